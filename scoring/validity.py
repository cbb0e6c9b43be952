"""How blind ratings of journals agree: with the card, and with one another."""

from __future__ import annotations

import math
from collections.abc import Mapping
from statistics import fmean
from typing import NamedTuple

from scoring.judgement import alpha
from scoring.statistics import rank_correlation

MARKS = range(1, 11)
"""What a journal can be rated: 1 the worst, 10 the best."""
LEAST = 5
"""Journals from which on the interval of a correlation is told."""
_SURE = 1.96


class Agreement(NamedTuple):
    """How the marks of blind raters agree.

    Attributes:
        journals, raters: how many were rated, by how many.
        correlation: of the mean marks with the totals of the cards, by rank; None where one does not vary.
        interval: of the correlation, 95 %; None with fewer than five journals.
        alpha: Krippendorff's alpha (ordinal) of the raters; None where it does not exist.
    """

    journals: int
    raters: int
    correlation: float | None
    interval: tuple[float, float] | None
    alpha: float | None


def agreement(marks: Mapping[str, Mapping[str, int]], totals: Mapping[str, float]) -> Agreement:
    """Compare what raters gave with what cards say.

    Args:
        marks: journal -> rater -> mark.
        totals: journal -> total of its card; one without it counts for the raters' agreement alone.
    """
    rated = {journal: given for journal, given in marks.items() if given}
    both = [journal for journal in rated if journal in totals]
    found = rank_correlation([fmean(rated[one].values()) for one in both], [totals[one] for one in both])
    return Agreement(
        journals=len(both),
        raters=len({rater for given in rated.values() for rater in given}),
        correlation=found,
        interval=interval(found, len(both)),
        alpha=alpha([list(given.values()) for given in rated.values()]),
    )


def interval(correlation: float | None, count: int) -> tuple[float, float] | None:
    """The 95 % interval of a rank correlation.

    Fisher's transformation, its variance (1 + r²/2)/(n − 3): Bonett and Wright, *Psychometrika* 65 (2000).

    Args:
        correlation: Spearman's.
        count: of how many pairs.

    Returns:
        Its ends; None without a correlation, or for fewer than five pairs.
    """
    if correlation is None or count < LEAST:
        return None
    if abs(correlation) > 1 - 1e-9:
        return correlation, correlation
    middle, error = math.atanh(correlation), math.sqrt((1 + correlation**2 / 2) / (count - 3))
    return math.tanh(middle - _SURE * error), math.tanh(middle + _SURE * error)
