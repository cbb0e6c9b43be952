"""Strict YAML: text to plain values, with the line of every key and item.

YAML's surprises are refused rather than guessed at: aliases, tags, duplicate keys, several
documents, deep nesting. Plain ``true``/``false``, ``null``, integers and decimals are what they
look like; everything else (``no``, ``12:30``, ``0123``) is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

import yaml

from drillsim.base.errors import Fault, InputError, Path, Severity
from drillsim.base.messages import Param
from drillsim.base.texts import counted
from drillsim.documents import glyphs
from drillsim.documents.chunks import HEAD, WHOLE, cut
from drillsim.documents.contents import known_content
from drillsim.documents.places import Document, Source, inside
from drillsim.documents.slips import line_of, slips, span, syntax

MAX_BYTES = 1_000_000
MAX_DEPTH = 32
MAX_EVENTS = 200_000
MAX_ITEMS = 10_000
MOST_CHUNKS = 1_024

LARGEST = 10**16
"""Whole numbers from here on, and from minus this down, are text."""

__all__ = ["Document", "Path", "Source", "inside", "parse", "read"]

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,15}")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,15})\.[0-9]{1,15}")
_NEW_LINE = re.compile(r"\r\n|\n|\r")
_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# the escapes that bring in a control character by accident
_ESCAPES = re.compile(r"\\\\|(\\[0abefv])")
# what YAML's block texts begin with, at the end of a line
_BLOCK = re.compile(r"(?:^|[\s:-])[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$")
_NAME = re.compile(r"[!-~]+|(?:uniform|lognormal) [0-9hms]+ [0-9hms.]+")


class _Stop(Exception):
    """Parsing cannot go on; carries the fault."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def parse(raw: bytes | str, file: str) -> Document:
    """Read one strict YAML document and refuse every fault of its text.

    Args:
        raw: the file's bytes (UTF-8) or its text.
        file: its name, for messages.

    Raises:
        InputError: with every duplicate key and control character, or what stops the reading.
    """
    document = read(raw, file)
    if document.faults:
        raise InputError(document.faults)
    return document


def read(raw: bytes | str, file: str, limit: int = MAX_BYTES, *, again: bool = False) -> Document:
    """Read one strict YAML document, keeping the faults that do not stop the reading.

    JSON is read too: it is YAML.

    Args:
        raw: the file's bytes (UTF-8) or its text.
        file: its name, for messages.
        limit: how many bytes it may have.
        again: whether pieces of it may have been read before: then these are the same values as they were,
            and nobody may change them.

    Raises:
        InputError: when the text cannot be read to its end.
    """
    tidied = _tidy(decode(raw, file, limit), file)
    clean = again and not (tidied.faults or tidied.warnings)
    found = _in_chunks(tidied.text, file) if clean else None
    if found is not None:
        return found
    reader = _Reader(file, tidied)
    try:
        data = reader.document()
    except _Stop as stop:
        raise InputError([*reader.faults, stop.fault]) from None
    except yaml.YAMLError as error:
        raise InputError([*reader.faults, syntax(error, file, reader.text)]) from None
    return Document(file, data, reader.lines, tuple(reader.faults), tuple(reader.warnings))


def decode(raw: bytes | str, file: str, limit: int) -> str:
    """The text, when it is UTF-8 of a size we read and has no control characters in the open.

    Raises:
        InputError: when it is not.
    """
    try:
        data = raw if isinstance(raw, bytes) else raw.encode()
        if (content := known_content(data)) is not None:
            raise InputError([Fault(file, 0, "not_yaml", {"content": content})])
        if len(data) > limit:
            raise InputError([Fault(file, 0, "too_large", {"limit": counted(limit)})])
        text = data.decode("utf-8-sig")
    except UnicodeError as error:
        at = str(getattr(error, "start", 0) + 1)
        raise InputError([Fault(file, 0, "encoding", {"at": at})]) from None
    if found := CONTROL.search(text):
        line = len(_NEW_LINE.findall(text, 0, found.start())) + 1
        raise InputError([Fault(file, line, "control_character", {"code": _code(found)})])
    return text


def _code(found: re.Match[str]) -> str:
    return f"U+{ord(found.group()):04X}"


@dataclass(frozen=True, slots=True)
class _Tidied:
    """A text whose lines and indentation are what an editor shows, and what had to be done for that."""

    text: str
    faults: list[Fault]
    warnings: list[Fault]


def _tidy(text: str, file: str) -> _Tidied:
    """Put ordinary characters where YAML's structure hangs on hidden ones, so that the rest can be told."""
    faults: list[Fault] = []
    warnings: list[Fault] = []
    if not glyphs.find(text) and not glyphs.BREAKS.search(text):
        return _Tidied(text, faults, warnings)
    rows: list[str] = []
    block: int | None = None
    for number, row in enumerate(_NEW_LINE.split(text), 1):
        if found := glyphs.BREAKS.search(row):
            told = glyphs.told(found.group(), found.start() + 1)
            warnings.append(Fault(file, number, "hidden_break", told, (), "warning"))
            row = glyphs.BREAKS.sub(" ", row)
        indent = len(row) - len(row.lstrip(" "))
        if block is not None and row.strip() and indent <= block:
            block = None
        leading = glyphs.LEADING.match(row)
        if leading and block is None:
            hidden = glyphs.find(leading.group())
            assert hidden is not None
            blanks = glyphs.told(hidden.group(), hidden.start() + 1)
            faults.append(Fault(file, number, "hidden_here", blanks))
            row = glyphs.spaced(leading.group()) + row[leading.end() :]
        if block is None and _BLOCK.search(row):
            block = indent
        rows.append(row)
    return _Tidied("\n".join(rows), faults, warnings)


class _Reader:
    """Builds values from the event stream, so that limits come before memory is spent."""

    def __init__(self, file: str, tidied: _Tidied) -> None:
        self.file = file
        self.text = tidied.text
        self.lines: dict[Path, int] = {(): 1}
        self.faults = tidied.faults
        self.warnings = tidied.warnings
        self.seen = 0
        self.events: Iterator[yaml.Event] = yaml.parse(tidied.text, Loader=_LOADER)

    def stop(self, event: yaml.Event, code: str, **params: Param) -> _Stop:
        return _Stop(Fault(self.file, line_of(event), code, params))

    def next(self) -> yaml.Event:
        self.seen += 1
        event = next(self.events)
        if self.seen > MAX_EVENTS:
            raise self.stop(event, "too_many_items", limit=counted(MAX_EVENTS))
        return event

    def note(
        self, event: yaml.Event, path: Path, code: str, params: Mapping[str, Param], kind: Severity
    ) -> None:
        found = self.faults if kind == "fault" else self.warnings
        found.append(Fault(self.file, line_of(event), code, params, path, kind))

    def refuse_control(self, event: yaml.ScalarEvent, path: Path) -> None:
        r"""Escapes such as ``\0`` bring in what ``decode`` keeps out in the open."""
        if found := CONTROL.search(event.value):
            raw = self._raw(event)
            escape = next(filter(None, _ESCAPES.findall(raw)), "") if event.style == '"' else ""
            blanks: dict[str, Param] = {"code": _code(found)}
            code = "control_escape" if escape else "control_character"
            self.note(event, path, code, blanks | ({"escape": escape} if escape else {}), "fault")

    def _raw(self, event: yaml.Event) -> str:
        start, end = span(event)
        return self.text[start:end]

    def name(self, event: yaml.ScalarEvent, path: Path, *, key: bool) -> str:
        """A key, or a plain value that is a name, a time or a number, without its hidden characters."""
        text = str(event.value)
        if (found := glyphs.find(text)) is None:
            return text
        plain = glyphs.plain(text)
        if not _NAME.fullmatch(plain) or not (key or not event.style):
            return text
        raw = self._raw(event)
        column = (event.start_mark.column if event.start_mark else 0) + max(raw.find(found.group()), 0) + 1
        blanks = {"value": glyphs.visible(text)[:60], **glyphs.told(found.group(), column)}
        self.note(event, path, "hidden_in", blanks, "fault")
        return plain

    def document(self, depth: int = 0) -> object:
        self.next()
        first = self.next()
        if isinstance(first, yaml.StreamEndEvent):
            raise self.stop(first, "empty_file")
        data = self.value(self.next(), (), depth)
        self.next()
        after = self.next()
        if not isinstance(after, yaml.StreamEndEvent):
            raise self.stop(after, "several_documents")
        return data

    def value(self, event: yaml.Event, path: Path, depth: int) -> object:
        if depth > MAX_DEPTH:
            raise self.stop(event, "too_deep", limit=str(MAX_DEPTH))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self.stop(event, "alias")
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            raise self.stop(event, "tag", tag=str(tag)[:60])
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path, depth)
        return self.mapping(path, depth)

    def scalar(self, event: yaml.ScalarEvent, path: Path) -> object:
        self.refuse_control(event, path)
        for code, blanks in slips(event, self.text):
            self.note(event, path, code, blanks, "warning")
        return event.value if event.style else plain_value(self.name(event, path, key=False))

    def sequence(self, path: Path, depth: int) -> list[object]:
        items: list[object] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            here = (*path, len(items))
            self.lines[here] = line_of(event)
            if len(items) >= MAX_ITEMS:
                raise self.stop(event, "too_many_items", limit=counted(MAX_ITEMS))
            items.append(self.value(event, here, depth + 1))
        return items

    def mapping(self, path: Path, depth: int) -> dict[str, object]:
        result: dict[str, object] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self.stop(event, "key_not_text")
            key = self.name(event, (*path, str(event.value)), key=True)
            here = (*path, key)
            self.refuse_control(event, here)
            line = line_of(event)
            if len(result) >= MAX_ITEMS:
                raise self.stop(event, "too_many_items", limit=counted(MAX_ITEMS))
            if key in result:
                first = str(self.lines[here])
                self.note(event, here, "duplicate_key", {"key": key[:60], "first": first}, "fault")
            self.lines[here] = line
            result[key] = self.value(self.next(), here, depth + 1)
        return result


class _Read(NamedTuple):
    """What was read of a piece of a text: its value, its lines, what to warn of, how many events it took."""

    data: object
    lines: tuple[tuple[Path, int], ...]
    warnings: tuple[Fault, ...]
    seen: int


def _in_chunks(text: str, file: str) -> Document | None:
    """A text read piece by piece, those alone that are new; None when it must be read as a whole."""
    pieces = cut(text)
    result: dict[str, object] = {}
    items: list[object] = []
    lines: dict[Path, int] = {(): 1}
    warnings: list[Fault] = []
    seen = 0
    for chunk in pieces or ():
        if chunk.at < 0 and chunk.key in result:
            return None
        if chunk.at == HEAD:
            result[chunk.key] = items = []
            lines[chunk.key,] = chunk.line + 1
            seen += 3
            continue
        found = _chunk(chunk.text, chunk.at >= 0)
        if found is None:
            return None
        place: Path = () if chunk.at == WHOLE else (chunk.key, chunk.at)
        skip = len(place) and 1
        seen += found.seen
        if isinstance(found.data, list) and chunk.at >= 0:
            items += found.data
        elif isinstance(found.data, dict) and [*found.data] == [chunk.key]:
            result[chunk.key] = found.data[chunk.key]
        else:
            return None
        for path, line in found.lines:
            lines[(*place, *path[skip:])] = line + chunk.line
        for each in found.warnings:
            path = (*place, *each.path[skip:])
            warnings.append(replace(each, file=file, line=each.line + chunk.line, path=path))
    longest = max((len(each) for each in result.values() if isinstance(each, list)), default=0)
    small = seen <= MAX_EVENTS and longest <= MAX_ITEMS
    return Document(file, result, lines, (), tuple(warnings)) if result and small else None


@lru_cache(maxsize=MOST_CHUNKS)
def _chunk(text: str, item: bool) -> _Read | None:
    """What stands in a piece; None when it does not stand by itself."""
    reader = _Reader("", _Tidied(text, [], []))
    try:
        data = reader.document(1 if item else 0)
    except (_Stop, yaml.YAMLError):
        return None
    if reader.faults or (item and not (isinstance(data, list) and len(data) == 1)):
        return None
    lines = tuple((path, line) for path, line in reader.lines.items() if path)
    return _Read(data, lines, tuple(reader.warnings), reader.seen)


def chunks_read() -> int:
    """How many pieces of texts have been read so far, for tests."""
    return _chunk.cache_info().misses


def plain_value(text: str) -> object:
    """What a text means that stands without quotes."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text
