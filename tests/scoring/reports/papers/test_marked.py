"""Every document of a drill says on each of its pages that it is of a drill."""

from __future__ import annotations

from io import BytesIO

import docx
import openpyxl
import pytest

from scoring.reports.papers import make
from tests.scoring.reports.papers.paper import JUDGED, material, pages


@pytest.mark.parametrize(("lang", "mark"), [("vi", "DIỄN TẬP"), ("en", "EXERCISE")])
def test_every_page_of_a_drill_says_that_it_is_one(lang: str, mark: str) -> None:
    section = docx.Document(BytesIO(make("report-docx", material(JUDGED), lang))).sections[0]
    for header in (section.first_page_header, section.header):
        assert header.paragraphs[0].text.split("\t")[-1] == mark
    for page in pages(make("report-pdf", material(JUDGED), lang)):
        assert mark in page
    for name in ("tables-xlsx", "participants"):
        for sheet in openpyxl.load_workbook(BytesIO(make(name, material(JUDGED), lang))):
            assert sheet.oddHeader.right.text == mark
