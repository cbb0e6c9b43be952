"""The sheets of drillsim's own workbooks, found again whatever a spreadsheet made of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drillsim.intake.table import Cell, CellTable, FileTables, empty, said
from scoring.reports.papers.sheets import Sheet
from scoring.reports.papers.tongue import Tongue

HEADS = 20
"""Rows of a sheet in which its heading is looked for."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A row of a sheet.

    Attributes:
        row: its number, from 1, as who looks at the sheet sees it.
        cells: by the keys of their headings.
    """

    row: int
    cells: Mapping[str, Cell]

    def text(self, key: str) -> str:
        """A cell as text."""
        return said(self.cells.get(key))


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """A sheet that was found among a workbook's tables.

    Attributes:
        table: it.
        head: the place of its heading, from 0.
        columns: key of a heading -> its place.
        lines: its rows.
    """

    table: CellTable
    head: int
    columns: Mapping[str, int]
    lines: tuple[SheetLine, ...]


def seen(source: FileTables, sheet: Sheet, say: Tongue) -> FoundSheet | None:
    """A sheet among a workbook's tables, by its headings, wherever its planner has put it and them.

    Args:
        source: the tables.
        sheet: as it was written.
        say: the language in which it was.
    """
    named = {say(field.key): field.key for field in sheet.fields}
    best: FoundSheet | None = None
    for table in source.tables:
        for at, row in enumerate(table.rows[:HEADS]):
            columns: dict[str, int] = {}
            for place, cell in enumerate(row):
                if (key := named.get(said(cell))) is not None:
                    columns.setdefault(key, place)
            if len(columns) > max(len(named) // 2, len(best.columns) if best else 0):
                best = FoundSheet(table, at, columns, tuple(_lines(table, at, columns)))
    return best


def _lines(table: CellTable, head: int, columns: Mapping[str, int]) -> Iterator[SheetLine]:
    """The rows below a heading in which anything stands, numbered as the sheet numbers them."""
    for at, row in enumerate(table.rows[head + 1 :], head + 1):
        if not empty(row):
            cells = {key: row[place] if place < len(row) else None for key, place in columns.items()}
            yield SheetLine(table.first[0] + at + 1, cells)


def only(found: FoundSheet, rows: Collection[int]) -> CellTable:
    """A sheet with its heading and some of its rows; the others are empty, so that numbers stay."""
    first = found.table.first[0]
    kept = tuple(
        row if at == found.head or first + at + 1 in rows else () for at, row in enumerate(found.table.rows)
    )
    return replace(found.table, rows=((),) * first + kept, first=(0, found.table.first[1]))


def rising(places: Sequence[int]) -> set[int]:
    """Which of several numbers stay where they are so that the fewest must move for all to rise."""
    ends: list[int] = []  # of the best run of each length, the place of its last
    before: list[int] = []
    for at, number in enumerate(places):
        length = bisect_left([places[end] for end in ends], number)
        before.append(ends[length - 1] if length else -1)
        ends[length : length + 1] = [at]
    stay, at = set[int](), ends[-1] if ends else -1
    while at >= 0:
        stay.add(at)
        at = before[at]
    return stay
