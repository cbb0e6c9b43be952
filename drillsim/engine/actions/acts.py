"""What somebody does, as it comes in, and as the engine has taken it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from drillsim.base.model import Dist, Seat
from drillsim.base.records import ActData, ActRecord, Params, SentData, SentExtras
from drillsim.documents.catalogue import Action
from drillsim.engine.world import Damage

MAX_TEXT = 4_000
MAX_RECEIVERS = 200
LIMITS = {
    "text": MAX_TEXT,
    "receivers": MAX_RECEIVERS,
    "fields": 60,
    "field": 2_000,
    "form": 6_000,
    "act": 20_000,
    "key": 64,
    "name": 60,
    "seat": 120,
    "number": 10**10,
    "points": 30,
}
"""How much an act may hold: characters of its words (``text``), of one field of its form and of all of them
(``field``, ``form``), of its names and keys; receivers and fields; the greatest number; how many backups one
may go back (``points``); and bytes of UTF-8 of words and details together (``act``). Pages are given them;
nothing longer is taken in from anybody."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act as a person or a simulated participant sends it.

    Attributes:
        seat: who acts, ``agency/role``.
        verb: a verb of the catalogue.
        about: the system or utility acted on.
        to: agencies it is sent to.
        params: what the verb needs beside (docs/acts.md).
        text: free words, kept for the evaluators.
        reply_to: seq of the delivery it answers.
        key: the sender's own key, so that a repeated sending counts once.
        claimed: drill time (ms) the sender says it was done; recorded, not scored.
        wall: wall-clock time it came, ISO 8601; recorded only.
        person: who did it, by reference; None for a simulated participant.
    """

    seat: str
    verb: str
    about: str | None = None
    to: tuple[str, ...] = ()
    params: Mapping[str, object] = field(default_factory=dict)
    text: str | None = None
    reply_to: int | None = None
    key: str | None = None
    claimed: int | None = None
    wall: str | None = None
    person: str | None = None

    @property
    def agency(self) -> str:
        """The agency of the seat."""
        return Seat(self.seat).agency

    def data(self) -> SentData:
        """The act as the journal writes it, without what the engine makes of it."""
        optional = {
            "about": self.about,
            "text": self.text,
            "reply_to": self.reply_to,
            "key": self.key,
            "claimed": self.claimed,
            "wall": self.wall,
            "person": self.person,
        }
        extras = cast(SentExtras, {name: value for name, value in optional.items() if value is not None})
        params = cast(Params, self.params)
        return {
            "seat": self.seat,
            "agency": self.agency,
            "verb": self.verb,
            "to": list(self.to),
            "params": params,
            **extras,
        }


def act_from(data: ActData) -> Act:
    """The act that an ``act`` record holds."""
    return Act(
        seat=str(data["seat"]),
        verb=data["verb"],
        about=data.get("about"),
        to=tuple(data["to"]),
        params=dict(data["params"]),
        text=data.get("text"),
        reply_to=data.get("reply_to"),
        key=data.get("key"),
        claimed=data.get("claimed"),
        wall=data.get("wall"),
        person=data.get("person"),
    )


def was_let_in(data: ActData) -> bool:
    """Whether the details of an ``act`` record passed when it was written, whatever would pass today."""
    return bool(data.get("reason") != "params")


@dataclass(frozen=True, slots=True)
class Doing:
    """An accepted act while it takes effect.

    Attributes:
        record: its ``act`` record.
        action: its row of the catalogue.
        agency: who does it; ``seat`` is None for an agency nobody plays.
        about, to, params, reply_to: as sent.
        mends: the damages that stood when the work began and that it mends, by their keys.
        rights: the alterations that it puts right, by their keys, and how long each takes.
    """

    record: ActRecord
    action: Action
    agency: str
    seat: str | None
    about: str | None
    to: tuple[str, ...]
    params: Params
    reply_to: int | None
    mends: Mapping[str, Damage] = field(default_factory=dict)
    rights: Mapping[str, Dist] = field(default_factory=dict)
