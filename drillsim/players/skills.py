"""How well a simulated participant plays: a scale from novice over average to expert, and two beside it.

Skill is a number: 0 is a novice, 1 an average officer, 2 an expert; what lies between is drawn evenly
between its neighbours, times by their ratio. *Idle* does nothing. *By the book* knows what is expected.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal, get_args

from drillsim.base.model import MINUTE, SECOND, Dist

IDLE, BY_THE_BOOK = "idle", "by-the-book"
_LEVEL = re.compile(r"[01](\.[0-9]{1,2})?|2(\.00?)?")


@dataclass(frozen=True, slots=True)
class Skill:
    """How well a participant plays; each chance is 0-1.

    Attributes:
        reaction: time from seeing something to acting on it.
        hesitates: how many times as long it takes before work on a system: whoever is unsure what it will do
            looks again, asks, waits. An average officer has done it before.
        handling: time that one act keeps the seat busy (ms).
        omits: chance to let something pass.
        errs: chance to get something wrong: a receiver too many, a field left out, a wrong class, cleaning
            before anything is cut off.
        verifies: chance to verify an order before carrying it out.
        insight: chance to see what a message asks for, and what follows from what is seen.
        judgement: chance to choose what is best by what is known.
        care: chance to be one who keeps evidence, secures accounts, blocks a core system before isolating it.
        reads: reads the expectations (*by the book*).
    """

    reaction: Dist
    hesitates: float
    handling: int
    omits: float
    errs: float
    verifies: float
    insight: float
    judgement: float
    care: float
    reads: bool


def _reaction(minutes: float, sigma: float) -> Dist:
    median = round(minutes * MINUTE)
    return Dist("lognormal", median, median, sigma)


# level: reaction in minutes, hesitates; spread of reactions, seconds busy; omits, errs, verifies, insight,
# judgement, care
SCALE: dict[float, tuple[float, ...]] = {
    0.0: (9.0, 3.0, 0.6, 75, 0.30, 0.30, 0.35, 0.50, 0.35, 0.0),
    1.0: (4.0, 1.0, 0.5, 45, 0.12, 0.12, 0.75, 0.75, 0.65, 0.4),
    2.0: (1.5, 1.0, 0.4, 20, 0.03, 0.03, 0.97, 0.97, 0.95, 1.0),
}
BY_RATIO = 2
"""How many columns of the scale lie between two levels by their ratio."""
NAMED: dict[str, float] = {"novice": 0.0, "average": 1.0, "expert": 2.0}
Kind = Literal["average", "novice", "expert", "by-the-book", "idle"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The kinds of participant that have a name, the usual one first."""


def level_of(kind: str) -> float | None:
    """The number on the scale that a kind of participant stands for; None for one beside the scale.

    Raises:
        KeyError: for a kind that there is none of.
    """
    if kind in (IDLE, BY_THE_BOOK):
        return None
    if kind in NAMED:
        return NAMED[kind]
    if not _LEVEL.fullmatch(kind):
        raise KeyError(kind)
    return float(kind)


def known(kind: str) -> bool:
    """Whether there is such a kind of participant: a name, or a number from 0 to 2."""
    return kind in KINDS or _LEVEL.fullmatch(kind) is not None


@cache
def skill_of(kind: str) -> Skill | None:
    """How well a kind of participant plays; None for one that does nothing.

    Args:
        kind: a name of ``KINDS``, or a level such as ``1.5``.

    Raises:
        KeyError: for a kind that there is none of.
    """
    if kind == IDLE:
        return None
    if kind == BY_THE_BOOK:
        return Skill(Dist("constant", 1, 1, 0.0), 1.0, 0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, reads=True)
    level = level_of(kind)
    assert level is not None
    minutes, hesitates, sigma, busy, omits, errs, verifies, insight, judgement, care = _between(level)
    usual = _reaction(minutes, sigma), hesitates, round(busy * SECOND)
    return Skill(*usual, omits, errs, verifies, insight, judgement, care, reads=False)


def _between(level: float) -> list[float]:
    """The row of the scale at a level; times by their ratio, all else evenly."""
    for (low, worse), (high, better) in pairwise(SCALE.items()):
        if level <= high:
            part = (level - low) / (high - low)
            row = [a + (b - a) * part for a, b in zip(worse, better, strict=True)]
            row[:BY_RATIO] = [worse[at] * math.pow(better[at] / worse[at], part) for at in range(BY_RATIO)]
            return [round(value, 6) for value in row]
    raise KeyError(level)
