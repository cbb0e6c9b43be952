"""The trainer's journey: a journal from elsewhere, its timeline, its marks and what they rest on, other weights."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.fits import DRAWN, misfits
from tests.browser.people import LAPTOP, PHONE, PROJECTOR, SHOWN, Person, Staff
from tests.browser.reads import weight
from tests.browser.test_pages import AXE, FAULTS
from tests.web.process import Process
from web.commands.main import main

TABS = {
    "opening": "Kết quả",
    "timeline": "Dòng thời gian",
    "summary": "Tổng hợp",
    "contacts": "Phối hợp",
    "replay": "Xem lại",
    "judgement": "Đánh giá",
    "debrief": "Góp ý, khắc phục",
    "documents": "Văn bản",
}
HEAVIEST = 500_000
"""Bytes of a page as it is sent, without charts."""
WORDS = """async () => {
  const names = ["review", "words", "shared"];
  const found = await Promise.all(names.map((name) => import(`/texts/${name}.js`)));
  return found.flatMap(({ default: texts }) => Object.values(texts)).map(({ vi, en }) => [vi, en]);
}"""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a drill that was played without people."""
    folder = tmp_path_factory.mktemp("run")
    done = CliRunner().invoke(main, ["run", "b17", "--out", str(folder)])
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture(scope="module")
def card(run: Path) -> dict[str, Any]:
    """What the command line says of it."""
    found: dict[str, Any] = json.loads((run / "scorecard.json").read_text("utf-8"))
    return found


def uploads(trainer: Staff, path: Path) -> None:
    trainer.page.goto("/staff/upload")
    trainer.page.locator("#journal").set_input_files(path)
    trainer.page.locator("main form button[type=submit]").first.click()


@pytest.fixture(scope="module")
def trainer(browser: Browser, served: Process, run: Path) -> Iterator[Staff]:
    """The director at the review of the drill, whose journal they have uploaded."""
    found = Staff(browser, served, viewport=LAPTOP).signs_in("director", served.password)
    uploads(found, run / "journal.jsonl")
    found.page.wait_for_url("**/review/*")
    yield found
    found.leave()


@pytest.fixture(scope="module")
def address(trainer: Staff) -> str:
    """Where the review is."""
    return trainer.page.url.partition("#")[0]


@pytest.fixture
def page(trainer: Staff, address: str) -> Page:
    """The timeline, as it stands when the review is opened."""
    trainer.page.set_viewport_size(LAPTOP)
    trainer.page.goto(f"{address}#timeline")
    trainer.page.reload()
    expect(trainer.page.locator(".tl-canvas")).to_be_visible()
    expect(trainer.page.locator(".evidence")).to_be_visible()
    return trainer.page


def goes_to(page: Page, tab: str) -> None:
    page.locator(".review-tabs a", has_text=re.compile(f"^{TABS[tab]}$")).click()
    expect(page.locator(".review-tabs a[aria-current=page]")).to_have_text(TABS[tab])
    expect(page.locator(".review-pane .panel").first).to_be_visible()


def vietnamese(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def test_the_numbers_on_the_page_are_those_of_the_command_line(page: Page, card: dict[str, Any]) -> None:
    shown = page.locator(".tree > li > .tree-line .tree-score").first
    expect(shown).to_have_text(vietnamese(card["overall"]["score"]))
    for name in ("Thời gian phản ứng", "Phối hợp"):
        part = {"Thời gian phản ứng": "response_time", "Phối hợp": "coordination"}[name]
        row = page.locator(".tree-pick").filter(has_text=name).first
        expect(row.locator(".tree-score")).to_have_text(vietnamese(card[part]["score"]))


def test_every_bar_can_be_reached_by_keyboard_and_opens_its_evidence(page: Page) -> None:
    page.locator(".tl-canvas").focus()
    evidence = page.locator(".evidence")
    for _ in range(60):
        page.keyboard.press("ArrowDown")
        page.evaluate(DRAWN)
        if evidence.locator(".story").count():
            break
    expect(evidence.locator(".story li").first).to_contain_text("T+")
    expect(page.locator(".tl-head")).to_be_in_viewport(ratio=1)
    cited = evidence.locator(".story button").first
    number = cited.inner_text()
    cited.click()
    expect(evidence).to_contain_text(number)
    expect(evidence).to_contain_text("Điểm dựa trên bản ghi này")


def test_a_number_opens_the_lines_it_rests_on(page: Page, card: dict[str, Any]) -> None:
    page.locator(".tree-pick").filter(has_text="Thời gian phản ứng").first.click()
    evidence = page.locator(".evidence")
    expect(evidence.locator(".lines-of > li")).to_have_count(
        len(card["response_time"]["evidence"]) + len(card["response_time"]["open_lines"])
    )
    expect(evidence).to_contain_text(f"Tổng: {vietnamese(card['response_time']['score'])} điểm")
    evidence.locator(".line-of").first.click()
    expect(evidence.locator(".story")).to_be_visible()
    page.locator(".card-foot button").filter(has_text="Chưa phát sinh").click()
    expect(evidence.locator(".lines-of > li")).to_have_count(len(card["never_triggered"]))


def test_what_is_picked_on_the_scorecard_comes_into_sight_and_once_more(page: Page) -> None:
    number = page.locator(".tree-pick").filter(has_text="Thời gian phản ứng").first
    evidence = page.locator(".evidence")
    for _ in range(2):
        page.evaluate("scrollTo(0, 0)")
        expect(evidence.locator(".lines-of > li").first).not_to_be_in_viewport()
        number.click()
        expect(evidence.locator(".lines-of > li").first).to_be_in_viewport(ratio=1)
        expect(page.locator(".evidence > header")).to_be_in_viewport(ratio=1)


def test_filters_and_the_list_show_the_same(page: Page) -> None:
    counted = page.locator(".tl-filters [role=status]")
    chip = page.get_by_role("button", name="Kỳ vọng", exact=True)
    # The count is drawn together with the state of the button.
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "true")
    expect(counted).to_have_text(re.compile("^[1-9][0-9]* mục$"))
    duties = int(re.sub(r"\D", "", counted.inner_text()))
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "false")
    # Duties come with the card; what else there is comes with the records, which may be later.
    expect(counted).not_to_have_text(f"{duties} mục")
    whole = int(re.sub(r"\D", "", counted.inner_text()))
    assert duties < whole
    chip.click()
    expect(counted).to_have_text(f"{duties} mục")
    page.get_by_role("button", name="Danh sách", exact=True).click()
    expect(page.locator(".tl-list tbody tr")).to_have_count(duties)
    page.locator(".tl-search").fill("khong co gi nhu the")
    expect(page.locator(".tl-panel")).to_contain_text("Không có gì khớp")
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(counted).to_have_text(f"{whole} mục")


def test_several_agencies_are_chosen_by_keyboard_and_shown_together(page: Page) -> None:
    counted = page.locator(".tl-filters [role=status]")
    whole = counted.inner_text()
    page.get_by_role("button", name=re.compile("^Cơ quan: Tất cả")).focus()
    page.keyboard.press("Enter")
    boxes = page.locator("#tl-agency-list").get_by_role("checkbox")
    boxes.first.focus()
    page.keyboard.press("Space")
    expect(counted).not_to_have_text(whole)
    alone = int(re.sub(r"\D", "", counted.inner_text()))
    boxes.nth(1).focus()
    page.keyboard.press("Space")
    expect(page.locator(".tl-chosen")).to_have_count(2)
    expect(page.locator(".tl-name.is-agency")).to_have_count(2)
    assert alone < int(re.sub(r"\D", "", counted.inner_text()))
    page.keyboard.press("Escape")
    expect(page.locator("#tl-agency-list")).to_be_hidden()
    expect(page.get_by_role("button", name=re.compile("^Cơ quan: đã chọn 2"))).to_be_focused()
    page.locator(".tl-chosen").first.press("Enter")
    expect(page.locator(".tl-chosen")).to_have_count(1)
    page.locator(".tl-chosen").press("Enter")
    expect(counted).to_have_text(whole)


def test_other_weights_give_a_result_of_their_own_beside_the_drills(page: Page, card: dict[str, Any]) -> None:
    page.get_by_role("button", name="Chấm theo thang khác").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Tên của kết quả").fill("Chỉ tính thời gian")
    for part in ("Phối hợp", "Kết quả"):
        dialog.get_by_label(part, exact=True).fill("0")
    expect(dialog).to_contain_text(f"Ước tính ngay: {vietnamese(card['response_time']['score'])}")
    dialog.get_by_role("button", name="Chấm lại").click()
    expect(dialog).to_have_count(0)
    expect(page.locator(".card-panel")).to_contain_text("Đang xem “Chỉ tính thời gian”")
    whole = page.locator(".tree > li > .tree-line .tree-score").first
    expect(whole).to_have_text(vietnamese(card["response_time"]["score"]))
    page.get_by_role("button", name="Về điểm của cuộc diễn tập").click()
    expect(whole).to_have_text(vietnamese(card["overall"]["score"]))
    page.get_by_role("button", name="Xóa: Chỉ tính thời gian").click()
    expect(page.locator(".gradings li")).to_have_count(0)


def test_wrong_weights_are_told_before_anything_is_graded(page: Page) -> None:
    page.get_by_role("button", name="Chấm theo thang khác").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Chấm lại").click()
    name = dialog.get_by_label("Tên của kết quả")
    expect(name).to_have_accessible_description("Hãy đặt tên.")
    expect(name).to_be_focused()
    name.fill("sai")
    dialog.get_by_label("Phối hợp", exact=True).fill("nhiều")
    dialog.get_by_role("button", name="Chấm lại").click()
    expect(dialog.get_by_role("alert")).to_have_text("Mỗi ô cần một số không âm.")
    expect(dialog.get_by_label("Phối hợp", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_the_contact_network_goes_by_slices_and_agencies(page: Page, card: dict[str, Any]) -> None:
    goes_to(page, "contacts")
    rows = page.locator(".ct-panel tbody tr")
    expect(rows).to_have_count(len(card["network"]["edges"]))
    page.get_by_label("Chỉ hiện thiếu và ngoài yêu cầu").check()
    assert 0 < rows.count() < len(card["network"]["edges"])
    page.get_by_label("Chỉ hiện thiếu và ngoài yêu cầu").uncheck()
    page.locator(".ct-slice input").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".ct-slice b")).to_contain_text("T+00:00")
    expect(rows).to_have_count(len(card["network"]["slices"][0]["edges"]))


def clicks(page: Page, point: Locator) -> None:
    """Click a point of a figure: what takes clicks lies over all of them."""
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_the_curves_are_drawn_when_they_come_into_sight_and_follow_the_timeline(page: Page) -> None:
    lines = page.locator(".curves .scatterlayer .trace")
    page.locator(".curves").scroll_into_view_if_needed()
    expect(lines).to_have_count(3)
    whole = lines.last.locator("path.js-line").get_attribute("d")
    page.get_by_role("button", name="Phóng to").click()
    expect(lines.last.locator("path.js-line")).not_to_have_attribute("d", whole or "")
    page.get_by_role("button", name="Toàn bộ", exact=True).click()
    place = page.locator(".curve-chart").bounding_box()
    assert place is not None
    page.mouse.click(place["x"] + place["width"] / 2, place["y"] + 60)
    expect(page.get_by_label("Thời điểm đang xem", exact=True)).to_have_value(re.compile(r"00:59:5|01:00:0"))
    expect(page.locator(".curve-side")).to_contain_text("thực tế")


def test_the_contacts_are_drawn_and_an_agency_can_be_picked_in_the_figure(
    page: Page, card: dict[str, Any]
) -> None:
    goes_to(page, "contacts")
    nodes = page.locator(".net .trace:has(.textpoint) .points path")
    agencies = {edge[end] for edge in card["network"]["edges"] for end in ("from", "to")}
    expect(nodes).to_have_count(len(agencies))
    clicks(page, nodes.first)
    expect(page.get_by_label("Cơ quan", exact=True)).not_to_have_value("")
    chosen = page.get_by_label("Cơ quan", exact=True).input_value()
    assert chosen in agencies
    touched = [edge for edge in card["network"]["edges"] if chosen in (edge["from"], edge["to"])]
    expect(page.locator(".ct-panel tbody tr")).to_have_count(len(touched))
    expect(nodes).to_have_count(len({edge[end] for edge in touched for end in ("from", "to")}))
    clicks(page, nodes.and_(page.locator("[style*='stroke-width: 5px']")))
    expect(nodes).to_have_count(len(agencies))


def test_on_a_phone_no_name_of_the_contact_network_lies_on_another(page: Page, card: dict[str, Any]) -> None:
    page.set_viewport_size(PHONE)
    goes_to(page, "contacts")
    agencies = {edge[end] for edge in card["network"]["edges"] for end in ("from", "to")}
    names = page.locator(".net .textpoint text")
    expect(names).to_have_count(len(agencies))
    boxes = names.evaluate_all("all => all.map((one) => one.getBoundingClientRect().toJSON())")
    assert all(box["left"] >= 0 and box["right"] <= PHONE["width"] for box in boxes)
    assert [
        (one, other)
        for one, other in combinations(boxes, 2)
        if min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 1
    ] == []


def test_an_altered_journal_is_refused_with_the_record(trainer: Staff, run: Path, tmp_path: Path) -> None:
    lines = (run / "journal.jsonl").read_text("utf-8").splitlines(keepends=True)
    lines[7] = lines[7].replace('"t":', '"t":1', 1)
    (tmp_path / "altered.jsonl").write_text("".join(lines), "utf-8")
    address = trainer.page.url
    uploads(trainer, tmp_path / "altered.jsonl")
    expect(trainer.page.get_by_role("alert")).to_contain_text("7")
    trainer.page.goto(address)


def test_a_journal_is_chosen_with_a_button_in_the_page_s_own_language(trainer: Staff, run: Path) -> None:
    page = trainer.page
    page.goto("/staff/upload")
    chosen = page.locator("#journal-name")
    expect(chosen).to_have_text("Chưa chọn tệp nào")
    field = page.get_by_label("Chọn tệp nhật ký…")
    assert field.evaluate("input => input.validationMessage") == "Hãy chọn tệp nhật ký."
    field.set_input_files(run / "journal.jsonl")
    expect(chosen).to_have_text("journal.jsonl")
    page.get_by_role("link", name="Diễn tập an toàn thông tin").focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        if field.evaluate("input => input === document.activeElement"):
            break
    expect(field).to_be_focused()
    outline = page.locator(".file-pick .button").evaluate("button => getComputedStyle(button).outlineStyle")
    assert outline == "solid"


@pytest.mark.parametrize(("size", "theme"), SHOWN, ids=str)
def test_axe_finds_nothing_serious_on_any_tab(trainer: Staff, page: Page, size: Any, theme: Any) -> None:
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size(size)
    faults = []
    for tab in TABS:
        goes_to(page, tab)
        page.evaluate(AXE.read_text("utf-8"))
        faults += [f"{tab} {fault}" for fault in page.evaluate(FAULTS)]
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        faults += [f"{tab} is {wide} px too wide"] if wide > 0 else []
    trainer.faults.clear()  # axe styles the page to measure it, which the page's policy reports
    page.emulate_media(color_scheme="light")
    assert faults == []


def test_axe_finds_nothing_serious_in_any_dialog(trainer: Staff, page: Page) -> None:
    openers = [
        ("timeline", "Chấm theo thang khác"),
        ("replay", "Diễn tập mới từ"),
        ("replay", "Nếu khác đi"),
        ("judgement", "Thêm điều chỉnh"),
        ("debrief", "Thêm kết luận"),
        ("debrief", "Thêm việc"),
    ]
    faults = []
    for tab, opener in openers:
        goes_to(page, tab)
        page.get_by_role("button", name=opener).first.click()
        expect(page.get_by_role("dialog")).to_be_visible()
        page.evaluate(AXE.read_text("utf-8"))
        faults += [f"{opener}: {fault}" for fault in page.evaluate(FAULTS)]
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
    trainer.faults.clear()
    assert faults == []


def test_no_tab_weighs_more_than_it_may_and_a_phone_gets_charts_where_one_is_shown(
    browser: Browser, trainer: Staff, address: str
) -> None:
    kept = trainer.context.storage_state()
    context = browser.new_context(
        storage_state=kept,
        service_workers="block",
        has_touch=True,
        is_mobile=True,
        viewport=PHONE,  # type: ignore[arg-type]
    )
    page, found = context.new_page(), {}
    for tab in ("opening", "contacts", "replay", "documents"):
        page.goto("about:blank")
        page.goto(f"{address}#{tab}", wait_until="networkidle")
        expect(page.locator(".review-pane .panel").first).to_be_visible()
        loaded = page.evaluate("() => performance.getEntriesByType('resource').map(({ name }) => name)")
        found[tab] = weight(page), any("plotly" in name for name in loaded)
    context.close()
    assert {tab: heavy for tab, (heavy, _) in found.items() if not 100_000 < heavy <= HEAVIEST} == {}
    assert [tab for tab, (_, drawn) in found.items() if drawn] == ["contacts"]


def test_it_opens_with_the_result_what_cost_most_and_every_agency(page: Page, card: dict[str, Any]) -> None:
    goes_to(page, "opening")
    expect(page.locator(".op-score b")).to_have_text(vietnamese(card["overall"]["score"]))
    expect(page.locator(".op-losses li")).to_have_count(3)
    expect(page.locator("table.op-agencies tbody tr")).to_have_count(len(card["levels"]["agency"]))
    page.set_viewport_size(PROJECTOR)
    ends = page.locator("table.op-agencies tbody tr").evaluate_all(
        "rows => rows.map((row) => row.getBoundingClientRect().bottom)"
    )
    # Before the bar of the replay, without scrolling.
    assert all(end <= page.locator(".replay-bar").bounding_box()["y"] for end in ends[:10])  # type: ignore[index]
    page.set_viewport_size(LAPTOP)
    page.locator(".op-losses button:enabled").first.click()
    expect(page.locator(".review-tabs a[aria-current=page]")).to_have_text(TABS["replay"])
    goes_to(page, "opening")
    page.get_by_role("button", name="Trình chiếu").click()
    shown = page.get_by_role("dialog")
    expect(shown).to_contain_text("1 / ")
    page.keyboard.press("ArrowRight")
    expect(shown).to_contain_text("2 / ")
    page.set_viewport_size(PHONE)
    assert misfits(page) == []
    page.keyboard.press("Escape")
    expect(shown).to_have_count(0)


def test_compare_warns_of_another_scenario(trainer: Staff, address: str) -> None:
    chosen = {"scenario": "b06-ransomware", "rubric": "default", "players": "idle"}
    other = trainer.posts("/staff/new", **chosen).rpartition("/")[2]
    trainer.page.goto(f"/review/compare?one={address.rpartition('/')[2]}&other={other}")
    expect(trainer.page.locator(".banner").first).to_contain_text("Hai cuộc khác kịch bản")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_text_is_left_in_the_other_language(trainer: Staff, page: Page, lang: str) -> None:
    address = page.url.partition("#")[0]
    page.goto(f"/lang/{lang}?next=/staff")
    page.goto(address)
    expect(page.locator(".op-score")).to_be_visible()
    pairs = page.evaluate(WORDS)
    own, other = (0, 1) if lang == "vi" else (1, 0)
    shown = {pair[own].casefold() for pair in pairs}
    # The languages are called by their own names, where a document's is chosen.
    foreign = {pair[other].casefold() for pair in pairs} - shown - {"english", "tiếng việt"}
    found = []
    for n, tab in enumerate(TABS):
        page.locator(".review-tabs a").nth(n).click()
        expect(page.locator(".review-pane .panel").first).to_be_visible()
        lines = {line.strip().casefold() for line in page.inner_text("body").splitlines()}
        found += [f"{tab}: {line}" for line in lines & foreign]
        found += [f"{tab}: {line}" for line in lines if re.fullmatch(r"[a-z]+(_[a-z]+)+", line)]
    page.goto("/lang/vi?next=/staff")
    page.goto(address)
    assert found == []


def test_who_is_not_signed_in_is_asked_to(browser: Browser, served: Process, trainer: Staff) -> None:
    stranger = Person(browser, served)
    stranger.page.goto(trainer.page.url.partition("#")[0])
    expect(stranger.page.get_by_label("Mật khẩu")).to_be_visible()
    stranger.leave()
