"""A worker process: what it does for one job, and how it is left after it."""

from __future__ import annotations

import gc
from io import BytesIO
from typing import Any

from drillsim.batch.piece import COLLECT_AFTER
from web.core import pipe
from web.work.bench import Bench
from web.work.worker import _do


def test_a_job_is_not_held_up_by_a_full_look_for_cycles() -> None:
    def task(_bench: Bench, _request: dict[str, Any], told: Any) -> Any:
        told(0.5)
        return {"threshold": list(gc.get_threshold())}, ()

    before, out = gc.get_threshold(), BytesIO()
    _do(Bench(), task, {"what": "asked"}, out)
    out.seek(0)
    messages = [pipe.receive(out) for _ in range(2)]
    assert [each[0] for each in messages if each is not None] == [
        {"done": 0.5, "text": None},
        {"result": {"threshold": list(COLLECT_AFTER)}},
    ]
    assert gc.get_threshold() == before
