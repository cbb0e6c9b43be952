"""The review page saved as a file, opened by itself: no server, no network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.commands.saying import drillsim


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    assert drillsim("run", "b06", "--out", folder, lang="vi").code == 0
    return folder / "report.html"


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    """The file as a browser opens it, which asks for nothing else and complains of nothing."""
    context = browser.new_context(viewport={"width": 1366, "height": 900}, offline=True)
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda line: said.append(line.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(file.as_uri())
    expect(page.locator(".tl-canvas")).to_be_visible()
    yield page
    assert {url.partition("#")[0] for url in asked if not url.startswith("blob:")} == {file.as_uri()}
    assert said == []
    context.close()


def test_timeline_scores_and_evidence_are_there(page: Page) -> None:
    expect(page.locator(".tree > li > .tree-line .tree-score").first).to_have_text("57,4")
    page.locator(".tree-pick").filter(has_text="Thời gian ứng phó").first.click()
    page.locator(".evidence .line-of").first.click()
    expect(page.locator(".evidence .story li").first).to_contain_text("T+")


def test_the_curves_and_the_contacts_are_drawn(page: Page) -> None:
    page.locator(".curves").scroll_into_view_if_needed()
    expect(page.locator(".curves .scatterlayer .trace")).to_have_count(3)
    page.locator(".review-tabs a", has_text="Phối hợp").click()
    expect(page.locator(".net .scatterlayer .trace")).not_to_have_count(0)


def test_a_moment_is_replayed_with_the_screen_of_a_seat(page: Page) -> None:
    page.locator(".review-tabs a", has_text="Xem lại").click()
    expect(page.locator(".replay-city canvas").first).to_be_visible()
    page.locator(".bar-slider input").focus()
    page.keyboard.press("End")
    expect(page.get_by_text("Diễn tập kết thúc.").first).to_be_visible()
    page.get_by_role("button", name="Màn hình vị trí").click()
    expect(page.locator(".phone .seat-app")).to_contain_text("Đã tiếp nhận", ignore_case=True)


def test_either_language_and_what_needs_a_server_says_so(page: Page) -> None:
    expect(page.locator(".banner")).to_contain_text("trên máy chủ")
    page.get_by_role("button", name="English").click()
    expect(page.locator(".banner")).to_contain_text("need the review on the server")
    expect(page.locator("h1")).to_have_text("Review · Ransomware at the City Data Centre")
    page.locator(".about summary").click()
    expect(page.locator(".about")).to_contain_text("not signed")


def test_it_is_used_by_keyboard_alone(page: Page) -> None:
    page.keyboard.press("Tab")
    for _ in range(12):
        if page.evaluate("document.activeElement.hash") == "#contacts":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".ct-panel")).to_be_visible()
