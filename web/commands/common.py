"""What all commands share: the library, and what was refused shown as a message."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path

import click

from drillsim.base.errors import DrillsimError
from drillsim.base.messages import say
from web.core.commandline import option

HOME = Path(__file__).resolve().parents[2] / "scenarios"
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
