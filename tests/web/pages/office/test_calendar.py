"""The calendar's pages: what each role sees and may do, two who edit at once, files, deleting and having back."""

from __future__ import annotations

import io
import re
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from drillsim.store import NEW, OfficeWrite
from tests.web.services.office.test_year import TEXT
from tests.web.site import HASH, Browser, Site
from tests.web.smalllibrary import small_library
from web.access.auth import OFFICER, ROLES, SECRETARY
from web.services.office.year import this_day

UNIT, OTHER = "so-khcn", "ubnd-ninh-kieu"
AT = "2026-11-23T00:00:00.000+00:00"
PAGES = ("", "/overdue", "/units", f"/units/{UNIT}", "/duties/g9", "/settings", "/deleted", "/calendar.ics")


@pytest.fixture
def office(site: Site) -> Site:
    """The server, with a secretary, and an officer of a department."""
    site.store.add_account(SECRETARY, SECRETARY, HASH, AT)
    site.store.add_account(OFFICER, OFFICER, HASH, AT, unit=UNIT)
    return site


def ticked(browser: Browser, unit: str = UNIT, duty: str = "g9", period: str = "", **more: object) -> int:
    period = period or f"{this_day().year}-2"
    fields = {"unit": unit, "duty": duty, "period": period, "seen": "0", "on": this_day().isoformat(), **more}
    return browser.post("/office/ticks", form=f"/office/units/{UNIT}", **fields).status_code


def test_everybody_with_an_account_opens_the_pages_and_nobody_else_does(office: Site) -> None:
    for role in (*ROLES, SECRETARY, OFFICER):
        browser = office.staff(role)
        for page in PAGES:
            expected = 302 if (role, page) == (OFFICER, "") else 200
            assert browser.get(f"/office{page}").status_code == expected, (role, page)
        may = role in ("director", SECRETARY)
        assert browser.get("/office/accounts").status_code == (200 if may else 403)
    assert office.browser().get("/office/units").status_code == 302


def test_those_who_keep_registers_see_no_drill(office: Site) -> None:
    for role in (SECRETARY, OFFICER):
        browser = office.staff(role)
        pages = ("/staff", "/room/one", "/hall/one", "/cards/one", "/staff/new", "/report/one", "/review/one")
        assert {browser.get(page).status_code for page in pages} <= {302, 403}
        assert not browser.open("hall", "one").connected


def test_an_officer_sees_and_edits_the_own_unit_alone(office: Site) -> None:
    officer = office.staff(OFFICER)
    assert officer.get(f"/office/units/{OTHER}").status_code == 403
    assert (
        "UBND phường Ninh Kiều"
        not in officer.get("/office/units").text + officer.get("/office/duties/g9").text
    )
    assert ticked(officer) == 303
    assert ticked(officer, unit=OTHER) == 403
    assert ticked(office.staff("evaluator")) == 403
    assert office.store.office_keys("ticks") == {f"{UNIT}:g9:{this_day().year}-2"}


def test_what_is_ticked_is_shown_and_can_be_deleted_and_had_back(office: Site) -> None:
    secretary, page = office.staff(SECRETARY), f"/office/units/{UNIT}"
    key = f"{UNIT}:g9:{this_day().year}-2"
    assert ticked(secretary, number="12/BC-SKHCN", note="Đã gửi đủ") == 303
    shown = secretary.get(page).text
    assert "12/BC-SKHCN" in shown and "Đã gửi đủ" in shown
    row = {"register": "ticks", "key": key}
    assert secretary.post("/office/drop", form=page, seen="1", **row).status_code == 303
    assert "12/BC-SKHCN" not in secretary.get(page).text
    assert "12/BC-SKHCN" in secretary.get("/office/deleted").text
    assert secretary.post("/office/restore", form="/office/deleted", **row).status_code == 303
    assert "12/BC-SKHCN" in secretary.get(page).text
    assert "12/BC-SKHCN" in secretary.get(f"/office/history/ticks/{key}").text
    assert office.staff(OFFICER).get(f"/office/history/ticks/{key.replace(UNIT, OTHER)}").status_code == 404


def test_two_who_edit_one_line_never_overwrite_each_other(office: Site) -> None:
    secretary, officer = office.staff(SECRETARY), office.staff(OFFICER)
    assert ticked(secretary, number="của thư ký") == 303
    refused = officer.post(
        "/office/ticks",
        form=f"/office/units/{UNIT}",
        unit=UNIT,
        duty="g9",
        period=f"{this_day().year}-2",
        seen="0",
        on=this_day().isoformat(),
        number="của sở",
    )
    assert refused.status_code == 409
    assert "người khác đã sửa" in refused.text and "của thư ký" in refused.text and "“của sở”" in refused.text
    assert ticked(officer, number="của sở", seen="1") == 303
    kept = office.store.office_row("ticks", f"{UNIT}:g9:{this_day().year}-2")
    assert kept is not None and kept.document["number"] == "của sở" and kept.version == 2


def test_what_cannot_be_is_refused_with_its_reason_and_nothing_is_stored(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    later = (this_day() + timedelta(days=1)).isoformat()
    assert (
        ticked(secretary, on=later) == ticked(secretary, on="30/02/2026") == ticked(secretary, on="") == 409
    )
    assert ticked(secretary, note="Văn bản này thuộc loại tối mật") == 409
    assert ticked(secretary, number="x" * 201) == 409
    assert ticked(secretary, period="2019-1") == ticked(secretary, duty="g10") == 400
    assert office.store.office_keys("ticks") == set()


def test_a_file_shows_what_was_done(office: Site) -> None:
    officer = office.staff(OFFICER)
    assert ticked(officer, file=(io.BytesIO(b"MZ"), "virus.exe")) == 409
    assert ticked(officer, file=(io.BytesIO(b""), "trống.pdf")) == 409
    assert ticked(officer, file=(io.BytesIO(b"%PDF" + b"x" * 100_000), "báo cáo năm.pdf")) == 303
    found = re.search(r"/office/files/\w+", officer.get(f"/office/units/{UNIT}").text)
    assert found is not None
    answer = officer.get(found[0])
    assert answer.data.startswith(b"%PDFx") and len(answer.data) == 100_004
    assert answer.headers["Content-Disposition"].startswith("attachment")
    office.store.add_account("minh", OFFICER, HASH, AT, unit=OTHER)
    assert office.staff("minh").get(found[0]).status_code == 403


def test_many_reports_that_came_in_are_ticked_at_once_or_none(office: Site) -> None:
    secretary, year = office.staff(SECRETARY), this_day().year
    fields = {"duty": "g9", "period": f"{year}-2", "on": this_day().isoformat(), "number": ""}

    def sent(*units: str) -> int:
        return secretary.post(
            "/office/ticks/many", form="/office/duties/g9", unit=[*units], **fields
        ).status_code

    assert sent(UNIT, OTHER) == 303
    assert sent("so-y-te", OTHER) == 409
    assert sent() == 409
    assert sent("cong-an") == 400
    assert office.store.office_keys("ticks") == {f"{UNIT}:g9:{year}-2", f"{OTHER}:g9:{year}-2"}


def test_what_has_no_date_is_noted_as_often_as_it_happens(office: Site) -> None:
    officer, today = office.staff(OFFICER), this_day()
    for note in ("Thay cán bộ lần một", "Thay cán bộ lần hai"):
        assert ticked(officer, duty="g12", period=" ", note=note) == 303
    shown = officer.get(f"/office/units/{UNIT}").text
    assert "Thay cán bộ lần một" in shown and "Thay cán bộ lần hai" in shown
    assert len(office.store.office_rows("ticks", part=str(today.year), unit=UNIT)) == 2


def test_something_is_ticked_with_a_drill_that_is_over(office: Site) -> None:
    officer, page = office.staff(OFFICER), f"/office/units/{UNIT}"
    assert ticked(officer, duty="h7", period=str(this_day().year), drill="one") == 409
    assert 'name="drill"' not in officer.get(page).text
    office.live.start("test")
    office.to(3)
    office.live.end("test")
    assert (
        f'<option value="one">{(title := office.live.setup.called.words()["vi"])}, ' in officer.get(page).text
    )
    assert ticked(officer, duty="h7", period=str(this_day().year), drill="two") == 409
    assert ticked(officer, duty="h7", period=str(this_day().year), drill="one") == 303
    assert f"Cuộc diễn tập: {title}, " in officer.get(page).text
    key = f"{UNIT}:h7:{this_day().year}"
    assert f"{title}, " in officer.get(f"/office/history/ticks/{key}").text
    book = openpyxl.load_workbook(io.BytesIO(officer.get("/office/books/everything.xlsx").data))
    assert str(book.worksheets[0]["G2"].value).startswith(f"{title}, ")


def test_the_dates_are_chosen_by_those_who_keep_them(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    page = secretary.get("/office/settings").text
    chosen = dict(re.findall(r'<select id="([\w-]+)".*?<option selected>([\d/]+)', page))
    assert chosen["tong-hop-nam"] == "20/12"
    send = {**chosen, "tong-hop-nam": "15/12", "seen": "0"}
    assert secretary.post("/office/settings", **send).status_code == 303
    assert f"15/12/{this_day().year}" in secretary.get("/office/duties/g10").text
    assert secretary.post("/office/settings", **send).status_code == 409
    assert office.staff(OFFICER).post("/office/settings", **send).status_code == 403
    assert secretary.post("/office/settings", **{**send, "tong-hop-nam": "16/12"}).status_code == 400


def test_accounts_of_units_are_made_by_those_who_keep_registers(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    add = {"account": "an.khcn", "role": OFFICER}
    assert secretary.post("/office/accounts", **add, unit="nowhere").status_code == 400
    assert secretary.post("/office/accounts", account="an.khcn", role=SECRETARY).status_code == 400
    made = secretary.post("/office/accounts", **add, unit=UNIT)
    assert made.status_code == 200
    password = re.findall(r'<code class="code">([^<]+)</code>', made.text)[1]
    browser = office.browser().signed_in("an.khcn", password)
    assert browser.get("/office").headers["Location"] == f"/office/units/{UNIT}"


def test_a_real_page_of_the_office_never_says_drill(office: Site) -> None:
    assert "DIỄN TẬP" not in office.staff(SECRETARY).get("/office").text


def reminded(office: Site) -> tuple[str, str]:
    """How the home page reminds: the look of its notice, and its words."""
    found = re.search(
        r'<p class="notice is-(\w+)"><span><a href="/office">Công việc trong năm</a>: (.*?)</span>',
        office.staff("director").get("/staff").text,
    )
    assert found is not None
    return found[1], found[2]


def test_the_home_page_alarms_of_nothing_before_anything_was_recorded(office: Site, tmp_path: Path) -> None:
    days = (this_day() + timedelta(days=after) for after in (10, 11))
    soon = next(f"{day:%d/%m}" for day in days if f"{day:%d/%m}" != "29/02")
    folder = office.app.extensions["drillsim"].scenarios = small_library(tmp_path / "library")
    (folder / "calendars").mkdir()
    (folder / "calendars" / "c.yaml").write_text(
        TEXT.replace("20/06", soon).replace("20/12, 15/12", soon), "utf-8"
    )
    secretary = office.staff(SECRETARY)
    assert reminded(office)[0] == "plain" and reminded(office)[1].startswith("chưa ghi nhận việc nào.")
    assert "Nên làm trước" in secretary.get("/office").text
    # The office has drilled and still owes its report: all three units owe something.
    number = (this_day() + timedelta(days=10)).year
    row = OfficeWrite(f"office:drill:{number}", {"on": this_day().isoformat()}, NEW, str(number), "office")
    office.store.keep("ticks", [row], SECRETARY, AT)
    look, words = reminded(office)
    assert (
        look in ("warn", "bad") and "2 nhiệm vụ đến hạn trong 30 ngày tới, 3 đơn vị chưa thực hiện." in words
    )
    assert "Nên làm trước" not in secretary.get("/office").text


def test_a_calendar_program_gets_what_is_left(office: Site) -> None:
    officer, year = office.staff(OFFICER), this_day().year
    before = officer.get("/office/calendar.ics").text
    assert f"UID:g9-{year}-2-{UNIT}@drillsim" in before
    ticked(officer)
    assert f"UID:g9-{year}-2-{UNIT}@drillsim" not in officer.get("/office/calendar.ics").text


def test_a_file_of_a_refused_tick_is_not_kept_and_a_name_holds_what_can_be_seen(office: Site) -> None:
    officer = office.staff(OFFICER)
    assert ticked(officer, file=(io.BytesIO(b"x"), "gpj.\u202ebáo cáo.pdf")) == 303
    (row,) = office.store.office_rows("files")
    assert row.document["name"] == "gpj.báo cáo.pdf"
    assert ticked(officer, file=(io.BytesIO(b"y"), "hai.pdf")) == 409
    assert [each.key for each in office.store.office_rows("files")] == [row.key]


def test_what_was_had_back_already_is_said_to_be_so_and_no_fault_of_the_server(office: Site) -> None:
    officer = office.staff(OFFICER)
    assert ticked(officer) == 303
    key = f"{UNIT}:g9:{this_day().year}-2"
    again = officer.post("/office/restore", form="/office/deleted", register="ticks", key=key)
    assert again.status_code == 409 and office.store.office_rows("ticks")[0].version == 1


def test_what_has_no_date_is_ticked_in_a_year_that_there_is_a_page_of(office: Site) -> None:
    officer = office.staff(OFFICER)
    for number in ("0000", "9999"):
        assert ticked(officer, duty="h1", period=f"{number}-aaaaaaaaaa") == 400
    assert office.store.office_rows("ticks") == []
