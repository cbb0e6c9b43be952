"""Seats whose connections were lost: when, in drill time. Staff are offered these times as outages.

A seat is gone when the last page of anybody in it closes while the drill is under way, and back when one
opens again; a server that starts anew no longer knows who was gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict

from drillsim.live.runner import PAUSED, RUNNING, LiveDrill
from drillsim.store import LOST, DrillRow
from web.core.connections import Connections, Peer
from web.core.server import Server
from web.told.wire import PARTICIPANT, Audience

LEAST = 60_000
"""Drill time (ms) from which on a lost connection is worth telling."""
TOGETHER = 60_000
"""Drill time (ms) within which seats go, and come back, together: the network of a hall."""


class Disconnection(TypedDict):
    """Seats that were not connected.

    Attributes:
        ids: keys of the entries, to take them out by; none of who is still gone.
        since, until: drill time, ms.
    """

    ids: list[str]
    seats: list[str]
    since: int
    until: int


def went(here: Server, hub: Connections, peer: Peer) -> None:
    """Note that a connection has closed from the other side."""
    live = here.runner.get(peer.drill)
    if peer.audience.kind == PARTICIPANT and live is not None:
        left(here, hub, live, peer.audience)


def left(here: Server, hub: Connections, live: LiveDrill, audience: Audience) -> None:
    """Note that a page of a seat has closed, here or at another process; it may have been the last."""
    if live.state not in (RUNNING, PAUSED) or audience in hub.abroad.audiences(live.id):
        return
    if all((one.drill, one.audience) != (live.id, audience) for one in list(hub.peers.values())):
        here.gone[live.id, audience.seat] = live.clock()["t"]


def came(here: Server, live: LiveDrill, peer: Peer) -> None:
    """Note that a page of a seat has opened.

    Raises:
        StoreError: when it cannot be stored.
    """
    back(here, live, peer.audience.seat)


def back(here: Server, live: LiveDrill, seat: str) -> None:
    """Note that a seat is connected, wherever; the time that it was not is kept when it was long.

    Raises:
        StoreError: when it cannot be stored.
    """
    key = live.id, seat
    since = here.gone.get(key)
    if since is None:
        return
    until = live.clock()["t"]
    if until - since >= LEAST:
        here.store.add_entries(live.id, LOST, [{"seat": key[1], "since": since, "until": until}])
    here.gone.pop(key, None)


def absences(here: Server, row: DrillRow, marked: Iterable[Mapping[str, object]]) -> list[Disconnection]:
    """Times in which seats were not connected and that are not marked as outages yet, in order.

    Args:
        here: the server.
        row: the drill.
        marked: its outages.
    """
    outages = list(marked)
    found = [
        _absence([str(each["id"])], str(each["seat"]), int(str(each["since"])), int(str(each["until"])))
        for each in here.store.documents(row.id, LOST)
    ]
    found += _still_gone(here, row)
    unmarked = [each for each in found if not any(_covers(outage, each) for outage in outages)]
    return _joined(sorted(unmarked, key=lambda each: (each["since"], each["until"], each["seats"])))


def _absence(ids: list[str], seat: str, since: int, until: int) -> Disconnection:
    return {"ids": ids, "seats": [seat], "since": since, "until": until}


def _still_gone(here: Server, row: DrillRow) -> list[Disconnection]:
    """Seats that people sit in and that have not come back."""
    live = here.runner.get(row.id)
    until = row.position if live is None else live.clock()["t"]
    sat_in = {each.seat for each in here.store.people(row.id) if each.state == "seated"}
    return [
        _absence([], seat, since, until)
        for (drill, seat), since in list(here.gone.items())
        if drill == row.id and seat in sat_in and until - since >= LEAST
    ]


def _covers(outage: Mapping[str, object], absence: Disconnection) -> bool:
    since, until = (int(str(outage[key])) for key in ("since", "until"))
    seats = outage["seats"]
    inside = since < absence["until"] and absence["since"] < until
    return inside and isinstance(seats, list) and set(absence["seats"]) <= set(seats)


def _joined(found: list[Disconnection]) -> list[Disconnection]:
    """Those that went and came back together as one."""
    joined: list[Disconnection] = []
    for each in found:
        last = next((one for one in reversed(joined) if _together(one, each)), None)
        if last is None:
            joined.append(each)
            continue
        last["ids"] += each["ids"]
        last["seats"] += each["seats"]
        last["until"] = max(last["until"], each["until"])
    return joined


def _together(one: Disconnection, other: Disconnection) -> bool:
    apart = abs(one["since"] - other["since"]), abs(one["until"] - other["until"])
    return max(apart) <= TOGETHER and not set(one["seats"]) & set(other["seats"])
