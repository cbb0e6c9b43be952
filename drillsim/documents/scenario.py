"""A scenario: what goes wrong, what is told to whom, and what is expected.

The shape of the file, as values. How a file becomes one, with every fault and its line, is in
``checks.py``; docs/scenarios.md teaches the format by example.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from drillsim.base.model import (
    Cause,
    Channel,
    DataClass,
    Duration,
    Id,
    Level,
    Order,
    Repair,
    Seat,
    Share,
    Span,
    Text,
    Title,
    Value,
)
from drillsim.documents.rules import ReportKind, Verb

Situation = Annotated[str, Field(pattern=r"^B(0[1-9]|1[0-9]|2[0-5])[a-e]?$")]
Technique = Annotated[str, Field(pattern=r"^T[0-9]{4}(\.[0-9]{3})?$")]
Weight = Annotated[float, Field(gt=0, le=100)]
Verbs = Verb | Annotated[tuple[Verb, ...], Field(min_length=1)]
SystemState = Literal["suspected", "foothold", "controlled", "impacted", "degraded", "down", "isolated"]


class ActMatch(Value):
    """An act to wait for, or to miss: verb and, when given, object, sender and receiver."""

    act: Verbs
    about: Id | None = None
    by: Id | Seat | None = None
    to: Id | None = None
    kind: ReportKind | None = None


_MAIN_KEYS = ("service", "compromise", "perceived", "stage", "inject", "act", "time", "all", "any", "negated")
_PAIRS = (("compromise", "at_least"), ("perceived", "state"))


class Condition(Value):
    """Something that becomes true in the drill; exactly one of the main keys.

    Attributes:
        service: a node whose service is ``below`` or ``above`` a share.
        compromise: a system whose true compromise is ``at_least`` a level.
        perceived: a system whose operator sees it in ``state``.
        stage: a stage that has done its work (spread: first system taken; others: begun).
        inject: an inject that has been delivered; with ``option``, one to which it has been answered.
        option: the answer given (``by`` somebody, when that is said).
        act: an accepted information act or completed technical act (``about``, ``by``, ``to``).
        time: drill time reached.
        all, any: other conditions; negated (``not`` in the file): one that is not so.
        hold: how long it must stay true (``for`` in the file).
    """

    service: Id | None = None
    below: Share | None = None
    above: Share | None = None
    compromise: Id | None = None
    at_least: Level | None = None
    perceived: Id | None = None
    state: SystemState | None = None
    stage: Id | None = None
    inject: Id | None = None
    option: Id | None = None
    act: Verbs | None = None
    about: Id | None = None
    by: Id | Seat | None = None
    to: Id | None = None
    kind: ReportKind | None = None
    time: Duration | None = None
    all: tuple[Condition, ...] = ()
    any: tuple[Condition, ...] = ()
    negated: Condition | None = Field(default=None, alias="not")
    hold: Duration = Field(default=0, alias="for")

    @model_validator(mode="after")
    def _one_main_key(self) -> Condition:
        if sum(getattr(self, key) not in (None, ()) for key in _MAIN_KEYS) != 1:
            raise PydanticCustomError("condition_key", "exactly one main key")
        pairs = (("service", "above" if self.above is not None else "below"), *_PAIRS)
        for key, partner in pairs:
            if (getattr(self, key) is None) != (getattr(self, partner) is None):
                raise PydanticCustomError(
                    "condition_pair", "needs a partner", {"key": key, "partner": partner}
                )
        if self.above is not None and self.below is not None:
            raise PydanticCustomError("condition_bounds", "one bound")
        if self.option is not None and self.inject is None:
            raise PydanticCustomError(
                "condition_pair", "needs a partner", {"key": "option", "partner": "inject"}
            )
        return self


class Absence(ActMatch):
    """An act that has not happened by a time."""

    deadline: Duration


class Trigger(Value):
    """When something happens: exactly one of ``at``, ``when``, ``unless``, ``by_hand``.

    Attributes:
        at: a drill time.
        when: a condition.
        unless: an act missing at its ``deadline`` (contingency).
        by_hand: fired by the director; the time given is used when there is none.
        delay: added to ``at``, ``when`` or ``unless``.
    """

    at: Duration | None = None
    when: Condition | None = None
    unless: Absence | None = None
    by_hand: Duration | None = None
    delay: Span | None = None

    @model_validator(mode="after")
    def _one_trigger(self) -> Trigger:
        given = [key for key in ("at", "when", "unless", "by_hand") if getattr(self, key) is not None]
        if len(given) != 1:
            raise PydanticCustomError(
                "trigger_key", "exactly one trigger", {"given": ", ".join(given) or "-"}
            )
        return self


class Objective(Value):
    """What the drill is to show; ``basis`` holds requirement codes, lines and articles."""

    id: Id
    title: Text
    basis: tuple[str, ...] = ()


class Phase(Value):
    """A part of the drill, from ``start`` to the next one's."""

    id: Id
    title: Text
    start: Duration


class Team(Value):
    """A named group of seats."""

    title: Text
    seats: Annotated[tuple[Seat, ...], Field(min_length=1)]


class SeatBrief(Value):
    """Who plays: ``agency/role``, with what its holder is told at the start."""

    seat: Seat
    brief: Text | None = None


class Expectation(Value):
    """An act expected of seats, from the delivery of its inject or from awareness.

    Attributes:
        who: seats that may do it; the inject's seats when not said.
        mode: ``any`` (the first counts) or ``all`` (one line each).
        act: verb, or verbs any of which will do.
        about: systems; any system of the incident when not said.
        to: the agency that must receive it; such an expectation is a required contact.
        kind: the kind of report.
        judge: for ``classify``: what must be right.
        option: for ``acknowledge``: the option of the inject to choose.
        target, limit: from delivery or awareness.
    """

    who: Seat | Annotated[tuple[Seat, ...], Field(min_length=1)] | None = None
    mode: Literal["any", "all"] = "any"
    act: Verbs
    about: Id | Annotated[tuple[Id, ...], Field(min_length=1)] | None = None
    to: Id | None = None
    kind: ReportKind | None = None
    judge: tuple[Literal["cause", "severity"], ...] = ()
    option: Id | None = None
    target: Duration
    limit: Duration
    objective: Id | None = None
    weight: Weight = 1.0
    note: Text | None = None

    @model_validator(mode="after")
    def _target_before_limit(self) -> Expectation:
        if self.target >= self.limit:
            raise PydanticCustomError("target_limit", "target must be before limit")
        return self


class AwareExpectation(Expectation):
    """An expectation that opens when its seats' agency becomes aware of ``incident``."""

    incident: Id


class Notes(Value):
    """What staff are told about an inject or the drill; never shown to participants."""

    controller: Text | None = None
    evaluator: Text | None = None


# A word by itself is an agency, so that a slip in its name is told; a text stands in braces.
Sender = Annotated[
    Annotated[Id, Tag("agency")] | Annotated[Text, Tag("text")],
    Discriminator(lambda value: "text" if isinstance(value, dict | Text) else "agency"),
]


class Option(Value):
    """An answer offered with an inject."""

    id: Id
    text: Text


class Variant(Value):
    """What an inject says instead, when a condition (``if`` in the file) holds as it is told."""

    condition: Condition = Field(alias="if")
    title: Text | None = None
    body: Text


class Inject(Trigger):
    """A message delivered to seats.

    Attributes:
        sender: who it says it is from (``from`` in the file): an agency, or a text.
        source: who truly sent it, when that differs: ``attacker``.
        to: a seat, an agency (all its seats), a list of them, or ``all``.
        about: the system it concerns.
        indicates: the threat of which it is a true indication; makes its readers aware.
        order: an act it tells its readers to carry out.
        verify: the order must be verified before it is obeyed.
        variants: other words of it; the first whose condition holds is told.
        guard: what must hold when it is due (``while`` in the file); otherwise it lapses.
        expect: what is expected from its delivery on.
    """

    id: Id
    title: Text
    channel: Channel
    sender: Sender = Field(alias="from")
    source: Literal["attacker"] | None = None
    to: str | Annotated[tuple[str, ...], Field(min_length=1)]
    body: Text
    about: Id | None = None
    indicates: Id | None = None
    order: Order | None = None
    verify: bool = False
    guard: Condition | None = Field(default=None, alias="while")
    variants: tuple[Variant, ...] = ()
    options: tuple[Option, ...] = ()
    expect: tuple[Expectation, ...] = ()
    objectives: tuple[Id, ...] = ()
    tags: tuple[str, ...] = ()
    notes: Notes = Notes()


class Stage(Trigger):
    """What every stage of a threat has. ``after`` means: when that stage has done its work."""

    id: Id
    after: Id | None = None
    technique: Technique | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _one_trigger(self) -> Stage:
        given = [
            key for key in ("at", "when", "unless", "by_hand", "after") if getattr(self, key) is not None
        ]
        if len(given) != 1:
            raise PydanticCustomError("stage_key", "exactly one trigger", {"given": ", ".join(given) or "-"})
        return self


class Hits(Value):
    """Systems a stage works on: named ones, or those that another stage has taken."""

    controlled_by: Id


Targets = Annotated[tuple[Id, ...], Field(min_length=1)] | Hits


class Spread(Stage):
    """Compromise that walks along ``connects`` links or shared accounts.

    Attributes:
        enters: systems where it begins; or
        origin: the stage whose systems it walks on from (``from`` in the file).
        along: what it walks along; absent for an entry that goes no further.
        step: time for each further system, drawn per system.
        establish: time from a foothold to control.
        slowed_by: control -> factor on the time at systems that have it.
        reach: only these systems can be taken; absent means any.
    """

    kind: Literal["spread"]
    enters: tuple[Id, ...] = ()
    origin: Id | None = Field(default=None, alias="from")
    along: Literal["connects", "accounts"] | None = None
    step: Span | None = None
    establish: Span
    slowed_by: dict[Literal["mfa", "endpoint", "patched"], Annotated[float, Field(ge=1, le=100)]] = {}
    reach: tuple[Id, ...] = ()


class Degrade(Stage):
    """Health falls until people repair it.

    Attributes:
        hits: what it strikes.
        to: the health it leaves, 0-1.
        impact: for an attack: what it does to the data.
        repair: the act that mends it; ``takes``: how long that act works.
        again: an attacker still present strikes a mended system again after this.
    """

    kind: Literal["degrade"]
    hits: Targets
    to: Share
    impact: Literal["encrypted", "defaced", "wiped"] | None = None
    repair: Repair
    takes: Span
    again: Span | None = None


class Load(Stage):
    """Demand rises against capacity.

    Attributes:
        demand: factor on ordinary demand (1).
        filterable: share of the excess that ``filter_traffic`` removes, 0-1.
        lasts: when it ebbs by itself.
    """

    kind: Literal["load"]
    hits: Targets
    demand: Annotated[float, Field(gt=1, le=1_000)]
    filterable: Share = 0.0
    lasts: Span | None = None


class Leak(Stage):
    """Data flows out until the way is cut.

    Attributes:
        data: its class; the rubric sets a penalty for all of it.
        empties_in: time in which all of it is gone.
    """

    kind: Literal["leak"]
    hits: Targets
    data: DataClass
    empties_in: Span


class Deceive(Stage):
    """A false order that does harm when obeyed: done when the order of ``message`` is carried out."""

    kind: Literal["deceive"]
    message: Id


class Regional(Stage):
    """A disaster: many nodes at once, weaker with distance.

    Attributes:
        centre: latitude, longitude; ``radius``: kilometres at which it does nothing.
        strikes: which kinds of node.
        severity: health lost at the centre, 0-1; only losses of 5 % or more count.
        access: repair crews cannot start before this has passed.
    """

    kind: Literal["regional"]
    centre: tuple[float, float]
    radius: Annotated[float, Field(gt=0, le=500)]
    strikes: Annotated[
        tuple[Literal["system", "power", "uplink", "backbone", "road"], ...], Field(min_length=1)
    ]
    severity: Annotated[float, Field(gt=0, le=1)]
    spread_over: Duration = 0
    repair: Repair = "repair"
    takes: Span
    access: Span


AnyStage = Annotated[
    Spread | Degrade | Load | Leak | Deceive | Regional,
    Field(discriminator="kind"),
]


class Threat(Value):
    """One root of trouble, hence one incident.

    Attributes:
        situation: its code B01-B25.
        cause: its true cause class.
        beyond_owner: whether it exceeds what the owner can handle (for ``serious``).
        parties: agencies that have a part in it beside those the engine finds.
    """

    id: Id
    title: Text
    situation: Situation
    cause: Cause
    beyond_owner: bool = False
    parties: tuple[Id, ...] = ()
    stages: Annotated[tuple[AnyStage, ...], Field(min_length=1)]


class Story(Value):
    """The story clock: T+00:00 is this moment."""

    starts: Annotated[str, Field(pattern=r"^20[0-9]{2}-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]$")]


class ScenarioDoc(Value):
    """A scenario file."""

    version: Literal[1, 2]
    code: Situation
    also: tuple[Situation, ...] = ()
    title: Title
    summary: Text
    city: Id
    length: Duration
    story: Story | None = None
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1)]
    phases: tuple[Phase, ...] = ()
    teams: dict[Id, Team] = {}
    seats: Annotated[tuple[SeatBrief, ...], Field(min_length=1)]
    threats: Annotated[tuple[Threat, ...], Field(min_length=1)]
    injects: Annotated[tuple[Inject, ...], Field(min_length=1)]
    expect: tuple[AwareExpectation, ...] = ()
    false_alarms: Annotated[float, Field(ge=0, le=10)] = 0.0
    notes: Notes = Notes()
