"""Pages of the year and of the desk that no journey stays at: each on a phone in the light, on a laptop in the dark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playwright.sync_api import Page

from tests.browser.people import LAPTOP, PHONE, Staff
from tests.browser.test_pages import AXE, COLOURS, FAULTS

YEAR = [
    *("", "/overdue", "/units", "/coverage", "/reports", "/settings", "/accounts", "/deleted", "/team"),
    *("/callouts", "/logbooks", "/books/incidents", "/books/risks", "/books/costs", "/books/incidents/new"),
]
OF_A_DRAFT = ["", "/text", "/versions", "/comments", "/play", "/export", "/rehearsal"]
REST = ["/desk/bring", "/staff/plans", "/blind", "/staff/nothing"]


def addresses(page: Page) -> Iterator[str]:
    """Where they are; a unit, a duty and a scenario are the first that are led to."""
    yield from (f"/office{each}" for each in YEAR)
    for path, kind in (("/office/units", "units"), ("/office", "duties")):
        page.goto(path)
        yield str(page.locator(f"main a[href^='/office/{kind}/']").first.get_attribute("href"))
    page.goto("/desk")
    scenario = page.locator("[aria-labelledby=shipped] .card")
    shipped = str(scenario.locator("a").first.get_attribute("href"))
    yield from ("/desk", shipped, f"{shipped}/export", f"{shipped}/rehearsal")
    page.goto("/desk")
    scenario.locator("form button").first.click()
    page.wait_for_url(re.compile(r"/desk/(?!library)\w+$"))
    draft = page.url
    yield from (f"{draft}{each}" for each in OF_A_DRAFT)
    yield from REST


def test_axe_finds_nothing_serious_on_any(director: Staff) -> None:
    page, found, script = director.page, [], AXE.read_text("utf-8")
    for address in addresses(page):
        page.set_viewport_size(PHONE)
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.goto(address)
        page.evaluate(script)
        found += [f"{address} {fault}" for fault in page.evaluate(FAULTS)]
        page.set_viewport_size(LAPTOP)
        page.emulate_media(color_scheme="dark")
        found += [f"{address} dark {fault}" for fault in page.evaluate(FAULTS, COLOURS)]
    director.faults.clear()  # axe styles the page to measure it, which the page's policy reports
    assert found == []
