"""Real servers on one PostgreSQL database: one at a time, and none that has lost it goes on."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import psycopg

from drillsim.store import Hold
from tests.drillsim.store.postgres import Postgres
from tests.drillsim.store.test_hold import CUT, QUEUED
from tests.web.process import PATIENCE, Process
from tests.web.server.test_outage import Hall


def said(address: str, where: str) -> str:
    name = address.rpartition("/")[2]
    return (
        f"một máy chủ đang chạy với cơ sở dữ liệu 127.0.0.1/{name}: {where}; hãy mở địa chỉ đó, "
        "hoặc dừng máy chủ kia bằng Ctrl+C\n"
    )


def test_a_second_server_from_another_folder_is_refused(
    server: Callable[..., Process], postgres: Postgres
) -> None:
    address = postgres.address()
    first = server(on=address, folder="first")
    second = server(on=address, folder="second", starts=False)
    second.begin()
    second.ends()
    assert second.faults() == said(address, first.base)
    first.kill()
    second.start()


def test_a_server_whose_database_another_has_taken_stops_and_stores_nothing_more(
    server: Callable[..., Process], postgres: Postgres
) -> None:
    address = postgres.address()
    process = server(on=address)
    hall = Hall(process)
    assert hall.act("before")["ok"]
    with ThreadPoolExecutor(1) as pool, psycopg.connect(address, autocommit=True) as admin:
        coming = pool.submit(Hold, address, "http://192.0.2.2:8000")
        while admin.execute(QUEUED).fetchone() != (1,):
            assert not coming.done()
        admin.execute(CUT)
        other = coming.result(PATIENCE)
        [rows] = admin.execute("SELECT count(*) FROM record").fetchall()
        answer = hall.page.ask(
            "act", {"key": "meanwhile", "verb": "notify", "to": ["so-khcn"], "text": "Tin"}
        )
        # It may have stopped before it could answer.
        assert answer is None or answer["code"] == "unstored"
        process.ends()
        assert admin.execute("SELECT count(*) FROM record").fetchall() == [rows]
    hall.close()
    other.release()
    assert process.faults() == said(address, "http://192.0.2.2:8000")
    assert hall.keys() == ["before"]
