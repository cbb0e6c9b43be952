"""Who is connected to a server, to its fellows, and what its other parts may ask of those who serve them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Protocol

from drillsim.live.runner import LiveDrill
from drillsim.store import DrillRow
from web.told.wire import Audience


@dataclass
class Peer:
    """One connection.

    Attributes:
        sid: its Socket.IO id.
        drill, page: what it opened.
        audience: what it may see.
        role: ``participant``, or the role of its account.
        name: the account's, or the person's own.
        person: the participant's id; empty for staff.
        version: of the account when it connected.
        packs: whether it takes compressed frames.
        told: number of the record up to which it has been told.
        current: whether that is all there is: from then on it is told what happens.
        session: of the account's browser; over once it has signed out.
        waits: for an answer that takes long.
    """

    sid: str
    drill: str
    page: str
    audience: Audience
    role: str
    name: str
    person: str = ""
    version: int = 0
    session: str = ""
    packs: bool = False
    told: int = 0
    current: bool = False
    waits: bool = False

    @property
    def who(self) -> tuple[str, str, str]:
        """Whose it is, however many connections they have: in which drill, and person or account."""
        return self.drill, self.person, "" if self.person else self.name


class Abroad(Protocol):
    """What other processes do, and what they are told (``web/live/together``)."""

    def elsewhere(self, drill: str) -> bool:
        """Whether another process plays a drill, or none does for the moment."""

    def others(self) -> Collection[str]:
        """The drills that other processes play."""

    def take(self, drill: str) -> None:
        """Be the one who plays a drill that stands in the store.

        Raises:
            StoreError: when another is.
        """

    def forget(self, drill: str) -> None:
        """Have whoever plays a drill let go of it: it is to be taken out.

        Raises:
            StoreError: when it is under way, or that process cannot be reached.
        """

    def live(self, row: DrillRow) -> LiveDrill | None:
        """A drill that another process plays, to be looked at.

        Raises:
            DrillsimError: when it cannot be read.
        """

    def audiences(self, drill: str) -> Collection[Audience]:
        """Those who have pages of a drill open at other processes."""

    def online(self, drill: str) -> Collection[str]:
        """The people who have."""

    def sending(self, drill: str, first: int, upto: int) -> None:
        """Say that the records from ``first`` to ``upto`` are stored, and about to be sent."""

    def follow(self, peer: Peer, live: LiveDrill) -> None:
        """Be sent what a page may see, from now on, by the process that plays its drill."""

    def tell(self, drill: str) -> None:
        """Have the process that plays a drill tell its staff anew who is there, and how it stands."""

    def spread(self, what: str, *given: object) -> None:
        """Have all other processes do the same: close connections, know a session over, a result open."""

    def event(self, peer: Peer, name: str, sent: object) -> dict[str, object]:
        """The answer to an event of a page, by the process that plays its drill."""

    def seat(self, what: str, drill: str, **given: object) -> str:
        """Change seats by the process that plays the drill; the id of the person, or of a drill let go of.

        Raises:
            DrillsimError: as there, or when that process cannot be reached.
        """

    def control(self, drill: str, data: dict[str, object]) -> str:
        """Have a control taken in by the process that plays the drill; raises as ``seat`` does."""

    def gauges(self) -> Iterator[str]:
        """How it stands, as Prometheus reads it."""


class Connections(Protocol):
    """Those who are connected, as the other parts of a server know them (``web/live/hub``).

    Attributes:
        peers: every connection, by its id.
        abroad: the other processes of the installation.
        wake: lets the pacing of drills look at them at once.
    """

    peers: dict[str, Peer]
    abroad: Abroad
    wake: Callable[[], None]

    def attach(self, live: LiveDrill) -> None:
        """Send what happens in a drill from now on."""

    def publish(self, drill: str, released: bool) -> None:
        """Tell everybody in a drill whether its report and review are open to participants."""

    def screen_set(self, live: LiveDrill) -> None:
        """Its director has set what a drill's hall screen shows."""

    def changed(self, drill: str) -> None:
        """Note that somebody has come, gone or asked; staff are told at the next ``flush``."""

    def flush(self) -> None:
        """Tell the staff of every drill in which somebody has come, gone or asked, once."""

    def taken(self, drill: str) -> dict[str, int]:
        """How many people are in each seat, as it was a moment ago."""

    def dismiss(self, peer: Peer, why: str) -> None:
        """Close a connection from here, and say why."""

    def dismiss_person(self, person: str, why: str) -> None:
        """Close every connection of a participant."""

    def dismiss_account(self, name: str) -> None:
        """Close every connection of a staff account."""

    def close_of(self, whose: str, name: str, why: str) -> None:
        """Close the connections to this process of a person, an account, a session or a drill."""

    def dismiss_session(self, session: str) -> None:
        """Close every connection of a browser in which somebody has signed out."""
