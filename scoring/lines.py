"""Lines of evidence as pages and documents read them: JSON values, one type for each kind of line."""

from __future__ import annotations

from typing import Literal, NotRequired, Required, TypedDict

from drillsim.base.records import Words

PartName = Literal["response_time", "coordination", "outcome", "judgement"]


class CreditedTime(TypedDict):
    """A trainer's word that a duty was answered by voice or phone; times in ms."""

    do: Literal["credit"]
    at: int
    acknowledged: int | None
    by: str
    reason: str


class LineDetail(TypedDict, total=False):
    """What only the lines of some parts have; times in ms.

    Attributes:
        to: whom a contact had to reach.
        owed: the seats that might have answered.
        already, away: whether the duty had been met before it opened; time that outages have taken out.
        rest: the weight that is still open.
        cost: share of a misdirected recipient that a message counts; ``sent`` marks such a message.
        made, misdirected, repeated: of precision: contacts made, recipients that had no part, repetitions.
        pair: the steps that had to come in this order.
    """

    to: str | None
    incident: str | None
    basis: Words | None
    owed: list[str]
    already: bool
    away: int
    rest: float
    adjusted: CreditedTime
    cost: float
    sent: bool
    made: int
    misdirected: list[str]
    repeated: int
    pair: list[str]


class GradedLine(LineDetail):
    """A line of a duty, a contact, an order; times in ms, ``target`` and ``limit`` from ``opened``."""

    part: Required[str]
    duty: Required[int | None]
    title: Required[Words]
    agency: Required[str]
    seats: Required[list[str]]
    opened: Required[int]
    answered: Required[int | None]
    target: Required[int | None]
    limit: Required[int | None]
    credit: Required[float]
    weight: Required[float]
    points: Required[float | None]
    objectives: Required[list[str]]
    records: Required[list[int]]


class LostLine(TypedDict):
    """A line of a loss, or of what idle seats would have lost."""

    part: str
    system: str
    detail: str | None
    amount: float
    loss: float
    records: list[int]
    points: float | None


class GivenRating(TypedDict):
    """What an evaluator gave an objective."""

    id: NotRequired[str]
    rater: str
    objective: str
    rating: Literal["P", "S", "M", "U"]
    note: str
    t: int
    records: list[int]
    wall: NotRequired[str]


class RatedLine(TypedDict):
    """A line of a rated objective."""

    part: Literal["judgement"]
    objective: str
    title: Words
    raters: int
    ratings: list[GivenRating]
    mean: float | None
    spread: float | None
    weight: float
    points: float | None
    records: list[int]


class PartLine(TypedDict):
    """A line of the whole: a part of it."""

    part: PartName
    score: float
    weight: float
    points: float
