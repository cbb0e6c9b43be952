"""Cards of the first edition."""

from __future__ import annotations

from collections.abc import Iterable

from drillsim.base.records import Record
from scoring import scorecard as second
from scoring.assessment import Assessment
from scoring.edition import FIRST
from scoring.first.rubric import FirstRubric
from scoring.outcome import References
from scoring.scorecard import Scorecard


def scorecard(
    records: Iterable[Record],
    references: tuple[float, float] | None = None,
    rubric: FirstRubric | None = None,
    assessment: Assessment | None = None,
) -> Scorecard:
    """The card of a journal under the first edition; references are *idle* and *by the book*."""
    runs = None if references is None else References(references[0], (references[1],))
    return second.scorecard(records, runs, rubric, assessment, FIRST)
