"""Who is connected, and who is sent what. Records are sent after they are stored, never before.

What several commits have brought in the meantime goes out together, one message an audience, and a
great audience is served in turns, so that acts are answered in between. A page that connects is told
everything it may see since the record it last held, piece by piece as it takes them in, and is in the
room of its audience before anything later is sent: nothing is missed, and what comes twice the page
drops by its number.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from collections.abc import Callable, Collection

from drillsim.base.errors import StoreError
from drillsim.base.messages import Phrase
from drillsim.base.records import Record
from drillsim.engine.injects import FIRED
from drillsim.live.runner import LiveDrill
from drillsim.store import Store, each_once
from web.core.abroad import Alone
from web.core.connections import Abroad, Peer
from web.core.meters import Meters
from web.core.texts import LANGUAGES
from web.live.halls import Halls
from web.live.history import History, Piece, to_json
from web.net.fanout import Fanout
from web.net.frames import TextPart
from web.told.wire import HALL, STAFF, Audience, Frame, seen_by

_LOG = logging.getLogger(__name__)
FRESH = 1.0
CHUNK = 2_000
"""Records looked through for a history before others have their turn."""

_CLOCKED = ("start", "control", "end")


class Hub:
    """Connections and rooms of one server.

    Args:
        fanout: sends.
        store: says who has which seat.
        meters: note how late injects and records go out.

    Attributes:
        peers: every connection, by its id.
        abroad: the other processes of the installation.
        wake: lets the pacing of drills look at them at once.
    """

    def __init__(self, fanout: Fanout, store: Store, meters: Meters) -> None:
        self._fanout = fanout
        self._store = store
        self._meters = meters
        self._lock = threading.Lock()
        self._told: dict[str, int] = {}
        self._seen: dict[tuple[str, Audience], History] = {}
        self._statics: dict[tuple[str, Audience], tuple[object, TextPart]] = {}
        self._audiences: dict[str, Counter[Audience]] = {}
        self._next: dict[str, int] = {}
        self._safe: dict[str, int] = {}
        self._due: dict[str, tuple[LiveDrill, float]] = {}
        self._clocks: set[str] = set()
        self._noticed: dict[str, Phrase | None] = {}
        self._carrying = False
        self._changed: set[str] = set()
        self._taken: dict[str, tuple[float, dict[str, int]]] = {}
        self._halls = Halls(store)
        self._came: dict[str, dict[str, list[str]]] = {}
        self.peers: dict[str, Peer] = {}
        self.abroad: Abroad = Alone()
        self._released = {row.id for row in store.drills() if row.released}
        self.wake: Callable[[], None] = lambda: None

    # -- records --------------------------------------------------------------------------------

    def attach(self, live: LiveDrill) -> None:
        """Send what happens in a drill from now on."""
        stored = live.records()
        self._next[live.id] = stored[-1].seq + 1 if stored else 0
        live.listeners += [self._tell, self._sign]

    def _sign(self, live: LiveDrill, records: list[Record]) -> None:
        """Have the journal of a drill that has just ended signed; if that fails, it is when somebody asks."""
        if records and records[-1].kind == "end":
            try:
                self._store.seal_ended(live.id)
            except StoreError as error:
                _LOG.warning("the journal of drill %s is not signed yet: %s", live.id, error)

    def _tell(self, live: LiveDrill, records: list[Record]) -> None:
        self._note_injects(live, records)
        with self._lock:
            self._told[live.id] = self._told.get(live.id, 0) + 1
            self._due.setdefault(live.id, (live, time.monotonic()))
            if not records or any(record.kind in _CLOCKED for record in records):
                self._clocks.add(live.id)
            begins, self._carrying = not self._carrying, True
        if any(record.kind in ("join", "leave") for record in records):
            self.changed(live.id)
        if begins and not self._fanout.beside(self._carry):
            self._carry()

    def _carry(self) -> None:
        """Send what is due until nothing is."""
        try:
            while True:
                with self._lock:
                    if not self._due:
                        self._carrying = False
                        return
                    drill, (live, since) = self._due.popitem()
                    clocked = drill in self._clocks
                    self._clocks.discard(drill)
                if self._send(live):
                    self._meters.delivery.note(time.monotonic() - since)
                if clocked:
                    self._fanout.cast(_room(drill), "clock", _clock(live))
                    self._notify(live)
                self._show(drill)
        except BaseException:
            self._carrying = False
            raise

    def _note_injects(self, live: LiveDrill, records: list[Record]) -> None:
        """Note by how much of wall time injects came late."""
        came = [record.t for record in records if record.kind == "inject" and record.data["status"] == FIRED]
        if came:
            now = live.clock()
            for t in came:
                self._meters.injects.note((now["t"] - t) / 1_000 / now["speed"])

    def _send(self, live: LiveDrill) -> bool:
        """Send the records that have not gone out yet; whether there were any."""
        records = live.records(self._next[live.id])
        if not records:
            return False
        first, upto = self._next[live.id], records[-1].seq
        self._next[live.id] = upto + 1
        self.abroad.sending(live.id, first, upto)
        for audience in {*self._audiences.get(live.id, ()), *self.abroad.audiences(live.id)}:
            frames = _frames(audience, records, live)
            if frames:
                self._fanout.cast(_room(live.id, audience), "records", {"upto": upto, "records": frames})
        return True

    # -- records of a drill that another process plays -------------------------------------------------

    def coming(self, live: LiveDrill, first: int, upto: int) -> None:
        """Note that the records from ``first`` to ``upto`` are stored; what is said of them follows."""
        known = self._next.get(live.id, first)
        if first > known:
            self.catch_up(live)
            return
        with self._lock:
            self._told[live.id] = self._told.get(live.id, 0) + 1
            # What was said before has come: the order of one process is kept.
            self._safe[live.id], self._next[live.id] = first, max(known, upto + 1)

    def catch_up(self, live: LiveDrill) -> None:
        """Send the pages here what may have been lost on its way; what comes twice they drop."""
        records = live.records()
        since = self._safe.get(live.id, len(records))
        with self._lock:
            self._told[live.id] = self._told.get(live.id, 0) + 1
            self._safe[live.id] = self._next[live.id] = len(records)
        lacking = records[since:]
        for audience in list(self._audiences.get(live.id, ())) if lacking else ():
            frames = _frames(audience, lacking, live)
            if frames:
                told = {"upto": records[-1].seq, "records": frames}
                self._fanout.cast_here(_room(live.id, audience), "records", told)

    def show_clock(self, live: LiveDrill) -> None:
        """Tell the pages here what the clock says."""
        self._fanout.cast_here(_room(live.id), "clock", _clock(live))

    def retell(self, live: LiveDrill) -> None:
        """Tell everybody, at all processes, how a drill of ours stands."""
        self._fanout.cast(_room(live.id), "clock", _clock(live))
        self._fanout.cast(_room(live.id, Audience(STAFF)), "notice", _notice(live))
        self.changed(live.id)

    def here(self, drill: str) -> tuple[list[Audience], list[str]]:
        """The audiences and the people who have pages of a drill open at this process."""
        people = {peer.person for peer in list(self.peers.values()) if peer.drill == drill and peer.person}
        return list(self._audiences.get(drill, ())), sorted(people)

    def followed(self, live: LiveDrill, upto: int) -> None:
        """Send what follows record ``upto`` as it comes; who connects is told what came before."""
        with self._lock:
            if live.id not in self._next:
                self._safe[live.id] = self._next[live.id] = upto + 1

    def _reaches(self, live: LiveDrill, upto: int) -> None:
        """A page here was told a drill of another process up to this record, who may not have answered."""
        if self.abroad.elsewhere(live.id) and live.id not in self._next:
            self._safe[live.id] = self._next[live.id] = upto + 1

    def unfollowed(self, drill: str) -> None:
        """Forget how far a drill has been told that nobody looks at here any more."""
        for kept in (self._safe, self._next):
            kept.pop(drill, None)

    def _notify(self, live: LiveDrill) -> None:
        """Tell staff what they must know of a drill, when it is something else than before."""
        if self._noticed.get(live.id) != live.notice:
            self._noticed[live.id] = live.notice
            self._fanout.cast(_room(live.id, Audience(STAFF)), "notice", _notice(live))

    def greet(self, peer: Peer, live: LiveDrill, since: int, hello: dict[str, object]) -> None:
        """Take a connection in: send it ``hello`` with the beginning of what it lacks."""
        peer.told, peer.packs = since, self._fanout.packs and peer.packs
        self.peers[peer.sid] = peer
        self._audiences.setdefault(peer.drill, Counter())[peer.audience] += 1
        self._fanout.enter(peer.sid, _room(peer.drill))
        if peer.page == "room":
            self._fanout.enter(peer.sid, _desk(peer.drill, peer.role))
        self.abroad.follow(peer, live)
        own = {key: value for key, value in hello.items() if key != "static"}
        static = self._static(peer, hello["static"])

        def said(piece: Piece, upto: int) -> list[TextPart]:
            known = own | {"clock": _clock(live), "released": live.id in self._released}
            head = TextPart(f'2["hello",{to_json(known | _extent(piece, upto))[:-1]},"static":')
            return [head, static, TextPart(',"records":['), *piece.parts, TextPart("]}]")]

        self._pass_on(peer, live, said)
        self.changed(live.id)

    def go_on(self, peer: Peer, live: LiveDrill) -> None:
        """Send a connection the piece that follows the one it has taken in; with the last come all events."""

        def said(piece: Piece, upto: int) -> list[TextPart]:
            head = TextPart(f'2["history",{to_json(_extent(piece, upto))[:-1]},"records":[')
            return [head, *piece.parts, TextPart("]}]")]

        if not peer.current:
            self._pass_on(peer, live, said)

    def _pass_on(self, peer: Peer, live: LiveDrill, said: Callable[[Piece, int], list[TextPart]]) -> None:
        """Send the next piece; who has the last is in the room of its audience before anything follows."""
        while True:
            told = self._told.get(live.id, 0)
            history = self._all(live, peer.audience)
            piece = history.after(peer.told, peer.packs)
            with self._lock:
                if peer.sid not in self.peers:
                    return
                if not piece.more and told != self._told.get(live.id, 0):
                    continue
                peer.told, peer.current = piece.upto, not piece.more
                if peer.current:
                    self._fanout.enter(peer.sid, _room(peer.drill, peer.audience))
                    self._reaches(live, history.upto)
                self._fanout.send_parts(peer.sid, said(piece, history.upto))
            break
        if peer.current and peer.audience.kind == HALL:
            self._halls.open(live)
            self._fanout.send(peer.sid, "screen", self._halls.picture(live.id, self._seated(live.id)))
        if peer.current and peer.audience.kind == STAFF and self.abroad.elsewhere(live.id):
            self.abroad.tell(live.id)
        elif peer.current and peer.audience.kind == STAFF:
            self._fanout.send(peer.sid, "presence", self.presence(live.id))
            self._fanout.send(peer.sid, "notice", _notice(live))

    def _static(self, peer: Peer, value: object) -> TextPart:
        """What an audience is told once, as text; made anew when it is another."""
        was, part = self._statics.get((peer.drill, peer.audience), (None, None))
        if part is None or was is not value:
            part = TextPart(to_json(value))
            self._statics[peer.drill, peer.audience] = (value, part)
        return part

    def _all(self, live: LiveDrill, audience: Audience) -> History:
        """All that an audience may see; looked through once only, and not all at once."""
        history = self._seen.setdefault((live.id, audience), History())
        fresh = live.records(history.upto + 1)
        for start in range(0, len(fresh), CHUNK):
            chunk = fresh[start : start + CHUNK]
            if chunk[0].seq != history.upto + 1:
                # Another connection of this audience has gone on meanwhile.
                return self._all(live, audience)
            history.add(chunk[-1].seq, _frames(audience, chunk, live))
            if len(fresh) > CHUNK:
                self._fanout.give_turn()
        return history

    def screen_set(self, live: LiveDrill) -> None:
        """Its director has set what a drill's hall screen shows."""
        self._halls.renew(live)
        self._show(live.id)

    def _show(self, drill: str) -> None:
        """Send the hall screens of a drill what they show now, when it is something else than before."""
        if drill not in self._halls.drills:
            return
        news = self._halls.news(drill, self._seated(drill))
        if news is not None:
            self._fanout.cast(_room(drill, Audience(HALL)), "screen", news)

    def _seated(self, drill: str) -> dict[str, list[str]]:
        """Who sits where, as it was when somebody last came or went."""
        if drill not in self._came:
            found: dict[str, list[str]] = {}
            for each in self._store.people(drill):
                if each.state == "seated" and each.seat:
                    found.setdefault(each.seat, []).append(each.name)
            self._came[drill] = found
        return self._came[drill]

    def tell_roles(self, drill: str, roles: Collection[str], event: str, data: object) -> None:
        """Send something to the control rooms of a drill that people of these roles have open."""
        for role in roles:
            self._fanout.cast(_desk(drill, role), event, data)

    def publish(self, drill: str, released: bool) -> None:
        """Tell everybody in a drill whether its report and review are open to participants."""
        self.opened(drill, released)
        self.abroad.spread("released", drill, released)
        self._fanout.cast(_room(drill), "released", {"released": released})

    def opened(self, drill: str, released: bool) -> None:
        """Know whether the report of a drill is open to participants: pages are told it as they connect."""
        (self._released.add if released else self._released.discard)(drill)

    # -- people ---------------------------------------------------------------------------------

    def leave(self, sid: str) -> Peer | None:
        """Forget a connection that has closed."""
        peer = self.peers.pop(sid, None)
        if peer is not None:
            here = self._audiences[peer.drill]
            here[peer.audience] -= 1
            if not here[peer.audience]:
                del here[peer.audience]
                if peer.audience.kind == HALL:
                    self._halls.close(peer.drill)
            self.changed(peer.drill)
        return peer

    def dismiss(self, peer: Peer, why: str) -> None:
        """Close a connection from here, and say why."""
        self._fanout.send(peer.sid, "bye", {"why": why})
        self.drop(peer)

    def drop(self, peer: Peer) -> None:
        """Close a connection from here; its page comes back by itself unless it was told why."""
        self.leave(peer.sid)
        self._fanout.disconnect(peer.sid)

    def dismiss_person(self, person: str, why: str) -> None:
        """Close every connection of a participant."""
        self.close_of("person", person, why)
        self.abroad.spread("close", "person", person, why)

    def dismiss_account(self, name: str) -> None:
        """Close every connection of a staff account."""
        self.close_of("account", name, "signed-out")
        self.abroad.spread("close", "account", name, "signed-out")

    def dismiss_session(self, session: str) -> None:
        """Close every connection of a browser in which somebody has signed out."""
        self.close_of("session", session, "signed-out")
        self.abroad.spread("close", "session", session, "signed-out")

    def close_of(self, whose: str, name: str, why: str) -> None:
        """Close the connections here of a ``person``, an ``account``, a ``session`` or a ``drill``."""
        kinds: dict[str, Callable[[Peer], str]] = {
            "account": lambda peer: "" if peer.person else peer.name,
            "drill": lambda peer: peer.drill,
            "person": lambda peer: peer.person,
            "session": lambda peer: peer.session,
        }
        mine = kinds[whose]
        for peer in [peer for peer in self.peers.values() if mine(peer) == name]:
            self.dismiss(peer, why)

    def changed(self, drill: str) -> None:
        """Note that somebody has come, gone or asked; staff are told at the next ``flush``."""
        self._changed.add(drill)

    def flush(self) -> None:
        """Tell staff, once, who has come, gone or asked, and hall screens what is due."""
        changed, self._changed = self._changed, set()
        while changed:
            drill = changed.pop()
            if self.abroad.elsewhere(drill):
                self.abroad.tell(drill)
                continue
            try:
                told = self.presence(drill)
            except StoreError:
                self._changed |= {drill, *changed}
                raise
            self._came.pop(drill, None)
            self._fanout.cast(_room(drill, Audience(STAFF)), "presence", told)
        for drill in self._halls.drills:
            self._show(drill)

    def taken(self, drill: str) -> dict[str, int]:
        """How many people are in each seat, as it was a second ago at most: a hall asks all at once."""
        at, found = self._taken.get(drill, (float("-inf"), {}))
        if time.monotonic() - at > FRESH:
            people = each_once(self._store.people(drill))
            found = dict(Counter(each.seat for each in people if each.seat))
            self._taken[drill] = (time.monotonic(), found)
        return found

    def presence(self, drill: str) -> dict[str, object]:
        """Who sits where, who is connected, and who asks for a seat."""
        online = {peer.person for peer in list(self.peers.values()) if peer.drill == drill}
        online.update(self.abroad.online(drill))
        seats: dict[str, list[dict[str, object]]] = {}
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


def _clock(live: LiveDrill) -> dict[str, object]:
    """The clock, with the server's time of sending it: pages trust no clock of their own."""
    return {**live.clock(), "now": int(time.time() * 1_000)}


def _extent(piece: Piece, upto: int) -> dict[str, object]:
    """How far a piece goes, and how far there is to go."""
    return {"upto": piece.upto, "of": upto, "more": piece.more}


def _notice(live: LiveDrill) -> dict[str, object]:
    """What staff must know of a drill, in both languages; null when it goes as it should."""
    said = live.notice
    return {"text": {lang: said.say(lang) for lang in LANGUAGES} if said is not None else None}


def _room(drill: str, audience: Audience | None = None) -> str:
    """The room of an audience of a drill, or of all its pages; its drill comes first (``Fanout``)."""
    return drill if audience is None else f"{drill} {audience.kind} {audience.seat}"


def _desk(drill: str, role: str) -> str:
    """The room of the control rooms that people of a role have open."""
    return f"{drill} room {role}"
