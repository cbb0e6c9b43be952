"""The texts of the control room and the evaluator's page: complete in both languages, and there when used."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from drillsim.documents.catalogue import CATALOGUE

STATIC = Path(__file__).resolve().parents[3] / "web/static"
SOURCES = [STATIC / "room.js", STATIC / "evaluate.js", *sorted((STATIC / "room").glob("*.js"))]
ROW = re.compile(r"^  (\w+): \[", re.MULTILINE)
# A long text is a sum of strings, a line each.
STRING = r'("(?:[^"\\]|\\.)*"(?:\s*\+\s*"(?:[^"\\]|\\.)*")*)'
PAIR = re.compile(rf"^  (\w+): \[\s*{STRING},\s*{STRING},?\s*\],$", re.MULTILINE)
JOINT = re.compile(r'"\s*\+\s*"')


def table(name: str) -> dict[str, list[str]]:
    """A table of room-texts.js."""
    whole = (STATIC / "room-texts.js").read_text("utf-8")
    body = whole.split(f"export const {name} = {{", 1)[1].split("\n};", 1)[0]
    rows = PAIR.findall(body)
    assert [key for key, _, _ in rows] == ROW.findall(body), "a row is no pair of texts"
    assert len({key for key, _, _ in rows}) == len(rows), "a name stands twice"
    return {key: [json.loads(JOINT.sub("", text)) for text in pair] for key, *pair in rows}


@pytest.mark.parametrize("name", ["TEXTS", "PHRASES"])
def test_every_text_stands_in_both_languages(name: str) -> None:
    for key, (vietnamese, english) in table(name).items():
        assert vietnamese.strip() and english.strip(), key
        assert set(re.findall(r"\{\w+\}", vietnamese)) == set(re.findall(r"\{\w+\}", english)), key


def test_every_text_that_is_asked_for_is_there() -> None:
    texts = table("TEXTS")
    asked = {name for source in SOURCES for name in re.findall(r'\bw\("(\w+)"', source.read_text("utf-8"))}
    assert len(asked) > 150
    assert asked <= texts.keys()


def test_every_verb_has_a_phrase() -> None:
    assert table("PHRASES").keys() == CATALOGUE.keys()


def test_nothing_is_rendered_as_markup() -> None:
    forbidden = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\("
    )
    for source in SOURCES:
        assert not forbidden.search(source.read_text("utf-8")), source.name
