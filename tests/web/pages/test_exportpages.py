"""Files of a scenario to take away: of which version, whether approved, for whom, its times kept."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest

from drillsim.intake.reading import read
from drillsim.intake.script import Choices, understood
from drillsim.intake.units import Units
from drillsim.library.index import Library
from tests.web.site import Site
from tests.web.smalllibrary import small_library
from web.services import drafts

WALL = "2026-11-23T00:00:00.000+00:00"


@pytest.fixture
def library(site: Site, tmp_path: Path) -> Path:
    folder = site.app.extensions["drillsim"].scenarios = small_library(tmp_path / "library")
    return folder


def fetched(site: Site, path: str) -> bytes:
    browser = site.staff("evaluator")
    while (answer := browser.http.get(path)).status_code == 202:
        assert answer.headers["Refresh"].startswith("2; url=/desk/")
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=b06-")
    return answer.data


def test_a_file_says_its_version_and_that_nobody_approved_it(site: Site, library: Path) -> None:
    text = (library / "tiny.yaml").read_text("utf-8")
    key = drafts.begin(site.store, text, "tiny", "lan", "", WALL).key
    page = site.staff("evaluator").get(f"/desk/{key}/export").text
    for form in ("docx", "pdf", "players", "cards", "xlsx", "csv", "blueprint"):
        assert f"/desk/{key}/export/{form}" in page
    file = docx.Document(BytesIO(fetched(site, f"/desk/{key}/export/players")))
    assert file.sections[0].footer.paragraphs[0].text == "Bản 1, CHƯA PHÊ DUYỆT"
    shipped = docx.Document(BytesIO(fetched(site, "/desk/library/tiny/export/cards")))
    assert "PHÊ DUYỆT" not in shipped.sections[0].footer.paragraphs[0].text
    assert site.staff("director").get(f"/desk/{key}/export/none").status_code == 404
    assert site.staff("director").get("/desk/library/none/export/docx").status_code == 404


def test_of_one_with_faults_there_is_no_file(site: Site, library: Path) -> None:
    key = drafts.begin(site.store, "title: [", "", "lan", "", WALL).key
    browser = site.staff("director")
    while (answer := browser.http.get(f"/desk/{key}/export/docx")).status_code == 202:
        pass
    assert answer.status_code == 409


def test_times_of_a_blueprint_workbook_come_back_as_they_were(site: Site, library: Path) -> None:
    raw = fetched(site, "/desk/library/tiny/export/blueprint")
    page = openpyxl.load_workbook(BytesIO(raw)).active
    assert page is not None
    head, first, *_ = page.iter_rows(values_only=True)
    assert head[:5] == ("#", "Time", "Move", "Group", "Name") and first[1] == "+ 0:10:00"
    units = Units(Library(library).city("tiny")[0])
    script = understood(read(raw, "msel.xlsx"), "msel.xlsx", units, Choices())
    assert [row.at for row in script.rows][:1] == [600_000]
