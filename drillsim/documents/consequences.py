"""What follows in the city from a choice, a delivery, a silence or a moment: ``then`` of a scenario.

A kind of consequence is a class here, whose first key of its own is its main key, and a function in
``engine/consequences`` registered under that key.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from drillsim.base.model import Duration, Id, Severity, Share, Span, Value
from drillsim.documents.conditions import Condition

Factor = Annotated[float, Field(ge=0.1, le=10)]
Amount = Annotated[float, Field(ge=0.01, le=1_000)]
People = Annotated[int, Field(ge=-1_000, le=1_000)]


class Consequence(Value):
    """What every kind has: ``if`` a condition holds as it is carried out, ``after`` a span."""

    condition: Condition | None = Field(default=None, alias="if")
    after: Span | None = None


class Begin(Consequence):
    """A stage begins, unless it has."""

    begin: Id


class Stop(Consequence):
    """A stage goes no further: what it has broken stays broken, what it keeps up ends."""

    stop: Id


class Mend(Consequence):
    """What a stage has broken by then is whole again, though nobody in the drill mended it."""

    mend: Id


class Alter(Consequence):
    """A stage works ``by`` a factor harder, or below 1 less hard, from here on."""

    alter: Id
    by: Factor


class Telling(Consequence):
    """An inject is told, unless it was, is held or closed, or its ``while`` does not hold."""

    tell: Id


class Close(Consequence):
    """An inject still to come does not come by itself any more."""

    close: Id


class Set(Consequence):
    """Demand on a node, or its capacity, becomes so much of the ordinary demand (1), ``for`` a time."""

    set: Id
    demand: Amount | None = None
    capacity: Amount | None = None
    hold: Duration | None = Field(default=None, alias="for")

    @model_validator(mode="after")
    def _one_value(self) -> Set:
        if (self.demand is None) == (self.capacity is None):
            raise PydanticCustomError("set_value", "one of demand and capacity")
        return self


class Draft(Consequence):
    """An agency has ``add`` technicians more, or fewer, ``for`` a time; one stays always."""

    people: Id
    add: People
    hold: Duration | None = Field(default=None, alias="for")


class Worry(Consequence):
    """The people of a region, or of ``all``, are so much more worried, or below 0 less."""

    concern: Id
    add: Annotated[float, Field(ge=-1, le=1)]


class Escalate(Consequence):
    """An incident is so severe, whatever the rules make of it; without ``severity``, by the rules again."""

    level: Id
    severity: Severity | None = None


class Pay(Consequence):
    """Whoever stands behind a threat is paid."""

    pay: Id


class Release(Consequence):
    """What a threat has encrypted comes back, each system with the chance ``share``."""

    release: Id
    share: Share = 1.0


class Leave(Consequence):
    """Whoever stands behind a threat leaves: its stages go no further, he holds nothing more."""

    leave: Id


class Go(Consequence):
    """A planned change begins, as its window opens; one that is under way goes on when its window closes."""

    go: Id


class Back(Consequence):
    """A planned change is called off or rolled back; past its point of no return only from the backup."""

    back: Id


class Reveal(Consequence):
    """Whoever chose it tells an agency what is secret."""

    reveal: Id
    to: Id


class Restock(Consequence):
    """There is so much more of a stock, or below 0 less; what ``pays`` for it is a stock of money."""

    stock: Id
    add: Annotated[float, Field(ge=-1_000_000_000_000, le=1_000_000_000_000)]
    pays: Id | None = None


class Evacuate(Consequence):
    """Everybody leaves a place: nothing is worked on there, its people work nowhere."""

    evacuate: Id


class Reopen(Consequence):
    """A place that was evacuated may be entered again."""

    reopen: Id


class Equip(Consequence):
    """New equipment comes for a system whose own is destroyed: from here on a repair puts it in."""

    equip: Id


class Relocate(Consequence):
    """The service of a system is moved to the stand-by of its place."""

    move: Id


class Bring(Consequence):
    """Somebody of a roster comes, whatever kept him."""

    bring: Id


class Send(Consequence):
    """Somebody of a roster leaves its work, or turns back on his way."""

    send: Id


class Relieve(Consequence):
    """The next crew of a shift is there."""

    relieve: Id


_CLASSES: tuple[type[Consequence], ...] = (
    *(Begin, Stop, Mend, Alter, Telling, Close, Set, Draft, Worry),
    *(Escalate, Pay, Release, Leave, Go, Back, Reveal, Restock),
    *(Evacuate, Reopen, Equip, Relocate, Bring, Send, Relieve),
)


def main_key(kind: type[Consequence]) -> str:
    """The key that tells a kind of consequence from the others."""
    return next(name for name in kind.model_fields if name not in Consequence.model_fields)


KINDS: dict[str, type[Consequence]] = {main_key(kind): kind for kind in _CLASSES}
"""Main key -> kind of consequence."""


def _tag(value: object) -> str | None:
    """Which kind a value is: a mapping by its keys, a consequence by its class."""
    if isinstance(value, Consequence):
        return f"={main_key(type(value))}"
    given = [key for key in KINDS if isinstance(value, dict) and key in value]
    return f"={given[0]}" if len(given) == 1 else None


AnyConsequence = Annotated[
    Annotated[Begin, Tag("=begin")]
    | Annotated[Stop, Tag("=stop")]
    | Annotated[Mend, Tag("=mend")]
    | Annotated[Alter, Tag("=alter")]
    | Annotated[Telling, Tag("=tell")]
    | Annotated[Close, Tag("=close")]
    | Annotated[Set, Tag("=set")]
    | Annotated[Draft, Tag("=people")]
    | Annotated[Worry, Tag("=concern")]
    | Annotated[Escalate, Tag("=level")]
    | Annotated[Pay, Tag("=pay")]
    | Annotated[Release, Tag("=release")]
    | Annotated[Leave, Tag("=leave")]
    | Annotated[Go, Tag("=go")]
    | Annotated[Back, Tag("=back")]
    | Annotated[Reveal, Tag("=reveal")]
    | Annotated[Restock, Tag("=stock")]
    | Annotated[Evacuate, Tag("=evacuate")]
    | Annotated[Reopen, Tag("=reopen")]
    | Annotated[Equip, Tag("=equip")]
    | Annotated[Relocate, Tag("=move")]
    | Annotated[Bring, Tag("=bring")]
    | Annotated[Send, Tag("=send")]
    | Annotated[Relieve, Tag("=relieve")],
    Discriminator(
        _tag,
        custom_error_type="consequence_key",
        custom_error_message="exactly one main key",
        custom_error_context={"allowed": ", ".join(KINDS)},
    ),
]
"""One item of a ``then``."""

Then = tuple[AnyConsequence, ...]


class Unanswered(Value):
    """What follows when nobody has answered an inject ``after`` a time from its delivery."""

    after: Duration
    then: Annotated[Then, Field(min_length=1)]


class Reaction(Value):
    """What follows once when a condition becomes true."""

    id: Id
    when: Condition
    then: Annotated[Then, Field(min_length=1)]
