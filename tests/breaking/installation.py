"""Processes that share one PostgreSQL and one Redis, each by ways of its own that can be cut."""

from __future__ import annotations

import os
import signal
import time
from contextlib import ExitStack, closing, suppress
from pathlib import Path

from tests.breaking.links import OPEN, Lines, Link
from tests.drillsim.store.postgres import Postgres
from tests.web.net.redis import Redis
from tests.web.process import Process

PROCESSES = 3
PATIENCE = 300.0
"""Seconds within which what was mended must run again, on a machine that does much besides."""

# Notes each stretch of a journal that a process has stored: under which number, and who held the drill in its transaction.
_NOTE = """
import json
from sqlalchemy import text
from drillsim.store import membership
from drillsim.store.journals import Journals
from drillsim.store.membership import Membership
asks_ours, plain, stretch = Membership.ours, Journals.append, {{}}
def ours(self, connection, drill):
    if {fenced}:
        asks_ours(self, connection, drill)
    held = connection.execute(text("SELECT holder, fence FROM lease WHERE drill = :drill"), {{"drill": drill}})
    stretch[drill] = (self.id, self.held.get(drill, -1), *held.one())
def append(self, drill, first, lines, position):
    plain(self, drill, first, lines, position)
    with open({path!r}, "a") as notes:
        notes.write(json.dumps([drill, first, len(lines), *stretch[drill]]) + "\\n")
Membership.ours, Journals.append = ours, append
if not {fenced}:
    Membership.fence = lambda self, connection: None
    membership._END = text("SELECT :name")
"""


class Installation:
    """The processes, their ways to PostgreSQL and Redis, and what breaks there.

    Args:
        folder: for its data and notes.
        fenced: whether processes ask whether they still have their place; else they stand still and go on, to see that
            this is found out.
    """

    def __init__(self, folder: Path, *, fenced: bool) -> None:
        self._stack = ExitStack()
        self.postgres = self._stack.enter_context(closing(Postgres()))
        self.redis = self._stack.enter_context(closing(Redis()))
        self.address = self.postgres.address()
        self.notes, self.fenced = folder / "stretches", fenced
        self.notes.touch()
        (folder / "data").mkdir()
        lines = Lines()
        ways = [(Link(lines, self.postgres.port), Link(lines, self.redis.port)) for _ in range(PROCESSES)]
        self.to_postgres, self.to_redis = [list(each) for each in zip(*ways, strict=True)]
        note = _NOTE.format(path=str(self.notes), fenced=fenced)
        self.processes = [self._process(folder / "data", note, *way) for way in ways]
        for each in self.processes:
            each.password = self.processes[0].password
            each.start()

    def _process(self, data: Path, note: str, postgres: Link, redis: Link) -> Process:
        address = self.address.replace(f":{self.postgres.port}/", f":{postgres.port}/")
        url = self.redis.url.replace(f":{self.redis.port}/", f":{redis.port}/")
        return self._stack.enter_context(closing(Process(data, note, address, redis=url)))

    def close(self) -> None:
        """Leave nothing of it."""
        self.mend()
        for each in self.processes:
            if each.pid and not self.alive(each):
                each.ends()
        self._stack.close()

    def alive(self, process: Process) -> bool:
        """Whether a process runs."""
        return bool(process.pid) and Path(f"/proc/{process.pid}").exists()

    def signal(self, process: Process, number: signal.Signals) -> None:
        """Send it, where the process still runs."""
        with suppress(ProcessLookupError):
            os.kill(process.pid, number)

    def mend(self) -> None:
        """Let everything run and reach everything again."""
        for link in (*self.to_postgres, *self.to_redis):
            link.becomes(OPEN)
        self.redis.process.send_signal(signal.SIGCONT)
        for each in self.processes:
            if self.alive(each):
                self.signal(each, signal.SIGCONT)

    def up(self) -> None:
        """Have every process run that has ended, as what starts services does."""
        until = time.monotonic() + PATIENCE
        for each in self.processes:
            while not self.alive(each):
                assert time.monotonic() < until, each.faults()[-2_000:]
                if each.pid:
                    each.ends()
                each.begin()
                said = each._await(rb"(?s).*?(Ctrl\+C\n|gone -?\d+\n)")[1]
                each.pid = each.pid if said.startswith(b"Ctrl") else 0
