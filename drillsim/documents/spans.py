"""Where in a YAML text each key, value and item stands, so that one of them can be written anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

import yaml

from drillsim.documents.slips import span

Kind = Literal["scalar", "list", "map"]

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Span:
    """A value of a text and where it stands.

    Attributes:
        kind: what it is.
        start, end: its first character, and the first one after it; comments and blank lines behind it are
            not its own.
        style: of a scalar, how it is written: ``'``, ``"``, ``|``, ``>`` or nothing; of others ``{``, ``[``
            or nothing, when they stand on lines of their own.
        keys, names: of a map, its keys, and what they say.
        values: of a map or a list, what is in it.
    """

    kind: Kind
    start: int
    end: int
    style: str
    keys: list[Span] = field(default_factory=list)
    values: list[Span] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    @property
    def flow(self) -> bool:
        """Whether it stands in brackets."""
        return self.style in ("{", "[")

    def heads(self) -> list[Span]:
        """Of each entry the first node: its key, or the item."""
        return self.keys or self.values


@dataclass(frozen=True, slots=True)
class Body:
    """The text of one entry of a list or map, with what belongs to it.

    Attributes:
        start, end: where it begins and ends: in brackets the entry alone, otherwise the dash or key, comments
            right above it, and the rest of its last line.
    """

    start: int
    end: int


def tree(text: str) -> Span:
    """The nodes of a text that strict YAML has read already.

    Args:
        text: one document.
    """
    events = yaml.parse(text, Loader=_LOADER)
    next(events)
    next(events)
    return _node(next(events), events, text)


def _node(event: yaml.Event, events: Iterator[yaml.Event], text: str) -> Span:
    start, end = span(event)
    if isinstance(event, yaml.ScalarEvent):
        style = event.style or ""
        return Span("scalar", start, _trimmed(text, start, end) if style in ("|", ">") else end, style)
    listed = isinstance(event, yaml.SequenceStartEvent)
    flow = bool(event.flow_style)  # type: ignore[attr-defined]
    node = Span("list" if listed else "map", start, end, ("[" if listed else "{") if flow else "")
    close = yaml.SequenceEndEvent if listed else yaml.MappingEndEvent
    while not isinstance(event := next(events), close):
        if not listed:
            assert isinstance(event, yaml.ScalarEvent)
            node.names.append(str(event.value))
            node.keys.append(_node(event, events, text))
            event = next(events)
        node.values.append(_node(event, events, text))
    node.end = span(event)[1] if flow else node.values[-1].end
    return node


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def column(text: str, at: int) -> int:
    """How far from the beginning of its line a place is."""
    return at - (text.rfind("\n", 0, at) + 1)


def line_end(text: str, at: int) -> int:
    """The end of the line that a place is on."""
    found = text.find("\n", at)
    found = len(text) if found < 0 else found
    return found - 1 if found > at and text[found - 1] == "\r" else found


def bodies(text: str, node: Span) -> list[Body]:
    """The entries of a list or a map that has some."""
    last = [value.end for value in node.values]
    if node.flow:
        return [Body(head.start, end) for head, end in zip(node.heads(), last, strict=True)]
    found: list[Body] = []
    for at, head in enumerate(node.heads()):
        before = found[-1].end if found else node.start
        start = head.start if node.kind == "map" else _dash(text, node, before)
        found.append(Body(_with_comments(text, before, start) if at else start, line_end(text, last[at])))
    return found


def _dash(text: str, node: Span, after: int) -> int:
    """The dash of the first item after a place."""
    if after == node.start:
        return after
    indent = column(text, node.start)
    found = re.compile(rf"^ {{{indent}}}(?=-(?:\s|\Z))", re.MULTILINE).search(text, after)
    assert found is not None
    return found.end()


def _with_comments(text: str, after: int, start: int) -> int:
    """Where the comments right above an entry begin that stand as far in as it does."""
    indent, first = column(text, start), start
    while True:
        line = first - indent
        above = text.rfind("\n", 0, max(line - 1, 0)) + 1
        if above <= after or text[above:line].strip(" \r\n")[:1] != "#":
            return first
        if (len(text[above:line]) - len(text[above:line].lstrip(" "))) != indent:
            return first
        first = above + indent
