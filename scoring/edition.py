"""The editions of the rules: what each makes of a journal, behind one interface."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from scoring import coordination, outcome
from scoring.evidence import Line, Part
from scoring.first import coordination as first_coordination
from scoring.first import outcome as first_outcome
from scoring.first.response_time import response_lines
from scoring.first.rubric import FirstRubric
from scoring.fit import Fit
from scoring.index import Index
from scoring.outcome import References
from scoring.response_time import duty_lines
from scoring.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the rules.

    Attributes:
        number: 1 or 2.
        rubric: the model of its rubric.
        duties: parts of the score that hold the lines of duties.
        contact_parts, parts: parts of coordination; the first, those that belong to a contact.
        lines: every line of response time and of coordination.
        values, coordination: the value of each part of coordination; the part with its evidence.
    """

    number: int
    rubric: type[Any]
    duties: tuple[str, ...]
    contact_parts: tuple[str, ...]
    parts: tuple[str, ...]
    lines: Callable[[Index, Any], list[Line]]
    values: Callable[[Iterable[Line], Iterable[str]], dict[str, float | None]]
    coordination: Callable[[Iterable[Line], Mapping[str, float]], Part]
    outcome: Callable[[Index, Any, References | None], Any]


def _first_lines(drill: Index, rubric: FirstRubric) -> list[Line]:
    timed = response_lines(drill, rubric.wrong_try)
    return [*timed, *first_coordination.coordination_lines(drill, rubric, timed)]


def _second_lines(drill: Index, rubric: Rubric) -> list[Line]:
    fit = Fit(drill, rubric.content)
    duties = duty_lines(fit, rubric)
    return [*duties, *coordination.coordination_lines(fit, rubric, duties)]


def _first_outcome(
    drill: Index, penalties: Any, references: References | None
) -> first_outcome.FirstOutcomePart:
    """The first edition has one run by the book where the second has several of experts."""
    pair = None if references is None else (references.idle, references.expert)
    return first_outcome.outcome_part(drill, penalties, pair)


FIRST = Edition(
    number=1,
    rubric=FirstRubric,
    duties=("response_time",),
    contact_parts=first_coordination.CONTACT_PARTS,
    parts=first_coordination.PARTS,
    lines=_first_lines,
    values=first_coordination.values,
    coordination=first_coordination.coordination_part,
    outcome=_first_outcome,
)
SECOND = Edition(
    number=2,
    rubric=Rubric,
    duties=("response_time", "reach"),
    contact_parts=coordination.CONTACT_PARTS,
    parts=coordination.PARTS,
    lines=_second_lines,
    values=coordination.values,
    coordination=coordination.coordination_part,
    outcome=outcome.outcome_part,
)
EDITIONS = {1: FIRST, 2: SECOND}
