"""What goes wrong in a scenario: threats and their stages, one class a mechanism."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from drillsim.base.model import (
    Cause,
    DataClass,
    Duration,
    Id,
    Mending,
    Share,
    Span,
    Text,
    Value,
)
from drillsim.documents.adversary import Adversary
from drillsim.documents.conditions import (
    Condition,
    Trigger,
)

Situation = Annotated[str, Field(pattern=r"^B(0[1-9]|1[0-9]|2[0-5])[a-e]?$")]

Technique = Annotated[str, Field(pattern=r"^T[0-9]{4}(\.[0-9]{3})?$")]


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
        if len(given) > 1:
            raise PydanticCustomError("stage_key", "exactly one trigger", {"given": ", ".join(given)})
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
        weakness: it gets in by a weakness that a patch closes.
        through: the accounts that it works through, and fails without.
        insider: it is a holder of them who does it: new credentials do not stop it, closing them does.
    """

    kind: Literal["spread"]
    enters: tuple[Id, ...] = ()
    origin: Id | None = Field(default=None, alias="from")
    along: Literal["connects", "accounts"] | None = None
    step: Span | None = None
    establish: Span
    slowed_by: dict[Literal["mfa", "endpoint", "patched"], Annotated[float, Field(ge=1, le=100)]] = {}
    reach: tuple[Id, ...] = ()
    weakness: bool = False
    through: Id | None = None
    insider: bool = False


class Degrade(Stage):
    """Health falls until people mend it.

    Attributes:
        hits: what it strikes.
        to: the health it leaves, 0-1.
        impact: for an attack: what it does to the data.
        repair: the act that mends it; ``takes``: how long that act works.
        again: an attacker still present strikes a mended system again after this.
        destroys: the equipment is gone: nothing mends it before other equipment has come.
        through: the accounts that it works through, and fails without.
        insider: it is a holder of them who does it: new credentials do not stop it, closing them does.
    """

    kind: Literal["degrade"]
    hits: Targets
    to: Share
    impact: Literal["encrypted", "defaced", "wiped"] | None = None
    repair: Mending
    takes: Span
    again: Span | None = None
    destroys: bool = False
    through: Id | None = None
    insider: bool = False


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
        through: the accounts that it works through, and fails without.
        insider: it is a holder of them who does it: new credentials do not stop it, closing them does.
    """

    kind: Literal["leak"]
    hits: Targets
    data: DataClass
    empties_in: Span
    through: Id | None = None
    insider: bool = False


class Tamper(Stage):
    """Data is altered, and the service goes on as if nothing were the matter.

    Attributes:
        hits: whose data.
        share: the share of what it serves that is false once all is altered.
        grows: time in which it comes to that, in ten equal steps; at once when not said.
        before: so long before the stage begins it was under way: what was backed up since is altered, too.
        found: how likely one reconciliation finds it.
        corrects: how long a repair takes that puts record by record right; without it none can.
        through: the accounts that it works through, and fails without.
        insider: it is a holder of them who does it: new credentials do not stop it, closing them does.
    """

    kind: Literal["tamper"]
    hits: Targets
    share: Annotated[float, Field(gt=0, le=1)]
    grows: Duration = 0
    before: Duration = 0
    found: Share = 0.8
    corrects: Span | None = None
    through: Id | None = None
    insider: bool = False


class Harm(Stage):
    """People come to harm although nothing stands still: by false data, a false page, data that are misused.

    Attributes:
        hits: where they meet it.
        people: how many an hour, when all of it has effect.
        by: ``service``, as much as the system serves; ``altered``, as much as what it serves is false;
            ``anyway``, whatever the system does.
        heeded: the share of it that a whole public notice takes away among those whom it reaches.
        lasts: when it ends by itself.
    """

    kind: Literal["harm"]
    hits: Targets
    people: Annotated[float, Field(gt=0, le=1_000_000)]
    by: Literal["service", "altered", "anyway"] = "service"
    heeded: Share = 0.0
    lasts: Span | None = None


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
    repair: Mending = "repair"
    takes: Span
    access: Span


Aimed = Degrade | Load | Leak | Tamper | Harm
"""Stages that work on named systems, or on those that another stage controls."""
Through = Spread | Degrade | Leak | Tamper
"""Stages that may work through an account."""

AnyStage = Annotated[
    Spread | Degrade | Load | Leak | Tamper | Harm | Deceive | Regional,
    Field(discriminator="kind"),
]


class Threat(Value):
    """One root of trouble, hence one incident.

    Attributes:
        situation: its code B01-B25.
        cause: its true cause class.
        beyond_owner: whether it exceeds what the owner can handle (for ``serious``).
        beyond_when: while this holds, it does, too.
        adversary: who stands behind it, and what he does when something happens.
        parties: agencies that have a part in it beside those the engine finds.
    """

    id: Id
    title: Text
    situation: Situation
    cause: Cause
    beyond_owner: bool = False
    beyond_when: Condition | None = None
    adversary: Adversary | None = None
    parties: tuple[Id, ...] = ()
    stages: Annotated[tuple[AnyStage, ...], Field(min_length=1)]
