"""Sends WebSocket frames whole, and a short one built once for all its receivers.

python-engineio's own way hands a frame to ``socket.send``, which under gevent may send a part of it
and drop the rest: a slow phone would lose its place in the stream. It also compresses each message
again for each receiver and keeps a compressor for each. Here short messages go uncompressed, which
the protocol allows, long ones are compressed by a compressor that is then let go, and both are sent
to the end. Everything else stays as installed; so does all of it where the parts are not as expected.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from flask_socketio import SocketIO
from simple_websocket.ws import TextMessage

SHORT = 4_096
_OFFER = "HTTP_SEC_WEBSOCKET_EXTENSIONS"
_TERMS = "permessage-deflate; server_no_context_takeover; client_no_context_takeover"


def install(io: SocketIO) -> None:
    """Send every frame of a Socket.IO server this way."""
    engine = io.server.eio
    plain = engine._async["websocket"]

    def fast(handler: Any, owner: Any) -> Any:
        return Fast(plain(handler, owner))

    engine._async = {**engine._async, "websocket": fast}


class Fast:
    """One connection.

    Args:
        websocket: as installed.
    """

    def __init__(self, websocket: Any) -> None:
        self._websocket, self._stock = websocket, websocket.send
        websocket.send = self._send

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        """Serve it; compression is agreed on without memory, if at all."""
        return self._websocket(_on_our_terms(environ), start_response)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._websocket, name)

    def _send(self, message: Any) -> None:
        connection = getattr(self._websocket, "ws", None)
        wire, state = getattr(connection, "sock", None), getattr(connection, "ws", None)
        if connection is None or wire is None or state is None or not isinstance(message, str):
            self._stock(message)
            return
        if not connection.connected:
            raise OSError("the connection is closed")
        wire.sendall(frame(message) if len(message) <= SHORT else state.send(TextMessage(data=message)))


def _on_our_terms(environ: dict[str, Any]) -> dict[str, Any]:
    """The request, asking for compression without memory if it asks for any."""
    return {**environ, _OFFER: _TERMS} if "permessage-deflate" in environ.get(_OFFER, "") else environ


@lru_cache(maxsize=64)
def frame(text: str) -> bytes:
    """A server's WebSocket frame with a text, not compressed (RFC 6455, 5.2)."""
    body = text.encode()
    if len(body) < 126:
        return bytes([0x81, len(body)]) + body
    if len(body) < 65_536:
        return b"\x81\x7e" + len(body).to_bytes(2, "big") + body
    return b"\x81\x7f" + len(body).to_bytes(8, "big") + body
