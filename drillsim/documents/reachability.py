"""Which injects and stages can ever happen, and how many set each other off at one moment.

Both as far as their triggers on each other tell.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import networkx as nx

from drillsim.documents.conditions import Condition, Trigger
from drillsim.documents.consequences import Begin, Consequence, Telling, Then
from drillsim.documents.injects import Inject
from drillsim.documents.pieces import ByIdentity, Kept
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.stages import Aimed, Deceive, Hits, Spread, Stage
from drillsim.documents.yamltext import Path

Node = tuple[str, str]
MAX_CHAIN = 10
LONGEST_CHAIN = 1_000
"""Injects and stages that may set each other off at one moment; a large exercise has some dozens."""


@dataclass(frozen=True, slots=True)
class Stuck:
    """An inject or stage that can never happen.

    Attributes:
        kind: ``inject`` or ``stage``.
        id: which.
        path: where it stands in the file.
        chain: ids, each waiting for the next; the last one comes twice when they wait in a ring.
    """

    kind: str
    id: str
    path: Path
    chain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Runaway:
    """Too long a chain of injects and stages, each set off by the one before at the same moment.

    Attributes:
        first, last: the ids of its ends.
        path: where its last one stands in the file.
        count: how many it has.
    """

    first: str
    last: str
    path: Path
    count: int


@dataclass(frozen=True, slots=True)
class Impossible:
    """What of a scenario can never happen, and what sets itself off without end, as far as its parts tell."""

    stuck: list[Stuck]
    rings: list[tuple[Path, tuple[str, ...]]]
    runaway: Runaway | None


_IMPOSSIBLE: Kept[Impossible] = Kept(64)


def impossible(scenario: ScenarioDoc) -> Impossible:
    """What can never happen; looked for anew when something of when things happen has changed."""
    key = bones(scenario)
    found = _IMPOSSIBLE.get(key)
    if found is None:
        found = Impossible(stuck(scenario), rings(scenario), runaway(scenario))
        _IMPOSSIBLE.put(found, key)
    return found


def bones(scenario: ScenarioDoc) -> tuple[object, ...]:
    """All that decides what can happen when, and no word of what is told: equal for scenarios alike in it."""
    return (
        *map(_bone, scenario.injects),
        *("threats", *map(_same, scenario.threats)),
        *("reactions", *map(_same, scenario.reactions)),
        *("requests", *map(_same, scenario.requests)),
        *("changes", *map(_same, scenario.changes)),
        *("confidences", *map(_same, scenario.confidences)),
        *("stocks", *map(_same, scenario.stocks)),
        *("places", *map(_same, scenario.places)),
        *("rosters", *map(_same, scenario.rosters)),
        *("shifts", *map(_same, scenario.shifts)),
    )


_BONES: ByIdentity[object] = ByIdentity(4_096)


def _bone(inject: Inject) -> object:
    """What decides when an inject comes and what follows, as one object for all that are alike."""
    found = _BONES.get(inject)
    if found is None:
        trigger = tuple(
            getattr(inject, key) for key in (*Trigger.model_fields, "guard", "then", "unanswered")
        )
        found = _alike((inject.id, trigger, tuple((option.id, option.then) for option in inject.options)))
        _BONES.put(found, inject)
    return found


@lru_cache(maxsize=4_096)
def _alike(key: Hashable) -> object:
    return object()


def _same(piece: object) -> object:
    """A piece by its being itself."""
    found = _BONES.get(piece)
    if found is None:
        found = object()
        _BONES.put(found, piece)
    return found


def runaway(scenario: ScenarioDoc) -> Runaway | None:
    """The longest chain of what happens at one moment, if it has more than ``LONGEST_CHAIN`` links."""
    found = dict(parts(scenario))
    graph: nx.DiGraph[Node] = nx.DiGraph()
    graph.add_nodes_from(found)
    graph.add_edges_from(
        (cause, node) for node, (_, part) in found.items() for cause in _at_once(part) if cause in found
    )
    called = [call for call in calls(scenario) if call.node in found]
    graph.add_edges_from((cause, call.node) for call in called for cause in call.causes() if cause in found)
    # What waits for each other in a ring by `any` happens once each: a ring counts as all of its members.
    rings = nx.condensation(graph)
    before: dict[int, tuple[int, int]] = {}
    for ring in nx.topological_sort(rings):
        count, first = max((before[each] for each in rings.predecessors(ring)), default=(0, ring))
        before[ring] = count + len(rings.nodes[ring]["members"]), first
    last = max(before, key=lambda ring: before[ring][0])
    count, first = before[last]
    if count <= LONGEST_CHAIN:
        return None
    ends = [min(rings.nodes[ring]["members"], key=[*found].index) for ring in (first, last)]
    return Runaway(ends[0][1], ends[1][1], found[ends[1]][0], count)


def _at_once(part: Trigger) -> Iterator[Node]:
    """What sets it off at the very moment at which it happens itself."""
    if part.delay is not None and part.delay.low > 0:
        return
    if isinstance(part, Stage) and part.after is not None:
        yield "stage", part.after
    if part.when is not None:
        yield from _without_hold(part.when)


def _without_hold(condition: Condition) -> Iterator[Node]:
    if condition.hold:
        return
    if condition.stage is not None:
        yield "stage", condition.stage
    if condition.inject is not None and condition.option is None:
        yield "inject", condition.inject
    for inner in (*condition.all, *condition.any):
        yield from _without_hold(inner)


@dataclass(frozen=True, slots=True)
class Follows:
    """A ``then``: its place, what it holds, and what it follows from.

    Attributes:
        node: the inject it belongs to; None for a reaction and an adversary's move.
        chosen: it follows only from what somebody does.
        later: it follows so much later (ms), at least.
        condition: what a reaction waits for.
    """

    path: Path
    then: Then
    node: Node | None = None
    chosen: bool = False
    later: int = 0
    condition: Condition | None = None


@dataclass(frozen=True, slots=True)
class Called:
    """A consequence that sets an inject or a stage off: its place, itself, which one, and its ``then``."""

    path: Path
    item: Consequence
    node: Node
    source: Follows

    @property
    def at_once(self) -> bool:
        """Whether it may come at the very moment at which its inject is told."""
        source = self.source
        return source.node is not None and not (source.chosen or source.later or self._waits)

    @property
    def _waits(self) -> bool:
        return self.item.after is not None and self.item.after.low > 0

    def causes(self) -> Iterator[Node]:
        """What it may come with at one moment: its inject, or what its reaction waits for."""
        if self.at_once and self.source.node is not None:
            yield self.source.node
        elif self.source.condition is not None and not self._waits:
            yield from _without_hold(self.source.condition)


def thens(scenario: ScenarioDoc) -> Iterator[Follows]:
    """Every ``then`` of a scenario."""
    for at, inject in enumerate(scenario.injects):
        path, node = ("injects", at), ("inject", inject.id)
        yield Follows((*path, "then"), inject.then, node)
        for n, option in enumerate(inject.options):
            yield Follows((*path, "options", n, "then"), option.then, node, chosen=True)
        if (missed := inject.unanswered) is not None:
            yield Follows((*path, "unanswered", "then"), missed.then, node, later=missed.after)
    for at, threat in enumerate(scenario.threats):
        for n, move in enumerate(threat.adversary.policy if threat.adversary else ()):
            yield Follows(("threats", at, "adversary", "policy", n, "do"), move.moves, chosen=True)
    for at, reaction in enumerate(scenario.reactions):
        yield Follows(("reactions", at, "then"), reaction.then, condition=reaction.when)
    for at, request in enumerate(scenario.requests):
        yield Follows(("requests", at, "then"), request.then, chosen=True)
        yield Follows(("requests", at, "else"), request.otherwise, chosen=True)


_CALLS: ByIdentity[list[Called]] = ByIdentity(16)


def calls(scenario: ScenarioDoc) -> list[Called]:
    """Every consequence that sets an inject or a stage off."""
    known = _CALLS.get(scenario)
    if known is None:
        known = _calls(scenario)
        _CALLS.put(known, scenario)
    return known


def _calls(scenario: ScenarioDoc) -> list[Called]:
    found = []
    for source in thens(scenario):
        for at, item in enumerate(source.then):
            if isinstance(item, Telling):
                found.append(Called((*source.path, at), item, ("inject", item.tell), source))
            elif isinstance(item, Begin):
                found.append(Called((*source.path, at), item, ("stage", item.begin), source))
    return found


def callers(scenario: ScenarioDoc) -> dict[Node, list[Called]]:
    """Inject or stage -> the consequences that set it off."""
    found: dict[Node, list[Called]] = {}
    for call in calls(scenario):
        found.setdefault(call.node, []).append(call)
    return found


def rings(scenario: ScenarioDoc) -> list[tuple[Path, tuple[str, ...]]]:
    """Injects whose consequences tell each other at one moment, round and round: a place, and the ids."""
    graph: nx.DiGraph[Node] = nx.DiGraph()
    place: dict[tuple[Node, Node], Path] = {}
    for call in calls(scenario):
        if call.at_once and call.source.node is not None:
            place.setdefault((call.source.node, call.node), call.path)
    graph.add_edges_from(place)
    found = []
    for ring in nx.strongly_connected_components(graph):
        inside = graph.subgraph(ring)
        if inside.number_of_edges():
            round_ = nx.find_cycle(inside, min(ring))
            chain = (*(name for (_, name), _ in round_), round_[-1][1][1])
            found.append((place[round_[0][0], round_[0][1]], chain))
    return sorted(found, key=lambda each: each[1])


def stuck(scenario: ScenarioDoc) -> list[Stuck]:
    """The injects and stages that wait for each other, or for such ones, and so never happen.

    Conditions on the world and on acts count as possible; so do names the scenario does not hold.
    """
    found = dict(parts(scenario))
    whole = _Whole({node: trigger for node, (_, trigger) in found.items()}, callers(scenario))
    able = whole.reachable()
    return [
        Stuck(*node, path, _chain(node, able, whole)) for node, (path, _) in found.items() if node not in able
    ]


@dataclass(frozen=True, slots=True)
class _Whole:
    """All injects and stages, and the consequences that set them off."""

    known: dict[Node, Trigger]
    callers: dict[Node, list[Called]]

    def waits_for(self, node: Node) -> Iterator[Node]:
        """What an inject or stage may wait for, any of it."""
        yield from waits_for(self.known[node], self.callers.get(node, ()))

    def reachable(self) -> set[Node]:
        """What can happen, spreading from what waits for nothing."""
        waiting: dict[Node, list[Node]] = {}
        for node in self.known:
            for needed in dict.fromkeys(self.waits_for(node)):
                waiting.setdefault(needed, []).append(node)
        able: set[Node] = set()
        look = list(self.known)
        while look:
            node = look.pop()
            if node not in able and self._able(node, able):
                able.add(node)
                look += waiting.get(node, [])
        return able

    def _able(self, node: Node, able: set[Node]) -> bool:
        """Whether it can be set off, by itself or by a consequence, and what it needs has happened."""
        part, calling = self.known[node], self.callers.get(node, ())
        guard = part.guard if isinstance(part, Inject) else None
        if guard is not None and not self._possible(guard, able):
            return False
        itself = not calling or _has_trigger(part)
        holds = itself and (part.when is None or self._possible(part.when, able))
        if holds and all(self._so(each, able) for each in _needs(part)):
            return True
        needs = all(self._so(each, able) for each in _needs(part) if each != _after(part))
        return needs and any(self._calls(call, able) for call in calling)

    def _calls(self, call: Called, able: set[Node]) -> bool:
        source = call.source
        told = source.node is None or self._so(source.node, able)
        reacts = source.condition is None or self._possible(source.condition, able)
        return told and reacts and (call.item.condition is None or self._possible(call.item.condition, able))

    def _so(self, node: Node, able: set[Node]) -> bool:
        return node in able or node not in self.known

    def _possible(self, condition: Condition, able: set[Node]) -> bool:
        if condition.all:
            return all(self._possible(inner, able) for inner in condition.all)
        if condition.any:
            return any(self._possible(inner, able) for inner in condition.any)
        return all(self._so(node, able) for node in _named(condition))


_TRIGGERS = ("at", "when", "unless", "by_hand", "after")


def _has_trigger(part: Trigger) -> bool:
    return any(getattr(part, key, None) is not None for key in _TRIGGERS)


def _after(part: Trigger) -> Node | None:
    return ("stage", part.after) if isinstance(part, Stage) and part.after is not None else None


def parts(scenario: ScenarioDoc) -> Iterator[tuple[Node, tuple[Path, Trigger]]]:
    """Every inject and stage: its kind and id, and where it stands and what it is."""
    for at, inject in enumerate(scenario.injects):
        yield ("inject", inject.id), (("injects", at), inject)
    for at, threat in enumerate(scenario.threats):
        for n, stage in enumerate(threat.stages):
            yield ("stage", stage.id), (("threats", at, "stages", n), stage)


def _needs(part: Trigger) -> Iterator[Node]:
    """What must have happened before, whatever else is true."""
    if not isinstance(part, Stage):
        return
    if part.after is not None:
        yield "stage", part.after
    if isinstance(part, Spread) and part.origin is not None:
        yield "stage", part.origin
    if isinstance(part, Aimed) and isinstance(part.hits, Hits):
        yield "stage", part.hits.controlled_by
    if isinstance(part, Deceive):
        yield "inject", part.message


def _named(condition: Condition) -> Iterator[Node]:
    if condition.stage is not None:
        yield "stage", condition.stage
    if condition.inject is not None:
        yield "inject", condition.inject
    if condition.answered is not None:
        yield "inject", condition.answered
    for inner in (*condition.all, *condition.any):
        yield from _named(inner)


def waits_for(part: Trigger, calling: Iterable[Called] = ()) -> Iterator[Node]:
    """What an inject or stage may wait for, any of it, those whose consequences set it off among them."""
    yield from _needs(part)
    for condition in (part.when, part.guard if isinstance(part, Inject) else None):
        if condition is not None:
            yield from _named(condition)
    for call in calling:
        if call.source.node is not None:
            yield call.source.node
        for condition in (call.source.condition, call.item.condition):
            if condition is not None:
                yield from _named(condition)


def _chain(node: Node, able: set[Node], whole: _Whole) -> tuple[str, ...]:
    """Follow what each waits for until one comes again; a long way is cut short."""
    seen = [node]
    while len(seen) <= MAX_CHAIN:
        waits = whole.waits_for(seen[-1])
        following = next(each for each in waits if each in whole.known and each not in able)
        seen.append(following)
        if following in seen[:-1]:
            return tuple(name for _, name in seen)
    return (*(name for _, name in seen), "…")
