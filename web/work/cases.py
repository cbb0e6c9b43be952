"""Journals as those who review them need them: read once, with what follows from them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from functools import cached_property

from drillsim.base.errors import JournalError
from drillsim.base.records import start_of
from drillsim.batch.pool import Progress, Workers
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.journal.proof import gradable, part, prove, replay
from drillsim.journal.replay import Journal, read
from drillsim.library.index import SHIPPED, Library
from drillsim.live.whatif import BY_THE_BOOK, EXPERT, IDLE
from scoring.assessment import Assessment
from scoring.edition import SECOND, Edition
from scoring.index import Index
from scoring.norms.error import error
from scoring.norms.table import Norms
from scoring.outcome import References, service_curve
from scoring.rubric import Rubric
from scoring.scorecard import Scorecard, scorecard
from web.work.norming import fitting
from web.work.runs import Runs

KEPT = 4
"""Journals kept between two pieces of work; one of 10,000 records takes some 30 MB."""

Curve = list[tuple[int, float]]


class Case:
    """One journal, and what is computed from it when it is first asked for.

    Args:
        journal: as read; its chain holds.
        rubric: what it is graded with instead of its own.
        workers: who plays the runs beside it.
    """

    def __init__(
        self, journal: Journal, rubric: Rubric | None = None, workers: Workers | None = None
    ) -> None:
        self.journal = journal
        self.records = journal.records
        self.head = journal.head
        self.complete = journal.complete
        self._instead, self._workers = rubric, workers
        self._replayed = False
        self._norms: dict[str, Norms | str] = {}

    @cached_property
    def setup(self) -> Setup:
        """What the drill was set up from."""
        return Setup.read(start_of(self.records))

    @cached_property
    def differs(self) -> JournalError | None:
        """Why the drill, played again, does not come out the same; None when it does, or cannot be asked."""
        try:
            prove(self.journal)
        except JournalError as error:
            return error
        return None

    def replay(self) -> None:
        """Make sure that this version plays the drill as its journal says.

        Raises:
            JournalError: when it does not; it names the first record.
        """
        if not self._replayed:
            replay(self.journal)
            self._replayed = True

    @cached_property
    def rubric(self) -> Rubric:
        """The rubric that it is graded with: that of its set-up, unless another was given."""
        return self._instead or part(self.setup.documents, "rubric", Rubric)

    @cached_property
    def runs(self) -> Runs:
        """The runs beside it."""
        return Runs(self.setup, self.records, self._workers)

    @cached_property
    def references(self) -> tuple[Drill, Drill]:
        """The runs that are shown beside it: *idle*, and one of experts.

        Raises:
            JournalError: when the engine fails on them; there is no grade then.
        """
        with gradable(self.journal):
            return self.runs.shown(IDLE), self.runs.shown(EXPERT)

    def losses(
        self, rubric: Rubric, edition: Edition = SECOND, progress: Progress | None = None
    ) -> References:
        """What the runs beside it lose under a rubric, weighted service-hours; the first edition has *by the
        book* where the second has experts, and no luck.

        Raises:
            JournalError: when the engine fails on them; there is no grade then.
        """
        with gradable(self.journal):
            if edition is SECOND:
                return self.runs.losses(rubric.outcome, progress=progress)
            kinds = (IDLE, BY_THE_BOOK)
            idle, book = (self.runs.single(rubric.outcome, kind) for kind in kinds)
            return References(idle, (book,))

    def card(
        self,
        rubric: Rubric | None = None,
        assessment: Assessment | None = None,
        edition: Edition = SECOND,
    ) -> Scorecard:
        """The grades, with the drill's own rubric or another one, under one edition of the rules."""
        instead = rubric or self._instead
        found = self.losses(instead or self.rubric, edition)
        graded = scorecard(self.records, found, instead, assessment, edition)
        if edition is not SECOND:
            return graded
        return graded.normed(error(graded, self.norms(instead or self.rubric)))

    def norms(self, rubric: Rubric) -> Norms | str:
        """The norms that hold for the drill under a rubric, or why none do."""
        key = rubric.model_dump_json()
        if key not in self._norms:
            self._norms[key] = fitting(Library(SHIPPED), self.records, rubric)
        return self._norms[key]

    @cached_property
    def curves(self) -> dict[str, Curve]:
        """The city's service, 0-1: of the drill (``actual``), of ``idle`` and of ``book``."""
        runs = {"actual": self.records} | dict(
            zip(("idle", "book"), (run.records for run in self.references), strict=True)
        )
        return {name: service_curve(Index(records)) for name, records in runs.items()}


class Cases:
    """The cases looked at last, by drill.

    Args:
        pages: reads the lines of a drill's journal, without newlines, a page at a time.
        count: tells how many lines it has.
    """

    def __init__(self, pages: Callable[[str], Iterable[list[str]]], count: Callable[[str], int]) -> None:
        self._pages, self._count = pages, count
        self._kept: OrderedDict[str, Case] = OrderedDict()

    def get(self, drill: str) -> Case:
        """The case of a drill as its journal stands.

        Raises:
            JournalError: when the journal was altered.
        """
        kept = self._kept.pop(drill, None)
        if kept is None or len(kept.records) != self._count(drill):
            kept = Case(read(f"{line}\n" for page in self._pages(drill) for line in page))
        self._kept[drill] = kept
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return kept
