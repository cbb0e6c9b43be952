"""Outcome of the first edition: the loss between *idle* and *by the book*."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scoring.index import Index
from scoring.lines import LostLine
from scoring.outcome import LossLine, loss_lines
from scoring.rubric import Penalties
from scoring.shown import Losses


def outcome(lost: float, idle: float, by_the_book: float, least_difference: float) -> float | None:
    """How much of what could be saved was saved.

    Args:
        lost: loss of this drill, weighted service-hours.
        idle: loss of the same drill with nobody acting.
        by_the_book: loss of the same drill with every expected act done at once.
        least_difference: share of ``idle`` that ``by_the_book`` must save.

    Returns:
        0-1, or None when there was too little to save.
    """
    saved = idle - by_the_book
    if saved <= least_difference * idle:
        return None
    return min(1.0, max(0.0, (idle - lost) / saved))


@dataclass(frozen=True, slots=True)
class FirstOutcomePart:
    """The outcome with its evidence.

    Attributes:
        score: 0-100, or None where it does not apply.
        loss: weighted service-hours lost.
        idle_loss, by_the_book_loss: of the reference runs; None without them.
        lines: what was lost, system by system; their losses sum to ``loss``.
    """

    score: float | None
    loss: float
    idle_loss: float | None
    by_the_book_loss: float | None
    lines: tuple[LossLine, ...]

    def to_dict(self) -> Losses:
        """The part as JSON values; ``evidence`` sums to ``score`` over ``points``."""
        return {
            "score": self.score,
            "settled": len(self.lines),
            "open": 0,
            "evidence": self._evidence(),
            "open_lines": [],
            "loss": self.loss,
            "idle_loss": self.idle_loss,
            "by_the_book_loss": self.by_the_book_loss,
        }

    def _evidence(self) -> list[LostLine]:
        """Idle's loss brings points, each loss takes some; what lies outside 0-100 is cut off."""
        if self.score is None or self.idle_loss is None or self.by_the_book_loss is None:
            return [line.to_dict(None) for line in self.lines]
        unit = 100.0 / (self.idle_loss - self.by_the_book_loss)
        begin = LossLine("idle", "", None, 1.0, self.idle_loss, ())
        rows = [begin.to_dict(unit * self.idle_loss)]
        rows += [line.to_dict(-unit * line.loss) for line in self.lines]
        rest = self.score - unit * (self.idle_loss - self.loss)
        if abs(rest) > 1e-9:
            rows.append(LossLine("bound", "", None, 1.0, 0.0, ()).to_dict(rest))
        return rows


def outcome_part(
    drill: Index, penalties: Penalties, references: tuple[float, float] | None
) -> FirstOutcomePart:
    """The outcome of a drill.

    Args:
        drill: the journal's fold.
        penalties: the rubric's ``outcome``.
        references: losses of *idle* and *by the book*, weighted service-hours.
    """
    lines = tuple(loss_lines(drill, penalties))
    lost = math.fsum(line.loss for line in lines)
    if references is None:
        return FirstOutcomePart(None, lost, None, None, lines)
    share = outcome(lost, *references, penalties.least_difference)
    return FirstOutcomePart(None if share is None else 100.0 * share, lost, *references, lines)
