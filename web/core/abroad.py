"""No other process: what a server knows of the others of its installation, where it serves alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from drillsim.live.runner import LiveDrill
from drillsim.store import DrillRow
from web.core.connections import Peer
from web.told.wire import Audience


class Alone:
    """No other process."""

    def elsewhere(self, drill: str) -> bool:
        """Nobody else plays it."""
        return False

    def others(self) -> Collection[str]:
        """None."""
        return ()

    def take(self, drill: str) -> None:
        """It is ours."""

    def forget(self, drill: str) -> None:
        """Nobody else plays it."""

    def live(self, row: DrillRow) -> LiveDrill | None:
        """None."""
        return None

    def audiences(self, drill: str) -> Collection[Audience]:
        """None."""
        return ()

    def online(self, drill: str) -> Collection[str]:
        """Nobody."""
        return ()

    def sending(self, drill: str, first: int, upto: int) -> None:
        """Nobody has to know."""

    def follow(self, peer: Peer, live: LiveDrill) -> None:
        """Everything is here."""

    def tell(self, drill: str) -> None:
        """Nobody is to be asked."""

    def spread(self, what: str, *given: object) -> None:
        """Nobody else does it."""

    def event(self, peer: Peer, name: str, sent: object) -> dict[str, object]:
        """Nobody else answers."""
        raise NotImplementedError

    def seat(self, what: str, drill: str, **given: object) -> str:
        """Nobody else seats people."""
        raise NotImplementedError

    def control(self, drill: str, data: dict[str, object]) -> str:
        """Nobody else takes in controls."""
        raise NotImplementedError

    def gauges(self) -> Iterator[str]:
        """There is nothing to tell."""
        return iter(())
