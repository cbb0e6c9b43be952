"""What the evaluators judged, objective by objective."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from typing import get_args

from scoring.assessment import Letter, Rating
from scoring.reports.papers.content import Blank, Block, Column, Grid, Heading, Para
from scoring.reports.papers.material import Material
from scoring.reports.papers.plain import one_line, plain
from scoring.reports.papers.tongue import Tongue
from scoring.telling.numbers import drill_time

RATINGS: tuple[Letter, ...] = get_args(Letter)


def latest(material: Material) -> dict[str, list[Rating]]:
    """Objective -> the rating that each evaluator last gave it."""
    found: dict[str, list[Rating]] = {}
    for row in material.assessment.latest_ratings():
        found.setdefault(row.objective, []).append(row)
    return found


def ratings(material: Material, say: Tongue) -> Iterator[Block]:
    """Objective by rating, beside the score that the journal gives it; then notes and agreement."""
    given = latest(material)
    yield Heading(say("h_objectives"), 2)
    yield _table(material, given, say)
    yield Para(say("ratings_mean"), "quiet")
    if not given:
        yield Blank(say("no_ratings"), 0)
        return
    raters = sorted({row.rater for rows in given.values() for row in rows})
    yield Para(say("raters", names=", ".join(one_line(name, 60) for name in raters)))
    alpha = material.scores["judgement"]["alpha"]
    yield Para(say("alpha", alpha=say.decimal(alpha, 2)))
    yield from _notes(material, given, say)


def _table(material: Material, given: dict[str, list[Rating]], say: Tongue) -> Grid:
    points = material.scores["rubric"]["judgement"]
    rows = []
    for number, (objective, title) in enumerate(material.names.objectives.items(), start=1):
        count = Counter(row.rating for row in given.get(objective, ()))
        total = sum(count.values())
        mean = math.fsum(points[rating] * count[rating] for rating in RATINGS) / total if total else None
        row = material.scores["objectives"].get(objective)
        computed = f"{say.decimal(row['score'])} ({say.grade(row['band'])})" if row and row["band"] else "–"
        cells = (str(count[rating] or "") for rating in RATINGS)
        rows.append((str(number), say.of(title), *cells, say.decimal(mean), computed))
    columns = (
        Column(say("c_number"), 1, "right"),
        Column(say("c_objective"), 8),
        *(Column(rating, 0.9, "center") for rating in RATINGS),
        Column(say("c_mean"), 1.7, "right"),
        Column(say("c_computed"), 2.6, "right"),
    )
    return Grid(say("objectives_caption"), columns, tuple(rows))


def _notes(material: Material, given: dict[str, list[Rating]], say: Tongue) -> Iterator[Block]:
    rows = [row for rows in given.values() for row in rows if row.note.strip()]
    if rows:
        yield Para("", lead=say("rating_notes"))
    for row in rows:
        title = material.names.objectives.get(row.objective, row.objective)
        said = say(
            "rating_note",
            objective=title,
            rating=row.rating,
            rater=one_line(row.rater, 60),
            time=drill_time(row.t),
            note=plain(row.note),
        )
        yield Para(said, "item")
