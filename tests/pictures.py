"""The pictures of the README, taken of a real drill in a real browser: ``python -m tests.pictures``."""

from __future__ import annotations

import re
import tempfile
from contextlib import closing
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.people import Participant, Person, Staff
from tests.browser.serving import TOP, arguments, executable
from tests.palette import reduced
from tests.web.process import Process

DOCS = TOP / "docs"
ROOM = {"width": 1280, "height": 760}
SEAT = "Sở Nội vụ"
NAME = "Lê Thị Thử"
FIRST = "Tệp lạ chạy trên máy trạm Sở Nội vụ"
INJECTS = 10
"""How far the story has come: the city is hit, and people answer."""


def take(browser: Browser, served: Process, folder: Path) -> list[Path]:
    """Play a drill up to its crisis and take the pictures of its control room and of a phone.

    Returns:
        The files.
    """
    director = Staff(browser, served, viewport=ROOM).signs_in("director", served.password)
    drill = director.creates(players="average")
    phone = Participant(browser, served).take(director.card(drill, SEAT), NAME)
    director.press("Bắt đầu")
    director.is_("đang chạy")
    _next(director)
    phone.acknowledges(FIRST)
    expect(phone.message(FIRST)).to_contain_text("đã tiếp nhận")
    phone.opens(FIRST)
    phone.page.locator(".toast button").click()
    expect(phone.page.locator(".toast")).to_have_count(0)
    files = [_taken(phone, folder / "phone.png")]
    for _ in range(INJECTS - 1):
        _next(director)
    return [*files, _taken(director, folder / "room.png")]


def _taken(person: Person, file: Path) -> Path:
    """Take a picture of somebody's page, who is done then."""
    person.page.evaluate("document.fonts.ready")
    file.write_bytes(reduced(person.page.screenshot(animations="disabled", scale="css")))
    person.leave()
    return file


def _next(director: Staff) -> None:
    """Run to the next inject, whatever it is."""
    before = director.page.locator(".clock .digits").inner_text()
    director.page.keyboard.press("n")
    director.page.get_by_role("dialog").get_by_role("button", name=re.compile("^Chạy tới")).click()
    expect(director.page.locator(".clock .digits")).not_to_have_text(before)
    expect(director.page.get_by_role("dialog")).to_have_count(0)


def main() -> None:
    """Take them, and say how large they are."""
    with (
        tempfile.TemporaryDirectory() as data,
        sync_playwright() as playwright,
        closing(Process(Path(data))) as served,
    ):
        served.start()
        browser = playwright.chromium.launch(executable_path=executable(), args=arguments())
        for file in take(browser, served, DOCS):
            print(f"{file.relative_to(TOP)}  {file.stat().st_size / 1000:.0f} kB")
        browser.close()


if __name__ == "__main__":
    main()
