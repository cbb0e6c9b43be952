"""A drill on real systems in its logbook: organisers at a laptop, red and blue on telephones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from playwright.sync_api import expect

from scoring.reports.papers.tongue import VIETNAM
from tests.browser.people import Participant, Person, Staff

TYPED = {
    "title": "Diễn tập thực chiến cổng dịch vụ công",
    "stop": "Sông Hậu",
    "red": "Đội Đỏ 1",
    "blue": "Trung tâm Giám sát",
    "targets": "Cổng dịch vụ công",
    "tools": "Tường lửa\nIDS",
    "contacts": "Trực ban 0292 000 0001",
    "methods": "Công cụ công khai",
    "depth": "Đọc được một tệp mẫu",
}
SCREENFUL = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


def at(hours: float, now: datetime) -> str:
    return f"{now + timedelta(hours=hours):%Y-%m-%dT%H:%M}"


def test_red_and_blue_enter_what_they_did_and_the_organisers_see_how_long_it_took(
    director: Staff, come: Callable[..., Participant]
) -> None:
    page = director.page
    page.goto("/office/logbooks")
    now = datetime.now(VIETNAM)
    for name, text in {**TYPED, "begins": at(-3, now), "ends": at(9, now)}.items():
        page.locator(f"#{name}").fill(text)
    page.get_by_role("button", name="Lập sổ", exact=True).click()
    director.sees("Các đội và mã vào")
    codes = page.locator("code.code").all_inner_texts()
    red, blue = (_pledges(come(Participant), code) for code in codes)
    expect(red.page.get_by_text("Danh sách mục tiêu hiện ra khi")).to_have_count(1)
    page.reload()
    director.press("Bắt đầu diễn tập")
    expect(page.get_by_text("Đang diễn ra")).to_be_visible()

    red.page.reload()
    red.page.locator("#finding summary").click()
    red.page.locator("#finding-at").fill(at(-2, now))
    red.page.locator("#finding-weakness").fill("Đọc được văn bản tối mật")
    red.page.locator("#finding button").click()
    expect(red.page.get_by_role("alert")).to_contain_text("bí mật nhà nước")
    red.page.locator("#finding-weakness").fill("Mật khẩu mặc định")
    shot = {"name": "ảnh.png", "mimeType": "image/png", "buffer": b"png"}
    red.page.locator("#finding-file").set_input_files(files=[shot])  # type: ignore[list-item]
    red.page.locator("#finding button").click()
    red.sees("ảnh.png")
    assert red.page.evaluate(SCREENFUL)

    blue.page.reload()
    blue.page.locator("#detection summary").click()
    blue.page.locator("#detection-at").fill(at(-1, now))
    blue.page.get_by_label("IDS").check()
    blue.page.locator("#detection-what").fill("IDS cảnh báo đăng nhập lạ")
    blue.page.locator("#detection button").click()
    blue.sees("IDS cảnh báo đăng nhập lạ")
    expect(blue.page.get_by_text("Mật khẩu mặc định")).to_have_count(0)

    page.reload()
    noticed = page.locator("#detections li").first
    noticed.locator("summary").click()
    noticed.get_by_label("Phát hiện điểm yếu nào").select_option(index=1)
    noticed.get_by_role("button", name="Ghi vào sổ").click()
    page.get_by_role("link", name="Đánh giá").click()
    expect(page.locator(".measures")).to_contain_text("1/1 Bị phát hiện")
    expect(page.locator(".measures")).to_contain_text("1 giờ 0 phút")
    director.sees("Công cụ không thấy gì: Tường lửa")


def _pledges(team: Person, code: str) -> Person:
    """A team opens its side and signs."""
    team.page.goto("/logbook")
    team.page.get_by_label("Mã").fill(code)
    team.press("Vào sổ")
    team.page.get_by_label("Họ tên, chức vụ người đại diện ký").fill("Nguyễn Văn An, đội trưởng")
    team.press("Ký cam kết")
    team.sees("Ban tổ chức chưa cho bắt đầu")
    return team
