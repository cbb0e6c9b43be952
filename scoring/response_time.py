"""Response time: how soon each duty without a receiver was answered, against its target and limit."""

from __future__ import annotations

from statistics import median

from scoring.credit import Settlement, settle
from scoring.evidence import Line
from scoring.fit import Fit
from scoring.index import Duty
from scoring.lines import LineDetail
from scoring.rubric import Rubric
from scoring.shown import Speed

PART, REACH = "response_time", "reach"


def duty_lines(fit: Fit, rubric: Rubric) -> list[Line]:
    """A line for each duty that a graded seat owes: a contact's belongs to reach, any other to response time.

    Args:
        fit: which acts answer which duties.
        rubric: weights and thresholds.
    """
    return [
        _line(duty, found, fit) for duty in fit.drill.duties.values() for found in settle(duty, fit, rubric)
    ]


def _line(duty: Duty, found: Settlement, fit: Fit) -> Line:
    settled = found.share > 0.0
    return Line(
        part=PART if duty.to is None else REACH,
        title=duty.title,
        agency=duty.agency,
        seats=_charged(duty, found, fit),
        opened=found.opened,
        answered=found.answered,
        target=duty.target,
        limit=duty.limit,
        credit=found.credit,
        weight=duty.weight * found.share if settled else duty.weight,
        settled=settled,
        duty=duty.seq,
        objectives=duty.objectives,
        records=found.records,
        detail=_detail(duty, found),
    )


def _charged(duty: Duty, found: Settlement, fit: Fit) -> tuple[str, ...]:
    """Who answers for it: of several who might have, whoever did; nobody by name when none did."""
    if len(duty.allowed) == 1:
        return duty.seats
    return (found.seat,) if found.seat is not None and found.seat in fit.drill.graded else ()


def _detail(duty: Duty, found: Settlement) -> LineDetail:
    detail: LineDetail = {
        "to": duty.to,
        "incident": duty.incident,
        "basis": duty.basis,
        "owed": list(duty.seats),
        "already": found.done,
        "away": found.away,
    }
    if 0.0 < found.share < 1.0:
        detail["rest"] = duty.weight * (1.0 - found.share)
    if duty.credited is not None:
        detail["adjusted"] = duty.credited.to_dict()
    return detail


def speed(lines: list[Line]) -> Speed:
    """What stands beside the score of response time.

    Returns:
        ``answered``, a share of the settled ones; ``speed``, the median of time over target of those answered
        that had not been met before; and how many were ``met`` within the target, ``late``, ``never``
        answered and met ``already``.
    """
    settled = [line for line in lines if line.settled]
    answered = [line for line in settled if line.answered is not None]
    fresh = [line for line in answered if not line.detail["already"] and line.target]
    took = [_took(line) / line.target for line in fresh if line.target]
    met = sum(line.target is not None and _took(line) <= line.target for line in fresh)
    return {
        "answered": len(answered) / len(settled) if settled else None,
        "speed": median(took) if took else None,
        "met": met,
        "late": len(fresh) - met,
        "never": len(settled) - len(answered),
        "already": len(answered) - len(fresh),
    }


def _took(line: Line) -> int:
    assert line.answered is not None
    return line.answered - line.opened - line.detail["away"]
