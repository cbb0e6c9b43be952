"""Which injects and stages can ever happen, and how many set each other off at one moment.

Both as far as their triggers on each other tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import networkx as nx

from drillsim.documents.conditions import Condition, Trigger
from drillsim.documents.consequences import Begin, Consequence, Telling, Then
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.stages import Deceive, Degrade, Hits, Leak, Load, Spread, Stage
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


def runaway(scenario: ScenarioDoc) -> Runaway | None:
    """The longest chain of what happens at one moment, if it has more than ``LONGEST_CHAIN`` links."""
    found = dict(parts(scenario))
    graph: nx.DiGraph[Node] = nx.DiGraph()
    graph.add_nodes_from(found)
    graph.add_edges_from(
        (cause, node) for node, (_, part) in found.items() for cause in _at_once(part) if cause in found
    )
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


Call = tuple[Path, Consequence, Node]


def thens(scenario: ScenarioDoc) -> Iterator[tuple[Path, Then, Node | None, bool]]:
    """Every ``then``: its place, what it holds, what it follows from, and whether at the same moment.

    A reaction follows from no inject or stage by itself.
    """
    for at, inject in enumerate(scenario.injects):
        path, node = ("injects", at), ("inject", inject.id)
        yield (*path, "then"), inject.then, node, True
        for n, option in enumerate(inject.options):
            yield (*path, "options", n, "then"), option.then, node, False
        if inject.unanswered is not None:
            yield (*path, "unanswered", "then"), inject.unanswered.then, node, False
    for at, threat in enumerate(scenario.threats):
        for n, move in enumerate(threat.adversary.policy if threat.adversary else ()):
            yield ("threats", at, "adversary", "policy", n, "do"), move.moves, None, False
    for at, reaction in enumerate(scenario.reactions):
        yield ("reactions", at, "then"), reaction.then, None, False


def calls(scenario: ScenarioDoc) -> Iterator[Call]:
    """Every consequence that sets an inject or a stage off: its place, itself, and what it sets off."""
    for path, items, _, _ in thens(scenario):
        for at, item in enumerate(items):
            if isinstance(item, Telling):
                yield (*path, at), item, ("inject", item.tell)
            elif isinstance(item, Begin):
                yield (*path, at), item, ("stage", item.begin)


def stuck(scenario: ScenarioDoc) -> list[Stuck]:
    """The injects and stages that wait for each other, or for such ones, and so never happen.

    Conditions on the world and on acts count as possible; so do names the scenario does not hold.
    """
    found = dict(parts(scenario))
    known = {node: trigger for node, (_, trigger) in found.items()}
    able = _reachable(known)
    return [
        Stuck(*node, path, _chain(node, able, known)) for node, (path, _) in found.items() if node not in able
    ]


def _reachable(known: dict[Node, Trigger]) -> set[Node]:
    """What can happen, spreading from what waits for nothing."""
    waiting: dict[Node, list[Node]] = {}
    for node, part in known.items():
        for needed in dict.fromkeys(waits_for(part)):
            waiting.setdefault(needed, []).append(node)
    able: set[Node] = set()
    look = list(known)
    while look:
        node = look.pop()
        if node not in able and _able(known[node], able, known):
            able.add(node)
            look += waiting.get(node, [])
    return able


def parts(scenario: ScenarioDoc) -> Iterator[tuple[Node, tuple[Path, Trigger]]]:
    """Every inject and stage: its kind and id, and where it stands and what it is."""
    for at, inject in enumerate(scenario.injects):
        yield ("inject", inject.id), (("injects", at), inject)
    for at, threat in enumerate(scenario.threats):
        for n, stage in enumerate(threat.stages):
            yield ("stage", stage.id), (("threats", at, "stages", n), stage)


def _able(part: Trigger, able: set[Node], known: dict[Node, Trigger]) -> bool:
    holds = part.when is None or _possible(part.when, able, known)
    return holds and all(node in able or node not in known for node in _needs(part))


def _needs(part: Trigger) -> Iterator[Node]:
    """What must have happened before, whatever else is true."""
    if not isinstance(part, Stage):
        return
    if part.after is not None:
        yield "stage", part.after
    if isinstance(part, Spread) and part.origin is not None:
        yield "stage", part.origin
    if isinstance(part, Degrade | Load | Leak) and isinstance(part.hits, Hits):
        yield "stage", part.hits.controlled_by
    if isinstance(part, Deceive):
        yield "inject", part.message


def _possible(condition: Condition, able: set[Node], known: dict[Node, Trigger]) -> bool:
    if condition.all:
        return all(_possible(inner, able, known) for inner in condition.all)
    if condition.any:
        return any(_possible(inner, able, known) for inner in condition.any)
    return all(node in able or node not in known for node in _named(condition))


def _named(condition: Condition) -> Iterator[Node]:
    if condition.stage is not None:
        yield "stage", condition.stage
    if condition.inject is not None:
        yield "inject", condition.inject
    for inner in (*condition.all, *condition.any):
        yield from _named(inner)


def waits_for(part: Trigger) -> Iterable[Node]:
    """What an inject or stage may wait for, any of it."""
    yield from _needs(part)
    if part.when is not None:
        yield from _named(part.when)


def _chain(node: Node, able: set[Node], known: dict[Node, Trigger]) -> tuple[str, ...]:
    """Follow what each waits for until one comes again; a long way is cut short."""
    seen = [node]
    while len(seen) <= MAX_CHAIN:
        following = next(n for n in waits_for(known[seen[-1]]) if n in known and n not in able)
        seen.append(following)
        if following in seen[:-1]:
            return tuple(name for _, name in seen)
    return (*(name for _, name in seen), "…")
