"""A rubric: every weight and threshold of grading, as data.

All of it is the organiser's choice, none of it law; it is printed with every result.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from drillsim.base.model import DataClass, Id, Share, Text, Value

Band = Literal["P", "S", "M", "U"]
Weight = Annotated[float, Field(ge=0, le=100)]
Points = Annotated[float, Field(ge=0, le=100)]
Loss = Annotated[float, Field(ge=0, le=10_000)]


class PartWeights(Value):
    """Weights of the four parts of the whole."""

    response_time: Weight
    coordination: Weight
    outcome: Weight
    judgement: Weight


PARTS = tuple(PartWeights.model_fields)
"""The parts of the whole, as every table lists them."""


class CoordinationWeights(Value):
    """Weights of the six parts of coordination."""

    coverage: Weight
    timeliness: Weight
    closed_loop: Weight
    order: Weight
    precision: Weight
    verification: Weight


class Bands(Value):
    """The least score of bands P, S and M; what is below M is U."""

    P: Points
    S: Points
    M: Points

    @model_validator(mode="after")
    def _falling(self) -> Bands:
        if not self.P > self.S > self.M:
            raise PydanticCustomError("bands_order", "bands must fall from P to M")
        return self


class Verification(Value):
    """Credit for an order marked ``verify``: acted on after checking, refused after checking, or neither."""

    verified: Share
    refused: Share
    unverified: Share


class Penalties(Value):
    """What the outcome adds to the service lost, in weighted service-hours.

    Attributes:
        leaked: for a class of data of one system, when all of it has leaked; a part counts by its share.
        lost_hour: for each hour of data lost of one system.
        lost_evidence: for each system whose evidence is lost.
        least_difference: the part applies only if *by the book* saves more than this share of what
            *idle* loses.
    """

    leaked: dict[DataClass, Loss]
    lost_hour: Loss
    lost_evidence: Loss
    least_difference: Share


class Judgement(Value):
    """Points of an evaluator's rating."""

    P: Points
    S: Points
    M: Points
    U: Points


class Rubric(Value):
    """A rubric file.

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
    coordination: CoordinationWeights
    bands: Bands
    wrong_try: Share
    verification: Verification
    outcome: Penalties
    judgement: Judgement

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
