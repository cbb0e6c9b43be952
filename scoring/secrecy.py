"""Secrecy: what was kept by those who knew it, and told to those who had no part in it.

Silence is graded where it was put to the test: of a seat that passed on something secret at all. Who wrote to
nobody has neither kept nor told it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drillsim.base.model import Seat
from drillsim.base.records import EffectRecord
from drillsim.base.texts import Both, Texts
from scoring.evidence import Line
from scoring.index import Index
from scoring.lines import LineDetail

COSTS = {"outside": 1.0, "needless": 1.0, "uninvited": 0.5}
"""How somebody was told amiss -> what that takes of the credit, and counts of a misdirected recipient."""
CONFIDENCE = "confidence"
PUBLIC = "public"

TEXTS = Texts("scores")


class PassedOn(NamedTuple):
    """Something secret that a seat told: to whom amiss, if to anybody, and what that costs in all."""

    record: int
    t: int
    to: tuple[str, ...]
    cost: float


def kept_lines(drill: Index) -> list[Line]:
    """A line for each confidence and each graded seat that passed it on: whole when nobody was told amiss."""
    return [_kept(drill, name, seat, told) for (name, seat), told in sorted(_told(drill).items())]


def told_lines(drill: Index) -> Iterator[Line]:
    """A costly message for each who was told something secret amiss; the public is no recipient of any."""
    for record in drill.confided:
        how, seat = str(record.data["details"]["how"]), str(record.data["details"].get("by"))
        for recipient in _listed(record) if how in COSTS and seat in drill.graded else ():
            if recipient != PUBLIC:
                yield Line(
                    part="misdirected",
                    title=TEXTS.say(f"told_{how}").words(),
                    agency=Seat(seat).agency,
                    seats=(seat,),
                    opened=record.t,
                    credit=0.0,
                    records=(record.data["why"]["act"], record.seq),
                    detail={"to": recipient, "cost": COSTS[how], "sent": True},
                )


def _listed(record: EffectRecord) -> tuple[str, ...]:
    to = record.data["details"]["to"]
    return tuple(map(str, to)) if isinstance(to, list) else ()


def _told(drill: Index) -> dict[tuple[str, str], list[PassedOn]]:
    """(confidence, graded seat) -> what the seat has told of it."""
    found: dict[tuple[str, str], list[PassedOn]] = defaultdict(list)
    for delivery in drill.deliveries.values():
        sent = drill.acts.get(delivery.data.get("act", -1))
        if sent is not None and (sender := sent.data["seat"]) in drill.graded:
            for secret in delivery.data.get("secret", ()):
                found[secret["id"], str(sender)].append(PassedOn(sent.seq, sent.t, (), 0.0))
    for record in drill.confided:
        how, seat = str(record.data["details"]["how"]), record.data["details"].get("by")
        if isinstance(seat, str) and seat in drill.graded and how in COSTS:
            to = _listed(record)
            found[record.data["name"], seat].append(PassedOn(record.seq, record.t, to, COSTS[how] * len(to)))
    return found


def _kept(drill: Index, name: str, seat: str, told: Iterable[PassedOn]) -> Line:
    rows = sorted(told)
    confidence = next(row for row in drill.start["scenario"]["confidences"] if row["id"] == name)
    lost = math.fsum(row.cost for row in rows)
    objective = confidence.get("objective")
    detail: LineDetail = {"to": None, "incident": None, "basis": confidence["basis"], "owed": [seat]}
    return Line(
        part="response_time",
        title=TEXTS.say("kept", what=Both.of(confidence["title"])).words(),
        agency=Seat(seat).agency,
        seats=(seat,),
        opened=rows[0].t,
        answered=drill.end if lost < 1.0 else None,
        credit=max(0.0, 1.0 - lost),
        weight=float(confidence.get("weight", 2.0)),
        objectives=() if objective is None else (objective,),
        records=tuple(dict.fromkeys(row.record for row in rows)),
        detail={**detail, "already": False, "away": 0},
    )
