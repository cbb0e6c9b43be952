"""Communications that fail: over what messages reach seats, and what is left when that is down."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from drillsim.base.model import Id, Seat, Span, Value
from drillsim.documents.city import City
from drillsim.documents.citydoc import System, Utility

SELF, ALL = "self", "all"


class Communication(Value):
    """What carries the messages of some seats, both ways.

    Attributes:
        seats: seats, agencies (all their seats), or ``all``.
        over: a node, several of which the best counts, or ``self``: the uplinks of each seat's own agency.
        below: the line is down while the service of ``over`` is below this share.
        radio: while it is down, short texts go by radio.
        runner: while it is down, somebody takes what is written; the time on the way.
    """

    seats: str | Annotated[tuple[str, ...], Field(min_length=1)]
    over: Id | Annotated[tuple[Id, ...], Field(min_length=1)]
    below: Annotated[float, Field(gt=0, le=1)]
    radio: bool = False
    runner: Span | None = None

    def reaches(self, seat: Seat) -> bool:
        """Whether it speaks of a seat."""
        named = (self.seats,) if isinstance(self.seats, str) else self.seats
        return not {ALL, seat, seat.agency}.isdisjoint(named)

    def carriers(self, city: City, agency: str) -> tuple[str, ...]:
        """The nodes that carry an agency's messages; none when it has no uplink of its own."""
        if self.over == SELF:
            return uplinks_of(city, agency)
        return (self.over,) if isinstance(self.over, str) else self.over


def uplinks_of(city: City, agency: str) -> tuple[str, ...]:
    """The uplinks on which an agency's systems stand."""
    found: dict[str, None] = {}
    for name in city.systems_of(agency):
        node = city.nodes[name]
        needs = node.depends_on if isinstance(node, System) else ()
        for provider in (one for need in needs for one in need.providers):
            other = city.nodes[provider]
            if isinstance(other, Utility) and other.kind == "uplink":
                found[provider] = None
    return tuple(found)
