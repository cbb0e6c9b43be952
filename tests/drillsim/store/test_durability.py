"""Nothing acknowledged is lost: killed processes, full disks, databases that go away."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from drillsim.base.errors import StoreError
from drillsim.store import Store
from tests.drillsim.store.doing import append, begun
from tests.drillsim.store.postgres import Postgres

TOP = Path(__file__).parents[3]
KILLS = 8
FILLING = """
import resource, sys
from drillsim.base.errors import StoreError
from drillsim.store import Store
store = Store(sys.argv[1])
_, most = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, most))
first = 2
while True:
    try:
        store.append("d1", first, ["x" * 20_000] * 3, first)
    except StoreError as error:
        break
    first += 3
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
assert 5 <= first < 80, first
assert store.drill("d1").records == len(store.lines("d1")) == first
store.append("d1", first, ["room again"], first)
print(first)
"""


def test_a_process_killed_while_it_appends_loses_nothing_acknowledged(
    opened: Callable[[str], Store], tmp_path: Path
) -> None:
    address = f"sqlite:///{tmp_path}/drillsim.db"
    store = opened(address)
    store.create_drill("d1", {"vi": "", "en": ""}, "K7M2", [], "2026-11-23T08:00:00Z")
    for kill in range(KILLS):
        process, line = begun(append, address)
        acknowledged = [line.recv() for _ in range(1 + 7 * kill % 20)]
        process.kill()
        process.join()
        with suppress(EOFError, OSError):
            while True:
                acknowledged.append(line.recv())
        stored = store.lines("d1")
        assert [each.split()[1] for each in stored] == [str(number) for number in range(len(stored))]
        assert len(stored) % 3 == 0
        assert len(stored) == store.drills()[0].records
        assert len(stored) >= acknowledged[-1]
    assert len(stored) >= 3 * sum(1 + 7 * kill % 20 for kill in range(KILLS))


def test_a_disk_that_is_full_is_said_and_the_store_goes_on_when_there_is_room(
    opened: Callable[[str], Store], tmp_path: Path
) -> None:
    store = opened(f"sqlite:///{tmp_path}/drillsim.db")
    store.create_drill("d1", {"vi": "", "en": ""}, "K7M2", ["line 0", "line 1"], "2026-11-23T08:00:00Z")
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(StoreError) as refused:
        store.append("d1", 2, ["x" * 100_000], 5)
    assert refused.value.code == "store_full"
    assert store.lines("d1") == ["line 0", "line 1"]
    assert store.drills()[0].position == 0
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
    store.append("d1", 2, ["x" * 100_000], 5)
    assert len(store.lines("d1")) == 3


def test_a_file_that_may_not_grow_loses_nothing_acknowledged(
    opened: Callable[[str], Store], tmp_path: Path
) -> None:
    address = f"sqlite:///{tmp_path}/drillsim.db"
    store = opened(address)
    store.create_drill("d1", {"vi": "", "en": ""}, "K7M2", ["line 0", "line 1"], "2026-11-23T08:00:00Z")
    command = [sys.executable, "-c", FILLING, address]
    filled = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
    assert filled.stderr == ""
    assert store.lines("d1", int(filled.stdout)) == ["room again"]


def test_a_database_locked_by_another_is_said_and_the_store_goes_on(
    opened: Callable[[str], Store], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drillsim.store.database.PATIENCE", 0.2)
    address = f"sqlite:///{tmp_path}/drillsim.db"
    store, other = opened(address), opened(address)
    store.create_drill("d1", {"vi": "", "en": ""}, "K7M2", ["line 0"], "2026-11-23T08:00:00Z")
    with other.writing():
        with pytest.raises(StoreError) as refused:
            store.append("d1", 1, ["line 1"], 5)
        assert store.lines("d1") == ["line 0"]
    assert refused.value.code == "store_away"
    store.append("d1", 1, ["line 1"], 5)


def test_a_database_that_goes_away_is_said_and_the_store_goes_on_when_it_is_back(
    opened: Callable[[str], Store], postgres: Postgres
) -> None:
    address = postgres.address()
    store = opened(address)
    store.create_drill("d1", {"vi": "", "en": ""}, "K7M2", ["line 0"], "2026-11-23T08:00:00Z")
    postgres.stop()
    try:
        for ask in (
            lambda: store.append("d1", 1, ["line 1"], 5),
            lambda: store.lines("d1"),
            lambda: Store(address),
        ):
            with pytest.raises(StoreError) as refused:
                ask()
            assert refused.value.code == "store_away"
    finally:
        postgres.start()
    store.append("d1", 1, ["line 1"], 5)
    postgres.stop()
    postgres.start()
    store.append("d1", 2, ["line 2"], 5)
    assert store.lines("d1") == ["line 0", "line 1", "line 2"]


def test_a_database_that_falls_in_the_middle_of_a_write_keeps_nothing_of_it(
    opened: Callable[[str], Store], postgres: Postgres
) -> None:
    store = opened(postgres.address())
    store.create_drill("d1", {"vi": "", "en": ""}, "K7M2", ["line 0"], "2026-11-23T08:00:00Z")
    with pytest.raises(StoreError) as refused, store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO record VALUES ('d1', 1, 'line 1')")
        postgres.stop()
        postgres.start()
    assert refused.value.code == "store_away"
    assert store.lines("d1") == ["line 0"]


def test_every_commit_goes_to_the_disk(
    opened: Callable[[str], Store], tmp_path: Path, postgres: Postgres
) -> None:
    with opened(f"sqlite:///{tmp_path}/drillsim.db").engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2
    with opened(postgres.address()).engine.connect() as connection:
        assert connection.exec_driver_sql("SHOW synchronous_commit").scalar_one() == "on"
        assert connection.exec_driver_sql("SHOW lock_timeout").scalar_one() == "5s"
        assert connection.exec_driver_sql("SHOW statement_timeout").scalar_one() == "30s"
