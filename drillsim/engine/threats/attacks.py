"""Mechanisms of attacks: spread, leak, deceive."""

from __future__ import annotations

from drillsim.base.model import HOUR, LEVELS
from drillsim.documents.stages import Deceive, Hits, Leak, Spread
from drillsim.engine.accounts import gets_in
from drillsim.engine.threats.stages import Running, Stages, mechanism
from drillsim.engine.world import Intrusion, NodeState, Outflow, Process

CONTROLLED = LEVELS.index("controlled")


def reachable(state: NodeState) -> bool:
    """Whether an attacker outside can still reach the node."""
    return not (state.isolated or state.offline or state.blocked)


def controls(state: NodeState, attacker: str | None) -> bool:
    """Whether the attacker of a threat, or for None any attacker, controls the node."""
    return (state.rank if attacker is None else state.rank_of(attacker)) >= CONTROLLED


@mechanism("spread")
def spread(stages: Stages, running: Running) -> None:
    """Compromise enters systems and walks on from each that it controls."""
    stage = running.stage
    assert isinstance(stage, Spread)
    walk = _Walk(stages, running, stage)
    for system in stage.enters:
        stages.spawn(running, system, walk.enter(system))
    if stage.origin is not None:
        stages.each_target(running, Hits(controlled_by=stage.origin), walk.onward)


class _Walk:
    """One spread stage on its way."""

    def __init__(self, stages: Stages, running: Running, stage: Spread) -> None:
        self.stages = stages
        self.running = running
        self.stage = stage
        self.world = stages.world
        self.walking: set[tuple[str, str]] = set()
        self.threat = running.threat
        # A walk that goes on from another stage's systems goes on from that stage's attacker.
        origin = stages.running[stage.origin].threat if stage.origin is not None else running.threat
        self.attackers = (self.threat.id, origin.id)

    def enter(self, system: str) -> Process:
        """Take a system from outside, as soon as it is there to be entered."""
        state = self.world.nodes[system]
        while state.isolated or state.offline or not self.opens(state):
            yield self.world.change_at((system,))
        yield from self.take(system)

    def take(self, system: str) -> Process:
        """Take a system: foothold now, control after the time to establish; then walk on.

        A foothold removed in that time does not become control, even if there is a newer one.
        """
        world, state, key = self.world, self.world.nodes[system], self.stage.id
        if key not in state.standing:
            world.hit(self.threat, system, {key: Intrusion(self.threat.id, "foothold")})
        foothold = state.standing[key]
        self.stages.take(self.running, system)
        yield world.env.timeout(self.stages.span(self.running, self.stage.establish, system, "establish"))
        if state.standing.get(key) is foothold and foothold == Intrusion(self.threat.id, "foothold"):
            world.hit(self.threat, system, {key: Intrusion(self.threat.id, "controlled")})
        self.onward(system)

    def onward(self, source: str) -> None:
        """Try every way that leads on from ``source``."""
        city = self.world.city
        if self.stage.along == "connects":
            ways = city.connected(source)
        elif self.stage.along == "accounts":
            ways = tuple((system, 0.5) for system in city.sharing_accounts(source))
        else:
            ways = ()
        for target, exposure in ways:
            allowed = not self.stage.reach or target in self.stage.reach
            if allowed and (source, target) not in self.walking:
                self.walking.add((source, target))
                self.stages.spawn(self.running, f"{source}>{target}", self.step(source, target, exposure))

    def step(self, source: str, target: str, exposure: float) -> Process:
        """Take ``target`` from ``source`` whenever the way has been open for the time of a step."""
        world, here, there = self.world, self.world.nodes[source], self.world.nodes[target]
        assert self.stage.step is not None
        while True:
            while not self.passable(here, there):
                yield world.change_at((source, target))
            factor = self.slowness(there) * (1.5 - exposure)
            yield world.env.timeout(self.stages.span(self.running, self.stage.step, target, "step", factor))
            if self.passable(here, there):
                yield from self.take(target)

    def passable(self, here: NodeState, there: NodeState) -> bool:
        """Whether the attacker holds the one, has not taken the other, and can pass between them."""
        held = here.rank_of(*self.attackers) >= CONTROLLED
        return held and not there.rank_of(self.threat.id) and self.open(here, there)

    def open(self, here: NodeState, there: NodeState) -> bool:
        """Whether the attacker can pass."""
        if not self.opens(there):
            return False
        if self.stage.along == "accounts":
            return not (there.accounts_safe or there.isolated or there.offline)
        return reachable(here) and reachable(there)

    def opens(self, there: NodeState) -> bool:
        """Whether the account or the weakness by which the attacker comes still opens the node."""
        return gets_in(there, self.stage) and not (self.stage.weakness and there.fixed)

    def slowness(self, target: NodeState) -> float:
        """The factor by which the target's controls lengthen a step."""
        controls = target.controls
        has = {
            "mfa": bool(controls and controls.mfa),
            "endpoint": bool(controls and controls.endpoint),
            "patched": target.patched,
        }
        factor = 1.0
        for control, slower in self.stage.slowed_by.items():
            factor *= slower if has[control] else 1.0
        return factor


@mechanism("leak")
def leak(stages: Stages, running: Running) -> None:
    """Data flows out of every target while the attacker can reach it."""
    stage = running.stage
    assert isinstance(stage, Leak)

    def begin(system: str) -> None:
        stages.spawn(running, system, _drain(stages, running, stage, system))

    stages.each_target(running, stage.hits, begin)
    stages.finish(running)


def _drain(stages: Stages, running: Running, stage: Leak, system: str) -> Process:
    world, state = stages.world, stages.world.nodes[system]
    whole = left = stages.span(running, stage.empties_in, system, "empties")
    pace = begun = running.strength
    flow = Outflow(stage.data, round(HOUR / whole, 9))
    attacker = stages.attacker(stage.hits)

    def open_() -> bool:
        held = attacker is None or controls(state, attacker)
        return (
            held
            and reachable(state)
            and (gets_in(state, stage) if stage.through else not state.accounts_safe)
        )

    while left > 0:
        while not open_():
            yield world.change_at((system,))
        # What is left takes less time at a greater strength; what flows already has been altered with it.
        if pace != running.strength:
            left, pace = max(1, round(left * pace / running.strength)), running.strength
        since = world.now
        if stage.id not in state.standing:
            now = flow if pace == begun else flow.times(pace / begun)
            world.hit(running.threat, system, {stage.id: now})
        while open_() and pace == running.strength and world.now - since < left:
            yield world.change_at((system,)) | world.env.timeout(left - (world.now - since))
        left -= world.now - since
        if left <= 0 or not open_():
            world.change(system, {stage.id: None})


@mechanism("deceive")
def deceive(stages: Stages, running: Running) -> None:
    """A false order waits for somebody to carry it out."""
    stage = running.stage
    assert isinstance(stage, Deceive)
    stages.orders.setdefault(stage.message, []).append(lambda: stages.finish(running))
