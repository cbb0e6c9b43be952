"""A worker process whose jobs wait, fail, break off or take too much: what lanes must stand."""

from __future__ import annotations

import os
import threading
from typing import Any

from web.work.__main__ import main
from web.work.unfit import Unfit


def echo(bench: Any, request: dict[str, Any], told: Any) -> Any:
    told(0.5, {"vi": "nửa", "en": "half"})
    return {"pid": os.getpid(), "nice": os.nice(0)}, [bytes(request["size"])]


def wait(bench: Any, request: dict[str, Any], told: Any) -> Any:
    told(0.25, {"vi": "chờ", "en": "waiting here"})
    threading.Event().wait()


def unfit(bench: Any, request: dict[str, Any], told: Any) -> Any:
    raise Unfit("document_unknown", name="x")


def fault(bench: Any, request: dict[str, Any], told: Any) -> Any:
    raise RuntimeError("a secret of the server")


def leave(bench: Any, request: dict[str, Any], told: Any) -> Any:
    os._exit(1)


def greed(bench: Any, request: dict[str, Any], told: Any) -> Any:
    return {}, [bytes(10**12)]


if __name__ == "__main__":
    main({"echo": echo, "wait": wait, "unfit": unfit, "fault": fault, "leave": leave, "greed": greed})
