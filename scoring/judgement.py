"""Judgement: what evaluators thought of each objective, and how far they agree."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import NamedTuple

from drillsim.base.plain import PlainObjective
from drillsim.base.records import Words
from scoring.assessment import Rating
from scoring.lines import RatedLine
from scoring.rubric import Judgement
from scoring.shown import RatedPart

_RANK = {"U": 0, "M": 1, "S": 2, "P": 3}


class RatedObjective(NamedTuple):
    """An objective as the evaluators rated it.

    Attributes:
        ratings: those that count, one of each rater.
        mean: of the ratings' points, 0-100; None unrated.
        spread: best less worst rating in points; None with fewer than two raters.
    """

    objective: str
    title: Words
    ratings: tuple[Rating, ...]
    mean: float | None
    spread: float | None

    def to_dict(self, points: float | None) -> RatedLine:
        """The objective as JSON values, with the ``points`` that it brings."""
        return {
            "part": "judgement",
            "objective": self.objective,
            "title": {**self.title},
            "raters": len(self.ratings),
            "ratings": [each.to_dict() for each in self.ratings],
            "mean": self.mean,
            "spread": self.spread,
            "weight": 1.0,
            "points": points,
            "records": sorted({seq for each in self.ratings for seq in each.records}),
        }


@dataclass(frozen=True, slots=True)
class JudgementPart:
    """The evaluators' part of the score with its evidence.

    Attributes:
        rated: the objectives somebody has rated.
        open: those nobody has.
        alpha: Krippendorff's alpha of the raters; None where it does not exist.
        why: why there is no alpha: ``no_pair`` (no objective has two raters) or ``no_variation``
            (every rating is the same); None where there is one.
    """

    rated: tuple[RatedObjective, ...]
    open: tuple[RatedObjective, ...]
    alpha: float | None
    why: str | None

    @property
    def score(self) -> float | None:
        """Mean over the rated objectives, 0-100; None when nobody has rated."""
        means = [each.mean for each in self.rated if each.mean is not None]
        return math.fsum(means) / len(means) if means else None

    @property
    def means(self) -> dict[str, float]:
        """Mean of each rated objective, 0-100."""
        return {each.objective: each.mean for each in self.rated if each.mean is not None}

    def to_dict(self) -> RatedPart:
        """The part as JSON values; ``evidence`` sums to ``score`` over ``points``."""
        count = len(self.rated) or 1
        return {
            "score": self.score,
            "settled": len(self.rated),
            "open": len(self.open),
            "evidence": [each.to_dict((each.mean or 0.0) / count) for each in self.rated],
            "open_lines": [each.to_dict(None) for each in self.open],
            "alpha": self.alpha,
            "alpha_why": self.why,
            "raters": sorted({rating.rater for each in self.rated for rating in each.ratings}),
        }


def judgement_part(
    objectives: Iterable[PlainObjective], ratings: Iterable[Rating], points: Judgement
) -> JudgementPart:
    """The judgement of a drill.

    Args:
        objectives: the scenario's, each with ``id`` and ``title``.
        ratings: those that count; of other objectives than these are left out.
        points: the rubric's ``judgement``.
    """
    by_objective: dict[str, list[Rating]] = {}
    for rating in ratings:
        by_objective.setdefault(rating.objective, []).append(rating)
    rows = [_objective(row, by_objective.get(row["id"], []), points) for row in objectives]
    units = [[_RANK[rating.rating] for rating in row.ratings] for row in rows]
    found, why = alpha(units), None
    if found is None:
        why = "no_variation" if any(len(unit) > 1 for unit in units) else "no_pair"
    rated = tuple(row for row in rows if row.ratings)
    return JudgementPart(rated, tuple(row for row in rows if not row.ratings), found, why)


def _objective(row: PlainObjective, ratings: list[Rating], points: Judgement) -> RatedObjective:
    worth = [float(getattr(points, rating.rating)) for rating in ratings]
    mean = math.fsum(worth) / len(worth) if worth else None
    spread = max(worth) - min(worth) if len(worth) > 1 else None
    return RatedObjective(row["id"], row["title"], tuple(ratings), mean, spread)


def alpha(units: Iterable[Sequence[int]]) -> float | None:
    """Krippendorff's alpha for ordinal data: 1 full agreement, 0 that of chance, below 0 worse.

    Krippendorff, *Computing Krippendorff's Alpha-Reliability* (2011): 1 - (n - 1) * the sum over pairs
    of values c < k of o(c,k) d(c,k), over that of n(c) n(k) d(c,k); o counts the pairs of values within
    units, each unit by 1/(m - 1), and d is the squared rank distance.

    Args:
        units: the ranks that each thing rated got, one of each rater who rated it.

    Returns:
        alpha, or None when no unit has two ranks or all paired ranks are the same.
    """
    paired: defaultdict[tuple[int, int], float] = defaultdict(float)
    for unit in units:
        for pair in permutations(unit, 2):
            paired[pair] += 1 / (len(unit) - 1)
    totals: defaultdict[int, float] = defaultdict(float)
    for (first, _), weight in paired.items():
        totals[first] += weight
    distances = {(low, high): _distance(totals, low, high) for low in totals for high in totals if low < high}
    expected = math.fsum(totals[low] * totals[high] * far for (low, high), far in distances.items())
    if not expected:
        return None
    observed = math.fsum(paired.get(pair, 0.0) * far for pair, far in distances.items())
    return 1.0 - (math.fsum(totals.values()) - 1) * observed / expected


def _distance(totals: Mapping[int, float], low: int, high: int) -> float:
    between = math.fsum(count for rank, count in totals.items() if low <= rank <= high)
    return (between - (totals[low] + totals[high]) / 2) ** 2
