"""``import``, as its users meet it."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.web.commands.saying import drillsim

CSV = (
    "STT;Giờ;Tình huống;Nội dung;Nơi nhận;Kỳ vọng;Trạng thái\n"
    "1;05:00;Cảnh báo;Máy chủ lạ;TT Giám sát;Xác nhận;Nháp\n"
    "2;05:20;Báo chí;Phóng viên hỏi;Ban A;Trả lời báo chí;Nháp\n"
)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "kich-ban.csv"
    path.write_bytes(CSV.encode("utf-8-sig"))
    return path


def test_all_that_was_understood_is_told_and_the_draft_checks(file: Path) -> None:
    said = drillsim("import", file, "--code", "B06", lang="vi")
    assert said.code == 0, said.err
    for piece in (
        "csv, mã UTF-8, tiêu đề ở hàng 1",
        "Nơi nhận → nơi nhận (100%): TT Giám sát | Ban A",
        "Trạng thái → giữ trong ghi chú",
        "--times pair=",
        "[ ] hàng 2.1: Tiếp nhận",
        "hàng 3: không rõ là đơn vị nào của thành phố: “Ban A”",
        "2 tình huống, 1 vị trí → kich-ban.yaml",
    ):
        assert piece in said.out
    checked = drillsim("check", "kich-ban.yaml", lang="vi")
    assert checked.code == 0, checked.err


def test_every_choice_changes_the_draft(file: Path) -> None:
    said = drillsim(
        *("import", file, "--code", "B01", "--start", "2026-10-14 08:00", "--title", "Năm ngoái"),
        *("--times", "pair=short", "--unit", "Ban A=cong-an/lanh-dao", "--column", "Trạng thái=notes"),
        *("--tick", "2.1", "--out", "sub/nhap.yaml"),
    )
    assert said.code == 0, said.err
    text = Path("sub/nhap.yaml").read_text("utf-8")
    for piece in (
        "code: B01",
        "vi: Năm ngoái",
        "starts: 2026-10-14 08:00",
        "at: 5m\n",
        "at: 5m20s",
        "cong-an/lanh-dao",
    ):
        assert piece in text
    # Once as what is expected, once as what the message means to who plays by machine.
    assert text.count("act: ") == text.count("act: acknowledge") == 2
    assert "[x] row 2.1" in said.out and "[ ] row 3.1" in said.out


@pytest.mark.parametrize(
    "choice",
    [
        ("--start", "mai"),
        ("--times", "pair"),
        ("--times", "pair=moon"),
        ("--times", "moon=pair"),
        ("--column", "Lạ=body"),
        ("--column", "Giờ=lạ"),
        ("--unit", "Ban A"),
        ("--tick", "9.9"),
    ],
)
def test_a_choice_that_is_none_is_refused(file: Path, choice: tuple[str, str]) -> None:
    said = drillsim("import", file, *choice)
    assert said.code == 2 and choice[0] in said.err
    assert not Path("kich-ban.yaml").exists()


def test_files_that_are_none_are_refused_with_the_reason(file: Path) -> None:
    assert drillsim("import", "nowhere.xlsx").code == 2
    file.write_bytes(b"%PDF-1.7 ...")
    said = drillsim("import", file)
    assert said.code == 2 and "PDF" in said.err
    assert drillsim("import", file, "--city", "nowhere").code == 2


def test_a_workbook_of_ours_that_was_edited_says_what_goes_in_and_what_only_by_a_tick(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert drillsim("script", "b04", "--format", "xlsx", "--out", "a.xlsx").code == 0
    book = openpyxl.load_workbook("a.xlsx")
    sheet = book.worksheets[0]
    sheet["C2"] = "Chuyện khác"
    gone = str(sheet["M4"].value)
    sheet.delete_rows(4)
    last = sheet.max_row + 1
    for place, text in zip(
        "BCEFGH", ("T+00:20", "Báo hỏi", "Báo", "PA05", "Gì vậy?", "Báo cáo ban đầu"), strict=True
    ):
        sheet[f"{place}{last}"] = text
    book.save("a.xlsx")
    said = drillsim("import", "a.xlsx", lang="vi")
    assert said.code == 0, said.err
    assert "nhập 2 trong 3 chỗ đã sửa → a.yaml" in said.out
    for piece in ("[x] sc_title.", f"[ ] gone.{gone}", f"[x] new.{last}", f"[ ] hàng {last}.1: Báo cáo"):
        assert piece in said.out, said.out
    text = Path("a.yaml").read_text("utf-8")
    assert all(each in text for each in ("Chuyện khác", f"id: {gone},", "id: bao-hoi\n"))
    again = drillsim("import", "a.xlsx", "--tick", f"gone.{gone}", "--tick", f"{last}.1", lang="vi")
    assert again.code == 0 and "nhập 3 trong 3" in again.out and f"[x] hàng {last}.1" in again.out
    after = Path("a.yaml").read_text("utf-8")
    assert f"id: {gone}," not in after and after.count("act: report") == text.count("act: report") + 2
    assert drillsim("import", "a.xlsx", "--tick", "gone.nothing", lang="vi").code == 2
