"""A Dask scheduler and its workers, in processes of their own."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.process import environment

TOP = Path(__file__).parents[3]
DASK = [sys.executable, "-m"]


class Cluster:
    """A scheduler on this machine, and workers that come and go.

    Args:
        folder: where workers keep what they do not hold in memory.
        scheme: ``tcp`` or ``tls``.
        more: of the environment of all of it.
    """

    def __init__(self, folder: Path, scheme: str = "tcp", **more: str) -> None:
        self._folder, self._more = folder, more
        self.workers: list[subprocess.Popen[str]] = []
        self._readers: list[threading.Thread] = []
        own = [
            "distributed.cli.dask_scheduler",
            "--host",
            f"{scheme}://127.0.0.1",
            "--port",
            "0",
            "--no-dashboard",
        ]
        self.process = self._started(own)
        self.address = self._said(self.process, rf"Scheduler at: *({scheme}://\S+)")

    def join(self) -> None:
        """Let one more worker come."""
        own = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(self._folder)]
        worker = self._started(["distributed.cli.dask_worker", self.address, *own])
        self._said(worker, r"(Registered to)")
        self.workers.append(worker)

    def close(self) -> None:
        """Leave nothing running."""
        for process in (*self.workers, self.process):
            process.kill()
        for reader in self._readers:
            reader.join()

    def _started(self, words: list[str]) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*DASK, *words], cwd=TOP, env=environment(**self._more), stderr=subprocess.PIPE, text=True
        )

    def _said(self, process: subprocess.Popen[str], pattern: str) -> str:
        assert process.stderr is not None
        told = ""
        for line in process.stderr:
            told += line
            if found := re.search(pattern, line):
                # A pipe that nobody reads would hold it up.
                self._readers.append(threading.Thread(target=process.communicate, daemon=True))
                self._readers[-1].start()
                return found[1]
        raise AssertionError(told)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A scheduler with two workers, for all tests of a module."""
    found = Cluster(tmp_path_factory.mktemp("dask"))
    try:
        found.join()
        found.join()
        yield found
    finally:
        found.close()
