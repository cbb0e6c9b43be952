"""Tables as xlsx and csv. No text of a participant is ever taken for a formula."""

from __future__ import annotations

import csv
import math
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache, partial
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZIP_STORED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from scoring.reports.papers.packing import packed, repack
from scoring.reports.papers.plain import plain
from scoring.reports.papers.sheets import Field, Row, Sheet, Value
from scoring.reports.papers.tongue import Tongue

LONGEST = 32_000
"""Characters in a cell; spreadsheets hold 32,767."""
_STARTERS = "=+-@|%\t\r\n"
_NEW_CELL = re.compile("([;\t\n\r])(?=[ \u00a0\u3000]*[=+@＝＋＠﹦﹢﹫-])")
"""Where a reader that splits at another separator, or at line breaks, would begin a cell with a formula."""
_ACROSS = 240
"""Characters beside each other on lying A4 at about half their size, 6 points."""
_LINE, _TALLEST = 15.0, 405.0
"""Height of a line and of the tallest row, in points; a spreadsheet knows no taller than 409."""
_BARE = re.compile(rb'(<c r="[A-Z]+[0-9]+") t=')
_HEAD = PatternFill("solid", fgColor="E4EEFA")
_EPOCH = datetime(2000, 1, 1)

Progress = Callable[[float], None]


def text_of(value: str, say: Tongue) -> str:
    """A text that a cell can hold; cut, and told so, when it is too long."""
    found = plain(value)
    return found if len(found) <= LONGEST else found[: LONGEST - 60] + say("cut")


def suspicious(value: str) -> bool:
    """Whether a text begins as a formula does; also with a full-width sign, or after blanks."""
    first = value.lstrip(" \u00a0\u3000")[:1]
    return bool(first) and (value[0] in _STARTERS or unicodedata.normalize("NFKC", first) in _STARTERS)


def harmless(value: str) -> str:
    """A text that no spreadsheet takes for a formula when it opens a csv file (OWASP, CSV injection)."""
    inside = _NEW_CELL.sub(r"\1'", value)
    return f"'{inside}" if suspicious(value) else inside


# -- xlsx -------------------------------------------------------------------------------------------


def xlsx(sheets: list[Sheet], say: Tongue, progress: Progress | None = None) -> bytes:
    """The tables as one workbook: typed cells, a fixed header, filters; a text is never a formula."""
    book = Workbook(write_only=True)
    book.properties.creator, book.properties.title = "drillsim", say("sheet_about")
    book.properties.created = book.properties.modified = _EPOCH
    style = 0
    for number, sheet in enumerate(sheets, start=1):
        style = _write(book, sheet, say)
        if progress:
            progress(0.9 * number / len(sheets))
    held = BytesIO()
    # Packed once, by `repack`.
    with ZipFile(held, "w", ZIP_STORED) as archive:
        ExcelWriter(book, archive).save()
    return repack(held.getvalue(), partial(_looking, style))


def _write(book: Workbook, sheet: Sheet, say: Tongue) -> int:
    """Writes a sheet; the number of the style that its bare cells are to have."""
    page = book.create_sheet(say(f"sheet_{sheet.name}"))
    page.freeze_panes = "A2"
    for at, field in enumerate(sheet.fields, start=1):
        page.column_dimensions[get_column_letter(at)].width = field.width
    _lay_out(page, sheet)
    columns = [_Column(page, field, say) for field in sheet.fields]
    heads = [say(field.key) for field in sheet.fields]
    _rise(page, 1, max(map(_Column.lines, columns, heads)))
    page.append([_styled(page, head, bold=True) for head in heads])
    last = 1
    for row in sheet.rows:
        last += 1
        values = [column.text(value) for column, value in zip(columns, row, strict=True)]
        _rise(page, last, max(map(_Column.lines, columns, values)))
        page.append([*map(_Column.cell, columns, values)])
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.fields))}{last}"
    page.print_area = f"A1:{get_column_letter(len(_printed(sheet)))}{last}"
    found: int = _styled(page).style_id
    return found


def _rise(page: Any, row: int, lines: int) -> None:
    if lines > 1:
        # Rows of one height share what says so: making it takes longer than writing the row.
        page.row_dimensions[row] = _height(min(_LINE * lines, _TALLEST))


@cache
def _height(points: float) -> Any:
    of_no_sheet: Any = None
    return RowDimension(of_no_sheet, ht=points)


def _printed(sheet: Sheet) -> list[Field]:
    return [field for field in sheet.fields if field.printed]


def _lay_out(page: Any, sheet: Sheet) -> None:
    """A4 lying, as few pages across as stay readable; what names a row and a column stands on each."""
    across = math.ceil(sum(field.width for field in _printed(sheet)) / _ACROSS)
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", Worksheet.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = across, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6, header=0.3, footer=0.3)
    page.print_options.gridLines = True
    page.print_title_rows = "1:1"
    if across > 1:
        page.print_title_cols = "A:A"
    page.oddFooter.left.text, page.oddFooter.right.text = "&A", "&P/&N"


def _styled(page: Any, value: str | None = None, *, bold: bool = False, wraps: bool = True) -> Any:
    cell = WriteOnlyCell(page, value)
    cell.alignment = Alignment(vertical="top", wrap_text=wraps)
    if bold:
        cell.font, cell.fill = Font(name="Calibri", size=11, bold=True), _HEAD
    return cell


class _Column:
    """What the cells of a column hold.

    It has one cell of each kind and writes it over and over, as a row is written at once; a cell that
    needs no look of its own is its bare value, which is quicker (``_looking``).
    """

    def __init__(self, page: Any, field: Field, say: Tongue) -> None:
        self._say, self._width, self._printed = say, field.width, field.printed
        self._quoted, self._other = (_styled(page, wraps=field.printed) for _ in range(2))
        self._quoted.quotePrefix = True
        self._other.number_format = field.looks if field.printed else "General"

    def text(self, value: Value) -> str | int | float | None:
        """The value as it is written: numbers as they are, all else as words."""
        if isinstance(value, bool):
            return self._say.word("yes" if value else "no")
        return text_of(value, self._say) if isinstance(value, str) else value

    def lines(self, value: object) -> int:
        """How many lines a value takes in this column."""
        if (
            not isinstance(value, str)
            or not self._printed
            or (len(value) <= self._width and "\n" not in value)
        ):
            return 1
        return sum(max(1, math.ceil(len(line) / self._width)) for line in value.split("\n"))

    def cell(self, value: str | int | float | None) -> Any:
        """What to write for this value."""
        # As typed after an apostrophe: text it is, and stays when somebody edits the cell.
        quoted = isinstance(value, str) and (suspicious(value) or value.startswith("#"))
        if value is None or not (quoted or isinstance(value, float) or not self._printed):
            return value
        cell = self._quoted if quoted else self._other
        cell.value = value
        if quoted:
            cell.data_type = "s"
        return cell


def _looking(style: int, name: str, content: bytes) -> bytes:
    """A member of a workbook whose bare cells have a look; no text of a cell holds a bare ``<``."""
    if not name.startswith("xl/worksheets/"):
        return content
    return _BARE.sub(rb'\1 s="%d" t=' % style, content)


# -- csv --------------------------------------------------------------------------------------------


def csv_text(sheet: Sheet, say: Tongue) -> str:
    """A table as csv (RFC 4180) with a byte order mark, so that Vietnamese opens as it is."""
    held = StringIO()
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow([say(field.key) for field in sheet.fields])
    writer.writerows(_plain_row(row, say) for row in sheet.rows)
    return "\ufeff" + held.getvalue()


def _plain_row(row: Row, say: Tongue) -> Iterator[str]:
    for value in row:
        if isinstance(value, str):
            yield harmless(text_of(value, say))
        elif isinstance(value, bool):
            yield "1" if value else "0"
        else:
            yield "" if value is None else repr(value)


def csv_zip(sheets: list[Sheet], say: Tongue, progress: Progress | None = None) -> bytes:
    """The tables as csv files in one zip."""
    members = {}
    for number, sheet in enumerate(sheets, start=1):
        members[f"{number}-{sheet.name}.csv"] = csv_text(sheet, say).encode()
        if progress:
            progress(0.9 * number / len(sheets))
    return packed(members)
