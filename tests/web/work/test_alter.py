"""What-if runs and other rubrics, with the numbers worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from drillsim.base.errors import InputError
from drillsim.base.model import MINUTE
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.journal.chain import lines
from drillsim.journal.replay import read
from drillsim.live.whatif import counterfactual
from drillsim.players.bots import Table
from tests.drillsim.build import setup_of, threat_data
from tests.drillsim.playing import city_with, fault, seats, told
from tests.playing import HOME, RUBRIC, RUBRIC_DATA, setup
from web.work.alter import rubric_of, whatif
from web.work.cases import Case
from web.work.unfit import Unfit

TECHNICIAN = "centre/technician"


TEXT = {"vi": "lời", "en": "words"}
PLAYED = setup("b06-ransomware", "average")


def a_setup(**more: Any) -> Setup:
    """The app breaks after a minute; a minute later the technician is told, and owes its repair.

    Without the app, 6.4 weighted service-hours are lost in an hour: the app's weight of 6, and 40 %
    of two communes of 0.5. The repair takes 30 minutes; 35 after being told are in time, 55 too late.
    """
    duty = {"act": "repair", "about": "app", "target": "35m", "limit": "55m"}
    changes = {
        "seats": seats(TECHNICIAN, "centre/leader"),
        "threats": [threat_data(fault("app", at="1m"))],
        "injects": [told("warning", "2m", to=TECHNICIAN, about="app", expect=[duty])],
    }
    made = setup_of(changes, city=city_with(systems__app__weight=6.0), players={}, **more)
    return replace(made, documents={**made.documents, "rubric": RUBRIC_DATA})


def curves(figure: dict[str, Any]) -> dict[str, list[tuple[int, float]]]:
    """Each line of a figure as its points: moment, per cent."""
    return {trace["uid"]: list(zip(trace["x"], trace["y"], strict=True)) for trace in figure["data"]}


def case_of(drill: Drill) -> Case:
    return Case(read(f"{line}\n" for line in lines(drill.records)))


@pytest.fixture(scope="module")
def played() -> tuple[Case, int]:
    """Repair begins at minute 4, so the app is down for 33 minutes; cut off and joined again later."""
    drill = Drill(a_setup(director=True, graded=()))
    drill.join(TECHNICIAN, "p-1")
    drill.advance(4 * MINUTE)
    act = drill.act(Act(TECHNICIAN, "repair", "app", person="p-1"))[0]
    drill.advance(100 * MINUTE)
    drill.act(Act(TECHNICIAN, "isolate", "pc-a", person="p-1"))
    drill.advance(110 * MINUTE)
    drill.act(Act(TECHNICIAN, "reconnect", "pc-a", person="p-1"))
    drill.advance(drill.length)
    return case_of(drill), act.seq


def test_an_act_ten_minutes_later_costs_ten_minutes(played: tuple[Case, int]) -> None:
    case, seq = played
    found = whatif(case, seq, 14 * MINUTE, None)
    assert found["loss"] == pytest.approx({"was": 6.4 * 33 / 60, "is": 6.4 * 43 / 60})
    # The repair alone has no receiver; T = 35, L = 55: done after 32 minutes, after 42.
    assert found["parts"]["response_time"] == pytest.approx({"was": 100, "is": 100 * (55 - 42) / (55 - 35)})
    assert found["parts"]["judgement"] == {"was": None, "is": None}
    # Response time 30, coordination 30 and nothing of it, outcome 25 and all of it.
    expected = {"was": (30 * 100 + 25 * 100) / 85, "is": (30 * 65 + 25 * 100) / 85}
    assert found["overall"] == pytest.approx(expected)
    assert curves(found["figure"]["en"]) == {
        "was": [(0, 100.0), (1 * MINUTE, 20.0), (34 * MINUTE, 100.0), (120 * MINUTE, 100.0)],
        "is": [(0, 100.0), (1 * MINUTE, 20.0), (44 * MINUTE, 100.0), (120 * MINUTE, 100.0)],
    }
    assert found["refused"] == []


def test_an_act_earlier_saves_what_it_would_have_saved(played: tuple[Case, int]) -> None:
    case, seq = played
    assert whatif(case, seq, 3 * MINUTE, None)["loss"]["is"] == pytest.approx(6.4 * 32 / 60)


def test_without_the_act_nothing_is_repaired(played: tuple[Case, int]) -> None:
    case, seq = played
    found = whatif(case, seq, None, None)
    assert found["loss"]["is"] == pytest.approx(6.4 * 119 / 60)
    assert found["parts"]["response_time"]["is"] == 0.0
    assert found["act"] == {
        "seq": seq,
        "t": 4 * MINUTE,
        "at": None,
        "seat": TECHNICIAN,
        "verb": "repair",
        "about": "app",
        "title": {"vi": "Sửa chữa", "en": "Repair"},
    }


def test_acts_that_became_impossible_are_told_with_the_reason(played: tuple[Case, int]) -> None:
    case, _ = played
    isolate, reconnect = [r for r in case.records if r.kind == "act" and r.data.get("about") == "pc-a"]
    (refused,) = whatif(case, isolate.seq, None, None)["refused"]
    assert (refused["seq"], refused["t"], refused["verb"], refused["reason"]) == (
        reconnect.seq,
        110 * MINUTE,
        "reconnect",
        "already",
    )


@pytest.mark.parametrize("at", [None, 14 * MINUTE])
def test_what_simulated_participants_did_stays_at_its_time(at: int | None) -> None:
    players = {"centre/leader": "average", "cyber/leader": "average"}
    setup = a_setup(director=True, graded=())
    table = Table(replace(setup, players=players))
    table.drill.join(TECHNICIAN, "p-1")
    table.advance(4 * MINUTE)
    act = table.drill.act(Act(TECHNICIAN, "repair", "app", person="p-1"))[0]
    table.advance(table.drill.length)
    drill = table.drill
    simulated = [r for r in drill.records if r.kind == "act" and r.data["seat"] == "centre/leader"]
    assert simulated
    found = whatif(case_of(drill), act.seq, at, None)
    lost = 119 if at is None else 43
    assert found["loss"]["is"] == pytest.approx(6.4 * lost / 60)
    changed = counterfactual(drill.setup, drill.records, {act.seq: at}).drill.records
    assert [
        (r.t, r.data["verb"]) for r in changed if r.kind == "act" and r.data["seat"] == "centre/leader"
    ] == [(r.t, r.data["verb"]) for r in simulated]


@pytest.mark.parametrize("until", [None, 70 * MINUTE])
def test_an_act_moved_to_its_own_time_changes_nothing(until: int | None) -> None:
    """However people and simulated participants play, and whether the drill is over or still runs."""
    table = Table(replace(PLAYED, graded=(), players=dict.fromkeys(PLAYED.players, "average")))
    drill = table.drill
    seat = next(iter(PLAYED.players))
    drill.join(seat, "p-1")
    table.advance(20 * MINUTE)
    message = drill.view(seat).inbox()[-1]
    act = drill.act(Act(seat, "acknowledge", reply_to=message.seq, person="p-1", key="k"))[0]
    table.advance(40 * MINUTE)
    drill.control(
        {"type": "say", "from": "pa05", "to": ["all"], "channel": "mail", "title": TEXT, "body": TEXT}
    )
    drill.leave(seat, "p-1")
    table.advance(drill.length if until is None else until)
    found = whatif(case_of(drill), act.seq, act.t, None)
    assert found["loss"]["was"] == found["loss"]["is"]
    assert all(part["was"] == part["is"] for part in [found["overall"], *found["parts"].values()])
    drawn = curves(found["figure"]["vi"])
    assert drawn["was"] == drawn["is"]
    assert found["refused"] == []


@pytest.mark.parametrize(("seq", "at", "code"), [(0, None, "whatif_act"), (10**6, None, "whatif_act")])
def test_only_an_act_can_be_moved(played: tuple[Case, int], seq: int, at: int | None, code: str) -> None:
    with pytest.raises(Unfit) as refused:
        whatif(played[0], seq, at, None)
    assert refused.value.code == code


def test_an_act_stays_within_the_drill(played: tuple[Case, int]) -> None:
    with pytest.raises(Unfit) as refused:
        whatif(*played, 121 * MINUTE, None)
    assert refused.value.code == "whatif_time"


# -- other rubrics --------------------------------------------------------------------------------


def changed(**parts: Any) -> dict[str, Any]:
    return {**RUBRIC_DATA, "parts": {**RUBRIC_DATA["parts"], **parts}}


def test_another_rubric_weighs_otherwise(played: tuple[Case, int]) -> None:
    card = played[0].card(rubric_of(changed(response_time=0)))
    # Coordination 30 and outcome 25 are left: 30 · 0 + 25 · 100 of 55.
    assert card.overall == pytest.approx(2_500 / 55)
    assert card.to_dict()["notes"][0]["code"] == "regraded"


def test_a_rubric_may_come_as_the_text_of_a_file() -> None:
    assert rubric_of((HOME / "rubrics" / "default.yaml").read_text("utf-8")) == RUBRIC


def test_faults_of_a_rubric_are_told_by_field() -> None:
    with pytest.raises(InputError) as refused:
        rubric_of(changed(outcome="much") | {"wrong_try": 2})
    assert [(fault.place, fault.line) for fault in refused.value.faults] == [
        ("parts.outcome", 0),
        ("wrong_try", 0),
    ]


def test_a_text_that_is_no_yaml_is_told_by_line() -> None:
    with pytest.raises(InputError) as refused:
        rubric_of("version: 1\nparts: [\n")
    assert [(fault.place, fault.line) for fault in refused.value.faults] == [("", 3)]
