"""The command that plays a scenario without people."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from commands.common import HOME, as_json, language, plain_errors
from commands.grades import grade, show, write_results
from drillsim.bots import SKILLS, play
from drillsim.checks import load
from drillsim.files import JournalFile, folder
from drillsim.journal import Journal
from drillsim.library import Library
from drillsim.setup import Setup
from scoring.rubric import Rubric


@click.command()
@click.argument("scenario")
@click.option("--city", help="Play it in another city: a name in scenarios/cities, or a file.")
@click.option("--rules", default="p2017", show_default=True, help="Rule profile: p2017, p2026, or a file.")
@click.option("--rubric", default="default", show_default=True, help="How it is graded: a name, or a file.")
@click.option("--seed", type=click.IntRange(0, 2**31), default=1, show_default=True, help="Seed of all luck.")
@click.option(
    "--players",
    type=click.Choice(list(SKILLS)),
    default="average",
    show_default=True,
    help="How well the simulated teams play.",
)
@click.option("--out", type=click.Path(path_type=Path), help="Folder for journal, scorecard and report.")
@as_json
@language
@plain_errors
def run(
    scenario: str,
    city: str | None,
    rules: str,
    rubric: str,
    seed: int,
    players: str,
    out: Path | None,
    as_json: bool,
    lang: str,
) -> None:
    """Play SCENARIO (a file, or a code such as b06) with simulated teams in every seat.

    Writes journal.jsonl, scorecard.json and report.html (opens without Internet) into --out, by
    default out/<scenario>. The same scenario, seed and players always give the same journal.

    \b
    Examples:
      run_drill.py run b06
      run_drill.py run b06 --players expert --seed 7 --out out/expert
      run_drill.py run scenarios/b01-denial-of-service.yaml --rules p2026 --json
    """
    library = Library(HOME)
    path = library.find(scenario)
    target = folder(out if out is not None else Path("out") / path.stem)
    loaded = library.scenario(scenario, city=city, rules=rules)
    rubric_data = library.rubric(rubric)
    load(rubric_data, rubric_data.file, Rubric)
    setup = Setup.make(
        loaded.scenario,
        loaded.city,
        loaded.rules,
        {**loaded.documents, "rubric": rubric_data.data},
        seed=seed,
        players={seat.seat: players for seat in loaded.scenario.seats},
    )
    label = {"vi": "Đang diễn tập", "en": "Playing"}[lang]
    with JournalFile(target / "journal.jsonl") as file, _bar(setup.scenario.length, label) as bar:
        done = 0

        def progress(now: int, _: int) -> None:
            nonlocal done
            bar.update(now - done)
            done = now

        drill = play(setup, sink=file.add, progress=progress)
        head = file.head
    journal = Journal(drill.records, True, head)
    card, page = grade(setup, journal, None, lang, with_report=True)
    write_results(target, card, page)
    show(card, as_json, lang)
    if not as_json:
        where = {"vi": "Báo cáo", "en": "Report"}[lang]
        click.echo(f"{where}: {target / 'report.html'}")


def _bar(length: int, label: str) -> Any:
    """A progress bar over drill time, on the error stream, shown only on a terminal."""
    return click.progressbar(length=length, label=label, file=sys.stderr, hidden=not sys.stderr.isatty())
