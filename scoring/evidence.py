"""Lines of evidence, and the sums made of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from drillsim.base.records import Words
from scoring.lines import GradedLine, LineDetail
from scoring.shown import GradedPart

N = TypeVar("N", bound=str)

_NO_DETAIL: LineDetail = {}


class Line(NamedTuple):
    """One thing that was graded, and the records that show it; times in milliseconds.

    Attributes:
        part: the part of the score it belongs to.
        credit: 0-1.
        weight: its weight in that part.
        settled: whether it counts; what does not is open.
        opened, answered: when it began and when it was done.
        target, limit: counted from ``opened``.
        duty: seq of its ``duty`` record, when it has one.
        detail: what is particular to the part.
    """

    part: str
    title: Words
    agency: str
    seats: tuple[str, ...]
    opened: int
    credit: float
    records: tuple[int, ...]
    answered: int | None = None
    target: int | None = None
    limit: int | None = None
    weight: float = 1.0
    settled: bool = True
    duty: int | None = None
    objectives: tuple[str, ...] = ()
    detail: LineDetail = _NO_DETAIL

    def to_dict(self, weight: float, points: float | None) -> GradedLine:
        """The line as JSON values, with its weight in the score and the ``points`` that it brings."""
        return {
            "part": self.part,
            "duty": self.duty,
            "title": self.title,
            "agency": self.agency,
            "seats": list(self.seats),
            "opened": self.opened,
            "answered": self.answered,
            "target": self.target,
            "limit": self.limit,
            "credit": self.credit,
            "weight": weight,
            "points": points,
            "objectives": list(self.objectives),
            "records": list(self.records),
            **self.detail,
        }


def receiver(line: Line) -> str:
    """Whom a line of a contact or of a message is about; only those have one."""
    to = line.detail["to"]
    assert to is not None
    return to


def credit(elapsed: int, target: int, limit: int) -> float:
    """The credit of an answer ``elapsed`` after its duty opened (all in milliseconds).

    Returns:
        1 up to the target, falling evenly to 0 at the limit.
    """
    if elapsed <= target:
        return 1.0
    return max(0.0, (limit - elapsed) / (limit - target)) if limit > target else 0.0


def mean(lines: Iterable[Line]) -> float | None:
    """The weighted mean credit of settled lines, 0-1; None without any."""
    settled = [line for line in lines if line.settled]
    total = math.fsum(line.weight for line in settled)
    return math.fsum(line.weight * line.credit for line in settled) / total if total else None


def combine(values: Mapping[N, float | None], weights: Mapping[str, float]) -> float | None:
    """The weighted mean of the parts that have a value, the weights renormalised; None without any."""
    present = {part: value for part, value in values.items() if value is not None}
    total = math.fsum(weights[part] for part in present)
    if not total:
        return None
    return math.fsum(weights[part] * value for part, value in present.items()) / total


@dataclass(frozen=True, slots=True)
class Part:
    """A score with its evidence.

    Attributes:
        score: 0-100, or None without data.
        settled: lines that count; their points sum to the score.
        open: lines that do not count yet.
        factors: what a line's weight is multiplied by, by the line's part; 1 when not said.
    """

    score: float | None
    settled: tuple[Line, ...]
    open: tuple[Line, ...]
    factors: Mapping[str, float]

    @classmethod
    def of(cls, lines: Iterable[Line], factors: Mapping[str, float] | None = None) -> Part:
        """The part whose score is the weighted mean credit of its settled lines."""
        every = tuple(lines)
        scale = factors or {}
        settled = tuple(line for line in every if line.settled)
        weights = [line.weight * scale.get(line.part, 1.0) for line in settled]
        total = math.fsum(weights)
        earned = math.fsum(weight * line.credit for weight, line in zip(weights, settled, strict=True))
        score = 100.0 * (earned / total) if total else None
        return cls(score, settled, tuple(line for line in every if not line.settled), scale)

    def to_dict(self) -> GradedPart:
        """The part as JSON values; ``evidence`` sums to ``score`` over ``points``."""
        weights = [line.weight * self.factors.get(line.part, 1.0) for line in self.settled]
        total = math.fsum(weights) or 1.0
        return {
            "score": self.score,
            "settled": len(self.settled),
            "open": len(self.open),
            "evidence": [
                line.to_dict(weight, 100.0 * weight * line.credit / total)
                for weight, line in zip(weights, self.settled, strict=True)
            ],
            "open_lines": [line.to_dict(line.weight, None) for line in self.open],
        }
