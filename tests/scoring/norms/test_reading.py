from __future__ import annotations

import pytest

from scoring.norms.reading import SURE, read_off
from scoring.norms.table import Figure, LevelSpread, Measured, Verdict

NONE = Measured(value=None, error=None)


def figure(*rows: tuple[float, float], verdict: Verdict = "tells") -> Figure:
    """Means and deviations at the levels 0, 1, 2."""
    spreads = tuple(
        LevelSpread(level=float(n), drills=10, mean=mean, sd=sd) for n, (mean, sd) in enumerate(rows)
    )
    return Figure(spreads=spreads, reliability=NONE, rank=NONE, slope=NONE, p=None, q=None, verdict=verdict)


STEADY = figure((40.0, 2.0), (60.0, 5.0), (80.0, 1.0))


def test_a_score_has_an_interval_and_a_skill() -> None:
    found = read_off(STEADY, 60.0)
    assert found is not None
    assert (found.sd, found.skill, found.beyond) == (5.0, 1.0, False)
    assert found.interval == pytest.approx((60 - 5 * SURE, 60 + 5 * SURE))
    # Below 1 the mean falls by 0.2 and the deviation by 0.03 with each hundredth: 20 x = 1.96 (5 - 3 x).
    low, high = 1 - 5 * SURE / (20 + 3 * SURE), 1 + 5 * SURE / (20 + 4 * SURE)
    assert found.skills == pytest.approx((low, high), abs=0.011)


def test_between_levels_means_and_deviations_lie_evenly() -> None:
    found = read_off(STEADY, 45.0)
    assert found is not None
    assert (found.skill, found.sd) == (0.25, pytest.approx(2.75))


def test_a_score_that_no_team_comes_near_is_beyond() -> None:
    found = read_off(STEADY, 95.0)
    assert found is not None
    assert (found.skill, found.skills, found.beyond) == (2.0, (2.0, 2.0), True)
    assert found.interval == pytest.approx((95 - SURE, 95 + SURE))
    low = read_off(STEADY, 1.0)
    assert low is not None
    assert (low.skill, low.interval[0]) == (0.0, 0.0)


def test_means_that_chance_lets_fall_are_pooled() -> None:
    found = read_off(figure((50.0, 1.0), (70.0, 1.0), (66.0, 1.0)), 68.0)
    assert found is not None
    # From 1 to 2 every skill scores 68.
    assert (found.skill, found.skills) == (1.5, (0.9, 2.0))


@pytest.mark.parametrize("verdict", ["nothing", "wrong"])
def test_what_tells_nothing_of_skill_has_an_interval_alone(verdict: Verdict) -> None:
    found = read_off(figure((50.0, 4.0), (50.0, 4.0), (50.0, 4.0), verdict=verdict), 52.0)
    assert found is not None
    assert (found.skill, found.skills, found.sd) == (None, None, 4.0)


def test_too_few_drills_tell_nothing() -> None:
    assert read_off(figure((50.0, 4.0)), 52.0) is None
