"""The service cascade: losses and recoveries travel downstream, buffers delay losses.

service = own × the least over the dependencies of (1 − share × (1 − best provider)), where a
dependency with charge left in its buffer counts as whole. Nodes are settled in topological order
of the strongly connected parts of the dependency graph; within such a part (a dependency cycle)
service starts from 1 and falls to the greatest fixed point, so a repaired loop comes back.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterable

from drillsim.documents.city import City
from drillsim.engine.world.state import NodeState, Supply

# A loop that loses a hair at each turn would creep down for hours: after so many sweeps it falls
# by thousandths.
FINE_SWEEPS = 300
COARSE = 1_000

Later = Callable[[int, Callable[[], None]], None]


class Cascade:
    """Keeps ``NodeState.service`` true.

    Args:
        city: the city.
        nodes: the states to keep.
        now: returns drill time in milliseconds.
        later: runs a function after a delay in milliseconds.
        changed: called with the nodes whose service has changed, after each settling.
    """

    def __init__(
        self,
        city: City,
        nodes: dict[str, NodeState],
        now: Callable[[], int],
        later: Later,
        changed: Callable[[list[str]], None],
    ) -> None:
        self._nodes = nodes
        self._now = now
        self._later = later
        self._changed = changed
        self.supplies: dict[str, list[Supply]] = {
            node: [
                Supply(node, need.providers, need.share, need.buffer, need.refill, left=need.buffer)
                for need in state.value.depends_on
            ]
            for node, state in nodes.items()
        }
        self._feeds: dict[str, list[Supply]] = {node: [] for node in nodes}
        for supplies in self.supplies.values():
            for supply in supplies:
                for provider in supply.providers:
                    self._feeds[provider].append(supply)
        self._parts, self._part_of = city.parts
        self._alone = frozenset(
            part[0]
            for part in self._parts
            if len(part) == 1 and all(part[0] not in supply.providers for supply in self.supplies[part[0]])
        )

    def settle(self, dirty: Iterable[str]) -> None:
        """Bring service up to date after the own state of the nodes ``dirty`` has changed."""
        dirty = list(dirty)
        queue = sorted({self._part_of[node] for node in dirty})
        waiting = set(queue)
        changed: list[str] = []
        while queue:
            part = heapq.heappop(queue)
            waiting.discard(part)
            for node in self._solve(self._parts[part]):
                changed.append(node)
                for supply in self._feeds[node]:
                    fed = self._part_of[supply.dependant]
                    if fed != part and fed not in waiting:
                        waiting.add(fed)
                        heapq.heappush(queue, fed)
        self._watch_buffers(dirty, changed)
        if changed:
            self._changed(changed)

    def _solve(self, members: list[str]) -> list[str]:
        """Settle one strongly connected part; returns the members whose service changed."""
        nodes = self._nodes
        if members[0] in self._alone:
            state = nodes[members[0]]
            before, state.service = state.service, self._service(state)
            return members if state.service != before else []
        before_all = [nodes[node].service for node in members]
        for node in members:
            nodes[node].service = 1.0
        moving, sweeps = True, 0
        while moving:
            moving, sweeps = False, sweeps + 1
            for node in members:
                state = nodes[node]
                service = self._service(state)
                if sweeps > FINE_SWEEPS:
                    service = math.floor(service * COARSE) / COARSE
                if service < state.service:
                    state.service = service
                    moving = True
        return [
            node for node, before in zip(members, before_all, strict=True) if nodes[node].service != before
        ]

    def _service(self, state: NodeState) -> float:
        service = state.own
        if service == 0.0:
            return 0.0
        least = 1.0
        for supply in self.supplies[state.id]:
            if supply.exhausted or not supply.buffer:
                felt = 1.0 - supply.share * (1.0 - self._best(supply))
                least = min(least, felt)
        return round(service * least, 9)

    def _best(self, supply: Supply) -> float:
        nodes = self._nodes
        if len(supply.providers) == 1:
            return nodes[supply.providers[0]].service
        return max(nodes[provider].service for provider in supply.providers)

    def _watch_buffers(self, dirty: list[str], changed: list[str]) -> None:
        """Start, stop and refill the buffers that the change concerns."""
        touched = [supply for node in changed for supply in self._feeds[node] if supply.buffer]
        touched += [supply for node in dirty for supply in self.supplies[node] if supply.buffer]
        for supply in touched:
            supply.settle(self._now())
            lacking = supply.lacking = self._best(supply) < 1.0
            running = not self._nodes[supply.dependant].offline
            if lacking and running and not supply.draining and not supply.exhausted:
                self._drain(supply)
            elif supply.draining and not (lacking and running):
                supply.draining = False
            elif supply.exhausted and not lacking:
                supply.exhausted = False
                self.settle([supply.dependant])

    def _drain(self, supply: Supply) -> None:
        supply.draining = True
        supply.turn += 1
        turn = supply.turn

        def run_out() -> None:
            if supply.draining and supply.turn == turn:
                supply.settle(self._now())
                supply.draining, supply.exhausted, supply.left = False, True, 0.0
                self.settle([supply.dependant])

        self._later(max(0, round(supply.left)), run_out)
