"""Phones at a LAN address over plain http, which browsers do not call secure, and over TLS."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.people import Participant, Staff
from tests.browser.serving import arguments, executable
from tests.web.process import Process

NAME = "hall.example"
FIRST = "Tệp lạ chạy trên máy trạm Sở Nội vụ"


@pytest.fixture(scope="module")
def abroad(browser: Browser) -> Iterator[Browser]:
    """A browser in which the hall's laptop has a name, as on another machine."""
    rules = f"--host-resolver-rules=MAP {NAME} 127.0.0.1"
    # A certificate that the laptop made itself is one a phone's owner has to accept.
    trusting = "--ignore-certificate-errors"
    found = browser.browser_type.launch(executable_path=executable(), args=[*arguments(), rules, trusting])
    yield found
    found.close()


@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
def test_a_phone_plays_loses_the_network_and_loses_nothing(
    abroad: Browser, server: Callable[..., Process], tls: bool
) -> None:
    served = server(tls=tls, name=NAME)
    director = phone = None
    try:
        director = Staff(abroad, served).signs_in("director", served.password)
        drill = director.creates()
        phone = Participant(abroad, served).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
        assert phone.page.evaluate("isSecureContext") is tls
        director.press("Bắt đầu")
        director.runs_to_next(FIRST)
        phone.opens(FIRST)
        phone.chooses("Hành động…", "Báo cáo sự cố")
        phone.page.get_by_label("Nội dung").fill("Máy trạm có tệp lạ.")
        phone.page.reload()
        phone.arrives()
        expect(phone.page.get_by_label("Nội dung")).to_have_value("Máy trạm có tệp lạ.")
        phone.context.set_offline(True)
        served.kill()
        phone.press("Gửi")
        phone.sees("sẽ gửi khi có kết nối")
        served.start()
        phone.context.set_offline(False)
        phone.arrives()
        director.page.reload()
        director.opens_room(drill).press("Tiếp tục")
        director.feed("Máy trạm có tệp lạ.")
        assert len(served.records(drill, "act", verb="report", text="Máy trạm có tệp lạ.")) == 1
        cookies = [each for each in phone.context.cookies() if each["name"].startswith("drillsim-")]
        assert [(each["secure"], each["httpOnly"], each["sameSite"]) for each in cookies] == [
            (tls, True, "Lax")
        ]
    finally:
        for person in (director, phone):
            if person is not None:
                person.leave()
