"""Work that takes long, done outside the server's loop: lanes of one worker process each.

A worker imports everything once, runs at lower priority, and does one job at a time. It is killed
when a job gets no further for too long or is cancelled, and a new one is started for the next. What a
job came to is kept for a while, in bounded memory.
"""

from __future__ import annotations

import logging
import secrets
import subprocess
import sys
import threading
import time
from base64 import b64decode, b64encode
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from drillsim.base.texts import Words
from web.core import pipe, texts

PAGES, WORK = "pages", "work"
WAITING, WORKING, DONE, FAILED, CANCELLED = "waiting", "working", "done", "failed", "cancelled"
LONGEST = {PAGES: 60.0, WORK: 300.0}
"""Seconds for which a job may get no further: giving way on a busy machine is not being stuck."""
ALTOGETHER = 10
"""How many times as long it may take in all."""
MOST_WAITING = {PAGES: 64, WORK: 12}
MOST_WAITING_OF_ONE = 3
KEPT, KEPT_BYTES = 400, 96_000_000
TOLD = ("id", "owner", "state", "done", "text", "result")
PIECE = 4_000_000
"""Bytes of a document that another process is told at once."""
PAUSE = 1.0
_ROOT = Path(__file__).resolve().parents[2]
_LOG = logging.getLogger(__name__)


class Busy(Exception):
    """Too much is waiting already."""


@dataclass
class Job:
    """One piece of work.

    Attributes:
        id: random; who knows it may ask for it, if it is theirs.
        request: what the worker is told (``what`` and its arguments).
        owner: who asked; empty when several may wait for the same.
        state: ``waiting``, ``working``, ``done``, ``failed`` or ``cancelled``.
        done: share that is done, 0-1.
        text: what is being done, or why it failed, in both languages.
        result: what came of it.
        blobs: bytes that came with it; the first are its document.
        away: how many bytes its document has at the process that has made it, where that is another.
        asked: when it was asked for, in seconds of the clock.
        askers: who waits for one that several may wait for.
    """

    request: Mapping[str, object]
    owner: str = ""
    id: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    state: str = WAITING
    done: float = 0.0
    text: Words = field(default_factory=lambda: texts.both("job_waiting"))
    result: dict[str, Any] | None = None
    blobs: list[bytes] = field(default_factory=list)
    away: int = 0
    asked: float = field(default_factory=time.time)
    finished: threading.Event = field(default_factory=threading.Event)
    askers: set[Hashable] = field(default_factory=set)

    @property
    def size(self) -> int:
        """Bytes it keeps."""
        return sum(map(len, self.blobs))

    @property
    def has_document(self) -> bool:
        """Whether a document came of it, here or at another process."""
        return bool(self.blobs or self.away)

    def written(self) -> dict[str, object]:
        """As another process is told it: of what was asked its kind, and of its document the size."""
        kept = {name: getattr(self, name) for name in TOLD}
        size = len(self.blobs[0]) if self.blobs else 0
        return {**kept, "request": {"what": self.request["what"]}, "away": size}

    @classmethod
    def read(cls, told: Mapping[str, object]) -> Job:
        """What was written of one."""
        job = cls(cast("Mapping[str, object]", told["request"]))
        for name in TOLD:
            setattr(job, name, told[name])
        job.away = cast("int", told["away"])
        if job.state in (DONE, FAILED, CANCELLED):
            job.finished.set()
        return job

    def finish(self, state: str, text: Words) -> None:
        """Note how it ended, and let go of whoever waits."""
        self.state, self.text = state, text
        self.done = 1.0 if state == DONE else self.done
        self.finished.set()


class Lane:
    """Jobs one after another, in one worker process.

    Args:
        longest: seconds for which a job may get no further.
        most: jobs that may wait.
        module: what the worker runs.
    """

    def __init__(self, longest: float, most: int, module: str = "web.work") -> None:
        self._longest, self._most, self._module = longest, most, module
        self._waiting: deque[Job] = deque()
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._worker: subprocess.Popen[bytes] | None = None
        self._current: Job | None = None
        self._late = False
        self._heard = 0.0
        self._closed = False

    @property
    def waiting(self) -> int:
        """How many jobs wait beside the one that is done now."""
        return len(self._waiting)

    def add(self, job: Job) -> None:
        """Put a job at the end of the queue.

        Raises:
            Busy: when too many are waiting.
        """
        with self._lock:
            mine = sum(each.owner == job.owner for each in self._waiting) if job.owner else 0
            if len(self._waiting) >= self._most or mine >= MOST_WAITING_OF_ONE or self._closed:
                raise Busy
            self._waiting.append(job)
        self.warm()

    def warm(self) -> None:
        """Let the worker start if there is none, so that it is ready when work comes."""
        with self._lock:
            if self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self._run, name="drillsim jobs", daemon=True)
                self._thread.start()
        self._wake.set()

    def cancel(self, job: Job) -> None:
        """Take a job back; the worker that is at it is killed."""
        with self._lock:
            if job in self._waiting:
                self._waiting.remove(job)
            if job.finished.is_set():
                return
            job.finish(CANCELLED, texts.both("job_cancelled"))
            if job is self._current:
                self._kill()

    def drop(self, job: Job) -> None:
        """Take a job back unless the worker is at it."""
        with self._lock:
            if job in self._waiting:
                self._waiting.remove(job)
                job.finish(CANCELLED, texts.both("job_cancelled"))

    def close(self) -> None:
        """End the worker; what waits is cancelled."""
        with self._lock:
            self._closed = True
            for job in [*self._waiting, *([self._current] if self._current else [])]:
                if not job.finished.is_set():
                    job.finish(CANCELLED, texts.both("job_cancelled"))
            self._waiting.clear()
            self._kill()
        self._wake.set()
        if self._thread is not None:
            self._thread.join(10.0)

    def _run(self) -> None:
        while not self._closed:
            try:
                self._started()
                self._next()
            except Exception:
                # Whatever went wrong is logged; a lane that died would leave its jobs waiting for ever.
                _LOG.exception("a lane of jobs failed")
                time.sleep(PAUSE)
        self._end()

    def _next(self) -> None:
        with self._lock:
            job = self._waiting.popleft() if self._waiting else None
            self._current = job
            if job is None and not self._closed:
                self._wake.clear()
        if job is None:
            self._wake.wait()
            return
        self._late = False
        self._heard = time.monotonic()
        threading.Thread(target=self._watch, args=(job, self._heard), daemon=True).start()
        try:
            self._do(job)
        finally:
            with self._lock:
                self._current = None
                if not job.finished.is_set():
                    job.finish(FAILED, texts.both("job_broken"))

    def _do(self, job: Job) -> None:
        if job.finished.is_set():
            return
        worker = self._started()
        job.state, job.text = WORKING, texts.both("job_working")
        try:
            assert worker.stdin is not None and worker.stdout is not None
            pipe.send(worker.stdin, {**job.request, "job": job.id})
            while (found := pipe.receive(worker.stdout)) is not None:
                message, blobs = found
                if "result" in message or "failed" in message:
                    self._finish(job, message, blobs)
                    return
                self._told(job, float(message["done"]), message["text"] or job.text)
        except (OSError, ValueError):
            _LOG.warning("the worker broke off", exc_info=True)
        self._end()
        if not job.finished.is_set():
            job.finish(FAILED, texts.both("job_late" if self._late else "job_broken"))

    def _told(self, job: Job, done: float, text: Words) -> None:
        """Note how far it is; only what gets further is patiently waited for."""
        if done > job.done:
            self._heard = time.monotonic()
        job.done, job.text = done, text

    @staticmethod
    def _finish(job: Job, message: dict[str, Any], blobs: list[bytes]) -> None:
        if job.finished.is_set():
            return
        if "failed" in message:
            job.result = {"code": message.get("code"), "errors": message.get("errors", [])}
            job.finish(FAILED, message["failed"] or texts.both("job_broken"))
        else:
            job.result, job.blobs = message["result"], blobs
            job.finish(DONE, texts.both("job_done"))

    def _watch(self, job: Job, begun: float) -> None:
        """Stop a job that gets no further, or that takes too long in all."""
        end = begun + self._longest * ALTOGETHER
        while (left := min(self._heard + self._longest, end) - time.monotonic()) > 0.0:
            if job.finished.wait(left):
                return
        self._overdue(job)

    def _overdue(self, job: Job) -> None:
        with self._lock:
            if job is self._current and not job.finished.is_set():
                self._late = True
                self._kill()

    def _started(self) -> subprocess.Popen[bytes]:
        """The worker; a new one when there is none or the last has gone."""
        if self._worker is None or self._worker.poll() is not None:
            self._end()
            self._worker = subprocess.Popen(
                [sys.executable, "-m", self._module],
                cwd=_ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        return self._worker

    def _kill(self) -> None:
        if self._worker is not None and self._worker.poll() is None:
            self._worker.kill()

    def _end(self) -> None:
        """Leave nothing of the last worker."""
        worker, self._worker = self._worker, None
        if worker is None:
            return
        if worker.poll() is None:
            worker.kill()
        worker.wait()
        for stream in (worker.stdin, worker.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    # Something for the worker was still in the buffer.
                    continue


class Jobs:
    """All jobs of a server.

    Args:
        lanes: by name; those of every server when not given.
    """

    def __init__(self, lanes: dict[str, Lane] | None = None) -> None:
        plain = {name: Lane(LONGEST[name], MOST_WAITING[name]) for name in LONGEST}
        self._lanes = plain if lanes is None else lanes
        self._jobs: OrderedDict[str, tuple[Job, str]] = OrderedDict()
        self._shared: dict[object, Job] = {}
        self._asked: dict[Hashable, Job] = {}
        self._mark = ""
        self._elsewhere: Callable[[str, Mapping[str, object]], object] = lambda *_: None
        self._others: Callable[[], Iterable[str]] = tuple

    def share(
        self,
        mark: str,
        elsewhere: Callable[[str, Mapping[str, object]], object],
        others: Callable[[], Iterable[str]],
    ) -> None:
        """Let the jobs of this process be asked for at others, and theirs here.

        Args:
            mark: the name of this process; ids of its jobs begin with it.
            elsewhere: what the process of that name answers (``told``), None when it does not.
            others: the names of all other processes.
        """
        self._mark, self._elsewhere, self._others = f"{mark}.", elsewhere, others

    def warm(self, lane: str) -> None:
        """Have the worker of a lane ready."""
        self._lanes[lane].warm()

    def add(self, lane: str, request: Mapping[str, object], owner: str) -> Job:
        """Take a job in.

        Raises:
            Busy: when too much is waiting.
        """
        job = Job(request, owner)
        job.id = self._mark + job.id
        self._lanes[lane].add(job)
        self._keep(job, lane)
        return job

    def shared(self, lane: str, key: object, request: Mapping[str, object], by: Hashable = None) -> Job:
        """A job that several may wait for: the same one, unless it failed, as long as it is kept.

        Args:
            lane: which worker does it.
            key: names everything that the result depends on.
            request: what the worker is told.
            by: who asks, when they want only what they ask for last: what they asked for before is taken
                back if it has not begun and nobody else waits for it.

        Raises:
            Busy: when too much is waiting.
        """
        job = self._shared.get(key)
        self._let_go(lane, by, job)
        if job is None or job.id not in self._jobs or job.state in (FAILED, CANCELLED):
            self._shared = {name: each for name, each in self._shared.items() if each.id in self._jobs}
            job = self._shared[key] = self.add(lane, request, "")
        self._jobs.move_to_end(job.id)
        job.askers.add(by)
        if by is not None and not job.finished.is_set():
            self._asked[by] = job
        return job

    def _let_go(self, lane: str, by: Hashable, now: Job | None) -> None:
        """What somebody asked for before they wait for no more, unless it is what they ask for now."""
        self._asked = {name: each for name, each in self._asked.items() if not each.finished.is_set()}
        before = self._asked.get(by)
        if before is None or before is now:
            return
        before.askers.discard(by)
        if not before.askers:
            self._lanes[lane].drop(before)

    def known(self, key: object) -> Job | None:
        """The job that several may wait for under a key, while it is kept."""
        job = self._shared.get(key)
        return job if job is not None and job.id in self._jobs else None

    def get(self, name: str) -> Job | None:
        """A job by its id, while it is kept; of another process, how it stands there."""
        found = self._jobs.get(name)
        return found[0] if found is not None else self._away(name)

    def _away(self, name: str, *, cancel: bool = False) -> Job | None:
        mark = name.rpartition(".")[0]
        told = self._elsewhere(mark, {"job": name, "cancel": cancel}) if mark else None
        return Job.read(told) if isinstance(told, dict) else None

    def document(self, job: Job) -> bytes | None:
        """The document that a job has made, fetched piece by piece where another process has it.

        Returns:
            None when there is none, or the other process does not answer.
        """
        if job.blobs:
            return job.blobs[0]
        found, mark = bytearray(), job.id.rpartition(".")[0]
        while len(found) < job.away:
            piece = self._elsewhere(mark, {"job": job.id, "since": len(found)})
            if not isinstance(piece, str) or not piece:
                return None
            found += b64decode(piece)
        return bytes(found) or None

    def told(self, given: Mapping[str, object]) -> object:
        """What another process asks of our jobs.

        Args:
            given: ``job``, for how it stands, taken back first where ``cancel`` says so, or for a piece
                of its document from byte ``since`` on; or ``owner`` and ``request``, for ids and times of
                what was made.
        """
        if "owner" in given:
            request = cast("Mapping[str, object]", given["request"])
            return [(each.id, each.asked) for each in self._made(str(given["owner"]), request)]
        found = self._jobs.get(str(given["job"]))
        if found is None:
            return None
        job, since = found[0], given.get("since")
        if isinstance(since, int):
            return b64encode(job.blobs[0][since : since + PIECE]).decode() if job.blobs else None
        if given["cancel"]:
            self.cancel(job)
        return job.written()

    def made(self, owner: str, request: Mapping[str, object]) -> list[Job]:
        """The finished jobs of somebody, at every process, whose request says all this; the oldest first."""
        found = [(each.asked, each) for each in self._made(owner, request)]
        for mark in self._others():
            listed = self._elsewhere(mark, {"owner": owner, "request": dict(request)})
            for name, asked in cast("list[tuple[str, float]]", listed or []):
                if (job := self._away(name)) is not None:
                    found.append((asked, job))
        return [job for _, job in sorted(found, key=lambda each: each[0])]

    def _made(self, owner: str, request: Mapping[str, object]) -> list[Job]:
        own = [job for job, _ in self._jobs.values() if job.owner == owner and job.state == DONE]
        return [job for job in own if request.items() <= job.request.items()]

    def cancel(self, job: Job) -> None:
        """Take a job back."""
        found = self._jobs.get(job.id)
        if found is not None:
            self._lanes[found[1]].cancel(job)
        elif (there := self._away(job.id, cancel=True)) is not None and there.finished.is_set():
            job.finish(there.state, there.text)

    def waiting(self) -> dict[str, float]:
        """How many jobs are waiting, by lane."""
        return {name: lane.waiting for name, lane in self._lanes.items()}

    def close(self) -> None:
        """End every worker."""
        for lane in self._lanes.values():
            lane.close()

    def _keep(self, job: Job, lane: str) -> None:
        self._jobs[job.id] = (job, lane)
        over = [name for name, (each, _) in self._jobs.items() if each.finished.is_set() and each is not job]
        size = sum(each.size for each, _ in self._jobs.values())
        while over and (len(self._jobs) > KEPT or size > KEPT_BYTES):
            size -= self._jobs.pop(over.pop(0))[0].size
