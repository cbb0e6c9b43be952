"""How it stands with a confidence: who knows it and that it is secret, to whom it was told amiss."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from drillsim.base.model import Seat
from drillsim.documents.city import City


class Breach(NamedTuple):
    """A telling to somebody who was not let in: by which seat, of which agency, to whom."""

    seat: str | None
    agency: str
    to: str


@dataclass(slots=True)
class Confided:
    """How it stands with a confidence; names are of agencies and seats.

    Attributes:
        city: whose units are by their agencies.
        bound: who knows, and knows that it is secret.
        overheard: who was told without being let in.
        breaches: every such telling, in order.
    """

    city: City
    bound: set[str]
    overheard: set[str] = field(default_factory=set)
    breaches: list[Breach] = field(default_factory=list)

    def binds(self, name: str) -> bool:
        """Whether an agency or a seat was let in."""
        return covers(self.city, self.bound, name)

    def informed(self, name: str) -> bool:
        """Whether an agency or a seat knows it, however it came to."""
        return self.binds(name) or covers(self.city, self.overheard, name)

    def known_at(self, name: str) -> bool:
        """Whether a seat knows it, or anybody of an agency."""
        if self.informed(name):
            return True
        return any("/" in one and Seat(one).agency == name for one in (*self.bound, *self.overheard))

    def breached(self, by: str | None, to: str | None) -> bool:
        """Whether it was told amiss, by and to whom, when that is said."""
        return any(
            (by is None or by in (one.seat, one.agency, self.city.parent(one.agency)))
            and (to is None or to in (one.to, self._parent(one.to)))
            for one in self.breaches
        )

    def _parent(self, name: str) -> str:
        return self.city.parent(name) if name in self.city.agencies else name


def covers(city: City, names: set[str], who: str) -> bool:
    """Whether an agency or a seat is among names of agencies and seats; units are by their agency."""
    agency = Seat(who).agency if "/" in who else who
    parent = city.parent(agency) if agency in city.agencies else agency
    return not names.isdisjoint({who, agency, parent})
