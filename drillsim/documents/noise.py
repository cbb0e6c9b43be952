"""Noise: benign anomalies, wrong alarms, conflicting reports, as files hold them and drills play them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from drillsim.base.model import Channel, Duration, Id, Span, Text, Value

Sort = Literal["benign", "wrong", "conflicting"]


class Hum(Value):
    """One thing that looks like trouble and is none.

    Attributes:
        sort: ``benign``, something ordinary; ``wrong``, an alarm without cause; ``conflicting``, a report
            that others contradict.
        channel: how it is told.
        sender: who tells it (``from`` in the file).
        title, body: what is told; ``{name}`` stands for the system.
        finding: what looking into it finds.
        takes: how long looking into it takes, beside what any investigation does.
    """

    sort: Sort
    channel: Channel
    sender: Text = Field(alias="from")
    title: Text
    body: Text
    finding: Text
    takes: Span


class NoiseEntry(Hum):
    """One entry of the library.

    Attributes:
        kinds: kinds of system that it fits, as the city file's ``controls`` name them.
        systems: systems that it fits, whatever their kind.
    """

    id: Id
    kinds: tuple[Id, ...] = ()
    systems: tuple[Id, ...] = ()


class NoiseDoc(Value):
    """A file of the library."""

    version: Literal[1]
    noise: Annotated[tuple[NoiseEntry, ...], Field(min_length=1)]


class Anomaly(Hum):
    """What the seed has drawn.

    Attributes:
        entry: its id in the library.
        at: when it comes.
        about: the system.
    """

    entry: Id
    at: Duration
    about: Id


class Noise(Value):
    """How much noise a scenario has.

    Attributes:
        rate: how many an hour, over the systems that somebody plays.
        sorts: only of these sorts.
        heard: in a drill that is played, what the seed drew.
    """

    rate: Annotated[float, Field(ge=0, le=10)]
    sorts: Annotated[tuple[Sort, ...], Field(min_length=1)] = ("benign", "wrong", "conflicting")
    heard: tuple[Anomaly, ...] = ()
