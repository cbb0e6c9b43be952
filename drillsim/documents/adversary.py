"""An adversary that answers: what he wants, and what he does when something happens."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from drillsim.base.model import Id, Share, Span, Value
from drillsim.documents.consequences import Then

Happening = Literal["isolated", "noticed", "notified", "paid", "evicted", "done"]


class Countermove(Value):
    """What an adversary does, once, when something happens.

    Attributes:
        on: what: a system that he holds is cut off from him (``isolated``), or seen by its operator to be
            compromised (``noticed``); the public is told (``notified``); he is paid; he holds nothing more
            (``evicted``); all his goals are reached (``done``).
        system: only when it happens to this system.
        after: how long he takes.
        chance: how likely he is to.
        moves: the consequences (``do`` in the file).
    """

    on: Happening
    system: Id | None = None
    after: Span | None = None
    chance: Share = 1.0
    moves: Annotated[Then, Field(min_length=1)] = Field(alias="do")


class Adversary(Value):
    """Who stands behind a threat.

    Attributes:
        goals: the stages that he wants done.
        budget: how many times he can answer; as often as his policy says when absent.
        policy: what he does; of several moves on the same thing, each is made.
    """

    goals: tuple[Id, ...] = ()
    budget: Annotated[int, Field(ge=0, le=100)] | None = None
    policy: Annotated[tuple[Countermove, ...], Field(min_length=1)]
