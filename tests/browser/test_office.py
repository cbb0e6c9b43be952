"""The year's work in a browser: a ward's officer with a phone, the Team's secretary, a leader."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
from playwright.sync_api import Page, expect

from tests.browser.people import PROJECTOR, TABLET, Staff
from web.services.office.year import this_day

PHONE = {"width": 390, "height": 844}
MARK = "matchMedia('print').matches && getComputedStyle(document.body, '::before').content"


def printed(page: Page) -> str:
    """What stands at the corner of a page on paper."""
    page.emulate_media(media="print")
    # The page hears of it a little later.
    for _ in range(1_000):
        if found := page.evaluate(MARK):
            return str(found)
        page.wait_for_timeout(20)
    raise AssertionError("it is not shown as on paper")


def _keeper(director: Staff, name: str, role: str, unit: str = "") -> str:
    """Make an account of those who keep registers; its password."""
    page = director.page
    page.goto("/office/accounts")
    page.locator("#account").fill(name)
    page.locator("#role").select_option(role)
    page.locator("#unit").select_option(unit)
    page.locator("form.card button").click()
    return page.get_by_role("status").locator("code").nth(1).inner_text()


def _in(person: Staff, account: str, password: str) -> Staff:
    person.page.goto("/staff/login")
    person.page.get_by_label("Tài khoản").fill(account)
    person.page.get_by_label("Mật khẩu").fill(password)
    person.press("Đăng nhập")
    expect(person.page.get_by_role("navigation", name="Công việc trong năm")).to_be_visible()
    return person


def test_an_officer_reports_from_a_phone_and_the_secretary_takes_it_in(
    director: Staff, come: Callable[..., Staff], tmp_path: Path
) -> None:
    officer, secretary = (
        _in(come(Staff, viewport=size), name, _keeper(director, name, role, unit))
        for name, role, unit, size in (
            ("can-bo-phuong", "officer", "ubnd-ninh-kieu", PHONE),
            ("thu-ky-doi", "secretary", "", {"width": 1280, "height": 800}),
        )
    )
    page = officer.page
    page.goto("/office/books/incidents/new")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.get_by_label("Tên, trích yếu").fill("Máy một cửa không mở được hồ sơ")
    page.get_by_label("Trạng thái").select_option("received")
    page.get_by_label("Thời điểm phát hiện").fill(f"{this_day().isoformat()}T00:01")
    page.get_by_label("Mô tả sơ bộ").fill("Ba máy, từ đầu giờ")
    page.get_by_role("button", name="Lưu").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Máy một cửa không mở được hồ sơ")
    page.goto("/office/reports")
    with page.expect_download() as got:
        page.get_by_role("link", name="Phiếu xlsx: UBND phường Ninh Kiều").click()
    held = io.BytesIO(Path(got.value.path()).read_bytes())
    book = openpyxl.load_workbook(held)
    for row in book.worksheets[0].iter_rows():
        if str(row[0].value).startswith("Ngày"):
            row[1].value = this_day()
    file = tmp_path / "phieu.xlsx"
    book.save(file)
    page = secretary.page
    page.goto("/office/reports")
    page.get_by_text("Nhập từ tệp Excel").click()
    page.locator("#sheet").set_input_files(file)
    page.get_by_role("button", name="Kiểm tra và nhập").click()
    expect(page.get_by_role("row", name=re.compile("UBND phường Ninh Kiều"))).to_contain_text("Đã báo cáo")
    page.get_by_role("link", name="Sự cố thực tế").click()
    expect(page.get_by_role("link", name="Máy một cửa không mở được hồ sơ")).to_be_visible()
    assert printed(page) == "none", "what is real bears no mark of a drill on paper either"
    director.page.goto("/staff/new")
    assert "DIỄN TẬP" in printed(director.page)


def test_on_a_phone_heads_take_two_lines_and_whose_row_it_is_stays_in_sight(director: Staff) -> None:
    page = director.page
    page.set_viewport_size(PHONE)
    for path in ("/staff", "/office/units"):
        page.goto(path)
        assert page.locator(".page-head").bounding_box()["height"] <= 100
    table = page.locator(".scroll").first
    table.evaluate("all => all.scrollTo(9999, 0)")
    assert table.evaluate("all => all.scrollLeft") > 0
    expect(table.locator("tbody th").first).to_be_in_viewport(ratio=1)


def test_on_a_tablet_heads_take_one_line_and_on_a_hall_screen_cards_two_columns(director: Staff) -> None:
    page = director.page
    page.set_viewport_size(TABLET)
    for lang in ("en", "vi"):
        page.goto(f"/lang/{lang}?next=/desk")
        assert page.locator(".page-head").bounding_box()["height"] <= 70
    page.set_viewport_size(PROJECTOR)
    page.goto(f"{page.locator('[aria-labelledby=shipped] .card a').first.get_attribute('href')}/export")
    one, other = (page.locator(".drills .card").nth(n).bounding_box() for n in (0, 1))
    assert one["y"] == other["y"]
    assert one["height"] == other["height"]


def test_a_leader_sees_what_is_due_plans_a_drill_where_none_was_and_reads_the_report(
    director: Staff, tmp_path: Path
) -> None:
    page = director.page
    page.set_viewport_size(PHONE)
    page.goto("/office")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.get_by_role("link", name="Quá hạn", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Quá hạn")
    page.get_by_role("link", name="Ma trận diễn tập").click()
    matrix = page.get_by_role("region", name="Hệ thống và tình huống")
    white = matrix.get_by_role("link", name=re.compile("B06")).first
    expect(white).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], (
        "the matrix scrolls by itself"
    )
    white.click()
    expect(page.get_by_text("Từ ma trận: B06")).to_be_visible()
    expect(page.locator("#scenario option:checked")).to_contain_text("B06")
    page.get_by_label("Tên gọi").fill("Diễn tập quý I")
    page.get_by_role("button", name=re.compile("^Tiếp tục")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Diễn tập quý I")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.goto("/office/reports")
    with page.expect_download() as got:
        page.get_by_role("link", name=re.compile("Chủ tịch.*docx")).click()
    file = tmp_path / "bao-cao.docx"
    got.value.save_as(file)
    said = "\n".join(each.text for each in docx.Document(str(file)).paragraphs)
    assert "Kính gửi: Chủ tịch" in said and "DIỄN TẬP" not in said
