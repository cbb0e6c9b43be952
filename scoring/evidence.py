"""Lines of evidence, and the sums made of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Line:
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
    title: Mapping[str, str]
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
    detail: Mapping[str, Any] = field(default_factory=dict)

    def to_dict(self, points: float | None) -> dict[str, Any]:
        """The line as JSON values, with the ``points`` of the score that it brings."""
        return {
            "part": self.part,
            "duty": self.duty,
            "title": dict(self.title),
            "agency": self.agency,
            "seats": list(self.seats),
            "opened": self.opened,
            "answered": self.answered,
            "target": self.target,
            "limit": self.limit,
            "credit": self.credit,
            "weight": self.weight,
            "points": points,
            "objectives": list(self.objectives),
            "records": list(self.records),
            **self.detail,
        }


def mean(lines: Iterable[Line]) -> float | None:
    """The weighted mean credit of settled lines, 0-1; None without any."""
    settled = [line for line in lines if line.settled]
    total = math.fsum(line.weight for line in settled)
    return math.fsum(line.weight * line.credit for line in settled) / total if total else None


def combine(values: Mapping[str, float | None], weights: Mapping[str, float]) -> float | None:
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
        more: what else the part shows.
    """

    score: float | None
    settled: tuple[Line, ...]
    open: tuple[Line, ...]
    more: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Iterable[Line], **more: Any) -> Part:
        """The part whose score is the weighted mean credit of its settled lines."""
        every = tuple(lines)
        value = mean(every)
        return cls(
            None if value is None else 100.0 * value,
            tuple(line for line in every if line.settled),
            tuple(line for line in every if not line.settled),
            more,
        )

    def to_dict(self) -> dict[str, Any]:
        """The part as JSON values; ``evidence`` sums to ``score`` over ``points``."""
        total = math.fsum(line.weight for line in self.settled)
        return {
            "score": self.score,
            "settled": len(self.settled),
            "open": len(self.open),
            "evidence": [
                line.to_dict(100.0 * line.weight * line.credit / total if total else 0.0)
                for line in self.settled
            ],
            "open_lines": [line.to_dict(None) for line in self.open],
            **self.more,
        }
