"""The grade of a journal, as several commands need it."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from drillsim.base.messages import say
from drillsim.documents.checks import load
from drillsim.journal.files import read_file, write
from drillsim.journal.replay import Journal
from drillsim.library.index import Library
from scoring.assessment import Assessment, load_assessment
from scoring.edition import EDITIONS, SECOND
from scoring.reports.terminal import summary
from scoring.rubric import Rubric
from scoring.scorecard import Scorecard
from web.commands.common import HOME
from web.work.cases import Case

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
    """A journal as a case, with its card, and what people judged of it."""

    case: Case
    card: Scorecard
    assessment: Assessment | None


def graded(
    journal: Journal, rubric: Rubric | None, assessment: Assessment | None, rules: int = SECOND.number
) -> Graded:
    """Grade a journal beside its reference runs, under an edition of the rules."""
    case = Case(journal, rubric)
    return Graded(case, case.card(assessment=assessment, edition=EDITIONS[rules]), assessment)


def grade(
    journal: Journal,
    rubric: Rubric | None,
    lang: str,
    *,
    with_report: bool,
    assessment: Assessment | None = None,
    seal: Seal | None = None,
    rules: int = SECOND.number,
) -> tuple[Scorecard, str | None]:
    """Grade a journal beside its reference runs, and make its page where that is wanted."""
    found = graded(journal, rubric, assessment, rules)
    return found.card, page_of(found, lang, seal) if with_report else None


def page_of(found: Graded, lang: str, seal: Seal | None) -> str | None:
    """The review page as a file; None, and said so, where set-up has not made its shell."""
    # plotly takes a while to import; commands that make no page do without.
    from web.work.saved import Missing, saved

    try:
        return saved(found.case, found.card, found.assessment, lang=lang, seal=seal)
    except Missing as missing:
        click.echo(say("page_missing", lang, path=str(missing)), err=True)
        return None


def write_results(target: Path, card: Scorecard, page: str | None) -> None:
    """Write what a grade leaves: the scorecard, and the page if there is one."""
    write(target / "scorecard.json", json.dumps(card.to_dict(), ensure_ascii=False, indent=1) + "\n")
    if page is not None:
        write(target / "report.html", page)


def show(card: Scorecard, as_json: bool, lang: str) -> None:
    """Print a scorecard: as JSON and nothing else, or as a summary."""
    click.echo(json.dumps(card.to_dict(), ensure_ascii=False) if as_json else summary(card, lang, columns()))
