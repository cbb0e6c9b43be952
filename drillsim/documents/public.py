"""The public of a scenario: how people take outages, leaks, rumours and silence, and what they are told.

All of it is optional: ``public: {}`` already has every area of the city, with the rates that stand here.
How it comes to a concern stands in ``engine/opinion.py``; every rate is an assumption.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from drillsim.base.model import MINUTE, Duration, Id, Share, Text, Value

Rate = Annotated[float, Field(ge=0, le=20)]
Everywhere = Literal["all"]


class Area(Value):
    """A region of the city as its people are.

    Attributes:
        concern: how worried they are when the drill begins.
        people: how many live there.
    """

    concern: Share = 0.05
    people: Annotated[int, Field(ge=1, le=50_000_000)] = 100_000


class Channel(Value):
    """A way by which notices reach people.

    Attributes:
        over: the system or utility that carries it; it reaches fewer when that serves less.
        reach: the share of people whom it reaches when all is well.
    """

    over: Id | None = None
    reach: Share


class Press(Value):
    """Journalists who ask when people worry, and write about what they were told.

    Attributes:
        sender: the agency in whose name they write (``from`` in the file).
        to: the seat or agency, or a list of them, whom they ask.
        above: the mean concern from which on they ask.
        article: how long they wait for an answer before they write.
    """

    sender: Id = Field(alias="from")
    to: str | Annotated[tuple[str, ...], Field(min_length=1)]
    above: Share = 0.3
    article: Duration = 25 * MINUTE


class Rates(Value):
    """How fast concern moves, per hour at full strength, and what it does.

    Attributes:
        outage, leak, rumour, silence: how fast each drives concern up.
        calm: the share of concern that a whole, timely notice which reaches everybody takes away.
        ease: how fast concern falls after it, while nothing is the matter.
        spread: how fast a rumour spreads.
        crowd: how fast crowds gather and go.
        calls: demand more on the hotline, where ordinary demand is 1, when everybody is worried.
        queue: demand more at the counters when the crowd is greatest.
    """

    outage: Rate = 0.8
    leak: Rate = 0.5
    rumour: Rate = 0.6
    silence: Rate = 0.3
    calm: Share = 0.5
    ease: Rate = 0.5
    spread: Rate = 1.5
    crowd: Rate = 2.0
    calls: Rate = 3.0
    queue: Rate = 1.0


class PublicDoc(Value):
    """The public.

    Attributes:
        areas: region of the city -> its people; every region when none is named.
        hotline: the node that people call.
        counters: the nodes that crowds weigh on.
        channels: how notices reach people; without any, they reach nearly everybody.
        press: who asks and writes.
        holds: how long a notice keeps people calm.
        silent: how long after the beginning, or the last word, nothing said counts as silence.
    """

    areas: dict[Id, Area] = {}
    hotline: Id | None = None
    counters: tuple[Id, ...] = ()
    channels: tuple[Channel, ...] = ()
    press: Press | None = None
    rates: Rates = Rates()
    holds: Duration = 45 * MINUTE
    silent: Duration = 20 * MINUTE


class Rumour(Value):
    """What an inject makes people believe that is not so.

    Attributes:
        claim: what they believe.
        area: the region where it goes about, or ``all``.
        strength: the share of people who believe it in the end, if nobody says otherwise.
    """

    claim: Text
    area: Id | Everywhere = "all"
    strength: Annotated[float, Field(gt=0, le=1)] = 0.4
