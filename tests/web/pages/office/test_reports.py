"""Periodic reports: sheets to units and back, who is missing, the city's report, with dots for what is not known."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import docx
import openpyxl
import pytest
from werkzeug.test import TestResponse

from tests.web.pages.office.conftest import OTHER, UNIT, pdf_pages
from tests.web.site import Browser, Site
from web.access.auth import OFFICER, SECRETARY
from web.services.office.reporting import current
from web.services.office.year import this_day

TODAY = this_day()
PERIOD = current(TODAY)


def sheet(browser: Browser, unit: str = UNIT) -> Any:
    answer = browser.get(f"/office/reports/{PERIOD}/{unit}.xlsx")
    assert answer.status_code == 200
    return openpyxl.load_workbook(io.BytesIO(answer.data))


def filled(book: Any, **values: Any) -> io.BytesIO:
    """A sheet whose lines, by how they begin, hold what a unit has typed."""
    for row in book.worksheets[0].iter_rows():
        for begins, value in values.items():
            if str(row[0].value).startswith(begins.replace("_", " ")):
                row[1].value = value
    held = io.BytesIO()
    book.save(held)
    held.seek(0)
    return held


def sent(browser: Browser, *files: tuple[io.BytesIO, str]) -> TestResponse:
    return browser.post("/office/reports/sheets", form="/office/reports", sheet=list(files))


def paper(browser: Browser, receiver: str = "chairman") -> Any:
    answer = browser.get(f"/office/reports/{PERIOD}/{receiver}.docx")
    assert answer.status_code == 200
    return docx.Document(io.BytesIO(answer.data))


def cells(document: Any) -> dict[str, str]:
    return {row.cells[0].text: row.cells[1].text for table in document.tables for row in table.rows}


def test_a_sheet_goes_out_is_filled_in_and_comes_back_in(office: Site) -> None:
    officer = office.staff(OFFICER)
    assert "Chưa báo cáo" in officer.get("/office/reports").text
    good = filled(sheet(officer), Ngày=TODAY, Sự_cố_do_bị=2, Khó=" Thiếu máy chủ dự phòng ")
    assert sent(officer, (good, "phieu.xlsx")).status_code == 303
    row = office.store.office_rows("reports")[0]
    assert (row.key, row.part, row.unit) == (f"{UNIT}:{PERIOD}", PERIOD, UNIT)
    assert row.document["count_a1"] == 2 and "count_a2" not in row.document
    assert row.document["hard"] == "Thiếu máy chủ dự phòng"
    assert "Đã báo cáo" in officer.get("/office/reports").text
    again = filled(sheet(officer), Sự_cố_do_bị="3")
    assert sent(officer, (again, "phieu.xlsx")).status_code == 303
    assert office.store.office_rows("reports")[0].document["count_a1"] == 3
    stale = filled(sheet(officer), Sự_cố_do_bị="4")
    assert sent(officer, (filled(sheet(officer), **{"Số,": "9/BC"}), "phieu.xlsx")).status_code == 303
    assert "ai đó" in (told := sent(officer, (stale, "phieu.xlsx")).text) or "thay đổi" in told
    assert office.store.office_rows("reports")[0].document["count_a1"] == 3


def test_with_one_fault_in_one_of_many_sheets_none_is_taken_in(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    good = filled(sheet(secretary), Ngày=TODAY)
    bad = filled(sheet(secretary, OTHER), Ngày="hôm qua", Số_điểm_yếu_phát=1, Số_điểm_yếu_đã=2)
    refused = sent(secretary, (good, "a.xlsx"), (bad, "b.xlsx"))
    assert refused.status_code == 409 and office.store.office_rows("reports") == []
    assert "b.xlsx, Sở Y tế, B8" in refused.text and "“hôm qua” không phải ngày" in refused.text
    assert "Số khắc phục không thể lớn hơn" in refused.text and "a.xlsx, " not in refused.text
    one, two = (filled(sheet(secretary), Ngày=TODAY) for _ in range(2))
    assert "đã có trong tệp" in sent(secretary, (one, "a.xlsx"), (two, "b.xlsx")).text
    assert office.staff(OFFICER).get(f"/office/reports/{PERIOD}/{OTHER}.xlsx").status_code == 403


def test_sheets_go_to_every_unit_and_who_is_missing_is_told(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    archive = zipfile.ZipFile(io.BytesIO(secretary.get(f"/office/reports/{PERIOD}/sheets.zip").data))
    owing = len(archive.namelist())
    assert f"bao-cao-{PERIOD}-{UNIT}.xlsx" in archive.namelist()
    book = openpyxl.load_workbook(io.BytesIO(archive.read(f"bao-cao-{PERIOD}-{UNIT}.xlsx")))
    assert sent(secretary, (filled(book, Ngày=TODAY), "phieu.xlsx")).status_code == 303
    page = secretary.get(f"/office/reports?period={PERIOD}").text
    assert f"1/{owing}" in page and "Phiếu xlsx: UBND phường Ninh Kiều" in page
    text = "\n".join(each.text for each in paper(secretary).paragraphs)
    assert (
        f"1/{owing} đơn vị đã báo cáo" in text and "Sở Y tế" in text and "UBND phường Ninh Kiều" not in text
    )
    done = secretary.get(f"/office/duties/g9?year={TODAY.year}").text
    assert "/office/books/reports?unit=ubnd-ninh-kieu" in done
    for bad in ("2020-1", "2026-3", "nothing"):
        assert secretary.get(f"/office/reports/{bad}/chairman.docx").status_code == 404
    assert office.staff("observer").get(f"/office/reports/{PERIOD}/chairman.docx").status_code == 403


def test_the_report_adds_up_and_leaves_dots_where_nobody_recorded(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    empty = cells(paper(secretary))
    assert empty["Sự cố do bị tấn công mạng (A1)"] == "……" and empty["Đơn vị đã sử dụng"] == "……"
    numbers = {"Sự_cố_do_bị": 2, "Số_điểm_yếu_phát": 5, "Số_điểm_yếu_đã": 3, "Kinh_phí": "1.500.000"}
    one = filled(sheet(secretary), Ngày=TODAY, Đề="Xin thêm biên chế", **numbers)
    two = filled(sheet(secretary, OTHER), Ngày=TODAY, Sự_cố_do_bị=0, Kinh_phí=500_000)
    assert sent(secretary, (one, "a.xlsx"), (two, "b.xlsx")).status_code == 303
    incident = {
        "unit": UNIT,
        "title": "Mã hóa thật",
        "state": "received",
        "summary": "Thật",
        "cost": "70.000",
    }
    form = "/office/books/incidents"
    detected = f"{TODAY.year}-{'02' if TODAY.month <= 6 else '07'}-01T08:00"
    detected = min(detected, f"{TODAY.isoformat()}T00:01")
    assert secretary.post(form, form=f"{form}/new", **incident, detected=detected).status_code == 303
    document = paper(secretary, "ministry")
    known = cells(document)
    assert (
        known["Sự cố do bị tấn công mạng (A1)"] == "2"
        and known["Sự cố do lỗi quản trị, vận hành (A3)"] == "……"
    )
    assert known["Do đơn vị báo cáo"] == "5, đã khắc phục 3"
    assert known["Đơn vị đã sử dụng"] == "2.000.000"
    assert known["Ứng phó, khắc phục sự cố trong sổ"] == "70.000"
    assert any(
        "Mã hóa thật" in cell.text for table in document.tables for row in table.rows for cell in row.cells
    )
    text = "\n".join(each.text for each in document.paragraphs)
    assert "Kính gửi: Bộ Công an" in text and "UBND phường Ninh Kiều: Xin thêm biên chế" in text
    assert "DIỄN TẬP" not in text
    printed = " ".join(pdf_pages(secretary.get(f"/office/reports/{PERIOD}/vncert.pdf").data))
    assert "2.000.000" in printed and "……" in printed and "DIỄN TẬP" not in printed


@pytest.mark.parametrize(
    ("today", "period"),
    [(date(2026, 6, 30), "2026-1"), (date(2026, 7, 1), "2026-2"), (date(2026, 1, 1), "2026-1")],
)
def test_the_period_that_is_reported_on_next(today: date, period: str) -> None:
    assert current(today) == period
