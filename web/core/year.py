"""The calendar of duties that a server goes by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from drillsim.base.model import Text
from drillsim.documents.calendar import CalendarDoc, YearlyDuty, owing
from drillsim.documents.city import City
from drillsim.documents.citydoc import System

Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Year:
    """A calendar with its city.

    Attributes:
        doc, city: both, checked.
        stamp: of the files that they come from.
        codes: what a plan calls each of its demands, by code; empty where the library has no plan.
        systems: the information systems of the city.
        groups: the agencies of each of the calendar's ``units``.
        debtors: the agencies that owe each duty.
        duties: the duties of each agency that owes any, in the calendar's order.
    """

    doc: CalendarDoc
    city: City
    stamp: Stamp
    codes: Mapping[str, Text] = field(default_factory=dict)
    systems: dict[str, System] = field(init=False)
    groups: dict[str, tuple[str, ...]] = field(init=False)
    debtors: dict[str, tuple[str, ...]] = field(init=False)
    duties: dict[str, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        groups, owed = owing(self.doc, self.city), defaultdict[str, list[str]](list)
        debtors = {key: _together(groups, duty.who) for key, duty in self.doc.duties.items()}
        for key, agencies in debtors.items():
            for agency in agencies:
                owed[agency].append(key)
        systems = {key: node for key, node in self.city.nodes.items() if isinstance(node, System)}
        object.__setattr__(self, "systems", systems)
        object.__setattr__(self, "groups", groups)
        object.__setattr__(self, "debtors", debtors)
        order = [agency for members in groups.values() for agency in members]
        object.__setattr__(self, "duties", {agency: tuple(owed[agency]) for agency in dict.fromkeys(order)})

    def name(self, unit: str) -> Text:
        """What a unit is called."""
        return self.city.agencies[unit].name

    def duty(self, key: str) -> YearlyDuty:
        """A duty by its key."""
        return self.doc.duties[key]


def _together(groups: Mapping[str, tuple[str, ...]], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(agency for name in names for agency in groups[name]))
