"""Journals graded again, each a row of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, overload

from drillsim.base.errors import DrillsimError
from drillsim.base.model import MINUTE
from drillsim.base.records import start_of
from drillsim.batch.pool import Progress, Workers
from drillsim.journal.files import read_text
from drillsim.journal.proof import gradable, prove
from drillsim.journal.replay import read
from scoring.index import Index
from scoring.norms.samples import FIGURES, sampled
from scoring.outcome import loss
from scoring.rubric import Rubric
from web.work.cases import Case
from web.work.study import COLUMNS, Cell, Row, counted, rounded

FILE, FAULT = "file", "fault"
GRADED = (FILE, *COLUMNS, FAULT)
"""What a table tells of each journal (docs/commands.md)."""


@dataclass(frozen=True, slots=True)
class Regrading:
    """How journals are graded.

    Attributes:
        rubric: instead of their own.
        lang: in which faults are told.
    """

    rubric: Rubric | None
    lang: str


class Sent(NamedTuple):
    """A journal on its way to whoever grades it.

    Attributes:
        file: as it was named.
        text: what the file holds; None when it cannot be read.
        fault: why.
    """

    file: str
    text: str | None
    fault: str = ""


class Files(Sequence[Sent]):
    """Journals that are read when they are handed out, not before."""

    def __init__(self, paths: Sequence[Path], lang: str) -> None:
        self._paths, self._lang = paths, lang

    def __len__(self) -> int:
        return len(self._paths)

    @overload
    def __getitem__(self, at: int) -> Sent: ...

    @overload
    def __getitem__(self, at: slice) -> Files: ...

    def __getitem__(self, at: int | slice) -> Sent | Files:
        if isinstance(at, slice):
            return Files(self._paths[at], self._lang)
        path = self._paths[at]
        try:
            return Sent(str(path), read_text(path))
        except DrillsimError as error:
            return Sent(str(path), None, error.text(self._lang))


def grading(asked: Regrading) -> Callable[[Sent], Row]:
    """What verifies a journal and grades it beside its reference runs; a faulty one is told as such."""

    def graded(sent: Sent) -> Row:
        if sent.text is None:
            return _faulty(sent.file, sent.fault)
        try:
            return _row(sent.file, sent.text, asked)
        except DrillsimError as error:
            return _faulty(sent.file, error.text(asked.lang))

    return graded


def _faulty(file: str, fault: str) -> Row:
    return (file, *(None for _ in COLUMNS), " ".join(fault.split()))


def _row(file: str, text: str, asked: Regrading) -> Row:
    journal = read(text.splitlines(keepends=True))
    prove(journal)
    # The runs beside it are played here: others grade other journals meanwhile.
    case = Case(journal, asked.rubric, Workers(1))
    start, records = start_of(journal.records), journal.records
    with gradable(journal):
        card = case.card()
        found = sampled(card, records, 0.0, start["seed"])
        counts = counted(records)
        measured = (found.answered, found.speed, loss(Index(records), case.rubric.outcome))
        kinds = ",".join(sorted(set(start["players"].values())))
        cells: tuple[Cell, ...] = (
            *(start["scenario"]["code"], start["seed"], kinds, str(start["rules"].get("profile"))),
            *(start["version"], journal.head, case.setup.scenario.length // MINUTE),
            *counts,
            *map(rounded, (*measured, *(found.figures[name] for name in FIGURES))),
        )
    return (file, *cells, None)


def regrade(
    paths: Sequence[Path], asked: Regrading, workers: Workers, progress: Progress | None = None
) -> Iterator[Row]:
    """The rows of journals in their order, each as soon as all before it are there.

    Args:
        paths: their files.
        asked: how they are graded.
        workers: who grades; the rows are the same whoever does.
        progress: told how many are done, of how many.

    Raises:
        BatchError: when a process has gone.
    """
    return workers.stream(grading, asked, Files(paths, asked.lang), progress)
