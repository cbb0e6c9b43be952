"""What all commands share: the library, and what was refused shown as a message."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps

import click

from drillsim.base.errors import DrillsimError
from drillsim.base.messages import say
from drillsim.batch.pool import Progress
from drillsim.library.index import SHIPPED
from web.core.commandline import option

HOME = SHIPPED
as_json = option("--json", "as_json", is_flag=True)


def plain_errors(command: Callable[..., None]) -> Callable[..., None]:
    """Show what was refused as a message, with its exit code; never a traceback."""

    @wraps(command)
    def guarded(*args: object, lang: str, **options: object) -> None:
        try:
            command(*args, lang=lang, **options)
        except DrillsimError as error:
            click.echo(error.text(lang), err=True)
            sys.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo(say("stopped_by_hand", lang), err=True)
            sys.exit(130)

    return guarded


@contextmanager
def counted(total: int, label: str) -> Iterator[Progress]:
    """A progress bar on the error stream, shown only on a terminal: told how much is done, of how much."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=total, label=label, file=sys.stderr, hidden=hidden) as shown:
        done = 0

        def told(now: int, _: int) -> None:
            nonlocal done
            shown.update(now - done)
            done = now

        yield told
