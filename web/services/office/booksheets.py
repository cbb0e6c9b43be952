"""Registers as sheets: taken out as tables or as forms to fill in, taken in whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from drillsim.base.normal import compared, normalised
from drillsim.base.texts import LANGUAGES, Both
from drillsim.store import NEW, OfficeRow, OfficeWrite
from web.core import texts
from web.services.office.books import Book
from web.services.office.columns import WORDS, Cells, Values
from web.services.office.sheets import CellFault, FormSheet, Sheet, TableSheet

KEY = "key"
"""The last column, hidden: what a row is known by when it comes back."""
HEADINGS_WITHIN = 15
"""Rows among which the headings stand."""
ENOUGH = 2
"""Headings of a register that make a row the one of headings, and a column that of a form."""


class Held(NamedTuple):
    """A row as a sheet holds it: the text of each column, and the cell it stands in."""

    values: dict[str, str]
    at: dict[str, str]


def known_by(row: OfficeRow) -> str:
    """What a row is known by when it comes back: its key, and the version that went out."""
    return f"{row.key}.{row.version}"


def told(book: Book, rows: Sequence[OfficeRow], cells: Cells, lang: str) -> TableSheet:
    """A register as a table."""
    headings = [*(_heading(column.label(lang), column.needed) for column in book.on_sheets), _key(lang)]
    lines = [
        [
            *(
                cells.say(column, row.document.get(column.name), lang, short=True)
                for column in book.on_sheets
            ),
            known_by(row),
        ]
        for row in rows
    ]
    return TableSheet(texts.say(lang, f"office_register_{book.name}"), headings, lines, hidden=1)


def form(book: Book, title: str, values: Values, known: str, cells: Cells, lang: str) -> FormSheet:
    """A row of a register as a form to fill in.

    Args:
        book: the register.
        title: of the sheet.
        values: what is filled in already.
        known: what the row is known by; empty for a new one.
        cells: says it.
        lang: ``vi`` or ``en``.
    """
    lines = [
        (
            _heading(column.label(lang), column.needed),
            cells.say(column, values.get(column.name), lang, short=True),
        )
        for column in book.on_sheets
    ]
    head = (texts.say(lang, f"office_register_{book.name}"), title, texts.say(lang, "book_form_help"))
    return FormSheet(title, head, [*lines, (_key(lang), known)], hidden=1)


def _heading(label: str, needed: bool) -> str:
    return f"{label} *" if needed else label


def _key(lang: str) -> str:
    return texts.say(lang, "col_key")


class IncomingRows:
    """Sheets that come in: every row checked, every fault told, nothing taken in unless all is sound.

    Args:
        book: the register.
        cells: reads the cells.
        there: the rows that stand.
        units: those whose rows may come; None for all.
    """

    def __init__(
        self, book: Book, cells: Cells, there: Sequence[OfficeRow], units: Sequence[str] | None = None
    ) -> None:
        self._book, self._cells, self._units = book, cells, units
        self._there = {row.key: row for row in there}
        self._names = {
            compared(column.label(lang)): column.name for lang in LANGUAGES for column in book.on_sheets
        } | {compared(_key(lang)): KEY for lang in LANGUAGES}
        self.faults: list[CellFault] = []
        self.rows: list[OfficeWrite] = []
        self._read: dict[str, str] = {}

    def read(self, sheet: Sheet) -> None:
        """Take in a sheet, a table or a form."""
        name, table = sheet
        held = self._table(table)
        if held is None:
            held = self._form(table)
        if held is None:
            self.faults.append(CellFault(name, "A1", self._unfit()))
            return
        for row in held:
            if any(value for column, value in row.values.items() if column != KEY):
                self._row(name, row)

    def fault(self, sheet: str, what: Both) -> None:
        """A file cannot be read at all."""
        self.faults.append(CellFault(sheet, "", what))

    def _unfit(self) -> Both:
        needed = [column for column in self._book.on_sheets if column.needed]
        labels = Both(*(", ".join(column.label(lang) for column in needed) for lang in LANGUAGES))
        return Both.of(texts.both("book_no_heading", columns=labels))

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

    def _text(self, name: str, cell: object) -> str:
        column = self._book.by_name.get(name)
        words = column is not None and column.kind == WORDS
        return str(cell) if words and isinstance(cell, str) else text(cell)

    def _row(self, sheet: str, held: Held) -> None:
        values, wrong = self._book.checked(held.values, self._cells)
        key, _, version = held.values.get(KEY, "").rpartition(".")
        before = self._there.get(key)
        if key and before is None:
            wrong[KEY] = Both.of(texts.both("team_key_unknown"))
        elif before is not None and version != str(before.version):
            wrong[KEY] = Both.of(texts.both("team_key_changed"))
        unit = str(values.get("unit", ""))
        if unit and self._units is not None and {unit, before.unit if before else unit} - {*self._units}:
            wrong["unit"] = Both.of(texts.both("book_other_unit"))
        if not wrong:
            wrong = self._again(values, key, held)
        place = next(iter(held.at.values()))
        self.faults += [CellFault(sheet, held.at.get(name, place), what) for name, what in wrong.items()]
        if not wrong:
            document = values if before is None else _files(self._book, before) | values
            seen = before.version if before is not None else NEW
            self.rows.append(
                OfficeWrite(key or self._book.key(values), document, seen, self._book.part(values), unit)
            )

    def _again(self, values: Values, key: str, held: Held) -> dict[str, Both]:
        """Whether a row stands twice: in the sheets, or of a unit and a period that have theirs."""
        if not self._book.one_each:
            return (
                {KEY: Both.of(texts.both("book_twice", cell=self._read[key]))}
                if key in self._read
                else (self._note(key, held))
            )
        mine = self._book.key(values)
        if mine in self._read:
            return {"period": Both.of(texts.both("book_twice", cell=self._read[mine]))}
        self._note(mine, held)
        if key and key != mine:
            return {"period": Both.of(texts.both("book_moved"))}
        return {"period": Both.of(texts.both("book_there"))} if not key and mine in self._there else {}

    def _note(self, key: str, held: Held) -> dict[str, Both]:
        if key:
            self._read[key] = next(iter(held.at.values()))
        return {}


def _files(book: Book, row: OfficeRow) -> dict[str, object]:
    """What of a row no sheet holds."""
    on_sheets = {column.name for column in book.on_sheets}
    return {name: value for name, value in row.document.items() if name not in on_sheets}


def text(cell: object) -> str:
    """A cell as text: days as people write them, whole numbers without a fraction."""
    if isinstance(cell, datetime) and (cell.hour or cell.minute):
        return cell.strftime("%d/%m/%Y %H:%M")
    if isinstance(cell, date):
        return cell.strftime("%d/%m/%Y")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return normalised(str(cell)) if cell is not None else ""


def letter(place: int) -> str:
    """The letters of a column, from 0."""
    return (letter(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)
