"""What a file calls its script: the heading above its table, and nothing that stands on every paper."""

from __future__ import annotations

from io import BytesIO

import pytest

from drillsim.intake.columns import head
from drillsim.intake.reading import read
from drillsim.intake.table import CellTable, FileTables, Kind
from drillsim.intake.titles import title_of

HEAD = ("STT", "Thời gian", "Tình huống", "Nơi nhận", "Nội dung")
ROW = ("1", "8h30", "Cảnh báo", "Công an", "Máy chủ ngừng")


def titled(source: FileTables) -> str:
    found = head(source.tables[0])
    assert found is not None
    return title_of(source, 0, found)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ((), ""),
        (("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"), ""),
        (
            ("Công an TP", "KỊCH BẢN DIỄN TẬP MÃ HÓA DỮ LIỆU NĂM 2025", "Địa điểm: hội trường"),
            "KỊCH BẢN DIỄN TẬP MÃ HÓA DỮ LIỆU NĂM 2025",
        ),
        (("KỊCH BẢN", "Ứng phó  sự cố\nmất điện", "Thời gian: 8 giờ"), "Ứng phó sự cố mất điện"),
        (("Phụ lục 2:", "Kịch bản chi tiết", "(Kèm theo Kế hoạch số 12)"), "Kịch bản chi tiết"),
        (("Căn cứ kế hoạch diễn tập của thành phố, Ban tổ chức lập kịch bản như sau.",), ""),
        (("Exercise Mekong Shield 2026",), "Exercise Mekong Shield 2026"),
    ],
)
@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_title_is_the_heading_over_the_table_in_a_text_or_in_the_sheet(
    above: tuple[str, ...], title: str, kind: Kind
) -> None:
    joined = tuple((text, text) if at % 2 else (text, None) for at, text in enumerate(above))
    in_sheet = CellTable("", (*joined, HEAD, ROW))
    table = CellTable("", (HEAD, ROW), above=above) if kind == "docx" else in_sheet
    assert titled(FileTables(kind, "", (table,))) == title


def test_word_markdown_and_other_systems_say_what_stands_before_the_table() -> None:
    import docx

    document, raw = docx.Document(), BytesIO()
    for text in ("KỊCH BẢN DIỄN TẬP", "Tấn công mã hóa dữ liệu", "Thời gian: 8 giờ"):
        document.add_paragraph(text)
    table = document.add_table(rows=2, cols=5)
    for row, cells in zip(table.rows, (HEAD, ROW), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(raw)
    assert titled(read(raw.getvalue(), "x.docx")) == "Tấn công mã hóa dữ liệu"
    lines = ["# Kịch bản diễn tập lừa đảo", "", "|".join(HEAD), "-|-|-|-|-", "|".join(ROW)]
    assert titled(read("\n".join(lines).encode(), "x.md")) == "Kịch bản diễn tập lừa đảo"
