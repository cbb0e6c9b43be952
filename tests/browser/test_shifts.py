"""A journey with a shift on a phone: tired, relieved, handed over to with a gap, and what the review says."""

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

FIRST = "Người dân báo trang chủ lạ"
"""The first inject of the guides' example, 18 minutes into it."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Process]:
    """A server whose one scenario is the guides' example of shifts, whose crew tires and is relieved early."""
    early = added("shifts").replace("since: 7h30m", "since: 7h50m").replace("relief: 60m", "relief: 12m")
    with serving(tmp_path, "b05-shifts", early) as process:
        yield process


def test_a_tired_crew_hands_over_on_a_phone_and_what_it_left_out_is_told(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates(scenario="b05-shifts")
    officer = come(Participant).take(director.card(drill, "hụ trách"), "Lê Thị Thử")
    director.press("Bắt đầu")
    officer.goes_to("Hệ thống")
    crew = officer.page.locator(".shift")
    expect(crew).to_contain_text("Kíp trực của Văn phòng")
    expect(crew).to_contain_text("quá 8 giờ thì mệt")
    expect(crew).to_contain_text("Ca sau có mặt lúc")
    director.runs_to_next(FIRST)
    expect(crew).to_contain_text("quá 8 giờ rồi")
    assert misfits(officer.page) == []
    crew.get_by_role("button", name="bàn giao ca").click()
    form = officer.page.locator("form.compose")
    owed = form.locator("fieldset", has_text="Còn nợ")
    expect(owed).to_contain_text(FIRST)
    expect(form).to_contain_text("Bàn giao mất chừng 6 phút")
    owed.locator("label").first.click()
    expect(form).to_contain_text("Bàn giao mất chừng 7 phút")
    assert misfits(officer.page) == []
    form.locator("button[type=submit]").click()
    expect(form).to_have_count(0)
    director.runs_to_next("Báo chí hỏi về cổng thông tin")
    officer.goes_to("Hệ thống")
    expect(crew).to_contain_text("quá 8 giờ thì mệt")
    expect(crew).to_contain_text("Ca trước không bàn giao: Cổng thông tin")
    assert misfits(officer.page) == []
    director.feed("đã bàn giao")
    director.ends()
    page = director.page
    page.goto(f"{served.base}/review/{drill}")
    page.locator(".review-tabs a", has_text="Tổng hợp").click()
    table = page.get_by_role("region", name="Lực lượng, phương tiện, dịch vụ, kinh phí (C4)").first
    # Half an hour of one person, at 60 000 an hour.
    expect(table.locator("tfoot")).to_contain_text("30.000")
