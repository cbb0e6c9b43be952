"""The script of a draft as the table that planners know, and changes of its cells as edits of its text.

Rows go by the ids of injects: whoever else has changed another row meanwhile is not in the way. A cell that
somebody else has changed is refused, with what it says by now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from drillsim.documents.edits import Add, Edit, Put, Remove, Shift, edited
from drillsim.documents.houseform import inline
from drillsim.documents.yamltext import Path, read

Column = Literal["at", "title", "channel", "from", "to", "body", "objectives", "notes"]
COLUMNS: tuple[Column, ...] = ("at", "title", "channel", "from", "to", "body", "objectives", "notes")
LISTS = ("to", "objectives")
"""Columns that hold several names, with commas between them."""
BEGUN = {"vi": "Tình huống mới", "en": "New inject"}
"""What a new row is called until its writer says."""
Plain = dict[str, object]


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: what it says, and whether it can be changed here."""

    text: str
    open: bool = True


@dataclass(frozen=True, slots=True)
class TableRow:
    """An inject: its id, its cells by column, what is expected, and the line of its text."""

    id: str
    cells: dict[Column, TableCell]
    expected: list[str]
    line: int


@dataclass(frozen=True, slots=True)
class CellChange:
    """Another text for a cell, and what it said where that was written."""

    id: str
    column: Column
    before: str
    text: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that is added after another, removed, or moved up or down."""

    do: Literal["add", "remove", "up", "down"]
    id: str


class Overtaken(Exception):
    """Cells that somebody else has changed meanwhile: by id and column, what they say by now."""

    def __init__(self, cells: dict[tuple[str, str], str]) -> None:
        self.cells = cells
        super().__init__(str(cells))


def table(text: str) -> list[TableRow]:
    """The rows of a text.

    Raises:
        InputError: when it cannot be read.
    """
    document = read(text, "draft")
    return [
        TableRow(
            str(row.get("id", "")),
            {column: cell(row, column) for column in COLUMNS},
            [inline(each) for each in _listed(row.get("expect")) if isinstance(each, dict)],
            document.line(("injects", at)),
        )
        for at, row in enumerate(_listed(document.mapping.get("injects")))
        if isinstance(row, dict)
    ]


def _listed(value: object) -> list[object]:
    """A list of a draft, which may hold anything; none where something else stands."""
    return value if isinstance(value, list) else []


def cell(row: Plain, column: Column) -> TableCell:
    """What a cell of an inject says."""
    if column == "at" and "at" not in row:
        waits = {key: row[key] for key in ("when", "unless", "by_hand", "before", "delay") if key in row}
        return TableCell(inline(waits)[1:-1], not waits)
    value = _inside(row, _path(row, column))
    if column in LISTS and isinstance(value, list):
        return TableCell(", ".join(str(each) for each in value))
    return TableCell("" if value is None else str(value).rstrip("\n"), not isinstance(value, dict | list))


def _path(row: Plain, column: Column) -> Path:
    """Where in an inject a column stands."""
    if column == "notes":
        notes = row.get("notes")
        told = notes.get("controller") if isinstance(notes, dict) else None
        return ("notes", "controller") if isinstance(told, str) else ("notes", "controller", "vi")
    if column in ("title", "body", "from") and isinstance(row.get(column), dict):
        return (column, "vi")
    return (column,)


def _inside(row: object, path: Path) -> object:
    for key in path:
        row = row.get(key) if isinstance(row, dict) else None
    return row


def changed(text: str, changes: Sequence[CellChange | RowChange]) -> str:
    """A text after changes of its table, one after the other.

    Raises:
        Overtaken: when cells say something else than their writer saw.
        InputError: when a row has gone, or a text cannot be written there.
    """
    overtaken: dict[tuple[str, str], str] = {}
    for each in changes:
        rows = _listed(read(text, "draft").mapping.get("injects"))
        at = next((n for n, row in enumerate(rows) if _id(row) == each.id), -1)
        if isinstance(each, CellChange) and at >= 0:
            now = cell(_mapping(rows[at]), each.column).text
            if now not in (each.before, each.text):
                overtaken[each.id, each.column] = now
                continue
        edits = _cell_edit(rows, at, each) if isinstance(each, CellChange) else _row_edit(rows, at, each)
        text = edited(text, edits, "draft")
    if overtaken:
        raise Overtaken(overtaken)
    return text


def _mapping(row: object) -> Plain:
    return row if isinstance(row, dict) else {}


def _id(row: object) -> str:
    return str(_mapping(row).get("id", ""))


def _cell_edit(rows: list[object], at: int, change: CellChange) -> list[Edit]:
    if at < 0:
        # The same refusal as of any other place that is not there.
        return [Remove(("injects", len(rows)))]
    row, written = _mapping(rows[at]), change.text.replace("\r\n", "\n").strip()
    path, value = _path(row, change.column), _value(change.column, written)
    if not written and change.column in ("objectives", "notes", "at"):
        return [Remove(("injects", at, change.column))] if change.column in row else []
    # What has no place yet is written with all that it stands in.
    while len(path) > 1 and not isinstance(_inside(row, path[:-1]), dict):
        value, path = {path[-1]: value}, path[:-1]
    return [Put(("injects", at, *path), value)]


def _value(column: Column, written: str) -> object:
    if column not in LISTS:
        return written
    names = [name.strip() for name in written.replace("\n", ",").split(",") if name.strip()]
    return names[0] if column == "to" and len(names) == 1 else names


def _row_edit(rows: list[object], at: int, change: RowChange) -> list[Edit]:
    if change.do == "add":
        return [Add(("injects",), at + 1, _begun(rows, at))]
    if change.do == "remove" or at < 0:
        return [Remove(("injects", at if at >= 0 else len(rows)))]
    to = at + (1 if change.do == "down" else -1)
    return [Shift(("injects", at), to)] if 0 <= to < len(rows) else []


def _begun(rows: list[object], at: int) -> Plain:
    """A new inject, at the time and to the receivers of the one before it."""
    ids = {_id(row) for row in rows}
    name = next(f"moi-{n}" for n in range(1, len(rows) + 2) if f"moi-{n}" not in ids)
    before: Plain = next((row for row in rows[max(at, 0) :] if isinstance(row, dict)), {})
    return {
        "id": name,
        "title": BEGUN,
        "channel": before.get("channel", "phone"),
        "at": before.get("at", "0s"),
        "from": before.get("from", {"vi": "…", "en": "…"}),
        "to": before.get("to", "all"),
        "body": {"vi": "…", "en": "…"},
    }
