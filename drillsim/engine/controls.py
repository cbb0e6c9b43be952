"""What facilitators may send: one shape a type of control (docs/journal.md), checked before it is written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from drillsim.base.errors import Refusal, nearest
from drillsim.base.model import Channel, Id, Seat, Text
from drillsim.base.records import Record
from drillsim.base.steering import CONTROLS
from drillsim.base.texts import counted
from drillsim.documents.exhibits import Attachment
from drillsim.documents.injects import Inject
from drillsim.documents.problems import problems, shown
from drillsim.documents.yamltext import Document
from drillsim.engine.actions.acts import MAX_RECEIVERS, MAX_TEXT

MAX_CONTROL = 40_000
"""Bytes of UTF-8 of one control; the longest are injects written on the spot."""
MAX_ADDED = 3_000_000
"""The same of one that adds a file."""
MAX_NUMBER = 10**10

Words = Annotated[str, Field(min_length=1, max_length=MAX_TEXT)]
Held = TypeVar("Held", bound=BaseModel)
_Reference = Annotated[str, Field(max_length=200)]


class Control(BaseModel):
    """What every control has: its type, who sent it, under which key, and the wall-clock time."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    by: _Reference | None = None
    key: Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")] | None = None
    wall: _Reference | None = None


class InjectIs(Control):
    """Fires, holds or releases an inject."""

    type: Literal["fire", "hold", "release"]
    inject: Id


class Skip(Control):
    """Leaves an inject out, and says why."""

    type: Literal["skip"]
    inject: Id
    reason: Words


class Write(Control):
    """Replaces an inject still to come, or adds one; ``Inject`` says what one is."""

    type: Literal["edit", "add"]
    inject: dict[str, object]


class Show(Control):
    """Adds a file for injects to show; ``Attachment`` says what one is."""

    type: Literal["exhibit"]
    exhibit: dict[str, object]


class Steer(Control):
    """Steers a stage of a threat."""

    type: Literal["stage"]
    stage: Id
    do: Literal["fire", "hold", "release", "strengthen"]
    factor: Annotated[float, Field(ge=0.1, le=10, allow_inf_nan=False)] | None = None

    @model_validator(mode="after")
    def _factor_with_strengthen(self) -> Steer:
        if self.do == "strengthen" and self.factor is None:
            raise PydanticCustomError("control_factor", "needs a factor")
        return self


class Say(Control):
    """Speaks in somebody's name: an agency's, or one written out."""

    type: Literal["say"]
    sender: Annotated[Id | Text, Field(alias="from")]
    to: Annotated[list[Seat | Id], Field(min_length=1, max_length=MAX_RECEIVERS)]
    channel: Channel
    title: Text
    body: Text
    reply_to: Annotated[int, Field(ge=0, le=MAX_NUMBER)] | None = None


class Own(Control):
    """What the runner writes of itself, with fields of its own."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)

    type: str


SHAPES: dict[str, type[Control]] = {
    **dict.fromkeys(("fire", "hold", "release"), InjectIs),
    "skip": Skip,
    **dict.fromkeys(("edit", "add"), Write),
    "exhibit": Show,
    "stage": Steer,
    "say": Say,
}
"""Type of control -> what it holds; the others are the runner's own."""


def check(data: object) -> None:
    """See that a control is sound in itself, whatever the state of the drill.

    Args:
        data: the control.

    Raises:
        Refusal: naming the first field that is not.
    """
    kind = data.get("type") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(kind, str) or kind not in CONTROLS:
        near = nearest(kind, CONTROLS) if isinstance(kind, str) else ""
        raise Refusal("not_allowed", key="type", value=shown(kind), allowed=", ".join(CONTROLS), nearest=near)
    most = MAX_ADDED if kind == "exhibit" else MAX_CONTROL
    if _size(data) > most:
        raise Refusal("control_large", most=counted(most))
    try:
        SHAPES.get(kind, Own).model_validate(data)
    except ValidationError as error:
        raise refusal(error, data, SHAPES.get(kind, Own)) from error


def inject_of(data: Mapping[str, object]) -> Inject:
    """The inject that a control holds.

    Raises:
        Refusal: naming the first field that is not sound.
    """
    return _held(data, Inject)


def attachment_of(data: Mapping[str, object]) -> Attachment:
    """The file that a control adds.

    Raises:
        Refusal: naming the first field that is not sound.
    """
    return _held(data, Attachment)


def attachments(records: Iterable[Record]) -> Iterator[Attachment]:
    """The files that facilitators have added, in order."""
    for record in records:
        if record.kind == "control" and record.data["type"] == "exhibit":
            yield attachment_of({**record.data["exhibit"]})


def _held(data: Mapping[str, object], model: type[Held]) -> Held:
    try:
        return model.model_validate_json(json.dumps(data))
    except ValidationError as error:
        raise refusal(error, data, model) from error


def refusal(error: ValidationError, data: object, model: type[BaseModel]) -> Refusal:
    """What pydantic has found, in our own words and both languages."""
    found = problems(error, Document("", data, {}), model, 1)[0]
    return Refusal(found.code, **found.params)


def _size(data: dict[str, object]) -> int:
    try:
        return len(json.dumps(data, ensure_ascii=False, allow_nan=False).encode())
    except (TypeError, ValueError, RecursionError):
        # Not JSON, half a character, or a depth that nothing sound has.
        raise Refusal("control_not_json") from None
