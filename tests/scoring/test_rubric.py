from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from scoring.first.rubric import FirstRubric, earlier
from scoring.rubric import Rubric
from tests.scoring.script import RUBRIC, rubric


def test_the_default_weights_are_those_of_the_specification() -> None:
    default = rubric()
    assert default.parts.model_dump() == {
        "response_time": 30,
        "coordination": 30,
        "outcome": 25,
        "judgement": 15,
    }
    assert default.coordination.model_dump() == {
        "reach": 0.50,
        "closed_loop": 0.20,
        "precision": 0.15,
        "order": 0.10,
        "verification": 0.05,
    }
    assert (default.wrong_try, default.slip, default.least_settled) == (0.25, 3, 8)
    assert (default.outcome.least_difference, default.outcome.least_luck) == (0.1, 3)
    assert [(cap.under, cap.at) for cap in default.outcome.caps] == [(10, 49), (30, 74)]
    assert default.judgement.model_dump() == {"P": 100, "S": 80, "M": 60, "U": 0}


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (100, "good"),
        (90, "good"),
        (89.9999999999, "good"),
        (89.9, "fair"),
        (75, "fair"),
        (74.9, "passed"),
        (50, "passed"),
        (49.9, "failed"),
    ],
)
def test_words_begin_at_their_least_score(score: float, band: str) -> None:
    assert rubric().band(score) == band


def first_edition(**changes: object) -> Rubric:
    return Rubric.model_validate_json(json.dumps({**earlier(RUBRIC), **changes}))


def test_a_rubric_of_the_first_edition_is_read_as_the_default_of_the_second() -> None:
    assert first_edition().model_dump() == rubric().model_dump()


def test_what_an_organiser_chose_in_the_first_edition_stands() -> None:
    parts = {"response_time": 50, "coordination": 20, "outcome": 20, "judgement": 10}
    found = first_edition(parts=parts, wrong_try=0.5, bands={"P": 95, "S": 80, "M": 60})
    assert found.parts.model_dump() == parts
    assert found.wrong_try == 0.5
    assert found.bands.model_dump() == {"good": 95, "fair": 80, "passed": 60}


def test_a_rubric_of_the_second_edition_is_read_by_the_first_with_its_own_weights() -> None:
    found = FirstRubric.model_validate_json(json.dumps(RUBRIC))
    assert found.parts.response_time == 35
    assert found.coordination.coverage == 0.3
    assert found.outcome.leaked == rubric().outcome.leaked


def test_without_a_score_there_is_no_band() -> None:
    assert rubric().band(None) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"bands": {"good": 70, "fair": 75, "passed": 50}},
        {"bands": {"good": 90, "fair": 75, "passed": 75}},
        {"wrong_try": 1.5},
        {"parts": {**RUBRIC["parts"], "outcome": -1}},
        {"parts": {**RUBRIC["parts"], "style": 5}},
        {"surprise": 1},
    ],
)
def test_a_faulty_rubric_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        rubric(**changes)


@pytest.mark.parametrize(("model", "version"), [(Rubric, 1), (FirstRubric, 2)])
@pytest.mark.parametrize("outcome", [5, None, "much", [1]])
def test_an_outcome_that_is_no_mapping_is_refused_in_the_other_edition_too(
    model: type[Rubric | FirstRubric], version: int, outcome: object
) -> None:
    with pytest.raises(ValidationError, match="outcome"):
        model.model_validate_json(json.dumps({"version": version, "outcome": outcome}))
