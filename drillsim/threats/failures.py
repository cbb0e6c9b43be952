"""Mechanisms of failures and disasters: degrade, load, regional."""

from __future__ import annotations

import math
from typing import Any

from drillsim.city import System
from drillsim.model import HOUR, MINUTE
from drillsim.scenario import Degrade, Hits, Load, Regional
from drillsim.threats.attacks import CONTROLLED, reachable
from drillsim.threats.stages import Running, Stages, mechanism
from drillsim.world import NodeState, Process

LEAST_LOSS = 0.05
DESTROYS = ("encrypted", "wiped")
WITHOUT_BACKUP = 7 * 24 * HOUR
EARTH_RADIUS_KM = 6371.0


@mechanism("degrade")
def degrade(stages: Stages, running: Running) -> None:
    """Health falls; an attacker who is still there strikes again after a repair."""
    stage = running.stage
    assert isinstance(stage, Degrade)
    attacker = isinstance(stage.hits, Hits)

    def begin(node: str) -> None:
        if attacker:
            stages.world.spawn(f"{stage.id}:{node}", _strike_while_there(stages, running, stage, node))
        else:
            _strike(stages, running, stage, node)
            if stage.again is not None:
                stages.world.spawn(f"{stage.id}:{node}", _strike_again(stages, running, stage, node))

    stages.each_target(running, stage.hits, begin)
    stages.finish(running)


def _strike(stages: Stages, running: Running, stage: Degrade, node: str) -> None:
    fields: dict[str, Any] = {"health": stage.to, "needs": stage.repair, "takes": stage.takes}
    if stage.impact is not None:
        fields |= {
            "impact": stage.impact,
            "lost": _lost_hours(stages, stages.world.nodes[node], stage.impact),
        }
        if stages.world.nodes[node].rank:
            fields["compromise"] = "impacted"
    stages.world.hit(running.threat, node, **fields)


def _lost_hours(stages: Stages, state: NodeState, impact: str) -> float:
    """Hours of data that are gone for good: all since the last backup out of the attacker's reach."""
    if impact not in DESTROYS or state.controls is None:
        return state.lost
    every = state.controls.backup_every
    if every is None:
        return round(state.lost + WITHOUT_BACKUP / HOUR, 9)
    age = stages.world.luck.share(state.id, "backup-age") * every
    # Backups kept on line are destroyed too; the copy before them is older by one interval.
    age += 0 if state.controls.backup_offline else every
    return round(state.lost + age / HOUR, 9)


def _strike_while_there(stages: Stages, running: Running, stage: Degrade, node: str) -> Process:
    """Strike as soon as the attacker controls and reaches the node, again after each repair."""
    world, state = stages.world, stages.world.nodes[node]
    while True:
        while state.rank < CONTROLLED or not reachable(state) or _broken(state):
            yield world.change_at((node,))
        _strike(stages, running, stage, node)
        while _broken(state):
            yield world.change_at((node,))
        if stage.again is None:
            return
        yield world.env.timeout(stages.span(running, stage.again, node, "again"))


def _broken(state: NodeState) -> bool:
    return state.needs is not None


def _strike_again(stages: Stages, running: Running, stage: Degrade, node: str) -> Process:
    """After a repair, strike again if an attacker is still in the node."""
    world, state = stages.world, stages.world.nodes[node]
    assert stage.again is not None
    while True:
        while _broken(state):
            yield world.change_at((node,))
        yield world.env.timeout(stages.span(running, stage.again, node, "again"))
        if state.rank and reachable(state) and not _broken(state):
            _strike(stages, running, stage, node)
        else:
            yield world.change_at((node,))


@mechanism("load")
def load(stages: Stages, running: Running) -> None:
    """Demand rises, and ebbs by itself where the scenario says so."""
    stage = running.stage
    assert isinstance(stage, Load)

    def begin(node: str) -> None:
        stages.world.spawn(f"{stage.id}:{node}", _surge(stages, running, stage, node))

    stages.each_target(running, stage.hits, begin)
    stages.finish(running)


def _surge(stages: Stages, running: Running, stage: Load, node: str) -> Process:
    world, state = stages.world, stages.world.nodes[node]
    excess = (stage.demand - 1.0) * running.strength
    world.hit(running.threat, node, demand=round(state.demand + excess, 9), filterable=stage.filterable)
    if stage.lasts is not None:
        yield world.env.timeout(world.luck.span(stage.lasts, f"{stage.id}:{node}", "lasts"))
        world.change(node, demand=max(1.0, round(state.demand - excess, 9)))


@mechanism("regional")
def regional(stages: Stages, running: Running) -> None:
    """Nodes around a centre lose health, less with distance, the nearer ones first."""
    stage = running.stage
    assert isinstance(stage, Regional)
    waves: dict[int, dict[str, dict[str, Any]]] = {}
    for node, state in stages.world.nodes.items():
        if _kind(state) not in stage.strikes:
            continue
        share = distance_km(stages.world.city.place(node), stage.centre) / stage.radius
        loss = min(1.0, round(stage.severity * running.strength * (1.0 - share), 9))
        if loss >= LEAST_LOSS:
            delay = int(stage.spread_over * share) // MINUTE * MINUTE
            waves.setdefault(delay, {})[node] = _damage(stages, running, stage, node, loss, delay)
    for delay, changes in sorted(waves.items()):
        stages.world.after(delay, lambda changes=changes: stages.world.hit_many(running.threat, changes))  # type: ignore[misc]
    stages.finish(running)


def _damage(
    stages: Stages, running: Running, stage: Regional, node: str, loss: float, delay: int
) -> dict[str, Any]:
    access = stages.span(running, stage.access, node, "access")
    return {
        "health": round(1.0 - loss, 9),
        "needs": stage.repair,
        "takes": stage.takes,
        "access_from": stages.world.now + delay + access,
    }


def _kind(state: NodeState) -> str:
    return "system" if isinstance(state.value, System) else state.value.kind


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Distance of two points (degrees) on the ground, good to a percent within a province.

    Rounded to metres, so that platforms agree.
    """
    north = math.radians(b[0] - a[0])
    east = math.radians(b[1] - a[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return round(EARTH_RADIUS_KM * math.hypot(north, east), 3)
