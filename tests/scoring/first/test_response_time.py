from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from tests.scoring.first.graded import scorecard
from tests.scoring.script import Script


def response_time(script: Script) -> dict[str, Any]:
    found: dict[str, Any] = scorecard(script.records()).to_dict()["response_time"]
    return found


def worked_example() -> Script:
    """Weights 1, 1, 2; targets 10, limits 30; answered after 5 and 20 minutes, the third never."""
    script = Script()
    script.respond(5, script.duty(0))
    script.respond(20, script.duty(0))
    script.duty(0, weight=2.0)
    return script.end(120)


def test_the_worked_example_scores_37_5() -> None:
    assert response_time(worked_example())["score"] == 37.5


def test_each_line_shows_its_points_and_records() -> None:
    lines = response_time(worked_example())["evidence"]
    assert [(line["credit"], line["weight"], line["points"]) for line in lines] == [
        (1.0, 1.0, 25.0),
        (0.5, 1.0, 12.5),
        (0.0, 2.0, 0.0),
    ]
    assert lines[1]["records"] == [2, 6, 7]
    assert (lines[1]["opened"], lines[1]["answered"]) == (0, 20 * MINUTE)
    assert (lines[1]["target"], lines[1]["limit"]) == (10 * MINUTE, 30 * MINUTE)
    assert (lines[1]["agency"], lines[1]["seats"]) == ("a", ["a/duty"])


@pytest.mark.parametrize(("end", "settled"), [(10, 0), (14, 0), (15, 0), (15.01, 1), (20, 1), (60, 1)])
def test_unanswered_is_open_within_its_target_and_then_nought(end: float, settled: int) -> None:
    script = Script()
    script.duty(5)
    found = response_time(script.end(end))
    assert (found["settled"], found["open"]) == (settled, 1 - settled)
    assert found["score"] == (0.0 if settled else None)


def test_an_open_duty_is_listed_and_weighs_nothing() -> None:
    script = Script()
    script.respond(2, script.duty(0))
    script.duty(58, weight=50.0)
    found = response_time(script.end(60))
    assert found["score"] == 100.0
    assert [line["weight"] for line in found["open_lines"]] == [50.0]


def test_an_answer_after_the_limit_is_settled_with_nought() -> None:
    script = Script()
    script.respond(45, script.duty(0))
    assert response_time(script.end(60))["evidence"][0]["credit"] == 0.0


def test_a_journal_cut_short_is_graded_as_of_its_last_record() -> None:
    script = Script()
    script.respond(2, script.duty(0))
    script.duty(0)
    script.state(11, portal={"service": 1.0})
    card = scorecard(script.records()).to_dict()
    assert card["incomplete"] is True
    assert card["response_time"]["score"] == 50.0
    assert "incomplete" in [note["code"] for note in card["notes"]]


def test_duties_that_only_ungraded_seats_owe_are_left_out() -> None:
    script = Script(graded=["a/duty"])
    script.respond(2, script.duty(0))
    script.duty(0, "b/duty")
    script.duty(0, ["b/duty", "a/duty"])
    found = response_time(script.end(60))
    assert (found["settled"], found["score"]) == (2, 50.0)
    assert found["evidence"][1]["seats"] == ["a/duty"]
