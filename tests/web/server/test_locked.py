"""Another program holds the database's file: who writes waits, and everybody else goes on."""

from __future__ import annotations

import select
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from drillsim.base.errors import StoreError
from drillsim.store import Store
from tests.web.process import PATIENCE, Browser, Process

WRITERS = 25


def writing(staff: Browser, drill: str) -> HTTPConnection:
    """A form on its way that writes at once."""
    host = staff.base.removeprefix("http://")
    token = staff.get(f"/cards/{drill}").split('name="csrf" value="')[1].partition('"')[0]
    found = HTTPConnection(host, timeout=PATIENCE)
    kind = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Origin": staff.base,
        "Cookie": staff.cookies,
    }
    found.request("POST", f"/cards/{drill}", urlencode({"csrf": token, "seat": "all"}), kind)
    return found


@pytest.fixture
def staff(server: Callable[..., Process]) -> Browser:
    """A director at a server whose writers wait for as long as this machine may need."""
    return Browser.director(server(f"from drillsim.store import database; database.PATIENCE = {PATIENCE}"))


def test_pages_go_on_while_writers_wait_for_a_file_that_another_program_holds(
    staff: Browser, tmp_path: Path
) -> None:
    drill = staff.new_drill()
    file = tmp_path / "drillsim.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        waiting = [writing(staff, drill) for _ in range(WRITERS)]
        for _ in range(10):
            staff.get("/health")
            staff.get(f"/cards/{drill}")
        sockets = [one.sock for one in waiting]
        assert select.select(sockets, [], [], 0)[0] == []
        other.execute("ROLLBACK")
    assert [one.getresponse().status for one in waiting] == [303] * WRITERS
    for one in waiting:
        one.close()


def test_who_waits_too_long_is_told_and_the_next_is_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drillsim.store.database.PATIENCE", 0.2)
    file = tmp_path / "drills.db"
    with (
        closing(Store(f"sqlite:///{file}")) as store,
        closing(sqlite3.connect(file, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        refused: list[str] = []

        def write() -> None:
            with pytest.raises(StoreError) as told:
                store.audit("an", None, {}, "")
            refused.append(told.value.code)

        threads = [threading.Thread(target=write) for _ in range(4)]
        for thread in threads:
            thread.start()
        assert store.audit_trail() == []
        for thread in threads:
            thread.join()
        assert refused == ["store_away"] * 4
        other.execute("ROLLBACK")
        store.audit("bình", None, {}, "")
        assert [each.account for each in store.audit_trail()] == ["bình"]
