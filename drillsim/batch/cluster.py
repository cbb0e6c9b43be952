"""Many runs on the workers of a Dask scheduler, where ``DRILLSIM_DASK`` names one.

What all runs share is packed once and holds all that they need: a worker needs drillsim of the same version,
and no file of ours. A worker that is lost costs the pieces that it was at,
which others play again. Dask trusts who reaches its scheduler: docs/scale.md says how to keep others off.
"""

from __future__ import annotations

import os
import pickle
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from typing import Generic, NamedTuple, TypeVar, cast

from drillsim import __version__
from drillsim.base.errors import BatchError
from drillsim.batch.piece import Worked, done

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Came = TypeVar("Came")

VARIABLE = "DRILLSIM_DASK"
PATIENCE = 10.0
"""Seconds in which a scheduler must answer, and have a worker."""
FRESH = 1.0


def scheduler() -> str:
    """The scheduler that is named, such as ``tls://host:8786``; empty when none is."""
    return os.environ.get(VARIABLE, "")


class Crew(NamedTuple, Generic[Item, Came]):
    """Whoever works on pieces.

    Attributes:
        submit: asks for a piece.
        workers: how many can work at once, as it is now.
        broken: what is raised when nothing is known of a piece any more.
    """

    submit: Callable[[list[Item]], Future[Worked[Came]]]
    workers: Callable[[], int]
    broken: tuple[type[Exception], ...]


@contextmanager
def workers_of(
    address: str, prepare: Callable[[Shared], Callable[[Item], Came]], shared: Shared
) -> Iterator[Crew[Item, Came]]:
    """The workers of a scheduler; what they were asked for and have not done is taken back at the end.

    Args:
        address: of the scheduler.
        prepare: a function of a module, called once in each worker with ``shared``; gives what does an item.
        shared: what all runs need.

    Raises:
        BatchError: when the scheduler does not answer, has no worker, or there is no ``distributed`` here.
    """
    try:
        from distributed import Client
        from distributed.scheduler import KilledWorker
        from distributed.security import Security
    except ImportError:
        raise BatchError("cluster_missing", value=address) from None
    if address.startswith("tls:") and Security().tls_client_cert is None:
        # Dask's client would fail in its own words, and hold the process up for 20 s as it ends.
        raise BatchError("cluster_away", value=address, why="DASK_DISTRIBUTED__COMM__TLS__CLIENT__CERT?")
    packed = zlib.compress(pickle.dumps((prepare, shared), pickle.HIGHEST_PROTOCOL), 1)
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise BatchError("cluster_away", value=address, why=str(error) or type(error).__name__) from None
    try:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            raise BatchError("cluster_empty", value=address) from None
        # A task and not a value: when every worker that has it is lost, it is made again.
        made = client.submit(_as_it_is, packed, pure=False)
        client.replicate(made)
        executor = client.get_executor(pure=False)

        def submit(piece: list[Item]) -> Future[Worked[Came]]:
            return cast("Future[Worked[Came]]", executor.submit(_do, made, __version__, piece))

        count = _Fresh(lambda: sum(client.nthreads().values()))
        yield Crew(submit, count, (KilledWorker, CancelledError))
        executor.shutdown(wait=False)
    finally:
        client.close()


class _Fresh:
    """A number that is asked for once a second at most.

    Args:
        ask: asks for it.
    """

    def __init__(self, ask: Callable[[], int]) -> None:
        self._ask, self._asked, self._number = ask, float("-inf"), 0

    def __call__(self) -> int:
        if time.monotonic() - self._asked > FRESH:
            self._number, self._asked = self._ask(), time.monotonic()
        return self._number


# -- in a worker ------------------------------------------------------------------------------------


class _Hand(threading.local):
    """What a thread of a worker has at hand: what it was last made ready for."""

    packed: bytes = b""
    work: Callable[[object], object] | None = None


_hand = _Hand()


def _as_it_is(packed: bytes) -> bytes:
    return packed


def _do(packed: bytes, version: str, piece: list[object]) -> Worked[object]:
    """Work on a piece.

    Raises:
        BatchError: when who asks has another version: what comes of it would be another thing.
    """
    if version != __version__:
        raise BatchError("cluster_version", value=__version__, ours=version)
    if _hand.work is None or _hand.packed != packed:
        prepare, shared = pickle.loads(zlib.decompress(packed))
        _hand.packed, _hand.work = packed, prepare(shared)
    return done(_hand.work, piece)
