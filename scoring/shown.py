"""What is shown of a score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

Shown: TypeAlias = dict[str, Any]
"""JSON values that pages and documents read: rows of a card, or the document of a rubric."""


@dataclass(frozen=True, slots=True)
class CardError:
    """What is known of a card's error.

    Attributes:
        interval: of the total; None where nothing is known.
        shown: where it comes from, or why there is none, as JSON values with ``text`` {vi, en}.
    """

    interval: tuple[float, float] | None
    shown: Shown
