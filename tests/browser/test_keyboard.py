"""A drill without a mouse: the director steers it and a participant plays it by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.people import LAPTOP, Participant, Person, Staff
from tests.web.process import Process

HOME = "so-noi-vu/phu-trach-attt"
FIRST = "Tệp lạ chạy trên máy trạm Sở Nội vụ"
RANSOM = "Thư đòi tiền chuộc gửi thẳng cho sở"
FAR = 400
# What has the focus: its name as a screen reader says it, near enough.
FOCUSED = """() => {
  const one = document.activeElement;
  if (one === document.body) return "";
  const label = one.labels?.[0]?.innerText ?? one.closest("label")?.innerText ?? "";
  const said = one.matches("button, a, summary, option") ? one.innerText : "";
  return `${one.getAttribute("aria-label") ?? ""} ${said} ${label} ${one.value ?? ""}`.trim();
}"""


def reach(page: Page, name: str | re.Pattern[str], key: str = "Tab") -> None:
    """Press a key until what has the focus is called so."""
    pattern = re.compile(re.escape(name)) if isinstance(name, str) else name
    passed: list[str] = []
    for _ in range(FAR):
        passed.append(page.evaluate(FOCUSED))
        if pattern.search(passed[-1]):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{name} cannot be reached by {key} from {list(dict.fromkeys(passed))}")


def do(page: Page, name: str | re.Pattern[str]) -> None:
    """Reach a button, and press it."""
    reach(page, name)
    page.keyboard.press("Enter")


def write(page: Page, field: str, text: str) -> None:
    reach(page, field)
    page.keyboard.type(text)


def test_the_director_steers_by_keyboard_alone(come: Callable[..., Any], served: Process) -> None:
    director = come(Staff)
    page = director.page
    page.goto("/staff")
    write(page, "Tài khoản", "director")
    page.keyboard.press("Tab")
    page.keyboard.type(served.password)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Các cuộc diễn tập")).to_be_visible()
    page.goto("/staff/new")
    do(page, "Tạo cuộc diễn tập")
    page.wait_for_url("**/room/*")
    drill = page.url.rpartition("/")[2]
    expect(page.locator(".clock .digits")).to_have_text("00:00:00")

    page.keyboard.press("Space")
    director.is_("đang chạy")
    for _ in range(4):
        page.keyboard.press("+")
    director.is_("×16")
    for _ in range(3):
        page.keyboard.press("-")
    director.is_("×2")
    page.keyboard.press("n")
    do(page, re.compile("^Chạy tới"))
    expect(page.get_by_role("dialog")).to_have_count(0)
    director.feed(FIRST)

    do(page, "Tài khoản tích hợp vào máy chủ đất đai")
    do(page, re.compile("^Bỏ qua"))
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    page.keyboard.type("Để lần sau")
    reach(page, re.compile("^Bỏ qua"))
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    (skipped,) = served.records(drill, "inject", status="skipped")
    assert skipped["data"]["reason"] == "Để lần sau"
    # The button that led here is gone: the focus stays where it was.
    expect(page.locator("#injects :focus")).to_have_count(1)

    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Space")
    director.is_("tạm dừng")
    do(page, re.compile("^Kết thúc$"))
    do(page, "Kết thúc diễn tập")
    director.is_("đã kết thúc")


def test_a_participant_plays_by_keyboard_alone(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    player = come(Keyboard)
    page = player.page
    page.goto("/")
    write(page, "Mã tham gia", director.code)
    page.keyboard.press("Enter")
    page.wait_for_url("**/join/*")
    write(page, "Họ và tên", "Lê Thị Thử")
    reach(page, re.compile("tt-giam-sat|Trung tâm Giám sát"))
    while page.evaluate("document.activeElement.value") != HOME:
        page.keyboard.press("ArrowDown")
    do(page, "Đề nghị vị trí này")
    player.sees("Chờ xác nhận")
    director.accepts("Lê Thị Thử")
    do(page, "Kiểm tra ngay")
    expect(page.locator(".link.is-open")).to_be_visible()
    director.press("Bắt đầu")
    director.runs_to_next(FIRST)

    message = page.locator("article.message").filter(has_text=FIRST)
    expect(message).to_be_visible()
    do(page, FIRST)
    expect(message.locator(".doings")).to_be_visible()
    do(page, re.compile("^Tiếp nhận"))
    expect(message).to_contain_text("đã tiếp nhận")
    do(page, re.compile("^Báo cáo sự cố"))
    expect(page.locator("form.compose")).to_be_visible()
    write(page, "Nội dung", "Đã rút dây mạng.")
    do(page, re.compile("^Gửi$"))
    expect(message).to_contain_text("Báo cáo sự cố")
    expect(message).not_to_contain_text("Đang gửi")
    (report,) = served.records(drill, "act", seat=HOME, verb="report")
    assert report["data"]["text"] == "Đã rút dây mạng."
    assert report["data"]["params"]["form"]
    do(page, re.compile("^Cô lập$"))
    expect(page.locator("form.compose")).to_be_visible()
    do(page, re.compile("^Thực hiện$"))
    expect(page.locator("form.compose")).to_have_count(0)
    expect(message).to_contain_text("Cô lập")
    expect(message).not_to_contain_text("Đang gửi")
    assert [each["data"]["about"] for each in served.records(drill, "act", seat=HOME, verb="isolate")] == [
        "may-tram-so-noi-vu"
    ]


def test_a_decision_is_made_and_the_hot_wash_written_by_keyboard_alone(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    player = come(Keyboard)
    page = player.page
    page.goto(f"/join/{director.card(drill, 'Sở Nông nghiệp')}")
    write(page, "Họ và tên", "Lê Thị Thử")
    page.keyboard.press("Enter")
    expect(page.locator(".link.is-open")).to_be_visible()
    director.press("Bắt đầu")
    director.is_("đang chạy")
    # The facilitator too: an inject that waits for them is sent by keys.
    do(director.page, RANSOM)
    do(director.page, "Gửi ngay")
    message = page.locator("article.message").filter(has_text=RANSOM)
    expect(message).to_be_visible()
    do(page, RANSOM)
    reach(page, "Không trả lời, giữ nguyên thư")
    page.keyboard.press("Space")
    do(page, "Gửi lựa chọn")
    expect(message).to_contain_text(re.compile("Đã (chọn|quyết định): Không trả lời"))
    (act,) = served.records(drill, "act", seat="so-nn-mt/phu-trach-attt", verb="acknowledge")
    assert act["data"]["params"]["option"] == "khong-tra-loi"
    director.ends()
    do(page, "Ghi ý kiến rút kinh nghiệm")
    page.wait_for_url(f"**/hotwash/{drill}")
    write(page, "Điều làm tốt", "Hỏi trước khi làm")
    do(page, re.compile("^Gửi ý kiến"))
    player.sees("Đã gửi. Cảm ơn anh/chị")


def test_somebody_is_let_in_and_an_inject_written_by_keyboard_alone(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    page = director.page
    for name, seat in (("Lê Thị Thử", HOME), ("Vũ Thị Thử", "pa05/truc-ban")):
        come(Participant).ask(director.code, name, seat)
    expect(page.locator(".asking li")).to_have_count(2)
    for left in (1, 0):
        do(page, re.compile("^Nhận$"))
        expect(page.locator(".asking li")).to_have_count(left)
        # Whoever goes on is led to the next who asks, and at last to the seats.
        expect(page.locator(".asking button" if left else "#seats .scroll").first).to_be_focused()
    page.keyboard.press("w")
    dialog = page.get_by_role("dialog")
    everybody = dialog.get_by_role("button", name="Tất cả mọi người")
    expect(everybody).to_be_focused()
    write(page, "Tên người gửi", "PA05")
    write(page, "Tiêu đề, tiếng Việt", "Hỏi tình hình")
    write(page, "Nội dung, tiếng Việt", "Đã làm đến đâu?")
    do(page, "Gửi ngay")
    expect(dialog.get_by_role("alert")).to_contain_text("ít nhất một nơi nhận")
    expect(everybody).to_be_focused()
    page.keyboard.press("Tab")
    reach(page, re.compile("^Sở Nội vụ"))
    page.keyboard.press("Enter")
    do(page, "Gửi ngay")
    expect(dialog).to_have_count(0)
    (added,) = served.records(drill, "control", type="add")
    assert added["data"]["inject"]["to"] == [HOME]
    expect(page.locator("#seats .scroll")).to_be_focused()
    do(page, "Lê Thị Thử")
    do(page, "Thiết bị khác")
    expect(dialog).to_be_visible()
    do(page, "Đóng")
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("button", name="Thiết bị khác")).to_be_focused()
    do(page, "Mời ra")
    expect(dialog).to_be_visible()
    page.keyboard.press("Tab")
    do(page, re.compile("^Mời ra"))
    expect(dialog).to_have_count(0)
    expect(page.locator("#seats :focus")).to_have_count(1)


class Keyboard(Person):
    """A participant at a laptop whose mouse is broken."""

    def __init__(self, browser: Any, served: Process) -> None:
        super().__init__(browser, served, viewport=LAPTOP)


def test_everything_arrives_once_and_in_order_at_64_times_the_speed(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates("average")
    phones = [
        come(Participant).take(director.card(drill, agency), f"Người thử {n}")
        for n, agency in enumerate(("Sở Nội vụ", "Trung tâm Giám sát", "PA05"))
    ]
    director.press("Bắt đầu")
    for speed in (2, 4, 8, 16, 32, 64):
        director.page.keyboard.press("+")
        director.is_(f"×{speed}")
    expect(director.page.locator(".clock .digits")).to_have_text(re.compile(r"^00:2\d"))
    director.press(re.compile("^Tạm dừng"))
    for phone in phones:
        phone.sees("Cuộc diễn tập đang tạm dừng")
    seats = {
        "so-noi-vu/phu-trach-attt": phones[0],
        "tt-giam-sat/dieu-hanh": phones[1],
        "pa05/truc-ban": phones[2],
    }
    for seat, phone in seats.items():
        told = [
            each["data"]["title"]["vi"]
            for each in served.records(drill, "delivery")
            if seat in each["data"]["seats"]
        ]
        assert told, seat
        expect(phone.titles).to_have_count(len(told))
        shown = [re.sub(r"^Mới\s*", "", text).strip() for text in phone.titles.all_inner_texts()]
        assert shown == told[::-1], seat


def test_space_is_the_clocks_and_presses_no_button(director: Staff) -> None:
    director.creates()
    page = director.page
    page.keyboard.press("Space")
    director.is_("đang chạy")
    # Reached by keys a button is pressed by Enter; Space presses nothing, and stops no drill for all by mistake.
    reach(page, "Tìm")
    page.keyboard.press("Space")
    director.sees("Phím cách là phím của đồng hồ")
    director.is_("đang chạy")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.keyboard.press("Space")
    director.is_("tạm dừng")
    # What the mouse pressed last is not pressed once more.
    director.inject(FIRST)
    director.press("Gửi ngay")
    director.feed(FIRST)
    page.keyboard.press("Space")
    director.is_("đang chạy")
    expect(page.locator("#injects .detail")).to_contain_text(FIRST)
