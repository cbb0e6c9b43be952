"""Whose browser it is that has opened a logbook: a team of a drill on real systems, by its code."""

from __future__ import annotations

from typing import NamedTuple

from flask import session

from web.access import codes
from web.core.here import server


class TeamHere(NamedTuple):
    """A team of a logbook.

    Attributes:
        logbook: its key.
        team: the reference of the team.
    """

    logbook: str
    team: str


def enter(code: str) -> bool:
    """Let this browser be that of the team whose code it is; whether there is one."""
    for reading in codes.readings(code):
        if _opened(reading) is not None:
            session.permanent = True
            session["logbook"] = reading
            return True
    return False


def leave() -> None:
    """Let this browser be of no team any more."""
    session.pop("logbook", None)


def team_here() -> TeamHere | None:
    """The team whose code this browser has entered, if the code still stands."""
    kept = session.get("logbook")
    return _opened(kept) if isinstance(kept, str) else None


def _opened(code: str) -> TeamHere | None:
    row = server().store.office_row(codes.TEAM_CODES, codes.digest(code))
    if row is None or row.deleted is not None:
        return None
    return TeamHere(str(row.document["logbook"]), str(row.document["team"]))
