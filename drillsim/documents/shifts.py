"""Shifts: how long a crew has been on duty, when it tires, and when the next one is there to take over."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from drillsim.base.model import HOUR, MINUTE, Dist, Duration, Id, Share, Span, Text, Value
from drillsim.documents.rules import Verb

HAND_OVER: Final[Verb] = "hand_over"
"""The act by which a crew hands over to the next."""
SLOWEST: Final = 3.0
"""Tired people take so many times as long at most."""
WORST: Final = 0.5
"""The chance at most that work of tired people comes to nothing."""
ITEM: Final = MINUTE
"""How long it takes to hand over one thing (ms)."""


class WorkShift(Value):
    """The crew of an agency: its technicians, and whoever sits in its seats.

    Attributes:
        title: what it is called.
        of: the agency whose crew it is.
        since: how long it has been on duty as the drill begins.
        tires: after so long on duty it is tired, in the story's time.
        slower: how much longer its work takes with every hour beyond: 0.1 is a tenth.
        errs: how much likelier its technical work comes to nothing with every hour beyond.
        relief: when the next crew is there, and waits until it is handed over to; others come by ``relieve``.
        takes: how long a hand-over takes, and a minute more for each thing that is handed over.
        learns: what was not handed over costs the next crew so long.
        price: what an hour of one of its people is expected to cost, in dong.
    """

    id: Id
    title: Text
    of: Id
    since: Duration = 0
    tires: Annotated[Duration, Field(gt=0)] = 8 * HOUR
    slower: Annotated[float, Field(ge=0, le=2)] = 0.1
    errs: Share = 0.05
    relief: Duration | None = None
    takes: Span = Dist("uniform", 5 * MINUTE, 8 * MINUTE, 0.0)
    learns: Duration = 10 * MINUTE
    price: Annotated[int, Field(ge=0, le=1_000_000_000)] | None = None

    def slowed(self, worked: int) -> float:
        """How many times as long work takes after so long (ms) on duty."""
        return min(SLOWEST, round(1.0 + self.slower * self._beyond(worked), 6))

    def fails(self, worked: int) -> float:
        """How likely work comes to nothing after so long (ms) on duty."""
        return min(WORST, round(self.errs * self._beyond(worked), 6))

    def _beyond(self, worked: int) -> float:
        return max(0, worked - self.tires) / HOUR
