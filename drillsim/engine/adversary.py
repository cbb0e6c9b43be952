"""Adversaries while a drill runs: what they come to know, and what they do about it."""

from __future__ import annotations

from drillsim.base.recorded import Why
from drillsim.documents.adversary import Adversary, Countermove, Happening
from drillsim.documents.conditions import Condition
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.stages import Threat
from drillsim.engine.actions.acts import Doing
from drillsim.engine.consequences import Consequences
from drillsim.engine.triggers import Deed, Triggers
from drillsim.engine.world import NodeState, Signal, World


class Adversaries:
    """All adversaries of a drill.

    Args:
        world, triggers: what they watch.
        consequences: what carries out what they do.
        scenario: its threats.
    """

    def __init__(
        self, world: World, triggers: Triggers, consequences: Consequences, scenario: ScenarioDoc
    ) -> None:
        self._all = {
            threat.id: _Mind(world, triggers, consequences, threat, threat.adversary)
            for threat in scenario.threats
            if threat.adversary is not None
        }
        if self._all:
            world.listen(self._on_signal, "node", "perceived")
            consequences.paid.append(self._on_paid)
            consequences.gone.append(self._on_gone)

    def _on_signal(self, signal: Signal) -> None:
        for mind in self._all.values():
            mind.look(signal)

    def _on_paid(self, threat: str) -> None:
        if threat in self._all:
            self._all[threat].happens("paid")

    def _on_gone(self, threat: str) -> None:
        if threat in self._all:
            self._all[threat].gone = True

    def done(self, deed: Deed, doing: Doing) -> None:
        """Take in an act that counts: the public may be told."""
        if deed.verb == "public_notice":
            for mind in self._all.values():
                mind.notified(deed)


class _Mind:
    """One adversary: what he holds, what he has met already, what he can still do."""

    def __init__(
        self,
        world: World,
        triggers: Triggers,
        consequences: Consequences,
        threat: Threat,
        adversary: Adversary,
    ) -> None:
        self._world = world
        self._consequences = consequences
        self._threat = threat
        self._left = len(adversary.policy) if adversary.budget is None else adversary.budget
        self._policy = list(enumerate(adversary.policy))
        self._held: set[str] = set()
        self._cut: set[str] = set()
        self._met: set[tuple[str, str | None]] = set()
        self.gone = False
        for at, move in self._policy:
            consequences.prepare(f"adversary:{threat.id}:{at}", move.moves)
        if adversary.goals:
            goals = Condition(all=tuple(Condition(stage=goal) for goal in adversary.goals))
            triggers.watch(goals, lambda: self.happens("done"))

    def look(self, signal: Signal) -> None:
        """Take in a change of the city."""
        kind, name = signal
        if kind == "node":
            self._changed(self._world.nodes[name])
        elif kind == "perceived" and name in self._held and self._seen(name):
            self._first("noticed", name)

    def _seen(self, node: str) -> bool:
        return self._world.perceived[node].get("compromise") not in (None, "clean")

    def _changed(self, state: NodeState) -> None:
        """What he holds, and what he is cut off from."""
        holds = state.rank_of(self._threat.id) > 0
        if holds:
            self._held.add(state.id)
        cut = state.isolated or state.offline or state.blocked
        if not cut:
            self._cut.discard(state.id)
        elif state.id in self._held and state.id not in self._cut:
            self._cut.add(state.id)
            self._first("isolated", state.id)
        if state.id in self._held and not holds:
            self._held.discard(state.id)
            if not self._held:
                self.happens("evicted")

    def notified(self, deed: Deed) -> None:
        """The public is told: of his doing, as far as anybody can see."""
        mine = self._world.incidents.all.get(self._threat.id)
        if mine is not None and (deed.about is None or self._world.incidents.affects(mine, deed.about)):
            self._first("notified", None)

    def _first(self, what: Happening, system: str | None) -> None:
        if (what, system) not in self._met:
            self._met.add((what, system))
            self.happens(what, system)

    def happens(self, what: Happening, system: str | None = None) -> None:
        """Make every move that fits, while he can."""
        for at, move in [*self._policy]:
            if move.on == what and move.system in (None, system) and self._left > 0 and not self.gone:
                self._policy.remove((at, move))
                if self._world.luck.chance(move.chance, f"{self._threat.id}:{at}", "moves"):
                    self._left -= 1
                    self._move(at, move)

    def _move(self, at: int, move: Countermove) -> None:
        name = f"{self._threat.id}:{at}"
        delay = 0 if move.after is None else self._world.luck.span(move.after, name, "after")
        why: Why = {"adversary": self._threat.id, "on": move.on}

        def make() -> None:
            if not self.gone:
                self._consequences.follow(f"adversary:{name}", why)

        # What is changing now must have changed whole before he answers.
        self._world.after(delay, make)
