"""Norms: what simulated teams of graded skill score in a scenario, and what its numbers tell of skill.

They hold for the inputs whose hash they carry, and for nothing else.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from statistics import fmean, quantiles, stdev
from typing import Annotated, Literal

from pydantic import Field

from drillsim.base.model import Text, Value
from scoring.norms.measures import (
    Estimate,
    Slope,
    Table,
    estimated,
    false_discoveries,
    rank_correlation,
    reliability,
    slope,
)
from scoring.norms.samples import FIGURES, Earned, Sample

FALSE_DISCOVERIES = 0.05
LEAST_RELIABLE = 0.6
EVERYBODY, NOBODY = 0.95, 0.05
LEAST_DRILLS = 8
DIGITS = 4
Verdict = Literal["tells", "weak", "nothing", "wrong", "everybody", "nobody", "seldom", "never", "no_data"]
Level = Annotated[float, Field(ge=0, le=2)]


class Measured(Value):
    """A measure and its standard error; null where it cannot be told."""

    value: float | None
    error: float | None


class LevelSpread(Value):
    """What drills of one skill come to.

    Attributes:
        drills: how many had the number.
        mean, sd: of them; ``p5`` to ``p95``: percentiles.
    """

    level: Level
    drills: int
    mean: float | None = None
    sd: float | None = None
    p5: float | None = None
    p25: float | None = None
    p50: float | None = None
    p75: float | None = None
    p95: float | None = None


class Figure(Value):
    """One number of the card over all drills.

    Attributes:
        spreads: by level.
        reliability: of one drill, with skill uniform over the levels' span.
        rank: rank correlation of skill and number.
        slope: change with one step of skill; ``p``, ``q``: its chance, and with false discoveries controlled.
    """

    spreads: Annotated[tuple[LevelSpread, ...], Field(strict=False)]
    reliability: Measured
    rank: Measured
    slope: Measured
    p: float | None
    q: float | None
    verdict: Verdict


class ItemLevel(Value):
    """What an expectation earned at one level: mean credit 0-1, over the drills in which it was settled."""

    level: Level
    drills: int
    credit: float | None


class ItemNorm(Value):
    """One expectation over all drills."""

    key: str
    title: Text
    agency: str
    part: str
    levels: Annotated[tuple[ItemLevel, ...], Field(strict=False)]
    slope: Measured
    p: float | None
    q: float | None
    verdict: Verdict


class Pace(Value):
    """How fast one skill answers: median of time over target, and the share answered."""

    level: Level
    speed: float | None
    answered: float | None


class Norms(Value):
    """The norms of a scenario under a rule profile and a rubric.

    Attributes:
        inputs: hash of scenario with parts, city, rules, rubric, engine, seats and length.
        probe: hash of a drill of seats of all skills and of its scores: another program plays or grades it
            otherwise.
        scenario: name of its file; ``code``, ``title``: of itself.
        engine: the version that played.
        length: of a drill (ms).
        levels, seeds: skills and seeds that were played; each seed by each skill.
        humans: drills of people that it was calibrated on.
        figures: by name.
        pace: by level.
        items: expectations.
    """

    version: Literal[1]
    inputs: str
    probe: str
    scenario: str
    code: str
    title: Text
    rules: str
    rubric: str
    engine: str
    seats: Annotated[tuple[str, ...], Field(strict=False)]
    length: int
    levels: Annotated[tuple[Level, ...], Field(strict=False)]
    seeds: Annotated[tuple[int, ...], Field(strict=False)]
    humans: Literal[0] = 0
    false_discoveries: float = FALSE_DISCOVERIES
    figures: dict[str, Figure]
    pace: Annotated[tuple[Pace, ...], Field(strict=False)]
    items: Annotated[tuple[ItemNorm, ...], Field(strict=False)]

    def faulty(self) -> list[ItemNorm]:
        """The expectations that tell nothing of skill, or tell it the wrong way round, the worst first."""
        order = ("wrong", "nobody", "nothing", "everybody", "seldom", "never")
        rows = [item for item in self.items if item.verdict in order]
        return sorted(rows, key=lambda item: (order.index(item.verdict), item.key))


def tabled(samples: Sequence[Sample]) -> tuple[dict[str, Figure], tuple[Pace, ...], tuple[ItemNorm, ...]]:
    """Figures, pace and items of a scenario, over all its simulated drills."""
    levels = sorted({each.level for each in samples})
    tables = {name: _table(samples, partial(_number, name)) for name in FIGURES}
    earned = {key: _table(samples, partial(_credit, key)) for key in _keys(samples)}
    slopes = {name: slope(table) for name, table in {**tables, **earned}.items()}
    rates = false_discoveries({name: found.p for name, found in slopes.items() if found is not None})
    figures = {name: _figure(table, levels, slopes[name], rates.get(name)) for name, table in tables.items()}
    pace = tuple(_pace(level, [each for each in samples if each.level == level]) for level in levels)
    items = [_item(key, samples, earned[key], slopes[key], rates.get(key)) for key in earned]
    return figures, pace, (*items, *_never(samples, levels))


def _table(samples: Iterable[Sample], value: Callable[[Sample], float | None]) -> Table:
    found: dict[float, dict[int, float]] = {}
    for each in samples:
        own = found.setdefault(each.level, {})
        if (number := value(each)) is not None:
            own[each.seed] = number
    return found


def _keys(samples: Iterable[Sample]) -> list[str]:
    return sorted({key for each in samples for key in each.earned})


def _number(name: str, each: Sample) -> float | None:
    return each.figures[name]


def _credit(key: str, each: Sample) -> float | None:
    return each.earned[key].credit if key in each.earned else None


def _figure(table: Table, levels: Sequence[float], found: Slope | None, rate: float | None) -> Figure:
    measured = estimated(table, reliability)
    return Figure(
        spreads=tuple(_spread(level, list(table[level].values())) for level in levels),
        reliability=_measured(measured),
        rank=_measured(estimated(table, rank_correlation)),
        slope=_measured(found),
        p=_rounded(None if found is None else found.p),
        q=_rounded(rate),
        verdict=_figure_verdict(measured.value, found, rate),
    )


def _figure_verdict(reliable: float | None, found: Slope | None, rate: float | None) -> Verdict:
    if found is None or rate is None:
        return "no_data"
    if rate > FALSE_DISCOVERIES:
        return "nothing"
    if found.value < 0:
        return "wrong"
    return "tells" if reliable is not None and reliable >= LEAST_RELIABLE else "weak"


def _spread(level: float, values: list[float]) -> LevelSpread:
    if len(values) < 2:
        return LevelSpread(level=level, drills=len(values), mean=_rounded(values[0] if values else None))
    cuts = quantiles(values, n=20, method="inclusive")
    shown = {"p5": cuts[0], "p25": cuts[4], "p50": cuts[9], "p75": cuts[14], "p95": cuts[18]}
    return LevelSpread(
        level=level,
        drills=len(values),
        mean=_rounded(fmean(values)),
        sd=_rounded(stdev(values)),
        **{name: _rounded(value) for name, value in shown.items()},
    )


def _pace(level: float, samples: Sequence[Sample]) -> Pace:
    return Pace(
        level=level,
        speed=_mean(each.speed for each in samples),
        answered=_mean(each.answered for each in samples),
    )


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return _rounded(fmean(known)) if known else None


def _item(
    key: str, samples: Sequence[Sample], table: Table, found: Slope | None, rate: float | None
) -> ItemNorm:
    first: Earned = next(each.earned[key] for each in samples if key in each.earned)
    levels = tuple(
        ItemLevel(level=level, drills=len(own), credit=_mean(own.values()))
        for level, own in sorted(table.items())
    )
    return ItemNorm(
        key=key,
        title=Text.model_validate(first.title),
        agency=first.agency,
        part=first.part,
        levels=levels,
        slope=_measured(found),
        p=_rounded(None if found is None else found.p),
        q=_rounded(rate),
        verdict=_item_verdict(levels, found, rate),
    )


def _item_verdict(levels: Sequence[ItemLevel], found: Slope | None, rate: float | None) -> Verdict:
    credits = [row.credit for row in levels if row.credit is not None]
    if not credits or sum(row.drills for row in levels) < LEAST_DRILLS:
        return "seldom"
    if min(credits) >= EVERYBODY:
        return "everybody"
    if max(credits) <= NOBODY:
        return "nobody"
    if found is None or rate is None or rate > FALSE_DISCOVERIES:
        return "nothing"
    return "tells" if found.value > 0 else "wrong"


def _never(samples: Sequence[Sample], levels: Sequence[float]) -> list[ItemNorm]:
    """Expectations that opened in no drill at all."""
    common = set.intersection(*({*each.unopened} for each in samples)) if samples else set()
    none = Measured(value=None, error=None)
    return [
        ItemNorm(
            key=key,
            title=Text.model_validate(samples[0].unopened[key]),
            agency="",
            part="",
            levels=tuple(ItemLevel(level=level, drills=0, credit=None) for level in levels),
            slope=none,
            p=None,
            q=None,
            verdict="never",
        )
        for key in sorted(common)
    ]


def _measured(found: Estimate | Slope | None) -> Measured:
    if found is None:
        return Measured(value=None, error=None)
    return Measured(value=_rounded(found.value), error=_rounded(found.error))


def _rounded(value: float | None) -> float | None:
    """A number as it is kept: more digits say nothing, and differ between machines."""
    return None if value is None or not math.isfinite(value) else round(value, DIGITS)
