"""What one simulated drill says of a team of known skill: its scores, and who earned what."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass

from drillsim.base.records import DutyRecord, Origin, Record, Words
from scoring.evidence import Line
from scoring.outcome import References
from scoring.rubric import PARTS, CoordinationWeights
from scoring.scorecard import Scorecard, scorecard

WHOLE = "overall"
INNER = tuple(CoordinationWeights.model_fields)
FIGURES = (WHOLE, *(part for part in PARTS if part != "judgement"), *INNER)
"""The numbers that norms are made of; people's ratings are none of them."""

_UNNAMED: Words = {"vi": "–", "en": "–"}


@dataclass(frozen=True, slots=True)
class Earned:
    """What became of an expectation: mean credit of its settled duties, 0-1; None without any."""

    title: Words
    agency: str
    part: str
    credit: float | None


@dataclass(frozen=True, slots=True)
class Sample:
    """One simulated drill.

    Attributes:
        level: skill of all its seats, 0-2.
        seed: of the drill.
        figures: number by name, 0-100; None without data.
        speed: median of time over target of what was answered; None when nothing was.
        answered: share of the settled duties that was answered.
        earned: expectation -> what became of it.
        unopened: expectations that never opened.
    """

    level: float
    seed: int
    figures: dict[str, float | None]
    speed: float | None
    answered: float | None
    earned: dict[str, Earned]
    unopened: dict[str, Words]


def sample(records: list[Record], references: References, level: float, seed: int) -> Sample:
    """What a drill's journal comes to under its own rubric.

    Args:
        records: the journal.
        references: what the runs beside it lost.
        level: skill of its seats.
        seed: of the drill.
    """
    return sampled(scorecard(records, references), records, level, seed)


def sampled(card: Scorecard, records: list[Record], level: float, seed: int) -> Sample:
    """What a card says of its drill, made under the drill's own rubric."""
    shown = card.to_dict()
    inner = {
        part: None if value is None else 100.0 * value for part, value in card.coordination_values.items()
    }
    figures = {WHOLE: card.overall, **card.scores, **inner}
    duties = {record.seq: record for record in records if record.kind == "duty"}
    return Sample(
        level,
        seed,
        {name: figures[name] for name in FIGURES},
        shown["response_time"]["speed"],
        shown["response_time"]["answered"],
        _earned(card, duties),
        {_origin(row["origin"]): row["title"] or _UNNAMED for row in shown["never_triggered"]},
    )


def _earned(card: Scorecard, duties: dict[int, DutyRecord]) -> dict[str, Earned]:
    found: dict[str, list[Line]] = defaultdict(list)
    for part in (card.response_time, card.coordination):
        for line in (*part.settled, *part.open):
            if line.part in card.edition.duties and line.duty is not None:
                found[expectation(duties[line.duty])].append(line)
    return {key: _of(lines) for key, lines in found.items()}


def expectation(duty: DutyRecord) -> str:
    """The name of an expectation, the same in every drill of the scenario."""
    data = duty.data
    receiver = f" > {data['to']}" if "to" in data else ""
    return f"{_origin(data['origin'])} {data['agency']}{receiver}"


def _origin(origin: Origin) -> str:
    """Where an expectation stands, as ``inject:first:0`` or ``rule:initial-report``."""
    kind, *rest = origin.items()
    return ":".join([kind[0], str(kind[1]), *(str(value) for _, value in rest)])


def _of(lines: list[Line]) -> Earned:
    settled = [line for line in lines if line.settled]
    weight = math.fsum(line.weight for line in settled)
    earned = math.fsum(line.weight * line.credit for line in settled)
    first = lines[0]
    return Earned(first.title, first.agency, first.part, earned / weight if weight else None)
