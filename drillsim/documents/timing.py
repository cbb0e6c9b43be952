"""What is sound in a scenario and never comes to pass, because times add up to more than the drill has."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from drillsim.base.messages import Param, Phrase
from drillsim.base.model import clock
from drillsim.documents.conditions import Condition, Trigger
from drillsim.documents.injects import Expectation, Inject
from drillsim.documents.reachability import Node, callers, parts, waits_for
from drillsim.documents.scene import Scene
from drillsim.documents.stages import AnyStage, Degrade, Regional, Spread, Stage
from drillsim.documents.times import Occurrence, Times, least, likely, times_of
from drillsim.documents.yamltext import Path

_MOST_NAMED = 6


def check_times(scene: Scene) -> None:
    """Warn of everything that cannot happen before the end, at the earliest or as a rule."""
    if {"length", "threats", "injects"} & scene.broken:
        return
    _Check(scene).run()


class _Check:
    """A scenario's times, and the warnings that they give."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.length = scene.scenario.length
        self.least = times_of(scene.scenario, least)
        self.likely = times_of(scene.scenario, likely)
        self.parts = dict(parts(scene.scenario))
        self.callers = callers(scene.scenario)

    def run(self) -> None:
        for node, (path, part) in self.parts.items():
            late = self._trigger(node, path, part) or self._lapses(node, path, part)
            if part.when is not None and not late:
                self._holds((*path, "when"), part.when)
            if not late and isinstance(part, Stage):
                self._stage(node, path, part)  # type: ignore[arg-type]
        self._expectations()

    # -- what never comes -------------------------------------------------------------------------

    def _trigger(self, node: Node, path: Path, part: Trigger) -> bool:
        """Warn when an inject or stage cannot come, or hardly can; whether it cannot."""
        soonest, usual = self.least.steps[node].begin, self.likely.steps[node].begin
        if soonest < self.length <= usual < inf:
            blanks = self._named(node, soonest) | {"usual": clock(round(usual))}
            self.scene.warn(self._cause(path, part, self.likely), "comes_late", **blanks)
        if soonest == inf or soonest < self.length:
            return False
        via = self._chain(node)
        blanks = self._named(node, soonest) | {"chain": Phrase("via", {"chain": via}) if via else ""}
        self.scene.warn(self._cause(path, part, self.least), "comes_never", **blanks)
        return True

    def _lapses(self, node: Node, path: Path, part: Trigger) -> bool:
        """Warn when what an inject speaks of cannot be so when it is due; whether it cannot."""
        if not isinstance(part, Inject) or part.guard is None or self.least.steps[node].begin < inf:
            return False
        due = self.least.without_delay(part)
        if due >= self.length:
            return False
        self.scene.warn((*path, "while"), "guard_never", value=part.id, time=clock(round(due)))
        return True

    def _named(self, node: Node, at: float) -> dict[str, Param]:
        kind, name = node
        times = {"time": clock(round(at)), "length": clock(self.length)}
        return {"kind": Phrase(f"kind_{kind}"), "value": name, **times}

    def _cause(self, path: Path, part: Trigger, times: Times) -> Path:
        """The key that carries a part past the end: its delay, its ``for``, or what it waits for."""
        if part.delay is not None and times.without_delay(part) < self.length:
            return (*path, "delay")
        if part.when is not None:
            return self._hold((*path, "when"), part.when, times) or (*path, "when")
        keys = ("at", "by_hand", "unless", "after")
        return next(((*path, key) for key in keys if getattr(part, key, None) is not None), path)

    def _hold(self, path: Path, condition: Condition, times: Times) -> Path | None:
        """The ``for`` that carries a condition past the end."""
        if condition.hold and times.begins(condition) < self.length <= times.holds(condition):
            return (*path, "for")
        for key in ("all", "any"):
            for at, inner in enumerate(getattr(condition, key)):
                if found := self._hold((*path, key, at), inner, times):
                    return found
        return None

    def _holds(self, path: Path, condition: Condition) -> None:
        """Parts of a condition that cannot hold for so long, though the whole of it has another way."""
        if found := self._hold(path, condition, self.least):
            value = str(self.scene.document.at(found))
            self.scene.warn(found, "holds_never", value=value, length=clock(self.length))

    def _chain(self, node: Node) -> str:
        """The names from the first part of a chain that comes too late to this one; empty for one alone."""
        chain = [node]
        while len(chain) < _MOST_NAMED:
            waits = [
                each
                for each in waits_for(self.parts[chain[0]][1], self.callers.get(chain[0], ()))
                if each in self.parts
            ]
            if not waits:
                break
            latest = max(waits, key=lambda each: self.least.steps[each].control)
            if latest in chain:
                break
            chain.insert(0, latest)
        return " → ".join(name for _, name in chain) if len(chain) > 1 else ""

    # -- what a stage does ------------------------------------------------------------------------

    def _stage(self, node: Node, path: Path, stage: AnyStage) -> None:
        for key, code, end in self._ends(stage, self.least.steps[node]):
            if self.length <= end < inf:
                place = (*path, key) if self.scene.document.at((*path, key)) is not None else path
                self.scene.warn(place, code, **self._named(node, end))

    def _ends(self, stage: AnyStage, step: Occurrence) -> Iterator[tuple[str, str, float]]:
        """The key, message and end of each time of a stage that it would be strange not to live to see."""
        if isinstance(stage, Spread):
            yield ("from" if step.done >= self.length else "establish"), "controls_never", step.control
            if stage.step is not None and stage.origin is None and step.control < self.length:
                yield "step", "spreads_never", step.control + least(stage.step) / 2
            return
        yield "hits", "effect_never", step.effect
        if step.effect >= self.length:
            return
        if isinstance(stage, Degrade) and stage.again is not None:
            yield "again", "again_never", step.effect + least(stage.again)
        if isinstance(stage, Degrade | Regional):
            yield "takes", "mended_never", step.effect + least(stage.takes)

    # -- what is expected -------------------------------------------------------------------------

    def _expectations(self) -> None:
        for at, inject in enumerate(self.scene.scenario.injects):
            opens = self.least.steps["inject", inject.id].begin
            for n, expectation in enumerate(inject.expect):
                self._expectation(("injects", at, "expect", n), expectation, opens)
        for n, aware in enumerate(self.scene.scenario.expect):
            self._expectation(("expect", n), aware, self._aware(aware.incident))

    def _aware(self, incident: str) -> float:
        """When anybody can first know of an incident: told of it, or struck by it."""
        told = [
            self.least.steps["inject", inject.id].begin
            for inject in self.scene.scenario.injects
            if inject.indicates == incident
        ]
        struck = [
            self.least.steps["stage", stage.id].begin
            for threat in self.scene.scenario.threats
            if threat.id == incident
            for stage in threat.stages
        ]
        return min([*told, *struck], default=inf)

    def _expectation(self, path: Path, expectation: Expectation, opens: float) -> None:
        if opens >= self.length:
            return
        for key, code in (("target", "target_past_end"), ("limit", "limit_past_end")):
            end = opens + getattr(expectation, key)
            if end > self.length:
                times = {"time": clock(round(end)), "length": clock(self.length)}
                value = str(self.scene.document.at((*path, key)))
                self.scene.warn((*path, key), code, value=value, opens=clock(round(opens)), **times)
                return
