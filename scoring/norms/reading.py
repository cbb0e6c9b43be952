"""A score read off norms: its interval, and the skill of the simulated team that would score so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from scoring.norms.table import Figure

SURE = 1.959964
"""Standard deviations on both sides that hold 95 % of drills."""
STEP = 0.01
HUNDRED = 100.0


@dataclass(frozen=True, slots=True)
class ReadOff:
    """What norms say of a score.

    Attributes:
        sd: standard deviation of drills of a team that scores so on average.
        interval: in which 95 % of that team's drills lie, held to 0-100.
        skill: of the simulated team that scores so on average; None where the number tells nothing of skill.
        skills: the skills that may well score so: lowest and highest; both ends are the table's at most.
        beyond: whether no skill that was played would.
    """

    sd: float
    interval: tuple[float, float]
    skill: float | None
    skills: tuple[float, float] | None
    beyond: bool


@dataclass(frozen=True, slots=True)
class _Curve:
    """A number over skill, evenly between the levels."""

    points: Sequence[tuple[float, float]]

    def at(self, skill: float) -> float:
        for (low, a), (high, b) in pairwise(self.points):
            if skill <= high:
                return a + (b - a) * (skill - low) / (high - low)
        return self.points[-1][1]


def read_off(figure: Figure, score: float) -> ReadOff | None:
    """What a figure's norms say of a score of 0-100; None where too few drills had the number."""
    rows = [row for row in figure.spreads if row.mean is not None and row.sd is not None]
    if len(rows) < 2:
        return None
    means = _Curve([(row.level, mean) for row, mean in zip(rows, _rising(rows_of(figure)), strict=True)])
    chance = _Curve([(row.level, row.sd or 0.0) for row in rows])
    steps = round((rows[-1].level - rows[0].level) / STEP)
    skills = [round(rows[0].level + STEP * n, 2) for n in range(steps + 1)]
    off = [abs(score - means.at(skill)) for skill in skills]
    nearest = [skill for skill, distance in zip(skills, off, strict=True) if distance <= min(off) + 1e-9]
    skill = (nearest[0] + nearest[-1]) / 2
    sd = chance.at(skill)
    interval = max(0.0, score - SURE * sd), min(HUNDRED, score + SURE * sd)
    if figure.verdict not in ("tells", "weak"):
        return ReadOff(sd, interval, None, None, beyond=False)
    likely = [
        each for each, distance in zip(skills, off, strict=True) if distance <= SURE * chance.at(each) + 1e-9
    ]
    ends = (likely[0], likely[-1]) if likely else (skill, skill)
    return ReadOff(sd, interval, round(skill, 2), ends, beyond=not likely)


def rows_of(figure: Figure) -> list[tuple[float, int]]:
    """Mean and number of drills of each level that has both a mean and a spread."""
    return [(row.mean, row.drills) for row in figure.spreads if row.mean is not None and row.sd is not None]


def _rising(rows: Sequence[tuple[float, int]]) -> list[float]:
    """The means, made to rise with skill where chance lets them fall (pooled neighbours)."""
    pools: list[tuple[float, int, int]] = []
    for mean, drills in rows:
        pools.append((mean, drills, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (a, m, i), (b, n, j) = pools[-2:]
            pools[-2:] = [((a * m + b * n) / (m + n), m + n, i + j)]
    return [mean for mean, _, count in pools for _ in range(count)]
