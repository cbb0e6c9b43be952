"""Files of every kind as tables, and those that are refused."""

from __future__ import annotations

from datetime import time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import openpyxl
import pytest

from drillsim.base.errors import InputError
from drillsim.intake.reading import read
from drillsim.intake.table import MAX_ROWS

HEAD = ["STT", "Giờ", "Tình huống"]


def workbook(*rows: list[object], hidden: bool = False) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if hidden:
        book.create_sheet("cũ").append(["STT"])
        book["cũ"].sheet_state = "hidden"
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def word(*rows: list[str]) -> bytes:
    file = docx.Document()
    file.add_paragraph("Kịch bản chi tiết")
    table = file.add_table(len(rows), len(rows[0]))
    for at, row in enumerate(rows):
        for place, text in enumerate(row):
            table.cell(at, place).text = text
    held = BytesIO()
    file.save(held)
    return held.getvalue()


def test_a_workbook_keeps_times_numbers_and_what_is_hidden() -> None:
    source = read(workbook(HEAD, [1, time(8, 30), "=1+1"], hidden=True), "a.xlsx")
    first, second = source.tables
    assert source.kind == "xlsx" and first.rows[0] == tuple(HEAD)
    assert first.rows[1][1] == time(8, 30)
    assert (second.name, second.shown) == ("cũ", False)


def test_joined_cells_hold_what_the_first_of_them_does() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["STT", "Nơi nhận", None])
    sheet.append([None, "Chủ trì", "Phối hợp"])
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    held = BytesIO()
    book.save(held)
    (table,) = read(held.getvalue(), "a.xlsx").tables
    assert table.rows == (("STT", "Nơi nhận", "Nơi nhận"), ("STT", "Chủ trì", "Phối hợp"))


def test_a_table_of_word_is_named_by_what_stands_over_it() -> None:
    (table,) = read(word(HEAD, ["1", "8h", "Cảnh báo"]), "a.docx").tables
    assert (table.name, table.above[-1]) == ("Kịch bản chi tiết", "Kịch bản chi tiết")
    assert table.rows == (tuple(HEAD), ("1", "8h", "Cảnh báo"))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_by_the_separator_that_fits(separator: str) -> None:
    text = separator.join(HEAD) + "\n" + separator.join(("1", "8h", '"Một, hai; ba"')) + "\n"
    source = read(text.encode(), "a.csv")
    assert (source.kind, source.encoding) == ("csv", "UTF-8")
    assert source.tables[0].rows == (tuple(HEAD), ("1", "8h", "Một, hai; ba"))


def test_markdown_with_breaks_and_strokes_in_cells() -> None:
    text = "# Kịch bản\n\n| STT | Giờ | Tình huống |\n|---|:--:|---|\n| 1 | 8h | a<br>b \\| c |\n\nhết"
    source = read(text.encode(), "a.md")
    assert source.kind == "markdown" and source.tables[0].rows == (tuple(HEAD), ("1", "8h", "a\nb | c"))


def test_a_table_within_a_table_of_word_is_a_table_and_stands_in_its_cell() -> None:
    file = docx.Document()
    page = file.add_table(rows=1, cols=1)
    page.cell(0, 0).text = "KỊCH BẢN"
    within = page.cell(0, 0).add_table(2, 3)
    for at, text in enumerate([*HEAD, "1", "8h", "Cảnh báo"]):
        within.cell(*divmod(at, 3)).text = text
    held = BytesIO()
    file.save(held)
    outer, inner = read(held.getvalue(), "a.docx").tables
    assert outer.rows == (("KỊCH BẢN\n\nSTT\tGiờ\tTình huống\n1\t8h\tCảnh báo",),)
    assert inner.rows == (tuple(HEAD), ("1", "8h", "Cảnh báo"))


def test_an_apostrophe_that_kept_a_formula_off_is_no_part_of_the_text() -> None:
    rows = read(b"a,b,c\n1,2,'=x\n", "a.csv").tables[0].rows
    assert rows[1][2] == "=x"


def bomb() -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 101_000_000)
    return held.getvalue()


def zipped() -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr("a.txt", "a")
    return held.getvalue()


@pytest.mark.parametrize(
    ("raw", "word_of_it"),
    [
        (b"", "empty"),
        (b"a" * 5_000_001, "5.0 MB"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "picture"),
        (b"PK\x03\x04broken", "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1broken", "broken"),
        (b"\x00\x01\x02\x03" * 50, "not known"),
        ("Kịch bản diễn tập, do ban tổ chức soạn.\nKhông có bảng nào.".encode(), "running text"),
        (b"1,2,3\n" * (MAX_ROWS + 1), "5,000 rows"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_in_is_refused_with_the_reason(raw: bytes, word_of_it: str) -> None:
    with pytest.raises(InputError) as error:
        read(raw, "tệp")
    assert word_of_it in error.value.text("en") and error.value.text("vi").startswith("tệp: ")


@pytest.mark.parametrize(("make", "word_of_it"), [(bomb, "inflates"), (zipped, "archive")])
def test_archives_that_hold_no_script_are_refused(make: object, word_of_it: str) -> None:
    assert callable(make)
    with pytest.raises(InputError, match=word_of_it):
        read(make(), "a.zip")


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("word/document.xml", b"<a"),
        ("word/document.xml", b"<a/>"),
        ("_rels/.rels", b"<a"),
        ("[Content_Types].xml", b""),
    ],
)
def test_a_word_file_that_is_broken_inside_is_said_to_be(part: str, said: bytes) -> None:
    held, whole = BytesIO(), BytesIO()
    docx.Document().save(whole)
    with ZipFile(whole) as file, ZipFile(held, "w") as out:
        for each in file.namelist():
            out.writestr(each, said if each == part else file.read(each))
    with pytest.raises(InputError) as refused:
        read(held.getvalue(), "x.docx")
    assert [fault.code for fault in refused.value.faults] == ["intake_broken"]
