"""How many taps it takes: what is done under pressure, on a phone and on an evaluator's tablet."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.people import TABLET, Participant, Staff
from tests.web.process import Process

HOME = "so-noi-vu/phu-trach-attt"
FIRST = "Tệp lạ chạy trên máy trạm Sở Nội vụ"


class Taps:
    """Counts what is tapped on a page from now on, until the page is left."""

    def __init__(self, page: Page) -> None:
        self._page = page
        page.evaluate(
            "() => { window.taps = 0; addEventListener('click', (event) => (window.taps += event.isTrusted), true); }"
        )

    def since(self) -> int:
        """How many since this was asked last."""
        found: int = self._page.evaluate("() => { const n = window.taps; window.taps = 0; return n; }")
        return found


def test_a_message_is_acknowledged_and_answered_under_it_with_one_tap_each(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    phone = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    director.press("Bắt đầu")
    director.is_("đang chạy")
    director.writes("Sở Nội vụ", "PA05", "Hỏi tình hình", "Đã làm đến đâu?", act="notify")
    message = phone.message("Hỏi tình hình")
    acknowledge = message.get_by_role("button", name="Tiếp nhận")
    expect(acknowledge).to_be_visible()
    taps = Taps(phone.page)
    acknowledge.tap()
    expect(message).to_contain_text("đã tiếp nhận")
    assert taps.since() == 1
    message.locator(".message-head").tap()
    answer = message.locator(".answer textarea")
    expect(answer).to_be_visible()
    assert taps.since() == 1
    answer.fill("Đã xong.")
    message.get_by_role("button", name="Gửi trả lời").tap()
    expect(message).to_contain_text(re.compile(r"Trả lời T\+"))
    assert taps.since() == 1
    (act,) = served.records(drill, "act", seat=HOME, verb="notify")
    assert (act["data"]["to"], act["data"]["text"]) == (["pa05"], "Đã xong.")


def test_what_was_done_by_voice_is_entered_with_one_tap_and_confirmed_with_one(
    director: Staff, come: Callable[..., Any]
) -> None:
    drill = director.creates()
    names = ("tai-cho", "doi-chieu")
    passwords = {name: director.hires(name, "evaluator") for name in names}
    director.opens_room(drill)
    director.press("Bắt đầu")
    director.runs_to_next(FIRST)
    sees, confirms = (come(Staff, viewport=TABLET).signs_in(name, passwords[name]) for name in names)
    for one in (sees, confirms):
        one.page.goto(f"/evaluate/{drill}")
    enter = sees.button(re.compile("^Ghi: làm bằng lời nói, điện thoại: Sở Nội vụ")).first
    expect(enter).to_be_visible()
    taps = Taps(sees.page)
    enter.click()
    expect(sees.page.locator(".spoken li")).to_contain_text("Chờ người khác xác nhận")
    assert taps.since() == 1
    confirms.page.reload()
    confirm = confirms.page.locator(".spoken").get_by_role("button", name="Xác nhận")
    expect(confirm).to_be_visible()
    taps = Taps(confirms.page)
    confirm.click()
    expect(confirms.page.locator(".spoken")).to_have_count(0)
    assert taps.since() == 1
