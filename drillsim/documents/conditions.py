"""When something happens in a drill: conditions, acts to wait for or to miss, triggers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from drillsim.base.model import (
    Duration,
    Id,
    Level,
    Seat,
    Share,
    Span,
    Value,
)
from drillsim.documents.rules import ReportKind, Verb

Verbs = Verb | Annotated[tuple[Verb, ...], Field(min_length=1)]

SystemState = Literal[
    "suspected", "foothold", "controlled", "impacted", "degraded", "down", "isolated", "altered"
]

ShiftState = Literal["tired", "ready", "relieved", "gaps"]

ChangeState = Literal["begun", "open", "under_way", "past", "turned", "back", "done", "overrun", "off"]


Skill = Literal[
    "coordination",
    "response",
    "malware",
    "forensics",
    "network",
    "recovery",
    "counter",
    "data",
    "law",
    "press",
]
"""What people of a team can do."""

MemberState = Literal[
    "called", "unreached", "acknowledged", "held", "released", "arrived", "refused", "replaced", "away"
]
"""How it stands with somebody who was called out; *released*: by his head, so that he is on his way."""


class ActMatch(Value):
    """An act to wait for, or to miss: verb and, when given, object, sender and receiver."""

    act: Verbs
    about: Id | None = None
    by: Id | Seat | None = None
    to: Id | None = None
    kind: ReportKind | None = None


_MAIN_KEYS = (
    *("service", "compromise", "perceived", "concern", "stage", "inject", "act", "time"),
    *("leaked", "altered", "reported", "told", "answered", "granted", "change", "breached", "knows", "stock"),
    *("evacuated", "destroyed", "moved", "member", "strength", "covered", "shift"),
    *("all", "any", "negated"),
)

_PAIRS = (
    *(("compromise", "at_least"), ("perceived", "state"), ("change", "stands"), ("knows", "secret")),
    *(("member", "called"), ("covered", "skill"), ("shift", "crew")),
)


class Condition(Value):
    """Something that becomes true in the drill; exactly one of the main keys.

    Attributes:
        service: a node whose service is ``below`` or ``above`` a share.
        concern: a region, or ``all``, whose people are worried less or more than a share.
        compromise: a system whose true compromise is ``at_least`` a level.
        perceived: a system whose operator sees it in ``state``.
        stage: a stage that has done its work (spread: first system taken; others: begun).
        inject: an inject that has been delivered; with ``option``, one to which it has been answered.
        option: the answer given (``by`` somebody, when that is said).
        act: an accepted information act or completed technical act (``about``, ``by``, ``to``).
        leaked: a system, or a class of data, of which more than ``above`` has leaked; anything when not said.
        altered: a system of whose data more than ``above`` is false; any when not said.
        reported: a threat of which a report (``kind``, ``by``, ``to``) was sent.
        told: an agency, or ``public``, that something ``about`` a system or a threat has reached.
        answered: an inject that somebody (``by``) has answered; with options, by choosing one.
        granted: a request to an outside body that was granted.
        stock: a stock of which there is less or more than a share of what there was at first.
        change: a planned change of which ``stands`` is so.
        breached: a confidence that was told (``by``, ``to``) to somebody who was not let in.
        knows: an agency or a seat that knows the confidence ``secret``.
        evacuated: a place that nobody may enter.
        destroyed: a system whose equipment is destroyed, while no other has come.
        moved: a system whose service has been moved to the stand-by place.
        member: somebody of a roster with whom it stands as ``called`` says.
        strength: a roster of whose wanted strength less or more than a share is at work.
        covered: a roster of whose people somebody at work has the ``skill``.
        shift: a shift whose ``crew`` is tired, has its relief there, has been relieved, or was not told all.
        time: drill time reached.
        all, any: other conditions; negated (``not`` in the file): one that is not so.
        hold: how long it must stay true (``for`` in the file).
    """

    service: Id | None = None
    concern: Id | None = None
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
    leaked: Id | None = None
    altered: Id | None = None
    reported: Id | None = None
    told: Id | None = None
    answered: Id | None = None
    granted: Id | None = None
    stock: Id | None = None
    change: Id | None = None
    stands: ChangeState | None = None
    breached: Id | None = None
    knows: Id | Seat | None = None
    secret: Id | None = None
    evacuated: Id | None = None
    destroyed: Id | None = None
    moved: Id | None = None
    member: Id | None = None
    called: MemberState | None = None
    strength: Id | None = None
    covered: Id | None = None
    skill: Skill | None = None
    shift: Id | None = None
    crew: ShiftState | None = None
    time: Duration | None = None
    all: tuple[Condition, ...] = ()
    any: tuple[Condition, ...] = ()
    negated: Condition | None = Field(default=None, alias="not")
    hold: Duration = Field(default=0, alias="for")

    @model_validator(mode="after")
    def _one_main_key(self) -> Condition:
        if sum(getattr(self, key) not in (None, ()) for key in _MAIN_KEYS) != 1:
            raise PydanticCustomError("condition_key", "exactly one main key")
        bounded = next(
            (key for key in ("concern", "stock", "strength") if getattr(self, key) is not None), "service"
        )
        bound = (bounded, "above" if self.above is not None else "below")
        pairs = (*(() if self._may_be_bare else (bound,)), *_PAIRS)
        for key, partner in pairs:
            if (getattr(self, key) is None) != (getattr(self, partner) is None):
                raise PydanticCustomError(
                    "condition_pair", "needs a partner", {"key": key, "partner": partner}
                )
        if self.above is not None and self.below is not None:
            raise PydanticCustomError("condition_bounds", "one bound")
        if self.told is not None and self.about is None:
            raise PydanticCustomError(
                "condition_pair", "needs a partner", {"key": "told", "partner": "about"}
            )
        if self.option is not None and self.inject is None:
            raise PydanticCustomError(
                "condition_pair", "needs a partner", {"key": "option", "partner": "inject"}
            )
        return self

    @property
    def _may_be_bare(self) -> bool:
        """Whether it may have an upper bound, and needs none."""
        return (self.leaked is not None or self.altered is not None) and self.below is None


class Absence(ActMatch):
    """An act that has not happened by a time."""

    deadline: Duration


class Trigger(Value):
    """When something happens: one of ``at``, ``when``, ``unless``, ``by_hand``.

    One without any waits for a consequence, or for the director.

    Attributes:
        at: a drill time.
        when: a condition.
        unless: an act missing at its ``deadline`` (contingency).
        by_hand: fired by the director; the time given is used when there is none.
        delay: added to ``at``, ``when`` or ``unless``.
        chance: how likely it comes at all; in a drill that is played 1, or 0 for what does not come.
    """

    at: Duration | None = None
    when: Condition | None = None
    unless: Absence | None = None
    by_hand: Duration | None = None
    delay: Span | None = None
    chance: Share = 1.0

    @model_validator(mode="after")
    def _one_trigger(self) -> Trigger:
        given = [key for key in ("at", "when", "unless", "by_hand") if getattr(self, key) is not None]
        if len(given) > 1:
            raise PydanticCustomError("trigger_key", "exactly one trigger", {"given": ", ".join(given)})
        return self
