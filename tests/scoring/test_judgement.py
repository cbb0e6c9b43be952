"""Ratings of evaluators and how far they agree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.assessment import Assessment, Rating, assessment
from scoring.judgement import alpha, judgement_part
from scoring.scorecard import Scorecard, scorecard
from tests.scoring.script import Script, rubric, text

OBJECTIVES = [{"id": "speak", "title": text("Speak")}, {"id": "act", "title": text("Act")}]


def rating(rater: str, objective: str, letter: str, **more: object) -> dict[str, object]:
    return {"rater": rater, "objective": objective, "rating": letter, **more}


def rated(*rows: dict[str, object]) -> Assessment:
    return assessment({"version": 1, "ratings": list(rows)})


def card(*rows: dict[str, object]) -> Scorecard:
    script = Script()
    script.respond(20, script.duty(0, objectives=["speak"]))
    return scorecard(script.end(60).records(), assessment=rated(*rows))


def test_the_score_is_the_mean_of_the_objectives_means() -> None:
    found = card(rating("lan", "speak", "P"), rating("minh", "speak", "M"), rating("lan", "act", "S"))
    part = found.to_dict()["judgement"]
    assert [(row["objective"], row["mean"], row["spread"], row["raters"]) for row in part["evidence"]] == [
        ("speak", 80.0, 40.0, 2),
        ("act", 80.0, None, 1),
    ]
    assert (part["score"], part["band"], part["settled"], part["open"]) == (80.0, "fair", 2, 0)
    # 30 : 15 of response time 50 and judgement 80
    assert found.overall == pytest.approx((30 * 50 + 15 * 80) / 45)


def test_the_evidence_adds_up_and_an_unrated_objective_is_open() -> None:
    part = card(rating("lan", "speak", "M")).to_dict()["judgement"]
    assert sum(row["points"] for row in part["evidence"]) == part["score"] == 60.0
    assert [row["objective"] for row in part["open_lines"]] == ["act"]


def test_the_latest_rating_of_a_rater_counts() -> None:
    part = card(rating("lan", "speak", "U"), rating("lan", "speak", "P")).to_dict()["judgement"]
    assert [(row["raters"], row["mean"]) for row in part["evidence"]] == [(1, 100.0)]


def test_a_drill_that_nobody_rates_has_no_judgement() -> None:
    found = card()
    assert (found.judgement.score, found.overall) == (None, 50.0)


def test_an_objectives_score_includes_what_evaluators_thought() -> None:
    row = card(rating("lan", "speak", "S")).to_dict()["objectives"]["speak"]
    assert (row["response_time"], row["judgement"]) == (50.0, 80.0)
    assert row["score"] == pytest.approx((30 * 50 + 15 * 80) / 45)


def test_points_of_a_rating_are_the_rubrics() -> None:
    points = rubric(judgement={"P": 100, "S": 70, "M": 40, "U": 10}).judgement
    part = judgement_part(OBJECTIVES, [Rating(rater="lan", objective="act", rating="S")], points)
    assert part.score == 70.0


def test_alpha_of_two_raters_worked_by_hand() -> None:
    # Values 0,1,2 with n = 4, 2, 2 of 8; ordinal distances: d(0,1) = (4+2 - 3)^2 = 9, d(1,2) = (4 - 2)^2 = 4,
    # d(0,2) = (8 - 3)^2 = 25. Units (0,0) (0,0) (1,1) (2,2): all agree.
    assert alpha([(0, 0), (0, 0), (1, 1), (2, 2)]) == 1.0
    # Units (0,0) (0,1) (1,2) (2,2): n0 = 3, n1 = 2, n2 = 3; d(0,1) = (5 - 2.5)^2 = 6.25 = d(1,2),
    # d(0,2) = (8 - 3)^2 = 25; observed 6.25 + 6.25, expected 3*2*6.25 + 2*3*6.25 + 3*3*25 = 300.
    assert alpha([(0, 0), (0, 1), (1, 2), (2, 2)]) == pytest.approx(1 - 7 * 12.5 / 300)


def test_the_two_worst_ratings_are_two_ranks() -> None:
    # Ranks (0,1) and (0,0): n0 = 3, n1 = 1; d(0,1) = (4 - 2)^2 = 4; 1 - 3 * 4 / (3 * 1 * 4).
    found = card(
        rating("lan", "speak", "U"),
        rating("minh", "speak", "M"),
        rating("lan", "act", "U"),
        rating("minh", "act", "U"),
    )
    assert found.judgement.alpha == 0.0


def test_alpha_of_the_published_example() -> None:
    # Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C/D: four observers, twelve
    # units, missing values; ordinal alpha 0.815.
    observers = (
        [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
        [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
    )
    units = [[value for value in unit if value is not None] for unit in zip(*observers, strict=True)]
    assert alpha(units) == pytest.approx(0.815, abs=0.0005)


def test_alpha_needs_a_pair_and_a_difference() -> None:
    assert alpha([(0,), (1,), ()]) is None
    assert alpha([(2, 2), (2, 2)]) is None
    nobody = card(rating("lan", "speak", "P"), rating("minh", "act", "P")).judgement
    same = card(rating("lan", "speak", "P"), rating("minh", "speak", "P")).judgement
    assert (nobody.alpha, nobody.why) == (None, "no_pair")
    assert (same.alpha, same.why) == (None, "no_variation")


@given(st.lists(st.lists(st.integers(0, 3), max_size=5), max_size=6))
def test_alpha_never_exceeds_one_and_order_does_not_matter(units: list[list[int]]) -> None:
    found = alpha(units)
    assert found is None or found <= 1.0 + 1e-12
    turned = alpha([unit[::-1] for unit in reversed(units)])
    assert turned == (found if found is None else pytest.approx(found))


def test_the_evidence_brings_each_objectives_points_and_every_record_once() -> None:
    told = [
        {"rater": "lan", "objective": "speak", "rating": "P", "records": [9, 4]},
        {"rater": "minh", "objective": "speak", "rating": "M", "records": [4, 2]},
        {"rater": "lan", "objective": "act", "rating": "M"},
    ]
    card = scorecard(Script().end(60).records(), assessment=assessment({"version": 1, "ratings": told}))
    rows = card.to_dict()["judgement"]["evidence"]
    assert [(row["objective"], row["points"], row["records"]) for row in rows] == [
        ("speak", 40.0, [2, 4, 9]),
        ("act", 30.0, []),
    ]
