"""What people say beside the journal: whether what it names is there, and when it can have been."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple, get_args

from drillsim.base.errors import nearest
from drillsim.base.messages import Param, Phrase
from drillsim.base.records import StartData
from drillsim.documents.catalogue import ANYBODY, CATALOGUE
from drillsim.documents.rules import ReportKind
from scoring.telling.names import Names

if TYPE_CHECKING:
    from scoring.assessment import Appeal, Outage, Voice

SPOKEN = tuple(verb for verb in CATALOGUE if verb not in ANYBODY)
"""What may have been done by voice or telephone: anything but an answer to a message."""
Wrong = tuple[tuple[str | int, ...], str, dict[str, Param]]


class DrillNames(NamedTuple):
    """What there is in a drill.

    Attributes:
        seats, agencies, nodes: their ids.
        end: where the drill stands, milliseconds.
    """

    seats: Collection[str]
    agencies: Collection[str]
    nodes: Collection[str]
    end: int

    @classmethod
    def of(cls, start: StartData, end: int) -> DrillNames:
        """What the start of a journal names, in a drill that stands at ``end``."""
        names = Names(start)
        return cls([row["seat"] for row in start["scenario"]["seats"]], names.agencies, names.nodes, end)


def voice_faults(voice: Voice, known: DrillNames) -> Iterator[Wrong]:
    """What is wrong in an act by voice or telephone: place, code of the message, its blanks."""
    yield from _named("seat", "kind_seat", voice.seat, known.seats)
    yield from _named("verb", "kind_act", voice.verb, SPOKEN)
    if voice.kind is not None:
        yield from _named("kind", "kind_report", voice.kind, get_args(ReportKind))
    for n, agency in enumerate(voice.to):
        yield from _named("to", "kind_agency", agency, known.agencies, n)
    if voice.about is not None:
        yield from _named("about", "kind_node", voice.about, known.nodes)
    yield from _moment("at", voice.at, known.end)


def outage_faults(outage: Outage, known: DrillNames) -> Iterator[Wrong]:
    """What is wrong in time that staff mark as lost: place, code of the message, its blanks."""
    for n, seat in enumerate(outage.seats):
        yield from _named("seats", "kind_seat", seat, known.seats, n)
    yield from _moment("until", outage.until, known.end)


def appeal_faults(appeal: Appeal, known: DrillNames) -> Iterator[Wrong]:
    """What is wrong in an appeal, but for its duty: place, code of the message, its blanks."""
    yield from _named("seat", "kind_seat", appeal.seat, known.seats)
    for field in ("decided_by", "answer"):
        if appeal.decision is not None and getattr(appeal, field) is None:
            yield (field,), "appeal_answer", {}


def _named(
    field: str, kind: str, value: str, allowed: Collection[str], n: int | None = None
) -> Iterator[Wrong]:
    if value in allowed:
        return
    blanks: dict[str, Param] = {"key": field, "kind": Phrase(kind), "value": value, "allowed": ""}
    path: tuple[str | int, ...] = (field,) if n is None else (field, n)
    yield path, "unknown_name", {**blanks, "nearest": nearest(value, allowed)}


def _moment(field: str, at: int, end: int) -> Iterator[Wrong]:
    if at > end:
        yield (field,), "after_end", {"key": field, "value": str(at), "last": str(end)}
