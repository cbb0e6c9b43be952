"""The review page saved as a file, opened by itself: no server, no network."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.commands.saying import drillsim


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    assert drillsim("run", "b06", "--out", folder, lang="vi").code == 0
    return folder / "report.html"


@pytest.fixture(scope="module")
def card(file: Path) -> dict[str, Any]:
    """What the command line says of the drill."""
    found: dict[str, Any] = json.loads(file.with_name("scorecard.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def records(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.with_name("journal.jsonl").read_text("utf-8").splitlines()]


def clock(ms: int) -> str:
    """Drill time as pages write it."""
    seconds = ms // 1000
    return f"T+{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def length(ms: float) -> str:
    """How long something took, as pages write it."""
    seconds = round(ms / 1000)
    return f"{seconds // 60}′{seconds % 60:02d}″"


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    """The file as a browser opens it, which asks for nothing else and complains of nothing."""
    context = browser.new_context(viewport={"width": 1366, "height": 900}, offline=True)
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda line: said.append(line.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(file.as_uri())
    expect(page.locator(".op-losses li")).to_have_count(3)
    page.locator(".review-tabs a", has_text="Dòng thời gian").click()
    expect(page.locator(".tl-canvas")).to_be_visible()
    yield page
    assert {url.partition("#")[0] for url in asked if not url.startswith("blob:")} == {file.as_uri()}
    assert said == []
    context.close()


def test_timeline_scores_and_evidence_are_there(page: Page, card: dict[str, Any]) -> None:
    score = f"{card['overall']['score']:.1f}".replace(".", ",")
    expect(page.locator(".tree > li > .tree-line .tree-score").first).to_have_text(score)
    page.locator(".tree-pick").filter(has_text="Thời gian phản ứng").first.click()
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


def test_who_sat_where_each_inject_and_the_times_are_told_in_tables(
    page: Page, card: dict[str, Any], records: list[dict[str, Any]]
) -> None:
    page.locator(".review-tabs a", has_text="Tổng hợp").click()
    seats, injects, times = (page.locator(".tab-main .panel").nth(n) for n in range(3))
    expect(seats.locator("tbody tr").first).to_contain_text("máy: trung bình")
    graded = [each for each in card["levels"]["seat"].values() if each["band"]]
    words = {"good": "Tốt", "fair": "Khá", "passed": "Đạt", "failed": "Chưa đạt"}
    for seat in graded:
        expect(seats.locator("tbody")).to_contain_text(f"({words[seat['band']]})")
    assert graded
    lines = card["response_time"]["evidence"]
    never = next(line["duty"] for line in lines if line["answered"] is None and _inject_of(records, line))
    sent = next(
        each
        for each in records
        if each["kind"] == "delivery"
        and each["data"]["hidden"].get("inject") == records[never]["data"]["origin"]["inject"]
    )
    row = injects.locator("tbody tr", has_text=sent["data"]["title"]["vi"])
    expect(row).to_contain_text(clock(sent["t"]))
    row.get_by_role("button", name="không làm").click()
    expect(page.locator(".evidence .proof")).to_contain_text("không làm")
    row.locator(".link").click()
    page.locator(".evidence .whole-record summary").click()
    expect(page.locator(".evidence .whole-record pre")).to_contain_text(f'"seq": {sent["seq"]},')
    steps = next(found for found in card["medians"].values() if "contain" in found)
    said = f"{length(steps['contain']['median'])} / {length(steps['contain']['target'])}"
    expect(times.locator("tbody tr", has_text=said).locator("td").nth(4)).to_contain_text(said)


def _inject_of(records: list[dict[str, Any]], line: dict[str, Any]) -> bool:
    return "inject" in records[line["duty"]]["data"]["origin"]


def test_a_print_holds_all_of_it_to_the_last_line(page: Page, card: dict[str, Any]) -> None:
    assert page.locator("#printed").inner_text() == ""
    expect(page.locator("#printed")).to_have_attribute("data-ready", "vi")
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as printed:
        pages = [each.get_textpage().get_text_range() for each in printed]
    whole = re.sub(r"\s+", " ", " ".join(pages))
    for title in (
        *(
            "Phiếu điểm",
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
    # When the first duty and the last began, and the line under everything.
    opened = [line["opened"] for line in card["response_time"]["evidence"]]
    assert clock(min(opened)) in whole
    assert clock(max(opened)) in whole
    assert "60/CT-BTTTT" in re.sub(r"\s+", " ", pages[-1])
    assert page.locator("#printed").inner_text() == ""
    expect(page.locator(".tl-canvas")).to_be_visible()
