"""Who is connected to a server, and what its other parts may ask of those who serve them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from drillsim.live.runner import LiveDrill
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


class Connections(Protocol):
    """Those who are connected, as the other parts of a server know them (``web/live/hub``).

    Attributes:
        peers: every connection, by its id.
        wake: lets the pacing of drills look at them at once.
    """

    peers: dict[str, Peer]
    wake: Callable[[], None]

    def attach(self, live: LiveDrill) -> None:
        """Send what happens in a drill from now on."""

    def publish(self, drill: str, released: bool) -> None:
        """Tell everybody in a drill whether its report and review are open to participants."""

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

    def dismiss_session(self, session: str) -> None:
        """Close every connection of a browser in which somebody has signed out."""
