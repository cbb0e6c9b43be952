"""Scores and reports of live drills, made by a worker process: grading takes the CPU for long."""

from __future__ import annotations

import time

from drillsim.live.runner import LiveDrill
from web.core.jobs import DONE, PAGES, WORK, Busy, Job
from web.core.memory import LiveScore
from web.core.server import Server

LIVE_EVERY = 10.0
LONGEST = 300.0


class Ungraded(Exception):
    """No score or report could be made; the drill itself is untouched."""


def live_score(server: Server, live: LiveDrill) -> dict[str, object]:
    """The score so far: overall, by part and by team; at most some seconds old.

    Raises:
        Ungraded: when it cannot be made.
    """
    records, last = len(live.records()), server.graded.get(live.id)
    if last is None or _stale(last, records):
        job = _asked(server, PAGES, {"what": "score", "drill": live.id, "upto": records})
        last = server.graded[live.id] = LiveScore(time.monotonic(), records, job)
    return dict(_awaited(last.job).result or {})


def report(server: Server, live: LiveDrill, lang: str, *, public: bool) -> str:
    """The report of a drill as it stands: its review page as a file, for participants (``public``) or staff.

    Raises:
        Ungraded: when it cannot be made.
    """
    request = {
        "what": "report",
        "drill": live.id,
        "upto": len(live.records()),
        "lang": lang,
        "public": public,
    }
    job = _asked(server, WORK, request)
    return _awaited(job).blobs[0].decode()


def _stale(last: LiveScore, records: int) -> bool:
    """Whether a score is worth making anew: it could not be made, or more has happened some time since."""
    failed = last.job.finished.is_set() and last.job.state != DONE
    return failed or (last.records != records and time.monotonic() - last.asked >= LIVE_EVERY)


def _asked(server: Server, lane: str, request: dict[str, object]) -> Job:
    """A job for this; who asks meanwhile waits for the same."""
    request = {**request, "store": server.address}
    try:
        return server.jobs.shared(lane, tuple(request.values()), request)
    except Busy:
        raise Ungraded("busy") from None


def _awaited(job: Job) -> Job:
    job.finished.wait(LONGEST)
    if job.state != DONE:
        raise Ungraded(job.text["en"])
    return job
