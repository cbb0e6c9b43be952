"""Processes that serve together, what they cost, and the crowd that comes to them."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.drillsim.store.postgres import Postgres
from tests.load import NOTE, Lines, cpu_of, memory_of
from tests.web.net.redis import Redis
from tests.web.process import Process

FLAGSHIP = "b06-ransomware"


class Parts:
    """What is running, by part, and what each has cost.

    Args:
        parts: process ids by part.
    """

    def __init__(self, **parts: list[int]) -> None:
        self._parts = {name: pids for name, pids in parts.items() if pids}
        self._at: dict[str, float] = {}

    def begin(self) -> None:
        """Count from now."""
        self._at = self._spent()

    def _spent(self) -> dict[str, float]:
        return {name: sum(map(_cpu_with_children, pids)) for name, pids in self._parts.items()}

    def spent(self, by: float) -> dict[str, float]:
        """CPU time of each part since then, in ms, divided by something."""
        return {name: (spent - self._at[name]) / by for name, spent in self._spent().items()}


def _cpu_with_children(pid: int) -> float:
    """CPU time of a process and of those that it has started and that still run, in ms."""
    found = 0.0
    with suppress(OSError):
        found = cpu_of(pid)
        for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            found += _cpu_with_children(int(each))
    return found


class Installation:
    """Processes that serve together, or one that serves alone where no count is given."""

    def __init__(self, folder: Path, count: int) -> None:
        self._stack = ExitStack()
        self.notes = folder / "commits"
        self.notes.touch()
        self.folder = folder
        self.redis: Redis | None = None
        self.postgres: Postgres | None = None
        self._address = ""
        if count:
            self.redis = self._stack.enter_context(closing(Redis()))
            self.postgres = self._stack.enter_context(closing(Postgres(durable=True)))
            self._address = self.postgres.address()
        self.processes = [self._process() for _ in range(max(1, count))]
        for each in self.processes:
            each.password = self.processes[0].password
            each.start()

    def _process(self) -> Process:
        url = self.redis.url if self.redis else ""
        made = Process(self.folder, NOTE.format(path=str(self.notes)), self._address, redis=url)
        return self._stack.enter_context(closing(made))

    def parts(self) -> Parts:
        """What runs of it."""
        servers = [each.pid for each in self.processes]
        redis = [self.redis.process.pid] if self.redis else []
        return Parts(servers=servers, redis=redis, postgres=[self.postgres.pid] if self.postgres else [])

    def memory(self) -> float:
        """Of all processes, in KB."""
        return sum(memory_of(each.pid) for each in self.processes)

    def through_redis(self) -> tuple[int, int]:
        """Bytes that Redis has taken in and given out."""
        if self.redis is None:
            return 0, 0
        told: Any = self.redis.client.info("stats")
        return int(told["total_net_input_bytes"]), int(told["total_net_output_bytes"])

    def close(self) -> None:
        """Leave nothing of it."""
        self._stack.close()


@contextmanager
def installed(count: int) -> Iterator[Installation]:
    with tempfile.TemporaryDirectory() as folder, closing(Installation(Path(folder), count)) as here:
        yield here


@contextmanager
def crowds() -> Iterator[Lines]:
    with closing(Lines(sys.executable, "-m", "tests.crowd")) as crowd:
        yield crowd


def at_processes(people: list[dict[str, Any]], ports: list[int]) -> list[dict[str, Any]]:
    """The same people, each at a process in turn."""
    return [each | {"port": ports[number % len(ports)]} for number, each in enumerate(people)]
