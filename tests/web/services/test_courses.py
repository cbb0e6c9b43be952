"""A draft in which nothing goes wrong takes the course of a scenario's incident."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from drillsim.documents.edits import Put, edited
from drillsim.documents.yamltext import read
from drillsim.library.shelf import Summary
from web.services.courses import offered, taken, waits

TINY = (Path(__file__).parents[2] / "drillsim/tiny_scenario.yaml").read_text("utf-8")
WAITING = {"id": "later", "kind": "load", "by_hand": "30m", "hits": ["pc-a"], "demand": 1.1}
TEXT = {"vi": "x", "en": "x"}
SCRIPT = edited(TINY, [Put(("threats", 0, "stages"), [WAITING])])


def stages(text: str) -> list[dict[str, object]]:
    (threat,) = cast("list[dict[str, object]]", read(text, "x").mapping["threats"])
    assert threat["id"] == "ransom"
    return cast("list[dict[str, object]]", threat["stages"])


def test_a_draft_waits_whose_every_stage_does_and_which_uses_no_part() -> None:
    assert waits(read(SCRIPT, "x").mapping)
    assert not waits(read(TINY, "x").mapping)
    assert not waits(read(SCRIPT + "use:\n  - {part: x, as: x}\n", "x").mapping)
    assert not waits({"threats": "x"})


def test_what_hangs_on_messages_people_and_accounts_stays_where_it_was() -> None:
    other = {
        **read(TINY, "x").mapping,
        "threats": [
            {"id": "aside", "title": {"vi": "Khác"}, "situation": "B01", "cause": "A1", "stages": [WAITING]},
            {
                "id": "main",
                "title": {"vi": "Chính"},
                "situation": "B06",
                "cause": "A2",
                "adversary": {"goals": ["wipe"]},
                "stages": [
                    {"id": "entry", "kind": "spread", "at": "1m", "enters": ["pc-a"], "through": "admins"},
                    {"id": "order", "kind": "deceive", "at": "2m", "message": "m"},
                    {"id": "obeyed", "kind": "degrade", "after": "order", "hits": ["pc-a"]},
                    {"id": "wipe", "kind": "degrade", "when": {"stage": "entry"}, "hits": ["pc-a"]},
                    {"id": "asked", "kind": "degrade", "when": {"inject": "m"}, "hits": ["pc-a"]},
                    {"id": "then", "kind": "leak", "at": "3m", "hits": {"controlled_by": "asked"}},
                    {"id": "begun", "kind": "load", "hits": ["pc-a"], "demand": 2},
                ],
            },
        ],
    }
    made = taken(SCRIPT, other)
    assert [each["id"] for each in stages(made)] == ["entry", "wipe"]
    assert "through" not in stages(made)[0]
    assert "adversary" not in made and "Chính" in made and "cause: A2" in made
    assert made.partition("threats:")[0] == SCRIPT.partition("threats:")[0]
    assert made.partition("injects:")[2] == SCRIPT.partition("injects:")[2]


def test_a_course_of_which_nothing_stands_by_itself_is_refused() -> None:
    with pytest.raises(LookupError):
        taken(TINY, read(SCRIPT, "x").mapping)


def test_scenarios_of_the_same_situation_are_offered_first_and_none_of_another_city() -> None:
    def row(name: str, code: str, also: tuple[str, ...] = (), city: str = "tiny") -> Summary:
        said = {"name": name, "code": code, "also": also, "city": city, "title": TEXT, "summary": TEXT}
        return Summary.model_validate(said | {"length": 1, "seats": (), "injects": 0, "aims": ()})

    rows = [row("a", "B01"), row("b", "B02", ("B06",)), row("c", "B06"), row("d", "B06", city="other")]
    assert [each.name for each in offered(read(SCRIPT, "x").mapping, rows)] == ["c", "b", "a"]
