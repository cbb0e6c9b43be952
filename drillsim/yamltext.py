"""Strict YAML: text to plain values, with the line of every key and item.

YAML's surprises are refused rather than guessed at: aliases, tags, duplicate keys, several
documents, deep nesting. Plain ``true``/``false``, ``null``, integers and decimals are what they
look like; everything else (``no``, ``12:30``, ``0123``) is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from drillsim.errors import Fault, InputError

MAX_BYTES = 1_000_000
MAX_DEPTH = 32
MAX_EVENTS = 200_000

Path = tuple[str | int, ...]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,15}")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]{1,15}")
_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed file: plain values and where each stands.

    Attributes:
        file: the file's name for messages.
        data: dicts, lists, strings, numbers, booleans and None.
        lines: path of each key or item -> line number from 1.
    """

    file: str
    data: Any
    lines: dict[Path, int]

    def line(self, path: Path) -> int:
        """The line of ``path``, or of the nearest part of it that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def fault(self, path: Path, code: str, **params: str) -> Fault:
        """A fault at ``path`` of this file."""
        return Fault(self.file, self.line(path), code, params)


class _Stop(Exception):
    """Parsing cannot go on; carries the fault."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def parse(raw: bytes | str, file: str) -> Document:
    """Parse one strict YAML document.

    Args:
        raw: the file's bytes (UTF-8) or its text.
        file: its name, for messages.

    Raises:
        InputError: with every duplicate key, or with the first thing that stops the reading.
    """
    if len(raw) > MAX_BYTES:
        raise InputError([Fault(file, 0, "too_large", {"limit": f"{MAX_BYTES:,}"})])
    try:
        text = raw.decode("utf-8-sig") if isinstance(raw, bytes) else raw
    except UnicodeDecodeError as error:
        raise InputError([Fault(file, 0, "encoding", {"at": str(error.start)})]) from None
    reader = _Reader(file, text)
    try:
        data = reader.document()
    except _Stop as stop:
        raise InputError([*reader.faults, stop.fault]) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = str(getattr(error, "problem", None) or getattr(error, "reason", "") or "YAML")
        raise InputError([*reader.faults, Fault(file, line, "syntax", {"problem": problem})]) from None
    if reader.faults:
        raise InputError(reader.faults)
    return Document(file, data, reader.lines)


class _Reader:
    """Builds values from the event stream, so that limits come before memory is spent."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines: dict[Path, int] = {(): 1}
        self.faults: list[Fault] = []
        self.seen = 0
        self.events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)

    def stop(self, event: Any, code: str, **params: str) -> _Stop:
        return _Stop(Fault(self.file, event.start_mark.line + 1, code, params))

    def next(self) -> Any:
        self.seen += 1
        event = next(self.events)
        if self.seen > MAX_EVENTS:
            raise self.stop(event, "too_many_items", limit=f"{MAX_EVENTS:,}")
        return event

    def document(self) -> Any:
        self.next()
        first = self.next()
        if isinstance(first, yaml.StreamEndEvent):
            raise self.stop(first, "empty_file")
        data = self.value(self.next(), (), 0)
        self.next()
        after = self.next()
        if not isinstance(after, yaml.StreamEndEvent):
            raise self.stop(after, "several_documents")
        return data

    def value(self, event: Any, path: Path, depth: int) -> Any:
        if depth > MAX_DEPTH:
            raise self.stop(event, "too_deep", limit=str(MAX_DEPTH))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self.stop(event, "alias")
        if event.tag and event.tag != "!":
            raise self.stop(event, "tag", tag=str(event.tag))
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event.value) if not event.style else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path, depth)
        return self.mapping(path, depth)

    def sequence(self, path: Path, depth: int) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            here = (*path, len(items))
            self.lines[here] = event.start_mark.line + 1
            items.append(self.value(event, here, depth + 1))
        return items

    def mapping(self, path: Path, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self.stop(event, "key_not_text")
            key = str(event.value)
            here = (*path, key)
            line = event.start_mark.line + 1
            if key in result:
                first = str(self.lines[here])
                self.faults.append(Fault(self.file, line, "duplicate_key", {"key": key, "first": first}))
            self.lines[here] = line
            result[key] = self.value(self.next(), here, depth + 1)
        return result


def _scalar(text: str) -> Any:
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text
