"""``script``, as its users meet it."""

from __future__ import annotations

import base64
import csv
import zlib
from io import BytesIO, StringIO
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest

from drillsim.intake.table import FILE_SHEET
from scoring.reports.scripts import SCRIPTS
from tests.web.commands.saying import drillsim
from tests.web.smalllibrary import small_library
from web.commands.scripts import FORMATS

SECRETS = ("Cảnh báo", "Mở lại kết nối", "Mã độc", "Mã hóa dữ liệu", "Ngăn chặn", "Báo cáo ngay")


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    monkeypatch.setattr("web.commands.scripts.HOME", small_library(folder))
    return folder


def made(folder: Path, kind: str, *more: object) -> bytes:
    said = drillsim("script", "tiny", "--format", kind, "--out", f"{folder}/", *more, lang="vi")
    assert said.code == 0, said.err
    return Path(said.out.strip()).read_bytes()


def words(kind: str, content: bytes) -> str:
    if kind.endswith("pdf"):
        return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))
    body = docx.Document(BytesIO(content)).element.body
    return "\n".join("".join(text.text or "" for text in p.iter("{*}t")) for p in body.iter("{*}p"))


def test_every_format_is_offered() -> None:
    assert set(FORMATS) == set(SCRIPTS)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_staff_have_the_whole_script(tmp_path: Path, kind: str) -> None:
    text = words(kind, made(tmp_path, kind)).replace("\r\n", " ")
    assert [secret for secret in SECRETS if secret not in text] == []
    assert "CHỈ DÀNH CHO BAN TỔ CHỨC" in text or kind == "docx"


def test_pages_of_the_script_lie_on_their_side_and_name_their_version(tmp_path: Path) -> None:
    section = docx.Document(BytesIO(made(tmp_path, "docx"))).sections[0]
    assert section.page_width is not None and section.page_height is not None
    assert section.page_width > section.page_height
    for footer in (section.first_page_footer, section.footer):
        assert "SHA-256" in footer.paragraphs[0].text and "số gieo 1" in footer.paragraphs[0].text


@pytest.mark.parametrize("kind", ["players", "players-pdf", "cards", "cards-pdf"])
def test_players_learn_nothing_of_what_is_to_come(tmp_path: Path, kind: str) -> None:
    text = words(kind, made(tmp_path, kind, "--name", "Diễn tập tháng 10"))
    assert "Diễn tập tháng 10" in text and "Kỹ thuật" in text
    assert [secret for secret in SECRETS if secret in text] == []


def test_the_workbook_has_the_planners_columns_and_the_file_to_the_byte(tmp_path: Path, root: Path) -> None:
    book = openpyxl.load_workbook(BytesIO(made(tmp_path, "xlsx")))
    assert book.sheetnames == [
        "Kịch bản", "Mục tiêu", "Lực lượng", "Giai đoạn", "Diễn biến sự cố", "Kỳ vọng chung", FILE_SHEET
    ]  # fmt: skip
    head, first, *_ = book["Kịch bản"].iter_rows(values_only=True)
    assert head[:10] == (
        "STT", "Giờ", "Tình huống", "Kênh", "Người gửi", "Nơi nhận", "Nội dung", "Kỳ vọng", "Mục tiêu", "Ghi chú"
    )  # fmt: skip
    assert first[:3] == (1, "08:10 (T+00:10)", "Cảnh báo")
    assert book[FILE_SHEET].sheet_state == "hidden"
    packed = "".join(row[0] for row in book[FILE_SHEET].iter_rows(min_row=2, values_only=True))
    assert zlib.decompress(base64.b64decode(packed)) == (root / "tiny.yaml").read_bytes()


def test_csv_is_that_table(tmp_path: Path) -> None:
    table = list(csv.reader(StringIO(made(tmp_path, "csv").decode("utf-8-sig"))))
    assert [row[0] for row in table] == ["STT", "1", "2", "3"]


def test_the_same_script_gives_the_same_bytes(tmp_path: Path) -> None:
    for kind in ("xlsx", "docx"):
        assert made(tmp_path, kind, "--seed", "2") == made(tmp_path, kind, "--seed", "2")


def test_a_scenario_with_faults_is_refused(root: Path) -> None:
    file = root / "tiny.yaml"
    file.write_text(file.read_text("utf-8").replace("city: tiny", "city: nowhere"), "utf-8")
    said = drillsim("script", "tiny")
    assert said.code == 2 and "nowhere" in said.err
