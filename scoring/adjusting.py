"""Adjustments: what trainers waive or credit, laid over the journal's fold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from scoring.assessment import Adjustment, Appeal, Assessment
from scoring.evidence import Line
from scoring.index import Away, Credited, Index, Spoken
from scoring.shown import Shown


def adjust(drill: Index, judged: Assessment) -> list[Adjustment]:
    """Waive and credit duties of a drill; take in what was done by voice, and times that were lost.

    Args:
        drill: the journal's fold; it is changed.
        judged: what people judged; of the adjustments of a duty the last counts.

    Returns:
        the adjustments whose duty a graded seat owes; the others change nothing.
    """
    drill.voices += [
        Spoken(each.at, each.seat, each.verb, each.to, each.about, each.kind)
        for each in judged.voice
        if each.confirmed
    ]
    drill.outages += [Away(each.seats, each.since, each.until) for each in judged.outages]
    known = [each for each in judged.latest_adjustments() if each.duty in drill.duties]
    for each in known:
        if each.at is None:
            drill.waive(each.duty)
        else:
            drill.credit(each.duty, Credited(each.at, each.acknowledged, each.by, each.reason))
    return known


class Adjusted(NamedTuple):
    """An adjustment and what came of it.

    Attributes:
        was, now: the duty's line without and with the adjustments; ``now`` is None when
            it is waived, both are None when no graded seat owes such a duty.
    """

    adjustment: Adjustment
    was: Line | None
    now: Line | None

    @classmethod
    def of(cls, adjustment: Adjustment, before: Iterable[Line], after: Iterable[Line]) -> Adjusted:
        """The adjustment beside the lines of duties without and with all of them."""
        was, now = (
            next((line for line in lines if line.duty == adjustment.duty), None) for lines in (before, after)
        )
        return cls(adjustment, was, now)

    def to_dict(self) -> Shown:
        """The adjustment as JSON values, with the duty's title, who owes it, and how it stood and stands."""
        line = self.was
        return {
            **self.adjustment.model_dump(mode="json"),
            "title": None if line is None else dict(line.title),
            "agency": None if line is None else line.agency,
            "seats": [] if line is None else list(line.seats),
            "opened": None if line is None else line.opened,
            "was": _standing(self.was),
            "now": _standing(self.now),
        }


class Appealed(NamedTuple):
    """An appeal about a line of the card, and what came of it.

    Attributes:
        was, now: the duty's line without and with the adjustments, as ``Adjusted`` has them.
    """

    appeal: Appeal
    was: Line | None
    now: Line | None

    @classmethod
    def of(cls, appeal: Appeal, before: Iterable[Line], after: Iterable[Line]) -> Appealed:
        """The appeal beside the lines of duties without and with all adjustments."""
        was, now = (
            next((line for line in lines if line.duty == appeal.duty), None) for lines in (before, after)
        )
        return cls(appeal, was, now)

    def to_dict(self) -> Shown:
        """The appeal as JSON values, with the duty's title, who owes it, and how it stood and stands."""
        line = self.was
        return {
            **self.appeal.model_dump(mode="json"),
            "title": None if line is None else dict(line.title),
            "agency": None if line is None else line.agency,
            "opened": None if line is None else line.opened,
            "was": _standing(self.was),
            "now": _standing(self.now),
        }


def _standing(line: Line | None) -> Shown | None:
    if line is None:
        return None
    return {name: getattr(line, name) for name in ("settled", "answered", "credit", "weight")}
