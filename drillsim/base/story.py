"""Story time: which moment of the story a drill time stands for, and back.

Drill time is the one clock of records. The story's runs along with it and jumps where a chapter begins.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from drillsim.base.model import milliseconds
from drillsim.base.plain import PlainStory

MOMENT = "%Y-%m-%d %H:%M"


class StoryTime:
    """The story's clock.

    Args:
        starts: the story's moment of T+00:00.
        chapters: drill time (ms) and the story's moment at which each later chapter begins.
    """

    def __init__(self, starts: datetime, chapters: Iterable[tuple[int, datetime]] = ()) -> None:
        self._parts = ((0, starts), *sorted(chapters))

    @classmethod
    def of(cls, story: PlainStory | None) -> StoryTime | None:
        """The clock of a scenario's ``story`` as a journal holds it; None without one."""
        if not story:
            return None
        chapters = [
            (milliseconds(each["start"]), datetime.strptime(each["at"], MOMENT))
            for each in story.get("chapters", ())
        ]
        return cls(datetime.strptime(story["starts"], MOMENT), chapters)

    @property
    def jumps(self) -> bool:
        """Whether there is more than one chapter."""
        return len(self._parts) > 1

    def at(self, t: int) -> datetime:
        """The story's moment at a drill time (ms), before the drill too."""
        start, moment = next((part for part in reversed(self._parts) if part[0] <= t), self._parts[0])
        return moment + timedelta(milliseconds=t - start)

    def before(self, start: int) -> datetime:
        """The moment that the story has come to just as a chapter begins at ``start`` (ms)."""
        return self.at(start - 1) + timedelta(milliseconds=1)

    def when(self, moment: datetime) -> int:
        """The first drill time (ms) at which the story has come to a moment, or is beyond it."""
        for at, (start, begins) in enumerate(self._parts):
            t = start + max(0, round((moment - begins) / timedelta(milliseconds=1)))
            if at + 1 == len(self._parts) or t < self._parts[at + 1][0]:
                return t
        raise AssertionError("the last part has no end")
