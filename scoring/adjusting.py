"""Adjustments: what trainers waive or credit, laid over the journal's fold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from scoring.assessment import Adjustment
from scoring.evidence import Line
from scoring.index import Credited, Index


def adjust(drill: Index, adjustments: Iterable[Adjustment]) -> list[Adjustment]:
    """Waive and credit duties of a drill.

    Args:
        drill: the journal's fold; it is changed.
        adjustments: at most one of each duty.

    Returns:
        those whose duty a graded seat owes; the others change nothing.
    """
    known = [each for each in adjustments if each.duty in drill.duties]
    for each in known:
        if each.at is None:
            drill.waive(each.duty)
        else:
            drill.credit(each.duty, Credited(each.at, each.acknowledged, each.by, each.reason))
    return known


class Adjusted(NamedTuple):
    """An adjustment and what came of it.

    Attributes:
        was, now: the duty's line of response time without and with the adjustments; ``now`` is None when
            it is waived, both are None when no graded seat owes such a duty.
    """

    adjustment: Adjustment
    was: Line | None
    now: Line | None

    @classmethod
    def of(cls, adjustment: Adjustment, before: Iterable[Line], after: Iterable[Line]) -> Adjusted:
        """The adjustment beside the lines of response time without and with all of them."""
        was, now = (
            next((line for line in lines if line.duty == adjustment.duty), None) for lines in (before, after)
        )
        return cls(adjustment, was, now)

    def to_dict(self) -> dict[str, Any]:
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


def _standing(line: Line | None) -> dict[str, Any] | None:
    if line is None:
        return None
    return {name: getattr(line, name) for name in ("settled", "answered", "credit", "weight")}
