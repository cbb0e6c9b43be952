"""Blind ratings as tables to take away: who rated and whose journal it was stands in none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from drillsim.base.texts import Words
from scoring.reports.papers import XLSX
from scoring.reports.papers.sheets import Field, Row, Sheet
from scoring.reports.papers.tables import csv_text, xlsx
from scoring.reports.papers.tongue import Tongue
from scoring.rubric import PARTS
from scoring.validity import agreement

CSV = "text/csv; charset=utf-8"
FIGURES = {
    "overall": "t_blind_total",
    "response_time": "t_response",
    "coordination": "t_coordination",
    "outcome": "t_blind_outcome",
    "judgement": "t_blind_judgement",
}
"""Numbers of a card -> what they are called."""


class Rated(NamedTuple):
    """A journal that was rated blind.

    Attributes:
        alias: what it is called in the tables.
        title: of its scenario, in both languages.
        marks: what a rater is called in the tables -> mark.
        scores: number of the card -> score, 0-100; None without data.
    """

    alias: str
    title: Words
    marks: Mapping[str, int]
    scores: Mapping[str, float | None]


def scores_of(result: Mapping[str, object]) -> dict[str, float | None]:
    """The numbers of a card out of what the job ``score`` came to."""
    parts = result["parts"]
    assert isinstance(parts, Mapping)
    return {
        "overall": _number(result["overall"]),
        **{part: _number(parts[part]["score"]) for part in PARTS},
    }


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _ratings(rated: Sequence[Rated], say: Tongue) -> Sheet:
    """Every mark beside the numbers of the journal's card."""
    fields = (
        Field("t_blind_journal", 12),
        Field("t_blind_scenario", 40),
        Field("t_blind_rater", 12),
        Field("t_blind_mark", 10),
        *(Field(name) for name in FIGURES.values()),
    )
    return Sheet("blind", fields, _rated(rated, say))


def _rated(rated: Sequence[Rated], say: Tongue) -> Iterator[Row]:
    for one in _sorted(rated):
        scores = [one.scores.get(figure) for figure in FIGURES]
        for rater, mark in sorted(one.marks.items()):
            yield (one.alias, say.of(one.title), rater, mark, *scores)


def _sorted(rated: Sequence[Rated]) -> list[Rated]:
    return sorted(rated, key=lambda one: (one.title["vi"], one.alias))


def _agreement(rated: Sequence[Rated], say: Tongue) -> Sheet:
    """By scenario, how the marks go with each number of the card, and how raters agree."""
    fields = (
        Field("t_blind_scenario", 40),
        Field("t_blind_figure", 24),
        Field("t_blind_journals"),
        Field("t_blind_raters"),
        Field("t_blind_rank"),
        Field("t_blind_low"),
        Field("t_blind_high"),
        Field("t_blind_alpha"),
    )
    return Sheet("agreement", fields, _agreed(rated, say))


def _agreed(rated: Sequence[Rated], say: Tongue) -> Iterator[Row]:
    by_title: dict[str, list[Rated]] = {}
    for one in _sorted(rated):
        by_title.setdefault(one.title["vi"], []).append(one)
    for rows in by_title.values():
        marks = {one.alias: one.marks for one in rows}
        for figure, name in FIGURES.items():
            known = {one.alias: score for one in rows if (score := one.scores.get(figure)) is not None}
            found = agreement(marks, known)
            low, high = found.interval or (None, None)
            told = (found.journals, found.raters, found.correlation, low, high, found.alpha)
            yield (say.of(rows[0].title), say(name), *told)


def _workbook(rated: Sequence[Rated], say: Tongue) -> bytes:
    return xlsx([_ratings(rated, say), _agreement(rated, say)], say, title=say("sheet_blind"))


TABLES: dict[str, tuple[Callable[[Sequence[Rated], Tongue], bytes], str]] = {
    "ratings.xlsx": (_workbook, XLSX),
    "ratings.csv": (lambda rated, say: csv_text(_ratings(rated, say), say).encode(), CSV),
    "agreement.csv": (lambda rated, say: csv_text(_agreement(rated, say), say).encode(), CSV),
}
"""Name of a file -> what makes it, and its media type."""
