from __future__ import annotations

import math
from typing import Any

import pytest

from scoring.figures import COLOURS, contacts
from scoring.figures.contacts import MOST, ring
from scoring.network import state_of
from scoring.telling.names import Names
from tests.scoring.figures.test_service import colours
from tests.scoring.script import CITY, RULES, SCENARIO, text

NAMES = Names({"city": CITY, "scenario": SCENARIO, "rules": RULES})


def edge(sender: str, receiver: str, required: int = 0, made: int = 0, messages: int = 1) -> dict[str, Any]:
    return {"from": sender, "to": receiver, "required": required, "made": made, "messages": messages}


def network(*edges: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"edges": list(edges), "unexpected": [], "betweenness": {}, "slices": [], **more}


def drawn(of: dict[str, Any], lang: str = "en", names: Names = NAMES) -> dict[str, dict[str, Any]]:
    return {trace["uid"]: trace for trace in contacts(of, names, lang)[0]["data"]}


def test_how_an_edge_stands() -> None:
    strays = {("a", "d")}
    assert state_of(edge("a", "b", 2, 2, 2), strays) == "made"
    assert state_of(edge("a", "c", 2, 1, 1), strays) == "missing"
    assert state_of(edge("a", "d"), strays) == "unexpected"
    assert state_of(edge("b", "a"), strays) == "reply"
    assert state_of({"from": "b", "to": "a", "messages": 2}, strays) == "reply"


def test_every_edge_is_in_the_line_of_its_state_and_says_who_reached_whom() -> None:
    found = drawn(network(edge("a", "b", 1, 1), edge("a", "c", 1), edge("b", "c", 1), unexpected=[]))
    assert found["made"]["meta"] == {"edges": [["a", "b"]]}
    assert found["missing"]["meta"] == {"edges": [["a", "c"], ["b", "c"]]}
    assert found["missing"]["hovertext"] == [
        *("", "Agency A → Agency C: required, missing", "", ""),
        *("", "Agency B → Agency C: required, missing", "", ""),
    ]
    assert len(found["missing"]["x"]) == len(found["missing"]["marker"]["size"]) == 8
    assert found["missing"]["x"][3] is found["missing"]["y"][7] is None


def test_an_edge_goes_from_node_to_node_and_its_way_back_bends_otherwise() -> None:
    found = drawn(network(edge("a", "b", 1, 1), edge("b", "a", 1, 1)))
    at = {
        id_: (x, y)
        for id_, x, y in zip(*(found["agencies"][name] for name in ("customdata", "x", "y")), strict=True)
    }
    line = list(zip(found["made"]["x"], found["made"]["y"], strict=True))
    for point, agency in ((line[0], "a"), (line[2], "b"), (line[4], "b"), (line[6], "a")):
        assert math.dist(point, at[agency]) == pytest.approx(0.045, abs=1e-3)
    assert line[1] != line[5]


def test_who_has_most_to_do_with_each_other_stand_side_by_side() -> None:
    places = ring(
        [edge("a", "b", messages=9), edge("c", "d", messages=5), edge("b", "c", messages=1), edge("a", "e")]
    )
    assert list(places) == ["a", "b", "c", "d", "e"]
    for n, place in enumerate(places.values()):
        assert math.hypot(place.x, place.y) == pytest.approx(1)
        assert place.angle == pytest.approx(2 * math.pi * n / 5 - math.pi / 2)
    assert (places["a"].x, places["a"].y) == (pytest.approx(0), pytest.approx(1))


def test_the_more_runs_through_an_agency_the_larger_it_is() -> None:
    nodes = drawn(network(edge("a", "b"), edge("b", "c"), betweenness={"b": 0.25}))["agencies"]
    assert dict(zip(nodes["customdata"], nodes["marker"]["size"], strict=True)) == {
        "b": 38.0,
        "a": 12.0,
        "c": 12.0,
    }


def test_in_a_crowd_only_those_through_whom_much_goes_are_named_and_all_are_said() -> None:
    crowd = [edge("a", f"x{n}", messages=2) for n in range(MOST)]
    nodes = drawn(network(*crowd, betweenness={"a": 0.9, "x1": 0.01}))["agencies"]
    assert len(nodes["customdata"]) == MOST + 1
    assert [name for name in nodes["text"] if name] == ["Agency A"]
    assert all(nodes["hovertext"])


def test_there_is_a_figure_for_each_slice() -> None:
    slices = [
        {"edges": [{"from": "a", "to": "c", "messages": 1}], "betweenness": {}},
        {"edges": [], "betweenness": {}},
    ]
    found = contacts(network(edge("a", "b", 1, 1), unexpected=[["a", "c"]], slices=slices), NAMES, "vi")
    assert [[trace["uid"] for trace in figure["data"]] for figure in found] == [
        ["made", "agencies"],
        ["unexpected", "agencies"],
        [],
    ]


def test_names_are_words_whatever_stands_in_them() -> None:
    hostile = "<b>x</b></script> & \u202eevil"
    names = Names(
        {"city": {**CITY, "agencies": {"a": {"name": text(hostile)}}}, "scenario": SCENARIO, "rules": RULES}
    )
    nodes = drawn(network(edge("a", "b")), names=names)["agencies"]
    assert "&lt;b&gt;x&lt;/b&gt;&lt;/script&gt; &amp; \N{REPLACEMENT CHARACTER}evil" in nodes["hovertext"]
    assert not any("<b>" in words or "\u202e" in words for words in (*nodes["text"], *nodes["hovertext"]))


def test_every_colour_is_one_that_the_page_can_replace() -> None:
    every = network(
        edge("a", "b", 1, 1), edge("a", "c", 1), edge("b", "c"), edge("c", "a"), unexpected=[["b", "c"]]
    )
    assert colours(contacts(every, NAMES, "en")) <= set(COLOURS.values())
