"""What an audience may see of a drill so far, as text in pages made once, for everybody who comes later.

It goes out in pieces of bounded size: a page that opens takes one in and asks for the next, so that no
drill is too long to be opened, however slow the connection is.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from typing import NamedTuple

from web.net.frames import TextPart
from web.told.wire import Frame

PAGE = 100
"""Frames compressed together at most."""

PAGE_BYTES = 64_000
"""Bytes of a page from which it takes no more frames."""

PIECE = 256_000
"""Bytes from which a piece takes no more pages; well below what may wait for a reader."""

PACKED_PIECE = 96_000
"""The same for a reader of compressed frames, when compressed."""

LONGEST_PIECE = 2_000_000
"""Bytes that such a reader is given to unpack at once."""

_COMMA = TextPart(",")
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def to_json(value: object) -> str:
    """A value as pages take it: letters as they are, no spaces."""
    return _ENCODER.encode(value)


class Piece(NamedTuple):
    """A piece of a history.

    Attributes:
        parts: its records, as the inside of a JSON list.
        upto: number of the record up to which the history is known with it.
        more: whether there is more to come.
    """

    parts: list[TextPart]
    upto: int
    more: bool


class _Page:
    """Frames one after another; full, they are text that is made and compressed once."""

    def __init__(self) -> None:
        self._numbers: list[int] = []
        self._ends: list[int] = []
        self._texts: list[bytes] = []
        self._whole: TextPart | None = None

    @property
    def full(self) -> bool:
        return len(self._numbers) >= PAGE or self.size >= PAGE_BYTES

    @property
    def size(self) -> int:
        return self._ends[-1] if self._ends else 0

    @property
    def last(self) -> int:
        return self._numbers[-1] if self._numbers else -1

    def add(self, frame: Frame) -> None:
        text = to_json(frame).encode()
        self._ends.append(self.size + bool(self._ends) + len(text))
        self._numbers.append(frame["seq"])
        self._texts.append(text)
        self._whole = None

    def after(self, since: int) -> TextPart | None:
        """The frames after a record; None when there are none."""
        first = bisect_right(self._numbers, since)
        if first == len(self._numbers):
            return None
        if self._whole is None:
            self._whole = TextPart(b",".join(self._texts))
            if self.full:
                self._texts.clear()
        return TextPart(self._whole.plain[self._ends[first - 1] + 1 :]) if first else self._whole


class History:
    """All that an audience may see of a drill.

    Attributes:
        upto: number of the last record it has been made up to.
    """

    def __init__(self) -> None:
        self.upto = -1
        self._pages = [_Page()]

    def add(self, upto: int, frames: list[Frame]) -> None:
        """Go on to a later record."""
        for frame in frames:
            if self._pages[-1].full:
                self._pages.append(_Page())
            self._pages[-1].add(frame)
        self.upto = upto

    def after(self, since: int, packs: bool = False) -> Piece:
        """The piece that follows a record; record 0 is for nobody.

        Args:
            since: number of the record.
            packs: whether the reader takes compressed frames.
        """
        parts: list[TextPart] = []
        size, packed, last = 0, 0, len(self._pages) - 1
        for number in range(bisect_right(self._pages, since, hi=last, key=lambda page: page.last), last + 1):
            page = self._pages[number]
            part = page.after(since)
            if part is not None:
                parts += [_COMMA, part] if parts else [part]
                size += len(part.plain)
                packed += len(part.packed) if packs else 0
            if number < last and _enough(size, packed, packs):
                return Piece(parts, page.last, True)
        return Piece(parts, self.upto, False)


def _enough(size: int, packed: int, packs: bool) -> bool:
    return size >= LONGEST_PIECE or packed >= PACKED_PIECE if packs else size >= PIECE
