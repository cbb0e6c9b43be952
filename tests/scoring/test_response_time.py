"""Response time: duties without a receiver, and what stands beside the score."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from scoring.scorecard import scorecard
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
    return script


def test_the_worked_example_scores_37_5() -> None:
    found = response_time(worked_example().end(120))
    assert found["score"] == 37.5
    assert [line["points"] for line in found["evidence"]] == [25.0, 12.5, 0.0]


def test_a_drill_that_ends_15_minutes_after_it_opened_leaves_half_of_the_third_open() -> None:
    # The second is answered at 20 in the example: here at 15 less nothing, so it opens 5 minutes before the others.
    script = Script()
    script.respond(10, script.duty(5))
    script.respond(20, script.duty(0))
    script.duty(5, weight=2.0)
    # 15 minutes past: 2 * 5/20 = 0.5 of its weight.
    found = response_time(script.end(20))
    assert found["score"] == pytest.approx(60.0)
    assert found["evidence"][2]["rest"] == pytest.approx(1.5)


def test_what_has_a_receiver_is_coordinations() -> None:
    script = Script()
    script.duty(0, to="b")
    assert response_time(script.end(60))["score"] is None


def test_speed_and_counts_stand_beside_the_score() -> None:
    found = response_time(worked_example().end(120))
    assert found["answered"] == pytest.approx(2 / 3)
    # 5/10 and 20/10
    assert found["speed"] == pytest.approx(1.25)
    assert {key: found[key] for key in ("met", "late", "never", "already")} == {
        "met": 1,
        "late": 1,
        "never": 1,
        "already": 0,
    }


def test_what_was_done_before_earns_all_and_is_left_out_of_speed() -> None:
    script = Script()
    script.delivery(1, "a/duty", about="mail", hidden={"indicates": ["fire"], "verify": False})
    act = script.act(2, verb="isolate", about="mail", incidents=["fire"])
    done = {"act": act, "status": "completed", "agency": "a", "verb": "isolate", "about": "mail"}
    script.add(5, "work", {**done, "incidents": ["fire"]})
    script.state(5, mail={"isolated": True})
    script.duty(20, acts=["isolate"], about=["mail"], kind=None)
    found = response_time(script.end(60))
    assert (found["score"], found["speed"], found["already"]) == (100.0, None, 1)
    assert found["evidence"][0]["already"] is True
    assert found["evidence"][0]["answered"] == 5 * MINUTE
