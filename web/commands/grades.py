"""The grade of a journal, as several commands need it."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from drillsim.documents.checks import load
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.journal.files import read_file, write
from drillsim.journal.proof import part
from drillsim.journal.replay import Journal
from drillsim.library.index import Library
from drillsim.live.whatif import references
from scoring.assessment import Assessment, load_assessment
from scoring.index import Index
from scoring.outcome import loss
from scoring.reports.terminal import summary
from scoring.rubric import Rubric
from scoring.scorecard import Scorecard, scorecard
from web.commands.common import HOME

if TYPE_CHECKING:
    from drillsim.journal.seal import Seal


def rubric_of(name: str | None) -> Rubric | None:
    """The rubric that is named; None for the journal's own."""
    if name is None:
        return None
    document = Library(HOME).rubric(name)
    return load(document, document.file, Rubric)


def judged_in(path: Path | None, journal: Journal) -> Assessment | None:
    """The assessment in a file, checked against its journal."""
    return None if path is None else load_assessment(read_file(path), str(path), journal.records)


def columns() -> int:
    """How wide what we print may be: COLUMNS says, or the terminal; anything where there is none."""
    if os.environ.get("COLUMNS", "").isdigit() or sys.stdout.isatty():
        return shutil.get_terminal_size((0, 0)).columns
    return 0


class Graded(NamedTuple):
    """A card, beside what it was made with."""

    card: Scorecard
    references: tuple[Drill, Drill]
    assessment: Assessment | None


def graded(setup: Setup, journal: Journal, rubric: Rubric | None, assessment: Assessment | None) -> Graded:
    """Grade a journal beside its reference runs."""
    records = journal.records
    idle, book = references(setup, records)
    own = rubric if rubric is not None else part(setup.documents, "rubric", Rubric)
    lost = [loss(Index(run.records), own.outcome) for run in (idle, book)]
    return Graded(scorecard(records, (lost[0], lost[1]), rubric, assessment), (idle, book), assessment)


def grade(
    setup: Setup,
    journal: Journal,
    rubric: Rubric | None,
    lang: str,
    *,
    with_report: bool,
    assessment: Assessment | None = None,
    seal: Seal | None = None,
) -> tuple[Scorecard, str | None]:
    """Grade a journal beside its reference runs; the page only when it is wanted."""
    found = graded(setup, journal, rubric, assessment)
    if not with_report:
        return found.card, None
    # plotly takes a while to import; commands that make no page do without.
    from scoring.reports.html import report

    idle, book = (run.records for run in found.references)
    return found.card, report(
        journal.records, found.card, head=journal.head, seal=seal, idle=idle, book=book, lang=lang
    )


def write_results(target: Path, card: Scorecard, page: str | None) -> None:
    """Write what a grade leaves: the scorecard, and the page if there is one."""
    write(target / "scorecard.json", json.dumps(card.to_dict(), ensure_ascii=False, indent=1) + "\n")
    if page is not None:
        write(target / "report.html", page)


def show(card: Scorecard, as_json: bool, lang: str) -> None:
    """Print a scorecard: as JSON and nothing else, or as a summary."""
    click.echo(json.dumps(card.to_dict(), ensure_ascii=False) if as_json else summary(card, lang, columns()))
