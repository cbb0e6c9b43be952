"""Who is connected, and who is sent what. Records are sent after they are stored, never before.

A page that connects is told everything it may see since the record it last held, and is in the
rooms of its audience before anything later is sent: nothing is missed, and what comes twice the
page drops by its number.
"""

from __future__ import annotations

import threading
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from flask_socketio import SocketIO

from drillsim.errors import StoreError
from drillsim.model import Record
from drillsim.runner import LiveDrill
from drillsim.store import Store
from web.limits import Bucket
from web.wire import STAFF, Audience, Frame, seen_by

FRESH = 1.0
_CLOCKED = ("start", "control", "end")


@dataclass
class Peer:
    """One connection.

    Attributes:
        sid: its Socket.IO id.
        drill, page: what it opened.
        audience: what it may see.
        role: ``participant``, or the role of its account.
        name: the account's, or the person's own.
        person: the participant's id; empty for staff.
        version: of the account when it connected.
        bucket: limits how fast it sends.
    """

    sid: str
    drill: str
    page: str
    audience: Audience
    role: str
    name: str
    person: str = ""
    version: int = 0
    bucket: Bucket = field(default_factory=lambda: Bucket(30, 0.2))


class Hub:
    """Connections and rooms of one server.

    Args:
        io: sends.
        store: says who has which seat.
    """

    def __init__(self, io: SocketIO, store: Store) -> None:
        self._io = io
        self._store = store
        self._lock = threading.Lock()
        self._told: dict[str, int] = {}
        self._seen: dict[tuple[str, Audience], tuple[int, list[Frame]]] = {}
        self._changed: set[str] = set()
        self._taken: dict[str, tuple[float, dict[str, int]]] = {}
        self.peers: dict[str, Peer] = {}
        self._released = {row.id for row in store.drills() if row.released}
        self.wake: Callable[[], None] = lambda: None

    # -- records --------------------------------------------------------------------------------

    def attach(self, live: LiveDrill) -> None:
        """Send what happens in a drill from now on."""
        live.listeners.append(self._tell)

    def _tell(self, live: LiveDrill, records: list[Record]) -> None:
        clocked = not records or any(record.kind in _CLOCKED for record in records)
        clock = _clock(live) if clocked else None
        with self._lock:
            self._told[live.id] = self._told.get(live.id, 0) + 1
            if records:
                self._send(live, records)
            if clock is not None:
                self._io.emit("clock", clock, to=_room(live.id))
        if any(record.kind in ("join", "leave") for record in records):
            self.changed(live.id)

    def _send(self, live: LiveDrill, records: list[Record]) -> None:
        upto = records[-1].seq
        for audience in {peer.audience for peer in list(self.peers.values()) if peer.drill == live.id}:
            frames = _frames(audience, records, live)
            if frames:
                self._io.emit("records", {"upto": upto, "records": frames}, to=_room(live.id, audience))

    def greet(self, peer: Peer, live: LiveDrill, since: int, hello: dict[str, Any]) -> None:
        """Take a connection in: send it ``hello`` with what it lacks, then everything that follows."""
        while True:
            told = self._told.get(live.id, 0)
            upto, frames = self._all(live, peer.audience)
            whole = {**hello, "clock": _clock(live), "released": live.id in self._released}
            whole |= {"upto": upto, "records": _after(frames, since)}
            with self._lock:
                if told != self._told.get(live.id, 0):
                    continue
                self.peers[peer.sid] = peer
                for room in (_room(live.id), _room(live.id, peer.audience)):
                    self._io.server.enter_room(peer.sid, room)
                self._io.emit("hello", whole, to=peer.sid)
            break
        if peer.audience.kind == STAFF:
            self._io.emit("presence", self.presence(live.id), to=peer.sid)
        self.changed(live.id)

    def _all(self, live: LiveDrill, audience: Audience) -> tuple[int, list[Frame]]:
        """The last record's number, and all that an audience may see; looked through once only."""
        upto, frames = self._seen.get((live.id, audience), (-1, []))
        fresh = live.records(upto + 1)
        if fresh:
            upto = fresh[-1].seq
            frames = frames + _frames(audience, fresh, live)
            self._seen[live.id, audience] = (upto, frames)
        return upto, frames

    def tell_roles(self, drill: str, roles: Collection[str], event: str, data: Any) -> None:
        """Send something to the control rooms of a drill that people of these roles have open."""
        for peer in list(self.peers.values()):
            if (peer.drill, peer.page) == (drill, "room") and peer.role in roles:
                self._io.emit(event, data, to=peer.sid)

    def publish(self, drill: str, released: bool) -> None:
        """Tell everybody in a drill whether its report and review are open to participants."""
        (self._released.add if released else self._released.discard)(drill)
        self._io.emit("released", {"released": released}, to=_room(drill))

    # -- people ---------------------------------------------------------------------------------

    def leave(self, sid: str) -> Peer | None:
        """Forget a connection that has closed."""
        peer = self.peers.pop(sid, None)
        if peer is not None:
            self.changed(peer.drill)
        return peer

    def dismiss(self, peer: Peer, why: str) -> None:
        """Close a connection from here, and say why."""
        self._io.emit("bye", {"why": why}, to=peer.sid)
        self.leave(peer.sid)
        self._io.server.disconnect(peer.sid)

    def dismiss_person(self, person: str, why: str) -> None:
        """Close every connection of a participant."""
        for peer in [peer for peer in self.peers.values() if peer.person == person]:
            self.dismiss(peer, why)

    def dismiss_account(self, name: str) -> None:
        """Close every connection of a staff account."""
        for peer in [peer for peer in self.peers.values() if not peer.person and peer.name == name]:
            self.dismiss(peer, "signed-out")

    def changed(self, drill: str) -> None:
        """Note that somebody has come, gone or asked; staff are told at the next ``flush``."""
        self._changed.add(drill)

    def flush(self) -> None:
        """Tell the staff of every drill in which somebody has come, gone or asked, once."""
        changed, self._changed = self._changed, set()
        while changed:
            drill = changed.pop()
            try:
                told = self.presence(drill)
            except StoreError:
                self._changed |= {drill, *changed}
                raise
            self._io.emit("presence", told, to=_room(drill, Audience(STAFF)))

    def taken(self, drill: str) -> dict[str, int]:
        """How many people are in each seat, as it was a second ago at most: a hall asks all at once."""
        at, found = self._taken.get(drill, (float("-inf"), {}))
        if time.monotonic() - at > FRESH:
            seats = (each.seat for each in self._store.people(drill) if each.state == "seated" and each.seat)
            found = dict(Counter(seats))
            self._taken[drill] = (time.monotonic(), found)
        return found

    def presence(self, drill: str) -> dict[str, Any]:
        """Who sits where, who is connected, and who asks for a seat."""
        online = {peer.person for peer in list(self.peers.values()) if peer.drill == drill}
        seats: dict[str, list[dict[str, Any]]] = {}
        asking = []
        for each in self._store.people(drill):
            who = {"person": each.id, "name": each.name}
            if each.state == "seated" and each.seat:
                seats.setdefault(each.seat, []).append({**who, "online": each.id in online})
            elif each.state == "asked":
                asking.append({**who, "seat": each.wanted, "sits": None})
            if each.state == "seated" and each.wanted:
                asking.append({**who, "seat": each.wanted, "sits": each.seat})
        return {"seats": seats, "asking": asking}


def _frames(audience: Audience, records: list[Record], live: LiveDrill) -> list[Frame]:
    journal = live.drill.records
    return [frame for record in records if (frame := seen_by(audience, record, journal)) is not None]


def _clock(live: LiveDrill) -> dict[str, Any]:
    """The clock, with the server's time of sending it: pages trust no clock of their own."""
    return {**live.clock(), "now": int(time.time() * 1_000)}


def _after(frames: list[Frame], since: int) -> list[Frame]:
    return frames[bisect_right(frames, since, key=lambda frame: int(frame["seq"])) :]


def _room(drill: str, audience: Audience | None = None) -> str:
    if audience is None:
        return f"drill {drill}"
    return f"{audience.kind} {drill} {audience.seat}"
