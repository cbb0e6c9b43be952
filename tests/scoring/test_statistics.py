from __future__ import annotations

import pytest

from scoring.statistics import discoveries, falling, rank_correlation, ranks


def test_equal_values_share_the_mean_of_their_ranks() -> None:
    assert ranks([10, 30, 10, 20]) == [1.5, 4, 1.5, 3]
    assert ranks([]) == []


def test_rank_correlation_by_hand() -> None:
    assert rank_correlation([1, 2, 3, 4], [10, 20, 30, 1000]) == pytest.approx(1)
    assert rank_correlation([1, 2, 3, 4], [4, 3, 2, 1]) == pytest.approx(-1)
    # Without ties 1 − 6 Σd²/(n(n² − 1)): d = 0, 1, 1, 0, so 1 − 6 · 2/60.
    assert rank_correlation([1, 2, 3, 4], [1, 3, 2, 4]) == pytest.approx(0.8)
    # Ranks 1.5, 1.5, 3, 4 beside 1, 2, 3, 4: 4.5/√(4.5 · 5).
    assert rank_correlation([5, 5, 6, 7], [1, 2, 3, 4]) == pytest.approx(4.5 / (4.5 * 5) ** 0.5)


def test_what_does_not_vary_has_no_rank_correlation() -> None:
    assert rank_correlation([1, 1, 1], [1, 2, 3]) is None
    assert rank_correlation([], []) is None
    assert falling([1, 1, 1], [1, 2, 3]) == 1


def test_values_that_are_not_pairs_are_refused() -> None:
    with pytest.raises(ValueError, match="2 values beside 3"):
        rank_correlation([1, 2], [1, 2, 3])


def test_only_a_fall_is_suspicious() -> None:
    skill = [0.0] * 20 + [1.0] * 20 + [2.0] * 20
    assert falling(skill, skill) > 0.999
    assert falling(skill, [-value for value in skill]) < 0.001
    # ρ = −0.8 of four pairs: the normal share below −0.8 · √3.
    assert falling([1, 2, 3, 4], [4, 2, 3, 1]) == pytest.approx(0.0829, abs=1e-4)


def test_benjamini_and_hochberg_by_hand() -> None:
    # Bounds 0.0125, 0.025, 0.0375, 0.05: the largest that keeps its own takes all below it along.
    assert discoveries([0.01, 0.03, 0.035, 0.2], 0.05) == [0, 1, 2]
    assert discoveries([0.2, 0.035, 0.03, 0.014], 0.05) == [1, 2, 3]
    assert discoveries([0.02, 0.04, 0.06, 0.2], 0.05) == []
    assert discoveries([], 0.05) == []
