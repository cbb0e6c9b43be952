"""Mechanism of harm without outage: people are misled or wronged while everything works."""

from __future__ import annotations

import simpy

from drillsim.base.records import ActRecord
from drillsim.documents.stages import Harm
from drillsim.engine.public import said_by
from drillsim.engine.threats.attacks import controls
from drillsim.engine.threats.stages import Running, Stages, mechanism
from drillsim.engine.world import Harmed, Process


@mechanism("harm")
def harm(stages: Stages, running: Running) -> None:
    """People come to harm at every target, for as long as there is something to harm them."""
    stage = running.stage
    assert isinstance(stage, Harm)

    def begin(node: str) -> None:
        stages.spawn(running, node, _Harming(stages, running, stage, node).last())

    stages.each_target(running, stage.hits, begin)
    stages.finish(running)


class _Harming:
    """The harm that one stage does at one node."""

    def __init__(self, stages: Stages, running: Running, stage: Harm, node: str) -> None:
        self.world = stages.world
        self.running = running
        self.stage = stage
        self.state = stages.world.nodes[node]
        self.attacker = stages.attacker(stage.hits)
        self.unwarned = 1.0
        self.wake = self.world.env.event()
        running.moved.append(self.stir)
        stages.spoken.append(self.hear)

    def last(self) -> Process:
        """Do harm at the pace of the moment, and look again whenever something changes."""
        world, node, lasts = self.world, self.state.id, self.stage.lasts
        ends = (
            ()
            if lasts is None
            else (world.env.timeout(world.luck.span(lasts, f"{self.stage.id}:{node}", "lasts")),)
        )
        while not any(end.processed for end in ends):
            self.show()
            self.wake = world.env.event()
            yield simpy.AnyOf(world.env, [world.change_at((node,)), self.wake, *ends])
        world.change(node, {self.stage.id: None})

    def stir(self) -> None:
        """Let it look again."""
        if not self.wake.triggered:
            self.wake.succeed()

    def hear(self, act: ActRecord, reach: float) -> None:
        """Those who are warned beware."""
        if act.data.get("about") in (None, self.state.id):
            self.unwarned *= 1.0 - self.stage.heeded * said_by(act) * reach
            self.stir()

    def show(self) -> None:
        """Let it be seen how many come to harm an hour from here on."""
        key, standing = self.stage.id, self.state.standing.get(self.stage.id)
        rate = round(self.stage.people * self.running.strength * self.share() * self.unwarned, 9)
        if rate and standing != Harmed(rate):
            self.world.hit(self.running.threat, self.state.id, {key: Harmed(rate)})
        elif not rate and standing is not None:
            self.world.change(self.state.id, {key: None})

    def share(self) -> float:
        """How much of the harm has effect as things stand."""
        state, stage = self.state, self.stage
        if stage.by == "anyway":
            return 1.0
        if self.attacker is not None and not controls(state, self.attacker):
            return 0.0
        return state.service * (state.altered if stage.by == "altered" else 1.0)
