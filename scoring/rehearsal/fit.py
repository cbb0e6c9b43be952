"""How the score of a rehearsal goes with skill, and which team the scenario suits."""

from __future__ import annotations

from typing import NamedTuple

from drillsim.base.texts import Both
from scoring.norms.samples import WHOLE
from scoring.norms.table import LevelSpread, Measured
from scoring.rehearsal.table import TEXTS, Rehearsal
from scoring.telling.numbers import decimal
from scoring.telling.words import word

AIM = 65.0
"""The score that a team is to learn most by: enough succeeds, enough is left. Assumed, not measured."""
NONE = Both("–", "–")


class FitTold(NamedTuple):
    """A number of the card: rank correlation with skill, change with a step, reliability of one drill."""

    name: Both
    rank: Both
    slope: Both
    reliability: Both
    verdict: Both
    faulty: bool


def fit_told(made: Rehearsal) -> list[FitTold]:
    """Every number of the card, the whole score first."""
    names = sorted(made.figures, key=lambda name: name != WHOLE)
    return [
        FitTold(
            TEXTS["sum_overall"] if name == WHOLE else word(name),
            _measured(each.rank, 2),
            _measured(each.slope, 1),
            _measured(each.reliability, 2),
            TEXTS[f"verdict_{each.verdict}"],
            each.verdict in ("nothing", "wrong"),
        )
        for name in names
        for each in (made.figures[name],)
    ]


def suited(made: Rehearsal) -> LevelSpread | None:
    """The skill whose teams score nearest to what teams learn most by; None where none has a score."""
    found = made.figures.get(WHOLE)
    rows = [row for row in (found.spreads if found else ()) if row.mean is not None]
    return min(rows, key=lambda row: abs((row.mean or 0.0) - AIM), default=None)


def suited_told(made: Rehearsal) -> Both | None:
    """Which team a scenario suits, and what one drill of it is likely to come to."""
    row = suited(made)
    if row is None or row.mean is None:
        return None
    blanks = {"level": decimal(row.level, 2), "mean": decimal(row.mean, 0), "sd": decimal(row.sd or 0.0, 0)}
    return TEXTS.say("rehearsal_suits", **blanks)


def _measured(found: Measured, digits: int) -> Both:
    if found.value is None:
        return NONE
    told = decimal(found.value, digits)
    if found.error is None:
        return told
    error = decimal(found.error, digits)
    return Both(f"{told.vi} ± {error.vi}", f"{told.en} ± {error.en}")
