"""Which scenario plays what a plan asks for, made from the files of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from drillsim.base.model import Text
from drillsim.documents.city import City
from drillsim.documents.plan import Demand, Demands, PlanDoc
from drillsim.documents.rules import RulesDoc
from drillsim.library.shelf import Aim, Summary

COMMUNE = "D2"
"""The force that the people's committees of communes are."""


@dataclass(frozen=True, slots=True)
class Met:
    """A demand, and the scenarios that meet it.

    Attributes:
        code: of the demand; of a region, its id.
        demand: what it is.
        main: scenarios that play it as their own situation, seat such a force, or grade an objective that
            rests on it.
        beside: scenarios that play it beside their own, or name it in an objective that nothing counts for.
    """

    code: str
    demand: Demand
    main: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether it is asked for in play and no scenario meets it."""
        return self.demand.played and not self.main


@dataclass(frozen=True, slots=True)
class Covered:
    """The demands of one kind."""

    title: Text
    rows: list[Met]


def coverage(
    plan: PlanDoc, scenarios: Iterable[Summary], cities: Mapping[str, City], rules: RulesDoc
) -> list[Covered]:
    """What scenarios meet of a plan.

    Args:
        plan: what is asked for.
        scenarios: what there is.
        cities: those they are played in, by name.
        rules: whose obligations count for the objectives that name them or their line.

    Returns:
        A table for each group of the plan.
    """
    duties = {
        *rules.obligations,
        *(each.line for each in rules.obligations.values() if each.line is not None),
    }
    listed = list(scenarios)
    tables = []
    for group in plan.groups:
        rows = [Met(code, demand) for code, demand in group.codes.items()]
        for row in rows:
            for scenario in listed:
                _meet(row, group, scenario, cities[scenario.city], duties)
        tables.append(Covered(group.title, rows))
    return tables


def _meet(row: Met, group: Demands, scenario: Summary, city: City, duties: set[str]) -> None:
    main = beside = False
    if group.shown_by == "situation":
        main, beside = row.code == scenario.code, row.code in scenario.also
    elif group.shown_by == "seat":
        main = any(row.code in city.agencies[seat.agency].force for seat in scenario.seats)
    else:
        resting = [aim for aim in scenario.aims if row.code in aim.basis]
        main = any(_graded(aim, duties) for aim in resting)
        beside = bool(resting)
    if main or beside:
        (row.main if main else row.beside).append(scenario.name)


def _graded(aim: Aim, duties: set[str]) -> bool:
    """Whether anything counts for an objective: what a message expects, or an obligation that it names."""
    return aim.expected or not duties.isdisjoint(aim.basis)


def regions(scenarios: Iterable[Summary], cities: Mapping[str, City]) -> list[Met]:
    """The regions of cities, each with the scenarios that seat a commune of it."""
    listed = list(scenarios)
    rows = []
    for name, city in cities.items():
        for region, value in city.doc.regions.items():
            communes = {
                key for key, each in city.agencies.items() if each.region == region and COMMUNE in each.force
            }
            seated = [
                each.name
                for each in listed
                if each.city == name and any(seat.agency in communes for seat in each.seats)
            ]
            rows.append(Met(region, Demand(name=value.name), seated))
    return rows
