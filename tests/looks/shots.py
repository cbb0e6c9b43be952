"""A page in one form after another: its picture, what axe finds, what does not fit, how soon and how heavy it comes."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.browser.fits import misfits
from tests.browser.people import LAPTOP, PHONE, PROJECTOR, TABLET, Person
from tests.browser.reads import foreign, small, weight
from tests.browser.serving import TOP
from tests.browser.test_pages import AXE, FAULTS
from tests.looks.places import Place
from tests.looks.scene import TYPED, WORDS

SIZES = {f"{size['width']}": size for size in (PHONE, TABLET, LAPTOP, PROJECTOR)}
THEMES = ("light", "dark")
LANGUAGES = ("vi", "en")
PAPER = {"width": 794, "height": 1123}
SCREENS = 3
"""How many screens of a long page stand in its picture."""
DRAWING = ("plotly.js-basic-dist-min/plotly-basic.min.js", "cytoscape/dist/cytoscape.esm.min.mjs")
ROUNDS, MOMENT = 600, 100
"""How often, and milliseconds how far apart, something is looked for."""
_STANDS = """() => !/^(Đang (tải|chấm|đọc|mở)|Loading|Grading|Reading)/m.test(document.body.innerText)
  && document.fonts.status === "loaded"
  && [...document.images].every((one) => one.complete)
  && !document.querySelector("[aria-busy=true]")"""
_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"
_PRESS = """([what, last, text]) => {
  const all = [...document.querySelectorAll(what)].filter((one) => !text || one.textContent.includes(text));
  const one = last ? all.at(-1) : all[0];
  one?.click();
  document.querySelector("[data-pressed]")?.removeAttribute("data-pressed");
  one?.setAttribute("data-pressed", "");
  return Boolean(one);
}"""
_SHOWS = "() => document.querySelector('[data-pressed]')?.scrollIntoView({ block: 'start' })"
_HIGH = "() => Math.max(document.documentElement.scrollHeight, innerHeight)"


class Form(NamedTuple):
    """How a page is shown."""

    lang: str
    theme: str
    size: str

    @property
    def file(self) -> str:
        """The name of its picture."""
        return f"{self.size}-{self.lang}-{self.theme}.png"


@dataclass
class Seen:
    """What was found of a page.

    Attributes:
        paint: milliseconds to the first content where nothing is kept, at a server that has answered before.
        bytes: gzipped, without charts.
        faults: what axe finds, or does not fit, by form.
        errors: what its scripts said.
    """

    place: Place
    paint: float | None = None
    bytes: int = 0
    faults: dict[Form, list[str]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)


def look(
    place: Place, person: Person, path: str, folder: Path, sizes: list[str], *, brief: bool = False
) -> Seen:
    """Open a page in each of its forms, keep pictures, and tell what was found.

    Args:
        place, path: which, and its address.
        person: who opens it.
        folder: of the pictures.
        sizes: which of `SIZES`.
        brief: whether axe looks at half of the forms: each size in both themes, in one language each.
    """
    seen, page = Seen(place), person.page
    folder.mkdir(parents=True, exist_ok=True)
    for lang in LANGUAGES:
        person.context.add_cookies([{"name": "lang", "value": lang, "url": person.served.base}])
        page.set_viewport_size(LAPTOP)  # type: ignore[arg-type]
        page.emulate_media(color_scheme="light", media="screen")
        status = _opens(page, path)
        if lang == LANGUAGES[0]:
            seen.paint, seen.bytes = _measured(person, path)
            seen.bytes -= _drawing() if path.startswith("/report/") and status == 200 else 0
        page.set_viewport_size(SIZES[place.at])  # type: ignore[arg-type]
        unfound = [f"nothing to press: {what}" for what in place.press if not _presses(page, what)]
        unfound += [f"answers {status}"] if status != place.status else []
        for form in _forms(lang, sizes):
            page.set_viewport_size(SIZES[form.size])  # type: ignore[arg-type]
            page.emulate_media(color_scheme=form.theme)  # type: ignore[arg-type]
            page.wait_for_timeout(MOMENT)
            page.evaluate(_SHOWS)
            _taken(page, folder / form.file)
            found = [*unfound]
            if form.theme == THEMES[0]:
                found += [f"misfit: {each}" for each in misfits(page)]
                found += [f"small: {each}" for each in small(page, fingers=form.size == "390")]
                found += [f"not {lang}: {each}" for each in foreign(page, TYPED)]
            if not brief or (form.theme == THEMES[0]) == (lang == LANGUAGES[0]):
                page.evaluate(AXE.read_text("utf-8"))
                found += page.evaluate(FAULTS)
            if found:
                seen.faults[form] = found
        if place.printed:
            page.set_viewport_size(PAPER)  # type: ignore[arg-type]
            page.emulate_media(color_scheme="light", media="print")
            page.wait_for_timeout(MOMENT)
            _taken(page, folder / f"print-{lang}.png")
    # axe styles the page to measure it, which the page's policy reports.
    seen.errors = sorted({each for each in person.faults if "Content Security Policy" not in each})
    person.faults.clear()
    return seen


def _measured(person: Person, path: str) -> tuple[float | None, int]:
    """When its first content stands, and what it weighs, where nothing of it is kept; no worker answers for the server."""
    browser = person.context.browser
    assert browser is not None
    kept = person.context.storage_state()
    context = browser.new_context(
        base_url=person.served.base,
        storage_state=kept,
        service_workers="block",
        viewport=LAPTOP,  # type: ignore[arg-type]
    )
    page = context.new_page()
    _opens(page, path)
    found = page.evaluate(_PAINT), weight(page)
    context.close()
    return found


def _drawing() -> int:
    """What draws charts and the map, which a saved page holds in itself."""
    return sum(len(gzip.compress((TOP / "web/node_modules" / name).read_bytes())) for name in DRAWING)


def _forms(lang: str, sizes: list[str]) -> Iterator[Form]:
    return (Form(lang, theme, size) for size in sizes for theme in THEMES)


def _opens(page: Page, path: str) -> int:
    """Open it anew, also where only what follows the ``#`` differs, and wait until it stands.

    Returns:
        What the server answered.
    """
    if urlsplit(page.url).path == path.partition("#")[0]:
        page.goto("about:blank")
    answer = page.goto(path)
    for _ in range(ROUNDS):
        if page.evaluate(_STANDS):
            break
        page.wait_for_timeout(MOMENT)
    page.wait_for_timeout(2 * MOMENT)
    return answer.status if answer else 0


def _presses(page: Page, what: str) -> bool:
    """Press a key, or what a selector finds; whether it was there."""
    kind, _, rest = what.partition(":")
    if kind == "key":
        page.keyboard.press(rest)
        page.wait_for_timeout(2 * MOMENT)
        return True
    asked = [what, False, ""]
    if kind == "last":
        asked = [rest, True, ""]
    elif kind == "written":
        asked = ["article.message .message-head", False, list(WORDS.values())[int(rest)][1]]
    for _ in range(ROUNDS // 12):
        if page.evaluate(_PRESS, asked):
            page.wait_for_timeout(2 * MOMENT)
            return True
        page.wait_for_timeout(MOMENT)
    return False


def _taken(page: Page, file: Path) -> None:
    size = page.viewport_size or LAPTOP
    high = min(page.evaluate(_HIGH), SCREENS * size["height"])
    clip = {"x": 0, "y": 0, "width": size["width"], "height": high}
    page.screenshot(path=file, animations="disabled", scale="css", full_page=True, clip=clip)  # type: ignore[arg-type]
