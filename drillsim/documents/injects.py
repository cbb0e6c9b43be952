"""What a scenario tells to whom, and what it expects of them: injects, options, expectations."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from drillsim.base.model import (
    Cause,
    Channel,
    Duration,
    Id,
    Order,
    Seat,
    Severity,
    Share,
    Text,
    Value,
)
from drillsim.documents.conditions import (
    Condition,
    Trigger,
    Verbs,
)
from drillsim.documents.consequences import Then, Unanswered
from drillsim.documents.public import Rumour
from drillsim.documents.rules import ReportKind

Weight = Annotated[float, Field(gt=0, le=100)]


class Expectation(Value):
    """An act expected of seats, from the delivery of its inject or from awareness.

    Attributes:
        who: seats that may do it; the inject's seats when not said.
        mode: ``any`` (the first counts) or ``all`` (one line each).
        act: verb, or verbs any of which will do.
        about: systems; any system of the incident when not said.
        to: the agency that must receive it; such an expectation is a required contact.
        kind: the kind of report; ``request``: of a request, which.
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
    request: Id | None = None
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


class CreditCase(Value):
    """What an option is worth when a condition holds as it is chosen; without ``if`` in every other case."""

    condition: Condition | None = Field(default=None, alias="if")
    credit: Share
    why: Text | None = None


class Option(Value):
    """An answer offered with an inject.

    Attributes:
        then: what follows once it is decided.
        credit: what it is worth, by cases where that depends on what was known; None: evaluators judge it.
        why: the reason for that, for the review.
        needs: who must consent to it: a seat, an agency, or a role of the agency that chooses.
    """

    id: Id
    text: Text
    then: Then = ()
    credit: Share | Annotated[tuple[CreditCase, ...], Field(min_length=1)] | None = None
    why: Text | None = None
    needs: Id | Seat | None = None


class Variant(Value):
    """What an inject says instead, when a condition (``if`` in the file) holds as it is told.

    Attributes:
        condition: that condition.
        title, body: the words; the inject's own title when none is said.
        chance: how likely it is there at all; drawn once a drill.
    """

    condition: Condition = Field(alias="if")
    title: Text | None = None
    body: Text
    chance: Share = 1.0


class Ask(Value):
    """Something a message asks for, in words that a trained reader understands.

    Attributes:
        act: the act, or acts any of which would do.
        about: its object; what the message concerns when not said.
        to: whom it should reach.
        kind: the kind of report; ``request``: of a request, which.
        who: the seat it is meant for; every reader who may do it when not said.
        account: the group of accounts to close or renew.
        needless: whoever asks has no need to know what is secret.
    """

    act: Verbs
    about: Id | None = None
    to: Id | None = None
    kind: ReportKind | None = None
    request: Id | None = None
    who: Seat | None = None
    account: Id | None = None
    needless: bool = False


class Means(Value):
    """What a message means to somebody who can read it: for simulated participants, never shown to people.

    Attributes:
        cause: the cause class that it points to, rightly or not.
        severity: how severe it shows the incident to be, rightly or not.
        asks: what it asks for.
    """

    cause: Cause | None = None
    severity: Severity | None = None
    asks: tuple[Ask, ...] = ()


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
        before: it was sent so long before the drill, and is there when it begins.
        always: whatever has become of the city, it is told.
        then: what follows from its delivery; ``unanswered``: what follows when nobody answers.
        rumour: what it makes the public believe that is not so.
        exhibits: what is shown with it.
        carries: the confidences that it tells, which lets its readers in.
        means: what it means, for simulated participants.
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
    before: Duration | None = None
    guard: Condition | None = Field(default=None, alias="while")
    always: bool | None = None
    variants: tuple[Variant, ...] = ()
    options: tuple[Option, ...] = ()
    then: Then = ()
    unanswered: Unanswered | None = None
    rumour: Rumour | None = None
    exhibits: Annotated[tuple[Id, ...], Field(max_length=6)] = ()
    carries: Id | Annotated[tuple[Id, ...], Field(min_length=1)] | None = None
    means: Means | None = None
    expect: tuple[Expectation, ...] = ()
    objectives: tuple[Id, ...] = ()
    tags: tuple[str, ...] = ()
    notes: Notes = Notes()
