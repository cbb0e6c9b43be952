"""Every page in both themes and both languages: no serious fault for a screen reader, no text left untranslated."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from drillsim.base.texts import Texts
from drillsim.store import Store
from tests.browser.fits import cut_rings, misfits
from tests.browser.people import LAPTOP, PHONE, PROJECTOR, TABLET, Participant, Person, Staff
from tests.browser.reads import foreign, small, unsaid
from tests.browser.serving import TOP
from tests.web.process import Process
from web.core.texts import TEXTS
from web.services import plans

AXE = TOP / "web/node_modules/axe-core/axe.min.js"
FIRST = "Tệp lạ chạy trên máy trạm Sở Nội vụ"
FAULTS = """async (only) => {
  const wanted = only ? { runOnly: only } : {};
  const { violations } = await axe.run(document, { resultTypes: ["violations"], preload: false, ...wanted });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.target} ${node.any.map((one) => one.message)}`).join(" | ")}`);
}"""
COLOURS = ["color-contrast", "link-in-text-block"]
"""What axe looks for that another theme may change."""
WORDS = Texts("seat", "shared"), Texts("room")
OPEN = ["/", "/join/{code}", "/join/{card}", "/join/{device}", "/wait", "/practice", "/staff/login"]
STAFF = [
    *("/staff", "/staff/accounts", "/staff/drill/{drill}", "/staff/new", "/staff/upload", "/cards/{drill}"),
    "/office/drills/{drill}/papers",
]
LIVE = ["/room/{drill}", "/evaluate/{drill}", "/hall/{drill}"]
PLAY = ["Tin đến", "Hệ thống", "Hành động", "Liên lạc"]


def in_both_themes(page: Page) -> list[str]:
    """What axe finds on a page that is light, and what more on the same when it is dark: its colours are others."""
    page.evaluate(AXE.read_text("utf-8"))
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    found = [f"light {fault}" for fault in page.evaluate(FAULTS)]
    page.emulate_media(color_scheme="dark")
    return [*found, *(f"dark {fault}" for fault in page.evaluate(FAULTS, COLOURS))]


class Looked(NamedTuple):
    """What a look at a page in one language has shown; what axe finds, in the first alone."""

    name: str
    lang: str
    lines: set[str]
    mixed: list[str]
    faults: list[str]


class Scene:
    """A drill under way, with one message delivered: its director, who is seated, and who waits."""

    def __init__(self, browser: Browser, served: Process) -> None:
        self.director = Staff(browser, served).signs_in("director", served.password)
        self.drill = self.director.creates()
        self.code = self.director.code
        self.card = re.sub(r"\W", "", self.director.card(self.drill, "Đội Ứng cứu"))
        self.seated = Participant(browser, served).take(
            self.director.card(self.drill, "Sở Nội vụ"), "Lê Thị Thử"
        )
        self.waiting = Participant(browser, served).ask(self.code, "Trần Văn Thử", "pa05/truc-ban")
        self.director.press("Bắt đầu")
        self.director.runs_to_next(FIRST)
        self.seated.opens(FIRST)
        self.director.press(re.compile("^Tạm dừng"))
        self.seated.press("Tùy chọn")
        self.seated.press("Hiện mã")
        self.device = self.seated.page.locator(".device .code").inner_text()
        self.seated.press("Đóng")
        self._address = served.address
        self._looked: dict[str, list[Looked]] = {}

    def _typed(self) -> list[str]:
        """What other tests have called their plans, which stand on the board as they typed them."""
        with closing(Store(self._address)) as store:
            return [each.plan.name for each in plans.every(store) if each.plan.name]

    def looked(self, lang: str) -> list[Looked]:
        """A look at every page in a language, taken once."""
        if lang not in self._looked:
            for person in self.people:
                person.page.goto(f"/lang/{lang}?next=/")
            typed = self._typed()
            self._looked[lang] = [
                Looked(
                    name,
                    page.evaluate("document.documentElement.lang"),
                    {line.strip().casefold() for line in page.inner_text("body").splitlines()},
                    foreign(page, typed),
                    in_both_themes(page) if lang == "vi" else [],
                )
                for name, page in self.pages()
            ]
            for person in self.people:
                person.faults.clear()  # axe styles the page to measure it, which the page's policy reports
        return self._looked[lang]

    @property
    def people(self) -> list[Person]:
        return [self.director, self.seated, self.waiting]

    def pages(self) -> Iterator[tuple[str, Page]]:
        """Every page, opened by whom it is for."""
        for path in OPEN:
            self.waiting.page.goto(self.path(path))
            expect(self.waiting.page.locator("#app > p")).to_have_count(0)
            yield path, self.waiting.page
        for path in STAFF:
            self.director.page.goto(self.path(path))
            yield path, self.director.page
        for path in LIVE:
            page = self.director.page
            page.goto(self.path(path))
            expect(page.locator("h1")).to_be_visible()
            yield path, page
        page = self.seated.page
        page.goto("/play")
        self.seated.arrives()
        for n in range(len(PLAY)):
            page.locator("nav.tabs button").nth(n).click()
            yield f"/play {PLAY[n]}", page
        page.locator(".catalogue, .search").first.wait_for()
        page.locator("nav.tabs button").nth(0).click()

    def path(self, path: str) -> str:
        return path.format(drill=self.drill, code=self.code, card=self.card, device=self.device)


@pytest.fixture(scope="module")
def scene(browser: Browser, served: Process) -> Iterator[Scene]:
    found = Scene(browser, served)
    yield found
    for person in found.people:
        person.leave()


def test_axe_finds_nothing_serious_in_either_theme(scene: Scene) -> None:
    assert AXE.is_file(), "axe-core is missing: run `make web`"
    assert [f"{each.name} {fault}" for each in scene.looked("vi") for fault in each.faults] == []


def test_axe_finds_nothing_serious_where_an_inject_is_written_answered_and_a_seat_given(scene: Scene) -> None:
    director, page = scene.director, scene.director.opens_room(scene.drill).page
    page.evaluate(AXE.read_text("utf-8"))
    dialog, faults = page.get_by_role("dialog"), []
    page.keyboard.press("w")
    dialog.locator("[data-file=exhibit]").set_input_files(TOP / "docs/phone.png")
    expect(dialog.locator(".attached")).to_have_count(1)
    dialog.locator(".expecting select").first.select_option("report")
    expect(dialog.locator(".expecting select")).to_have_count(2)
    faults += page.evaluate(FAULTS)
    page.set_viewport_size(PHONE)
    assert misfits(page) == []
    page.set_viewport_size(LAPTOP)
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    expect(dialog.locator(".voices")).to_be_visible()
    faults += page.evaluate(FAULTS)
    page.keyboard.press("Escape")
    page.locator("#seats button.row").filter(has_text="Lê Thị Thử").click()
    director.press("Chuyển")
    expect(dialog.get_by_label("Ghi chú bàn giao")).to_be_visible()
    faults += page.evaluate(FAULTS)
    page.keyboard.press("Escape")
    director.faults.clear()
    assert faults == []


def test_nothing_is_cut_off_or_covered_in_a_control_room_of_1280_by_800(scene: Scene) -> None:
    page = scene.director.opens_room(scene.drill).page
    page.set_viewport_size(LAPTOP)
    assert misfits(page) + cut_rings(page) == []
    page.locator("#seats button.row").filter(has_text="Lê Thị Thử").click()
    expect(page.locator("#seats .inset .person")).to_be_visible()
    assert misfits(page) == []
    page.locator("#injects .inject button").filter(has_text=FIRST).click()
    expect(page.locator("#injects .detail")).to_contain_text(FIRST)
    assert misfits(page) == []
    page.get_by_role("button", name="Danh sách", exact=True).click()
    page.locator(".node-list button.row").first.click()
    expect(page.locator(".node-detail")).to_be_visible()
    assert misfits(page) == []
    page.get_by_role("button", name="Bản đồ", exact=True).click()
    assert misfits(page) == []


def test_keys_are_told_on_a_small_screen_too(scene: Scene) -> None:
    page = scene.director.opens_room(scene.drill).page
    page.set_viewport_size(PHONE)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog").locator("dt").first).to_be_visible()
    page.keyboard.press("Escape")
    page.set_viewport_size(LAPTOP)


@pytest.mark.parametrize("size", [(360, 740), (390, 844), (844, 390), (600, 900)])
def test_the_bar_of_a_phone_takes_two_lines_and_has_the_rest_under_a_named_button(
    scene: Scene, size: tuple[int, int]
) -> None:
    page = scene.director.opens_room(scene.drill).page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    bar, more = page.locator(".bar"), page.get_by_role("button", name="Việc khác")
    named = ("Viết tình huống", "Hộp thư", "Sự cố thật", "Kết thúc")
    write, inbox, real, end = (page.get_by_role("button", name=name) for name in named)
    assert bar.bounding_box()["height"] <= 110
    for one in (inbox, real):
        expect(one).to_be_in_viewport(ratio=1)
    expect(write).to_be_hidden()
    more.click()
    expect(end).to_be_in_viewport(ratio=1)
    assert misfits(page) == []
    write.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(more).to_have_attribute("aria-expanded", "false")
    real.click()
    expect(page.get_by_role("dialog", name="Dừng diễn tập vì sự cố thật")).to_be_visible()
    page.keyboard.press("Escape")
    page.set_viewport_size(LAPTOP)
    expect(more).to_be_hidden()
    expect(write).to_be_visible()


@pytest.mark.parametrize("size", [LAPTOP, TABLET, PROJECTOR], ids=["laptop", "tablet", "projector"])
def test_what_stops_a_drill_for_a_real_incident_stands_in_sight_whole(
    scene: Scene, size: dict[str, int]
) -> None:
    page = scene.director.opens_room(scene.drill).page
    page.set_viewport_size(size)
    expect(page.get_by_text("Sự cố thật – dừng diễn tập", exact=True)).to_be_in_viewport(ratio=1)
    page.set_viewport_size(LAPTOP)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_text_is_left_in_the_other_language(scene: Scene, lang: str) -> None:
    pairs = [*TEXTS.values(), *(pair for texts in WORDS for pair in texts.values())]
    own, other = (0, 1) if lang == "vi" else (1, 0)
    shown = {pair[own].casefold() for pair in pairs}
    strange = {pair[other].casefold() for pair in pairs} - shown - {"director"}  # an account's name
    found = []
    for name, told, lines, mixed, _ in scene.looked(lang):
        assert told == lang, name
        found += [f"{name}: {line}" for line in lines & strange]
        found += [f"{name}: {line}" for line in lines if re.fullmatch(r"[a-z]+(_[a-z]+)+", line)]
        found += [f"{name}: {each}" for each in mixed]
    assert found == []


def test_words_of_the_other_language_are_found_and_names_are_not(come: Callable[..., Person]) -> None:
    page = come(Person).page
    page.set_content(
        """<html lang=en><body><p>Trần Văn Thử of Ninh Kiều</p><p>Ward of Cần thơ</p><p>typed: hôm nay</p>
        <p lang=vi>Tiếng việt</p><code>chữ</code><p hidden>ẩn đi</p><button aria-label="đóng">×</button></body>"""
    )
    assert foreign(page, ["Hôm nay"]) == ["Ward of Cần thơ", "đóng"]
    page.set_content("<html lang=vi><body><p>Có ba máy</p><p>Ba of the máy</p><p>so_far</p></body>")
    assert foreign(page, []) == ["Ba of the máy", "so_far"]


def test_a_control_that_is_too_small_is_found(come: Callable[..., Person]) -> None:
    page = come(Person).page
    page.set_content(
        """<style>* { padding: 0; border: 0; margin: 0 } button { width: 60px }</style>
        <button style="height: 23px">a</button><button style="height: 24px">b</button>
        <button class=is-primary style="height: 43px">c</button><p>see <a href=#>d</a> there</p>
        <label style="display: block; height: 30px"><input type=checkbox> e</label><input type=checkbox aria-label=f>"""
    )
    said = [re.sub(r".*“(.*)” is .*", r"\1", each) for each in small(page, fingers=False)]
    assert said == ["a", "f"]
    assert any("“c”" in each for each in small(page, fingers=True))


def test_every_control_can_be_pressed_with_a_finger(scene: Scene) -> None:
    people = scene.people
    sizes = [person.page.viewport_size for person in people]
    for person in people:
        person.page.set_viewport_size(PHONE)
    found = [f"{name}: {each}" for name, page in scene.pages() for each in small(page, fingers=True)]
    for person, size in zip(people, sizes, strict=True):
        person.page.set_viewport_size(size)
    assert not found, "\n".join(found)


def test_a_screen_reader_says_what_every_control_and_place_is_and_says_it_once(scene: Scene) -> None:
    for person in scene.people:
        person.page.goto("/lang/vi?next=/")
    found = [
        f"{name}: {each}"
        for name, page in scene.pages()
        for each in unsaid(page.locator("body").aria_snapshot())
    ]
    page = scene.director.opens_room(scene.drill).page
    scene.director.inject(FIRST)
    found += unsaid(page.locator("body").aria_snapshot())
    page.get_by_role("button", name="Danh sách", exact=True).click()
    page.locator(".node-list button.row").first.click()
    expect(page.locator(".node-detail")).to_be_visible()
    found += unsaid(page.locator("body").aria_snapshot())
    assert not found, "\n".join(found)


def test_what_a_screen_reader_would_not_say_is_found(come: Callable[..., Person]) -> None:
    page = come(Person).page
    page.set_content(
        """<section aria-label=a><div role=region aria-label=a><button></button></div></section>
        <section aria-label=b><h3>c <button>d</button></h3><h3><button>e f</button></h3><img src=x alt=g></section>"""
    )
    found = unsaid(page.locator("body").aria_snapshot())
    assert found == ["twice: a", "no name: - button", "in a heading: d"]


def test_the_language_chosen_on_a_phone_stays(scene: Scene) -> None:
    phone = scene.seated
    phone.page.goto("/lang/vi?next=/play")
    phone.press("Tùy chọn")
    phone.press("English")
    phone.page.reload()
    expect(phone.page.get_by_role("navigation")).to_contain_text("Inbox")
    phone.page.goto("/")
    expect(phone.page.get_by_role("heading", name="Join a drill")).to_be_visible()
