"""Coordination: required contacts made, in time, acknowledged, in order, to the right people, verified.

Each part is a list of lines; ``misdirected`` lines are no part by themselves but lower precision.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from drillsim.base.records import Words
from drillsim.base.texts import Texts
from scoring.evidence import Line, Part, credit, mean, receiver
from scoring.first.rubric import FirstRubric
from scoring.index import Credited, Index
from scoring.order import order_lines
from scoring.verification import verification_lines

CONTACT_PARTS = ("coverage", "timeliness", "closed_loop")
PARTS = (*CONTACT_PARTS, "order", "precision", "verification")

TEXTS = Texts("scores")


def _title(name: str) -> Words:
    vi, en = TEXTS[name]
    return {"vi": vi, "en": en}


def coordination_lines(drill: Index, rubric: FirstRubric, timed: Iterable[Line]) -> list[Line]:
    """Every line of coordination.

    Args:
        drill: the journal's fold.
        rubric: the weights.
        timed: the lines of response time, of which those with a receiver are the required contacts.
    """
    found: list[Line] = []
    for line in timed:
        if line.detail["to"] is not None:
            found += _contact_lines(drill, line)
    return [
        *found,
        *order_lines(drill),
        *_misdirected_lines(drill),
        *verification_lines(drill, rubric.verification),
    ]


def _contact_lines(drill: Index, contact: Line) -> list[Line]:
    made = contact.answered is not None
    overdue = contact.limit is not None and drill.end - contact.opened >= contact.limit
    lines = [
        contact._replace(part="coverage", weight=1.0, credit=float(made), settled=made or overdue),
        contact._replace(part="timeliness", weight=1.0),
    ]
    if drill.plays(receiver(contact)):
        lines.append(_closed_loop(drill, contact))
    return lines


def _closed_loop(drill: Index, contact: Line) -> Line:
    """The acknowledgement on record, or the one that a trainer credits when that is worth more."""
    recorded = _recorded_loop(drill, contact)
    word = None if contact.duty is None else drill.duties[contact.duty].credited
    if word is None or (word.acknowledged is None and recorded.target is not None):
        return recorded
    told = _told_loop(drill, contact, word)
    return told if told.credit >= recorded.credit else recorded


def _told_loop(drill: Index, contact: Line, word: Credited) -> Line:
    """A contact by voice reaches its receiver at once."""
    target, limit = drill.rules.acknowledgement.target, drill.rules.acknowledgement.limit
    back, waited = word.acknowledged, drill.end - word.at
    return contact._replace(
        part="closed_loop",
        weight=1.0,
        opened=word.at,
        target=target,
        limit=limit,
        answered=back,
        credit=0.0 if back is None else credit(back - word.at, target, limit),
        settled=back is not None or waited > target or waited >= limit,
    )


def _recorded_loop(drill: Index, contact: Line) -> Line:
    """Whether and when the receiver acknowledged, counted from the message's delivery."""
    line = contact._replace(part="closed_loop", weight=1.0, credit=0.0, answered=None)
    message = _message(drill, contact)
    if message is None:
        return line._replace(target=None, limit=None)
    sent = drill.deliveries[message].t
    target, limit = drill.rules.acknowledgement.target, drill.rules.acknowledgement.limit
    line = line._replace(opened=sent, target=target, limit=limit)
    for act in drill.acknowledged.get(message, ()):
        if drill.within(act.data["agency"], receiver(contact)):
            worth = credit(act.t - sent, target, limit)
            return line._replace(answered=act.t, credit=worth, records=(*contact.records, act.seq))
    waited = drill.end - sent
    return line._replace(settled=waited > target or waited >= limit)


def _message(drill: Index, contact: Line) -> int | None:
    """The delivery that carried the contact."""
    assert contact.duty is not None
    tries = drill.duties[contact.duty].tries
    sent = [attempt.message for attempt in tries]
    found = next((message for message in sent if message in drill.deliveries), None)
    return found if found is not None else _late(drill, contact, {attempt.act for attempt in tries})


def _late(drill: Index, contact: Line, acts: set[int]) -> int | None:
    """The delivery of what left before it arrived: with a runner, or to a line that was down."""
    return next(
        (
            seq
            for seq, delivery in drill.deliveries.items()
            if delivery.data.get("act") in acts
            and any(drill.within(agency, receiver(contact)) for agency in delivery.data["agencies"])
        ),
        None,
    )


def _misdirected_lines(drill: Index) -> list[Line]:
    found = []
    for act in drill.acts.values():
        recipients = act.data.get("misdirected") or ()
        seat = drill.actor(act) if recipients else None
        if seat is not None and seat in drill.graded:
            found += [
                Line(
                    part="misdirected",
                    title=_title("misdirected"),
                    agency=act.data["agency"],
                    seats=(seat,),
                    opened=act.t,
                    credit=0.0,
                    records=(act.seq,),
                    detail={"to": recipient},
                )
                for recipient in recipients
            ]
    return found


def values(lines: Iterable[Line], parts: Iterable[str] = PARTS) -> dict[str, float | None]:
    """The value of each part, 0-1, or None where it has no data."""
    sorted_out = _by_part(lines)
    found = {part: mean(sorted_out.get(part, ())) for part in parts if part != "precision"}
    if "precision" in parts:
        found["precision"] = _precision(sorted_out)
    return {part: found[part] for part in parts}


def _by_part(lines: Iterable[Line]) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.part, []).append(line)
    return found


def _precision(lines: Mapping[str, list[Line]]) -> float | None:
    """1 less the distinct misdirected recipients for each required contact made; 0 when none is made."""
    if not any(line.settled for line in lines.get("timeliness", ())):
        return None
    made = sum(line.answered is not None for line in lines["timeliness"])
    strays = {receiver(line) for line in lines.get("misdirected", ())}
    return max(0.0, 1.0 - len(strays) / made) if made else 0.0


def coordination_part(lines: Iterable[Line], weights: Mapping[str, float]) -> Part:
    """Coordination with its evidence: the weight of each part shared evenly by its settled lines.

    Precision is one line, which names the messages to the wrong people.
    """
    sorted_out = _by_part(lines)
    precision = _precision(sorted_out)
    strays = sorted_out.pop("misdirected", [])
    if precision is not None:
        sorted_out["precision"] = [_precision_line(precision, sorted_out["timeliness"], strays)]
    counts = {part: sum(line.settled for line in found) for part, found in sorted_out.items()}
    factors = {part: weights[part] / count for part, count in counts.items() if count}
    return Part.of((line for part in PARTS for line in sorted_out.get(part, ())), factors)


def _precision_line(value: float, contacts: list[Line], strays: list[Line]) -> Line:
    made = [line for line in contacts if line.answered is not None]
    lines = [*(made or [line for line in contacts if line.settled]), *strays]
    return Line(
        part="precision",
        title=_title("precisely"),
        agency="",
        seats=tuple(sorted({seat for line in lines for seat in line.seats})),
        opened=0,
        credit=value,
        records=tuple(sorted({seq for line in lines for seq in line.records})),
        detail={"made": len(made), "misdirected": sorted({receiver(line) for line in strays})},
    )
