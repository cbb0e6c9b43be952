"""A journey of a call-out: people called on a phone, an agency answers on another, the caller reads who is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.examples import added, serving
from tests.browser.fits import misfits
from tests.browser.people import Participant, Staff
from tests.web.process import Process

LIST, CALL = "Danh sách Đội Ứng cứu", "Huy động thành viên Đội"
NEXT = "Người dân báo trang chủ lạ"
"""The first inject of the guides' example, 18 minutes into it."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Process]:
    """A server whose one scenario is the guides' example of people called out, one of them the Office's."""
    people = added("rosters").replace(
        "of: so-y-te, skills: [data], found: held", "of: vp-ubnd, skills: [data]"
    )
    people = people.replace("answers: 4m, comes: 20m", "answers: 4m, comes: 10m").partition("reactions:")[0]
    with serving(tmp_path, "b05-people", people) as process:
        yield process


def test_people_are_called_on_a_phone_and_whoever_comes_is_counted(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates(scenario="b05-people")
    caller = come(Participant).take(director.card(drill, "PA05"), "Lê Thị Thử")
    head = come(Participant).take(director.card(drill, "gười phát ngôn"), "Trần Văn Thử")
    director.press("Bắt đầu")
    listed = caller.opens(LIST)
    expect(listed).to_contain_text("Sở Khoa học và Công nghệ: Mạng.")
    expect(listed).to_contain_text("Có mặt 0, cần 2 người")
    assert misfits(caller.page) == []

    caller.chooses("Hành động…", CALL)
    for typed, name in (("KH&CN", "KH&CN"), ("Văn phòng UBND", "Văn phòng UBND")):
        caller.picks("Nơi nhận", typed, name)
    assert misfits(caller.page) == []
    caller.page.locator("form.compose button[type=submit]").click()
    head.acknowledges(CALL)
    caller.goes_to("Tin đến")
    expect(caller.message("Đã nhận lệnh").first).to_be_visible()

    director.runs_to_next(NEXT)
    there = caller.message("Đã có mặt").first
    there.locator(".message-head").click()
    expect(there).to_contain_text("Có mặt 1, cần 2 người. Còn thiếu kỹ năng: Xử lý mã độc.")
    assert misfits(caller.page) == []
    director.feed("được cho đi, đang trên đường")
