"""The simulated city while a drill runs: true state, perceived state, and changes of both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Mapping
from typing import Literal, Unpack, cast, get_args

import simpy

from drillsim.base.log import Log
from drillsim.base.model import clock
from drillsim.base.records import NodeChange, SeenChange
from drillsim.base.story import StoryTime
from drillsim.documents.accounts import AccountGroup
from drillsim.documents.city import City, System
from drillsim.documents.conditions import ChangeState, ShiftState
from drillsim.documents.noise import Anomaly
from drillsim.documents.phrasebook import Phrasebook
from drillsim.documents.rules import RulesDoc
from drillsim.documents.stages import Threat
from drillsim.engine.luck import Luck
from drillsim.engine.world.cascade import Cascade
from drillsim.engine.world.confided import Confided
from drillsim.engine.world.contributions import Contribution
from drillsim.engine.world.incidents import Incident, Incidents
from drillsim.engine.world.muster import Turnout
from drillsim.engine.world.sites import Sites
from drillsim.engine.world.state import DERIVED, NodeEdit, NodeState, OwnFields

Process = Generator[simpy.Event, object, None]
SignalKind = Literal[
    "node",
    "compromise",
    "service",
    "perceived",
    "concern",
    "stage",
    "inject",
    "granted",
    "change",
    "confidence",
    "stock",
    "place",
    "member",
    "shift",
]
SIGNALS: tuple[SignalKind, ...] = get_args(SignalKind)
"""The kinds of signals that there are."""
Signal = tuple[SignalKind, str]

Changes = dict[str, NodeEdit]

_SERVICE_FIELDS = frozenset({"health", "demand", "capacity", "isolated", "offline", "locked"})
# In the order in which a record names them.
_TRUE_FIELDS = (
    *("health", "demand", "capacity", "isolated", "offline"),
    *("impact", "lost", "compromise", "leaking", "evidence", "locked", "altered", "harming"),
)


class World:
    """True and perceived state of every system and utility.

    Args:
        env: the SimPy environment; its time is drill time in milliseconds.
        city: the city.
        rules: the rule profile, for the true severity of incidents.
        luck: the drill's draws.
        log: appends a record to the journal.
        phrasebook: what the drill itself says.

    Attributes:
        nodes: node id -> true state.
        perceived: system id -> what its operator sees of it.
        incidents: what has happened.
        accounts: groups of accounts, by their ids.
        story: the story's clock, if the scenario has one.
        planned: planned change -> what is so of it; ``confided``: confidence -> how it stands with it.
        stocked: stock -> how much is left, as a share of what there was at first.
        muster: the people of rosters, and how it stands with them.
        crews: shift -> what is so of its crew.
        sites: where systems stand, and what became of these places.
        concern: region, or ``all`` -> how worried its people are, 0-1; empty without a public.
    """

    def __init__(
        self,
        env: simpy.Environment,
        city: City,
        rules: RulesDoc,
        luck: Luck,
        log: Log,
        phrasebook: Phrasebook,
    ) -> None:
        self.env = env
        self.city = city
        self.luck = luck
        self.phrasebook = phrasebook
        self.log = log
        self.accounts: dict[str, AccountGroup] = {}
        self.planned: dict[str, set[ChangeState]] = {}
        self.confided: dict[str, Confided] = {}
        self.stocked: dict[str, float] = {}
        self.crews: defaultdict[str, set[ShiftState]] = defaultdict(set)
        self.sites = Sites()
        self.muster = Turnout()
        self.story: StoryTime | None = None
        self.noise: dict[str, Anomaly] = {}
        self.nodes = {node: self._fresh(node) for node in city.nodes}
        self.perceived: dict[str, SeenChange] = {node: {} for node in city.nodes}
        self.incidents = Incidents(city, self.nodes, rules.classification, self._log_incident)
        self.concern: dict[str, float] = {}
        self._listeners: dict[SignalKind, list[Callable[[Signal], None]]] = {}
        self._waiting: dict[str, list[simpy.Event]] = {}
        self.cascade = Cascade(city, self.nodes, lambda: self.now, self.after, self._service_changed)
        standby = [node for node, state in self.nodes.items() if state.offline]
        if standby:
            self.log("state", {"changes": {node: {"offline": True} for node in standby}})
            self.cascade.settle(standby)

    @property
    def now(self) -> int:
        """Drill time in milliseconds."""
        return int(self.env.now)

    def _fresh(self, node: str) -> NodeState:
        value = self.city.nodes[node]
        controls = self.city.controls_of(node)
        return NodeState(
            node,
            value,
            controls,
            capacity=value.capacity,
            offline=value.standby,
            patched=bool(controls and controls.patched),
        )

    # -- time ---------------------------------------------------------------------------------

    def after(self, delay: int, action: Callable[[], None]) -> None:
        """Run ``action`` after ``delay`` milliseconds."""
        event = self.env.timeout(delay)
        assert event.callbacks is not None
        event.callbacks.append(lambda _: action())

    def spawn(self, name: str, process: Process) -> simpy.Process:
        """Start a process; a fault in it names the process and its moment."""
        return self.env.process(self._guarded(name, process))

    def _guarded(self, name: str, process: Process) -> Process:
        try:
            yield from process
        except simpy.Interrupt:
            raise
        except Exception as error:
            # Whatever it is: SimPy would not say whose process it was.
            raise RuntimeError(f"process {name} failed at {clock(self.now)}: {error!r}") from error

    # -- signals ------------------------------------------------------------------------------

    def listen(self, listener: Callable[[Signal], None], *kinds: SignalKind) -> None:
        """Call ``listener`` with (kind, id) whenever something of one of these kinds changes."""
        for kind in kinds:
            self._listeners.setdefault(kind, []).append(listener)

    def signal(self, kind: SignalKind, name: str) -> None:
        """Tell whom it concerns that something has changed."""
        for listener in self._listeners.get(kind, ()):
            listener((kind, name))
        for event in self._waiting.pop(name, ()):
            if not event.triggered:
                event.succeed()

    def change_at(self, nodes: Iterable[str]) -> simpy.Event:
        """An event that happens at the next change of any of ``nodes``."""
        event = self.env.event()
        for node in nodes:
            self._waiting.setdefault(node, []).append(event)
        return event

    # -- true state ---------------------------------------------------------------------------

    def change(
        self,
        node: str,
        standing: Mapping[str, Contribution | None] | None = None,
        **fields: Unpack[OwnFields],
    ) -> None:
        """Set fields of a node's true state, write them down, and let the effects travel.

        Args:
            node: which one.
            standing: stage -> its contribution from here on; None ends it.
            fields: new values of what is not derived from contributions.
        """
        self.change_many({node: {**fields, "standing": standing or {}}})

    def change_many(self, changes: Changes) -> None:
        """The same for several nodes at one moment, as one record."""
        shown: dict[str, NodeChange] = {}
        moved: dict[str, dict[str, object]] = {}
        for node, change in changes.items():
            if new := self._set(self.nodes[node], change):
                moved[node] = new
            if visible := {name: new[name] for name in _TRUE_FIELDS if name in new}:
                shown[node] = cast(NodeChange, _plain(visible))
        if shown:
            self.log("state", {"changes": shown})
        self.cascade.settle([node for node, new in moved.items() if not _SERVICE_FIELDS.isdisjoint(new)])
        for node, new in moved.items():
            self.incidents.review(node)
            self.signal("node", node)
            if "compromise" in new:
                self.signal("compromise", node)

    def _set(self, state: NodeState, change: NodeEdit) -> dict[str, object]:
        """Set fields of one node; those that are new, and what is derived anew."""
        if not change.keys().isdisjoint(DERIVED):
            raise TypeError(f"derived from contributions: {', '.join(change)}")
        new: dict[str, object] = {}
        fields: dict[str, object] = {**change}
        if standing := change.get("standing"):
            new["standing"] = standing
            fields.update(state.amend(standing))
        for name, value in fields.items():
            if name != "standing" and getattr(state, name) != value:
                setattr(state, name, value)
                new[name] = value
        return new

    def hit(
        self,
        threat: Threat,
        node: str,
        standing: Mapping[str, Contribution],
        **fields: Unpack[OwnFields],
    ) -> None:
        """A change made by a threat, which thereby has hit the node."""
        self.hit_many(threat, {node: {"standing": standing, **fields}})

    def hit_many(self, threat: Threat, changes: Changes) -> None:
        """The same for several nodes at one moment."""
        self.incidents.hit(threat, changes)
        self.change_many(changes)

    def _service_changed(self, changed: list[str]) -> None:
        nodes = self.nodes
        self.log("state", {"changes": {node: {"service": nodes[node].service} for node in changed}})
        for node in changed:
            if nodes[node].service < 1.0:
                self.incidents.dropped.add(node)
            self.incidents.review(node)
        for node in changed:
            self.signal("service", node)

    def _log_incident(self, incident: Incident) -> None:
        self.log(
            "incident",
            {
                "incident": incident.id,
                "cause": incident.threat.cause,
                "severity": incident.severity,
                "hits": list(incident.hits),
            },
        )

    # -- perceived state ----------------------------------------------------------------------

    def perceive(self, node: str, **fields: Unpack[SeenChange]) -> bool:
        """Set what the operator sees of a node; returns whether anything was new."""
        seen = self.perceived[node]
        new = {name: value for name, value in fields.items() if seen.get(name) != value}
        if not new:
            return False
        changes = cast(SeenChange, _plain(new))
        seen.update(cast(SeenChange, new))
        self.log("perceived", {"agency": self.city.operator_of(node), "system": node, "changes": changes})
        self.signal("perceived", node)
        return True

    def perceive_truth(self, node: str) -> None:
        """The operator now sees the node as it is."""
        state = self.nodes[node]
        self.perceive(
            node,
            service=state.service,
            compromise=state.compromise,
            suspected=state.compromise != "clean",
            needs=state.needs,
            impact=state.impact,
            isolated=state.isolated,
            offline=state.offline,
            demand=state.demand,
            capacity=state.capacity,
        )

    def seems(self, node: str) -> str:
        """How the node looks to its operator: ``isolated``, ``down``, ``degraded``, … or ``well``."""
        seen = self.perceived[node]
        if seen.get("isolated") or seen.get("offline"):
            return "isolated"
        if seen.get("compromise") not in (None, "clean"):
            return str(seen["compromise"])
        service = seen.get("service", 1.0)
        if service < 1.0:
            return "down" if service == 0.0 else "degraded"
        return "suspected" if seen.get("suspected") else "well"

    def is_system(self, node: str) -> bool:
        """Whether the node is an information system (not a utility)."""
        return isinstance(self.nodes[node].value, System)


def _plain(fields: Mapping[str, object]) -> dict[str, object]:
    return {name: dict(value) if isinstance(value, dict) else value for name, value in fields.items()}
