"""The stages of all threats while a drill runs: when each begins, and what it has done so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import simpy

from drillsim.base.model import Span
from drillsim.base.records import ActRecord, StageData, StageStatus
from drillsim.documents.conditions import Condition
from drillsim.documents.stages import AnyStage, Hits, Threat
from drillsim.engine.triggers import Triggers
from drillsim.engine.world import Harmed, Outflow, Process, Surge, World
from drillsim.engine.world.state import NodeEdit

Mechanism = Callable[["Stages", "Running"], None]
MECHANISMS: dict[str, Mechanism] = {}


def mechanism(kind: str) -> Callable[[Mechanism], Mechanism]:
    """Register a mechanism under the ``kind`` that scenarios name it by."""

    def register(function: Mechanism) -> Mechanism:
        if kind in MECHANISMS:
            raise ValueError(f"two mechanisms are called {kind}")
        MECHANISMS[kind] = function
        return function

    return register


@dataclass(slots=True)
class Running:
    """One stage of one threat.

    Attributes:
        threat, stage: what the scenario says.
        begun: whether it has begun; ``done``: whether it has done its work.
        stopped: it goes no further; ``processes``: what it has under way.
        held: a facilitator keeps it from beginning; ``due``: it would have begun.
        strength: factor set by a facilitator, 1 by default; ``moved``: told when it changes.
        taken: systems it has taken, in order; ``joined``: told of each further one.
    """

    threat: Threat
    stage: AnyStage
    begun: bool = False
    done: bool = False
    stopped: bool = False
    held: bool = False
    due: bool = False
    strength: float = 1.0
    taken: list[str] = field(default_factory=list)
    joined: list[Callable[[str], None]] = field(default_factory=list)
    moved: list[Callable[[], None]] = field(default_factory=list)
    processes: list[simpy.Process] = field(default_factory=list)


class Stages:
    """Plays every threat of a scenario.

    Args:
        world: the world they act on.
        triggers: what they wait for.
        director: whether somebody fires stages by hand; if not, they fire at their default time.

    Attributes:
        running: stage id -> its run.
        orders: inject id -> called when the order of that inject has been carried out.
        spoken: called with what somebody says to the public, and the share of people whom it reaches.
    """

    def __init__(self, world: World, triggers: Triggers, *, director: bool) -> None:
        self.world = world
        self._triggers = triggers
        self._director = director
        self.running: dict[str, Running] = {}
        self.orders: dict[str, list[Callable[[], None]]] = {}
        self.spoken: list[Callable[[ActRecord, float], None]] = []

    def schedule(self, threats: tuple[Threat, ...]) -> None:
        """Wait for the trigger of every stage."""
        for threat in threats:
            for stage in threat.stages:
                self.running[stage.id] = Running(threat, stage)
        for running in self.running.values():
            if running.stage.chance:
                self._schedule(running)

    def _schedule(self, running: Running) -> None:
        stage, world = running.stage, self.world

        def begin() -> None:
            if stage.delay is None or stage.at is not None:
                self.begin(running)
            else:
                delay = world.luck.span(stage.delay, stage.id, "delay")
                world.after(delay, lambda: self.begin(running))

        if stage.at is not None:
            extra = world.luck.span(stage.delay, stage.id, "delay") if stage.delay else 0
            world.after(stage.at + extra, begin)
        elif stage.by_hand is not None:
            if not self._director:
                world.after(stage.by_hand, begin)
        elif stage.unless is not None:
            self._triggers.missing(stage.unless, stage.unless.deadline, begin, lambda: None)
        elif stage.when is not None or stage.after is not None:
            condition = stage.when or Condition(stage=stage.after)
            self._triggers.watch(condition, begin)

    def begin(self, running: Running, *, by_hand: bool = False) -> None:
        """Begin a stage, unless it is held or has begun."""
        if running.begun or (running.stopped and not by_hand):
            return
        if running.held and not by_hand:
            running.due = True
            return
        running.begun, running.stopped = True, False
        self._log(running, "begun")
        MECHANISMS[running.stage.kind](self, running)

    def hold(self, running: Running) -> None:
        """Keep a stage from beginning."""
        running.held = True

    def release(self, running: Running) -> None:
        """Let a held stage begin again by itself, at once if it is due."""
        running.held = False
        if running.due:
            self.begin(running)

    def strengthen(self, running: Running, factor: float) -> None:
        """Let a stage work harder or less hard by a factor from here on: what it keeps up, too."""
        times, running.strength = factor / running.strength, factor
        key, kept = running.stage.id, (Surge, Outflow)
        found: dict[str, NodeEdit] = {}
        for node, state in self.world.nodes.items():
            if isinstance(one := state.standing.get(key), kept):
                found[node] = {"standing": {key: one.times(times)}}
        if found and times != 1.0:
            self.world.change_many(found)
        for told in running.moved:
            told()

    def spawn(self, running: Running, name: str, process: Process) -> None:
        """Start a process of a stage, which ends with it."""

        def work() -> Process:
            if running.stopped:
                return
            try:
                yield from process
            except simpy.Interrupt:
                return

        if not running.stopped:
            running.processes.append(self.world.spawn(f"{running.stage.id}:{name}", work()))

    def stop(self, running: Running) -> None:
        """Let a stage go no further, or never begin: surges, leaks, harm end; damage and intrusion stay."""
        running.stopped = True
        self._log(running, "stopped")
        for process in running.processes:
            if process is self.world.env.active_process:
                # It brought its own end about, and ends as soon as it waits.
                self.world.after(0, lambda process=process: _interrupt(process))  # type: ignore[misc]
            else:
                _interrupt(process)
        running.processes.clear()
        key = running.stage.id
        kept = (Surge, Outflow, Harmed)
        ended = [
            node for node, state in self.world.nodes.items() if isinstance(state.standing.get(key), kept)
        ]
        if ended:
            self.world.change_many({node: {"standing": {key: None}} for node in ended})

    def finish(self, running: Running) -> None:
        """Note that the stage has done its work, so that those after it may begin."""
        if not running.done and not running.stopped:
            running.done = True
            self._log(running, "done")
            self._triggers.happened("stage", running.stage.id)

    def take(self, running: Running, system: str) -> None:
        """Note that the stage has taken a system."""
        if system not in running.taken:
            running.taken.append(system)
            self._log(running, "taken", system)
            for told in tuple(running.joined):
                told(system)
        self.finish(running)

    def each_target(
        self, running: Running, hits: tuple[str, ...] | Hits, action: Callable[[str], None]
    ) -> None:
        """Run ``action`` for every target: named ones now, taken ones now and as they come."""
        if not isinstance(hits, Hits):
            for node in hits:
                action(node)
            return
        source = self.running[hits.controlled_by]
        for node in tuple(source.taken):
            action(node)
        source.joined.append(lambda node: None if running.stopped else action(node))

    def attacker(self, hits: tuple[str, ...] | Hits) -> str | None:
        """The threat whose attacker a stage works through; None for one that works on named systems."""
        return self.running[hits.controlled_by].threat.id if isinstance(hits, Hits) else None

    def span(self, running: Running, dist: Span, entity: str, purpose: str, factor: float = 1.0) -> int:
        """A drawn time of the stage, shortened by its strength, at least a second."""
        drawn = self.world.luck.span(dist, f"{running.stage.id}:{entity}", purpose)
        return max(1_000, round(drawn * factor / running.strength))

    def _log(self, running: Running, status: StageStatus, system: str | None = None) -> None:
        data: StageData = {"threat": running.threat.id, "stage": running.stage.id, "status": status}
        if system is not None:
            data["system"] = system
        if running.stage.technique is not None:
            data["technique"] = running.stage.technique
        self.world.log("stage", data)


def _interrupt(process: simpy.Process) -> None:
    if process.is_alive:
        process.interrupt()
