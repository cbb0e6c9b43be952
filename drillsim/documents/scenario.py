"""A scenario: what goes wrong, what is told to whom, and what is expected.

The shape of the file, as values. How a file becomes one, with every fault and its line, is in
``checks.py``; docs/scenarios.md teaches the format by example.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from drillsim.base.model import (
    Duration,
    Id,
    Seat,
    Text,
    Title,
    Value,
)
from drillsim.base.story import MOMENT, StoryTime
from drillsim.documents.accounts import AccountGroup
from drillsim.documents.approvals import Approval
from drillsim.documents.changes import PlannedChange
from drillsim.documents.communications import Communication
from drillsim.documents.confidences import Confidence
from drillsim.documents.consequences import Reaction
from drillsim.documents.exhibits import MOST, Exhibit
from drillsim.documents.injects import (
    AwareExpectation,
    Inject,
    Notes,
)
from drillsim.documents.noise import Noise
from drillsim.documents.parameters import Parameter, Use
from drillsim.documents.public import PublicDoc
from drillsim.documents.requests import BodyRequest
from drillsim.documents.rosters import Roster
from drillsim.documents.rules import Verb
from drillsim.documents.shifts import WorkShift
from drillsim.documents.sites import Premises
from drillsim.documents.stages import (
    Situation,
    Threat,
)
from drillsim.documents.stocks import Stock


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
    """Who plays: ``agency/role``.

    Attributes:
        brief: what its holder is told at the start.
        starts, ends: when its own part of the drill begins and is over; with the drill when not said.
    """

    seat: Seat
    brief: Text | None = None
    starts: Duration | None = None
    ends: Duration | None = None

    def window(self, end: int) -> tuple[int, int]:
        """Its own part of a drill that ended at ``end``, from when to when (ms)."""
        begins = min(self.starts or 0, end)
        return begins, end if self.ends is None else max(begins, min(self.ends, end))


Moment = Annotated[str, Field(pattern=r"^20[0-9]{2}-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]$")]


class Chapter(Value):
    """A part of the story that begins with a jump of its clock.

    Attributes:
        start: drill time at which it begins.
        at: the story's moment then.
        title: what it is called.
        keeps: work by these verbs goes on while the story jumps; all else stands still.
    """

    start: Duration
    at: Moment
    title: Text
    keeps: tuple[Verb, ...] = ()


class Story(Value):
    """The story clock: T+00:00 is this moment; later chapters jump on."""

    starts: Moment
    chapters: tuple[Chapter, ...] = ()

    def clock(self) -> StoryTime:
        """The story's clock."""
        chapters = [(each.start, datetime.strptime(each.at, MOMENT)) for each in self.chapters]
        return StoryTime(datetime.strptime(self.starts, MOMENT), chapters)


class ScenarioDoc(Value):
    """A scenario file; of one that is played, ``let`` and ``use`` are done (``expanding``).

    Attributes:
        rules: the rule profile that it is played with when no other is named.
    """

    version: Literal[1, 2]
    let: dict[Id, Parameter] = {}
    use: tuple[Use, ...] = ()
    code: Situation
    also: tuple[Situation, ...] = ()
    title: Title
    summary: Text
    city: Id
    rules: Id | None = None
    length: Duration
    story: Story | None = None
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1)]
    phases: tuple[Phase, ...] = ()
    teams: dict[Id, Team] = {}
    seats: Annotated[tuple[SeatBrief, ...], Field(min_length=1)]
    threats: Annotated[tuple[Threat, ...], Field(min_length=1)]
    injects: Annotated[tuple[Inject, ...], Field(min_length=1)]
    expect: tuple[AwareExpectation, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    public: PublicDoc | None = None
    approvals: tuple[Approval, ...] = ()
    requests: tuple[BodyRequest, ...] = ()
    changes: tuple[PlannedChange, ...] = ()
    confidences: tuple[Confidence, ...] = ()
    stocks: tuple[Stock, ...] = ()
    places: tuple[Premises, ...] = ()
    rosters: tuple[Roster, ...] = ()
    shifts: tuple[WorkShift, ...] = ()
    communications: tuple[Communication, ...] = ()
    accounts: tuple[AccountGroup, ...] = ()
    exhibits: Annotated[tuple[Exhibit, ...], Field(max_length=MOST)] = ()
    noise: Noise | None = None
    false_alarms: Annotated[float, Field(ge=0, le=10)] = 0.0
    notes: Notes = Notes()
