"""What a planner's file comes to before anything of it is understood: tables of cells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

Cell = str | int | float | bool | date | datetime | time | timedelta | None
Kind = Literal[
    "xlsx", "xls", "xlsb", "ods", "docx", "csv", "markdown", "blueprint", "openaev", "iceberg", "t3sf"
]

MAX_BYTES = 5_000_000
MAX_INFLATED = 100_000_000
MAX_ROWS = 5_000
MAX_COLUMNS = 200
FILE_SHEET = "_drillsim"
"""The hidden sheet of drillsim's own workbooks, which holds the scenario's file."""


@dataclass(frozen=True, slots=True)
class CellTable:
    """A sheet of a workbook, a table of a text.

    Attributes:
        name: what the file calls it; empty where it does not.
        rows: its cells; rows may be of unlike length.
        shown: whether who opens the file sees it.
        first: row and column of the sheet at which the first cell stands, from 0.
        above: what stands before it in a text, line by line; what another system calls it.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    shown: bool = True
    first: tuple[int, int] = (0, 0)
    above: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileTables:
    """A file that was read.

    Attributes:
        kind: what it is.
        encoding: of its text; empty for files that say it themselves.
        tables: what it holds, in its order.
    """

    kind: Kind
    encoding: str
    tables: tuple[CellTable, ...]


def said(cell: Cell) -> str:
    """A cell as text, without what people put around it; whole numbers without a fraction."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    text = str(cell).replace("\u00a0", " ").replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()


def empty(row: tuple[Cell, ...]) -> bool:
    """Whether nothing stands in a row."""
    return not any(map(said, row))
