"""Mechanism of silent alteration: data become false, and the service goes on."""

from __future__ import annotations

from drillsim.documents.stages import Tamper
from drillsim.engine.accounts import gets_in
from drillsim.engine.threats.attacks import controls, reachable
from drillsim.engine.threats.stages import Running, Stages, mechanism
from drillsim.engine.world import Falsehood, NodeState, Process

STEPS = 10


@mechanism("tamper")
def tamper(stages: Stages, running: Running) -> None:
    """Data are altered step by step, for as long as whoever does it is there."""
    stage = running.stage
    assert isinstance(stage, Tamper)

    def begin(node: str) -> None:
        stages.spawn(running, node, _alter(stages, running, stage, node))

    stages.each_target(running, stage.hits, begin)
    stages.finish(running)


def _alter(stages: Stages, running: Running, stage: Tamper, node: str) -> Process:
    world, state = stages.world, stages.world.nodes[node]
    while not _there(stages, stage, state):
        yield world.change_at((node,))
    past = _past(running, stage, world.now)
    world.hit(running.threat, node, {stage.id: Falsehood(past, stage.found, stage.corrects)})
    span = _step(stage)
    wait = span - (world.now - past[-1][0]) % span
    while stage.grows:
        yield world.env.timeout(wait)
        wait = span
        one = _unfinished(stages, stage, state)
        if one is not None:
            world.change(node, {stage.id: one.became(world.now, _shares(running, stage, one.share))})
        while _unfinished(stages, stage, state) is None:
            yield world.change_at((node,))


def _past(running: Running, stage: Tamper, now: int) -> tuple[tuple[int, float], ...]:
    """What was altered before the stage begins, and as it does."""
    history: list[tuple[int, float]] = []
    for step in range(STEPS if stage.grows else 1):
        at = now - stage.before + step * _step(stage)
        if at <= now:
            history.append((at, _shares(running, stage, history[-1][1] if history else 0.0)))
    return tuple(history)


def _step(stage: Tamper) -> int:
    """How long one step of the alteration takes (ms), at least a second."""
    return max(1_000, stage.grows // STEPS)


def _shares(running: Running, stage: Tamper, share: float) -> float:
    """The share that is false after one step more."""
    step = stage.share * running.strength / (STEPS if stage.grows else 1)
    return min(stage.share, round(share + step, 9))


def _unfinished(stages: Stages, stage: Tamper, state: NodeState) -> Falsehood | None:
    """What there is to go on altering, while whoever does it is there."""
    one = state.falsehood(stage.id)
    return one if one and one.share < stage.share and _there(stages, stage, state) else None


def _there(stages: Stages, stage: Tamper, state: NodeState) -> bool:
    """Whether whoever alters the data controls the node, and the way to it is open."""
    attacker = stages.attacker(stage.hits)
    held = attacker is None or controls(state, attacker)
    return held and reachable(state) and gets_in(state, stage)
