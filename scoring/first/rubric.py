"""The rubric of the first edition: its weights and thresholds, as journals of its time hold them."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from drillsim.base.model import Id, Share, Text, Value
from drillsim.base.recorded import Json
from scoring.rubric import Judgement, PartWeights, Penalties, Points, Verification, Weight

Band = Literal["P", "S", "M", "U"]


class FirstCoordinationWeights(Value):
    """Weights of the six parts of coordination."""

    coverage: Weight
    timeliness: Weight
    closed_loop: Weight
    order: Weight
    precision: Weight
    verification: Weight


class FirstBands(Value):
    """The least score of bands P, S and M; what is below M is U."""

    P: Points
    S: Points
    M: Points

    @model_validator(mode="after")
    def _falling(self) -> FirstBands:
        if not self.P > self.S > self.M:
            raise PydanticCustomError("bands_order", "bands must fall from P to M")
        return self


class FirstRubric(Value):
    """A rubric of version 1.

    Attributes:
        rubric: its name.
        note: who chose the weights; printed beside them.
        wrong_try: share of the credit that each wrong try takes away.
    """

    version: Literal[1]
    rubric: Id
    title: Text
    note: Text
    parts: PartWeights
    coordination: FirstCoordinationWeights
    bands: FirstBands
    wrong_try: Share
    verification: Verification
    outcome: Penalties
    judgement: Judgement

    @model_validator(mode="before")
    @classmethod
    def _of_second(cls, given: object) -> object:
        return earlier(given) if isinstance(given, dict) and given.get("version") == 2 else given

    def band(self, score: float | None) -> Band | None:
        """The band of a score of 0-100; None without one."""
        if score is None:
            return None
        exact = round(score, 9)
        if exact >= self.bands.P:
            return "P"
        if exact >= self.bands.S:
            return "S"
        return "M" if exact >= self.bands.M else "U"


_GIVEN: Json = {
    "parts": {"response_time": 35, "coordination": 35, "outcome": 15, "judgement": 15},
    "coordination": {
        "coverage": 0.3,
        "timeliness": 0.25,
        "closed_loop": 0.15,
        "order": 0.15,
        "precision": 0.1,
        "verification": 0.05,
    },
    "bands": {"P": 90, "S": 75, "M": 50},
}
_KEPT = ("rubric", "title", "note", "wrong_try", "verification", "judgement")


def earlier(given: Json) -> Json:
    """A rubric of version 2 under the first edition: its weights are the first's own.

    Args:
        given: the document of version 2.
    """
    kept = {key: given[key] for key in _KEPT if key in given}
    outcome = given.get("outcome", {})
    if isinstance(outcome, dict):
        outcome = {**outcome, "least_difference": 0.01, "caps": []}
    return {**kept, "version": 1, **_GIVEN, "outcome": outcome}
