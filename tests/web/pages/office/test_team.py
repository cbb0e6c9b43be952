"""The roster: kept, taken out and in as a sheet, on paper, erased; who sees how people are reached."""

from __future__ import annotations

import io
import re
import unicodedata
from datetime import time, timedelta
from typing import Any

import docx
import openpyxl
import pypdfium2
import pytest
from xlsxwriter import Workbook

from tests.web.site import HASH, Browser, Site
from web.access.auth import OFFICER, SECRETARY
from web.services.office.year import this_day

UNIT, AT = "so-khcn", "2026-11-23T00:00:00.000+00:00"
AN = {
    "name": "Nguyễn Văn An",
    "unit": UNIT,
    "role": "leader",
    "phone": "0292 000 0001",
    "since": "2026-01-05",
}


@pytest.fixture
def office(site: Site) -> Site:
    """The server, with a secretary, and an officer of a department."""
    site.store.add_account(SECRETARY, SECRETARY, HASH, AT)
    site.store.add_account(OFFICER, OFFICER, HASH, AT, unit=UNIT)
    return site


def kept(browser: Browser, **fields: object) -> int:
    return browser.post("/office/team/members", form="/office/team", **{**AN, **fields}).status_code


def key(office: Site, name: str) -> str:
    return next(row.key for row in office.store.office_rows("roster") if row.document["name"] == name)


def sheet(browser: Browser) -> list[list[Any]]:
    book = openpyxl.load_workbook(io.BytesIO(browser.get("/office/team/team.xlsx").data))
    return [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]


def sent(browser: Browser, rows: list[list[Any]]) -> Any:
    book, held = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.worksheets[0].title = "Đội"
    book.save(held)
    held.seek(0)
    return browser.post("/office/team/sheet", form="/office/team", sheet=(held, "doi.xlsx"))


def test_people_are_kept_and_what_is_missing_is_told(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    assert "Chưa có Đội trưởng" in secretary.get("/office/team").text
    assert kept(secretary, skills=["malware", "network"]) == 303
    gone = (this_day() - timedelta(days=1)).isoformat()
    assert kept(secretary, name="Trần Thị Bình", unit="so-y-te", role="member", phone="", until=gone) == 303
    page = secretary.get("/office/team").text
    assert "Chưa có Đội trưởng" not in page and "Chưa có Thư ký" in page
    assert "Sở Y tế: thành viên đã chuyển công tác" in page and "Sở Tư pháp: chưa cử thành viên" in page
    assert "Nguyễn Văn An: chưa có người thay" in page and "Xử lý mã độc, Mạng" in page


def test_only_those_who_need_it_see_telephones(office: Site) -> None:
    secretary, officer = office.staff(SECRETARY), office.staff(OFFICER)
    (
        kept(secretary),
        kept(secretary, name="Trần Thị Bình", unit="so-y-te", role="member", phone="0292 000 0002"),
    )
    mine = officer.get("/office/team").text
    assert "0292 000 0001" in mine and "Bình" not in mine
    seen = office.staff("observer").get("/office/team").text
    assert "Bình" in seen and "0292" not in seen
    an = key(office, AN["name"])
    for page in (f"members/{an}", "team.xlsx", "annex.docx"):
        assert b"0292" not in office.staff("observer").get(f"/office/team/{page}").data
    assert office.staff("observer").get(f"/office/team/members/{an}/profile.docx").status_code == 403
    assert office.staff("observer").get(f"/office/history/roster/{an}").status_code == 403
    assert "0292" not in str(office.store.audit_trail())


def test_an_officer_keeps_the_own_people_alone(office: Site) -> None:
    officer = office.staff(OFFICER)
    assert kept(officer) == 303
    assert (
        kept(officer, name="Lê Văn Chi", unit="so-y-te") == kept(officer, name="Lê Văn Chi", unit="") == 409
    )
    assert kept(office.staff("evaluator"), name="Lê Văn Chi") == 403
    assert len(office.store.office_rows("roster")) == 1


def test_what_a_field_cannot_hold_is_said_at_the_field(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    wrong = secretary.post(
        "/office/team/members",
        form="/office/team",
        **{**AN, "name": "A", "phone": "gọi tôi", "mail": "x", "since": "2026-05-01", "until": "2026-04-01"},
    )
    assert wrong.status_code == 409
    for said in ("từ 2 đến 100 ký tự", "7 đến 20 chữ số", "ten@don-vi.example"):
        assert said in wrong.text
    more = {**AN, "phone": "gọi tôi", "skills": ["malware"]}
    again = secretary.post("/office/team/members", form="/office/team", **more).text
    assert 'value="malware" checked' in again and again.count(" checked") == 1
    assert kept(secretary, until="2025-01-01") == 409
    assert office.store.office_rows("roster") == []


def test_a_sheet_goes_out_is_edited_and_comes_back_in(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    kept(secretary, skills=["malware", "network"])
    rows = sheet(secretary)
    assert rows[0][:3] == ["Họ và tên", "Cơ quan, đơn vị", "Tổ chức ngoài thành phố, doanh nghiệp"]
    assert rows[1][:2] == ["Nguyễn Văn An", "Sở Khoa học và Công nghệ"] and rows[1][12] == "05/01/2026"
    assert sent(secretary, rows).status_code == 303
    rows = sheet(secretary)
    rows[1][5] = "0292 000 0009"
    new: list[Any] = ["Phạm Thị Dung", None, "VNPT Cần Thơ", None, "doanh nghiệp", "02920000003"]
    rows.append([*new, *[None] * 6, this_day(), None, None])
    assert sent(secretary, rows).status_code == 303
    people = {row.document["name"]: row.document for row in office.store.office_rows("roster")}
    assert people["Nguyễn Văn An"]["phone"] == "0292 000 0009"
    assert people["Nguyễn Văn An"]["skills"] == ["malware", "network"]
    assert (people["Phạm Thị Dung"]["role"], people["Phạm Thị Dung"]["since"]) == (
        "firm",
        this_day().isoformat(),
    )


def test_every_fault_of_a_sheet_is_told_with_its_cell_and_nothing_is_taken_in(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    kept(secretary)
    rows = sheet(secretary)
    rows.append(
        [
            "B",
            "Sở Thương mại",
            None,
            None,
            "trưởng nhóm",
            "abc",
            "x@",
            "bay lượn",
            *[None] * 4,
            "32/01/2026",
            None,
        ]
    )
    rows.append(["Lê Văn Chi", "Sở Y tế", *[None] * 2, "Thành viên", *[None] * 7, "05/01/2026", None, None])
    rows.append(["lê văn chi", "sở y tế", *[None] * 2, "Thành viên", *[None] * 7, "05/01/2026", None, None])
    rows.append(
        ["Nguyễn Văn An", "so-khcn", *[None] * 2, "Thành viên", *[None] * 7, "05/01/2026", None, None]
    )
    rows[1][14] = f"{key(office, AN['name'])}.7"
    answer = sent(secretary, rows)
    assert answer.status_code == 409
    cells = re.findall(r"<strong>Đội, ([A-Z]+\d+)</strong>", answer.text)
    assert sorted(cells) == sorted(["O2", "A3", "B3", "E3", "F3", "G3", "H3", "M3", "A5", "A6"])
    assert "không có gì thay đổi" in answer.text and "đã có trong tệp, ở ô A4" in answer.text
    assert len(office.store.office_rows("roster")) == 1
    for raw in (b"PK\x03\x04 broken", b"not a sheet", b""):
        file = (io.BytesIO(raw), "x.xlsx")
        assert secretary.post("/office/team/sheet", form="/office/team", sheet=file).status_code == 409
    assert sent(secretary, [["Tên", "Tuổi"], ["An", 7]]).status_code == 409


def test_what_a_spreadsheet_makes_of_hours_and_telephones_is_read_as_it_was_meant(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    heads = sheet(secretary)[0]
    row = {"Họ và tên": "Phạm Thị Dung", "Cơ quan, đơn vị": "Sở Y tế", "Vai trò trong Đội": "Thành viên"}
    row |= {"Điện thoại": 2920000003, "Trực từ giờ": time(7, 30), "Từ ngày": this_day()}
    assert sent(secretary, [heads, [row.get(head) for head in heads]]).status_code == 303
    (kept,) = office.store.office_rows("roster")
    assert (kept.document["phone"], kept.document["duty_from"]) == ("02920000003", "07:30")


def test_papers_say_what_the_roster_says_and_never_that_they_are_of_a_drill(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    kept(secretary, decision="15/QĐ-UBND")
    an = key(office, AN["name"])
    secretary.post(
        "/office/team/members", form="/office/team", **{**AN, "key": an, "seen": "1", "post": "Trưởng phòng"}
    )
    found = {}
    for name in ("annex", f"members/{an}/profile", f"members/{an}/change", f"units/{UNIT}/registration"):
        raw = secretary.get(f"/office/team/{name}.docx").data
        file = docx.Document(io.BytesIO(raw))
        cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
        heads = [p.text for s in file.sections for h in (s.header, s.first_page_header) for p in h.paragraphs]
        found[name.rpartition("/")[2]] = "\n".join([*(p.text for p in file.paragraphs), *cells])
        assert "DIỄN TẬP" not in "".join(heads)
    assert "Trưởng phòng, Sở Khoa học và Công nghệ" in found["annex"] and "0292" not in found["annex"]
    assert "0292 000 0001" in found["profile"] and "Trưởng phòng" in found["change"]
    assert "0292 000 0001" in found["registration"]
    pages = pypdfium2.PdfDocument(secretary.get("/office/team/annex.pdf").data)
    text = pages[0].get_textpage().get_text_range()
    assert "Nguyễn Văn An" in text and "DIỄN TẬP" not in text


def test_what_is_kept_of_somebody_is_handed_over_and_erased_with_its_past(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    kept(secretary)
    an = key(office, AN["name"])
    secretary.post(
        "/office/team/members",
        form="/office/team",
        **{**AN, "key": an, "seen": "1", "phone": "0292 000 0005"},
    )
    whole = secretary.get(f"/office/team/members/{an}/data.json").json
    assert [each["phone"] for each in whole] == ["0292 000 0005", "0292 000 0001"]
    page = f"/office/team/members/{an}"
    assert secretary.post(f"{page}/erase", form=page).status_code == 409
    assert secretary.post(f"{page}/erase", form=page, sure="1").status_code == 303
    assert secretary.get(page).status_code == 404
    assert (
        office.store.office_past("roster", an) == []
        and office.store.office_rows("roster", deleted=True) == []
    )
    assert office.store.audit_trail()[0].what == {
        "office": "erased",
        "register": "roster",
        "key": an,
        "version": 0,
    }


def test_a_sheet_whose_cells_lie_far_apart_is_refused_and_ends_no_server(office: Site) -> None:
    held = io.BytesIO()
    with Workbook(held) as book:
        page = book.add_worksheet()
        page.write(0, 0, "x")
        page.write(1_048_575, 16_383, "y")
    file = (io.BytesIO(held.getvalue()), "xa.xlsx")
    answer = office.staff(SECRETARY).post("/office/team/sheet", form="/office/team", sheet=file)
    assert answer.status_code == 409 and "Tệp quá lớn" in answer.text


def test_what_cannot_be_seen_or_written_comes_to_no_paper(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    assert kept(secretary, name="Nguyễn\uffff Văn An", post="Trưởng\ufffe phòng") == 303
    assert kept(secretary, name="Lê Văn Chi", mail="chi\u200b@don-vi.example") == 303
    documents = {row.document["name"]: row.document for row in office.store.office_rows("roster")}
    assert documents["Nguyễn Văn An"]["post"] == "Trưởng phòng"
    assert documents["Lê Văn Chi"]["mail"] == "chi@don-vi.example"
    assert secretary.get("/office/team/annex.docx").status_code == 200


@pytest.mark.parametrize(
    "words",
    ["bí  mật nhà nước", "bí\u200b mật nhà nước", unicodedata.normalize("NFD", "bí mật nhà nước")],
)
def test_a_state_secret_is_refused_however_its_letters_are_put_together(office: Site, words: str) -> None:
    assert kept(office.staff(SECRETARY), post=words) == 409


def test_somebody_erased_twice_is_not_there_the_second_time(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    kept(secretary)
    page = f"/office/team/members/{key(office, AN['name'])}"
    sent = {"form": "/office/team", "sure": "1"}
    assert [secretary.post(f"{page}/erase", **sent).status_code for _ in range(2)] == [303, 404]
