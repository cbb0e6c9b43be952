"""Messages between the server and its worker processes: a JSON object and raw bytes, by length.

Nothing is unpickled: a worker reads journals of strangers, and is trusted with no more than JSON.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from typing import Any, Protocol

LONGEST = 256_000_000
_LENGTH = struct.Struct(">I")


class Reader(Protocol):
    """A binary stream to read from."""

    def read(self, size: int, /) -> bytes | None:
        """Read at most so many bytes; none at the end."""


class Writer(Protocol):
    """A binary stream to write to."""

    def write(self, data: bytes, /) -> int | None:
        """Write bytes."""

    def flush(self) -> None:
        """Send what was written."""


def send(stream: Writer, message: dict[str, object], blobs: Sequence[bytes] = ()) -> None:
    """Send a message and the bytes that belong to it.

    Raises:
        OSError: when nobody reads any more.
    """
    head = json.dumps({**message, "blobs": [len(blob) for blob in blobs]}).encode()
    stream.write(_LENGTH.pack(len(head)) + head)
    for blob in blobs:
        stream.write(blob)
    stream.flush()


def receive(stream: Reader) -> tuple[dict[str, Any], list[bytes]] | None:
    """The next message with its bytes; None when the other side has gone."""
    length = _exactly(stream, _LENGTH.size)
    head = _exactly(stream, _LENGTH.unpack(length)[0]) if length is not None else None
    if head is None:
        return None
    message: dict[str, Any] = json.loads(head)
    blobs = [_exactly(stream, size) for size in message.pop("blobs")]
    whole = [blob for blob in blobs if blob is not None]
    return (message, whole) if len(whole) == len(blobs) else None


def _exactly(stream: Reader, size: int) -> bytes | None:
    if size > LONGEST:
        return None
    found = bytearray()
    while len(found) < size:
        more = stream.read(size - len(found))
        if not more:
            return None
        found += more
    return bytes(found)
