"""The command that writes the script of a scenario: for spreadsheets, on paper, on cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drillsim.journal.files import results, write
from drillsim.library.index import Library
from web.commands.common import HOME, plain_errors
from web.commands.documents import target_of
from web.core.commandline import argument, command, language, named, option, place

if TYPE_CHECKING:
    from drillsim.base.model import Title

FORMATS = ("docx", "pdf", "xlsx", "csv", "blueprint", "players", "players-pdf", "cards", "cards-pdf")


@command(
    "script",
    examples=(
        "run_drill.py script b06",
        "run_drill.py script b06 --format xlsx --out b06.xlsx",
        "run_drill.py script b17 --format cards-pdf --seed 7 --out cards/",
    ),
)
@argument("scenario")
@option("--format", "kind", type=click.Choice(FORMATS), default=FORMATS[0], show_default=True)
@option("--seed", says="option_script_seed", type=click.IntRange(0, 2**31))
@option("--name", says="option_name", callback=named)
@option("--out", says="option_report_out", callback=place)
@language
@plain_errors
def script(
    scenario: str, kind: str, seed: int | None, name: Title | None, out: str | None, lang: str
) -> None:
    """Write the script of a scenario."""
    # the libraries of documents take a while to import; other commands do without.
    from scoring.reports.scripts import SCRIPTS
    from web.services import scripts

    paper, library = SCRIPTS[kind], Library(HOME)
    if paper.written and seed is None:
        made = scripts.written(library, scenario, name)
    else:
        made = scripts.drawn(library, scenario, 1 if seed is None else seed, name)
    target = target_of(out, paper.filename(made), kind)
    with results(target.parent):
        write(target, paper.make(made, lang, lambda said: click.echo(said, err=True)))
    click.echo(str(target))
