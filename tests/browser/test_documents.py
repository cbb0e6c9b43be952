"""The trainer takes every document of a drill away, and each opens."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import openpyxl
import pypdfium2
import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.people import LAPTOP, PATIENCE, Staff
from tests.web.process import Process
from web.commands.main import main

TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A drill that was played without people."""
    folder = tmp_path_factory.mktemp("run")
    done = CliRunner().invoke(main, ["run", "b22", "--out", str(folder)])
    assert done.exit_code == 0, done.output
    return folder / "journal.jsonl"


@pytest.fixture(scope="module")
def trainer(browser: Browser, served: Process, journal: Path) -> Iterator[Staff]:
    """The director at the documents of the drill, whose journal they have uploaded."""
    found = Staff(browser, served, viewport=LAPTOP).signs_in("director", served.password)
    found.page.goto("/staff/upload")
    found.page.locator("#journal").set_input_files(journal)
    found.page.locator("main form button[type=submit]").first.click()
    found.page.wait_for_url("**/review/*")
    found.page.goto(f"{found.page.url.partition('#')[0]}#documents")
    yield found
    found.leave()


def panel(page: Page, title: str) -> Locator:
    return page.locator("section.panel").filter(has=page.get_by_role("heading", name=title, exact=True))


def taken(page: Page, label: str) -> tuple[str, bytes]:
    """The name and the bytes of the document that a button makes."""
    with page.expect_download(timeout=PATIENCE) as found:
        page.get_by_role("button", name=f"Lập và tải về: {label}", exact=True).click()
    return found.value.suggested_filename, Path(found.value.path()).read_bytes()


def words(content: bytes) -> str:
    file = docx.Document(BytesIO(content))
    cells = (cell.text for table in file.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(each.text for each in file.paragraphs), *cells])


def test_the_head_of_the_report_is_what_the_trainer_wrote(trainer: Staff) -> None:
    page = trainer.page
    page.get_by_label(re.compile("^Cơ quan tổ chức")).fill("Bộ Công an\nCông an thành phố")
    page.get_by_role("button", name="Lưu", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Đã lưu")).to_be_visible()
    name, content = taken(page, "Bản sửa được (docx)")
    assert re.fullmatch(
        r".+ - 20\d\d-\d\d-\d\d \d{4} - (Báo cáo kết thúc diễn tập|After-action report)\.docx", name
    )
    said = words(content)
    assert TITLE in said
    assert "BỘ CÔNG AN\nCÔNG AN THÀNH PHỐ" in said


def test_a_report_for_print_holds_the_same(trainer: Staff) -> None:
    _, content = taken(trainer.page, "Bản in (pdf)")
    found = pypdfium2.PdfDocument(content)
    try:
        said = found[0].get_textpage().get_text_range()
    finally:
        found.close()
    assert TITLE in said
    assert "CÔNG AN THÀNH PHỐ" in said


def test_tables_open_and_hold_the_whole_journal(trainer: Staff, journal: Path) -> None:
    count = len(journal.read_text("utf-8").splitlines())
    _, content = taken(trainer.page, "Toàn bộ bảng (xlsx)")
    assert openpyxl.load_workbook(BytesIO(content))["Nhật ký"].max_row == count + 1


def test_the_journal_that_is_taken_away_replays(trainer: Staff, journal: Path, tmp_path: Path) -> None:
    name, content = taken(trainer.page, "Nhật ký có chuỗi băm (jsonl)")
    assert content == journal.read_bytes()
    (tmp_path / name).write_bytes(content)
    done = CliRunner().invoke(main, ["replay", str(tmp_path / name)])
    assert done.exit_code == 0, done.output


def test_forms_and_the_event_log_open(trainer: Staff) -> None:
    _, forms = taken(trainer.page, "Mẫu 03, báo cáo ban đầu (docx, nén zip)")
    with ZipFile(BytesIO(forms)) as archive:
        assert all(TITLE in words(archive.read(name)) for name in archive.namelist()[:2])
    _, log = taken(trainer.page, "Nhật ký sự kiện OCEL 2.0 (json)")
    assert json.loads(log).keys() == {"objectTypes", "eventTypes", "objects", "events"}


def test_a_seat_has_its_timeline_in_either_language(trainer: Staff) -> None:
    page = trainer.page
    page.get_by_label("Ngôn ngữ văn bản").select_option("en")
    _, content = taken(page, "Bản docx")
    page.get_by_label("Ngôn ngữ văn bản").select_option("vi")
    assert "PERSONAL TIMELINE" in words(content)
