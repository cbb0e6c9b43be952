"""Strict YAML: text to plain values, with the line of every key and item.

YAML's surprises are refused rather than guessed at: aliases, tags, duplicate keys, several
documents, deep nesting. Plain ``true``/``false``, ``null``, integers and decimals are what they
look like; everything else (``no``, ``12:30``, ``0123``) is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from drillsim.errors import Fault, InputError
from drillsim.messages import Param

MAX_BYTES = 1_000_000
MAX_DEPTH = 32
MAX_EVENTS = 200_000
MAX_ITEMS = 10_000

Path = tuple[str | int, ...]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,15}")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,15})\.[0-9]{1,15}")
_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
# libyaml's and PyYAML's words for the slips people make -> our message
_SYNTAX = {
    "mapping values are not allowed": "syntax_colon",
    "could not find expected ':'": "syntax_indent",
    "did not find expected key": "syntax_indent",
    "expected <block end>": "syntax_indent",
    "block sequence entries are not allowed": "syntax_dash",
    "did not find expected '-'": "syntax_dash",
    "did not find expected ',' or": "syntax_bracket",
    "expected ',' or": "syntax_bracket",
    "did not find expected node content": "syntax_bracket",
    "found unexpected end of stream": "syntax_quote",
    "found unexpected document indicator": "syntax_quote",
    "that cannot start any token": "syntax_start",
}


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: plain values and where each stands.

    Attributes:
        file: the file's name for messages.
        data: dicts, lists, strings, numbers, booleans and None.
        lines: path of each key or item -> line number from 1.
        faults: what is wrong with the text although it could be read: duplicate keys, control characters.
    """

    file: str
    data: Any
    lines: dict[Path, int]
    faults: tuple[Fault, ...] = ()

    def line(self, path: Path) -> int:
        """The line of ``path``, or of the nearest part of it that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def at(self, path: Path) -> Any:
        """The value at ``path``; None where there is none."""
        value = self.data
        for key in path:
            try:
                value = value[key]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def fault(self, path: Path, code: str, /, **params: Param) -> Fault:
        """A fault at ``path`` of this file."""
        return Fault(self.file, self.line(path), code, params)

    def text(self, key: str) -> str:
        """The text under a top-level key, such as the scenario's ``city``; empty when there is none."""
        value = self.at((key,))
        return value if isinstance(value, str) else ""

    def changed(self, drop: frozenset[Path], put: Mapping[Path, Any]) -> Document:
        """A copy without the keys and items ``drop`` and with the values ``put``; lines stay true."""
        lines: dict[Path, int] = {}

        def copy(value: Any, old: Path, new: Path) -> Any:
            lines[new] = self.line(old)
            if old in put:
                return put[old]
            if isinstance(value, list):
                kept = [n for n in range(len(value)) if (*old, n) not in drop]
                return [copy(value[n], (*old, n), (*new, at)) for at, n in enumerate(kept)]
            if isinstance(value, dict):
                kept_keys = [key for key in value if (*old, key) not in drop]
                return {key: copy(value[key], (*old, key), (*new, key)) for key in kept_keys} | added.get(
                    old, {}
                )
            return value

        added: dict[Path, dict[str | int, Any]] = {}
        for path, value in put.items():
            if path and path not in self.lines:
                added.setdefault(path[:-1], {})[path[-1]] = value
        return Document(self.file, copy(self.data, (), ()), lines, self.faults)


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


def read(raw: bytes | str, file: str, limit: int = MAX_BYTES) -> Document:
    """Read one strict YAML document, keeping the faults that do not stop the reading.

    JSON is read too: it is YAML.

    Args:
        raw: the file's bytes (UTF-8) or its text.
        file: its name, for messages.
        limit: how many bytes it may have.

    Raises:
        InputError: when the text cannot be read to its end.
    """
    reader = _Reader(file, _decode(raw, file, limit))
    try:
        data = reader.document()
    except _Stop as stop:
        raise InputError([*reader.faults, stop.fault]) from None
    except yaml.YAMLError as error:
        raise InputError([*reader.faults, _syntax(error, file)]) from None
    return Document(file, data, reader.lines, tuple(reader.faults))


def _decode(raw: bytes | str, file: str, limit: int) -> str:
    """The text, when it is UTF-8 of a size we read and has no control characters in the open."""
    try:
        data = raw if isinstance(raw, bytes) else raw.encode()
        if len(data) > limit:
            raise InputError([Fault(file, 0, "too_large", {"limit": f"{limit:,}"})])
        text = data.decode("utf-8-sig")
    except UnicodeError as error:
        at = str(getattr(error, "start", 0) + 1)
        raise InputError([Fault(file, 0, "encoding", {"at": at})]) from None
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise InputError([Fault(file, line, "control_character", {"code": _code(found)})])
    return text


def _code(found: re.Match[str]) -> str:
    return f"U+{ord(found.group()):04X}"


def _syntax(error: yaml.YAMLError, file: str) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", "") or "YAML")
    line = mark.line + 1 if mark else 1
    for words, code in _SYNTAX.items():
        if words in problem:
            return Fault(file, line, code)
    return Fault(file, line, "syntax", {"problem": problem[:200]})


class _Reader:
    """Builds values from the event stream, so that limits come before memory is spent."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines: dict[Path, int] = {(): 1}
        self.faults: list[Fault] = []
        self.seen = 0
        self.events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)

    def stop(self, event: Any, code: str, **params: str) -> _Stop:
        return _Stop(Fault(self.file, _line(event), code, params))

    def next(self) -> Any:
        self.seen += 1
        event = next(self.events)
        if self.seen > MAX_EVENTS:
            raise self.stop(event, "too_many_items", limit=f"{MAX_EVENTS:,}")
        return event

    def refuse_control(self, event: Any) -> None:
        r"""Escapes such as ``\0`` bring in what ``_decode`` keeps out in the open."""
        if found := _CONTROL.search(event.value):
            line = _line(event)
            self.faults.append(Fault(self.file, line, "control_character", {"code": _code(found)}))

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
            raise self.stop(event, "tag", tag=str(event.tag)[:60])
        if isinstance(event, yaml.ScalarEvent):
            self.refuse_control(event)
            return _scalar(event.value) if not event.style else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path, depth)
        return self.mapping(path, depth)

    def sequence(self, path: Path, depth: int) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            here = (*path, len(items))
            self.lines[here] = _line(event)
            if len(items) >= MAX_ITEMS:
                raise self.stop(event, "too_many_items", limit=f"{MAX_ITEMS:,}")
            items.append(self.value(event, here, depth + 1))
        return items

    def mapping(self, path: Path, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self.stop(event, "key_not_text")
            self.refuse_control(event)
            key = str(event.value)
            here = (*path, key)
            line = _line(event)
            if len(result) >= MAX_ITEMS:
                raise self.stop(event, "too_many_items", limit=f"{MAX_ITEMS:,}")
            if key in result:
                first = str(self.lines[here])
                self.faults.append(Fault(self.file, line, "duplicate_key", {"key": key[:60], "first": first}))
            self.lines[here] = line
            result[key] = self.value(self.next(), here, depth + 1)
        return result


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _scalar(text: str) -> Any:
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text
