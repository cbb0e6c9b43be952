"""Where a long YAML text can be cut, so that each piece can be read by itself and be known again.

A cut is only a guess: a piece that does not read, or is not what it should be, has the whole text read at
once. A quotation or a bracket that is open at a cut leaves its piece unreadable; nothing else can span one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOP = re.compile(r"^(?=[^\s#])", re.MULTILINE)
_KEY = re.compile(r"([a-z_]+):(?:[ \n]|$)")
_LIST = re.compile(r"[a-z_]+:[ ]*(?:#[^\n]*)?\n(?:[ ]*(?:#[^\n]*)?\n)*(?=  - )")
_ITEM = re.compile(r"^(?=  - )", re.MULTILINE)


WHOLE, HEAD = -2, -1


class Chunk(NamedTuple):
    """A piece of a text.

    Attributes:
        key: the top-level key that it is of.
        at: its place in the list under that key; ``HEAD``: a key with a list; ``WHOLE``: one with its value.
        text: it.
        line: how many lines stand before it.
    """

    key: str
    at: int
    text: str
    line: int


def cut(text: str) -> Iterator[Chunk] | None:
    """The pieces of a mapping in the order in which they stand; None when it is written in some other way.

    Args:
        text: YAML whose lines end with a line feed.
    """
    if "\r" in text or "\t" in text:
        return None
    found = [match.start() for match in _TOP.finditer(text)]
    if not found or not all(_KEY.match(text, start) for start in found):
        return None
    return _cut(text, found)


def _cut(text: str, starts: list[int]) -> Iterator[Chunk]:
    line = text.count("\n", 0, starts[0])
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        match = _KEY.match(text, start)
        assert match is not None
        held = _LIST.match(text, start, end)
        items = [] if held is None else [each.start() for each in _ITEM.finditer(text, held.end(), end)]
        head = text[start : items[0]] if items else text[start:end]
        yield Chunk(match[1], HEAD if items else WHOLE, head, line)
        line += head.count("\n")
        for at, (first, last) in enumerate(zip(items, [*items[1:], end], strict=False)):
            yield Chunk(match[1], at, text[first:last], line)
            line += text.count("\n", first, last)
