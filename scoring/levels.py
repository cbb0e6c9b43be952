"""The same grades for each seat, agency, team, objective and phase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from drillsim.base.model import Seat, milliseconds
from drillsim.base.records import Words
from drillsim.documents.city import commune_agency
from scoring.edition import AnyRubric, Edition
from scoring.evidence import Line, combine, mean
from scoring.index import Index
from scoring.rubric import Rubric
from scoring.shown import Levels, LevelTable, ObjectiveRow, ScoreRow

Named = Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class Grading:
    """How lines are summed: under which rules, with which weights."""

    edition: Edition
    rubric: AnyRubric


def summary(lines: Iterable[Line], how: Grading, parts: Iterable[str] = ()) -> ScoreRow:
    """Response time and coordination over some of a drill's lines.

    Args:
        lines: the lines.
        how: rules and weights.
        parts: of coordination; all when not given.

    Returns:
        ``score`` (of the two parts, weights renormalised) with its ``band``, ``response_time``
        and ``coordination`` 0-100 or None, and how many duties are ``settled`` and ``open``.
    """
    every, rubric = list(lines), how.rubric
    timed = [line for line in every if line.part == "response_time"]
    found = {
        "response_time": mean(timed),
        "coordination": combine(
            how.edition.values(every, parts or how.edition.parts), rubric.coordination.model_dump()
        ),
    }
    score = _hundred(combine(found, rubric.parts.model_dump()))
    duties = [line for line in every if line.part in how.edition.duties]
    settled = len([line for line in duties if line.settled])
    return {
        "score": score,
        "band": rubric.band(score),
        "response_time": _hundred(found["response_time"]),
        "coordination": _hundred(found["coordination"]),
        "settled": settled,
        "open": len(duties) - settled,
    }


def _hundred(value: float | None) -> float | None:
    return None if value is None else 100.0 * value


def levels(drill: Index, lines: list[Line], how: Grading) -> Levels:
    """Grades by ``seat``, ``agency`` and ``team``, and of the ``drill``; each owes what its seats owe."""
    rows = drill.start["scenario"].get("teams") or {}
    teams = {name: set(row["seats"]) for name, row in rows.items()}
    agencies = {seat: Seat(seat).agency for seat in sorted(drill.graded)}
    titles = {name: row["title"] for name, row in rows.items()}
    return {
        "seat": _table(lines, how, lambda line: line.seats, _seat_names(drill), few=True),
        "agency": _table(
            lines,
            how,
            lambda line: {agencies[seat] for seat in line.seats} or {line.agency},
            {agency: _agency_name(drill, agency) for agency in sorted(set(agencies.values()))},
            few=True,
        ),
        "team": _table(
            lines,
            how,
            lambda line: [name for name, seats in teams.items() if seats.intersection(_owed(line))],
            titles,
        ),
        "drill": summary(lines, how),
    }


def objectives(
    drill: Index, lines: list[Line], how: Grading, judged: Mapping[str, float]
) -> dict[str, ObjectiveRow]:
    """Grades by objective; of coordination only what belongs to a contact can be told apart.

    Args:
        drill: the journal's fold.
        lines: every line of response time and coordination.
        how: rules and weights.
        judged: objective -> mean of its ratings, 0-100; it is part of that objective's score.
    """
    names = {row["id"]: row["title"] for row in drill.start["scenario"]["objectives"]}
    rubric = how.rubric
    rows = _table(lines, how, lambda line: line.objectives, names, how.edition.contact_parts)
    found: dict[str, ObjectiveRow] = {
        name: {**row, "judgement": judged.get(name)} for name, row in rows.items()
    }
    for name, row in found.items():
        if name in judged:
            parts = {
                "response_time": row["response_time"],
                "coordination": row["coordination"],
                "judgement": judged[name],
            }
            row["score"] = combine(parts, rubric.parts.model_dump())
            row["band"] = rubric.band(row["score"])
    return found


def phases(drill: Index, lines: list[Line], how: Grading) -> LevelTable:
    """Grades by phase, each line in the phase in which it began."""
    rows = drill.start["scenario"].get("phases") or ()
    starts = sorted((milliseconds(row["start"]), row["id"]) for row in rows)
    names = {row["id"]: row["title"] for row in rows}

    def phase(line: Line) -> list[str]:
        begun = [name for start, name in starts if start <= line.opened]
        return begun[-1:]

    return _table(lines, how, phase, names)


def _table(
    lines: Iterable[Line],
    how: Grading,
    keys: Callable[[Line], Iterable[str]],
    names: Named,
    parts: Iterable[str] = (),
    *,
    few: bool = False,
) -> LevelTable:
    """A summary for each name; with ``few``, none in numbers where too little is settled to tell anything."""
    groups: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        for key in keys(line):
            groups[key].append(line)
    return {
        name: {"title": {**title}, **_enough(summary(groups.get(name, ()), how, parts), how, few=few)}
        for name, title in names.items()
    }


def _enough(row: ScoreRow, how: Grading, *, few: bool) -> ScoreRow:
    least = how.rubric.least_settled if isinstance(how.rubric, Rubric) else 0
    if not few or row["settled"] >= least:
        return row
    return {**row, "score": None, "band": None, "response_time": None, "coordination": None, "few": True}


def _owed(line: Line) -> Iterable[str]:
    """Everybody who might have answered; who did alone is charged at other levels."""
    return line.seats or line.detail.get("owed", ())


def _seat_names(drill: Index) -> dict[str, Words]:
    roles = drill.start["city"]["roles"]
    found: dict[str, Words] = {}
    for seat in sorted(drill.graded):
        named = Seat(seat)
        row, whole = roles.get(named.role), _agency_name(drill, named.agency)
        post: Words = row["name"] if row else {"vi": named.role, "en": named.role}
        found[seat] = {"vi": f"{whole['vi']}, {post['vi']}", "en": f"{whole['en']}, {post['en']}"}
    return found


def _agency_name(drill: Index, agency: str) -> Words:
    city = drill.start["city"]
    if agency in city["agencies"]:
        row = city["agencies"][agency]
        return {**(row.get("short") or row["name"])}
    communes = city.get("communes")
    for unit in communes["units"] if communes else ():
        if agency == commune_agency(unit["id"]):
            name = unit["name"]
            return {"vi": f"UBND {name['vi']}", "en": f"People's Committee of {name['en']}"}
    return {"vi": agency, "en": agency}
