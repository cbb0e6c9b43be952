"""One word for one thing in Vietnamese: what docs/glossary.md has not chosen stands nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from drillsim.base.texts import FOLDER, Texts
from drillsim.documents.yamltext import read as read_yaml

TOP = Path(__file__).parents[1]
GLOSSARY = TOP / "docs" / "glossary.md"


def chosen() -> dict[str, str]:
    """Word that is not used -> the one that is, as the table of the glossary says."""
    table = GLOSSARY.read_text("utf-8").partition("| dùng | không dùng |")[2]
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", table, re.MULTILINE)
    return {word: use for use, others in rows if use != "---" for word in others.split(", ")}


@cache
def pattern(word: str) -> re.Pattern[str]:
    """Finds a word; in its own capitals where the chosen one has others."""
    other = chosen()[word].casefold() == word.casefold()
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", 0 if other else re.IGNORECASE)


def read() -> Iterator[tuple[str, str]]:
    """What people read: where it stands, and the text."""
    for path in sorted(FOLDER.rglob("*.js")):
        name = path.relative_to(FOLDER).with_suffix("").as_posix()
        if name != "messages/click":
            yield f"web/texts/{name}.js", "\n".join(vi for vi, _ in Texts(name).values())
    plain = [
        *TOP.glob("*.md"),
        *(path for path in (TOP / "docs").glob("*.md") if path != GLOSSARY),
        *(path for room in ("drillsim", "scenarios") for path in (TOP / room).rglob("*.yaml")),
        *(path for room in ("drillsim", "scoring", "web") for path in (TOP / room).rglob("*.py")),
        *(TOP / "web" / "templates").rglob("*.html"),
    ]
    for path in sorted(plain):
        # Headings that other people's workbooks have are theirs.
        if not {"node_modules", "intake"} & set(path.parts) and path.name != "CHANGES.md":
            yield path.relative_to(TOP).as_posix(), " ".join(path.read_text("utf-8").split())


def found(text: str) -> set[str]:
    return {word for word in chosen() if pattern(word).search(text)}


def test_one_word_stands_for_one_thing() -> None:
    assert {(where, word) for where, text in read() for word in found(text)} == set()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hỏi ban tổ chức", {"ban tổ chức"}),
        ("Ban tổ chức, BAN TỔ CHỨC", set()),
        ("Xác thực nhiều lớp", {"xác thực nhiều lớp"}),
        ("hai giám sát viên đánh giá", set()),
        ("Máy đóng vai", {"máy đóng vai"}),
    ],
)
def test_words_are_found_as_people_write_them(text: str, words: set[str]) -> None:
    assert found(text) == words


PERCENT = {"vi": re.compile(r"[0-9}]%"), "en": re.compile(r"[0-9}] %")}
"""How a share is not written: Vietnamese sets the sign apart, as the engine's own figures do; English does not."""


def spoken(value: object) -> Iterator[tuple[str, str]]:
    """Every text of a document, with its language."""
    if isinstance(value, dict):
        yield from ((lang, value[lang]) for lang in PERCENT if isinstance(value.get(lang), str))
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from spoken(each)


def test_a_share_is_written_in_one_way_in_each_language() -> None:
    names = (path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.js"))
    texts = [Texts(name) for name in names if name != "messages/click"]
    said = [("vi", vi) for each in texts for vi, _ in each.values()]
    said += [("en", en) for each in texts for _, en in each.values()]
    files = [
        path.read_text("utf-8") for room in ("drillsim", "scenarios") for path in (TOP / room).rglob("*.yaml")
    ]
    said += [pair for text in files if "%" in text for pair in spoken(read_yaml(text, "").data)]
    assert [text for lang, text in said if PERCENT[lang].search(text)] == []
