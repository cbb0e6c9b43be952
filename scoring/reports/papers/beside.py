"""What is known of a drill beside its journal: what it cost, and who was called out in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drillsim.base.texts import Both


class Spent(NamedTuple):
    """Something that a drill cost.

    Attributes:
        item: ``people``, ``equipment``, ``services`` or ``other``.
        what: for what.
        persons, hours: how many people, and how many hours each; None where nobody recorded it.
        estimate, cost: what was planned and what was spent, in dong; None where nobody recorded it.
        source: where the money came from; empty where nobody said.
    """

    item: str
    what: str
    persons: int | None
    hours: int | None
    estimate: int | None
    cost: int | None
    source: str

    @property
    def work(self) -> int | None:
        """Hours of all its people together; None where they are not recorded."""
        return self.persons * self.hours if self.persons is not None and self.hours is not None else None


class CallFigures(NamedTuple):
    """What a call-out measures.

    Attributes:
        called: how many were called.
        prompt: how many answered at once.
        strength: how many had come in time.
        arrived: how many have come at all.
        refused, replaced: how many did not come, and for how many somebody else did.
        missing: skills that are needed and that nobody who came has.
    """

    called: int
    prompt: int
    strength: int
    arrived: int
    refused: int
    replaced: int
    missing: tuple[str, ...]


class Mobilised(NamedTuple):
    """A call-out in a drill.

    Attributes:
        title: for what.
        began: when, as people read it.
        figures: what it measures.
        missing: the skills that are missing, in words.
    """

    title: str
    began: str
    figures: CallFigures
    missing: tuple[Both, ...]


@dataclass(frozen=True)
class DrillRecords:
    """What the office has recorded of a drill.

    Attributes:
        spent: what it cost.
        callouts: who was called out in it.
    """

    spent: Sequence[Spent] = ()
    callouts: Sequence[Mobilised] = ()


def total(amounts: Iterable[int | None]) -> int | None:
    """What recorded amounts come to; None where none is recorded."""
    recorded = [each for each in amounts if each is not None]
    return sum(dong for dong in recorded) if recorded else None
