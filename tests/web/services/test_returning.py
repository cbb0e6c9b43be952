"""Out by xlsx and in again: the file to the byte, and with what was edited in between."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from drillsim.documents.yamltext import read as read_yaml
from drillsim.intake.reading import read
from drillsim.library.index import SHIPPED, Library
from scoring.reports.scripts import SCRIPTS
from tests.web.smalllibrary import small_library
from web.services.returning import Returned, returned
from web.services.scripts import written


@pytest.fixture(scope="module")
def shipped() -> Library:
    return Library(SHIPPED)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library(small_library(tmp_path_factory.mktemp("library")))


@pytest.mark.parametrize("name", [path.stem for path in Library(SHIPPED).scenarios()])
def test_every_shipped_scenario_comes_back_to_the_byte(shipped: Library, name: str) -> None:
    found = returned(shipped, read(SCRIPTS["xlsx"].make(written(shipped, name), "vi", None), "a.xlsx"))
    assert found is not None and found.losses == () and found.edits == 0
    assert found.text.encode() == (SHIPPED / f"{name}.yaml").read_bytes()


def back(library: Library, lang: str, cells: dict[str, object], gone: int = 0) -> Returned:
    """The tiny scenario's workbook with some cells edited, as a spreadsheet would keep it."""
    book = openpyxl.load_workbook(BytesIO(SCRIPTS["xlsx"].make(written(library, "tiny"), lang, None)))
    sheet = book.worksheets[0]
    for place, value in cells.items():
        sheet[place] = value
    if gone:
        sheet.delete_rows(gone)
    held = BytesIO()
    book.save(held)
    found = returned(library, read(held.getvalue(), "a.xlsx"))
    assert found is not None
    return found


def test_a_workbook_saved_by_a_spreadsheet_is_still_the_file(tiny: Library) -> None:
    assert back(tiny, "en", {}) == Returned((tiny.root / "tiny.yaml").read_text("utf-8"), 0, ())


def test_what_was_edited_is_taken_over_and_nothing_else_changes(tiny: Library) -> None:
    was = (tiny.root / "tiny.yaml").read_text("utf-8")
    cells = {"C2": "Báo động", "D2": "Điện thoại", "B2": "T+00:12", "G4": "Báo cáo đi", "J3": "Nhớ hỏi lại"}
    found = back(tiny, "vi", cells)
    injects = read_yaml(found.text.encode(), "a").mapping["injects"]
    assert isinstance(injects, list)
    assert injects[0]["title"] == {"vi": "Báo động", "en": "Alert"}
    assert (injects[0]["channel"], injects[0]["at"]) == ("phone", "12m")
    assert injects[2]["body"]["vi"] == "Báo cáo đi" and injects[1]["notes"] == {
        "controller": {"vi": "Nhớ hỏi lại"}
    }
    assert found.edits == 5
    assert [loss.what.code for loss in found.losses] == ["loss_translation", "loss_translation"]
    same = sum(one == other for one, other in zip(was.split("\n"), found.text.split("\n"), strict=False))
    assert same >= 45


def test_what_cannot_be_said_for_certain_is_told(tiny: Library) -> None:
    found = back(tiny, "vi", {"F2": "PA05", "H2": "Chạy", "M4": "moi"}, gone=3)
    assert found.text == (tiny.root / "tiny.yaml").read_text("utf-8")
    assert sorted(loss.what.code for loss in found.losses) == [
        "loss_edit", "loss_edit", "loss_gone_row", "loss_gone_row", "loss_new_row"
    ]  # fmt: skip


def test_any_other_file_is_none_of_ours(tiny: Library, tmp_path: Path) -> None:
    assert returned(tiny, read(b"STT,a,b\n1,2,3\n", "a.csv")) is None
