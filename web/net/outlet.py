"""Writes to one socket without ever waiting for its reader, in order, each frame whole.

What the socket does not take at once is kept and written when it takes more. What is kept is
bounded: a reader that falls too far behind is cut off, and comes back by itself with the number of
the last record it has. Works under gevent, on plain and on TLS sockets.
"""

from __future__ import annotations

import contextlib
import errno
import socket
import ssl
import struct
from collections import deque

import gevent
from gevent.socket import wait_write

MOST_BYTES = 512_000
"""Bytes that may be waiting for a reader when more comes."""

MOST_FRAMES = 1_000
"""Frames that may be waiting for a reader."""

IN_KERNEL = 256_000
"""Bytes of the socket's own buffer; left to itself it grows to megabytes for each stalled reader."""

GRACE = 5.0
"""Seconds that a connection closed from here has to say goodbye."""

_AT_ONCE = struct.pack("ii", 1, 0)


class Outlet:
    """What is written to a socket; stands in its place for whoever writes, reads or closes.

    Args:
        wire: a gevent socket, plain or TLS.
        packs: whether its reader takes compressed frames.
    """

    # Thousands are written to in one go: what a write looks at lies close together.
    __slots__ = ("_at_once", "_farewell", "_raw", "_rest", "_wire", "_writer", "closed", "held", "packs")

    def __init__(self, wire: socket.socket, packs: bool = False) -> None:
        self._wire, self.packs = wire, packs
        self._raw: socket.socket = getattr(wire, "_sock", wire)
        # None for TLS, whose frames pass through its own state.
        self._at_once = self._raw.send if getattr(wire, "_sslobj", None) is None else None
        self._rest: deque[memoryview] = deque()
        self._writer: gevent.Greenlet | None = None
        self._farewell: gevent.Greenlet | None = None
        self.held = 0
        self.closed = False
        with contextlib.suppress(OSError):
            self._raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._raw.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, IN_KERNEL)

    def recv(self, size: int) -> bytes:
        """Wait for something to read."""
        return bytes(self._wire.recv(size))

    def send(self, data: bytes) -> int:
        """Write all of it now or later.

        Raises:
            OSError: when the connection is gone, or its reader is too far behind.
        """
        if self.closed:
            raise OSError(errno.EPIPE, "the connection is closed")
        left = memoryview(data)
        if not self._rest:
            left = self._push(left)
        if left:
            self._keep(left)
        return len(data)

    def offer(self, data: bytes) -> None:
        """Write a frame that many receive, now or later; that one cannot have it is their loss alone."""
        try:
            if self._at_once is None or self._rest or self.closed:
                self.send(data)
                return
            try:
                sent = self._at_once(data)
            except BlockingIOError:
                sent = 0
            if sent != len(data):
                self._keep(memoryview(data)[sent:])
        except OSError:
            self.cut()

    def _push(self, data: memoryview) -> memoryview:
        """Write what the socket takes at once; what is left."""
        try:
            tls = getattr(self._wire, "_sslobj", None)
            sent = self._raw.send(data) if tls is None else tls.write(data)
        except (BlockingIOError, ssl.SSLWantWriteError, ssl.SSLWantReadError):
            return data
        except OSError:
            self.cut()
            raise
        return data[sent:]

    def _keep(self, left: memoryview) -> None:
        if self.held > MOST_BYTES or len(self._rest) >= MOST_FRAMES:
            self.cut()
            raise OSError(errno.ENOBUFS, "the reader is too far behind")
        self._rest.append(left)
        self.held += len(left)
        if self._writer is None:
            self._writer = gevent.spawn(self._drain)

    def _drain(self) -> None:
        """Write what was left, as the socket takes it. TLS wants the same bytes again until it has them."""
        try:
            while self._rest and not self.closed:
                wait_write(self._raw.fileno())
                self._go_on()
        except OSError:
            self.cut()
        finally:
            self._writer = None

    def _go_on(self) -> None:
        """Write the first of what is left; nothing is, when somebody has cut it in this turn of the loop."""
        if not self._rest:
            return
        first = self._rest[0]
        left = self._push(first)
        self.held -= len(first) - len(left)
        if left:
            self._rest[0] = left
        else:
            self._rest.popleft()

    def bow_out(self) -> None:
        """Let what is waiting go out, and give the other side a little time to leave by itself."""
        if self._farewell is None and not self.closed:
            self._farewell = gevent.spawn_later(GRACE, self.cut)

    def cut(self) -> None:
        """End the connection now, forgetting what waits; whoever reads from it sees its end."""
        if self.closed:
            return
        self.closed = True
        self._forget()
        with contextlib.suppress(OSError):
            # What the kernel still holds for a reader that does not read is let go, too.
            self._raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
            self._raw.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close the socket once its reader is done with it."""
        self.closed = True
        self._forget()
        with contextlib.suppress(OSError):
            self._wire.close()

    def _forget(self) -> None:
        self._rest.clear()
        self.held = 0
        here = gevent.getcurrent()
        for each in (self._writer, self._farewell):
            if each is not None and each is not here:
                each.kill(block=False)
