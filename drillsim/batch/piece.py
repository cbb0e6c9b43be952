"""A piece of work on its way back from a process, and how it is done there."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import Generic, TypeVar

from drillsim.documents import pieces
from drillsim.engine import luck

Item = TypeVar("Item")
Came = TypeVar("Came")

COLLECT_AFTER = (50_000, 20, 20)
"""New objects after which cycles are looked for: a drill makes many, hardly any in a cycle."""


FORGET_AFTER = 200
"""Items after which a process forgets what those before have left in it.

Each seed draws a scenario otherwise. What is kept of it, so that a draft need not be looked at twice, is
bounded by number but fills for thousands of seeds, hardly any of which is asked for again; and what comes and
goes piece by piece leaves holes in memory.
"""

_items = count(1)


@dataclass(frozen=True, slots=True)
class Worked(Generic[Came]):
    """What a process hands back of one piece: results, and the seconds that they took."""

    results: list[Came]
    took: float


def done(work: Callable[[Item], Came], items: Sequence[Item]) -> Worked[Came]:
    """What items come to in this process."""
    begun = time.process_time()
    with seldom_collecting():
        results = [came_of(work, item) for item in items]
    return Worked(results, time.process_time() - begun)


def came_of(work: Callable[[Item], Came], item: Item) -> Came:
    """What an item comes to in this process, which keeps no more however many it works on."""
    came = work(item)
    if next(_items) % FORGET_AFTER == 0:
        pieces.forget()
        luck.forget()
    return came


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Look for cycles more seldom meanwhile: it is a quarter of the time that a drill takes."""
    before = gc.get_threshold()
    gc.set_threshold(*COLLECT_AFTER)
    try:
        yield
    finally:
        gc.set_threshold(*before)
