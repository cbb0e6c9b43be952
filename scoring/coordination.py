"""Coordination: contacts made in time, acknowledged, to the right people, in order, orders verified.

Each part is a list of lines; ``misdirected`` lines are no part by themselves but lower precision.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from drillsim.base.model import MINUTE, Seat
from drillsim.base.records import ActRecord, Words
from drillsim.base.texts import Texts
from scoring.evidence import Line, Part, credit, mean, receiver
from scoring.fit import Fit
from scoring.index import Credited, Index
from scoring.lines import LineDetail
from scoring.order import order_lines
from scoring.rubric import Repeats, Rubric
from scoring.secrecy import told_lines
from scoring.verification import needless, verification_lines

CONTACT_PARTS = ("reach", "closed_loop")
PARTS = (*CONTACT_PARTS, "precision", "order", "verification")

TEXTS = Texts("scores")


def _title(name: str) -> Words:
    vi, en = TEXTS[name]
    return {"vi": vi, "en": en}


def coordination_lines(fit: Fit, rubric: Rubric, duties: Iterable[Line]) -> list[Line]:
    """Every line of coordination but those of reach, which are given.

    Args:
        fit: which acts answer which duties.
        rubric: the weights.
        duties: the lines of duties.
    """
    drill = fit.drill
    loops = [loop for line in duties if line.part == "reach" for loop in _closed_loop(drill, line)]
    return [
        *loops,
        *order_lines(drill),
        *_stray_lines(drill),
        *_repeated_lines(fit, rubric.repeats),
        *_needless_lines(drill, rubric.repeats),
        *told_lines(drill),
        *verification_lines(drill, rubric.verification),
    ]


# -- closed loop -----------------------------------------------------------------------------------


def _closed_loop(drill: Index, contact: Line) -> Iterator[Line]:
    """The receiver's acknowledgement of a contact that was made; it is the receiver's."""
    to = receiver(contact)
    if contact.answered is None or not drill.plays(to):
        return
    recorded = _recorded_loop(drill, contact, to)
    word = None if contact.duty is None else drill.duties[contact.duty].credited
    if word is not None and word.acknowledged is not None:
        told = _told_loop(drill, contact, word, word.acknowledged)
        if recorded is None or told.credit >= recorded.credit:
            yield told
            return
    if recorded is not None:
        yield recorded


def _told_loop(drill: Index, contact: Line, word: Credited, back: int) -> Line:
    """A contact by voice reaches its receiver at once; the trainer says when it was acknowledged."""
    target, limit = drill.rules.acknowledgement.target, drill.rules.acknowledgement.limit
    return contact._replace(
        part="closed_loop",
        weight=1.0,
        opened=word.at,
        target=target,
        limit=limit,
        answered=back,
        credit=credit(back - word.at, target, limit),
        settled=True,
        agency=receiver(contact),
        seats=(),
    )


def _recorded_loop(drill: Index, contact: Line, to: str) -> Line | None:
    """Whether and when the receiver acknowledged, counted from the message's delivery."""
    message = next((seq for seq in contact.records if seq in drill.deliveries), None)
    if message is None:
        return None
    delivery = drill.deliveries[message]
    target, limit = drill.rules.acknowledgement.target, drill.rules.acknowledgement.limit
    seats = tuple(
        seat
        for seat in delivery.data["seats"]
        if seat in drill.graded and drill.within(Seat(seat).agency, to)
    )
    line = contact._replace(
        part="closed_loop",
        opened=delivery.t,
        answered=None,
        target=target,
        limit=limit,
        credit=0.0,
        weight=1.0,
        settled=True,
        agency=to,
        seats=seats if len(seats) == 1 else (),
    )
    for act in drill.acknowledged.get(message, ()):
        if drill.within(act.data["agency"], to):
            away = drill.away(seats, delivery.t, act.t) if seats else 0
            worth = credit(act.t - delivery.t - away, target, limit)
            return line._replace(answered=act.t, credit=worth, records=(*contact.records, act.seq))
    away = drill.away(seats, delivery.t, drill.end) if seats else 0
    share = 1.0 - credit(drill.end - delivery.t - away, target, limit)
    return line._replace(weight=share or 1.0, settled=share > 0.0)


# -- precision -------------------------------------------------------------------------------------


def _stray_lines(drill: Index) -> Iterator[Line]:
    for act in drill.acts.values():
        for recipient in act.data.get("misdirected") or ():
            yield from _costly(drill, act, recipient, _title("misdirected"), 1.0)


def _repeated_lines(fit: Fit, repeats: Repeats) -> Iterator[Line]:
    """Messages beyond the free ones to one recipient within a while that say nothing new."""
    within = repeats.within * MINUTE
    sent: dict[tuple[str, str], list[int]] = defaultdict(list)
    for act in fit.drill.acts.values():
        family = fit.drill.family(act.data["agency"])
        for recipient in act.data["to"]:
            before = sent[family, recipient]
            lately = sum(act.t - t < within for t in before)
            before.append(act.t)
            said = (act.seq, recipient)
            # Nobody here can tell whether other words are news: they excuse as many messages again, no more.
            same = said in fit.again or (said in fit.reworded and lately >= 2 * repeats.free)
            if lately >= repeats.free and same:
                yield from _costly(fit.drill, act, recipient, _title("repeated"), repeats.each)


def _needless_lines(drill: Index, repeats: Repeats) -> Iterator[Line]:
    """Call-backs beyond the free ones to one sender within a while, of messages with nothing to check."""
    called: dict[tuple[str, str], list[int]] = defaultdict(list)
    for act, sender in needless(drill):
        before = called[drill.family(act.data["agency"]), sender]
        if sum(act.t - t < repeats.within * MINUTE for t in before) >= repeats.free:
            yield from _costly(drill, act, sender, _title("needless"), repeats.each)
        before.append(act.t)


def _costly(drill: Index, act: ActRecord, recipient: str, title: Words, cost: float) -> Iterator[Line]:
    """A line for a message of a graded seat that costs precision."""
    seat = drill.actor(act)
    if seat is not None and seat in drill.graded:
        yield Line(
            part="misdirected",
            title=title,
            agency=act.data["agency"],
            seats=(seat,),
            opened=act.t,
            credit=0.0,
            records=(act.seq,),
            detail={"to": recipient, "cost": cost, "sent": True},
        )


def _precision(lines: Mapping[str, list[Line]]) -> float | None:
    """1 less what strays and repetitions cost for each contact made; 0 when none of them is made."""
    contacts = [line for line in lines.get("reach", ()) if line.settled]
    strays = lines.get("misdirected", ())
    if not contacts:
        # Where nothing is required, saying nothing new is no merit.
        return 0.0 if any(line.detail["cost"] == 1.0 for line in strays) else None
    made = sum(line.answered is not None for line in contacts)
    return max(0.0, 1.0 - _cost(strays) / made) if made else 0.0


def _cost(strays: Iterable[Line]) -> float:
    """Distinct recipients that had no part, and each repetition by its share."""
    lines = list(strays)
    wrong = {receiver(line) for line in lines if line.detail["cost"] == 1.0}
    return math.fsum([len(wrong), *(line.detail["cost"] for line in lines if line.detail["cost"] != 1.0)])


# -- the part --------------------------------------------------------------------------------------


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


def coordination_part(lines: Iterable[Line], weights: Mapping[str, float]) -> Part:
    """Coordination with its evidence: the weight of each part shared by its settled lines.

    Precision is one line, which names what cost it.
    """
    sorted_out = _by_part(lines)
    precision = _precision(sorted_out)
    strays = sorted_out.pop("misdirected", [])
    if precision is not None:
        sorted_out["precision"] = [_precision_line(precision, sorted_out.get("reach", []), strays)]
    totals = {
        part: math.fsum(line.weight for line in found if line.settled) for part, found in sorted_out.items()
    }
    factors = {part: weights[part] / total for part, total in totals.items() if total and part in weights}
    return Part.of((line for part in PARTS for line in sorted_out.get(part, ())), factors)


def _precision_line(value: float, contacts: list[Line], strays: list[Line]) -> Line:
    made = [line for line in contacts if line.answered is not None]
    lines = [*(made or [line for line in contacts if line.settled]), *strays]
    found: LineDetail = {
        "made": len(made),
        "misdirected": sorted({receiver(line) for line in strays if line.detail["cost"] == 1.0}),
        "repeated": sum(line.detail["cost"] != 1.0 for line in strays),
    }
    return Line(
        part="precision",
        title=_title("precisely"),
        agency="",
        seats=tuple(sorted({seat for line in lines for seat in line.seats})),
        opened=0,
        credit=value,
        records=tuple(sorted({seq for line in lines for seq in line.records})),
        detail=found,
    )
