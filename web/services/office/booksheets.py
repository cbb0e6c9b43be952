"""Registers that are data alone as sheets: tables or forms to fill in that go out, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drillsim.base.normal import compared
from drillsim.base.texts import LANGUAGES, Both
from drillsim.store import OfficeRow, OfficeWrite
from web.core import texts
from web.services.office.books import Book
from web.services.office.columns import NUMBER, WORDS, BookColumn, Cells, Values
from web.services.office.incoming import KEY, Document, Held, IncomingRows, known_by, text, twice
from web.services.office.sheets import FormSheet, TableSheet


def told(book: Book, rows: Sequence[OfficeRow], cells: Cells, lang: str) -> TableSheet:
    """A register as a table."""
    headings = [*(_heading(column.label(lang), column.needed) for column in book.on_sheets), _key(lang)]
    lines = [
        [
            *(_cell(column, row.document.get(column.name), cells, lang) for column in book.on_sheets),
            known_by(row),
        ]
        for row in rows
    ]
    return TableSheet(texts.say(lang, f"office_register_{book.name}"), headings, lines, hidden=1)


def _cell(column: BookColumn, value: object, cells: Cells, lang: str) -> str | int:
    """A value as a cell of a table: a number as one that can be added up."""
    if column.kind == NUMBER and isinstance(value, int):
        return value
    return cells.say(column, value, lang, short=True)


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


class BookRows(IncomingRows):
    """Sheets of a register that is data alone.

    Args:
        book: the register.
        cells: reads the cells.
        there: the rows that stand.
        units: those whose rows may come; None for all.
    """

    def __init__(
        self, book: Book, cells: Cells, there: Sequence[OfficeRow], units: Sequence[str] | None = None
    ) -> None:
        names = {compared(column.label(lang)): column.name for lang in LANGUAGES for column in book.on_sheets}
        super().__init__(names | {compared(_key(lang)): KEY for lang in LANGUAGES}, there)
        self._book, self._cells, self._units = book, cells, units
        self._read: dict[str, str] = {}

    def _needed(self) -> Both:
        needed = [column for column in self._book.on_sheets if column.needed]
        return Both(*(", ".join(column.label(lang) for column in needed) for lang in LANGUAGES))

    def _text(self, name: str, cell: object) -> str:
        column = self._book.by_name.get(name)
        words = column is not None and column.kind == WORDS
        return str(cell) if words and isinstance(cell, str) else text(cell)

    def _checked(
        self, given: Mapping[str, str], before: OfficeRow | None
    ) -> tuple[Document, dict[str, Both]]:
        values, wrong = self._book.checked(given, self._cells)
        unit = str(values.get("unit", ""))
        if unit and self._units is not None and {unit, before.unit if before else unit} - {*self._units}:
            wrong["unit"] = Both.of(texts.both("book_other_unit"))
        return values, wrong

    def _write(self, said: Document, key: str, before: OfficeRow | None, seen: int) -> OfficeWrite:
        document = said if before is None else _files(self._book, before) | said
        part, unit = self._book.part(said), str(said["unit"])
        return OfficeWrite(key or self._book.key(said), document, seen, part, unit)

    def _again(self, said: Document, key: str, held: Held) -> dict[str, Both]:
        """Whether a row stands twice, or is of a unit and a period that have theirs."""
        if not self._book.one_each:
            if key in self._read:
                return {KEY: twice(self._read[key])}
            if key:
                self._read[key] = held.place
            return {}
        mine = self._book.key(said)
        if mine in self._read:
            return {"period": twice(self._read[mine])}
        self._read[mine] = held.place
        if key and key != mine:
            return {"period": Both.of(texts.both("book_moved"))}
        return {"period": Both.of(texts.both("book_there"))} if not key and mine in self._there else {}


def _files(book: Book, row: OfficeRow) -> dict[str, object]:
    """What of a row no sheet holds."""
    on_sheets = {column.name for column in book.on_sheets}
    return {name: value for name, value in row.document.items() if name not in on_sheets}
