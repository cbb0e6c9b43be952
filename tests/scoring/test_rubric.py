from __future__ import annotations

import pytest
from pydantic import ValidationError

from tests.scoring.script import RUBRIC, rubric


def test_the_default_weights_are_those_of_the_specification() -> None:
    default = rubric()
    assert default.parts.model_dump() == {
        "response_time": 35,
        "coordination": 35,
        "outcome": 15,
        "judgement": 15,
    }
    assert default.coordination.model_dump() == {
        "coverage": 0.30,
        "timeliness": 0.25,
        "closed_loop": 0.15,
        "order": 0.15,
        "precision": 0.10,
        "verification": 0.05,
    }
    assert default.wrong_try == 0.25
    assert default.outcome.least_difference == 0.01
    assert default.judgement.model_dump() == {"P": 100, "S": 80, "M": 60, "U": 0}


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (100, "P"),
        (90, "P"),
        (89.9999999999, "P"),
        (89.9, "S"),
        (75, "S"),
        (74.9, "M"),
        (50, "M"),
        (49.9, "U"),
    ],
)
def test_bands_begin_at_their_least_score(score: float, band: str) -> None:
    assert rubric().band(score) == band


def test_without_a_score_there_is_no_band() -> None:
    assert rubric().band(None) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"bands": {"P": 70, "S": 75, "M": 50}},
        {"bands": {"P": 90, "S": 75, "M": 75}},
        {"wrong_try": 1.5},
        {"parts": {**RUBRIC["parts"], "outcome": -1}},
        {"parts": {**RUBRIC["parts"], "style": 5}},
        {"surprise": 1},
    ],
)
def test_a_faulty_rubric_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        rubric(**changes)
