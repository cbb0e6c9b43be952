"""Many runs in processes: the results of one, in their order, and nothing left behind."""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drillsim.base.errors import BatchError, Fault, InputError, JournalError
from drillsim.batch.modest import MEMORY, NICE
from drillsim.batch.piece import COLLECT_AFTER
from drillsim.batch.pool import Workers

TOP = Path(__file__).parents[3]


def adding(shared: int) -> Callable[[int], int]:
    return lambda item: shared + item


def telling(shared: str) -> Callable[[int], tuple[int, int, int, int]]:
    """Which process it is, how modest it is, and how often it was made ready."""
    made = [shared]

    def told(item: int) -> tuple[int, int, int, int]:
        return os.getpid(), os.nice(0), resource.getrlimit(resource.RLIMIT_AS)[0], len(made)

    return told


def collecting(shared: str) -> Callable[[int], tuple[int, int, int]]:
    return lambda item: gc.get_threshold()


def refusing(shared: str) -> Callable[[int], int]:
    def refuse(item: int) -> int:
        if item == 3:
            raise JournalError("journal_altered", record=shared)
        return item

    return refuse


def unready(shared: str) -> Callable[[int], int]:
    raise InputError([Fault(shared, 7, "no_such_name", {"value": "x", "allowed": "y", "nearest": ""})])


def dying(shared: str) -> Callable[[int], int]:
    return lambda item: os._exit(9)


def stuck(path: str) -> Callable[[int], int]:
    """Say who it is, and never end: without a moment in which anybody could ask it to."""

    def go_on(item: int) -> int:
        Path(path, str(os.getpid())).touch()
        while True:
            pass

    return go_on


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.parametrize("pool", [Workers(1), Workers(2, here=0.0), Workers(3, here=0.0)])
def test_results_come_in_the_order_asked_whoever_works(pool: Workers) -> None:
    done: list[tuple[int, int]] = []
    items = list(range(200))
    assert pool.map(adding, 1000, items, lambda so_far, total: done.append((so_far, total))) == [
        1000 + item for item in items
    ]
    assert done[-1] == (200, 200)
    assert done == sorted(done)


def test_little_work_is_done_here_and_none_is_no_work() -> None:
    assert {found[0] for found in Workers(2).map(telling, "", [1, 2])} == {os.getpid()}
    assert Workers(2, here=0.0).map(adding, 1, []) == []


def test_processes_are_modest_and_made_ready_once() -> None:
    found = Workers(2, here=0.0).map(telling, "", range(50))
    assert os.getpid() not in {pid for pid, *_ in found}
    assert {nice for _, nice, *_ in found} == {max(NICE, os.nice(0))}
    assert {memory for _, _, memory, _ in found} == {MEMORY}


@pytest.mark.parametrize("workers", [1, 2])
def test_what_a_run_refuses_comes_back_as_it_was_raised(workers: int) -> None:
    with pytest.raises(JournalError) as refused:
        Workers(workers, here=0.0).map(refusing, "17", range(9))
    assert "17" in refused.value.text("en")
    with pytest.raises(InputError) as faulty:
        Workers(workers, here=0.0).map(unready, "a.yaml", range(9))
    assert faulty.value.text("en").startswith("a.yaml:7: ")


def test_cycles_are_looked_for_more_seldom_while_work_is_done_and_as_ever_after() -> None:
    before = gc.get_threshold()
    for workers in (Workers(1), Workers(2, here=0.0)):
        assert workers.map(collecting, "", range(3)) == [COLLECT_AFTER] * 3
    assert gc.get_threshold() == before


def test_a_process_that_goes_is_told_in_words() -> None:
    with pytest.raises(BatchError):
        Workers(2, here=0.0).map(dying, "", range(9))


def test_who_breaks_off_leaves_no_process(tmp_path: Path) -> None:
    class Enough(Exception):
        pass

    def enough(done: int, total: int) -> None:
        raise Enough

    pool = Workers(2, here=0.0)
    with pytest.raises(Enough):
        pool.map(sometimes, str(tmp_path), range(9), enough)
    # Its own end waits for theirs.
    pids = [int(path.name) for path in tmp_path.iterdir()]
    assert pids
    assert all(gone(pid) for pid in pids)


def sometimes(path: str) -> Callable[[int], int]:
    """The first item comes to something once somebody is stuck; the others never do."""
    endless = stuck(path)

    def work(item: int) -> int:
        if item:
            return endless(item)
        while not any(Path(path).iterdir()):
            pass
        return item

    return work


def test_processes_go_with_who_is_killed(tmp_path: Path) -> None:
    asking = subprocess.Popen([sys.executable, "-m", "tests.drillsim.batch.asking", str(tmp_path)], cwd=TOP)
    try:
        while len(list(tmp_path.iterdir())) < 2:
            assert asking.poll() is None
    finally:
        asking.kill()
        asking.wait()
    pids = [int(path.name) for path in tmp_path.iterdir()]
    while not all(gone(pid) for pid in pids):
        pass


class Watched(list[int]):
    """Items, and how many of them have been handed out."""

    handed = 0

    def __getitem__(self, which: Any) -> Any:
        if isinstance(which, slice) and which.stop is not None:
            self.handed = max(self.handed, which.stop)
        return self if which == slice(0, None) else super().__getitem__(which)


def waiting(path: str) -> Callable[[int], int]:
    """The first item comes to something once it is let go; all others at once."""

    def work(item: int) -> int:
        while item == 0 and not Path(path).exists():
            pass
        return item

    return work


def test_behind_a_slow_item_few_results_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one item a piece, and four kept for each of two processes, seven may be done while the first is not."""
    monkeypatch.setattr("drillsim.batch.pool.CHUNK", 0.0)
    monkeypatch.setattr("drillsim.batch.pool.KEPT", 4)
    items, handed, go = Watched(range(40)), list[int](), tmp_path / "go"

    def told(done: int, total: int) -> None:
        if done == 7 and not go.exists():
            handed.append(items.handed)
            go.touch()

    assert list(Workers(2, here=0.0).stream(waiting, str(go), items, told)) == list(range(40))
    assert handed == [8]
