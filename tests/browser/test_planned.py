"""A drill is planned in a browser, from a workbook of participants to its open room, and rehearsed as it is."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from drillsim.base.model import MINUTE
from drillsim.batch.pool import Workers
from scoring.telling.numbers import decimal
from tests.browser.fits import misfits
from tests.browser.people import LAPTOP, PHONE, Participant, Staff
from tests.web.process import Process
from tests.web.smalllibrary import small_library
from web.work import rehearsing
from web.work.norming import LEVELS, Plan

CENTRE, POLICE, VENDOR = "centre/technician", "police/leader", "vendor/technician"
HEADING = ("TT", "Họ và tên", "Đơn vị", "Chức vụ", "Số điện thoại")
PEOPLE = ((1, "Lê Văn An", "Công an", "Lãnh đạo", "0901 000 001"), (2, "Trần Bình", "Nơi khác", "", ""))
"""The first fits a seat of the drill, the other none."""


@pytest.fixture
def planned(tmp_path: Path) -> Iterator[tuple[Process, Path]]:
    """A server with two scenarios, two cities, two rubrics."""
    library = small_library(tmp_path / "library")
    city = (library / "cities/tiny.yaml").read_text("utf-8").replace("Thành phố nhỏ", "Thành phố khác")
    (library / "cities/other.yaml").write_text(city, "utf-8")
    rubric = (library / "rubrics/default.yaml").read_text("utf-8").replace("outcome: 25", "outcome: 60")
    rubric = rubric.replace("rubric: default", "rubric: harm").replace(
        "Thang điểm mặc định", "Thang nặng thiệt hại"
    )
    (library / "rubrics/harm.yaml").write_text(rubric, "utf-8")
    # Only scenarios of version 2 are played together.
    one = (library / "tiny.yaml").read_text("utf-8").replace("version: 1", "version: 2", 1)
    (library / "tiny.yaml").write_text(one, "utf-8")
    other = one.replace("code: B06", "code: B02").replace("Mã hóa dữ liệu", "Tin giả")
    (library / "beside.yaml").write_text(other, "utf-8")
    with closing(Process(tmp_path, scenarios=library)) as process:
        process.start()
        yield process, library


def seen(page: Page, name: str) -> None:
    """Nothing is cut off on a phone or a laptop; pictures of both where somebody wants to look."""
    for size in (PHONE, LAPTOP):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert misfits(page) == [], (name, size)
        if folder := os.environ.get("DRILLSIM_PICTURES"):
            page.screenshot(path=f"{folder}/{name}-{size['width']}.png", full_page=True)


def told(page: Page) -> list[list[str]]:
    """The rehearsal's figures as the page shows them: mean and spread of each kind of team."""
    rows = page.locator("section:has(#rehearsal) tbody tr")
    expect(rows.first).to_be_visible()
    return [row.locator("td").all_inner_texts() for row in rows.all()]


def joins_by_the_list(come: Callable[..., Participant], served: Process, director: Staff) -> None:
    """Who is on the list gives a name alone, in whatever case: the page proposes the seat, and it is asked for."""
    phone = come(Participant, served)
    phone.page.goto("/")
    phone.page.get_by_label("Mã tham gia").fill(director.code)
    phone.press("Tiếp tục")
    phone.sees("Có tên trong danh sách?")
    seen(phone.page, "join-listed")
    phone.page.get_by_label("Họ và tên").fill("lê  văn an")
    phone.press("Đề nghị vị trí này")
    phone.sees("Theo danh sách người tham gia, đây là vị trí của anh/chị")
    expect(phone.page.locator(f"input[name=seat][value='{POLICE}']")).to_be_checked()
    seen(phone.page, "join-proposed")
    phone.press("Đề nghị vị trí này")
    phone.sees("Chờ xác nhận")
    director.accepts("lê văn an")
    phone.confirmed()


def test_a_drill_is_planned_filled_from_a_workbook_rehearsed_as_it_is_and_opened(
    planned: tuple[Process, Path], come: Callable[..., Staff]
) -> None:
    served, library = planned
    director = come(Staff, served).signs_in("director", served.password)
    page = director.page
    page.goto("/staff/plans")
    for name, value in (("scenario", "tiny"), ("beside", "beside"), ("city", "other"), ("rules", "p2017")):
        page.locator(f"#{name}").select_option(value)
    page.locator("#rubric").select_option("harm")
    for name, text in (("name", "Diễn tập quý IV"), ("date", "2026-12-24"), ("hour", "13:30")):
        page.locator(f"#{name}").fill(text)
    page.locator("#seed").fill("7")
    page.locator("#length").fill("60")
    seen(page, "choices")
    page.locator("main form button.is-primary").click()
    page.wait_for_url(re.compile(r"/staff/plans/\w+$"))
    facts = page.locator(".desk-facts").first
    for words in ("24/12/2026, 13:30", "60 phút", "Thành phố khác", "Thang nặng thiệt hại", "Tin giả", "7"):
        expect(facts).to_contain_text(words)
    book, raw = openpyxl.Workbook(), io.BytesIO()
    for row in ((), ("DANH SÁCH THAM GIA",), HEADING, *PEOPLE):
        book.active.append(row)  # type: ignore[union-attr]
    book.save(raw)
    page.locator("details:has(#sheet) > summary").click()
    page.locator("#sheet").set_input_files(
        {"name": "danh-sach.xlsx", "mimeType": "application/octet-stream", "buffer": raw.getvalue()}
    )
    page.locator("form:has(#sheet) button").click()
    expect(page.locator(f"[name='name {POLICE}']")).to_have_value("Lê Văn An")
    expect(page.locator(f"[name='phone {POLICE}']")).to_have_value("0901 000 001")
    expect(page.locator(".plan-loose")).to_contain_text("Trần Bình")
    page.locator(f"[name='who {VENDOR}']").select_option("out")
    page.locator(f"[name='who {CENTRE}']").select_option("by-the-book")
    page.locator("button[value=seats]").click()
    expect(page.locator(f"[name='who {VENDOR}']")).to_have_value("out")
    page.locator("button[value=rehearse]").click()
    figures = told(page)
    seen(page, "plan")
    # Just this drill: both scenarios, city, rules, rubric, seeds, length, seats.
    plan = Plan(
        *(library, "tiny+beside", "p2017", LEVELS, tuple(range(7, 15))),
        city="other",
        rubric="harm",
        length=60 * MINUTE,
        out=(VENDOR,),  # type: ignore[arg-type]
    )
    made = rehearsing.rehearse(plan, Workers(1))
    assert figures == [[decimal(row.mean).vi, decimal(row.sd).vi] for row in made.kinds]
    page.goto(f"{page.url.split('#')[0]}/cards")
    expect(page.get_by_text("Lê Văn An")).to_be_visible()
    expect(page.get_by_text("Nhà cung cấp")).to_have_count(0)
    seen(page, "cards")
    page.go_back()
    page.locator("button[value=open]").click()
    page.wait_for_url("**/room/*")
    expect(page.locator("#seats .plain-list > li")).to_have_count(2)
    joins_by_the_list(come, served, director)
    director.press("Viết tình huống")
    expect(page.locator(".receivers .chip")).to_have_count(3)
    seen(page, "room")
