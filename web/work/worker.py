"""A worker process: reads jobs, does them one after another, tells how far it is and what came of it."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, BinaryIO

from drillsim.base.errors import DrillsimError
from drillsim.base.recorded import Words, words
from drillsim.batch.modest import be_modest
from drillsim.batch.piece import seldom_collecting
from web.core import logs, pipe
from web.work.unfit import Unfit

if TYPE_CHECKING:
    from web.work.bench import Bench
    from web.work.tasks import Task

_LOG = logging.getLogger("drillsim.work")


def work(tasks: Mapping[str, Task], bench: Bench) -> None:
    """Work until the server has gone.

    Args:
        tasks: what it can do, by name.
        bench: what it keeps between two jobs.
    """
    logs.begin(logs.asked())
    # Ctrl+C is the server's: it closes our input when it goes.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    be_modest()
    # Whatever a library prints must not come between the messages.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        while (found := pipe.receive(sys.stdin.buffer)) is not None:
            _do(bench, tasks[found[0]["what"]], found[0], out)
    except BrokenPipeError:
        _LOG.info("the server has gone")


def _do(bench: Bench, task: Task, request: dict[str, object], out: BinaryIO) -> None:
    def told(done: float, text: Words | None = None) -> None:
        pipe.send(out, {"done": done, "text": text})

    try:
        # A full look for cycles, through all that is kept, would hold up who waits as long as the work.
        with seldom_collecting():
            result, blobs = task(bench, request, told)
    except Unfit as unfit:
        pipe.send(out, {"failed": unfit.text, "code": unfit.code, "errors": unfit.errors})
    except DrillsimError as error:
        pipe.send(out, {"failed": words(error.text), "code": error.code})
    except Exception:
        # One job's fault is its own: the worker goes on with the next.
        _LOG.exception("job %s failed", request.get("what"))
        pipe.send(out, {"failed": None})
    else:
        pipe.send(out, {"result": result}, blobs)
