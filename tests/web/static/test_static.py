"""The participant's page and the hall screen say everything in both languages and fetch nothing from outside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[3] / "web" / "static"
OURS = sorted(path for path in STATIC.rglob("*") if path.suffix in {".js", ".css"})
# A long text is a sum of strings, a line each.
_STRING = r'("(?:[^"\\]|\\.)*"(?:\s*\+\s*"(?:[^"\\]|\\.)*")*)'
_ROW = re.compile(rf"^  (\w+): \[\s*{_STRING},\s*{_STRING},?\s*\],$", re.MULTILINE)
_JOINT = re.compile(r'"\s*\+\s*"')
_BLANK = re.compile(r"\{(\w+)\}")


def _texts() -> dict[str, tuple[str, str]]:
    source = (STATIC / "texts.js").read_text("utf-8")
    table = source[source.index("export const TEXTS") :]
    rows = {
        name: (_JOINT.sub("", vi)[1:-1], _JOINT.sub("", en)[1:-1]) for name, vi, en in _ROW.findall(table)
    }
    assert len(rows) == len(re.findall(r"^  \w+: \[", table, re.MULTILINE))
    return rows


TEXTS = _texts()


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_there_in_both_languages_with_the_same_blanks(name: str) -> None:
    vi, en = TEXTS[name]
    assert vi.strip() and en.strip()
    assert set(_BLANK.findall(vi)) == set(_BLANK.findall(en))


def _uses(pattern: str) -> set[str]:
    pages = [path for path in STATIC.glob("*.js") if 'from "./texts.js"' in path.read_text("utf-8")]
    assert pages
    return {name for path in pages for name in re.findall(pattern, path.read_text("utf-8"))}


def test_every_text_that_a_page_asks_for_is_there() -> None:
    assert _uses(r'\bt\("(\w+)"') - set(TEXTS) == set()


def test_every_family_of_texts_that_a_page_asks_for_is_there() -> None:
    families = _uses(r"\bt\(`(\w+_)\$\{")
    assert families
    assert {family for family in families if not any(name.startswith(family) for name in TEXTS)} == set()


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_a_browser_file_fetches_nothing_from_outside_and_makes_no_markup_of_strings(path: Path) -> None:
    source = path.read_text("utf-8")
    assert re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}[^\s]*|innerHTML|\beval\(", source, re.I) == []


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_a_browser_file_asks_for_nothing_that_plain_http_on_a_lan_lacks(path: Path) -> None:
    source = path.read_text("utf-8")
    assert re.findall(r"randomUUID|serviceWorker|crypto\.subtle|navigator\.clipboard", source) == []


@pytest.mark.parametrize("path", [path for path in OURS if path.suffix == ".js"], ids=lambda path: path.name)
def test_a_module_is_short_and_its_types_are_checked(path: Path) -> None:
    """tsc leaves out what asks for it; only these may, until they are typed."""
    source = path.read_text("utf-8")
    assert len(source.splitlines()) < 500
    untyped = {
        "about.js",
        "contacts.js",
        "curves.js",
        "figure.js",
        "network.js",
        "plot.js",
        "review.js",
        "saved.js",
        "sheets.js",
        "whatif.js",
    }
    assert not re.search(r"@ts-(nocheck|ignore|expect-error)", source) or path.name in untyped
