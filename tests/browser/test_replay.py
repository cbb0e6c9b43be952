"""The replay of a drill that has been played: any moment, any seat's screen, what-ifs, new drills from a moment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from drillsim.base.model import clock
from tests.browser.fits import DRAWN, misfits
from tests.browser.people import LAPTOP, SHOWN, Participant, Person, Staff
from tests.browser.test_pages import AXE, FAULTS
from tests.web.process import Process

FIRST = "Tệp lạ chạy trên máy trạm Sở Nội vụ"
SECOND = "Tiến trình lạ trên máy chủ văn bản"
CALL = "Mời họp lúc 9 giờ"
SEAT = "so-noi-vu/phu-trach-attt"
TABS = ("Tin đến", "Hệ thống", "Hành động", "Liên lạc")
# What stands on the screen, without what the page says of its own connection and clock.
TEXT = """(main) => [...main.children].filter((one) => !one.matches(".notes")).map((one) => one.innerText).join("\\n")"""


def screens(place: Locator) -> dict[str, str]:
    """The text of each section of a participant's screen, with the first message open."""
    found = {}
    for tab in TABS:
        place.get_by_role("navigation").get_by_role("button", name=tab).click()
        if tab == TABS[0]:
            head = place.locator(".message").filter(has_text=FIRST).locator(".message-head")
            if head.get_attribute("aria-expanded") == "false":
                head.click()
        # Seconds go by while one looks.
        found[tab] = re.sub(r"còn \d+:\d\d", "còn", place.locator(".main").evaluate(TEXT))
    place.get_by_role("navigation").get_by_role("button", name=TABS[0]).click()
    return found


class Played:
    """A drill that two people have played and the director has ended; what one of them saw in the middle."""

    def __init__(self, browser: Browser, served: Process) -> None:
        self.director = Staff(browser, served).signs_in("director", served.password)
        self.drill = self.director.creates()
        self.home = Participant(browser, served).take(
            self.director.card(self.drill, "Sở Nội vụ"), "Lê Thị Thử"
        )
        self.director.press("Bắt đầu")
        self.director.runs_to_next(FIRST)
        self._home_acts()
        self.director.writes("Sở Nội vụ", "Chánh Văn phòng", CALL, "Mời dự họp trực tuyến.")
        expect(self.home.titles).to_contain_text([CALL, FIRST])
        self.director.press(re.compile("^Tạm dừng"))
        self.home.sees("Cuộc diễn tập đang tạm dừng")
        self.saw = screens(self.home.page.locator(".play"))
        (paused,) = served.records(self.drill, "control", do="pause")
        self.t: int = paused["t"]
        self.director.press(re.compile("^Tiếp tục"))
        self.director.runs_to_next(SECOND)
        self.home.acknowledges(CALL)
        expect(self.home.message(CALL)).to_contain_text("đã tiếp nhận")
        self.director.ends()

    def _home_acts(self) -> None:
        home = self.home
        home.acknowledges(FIRST)
        home.opens(FIRST)
        home.chooses("Hành động…", "Cô lập")
        home.press("Thực hiện")
        expect(home.page.locator(".is-panel")).to_have_count(0)
        home.chooses("Hành động…", "Báo cáo sự cố")
        home.page.get_by_label("Nội dung").fill("Đã rút dây mạng <b>ngay</b>.")
        home.press("Gửi")
        expect(home.message(FIRST)).to_contain_text("Báo cáo sự cố")


@pytest.fixture(scope="module")
def played(browser: Browser, served: Process) -> Iterator[Played]:
    found = Played(browser, served)
    yield found
    for person in (found.director, found.home):
        person.leave()


class Review:
    """The replay tab in somebody's window."""

    def __init__(self, person: Person, drill: str) -> None:
        self.page = person.page
        self.page.goto(f"/review/{drill}")
        self.page.locator(".review-tabs a", has_text="Xem lại").click()
        expect(self.page.locator(".replay #city")).to_be_visible()
        self.now = self.page.get_by_label("Thời điểm đang xem")
        self.phone = self.page.locator(".phone .play")
        self.feed = self.page.locator("#feed")

    def to(self, ms: int) -> None:
        """Put the slider to a moment."""
        self.page.get_by_label("Thanh thời gian").fill(str(ms))

    def presses(self, *keys: str) -> None:
        """Press keys with nothing of the page in focus."""
        self.page.evaluate("document.activeElement.blur()")
        for key in keys:
            self.page.keyboard.press(key)

    def looks(self, view: str) -> None:
        """Choose what stands beside the map."""
        self.page.locator(".replay-head .chip", has_text=view).click()

    def chooses_seat(self, seat: str) -> None:
        self.looks("Màn hình vị trí")
        self.page.locator(".seat-choice select").select_option(seat)
        expect(self.phone).to_be_visible()

    def opens(self, button: str) -> Locator:
        self.page.locator(".replay-doings").get_by_role("button", name=button).click()
        return self.page.get_by_role("dialog")


@pytest.fixture
def review(played: Played) -> Review:
    played.director.page.set_viewport_size(LAPTOP)  # type: ignore[arg-type]
    return Review(played.director, played.drill)


def test_a_seats_screen_says_what_the_live_page_said(played: Played, review: Review) -> None:
    review.chooses_seat(SEAT)
    review.to(played.t)
    expect(review.phone.locator(".message-title").first).to_contain_text(CALL)
    assert screens(review.phone) == played.saw
    assert "đã tiếp nhận" in played.saw["Tin đến"]
    assert "Mới" in played.saw["Tin đến"]
    assert "Cô lập\ncòn\n" in played.saw["Hành động"]


def test_the_screen_follows_the_slider_and_nothing_can_be_done_on_it(played: Played, review: Review) -> None:
    review.chooses_seat(SEAT)
    review.to(0)
    expect(review.phone).to_contain_text("Chưa có tin nào")
    review.to(11 * 60_000)
    expect(review.phone.locator(".message-title")).to_have_count(1)
    review.phone.locator(".message-head").click()
    for button in ("Tiếp nhận", "Báo cáo sự cố", "Hành động…"):
        expect(review.phone.get_by_role("button", name=button, exact=True)).to_be_disabled()
    review.to(played.t)
    expect(review.phone.locator(".message-title")).to_have_count(2)
    expect(review.phone.locator(".drill-time")).to_have_text(f"00:11:{played.t // 1000 % 60:02}")


def test_keys_move_by_seconds_minutes_and_injects(review: Review) -> None:
    for keys, shown in (
        (["Home", "ArrowRight"], "00:00:10"),
        (["Shift+ArrowRight"], "00:01:10"),
        (["ArrowLeft", "ArrowLeft"], "00:00:50"),
        (["]"], "00:11:00"),
        (["]", "]", "["], "00:11:00"),
        (["Home"], "00:00:00"),
    ):
        review.presses(*keys)
        expect(review.now).to_have_value(re.compile(shown[:6]) if "]" in keys and len(keys) > 1 else shown)
    slider = review.page.get_by_label("Thanh thời gian")
    slider.focus()
    review.page.keyboard.press("ArrowRight")
    expect(review.now).to_have_value("00:00:10")
    expect(slider).to_have_attribute("aria-valuetext", "T+00:00:10")


def test_keys_typed_into_the_seats_screen_stay_there(review: Review) -> None:
    review.chooses_seat(SEAT)
    review.presses("Home")
    review.phone.get_by_role("button", name="Liên lạc").click()
    search = review.phone.get_by_role("searchbox")
    search.press_sequentially("sở y")
    search.press("ArrowLeft")
    expect(search).to_have_value("sở y")
    expect(review.now).to_have_value("00:00:00")
    expect(review.page.get_by_role("button", name="Phát lại")).to_be_visible()


def test_the_space_key_plays_at_the_chosen_speed_and_stops(review: Review) -> None:
    review.page.get_by_label("Tốc độ phát lại").select_option("64")
    review.presses("Home", " ")
    expect(review.page.get_by_role("button", name="Dừng phát")).to_be_visible()
    expect(review.now).to_have_value(re.compile("^00:0[2-9]|^00:1"))
    review.presses(" ")
    expect(review.page.get_by_role("button", name="Phát lại")).to_be_visible()


def test_a_typed_time_is_gone_to_and_nonsense_is_said_to_be_so(review: Review) -> None:
    review.now.fill("0:11")
    review.now.press("Enter")
    expect(review.now).to_have_value("00:11:00")
    review.now.fill("hôm qua")
    review.now.press("Enter")
    expect(review.page.locator(".toast")).to_contain_text("Không hiểu “hôm qua”")
    expect(review.now).to_have_value("00:11:00")


def test_map_feed_injects_and_duties_stand_at_the_moment(review: Review) -> None:
    review.to(10 * 60_000)
    expect(review.feed).not_to_contain_text(FIRST)
    expect(review.page.locator(".replay-duties")).not_to_contain_text("Sở Nội vụ")
    review.to(11 * 60_000)
    expect(review.feed).to_contain_text(FIRST)
    expect(review.page.locator(".replay-duties")).to_contain_text("Sở Nội vụ")
    expect(review.page.locator(".replay-duties")).to_contain_text("còn hạn")
    review.looks("Tình huống")
    expect(review.page.locator("#injects")).to_contain_text("Bây giờ · T+00:11")
    expect(review.page.locator("#injects .inject.fired")).to_have_count(1)
    review.to(0)
    expect(review.page.locator("#injects .inject.fired")).to_have_count(0)


def test_what_ifs_stand_side_by_side(played: Played, review: Review) -> None:
    dialog = review.opens("Nếu khác đi…")
    dialog.get_by_label("Tìm hành động").fill("co lap")
    acts = dialog.locator("select").first
    expect(acts.locator("option")).to_have_count(2)
    acts.select_option(index=1)
    dialog.get_by_label("Số phút").fill("0")
    dialog.get_by_role("button", name="Tính").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Số phút phải lớn hơn 0")
    dialog.get_by_label("Số phút").fill("5")
    dialog.get_by_label("Thay đổi").select_option("earlier")
    dialog.get_by_role("button", name="Tính").click()
    first = dialog.locator(".whatif").filter(has_text="Thử 1")
    expect(first).to_contain_text("Cô lập, Máy trạm Sở Nội vụ")
    expect(first).to_contain_text(re.compile(r"từ T\+00:11:\d\d sang T\+00:06:\d\d"))
    expect(first).to_contain_text("Thiệt hại (giờ dịch vụ)")
    expect(first.locator(".whatif-curve .scatterlayer .trace")).to_have_count(2)
    dialog.get_by_label("Thay đổi").select_option("out")
    dialog.get_by_role("button", name="Tính").click()
    expect(dialog.locator(".whatif").filter(has_text="Thử 2")).to_contain_text("không làm")
    expect(first).to_be_visible()
    review.page.reload()
    review.opens("Nếu khác đi…")
    expect(dialog.locator(".whatif .pill", has_text="Thử")).to_have_text(["Thử 2", "Thử 1"])
    review.page.keyboard.press("Escape")
    review.looks("Diễn biến")
    review.to(played.t)
    review.feed.locator("li", has_text="báo cáo").get_by_role("button", name="Nếu khác đi…").click()
    expect(acts.locator("option:checked")).to_contain_text("Báo cáo sự cố")


@pytest.mark.parametrize("players", ["people", "by-the-book"])
def test_a_new_drill_goes_on_from_the_moment(played: Played, review: Review, players: str) -> None:
    review.to(played.t)
    dialog = review.opens("Diễn tập mới từ")
    names = {"people": "Người thật", "by-the-book": "đúng quy trình"}
    dialog.locator(".option", has_text=names[players]).click()
    dialog.get_by_role("button", name="Tạo").click()
    review.page.wait_for_url(re.compile(r"/(room|review)/(?!" + played.drill + ")"))
    if players == "people":
        # The moment itself has been played: the new drill stands a millisecond later, which may begin a second.
        expect(review.page.locator(".clock .digits")).to_have_text(clock(played.t + 1))
        played.director.is_("tạm dừng")
        played.director.feed("Đã rút dây mạng <b>ngay</b>.")
    else:
        expect(review.page.locator(".banner")).to_contain_text("T+00:11")
        expect(review.page.locator(".replay-bar .bar-end")).to_have_text("03:00:00")


@pytest.mark.parametrize(("size", "theme"), SHOWN, ids=str)
def test_axe_finds_nothing_serious_in_the_replay(
    played: Played, review: Review, size: Any, theme: Any
) -> None:
    page = review.page
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=theme)
    review.to(played.t)
    faults = []
    page.evaluate(AXE.read_text("utf-8"))
    views = ["Diễn biến", "Tình huống"]
    views += ["Màn hình vị trí"] if size["width"] < 1400 else []
    views += ["Thành phố"] if size["width"] < 860 else []
    for view in views:
        review.looks(view)
        faults += [f"{view} {fault}" for fault in page.evaluate(FAULTS)]
        page.evaluate(DRAWN)
        assert misfits(page) == [], view
    for button in ("Diễn tập mới từ", "Nếu khác đi…"):
        expect(review.opens(button)).to_be_visible()
        faults += [f"{button} {fault}" for fault in page.evaluate(FAULTS)]
        page.keyboard.press("Escape")
    played.director.faults.clear()  # axe styles the page to measure it, which the page's policy reports
    assert faults == []


def test_a_participant_finds_the_own_screen_once_the_results_are_released(
    played: Played, review: Review
) -> None:
    review.page.get_by_role("button", name="Công bố cho người tham gia").click()
    review.page.get_by_role("button", name="Công bố", exact=True).click()
    expect(review.page.get_by_role("button", name="Thu hồi")).to_be_visible()
    mine = Review(played.home, played.drill)
    mine.looks("Màn hình vị trí")
    mine.to(played.t)
    expect(mine.phone.locator(".message-title").first).to_contain_text(CALL)
    expect(mine.page.locator(".replay-doings button")).to_have_count(0)
