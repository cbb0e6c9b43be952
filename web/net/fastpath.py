"""Serves WebSockets with one greenlet each, and writes to them without queue, writer or wait.

As installed, python-engineio and simple-websocket keep four greenlets a connection (reader, handler,
writer, ping), put each message through a queue, compress it anew for each receiver and may send a
part of a frame to a slow reader. Here the handler reads, a frame built once for all (frames.py) is
written where it is made (outlet.py), and one greenlet sends everybody's pings. It is put in for each
connection by itself, and not at all where the parts are not those it was made for: then everything
stays as installed.
"""

from __future__ import annotations

import contextlib
import time
from collections import deque
from collections.abc import Generator, Iterable, Mapping
from importlib.metadata import version
from typing import Any
from wsgiref.types import WSGIEnvironment

import gevent
from engineio import exceptions, packet
from engineio.packet import PING, Packet
from flask_socketio import SocketIO
from wsproto import WSConnection
from wsproto.connection import Connection
from wsproto.events import Event
from wsproto.utilities import ProtocolError

from web.net.frames import framed
from web.net.limits import Bucket
from web.net.outlet import Outlet
from web.net.yielding import give_turn

MADE_FOR = {"python-engineio": "4.15.", "simple-websocket": "1.1."}
READ = 4_096

FRAMES, FRAMES_EVERY = 200, 0.05
"""Frames of any kind that a connection may send at once, and seconds in which one more may come: who sends
more, also before a session, is read no faster than that."""

CONNECT_WITHIN = 10.0
"""Seconds in which a connection must have opened a page."""

SILENT = 60.0
"""Seconds after which a connection that says nothing is lost: pings are answered three times as often."""
PONG = str(packet.PONG)
_PONGS = {b"\x81\x81": b"3", b"\xc1\x83": b"2\x06\0"}
"""What a page answers a ping with: by the head of its frame, plain or compressed, what that holds."""
_OFFER = "HTTP_SEC_WEBSOCKET_EXTENSIONS"
_TERMS = "permessage-deflate; server_no_context_takeover; client_no_context_takeover"


def known() -> bool:
    """Whether the installed parts are those that this was made for."""
    return all(version(name).startswith(made) for name, made in MADE_FOR.items())


def install(io: SocketIO) -> bool:
    """Serve every connection of a Socket.IO server this way; returns whether it is done."""
    engine = io.server.eio
    if engine.async_mode != "gevent" or not known():
        return False
    plain, arrive, pings = engine._async["websocket"], engine.handlers["connect"], Pings(engine)

    def connect(sid: str, environ: WSGIEnvironment) -> object:
        owner = engine.sockets[sid]
        owner.schedule_ping = lambda: pings.schedule(owner)
        return arrive(sid, environ)

    def fast(handler: Any, server: object) -> object:
        owner, websocket = handler.__self__, plain(handler, server)
        return websocket if owner.connected else Fast(websocket, owner, io.server)

    engine.handlers["connect"] = connect
    engine._async = {**engine._async, "websocket": fast}
    engine.outlets = {}
    return True


def installed(io: SocketIO) -> bool:
    """Whether the connections of a Socket.IO server are served this way."""
    return outlets(io) is not None


def outlets(io: SocketIO) -> dict[str, Outlet] | None:
    """Where what many receive is written to, by connection; None where they are served otherwise."""
    found: dict[str, Outlet] | None = getattr(io.server.eio, "outlets", None)
    return found


def packs(environ: Mapping[str, str]) -> bool:
    """Whether the other side of a handshake takes compressed frames."""
    return "permessage-deflate" in environ.get(_OFFER, "")


class Fast:
    """One connection.

    Args:
        websocket: as installed.
        owner: Engine.IO's side of the connection.
        server: the Socket.IO server; knows who has opened a page.
    """

    def __init__(self, websocket: Any, owner: Any, server: Any) -> None:
        self._websocket, self._owner, self._server, self._packs = websocket, owner, server, False
        websocket.app = self._serve
        websocket.server_args["thread_class"] = _NoThread

    def __call__(self, environ: WSGIEnvironment, start_response: Any) -> Iterable[bytes]:
        """Serve it; compression is agreed on without memory, if at all."""
        self._packs = packs(environ)
        terms = {**environ, _OFFER: _TERMS} if self._packs else environ
        # gevent would wait for a next request, and the other side, which has said goodbye, for the end.
        start_response.__self__.close_connection = True
        answer: Iterable[bytes] = self._websocket(terms, start_response)
        return answer

    def _serve(self, websocket: Any) -> list[bytes]:
        """Hand over what comes, until there is no more."""
        owner, connection = self._owner, websocket.ws
        connection.sock.settimeout(SILENT)
        outlet = connection.sock = Outlet(connection.sock, self._packs)
        connection.environ = {}
        frames = Bucket(FRAMES, FRAMES_EVERY)
        _count(connection.ws, frames)
        watch = gevent.spawn_later(CONNECT_WITHIN, self._unless_connected, outlet)
        waiting, owner.queue = owner.queue, Queue(connection, outlet)
        while not waiting.empty():
            owner.queue.put(waiting.get())
        outlets = owner.server.outlets
        outlets[owner.sid] = outlet
        owner.connected = owner.upgraded = True
        try:
            while (text := _next(connection, frames)) is not None and self._took(text):
                # Others have their turn, however much this one sends.
                give_turn()
        finally:
            del outlets[owner.sid]
            watch.kill(block=False)
            owner.close(wait=False, abort=True, reason=owner.server.reason.TRANSPORT_CLOSE)
            outlet.close()
        return []

    def _unless_connected(self, outlet: Outlet) -> None:
        """End a connection that has opened no page."""
        manager = self._server.manager
        sid = manager.sid_from_eio_sid(self._owner.sid, "/")
        if sid is None or not manager.is_connected(sid, "/"):
            outlet.cut()

    def _took(self, text: str | bytes) -> bool:
        if text == PONG:
            # What most pages say most of the time, and all of them every 20 seconds.
            self._owner.schedule_ping()
            return True
        if len(text) > self._owner.server.max_http_buffer_size:
            return False
        try:
            self._owner.receive(Packet(encoded_packet=text))
        except exceptions.UnknownPacketError:
            return True
        except (exceptions.SocketIsClosedError, ValueError):
            return False
        except Exception:
            # One packet's fault ends its own connection, logged, and no other.
            self._owner.server.logger.exception("receiving failed")
            return False
        return True


class _NoThread:
    """Stands for the reader that simple-websocket would start."""

    name = ""

    def __init__(self, target: object) -> None: ...

    def start(self) -> None:
        """Start nothing."""


def _count(protocol: Connection, frames: Bucket) -> None:
    """Count whatever comes, pings too, which are answered before anybody else sees them."""
    plain = protocol.events

    def counted() -> Generator[Event]:
        for event in plain():
            frames.owe(1)
            yield event

    protocol.events = counted  # type: ignore[method-assign]


def _next(connection: Any, frames: Bucket) -> str | bytes | None:
    """The next message, or None when there will be none."""
    try:
        while connection.connected and not connection.input_buffer:
            data = connection.sock.recv(READ)
            if not data:
                return None
            if answer := _pong(data, connection.sock.packs) and _at_rest(connection.ws):
                frames.owe(1)
            else:
                connection.ws.receive_data(data)
                connection.connected = connection._handle_events()
            # Frames that bring no message let others on, too.
            give_turn()
            while (debt := frames.debt) and not connection.sock.closed:
                gevent.sleep(min(debt, 1.0))
            if answer:
                return PONG
    except (OSError, ProtocolError):
        return None
    text: str | bytes | None = connection.input_buffer.pop(0) if connection.input_buffer else None
    return text


def _pong(data: bytes, packs: bool) -> bool:
    """Whether bytes are one whole answer to a ping, as a browser masks it."""
    said = _PONGS.get(data[:2])
    return (
        said is not None
        and len(data) == 6 + len(said)
        and (packs or len(said) == 1)
        and bytes(byte ^ mask for byte, mask in zip(data[6:], data[2:], strict=False)) == said
    )


def _at_rest(protocol: WSConnection) -> bool:
    """Whether the next byte begins a frame and a message."""
    if protocol.connection is None:
        return False
    try:
        parts = protocol.connection._proto
        decoder = parts._frame_decoder
        return not decoder.header and not len(decoder.buffer) and parts._message_decoder.opcode is None
    except AttributeError:
        return False


class Queue:
    """Stands for the queue of a connection: what is put in is written at once.

    Args:
        connection: simple-websocket's side.
        outlet: its socket.
    """

    def __init__(self, connection: Any, outlet: Outlet) -> None:
        self._connection, self._outlet = connection, outlet

    def put(self, packet: Packet | None) -> None:
        """Write a packet; None says goodbye. One that cannot be written is its reader's loss alone."""
        with contextlib.suppress(OSError):
            if packet is not None:
                self._outlet.send(framed(packet, self._outlet.packs))
            elif self._connection.connected and not self._outlet.closed:
                self._connection.close()
                self._outlet.bow_out()

    def join(self) -> None:
        """Nothing waits here."""


class Pings:
    """Sends the pings of all connections; each is due the same time after its last answer.

    Args:
        engine: the Engine.IO server.
    """

    def __init__(self, engine: Any) -> None:
        self._every = engine.ping_interval
        self._due: deque[tuple[float, Any]] = deque()
        self._sender: gevent.Greenlet[[], None] | None = None

    def schedule(self, owner: Any) -> None:
        """Ping a connection a while from now, unless it has a ping to come already."""
        if not owner.last_ping:
            return
        owner.last_ping = None
        self._due.append((time.monotonic() + self._every, owner))
        if self._sender is None:
            self._sender = gevent.spawn(self._send)

    def _send(self) -> None:
        ping = Packet(PING)
        while self._due:
            at, owner = self._due[0]
            wait = at - time.monotonic()
            if wait > 0:
                gevent.sleep(wait)
                continue
            self._due.popleft()
            if not owner.closing and not owner.closed:
                owner.last_ping = time.time()
                owner.send(ping)
        self._sender = None
