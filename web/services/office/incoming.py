"""Sheets of registers that come in: every row checked, every fault told, taken in whole or not at all."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from drillsim.base.normal import compared, normalised
from drillsim.base.texts import Both
from drillsim.store import NEW, OfficeRow, OfficeWrite
from web.core import texts
from web.services.office.sheets import CellFault, Sheet

KEY = "key"
"""The last column, hidden: what a row is known by when it comes back."""
HEADINGS_WITHIN = 15
"""Rows among which the headings stand."""
ENOUGH = 2
"""Headings of a register that make a row the one of headings, and a column that of a form."""
Document = dict[str, object]


class Held(NamedTuple):
    """A row as a sheet holds it: the text of each column, and the cell it stands in."""

    values: dict[str, str]
    at: dict[str, str]

    @property
    def place(self) -> str:
        """The cell in which it begins."""
        return next(iter(self.at.values()))


def known_by(row: OfficeRow) -> str:
    """What a row is known by when it comes back: its key, and the version that went out."""
    return f"{row.key}.{row.version}"


class IncomingRows(ABC):
    """Sheets of a register that come in; what is sound, and what is wrong, is the register's to say.

    Args:
        names: the columns, by their headings as they are compared.
        there: the rows that stand.
    """

    def __init__(self, names: Mapping[str, str], there: Sequence[OfficeRow]) -> None:
        self._names, self._there = names, {row.key: row for row in there}
        self.faults: list[CellFault] = []
        self.rows: list[OfficeWrite] = []

    @abstractmethod
    def _needed(self) -> Both:
        """The headings without which a sheet is none of the register's."""

    @abstractmethod
    def _checked(
        self, given: Mapping[str, str], before: OfficeRow | None
    ) -> tuple[Document, dict[str, Both]]:
        """What a row says, and what is wrong with it by column."""

    @abstractmethod
    def _again(self, said: Document, key: str, held: Held) -> dict[str, Both]:
        """Whether a row stands twice: in the sheets, or in the register."""

    @abstractmethod
    def _write(self, said: Document, key: str, before: OfficeRow | None, seen: int) -> OfficeWrite:
        """A sound row, to be kept."""

    def _text(self, name: str, cell: object) -> str:
        """A cell of a column as text."""
        return text(cell)

    def read(self, sheet: Sheet) -> None:
        """Take in a sheet, a table or a form."""
        name, table = sheet
        held = self._table(table)
        if held is None:
            held = self._form(table)
        if held is None:
            unfit = Both.of(texts.both("book_no_heading", columns=self._needed()))
            self.faults.append(CellFault(name, "A1", unfit))
            return
        for row in held:
            if any(value for column, value in row.values.items() if column != KEY):
                self._row(name, row)

    def fault(self, sheet: str, what: Both) -> None:
        """A file cannot be read at all."""
        self.faults.append(CellFault(sheet, "", what))

    def _table(self, table: Sequence[Sequence[object]]) -> list[Held] | None:
        for n, row in enumerate(table[:HEADINGS_WITHIN]):
            columns = self._named(row)
            if len(columns.keys() - {KEY}) >= ENOUGH:
                return [
                    self._held(columns, each, number) for number, each in enumerate(table[n + 1 :], n + 2)
                ]
        return None

    def _held(self, columns: Mapping[str, int], row: Sequence[object], number: int) -> Held:
        values = {
            name: self._text(name, row[place]) if place < len(row) else "" for name, place in columns.items()
        }
        return Held(values, {name: f"{letter(place)}{number}" for name, place in columns.items()})

    def _form(self, table: Sequence[Sequence[object]]) -> list[Held] | None:
        values, at = dict[str, str](), dict[str, str]()
        for number, row in enumerate(table, 1):
            for name, place in self._named(row[:-1] if len(row) > 1 else row).items():
                held = row[place + 1] if place + 1 < len(row) else None
                values.setdefault(name, self._text(name, held))
                at.setdefault(name, f"{letter(place + 1)}{number}")
        return [Held(values, at)] if len(values.keys() - {KEY}) >= ENOUGH else None

    def _named(self, row: Sequence[object]) -> dict[str, int]:
        found: dict[str, int] = {}
        for place, cell in enumerate(row):
            name = self._names.get(compared(text(cell)).rstrip(" *"))
            if name is not None:
                found.setdefault(name, place)
        return found

    def _row(self, sheet: str, held: Held) -> None:
        key, _, version = held.values.get(KEY, "").rpartition(".")
        before = self._there.get(key)
        said, wrong = self._checked(held.values, before)
        if key and before is None:
            wrong[KEY] = Both.of(texts.both("team_key_unknown"))
        elif before is not None and version != str(before.version):
            wrong[KEY] = Both.of(texts.both("team_key_changed"))
        if not wrong:
            wrong = self._again(said, key, held)
        self.faults += [CellFault(sheet, held.at.get(name, held.place), what) for name, what in wrong.items()]
        if not wrong:
            self.rows.append(self._write(said, key, before, before.version if before is not None else NEW))


def twice(cell: str) -> Both:
    """That a row stands in a sheet already, at a cell."""
    return Both.of(texts.both("book_twice", cell=cell))


def text(cell: object) -> str:
    """A cell as text: days as people write them, whole numbers without a fraction."""
    if isinstance(cell, datetime) and (cell.hour or cell.minute):
        return cell.strftime("%d/%m/%Y %H:%M")
    if isinstance(cell, time):
        return cell.strftime("%H:%M")
    if isinstance(cell, date):
        return cell.strftime("%d/%m/%Y")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return normalised(str(cell)) if cell is not None else ""


def letter(place: int) -> str:
    """The letters of a column, from 0."""
    return (letter(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)
