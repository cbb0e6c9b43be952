"""How what a hub says reaches the pages that are open: one interface, and its form within one process.

A hub names pages by their connection and groups of them by a room; it never knows how many processes serve
them. Another form (a message queue between servers) stands beside this one, passes the same tests
(``tests/web/net/test_fanout.py``) and is chosen where the server is built (``web/server/app``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Protocol

from engineio.packet import MESSAGE, Packet
from flask_socketio import SocketIO
from socketio.packet import EVENT

from web.net import fastpath
from web.net.frames import JoinedMessage, TextPart, framed
from web.net.yielding import give_turn

TURN = 50
"""Sends after which others have their turn."""


class Fanout(Protocol):
    """Sends to connections and rooms. What is sent to one page arrives whole and in the order it was sent.

    Nothing here waits for a reader, and nothing is refused: a page that has gone, or reads too slowly and is
    cut off, misses what is sent to it and comes back with the number of the last record it has.

    The names of rooms that belong together begin alike, up to the first space: what is sent to any of them
    comes in one order.

    Attributes:
        packs: whether pages that offer it may be sent compressed frames.
    """

    packs: bool

    def enter(self, page: str, room: str) -> None:
        """Put a page in a room: from now on it is sent what the room is."""

    def cast(self, room: str, event: str, data: object) -> None:
        """Send an event to every page in a room, encoded once; others have their turn while it goes out."""

    def cast_here(self, room: str, event: str, data: object) -> None:
        """Send an event to those pages in a room that are connected to this process."""

    def send(self, page: str, event: str, data: object) -> None:
        """Send an event to one page."""

    def send_parts(self, page: str, parts: Sequence[TextPart]) -> None:
        """Send one page an event that is put together from texts, most of them shared with other pages."""

    def count(self, room: str) -> int:
        """How many pages are in a room."""

    def disconnect(self, page: str) -> None:
        """Close a page's connection, after all that was sent to it; it is in no room any more."""

    def beside(self, work: Callable[[], None]) -> bool:
        """Begin work that sends much beside what is going on; False when it has to be done at once."""

    def give_turn(self) -> None:
        """Let others go on in the middle of long work, where that is needed."""


class LocalFanout:
    """Fan-out within one process: each frame is made once and written where it is made (``fastpath``).

    The Socket.IO manager, which would make each frame anew for each reader, is passed by.

    Args:
        io: serves the connections.
    """

    def __init__(self, io: SocketIO) -> None:
        self._io = io
        self._looped = bool(io.server.eio.async_mode == "gevent")
        self.packs = fastpath.installed(io)

    def enter(self, page: str, room: str) -> None:
        """Put a page in a room."""
        self._io.server.enter_room(page, room)

    def cast(self, room: str, event: str, data: object) -> None:
        """Send an event to a room."""
        self.write(room, self.encoded(event, data))

    def cast_here(self, room: str, event: str, data: object) -> None:
        """Send an event to a room: all of it is here."""
        self.write(room, self.encoded(event, data))

    def encoded(self, event: str, data: object) -> str:
        """An event as Socket.IO says it."""
        return str(self._io.server.packet_class(EVENT, data=[event, data], namespace="/").encode())

    def decoded(self, said: str) -> object:
        """What an event carries, of what Socket.IO says."""
        found: list[object] = json.loads(said[1:])
        return found[1]

    def write(self, room: str, said: str) -> None:
        """Write what Socket.IO says to every page in a room that is connected here."""
        server, packet, outlets = self._io.server, Packet(MESSAGE, said), fastpath.outlets(self._io) or {}
        frames = framed(packet, False), framed(packet, True)
        for number, (_, connection) in enumerate(server.manager.get_participants("/", room), 1):
            # Past what Engine.IO does for each: with thousands it costs as much as the kernel does.
            if (outlet := outlets.get(connection)) is not None:
                outlet.offer(frames[outlet.packs])
            else:
                server._send_eio_packet(connection, packet)
            if number % TURN == 0:
                self.give_turn()

    def send(self, page: str, event: str, data: object) -> None:
        """Send an event to one page."""
        self._io.emit(event, data, to=page)

    def send_parts(self, page: str, parts: Sequence[TextPart]) -> None:
        """Send one page an event put together from texts."""
        server = self._io.server
        server._send_eio_packet(server.manager.eio_sid_from_sid(page, "/"), JoinedMessage(parts))

    def count(self, room: str) -> int:
        """How many pages are in a room."""
        return sum(1 for _ in self._io.server.manager.get_participants("/", room))

    def disconnect(self, page: str) -> None:
        """Close a page's connection."""
        self._io.server.disconnect(page)

    def beside(self, work: Callable[[], None]) -> bool:
        """Begin work beside what is going on, where there is a loop."""
        if self._looped:
            self._io.start_background_task(work)
        return self._looped

    def give_turn(self) -> None:
        """Let the loop go on, where there is one."""
        if self._looped:
            give_turn()
