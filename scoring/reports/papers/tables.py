"""Tables as xlsx and csv. No text of a participant is ever taken for a formula."""

from __future__ import annotations

import csv
import math
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO, StringIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from scoring.reports.papers.packing import packed
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
_A4 = 9
_HEAD = "#E4EEFA"
_EPOCH = datetime(2000, 1, 1)
# Rows go to the disk as they come; what a text is, we say: nothing is guessed from how it begins.
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}

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


def xlsx(
    sheets: list[Sheet], say: Tongue, progress: Progress | None = None, *, title: str = "", foot: str = ""
) -> bytes:
    """The tables as one workbook: typed cells, a fixed header, filters; a text is never a formula.

    Args:
        sheets: the tables.
        say: the language.
        progress: told how much is done, 0-1.
        title: of the workbook; what says what the tables rest on when empty.
        foot: what stands at the foot of every page.
    """
    held = BytesIO()
    with Workbook(held, _OPTIONS) as book:
        book.set_properties({"author": "drillsim", "title": title or say("sheet_about"), "created": _EPOCH})
        for number, sheet in enumerate(sheets, start=1):
            _write(book, sheet, say, foot)
            if progress:
                progress(0.9 * number / len(sheets))
    return held.getvalue()


def _write(book: Workbook, sheet: Sheet, say: Tongue, foot: str) -> None:
    page = book.add_worksheet(sheet.hidden or say(f"sheet_{sheet.name}"))
    if sheet.hidden:
        page.hide()
    page.freeze_panes(1, 0)
    _lay_out(page, sheet)
    middle = f"&C{foot}" if foot else ""
    page.set_footer(f"&L&A{middle}&R&P/&N", {"margin": 0.3})
    page.set_header(f'&R&"-,Bold"{say("exercise")}', {"margin": 0.2})
    columns = [_Column(book, page, at, field, say) for at, field in enumerate(sheet.fields)]
    head = book.add_format({"valign": "top", "text_wrap": True, "bold": True, "bg_color": _HEAD})
    names = [say(field.key) for field in sheet.fields]
    _rise(page, 0, max(map(_Column.lines, columns, names)))
    for at, name in enumerate(names):
        page.write_string(0, at, name, head)
    last = 0
    for row in sheet.rows:
        last += 1
        values = [column.text(value) for column, value in zip(columns, row, strict=True)]
        _rise(page, last, max(map(_Column.lines, columns, values)))
        for column, value in zip(columns, values, strict=True):
            column.write(last, value)
    page.autofilter(0, 0, last, len(sheet.fields) - 1)
    if printed := _printed(sheet):
        page.print_area(0, 0, last, len(printed) - 1)


def _rise(page: Worksheet, row: int, lines: int) -> None:
    if lines > 1:
        page.set_row(row, min(_LINE * lines, _TALLEST))


def _printed(sheet: Sheet) -> list[Field]:
    return [field for field in sheet.fields if field.printed]


def _lay_out(page: Worksheet, sheet: Sheet) -> None:
    """A4 lying, as few pages across as stay readable; what names a row and a column stands on each."""
    across = math.ceil(math.fsum(field.width for field in _printed(sheet)) / _ACROSS)
    for at, field in enumerate(sheet.fields):
        page.set_column(at, at, field.width)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(across, 0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.hide_gridlines(0)
    page.repeat_rows(0)
    if across > 1:
        page.repeat_columns(0)


class _Column:
    """Writes the cells of a column, each with the look of its kind."""

    def __init__(self, book: Workbook, page: Worksheet, at: int, field: Field, say: Tongue) -> None:
        self._page, self._at, self._say = page, at, say
        self._width, self._printed = field.width, field.printed
        look = {"valign": "top", "text_wrap": field.printed}
        self._bare = book.add_format(look)
        self._fraction = book.add_format({**look, "num_format": field.looks})
        # As typed after an apostrophe: text it is, and stays when somebody edits the cell.
        self._quoted = book.add_format({**look, "quote_prefix": True})

    def text(self, value: Value) -> str | int | float | None:
        """The value as it is written: numbers as they are, all else as words."""
        if isinstance(value, bool):
            return self._say.word("yes" if value else "no")
        return text_of(value, self._say) if isinstance(value, str) else value

    def lines(self, value: object) -> int:
        """How many lines a value takes in this column."""
        if not isinstance(value, str) or not self._printed:
            return 1
        if len(value) <= self._width and "\n" not in value:
            return 1
        return sum(max(1, math.ceil(len(line) / self._width)) for line in value.split("\n"))

    def write(self, row: int, value: str | int | float | None) -> None:
        """Write a value that ``text`` made."""
        if isinstance(value, str):
            quoted = suspicious(value) or value.startswith("#")
            self._page.write_string(row, self._at, value, self._quoted if quoted else self._bare)
        elif value is not None:
            whole = isinstance(value, int) or not self._printed
            self._page.write_number(row, self._at, value, self._bare if whole else self._fraction)


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
