"""What a server counts of itself, in the text form that Prometheus reads.

Counting costs a dictionary's look-up. Two threads that count the same at the same moment may lose one: what
is counted is for people who watch a server, and nothing is decided by it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping

BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds up to which the buckets of a spread go; one more holds all that took longer."""
TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Tally:
    """How often something has happened.

    Args:
        name: what Prometheus calls it, without the ending ``_total``.
        labels: names of what it is told apart by.
    """

    def __init__(self, name: str, *labels: str) -> None:
        self._name, self._labels = f"{name}_total", labels
        self._counts: Counter[tuple[str, ...]] = Counter()

    def add(self, *values: str) -> None:
        """Count one, of these values of the labels."""
        self._counts[values] += 1

    def lines(self) -> Iterator[str]:
        """As Prometheus reads it."""
        yield f"# TYPE {self._name} counter"
        for values, count in sorted(self._counts.items()):
            yield f"{self._name}{_labelled(dict(zip(self._labels, values, strict=True)))} {count}"


class Timing:
    """How long something takes, in buckets.

    Args:
        name: what Prometheus calls it, in seconds.
    """

    def __init__(self, name: str) -> None:
        self._name = f"{name}_seconds"
        self._buckets = [0] * (len(BOUNDS) + 1)
        self._sum = 0.0

    def note(self, seconds: float) -> None:
        """Note one that took so long; no less than no time."""
        self._buckets[bisect_left(BOUNDS, seconds)] += 1
        self._sum += max(0.0, seconds)

    def lines(self) -> Iterator[str]:
        """As Prometheus reads it: each bucket holds all below its bound."""
        yield f"# TYPE {self._name} histogram"
        below = 0
        for bound, count in zip((*map(str, BOUNDS), "+Inf"), self._buckets, strict=True):
            below += count
            yield f"{self._name}_bucket{_labelled({'le': bound})} {below}"
        yield f"{self._name}_sum {self._sum:.6f}"
        yield f"{self._name}_count {below}"


class Meters:
    """What one server counts.

    Attributes:
        events: what browsers have sent, by event and by what came of it: ``ok``, ``refused``.
        answering: from an event to its answer; what waits for a worker process is left out.
        delivery: from a record that is stored until all pages that may see it have been written to.
        injects: how much later than its moment an inject was stored, in wall time.
        storing: a transaction that writes, from the asking until it is on the disk.
        unstored: transactions that were refused.
        turned: connections that were turned away, by why.
    """

    def __init__(self) -> None:
        self.events = Tally("drillsim_events", "event", "outcome")
        self.answering = Timing("drillsim_answer")
        self.delivery = Timing("drillsim_delivery")
        self.injects = Timing("drillsim_inject_lag")
        self.storing = Timing("drillsim_store")
        self.unstored = Tally("drillsim_store_refused")
        self.turned = Tally("drillsim_connections_refused", "why")

    def stored(self, seconds: float, done: bool) -> None:
        """Note a transaction that writes.

        Args:
            seconds: how long it took.
            done: whether it is stored.
        """
        if done:
            self.storing.note(seconds)
        else:
            self.unstored.add()

    def lines(self) -> Iterator[str]:
        """All of it, as Prometheus reads it."""
        for each in (self.events, self.turned, self.unstored):
            yield from each.lines()
        for spread in (self.answering, self.delivery, self.injects, self.storing):
            yield from spread.lines()


def gauge(name: str, values: Mapping[str, float], label: str = "", kind: str = "gauge") -> Iterator[str]:
    """What stands at a moment, as Prometheus reads it.

    Args:
        name: what Prometheus calls it.
        values: by the value of the label; one value by an empty text where there is none.
        label: what they are told apart by.
        kind: ``counter`` for what only grows.
    """
    yield f"# TYPE {name} {kind}"
    for key, value in sorted(values.items()):
        yield f"{name}{_labelled({label: key} if label else {})} {value:.10g}"


def _labelled(labels: Mapping[str, str]) -> str:
    """Labels; ours are ids, roles and codes, which nothing has to be escaped in."""
    inside = ",".join(f'{name}="{value}"' for name, value in labels.items())
    return f"{{{inside}}}" if inside else ""
