"""What an eye may miss on a page: a control too small for a finger, words of the other language, what it weighs."""

from __future__ import annotations

import re

from playwright.sync_api import Page

_NAMELESS = re.compile(
    r"(button|link|textbox|searchbox|combobox|radio|checkbox|img|dialog|region)(?! [\"/])\b"
)
_SAID = re.compile(r"( *)- '?([a-z]+)(?: \"(.*?)\"(?=['\s:]|$))?")

_SMALL = """([least, finger]) => {
  const shown = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const told = (one) => `${one.tagName.toLowerCase()}.${one.className} “${
    (one.getAttribute("aria-label") || one.textContent || one.value || "").trim().replace(/\\s+/g, " ").slice(0, 40)}”`;
  const page = document.querySelector("dialog[open]") ?? document.body;
  const found = [];
  for (const one of page.querySelectorAll("button, a[href], input:not([type=hidden]), select, textarea, summary")) {
    if (!shown(one) || one.disabled || one.closest("[inert], svg")) continue;
    // A label is pressed as what it labels is; what lies in a line of text is as high as the line.
    const boxes = [one, ...(one.labels ?? [])].map((each) => each.getBoundingClientRect());
    const [wide, high] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
    if (wide <= 2 || high <= 2) continue;
    const around = one.parentElement.textContent.trim().length - one.textContent.trim().length;
    if (one.matches("a") && getComputedStyle(one).display === "inline" && around > 0) continue;
    const main = one.matches(".primary, .is-primary, [type=submit]:not(.small, .is-small)");
    const need = main ? finger : least;
    if (wide < need - 0.5 || high < need - 0.5)
      found.push(`${told(one)} is ${Math.round(wide)} × ${Math.round(high)} px, ${need} are needed`);
  }
  return [...new Set(found)].slice(0, 20);
}"""
_WEIGHT = """(apart) => ["navigation", "resource"]
  .flatMap((kind) => performance.getEntriesByType(kind))
  .filter(({ name }) => !apart.some((one) => name.includes(one)))
  .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)"""
CHARTS = ("plotly", "cytoscape", "/figures")
"""Parts of addresses: what draws charts and the map, and their figures; they come where one is shown."""
LEAST, FINGER = 24, 44
"""Pixels: of every control, and of the main ones where fingers press them."""


def small(page: Page, *, fingers: bool) -> list[str]:
    """Controls of a page, or of the dialog open on it, that are smaller than who presses them needs.

    Args:
        fingers: whether it is shown on a phone, where the main buttons are as high as a finger.
    """
    found: list[str] = page.evaluate(_SMALL, [LEAST, FINGER if fingers else LEAST])
    return found


_FOREIGN = """([lang, meant]) => {
  const skip = "script, style, code, pre, kbd, textarea, option.source, [data-typed]";
  const shown = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const texts = [document.title];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const on = node.parentElement;
    if (!on.closest(skip) && on.closest("[lang]").lang === lang && shown(on)) texts.push(node.data);
  }
  for (const one of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
    if (!shown(one) || one.closest("[lang]").lang !== lang) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.push(one.getAttribute(name) ?? "");
  }
  const known = meant.map((each) => each.toLowerCase()).sort((one, other) => other.length - one.length);
  const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/;
  const english = /\\b(the|and|of|is|are|was|with|for|from|this|that|your|you|not|has|have|by)\\b/i;
  const found = [];
  for (const text of texts) {
    let rest = text.replace(/\\s+/g, " ").trim();
    for (const name of known) for (let at; (at = rest.toLowerCase().indexOf(name)) >= 0; )
      rest = rest.slice(0, at) + rest.slice(at + name.length);
    // Names are written with capitals, and are the same in every language.
    const words = rest.split(/[^\\p{L}]+/u).filter((word) => word && word[0] === word[0].toLowerCase());
    if (lang === "en" ? words.some((word) => vietnamese.test(word)) : english.test(rest) || /^[a-z]+(_[a-z]+)+$/.test(rest))
      found.push(text.replace(/\\s+/g, " ").trim().slice(0, 90));
  }
  return [...new Set(found)].slice(0, 30);
}"""


def foreign(page: Page, meant: list[str]) -> list[str]:
    """Texts of a page, seen or read aloud, in the other language than the page says it is in.

    Names have capitals in either language and are left out; so is what stands in code.

    Args:
        meant: what people typed, and is shown as they typed it.
    """
    lang = page.evaluate("() => document.documentElement.lang")
    found: list[str] = page.evaluate(_FOREIGN, [lang, meant])
    return found


def weight(page: Page) -> int:
    """Bytes that a page has brought as they are sent, packed, without charts.

    What a service worker gives is counted unpacked: the page's context is to block them.
    """
    found: int = page.evaluate(_WEIGHT, list(CHARTS))
    return found


def unsaid(spoken: str) -> list[str]:
    """What a screen reader cannot say, or says twice, of a page as `Locator.aria_snapshot` gives it.

    Returns:
        Controls, pictures and places without a name; a place in another of the same name; buttons in headings that
        are no whole heading.
    """
    found, around = [], list[tuple[int, str, str]]()
    for line in spoken.splitlines():
        said = _SAID.match(line)
        if not said:
            continue
        deep, role, name = len(said[1]), said[2], said[3] or ""
        around = [each for each in around if each[0] < deep]
        if any(each[1] == "img" for each in around):
            continue  # a picture is said by its name alone
        if _NAMELESS.match(line.strip(" -'")) and not name:
            found.append(f"no name: {line.strip()}")
        if role == "region" and any(each[1:] == (role, name) for each in around):
            found.append(f"twice: {name}")
        if (
            role == "button"
            and around
            and around[-1][1] == "heading"
            and around[-1][2].split() != name.split()
        ):
            found.append(f"in a heading: {name}")
        around.append((deep, role, name))
    return found
