"""Registers as spreadsheets: tables that go out and come back in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from drillsim.base.errors import InputError
from drillsim.base.texts import Both
from drillsim.intake.table import MAX_COLUMNS, MAX_ROWS
from web.services.taking import opened

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_WIDEST, _NAMED = 60, 31
_LONG = ("intake_large", "intake_inflated", "intake_rows", "intake_slow")
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
Sheet = tuple[str, list[list[object]]]


class Unreadable(ValueError):
    """A file that is no workbook we read; the text says which text of ours tells why."""


class CellFault(NamedTuple):
    """What is wrong with a cell of a sheet.

    Attributes:
        sheet: its name.
        cell: as spreadsheets call it, such as ``B7``.
        what: what is wrong.
    """

    sheet: str
    cell: str
    what: Both


class TableSheet(NamedTuple):
    """A sheet that goes out.

    Attributes:
        title: its name; a workbook has each once.
        headings: of its columns.
        rows: its rows.
        hidden: how many of the last columns are hidden.
    """

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str | int]]
    hidden: int = 0


class FormSheet(NamedTuple):
    """A sheet with a line a field, to be filled in.

    Attributes:
        title: its name; a workbook has each once.
        head: what stands above it.
        lines: of each field its heading, and what it holds so far.
        hidden: how many of the last lines are hidden.
    """

    title: str
    head: Sequence[str]
    lines: Sequence[tuple[str, str]]
    hidden: int = 0


def written(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]], hidden: int = 0) -> bytes:
    """A workbook of one sheet: texts alone, none of which is ever a formula.

    Args:
        title: of the sheet.
        headings: of its columns.
        rows: its rows.
        hidden: how many of the last columns are hidden.
    """
    return workbook([TableSheet(title, headings, [*rows], hidden)])


def workbook(sheets: Sequence[TableSheet | FormSheet]) -> bytes:
    """A workbook: texts, none of which is ever a formula, and whole numbers that can be added up.

    Args:
        sheets: its sheets, one at least.
    """
    held, used = BytesIO(), set[str]()
    with Workbook(held, _OPTIONS) as book:
        head = book.add_format({"bold": True, "bg_color": "#E4EEFA", "border": 1, "text_wrap": True})
        body = book.add_format({"border": 1, "text_wrap": True, "valign": "top", "num_format": "@"})
        figure = book.add_format({"border": 1, "valign": "top", "num_format": "#,##0"})
        for sheet in sheets:
            page = book.add_worksheet(_name(sheet.title, used))
            page.set_paper(9)
            page.fit_to_pages(1, 0)
            if isinstance(sheet, TableSheet):
                _table(page, sheet, head, body, figure)
            else:
                _form(page, sheet, head, body)
    return held.getvalue()


def _name(title: str, used: set[str]) -> str:
    """A name that a sheet may have, and none before it has."""
    plain = title.translate(_NOT_IN_NAMES).strip()[:_NAMED].strip()
    name, n = plain, 1
    while name.casefold() in used:
        n += 1
        name = f"{plain[: _NAMED - 4]} {n}"
    used.add(name.casefold())
    return name


def _table(page: Worksheet, sheet: TableSheet, head: Format, body: Format, figure: Format) -> None:
    page.freeze_panes(1, 1)
    page.set_landscape()
    page.repeat_rows(0)
    for at, heading in enumerate(sheet.headings):
        widest = max([len(heading), *(len(str(row[at])) for row in sheet.rows)])
        concealed = {"hidden": True} if at >= len(sheet.headings) - sheet.hidden else {}
        page.set_column(at, at, min(widest + 2, _WIDEST), None, concealed)
        page.write_string(0, at, heading, head)
    for number, row in enumerate(sheet.rows, 1):
        for at, value in enumerate(row):
            if isinstance(value, int):
                page.write_number(number, at, value, figure)
            else:
                page.write_string(number, at, value, body)


def _form(page: Worksheet, sheet: FormSheet, head: Format, body: Format) -> None:
    page.set_column(0, 0, 50)
    page.set_column(1, 1, _WIDEST)
    for at, text in enumerate(sheet.head):
        page.write_string(at, 0, text)
    for at, (heading, value) in enumerate(sheet.lines):
        row = at + len(sheet.head) + 1
        page.write_string(row, 0, heading, head)
        page.write_string(row, 1, value, body)
        if at >= len(sheet.lines) - sheet.hidden:
            page.set_row(row, None, None, {"hidden": True})


def read(raw: bytes, name: str = "xlsx") -> list[Sheet]:
    """The sheets of a workbook that are shown, each with its name and its cells, from A1 on.

    Args:
        raw: the file.
        name: what it is called.

    Raises:
        Unreadable: when it is none, is locked, or is too large when it is unpacked.
    """
    try:
        tables = opened(raw, name).tables
    except InputError as error:
        code = error.faults[0].code
        known = (
            "sheet_locked" if code == "intake_locked" else "sheet_long" if code in _LONG else "sheet_broken"
        )
        raise Unreadable(known) from None
    found: list[Sheet] = []
    for table in tables:
        if not table.shown:
            continue
        # A sheet whose first cell stands far out is longer than any that we read.
        if table.first[0] > MAX_ROWS or table.first[1] > MAX_COLUMNS:
            raise Unreadable("sheet_long")
        above: list[list[object]] = [[] for _ in range(table.first[0])]
        left: list[object] = [None] * table.first[1]
        found.append((table.name, above + [[*left, *row] for row in table.rows]))
    return found
