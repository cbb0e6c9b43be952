"""The editions of the rules: what each makes of a journal, behind one interface."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from drillsim.base.records import Json
from scoring import coordination, outcome
from scoring.evidence import Line, Part
from scoring.first import coordination as first_coordination
from scoring.first import outcome as first_outcome
from scoring.first.response_time import response_lines
from scoring.first.rubric import FirstRubric
from scoring.fit import Fit
from scoring.index import Index
from scoring.mustering import muster_lines
from scoring.outcome import References
from scoring.response_time import duty_lines
from scoring.rubric import Rubric
from scoring.secrecy import kept_lines

AnyRubric: TypeAlias = Rubric | FirstRubric
AnyOutcome: TypeAlias = outcome.OutcomePart | first_outcome.FirstOutcomePart


class Grades(NamedTuple):
    """What an edition makes of a journal.

    Attributes:
        rubric: the weights as it reads them.
        lines: every line of response time and of coordination.
    """

    rubric: AnyRubric
    lines: list[Line]
    outcome: AnyOutcome


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the rules.

    Attributes:
        number: 1 or 2.
        duties: parts of the score that hold the lines of duties.
        contact_parts, parts: parts of coordination; the first, those that belong to a contact.
        rubric: reads the document of a rubric.
        grade: what it makes of a journal by the document of a rubric, beside other runs of the drill.
        values, coordination: the value of each part of coordination; the part with its evidence.
    """

    number: int
    duties: tuple[str, ...]
    contact_parts: tuple[str, ...]
    parts: tuple[str, ...]
    rubric: Callable[[Json], AnyRubric]
    grade: Callable[[Index, Json, References | None], Grades]
    values: Callable[[Iterable[Line], Iterable[str]], dict[str, float | None]]
    coordination: Callable[[Iterable[Line], Mapping[str, float]], Part]


def _first_rubric(given: Json) -> FirstRubric:
    return FirstRubric.model_validate_json(json.dumps(given))


def _second_rubric(given: Json) -> Rubric:
    return Rubric.model_validate_json(json.dumps(given))


def _first(drill: Index, given: Json, references: References | None) -> Grades:
    rubric = _first_rubric(given)
    timed = response_lines(drill, rubric.wrong_try)
    lines = [*timed, *first_coordination.coordination_lines(drill, rubric, timed)]
    # The first edition has one run by the book where the second has several of experts.
    pair = None if references is None else (references.idle, references.expert)
    return Grades(rubric, lines, first_outcome.outcome_part(drill, rubric.outcome, pair))


def _second(drill: Index, given: Json, references: References | None) -> Grades:
    rubric = _second_rubric(given)
    fit = Fit(drill, rubric.content)
    duties = duty_lines(fit, rubric) + kept_lines(drill) + muster_lines(drill)
    lines = [*duties, *coordination.coordination_lines(fit, rubric, duties)]
    return Grades(rubric, lines, outcome.outcome_part(drill, rubric.outcome, references))


FIRST = Edition(
    number=1,
    rubric=_first_rubric,
    grade=_first,
    duties=("response_time",),
    contact_parts=first_coordination.CONTACT_PARTS,
    parts=first_coordination.PARTS,
    values=first_coordination.values,
    coordination=first_coordination.coordination_part,
)
SECOND = Edition(
    number=2,
    rubric=_second_rubric,
    grade=_second,
    duties=("response_time", "reach"),
    contact_parts=coordination.CONTACT_PARTS,
    parts=coordination.PARTS,
    values=coordination.values,
    coordination=coordination.coordination_part,
)
EDITIONS = {1: FIRST, 2: SECOND}
