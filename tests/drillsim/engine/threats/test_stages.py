from __future__ import annotations

from typing import Any

import pytest

from drillsim.engine.threats.stages import MECHANISMS, mechanism
from drillsim.engine.triggers import Deed
from tests.drillsim.build import suffer
from tests.drillsim.engine.threats.staged import Staged, row


def fault(name: str = "fault", **fields: Any) -> dict[str, Any]:
    return {
        "id": name,
        "kind": "degrade",
        "hits": ["a"],
        "to": 0.0,
        "repair": "repair",
        "takes": "30m",
        **fields,
    }


def begun(staged: Staged, name: str = "fault") -> list[float]:
    return [minute for minute, status in staged.seen(name) if status == "begun"]


# -- when a stage begins --------------------------------------------------------------------------


def test_at_a_time_and_a_constant_delay_after_it() -> None:
    assert begun(Staged(row(), fault(at="5m")).to(60)) == [5]
    assert begun(Staged(row(), fault(at="5m", delay="3m")).to(60)) == [8]


def test_after_a_stage_has_done_its_work() -> None:
    staged = Staged(
        row(), fault(at="5m"), fault("next", after="fault", delay="7m"), fault("third", after="next")
    )
    staged.to(60)
    assert (begun(staged, "next"), begun(staged, "third")) == ([12], [12])


def test_when_a_condition_opens() -> None:
    staged = Staged(row(), fault(when={"service": "b", "below": 0.5, "for": "4m"})).to(10)
    suffer(staged.world, "b", health=0.0)
    assert begun(staged.to(60)) == [14]


def test_unless_an_act_has_been_done() -> None:
    unless = {"act": "patch", "about": "a", "deadline": "20m"}
    assert begun(Staged(row(), fault(unless=unless)).to(60)) == [20]
    staged = Staged(row(), fault(unless=unless)).to(10)
    staged.triggers.done(Deed(1, "patch", "it/technician", "it", "a", (), None))
    assert begun(staged.to(60)) == []


def test_by_hand_at_its_default_time_only_without_a_director() -> None:
    assert begun(Staged(row(), fault(by_hand="15m")).to(60)) == [15]
    staged = Staged(row(), fault(by_hand="15m"), director=True).to(60)
    assert begun(staged) == []
    staged.stages.begin(staged.running("fault"), by_hand=True)
    assert begun(staged) == [60]


# -- what a facilitator makes of it ---------------------------------------------------------------


def test_a_held_stage_begins_when_it_is_released_if_its_time_has_passed() -> None:
    staged = Staged(row(), fault(at="5m"))
    staged.stages.hold(staged.running("fault"))
    assert begun(staged.to(20)) == []
    staged.stages.release(staged.running("fault"))
    assert begun(staged.to(60)) == [20]


def test_a_stage_released_early_begins_at_its_time() -> None:
    staged = Staged(row(), fault(at="30m"))
    staged.stages.hold(staged.running("fault"))
    staged.to(20).stages.release(staged.running("fault"))
    assert begun(staged.to(60)) == [30]


def test_a_stage_begins_once_even_when_fired_before_its_time() -> None:
    staged = Staged(row(), fault(at="30m")).to(10)
    staged.stages.begin(staged.running("fault"), by_hand=True)
    assert begun(staged.to(60)) == [10]


def test_a_held_stage_can_be_fired_by_hand() -> None:
    staged = Staged(row(), fault(at="30m")).to(10)
    staged.stages.hold(staged.running("fault"))
    staged.stages.begin(staged.running("fault"), by_hand=True)
    assert begun(staged) == [10]


def test_twice_the_strength_halves_drawn_times() -> None:
    enter = {"id": "enter", "kind": "spread", "at": "0s", "enters": ["a"], "establish": "10m"}
    staged = Staged(row(), enter)
    staged.running("enter").strength = 2.0
    staged.to(60)
    assert staged.changes("a", "compromise") == [(0, "foothold"), (5, "controlled")]


# -- its records ----------------------------------------------------------------------------------


def test_records_name_threat_stage_status_and_technique() -> None:
    staged = Staged(row(), fault(at="5m", technique="T1486")).to(5)
    assert staged.played.data("stage") == [
        {"threat": "trouble", "stage": "fault", "status": status, "technique": "T1486"}
        for status in ("begun", "done")
    ]


def test_a_hit_begins_the_incident_before_its_state_changes() -> None:
    staged = Staged(row(), fault(at="5m")).to(5)
    kinds = [record.kind for record in staged.played.records]
    assert kinds == ["stage", "incident", "state", "state", "stage"]
    assert staged.played.data("incident")[0]["hits"] == ["a"]


def test_every_mechanism_is_registered_once() -> None:
    assert set(MECHANISMS) == {"spread", "leak", "tamper", "harm", "deceive", "degrade", "load", "regional"}
    with pytest.raises(ValueError, match="spread"):
        mechanism("spread")(lambda stages, running: None)
