"""A worker process whose jobs wait, fail, break off or take too much: what lanes must stand."""

from __future__ import annotations

import os
import threading
from typing import Any

from web.work.unfit import Unfit
from web.work.worker import work


def echo(bench: Any, request: dict[str, Any], told: Any) -> Any:
    told(0.5, {"vi": "nửa", "en": "half"})
    return {"pid": os.getpid(), "nice": os.nice(0)}, [bytes(request["size"])]


def wait(bench: Any, request: dict[str, Any], told: Any) -> Any:
    told(0.25, {"vi": "chờ", "en": "waiting here"})
    threading.Event().wait()


def further(bench: Any, request: dict[str, Any], told: Any) -> Any:
    """Gets a step further every so many seconds; without end when no number of steps is asked for."""
    step = 0
    while not request["steps"] or step < request["steps"]:
        step += 1
        told(1.0 - 1.0 / (step + 1), None)
        threading.Event().wait(request["seconds"])
    return {"steps": step}, []


def unfit(bench: Any, request: dict[str, Any], told: Any) -> Any:
    raise Unfit("document_unknown", name="x")


def fault(bench: Any, request: dict[str, Any], told: Any) -> Any:
    raise RuntimeError("a secret of the server")


def leave(bench: Any, request: dict[str, Any], told: Any) -> Any:
    os._exit(1)


def greed(bench: Any, request: dict[str, Any], told: Any) -> Any:
    return {}, [bytes(10**12)]


if __name__ == "__main__":
    tasks = {"echo": echo, "wait": wait, "further": further, "unfit": unfit, "fault": fault}
    bench: Any = None
    work({**tasks, "leave": leave, "greed": greed}, bench)
