"""Names of files to take away: which drill, of when, and what it is."""

from __future__ import annotations

import re
from datetime import date, datetime

from scoring.reports.papers.tongue import VIETNAM

LONGEST = 80
# What some system takes for something else in the name of a file.
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f"*/:<>?\\|]+')


def dated(created: str, day: str | None) -> str:
    """What a drill is dated by: the minute it was made, of the day on which it is held if that was said.

    Args:
        created: wall time at which it was made.
        day: the day on which it is held, as ``2026-11-26``; the day is Vietnam's.
    """
    if day is None:
        return created
    held = date.fromisoformat(day)
    made = datetime.fromisoformat(created).astimezone(VIETNAM)
    return made.replace(year=held.year, month=held.month, day=held.day).isoformat()


def filename(drill: str, created: str, kind: str, suffix: str, whose: str = "") -> str:
    """The name of a file.

    Args:
        drill: what is played, in words.
        created: what the drill is dated by; the day and minute are Vietnam's.
        kind: what the file is, in words.
        suffix: of the file.
        whose: the person or seat whose own it is.
    """
    at = datetime.fromisoformat(created).astimezone(VIETNAM)
    return named(drill, f"{at:%Y-%m-%d %H%M}", kind, suffix, whose)


def named(drill: str, when: str, kind: str, suffix: str, whose: str = "") -> str:
    """The name of a file of a drill that is made yet or not: as ``filename``, with the day as it is given."""
    parts = (drill[:LONGEST], when, kind, whose[:LONGEST])
    return " - ".join(filter(None, map(_plain, parts))) + suffix


def _plain(text: str) -> str:
    return " ".join(_NOT_IN_NAMES.sub(" ", text).split()).strip(". ")
