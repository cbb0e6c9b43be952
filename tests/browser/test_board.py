"""The board of drills: a director names, puts away and deletes drills, looks after accounts, and chooses a look."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.fits import misfits
from tests.browser.people import Staff


def test_a_director_keeps_the_programme_in_order(director: Staff) -> None:
    page, drill = director.page, director.creates()
    code = director.code
    page.goto("/staff")
    mine = page.locator(".drill", has=page.get_by_text(code))
    first = mine.locator(".is-primary")
    expect(first).to_have_text("Phòng điều hành")
    colour = str(first.evaluate("button => getComputedStyle(button).backgroundColor"))
    first.hover()
    expect(first).to_have_css("background-color", colour)
    mine.get_by_role("link", name="Đổi tên, lưu trữ, xóa").click()
    name, screen = (page.locator(f"form[action$='/{part}']").bounding_box() for part in ("name", "screen"))
    assert name and screen and name["x"] + name["width"] <= screen["x"]
    assert misfits(page) == []
    page.get_by_label("Tên gọi mà mọi người thấy").fill("Diễn tập quý 4, phường Cái Răng")
    director.press("Lưu tên")
    expect(mine.get_by_role("heading")).to_have_text("Diễn tập quý 4, phường Cái Răng")

    mine.get_by_role("link", name="Đổi tên, lưu trữ, xóa").click()
    director.press("Đưa vào lưu trữ")
    expect(page.get_by_role("heading", name="Các cuộc diễn tập")).to_be_visible()
    expect(mine).to_be_hidden()
    page.locator("summary", has_text="Lưu trữ").click()
    mine.get_by_role("link", name="Đổi tên, lưu trữ, xóa").click()
    page.get_by_label(f"Gõ mã {code}").fill("SAI")
    director.press("Xóa cuộc diễn tập này")
    expect(page.get_by_role("alert")).to_contain_text("chưa xóa gì")
    page.get_by_label(f"Gõ mã {code}").fill(code.lower())
    director.press("Xóa cuộc diễn tập này")
    expect(page.get_by_role("heading", name="Các cuộc diễn tập")).to_be_visible()
    expect(mine).to_have_count(0)
    assert page.goto(f"/room/{drill}").status == 404  # type: ignore[union-attr]


def test_a_director_looks_after_accounts_and_everybody_chooses_a_look(director: Staff) -> None:
    page = director.page
    director.hires("nguoi-moi", "observer")
    line = page.locator(".accounts li", has=page.get_by_role("heading", name="nguoi-moi"))
    expect(line).to_contain_text("chưa đăng nhập lần nào")
    line.locator("select").select_option("evaluator")
    line.get_by_role("button", name="Đổi vai trò").click()
    expect(line.locator(".facts")).to_contain_text("Giám sát viên")
    line.locator("summary", has_text="Mật khẩu mới").click()
    line.get_by_role("button", name="Cấp mật khẩu mới").click()
    expect(page.get_by_role("status").locator("code").nth(1)).not_to_be_empty()
    line.locator("summary", has_text="Khóa tài khoản").click()
    line.get_by_role("button", name="Khóa tài khoản").click()
    expect(line).to_contain_text("đã khóa")

    page.locator(".page-me summary").click()
    page.get_by_role("link", name="Tối").click()
    expect(page.locator("html")).to_have_attribute("data-look", "dark")
    director.creates()
    expect(page.locator("html")).to_have_attribute("data-look", "dark")


def test_the_board_says_that_a_drill_that_ended_at_once_has_no_score(director: Staff) -> None:
    page = director.page
    director.creates()
    code = director.code
    director.press("Bắt đầu")
    director.is_("đang chạy")
    director.ends()
    page.goto("/staff")
    mine = page.locator(".drill", has=page.get_by_text(code))
    expect(mine.locator(".score")).to_have_text("Chưa đủ dữ liệu để chấm điểm.", timeout=45_000)


def test_a_plan_shows_what_is_chosen_for_it_and_for_its_seats_whole(director: Staff) -> None:
    page = director.page
    page.goto("/staff/plans")
    assert misfits(page) == []
    page.get_by_label("Tên gọi").fill("Diễn tập quý IV")
    director.press("Tiếp tục")
    expect(page.get_by_role("heading", name="Lực lượng")).to_be_visible()
    assert misfits(page) == []
