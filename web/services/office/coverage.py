"""Which system has practised which situation: plans and drills together, and what is still white."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from drillsim.library.shelf import Summary
from drillsim.store import OfficeRow
from web.core.memory import Practised
from web.core.year import Year

SITUATION = "B"


class Square(NamedTuple):
    """A system and a situation.

    Attributes:
        code: of the situation.
        drill: the last drill that practised it on this system, if any.
        asked: whether a plan says that the system must be ready for it.
        scenario: the scenario to practise it with, where the library has one.
    """

    code: str
    drill: Practised | None
    asked: bool
    scenario: str


class SystemRow(NamedTuple):
    """A system in the matrix.

    Attributes:
        system: its key in the city, or the name that a plan gives it.
        unit: who answers for it.
        plans: its response plans, the latest first.
        squares: one a situation.
        last: the last drill that touched it.
    """

    system: str
    unit: str
    plans: list[OfficeRow]
    squares: list[Square]
    last: Practised | None

    @property
    def white(self) -> int:
        """How many situations that it must be ready for it has never practised."""
        return sum(square.asked and square.drill is None for square in self.squares)


def situations(year: Year) -> dict[str, str]:
    """The situations of the plan, each with its name in Vietnamese."""
    return {code: name.vi for code, name in year.codes.items() if code.startswith(SITUATION)}


def systems_of(year: Year, plans: Iterable[OfficeRow], group: str, unit: str | None) -> dict[str, str]:
    """The systems of a group of units, each with its unit; those that only plans name, too.

    Args:
        year: whose city has them.
        plans: rows of the register of plans.
        group: one of the calendar's ``units``.
        unit: only those of one unit.
    """
    mine = {unit} if unit is not None else {*year.groups.get(group, ())}
    # What an agency outside the calendar answers for stands with whoever runs it.
    found = {}
    for key, system in year.systems.items():
        whose = [each for each in (system.owner, system.operator) if each in mine]
        if whose:
            found[key] = whose[0]
    for row in plans:
        name = str(row.document.get("system", ""))
        if name and row.unit in mine:
            found.setdefault(name, row.unit)
    return found


def matrix(
    year: Year,
    systems: Mapping[str, str],
    plans: Iterable[OfficeRow],
    drills: Iterable[Practised],
    scenarios: Iterable[Summary],
) -> list[SystemRow]:
    """The matrix of systems and situations.

    Args:
        year: whose plan has the situations.
        systems: whose rows, each with its unit.
        plans: rows of the register of plans.
        drills: what was practised, the latest first.
        scenarios: the library's.
    """
    by_system: dict[str, list[OfficeRow]] = {}
    for row in sorted(plans, key=lambda row: str(row.document.get("on", "")), reverse=True):
        by_system.setdefault(str(row.document.get("system", "")), []).append(row)
    last: dict[tuple[str, str], Practised] = {}
    touched: dict[str, Practised] = {}
    for drill in drills:
        for system in drill.systems:
            touched.setdefault(system, drill)
            for code in drill.codes:
                last.setdefault((system, code), drill)
    plays = _playing(scenarios, year.city.doc.city)
    rows = []
    for system, unit in systems.items():
        mine = by_system.get(system, [])
        asked = {code for row in mine for code in _codes(row)}
        squares = [
            Square(code, last.get((system, code)), code in asked, plays.get(code, ""))
            for code in situations(year)
        ]
        rows.append(SystemRow(system, unit, mine, squares, touched.get(system)))
    return rows


def _codes(row: OfficeRow) -> list[str]:
    held = row.document.get("situations")
    return [str(code) for code in held] if isinstance(held, list) else []


def _playing(scenarios: Iterable[Summary], city: str) -> dict[str, str]:
    """The scenario of each situation: the first that is about it, else one that plays it beside its own."""
    listed = [each for each in scenarios if each.city == city]
    found = {each.code: each.name for each in reversed(listed)}
    for each in listed:
        for code in each.also:
            found.setdefault(code, each.name)
    return found
