from __future__ import annotations

from itertools import pairwise

import pytest

from drillsim.base.model import HOUR, MINUTE
from scoring.index import Index
from scoring.outcome import loss, loss_lines, outcome, service_curve
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


@pytest.mark.parametrize(
    ("loss_", "expected"), [(100, 0.0), (80, 0.25), (40, 0.75), (20, 1.0), (10, 1.0), (150, 0.0)]
)
def test_outcome_is_the_share_saved_of_what_could_be_saved(loss_: float, expected: float) -> None:
    assert outcome(loss_, 100, 20, 0.01) == pytest.approx(expected)


@pytest.mark.parametrize(("idle", "best"), [(100, 99), (100, 99.5), (100, 120), (0, 0)])
def test_outcome_does_not_apply_where_next_to_nothing_could_be_saved(idle: float, best: float) -> None:
    assert outcome(50, idle, best, 0.01) is None


def test_outcome_applies_just_above_the_least_difference() -> None:
    assert outcome(100, 100, 98.9, 0.01) == 0.0


def two_hours_without_the_portal() -> Script:
    script = Script()
    script.state(0, portal={"service": 0.0}, mail={"evidence": "lost"})
    return script.end(120)


def test_the_part_shows_the_three_losses_and_sums_to_its_score() -> None:
    part = scorecard(two_hours_without_the_portal().records(), (33.0, 3.0)).to_dict()["outcome"]
    assert (part["loss"], part["idle_loss"], part["by_the_book_loss"]) == (10.0, 33.0, 3.0)
    assert part["score"] == pytest.approx(100 * 23 / 30)
    assert [line["points"] for line in part["evidence"]] == pytest.approx([110, -100 * 2 / 30, -100 * 8 / 30])


@pytest.mark.parametrize(("references", "score"), [((9.0, 5.0), 0.0), ((40.0, 20.0), 100.0)])
def test_what_lies_outside_is_cut_off_in_the_evidence_too(
    references: tuple[float, float], score: float
) -> None:
    part = scorecard(two_hours_without_the_portal().records(), references).to_dict()["outcome"]
    assert part["score"] == score
    assert part["evidence"][-1]["part"] == "bound"
    assert sum(line["points"] for line in part["evidence"]) == pytest.approx(score)


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
