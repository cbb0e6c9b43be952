"""The typefaces of PDF documents."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2

from scoring.reports.papers.content import Letterhead, PaperText, Para, Signature
from scoring.reports.papers.pdf import pdf
from scoring.reports.papers.typefaces import _lacking, _ours, kinds, unshown

TOP = Path(__file__).parents[4]
WORDS = "Ứng phó sự cố: ễ ộ ừ ẵ ẫ ặ Đ đ ỹ"
MAKE = f"""
import sys
from scoring.reports.papers.content import PaperText, Para
from scoring.reports.papers.pdf import pdf
from scoring.reports.papers.typefaces import TINOS
assert not TINOS.exists()
words = {WORDS!r}
sys.stdout.buffer.write(pdf(PaperText("vi", "BÁO CÁO", "Thử", (Para(words, lead=words),), {{}})))
"""
HEAD = Letterhead(
    *("BỘ CÔNG AN", "CÔNG AN THÀNH PHỐ CẦN THƠ", "Số: 1/BC-CA"),
    *("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Cần Thơ"),
)


def faces(content: bytes) -> tuple[set[str], str]:
    """The typefaces of a PDF's first page, and what the page says."""
    found = pypdfium2.PdfDocument(content)
    try:
        page = found[0]
        texts = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
        return {each.get_font().get_base_name() for each in texts}, page.get_textpage().get_text_range()
    finally:
        found.close()


def test_a_machine_without_typefaces_still_writes_vietnamese(tmp_path: Path) -> None:
    for package in ("drillsim", "scoring", "web/texts"):
        shutil.copytree(TOP / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    empty = tmp_path / "fonts.conf"
    empty.write_text('<?xml version="1.0"?><fontconfig></fontconfig>', "utf-8")
    known = {
        **os.environ,
        "FONTCONFIG_FILE": str(empty),
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path),
    }
    done = subprocess.run(
        [sys.executable, "-c", MAKE], cwd=tmp_path, env=known, capture_output=True, check=True
    )
    used, words = faces(done.stdout)
    # Another typeface would stand for letters that this one lacks.
    assert {name.rpartition("+")[2].partition("-")[0] for name in used} == {"LibertinusSerif"}
    assert words.count(WORDS) == 2


def test_the_name_of_the_city_police_stands_on_one_line() -> None:
    document = PaperText("vi", "BÁO CÁO", "Thử", (Para("x"),), {}, HEAD, Signature("", (), "", ""))
    used, words = faces(pdf(document))
    assert {name.rpartition("+")[2].partition("-")[0] for name in used} == {"Tinos"}
    lines = words.splitlines()
    assert "CÔNG AN THÀNH PHỐ CẦN THƠ" in lines
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in lines


def test_a_signature_takes_the_last_paragraph_to_its_page() -> None:
    def last_page(lines: int) -> str:
        blocks = (*(Para(f"line {at}") for at in range(lines)), Para("the last words"))
        foot = Signature("To:", ("- A;",), "HEAD", "(sign)")
        found = pypdfium2.PdfDocument(pdf(PaperText("vi", "REPORT", "about", blocks, {}, HEAD, foot)))
        try:
            return str(found[len(found) - 1].get_textpage().get_text_range())
        finally:
            found.close()

    # Wherever the page ends, the two stand together.
    assert all("the last words" in last_page(lines) for lines in range(12, 40))


# -- letters that typefaces lack ----------------------------------------------------------------------

NOBODY_S = "\U000f1234"
"""A letter of private use, which no typeface has."""


def test_what_vietnamese_officers_write_is_never_looked_for_elsewhere() -> None:
    assert _lacking(f"{WORDS} 1.000 ₫ – “…” → ≥ ½ © § • № Ω", _ours()) == set()


def test_letters_that_our_typefaces_lack_are_found() -> None:
    assert _lacking("Sóc Trăng ខ្មែរ 中文 😀 عربى", _ours()) >= set("ខមរ中文😀")


def test_what_letters_are_is_told_in_words() -> None:
    assert kinds("ខម中ひ한ق😀") == ["khmer", "cjk", "arabic", "symbol"]
    assert kinds(NOBODY_S) == ["other"]


def test_what_no_typeface_can_show_is_said_in_the_document_and_to_whoever_makes_it() -> None:
    told: list[str] = []
    for lang, begins in (
        ("vi", "Lưu ý: 1 ký tự trong bản PDF này"),
        ("en", "Note: letters that this PDF shows as empty boxes: 1."),
    ):
        _, words = faces(
            pdf(PaperText(lang, "BÁO CÁO", "Thử", (Para(f"a{NOBODY_S}b{NOBODY_S}"),), {}), told.append)
        )
        assert begins in words
        assert "U+F1234" in words
        assert told.pop().startswith(begins)


def test_a_document_that_can_be_shown_has_no_note() -> None:
    told: list[str] = []
    _, words = faces(pdf(PaperText("vi", "BÁO CÁO", "Thử", (Para(WORDS),), {}), told.append))
    assert (told, unshown(WORDS)) == ([], [])
    assert "Lưu ý" not in words


def test_a_typeface_of_the_system_is_used_for_letters_it_has() -> None:
    """Of letters that ours lack, each is either shown by a typeface of this machine or told."""
    text = "\N{KHMER LETTER KA}\N{GRINNING FACE}\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{COPTIC SMALL LETTER SHEI}\N{DEVANAGARI LETTER KA}"
    told: list[str] = []
    used, _ = faces(pdf(PaperText("vi", "BÁO CÁO", "Thử", (Para(text),), {}), told.append))
    ours = {"Tinos", "LibertinusSerif", "DejaVuSansMono"}
    shown = set(text) - set(unshown(text))
    others = {name.rpartition("+")[2].partition("-")[0] for name in used} - ours
    assert bool(shown - (set(text) - _lacking(text, _ours()))) == bool(others)
    assert bool(told) == bool(unshown(text))
