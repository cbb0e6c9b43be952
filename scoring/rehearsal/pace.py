"""What each seat has to do and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from drillsim.base.model import MINUTE, Seat
from drillsim.base.records import DeliveryRecord, Record
from drillsim.documents.injects import Means
from drillsim.documents.scenario import ScenarioDoc

TOGETHER = 1 * MINUTE
"""What comes within this time is one thing to do."""


class SeatPace(NamedTuple):
    """How busy a seat was, in minutes: its longest silence, and how often something came on average."""

    silence: float
    every: float


def paces(records: Sequence[Record], scenario: ScenarioDoc, end: int) -> dict[str, SeatPace]:
    """The pace of every seat, in its own part of a drill that ended at ``end`` (ms)."""
    windows: dict[str, tuple[int, int]] = {seat.seat: seat.window(end) for seat in scenario.seats}
    return {seat: pace(found, *windows[seat]) for seat, found in tasks(records, scenario).items()}


def tasks(records: Sequence[Record], scenario: ScenarioDoc) -> dict[str, list[int]]:
    """When (ms) each seat was given something to decide or do, in order."""
    times: dict[str, list[int]] = {seat.seat: [] for seat in scenario.seats}
    acts = {record.seq: record.data["seat"] for record in records if record.kind == "act"}
    means = {inject.id: inject.means for inject in scenario.injects if inject.means is not None}
    for record in records:
        for seat in _busied(record, acts, means):
            if seat in times:
                times[seat].append(record.t)
    return {seat: list(_apart(found)) for seat, found in times.items()}


def pace(times: Iterable[int], begin: int, end: int) -> SeatPace:
    """The pace of a seat that was given something to do at these times, in its own part of the drill (ms)."""
    within = [t for t in times if begin <= t <= end]
    longest = max(after - before for before, after in pairwise([begin, *within, end]))
    return SeatPace(longest / MINUTE, (end - begin) / MINUTE / max(1, len(within)))


def _apart(times: Iterable[int]) -> Iterator[int]:
    last: int | None = None
    for t in sorted(times):
        if last is None or t - last >= TOGETHER:
            last = t
            yield t


def _busied(record: Record, acts: dict[int, str | None], means: dict[str, Means]) -> Iterator[str]:
    """The seats to which a record gives something to decide or do."""
    if record.kind == "duty":
        yield from record.data["seats"]
    elif record.kind == "work" and record.data["status"] in ("completed", "failed"):
        seat = acts.get(record.data["act"])
        if seat is not None:
            yield seat
    elif record.kind == "delivery":
        for name in record.data["seats"]:
            if _asks(record, Seat(name), means):
                yield name


def _asks(delivery: DeliveryRecord, seat: Seat, means: dict[str, Means]) -> bool:
    """Whether a message asks a seat for something: a choice, consent, to obey, to look, to answer."""
    data = delivery.data
    if any(key in data for key in ("options", "order", "approval", "verdict")) or data["channel"] == "alert":
        return True
    if "noise" in data["hidden"] or (data["from"] != seat.agency and "act" in data):
        return True
    meant = means.get(data["hidden"].get("inject", ""))
    return meant is not None and any(ask.who in (None, seat) for ask in meant.asks)
