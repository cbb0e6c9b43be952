"""What drills cost: kept by drill, counted on its page, in the city's report; drills named in sheets."""

from __future__ import annotations

import io
from typing import Any

import docx
import openpyxl
from werkzeug.test import TestResponse

from tests.web.pages.office.conftest import AT, OTHER, UNIT
from tests.web.site import Browser, Site
from web.access.auth import OFFICER, SECRETARY
from web.services.costing import beside, drill_names
from web.services.office.reporting import current
from web.services.office.year import this_day
from web.services.plans import DrillPlan, keep

PAGE, TODAY = "/office/books/costs", this_day()
ROW = {"unit": UNIT, "drill": "one", "item": "services", "title": "Thuê hội trường", "on": TODAY.isoformat()}


def kept(browser: Browser, **row: Any) -> TestResponse:
    return browser.post(PAGE, form=f"{PAGE}/new", **{**ROW, **row})


def test_costs_are_kept_by_drill_and_added_up(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    assert "Cần ít nhất một số" in kept(secretary).text
    assert "Mục này phải có" in kept(secretary, hours="8", cost="1").text
    assert "Không có cuộc diễn tập “khác”" in kept(secretary, drill="khác", cost="1").text
    assert kept(secretary, cost="4.500.000", estimate="5.000.000").status_code == 303
    people = {"item": "people", "title": "Ban tổ chức", "persons": "6", "hours": "8"}
    assert kept(secretary, **people).status_code == 303
    page = secretary.get(f"{PAGE}?drill=one").text
    assert "4.500.000 đồng" in page and "48 giờ công" in page
    assert drill_names(office.store).called["one"].vi in page
    assert "Thuê hội trường" not in secretary.get(f"{PAGE}?drill=two").text
    found = beside(office.store, "one")
    assert {(row.item, row.cost, row.work) for row in found.spent} == {
        ("services", 4_500_000, None),
        ("people", None, 48),
    }


def test_a_sheet_names_the_drill_by_title_and_day(office: Site) -> None:
    officer = office.staff(OFFICER)
    assert kept(office.staff(SECRETARY), cost="70.000").status_code == 303
    assert kept(officer, unit=OTHER, cost="70.000").status_code == 409
    book = openpyxl.load_workbook(io.BytesIO(officer.get(f"{PAGE}/sheet.xlsx").data))
    page = book.worksheets[0]
    head = {str(cell.value).rstrip(" *"): cell.column for cell in page[1]}
    assert page.cell(2, head["Cuộc diễn tập"]).value == drill_names(office.store).called["one"].vi
    assert page.cell(2, head["Kinh phí (đồng)"]).value == 70_000, "a number, which a sheet can add up"
    page.cell(2, head["Kinh phí (đồng)"]).value = "90.000"
    held = io.BytesIO()
    book.save(held)
    held.seek(0)
    assert officer.post(f"{PAGE}/sheet", form=PAGE, sheet=(held, "so.xlsx")).status_code == 303
    assert [row.document["cost"] for row in office.store.office_rows("costs", part="one")] == [90_000]
    key = office.store.office_rows("costs")[0].key
    assert drill_names(office.store).called["one"].vi in officer.get(f"/office/history/costs/{key}").text


def test_an_officer_is_told_of_no_drill_that_is_not_over(office: Site) -> None:
    officer, secretary = office.staff(OFFICER), office.staff(SECRETARY)
    refused = [kept(officer, drill=each, cost="70.000").text for each in ("one", "không có")]
    assert [page.count("Không có cuộc diễn tập “") for page in refused] == [1, 1]
    assert drill_names(office.store).called["one"].vi not in officer.get(f"{PAGE}/new").text
    assert kept(secretary, unit=OTHER, cost="70.000").status_code == 303
    assert kept(officer, cost="70.000").status_code == 409, "another unit's row tells nothing"
    assert kept(secretary, cost="70.000").status_code == 303
    assert kept(officer, cost="80.000").status_code == 303, "a row of its own names it"


def test_what_a_planned_drill_costs_is_that_of_the_drill_that_it_becomes(office: Site) -> None:
    plan = DrillPlan(
        name="Diễn tập cuối năm", date="2026-12-10", scenario="x", rubric="y", players="z", code="c"
    )
    held = keep(office.store, plan, "director", AT)
    secretary = office.staff(SECRETARY)
    assert "Diễn tập cuối năm (kế hoạch), 10/12/2026" in secretary.get(f"{PAGE}/new?drill={held.key}").text
    assert kept(secretary, drill=held.key, estimate="1.234.000").status_code == 303
    assert "1.234.000 đồng" in secretary.get(f"{PAGE}?drill={held.key}").text
    assert [row.estimate for row in beside(office.store, held.key).spent] == [1_234_000]
    keep(office.store, plan.model_copy(update={"drill": "one"}), "director", AT, key=held.key, seen=1)
    assert [row.estimate for row in beside(office.store, "one").spent] == [1_234_000]
    for asked in ("one", held.key):
        assert "Thuê hội trường" in secretary.get(f"{PAGE}?drill={asked}").text
    (row,) = office.store.office_rows("costs")
    page = secretary.get(f"{PAGE}/rows/{row.key}").text
    assert '<option value="one" selected>' in page and 'value="1.234.000"' in page
    drill = "Diễn tập cuối năm (kế hoạch), 10/12/2026"
    answer = kept(secretary, key=row.key, seen="1", drill=drill, estimate="1234000")
    assert answer.status_code == 303
    assert office.store.office_rows("costs")[0].document["drill"] == "one"
    assert "Thuê hội trường" in secretary.get(f"{PAGE}?q=1234000").text


def test_the_citys_report_says_what_drills_cost(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    assert kept(secretary, cost="1.000.000").status_code == 303
    people = {"item": "people", "persons": "10", "hours": "4"}
    assert kept(secretary, **people, cost="200.000").status_code == 303
    document = docx.Document(
        io.BytesIO(secretary.get(f"/office/reports/{current(TODAY)}/chairman.docx").data)
    )
    said = {row.cells[0].text: row.cells[1].text for table in document.tables for row in table.rows}
    assert said["Tổ chức diễn tập"] == "1.200.000" and said["– Dịch vụ"] == "1.000.000"
    assert said["– Trang thiết bị"] == "……" and said["Công của người tham gia diễn tập (giờ công)"] == "40"
