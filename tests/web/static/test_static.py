"""The browser's files fetch nothing from outside, make no markup of strings and need no https."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[3] / "web" / "static"
ASKS_FIRST = {"installing.js"}
"""What works over https alone, and says so to whoever has opened the page without it."""
OURS = sorted(path for path in STATIC.rglob("*") if path.suffix in {".js", ".css"})


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_a_browser_file_fetches_nothing_from_outside_and_makes_no_markup_of_strings(path: Path) -> None:
    source = path.read_text("utf-8")
    assert (
        re.findall(
            r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}[^\s]*|innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\(",
            source,
            re.I,
        )
        == []
    )


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_a_browser_file_asks_for_nothing_that_plain_http_on_a_lan_lacks(path: Path) -> None:
    source = path.read_text("utf-8")
    if path.name in ASKS_FIRST:
        assert source.count("isSecureContext") > 0
        source = source.replace("serviceWorker", "")
    assert re.findall(r"randomUUID|serviceWorker|crypto\.subtle|navigator\.clipboard", source) == []


@pytest.mark.parametrize("path", [path for path in OURS if path.suffix == ".js"], ids=lambda path: path.name)
def test_a_module_is_short_and_its_types_are_checked(path: Path) -> None:
    """tsc leaves out what asks for it; only this may, until it is typed."""
    source = path.read_text("utf-8")
    assert len(source.splitlines()) < 500
    assert not re.search(r"@ts-(nocheck|ignore|expect-error)", source)
