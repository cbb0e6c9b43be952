"""One server at a time on a PostgreSQL database, whatever becomes of the connection that holds it."""

from __future__ import annotations

import contextlib
import selectors
import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import NullPool, create_engine, text

from drillsim.base.errors import StoreError
from drillsim.store import Hold, Store, claim
from drillsim.store.hold import LOCK, _locked
from tests.drillsim.store.postgres import Postgres

PATIENCE = 60.0
QUEUED = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
FREE = f"pg_advisory_unlock({LOCK})"
CUT = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"


class Kept:
    """A database held by a server at 192.0.2.1, and what became of it."""

    def __init__(self, address: str) -> None:
        self.hold = Hold(address, "http://192.0.2.1:8000")
        self.refused: list[StoreError] = []
        self.ended = threading.Event()
        threading.Thread(target=self._keep, daemon=True).start()

    def _keep(self) -> None:
        self.refused.append(self.hold.keep())
        self.ended.set()

    def held(self) -> bool:
        try:
            self.hold.check()
        except StoreError as error:
            assert error.code == "database_unheld"
            return False
        return True

    def becomes(self, held: bool) -> None:
        """Wait until it is held, or no longer."""
        until = threading.Event()
        for _ in range(int(PATIENCE * 100)):
            if self.held() is held:
                return
            until.wait(0.01)
        raise AssertionError(self.refused)


@pytest.fixture
def address(postgres: Postgres) -> str:
    return postgres.address()


def test_a_second_server_is_told_where_the_first_one_serves(address: str, postgres: Postgres) -> None:
    first = Hold(address, "http://192.0.2.1:8000")
    with pytest.raises(StoreError) as refused:
        Hold(address, "http://192.0.2.2:8000")
    name = address.rpartition("/")[2]
    assert refused.value.text("en").startswith(
        f"a server is running on the database 127.0.0.1/{name}: http://192.0.2.1:8000;"
    )
    assert refused.value.text("vi").startswith(
        f"một máy chủ đang chạy với cơ sở dữ liệu 127.0.0.1/{name}: http://192.0.2.1:8000;"
    )
    Hold(postgres.address(), "http://192.0.2.2:8000").release()
    first.release()
    Hold(address, "http://192.0.2.2:8000").release()


def test_an_sqlite_file_needs_none(tmp_path: Path) -> None:
    assert claim(f"sqlite:///{tmp_path}/drillsim.db", "http://192.0.2.1:8000") is None


def test_after_a_restart_of_the_database_nothing_is_written_before_it_is_held_again(
    address: str, postgres: Postgres, opened: Callable[[str], Store]
) -> None:
    store, kept = opened(address), Kept(address)
    store.guard = kept.hold.check
    store.create_drill("d1", {"vi": "", "en": ""}, "K7M2", ["line 0"], "2026-11-23T08:00:00Z")
    postgres.stop()
    kept.becomes(False)
    postgres.start()
    kept.becomes(True)
    store.append("d1", 1, ["line 1"], 0)
    assert store.lines("d1") == ["line 0", "line 1"]
    with pytest.raises(StoreError, match="a server is running"):
        Hold(address, "http://192.0.2.2:8000")
    kept.hold.release()


def cut(address: str) -> None:
    """End the session that holds the database."""
    with psycopg.connect(address, autocommit=True) as admin:
        admin.execute(CUT)


def test_once_another_server_has_it_nothing_is_written_any_more(
    address: str, opened: Callable[[str], Store]
) -> None:
    store, kept = opened(address), Kept(address)
    store.guard = kept.hold.check
    with ThreadPoolExecutor(1) as pool, psycopg.connect(address, autocommit=True) as admin:
        coming = pool.submit(Hold, address, "http://192.0.2.2:8000")
        while admin.execute(QUEUED).fetchone() != (1,):
            assert not coming.done()
        admin.execute(CUT)
        other = coming.result(PATIENCE)
    assert kept.ended.wait(PATIENCE)
    assert "http://192.0.2.2:8000" in kept.refused[0].text("en")
    with pytest.raises(StoreError) as refused:
        store.create_drill("d1", {"vi": "", "en": ""}, "K7M2", [], "2026-11-23T08:00:00Z")
    assert refused.value.code == "database_unheld"
    assert store.drills() == []
    other.release()


class Wire:
    """A connection to the database that can be cut on the server's side alone."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._taking = threading.Thread(target=self._take, daemon=True)
        self._taking.start()

    def _take(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near = self._listener.accept()[0]
                with contextlib.ExitStack() as unkept:
                    unkept.callback(near.close)
                    far = socket.create_connection(("127.0.0.1", self._to))
                    self._pairs.append((near, far))
                    unkept.pop_all()
                threading.Thread(target=self._carry, args=(near, far), daemon=True).start()

    def _carry(self, near: socket.socket, far: socket.socket) -> None:
        other = {near: far, far: near}
        with selectors.DefaultSelector() as ready, contextlib.suppress(OSError, ValueError):
            for each in other:
                ready.register(each, selectors.EVENT_READ)
            while True:
                for key, _ in ready.select():
                    found = key.fileobj
                    assert isinstance(found, socket.socket)
                    data = found.recv(65_536)
                    if not data:
                        return
                    other[found].sendall(data)

    def cut(self) -> socket.socket:
        """Cut the first connection; what the database still thinks is open."""
        near, far = self._pairs[0]
        near.shutdown(socket.SHUT_RDWR)
        return far

    def close(self) -> None:
        # A thread that waits on a socket keeps it open, closed or not: it is woken first.
        self._listener.shutdown(socket.SHUT_RDWR)
        self._taking.join(PATIENCE)
        self._listener.close()
        for pair in self._pairs:
            for each in pair:
                each.close()


@pytest.fixture
def wire(postgres: Postgres) -> Iterator[Wire]:
    found = Wire(postgres.port)
    yield found
    found.close()


def test_its_own_session_that_the_network_cut_off_is_no_other_server(
    address: str, postgres: Postgres, wire: Wire
) -> None:
    kept = Kept(address.replace(str(postgres.port), str(wire.port)))
    ghost = wire.cut()
    kept.becomes(False)
    with pytest.raises(StoreError, match=r"192\.0\.2\.1"):
        Hold(address, "http://192.0.2.2:8000")
    assert kept.refused == []
    ghost.shutdown(socket.SHUT_RDWR)
    kept.becomes(True)
    kept.hold.release()


def test_a_lock_let_go_at_the_moment_the_wait_for_it_ends_is_held_or_not_and_never_both(address: str) -> None:
    url = address.replace("postgresql:", "postgresql+psycopg:")
    engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as first, engine.connect() as second, ThreadPoolExecutor(1) as pool:
        second.execute(text("SET lock_timeout = '20ms'"))
        for late in range(60):
            assert _locked(first)
            freed = pool.submit(
                first.execute, text(f"SELECT pg_sleep({0.0185 + late % 10 * 0.0003}), {FREE}")
            )
            taken = _locked(second)
            freed.result(PATIENCE)
            assert second.scalar(text(f"SELECT {FREE}")) is taken


def test_who_was_cut_off_without_knowing_it_writes_nothing(
    address: str, opened: Callable[[str], Store]
) -> None:
    """A process that was stopped, and goes on, believes that it holds the database."""
    store, first = opened(address), Hold(address, "http://192.0.2.1:8000")
    store.guard, store.fence = first.check, first.fence
    store.create_drill("d1", {"vi": "", "en": ""}, "K7M2", ["line 0"], "2026-11-23T08:00:00Z")
    cut(address)
    second = Hold(address, "http://192.0.2.2:8000")
    with pytest.raises(StoreError) as refused:
        store.append("d1", 1, ["line 1"], 0)
    assert refused.value.code == "database_unheld"
    store.fence = second.fence
    store.append("d1", 1, ["another line 1"], 0)
    assert store.lines("d1") == ["line 0", "another line 1"]
    first.release()
    second.release()


@pytest.mark.parametrize("stopped", [False, True])
def test_whoever_takes_over_waits_for_what_is_being_written_and_cuts_off_what_never_ends(
    address: str, opened: Callable[[str], Store], stopped: bool
) -> None:
    store, first = opened(address), Hold(address, "http://192.0.2.1:8000")
    store.fence = first.fence
    with ThreadPoolExecutor(1) as pool, psycopg.connect(address, autocommit=True) as admin:
        with contextlib.suppress(StoreError), store.writing() as connection:
            connection.execute(text("CREATE TABLE written ()"))
            admin.execute(f"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE objid = {LOCK & 0xFFFFFFFF}")
            coming = pool.submit(Hold, address, "http://192.0.2.2:8000")
            if stopped:
                coming.result(PATIENCE)
            while not stopped and admin.execute(QUEUED).fetchone() != (1,):
                assert not coming.done()
        second = coming.result(PATIENCE)
        assert admin.execute("SELECT to_regclass('written') IS NULL").fetchone() == (stopped,)
    first.release()
    second.release()
