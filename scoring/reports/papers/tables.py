"""Tables as xlsx and csv. No text of a participant is ever taken for a formula."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZIP_STORED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from scoring.reports.papers.packing import packed, repack
from scoring.reports.papers.plain import plain
from scoring.reports.papers.sheets import Row, Sheet, Value
from scoring.reports.papers.tongue import Tongue

LONGEST = 32_000
"""Characters in a cell; spreadsheets hold 32,767."""
_STARTERS = "=+-@|%\t\r\n"
_NEW_CELL = re.compile("([;\t\n\r])(?=[ \u00a0\u3000]*[=+@＝＋＠﹦﹢﹫-])")
"""Where a reader that splits at another separator, or at line breaks, would begin a cell with a formula."""
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
    for number, sheet in enumerate(sheets, start=1):
        _write(book, sheet, say)
        if progress:
            progress(0.9 * number / len(sheets))
    held = BytesIO()
    # Packed once, by `repack`.
    with ZipFile(held, "w", ZIP_STORED) as archive:
        ExcelWriter(book, archive).save()
    return repack(held.getvalue())


def _write(book: Workbook, sheet: Sheet, say: Tongue) -> None:
    page = book.create_sheet(say(f"sheet_{sheet.name}"))
    page.freeze_panes = "A2"
    for at, field in enumerate(sheet.fields, start=1):
        page.column_dimensions[get_column_letter(at)].width = field.width
    page.append([_heading(page, say(field.key)) for field in sheet.fields])
    last = 1
    for row in sheet.rows:
        page.append([_cell(page, value, say) for value in row])
        last += 1
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.fields))}{last}"


def _heading(page: Any, text: str) -> Any:
    cell = WriteOnlyCell(page, text)
    cell.font, cell.fill = Font(bold=True), _HEAD
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def _cell(page: Any, value: Value, say: Tongue) -> Any:
    if not isinstance(value, str):
        return value
    text = text_of(value, say)
    if not (suspicious(text) or text.startswith("#")):
        return text
    # As typed after an apostrophe: text it is, and stays when somebody edits the cell.
    cell = WriteOnlyCell(page, text)
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


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
