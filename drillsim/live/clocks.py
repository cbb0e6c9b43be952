"""Drill time tied to wall time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime


class Clock:
    """Drill time against a monotonic wall clock; changing the speed never makes it jump.

    Args:
        now: returns seconds of a monotonic clock.
        floor: the drill time (ms) that it never shows less than: the first moment that is still open.
    """

    def __init__(self, now: Callable[[], float], floor: Callable[[], int] = lambda: 0) -> None:
        self._now = now
        self._floor = floor
        self._at = 0
        self._since: float | None = None
        self.speed = 1.0

    @property
    def running(self) -> bool:
        """Whether it runs."""
        return self._since is not None

    def read(self) -> int:
        """Drill time now, in milliseconds."""
        passed = 0.0 if self._since is None else (self._now() - self._since) * 1_000 * self.speed
        return max(self._floor(), self._at + int(passed))

    def run(self, at: int) -> None:
        """Run on from ``at``."""
        self._at, self._since = at, self._now()

    def stop(self, at: int) -> None:
        """Stand at ``at``."""
        self._at, self._since = at, None

    def turn(self, at: int) -> None:
        """Be at ``at``, and run or stand as before."""
        (self.run if self.running else self.stop)(at)


def wall() -> str:
    """Wall-clock time, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
