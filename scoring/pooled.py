"""Teams of many units: what they come to together, and how each unit stands; shown, never scored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from drillsim.base.model import Seat, milliseconds
from drillsim.base.plain import PlainSeat
from scoring.evidence import Line
from scoring.index import Index
from scoring.shown import LevelTable, PooledRow, Stood, UnitRow

MANY = 10
"""A team of so many units, agencies with graded seats, is shown in the table of teams."""


def pooled(drill: Index, duties: Iterable[Line], teams: LevelTable) -> list[PooledRow]:
    """The table of teams.

    Args:
        drill: the journal's fold.
        duties: the lines of every duty.
        teams: the grades of each team.
    """
    rows = drill.start["scenario"].get("teams") or {}
    units = {name: _units(drill, row["seats"]) for name, row in rows.items()}
    many = {name: found for name, found in units.items() if len(found) >= MANY}
    if not many:
        return []
    owed: dict[str, list[Line]] = defaultdict(list)
    for line in duties:
        for seat in dict.fromkeys(line.seats or line.detail.get("owed", ())):
            owed[seat].append(line)
    clock = _Clock(drill)
    return [_row(name, found, teams, owed, clock) for name, found in many.items()]


def _units(drill: Index, seats: Iterable[str]) -> dict[str, list[str]]:
    """Agency -> its graded seats of a team."""
    found: dict[str, list[str]] = {}
    for seat in seats:
        if seat in drill.graded:
            found.setdefault(Seat(seat).agency, []).append(seat)
    return found


def _acted(drill: Index) -> dict[str, list[int]]:
    """Seat -> when it did something."""
    found: dict[str, list[int]] = defaultdict(list)
    for act in drill.acts.values():
        if act.data["seat"] is not None:
            found[act.data["seat"]].append(act.t)
    for word in drill.voices:
        found[word.seat].append(word.t)
    return found


class _Clock:
    """When units have a part in the drill, and how long each was silent in it.

    Args:
        drill: the journal's fold.
    """

    def __init__(self, drill: Index) -> None:
        self._acted = _acted(drill)
        self._windows = {row["seat"]: _window(row, drill.end) for row in drill.start["scenario"]["seats"]}

    def of(self, seats: Sequence[str]) -> tuple[int, int]:
        """How often a unit did something in its part of the drill, and its longest silence there (ms)."""
        begin = min(self._windows[seat][0] for seat in seats)
        end = max(self._windows[seat][1] for seat in seats)
        times = sorted(t for seat in seats for t in self._acted.get(seat, ()) if begin <= t <= end)
        return len(times), max(later - before for before, later in pairwise([begin, *times, end]))


def _window(row: PlainSeat, end: int) -> tuple[int, int]:
    """When a seat has its part in a drill that ended so (ms)."""
    begins = min(milliseconds(row.get("starts") or "0s"), end)
    until = row.get("ends")
    return begins, end if until is None else max(begins, min(milliseconds(until), end))


def _row(
    name: str, units: dict[str, list[str]], teams: LevelTable, owed: dict[str, list[Line]], clock: _Clock
) -> PooledRow:
    found = [_unit(agency, seats, owed, clock) for agency, seats in units.items()]
    whole = list(_once(line for seats in units.values() for seat in seats for line in owed.get(seat, ())))
    team = teams[name]
    return {
        "team": name,
        "title": team["title"],
        "score": team["score"],
        "response_time": team["response_time"],
        "coordination": team["coordination"],
        **_stood(whole),
        "silence": median(unit["silence"] for unit in found),
        "idle": sum(not unit["acts"] for unit in found),
        "units": found,
    }


def _unit(agency: str, seats: list[str], owed: dict[str, list[Line]], clock: _Clock) -> UnitRow:
    lines = list(_once(line for seat in seats for line in owed.get(seat, ())))
    acts, silence = clock.of(seats)
    return {"agency": agency, **_stood(lines), "acts": acts, "silence": silence}


def _once(lines: Iterable[Line]) -> Iterator[Line]:
    """Each line once: several seats may owe it."""
    return iter({id(line): line for line in lines}.values())


def _stood(lines: Iterable[Line]) -> Stood:
    """How many duties were met in time, late, never, and are open."""
    found: Stood = {"met": 0, "late": 0, "never": 0, "open": 0}
    for line in lines:
        if not line.settled:
            found["open"] += 1
        elif line.answered is None:
            found["never"] += 1
        elif line.detail.get("already") or _in_time(line):
            found["met"] += 1
        else:
            found["late"] += 1
    return found


def _in_time(line: Line) -> bool:
    assert line.answered is not None
    took = line.answered - line.opened - line.detail.get("away", 0)
    return line.target is not None and took <= line.target
