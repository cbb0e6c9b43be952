"""The command that plays a scenario without people."""

from __future__ import annotations

from pathlib import Path

import click

from drillsim.base.messages import say
from drillsim.base.model import Title
from drillsim.engine.setup import Setup
from drillsim.journal.files import JournalFile, fresh, results
from drillsim.journal.replay import Journal
from drillsim.library.index import Library
from drillsim.players.bots import play
from scoring.rubric import Rubric
from web.commands.common import HOME, as_json, counted, plain_errors
from web.commands.grades import grade, show, write_results
from web.core.commandline import PLAYERS, argument, command, dated, language, named, option, place


@command(
    "run",
    examples=(
        "run_drill.py run b06",
        "run_drill.py run b06 --players expert --seed 7 --out out/expert",
        "run_drill.py run b06 b17",
        "run_drill.py run scenarios/b01-denial-of-service.yaml --rules p2026 --json",
    ),
)
@argument("scenario", nargs=-1, required=True)
@option("--city")
@option("--rules")
@option("--rubric", default="default", show_default=True)
@option("--seed", type=click.IntRange(0, 2**31), default=1, show_default=True)
@option("--players", type=PLAYERS, default="average", show_default=True)
@option("--name", says="option_name", callback=named)
@option("--date", says="option_date", callback=dated)
@option("--out", says="option_run_out", type=click.Path(), callback=place)
@option("--force", is_flag=True)
@as_json
@language
@plain_errors
def run(
    scenario: tuple[str, ...],
    city: str | None,
    rules: str | None,
    rubric: str,
    seed: int,
    players: str,
    name: Title | None,
    date: str | None,
    out: str | None,
    force: bool,
    as_json: bool,
    lang: str,
) -> None:
    """Play a scenario, or several as one drill, grade it, and leave journal, scorecard and report."""
    library = Library(HOME)
    named = "+".join(scenario)
    loaded = library.scenario(named, city=city, rules=rules, seed=seed)
    setup = Setup.make(
        loaded.scenario,
        loaded.city,
        loaded.rules,
        {**loaded.documents, "rubric": library.rubric(rubric, model=Rubric).mapping},
        seed=seed,
        name=name,
        date=date,
        players={seat.seat: players for seat in loaded.scenario.seats},
    )
    usual = Path("out") / library.stem(named)
    with results(fresh(Path(out) if out is not None else None, usual, force=force)) as target:
        journal = _played(setup, target, lang)
        card, page = grade(journal, None, lang, with_report=True)
        write_results(target, card, page)
    show(card, as_json, lang)
    if not as_json and page is not None:
        click.echo(say("report_at", lang, path=str(target / "report.html")))
    if not as_json and out is None and target != usual:
        click.echo(say("earlier_kept", lang, path=str(usual)))


def _played(setup: Setup, target: Path, lang: str) -> Journal:
    """Play a drill; its journal is on disk, record by record."""
    with (
        JournalFile(target / "journal.jsonl") as file,
        counted(setup.scenario.length, say("playing", lang)) as progress,
    ):
        drill = play(setup, sink=file.add, progress=progress)
        head = file.head
    return Journal(drill.records, True, head)
