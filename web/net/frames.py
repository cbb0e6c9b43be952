"""WebSocket frames of text, built once for all who receive the same (RFC 6455, RFC 7692).

Long texts are compressed without memory of what went before, so that one compressed frame serves
everybody, and a text can be put together from parts that were compressed apart: a deflate stream
that ends each part on a whole byte may be followed by any other.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

from engineio.packet import MESSAGE, Packet

SHORT = 4_096
"""Bytes up to which compressing costs more than it saves."""

_TEXT, _PACKED, _END = 0x81, 0xC1, b"\x00\x00\xff\xff"


def frame(body: bytes, *, packed: bool = False) -> bytes:
    """A server's frame with a text; ``packed`` when the bytes are compressed."""
    first = bytes([_PACKED if packed else _TEXT])
    if len(body) < 126:
        return first + bytes([len(body)]) + body
    if len(body) < 65_536:
        return first + b"\x7e" + len(body).to_bytes(2, "big") + body
    return first + b"\x7f" + len(body).to_bytes(8, "big") + body


def deflated(body: bytes) -> bytes:
    """Bytes compressed by themselves, ended on a whole byte."""
    compressor = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return compressor.compress(body) + compressor.flush(zlib.Z_SYNC_FLUSH)


class TextPart:
    """A part of a text that goes to many; compressed once, when first needed.

    Args:
        text: the part, as letters or encoded.
    """

    def __init__(self, text: str | bytes) -> None:
        self.plain = text.encode() if isinstance(text, str) else text

    @property
    def text(self) -> str:
        """As letters."""
        return self.plain.decode()

    @cached_property
    def packed(self) -> bytes:
        """Compressed."""
        return deflated(self.plain)


class JoinedMessage(Packet):  # type: ignore[misc]
    """An Engine.IO message put together from parts, most of them shared with other messages.

    Args:
        parts: of the message's text, in order.
    """

    def __init__(self, parts: Sequence[TextPart]) -> None:
        super().__init__(MESSAGE, "")
        self._parts = parts

    @property
    def data(self) -> str:
        """The text, as the stock path takes it."""
        return "".join(part.text for part in self._parts)

    @data.setter
    def data(self, _: object) -> None:
        """What the packet's own making sets; the parts say it all."""

    def framed(self, packs: bool) -> bytes:
        """Its frame, compressed or not."""
        parts = (TextPart(str(MESSAGE)), *self._parts)
        if not packs:
            return frame(b"".join(part.plain for part in parts))
        return frame(b"".join(part.packed for part in parts).removesuffix(_END), packed=True)


class TextPacket(Protocol):
    """A text packet of Engine.IO."""

    def encode(self) -> str:
        """As it is sent."""


def framed(packet: TextPacket, packs: bool) -> bytes:
    """The frame of a packet, built once however many receive it.

    Args:
        packet: of Engine.IO, a text.
        packs: whether the receiver takes compressed frames.
    """
    if isinstance(packet, JoinedMessage):
        return packet.framed(packs)
    kept: dict[bool, bytes] = packet.__dict__.setdefault("frames", {})
    if not kept:
        body = packet.encode().encode()
        kept[False] = frame(body)
    if packs and len(kept[False]) > SHORT and True not in kept:
        kept[True] = frame(deflated(packet.encode().encode()).removesuffix(_END), packed=True)
    return kept.get(packs, kept[False])
