"""Work that may take so much and no more."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from drillsim.base.errors import BatchError, Fault, InputError
from drillsim.batch.bounded import bounded
from tests.drillsim.batch.test_pool import TOP, gone

MEMORY = 300_000_000
UNDER_GEVENT = """
from gevent import monkey; monkey.patch_all()
from gevent import Timeout, get_hub
from drillsim.batch.bounded import bounded
from tests.drillsim.batch.test_bounded import MEMORY
with Timeout(60):
    came = get_hub().threadpool.apply(lambda: bounded(bytes, 1_000_000, seconds=5, memory=MEMORY))
    print(len(came))
"""


def doubled(number: int) -> int:
    return 2 * number


def greedy(count: int) -> int:
    return len(bytearray(count))


def busy(_: int) -> int:
    while True:
        pass


def allowed(_: int) -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return resource.getrlimit(resource.RLIMIT_CPU)[0] - used.ru_utime - used.ru_stime


def faulty(_: int) -> int:
    raise InputError([Fault("a.xlsx", 0, "intake_empty")])


def test_what_work_comes_to_comes_back() -> None:
    assert bounded(doubled, 21, seconds=5, memory=MEMORY) == 42


def test_what_is_long_comes_back_to_a_server_that_shares_its_thread_among_many() -> None:
    asked = [sys.executable, "-c", UNDER_GEVENT]
    said = subprocess.run(asked, cwd=TOP, capture_output=True, text=True, check=True)
    assert said.stdout == "1000000\n"


@pytest.mark.parametrize(("work", "given"), [(greedy, 2 * MEMORY), (busy, 0)])
def test_work_that_takes_more_is_stopped(work: object, given: int) -> None:
    with pytest.raises(BatchError):
        bounded(work, given, seconds=1, memory=MEMORY)  # type: ignore[arg-type]


def test_errors_come_back_as_they_were_raised() -> None:
    with pytest.raises(InputError, match=r"a\.xlsx"):
        bounded(faulty, 0, seconds=5, memory=MEMORY)


def test_what_starting_takes_is_not_counted() -> None:
    assert 4 < bounded(allowed, 0, seconds=5, memory=MEMORY) <= 6


def test_it_goes_with_who_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.drillsim.batch.asking", str(tmp_path), "bounded"]
    asking = subprocess.Popen(command, cwd=TOP)
    try:
        while not any(tmp_path.iterdir()):
            assert asking.poll() is None
    finally:
        asking.kill()
        asking.wait()
    (pid,) = (int(path.name) for path in tmp_path.iterdir())
    while not gone(pid):
        pass
