from __future__ import annotations

import pytest

from scoring.index import Index
from scoring.order import order_lines
from tests.scoring.script import Script


def pairs(script: Script) -> dict[str, float]:
    return {"-".join(line.detail["pair"]): line.credit for line in order_lines(Index(script.records()))}


def test_only_pairs_whose_later_step_was_taken_are_graded() -> None:
    script = Script()
    script.classify(1, severity="ordinary")
    script.work(10, "isolate")
    assert pairs(script) == {}
    script.work(20, "eradicate")
    assert pairs(script) == {
        "classify-eradicate": 1.0,
        "isolate-eradicate": 1.0,
        "evidence-eradicate": 0.0,
    }


def test_the_first_occurrence_of_each_step_decides() -> None:
    script = Script()
    script.work(10, "restore_backup")
    script.work(20, "eradicate")
    script.work(30, "restore_backup")
    assert pairs(script)["eradicate-restore"] == 0.0


def test_an_earlier_step_taken_again_afterwards_still_came_first() -> None:
    script = Script()
    script.work(5, "isolate")
    script.work(10, "eradicate")
    script.work(20, "isolate")
    assert pairs(script)["isolate-eradicate"] == 1.0


def test_work_counts_when_it_is_completed() -> None:
    script = Script()
    script.work(20, "isolate", takes=15)
    script.work(10, "eradicate", takes=2)
    assert pairs(script)["isolate-eradicate"] == 0.0


@pytest.mark.parametrize("status", ["started", "failed", "cancelled"])
def test_work_not_completed_is_no_step(status: str) -> None:
    script = Script()
    act = script.act(5, verb="isolate", incidents=["fire"])
    data = {"act": act, "status": status, "agency": "a", "verb": "isolate", "incidents": ["fire"]}
    script.add(6, "work", data)
    script.work(10, "eradicate")
    assert pairs(script)["isolate-eradicate"] == 0.0


def test_any_verb_of_a_step_takes_it() -> None:
    script = Script()
    script.work(5, "block")
    script.work(10, "eradicate")
    assert pairs(script)["isolate-eradicate"] == 1.0


def test_a_step_on_another_incident_does_not_help() -> None:
    script = Script()
    script.work(5, "isolate", incident="flood")
    script.work(10, "eradicate")
    assert pairs(script)["isolate-eradicate"] == 0.0


def test_a_step_on_nothing_affected_is_none() -> None:
    script = Script()
    act = script.act(5, verb="eradicate", incidents=[])
    script.add(
        6, "work", {"act": act, "status": "completed", "agency": "a", "verb": "eradicate", "incidents": []}
    )
    assert pairs(script) == {}


def test_reclassifying_starts_the_other_processs_pairs() -> None:
    script = Script()
    script.work(5, "isolate")
    script.work(10, "eradicate")
    script.classify(20, severity="serious")
    script.act(30, verb="choose_plan", incidents=["fire"])
    script.work(40, "restore_backup")
    assert pairs(script) == {
        "classify-eradicate": 0.0,
        "isolate-eradicate": 1.0,
        "evidence-eradicate": 0.0,
        "convene-plan": 0.0,
    }


def test_steps_taken_before_reclassifying_still_came_first() -> None:
    script = Script()
    script.act(5, verb="convene_group", incidents=["fire"])
    script.act(6, verb="choose_plan", incidents=["fire"])
    script.classify(20, severity="serious")
    assert pairs(script) == {}
    script.act(30, verb="choose_plan", incidents=["fire"])
    assert pairs(script) == {"convene-plan": 1.0}


def test_a_refused_classification_changes_no_process() -> None:
    script = Script()
    script.act(2, verb="classify", params={"severity": "serious"}, incidents=["fire"], status="refused")
    script.act(5, verb="choose_plan", incidents=["fire"])
    assert pairs(script) == {}


def test_the_true_severity_says_nothing() -> None:
    script = Script()
    script.incident(0, "serious")
    script.act(5, verb="choose_plan", incidents=["fire"])
    assert pairs(script) == {}


def test_a_later_step_of_an_ungraded_seat_is_not_graded_but_its_earlier_step_came_first() -> None:
    script = Script(graded=["a/duty"])
    script.work(5, "isolate", seat="b/duty")
    script.work(10, "eradicate", seat="a/duty")
    script.work(20, "restore_backup", seat="b/duty")
    found = pairs(script)
    assert found["isolate-eradicate"] == 1.0
    assert "eradicate-restore" not in found


def test_work_done_on_an_order_is_a_step_of_whoever_gave_the_order() -> None:
    script = Script(graded=["a/duty"])
    told = script.act(4, verb="direct", to=["d"])
    done = script.act(5, None, "eradicate", agency="d", directed=told)
    script.add(
        9,
        "work",
        {"act": done, "status": "completed", "agency": "d", "verb": "eradicate", "incidents": ["fire"]},
    )
    (line, *_) = order_lines(Index(script.records()))
    assert line.seats == ("a/duty",)
