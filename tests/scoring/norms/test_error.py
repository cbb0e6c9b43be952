from __future__ import annotations

import json

import pytest

from scoring.assessment import assessment
from scoring.norms.error import error
from scoring.norms.reading import SURE
from scoring.norms.samples import FIGURES
from scoring.norms.table import Figure, LevelSpread, Measured, Norms, Verdict
from scoring.outcome import References
from scoring.scorecard import Scorecard, scorecard
from tests.scoring.norms.normed import norms_of
from tests.scoring.script import Script

NONE = Measured(value=None, error=None)


def norms(sd: float, verdict: Verdict = "tells") -> Norms:
    """Novices score 0, experts 100, in every number."""
    spreads = tuple(LevelSpread(level=level, drills=40, mean=50 * level, sd=sd) for level in (0.0, 1.0, 2.0))
    figure = Figure(spreads=spreads, reliability=NONE, rank=NONE, slope=NONE, p=0.0, q=0.0, verdict=verdict)
    return norms_of(
        seats=("a/leader",),
        levels=(0.0, 1.0, 2.0),
        seeds=tuple(range(1, 41)),
        figures=dict.fromkeys(FIGURES, figure),
        pace=(),
        items=(),
    )


def card(share: float = 0.5, ratings: object = ()) -> Scorecard:
    """Response time 100 times ``share``, nothing else but ratings."""
    script = Script()
    for n in range(10):
        duty = script.duty(0)
        if n < round(10 * share):
            script.respond(1, duty)
    given = json.dumps({"version": 1, "ratings": ratings})
    return scorecard(script.end(60).records(), None, None, assessment(json.loads(given)) if ratings else None)


def shown(found: Scorecard, held: Norms | str) -> dict[str, object]:
    return found.normed(error(found, held)).to_dict()


def test_a_total_has_the_interval_and_the_skill_of_its_norms() -> None:
    told = shown(card(0.5), norms(4.0))
    assert told["interval"] == pytest.approx([50 - 4 * SURE, 50 + 4 * SURE])
    assert told["norms"]["skill"] == 1.0
    assert told["norms"]["skills"] == pytest.approx([1 - 4 * SURE / 50, 1 + 4 * SURE / 50], abs=0.011)
    assert told["norms"]["parts"]["response_time"]["sd"] == 4.0
    assert "coordination" not in told["norms"]["parts"]
    assert told["norms"]["text"]["en"].startswith("Interval 42.2–57.8: 95% of the drills")
    assert (
        "from 120 simulated drills, calibrated on 0 drills of people" in told["norms"]["text"]["en"].lower()
    )


@pytest.mark.parametrize(
    ("sd", "word"), [(0.0, "passed"), (4.0, "failed_passed"), (13.0, None), (50.0, None)]
)
def test_a_word_stands_where_the_interval_crosses_one_boundary_at_most(sd: float, word: str | None) -> None:
    told = shown(card(0.5), norms(sd))
    assert (told["band"], told["overall"]["band"]) == (word, word)


def test_a_total_near_a_boundary_has_both_words() -> None:
    assert shown(card(0.9), norms(1.0))["band"] == "fair_good"
    assert shown(card(0.7), norms(3.0))["band"] == "passed_fair"


def test_what_shows_no_relation_to_skill_has_no_equivalent() -> None:
    told = shown(card(0.5), norms(4.0, "nothing"))["norms"]
    assert (told["skill"], told["skills"]) == (None, None)
    assert "tells nothing of skill" in told["text"]["en"]


@pytest.mark.parametrize("why", ["none", "other", "drill"])
def test_why_there_is_no_interval_is_said(why: str) -> None:
    told = shown(card(0.5), why)
    assert told["interval"] is None
    assert told["norms"]["missing"] == why
    assert told["norms"]["text"]["vi"] != told["norms"]["text"]["en"]
    assert told["band"] == "passed"


def test_a_card_without_a_total_has_no_interval() -> None:
    empty = scorecard(Script().records())
    assert shown(empty, norms(4.0))["norms"]["missing"] == "score"


def test_ratings_count_as_they_stand() -> None:
    """A third of the weight is people's: the rest alone has chance, and alone is read off the norms."""
    rated = card(0.5, [{"rater": "x", "objective": "speak", "rating": "P"}])
    assert rated.overall == pytest.approx((30 * 50 + 15 * 100) / 45)
    told = shown(rated, norms(6.0))
    assert told["interval"] == pytest.approx([rated.overall - 4 * SURE, rated.overall + 4 * SURE])
    assert told["norms"]["skill"] == 1.0


def test_a_lost_city_s_total_is_read_off_as_it_is() -> None:
    script = Script()
    for _ in range(10):
        script.respond(1, script.duty(0))
    script.state(0, portal={"service": 0.0})
    lost = scorecard(script.end(60).records(), References(4.0, (1.0,), (4.0, 4.01)))
    assert (lost.cap, lost.overall) == (49.0, 49.0)
    assert shown(lost, norms(5.0))["norms"]["skill"] == pytest.approx(0.98)


def test_nobody_asked_is_no_error() -> None:
    told = card(0.5).to_dict()
    assert (told["interval"], told["norms"]) == (None, None)
