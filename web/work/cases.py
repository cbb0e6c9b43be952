"""Journals as those who review them need them: read once, with what follows from them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from drillsim.base.errors import JournalError
from drillsim.base.records import start_of
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.journal.proof import gradable, part, prove, replay
from drillsim.journal.replay import Journal, read
from drillsim.live.whatif import references
from scoring.assessment import Assessment
from scoring.index import Index
from scoring.outcome import loss, service_curve
from scoring.rubric import Rubric
from scoring.scorecard import Scorecard, scorecard

KEPT = 4
"""Journals kept between two pieces of work; one of 10,000 records takes some 30 MB."""

Curve = list[tuple[int, float]]


class Case:
    """One journal, and what is computed from it when it is first asked for.

    Args:
        journal: as read; its chain holds.
    """

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.records = journal.records
        self.head = journal.head
        self.complete = journal.complete
        self._replayed = False

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
        """The rubric that the drill was set up with."""
        return part(self.setup.documents, "rubric", Rubric)

    @cached_property
    def references(self) -> tuple[Drill, Drill]:
        """The reference runs *idle* and *by the book*.

        Raises:
            JournalError: when the engine fails on them; there is no grade then.
        """
        with gradable(self.journal):
            return references(self.setup, self.records)

    def losses(self, rubric: Rubric) -> tuple[float, float]:
        """What *idle* and *by the book* lose under a rubric, weighted service-hours."""
        idle, book = (loss(Index(run.records), rubric.outcome) for run in self.references)
        return idle, book

    def card(self, rubric: Rubric | None = None, assessment: Assessment | None = None) -> Scorecard:
        """The grades, with the drill's own rubric or another one."""
        return scorecard(self.records, self.losses(rubric or self.rubric), rubric, assessment)

    @cached_property
    def curves(self) -> dict[str, Any]:
        """The city's service, 0-1: of the drill, of *idle* and of *by the book*, at the same moments (ms)."""
        runs = {"actual": self.records} | dict(
            zip(("idle", "book"), (run.records for run in self.references), strict=True)
        )
        return on_one_grid({name: service_curve(Index(records)) for name, records in runs.items()})


def on_one_grid(curves: dict[str, Curve]) -> dict[str, Any]:
    """Step functions at all the moments at which any of them changes.

    Returns:
        ``grid`` (ms) and, for each curve, its value from each moment on.
    """
    grid = sorted({at for curve in curves.values() for at, _ in curve})
    found: dict[str, Any] = {"grid": grid}
    for name, curve in curves.items():
        steps = iter([*curve, (grid[-1] + 1, 0.0)])
        (_, value), (until, following) = next(steps), next(steps)
        values = []
        for at in grid:
            while at >= until:
                value = following
                until, following = next(steps)
            values.append(value)
        found[name] = values
    return found


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
