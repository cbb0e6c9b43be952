"""Many runs on a real Dask scheduler: what this machine comes to, whoever works, joins, or is lost."""

from __future__ import annotations

import os
import pickle
import re
import shutil
import signal
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from drillsim.base.errors import BatchError, InputError, JournalError
from drillsim.batch.cluster import _do
from drillsim.batch.pool import Workers
from tests.drillsim.batch.conftest import TOP, Cluster
from tests.drillsim.batch.test_pool import adding, refusing, unready
from tests.web.process import environment, free_port
from tests.web.smalllibrary import small_library
from web.work.study import Study, study

ALL = Workers(here=0.0)


@pytest.fixture(autouse=True)
def named(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRILLSIM_DASK", cluster.address)


READY: list[str] = []


def placed(shared: str) -> Callable[[int], tuple[int, int]]:
    """Which process it is, and how often it was made ready."""
    READY.append(shared)
    return lambda item: (os.getpid(), len(READY))


def falling(marker: Path) -> Callable[[int], int]:
    """Its process is killed at the seventh item, once."""

    def work(item: int) -> int:
        if item == 7 and not marker.exists():
            marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return item * item

    return work


def ending(scheduler: int) -> Callable[[int], int]:
    """The first item ends the scheduler."""

    def work(item: int) -> int:
        if item == 0:
            os.kill(scheduler, signal.SIGKILL)
        return item

    return work


def test_results_come_in_the_order_asked_and_each_worker_is_made_ready_once(cluster: Cluster) -> None:
    told: list[tuple[int, int]] = []
    assert ALL.map(adding, 1000, range(200), lambda done, total: told.append((done, total))) == [
        1000 + item for item in range(200)
    ]
    assert told[-1] == (200, 200) and told == sorted(told)
    found = ALL.map(placed, "", range(400))
    assert {pid for pid, _ in found} == {worker.pid for worker in cluster.workers}
    assert {ready for _, ready in found} == {1}


def test_who_wants_one_process_has_it_here() -> None:
    assert {pid for pid, _ in Workers(1, here=0.0).map(placed, "", range(9))} == {os.getpid()}


def test_what_a_run_refuses_comes_back_as_it_was_raised() -> None:
    with pytest.raises(JournalError) as refused:
        ALL.map(refusing, "17", range(9))
    assert "17" in refused.value.text("en")
    with pytest.raises(InputError) as faulty:
        ALL.map(unready, "a.yaml", range(9))
    assert faulty.value.text("en").startswith("a.yaml:7: ")


def test_who_breaks_off_is_done_with_and_the_next_has_the_workers() -> None:
    class Enough(Exception):
        pass

    def enough(done: int, total: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        ALL.map(adding, 1, range(10_000), enough)
    assert ALL.map(adding, 1, range(3)) == [1, 2, 3]


def test_a_study_is_the_same_byte_for_byte_as_on_this_machine_and_needs_no_file_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Study(
        small_library(tmp_path / "library"), ("tiny",), None, tuple(range(1, 9)), ("novice", "expert"), True
    )
    with monkeypatch.context() as here:
        here.delenv("DRILLSIM_DASK")
        alone = list(study(asked, Workers(1)))
    held = asked.gathered()
    shutil.rmtree(asked.root)
    assert list(study(held, ALL)) == alone


def test_what_a_lost_worker_was_at_is_played_by_another(cluster: Cluster, tmp_path: Path) -> None:
    assert ALL.map(falling, tmp_path / "fallen", range(300)) == [item * item for item in range(300)]
    assert (tmp_path / "fallen").exists()
    (lost,) = [worker for worker in cluster.workers if worker.poll() is not None]
    cluster.workers.remove(lost)
    cluster.join()


def test_another_version_works_on_nothing() -> None:
    packed = zlib.compress(pickle.dumps((adding, 1)))
    with pytest.raises(BatchError) as refused:
        _do(packed, "0.0.1", [1])
    assert refused.value.code == "cluster_version"


def test_a_scheduler_that_is_away_alone_or_ends_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drillsim.batch.cluster.PATIENCE", 0.5)
    monkeypatch.setenv("DRILLSIM_DASK", f"tcp://127.0.0.1:{free_port()}")
    with pytest.raises(BatchError) as away:
        ALL.map(adding, 1, range(9))
    assert away.value.code == "cluster_away"
    other = Cluster(tmp_path)
    try:
        monkeypatch.setenv("DRILLSIM_DASK", other.address)
        with pytest.raises(BatchError) as empty:
            ALL.map(adding, 1, range(9))
        assert empty.value.code == "cluster_empty"
        other.join()
        with pytest.raises(BatchError) as ended:
            ALL.map(ending, other.process.pid, range(9))
        assert ended.value.code == "batch_broken"
    finally:
        other.close()


PAGE = (TOP / "docs/scale.md").read_text("utf-8")
ASKS = """
import sys
from drillsim.base.errors import BatchError
from drillsim.batch.pool import Workers
from tests.drillsim.batch.test_pool import adding
try:
    print(sum(Workers(here=0.0).map(adding, 1, range(100))))
except BatchError as error:
    sys.exit(error.code)
"""


def certified(folder: Path) -> dict[str, str]:
    """Certificates by the page's commands, and what it sets for who works and who asks."""
    folder.mkdir()
    for command in re.findall(r"^    (openssl .*(?:drillsim authority|dask).*)$", PAGE, re.MULTILINE):
        subprocess.run(command, shell=True, cwd=folder, check=True, capture_output=True)
    said = dict(re.findall(r"^    (DASK_DISTRIBUTED__\w+)=(\S+)$", PAGE, re.MULTILINE))
    assert len(said) == 4
    said = {name: value.replace("/etc/ssl/drillsim", str(folder)) for name, value in said.items()}
    return {
        name.replace("SCHEDULER", who): value
        for name, value in said.items()
        for who in ("SCHEDULER", "WORKER", "CLIENT")
    }


def asking(address: str, **more: str) -> tuple[int, str]:
    """What comes of many runs, of who asks for them in a process of its own."""
    told = subprocess.run(
        [sys.executable, "-c", ASKS],
        cwd=TOP,
        env=environment(**more, DRILLSIM_DASK=address),
        capture_output=True,
        text=True,
        check=False,
    )
    return told.returncode, (told.stdout or told.stderr).strip().splitlines()[-1]


@pytest.mark.skipif(os.name != "posix", reason="the commands of the page are those of Linux")
def test_only_who_has_a_certificate_of_the_authority_is_worked_for(tmp_path: Path) -> None:
    ours, others = certified(tmp_path / "ours"), certified(tmp_path / "others")
    secure = Cluster(tmp_path, "tls", **ours)
    try:
        secure.join()
        assert asking(secure.address, **ours) == (0, str(sum(range(1, 101))))
        for more in (others, {}):
            assert asking(secure.address, **more) == (1, "cluster_away")
        assert asking(secure.address.replace("tls:", "tcp:")) == (1, "cluster_away")
    finally:
        secure.close()
