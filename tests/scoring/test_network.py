from __future__ import annotations

from typing import Any

from drillsim.base.model import MINUTE
from scoring.scorecard import scorecard
from tests.scoring.script import Script


def network(script: Script) -> dict[str, Any]:
    found: dict[str, Any] = scorecard(script.records()).to_dict()["network"]
    return found


def test_required_and_actual_contacts_stand_side_by_side() -> None:
    script = Script()
    script.contact(5, script.duty(0, to="b"))
    script.duty(0, to="b")
    script.duty(0, "b/duty", to="c")
    script.act(40, "a/duty", "share", to=["d", "a"])
    found = network(script.end(60))
    assert found["edges"] == [
        {"from": "a", "to": "b", "required": 2, "made": 1, "messages": 1},
        {"from": "a", "to": "d", "required": 0, "made": 0, "messages": 1},
        {"from": "b", "to": "c", "required": 1, "made": 0, "messages": 0},
    ]
    assert found["missing"] == [["a", "b"], ["b", "c"]]
    assert found["unexpected"] == [["a", "d"]]


def test_a_reply_makes_an_edge_that_is_not_unexpected() -> None:
    script = Script()
    script.contact(5, script.duty(0, to="b"), acknowledged=6)
    found = network(script.end(60))
    assert found["reciprocity"] == 1.0
    assert found["unexpected"] == []


def test_betweenness_finds_who_stands_between() -> None:
    script = Script()
    script.act(1, "a/duty", to=["b"])
    script.act(2, "b/duty", to=["c"])
    found = network(script.end(60))
    assert found["betweenness"] == {"b": 0.5}
    assert found["reciprocity"] == 0.0


def test_slices_of_an_hour_share_the_messages_out() -> None:
    script = Script()
    script.act(59, "a/duty", to=["b"])
    script.act(60, "b/duty", to=["a"])
    slices = network(script.end(90))["slices"]
    assert [(part["start"] // MINUTE, part["end"] // MINUTE) for part in slices] == [(0, 60), (60, 120)]
    assert [part["edges"] for part in slices] == [
        [{"from": "a", "to": "b", "messages": 1}],
        [{"from": "b", "to": "a", "messages": 1}],
    ]


def test_silence_has_no_shape() -> None:
    found = network(Script().end(10))
    assert (found["edges"], found["betweenness"], found["reciprocity"]) == ([], {}, None)
