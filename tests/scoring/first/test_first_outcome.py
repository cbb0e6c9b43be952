from __future__ import annotations

import pytest

from scoring.first.outcome import outcome
from tests.scoring.first.graded import scorecard
from tests.scoring.script import Script


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
