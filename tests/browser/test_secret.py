"""A journey with something secret: its readers see it, let in who needs it, and the control room sees who told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.examples import serving
from tests.browser.fits import misfits
from tests.browser.people import Participant, Staff
from tests.web.process import Process

TITLE, TRACES = "Có khách trong cổng", "Dấu vết kẻ tấn công còn trong cổng"
ADDED = f"""confidences:
  - id: dau-vet
    title: {{vi: {TRACES}, en: Traces}}
    level: confidential
    basis: {{vi: Luật Bảo vệ bí mật nhà nước, en: The law}}
    about: cong-ttdt
    readers: [pa05]
    admits: pa05
    need: [tt-giam-sat]
"""
INJECT = f"""  - id: tin-mat
    title: {{vi: {TITLE}, en: A guest}}
    channel: document
    from: a05
    to: pa05/truc-ban
    at: 1m
    about: cong-ttdt
    carries: dau-vet
    body: {{vi: Chỉ người nhận., en: For the receiver only.}}
"""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Process]:
    """A server whose one scenario has something secret."""
    with serving(tmp_path, "b05-secret", ADDED, INJECT) as process:
        yield process


def test_a_reader_lets_in_who_needs_it_and_a_word_too_many_is_seen(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates(scenario="b05-secret")
    reader = come(Participant).take(director.card(drill, "PA05"), "Lê Thị Thử")
    director.press("Bắt đầu")
    director.runs_to_next(TITLE)
    mark = reader.message(TITLE).locator(".secret")
    expect(mark).to_contain_text("MẬT")
    reader.opens(TITLE)
    expect(mark).to_contain_text(TRACES)
    expect(mark).to_contain_text("Luật Bảo vệ bí mật nhà nước")
    assert misfits(reader.page) == []

    def shares(typed: str, name: str) -> None:
        reader.chooses("Hành động…", "Chia sẻ thông tin")
        reader.picks("Nơi nhận", typed, name)

    def sends() -> None:
        reader.page.locator("form.compose button[type=submit]").click()

    shares("Giám sát", "Trung tâm Giám sát")
    reader.page.get_by_label("Mời riêng vào thông tin mật").select_option("dau-vet")
    assert misfits(reader.page) == []
    sends()
    director.feed("Được mời riêng vào thông tin mật")
    reader.goes_to("Tin đến")
    expect(reader.message(TITLE).locator(".offers")).to_be_visible()
    shares("Nội vụ", "Nội vụ")
    sends()
    director.feed("Để lộ thông tin mật")
    told = [one["data"]["details"] for one in served.records(drill, "effect")]
    assert [(one["how"], one["to"]) for one in told if "how" in one][-2:] == [
        ("invited", ["tt-giam-sat"]),
        ("outside", ["so-noi-vu"]),
    ]
