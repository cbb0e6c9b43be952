"""What is shown of a score: the JSON values that pages and documents read, one type for each table of a card.

The browser's types of a card are made of these (``python -m tests.record_types``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, NotRequired, TypedDict

from drillsim.base.records import Json, Origin, Words
from scoring.lines import GradedLine, LostLine, PartLine, PartName, RatedLine

Interval = Annotated[list[float], 2]
"""The lower and the upper end."""
Pair = Annotated[list[str], 2]
"""A sender and a receiver."""


# -- the parts -------------------------------------------------------------------------------------


class GradedPart(TypedDict):
    """A part of the score with its evidence; ``open_lines`` do not count yet."""

    score: float | None
    settled: int
    open: int
    evidence: list[GradedLine]
    open_lines: list[GradedLine]


class Speed(TypedDict):
    """What stands beside the score of response time: counts, and the median of time over target."""

    answered: float | None
    speed: float | None
    met: int
    late: int
    never: int
    already: int


class ResponseTimePart(GradedPart):
    """Response time; the first edition of the rules shows no speed."""

    band: str | None
    answered: NotRequired[float | None]
    speed: NotRequired[float | None]
    met: NotRequired[int]
    late: NotRequired[int]
    never: NotRequired[int]
    already: NotRequired[int]


class Used(TypedDict):
    """A weight, and its share once the parts without data have dropped out."""

    weight: float
    used: float


class InnerPart(Used):
    """A part of coordination; its value 0-1."""

    value: float | None


class CoordinationPart(GradedPart):
    """Coordination."""

    band: str | None
    parts: dict[str, InnerPart]


class LostCap(TypedDict):
    """The total is at most ``at``: the outcome's interval lies under ``under``."""

    under: float
    at: float


class Losses(TypedDict):
    """The outcome with its evidence; of some editions, or of a blind card, some of it lacks."""

    score: float | None
    raw: NotRequired[float | None]
    interval: NotRequired[Interval | None]
    cap: NotRequired[LostCap | None]
    settled: int
    open: int
    evidence: list[LostLine]
    open_lines: list[LostLine]
    loss: NotRequired[float]
    idle_loss: NotRequired[float | None]
    expert_loss: NotRequired[float | None]
    expert_losses: NotRequired[list[float]]
    by_the_book_loss: NotRequired[float | None]


class LossPart(Losses):
    """The outcome with its word."""

    band: str | None


class RatedPart(TypedDict):
    """Judgement with its evidence; ``alpha_why`` says why there is no alpha."""

    score: float | None
    settled: int
    open: int
    evidence: list[RatedLine]
    open_lines: list[RatedLine]
    alpha: NotRequired[float | None]
    alpha_why: NotRequired[str | None]
    raters: NotRequired[list[str]]


class JudgedPart(RatedPart):
    """Judgement with its word."""

    band: str | None


class WholePart(TypedDict):
    """The whole, and what a lost city leaves of it."""

    score: float | None
    uncapped: NotRequired[float | None]
    cap: NotRequired[float | None]
    band: str | None
    settled: int
    open: int
    evidence: list[PartLine]


class Scores(TypedDict):
    """The scores alone, 0-100."""

    overall: float | None
    band: str | None
    response_time: float | None
    coordination: float | None
    outcome: float | None
    judgement: float | None


# -- by level --------------------------------------------------------------------------------------


class ScoreRow(TypedDict):
    """Scores over some lines; ``few``: too few are settled to tell anything in numbers."""

    score: float | None
    band: str | None
    response_time: float | None
    coordination: float | None
    settled: int
    open: int
    few: NotRequired[bool]


class LevelRow(ScoreRow):
    """A row of the levels: of a team, an agency, a seat, an objective or a phase."""

    title: Words


class ObjectiveRow(LevelRow):
    """An objective, and the mean of its ratings."""

    judgement: NotRequired[float | None]


LevelTable = dict[str, LevelRow]


class Levels(TypedDict):
    """Rows by seat, agency and team, and those of the drill."""

    seat: LevelTable
    agency: LevelTable
    team: LevelTable
    drill: ScoreRow


class Stood(TypedDict):
    """How many duties were met in time, late, never, and are open yet."""

    met: int
    late: int
    never: int
    open: int


class UnitRow(Stood):
    """A unit of a team: how often it acted in its part of the drill, and its longest silence there (ms)."""

    agency: str
    acts: int
    silence: int


class PooledRow(Stood):
    """A team of many units; ``silence`` is the median of theirs (ms), ``idle`` how many did nothing."""

    team: str
    title: Words
    score: float | None
    response_time: float | None
    coordination: float | None
    silence: float
    idle: int
    units: list[UnitRow]


class MedianStep(TypedDict):
    """What the duties of a step took an agency, in ms."""

    median: float | None
    target: float
    answered: int
    unanswered: int


Medians = dict[str, dict[str, MedianStep]]


# -- contacts --------------------------------------------------------------------------------------


_Ends = TypedDict("_Ends", {"from": str, "to": str})


class NetworkEdge(_Ends):
    """Messages from one agency to another; of the whole drill also contacts required, and of them made."""

    required: NotRequired[int]
    made: NotRequired[int]
    messages: int


class Through(TypedDict):
    """Through which agencies contacts go (0-1, the highest first), and how many are returned (0-1)."""

    betweenness: dict[str, float]
    reciprocity: float | None


class Contacts(Through):
    """Who reached whom."""

    edges: list[NetworkEdge]


class ContactSlice(Contacts):
    """The same within some time (ms)."""

    start: int
    end: int


class Network(Contacts):
    """Who had to contact whom, and who did; ``unexpected`` are no replies and were required by nobody."""

    missing: list[Pair]
    unexpected: list[Pair]
    slices: list[ContactSlice]


# -- the card --------------------------------------------------------------------------------------


class DutyStood(TypedDict):
    """How a duty stood or stands."""

    settled: bool
    answered: int | None
    credit: float
    weight: float


class AdjustedDuty(TypedDict):
    """An adjustment beside what came of it; ``now`` is null when the duty is waived."""

    id: str | None
    do: Literal["waive", "credit", "raise", "take"]
    duty: int
    at: int | None
    acknowledged: int | None
    by: str
    reason: str
    wall: str | None
    appeal: str | None
    title: Words | None
    agency: str | None
    seats: list[str]
    opened: int | None
    was: DutyStood | None
    now: DutyStood | None


class AppealedDuty(TypedDict):
    """An appeal about a duty's line, what was decided, and what came of it."""

    id: str
    duty: int
    seat: str
    by: str
    reason: str
    wall: str | None
    decision: Literal["granted", "refused"] | None
    decided_by: str | None
    answer: str | None
    decided: str | None
    title: Words | None
    agency: str | None
    opened: int | None
    was: DutyStood | None
    now: DutyStood | None


class CardNote(TypedDict):
    """What is worth knowing of a card, and which part it is about."""

    code: str
    part: str | None
    text: Words


class NeverTriggered(TypedDict):
    """An expectation that never opened, and who would have owed it."""

    origin: Origin
    title: Words | None
    who: list[str]
    acts: list[str]
    objective: str | None
    weight: float


class Weights(TypedDict):
    """What weighs how much."""

    parts: dict[PartName, Used]
    coordination: NotRequired[dict[str, Used]]
    note: Words


class RubricTold(TypedDict):
    """A rubric as its model writes it; what only one edition of the rules has may lack."""

    version: int
    rubric: str
    title: Words
    note: Words
    parts: dict[PartName, float]
    coordination: dict[str, float]
    bands: dict[str, float]
    wrong_try: float
    slip: NotRequired[float]
    content: NotRequired[float]
    least_settled: NotRequired[int]
    repeats: NotRequired[dict[str, float]]
    verification: dict[str, float]
    outcome: Json
    judgement: dict[str, float]


class ReadPart(TypedDict):
    """A score read off the norms: its interval and deviation, the equivalent skill and its interval."""

    interval: Interval
    sd: float
    skill: float | None
    skills: Interval | None
    beyond: bool


class NoError(TypedDict):
    """Why nothing is known of a card's error."""

    missing: str
    text: Words


class Read(ReadPart):
    """A card's error, and the norms that it comes from."""

    parts: dict[PartName, ReadPart]
    inputs: str
    engine: str
    levels: list[float]
    seeds: int
    humans: int
    text: Words


class ScenarioTold(TypedDict):
    """Which scenario was played."""

    code: str
    title: Words


class ProfileTold(TypedDict):
    """Under which rule profile."""

    profile: str
    title: Words


class Context(TypedDict):
    """What stands on a card beside its scores."""

    levels: Levels
    objectives: dict[str, ObjectiveRow]
    phases: LevelTable
    pooled: list[PooledRow]
    medians: Medians
    network: Network
    never_triggered: list[NeverTriggered]
    scenario: ScenarioTold
    rules_profile: ProfileTold
    seed: int
    version: str
    graded: list[str]
    end: int
    incomplete: bool
    statement: Words
    notes: list[CardNote]


class Card(Context):
    """The scorecard."""

    rules: int
    overall: WholePart
    band: str | None
    interval: Interval | None
    norms: Read | NoError | None
    response_time: ResponseTimePart
    coordination: CoordinationPart
    outcome: LossPart
    judgement: JudgedPart
    adjustments: list[AdjustedDuty]
    appeals: list[AppealedDuty]
    unadjusted: Scores | None
    weights: Weights
    rubric: RubricTold


@dataclass(frozen=True, slots=True)
class CardError:
    """What is known of a card's error.

    Attributes:
        interval: of the total; None where nothing is known.
        shown: where it comes from, or why there is none.
    """

    interval: tuple[float, float] | None
    shown: Read | NoError
