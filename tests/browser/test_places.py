"""A journey with places: who runs a system sees on a phone that its building was left, and works on nothing there."""

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
    """A server whose one scenario is the guides' example of places, evacuated before anybody reports."""
    left = added("places").replace("time: 20m", "time: 10m").replace("sao-luu]", "sao-luu, tong-dai-1022]", 1)
    with serving(tmp_path, "b05-places", left) as process:
        yield process


def test_who_runs_a_system_sees_that_its_building_was_left(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates(scenario="b05-places")
    keeper = come(Participant).take(director.card(drill, "gười phát ngôn"), "Lê Thị Thử")
    director.press("Bắt đầu")
    director.runs_to_next(NEXT)
    keeper.goes_to("Hệ thống")
    for name in ("Cổng thông tin điện tử", "Tổng đài 1022"):
        system = keeper.page.locator(".system").filter(has_text=name)
        expect(system).to_contain_text("Nơi này đã sơ tán: không ai làm tại chỗ")
    assert misfits(keeper.page) == []
