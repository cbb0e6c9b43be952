"""A journey with a stock: who keeps it sees it run down, and the review says what was used."""

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

NEXT = "Người dân báo trang chủ lạ"
"""The first inject of the guides' example, 18 minutes into it."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Process]:
    """A server whose one scenario is the guides' example of stocks."""
    with serving(tmp_path, "b05-stocks", added("stocks")) as process:
        yield process


def test_who_keeps_a_stock_sees_it_run_down_and_the_review_says_what_was_used(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates(scenario="b05-stocks")
    keeper = come(Participant).take(director.card(drill, "gười phát ngôn"), "Lê Thị Thử")
    director.press("Bắt đầu")
    keeper.goes_to("Hệ thống")
    kept = keeper.page.locator(".stocks")
    expect(kept).to_contain_text("còn 40 lít")
    director.runs_to_next(NEXT)
    expect(kept).to_contain_text("còn 30 lít")
    assert misfits(keeper.page) == []
    director.feed("còn lại")
    director.ends()
    page = director.page
    page.goto(f"{served.base}/review/{drill}")
    page.locator(".review-tabs a", has_text="Tổng hợp").click()
    table = page.get_by_role("region", name="Lực lượng, phương tiện, dịch vụ, kinh phí (C4)").first
    expect(table).to_contain_text("Đã dùng: Dầu máy phát của cổng thông tin")
    expect(table.locator("tfoot")).to_contain_text("Tổng cộng")
    assert misfits(page) == []
