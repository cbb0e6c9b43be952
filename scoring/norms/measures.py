"""What figures over simulated drills of graded skill say: reliability, relation to skill, what is chance.

Skill is taken as uniform over the levels' span, and what lies between two levels as lying evenly between
them. Errors are jackknifed over seeds, for drills of one seed share a city and a story.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import fmean, stdev, variance
from typing import NamedTuple

Table = Mapping[float, Mapping[int, float]]
"""Level -> seed -> value."""


class Estimate(NamedTuple):
    """A measure with its standard error; None where it cannot be told."""

    value: float | None
    error: float | None


def reliability(table: Table) -> float | None:
    """The share of the variance between drills that is due to uniform skill; None without any."""
    rows = {level: list(found.values()) for level, found in sorted(table.items()) if len(found) > 1}
    if len(rows) < 2:
        return None
    means = {level: fmean(values) for level, values in rows.items()}
    chance = {level: variance(values) for level, values in rows.items()}
    # What the means owe to chance is no skill.
    noise = {level: chance[level] / len(values) for level, values in rows.items()}
    middle = _even(means)
    squares = _squares(means) - _even(noise)
    between = squares - middle * middle + _noise_of_mean(noise)
    within = _even(chance)
    total = max(0.0, between) + within
    return max(0.0, between) / total if total > 0 else None


def _shares(levels: Iterable[float]) -> list[tuple[float, float, float]]:
    """Neighbouring levels, and which share of the span lies between them."""
    every = list(levels)
    return [(low, high, (high - low) / (every[-1] - every[0])) for low, high in pairwise(every)]


def _even(values: Mapping[float, float]) -> float:
    """Mean over the span of what lies evenly between the levels."""
    return math.fsum(share * (values[low] + values[high]) / 2 for low, high, share in _shares(values))


def _squares(values: Mapping[float, float]) -> float:
    """Mean of its square."""
    return math.fsum(
        share * (values[low] ** 2 + values[low] * values[high] + values[high] ** 2) / 3
        for low, high, share in _shares(values)
    )


def _noise_of_mean(noise: Mapping[float, float]) -> float:
    weights = dict.fromkeys(noise, 0.0)
    for low, high, share in _shares(noise):
        weights[low] += share / 2
        weights[high] += share / 2
    return math.fsum(weights[level] ** 2 * value for level, value in noise.items())


def rank_correlation(table: Table) -> float | None:
    """Spearman's correlation of skill and value, ties in the middle; None when either does not vary."""
    pairs = [(level, value) for level, found in table.items() for value in found.values()]
    if len(pairs) < 3:
        return None
    left, right = _ranks([level for level, _ in pairs]), _ranks([value for _, value in pairs])
    a, b = fmean(left), fmean(right)
    across = math.fsum((x - a) * (y - b) for x, y in zip(left, right, strict=True))
    own = math.fsum((x - a) ** 2 for x in left) * math.fsum((y - b) ** 2 for y in right)
    return across / math.sqrt(own) if own > 0 else None


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks, start = [0.0] * len(values), 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in order[start : end + 1]:
            ranks[place] = (start + end) / 2
        start = end + 1
    return ranks


def estimated(table: Table, measure: Callable[[Table], float | None]) -> Estimate:
    """A measure, and its standard error by leaving out one seed after another."""
    seeds = sorted({seed for found in table.values() for seed in found})
    value = measure(table)
    without = [measure(_without(table, seed)) for seed in seeds]
    known = [each for each in without if each is not None]
    if value is None or len(known) < 2:
        return Estimate(value, None)
    middle, count = fmean(known), len(known)
    return Estimate(value, math.sqrt((count - 1) / count * math.fsum((each - middle) ** 2 for each in known)))


def _without(table: Table, seed: int) -> Table:
    return {
        level: {each: value for each, value in found.items() if each != seed}
        for level, found in table.items()
    }


class Slope(NamedTuple):
    """How a value goes with skill.

    Attributes:
        value: change of the value with one step of skill, mean over seeds.
        error: its standard error.
        p: how likely so much would be if skill did not matter (t-test over seeds).
    """

    value: float
    error: float
    p: float


def slope(table: Table) -> Slope | None:
    """How a value goes with skill, seed by seed; None with fewer than three seeds that tell."""
    seeds = sorted({seed for found in table.values() for seed in found})
    slopes = [
        each
        for seed in seeds
        if (each := _slope([(x, y[seed]) for x, y in table.items() if seed in y])) is not None
    ]
    if len(slopes) < 3:
        return None
    value, error = fmean(slopes), stdev(slopes) / math.sqrt(len(slopes))
    if error == 0.0:
        return Slope(value, 0.0, 0.0 if value else 1.0)
    return Slope(value, error, two_sided(value / error, len(slopes) - 1))


def _slope(points: Sequence[tuple[float, float]]) -> float | None:
    if len(points) < 3:
        return None
    a, b = fmean(x for x, _ in points), fmean(y for _, y in points)
    return math.fsum((x - a) * (y - b) for x, y in points) / math.fsum((x - a) ** 2 for x, _ in points)


def two_sided(t: float, freedom: int) -> float:
    """How likely Student's t lies as far from 0 as this.

    Args:
        t: the value.
        freedom: degrees of freedom, at least 1.
    """
    angle = math.atan(abs(t) / math.sqrt(freedom))
    cosine = math.cos(angle)
    odd = freedom % 2
    # The finite series of the distribution: powers of the cosine up to freedom - 2.
    term = cosine if odd else 1.0
    total = 0.0 if freedom == 1 else term
    for power in range(2 + odd, freedom - 1, 2):
        term *= cosine * cosine * (power - 1) / power
        total += term
    within = 2 / math.pi * (angle + math.sin(angle) * total) if odd else math.sin(angle) * total
    return min(1.0, max(0.0, 1.0 - within))


def false_discoveries(chances: Mapping[str, float]) -> dict[str, float]:
    """The rate of false discoveries at which each would just count as one (Benjamini-Hochberg).

    Args:
        chances: name -> p.
    """
    ranked = sorted(chances.items(), key=lambda row: row[1], reverse=True)
    found: dict[str, float] = {}
    least = 1.0
    for place, (name, p) in enumerate(ranked):
        least = min(least, p * len(ranked) / (len(ranked) - place))
        found[name] = least
    return found
