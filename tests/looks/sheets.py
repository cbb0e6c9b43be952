"""Contact sheets: the four forms of a page at one size beside each other, small enough to look at and large enough to read."""

from __future__ import annotations

from html import escape
from pathlib import Path

from playwright.sync_api import Browser

from tests.looks.shots import LANGUAGES, THEMES, Form

WIDTH = 1560
ACROSS = {"390": 4, "820": 4, "1280": 2, "1920": 2}


def sheet(browser: Browser, folder: Path, size: str, to: Path) -> None:
    """Lay out what was taken of a page at a size."""
    forms = [Form(lang, theme, size) for lang in LANGUAGES for theme in THEMES]
    wide = WIDTH // ACROSS[size] - 8
    pictures = "".join(
        f"<figure><figcaption>{escape(folder.name)} {form.lang} {form.theme} {size}</figcaption>"
        f'<img src="{(folder / form.file).absolute().as_uri()}" width="{wide}"></figure>'
        for form in forms
        if (folder / form.file).exists()
    )
    style = "body{margin:0;background:#888;font:12px sans-serif;display:flex;flex-wrap:wrap;gap:8px}figure{margin:0}"
    to.parent.mkdir(parents=True, exist_ok=True)
    html = to.with_suffix(".html")
    html.write_text(f"<!doctype html><meta charset=utf-8><style>{style}</style>{pictures}", "utf-8")
    page = browser.new_page(viewport={"width": WIDTH, "height": 400})
    page.goto(html.absolute().as_uri())
    page.screenshot(path=to, full_page=True)
    page.close()
    html.unlink()
