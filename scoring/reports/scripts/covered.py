"""What a script covers: objectives by seats, what the law brings by itself, whom nobody has to tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drillsim.base.model import Id, Seat
from drillsim.documents.city import City
from drillsim.documents.injects import Expectation
from drillsim.documents.rules import Obligation, RulesDoc
from drillsim.documents.scenario import Objective, ScenarioDoc
from scoring.reports.scripts.seatwork import doers


@dataclass(frozen=True, slots=True)
class ObjectiveCover:
    """What there is for an objective.

    Attributes:
        objective: it.
        injects: how many injects name it or have an expectation for it.
        expectations: how many expectations count for it.
        law: obligations of the rules that it names, or whose line it names.
        seats: seat -> how many of the expectations are for it.
    """

    objective: Objective
    injects: int
    expectations: int
    law: dict[Id, Obligation]
    seats: dict[Seat, int]


def objectives(scenario: ScenarioDoc, rules: RulesDoc) -> list[ObjectiveCover]:
    """What there is for each objective of a scenario, as a seed draws it."""
    return [_cover(scenario, rules, each) for each in scenario.objectives]


def _cover(scenario: ScenarioDoc, rules: RulesDoc, objective: Objective) -> ObjectiveCover:
    seats, count, injects = dict.fromkeys((each.seat for each in scenario.seats), 0), 0, 0
    for inject in scenario.injects:
        mine = [each for each in inject.expect if each.objective == objective.id]
        injects += bool(mine) or objective.id in inject.objectives
        count += len(mine)
        for each in mine:
            _count(seats, doers(scenario, inject, each))
    aware = [each for each in scenario.expect if each.objective == objective.id]
    for each in aware:
        _count(seats, _named(each))
    law = {
        name: duty
        for name, duty in rules.obligations.items()
        if name in objective.basis or duty.line in objective.basis
    }
    return ObjectiveCover(objective, injects, count + len(aware), law, seats)


def _named(each: Expectation) -> list[Seat]:
    """The seats that an expectation names."""
    who = each.who or ()
    return [who] if isinstance(who, str) else [*who]


def _count(seats: dict[Seat, int], who: list[Seat]) -> None:
    for seat in who:
        if seat in seats:
            seats[seat] += 1


def unled(scenario: ScenarioDoc, rules: RulesDoc) -> dict[Id, Obligation]:
    """Obligations that the law brings by itself and no objective names."""
    named = {name for each in scenario.objectives for name in each.basis}
    return {
        name: duty for name, duty in rules.obligations.items() if name not in named and duty.line not in named
    }


def untold(scenario: ScenarioDoc, parties: Mapping[str, object]) -> list[Id]:
    """Parties of the threats that no expectation has anybody tell.

    Args:
        scenario: as a seed draws it.
        parties: the agencies there are.
    """
    every = [*(each for inject in scenario.injects for each in inject.expect), *scenario.expect]
    told = {each.to for each in every}
    named = dict.fromkeys(name for threat in scenario.threats for name in threat.parties)
    return [name for name in named if name in parties and name not in told]


@dataclass(frozen=True, slots=True)
class LawCover:
    """An obligation of the rules, and who of the drill owes it.

    Attributes:
        duty: it.
        named: whether an objective names it.
        seats: those of the agencies that owe it when an incident of the scenario makes it arise.
    """

    duty: Obligation
    named: bool
    seats: list[Seat]


def lawful(scenario: ScenarioDoc, rules: RulesDoc, city: City) -> list[LawCover]:
    """The obligations that the incidents of a scenario may bring by themselves, and the seats that owe each.

    Args:
        scenario: as a seed draws it.
        rules: the profile.
        city: where it takes place.
    """
    causes = {each.cause for each in scenario.threats}
    operators = {city.parent(city.operator_of(node)) for node in _struck(scenario) if node in city.nodes}
    free = unled(scenario, rules)
    return [
        LawCover(duty, name not in free, [*_owing(scenario, duty, city, operators)])
        for name, duty in rules.obligations.items()
        if not duty.causes or causes & {*duty.causes}
    ]


def _owing(scenario: ScenarioDoc, duty: Obligation, city: City, operators: set[str]) -> Iterator[Seat]:
    """The seats of whoever owes an obligation."""
    for each in scenario.seats:
        if duty.who in ("operator", "owner"):
            if duty.who == "operator" and city.parent(each.seat.agency) in operators:
                yield each.seat
        elif each.seat.agency == city.party(duty.who):
            yield each.seat


def _struck(scenario: ScenarioDoc) -> set[str]:
    """The systems that stages of the threats name: struck, entered or within reach."""
    found: set[str] = set()
    for stage in (stage for threat in scenario.threats for stage in threat.stages):
        for name in ("hits", "enters", "reach"):
            nodes = getattr(stage, name, ())
            found |= {*nodes} if isinstance(nodes, tuple) else set()
    return found
