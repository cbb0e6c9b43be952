"""What a server remembers while it runs; a new one begins without it, and nothing is lost."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from drillsim.base.errors import Fault
from drillsim.base.model import Text, Value
from drillsim.library.shelf import Summary
from web.core.jobs import Job

if TYPE_CHECKING:
    from gevent.threadpool import ThreadPool

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")


class Recent(OrderedDict[K, V]):
    """The values put in last; the oldest go when there are more than ``most``.

    Args:
        most: how many are kept.
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def __setitem__(self, key: K, value: V) -> None:
        super().__setitem__(key, value)
        while len(self) > self._most:
            self.popitem(last=False)


class Opened(NamedTuple):
    """What a code opens.

    Attributes:
        drill: the drill's id.
        seat: the seat whose own code it is.
        person: who goes on from another device with it.
        hands: whether that person hands the seat over to whoever comes with it.
    """

    drill: str
    seat: str | None = None
    person: str | None = None
    hands: bool = False


@dataclass(frozen=True, slots=True)
class CodeMemory:
    """Codes that need no look into the store.

    Attributes:
        right: those of drills and seats that were right.
    """

    right: dict[str, Opened] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SeatChanges:
    """Changes of who sits where, one at a time in each drill.

    Attributes:
        locks: one for each drill.
        unsettled: drills in which storing has failed since journal and rows were last compared.
    """

    locks: dict[str, threading.RLock] = field(default_factory=dict)
    unsettled: set[str] = field(default_factory=set)


class Practised(Value):
    """What a drill that is over has practised, and how it was graded.

    Attributes:
        drill, title, day: which; ``day`` as ``2026-11-26``.
        version: of its journal and of what people judge of it: graded anew when it changes.
        codes: the situations that it played.
        systems: those that its incidents touched.
        overall, band: of the whole; None without data.
        objectives: of each its title and its score, 0-100 or None.
    """

    drill: str
    title: Text
    day: str
    version: str
    codes: tuple[str, ...]
    systems: tuple[str, ...]
    overall: float | None
    band: str | None
    objectives: tuple[tuple[Text, float | None], ...]


class LiveScore(NamedTuple):
    """A score of a live drill.

    Attributes:
        asked: when it was asked for (monotonic seconds).
        records: how many records it is of.
        job: makes it.
    """

    asked: float
    records: int
    job: Job


@dataclass(frozen=True, slots=True)
class JoinMemory:
    """What a hall that joins all at once needs again and again.

    Attributes:
        pages: by code and language, what the page shows and its text, cut where the form's token goes.
        forms: newcomers' forms that were sent, each with its lock and the secret of whom it made.
    """

    pages: Recent[tuple[str, ...], tuple[object, list[str]]] = field(default_factory=lambda: Recent(1_000))
    forms: Recent[tuple[str, ...], tuple[threading.Lock, str]] = field(default_factory=lambda: Recent(5_000))


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a new drill can be made of.

    Attributes:
        scenarios, rules, rubrics, cities: by name; of a scenario its summary, of the others their titles.
        faulty: what is wrong with the files that cannot be used, by the name of the file.
        stamp: of the files it was read from.
    """

    scenarios: dict[str, Summary] = field(default_factory=dict)
    rules: dict[str, Text] = field(default_factory=dict)
    rubrics: dict[str, Text] = field(default_factory=dict)
    faulty: dict[str, list[Fault]] = field(default_factory=dict)
    stamp: tuple[tuple[str, int, int], ...] = ()
    cities: dict[str, Text] = field(default_factory=dict)


class Pool:
    """Threads for slow work beside gevent's loop; started when first needed.

    Args:
        size: how many pieces of work run at once.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._threads: ThreadPool | None = None

    def do(self, work: Callable[[], T]) -> T:
        """What came of work; what it raises is raised here."""
        if self._threads is None:
            from gevent import get_hub
            from gevent.threadpool import ThreadPool

            self._threads = ThreadPool(self._size, hub=get_hub())
        # What fails there is told here alone: the pool would print it as well.
        made, fault = self._threads.apply(_tried, (work,))
        if fault is not None:
            raise fault
        return cast(T, made)


def _tried(work: Callable[[], object]) -> tuple[object, Exception | None]:
    """What came of work, and what went wrong."""
    try:
        return work(), None
    except Exception as fault:
        return None, fault
