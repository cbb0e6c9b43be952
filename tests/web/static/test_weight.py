"""What a page weighs on its way to a browser: all that it brings before a chart is shown, packed as it is sent."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from web.core.vendor import TEXTS, Vendor

WEB = Path(__file__).resolve().parents[3] / "web"
MOST = 500_000
_SAID = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.DOTALL | re.MULTILINE)
_FROM = re.compile(r'\b(?:from|import)\s*"((?:/|\.)[^"\s]+\.m?js)"')
_TAB = re.compile(r'^  \w+: \(\) => import\("\./(review/\w+\.js)"\)', re.MULTILINE)
_FONT = re.compile(r'url\("?(/vendor/[^")]+)"?\)')


def brought(first: list[str], vendor: Vendor) -> dict[str, int]:
    """Every file that loads with these, and how many bytes of it are sent; not what is imported later."""
    found: dict[str, int] = {}
    waiting = list(first)
    while waiting:
        at = waiting.pop()
        if at in found:
            continue
        body = sent(at, vendor)
        found[at] = len(body if at.endswith(".woff2") else gzip.compress(body, mtime=0))
        if at.endswith(".css"):
            waiting += _FONT.findall(body.decode())
        elif at.startswith("/static/"):
            waiting += [named(at, each) for each in _FROM.findall(_SAID.sub("", body.decode()))]
    return found


def sent(at: str, vendor: Vendor) -> bytes:
    """A file by its address."""
    folder, _, name = at[1:].partition("/")
    if folder != "vendor":
        return (WEB / folder / name).read_bytes()
    file = vendor.get(name)
    assert file is not None, at
    return file.body


def named(at: str, said: str) -> str:
    """The address that a module means: ``../texts/shared.js``, said by one of ours."""
    if said.startswith("/"):
        return said
    steps = at.split("/")[:-1]
    for step in said.split("/"):
        if step == "..":
            steps.pop()
        elif step != ".":
            steps.append(step)
    return "/".join(steps)


PAGES = [[page] for page in sorted(set(TEXTS) - {"desk", "review"})]
TABS = [["review", tab] for tab in _TAB.findall((WEB / "static/review.js").read_text("utf-8"))]


@pytest.mark.parametrize("page", [*PAGES, *TABS], ids=" ".join)
def test_a_page_weighs_no_more_than_it_may(page: list[str]) -> None:
    scripts = [f"/static/{name.removesuffix('.js')}.js" for name in page]
    files = brought(["/static/app.css", f"/static/{page[0]}.css", *scripts], Vendor())
    heaviest = sorted(files.items(), key=lambda row: -row[1])[:5]
    assert {*scripts, "/vendor/preact-standalone.js"} <= files.keys()
    assert any(name.endswith(".woff2") for name in files)
    assert sum(files.values()) <= MOST, heaviest


def test_every_tab_of_the_review_is_weighed() -> None:
    assert len(TABS) == 8
