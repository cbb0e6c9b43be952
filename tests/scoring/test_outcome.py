from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from drillsim.base.model import HOUR, MINUTE
from scoring.index import Index
from scoring.outcome import References, loss, loss_lines, service_curve
from scoring.scorecard import scorecard
from tests.scoring.script import Script, rubric

PENALTIES = rubric().outcome


def lost(script: Script) -> float:
    return loss(Index(script.records()), PENALTIES)


def test_service_lost_is_weighed_and_integrated_exactly() -> None:
    script = Script()
    script.state(30, portal={"service": 0.25})  # 30 min at 0.75 lost = 0.375 h
    script.state(60, portal={"service": 0.0}, mail={"service": 0.5})  # 60 min lost; mail 90 min at 0.5
    script.state(120, portal={"service": 1.0})
    assert lost(script.end(150)) == pytest.approx(4 * (0.375 + 1.0) + 2 * 0.75)


def test_what_is_lost_until_the_last_record_counts_in_a_journal_cut_short() -> None:
    script = Script()
    script.state(0, portal={"service": 0.0})
    script.state(30, desk={"health": 0.5})
    assert lost(script) == pytest.approx(4 * 0.5)


def test_a_system_of_a_commune_has_the_communes_weight() -> None:
    script = Script()
    script.add(0, "state", {"changes": {"mang-ninh-kieu": {"service": 0.0}}})
    assert lost(script.end(120)) == pytest.approx(0.5 * 2)


def test_a_node_without_weight_loses_nothing() -> None:
    script = Script()
    script.state(0, desk={"service": 0.0}, power={"service": 0.0})
    assert lost(script.end(120)) == 0.0


def test_a_leak_costs_the_share_that_has_flowed_out() -> None:
    script = Script()
    script.state(0, mail={"leaking": {"personal": 0.5}})
    script.state(60, mail={"leaking": {"personal": 0.25, "secret": 0.1}})
    script.state(90, mail={"leaking": {}})
    assert lost(script.end(150)) == pytest.approx(40 * 0.625 + 80 * 0.05)


def test_no_more_than_all_of_a_class_of_a_system_can_leak() -> None:
    script = Script()
    script.state(0, mail={"leaking": {"personal": 2.0}}, portal={"leaking": {"personal": 2.0}})
    assert lost(script.end(120)) == pytest.approx(40 + 40)


def test_lost_data_and_lost_evidence_have_their_penalties() -> None:
    script = Script()
    script.state(10, mail={"lost": 2.5, "evidence": "lost"}, portal={"evidence": "collected"})
    script.state(20, mail={"lost": 3.0})
    lines = loss_lines(Index(script.end(60).records()), PENALTIES)
    assert [(line.part, line.system, line.loss) for line in lines] == [
        ("lost_data", "mail", pytest.approx(0.3)),
        ("lost_evidence", "mail", 2.0),
    ]


def test_each_loss_names_its_records() -> None:
    script = Script()
    script.state(10, mail={"service": 0.5})
    script.state(20, portal={"service": 0.5})
    script.state(30, mail={"service": 1.0})
    lines = loss_lines(Index(script.end(60).records()), PENALTIES)
    assert {line.system: line.records for line in lines} == {"mail": (1, 3), "portal": (2,)}


def two_hours_without_the_portal() -> Script:
    script = Script()
    script.state(0, portal={"service": 0.0}, mail={"evidence": "lost"})
    return script.end(120)


def part(references: References) -> dict[str, Any]:
    """What the drill that lost 10 comes to."""
    found: dict[str, Any] = scorecard(two_hours_without_the_portal().records(), references).to_dict()[
        "outcome"
    ]
    return found


def test_experts_are_the_mean_of_their_runs_and_the_evidence_sums_to_the_score() -> None:
    found = part(References(33.0, (2.0, 4.0)))
    assert (found["loss"], found["idle_loss"], found["expert_loss"]) == (10.0, 33.0, 3.0)
    assert found["score"] == found["raw"] == pytest.approx(100 * 23 / 30)
    assert [line["points"] for line in found["evidence"]] == pytest.approx(
        [110, -100 * 2 / 30, -100 * 8 / 30]
    )


@pytest.mark.parametrize(
    ("references", "raw", "score"),
    [(References(9.0, (5.0,)), -25.0, 0.0), (References(40.0, (20.0,)), 150.0, 100.0)],
)
def test_the_outcome_is_shown_as_it_is_and_held_to_0_to_100_for_the_total(
    references: References, raw: float, score: float
) -> None:
    found = part(references)
    assert (found["raw"], found["score"]) == (pytest.approx(raw), score)
    assert found["evidence"][-1]["part"] == "bound"
    assert sum(line["points"] for line in found["evidence"]) == pytest.approx(score)


@pytest.mark.parametrize(("idle", "expert"), [(100, 91), (100, 120), (0, 0)])
def test_it_does_not_apply_where_experts_save_less_than_a_tenth(idle: float, expert: float) -> None:
    assert part(References(idle, (expert,)))["score"] is None


def test_it_applies_from_a_tenth_on() -> None:
    assert part(References(100, (90,)))["score"] == 100.0


def test_it_does_not_apply_where_luck_moves_more_than_a_third_of_what_can_be_saved() -> None:
    # The standard deviation of 5 and 15 is 7.07; three of it are 21.2.
    assert part(References(30.0, (9.0,), (5.0, 15.0)))["score"] is None
    assert part(References(30.0, (8.0,), (5.0, 15.0)))["score"] is not None


def test_luck_is_an_interval_about_what_came_out() -> None:
    # 10 lost of 110 idle and 10 with experts is 100; 9, 10 and 11 are 101, 100 and 99: a deviation of 1.
    found = part(References(110.0, (10.0,), (9.0, 10.0, 11.0)))
    assert found["interval"] == pytest.approx([98.0, 102.0])


@pytest.mark.parametrize(
    ("idle", "cap"),
    # 10 lost, experts 0: raw is 100 - 1000 / idle, its interval two points wide on both sides.
    [(10.5, 49.0), (11.2, 74.0), (13.0, 74.0), (15.0, None)],
)
def test_a_lost_city_caps_the_total(idle: float, cap: float | None) -> None:
    spread = idle / 100
    runs = References(idle, (0.0,), (10 - spread, 10.0, 10 + spread))
    card = scorecard(two_hours_without_the_portal().records(), runs)
    assert card.cap == cap
    script = two_hours_without_the_portal()
    script.respond(1, script.duty(0))
    capped = scorecard(script.records(), runs)
    assert capped.uncapped is not None
    assert capped.overall == (capped.uncapped if cap is None else min(cap, capped.uncapped))
    notes = {note["code"] for note in capped.to_dict()["notes"]}
    assert ("capped" in notes) == (cap is not None)


def test_without_luck_nothing_is_capped() -> None:
    assert scorecard(two_hours_without_the_portal().records(), References(10.0, (0.0,))).cap is None


def test_the_service_curve_steps_with_the_weighted_share() -> None:
    script = Script()
    script.state(10, portal={"service": 0.5})
    script.state(10, mail={"service": 0.0})
    script.state(20, desk={"service": 0.0})
    script.state(30, portal={"service": 1.0})
    total = 4 + 2 + 0.5
    assert service_curve(Index(script.end(60).records())) == [
        (0, 1.0),
        (10 * MINUTE, pytest.approx(1 - 4 / total)),
        (30 * MINUTE, pytest.approx(1 - 2 / total)),
        (HOUR, pytest.approx(1 - 2 / total)),
    ]


def test_the_curve_and_the_loss_agree() -> None:
    script = Script()
    script.state(10, portal={"service": 0.5})
    script.state(35, mail={"service": 0.25})
    drill = Index(script.end(60).records())
    points = service_curve(drill)
    missing = sum((1 - share) * (until - t) for (t, share), (until, _) in pairwise(points))
    assert 6.5 * missing / HOUR == pytest.approx(loss(drill, PENALTIES))


def test_what_is_served_while_data_are_false_costs_twice_its_share() -> None:
    script = Script()
    script.state(0, mail={"service": 0.5}, portal={"altered": 0.2})
    script.state(60, portal={"service": 0.5})
    script.state(120, portal={"altered": 0.0})
    lines = {
        line.part: line
        for line in loss_lines(Index(script.end(180).records()), PENALTIES)
        if line.system == "portal"
    }
    assert lines["false_service"].amount == pytest.approx(0.2 * 1 + 0.2 * 0.5)
    assert lines["false_service"].loss == pytest.approx(2 * 4 * 0.3)
    assert lines["service"].loss == pytest.approx(4 * 1.0)


def test_what_is_cut_off_serves_nothing_false_and_what_has_no_weight_harms_nobody() -> None:
    script = Script()
    script.state(0, portal={"service": 0.0, "altered": 1.0}, desk={"altered": 1.0})
    assert [line.part for line in loss_lines(Index(script.end(60).records()), PENALTIES)] == ["service"]


def test_people_who_come_to_harm_count_one_by_one() -> None:
    script = Script()
    script.state(0, desk={"harming": 60.0})
    script.state(90, desk={"harming": 20.0})
    script.state(120, desk={"harming": 0.0})
    (line,) = loss_lines(Index(script.end(180).records()), PENALTIES)
    assert (line.part, line.amount, line.loss) == ("harmed", pytest.approx(100), pytest.approx(1.0))
