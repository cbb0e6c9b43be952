"""What each seat has to do and when, and what of orders, noise and wrong alarms was heard."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from drillsim.base.model import MINUTE, Seat
from drillsim.base.records import DeliveryRecord, Record
from drillsim.engine.drill import Drill
from tests.stories.playing import inject_of

TOGETHER = 1 * MINUTE
"""What comes within this time is one thing to do."""


class Pace(NamedTuple):
    """How busy a seat was, in minutes: its longest silence, and how often something came on average."""

    silence: float
    every: float


def paces(drill: Drill) -> dict[str, Pace]:
    """The pace of every seat."""
    times: dict[str, list[int]] = {seat.seat: [] for seat in drill.setup.scenario.seats}
    acts = {record.seq: record.data["seat"] for record in drill.records if record.kind == "act"}
    for record in drill.records:
        for seat in _busied(drill, record, acts):
            if seat in times:
                times[seat].append(record.t)
    return {seat: _pace(found, drill.now) for seat, found in times.items()}


def _busied(drill: Drill, record: Record, acts: dict[int, str | None]) -> Iterator[str]:
    """The seats to which a record gives something to decide or do."""
    if record.kind == "duty":
        yield from record.data["seats"]
    elif record.kind == "work" and record.data["status"] in ("completed", "failed"):
        seat = acts.get(record.data["act"])
        if seat is not None:
            yield seat
    elif record.kind == "delivery":
        for seat in record.data["seats"]:
            if _asks(drill, record, Seat(seat)):
                yield seat


def _asks(drill: Drill, delivery: DeliveryRecord, seat: Seat) -> bool:
    """Whether a message asks a seat for something: a choice, consent, to obey, to look, to answer."""
    data = delivery.data
    if any(key in data for key in ("options", "order", "approval", "verdict")) or data["channel"] == "alert":
        return True
    if "noise" in data["hidden"] or (data["from"] != seat.agency and "act" in data):
        return True
    inject = inject_of(delivery)
    means = drill.injects.all[inject].inject.means if inject in drill.injects.all else None
    return means is not None and any(ask.who in (None, seat) for ask in means.asks)


def _pace(times: list[int], end: int) -> Pace:
    apart: list[int] = []
    for t in sorted(times):
        if not apart or t - apart[-1] >= TOGETHER:
            apart.append(t)
    edges = [0, *apart, end]
    longest = max(after - before for before, after in pairwise(edges))
    return Pace(longest / MINUTE, end / MINUTE / max(1, len(apart)))


class Heard(NamedTuple):
    """How many of each were heard in a drill."""

    genuine: int
    false: int
    noise: int
    wrong_alarms: int


def heard(drill: Drill) -> Heard:
    """Orders, genuine and not, noise, and alarms without cause."""
    noise = drill.setup.scenario.noise
    sorts = {entry.entry: entry.sort for entry in noise.heard} if noise else {}
    found = [record for record in drill.records if record.kind == "delivery"]
    orders = [
        bool(record.data["hidden"].get("genuine", True))
        for record in found
        if "order" in record.data and inject_of(record) is not None
    ]
    hums = [record.data["hidden"]["noise"] for record in found if "noise" in record.data["hidden"]]
    alarms = [record for record in found if _without_cause(record, sorts)]
    return Heard(orders.count(True), orders.count(False), len(hums), len(alarms))


def _without_cause(record: DeliveryRecord, sorts: dict[str, str]) -> bool:
    """Whether a message is an alarm behind which there is nothing."""
    hidden = record.data["hidden"]
    if "noise" in hidden:
        return sorts.get(hidden["noise"]) == "wrong"
    return record.data["channel"] == "alert" and not hidden["indicates"] and "inject" not in hidden
