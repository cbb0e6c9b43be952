"""Numbers and times as a reader of either language writes them."""

from __future__ import annotations

from datetime import datetime

from drillsim.base.model import HOUR, MINUTE
from drillsim.base.plain import PlainStory
from drillsim.base.records import StartData
from drillsim.base.story import StoryTime
from drillsim.base.texts import Both


def decimal(value: float, digits: int = 1) -> Both:
    """A number with a decimal comma in Vietnamese and a point in English."""
    text = f"{value:.{digits}f}"
    if not text.strip("-0."):
        text = text.lstrip("-")
    return Both(text.replace(".", ","), text)


def whole(value: int) -> Both:
    """A whole number, its thousands parted as each language parts them."""
    text = f"{value:,}"
    return Both(text.replace(",", "."), text)


def amount(value: object) -> Both:
    """How much there is of something: whole where it is whole, else with a decimal."""
    number = value if isinstance(value, (int, float)) else 0.0
    return whole(int(number)) if number == int(number) else decimal(number)


def percent(share: float, digits: int = 0) -> Both:
    """A share 0-1 as per cent, its sign on the line of the number."""
    shown = decimal(100 * share, digits)
    return Both(f"{shown.vi}\u00a0%", f"{shown.en}%")


def drill_time(at: int) -> str:
    """Drill time (ms) as ``T+01:25``."""
    sign, at = ("−", -at) if at < 0 else ("+", at)
    return f"T{sign}{at // HOUR:02d}:{at // MINUTE % 60:02d}"


class StoryClock:
    """Drill time, with the story's clock beside it where the scenario has one.

    Args:
        story: the scenario's ``story`` as the journal holds it, or None.
    """

    def __init__(self, story: PlainStory | None) -> None:
        self._story = StoryTime.of(story)

    @classmethod
    def of(cls, start: StartData) -> StoryClock:
        """The clock of a drill.

        Args:
            start: data of its ``start`` record.
        """
        return cls(start["scenario"].get("story"))

    def story(self, at: int) -> str | None:
        """The story's clock at drill time ``at`` (ms), as ``08:25``."""
        moment = self.moment(at)
        return None if moment is None else f"{moment:%H:%M}"

    def moment(self, at: int) -> datetime | None:
        """The story's date and time at drill time ``at`` (ms)."""
        return None if self._story is None else self._story.at(at)

    def plain(self, at: int) -> str:
        """Both times as text."""
        story = self.story(at)
        return drill_time(at) + (f" ({story})" if story else "")
