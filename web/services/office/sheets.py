"""Registers as spreadsheets: tables that go out and come back in."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO

from xlsxwriter import Workbook

from drillsim.base.errors import BatchError
from drillsim.batch.bounded import bounded

MOST_ROWS, MOST_COLUMNS, MOST_INFLATED = 5_000, 60, 100_000_000
SECONDS, MEMORY = 5, 300_000_000
"""What reading a workbook may take: seconds of a processor, bytes."""
_OPTIONS = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
_WIDEST = 60
Sheet = tuple[str, list[list[object]]]


class Unreadable(ValueError):
    """A file that is no workbook we read; the text says which text of ours tells why."""


def written(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]], hidden: int = 0) -> bytes:
    """A workbook of one sheet: texts alone, none of which is ever a formula.

    Args:
        title: of the sheet.
        headings: of its columns.
        rows: its rows.
        hidden: how many of the last columns are hidden.
    """
    held, told = BytesIO(), [list(row) for row in rows]
    with Workbook(held, _OPTIONS) as book:
        page = book.add_worksheet(title[:31])
        head = book.add_format({"bold": True, "bg_color": "#E4EEFA", "border": 1, "text_wrap": True})
        body = book.add_format({"border": 1, "text_wrap": True, "valign": "top", "num_format": "@"})
        page.freeze_panes(1, 1)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        for at, heading in enumerate(headings):
            widest = max([len(heading), *(len(row[at]) for row in told)])
            concealed = {"hidden": True} if at >= len(headings) - hidden else {}
            page.set_column(at, at, min(widest + 2, _WIDEST), None, concealed)
            page.write_string(0, at, heading, head)
        for number, row in enumerate(told, 1):
            for at, value in enumerate(row):
                page.write_string(number, at, value, body)
    return held.getvalue()


def read(raw: bytes) -> list[Sheet]:
    """The sheets of a workbook that are shown, each with its name and its cells.

    It is read in a process of its own: two cells at far ends of a sheet are a file of 5 kB, and all between
    them is more memory than there is, for want of which its library ends the whole process.

    Raises:
        Unreadable: when it is none, is locked, or is too large when it is unpacked.
    """
    try:
        return bounded(_read, raw, seconds=SECONDS, memory=MEMORY)
    except BatchError:
        raise Unreadable("sheet_long") from None


def _read(raw: bytes) -> list[Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    if raw[:2] == b"PK":
        _bounded(raw)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(raw))
        found: list[Sheet] = []
        for about in book.sheets_metadata:
            if about.visible is not SheetVisibleEnum.Visible:
                continue
            rows = book.get_sheet_by_name(about.name).to_python(skip_empty_area=False, nrows=MOST_ROWS + 1)
            if len(rows) > MOST_ROWS:
                raise Unreadable("sheet_long")
            found.append((about.name, [list(row[:MOST_COLUMNS]) for row in rows]))
    except PasswordError:
        raise Unreadable("sheet_locked") from None
    except (CalamineError, OSError, ValueError) as error:
        raise error if isinstance(error, Unreadable) else Unreadable("sheet_broken") from None
    return found


def _bounded(raw: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            inflated = sum(member.file_size for member in archive.infolist())
    except zipfile.BadZipFile:
        raise Unreadable("sheet_broken") from None
    if inflated > MOST_INFLATED:
        raise Unreadable("sheet_long")
