"""Places of a scenario: what stands there, whose people work there, where the service can go instead."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from drillsim.base.model import Duration, Id, Share, Span, Text, Value


class Premises(Value):
    """A building or a room.

    Attributes:
        title: what it is called.
        systems: the nodes that stand there.
        people: agencies whose technicians work there: when it is evacuated, they work nowhere.
        standby: what the place is called to which a service can be moved; nowhere when not said.
        moves: how long moving one service there takes.
        serves: what a service can do there.
        backups: the node that keeps the backups of the others; when it is destroyed, they are gone with it.
        elsewhere: how old the newest copy that is kept elsewhere was as the drill began.
    """

    id: Id
    title: Text
    systems: Annotated[tuple[Id, ...], Field(min_length=1)]
    people: tuple[Id, ...] = ()
    standby: Text | None = None
    moves: Span | None = None
    serves: Share = 1.0
    backups: Id | None = None
    elsewhere: Duration | None = None
