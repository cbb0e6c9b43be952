"""How much data has leaked from each system, by class, and when that comes to be more than a share."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drillsim.base.model import HOUR
from drillsim.engine.world import Signal, World


@dataclass(frozen=True, slots=True)
class _Watcher:
    """Told once when more than ``above`` of a class of data has leaked from one system.

    ``name`` is the system, of any class, or the class, from any system.
    """

    name: str
    above: float
    told: Callable[[], None]


class Leaks:
    """Adds up what flows out.

    Args:
        world: the world from which it flows.
        soon: makes calls in order, whoever brings them about.
    """

    def __init__(self, world: World, soon: Callable[[list[Callable[[], None]]], None]) -> None:
        self._world = world
        self._soon = soon
        self._gone: dict[tuple[str, str], float] = {}
        self._rates: dict[str, dict[str, float]] = {}
        self._since: dict[str, int] = {}
        self._watchers: list[_Watcher] = []
        world.listen(self._on_signal, "node")

    def watch(self, name: str, above: float, told: Callable[[], None]) -> None:
        """Call ``told`` once when more than a share has leaked; at once if it has.

        Args:
            name: a system, or a class of data.
            above: the share of one class of one system, 0 up to less than 1.
            told: what to call.
        """
        watcher = _Watcher(name, above, told)
        self._watchers.append(watcher)
        for node in tuple(self._since):
            self._look(watcher, node)

    def _on_signal(self, signal: Signal) -> None:
        _, node = signal
        if self._world.nodes[node].leaking != self._rates.get(node, {}):
            self._settle(node)

    def _settle(self, node: str) -> None:
        """Add what has flowed out of a node until its flow changes, and see who waited for it."""
        now = self._world.now
        passed = now - self._since.get(node, now)
        for data, rate in self._rates.get(node, {}).items():
            gone = self._gone.get((node, data), 0.0) + rate * passed / HOUR
            self._gone[node, data] = round(min(1.0, gone), 9)
        self._since[node] = now
        self._rates[node] = dict(self._world.nodes[node].leaking)
        for watcher in tuple(self._watchers):
            self._look(watcher, node)

    def _look(self, watcher: _Watcher, node: str) -> None:
        """Tell a watcher whose share has leaked, or look again when it will have if all flows on as now."""
        if watcher not in self._watchers:
            return
        due = min(self._due(watcher, node), default=None)
        if due is None:
            return
        if due <= self._world.now:
            self._watchers.remove(watcher)
            self._soon([watcher.told])
        else:
            self._world.after(due - self._world.now, lambda: self._look(watcher, node))

    def _due(self, watcher: _Watcher, node: str) -> Iterator[int]:
        """When (ms) more than the share of each class will have leaked, if all flows on as now."""
        rates, since = self._rates[node], self._since[node]
        for data in dict.fromkeys((*(each for where, each in self._gone if where == node), *rates)):
            if watcher.name not in (node, data):
                continue
            left = watcher.above - self._gone.get((node, data), 0.0)
            if left < 0:
                yield since
            elif rate := rates.get(data):
                yield since + math.floor(left * HOUR / rate) + 1
