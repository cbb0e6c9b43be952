"""Numbers and times as a reader of either language writes them."""

from __future__ import annotations

from datetime import datetime, timedelta

from drillsim.base.model import HOUR, MINUTE
from drillsim.base.records import StartData
from drillsim.base.texts import Both


def decimal(value: float, digits: int = 1) -> Both:
    """A number with a decimal comma in Vietnamese and a point in English."""
    text = f"{value:.{digits}f}"
    if not text.strip("-0."):
        text = text.lstrip("-")
    return Both(text.replace(".", ","), text)


def percent(share: float, digits: int = 0) -> Both:
    """A share 0-1 as per cent."""
    shown = decimal(100 * share, digits)
    return Both(f"{shown.vi} %", f"{shown.en}%")


def drill_time(at: int) -> str:
    """Drill time (ms) as ``T+01:25``."""
    return f"T+{at // HOUR:02d}:{at // MINUTE % 60:02d}"


class StoryClock:
    """Drill time, with the story's clock beside it where the scenario has one.

    Args:
        starts: the story's moment of T+00:00, as ``2026-10-20 07:00``, or None.
    """

    def __init__(self, starts: str | None) -> None:
        self._starts = None if starts is None else datetime.strptime(starts, "%Y-%m-%d %H:%M")

    @classmethod
    def of(cls, start: StartData) -> StoryClock:
        """The clock of a drill.

        Args:
            start: data of its ``start`` record.
        """
        story = start["scenario"].get("story")
        return cls(story["starts"] if story else None)

    def story(self, at: int) -> str | None:
        """The story's clock at drill time ``at`` (ms), as ``08:25``."""
        if self._starts is None:
            return None
        return f"{self._starts + timedelta(milliseconds=at):%H:%M}"

    def moment(self, at: int) -> datetime | None:
        """The story's date and time at drill time ``at`` (ms)."""
        return None if self._starts is None else self._starts + timedelta(milliseconds=at)

    def plain(self, at: int) -> str:
        """Both times as text."""
        story = self.story(at)
        return drill_time(at) + (f" ({story})" if story else "")
