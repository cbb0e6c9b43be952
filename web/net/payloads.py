"""What browsers send, checked: strict models, and limits on size and depth before anything else."""

from __future__ import annotations

import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from drillsim.base.model import Id, Seat
from drillsim.base.normal import safe
from drillsim.documents.rules import Verb
from drillsim.engine.actions.acts import MAX_RECEIVERS, MAX_TEXT
from drillsim.players.skills import Kind

MAX_BYTES = 48_000
MAX_DEPTH = 12

Key = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]
Seq = Annotated[int, Field(ge=0, le=10_000_000)]
Time = Annotated[int, Field(ge=0, le=10**10)]
Words = Annotated[str, Field(max_length=MAX_TEXT)]
Reference = Annotated[str, Field(min_length=1, max_length=64)]


class Payload(BaseModel):
    """Something a browser sent; it knows no keys but its own."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Hello(Payload):
    """Who connects to what: the drill, the last record held, and the kind of page."""

    drill: Reference
    since: Seq = 0
    page: Literal["play", "room", "evaluate", "hall"]


class ActIn(Payload):
    """An act of a participant (``acts.Act``)."""

    key: Key
    verb: Verb
    about: Id | None = None
    to: Annotated[list[Id], Field(max_length=MAX_RECEIVERS)] = []
    params: Annotated[dict[str, object], Field(max_length=20)] = {}
    text: Words | None = None
    reply_to: Seq | None = None
    claimed: Time | None = None


class PrefillIn(Payload):
    """A form that the page wants filled as far as the seat knows."""

    kind: Annotated[str, Field(max_length=40)]
    about: Id


class ClockIn(Payload):
    """What to do with the clock; ``next`` names the inject that its sender saw coming, and when (ms)."""

    do: Literal["start", "pause", "resume", "speed", "next", "stop", "end"]
    speed: Annotated[float, Field(ge=0.25, le=64, allow_inf_nan=False)] | None = None
    inject: Id | None = None
    t: Time | None = None
    key: Key | None = None


class Nothing(Payload):
    """No fields."""


class SeatIn(Payload):
    """Confirms a person in a seat, or moves them there."""

    person: Reference
    seat: Seat
    note: Annotated[str, Field(max_length=MAX_TEXT)] = ""


class PersonIn(Payload):
    """Names a person."""

    person: Reference


class RemoveIn(Payload):
    """Takes a person out of the drill, or turns down who asks for a seat, and says why."""

    person: Reference
    why: Annotated[str, Field(max_length=300)] = ""


class HandOverIn(Payload):
    """Hands the own seat over, with what the next should know."""

    note: Annotated[str, Field(max_length=MAX_TEXT)] = ""


class NoteIn(Payload):
    """A note of those who run the drill: on something (``kind id``), or on a moment."""

    text: Annotated[str, Field(min_length=1, max_length=MAX_TEXT)]
    about: (
        Annotated[str, Field(max_length=200, pattern=r"^(agency|duty|inject|node|seat) [a-z0-9/_.-]+$")]
        | None
    ) = None
    t: Time | None = None


class RateIn(Payload):
    """An evaluator's judgement of an objective at a moment."""

    objective: Id
    rating: Literal["P", "S", "M", "U"]
    note: Words = ""
    t: Time
    was: Seq | None = None
    """The rating it replaces, as its page knows it."""


def bounded(raw: object) -> bool:
    """Whether something received is plain JSON of tolerable size and depth, without what none may store."""
    if _depth(raw, MAX_DEPTH) < 0 or _has_nul(raw):
        return False
    try:
        return len(json.dumps(raw, ensure_ascii=False, allow_nan=False).encode()) <= MAX_BYTES
    except (TypeError, ValueError, RecursionError):
        return False


def cleaned(value: object) -> object:
    """What was received, its texts as they may be kept (``safe``)."""
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, dict):
        return {key: cleaned(each) for key, each in value.items()}
    return [cleaned(each) for each in value] if isinstance(value, list) else value


def _has_nul(value: object) -> bool:
    """Whether a text in it has a character that PostgreSQL stores in none."""
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, dict):
        return any("\0" in str(key) or _has_nul(each) for key, each in value.items())
    return isinstance(value, list) and any(map(_has_nul, value))


def _depth(value: object, left: int) -> int:
    """How much depth is left under a value; negative when it goes too deep."""
    if left < 0 or not isinstance(value, dict | list):
        return left
    inner = value.values() if isinstance(value, dict) else value
    return min((_depth(each, left - 1) for each in inner), default=left)


# -- what a review page asks for ----------------------------------------------------------------------


class WhatIf(Payload):
    """An act at another time, or left out (``at`` null)."""

    what: Literal["whatif"]
    seq: Seq
    at: Time | None


class Regrade(Payload):
    """Another rubric, as values or as the text of a file, and what to call the result."""

    what: Literal["regrade"]
    rubric: Annotated[dict[str, object], Field(max_length=40)] | Annotated[str, Field(max_length=40_000)]
    label: Annotated[str, Field(min_length=1, max_length=80)]


class DocumentIn(Payload):
    """A document, and of whom where it is somebody's own."""

    what: Literal["document"]
    name: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
    lang: Literal["vi", "en"] = "vi"
    seat: Seat | None = None
    person: Reference | None = None


class BranchIn(Payload):
    """A new drill from a moment: with people, or played on by a kind of simulated participant."""

    t: Time
    players: Literal["people"] | Kind


class ReleaseIn(Payload):
    """Whether participants may see the review."""

    released: bool


JobIn = Annotated[WhatIf | Regrade | DocumentIn, Field(discriminator="what")]
