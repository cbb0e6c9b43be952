"""The team called out: who answered in time, how many were there when it was counted, with which skills.

Answers are the agencies' whose people were called; strength and skills are of those who call. Instead of whom
cannot come another is named, by the agency itself where it is played, else when those who call ask for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drillsim.base.model import MINUTE, Seat, milliseconds
from drillsim.base.plain import PlainRoster
from drillsim.base.records import EffectRecord
from drillsim.base.texts import Both, Texts
from scoring.evidence import Line, credit
from scoring.index import Index
from scoring.lines import LineDetail

ANSWERS = frozenset({"acknowledged", "refused", "unreached", "released", "replaced"})
NAMED, NAMED_AT_LAST = 15 * MINUTE, 40 * MINUTE
"""Within what time of knowing that somebody does not come another is named: for all credit, and for any."""
SUCCESSOR = "-thay"

TEXTS = Texts("scores")


class Turn(NamedTuple):
    """How it stands with somebody from a moment on."""

    t: int
    record: int
    stands: str


def muster_lines(drill: Index) -> list[Line]:
    """The lines of every roster of a drill."""
    rosters = drill.start["scenario"].get("rosters") or []
    return [line for roster in rosters for line in _of(drill, roster)]


def _of(drill: Index, roster: PlainRoster) -> Iterator[Line]:
    courses: dict[str, list[Turn]] = {}
    for record in drill.mustered:
        courses.setdefault(record.data["name"], []).append(_step(record))
    callers = _seats(drill, roster["calls"] if isinstance(roster["calls"], list) else [roster["calls"]])
    for member in roster["members"]:
        course = courses.get(member["id"], [])
        own = _seats(drill, [member["of"]])
        if own:
            yield from _answered(roster, member["of"], own, course)
        if (own or callers) and member.get("successor"):
            yield from _replaced(roster, own or callers, member["of"], course)
    if callers:
        yield from _there(drill, roster, callers, courses)


def _step(record: EffectRecord) -> Turn:
    return Turn(record.t, record.seq, str(record.data["details"]["stands"]))


def _seats(drill: Index, agencies: list[str]) -> tuple[str, ...]:
    """The graded seats of agencies, in order."""
    return tuple(sorted(seat for seat in drill.graded if Seat(seat).agency in agencies))


def _first(course: list[Turn], *stands: str) -> Turn | None:
    return next((step for step in course if step.stands in stands), None)


def _answered(roster: PlainRoster, agency: str, seats: tuple[str, ...], course: list[Turn]) -> Iterator[Line]:
    """An agency answers the call of one of its people."""
    called, answer = _first(course, "called"), _first(course, *ANSWERS)
    if called is None:
        return
    within = milliseconds(roster.get("acknowledged", "15m"))
    earned = 0.0 if answer is None else credit(answer.t - called.t, within, 2 * within)
    yield _line(roster, "call_answered", agency, seats, called, answer, earned, within)


def _replaced(roster: PlainRoster, seats: tuple[str, ...], agency: str, course: list[Turn]) -> Iterator[Line]:
    """Another is named instead of whom it is known of that he does not come."""
    lost, named = _first(course, "refused", "unreached"), _first(course, "replaced")
    if lost is None or (named is not None and named.t < lost.t):
        return
    earned = 0.0 if named is None else credit(named.t - lost.t, NAMED, NAMED_AT_LAST)
    yield _line(roster, "call_replaced", agency, seats, lost, named, earned, NAMED)


def _there(
    drill: Index, roster: PlainRoster, seats: tuple[str, ...], courses: dict[str, list[Turn]]
) -> Iterator[Line]:
    """How many are at work as it is counted, and whether each skill is among them."""
    by, skills = milliseconds(roster.get("by", "60m")), _skills(roster)
    present = (member["id"] for member in roster["members"] if member.get("found") == "present")
    stands = dict.fromkeys(present, Turn(0, 0, "arrived"))
    for name, course in courses.items():
        stands.update((name, step) for step in course if step.t <= by)
    here = {name: step for name, step in stands.items() if step.stands == "arrived" and name in skills}
    start = Turn(0, 0, "")
    last = max(here.values(), default=None)
    share = min(1.0, len(here) / roster["strength"])
    yield _line(roster, "call_strength", roster["team"], seats, start, last, share, by, drill.end < by)
    for need in roster.get("needs") or []:
        able = min((step for name, step in here.items() if need["skill"] in skills[name]), default=None)
        earned = 0.0 if able is None else 1.0
        yield _line(
            roster,
            "call_skill",
            roster["team"],
            seats,
            start,
            able,
            earned,
            by,
            drill.end < by,
            need["skill"],
        )


def _skills(roster: PlainRoster) -> dict[str, list[str]]:
    """What each can do, and who may be named instead of him."""
    found = {member["id"]: member["skills"] for member in roster["members"]}
    for member in roster["members"]:
        if (successor := member.get("successor")) is not None:
            found[member["id"] + SUCCESSOR] = successor["skills"]
    return found


def _line(
    roster: PlainRoster,
    what: str,
    agency: str,
    seats: tuple[str, ...],
    opened: Turn,
    answered: Turn | None,
    earned: float,
    target: int,
    early: bool = False,
    skill: str = "",
) -> Line:
    objective = roster.get("objective")
    detail: LineDetail = {"to": None, "incident": None, "owed": [*seats], "already": False, "away": 0}
    skilled = {"skill": Texts("words").say(f"skill_{skill}")} if skill else {}
    return Line(
        part="response_time",
        title=TEXTS.say(what, roster=Both.of(roster["title"]), **skilled).words(),
        agency=agency if agency in {Seat(seat).agency for seat in seats} else Seat(seats[0]).agency,
        seats=seats,
        opened=opened.t,
        answered=None if answered is None or not earned else answered.t,
        target=target,
        credit=earned,
        weight=float(roster.get("weight", 2.0)),
        settled=not early,
        objectives=() if objective is None else (objective,),
        records=tuple(dict.fromkeys((opened.record, *(() if answered is None else (answered.record,))))),
        detail=detail,
    )
