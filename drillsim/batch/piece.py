"""A piece of work on its way back from a process, and how it is done there."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
Came = TypeVar("Came")

COLLECT_AFTER = (50_000, 20, 20)
"""New objects after which cycles are looked for: a drill makes many, hardly any in a cycle."""


@dataclass(frozen=True, slots=True)
class Worked(Generic[Came]):
    """What a process hands back of one piece: results, and the seconds that they took."""

    results: list[Came]
    took: float


def done(work: Callable[[Item], Came], items: Sequence[Item]) -> Worked[Came]:
    """What items come to in this process."""
    begun = time.process_time()
    with seldom_collecting():
        results = [work(item) for item in items]
    return Worked(results, time.process_time() - begun)


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Look for cycles more seldom meanwhile: it is a quarter of the time that a drill takes."""
    before = gc.get_threshold()
    gc.set_threshold(*COLLECT_AFTER)
    try:
        yield
    finally:
        gc.set_threshold(*before)
