"""What a scenario leaves to chance and takes from parts: the shapes of ``let`` and ``use``."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from drillsim.base.model import Id, Share, Text, Value
from drillsim.documents.citydoc import AgencyLevel

MAX_PICKED = 50
_RANGE = re.compile(r"uniform ([0-9]{1,4}) ([0-9]{1,4})")
_KEYS = ("one_of", "pick", "minutes", "hour", "number")


def bounds(text: str) -> tuple[int, int]:
    """The bounds of ``uniform 18 32``.

    Raises:
        PydanticCustomError: when it is none.
    """
    match = _RANGE.fullmatch(text)
    if match is None or int(match[1]) > int(match[2]):
        raise PydanticCustomError("range_form", "not a range")
    return int(match[1]), int(match[2])


def _a_range(text: str) -> str:
    bounds(text)
    return text


def _an_hour(text: str) -> str:
    if bounds(text)[1] > 23:
        raise PydanticCustomError("hour_form", "no hour of a day")
    return text


Range = Annotated[str, AfterValidator(_a_range)]
Hours = Annotated[str, AfterValidator(_an_hour)]


def _kind(value: object) -> str:
    if isinstance(value, dict | Text):
        return "text"
    return "word" if isinstance(value, str) else "number"


# A word by itself is a name or a time; a text stands in braces.
Choice = Annotated[
    Annotated[Text, Tag("text")]
    | Annotated[Annotated[str, Field(min_length=1, max_length=200)], Tag("word")]
    | Annotated[float, Tag("number")],
    Discriminator(_kind),
]


class AgencyQuery(Value):
    """Agencies of the city; all that is said must fit.

    Attributes:
        area: the region where it sits.
        kind: where it stands.
        group: a group of the city file.
        part_of: the agency that it acts for.
        around: an agency, a system, or the blank of one: of a ward's own that ward, else all of its area.
    """

    area: Id | None = None
    kind: AgencyLevel | None = None
    group: Id | None = None
    part_of: Id | None = None
    around: Annotated[str, Field(min_length=1, max_length=80)] | None = None


class SystemQuery(Value):
    """Systems of the city; all that is said must fit.

    Attributes:
        area: the region where it stands.
        kind: its kind, as the city file's ``controls`` name it; of a utility ``power``, ``uplink`` …
        group: a group of the city file.
        operator: the agency that runs it.
        zone: its network zone.
    """

    area: Id | None = None
    kind: Id | None = None
    group: Id | None = None
    operator: Id | None = None
    zone: Id | None = None


class Pickable(Value):
    """What is picked from: exactly one query."""

    agencies: AgencyQuery | None = None
    systems: SystemQuery | None = None

    @model_validator(mode="after")
    def _one(self) -> Pickable:
        if (self.agencies is None) == (self.systems is None):
            raise PydanticCustomError("pool_key", "exactly one query")
        return self


Names = Annotated[tuple[str, ...], Field(min_length=1)]


class Parameter(Value):
    """A value that the seed draws once a drill.

    Attributes:
        one_of: one of these.
        pick: so many of ``pool`` (``from`` in the file), or ``all``; one is a value, the rest is a list.
        unlike: not these (``not`` in the file).
        minutes: whole minutes, as a time.
        hour: a quarter of an hour between two hours of the day.
        number: a whole number.
    """

    one_of: Annotated[tuple[Choice, ...], Field(min_length=1)] | None = None
    pick: Annotated[int, Field(ge=1, le=MAX_PICKED)] | Literal["all"] | None = None
    pool: Pickable | Names | None = Field(default=None, alias="from")
    unlike: str | Names | None = Field(default=None, alias="not")
    minutes: Range | None = None
    hour: Hours | None = None
    number: Range | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> Parameter:
        given = [key for key in _KEYS if getattr(self, key) is not None]
        if len(given) != 1:
            raise PydanticCustomError("parameter_key", "exactly one kind", {"given": ", ".join(given) or "-"})
        if (self.pick is None) != (self.pool is None):
            raise PydanticCustomError("pick_from", "pick and from go together")
        if self.unlike is not None and self.pick is None:
            raise PydanticCustomError("pick_from", "not goes with pick")
        return self


class Use(Value):
    """A part that the scenario uses; every further key gives a parameter of the part its value.

    Attributes:
        part: the name of a file in ``scenarios/parts``.
        prefix: stands before the ids of the part (``as`` in the file).
        chance: how likely it takes part, 0-1.
        given: drawn values with which alone it takes part.
    """

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)

    part: Id
    prefix: Id = Field(alias="as")
    chance: Share = 1.0
    given: dict[Id, object] = {}


class Preamble(Value):
    """The keys of a scenario or a part that say how it becomes a whole one."""

    let: dict[Id, Parameter] = {}
    use: tuple[Use, ...] = ()


Kind = Literal[
    "agency", "seat", "system", "act", "time", "span", "number", "share", "text", "name", "condition"
]


class PartParameter(Value):
    """A value that who uses a part gives.

    Attributes:
        type: what it must be; a list of ``agency``, ``seat``, ``system``, ``act`` or ``name`` will do.
        title: what it is for.
        default: the value when none is given; without one, it must be given.
        example: a value for checking the part by itself, where there is no default.
    """

    type: Kind
    title: Text
    default: object = None
    example: object = None


class PartHead(Value):
    """What a part says of itself; what it brings stands beside it."""

    version: Literal[2]
    part: Id
    title: Text
    summary: Text
    parameters: dict[Id, PartParameter] = {}
    let: dict[Id, Parameter] = {}
    use: tuple[Use, ...] = ()
