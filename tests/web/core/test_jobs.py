"""Jobs in worker processes: progress, results, refusal; cancelled, overdue, broken off; never too many."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from drillsim.batch.modest import NICE
from tests.web.process import plain
from web.core.jobs import (
    CANCELLED,
    DONE,
    FAILED,
    KEPT_BYTES,
    MOST_WAITING_OF_ONE,
    WAITING,
    WORKING,
    Busy,
    Job,
    Jobs,
    Lane,
)

PATIENCE = 60.0
ODD = "tests.web.odd_worker"


@pytest.fixture(scope="module")
def jobs() -> Iterator[Jobs]:
    found = Jobs({"one": Lane(PATIENCE, 4, ODD)})
    yield found
    found.close()


def ended(job: Job) -> Job:
    assert job.finished.wait(PATIENCE)
    return job


def ask(jobs: Jobs, what: str, owner: str = "", **more: Any) -> Job:
    return jobs.add("one", {"what": what, "size": 3, **more}, owner)


def at_work(job: Job) -> Job:
    """A job that has told that it has begun."""
    for _ in range(int(PATIENCE * 100)):
        if job.text["en"] == "waiting here":
            return job
        job.finished.wait(0.01)
    raise AssertionError(job)


def test_a_job_tells_what_came_of_it(jobs: Jobs) -> None:
    job = ended(ask(jobs, "echo"))
    assert (job.state, job.done, job.blobs) == (DONE, 1.0, [b"\0\0\0"])
    assert jobs.get(job.id) is job
    assert jobs.get("none") is None


def test_a_job_is_told_at_another_process_without_what_was_asked(jobs: Jobs) -> None:
    other = Jobs({})
    asked: list[tuple[str, Mapping[str, object]]] = []

    def elsewhere(mark: str, given: Mapping[str, object]) -> object:
        asked.append((mark, given))
        return plain(jobs.told(plain(given)))

    jobs.share("abc", lambda *_: None, tuple)
    other.share("xyz", elsewhere, lambda: ["abc"])
    job = ended(ask(jobs, "echo", "staff lan", store="postgresql://secret"))
    assert job.id.startswith("abc.")
    told = other.get(job.id)
    assert told is not None and told.finished.is_set() and told.has_document
    assert (told.id, told.owner, told.state) == (job.id, "staff lan", DONE)
    assert (told.result, told.request) == (job.result, {"what": "echo"})
    assert other.get("abc.none") is None and other.get("none") is None
    assert [each["job"] for _, each in asked] == [job.id, "abc.none"]
    assert other.document(told) == jobs.document(job) == b"\0\0\0"
    mine = ended(ask(jobs, "echo", "staff lan", size=2))
    ended(ask(jobs, "echo", "staff an"))
    assert [each.id for each in other.made("staff lan", {"what": "echo"})] == [job.id, mine.id]
    assert [each.id for each in other.made("staff lan", {"what": "echo", "size": 2})] == [mine.id]
    other.share("xyz", lambda *_: None, lambda: ["abc"])
    assert other.made("staff lan", {"what": "echo"}) == [] and other.document(told) is None


def test_a_document_comes_from_another_process_in_pieces(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.core.jobs.PIECE", 4)
    other, sizes = Jobs({}), []

    def elsewhere(mark: str, given: Mapping[str, object]) -> object:
        told = jobs.told(given)
        sizes.append(len(told) if isinstance(told, str) else 0)
        return told

    jobs.share("abc", lambda *_: None, tuple)
    other.share("xyz", elsewhere, tuple)
    job = ended(ask(jobs, "echo", size=10))
    told = other.get(job.id)
    assert told is not None and other.document(told) == b"\0" * 10
    assert sizes == [0, 8, 8, 4]


def test_a_job_is_taken_back_from_another_process(jobs: Jobs) -> None:
    other = Jobs({})
    jobs.share("abc", lambda *_: None, tuple)
    other.share("xyz", lambda mark, given: jobs.told(given), tuple)
    job = at_work(ask(jobs, "wait"))
    there = other.get(job.id)
    assert there is not None and not there.finished.is_set()
    other.cancel(there)
    assert ended(job).state == there.state == CANCELLED


def test_the_worker_is_another_process_of_lower_priority_and_stays(jobs: Jobs) -> None:
    first, second = (ended(ask(jobs, "echo")).result or {} for _ in range(2))
    assert first["pid"] == second["pid"] != os.getpid()
    assert first["nice"] == NICE > os.nice(0)


def test_what_cannot_be_done_is_said_in_both_languages(jobs: Jobs) -> None:
    job = ended(ask(jobs, "unfit"))
    assert (job.state, job.text["en"]) == (FAILED, "There is no document x.")
    assert job.text["vi"] == "Không có tài liệu x."


def test_a_fault_is_told_without_its_details(jobs: Jobs) -> None:
    job = ended(ask(jobs, "fault"))
    assert job.state == FAILED
    assert "secret" not in str(job)
    assert ended(ask(jobs, "echo")).state == DONE


@pytest.mark.parametrize("what", ["leave", "greed"])
def test_after_a_worker_broke_off_another_goes_on(jobs: Jobs, what: str) -> None:
    job = ask(jobs, what)
    assert ended(job).state == FAILED
    assert ended(ask(jobs, "echo")).state == DONE


def test_a_job_is_cancelled_in_the_middle(jobs: Jobs) -> None:
    before = (ended(ask(jobs, "echo")).result or {})["pid"]
    job = at_work(ask(jobs, "wait"))
    assert (job.state, job.done) == (WORKING, 0.25)
    jobs.cancel(job)
    assert job.state == CANCELLED
    after = (ended(ask(jobs, "echo")).result or {})["pid"]
    assert after != before


def test_a_job_that_waits_is_cancelled_and_never_begun(jobs: Jobs) -> None:
    busy = at_work(ask(jobs, "wait"))
    job = ask(jobs, "echo")
    jobs.cancel(job)
    jobs.cancel(busy)
    assert ended(ask(jobs, "echo")).state == DONE
    assert (job.state, job.result) == (CANCELLED, None)


def test_a_job_that_takes_too_long_is_stopped() -> None:
    jobs = Jobs({"one": Lane(1.5, 4, ODD)})
    job = ended(ask(jobs, "wait"))
    assert (job.state, job.text["en"]) == (
        FAILED,
        "This took too long and was stopped. Try again; if it happens again, choose less.",
    )
    # A lane that is about to begin another worker ends at once, too, and leaves none behind.
    jobs.close()
    (lane,) = jobs._lanes.values()
    assert lane._thread is not None
    assert (lane._thread.is_alive(), lane._worker) == (False, None)


def test_a_job_that_gets_further_is_waited_for() -> None:
    lane = Lane(PATIENCE, 4, ODD)
    jobs = Jobs({"one": lane})
    # The worker is there before anything is late.
    ended(ask(jobs, "echo"))
    lane._longest = 2.0
    job = ended(ask(jobs, "further", steps=5, seconds=0.5))
    assert (job.state, job.result) == (DONE, {"steps": 5})
    jobs.close()


def test_a_job_that_always_gets_further_and_never_ends_is_stopped() -> None:
    jobs = Jobs({"one": Lane(0.3, 4, ODD)})
    job = ended(ask(jobs, "further", steps=0, seconds=0.05))
    assert (job.state, job.text["en"][:14]) == (FAILED, "This took too ")
    jobs.close()


def test_only_so_many_may_wait_and_fewer_of_one(jobs: Jobs) -> None:
    busy = at_work(ask(jobs, "wait"))
    mine = [ask(jobs, "echo", "staff an") for _ in range(MOST_WAITING_OF_ONE)]
    with pytest.raises(Busy):
        ask(jobs, "echo", "staff an")
    other = ask(jobs, "echo", "staff binh")
    with pytest.raises(Busy):
        ask(jobs, "echo", "staff chi")
    jobs.cancel(busy)
    assert [ended(job).state for job in [*mine, other]] == [DONE] * 4


def test_what_several_ask_for_is_made_once(jobs: Jobs) -> None:
    first = jobs.shared("one", "key", {"what": "echo", "size": 1})
    assert jobs.shared("one", "key", {"what": "echo", "size": 1}) is first
    assert jobs.shared("one", "other", {"what": "echo", "size": 1}) is not first
    assert ended(first).state == DONE
    assert jobs.shared("one", "key", {"what": "echo", "size": 1}) is first


def test_what_somebody_asked_for_before_is_not_begun_once_they_ask_for_something_else(jobs: Jobs) -> None:
    def asked(key: str, by: str | None) -> Job:
        return jobs.shared("one", key, {"what": "echo", "size": 1}, by)

    busy = at_work(ask(jobs, "wait"))
    first, anybody = asked("text 1", "lan"), asked("text 2", None)
    both = asked("text 0", "minh")
    assert asked("text 0", "lan") is both and first.state == CANCELLED
    last = asked("text 3", "lan")
    assert asked("text 3", "lan") is last and both.state == WAITING
    asked("text 2", "minh")
    assert both.state == CANCELLED
    asked("text 4", "minh")
    jobs.cancel(busy)
    assert [ended(each).state for each in (anybody, last, asked("text 4", "minh"))] == [DONE] * 3
    assert (first.result, both.result) == (None, None)
    assert asked("text 1", "lan") is not first


def test_what_failed_is_tried_again(jobs: Jobs) -> None:
    first = ended(jobs.shared("one", "fault", {"what": "fault"}))
    assert jobs.shared("one", "fault", {"what": "fault"}) is not first


def test_results_are_kept_in_bounded_memory(jobs: Jobs) -> None:
    size = KEPT_BYTES // 4
    made = [ended(ask(jobs, "echo", size=size)) for _ in range(6)]
    kept = [job for job in made if jobs.get(job.id) is not None]
    assert made[-1] in kept
    assert sum(job.size for job in kept) <= KEPT_BYTES + size


def test_closing_leaves_nothing_behind() -> None:
    jobs = Jobs({"one": Lane(PATIENCE, 4, ODD)})
    pid = (ended(ask(jobs, "echo")).result or {})["pid"]
    job = at_work(ask(jobs, "wait"))
    jobs.close()
    assert job.state == CANCELLED
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(Busy):
        ask(jobs, "echo")
