"""Compressed answers: JSON of a worker with something of the server's own first, other JSON, and files."""

from __future__ import annotations

import gzip
import hashlib
import json
import struct
import zlib
from collections.abc import Callable, Mapping
from functools import lru_cache

from flask import Response, request

_TEXT = frozenset({"image/svg+xml", "text/css", "text/javascript"})
WORTH = 2_000
"""Bytes of JSON below which a packet or two are all that could be saved."""
_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"


def tag(*parts: object) -> str:
    """A short name for everything that an answer depends on."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


def not_changed(name: str) -> Response | None:
    """The answer to a browser that holds this already; None when it does not."""
    return _named(Response(status=304), name) if request.if_none_match.contains(name) else None


def answer(body: bytes, made: Mapping[str, int], first: dict[str, object], name: str) -> Response:
    """An object of two parts, of which the second is compressed already.

    Args:
        body: raw deflate stream of a JSON object without its first brace.
        made: ``crc`` and ``size`` of the whole object.
        first: members that come before it.
        name: the answer's tag.
    """
    plain = b"{" + b"".join(_encoded(key) + b":" + _encoded(value) + b"," for key, value in first.items())
    if not request.accept_encodings["gzip"]:
        return _named(Response(plain + _opened(body), mimetype="application/json"), name)
    if first:
        rest = _opened(body)
        crc, size = zlib.crc32(rest, zlib.crc32(plain)), len(plain) + len(rest)
    else:
        crc, size = made["crc"], made["size"]
    front = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    # A full flush ends on a whole byte and forgets what came before: another stream may follow.
    start = front.compress(plain) + front.flush(zlib.Z_FULL_FLUSH)
    whole = _HEAD + start + body + struct.pack("<II", crc, size & 0xFFFFFFFF)
    found = Response(whole, mimetype="application/json", headers={"Content-Encoding": "gzip"})
    return _named(found, name)


def packed(found: Response) -> Response:
    """A text file of ours, gzipped for a browser that takes it so; a part of one, or none, as it is."""
    if found.mimetype not in _TEXT:
        return found
    found.vary.add("Accept-Encoding")
    if found.status_code != 200 or not request.accept_encodings["gzip"]:
        return found
    found.direct_passthrough = False
    found.set_data(_gzipped(found.get_data()))
    found.headers["Content-Encoding"] = "gzip"
    # Weak, since its bytes are not the file's; who asks again is still told that it has not changed.
    found.set_etag(found.get_etag()[0] or "", weak=True)
    return found


def lighter(
    found: Response,
    kind: str = "application/json",
    does: Callable[[Callable[[], bytes]], bytes] = lambda work: work(),
) -> Response:
    """What is of a kind, gzipped for a browser that takes it so, where that is worth it; else as it is.

    Args:
        found: an answer.
        kind: the media type that is gzipped.
        does: the work on it, where it would hold up the loop.
    """
    if found.mimetype != kind or found.status_code != 200 or found.is_streamed:
        return found
    body = b"" if "Content-Encoding" in found.headers else found.get_data()
    if len(body) < WORTH:
        return found
    found.vary.add("Accept-Encoding")
    if request.accept_encodings["gzip"]:
        found.set_data(does(lambda: gzip.compress(body, compresslevel=6, mtime=0)))
        found.headers["Content-Encoding"] = "gzip"
    return found


@lru_cache(maxsize=512)
def _gzipped(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)


def _encoded(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _opened(body: bytes) -> bytes:
    return zlib.decompress(body, -zlib.MAX_WBITS)


def _named(found: Response, name: str) -> Response:
    found.set_etag(name)
    found.headers["Vary"] = "Accept-Encoding, Cookie"
    found.headers["Cache-Control"] = "private, no-cache"
    return found
