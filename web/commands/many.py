"""The commands that play scenarios many times, and grade many journals, for those who study drills."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from drillsim.base.errors import JournalError, OutputError
from drillsim.base.messages import say
from drillsim.batch.pool import MOST_WORKERS, Workers
from drillsim.journal.files import results, write
from drillsim.players.skills import known
from web.commands import tables
from web.commands.common import HOME, counted, plain_errors
from web.commands.documents import FORMATS
from web.commands.grades import rubric_of
from web.core.commandline import argument, command, language, option, place, spoken
from web.work.regrade import FAULT, FILE, GRADED, Regraded, Regrading, regrade
from web.work.study import Row, Study, study

LARGEST, MOST_SEEDS = 2**31, 1_000_000
EACH = ("docx", "pdf", "xlsx", "csv", "ocel", "form-03", "form-04", "participants")
"""Formats of a document that `regrade` makes of each journal: those of a drill as a whole."""


def seeds(context: click.Context, _: click.Parameter, value: str) -> tuple[int, ...]:
    """Seeds out of a list such as ``1-100,200``; refused when one is none, or there are too many."""
    found: dict[int, None] = {}
    for part in value.split(","):
        first, dash, last = part.strip().partition("-")
        ends = [first, last if dash else first]
        if not all(each.isascii() and each.isdigit() and int(each) <= LARGEST for each in ends):
            raise click.BadParameter(say("seeds_unfit", spoken(), value=part.strip()), context)
        span = range(int(ends[0]), int(ends[1]) + 1)
        if not span or len(found) + len(span) > MOST_SEEDS:
            raise click.BadParameter(say("seeds_unfit", spoken(), value=part.strip()), context)
        found |= dict.fromkeys(span)
    return tuple(found)


def kinds(context: click.Context, _: click.Parameter, value: str) -> tuple[str, ...]:
    """Kinds of teams out of a list such as ``novice,expert,1.5``; refused when one is none."""
    named = tuple(dict.fromkeys(each.strip() for each in value.split(",")))
    for each in named:
        if not known(each):
            raise click.BadParameter(say("kind_unfit", spoken(), value=each), context)
    return named


def table(context: click.Context, parameter: click.Parameter, value: str) -> Path:
    """The file of the table; refused when it would be none, or nothing here writes such a one."""
    path = Path(place(context, parameter, value))
    if wrong := tables.unfit(path):
        raise click.BadParameter(say(wrong, spoken(), value=str(path)), context)
    return path


def tabled(work: Callable[..., None]) -> Callable[..., Any]:
    """The options of a command that writes a table, after its own; what is refused is said."""
    work = language(plain_errors(work))
    work = option("--force", says="option_many_force", is_flag=True)(work)
    file = click.Path(dir_okay=False)
    work = option("--out", says="option_many_out", type=file, required=True, callback=table)(work)
    return option("--workers", type=click.IntRange(1, MOST_WORKERS))(work)


@contextmanager
def new(out: Path, force: bool, count: int, lang: str) -> Iterator[None]:
    """Have a table written that is not there yet, unless forced; say where it is, and how long it took."""
    if out.exists() and not force:
        raise OutputError("table_taken", path=str(out))
    begun = time.monotonic()
    yield
    took = f"{time.monotonic() - begun:.1f}"
    click.echo(say("table_at", lang, path=str(out), count=str(count), seconds=took))


@command(
    "many",
    examples=(
        "run_drill.py many b06 --seeds 1-1000 --out b06.csv",
        "run_drill.py many b06 b17 --seeds 1-40 --players novice,expert --outcome --out both.csv",
    ),
)
@argument("scenario", nargs=-1, required=True)
@option("--seeds", says="option_many_seeds", default="1-100", show_default=True, callback=seeds)
@option("--players", says="option_many_players", default="average", show_default=True, callback=kinds)
@option("--rules")
@option("--outcome", is_flag=True)
@tabled
def many(
    scenario: tuple[str, ...],
    seeds: tuple[int, ...],
    players: tuple[str, ...],
    rules: str | None,
    outcome: bool,
    workers: int | None,
    out: Path,
    force: bool,
    lang: str,
) -> None:
    """Have simulated teams play scenarios with many seeds; each drill is a row of a table."""
    asked = Study(HOME, tuple(dict.fromkeys(scenario)), rules, seeds, players, outcome)
    played = len(asked.scenarios) * len(seeds)
    with new(out, force, played * len(players), lang), counted(played, say("playing", lang)) as progress:
        rows = study(asked, Workers(workers or 0), progress)
        with results(out.parent):
            tables.write(out, rows)


@command(
    "regrade",
    examples=(
        "run_drill.py regrade out/*/journal.jsonl --rubric my-rubric.yaml --out grades.csv",
        "run_drill.py regrade out/*/journal.jsonl --out grades.csv --documents reports/ --format pdf",
    ),
)
@argument("journal", nargs=-1, required=True, type=click.Path(path_type=Path))
@option("--rubric", says="option_other_rubric")
@option("--documents", says="option_documents", type=click.Path(file_okay=False, path_type=Path))
@option("--format", "kind", type=click.Choice(EACH), default=EACH[0], show_default=True)
@tabled
def regrade_(
    journal: tuple[Path, ...],
    rubric: str | None,
    documents: Path | None,
    kind: str,
    workers: int | None,
    out: Path,
    force: bool,
    lang: str,
) -> None:
    """Verify journals and grade each again; each is a row of a table."""
    told = _Told(documents, len(str(len(journal))))
    with new(out, force, len(journal), lang), counted(len(journal), say("grading", lang)) as progress:
        asked = Regrading(rubric_of(rubric), lang, FORMATS[kind] if documents else "")
        with results(out.parent):
            tables.write(out, told.rows(regrade(journal, asked, Workers(workers or 0), progress)), GRADED)
    for line in (*dict.fromkeys(told.notes), *told.faults):
        click.echo(line, err=True)
    if told.faults:
        sys.exit(JournalError.exit_code)


class _Told:
    """What is to be said once a table of journals is whole; documents are written meanwhile.

    Args:
        folder: where documents go, by the number of their row; None when none are made.
        digits: of that number.

    Attributes:
        faults: why journals were not graded.
        notes: what readers must know of the documents.
    """

    def __init__(self, folder: Path | None, digits: int) -> None:
        self._folder, self._digits = folder, digits
        self.faults: list[str] = []
        self.notes: list[str] = []

    def rows(self, came: Iterable[Regraded]) -> Iterator[Row]:
        """The rows of the table."""
        for number, each in enumerate(came, 1):
            if (fault := each.row[GRADED.index(FAULT)]) is not None:
                self.faults.append(f"{each.row[GRADED.index(FILE)]}: {fault}")
            self.notes += each.notes
            if self._folder is not None and each.name:
                with results(self._folder):
                    write(self._folder / f"{number:0{self._digits}}-{each.name}", each.document)
            yield each.row
