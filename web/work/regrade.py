"""Journals graded again, each a row of a table, and a document beside it where one is asked for."""

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
from scoring.scorecard import Scorecard
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
        lang: in which faults are told, and documents written.
        paper: the document that is made of each, a key of ``PAPERS``; none when empty.
    """

    rubric: Rubric | None
    lang: str
    paper: str = ""


class Regraded(NamedTuple):
    """What came of a journal.

    Attributes:
        row: of the table.
        name: of its document's file; empty where none was made.
        document: what stands in it.
        notes: what a reader must know of it.
    """

    row: Row
    name: str = ""
    document: bytes = b""
    notes: tuple[str, ...] = ()


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


def grading(asked: Regrading) -> Callable[[Sent], Regraded]:
    """What verifies a journal and grades it beside its reference runs; a faulty one is told as such."""

    def graded(sent: Sent) -> Regraded:
        if sent.text is None:
            return _faulty(sent.file, sent.fault)
        try:
            return _graded(sent.file, sent.text, asked)
        except DrillsimError as error:
            return _faulty(sent.file, error.text(asked.lang))

    return graded


def _faulty(file: str, fault: str) -> Regraded:
    return Regraded((file, *(None for _ in COLUMNS), " ".join(fault.split())))


def _graded(file: str, text: str, asked: Regrading) -> Regraded:
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
        row: Row = (file, *cells, None)
        return _documented(row, case, card, asked) if asked.paper else Regraded(row)


def _documented(row: Row, case: Case, card: Scorecard, asked: Regrading) -> Regraded:
    # The libraries of documents take a while to import; grading does without.
    from scoring.reports.papers import PAPERS, Material, make

    idle, book = case.references
    material = Material(case.records, card, case.head, idle=idle.records, book=book.records)
    notes: list[str] = []
    made = make(asked.paper, material, asked.lang, note=notes.append)
    return Regraded(row, PAPERS[asked.paper].filename(material), made, tuple(notes))


def regrade(
    paths: Sequence[Path], asked: Regrading, workers: Workers, progress: Progress | None = None
) -> Iterator[Regraded]:
    """What comes of journals, in their order, each as soon as all before it are there.

    Args:
        paths: their files.
        asked: how they are graded.
        workers: who grades; it is the same whoever does.
        progress: told how many are done, of how many.

    Raises:
        BatchError: when a process has gone.
    """
    return workers.stream(grading, asked, Files(paths, asked.lang), progress)
