"""How blind ratings agree with cards and with one another, worked by hand."""

from __future__ import annotations

import pytest

from scoring.validity import agreement, interval


def test_ranks_of_mean_marks_stand_beside_those_of_totals() -> None:
    marks = {"a": {"lan": 9, "minh": 7}, "b": {"lan": 5}, "c": {"lan": 2, "minh": 3}, "d": {"minh": 6}}
    found = agreement(marks, {"a": 90.0, "b": 60.0, "c": 20.0, "d": 50.0})
    # Ranks 4, 2, 1, 3 beside 4, 3, 1, 2: d² = 0, 1, 0, 1; 1 - 6 · 2/(4 · 15) = 0.8.
    assert found.correlation == pytest.approx(0.8)
    assert (found.journals, found.raters, found.interval) == (4, 2, None)


def test_a_journal_without_a_total_counts_for_the_raters_alone() -> None:
    marks = {"a": {"lan": 8, "minh": 8}, "b": {"lan": 3, "minh": 3}, "c": {}}
    found = agreement(marks, {"a": 70.0})
    assert (found.journals, found.raters, found.correlation, found.alpha) == (1, 2, None, 1.0)


def test_what_does_not_vary_has_neither() -> None:
    found = agreement({"a": {"lan": 5}, "b": {"lan": 5}}, {"a": 70.0, "b": 60.0})
    assert (found.correlation, found.interval, found.alpha) == (None, None, None)
    assert agreement({}, {}) == (0, 0, None, None, None)


def test_the_interval_narrows_with_journals_and_stays_within_one() -> None:
    # z = atanh 0.5 = 0.5493; √(1.125/(12 - 3)) = 0.3536; tanh(0.5493 ± 0.6930) = -0.1427, 0.8462.
    assert interval(0.5, 12) == (pytest.approx(-0.1427, abs=1e-4), pytest.approx(0.8462, abs=1e-4))
    assert interval(0.5, 4) is None
    assert interval(None, 40) is None
    assert interval(1.0, 5) == (1.0, 1.0)
    low, high = interval(-0.99, 6) or (0.0, 0.0)
    assert -1 < low < -0.99 < high < 0
