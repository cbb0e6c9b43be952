"""A planner's file, whatever it is, as tables; what it cannot be is refused with the reason.

Nothing of a file is followed or run: no macro, link, entity or picture; a formula stands for the value that
its program kept.
"""

from __future__ import annotations

import csv
import json
import re
import zlib
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from drillsim.base.errors import Fault, InputError
from drillsim.base.messages import Param
from drillsim.base.texts import counted
from drillsim.intake.encodings import decoded
from drillsim.intake.systems import of_json
from drillsim.intake.table import (
    MAX_BYTES,
    MAX_COLUMNS,
    MAX_INFLATED,
    MAX_ROWS,
    Cell,
    CellTable,
    FileTables,
    Kind,
    empty,
)

if TYPE_CHECKING:
    from docx.table import _Cell as WordCell

MAX_JSON, MOST_MEMBERS = 10_000_000, 20
"""Bytes of a packed script in JSON; how many files of an archive are looked into."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MEMBERS: tuple[tuple[str, Kind], ...] = (
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsb"),
    ("word/document.xml", "docx"),
    ("content.xml", "ods"),
)
_NO_ZIP = (BadZipFile, NotImplementedError, OSError, ValueError)
"""What an archive is met with whose lists of itself are wrong, or of a kind that nobody reads."""
_OTHERS = ((b"%PDF", "intake_pdf"), (b"\x89PNG", "intake_picture"), (b"\xff\xd8\xff", "intake_picture"))
MOST_ABOVE = 60
"""Lines before a table that are kept: the last."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_RULE = re.compile(r"\s*\|?(\s*:?-{1,}:?\s*\|)+\s*(:?-{1,}:?)?\s*\|?\s*")


def refused(name: str, code: str, /, **params: Param) -> InputError:
    """Why a file cannot be taken in."""
    return InputError([Fault(name, 0, code, params)])


def read(raw: bytes, name: str) -> FileTables:
    """The tables of a file.

    Args:
        raw: its bytes.
        name: what it is called, for messages; what it is, its bytes say.

    Raises:
        InputError: when it is too large, or nothing that holds a script's table.
    """
    if len(raw) > MAX_BYTES:
        raise refused(name, "intake_large", size=f"{len(raw) / 1e6:.1f}", most=f"{MAX_BYTES / 1e6:.0f}")
    if not raw.strip():
        raise refused(name, "intake_empty")
    for begins, code in _OTHERS:
        if raw.startswith(begins):
            raise refused(name, code)
    if raw.startswith(b"PK\x03\x04"):
        return _zipped(raw, name)
    if raw.startswith(_OLE):
        return FileTables("xls", "", tuple(_workbook(raw, name)))
    return _text(raw, name)


def _zipped(raw: bytes, name: str) -> FileTables:
    try:
        with ZipFile(BytesIO(raw)) as archive:
            members = {member.filename: member for member in archive.infolist()}
            inflated = sum(member.file_size for member in members.values())
            locked = any(member.flag_bits & 1 for member in members.values())
    except _NO_ZIP:
        raise refused(name, "intake_broken") from None
    if inflated > MAX_INFLATED:
        raise refused(name, "intake_inflated", size=f"{inflated / 1e6:.0f}", most=f"{MAX_INFLATED / 1e6:.0f}")
    if locked:
        raise refused(name, "intake_locked")
    kind = next((kind for member, kind in _MEMBERS if member in members), None)
    if kind is None:
        return _packed(raw, name, [member for member in members if member.lower().endswith(".json")])
    tables = _word(raw, name) if kind == "docx" else _workbook(raw, name)
    return FileTables(kind, "", tuple(tables))


def _packed(raw: bytes, name: str, members: list[str]) -> FileTables:
    """The script of another system that is packed as JSON; nothing else of the archive is opened."""
    with ZipFile(BytesIO(raw)) as archive:
        for member in members[:MOST_MEMBERS]:
            if archive.getinfo(member).file_size > MAX_JSON:
                raise refused(name, "intake_inflated", size="–", most=f"{MAX_JSON / 1e6:.0f}")
            try:
                text, encoding = decoded(archive.read(member))
            except (*_NO_ZIP, EOFError, zlib.error):
                raise refused(name, "intake_broken") from None
            if (found := _json(text, encoding, name)) is not None:
                return found
    raise refused(name, "intake_zip")


# -- workbooks ----------------------------------------------------------------------------------


def _workbook(raw: bytes, name: str) -> Iterator[CellTable]:
    # its library takes a while to import; texts do without.
    from python_calamine import (
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(raw))
        for at, sheet in enumerate(book.sheets_metadata):
            if sheet.typ is not SheetTypeEnum.WorkSheet:
                continue
            found = book.get_sheet_by_index(at)
            rows: list[list[Cell]] = [[*row] for row in found.to_python(nrows=MAX_ROWS + 1)]
            merged = found.merged_cell_ranges or []
            first = found.start or (0, 0)
            shown = sheet.visible is SheetVisibleEnum.Visible
            yield CellTable(sheet.name, _capped(_spread(rows, merged, first), name), shown, first)
    except PasswordError:
        raise refused(name, "intake_locked") from None
    except (CalamineError, OSError, ValueError) as error:
        raise refused(name, "intake_broken") from error


def _spread(
    rows: list[list[Cell]], merged: list[tuple[tuple[int, int], tuple[int, int]]], first: tuple[int, int]
) -> list[list[Cell]]:
    """Cells that are joined across all hold what the first of them does: headings over two columns."""
    for (top, left), (bottom, right) in merged:
        top, bottom, left, right = top - first[0], bottom - first[0], left - first[1], right - first[1]
        if not (0 <= top < len(rows) and 0 <= left < len(rows[top])):
            continue
        value = rows[top][left]
        for row in range(top, min(bottom, len(rows) - 1) + 1):
            for column in range(left, min(right, len(rows[row]) - 1) + 1):
                rows[row][column] = value
    return rows


def _capped(rows: list[list[Cell]], name: str) -> tuple[tuple[Cell, ...], ...]:
    """Rows as far as something stands in them."""
    if len(rows) > MAX_ROWS:
        raise refused(name, "intake_rows", most=counted(MAX_ROWS))
    held = [tuple(None if cell == "" else cell for cell in row[:MAX_COLUMNS]) for row in rows]
    while held and empty(held[-1]):
        held.pop()
    return tuple(held)


# -- Word ---------------------------------------------------------------------------------------


def _word(raw: bytes, name: str) -> list[CellTable]:
    from docx.opc.exceptions import OpcError

    # Its library trips over whatever a document should hold and does not; XML that cannot be read is a syntax
    # error.
    missing = (AttributeError, LookupError, NotImplementedError, RecursionError, TypeError, ValueError)
    try:
        return [*_word_tables(raw, name)]
    except (*missing, BadZipFile, OpcError, SyntaxError, zlib.error) as error:
        raise refused(name, "intake_broken") from error


def _word_tables(raw: bytes, name: str) -> Iterator[CellTable]:
    import docx
    from docx.table import Table as WordTable

    file = docx.Document(BytesIO(raw))
    above: list[str] = []
    for block in file.iter_inner_content():
        if isinstance(block, WordTable):
            # A page may be laid out by a table that holds the script's.
            for within in block._tbl.iter(block._tbl.tag):
                # a cell that spans several is the same element each time: its text stands in each of them.
                table = WordTable(within, block)
                rows: list[list[Cell]] = [[_word_cell(cell) for cell in row.cells] for row in table.rows]
                last = above[-1][:100] if above else ""
                yield CellTable(last, _capped(rows, name), above=tuple(above[-MOST_ABOVE:]))
        elif block.text.strip():
            above.append(block.text.strip())


def _word_cell(cell: WordCell) -> str:
    """The text of a cell, with that of the tables in it."""
    if not cell.tables:
        return cell.text
    inner = ("\t".join(map(_word_cell, row.cells)) for table in cell.tables for row in table.rows)
    return "\n".join((cell.text, *inner))


# -- texts --------------------------------------------------------------------------------------


def _text(raw: bytes, name: str) -> FileTables:
    try:
        text, encoding = decoded(raw)
    except UnicodeDecodeError:
        raise refused(name, "intake_unknown") from None
    if _CONTROL.search(text):
        raise refused(name, "intake_unknown")
    if text.lstrip()[:1] in ("{", "["):
        found = _json(text, encoding, name)
        if found is None:
            raise refused(name, "intake_json")
        return found
    tables = [*_markdown(text, name)]
    if tables:
        return FileTables("markdown", encoding, tuple(tables))
    rows = _separated(text)
    if rows is None:
        raise refused(name, "intake_prose")
    return FileTables("csv", encoding, (CellTable("", _capped(rows, name)),))


def _json(text: str, encoding: str, name: str) -> FileTables | None:
    """The script of another system; None of JSON that is none, or no JSON."""
    try:
        data: object = json.loads(text)
        found = of_json(data)
    except (ValueError, RecursionError):
        return None
    if found is None:
        return None
    kind, table = found
    rows = [[*row] for row in table.rows]
    return FileTables(kind, encoding, (CellTable(table.name, _capped(rows, name), above=table.above),))


def _markdown(text: str, name: str) -> Iterator[CellTable]:
    """Tables of lines with upright strokes, each with a rule under its heading."""
    lines = text.split("\n")
    at, below = 1, 0
    while at < len(lines):
        if "|" in lines[at - 1] and "-" in lines[at] and _RULE.fullmatch(lines[at]):
            end = at + 1
            while end < len(lines) and "|" in lines[end]:
                end += 1
            rows: list[list[Cell]] = [_strokes(line) for line in (lines[at - 1], *lines[at + 1 : end])]
            above = [bare for line in lines[below : at - 1] if (bare := line.strip().strip("#* "))]
            yield CellTable("", _capped(rows, name), above=tuple(above[-MOST_ABOVE:]))
            at = below = end
        at += 1


def _strokes(line: str) -> list[Cell]:
    bare = line.strip().removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    cells = re.split(r"(?<!\\)\|", bare)
    return [re.sub(r"<br\s*/?>", "\n", cell.strip().replace("\\|", "|")) for cell in cells]


def _separated(text: str) -> list[list[Cell]] | None:
    """The rows of a csv, by the separator that makes most of its rows alike; None of a text that is none."""
    best: list[list[Cell]] | None = None
    quality = 0.0
    for separator in (",", ";", "\t", "|"):
        if separator not in text:
            continue
        rows = _csv(text, separator)
        widths = [len(row) for row in rows if any(row)]
        wide = max(set(widths), key=lambda width: (widths.count(width), width)) if widths else 1
        alike = widths.count(wide) / len(widths) if widths else 0.0
        if wide >= 3 and alike >= 0.5 and alike * wide > quality:
            best, quality = rows, alike * wide
    return best


def _csv(text: str, separator: str) -> list[list[Cell]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        return [[_unquoted(cell) for cell in row] for row in reader]
    except csv.Error:
        return []


def _unquoted(cell: str) -> str:
    """A cell without the apostrophe that kept a spreadsheet from taking it for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell
