"""Socket.IO: connections, identity, and the way in of every event. Thin: events.py says what they do."""

from __future__ import annotations

import json
import logging
import time
from typing import Any

from flask import Flask, request
from flask_socketio import SocketIO
from pydantic import ValidationError
from socketio.exceptions import ConnectionRefusedError as Turned
from socketio.packet import CONNECT, DISCONNECT, EVENT, Packet

from drillsim.base.errors import DrillsimError, StoreError
from drillsim.base.model import Seat
from drillsim.base.recorded import words
from drillsim.live.runner import ENDED, LiveDrill
from drillsim.store import AccountRow, PersonRow
from web.access import auth
from web.core import texts
from web.core.connections import Connections, Peer
from web.core.here import server
from web.core.server import Server
from web.live import absence
from web.live.events import EVENTS, Asked, handle, refusal
from web.live.hub import Hub
from web.net import fastpath
from web.net.origins import same
from web.net.payloads import Hello, bounded
from web.services.drills import left_out
from web.told import briefing
from web.told.wire import HALL, PARTICIPANT, STAFF, Audience

MAX_FRAME = 64_000
MORE = "more"
"""What a page says when it has taken in a piece of a drill's history."""
SLOW = frozenset({"score"})
"""Events whose answer waits for a worker process; a page has one of them at a time."""
_LOG = logging.getLogger(__name__)
_PAGES = {
    "room": (STAFF, auth.WATCHERS),
    "evaluate": (STAFF, frozenset({auth.DIRECTOR, auth.EVALUATOR})),
    "hall": (HALL, frozenset(auth.ROLES)),
}


class Json:
    """JSON with letters as they are: escaped, Vietnamese takes up to three times the bytes."""

    @staticmethod
    def dumps(value: object, **options: Any) -> str:
        """A value as JSON text."""
        return json.dumps(value, **{**options, "ensure_ascii": False})

    loads = staticmethod(json.loads)


class _Packet(Packet):  # type: ignore[misc]
    """A packet of ours: never binary, so that nothing is searched for bytes before it is sent.

    What comes and is none of our events is an event without a name, which nobody takes: a page could
    say itself that it has connected or gone (python-socketio hands that over like any event), and
    what is malformed would be logged at length, however often somebody sends it.
    """

    uses_binary_events = False
    data: object

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        if self.packet_type == EVENT and not self.data:
            self.data = [""]

    def decode(self, encoded_packet: object) -> int:
        """Take in what a text says."""
        try:
            super().decode(encoded_packet)
        except (ValueError, TypeError, RecursionError):
            self.packet_type, self.data = EVENT, None
        if self.packet_type not in (CONNECT, DISCONNECT) and _name(self) not in (*EVENTS, MORE):
            self.packet_type, self.namespace, self.id, self.data = EVENT, None, None, None
        return 0


def _name(packet: Packet) -> str:
    """The name of the event that a packet is; empty when it is none."""
    data: object = packet.data if packet.packet_type == EVENT else None
    return data[0] if isinstance(data, list) and data and isinstance(data[0], str) else ""


def make(app: Flask, settings_threads: bool, allowed: tuple[str, ...]) -> SocketIO:
    """The Socket.IO server of an app: WebSocket alone, one event of a client after another."""
    io = SocketIO(
        app,
        async_mode="threading" if settings_threads else "gevent",
        cors_allowed_origins=lambda origin, environ=None: same(origin, allowed),
        transports=["websocket"],
        allow_upgrades=False,
        async_handlers=False,
        manage_session=False,
        max_http_buffer_size=MAX_FRAME,
        ping_interval=20,
        ping_timeout=20,
        json=Json,
        serializer=_Packet,
    )
    _limit_frames(io)
    if not settings_threads:
        _answer_apart(io)
    fastpath.install(io)
    return io


def _answer_apart(io: SocketIO) -> None:
    """Let what waits for a worker process hold up none of the commands that a page sends after it."""
    plain = io.server._handle_event

    def handle(connection: str, namespace: str, number: int | None, data: list[object]) -> None:
        if data and data[0] in SLOW:
            io.start_background_task(plain, connection, namespace, number, data)
        else:
            plain(connection, namespace, number, data)

    io.server._handle_event = handle


def _limit_frames(io: SocketIO) -> None:
    """Refuse a large frame when its header comes, not once it is in memory.

    python-engineio looks at ``max_http_buffer_size`` only after the whole frame has been read, and
    has no setting for simple-websocket's own limit.
    """
    engine = io.server.eio
    plain = engine._async["websocket"]

    def limited(handler: object, owner: object) -> object:
        websocket = plain(handler, owner)
        websocket.server_args["max_message_size"] = MAX_FRAME
        return websocket

    engine._async = {**engine._async, "websocket": limited}


def register(io: SocketIO, hub: Hub) -> None:
    """Put every event of the table, and coming and going, on a Socket.IO server."""

    def connect(sent: object = None) -> None:
        try:
            peer = _connect(hub, sent)
        except StoreError:
            _note_turned("unstored")
            # Nothing is known of who this is: the page tries again by itself.
            raise Turned(texts.both("unstored")["en"]) from None
        except Turned as turned:
            _note_turned(str(turned.error_args.get("data", {}).get("code", "rate")))
            raise
        _LOG.info("connected", extra=_named(peer) | {"page": peer.page, "role": peer.role})

    def disconnect(*_: object) -> None:
        peer = hub.leave(_sid())
        if peer is not None:
            absence.went(server(), hub, peer)
            _LOG.info("disconnected", extra=_named(peer))

    def event(name: str) -> object:
        return lambda *sent: _measured(hub, name, sent)

    def more(*_: object) -> None:
        _more(hub)

    io.on_event("connect", connect)
    io.on_event("disconnect", disconnect)
    io.on_event(MORE, more)
    for name in EVENTS:
        io.on_event(name, event(name))


def _named(peer: Peer) -> dict[str, object]:
    """What an entry of the log names a connection by."""
    return {"drill": peer.drill, "connection": peer.sid}


def _note_turned(why: str) -> None:
    server().meters.turned.add(why)
    _LOG.info("turned away", extra={"connection": _sid(), "why": why})


def _refuse(code: str) -> Turned:
    return Turned(texts.both(code)["en"], {"code": code.replace("_", "-"), "text": texts.both(code)})


def _connect(hub: Hub, sent: object) -> Peer:
    if sent is None or not bounded(sent):
        raise _refuse("payload")
    try:
        hello = Hello.model_validate(sent)
    except ValidationError:
        raise _refuse("payload") from None
    here = server()
    try:
        live = here.live(hello.drill)
    except StoreError:
        raise
    except DrillsimError as error:
        raise Turned(error.text("en"), {"code": error.code, "text": words(error.text)}) from None
    peer, me = _participant(here, hello, live) if hello.page == "play" else _staff(here, hello)
    if live is None:
        raise _refuse("no_drill")
    if not here.limits.connects.allow((peer.role, peer.person or peer.name)):
        raise Turned("too many connections")
    peer.packs = fastpath.packs(request.environ)
    drill = briefing.drill(live.setup, live.id)
    static = _static(here, live, peer.audience)
    if peer.audience.kind == STAFF:
        join = static["join"]
        assert isinstance(join, dict)
        drill["code"] = join["code"]
    if peer.audience.kind == PARTICIPANT:
        absence.came(here, live, peer)
    hub.greet(peer, live, hello.since, {"me": me, "drill": drill, "static": static})
    return peer


def _participant(here: Server, hello: Hello, live: LiveDrill | None) -> tuple[Peer, dict[str, object]]:
    person = auth.person()
    if person is None:
        raise _refuse("signed_out")
    if live is None or person.drill != live.id:
        raise _refuse("forbidden")
    if person.state != "seated" or person.seat is None:
        raise _refuse("no_seat")
    audience = Audience(PARTICIPANT, Seat(person.seat))
    peer = Peer(_sid(), person.drill, hello.page, audience, PARTICIPANT, person.name, person=person.id)
    me = {"role": PARTICIPANT, "seat": person.seat, "agency": audience.agency}
    note = {"note": person.note} if person.note else {}
    return peer, {**me, "name": person.name, "person": person.id, **note}


def _staff(here: Server, hello: Hello) -> tuple[Peer, dict[str, object]]:
    account = auth.staff()
    if account is None:
        raise _refuse("signed_out")
    kind, roles = _PAGES[hello.page]
    if account.role not in roles:
        raise _refuse("forbidden")
    row = here.store.drill(hello.drill) if account.role == auth.OBSERVER else None
    if row is not None and row.state == ENDED and auth.played_elsewhere(row):
        raise _refuse("played_elsewhere")
    audience = Audience(kind)
    peer = Peer(_sid(), hello.drill, hello.page, audience, account.role, account.name)
    peer.version, peer.session = account.version, auth.browser()
    return peer, {"role": account.role, "seat": None, "agency": None, "name": account.name, "person": None}


def _sid() -> str:
    return str(request.sid)  # type: ignore[attr-defined]


def _static(here: Server, live: LiveDrill, audience: Audience) -> dict[str, object]:
    """What does not change, made once for each audience of a drill."""
    kept = here.statics
    if (live.id, audience) not in kept:
        out = left_out(here.store, live.id, [each.seat for each in live.setup.scenario.seats])
        make = {
            PARTICIPANT: lambda: briefing.participant(live.setup, audience.seat),
            STAFF: lambda: {**briefing.staff(live.setup, out), "join": _join(here, live.id)},
            HALL: lambda: {**briefing.hall(live.setup, out), "join": _join(here, live.id)},
        }
        kept[live.id, audience] = make[audience.kind]()
    return kept[live.id, audience]


def _join(here: Server, drill: str) -> dict[str, str]:
    row = here.store.drill(drill)
    code = row.code if row is not None else ""
    return {"code": code, "url": f"{here.settings.origins[0]}/join/{code}"}


def _measured(hub: Hub, name: str, sent: tuple[object, ...]) -> dict[str, object]:
    """The answer to an event, counted and logged."""
    here, peer, begun = server(), hub.peers.get(_sid()), time.perf_counter()
    answer = _event(hub, name, sent)
    took = time.perf_counter() - begun
    outcome = "ok" if answer["ok"] else "failed" if answer["code"] == "failed" else "refused"
    here.meters.events.add(name, outcome)
    if name not in SLOW:
        here.meters.answering.note(took)
    if peer is not None and _LOG.isEnabledFor(logging.INFO):
        told = {"event": name, "outcome": outcome, "ms": round(1_000 * took, 1)}
        _LOG.info("event", extra=_named(peer) | told)
    return answer


def _event(hub: Hub, name: str, sent: tuple[object, ...]) -> dict[str, object]:
    here, peer = server(), hub.peers.get(_sid())
    if peer is None:
        return refusal("signed_out")
    if not here.limits.events.allow(peer.who):
        return refusal("rate")
    try:
        live = here.live(peer.drill)
        why = None if live is None else gone(here, peer)
    except StoreError:
        return refusal("unstored")
    if live is None or why:
        hub.dismiss(peer, why or "ended")
        return refusal("signed_out")
    if len(sent) > 1:
        return refusal("payload")
    if name in SLOW:
        if peer.waits:
            return refusal("rate")
        peer.waits = True
    given = sent[0] if sent else {}
    try:
        if not live.over and hub.abroad.elsewhere(peer.drill):
            return hub.abroad.event(peer, name, given)
        return handle(name, Asked(here, hub, live, peer), given)
    except Exception:
        # One event's fault is its own: who sent it is told, and the log says why.
        _LOG.exception("event %s failed", name, extra=_named(peer))
        return refusal("failed")
    finally:
        peer.waits = peer.waits and name not in SLOW
        hub.wake()


def _more(hub: Hub) -> None:
    """Send the next piece of a history, once for each that was sent: asking more often brings nothing."""
    peer = hub.peers.get(_sid())
    if peer is None or peer.current:
        return
    try:
        live = server().live(peer.drill)
    except StoreError:
        # The page comes back by itself, with the number of the last record it has.
        hub.drop(peer)
        return
    if live is None:
        hub.dismiss(peer, "ended")
    else:
        hub.go_on(peer, live)


def gone(here: Server, peer: Peer) -> str | None:
    """Why a connection is no longer who it was; None while it is."""
    if peer.audience.kind == PARTICIPANT:
        return _outdated(peer, here.store.person(peer.person), None)
    if peer.session in here.signed_out:
        return "signed-out"
    return _outdated(peer, None, here.store.account(peer.name))


def _outdated(peer: Peer, person: PersonRow | None, account: AccountRow | None) -> str | None:
    if peer.audience.kind == PARTICIPANT:
        if person is None or person.state != "seated":
            return "removed"
        return None if person.seat == peer.audience.seat else "moved"
    sound = account is not None and not account.disabled and account.version == peer.version
    return None if sound and account is not None and account.role == peer.role else "signed-out"


def sweep(here: Server, hub: Connections) -> None:
    """Send away every connection that is no longer who it was: an account closed from the command line."""
    peers = list(hub.peers.values())
    people = {each.id: each for drill in {peer.drill for peer in peers} for each in here.store.people(drill)}
    accounts = {each.name: each for each in here.store.accounts()}
    for peer in peers:
        why = _outdated(peer, people.get(peer.person), accounts.get(peer.name))
        if why:
            hub.dismiss(peer, why)
