"""A server that stands by: it takes over from one that is killed or stopped, and nothing acknowledged is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import socketio

from tests.drillsim.store.postgres import Postgres
from tests.web.process import Browser, Process, environment
from tests.web.server.test_outage import Hall

TOP = Path(__file__).parents[3]


def standing_by(server: Callable[..., Process], address: str, folder: str, behind: Process) -> Process:
    """A server that waits for the one that serves."""
    process = server(on=address, folder=folder, starts=False, options=("--standby",), counted=True)
    process.begin()
    assert behind.base in process.says(r"([^\n]*Ctrl\+C\n)")
    return process


def moved(hall: Hall, process: Process) -> None:
    """The same drill at the server that has taken it over: everybody signs in there and goes on."""
    password = hall.process.password
    hall.process = process
    process.password = process.password or password
    hall.staff, hall.player = Browser.director(process), Browser(process)
    hall.player.post(f"/join/{hall.card}", name="An")
    hall.open()
    hall.heard.waits(state="paused") if hall.page.hello["clock"]["state"] != "paused" else None
    hall.turn("resume")


def test_one_that_is_killed_and_one_that_is_stopped_are_taken_over_from(
    server: Callable[..., Process], postgres: Postgres
) -> None:
    address = postgres.address()
    first = server(on=address, folder="first", counted=True)
    hall = Hall(first)
    assert hall.act("a")["ok"]
    second = standing_by(server, address, "second", first)
    first.kill()
    second.answers()
    moved(hall, second)
    assert hall.act("b")["ok"]

    third = standing_by(server, address, "third", second)
    left = hall.page
    os.kill(second.pid, signal.SIGSTOP)
    third.answers()
    moved(hall, third)
    assert hall.act("c")["ok"]
    # It goes on where it stopped, with an act before it, and believes that it holds the database.
    with suppress(socketio.exceptions.SocketIOError):
        left._client.emit("act", {"key": "never", "verb": "notify", "to": ["so-khcn"], "text": "Tin"})
    os.kill(second.pid, signal.SIGCONT)
    second.ends()
    assert third.base in second.faults()
    left.gone.wait()
    assert hall.act("d")["ok"]
    assert hall.keys() == ["a", "b", "c", "d"]
    hall.close()


def test_sqlite_is_one_server_s(tmp_path: Path) -> None:
    words = [sys.executable, "run_drill.py", "serve", "--standby", "--data", str(tmp_path), "--lang", "en"]
    said = subprocess.run(words, cwd=TOP, env=environment(), capture_output=True, text=True, check=False)
    assert said.returncode == 2
    assert "DRILLSIM_DATABASE" in said.stderr
