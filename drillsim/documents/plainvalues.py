"""Plain values that come from no YAML: from a form, an API, or the text of a JSON file.

They are held to what strict YAML is held to, so that one check does for all of them.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping

from drillsim.base.errors import Fault, InputError, Path
from drillsim.base.messages import Param
from drillsim.base.texts import counted
from drillsim.documents.yamltext import CONTROL, LARGEST, MAX_BYTES, MAX_DEPTH, MAX_ITEMS, Document, decode

_SPACE = re.compile(r"[ \t\r\n]*")
_SCALARS = json.JSONDecoder()


def document_of(values: object, name: str, lines: Mapping[Path, int] | None = None) -> Document:
    """Plain values as a document.

    Args:
        values: dicts, lists, tuples, strings, numbers, booleans and None.
        name: what messages call them.
        lines: the line of each key and item in the text they come from; none when there is no text.

    Raises:
        InputError: when they go too deep or are too many.
    """
    reader = _Values(name, lines)
    data = reader.value(values, (), 0)
    return Document(name, data, reader.lines, tuple(reader.faults))


class _Values:
    """Copies values as strict YAML gives them, and notes what it would refuse."""

    def __init__(self, name: str, lines: Mapping[Path, int] | None) -> None:
        self.name = name
        self.known = lines
        self.lines: dict[Path, int] = {}
        self.faults: list[Fault] = []

    def fault(self, path: Path, code: str, /, **params: Param) -> Fault:
        return Fault(self.name, self.lines[path], code, params, path)

    def value(self, value: object, path: Path, depth: int) -> object:
        self.lines[path] = self.known.get(path, 1) if self.known is not None else 0
        if depth > MAX_DEPTH:
            raise InputError([*self.faults, self.fault(path, "too_deep", limit=str(MAX_DEPTH))])
        if isinstance(value, list | tuple | dict) and len(value) > MAX_ITEMS:
            raise InputError([*self.faults, self.fault(path, "too_many_items", limit=counted(MAX_ITEMS))])
        if isinstance(value, list | tuple):
            return [self.value(each, (*path, n), depth + 1) for n, each in enumerate(value)]
        if isinstance(value, dict):
            return {key: self.entry(key, each, path, depth) for key, each in value.items()}
        if isinstance(value, str):
            self.refuse_control(value, path)
            return value
        return _number(value) if isinstance(value, int | float) and not isinstance(value, bool) else value

    def entry(self, key: object, value: object, path: Path, depth: int) -> object:
        if not isinstance(key, str):
            raise InputError([*self.faults, self.fault(path, "key_not_text")])
        found = self.value(value, (*path, key), depth + 1)
        self.refuse_control(key, (*path, key))
        return found

    def refuse_control(self, text: str, path: Path) -> None:
        if found := CONTROL.search(text):
            self.faults.append(self.fault(path, "control_character", code=f"U+{ord(found.group()):04X}"))


def _number(value: float) -> object:
    """A number as strict YAML knows it: endless ones, and those of too many digits, are text there."""
    if isinstance(value, int):
        return value if abs(value) < LARGEST else str(value)
    return value if math.isfinite(value) else str(value)


# -- JSON -------------------------------------------------------------------------------------------


def read_json(raw: bytes | str, file: str, limit: int = MAX_BYTES) -> Document | None:
    """The text of a JSON file as a document, with the line of each key and item; None when it is no JSON.

    Args:
        raw: the file's bytes (UTF-8) or its text.
        file: its name, for messages.
        limit: how many bytes it may have.

    Raises:
        InputError: when it is no text, too large, too deep, or holds too much.
    """
    reader = _Json(decode(raw, file, limit), file)
    try:
        data = reader.value(reader.skip(0), (), 0)
        if reader.skip(reader.end) != len(reader.text):
            return None
    except (ValueError, IndexError):
        return None
    document = document_of(data, file, reader.lines)
    return Document(file, document.data, document.lines, (*reader.faults, *document.faults))


class _Json:
    """JSON text to values; ``ValueError`` or ``IndexError`` where it is none."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.end = 0
        self.lines: dict[Path, int] = {}
        self.faults: list[Fault] = []
        self._line, self._counted = 1, 0

    def skip(self, at: int) -> int:
        found = _SPACE.match(self.text, at)
        return found.end() if found else at

    def mark(self, path: Path, at: int) -> int:
        """Note that ``path`` stands at ``at``; places come in the order of the text."""
        passed = self.text[self._counted : at].replace("\r\n", "\n").replace("\r", "\n")
        self._line += passed.count("\n")
        self._counted = at
        self.lines.setdefault(path, self._line)
        return self._line

    def value(self, at: int, path: Path, depth: int) -> object:
        """The value that begins at ``at``; ``end`` is where it ends."""
        if depth > MAX_DEPTH:
            raise InputError([Fault(self.file, self._line, "too_deep", {"limit": str(MAX_DEPTH)}, path)])
        first = self.text[at]
        if first in "[{":
            return (self.items if first == "[" else self.entries)(at + 1, path, depth)
        scalar, self.end = _SCALARS.raw_decode(self.text, at)
        return scalar

    def items(self, at: int, path: Path, depth: int) -> list[object]:
        items: list[object] = []
        at = self.skip(at)
        if self.text[at] == "]":
            self.end = at + 1
            return items
        while True:
            here = (*path, len(items))
            self.mark(here, at)
            items.append(self.value(at, here, depth + 1))
            if (at := self.after("]")) < 0:
                return items

    def entries(self, at: int, path: Path, depth: int) -> dict[str, object]:
        entries: dict[str, object] = {}
        at = self.skip(at)
        if self.text[at] == "}":
            self.end = at + 1
            return entries
        while True:
            if self.text[at] != '"':
                raise ValueError(self.text[at])
            key, end = _SCALARS.raw_decode(self.text, at)
            here = (*path, key)
            line = self.mark(here, at)
            if key in entries:
                blanks: dict[str, Param] = {"key": key[:60], "first": str(self.lines[here])}
                self.faults.append(Fault(self.file, line, "duplicate_key", blanks, here))
            colon = self.skip(end)
            if self.text[colon] != ":":
                raise ValueError(self.text[colon])
            entries[key] = self.value(self.skip(colon + 1), here, depth + 1)
            if (at := self.after("}")) < 0:
                return entries

    def after(self, close: str) -> int:
        """Where the next item begins; -1 when ``close`` stands there."""
        at = self.skip(self.end)
        if self.text[at] == close:
            self.end = at + 1
            return -1
        if self.text[at] != ",":
            raise ValueError(self.text[at])
        return self.skip(at + 1)
