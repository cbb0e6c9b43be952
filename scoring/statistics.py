"""Statistics of many drills: rank correlation, and which of many suspicions stand (false discoveries)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist, fmean


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value from 1; equal values share the mean of theirs."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    begin = 0
    while begin < len(order):
        end = begin
        while end < len(order) and values[order[end]] == values[order[begin]]:
            end += 1
        for place in order[begin:end]:
            found[place] = (begin + 1 + end) / 2
        begin = end
    return found


def rank_correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Spearman's rank correlation, ties at their mean rank; None where one of them does not vary.

    Raises:
        ValueError: when they are not of one length.
    """
    if len(one) != len(other):
        raise ValueError(f"{len(one)} values beside {len(other)}")
    return _correlation(ranks(one), ranks(other)) if one else None


def _correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    mean, middle = fmean(one), fmean(other)
    product = math.fsum((a - mean) * (b - middle) for a, b in zip(one, other, strict=True))
    spread = math.fsum((a - mean) ** 2 for a in one) * math.fsum((b - middle) ** 2 for b in other)
    return product / math.sqrt(spread) if spread else None


def falling(one: Sequence[float], other: Sequence[float]) -> float:
    """The chance (0-1) of a rank correlation as low as this one where there is none.

    By the normal approximation, whose variance 1/(n − 1) holds with ties, too; 1 where one does not vary.
    """
    found = rank_correlation(one, other)
    return 1.0 if found is None else NormalDist().cdf(found * math.sqrt(len(one) - 1))


def discoveries(chances: Sequence[float], share: float) -> list[int]:
    """Which of many suspicions stand by Benjamini and Hochberg.

    Args:
        chances: of each, how likely what was seen is if nothing is behind it (p).
        share: of those that stand, the share that may be false (q).

    Returns:
        Their places, in order.
    """
    order = sorted(range(len(chances)), key=chances.__getitem__)
    count = len(chances)
    last = max((rank for rank, at in enumerate(order, 1) if chances[at] <= share * rank / count), default=0)
    return sorted(order[:last])
