"""How the truth becomes visible: monitoring, complaints, false alarms.

A change of service is noticed after a delay that shrinks with monitoring; a step of compromise is
noticed with the monitoring's probability, or never; when service stays low, citizens complain.
False alarms occur. Only operators that somebody plays are told; the others' perceived state is
not needed by anyone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from typing import Protocol

from drillsim.base.model import HOUR, LEVELS, MINUTE, Dist, Text
from drillsim.base.records import SeenChange, Words
from drillsim.documents.phrasebook import fill
from drillsim.engine.world.state import NodeState
from drillsim.engine.world.world import Signal, SignalKind, World

NOTICE_SERVICE = Dist("lognormal", 2 * MINUTE, 2 * MINUTE, 0.4)
NOTICE_UNMONITORED = Dist("lognormal", 10 * MINUTE, 10 * MINUTE, 0.4)
NOTICE_COMPROMISE = Dist("lognormal", 12 * MINUTE, 12 * MINUTE, 0.5)
COMPLAINT_BELOW = 0.5
COMPLAINT_AFTER = 10 * MINUTE
COMPLAINT_WEIGHT = 1.0
ALERT_STEP = 0.2


class Tell(Protocol):
    """Delivers a message to all seats of an agency."""

    def __call__(
        self,
        agency: str,
        channel: str,
        sender: Text,
        title: Words,
        body: Words,
        about: str,
        indicates: list[str],
    ) -> object:
        """Deliver it."""


class Sensing:
    """Watches the world for the operators that are played.

    Args:
        world: the world.
        played: agencies with seats.
        tell: delivers a message.
    """

    def __init__(self, world: World, played: Collection[str], tell: Tell) -> None:
        self._world = world
        self._says = world.phrasebook.says
        self._tell = tell
        self._watched = {
            node: state for node, state in world.nodes.items() if world.city.operator_of(node) in played
        }
        self._due: set[str] = set()
        self._looking: set[str] = set()
        self._noticed: dict[str, int] = {}
        self._announced: dict[str, float] = {}
        self._bad_since: dict[str, int] = {}
        self._handlers: dict[SignalKind, Callable[[NodeState], None]] = {
            "service": self._service,
            "compromise": self._compromise,
        }
        world.listen(self._on_signal, *self._handlers)

    def false_alarms(self, rate: float, length: int) -> None:
        """Schedule false alarms, ``rate`` an hour over the watched systems, for the drill's length."""
        systems = [node for node in self._watched if self._world.is_system(node)]
        if not systems or not rate:
            return
        luck, at = self._world.luck, 0
        while True:
            at += round(-math.log(1.0 - luck.share("false-alarm", "gap")) / rate * HOUR)
            if at >= length:
                return
            node = systems[int(luck.share("false-alarm", "system") * len(systems))]
            self._world.after(at, lambda node=node: self._false_alarm(node))  # type: ignore[misc]

    def _on_signal(self, signal: Signal) -> None:
        kind, node = signal
        if node in self._watched:
            self._handlers[kind](self._watched[node])

    def _delay(self, state: NodeState, dist: Dist, purpose: str) -> int:
        monitoring = state.controls.monitoring if state.controls else 0.5
        return round(self._world.luck.span(dist, state.id, purpose) * (1.5 - monitoring))

    # -- service ------------------------------------------------------------------------------

    def _service(self, state: NodeState) -> None:
        agency = self._world.city.operator_of(state.id)
        self._due.add(state.id)
        if state.service >= COMPLAINT_BELOW:
            self._bad_since.pop(state.id, None)
        if agency not in self._looking:
            self._looking.add(agency)
            monitored = state.controls is None or state.controls.monitoring > 0
            dist = NOTICE_SERVICE if monitored else NOTICE_UNMONITORED
            self._world.after(self._delay(state, dist, "notice-service"), lambda: self._look(agency))
        if (
            state.service < COMPLAINT_BELOW
            and state.value.weight >= COMPLAINT_WEIGHT
            and state.id not in self._bad_since
        ):
            since = self._bad_since[state.id] = self._world.now
            self._world.after(COMPLAINT_AFTER, lambda: self._complain(state, since))

    def _look(self, agency: str) -> None:
        """The agency sees the present service of everything of its own that has changed."""
        world = self._world
        self._looking.discard(agency)
        mine = [
            node for node in self._watched if node in self._due and world.city.operator_of(node) == agency
        ]
        self._due.difference_update(mine)
        news: list[str] = []
        for node in mine:
            state = world.nodes[node]
            seen: SeenChange = {"service": state.service}
            if world.perceived[node].get("demand", state.demand) > state.demand:
                seen["demand"] = state.demand
            if state.impact is not None:
                seen["impact"], seen["suspected"] = state.impact, True
            world.perceive(node, **seen)
            before = self._announced.get(node, 1.0)
            if abs(state.service - before) >= ALERT_STEP or (state.service == 1.0) != (before == 1.0):
                self._announced[node] = state.service
                news.append(node)
        if news:
            self._announce(agency, news)

    def _announce(self, agency: str, news: list[str]) -> None:
        world = self._world
        shares = [self._share(node) for node in news]
        listed = Text(vi=", ".join(one["vi"] for one in shares), en=", ".join(one["en"] for one in shares))
        first = min(news, key=lambda node: world.nodes[node].service)
        lost = [node for node in news if world.nodes[node].service < 1.0]
        indicates = sorted({incident for node in lost for incident in world.incidents.touching(node)})
        self._tell(
            agency,
            "alert",
            self._says.monitoring,
            fill(self._says.alert_title, name=world.nodes[first].value.name),
            fill(self._says.alert_service, list=listed),
            first,
            indicates,
        )

    def _share(self, node: str) -> Words:
        state = self._world.nodes[node]
        return fill(self._says.share, name=state.value.name, share=f"{state.service * 100:.0f}")

    def _complain(self, state: NodeState, since: int) -> None:
        if self._bad_since.get(state.id) != since:
            return
        world = self._world
        self._tell(
            world.city.operator_of(state.id),
            "phone",
            self._says.citizen,
            fill(self._says.complaint_title, name=state.value.name),
            fill(self._says.complaint, name=state.value.name),
            state.id,
            world.incidents.touching(state.id),
        )

    # -- compromise ---------------------------------------------------------------------------

    def _compromise(self, state: NodeState) -> None:
        rank = state.rank
        if rank <= self._noticed.get(state.id, 0):
            self._noticed[state.id] = rank
            return
        self._noticed[state.id] = rank
        monitoring = state.controls.monitoring if state.controls else 0.0
        purpose = f"notice-{LEVELS[rank]}"
        if self._world.luck.chance(monitoring, state.id, purpose):
            delay = self._delay(state, NOTICE_COMPROMISE, f"{purpose}-after")
            self._world.after(delay, lambda: self._suspect(state))

    def _suspect(self, state: NodeState) -> None:
        world = self._world
        if state.compromise == "clean" or not world.perceive(state.id, suspected=True):
            return
        self._alert(state, self._says.alert_suspected, world.incidents.hitting(state.id))

    def _false_alarm(self, node: str) -> None:
        state = self._world.nodes[node]
        if state.compromise == "clean" and self._world.perceive(node, suspected=True):
            self._alert(state, self._says.false_alarm, [])

    def _alert(self, state: NodeState, body: Text, indicates: list[str]) -> None:
        name = state.value.name
        self._tell(
            self._world.city.operator_of(state.id),
            "alert",
            self._says.monitoring,
            fill(self._says.alert_title, name=name),
            fill(body, name=name),
            state.id,
            indicates,
        )
