"""What workers make of a scenario for its planner: the reading page, the city left alone, a file, a script brought in."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest

from drillsim.base.errors import InputError
from drillsim.intake.fields import PHRASES
from drillsim.intake.reading import read
from drillsim.library.index import SHIPPED
from tests.web.smalllibrary import small_library
from web.work.exporting import exported
from web.work.idling import idle
from web.work.reading import reading
from web.work.taking import understood

SCRIPT = """STT;Giờ;Tình huống;Người gửi;Nơi nhận;Nội dung;Yêu cầu xử lý
1;08:30;Máy tính báo lạ;Trung tâm Giám sát;PA05;Máy tính báo lạ lúc sáng;Báo cáo ban đầu trong 15 phút
2;09:00;Báo chí hỏi;Văn phòng UBND;PA05;Phóng viên hỏi;
"""
FAULTY = "version: 1\ntitle: x\n"
TOLD = {
    "city": "can-tho",
    "title": "Diễn tập 2025",
    "code": "B06",
    "start": "2026-10-14T08:00",
    "table": None,
    "columns": {},
    "forms": {},
    "ticks": [],
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_library(tmp_path_factory.mktemp("library"))


@pytest.fixture(scope="module")
def text(library: Path) -> str:
    return (library / "tiny.yaml").read_text("utf-8")


def test_a_reading_page_holds_who_is_told_what_and_when(library: Path, text: str) -> None:
    page = reading(library, text, "vi", 1)
    assert page["faults"] == []
    first = page["rows"][0]
    assert (first["when"], first["title"], first["to"]) == ("08:10 (T+00:10)", "Cảnh báo", "Trung tâm")
    assert (first["id"], first["phase"], first["upon"]) == ("alert", "Đầu", False)
    assert [(each["name"], each["told"]) for each in page["seats"]] == [
        ("Trung tâm (Kỹ thuật)", 3),
        ("Công an (Lãnh đạo)", 2),
        ("Nhà cung cấp (Kỹ thuật)", 1),
    ]
    # A column is five minutes of two hours; the third holds what comes at 0:10.
    picture = page["picture"]
    assert (picture["step"], len(picture["columns"])) == (5, 24)
    assert picture["rows"][0]["cells"][2] == {"told": 2, "due": 3, "titles": "Cảnh báo; Yêu cầu"}
    # The picture is 1000 wide, a mark 26: ten minutes of two hours are 974 / 12.
    lane = page["lanes"]["lanes"][0]
    assert (lane["marks"][0]["id"], lane["marks"][0]["number"], lane["marks"][0]["x"]) == ("alert", 1, 81.2)
    assert [each["y"] for each in lane["marks"][:2]] == [0, 22] and lane["height"] == 44
    assert page["lanes"]["ticks"][1] == {"x": 81.2, "said": "08:10"}


def test_the_city_left_alone_is_a_figure(library: Path, text: str) -> None:
    drawn = idle(library, text, "vi", 1, "now")
    (curve,) = drawn["figure"]["data"]  # type: ignore[index]
    # The attack locks what it has entered 35 minutes in, and nobody opens it again.
    assert (curve["x"], curve["y"]) == ([0, 2_100_000, 7_200_000], [100.0, 13.3333, 13.3333])
    assert curve["name"] == "Nếu không ai làm gì"


def test_a_file_is_named_after_its_scenario_and_its_version(library: Path, text: str) -> None:
    head, content = exported(
        library, {"text": text, "form": "players", "lang": "vi", "seed": None, "number": 3, "covers": ""}
    )
    assert head["name"] == "b06-v3-players.docx"
    assert docx.Document(BytesIO(content)).sections[0].footer.paragraphs[0].text == "Bản 3, CHƯA PHÊ DUYỆT"
    drawn, _ = exported(library, {"text": text, "form": "csv", "lang": "en", "seed": 2})
    assert drawn == {"name": "b06-csv.csv", "media": "text/csv; charset=utf-8"}


def test_a_script_in_a_table_becomes_a_draft() -> None:
    found = understood(SHIPPED, SCRIPT.encode(), "kịch bản.csv", TOLD)
    assert (found["own"], found["rows"], found["marks"]) == (None, 2, [["1", ""], ["2", ""]])
    assert found["found"] == {
        "vi": "csv, mã UTF-8, tiêu đề ở hàng 1",
        "en": "csv, encoded in UTF-8, heading in row 1",
    }
    assert not [each for each in found["losses"] if "--" in each["what"]["vi"] + each["what"]["en"]]
    assert [each["column"] for each in found["columns"]] == [
        *("number", "time", "title", "sender", "to", "body", "expected")
    ]
    (proposal,) = found["proposals"]
    assert (proposal["verb"]["vi"], proposal["target"], proposal["ticked"]) == ("Báo cáo sự cố", 15, False)
    assert "no column of channels: every inject is a document for now" in [
        each["what"]["en"] for each in found["losses"]
    ]
    assert "starts: 2026-10-14 08:00" in found["text"]


def hard() -> bytes:
    """Many small sheets whose headings are nearly those of scripts: quick to read, slow to understand."""
    held, book = BytesIO(), openpyxl.Workbook(write_only=True)
    phrases = [" ".join(words) for column in PHRASES.values() for words in column]
    for sheet in range(60):
        page = book.create_sheet(f"s{sheet}")
        for row in range(16):
            page.append([f"{phrases[16 * at % len(phrases)]}q{sheet}x{row}" for at in range(30)])
    book.save(held)
    return held.getvalue()


def test_what_takes_too_long_to_understand_is_refused_as_what_takes_too_long_to_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert len(read(hard(), "a.xlsx").tables) == 60
    monkeypatch.setattr("web.services.taking.SECONDS", 1)
    with pytest.raises(InputError) as refused:
        understood(SHIPPED, hard(), "a.xlsx", TOLD)
    assert [fault.code for fault in refused.value.faults] == ["intake_slow"]


def test_a_sheet_that_is_called_as_ours_and_is_not_is_understood_as_any_other() -> None:
    held, book = BytesIO(), openpyxl.Workbook()
    for line in SCRIPT.splitlines():
        book.active.append(line.split(";"))
    book.create_sheet("_drillsim").append(["?"])
    book.save(held)
    found = understood(SHIPPED, held.getvalue(), "a.xlsx", TOLD)
    assert (found["own"], found["rows"]) == (None, 2)


def test_what_is_faulty_is_told(library: Path) -> None:
    for page in (reading(library, FAULTY, "vi", 1), idle(library, FAULTY, "vi", 1, "now")):
        assert [*page] == ["faults"]
    with pytest.raises(InputError):
        exported(library, {"text": FAULTY, "form": "docx", "lang": "vi", "seed": None})
    with pytest.raises(InputError):
        understood(SHIPPED, b"\x00\x01", "x.bin", TOLD)
