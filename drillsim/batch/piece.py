"""A piece of work on its way back from a process."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
Came = TypeVar("Came")


@dataclass(frozen=True, slots=True)
class Worked(Generic[Came]):
    """What a process hands back of one piece: results, and the seconds that they took."""

    results: list[Came]
    took: float


def done(work: Callable[[Item], Came], items: Sequence[Item]) -> Worked[Came]:
    """What items come to in this process."""
    begun = time.process_time()
    return Worked([work(item) for item in items], time.process_time() - begun)
