"""HTTP connections that do not last for ever, whoever opens them, and files enough for those that do.

Somebody who says nothing, trickles, or neither reads nor leaves costs a file of this process; there are
only so many, and a hall needs them.
"""

from __future__ import annotations

import contextlib
import errno
import socket
import ssl
import sys
from http.client import HTTPException

import gevent
from gevent.pywsgi import WSGIHandler, WSGIServer

FIRST = 10.0
"""Seconds for a TLS handshake, for the first words of a connection, and for the headers of any request."""

IDLE = 15.0
"""Seconds that a connection is kept for a next request."""

STALL = 60.0
"""Seconds in which something of a body must come, or a piece of an answer be taken."""

PIECE = 65_536
"""Bytes of an answer that must be taken within ``STALL``: about a kilobyte a second."""

SOCKET = "drillsim.socket"
"""Where a request's environment has its connection."""

# tcp_info in linux/tcp.h
_TCP_INFO: int | None = getattr(socket, "TCP_INFO", None) if sys.platform == "linux" else None
_ESTABLISHED = 1
_ENOUGH_FILES = 65_536
_TOO_MANY_HEADERS = (
    "431",
    b"HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
)
_TOO_SLOW = ("408", b"HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")


class _TooSlow(ValueError):
    """Headers that do not end."""


class Handler(WSGIHandler):  # type: ignore[misc]
    """The requests of one connection."""

    _spoke = False

    def handle(self) -> None:
        """Answer until the other side leaves, or has had its time."""
        self.socket.settimeout(STALL)
        super().handle()

    def read_requestline(self) -> str:
        """The first line of the next request; nothing when none comes in time."""
        line: str = ""
        with gevent.Timeout(IDLE if self._spoke else FIRST, False):
            line = super().read_requestline()
            self._spoke = True
        return line

    def read_request(self, raw_requestline: str) -> bool:
        """The headers of a request.

        Raises:
            ValueError: when they are none, or do not end in time.
        """
        sound: bool | None = None
        with gevent.Timeout(FIRST, False):
            sound = bool(super().read_request(raw_requestline))
        if sound is None:
            raise _TooSlow("headers that do not end")
        return sound

    def get_environ(self) -> dict[str, object]:
        """The environment of the request, with its connection."""
        return {**super().get_environ(), SOCKET: self.socket}

    def _handle_client_error(self, ex: Exception) -> tuple[str, bytes]:
        if isinstance(ex, HTTPException):
            return _TOO_MANY_HEADERS
        found: tuple[str, bytes] = _TOO_SLOW if isinstance(ex, _TooSlow) else super()._handle_client_error(ex)
        return found

    def _sendall(self, data: bytes) -> None:
        whole = memoryview(data)
        try:
            for start in range(0, len(whole), PIECE):
                super()._sendall(whole[start : start + PIECE])
        except (TimeoutError, ssl.SSLError) as error:
            # As a plain connection that is gone: that is no fault of ours, and is not logged as one.
            raise BrokenPipeError(errno.EPIPE, str(error)) from None


class HttpServer(WSGIServer):  # type: ignore[misc]
    """The server, with these connections."""

    handler_class = Handler

    def wrap_socket_and_handle(self, client_socket: socket.socket, address: object) -> None:
        """Answer over TLS; a handshake that fails or lasts is the other side's loss alone."""
        secured = None
        with contextlib.suppress(OSError), gevent.Timeout(FIRST, False):
            secured = self.wrap_socket(client_socket, **self.ssl_args)
        if secured is None:
            client_socket.close()
            return
        with contextlib.closing(secured):
            self.handle(secured, address)


def there(wire: socket.socket) -> bool:
    """Whether the other side of a connection has not left; says so without waiting or reading."""
    try:
        if _TCP_INFO is not None:
            return bool(wire.getsockopt(socket.IPPROTO_TCP, _TCP_INFO, 1)[0] == _ESTABLISHED)
        return bool(getattr(wire, "_sock", wire).recv(1, socket.MSG_PEEK))
    except BlockingIOError:
        return True
    except OSError:
        return False


def raise_file_limit() -> None:
    """Let this process open as many files as the system allows it."""
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _ENOUGH_FILES if hard == resource.RLIM_INFINITY else hard
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
