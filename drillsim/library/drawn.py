"""Scenarios as a seed draws them, and checked with what it may draw."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from math import prod

from drillsim.base.errors import Fault, InputError
from drillsim.base.messages import Phrase
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import judge_scenario, untranslated, warnings
from drillsim.documents.city import City
from drillsim.documents.expanding import Expanded, PartShelf, expand, part_head
from drillsim.documents.expanding.hosting import host
from drillsim.documents.expanding.rows import gathered, rows_of
from drillsim.documents.rules import RulesDoc
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.times import Sums, sums
from drillsim.documents.yamltext import Document
from drillsim.engine.luck import Luck

MOST_WARNED = 8
"""Ways to draw a scenario that are looked at for warnings, too."""


@dataclass(frozen=True, slots=True)
class Played:
    """A scenario as it is played.

    Attributes:
        scenario: it.
        document: the same as plain values, with the places they come from.
        drawn: what the seed drew.
    """

    scenario: ScenarioDoc
    document: Document
    drawn: dict[str, dict[str, object]]


def played(
    document: Document, city: City | None, cities: Collection[str], parts: PartShelf, seed: int
) -> Played:
    """A scenario as a seed draws it, checked.

    Args:
        document: as written.
        city: where it is played; None when there is none of the name it gives.
        cities: names of the cities there are, to suggest one.
        parts: what it can use.
        seed: of the drill.

    Raises:
        InputError: with every fault.
    """
    whole = Expanded(document) if city is None else expand(document, city, Luck(seed).share, parts)
    outcome, faults = judge_scenario(whole.document, city, CATALOGUE, cities)
    faults = _all(whole, faults)
    if outcome.value is None or faults:
        raise InputError(faults)
    return Played(outcome.value, whole.document, whole.drawn)


@dataclass(frozen=True, slots=True)
class CheckedScenario:
    """What checking a scenario comes to.

    Attributes:
        faults, warnings: of every way to draw it that was tried.
        sums: of a sound one, what it adds up to.
        draws: which draws were tried; None when nothing is left to the seed.
    """

    faults: list[Fault]
    warnings: list[Fault] = field(default_factory=list)
    sums: Sums | None = None
    draws: Phrase | None = None


def checked(
    document: Document,
    city: City | None,
    cities: Collection[str],
    parts: PartShelf,
    profiles: Mapping[str, RulesDoc],
    profile: str,
) -> CheckedScenario:
    """A scenario, checked with every way to draw it when these are few, else with a sample.

    Args:
        document: as written.
        city: where it is played; None when there is none of the name it gives.
        cities: names of the cities there are, to suggest one.
        parts: what it can use.
        profiles: the rule profiles there are, by name.
        profile: the one that it is played with by default.
    """
    return _verdict(_Check(document, city, cities, parts, profiles, profile))


def checked_part(
    document: Document,
    city: City,
    parts: PartShelf,
    profiles: Mapping[str, RulesDoc],
    profile: str,
) -> CheckedScenario:
    """A part, checked in a scenario that gives it its defaults and examples; arguments as ``checked``."""
    head, faults = part_head(document)
    if head is None or faults:
        return CheckedScenario(faults)
    alone = PartShelf(lambda name: document if name == head.part else parts.files(name), parts.names)
    verdict = _verdict(_Check(host(head, city), city, (), alone, profiles, profile))
    mine = [fault for fault in verdict.faults if fault.file == document.file]
    told = [fault for fault in verdict.warnings if fault.file == document.file]
    return CheckedScenario(mine, [*document.warnings, *told], None, verdict.draws)


def _verdict(check: _Check) -> CheckedScenario:
    first, ways = check.row({}, warned=True)
    rows = rows_of(ways)
    found = [first, *(check.row(row, warned=at < MOST_WARNED)[0] for at, row in enumerate(rows.rows[1:], 1))]
    faults = gathered([(row.drawn, row.faults) for row in found])
    told = gathered([(row.drawn, row.warnings) for row in found[:MOST_WARNED]])
    counts = {"count": f"{len(rows.rows):,}", "all": f"{prod(ways.values()):,}"}
    code = "draws_all" if rows.whole else "draws_sampled" if rows.every else "draws_some"
    return CheckedScenario(
        faults, told, None if faults else first.sums, Phrase(code, counts) if ways else None
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """One way to draw a scenario, checked."""

    drawn: Mapping[str, object]
    faults: list[Fault]
    warnings: list[Fault]
    sums: Sums | None


@dataclass(frozen=True, slots=True)
class _Check:
    """A scenario under examination."""

    document: Document
    city: City | None
    cities: Collection[str]
    parts: PartShelf
    profiles: Mapping[str, RulesDoc]
    profile: str

    def row(self, chosen: Mapping[str, int], *, warned: bool) -> tuple[_Row, dict[str, int]]:
        """The scenario with certain ways to draw its parameters, and how many ways each has.

        Args:
            chosen: which way each parameter takes.
            warned: whether to look for what is hardly meant, too.
        """
        document, city = self.document, self.city
        whole = Expanded(document)
        if city is not None:
            whole = expand(document, city, Luck(1).share, self.parts, chosen=chosen)
        outcome, faults = judge_scenario(whole.document, city, CATALOGUE, self.cities)
        faults = _all(whole, faults)
        told = [*document.warnings, *whole.warnings]
        total = None
        if warned and outcome.value is not None and not outcome.faults and not whole.faults:
            rules, every = self.profiles.get(self.profile), tuple(self.profiles.values())
            told += warnings(outcome, city, CATALOGUE, rules, every)
            told += untranslated(whole.document, outcome.value)
            total = None if faults else sums(outcome.value)
        return _Row(whole.drawn.get("let", {}), faults, told, total), whole.ways


def _all(whole: Expanded, faults: list[Fault]) -> list[Fault]:
    """The faults of the expansion, and those of its result that do not follow from them."""
    places = {(fault.file, fault.line, fault.path) for fault in whole.faults}
    rest = [fault for fault in faults if (fault.file, fault.line, fault.path) not in places]
    return [*whole.faults, *rest]
