"""Whom the plan has told of an incident, whether it touches them or not (``informed`` of a rule profile)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drillsim.documents.rules import Informed, RulesDoc
from drillsim.engine.world import World


class Plan:
    """Knows what has been done about each incident, and whom that lets be told.

    Args:
        world: the world.
        rules: the profile.
    """

    def __init__(self, world: World, rules: RulesDoc) -> None:
        self._world = world
        self._rows = tuple(rules.informed.values())
        self._done: dict[str, set[str]] = {}
        self._stated: dict[str, dict[str, object]] = {}

    def note(self, agency: str, verb: str, touched: Sequence[str], params: Mapping[str, object]) -> None:
        """Note what an agency does about incidents, and how severe it calls them."""
        for incident in touched:
            self._done.setdefault(incident, set()).add(verb)
            if verb == "classify":
                family = self._world.city.parent(agency)
                self._stated.setdefault(incident, {})[family] = params.get("severity")

    def by_the_plan(
        self, agency: str, verb: str, to: Sequence[str], receiver: str, touched: Sequence[str]
    ) -> bool:
        """Whether the plan lets an agency tell the receiver, one of those of an act, of the incidents."""
        incidents = touched or list(self._world.incidents.all)
        forces = self._world.city.agencies[receiver].force
        return any(
            self._allows(row, agency, verb, incidents) and self._reaches(row, agency, to, forces)
            for row in self._rows
            if not set(row.forces).isdisjoint(forces)
        )

    def _allows(self, row: Informed, agency: str, verb: str, incidents: Sequence[str]) -> bool:
        city = self._world.city
        if row.acts and verb not in row.acts:
            return False
        if row.by and city.parent(agency) not in {city.parent(city.party(party)) for party in row.by}:
            return False
        return any(self._holds(row, agency, incident) for incident in incidents)

    def _holds(self, row: Informed, agency: str, incident: str) -> bool:
        """Whether the incident is severe enough, and enough has been done about it."""
        if row.once and self._done.get(incident, set()).isdisjoint(row.once):
            return False
        if row.severity is None or self._world.incidents.all[incident].severity == row.severity:
            return True
        city, stated = self._world.city, self._stated.get(incident, {})
        deciding = (city.parent(agency), city.parent(city.party("standing")))
        return any(stated.get(family) == row.severity for family in deciding)

    def _reaches(self, row: Informed, agency: str, to: Sequence[str], forces: Sequence[str]) -> bool:
        """Whether a warning that must go to a whole class does so."""
        if not row.whole:
            return True
        city = self._world.city
        reached = {agency, city.parent(agency), *city.units_of(agency), *to}
        return any(
            reached.issuperset(name for name, one in city.agencies.items() if force in one.force)
            for force in row.forces
            if force in forces
        )
