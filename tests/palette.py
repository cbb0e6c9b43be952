"""A picture of a page in few colours: a quarter of its bytes, and nobody sees it."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from collections.abc import Iterator

COLOURS = 256
STEP = 8
"""Shades closer than this, as at the edges of letters, are one."""
SIGNATURE = b"\x89PNG\r\n\x1a\n"

Colour = tuple[int, int, int]


def reduced(png: bytes) -> bytes:
    """A truecolour PNG as one of at most 256 colours: the commonest, and the nearest of them for the others."""
    width, height, pixels = _read(png)
    near = {each: tuple(min(255, round(part / STEP) * STEP) for part in each) for each in set(pixels)}
    # Flat areas keep their very colour: it stands for all that is rounded to the same.
    common: dict[Colour, Counter[Colour]] = {}
    for colour, count in Counter(pixels).items():
        common.setdefault(near[colour], Counter())[colour] += count
    ranked = sorted(common.values(), key=lambda shades: (-shades.total(), min(shades)))
    palette = [shades.most_common(1)[0][0] for shades in ranked[:COLOURS]]
    index = {each: min(range(len(palette)), key=lambda at: _far(each, palette[at])) for each in near}
    rows = (pixels[at : at + width] for at in range(0, width * height, width))
    packed = b"".join(b"\0" + bytes(index[each] for each in row) for row in rows)
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    chunks = (
        (b"IHDR", head),
        (b"PLTE", bytes(sum(palette, ()))),
        (b"IDAT", zlib.compress(packed, 9)),
        (b"IEND", b""),
    )
    return SIGNATURE + b"".join(_chunk(*each) for each in chunks)


def _far(one: Colour, other: Colour) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _read(png: bytes) -> tuple[int, int, list[Colour]]:
    """Width, height and pixels of a PNG as browsers write it: 8 bits, RGB or RGBA, not interlaced."""
    chunks = dict.fromkeys((b"IHDR", b"IDAT"), b"")
    at = len(SIGNATURE)
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        chunks[kind] = chunks.get(kind, b"") + png[at + 8 : at + 8 + length]
        at += 12 + length
    width, height, depth, colour = struct.unpack_from(">IIBB", chunks[b"IHDR"])
    assert (depth, colour) in ((8, 2), (8, 6)), "no truecolour"
    parts = {2: 3, 6: 4}[colour]
    pixels: list[Colour] = []
    for row in _rows(zlib.decompress(chunks[b"IDAT"]), width * parts, parts):
        pixels += zip(row[0::parts], row[1::parts], row[2::parts], strict=True)
    return width, height, pixels


def _rows(raw: bytes, length: int, parts: int) -> Iterator[bytearray]:
    """The rows with their filters undone."""
    above = bytearray(length)
    for at in range(0, len(raw), length + 1):
        kind, row = raw[at], bytearray(raw[at + 1 : at + 1 + length])
        for here in range(length) if kind else ():
            left = row[here - parts] if here >= parts else 0
            corner = above[here - parts] if here >= parts else 0
            row[here] = row[here] + _guess(kind, left, above[here], corner) & 255
        yield row
        above = row


def _guess(kind: int, left: int, up: int, corner: int) -> int:
    if kind == 4:
        far = [abs(left + up - corner - each) for each in (left, up, corner)]
        return (left, up, corner)[far.index(min(far))]
    return {1: left, 2: up, 3: (left + up) // 2}[kind]
