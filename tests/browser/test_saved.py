"""The review page saved as a file, opened by itself: no server, no network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
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


def test_who_sat_where_each_inject_and_the_times_are_told_in_tables(page: Page) -> None:
    page.locator(".review-tabs a", has_text="Tổng hợp").click()
    seats, injects, times = (page.locator(".tab-main .panel").nth(n) for n in range(3))
    expect(seats.locator("tbody tr").first).to_contain_text("máy: trung bình")
    row = injects.locator("tbody tr").first
    expect(row).to_contain_text("T+00:11:00")
    expect(row).to_contain_text("Sở Nội vụ")
    row.get_by_role("button", name="không làm: 1").click()
    expect(page.locator(".evidence .proof")).to_contain_text("không làm")
    row.locator(".link").click()
    page.locator(".evidence .whole-record summary").click()
    expect(page.locator(".evidence .whole-record pre")).to_contain_text('"kind": "delivery"')
    agency = times.locator("tbody tr", has_text="Trung tâm Giám sát")
    expect(agency.locator("td").nth(4)).to_have_text("13′53″ / 18′00″")


def test_a_print_holds_all_of_it_to_the_last_line(page: Page) -> None:
    assert page.locator("#printed").inner_text() == ""
    page.wait_for_function("performance.getEntriesByType('mark').some(({name}) => name === 'print-ready')")
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    pages = [each.get_textpage().get_text_range() for each in printed]
    whole = re.sub(r"\s+", " ", " ".join(pages))
    for title in (
        *(
            "Bảng điểm",
            "Dịch vụ của thành phố",
            "Ai giữ vị trí nào",
            "Từng tình huống",
            "Thời gian theo cơ quan",
        ),
        *(
            "Từng kỳ vọng và căn cứ",
            "Từng dòng điểm phối hợp",
            "Mạng liên hệ",
            "Kết quả",
            "Toàn bộ diễn biến",
        ),
    ):
        assert title in whole, title
    # The first and the last of what happened, and the line under everything.
    assert "T+00:08:13" in whole
    assert "T+02:43:24" in whole
    assert "60/CT-BTTTT" in re.sub(r"\s+", " ", pages[-1])
    assert page.locator("#printed").inner_text() == ""
    expect(page.locator(".tl-canvas")).to_be_visible()
