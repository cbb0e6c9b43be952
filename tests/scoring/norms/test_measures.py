from __future__ import annotations

import math

import pytest

from scoring.norms.measures import (
    Estimate,
    estimated,
    false_discoveries,
    rank_correlation,
    reliability,
    slope,
    two_sided,
)


def table(*rows: list[float]) -> dict[float, dict[int, float]]:
    """Levels from 0 in halves, each with a value for every seed from 1."""
    return {n / 2: dict(enumerate(values, 1)) for n, values in enumerate(rows)}


@pytest.mark.parametrize(
    ("t", "freedom", "p"),
    [
        (12.706, 1, 0.05),
        (4.303, 2, 0.05),
        (3.182, 3, 0.05),
        (2.776, 4, 0.05),
        (2.0227, 39, 0.05),
        (2.7079, 39, 0.01),
    ],
)
def test_student_s_t_is_that_of_the_tables(t: float, freedom: int, p: float) -> None:
    assert two_sided(t, freedom) == pytest.approx(p, rel=1e-3)
    assert two_sided(-t, freedom) == two_sided(t, freedom)
    assert two_sided(0.0, freedom) == pytest.approx(1.0)


def test_false_discoveries_are_those_of_benjamini_and_hochberg() -> None:
    found = false_discoveries({"a": 0.01, "b": 0.04, "c": 0.03, "d": 0.005})
    assert found == pytest.approx({"d": 0.02, "a": 0.02, "c": 0.04, "b": 0.04})
    assert false_discoveries({}) == {}


def test_reliability_is_the_share_of_variance_that_is_skill_s() -> None:
    # Means 0, 1, 2 at three levels: uniform over 0-2, variance 1/3 less what chance does to the means. Each
    # level has variance 2 of two drills: noise of a mean is 1, its even mean 1/6 (1/2, 1, 1/2 of the span's
    # weights 1/4, 1/2, 1/4 squared) and squares 2/3.
    rows = table([-1.0, 1.0], [0.0, 2.0], [1.0, 3.0])
    between = 1 / 3 - 1.0 + (1 / 16 + 1 / 4 + 1 / 16)
    assert between < 0
    assert reliability(rows) == 0.0
    steady = table([0.0, 0.2], [9.9, 10.1], [20.0, 20.2])
    noise = 0.01
    squares = (0.1**2 + 0.1 * 10 + 10**2 + 10**2 + 10 * 20.1 + 20.1**2) / 6
    middle = (0.1 + 10 + 10 + 20.1) / 4
    skill = squares - noise - middle**2 + noise * 3 / 8
    within = 0.02
    assert reliability(steady) == pytest.approx(skill / (skill + within))


def test_reliability_needs_levels_with_drills() -> None:
    assert reliability({0.0: {1: 1.0, 2: 2.0}}) is None
    assert reliability({0.0: {1: 1.0}, 1.0: {1: 2.0}}) is None
    assert reliability(table([5.0, 5.0], [5.0, 5.0])) is None


def test_ranks_are_tied_in_the_middle() -> None:
    assert rank_correlation(table([1.0, 2.0], [3.0, 4.0])) == pytest.approx(2 / math.sqrt(5))
    assert rank_correlation(table([4.0, 3.0], [2.0, 1.0])) == pytest.approx(-2 / math.sqrt(5))
    assert rank_correlation(table([7.0, 7.0], [7.0, 7.0])) is None
    assert rank_correlation({0.0: {1: 3.0}}) is None


def test_an_error_comes_of_leaving_seeds_out() -> None:
    def mean(rows: object) -> float:
        values = [value for found in rows.values() for value in found.values()]  # type: ignore[attr-defined]
        return sum(values) / len(values)

    # Of a mean the jackknife gives s / sqrt(n): values 1, 2, 3 have s = 1.
    assert estimated({0.0: {1: 1.0, 2: 2.0, 3: 3.0}}, mean) == Estimate(2.0, pytest.approx(1 / math.sqrt(3)))
    assert estimated({0.0: {}}, lambda rows: None) == Estimate(None, None)


def test_a_slope_is_tested_over_seeds() -> None:
    # Seeds 1-3 rise by 2, 4 and 6 with a step of skill: mean 4, error 2 / sqrt(3), t = 3.464 at 2 degrees.
    found = slope(table([0.0, 0.0, 0.0], [1.0, 2.0, 3.0], [2.0, 4.0, 6.0]))
    assert found is not None
    assert (found.value, found.error) == pytest.approx((4.0, 2 / math.sqrt(3)))
    assert found.p == pytest.approx(0.0742, abs=1e-4)
    assert slope(table([1.0, 1.0, 1.0], [1.0, 1.0, 1.0], [1.0, 1.0, 1.0])) == (0.0, 0.0, 1.0)
    assert slope(table([0.0, 0.0, 0.0], [1.0, 1.0, 1.0], [2.0, 2.0, 2.0])) == (2.0, 0.0, 0.0)
    # Two levels make no line, and two seeds no test.
    assert slope(table([0.0, 0.0, 0.0], [1.0, 1.0, 1.0])) is None
    assert slope(table([0.0, 0.0], [1.0, 1.0], [2.0, 2.0])) is None
