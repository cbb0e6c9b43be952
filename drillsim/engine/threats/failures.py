"""Mechanisms of failures and disasters: degrade, load, regional."""

from __future__ import annotations

import math

from drillsim.base.model import HOUR, MINUTE
from drillsim.documents.city import System
from drillsim.documents.stages import Degrade, Hits, Load, Regional
from drillsim.engine import sites
from drillsim.engine.accounts import gets_in
from drillsim.engine.threats.attacks import controls, reachable
from drillsim.engine.threats.stages import Running, Stages, mechanism
from drillsim.engine.world import Changes, Contribution, Damage, NodeState, Process, Surge
from drillsim.engine.world.contributions import damages, intrusions
from drillsim.engine.world.state import NodeEdit

LEAST_LOSS = 0.05
DESTROYS = ("encrypted", "wiped")
WITHOUT_BACKUP = 7 * 24 * HOUR
EARTH_RADIUS_KM = 6371.0


@mechanism("degrade")
def degrade(stages: Stages, running: Running) -> None:
    """Health falls; an attacker who is still there strikes again once it is mended."""
    stage = running.stage
    assert isinstance(stage, Degrade)
    attacker = isinstance(stage.hits, Hits)

    def begin(node: str) -> None:
        if attacker or stage.through is not None:
            stages.spawn(running, node, _strike_while_there(stages, running, stage, node))
        else:
            _strike(stages, running, stage, node)
            if stage.again is not None:
                stages.spawn(running, node, _strike_again(stages, running, stage, node))

    stages.each_target(running, stage.hits, begin)
    stages.finish(running)


def _strike(stages: Stages, running: Running, stage: Degrade, node: str) -> None:
    state = stages.world.nodes[node]
    if stage.destroys and node in stages.world.sites.moved:
        return
    lost = _lost_hours(stages, state, stage.impact)
    damage = Damage(
        stage.to, stage.repair, stage.takes, impact=stage.impact, lost=lost, destroyed=stage.destroys
    )
    standing: dict[str, Contribution] = {stage.id: damage}
    if stage.impact is not None:
        there = intrusions(state.standing, stages.attacker(stage.hits))
        standing |= {key: one.raised("impacted") for key, one in there.items()}
    # Data that another damage has taken already cannot be lost twice.
    gone = max((one.lost for one in damages(state.standing).values()), default=0.0)
    stages.world.hit(running.threat, node, standing, lost=round(state.lost + max(0.0, lost - gone), 9))
    if stage.destroys:
        sites.burnt(stages.world, node)


def _lost_hours(stages: Stages, state: NodeState, impact: str | None) -> float:
    """Hours of data gone for good: all since the last backup out of the attacker's reach."""
    if impact not in DESTROYS or state.controls is None:
        return 0.0
    every = state.controls.backup_every
    if every is None:
        return WITHOUT_BACKUP / HOUR
    age = stages.world.luck.share(state.id, "backup-age") * every
    # Backups kept on line are destroyed too; the copy before them is older by one interval.
    age += 0 if state.controls.backup_offline else every
    return age / HOUR


def _strike_while_there(stages: Stages, running: Running, stage: Degrade, node: str) -> Process:
    """Strike as soon as the attacker controls and reaches the node, again each time it is mended."""
    world, state, attacker = stages.world, stages.world.nodes[node], stages.attacker(stage.hits)
    while True:
        while not _there(state, attacker, stage):
            yield world.change_at((node,))
        _strike(stages, running, stage, node)
        while stage.id in state.standing:
            yield world.change_at((node,))
        if stage.again is None:
            return
        yield world.env.timeout(stages.span(running, stage.again, node, "again"))


def _there(state: NodeState, attacker: str | None, stage: Degrade) -> bool:
    """Whether the attacker controls and reaches the node, or a holder's or stolen account opens it."""
    held = attacker is None or controls(state, attacker)
    return held and reachable(state) and gets_in(state, stage)


def _strike_again(stages: Stages, running: Running, stage: Degrade, node: str) -> Process:
    """Once it is mended, strike again if an attacker is still in the node."""
    world, state = stages.world, stages.world.nodes[node]
    assert stage.again is not None
    while True:
        while stage.id in state.standing:
            yield world.change_at((node,))
        yield world.env.timeout(stages.span(running, stage.again, node, "again"))
        if state.rank and reachable(state):
            _strike(stages, running, stage, node)
        else:
            yield world.change_at((node,))


@mechanism("load")
def load(stages: Stages, running: Running) -> None:
    """Demand rises, and ebbs by itself where the scenario says so."""
    stage = running.stage
    assert isinstance(stage, Load)

    def begin(node: str) -> None:
        stages.spawn(running, node, _surge(stages, running, stage, node))

    stages.each_target(running, stage.hits, begin)
    stages.finish(running)


def _surge(stages: Stages, running: Running, stage: Load, node: str) -> Process:
    world = stages.world
    excess = (stage.demand - 1.0) * running.strength
    world.hit(running.threat, node, {stage.id: Surge(excess, stage.filterable)})
    if stage.lasts is not None:
        yield world.env.timeout(world.luck.span(stage.lasts, f"{stage.id}:{node}", "lasts"))
        world.change(node, {stage.id: None})


@mechanism("regional")
def regional(stages: Stages, running: Running) -> None:
    """Nodes around a centre lose health, less with distance, the nearer ones first."""
    stage = running.stage
    assert isinstance(stage, Regional)
    begun = running.strength
    waves: dict[int, Changes] = {}
    for node, state in stages.world.nodes.items():
        if _kind(state) not in stage.strikes:
            continue
        share = distance_km(stages.world.city.place(node), stage.centre) / stage.radius
        loss = min(1.0, round(stage.severity * running.strength * (1.0 - share), 9))
        if loss >= LEAST_LOSS:
            delay = int(stage.spread_over * share) // MINUTE * MINUTE
            damage = _damage(stages, running, stage, node, loss, delay)
            waves.setdefault(delay, {})[node] = {"standing": {stage.id: damage}}
    for delay, changes in sorted(waves.items()):
        stages.world.after(delay, lambda changes=changes: _arrive(stages, running, changes, begun))  # type: ignore[misc]
    stages.finish(running)


def _arrive(stages: Stages, running: Running, changes: Changes, begun: float) -> None:
    """What comes later comes as strong as the stage is by then."""
    if running.stopped:
        return
    if running.strength != begun:
        changes = {node: _times(change, running.strength / begun) for node, change in changes.items()}
    stages.world.hit_many(running.threat, changes)


def _times(change: NodeEdit, factor: float) -> NodeEdit:
    found = damages({key: one for key, one in change.get("standing", {}).items() if one is not None})
    return {"standing": {key: one.times(factor) for key, one in found.items()}}


def _damage(stages: Stages, running: Running, stage: Regional, node: str, loss: float, delay: int) -> Damage:
    access = stages.world.now + delay + stages.span(running, stage.access, node, "access")
    return Damage(round(1.0 - loss, 9), stage.repair, stage.takes, access_from=access)


def _kind(state: NodeState) -> str:
    return "system" if isinstance(state.value, System) else state.value.kind


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Distance of two points (degrees) on the ground, good to a percent within a province.

    Rounded to metres, so that platforms agree.
    """
    north = math.radians(b[0] - a[0])
    east = math.radians(b[1] - a[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return round(EARTH_RADIUS_KM * math.hypot(north, east), 3)
