from __future__ import annotations

from typing import Any

from drillsim.base.model import MINUTE
from scoring.scorecard import scorecard
from tests.scoring.script import Script


def medians(script: Script) -> dict[str, Any]:
    found: dict[str, Any] = scorecard(script.records()).to_dict()["medians"]
    return found


def test_the_median_is_of_the_answered_and_the_others_are_counted() -> None:
    script = Script()
    for at in (3, 8, 25):
        script.respond(at, script.duty(0))
    script.duty(0)
    script.duty(55)
    assert medians(script.end(60))["a"]["report"] == {
        "median": 8 * MINUTE,
        "target": 10 * MINUTE,
        "answered": 3,
        "unanswered": 1,
    }


def test_nothing_answered_has_no_median() -> None:
    script = Script()
    script.duty(0, "b/duty", acts=["isolate", "block"])
    assert medians(script.end(60))["b"]["contain"]["median"] is None


def test_acknowledging_a_contact_counts_for_the_receiver() -> None:
    script = Script()
    script.contact(5, script.duty(0, to="b"), acknowledged=9)
    script.duty(0, to="b")
    found = medians(script.end(60))["b"]
    assert found == {
        "acknowledge": {"median": 4 * MINUTE, "target": 5 * MINUTE, "answered": 1, "unanswered": 0}
    }


def test_acts_outside_the_five_groups_are_left_out() -> None:
    script = Script()
    script.respond(3, script.duty(0, acts=["answer_press"]), verb="answer_press")
    assert medians(script.end(60)) == {}
