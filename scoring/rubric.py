"""A rubric: every weight and threshold of grading, as data.

All of it is the organiser's choice, none of it law; it is printed with every result.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from drillsim.base.model import MINUTE, DataClass, Id, Share, Text, Value
from drillsim.base.recorded import Json
from scoring.lines import PartName

Word = Literal["good", "fair", "passed", "failed"]
Weight = Annotated[float, Field(ge=0, le=100)]
Points = Annotated[float, Field(ge=0, le=100)]
Loss = Annotated[float, Field(ge=0, le=10_000)]
Minutes = Annotated[float, Field(ge=0, le=1_440)]


class PartWeights(Value):
    """Weights of the four parts of the whole."""

    response_time: Weight
    coordination: Weight
    outcome: Weight
    judgement: Weight


PARTS: tuple[PartName, ...] = get_args(PartName)
"""The parts of the whole, as every table lists them."""


class CoordinationWeights(Value):
    """Weights of the five parts of coordination."""

    reach: Weight
    closed_loop: Weight
    precision: Weight
    order: Weight
    verification: Weight


class Bands(Value):
    """The least total that is called good, fair and passed; what is below has failed."""

    good: Points
    fair: Points
    passed: Points

    @model_validator(mode="after")
    def _falling(self) -> Bands:
        if not self.good > self.fair > self.passed:
            raise PydanticCustomError("bands_order", "bands must fall from good to passed")
        return self


class Verification(Value):
    """Credit for an order marked ``verify``: acted on after checking, refused after checking, or neither."""

    verified: Share
    refused: Share
    unverified: Share


class Repeats(Value):
    """What repeating oneself costs precision.

    Attributes:
        free: messages to one recipient within ``within`` minutes that cost nothing.
        within: minutes.
        each: what each further one that says nothing new counts, of a misdirected recipient.
    """

    free: Annotated[int, Field(ge=1, le=100)]
    within: Minutes
    each: Share


class Cap(Value):
    """A total is at most ``at`` when the whole interval of the outcome lies under ``under``."""

    under: Points
    at: Points


class Penalties(Value):
    """What the outcome adds to the service lost, in weighted service-hours.

    Attributes:
        leaked: for a class of data of one system, when all of it has leaked; a part counts by its share.
        false_hour: for each hour that a system of weight 1 serves nothing but false data.
        harmed: for each person who comes to harm while nothing stands still.
        lost_hour: for each hour of data lost of one system.
        lost_evidence: for each system whose evidence is lost.
        least_difference: the part applies only if experts save this share of what *idle* loses.
        least_luck: and this many standard deviations of luck.
        caps: what a lost city leaves of the total.
    """

    leaked: dict[DataClass, Loss]
    lost_hour: Loss
    lost_evidence: Loss
    false_hour: Loss = 2.0
    harmed: Loss = 0.01
    least_difference: Share
    least_luck: Annotated[float, Field(ge=0, le=100)] = 3.0
    caps: Annotated[tuple[Cap, ...], Field(strict=False)] = ()


class Judgement(Value):
    """Points of an evaluator's rating."""

    P: Points
    S: Points
    M: Points
    U: Points


class Rubric(Value):
    """A rubric file; one of version 1 is read as the same choices under the second edition of the rules.

    Attributes:
        rubric: its name.
        note: who chose the weights; printed beside them.
        wrong_try: share of the credit that each wrong try takes away.
        slip: minutes within which a slip that is put right is no try.
        content: share of what an act has to say that it must say to answer anything.
        least_settled: a seat or agency with fewer settled duties gets no number.
    """

    version: Literal[2]
    rubric: Id
    title: Text
    note: Text
    parts: PartWeights
    coordination: CoordinationWeights
    bands: Bands
    wrong_try: Share
    slip: Minutes
    content: Share
    least_settled: Annotated[int, Field(ge=0, le=1_000)]
    repeats: Repeats
    verification: Verification
    outcome: Penalties
    judgement: Judgement

    @model_validator(mode="before")
    @classmethod
    def _renewed(cls, given: object) -> object:
        return renewed(given) if isinstance(given, dict) and given.get("version") == 1 else given

    @property
    def slip_time(self) -> int:
        """The slip time in milliseconds."""
        return round(self.slip * MINUTE)

    def band(self, score: float | None) -> Word | None:
        """The word for a total of 0-100; None without one."""
        if score is None:
            return None
        exact = round(score, 9)
        if exact >= self.bands.good:
            return "good"
        if exact >= self.bands.fair:
            return "fair"
        return "passed" if exact >= self.bands.passed else "failed"


_FIRST: dict[str, dict[str, float]] = {
    "parts": {"response_time": 35, "coordination": 35, "outcome": 15, "judgement": 15},
    "bands": {"P": 90, "S": 75, "M": 50},
}
_SECOND: Json = {
    "parts": {"response_time": 30, "coordination": 30, "outcome": 25, "judgement": 15},
    "coordination": {"reach": 0.5, "closed_loop": 0.2, "precision": 0.15, "order": 0.1, "verification": 0.05},
    "slip": 3,
    "content": 0.5,
    "least_settled": 8,
    "repeats": {"free": 2, "within": 30, "each": 0.25},
    "caps": [{"under": 10, "at": 49}, {"under": 30, "at": 74}],
    "least_difference": 0.1,
}


def renewed(given: Json) -> Json:
    """A rubric of version 1 under the second edition.

    What an organiser chose stands where the second edition has it; what the first edition gave by itself,
    and the weights of coordination, whose parts are others, are those of the second.

    Args:
        given: the document of version 1.
    """
    parts, bands = given.get("parts", _FIRST["parts"]), given.get("bands", _FIRST["bands"])
    kept = given.get("outcome", {})
    ours = {"least_difference": _SECOND["least_difference"], "caps": _SECOND["caps"]}
    if isinstance(bands, dict) and set(bands) == {"P", "S", "M"}:
        bands = {"good": bands["P"], "fair": bands["S"], "passed": bands["M"]}
    return {
        **given,
        "version": 2,
        "parts": _SECOND["parts"] if parts == _FIRST["parts"] else parts,
        "bands": bands,
        "outcome": {**kept, **ours} if isinstance(kept, dict) else kept,
        **{key: _SECOND[key] for key in ("coordination", "slip", "content", "least_settled", "repeats")},
    }
