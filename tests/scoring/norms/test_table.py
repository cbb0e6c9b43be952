from __future__ import annotations

from dataclasses import replace

import pytest

from scoring.norms.samples import FIGURES, Earned, Sample
from scoring.norms.table import Norms, tabled
from tests.scoring.norms.normed import norms_of

TITLE = {"vi": "Việc", "en": "Duty"}
LEVELS, SEEDS = (0.0, 1.0, 2.0), (1, 2, 3, 4)


def sample(level: float, seed: int, credits: dict[str, float | None], score: float) -> Sample:
    """A drill in which all numbers are the score."""
    earned = {key: Earned(TITLE, "a", "response_time", credit) for key, credit in credits.items()}
    return Sample(
        level, seed, dict.fromkeys(FIGURES, score), 1.0 - level / 4, 0.5, earned, {"inject:x:0": TITLE}
    )


def samples() -> list[Sample]:
    """Credits that go with skill, against it, with nothing, and are always or hardly ever there."""
    found = []
    for seed in SEEDS:
        for level in LEVELS:
            wave = 0.01 * seed
            credits: dict[str, float | None] = {
                "up": level / 2.5 + wave,
                "down": 0.9 - level / 2.5 + wave,
                "flat": 0.5 + (wave if (seed + level) % 2 else -wave),
                "all": 0.97,
                "none": 0.0,
                "open": None,
            }
            if seed == 1 and level:
                credits["rare"] = level / 2
            found.append(sample(level, seed, credits, 50 + 20 * level + seed))
    return found


def test_what_an_expectation_tells_of_skill() -> None:
    figures, pace, items = tabled(samples())
    told = {item.key: item.verdict for item in items}
    assert told == {
        "up": "tells",
        "down": "wrong",
        "flat": "nothing",
        "all": "everybody",
        "none": "nobody",
        "open": "seldom",
        "rare": "seldom",
        "inject:x:0": "never",
    }
    up = next(item for item in items if item.key == "up")
    assert [(row.drills, row.credit) for row in up.levels] == [(4, 0.025), (4, 0.425), (4, 0.825)]
    assert up.slope.value == pytest.approx(0.4)
    assert [row.speed for row in pace] == [1.0, 0.75, 0.5]
    whole = figures["overall"]
    assert [row.mean for row in whole.spreads] == [52.5, 72.5, 92.5]
    assert whole.spreads[0].sd == pytest.approx(1.291, abs=1e-4)
    # Three levels of four drills that do not overlap: 128 / sqrt(128 * 143).
    assert (whole.verdict, whole.rank.value) == ("tells", pytest.approx((128 / 143) ** 0.5, abs=1e-4))


def test_a_number_that_goes_with_skill_may_be_too_unreliable() -> None:
    noisy = [
        replace(each, figures=dict.fromkeys(FIGURES, each.level + 9.0 * (each.seed - 2)))
        for each in samples()
    ]
    figure = tabled(noisy)[0]["overall"]
    assert figure.verdict == "weak"
    assert figure.reliability.value is not None and figure.reliability.value < 0.1


def test_a_number_that_no_drill_had_has_no_data() -> None:
    empty = [replace(each, figures=dict.fromkeys(FIGURES)) for each in samples()]
    figure = tabled(empty)[0]["overall"]
    assert (figure.verdict, figure.spreads[0].drills, figure.spreads[0].mean) == ("no_data", 0, None)


def test_norms_are_read_as_they_were_written() -> None:
    figures, pace, items = tabled(samples())
    norms = norms_of(
        seats=("a/b",),
        levels=LEVELS,
        seeds=SEEDS,
        figures=figures,
        pace=pace,
        items=items,
    )
    assert Norms.model_validate_json(norms.model_dump_json()) == norms
    assert [item.key for item in norms.faulty()] == [
        "down",
        "none",
        "flat",
        "all",
        "open",
        "rare",
        "inject:x:0",
    ]
