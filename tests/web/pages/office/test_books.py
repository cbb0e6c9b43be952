"""The registers that are data alone: rows kept, refused, shown to whom they are for; sheets out and in."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import docx
import openpyxl
from werkzeug.test import TestResponse

from tests.web.pages.office.conftest import OTHER, UNIT, pdf_pages
from tests.web.site import Browser, Site
from web.access.auth import OFFICER, SECRETARY
from web.services.office.year import this_day

SYSTEM = "mang-ninh-kieu"
TODAY = this_day()
INCIDENT = {
    "unit": UNIT,
    "title": "Máy một cửa bị mã hóa",
    "state": "handling",
    "system": "Mạng và bộ phận một cửa phường Ninh Kiều",
    "detected": f"{TODAY.isoformat()}T07:30",
    "cause": "A1",
    "situation": "B06",
    "severity": "ordinary",
    "summary": "Ba máy ở quầy một cửa không mở được hồ sơ.",
}
RISK = {
    "unit": UNIT,
    "system": SYSTEM,
    "check": "scan",
    "on": (TODAY - timedelta(days=9)).isoformat(),
    "risk": "high",
    "weakness": "Máy chủ tệp thiếu bản vá",
    "due": (TODAY - timedelta(days=2)).isoformat(),
}
PLAN = {
    "unit": UNIT,
    "scope": "unit",
    "title": "Kế hoạch ứng phó của phường",
    "on": TODAY.isoformat(),
    "situations": ["B06", "B11"],
}


def kept(browser: Browser, book: str, row: dict[str, Any], **more: Any) -> TestResponse:
    return browser.post(f"/office/books/{book}", form=f"/office/books/{book}/new", **{**row, **more})


def key(office: Site, book: str) -> str:
    return office.store.office_rows(book)[0].key


def sheet(browser: Browser, book: str) -> list[list[Any]]:
    found = openpyxl.load_workbook(io.BytesIO(browser.get(f"/office/books/{book}/sheet.xlsx").data))
    return [[cell.value for cell in row] for row in found.worksheets[0].iter_rows()]


def sent(browser: Browser, book: str, rows: list[list[Any]], title: str = "Sổ") -> TestResponse:
    made, held = openpyxl.Workbook(), io.BytesIO()
    made.worksheets[0].title = title
    for row in rows:
        made.worksheets[0].append(row)
    made.save(held)
    held.seek(0)
    page = f"/office/books/{book}"
    return browser.post(f"{page}/sheet", form=page, sheet=(held, "so.xlsx"))


def test_a_row_is_kept_and_its_past_is_told_in_words(office: Site) -> None:
    officer = office.staff(OFFICER)
    assert kept(officer, "incidents", INCIDENT).status_code == 303
    row = office.store.office_rows("incidents")[0]
    assert (row.unit, row.document["system"], row.document["detected"]) == (
        UNIT,
        SYSTEM,
        INCIDENT["detected"],
    )
    page = f"/office/books/incidents/rows/{row.key}"
    again = {**INCIDENT, "key": row.key, "seen": "1", "state": "closed"}
    assert "Mục này phải có" in officer.post("/office/books/incidents", form=page, **again).text
    closed = {**again, "closed": TODAY.isoformat(), "result": "Khôi phục từ bản sao lưu"}
    assert officer.post("/office/books/incidents", form=page, **closed).status_code == 303
    past = officer.get(f"/office/history/incidents/{row.key}").text
    assert "Trạng thái: Đang xử lý" in past and "Trạng thái: Đã kết thúc" in past
    assert (
        "Nguyên nhân: A1 Bị tấn công mạng" in past
        and "Hệ thống: Mạng và bộ phận một cửa phường Ninh Kiều" in past
    )
    assert "closed" not in past


def test_real_incidents_and_risks_are_for_the_unit_and_who_keeps_the_registers(office: Site) -> None:
    file = (io.BytesIO("nhật ký".encode()), "nhat-ky.txt")
    assert kept(office.staff(OFFICER), "incidents", INCIDENT, file=file).status_code == 303
    row = office.store.office_rows("incidents")[0]
    page, log = f"/office/books/incidents/rows/{row.key}", f"/office/files/{row.document['file']}"
    assert office.staff(SECRETARY).get(page).status_code == 200
    assert "Máy một cửa" in office.staff(SECRETARY).get("/office/books/incidents").text
    assert office.staff(SECRETARY).get(log).data.decode() == "nhật ký"
    for name in ("other", "observer", "evaluator", "facilitator"):
        browser = office.staff(name)
        assert {browser.get(each).status_code for each in (page, log, f"{page}/mau-03.docx")} == {403}
        assert "Máy một cửa" not in browser.get("/office/books/incidents").text
        assert b"incident" not in browser.get("/office/books/everything.xlsx").data
    assert office.staff("observer").get("/office/books/risks").status_code == 403
    assert kept(office.staff("evaluator"), "response_plans", PLAN).status_code == 403


def test_an_officer_writes_rows_of_the_own_unit_alone(office: Site) -> None:
    officer = office.staff(OFFICER)
    assert kept(officer, "response_plans", PLAN, unit=OTHER).status_code == 409
    assert kept(officer, "response_plans", PLAN).status_code == 303
    row, other = office.store.office_rows("response_plans")[0], office.staff("other")
    assert other.get(f"/office/books/response_plans/rows/{row.key}").status_code == 403
    stolen = {**PLAN, "unit": OTHER, "key": row.key, "seen": "1"}
    assert (
        other.post(
            "/office/books/response_plans", form="/office/books/response_plans/new", **stolen
        ).status_code
        == 403
    )
    rows = sheet(officer, "response_plans")
    rows[1][0] = "Sở Y tế"
    assert "Chỉ được ghi dòng của đơn vị mình" in sent(officer, "response_plans", rows).text
    assert sent(other, "response_plans", [rows[0], [*rows[1][:-1], None]]).status_code == 303
    assert {row.unit for row in office.store.office_rows("response_plans")} == {UNIT, OTHER}


def test_what_a_cell_cannot_hold_is_said_at_it(office: Site) -> None:
    wrong = kept(
        office.staff(SECRETARY),
        "risks",
        RISK,
        system="",
        check="nhìn qua",
        on=(TODAY + timedelta(days=2)).isoformat(),
        weakness="x" * 2001,
        mended="31/02/2026",
    )
    assert wrong.status_code == 409
    for said in (
        "Mục này phải có",
        "Không nhận “nhìn qua”",
        "chưa đến",
        "Dài quá 2000",
        "không phải ngày",
    ):
        assert said in wrong.text, said
    assert "tuyệt mật" in kept(office.staff(SECRETARY), "risks", RISK, weakness="Tài liệu tuyệt mật").text
    assert office.store.office_rows("risks") == []


def test_two_who_edit_a_row_never_overwrite_each_other(office: Site) -> None:
    secretary, officer = office.staff(SECRETARY), office.staff(OFFICER)
    kept(secretary, "risks", RISK)
    page = f"/office/books/risks/rows/{key(office, 'risks')}"
    change = {**RISK, "key": key(office, "risks"), "seen": "1"}
    assert secretary.post("/office/books/risks", form=page, **change, note="của thư ký").status_code == 303
    refused = officer.post("/office/books/risks", form=page, **change, note="của phường")
    assert refused.status_code == 409 and "của thư ký" in refused.text and "của phường" in refused.text
    assert office.store.office_rows("risks")[0].document["note"] == "của thư ký"


def test_a_row_is_deleted_and_had_back(office: Site) -> None:
    officer = office.staff(OFFICER)
    kept(officer, "response_plans", PLAN)
    row = {"register": "response_plans", "key": key(office, "response_plans")}
    assert (
        officer.post("/office/drop", form="/office/books/response_plans/new", seen="1", **row).status_code
        == 303
    )
    assert "Tên, trích yếu: Kế hoạch ứng phó của phường" in officer.get("/office/deleted").text
    assert "phường" not in office.staff("other").get("/office/deleted").text
    assert officer.post("/office/restore", form="/office/deleted", **row).status_code == 303
    assert len(office.store.office_rows("response_plans")) == 1


def test_a_sheet_goes_out_is_edited_and_comes_back_in(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    kept(secretary, "response_plans", PLAN, cost="1.200.000", people="Hai cán bộ\nMột chuyên gia")
    rows = sheet(secretary, "response_plans")
    assert rows[0][:3] == ["Đơn vị *", "Loại *", "Hệ thống"] and rows[1][6] == "B06, B11"
    rows[1][4] = "07/KH-UBND"
    rows.append(
        ["Sở Y tế", "Phương án của hệ thống", "Hệ thống tự khai", "Phương án B06", None, TODAY, "B06"]
    )
    assert sent(secretary, "response_plans", [["Sổ của phòng"], [], *rows]).status_code == 303
    kept_rows = {row.unit: row.document for row in office.store.office_rows("response_plans")}
    assert kept_rows[UNIT]["number"] == "07/KH-UBND" and kept_rows[UNIT]["cost"] == 1_200_000
    assert kept_rows[UNIT]["people"] == "Hai cán bộ\nMột chuyên gia"
    assert kept_rows[OTHER]["system"] == "Hệ thống tự khai" and kept_rows[OTHER]["situations"] == ["B06"]


def test_every_fault_of_a_sheet_is_told_with_its_cell_and_nothing_is_taken_in(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    kept(secretary, "response_plans", PLAN)
    rows = sheet(secretary, "response_plans")
    good = ["Sở Y tế", "system", "HIS", "Phương án", None, TODAY, "B06"]
    bad = ["Sở Lạ", "khác", None, None, None, "32/01/2026", "B06, B99", *[None] * 3, "-5"]
    stale = [*rows[1][:-1], rows[1][-1][:-1] + "7"]
    page = sent(
        secretary, "response_plans", [[], rows[0], good, bad, stale, rows[1], rows[1]], "Phương án"
    ).text
    for cell in ("A4", "B4", "D4", "F4", "G4", "K4", "O5", "O7"):
        assert f"Phương án, {cell}" in page, cell
    assert "Phương án, A3" not in page and "Số lỗi: 8" in page
    assert [row.version for row in office.store.office_rows("response_plans")] == [1]
    assert "không có các tiêu đề" in sent(secretary, "response_plans", [["a", "b"], [1, 2]]).text
    for raw in (b"", b"%PDF-1.7", b"PK\x03\x04 broken"):
        held = (io.BytesIO(raw), "so.xlsx")
        refused = secretary.post(
            "/office/books/response_plans/sheet", form="/office/books/response_plans", sheet=held
        )
        assert refused.status_code == 409 and "so.xlsx" in refused.text


def test_a_row_of_a_register_does_its_duty(office: Site) -> None:
    secretary, page = office.staff(SECRETARY), f"/office/units/{UNIT}"
    assert "Sổ phương án" not in secretary.get(page).text
    assert kept(secretary, "response_plans", PLAN, unit=UNIT).status_code == 303
    assert kept(secretary, "risks", RISK).status_code == 303
    shown = secretary.get(page, query_string={"year": TODAY.year}).text
    assert "Sổ rủi ro, săn lùng, điểm yếu" in shown
    done = secretary.get(f"/office/duties/h2?year={TODAY.year}").text
    assert "/office/books/risks?unit=ubnd-ninh-kieu" in done


def test_weaknesses_that_are_overdue_are_told_and_mended_ones_are_not(office: Site) -> None:
    officer = office.staff(OFFICER)
    kept(officer, "risks", RISK)
    told = officer.get("/office/books/risks").text
    assert "1 điểm yếu đã quá hạn khắc phục" in told and "chưa được săn lùng" not in told
    change = {**RISK, "key": key(office, "risks"), "seen": "1", "mended": TODAY.isoformat()}
    page = f"/office/books/risks/rows/{change['key']}"
    assert officer.post("/office/books/risks", form=page, **change).status_code == 303
    assert "quá hạn khắc phục" not in officer.get("/office/books/risks").text
    assert "hệ thống chưa được săn lùng" in office.staff("other").get("/office/books/risks").text or (
        not office.store.office_rows("risks", unit=OTHER)
    )


def test_an_incident_is_put_on_paper_with_dots_for_what_nobody_recorded(office: Site) -> None:
    officer = office.staff(OFFICER)
    kept(officer, "incidents", INCIDENT)
    page = f"/office/books/incidents/rows/{key(office, 'incidents')}"
    paper = docx.Document(io.BytesIO(officer.get(f"{page}/mau-03.docx").data))
    cells = {row.cells[0].text: row.cells[1].text for table in paper.tables for row in table.rows}
    assert cells["Mô tả sơ bộ (*)"] == INCIDENT["summary"]
    assert cells["Chủ quản hệ thống thông tin"] == "UBND phường Ninh Kiều"
    assert cells["Hệ điều hành"] == "…" and cells["Điện thoại (*)"] == "…"
    assert cells["Ngày, giờ báo cáo (*)"] == "…"
    whole = "\n".join(each.text for each in paper.paragraphs)
    assert "DIỄN TẬP" not in whole + "".join(
        part.text for s in paper.sections for part in s.header.paragraphs
    )
    printed = " ".join(pdf_pages(officer.get(f"{page}/mau-04.pdf").data))
    assert INCIDENT["title"] in printed and "…" in printed and "DIỄN TẬP" not in printed
    assert officer.get(f"{page}/mau-05.docx").status_code == 404


def test_a_list_is_searched_and_comes_in_pages(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    head = sheet(secretary, "response_plans")[0]
    rows = [["Sở Y tế", "unit", None, f"Kế hoạch số {n}", None, TODAY, "B06"] for n in range(101)]
    assert sent(secretary, "response_plans", [head, *rows]).status_code == 303
    first, second = (secretary.get(f"/office/books/response_plans?page={n}").text for n in (1, 2))
    assert first.count("Kế hoạch số") == 100 and second.count("Kế hoạch số") == 1
    found = secretary.get("/office/books/response_plans?q=kế hoạch số 77").text
    assert found.count("Kế hoạch số") == 1
    assert "Không có dòng nào khớp" in secretary.get("/office/books/response_plans?q=không có").text
    assert "Bấm “Thêm dòng mới”" in secretary.get("/office/books/costs").text


def test_everything_is_one_workbook(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    kept(secretary, "response_plans", PLAN)
    kept(secretary, "incidents", INCIDENT)
    book = openpyxl.load_workbook(io.BytesIO(secretary.get("/office/books/everything.xlsx").data))
    assert book.sheetnames[-5:] == [
        "Sổ phương án, kế hoạch ứng phó",
        "Báo cáo định kỳ của đơn vị",
        "Sổ sự cố thực tế",
        "Sổ rủi ro, săn lùng, điểm yếu",
        "Sổ kinh phí diễn tập",
    ]
    assert book["Sổ sự cố thực tế"]["B2"].value == "Máy một cửa bị mã hóa"


def test_a_file_and_a_sheet_may_be_larger_than_any_other_form(office: Site) -> None:
    officer, large = office.staff(OFFICER), b"x" * 200_000
    file = (io.BytesIO(large), "nhat-ky.txt")
    assert kept(officer, "incidents", INCIDENT, file=file).status_code == 303
    kept_as = office.store.office_rows("incidents")[0].document["file"]
    assert officer.get(f"/office/files/{kept_as}").data == large
    # Taken in and read: what they are not is told. A city's units send theirs together.
    for page, where, many in (
        ("/office/books/risks", "sheet", 1),
        ("/office/reports", "sheets", 130),
    ):
        sheets = [(io.BytesIO(large if n == 0 else b"x"), f"{n}.xlsx") for n in range(many)]
        assert officer.post(f"{page}/{where}", form=page, sheet=sheets).status_code == 409
