"""Work on what strangers bring, in a process of its own that may take so much time and memory and no more."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable
from math import ceil
from multiprocessing.connection import Connection
from typing import TypeVar

from drillsim.base.errors import BatchError
from drillsim.batch.modest import go_with

Given = TypeVar("Given")
Came = TypeVar("Came")

PATIENCE = 10
"""Seconds of a clock for each of a processor: a busy machine gets as much done."""


def bounded(work: Callable[[Given], Came], given: Given, *, seconds: int, memory: int) -> Came:
    """What work comes to; its process goes with this one, should this one be killed.

    Args:
        work: a function of a module.
        given: what it is given; that, and what it comes to, can be pickled.
        seconds: of a processor's time that it may take, beside what its process takes to start.
        memory: bytes that it may take.

    Raises:
        BatchError: when it takes more, or its process has gone.
    """
    context = multiprocessing.get_context("spawn")
    # Two one-way pipes: the ends of a two-way one would be sockets, which under gevent never wait.
    ours, theirs = context.Pipe(duplex=False)
    gone, held = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(gone, theirs, work, given, seconds, memory), daemon=True)
    process.start()
    theirs.close()
    gone.close()
    try:
        if not ours.poll(seconds * PATIENCE):
            raise BatchError("over_bounds")
        sound, came = ours.recv()
    except EOFError:
        raise BatchError("over_bounds") from None
    finally:
        process.kill()
        process.join()
        ours.close()
        held.close()
    if not sound:
        raise came
    return came  # type: ignore[no-any-return] # what the work says that it comes to


def _run(
    gone: Connection,
    back: Connection,
    work: Callable[[Given], Came],
    given: Given,
    seconds: int,
    memory: int,
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    go_with(gone)
    _limit(seconds, memory)
    try:
        found: tuple[bool, object] = (True, work(given))
    except MemoryError:
        return
    except Exception as error:
        # Whatever it is, whoever asked is told it there.
        found = (False, error)
    back.send(found)


def _limit(seconds: int, memory: int) -> None:
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        most = ceil(used.ru_utime + used.ru_stime) + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (most, most + 1))
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
