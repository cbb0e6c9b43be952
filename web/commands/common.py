"""What all commands share: the library, and what was refused shown as a message."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import wraps
from typing import Protocol

import click

from drillsim.base.errors import DrillsimError
from drillsim.base.messages import say
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


class Bar(Protocol):
    """What shows how far something is."""

    def update(self, n_steps: int) -> None:
        """Go on by so many steps."""


def bar(length: int, label: str) -> AbstractContextManager[Bar]:
    """A progress bar, on the error stream, shown only on a terminal."""
    return click.progressbar(length=length, label=label, file=sys.stderr, hidden=not sys.stderr.isatty())
