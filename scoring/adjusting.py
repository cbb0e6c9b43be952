"""Adjustments: what trainers waive or credit, laid over the journal's fold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from scoring.assessment import Adjustment, Appeal, Assessment
from scoring.evidence import Line
from scoring.index import Away, Credited, Index, Spoken
from scoring.shown import AdjustedDuty, AppealedDuty, DutyStood


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
        if each.do in ("raise", "take"):
            drill.word(each.duty, counts=each.do == "raise")
        elif each.at is None:
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

    def to_dict(self) -> AdjustedDuty:
        """The adjustment as JSON values, with the duty's title, who owes it, and how it stood and stands."""
        line, given = self.was, self.adjustment
        return {
            "id": given.id,
            "do": given.do,
            "duty": given.duty,
            "at": given.at,
            "acknowledged": given.acknowledged,
            "by": given.by,
            "reason": given.reason,
            "wall": given.wall,
            "appeal": given.appeal,
            "title": None if line is None else {**line.title},
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

    def to_dict(self) -> AppealedDuty:
        """The appeal as JSON values, with the duty's title, who owes it, and how it stood and stands."""
        line, asked = self.was, self.appeal
        return {
            "id": asked.id,
            "duty": asked.duty,
            "seat": asked.seat,
            "by": asked.by,
            "reason": asked.reason,
            "wall": asked.wall,
            "decision": asked.decision,
            "decided_by": asked.decided_by,
            "answer": asked.answer,
            "decided": asked.decided,
            "title": None if line is None else {**line.title},
            "agency": None if line is None else line.agency,
            "opened": None if line is None else line.opened,
            "was": _standing(self.was),
            "now": _standing(self.now),
        }


def _standing(line: Line | None) -> DutyStood | None:
    if line is None:
        return None
    return {
        "settled": line.settled,
        "answered": line.answered,
        "credit": line.credit,
        "weight": line.weight,
    }
