"""Plain values and JSON are checked as YAML is: the same faults at the same places."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from drillsim.base.errors import Fault, InputError, path_words, pointer
from drillsim.documents.checks import load, load_scenario, validated
from drillsim.documents.plainvalues import document_of, read_json
from drillsim.documents.rules import RulesDoc
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.yamltext import read
from scoring.assessment import Assessment
from scoring.rubric import Rubric

HOME = Path(__file__).parents[3] / "scenarios"
SCENARIO: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[1] / "tiny_scenario.yaml").read_text("utf-8")
)
RUBRIC: dict[str, Any] = yaml.safe_load((HOME / "rubrics" / "default.yaml").read_text("utf-8"))
BAD_INJECT = {
    "id": "Two Words",
    "title": "x",
    "channel": "fax",
    "from": "x",
    "to": "all",
    "body": "x",
    "at": "-3m",
}


def faults(check: Any, *args: Any) -> list[Fault]:
    with pytest.raises(InputError) as refused:
        check(*args)
    return refused.value.faults


def as_told(found: list[Fault]) -> set[tuple[str, str, str]]:
    return {(fault.place, fault.what("vi"), fault.what("en")) for fault in found}


def without(values: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != key}


WRONG = [
    pytest.param(ScenarioDoc, SCENARIO | {"injects": [*SCENARIO["injects"], BAD_INJECT]}, id="deep"),
    pytest.param(ScenarioDoc, SCENARIO | {"lenght": "2h", "version": 3}, id="unknown"),
    pytest.param(Rubric, without(RUBRIC, "parts"), id="missing"),
    pytest.param(Rubric, RUBRIC | {"parts": RUBRIC["parts"] | {"outcome": "much"}}, id="type"),
    pytest.param(Rubric, RUBRIC | {"bands": {"P": 10, "S": 20, "M": 30}, "wrong_try": 2}, id="range"),
    pytest.param(Rubric, RUBRIC | {"wrong_try": 10**20}, id="digits"),
    pytest.param(Rubric, RUBRIC | {"note": "a\u202eb"}, id="control"),
    pytest.param(Assessment, {"version": 1, "ratings": [{}, {"rater": "", "rating": "A"}]}, id="list"),
    pytest.param(RulesDoc, {"version": 1, "profile": "x", "obligations": {"a": {"act": 3}}}, id="mapping"),
]


@pytest.mark.parametrize(("model", "values"), WRONG)
def test_the_same_fault_has_one_path_message_and_remedy_wherever_it_comes_from(
    model: Any, values: Any
) -> None:
    from_yaml = faults(load, yaml.safe_dump(values, sort_keys=False), "x", model)
    from_values = faults(validated, values, model, "x")
    from_json = read_json(json.dumps(values, indent=1), "x")
    assert from_json is not None
    assert as_told(from_values) == as_told(faults(load, from_json, "x", model))
    assert as_told(from_values) == as_told(from_yaml)
    assert all(fault.line > 0 for fault in from_yaml)
    assert {fault.line for fault in from_values} == {0}


def test_what_is_sound_is_the_same_from_values_and_from_text() -> None:
    assert validated(RUBRIC, Rubric, "x") == load(
        (HOME / "rubrics" / "default.yaml").read_bytes(), "x", Rubric
    )


def test_two_equal_faults_in_two_places_are_two() -> None:
    rating = {"rater": "Lan", "objective": "speak", "rating": "A"}
    found = faults(validated, {"version": 1, "ratings": [rating, rating]}, Assessment, "x")
    assert [fault.place for fault in found] == ["ratings[0].rating", "ratings[1].rating"]


def test_a_scenario_of_plain_values_is_checked_as_a_file_is() -> None:
    wrong = SCENARIO | {"city": "nowhere"}
    (fault,) = faults(load_scenario, document_of(wrong, "form"), "form", None, {}, ["nowhere-else"])[:1]
    assert (fault.place, fault.line) == ("city", 0)
    assert fault.text("en").startswith("form: city: city: ")


def test_a_place_is_told_in_words_where_there_is_no_line() -> None:
    path = ("injects", 3, "expect", 0, "limit")
    assert pointer(path) == "injects[3].expect[0].limit"
    assert path_words(path, "en") == "injects item 4 > expect item 1 > limit"
    assert path_words(path, "vi") == "injects mục 4 > expect mục 1 > limit"
    assert (pointer(()), path_words((), "vi"), path_words((0,), "en")) == ("", "", "item 1")
    blanks = {"key": "limit"}
    assert (
        Fault("x", 0, "text_empty", blanks, path)
        .text("en")
        .startswith("x: injects item 4 > expect item 1 > limit: limit: empty")
    )
    assert Fault("x", 7, "text_empty", blanks, path).text("en").startswith("x:7: limit: empty")


@pytest.mark.parametrize(
    ("values", "code", "place"),
    [
        ({"a": float("nan")}, None, ""),
        ({"a": {1: "x"}}, "key_not_text", "a"),
        ({"a": [0] * 10_001}, "too_many_items", "a"),
        ({"a": ("x", "y\0")}, "control_character", "a[1]"),
        ({"a\u2066": 1}, "control_character", "a\u2066"),
    ],
)
def test_plain_values_are_held_to_what_strict_yaml_is(values: Any, code: str | None, place: str) -> None:
    try:
        document = document_of(values, "x")
    except InputError as refused:
        (fault,) = refused.faults
    else:
        if code is None:
            assert document.data == {"a": "nan"}
            return
        (fault,) = document.faults
    assert (fault.code, fault.place) == (code, place)


def test_values_that_hold_themselves_are_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    assert faults(document_of, endless, "x")[0].code == "too_deep"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_json_has_the_lines_that_an_editor_shows(newline: str) -> None:
    text = newline.join(['{"a":', " [1,", '  {"b": "x"}', " ],", '"c": {}, "d": -1.5e2}'])
    document = read_json(text, "x")
    assert document is not None
    assert document.data == {"a": [1, {"b": "x"}], "c": {}, "d": -150.0}
    assert document.lines == {
        (): 1, ("a",): 1, ("a", 0): 2, ("a", 1): 3, ("a", 1, "b"): 3, ("c",): 5, ("d",): 5,
    }  # fmt: skip


def test_a_key_that_stands_twice_in_json_is_told_with_both_lines() -> None:
    document = read_json('{"a": 1,\n"a": 2}', "x")
    assert document is not None
    (fault,) = document.faults
    assert (fault.code, fault.line, fault.place, fault.params["first"]) == ("duplicate_key", 2, "a", "1")


@pytest.mark.parametrize(
    "text",
    ["", "{", "[1,]", '{"a" 1}', '{"a": 1} x', "a: 1", "{1: 2}", '["a\tb"]', '{"a": tru}', "[1 2]", '"'],
)
def test_what_is_no_json_is_left_to_the_reader_of_yaml(text: str) -> None:
    assert read_json(text, "x") is None


def test_json_that_goes_too_deep_is_refused() -> None:
    assert faults(read_json, "[" * 200_000, "x")[0].code == "too_deep"


def test_json_and_yaml_read_the_same_values() -> None:
    text = json.dumps(SCENARIO, ensure_ascii=False, indent=2)
    document = read_json(text, "x")
    assert document is not None
    by_yaml = read(text, "x")
    assert (document.data, document.lines) == (by_yaml.data, by_yaml.lines)
