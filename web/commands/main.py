"""The command line: every command under one name."""

from __future__ import annotations

import click

from drillsim import __version__
from web.commands import (
    documents,
    journals,
    keeping,
    many,
    norms,
    playing,
    rehearse,
    scripts,
    servers,
    shelf,
    taking,
)
from web.core.commandline import SETTINGS, CommandOption, Group, language


@click.group(
    "drillsim",
    cls=Group,
    help="command_drillsim",
    examples=("run_drill.py list", "run_drill.py run b06"),
    context_settings=SETTINGS,
)
@click.version_option(
    __version__,
    prog_name="drillsim",
    message="%(prog)s %(version)s",
    cls=CommandOption,
    help="option_version",
)
@language
def main(lang: str) -> None:
    """Hold the commands; the language has been weighed before."""


for command in (
    playing.run,
    shelf.check,
    norms.norms,
    rehearse.rehearse,
    scripts.script,
    taking.import_,
    many.many,
    many.regrade_,
    journals.replay,
    journals.score,
    documents.report,
    shelf.list_,
    servers.drill,
    servers.serve,
    keeping.backup,
    keeping.restore,
    keeping.password,
    keeping.key,
):
    main.add_command(command)
