"""The store under gevent, which serves a hall from one thread: greenlets and real threads side by side."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.drillsim.store.postgres import Postgres

TOP = Path(__file__).parents[3]
BUSY = """
from gevent import monkey; monkey.patch_all()
import sys, gevent
from drillsim.store import Store
store = Store(sys.argv[1])
for d in range(5):
    store.create_drill(f"d{d}", {"vi": "", "en": ""}, f"c{d}", [], "2026-11-23T08:00:00Z")
def write(d):
    for n in range(30):
        store.append(f"d{d}", n, [str(n)], n)
        gevent.sleep(0)
def read():
    for _ in range(30):
        for row in store.drills():
            assert len(store.lines(row.id)) >= row.records
        gevent.sleep(0)
def audit():
    for _ in range(10):
        store.audit("lan", None, {}, "2026-11-23T08:00:00Z")
pool = gevent.get_hub().threadpool
threads = [pool.spawn(audit) for _ in range(8)]
gevent.joinall([gevent.spawn(write, d) for d in range(5)] + [gevent.spawn(read) for _ in range(5)], raise_error=True)
for thread in threads:
    thread.get()
assert [store.lines(f"d{d}") for d in range(5)] == [[str(n) for n in range(30)]] * 5
assert len(store.audit_trail()) == 80
store.close()
"""

# The session of the pool stands still, so that whoever is lent it waits for its first answer.
KILLED = """
from gevent import monkey; monkey.patch_all()
import os, signal, sys, gevent
from sqlalchemy import text
from drillsim.store import Store
store = Store(sys.argv[1])
with store.reading() as connection:
    session = connection.scalar(text("SELECT pg_backend_pid()"))
came = []
def look():
    try:
        store.drills()
    except BaseException as error:
        came.append(type(error).__name__)
        raise
os.kill(session, signal.SIGSTOP)
try:
    looking = gevent.spawn(look)
    gevent.sleep(0)
    assert not looking.dead
    looking.kill()
finally:
    os.kill(session, signal.SIGCONT)
assert came == ["GreenletExit"], came
with store.reading() as connection:
    assert connection.scalar(text("SELECT pg_backend_pid()")) != session
store.close()
"""


def test_greenlets_and_threads_share_a_store(address: str) -> None:
    command = [sys.executable, "-c", BUSY, address]
    result = subprocess.run(command, cwd=TOP, capture_output=True, text=True, timeout=100)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.skipif(os.name != "posix", reason="a session is stopped by a signal")
def test_who_is_killed_while_it_is_lent_a_session_hears_of_that_and_of_no_failure(postgres: Postgres) -> None:
    command = [sys.executable, "-c", KILLED, postgres.address()]
    result = subprocess.run(command, cwd=TOP, capture_output=True, text=True, timeout=100)
    assert (result.returncode, result.stderr) == (0, "")
