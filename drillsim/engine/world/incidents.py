"""Incidents: what each threat has truly hit, who has a part in it, how severe it truly is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from drillsim.base.model import LEVELS, MINUTE, Severity
from drillsim.documents.city import City
from drillsim.documents.rules import Classification, Criterion
from drillsim.documents.stages import Leak, Threat
from drillsim.engine.world.contributions import (
    Contribution,
    Falsehood,
    compromise_of,
    impact_of,
    leaking_of,
)
from drillsim.engine.world.state import NodeState

SPREADING_HITS = 5
INTERRUPTED_BELOW = 0.5
CALM = 10 * MINUTE
TOGETHER = 2


class Incident:
    """One threat root, once it has begun.

    Attributes:
        threat: what the scenario says of it.
        hits: nodes the threat itself has changed, in order; ``owned``: the same by whose they are.
        grave: those among them whose loss may be serious; ``operators``: of them all.
        severity: its true severity by the rules; where they do not move, once serious it stays so.
        declared: what it was declared to be, whatever the rules make of it.
        turn: counts looks that found it serious; a fall that was under way is void.
        contacts: agencies that its required contacts name.
        stages: the ids of its stages, the keys of what it contributes to a node's state.
    """

    def __init__(self, threat: Threat) -> None:
        self.threat = threat
        self.id = threat.id
        self.hits: dict[str, None] = {}
        self.owned: dict[str, list[str]] = {}
        self.grave: list[str] = []
        self.operators: set[str] = set()
        self.severity: Severity = "ordinary"
        self.declared: Severity | None = None
        self.turn = 0
        self.falling = False
        self.contacts: set[str] = set()
        self.stages = frozenset(stage.id for stage in threat.stages)

    def own(self, state: NodeState) -> dict[str, Contribution]:
        """What stands against a node by this incident, and not by another that hit it too."""
        return {key: one for key, one in state.standing.items() if self._is_own(key, one)}

    def stands(self, state: NodeState) -> bool:
        """Whether anything stands against a node by this incident."""
        return any(self._is_own(key, one) for key, one in state.standing.items())

    def _is_own(self, key: str, one: Contribution) -> bool:
        return key in self.stages and not (isinstance(one, Falsehood) and not one.share)

    @property
    def data_classes(self) -> set[str]:
        """The classes of data that its stages leak."""
        return {stage.data for stage in self.threat.stages if isinstance(stage, Leak)}


class Incidents:
    """All incidents of a drill and the questions asked of them.

    Args:
        city: the city.
        nodes: true states.
        rule: when an incident is serious.
        log: writes an ``incident`` record.

    Attributes:
        beyond: threat -> whether it now exceeds what its owner can handle.
        changed: called with each incident whose severity has become another.
    """

    def __init__(
        self,
        city: City,
        nodes: dict[str, NodeState],
        rule: Classification,
        log: Callable[[Incident], None],
    ) -> None:
        self._city = city
        self._nodes = nodes
        self._rule = rule
        self._log = log
        self._standing: frozenset[str] = frozenset(
            city.parent(agency)
            for agency in (city.party("standing"), city.party("police"), city.party("team"))
        )
        self.dropped: set[str] = set()
        self.all: dict[str, Incident] = {}
        self._at_owner: dict[str, list[Incident]] = {}
        self.beyond: dict[str, Callable[[], bool]] = {}
        self.changed: list[Callable[[Incident], None]] = []
        self._after: Callable[[int, Callable[[], None]], None] | None = None

    def move(self, after: Callable[[int, Callable[[], None]], None]) -> None:
        """Let severity rise and fall from here on; ``after`` runs something later."""
        self._after = after

    def declare(self, incident: Incident, severity: Severity | None) -> None:
        """Let an incident be so severe, or for None as severe as the rules say, at once."""
        incident.declared = severity
        self._become(incident, self._severity(incident))

    def look(self, incident: Incident) -> None:
        """Look again at the severity of an incident; it falls when it has been ordinary for a while."""
        found = self._severity(incident)
        if found == "serious":
            incident.turn += 1
            incident.falling = False
            self._become(incident, found)
        elif incident.severity == "serious" and self._after is not None and not incident.falling:
            incident.falling, turn = True, incident.turn
            self._after(CALM, lambda: self._fall(incident, turn))

    def _fall(self, incident: Incident, turn: int) -> None:
        if incident.turn == turn:
            incident.falling = False
            self._become(incident, self._severity(incident))

    def _become(self, incident: Incident, severity: Severity) -> None:
        if severity != incident.severity:
            incident.severity = severity
            self._log(incident)
            self._tell(incident)

    def _tell(self, incident: Incident) -> None:
        for told in self.changed:
            told(incident)

    def hit(self, threat: Threat, nodes: Iterable[str]) -> None:
        """Note that the threat itself changes ``nodes``; the incident begins with its first hit."""
        incident = self.all.get(threat.id)
        if incident is None:
            incident = self.all[threat.id] = Incident(threat)
        new = [node for node in nodes if node not in incident.hits]
        if new:
            incident.hits.update(dict.fromkeys(new))
            self._own(incident, new)
            known, before = len(incident.hits) > len(new), incident.severity
            if before == "ordinary":
                incident.severity = self._severity(incident)
            self._log(incident)
            if known and incident.severity != before:
                self._tell(incident)

    def _own(self, incident: Incident, nodes: Iterable[str]) -> None:
        """Note whose the nodes are that an incident has hit, and how much hangs on them."""
        for node in nodes:
            incident.operators.add(self._city.parent(self._city.operator_of(node)))
            if getattr(self._nodes[node].value, "level", 0) >= self._rule.min_level:
                incident.grave.append(node)
            owner = self._city.parent(self._city.owner_of(node))
            if owner not in incident.owned:
                self._at_owner.setdefault(owner, []).append(incident)
            incident.owned.setdefault(owner, []).append(node)

    def review(self, node: str) -> None:
        """Look again at the severity of the incidents that have hit ``node``."""
        for incident in self.all.values():
            if node in incident.hits or self._after is not None:
                self.look(incident)

    def affects(self, incident: Incident, node: str) -> bool:
        """Whether the incident hit the node, or took service from it."""
        if node in incident.hits:
            return True
        return node in self.dropped and not self._city.upstream(node).isdisjoint(incident.hits)

    def touching(self, node: str | None) -> list[str]:
        """The ids of the incidents that affect ``node``; none for None."""
        if node is None or node not in self._nodes:
            return []
        return [incident.id for incident in self.all.values() if self.affects(incident, node)]

    def hitting(self, node: str) -> list[str]:
        """The ids of the incidents that have hit ``node`` itself."""
        return [incident.id for incident in self.all.values() if node in incident.hits]

    def operates_hit(self, incident: Incident, agency: str) -> bool:
        """Whether the agency, or a unit of it, operates something the incident hit."""
        return self._city.parent(agency) in incident.operators

    def has_part(self, incident: Incident, agency: str) -> bool:
        """Whether the agency may rightly be told of the incident.

        Operators and owners of what it affects, their suppliers, the response forces, receivers of
        its required contacts, those the scenario names, and operators one connection away.
        """
        city, nodes = self._city, self._nodes
        family = city.parent(agency)
        if family in self._standing or agency in incident.contacts or agency in incident.threat.parties:
            return True
        if family in incident.contacts:
            return True
        for node in incident.hits:
            if self._runs(family, node) or agency in city.suppliers_of(city.operator_of(node)):
                return True
            if any(self._runs(family, neighbour) for neighbour, _ in city.connected(node)):
                return True
        mine = [node for node in city.systems_of(agency) if node in nodes]
        return any(self.affects(incident, node) for node in mine)

    def _runs(self, family: str, node: str) -> bool:
        city = self._city
        return family in (city.parent(city.operator_of(node)), city.parent(city.owner_of(node)))

    def _severity(self, incident: Incident) -> Severity:
        rule = self._rule
        if incident.declared is not None:
            return incident.declared
        for node in incident.grave:
            if any(_meets(name, self._nodes[node], incident) for name in rule.any_of):
                return "serious" if not rule.beyond_owner or self._beyond(incident) else "ordinary"
        return "ordinary"

    def _beyond(self, incident: Incident) -> bool:
        """Whether it exceeds what its owner can handle: by itself, for now, or together with another."""
        if incident.threat.beyond_owner:
            return True
        if self._after is None:
            return False
        holds = self.beyond.get(incident.id)
        if holds is not None and holds():
            return True
        return any(
            len(self._at_owner[owner]) >= TOGETHER
            and self._stands(incident, owner)
            and self._together(self._at_owner[owner], owner)
            for owner in incident.owned
        )

    def _together(self, incidents: Iterable[Incident], owner: str) -> bool:
        return sum(self._stands(one, owner) for one in incidents) >= TOGETHER

    def _stands(self, incident: Incident, owner: str) -> bool:
        """Whether something of the incident stands now at a system of this owner."""
        return any(incident.stands(self._nodes[node]) for node in incident.owned[owner])


def _meets(criterion: Criterion, state: NodeState, incident: Incident) -> bool:
    """Whether a system meets one criterion of QĐ 05/2017 Điều 9.

    Service is one for all incidents; control, data and leaks count for whose work they are.
    """
    return _CRITERIA[criterion](state, incident)


_CRITERIA: dict[Criterion, Callable[[NodeState, Incident], bool]] = {
    "service_interrupted": lambda state, incident: state.service < INTERRUPTED_BELOW,
    "secret_leaking": lambda state, incident: "secret" in leaking_of(incident.own(state)),
    "data_unrecoverable": lambda state, incident: (
        impact_of(incident.own(state)) in ("encrypted", "wiped")
        and (state.controls is None or state.controls.backup_every is None)
    ),
    "control_lost": lambda state, incident: (
        LEVELS.index(compromise_of(incident.own(state))) >= LEVELS.index("controlled")
    ),
    "spreading": lambda state, incident: len(incident.hits) >= SPREADING_HITS,
}
