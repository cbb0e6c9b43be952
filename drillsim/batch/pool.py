"""Many runs in processes of this machine, or of a cluster: the one way in which work is spread.

What all runs need is sent to each process once; what each came to comes back in the order in which it was
asked for, whoever worked on it and however many there were. Little work is done here: the first processes
take a second or two to start. They give way (``modest``), and go when whoever asked breaks off, is killed, or
has all answers.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from typing import Generic, TypeVar, cast

from drillsim.base.errors import BatchError
from drillsim.batch.cluster import Crew, scheduler, workers_of
from drillsim.batch.modest import be_modest, go_with
from drillsim.batch.piece import Worked, came_of, done, seldom_collecting

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Came = TypeVar("Came")
Progress = Callable[[int, int], None]

HERE = 3.0
"""Seconds of a processor's work that are not worth starting processes for."""
CHUNK = 0.4
"""Seconds that one piece of work should take: short enough to be told of, long enough to be worth sending."""
MOST_WORKERS = 16
AHEAD = 2
"""Pieces that are asked of each process at once: the one that it is at, and those that wait."""
KEPT = 64
"""Pieces for each process that are asked for or wait for an earlier one: a slow piece fills no memory."""


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Workers:
    """How many runs are spread over processes.

    Attributes:
        count: processes; as many as there are processors when 0; with one, all is done in this one. Of a
            cluster all workers work, whatever this says, unless it is one.
        here: seconds of work that are done in this process.
    """

    count: int = 0
    here: float = HERE

    def map(
        self,
        prepare: Callable[[Shared], Callable[[Item], Came]],
        shared: Shared,
        items: Sequence[Item],
        progress: Progress | None = None,
    ) -> list[Came]:
        """What each item comes to, in their order.

        Args:
            prepare: a function of a module, called once in each process with ``shared``; gives what does
                an item.
            shared: what all of them need.
            items: what is to be done; all of it, and what it comes to, can be pickled.
            progress: told how many are done, of how many; what it raises breaks the work off.

        Raises:
            BatchError: when a process has gone; nothing is known of what it was at.
        """
        return list(self.stream(prepare, shared, items, progress))

    def stream(
        self,
        prepare: Callable[[Shared], Callable[[Item], Came]],
        shared: Shared,
        items: Sequence[Item],
        progress: Progress | None = None,
    ) -> Iterator[Came]:
        """What each item comes to, as ``map`` says it; each is let go once it has been taken."""
        told = progress or (lambda done, total: None)
        work, total, here = prepare(shared), len(items), 0
        workers = min(self.count or processors(), MOST_WORKERS)
        alone = self.count == 1 or (workers == 1 and not scheduler())
        begun = time.process_time()
        while here < total:
            took = (time.process_time() - begun) / here if here else 0.0
            if not alone and (self.here <= 0.0 or took * (total - here) > self.here):
                break
            with seldom_collecting():
                came = came_of(work, items[here])
            here += 1
            told(here, total)
            yield came
        if here == total:
            return
        rest, took = items[here:], (time.process_time() - begun) / here if here else CHUNK
        with _crew(prepare, shared, min(workers, len(rest))) as crew:
            spread = _Spread(crew, rest, took)
            yield from spread.results(lambda done: told(here + done, total))


def _crew(
    prepare: Callable[[Shared], Callable[[Item], Came]], shared: Shared, workers: int
) -> AbstractContextManager[Crew[Item, Came]]:
    """Who works: a cluster where one is named, or else processes of this machine."""
    if address := scheduler():
        return workers_of(address, prepare, shared)
    return _processes(prepare, shared, workers)


class _Spread(Generic[Item, Came]):
    """Items handed out in pieces of like length, and what they came to."""

    def __init__(self, crew: Crew[Item, Came], items: Sequence[Item], took: float) -> None:
        self._crew, self._items = crew, items
        self._workers = crew.workers()
        self._took = took
        self._next = 0
        self._asked: dict[Future[Worked[Came]], int] = {}
        self._found: dict[int, list[Came]] = {}

    def results(self, told: Callable[[int], None]) -> Iterator[Came]:
        """All results, in the order of the items, as soon as all before them are there."""
        done = given = 0
        self._hand_out()
        while self._asked:
            for first, piece in self._ready():
                self._found[first] = piece.results
                done += len(piece.results)
                self._took = piece.took / len(piece.results)
            self._hand_out()
            told(done)
            while (results := self._found.pop(given, None)) is not None:
                yield from results
                given += len(results)
                self._hand_out()

    def _ready(self) -> list[tuple[int, Worked[Came]]]:
        """The pieces that are done, one at least, each with the number of its first item."""
        try:
            ready, _ = wait(self._asked, return_when=FIRST_COMPLETED)
            return [(self._asked.pop(future), future.result()) for future in ready]
        except self._crew.broken as error:
            raise BatchError("batch_broken") from error

    def _hand_out(self) -> None:
        self._workers = max(1, self._crew.workers())
        while self._next < len(self._items) and self._room():
            size = max(1, min(int(CHUNK / max(self._took, 1e-6)), self._fair()))
            piece = list(self._items[self._next : self._next + size])
            self._asked[self._crew.submit(piece)] = self._next
            self._next += size

    def _room(self) -> bool:
        """Whether more may be asked for: little waits for a process, little for an earlier piece."""
        kept = len(self._asked) + len(self._found)
        return len(self._asked) < self._workers * AHEAD and kept < self._workers * KEPT

    def _fair(self) -> int:
        """No more than leaves every process something to do."""
        return -(-(len(self._items) - self._next) // self._workers)


def _context(module: str) -> BaseContext:
    """How processes start: as forks of one that has imported what they need, where a system has that.

    The first study pays for the imports, once; those after it, in the same process, begin at once.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__, module])
    return context


@contextmanager
def _processes(
    prepare: Callable[[Shared], Callable[[Item], Came]], shared: Shared, workers: int
) -> Iterator[Crew[Item, Came]]:
    """Processes that have what all runs share; none of them outlives the block, or this process."""
    context = _context(prepare.__module__)
    gone, held = context.Pipe(duplex=False)
    executor = ProcessPoolExecutor(workers, context, _begin, (gone, prepare, shared))

    def submit(piece: list[Item]) -> Future[Worked[Came]]:
        # What a process was given to do makes of items what they come to; its own types are not sent.
        return executor.submit(cast("Callable[[list[Item]], Worked[Came]]", _do), piece)

    try:
        yield Crew(submit, lambda: workers, (BrokenProcessPool,))
    except BaseException:
        # They end at once, whatever they are at: its other end is closed.
        held.close()
        raise
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
        held.close()
        gone.close()


class _Hand:
    """What a process that works has at hand."""

    prepare: Callable[[], Callable[..., object]]
    work: Callable[..., object] | None = None


_hand = _Hand()


def _begin(gone: Connection, prepare: Callable[[Shared], Callable[..., object]], shared: Shared) -> None:
    """Make a process ready: modest, deaf to Ctrl+C, which is for whoever asked, and gone with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    be_modest()
    go_with(gone)
    _hand.prepare = partial(prepare, shared)


def _do(piece: list[object]) -> Worked[object]:
    if _hand.work is None:
        # Here, and not as the process begins: what is wrong with it comes back as it was raised.
        _hand.work = _hand.prepare()
    return done(_hand.work, piece)
