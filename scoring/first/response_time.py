"""Response time: how soon each duty was answered, against its target and limit."""

from __future__ import annotations

from scoring.evidence import Line
from scoring.first.credit import settle
from scoring.index import Duty, Index
from scoring.lines import LineDetail


def response_lines(drill: Index, wrong_try: float) -> list[Line]:
    """One line for each duty that a graded seat owes, settled or open.

    Args:
        drill: the journal's fold.
        wrong_try: share of the credit that each wrong try of a judged duty takes away.
    """
    found = []
    for duty in drill.duties.values():
        outcome = settle(duty, drill, wrong_try)
        line = Line(
            part="response_time",
            title=duty.title,
            agency=duty.agency,
            seats=duty.seats,
            opened=duty.opened,
            answered=outcome.answered,
            target=duty.target,
            limit=duty.limit,
            credit=outcome.credit,
            weight=duty.weight,
            settled=outcome.settled,
            duty=duty.seq,
            objectives=duty.objectives,
            records=outcome.records,
            detail=_detail(duty),
        )
        found.append(line)
    return found


def _detail(duty: Duty) -> LineDetail:
    found: LineDetail = {"to": duty.to, "incident": duty.incident, "basis": duty.basis}
    if duty.credited is not None:
        found["adjusted"] = duty.credited.to_dict()
    return found
