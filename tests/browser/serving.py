"""A real server and a real browser, as the journeys use them."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from drillsim.store import Store, address

TOP = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-dev-shm-usage"]
PATIENCE = 60.0


def executable() -> str:
    """The browser: ``DRILLSIM_BROWSER``, or the first known name on the path."""
    named = os.environ.get("DRILLSIM_BROWSER", "")
    found = next((path for name in (named, *NAMES) if name and (path := shutil.which(name))), None)
    assert found, "no Chromium: run `make browser`, or name one in DRILLSIM_BROWSER"
    return found


def arguments() -> list[str]:
    """What the browser is started with; root has no sandbox."""
    return [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Served:
    """``python -m web`` in a data folder of its own; can be killed and started again at the same address.

    Args:
        data: the folder.
        name: what browsers call the machine.
        tls: whether it serves https, with a certificate it makes itself.
    """

    def __init__(self, data: Path, name: str = "127.0.0.1", *, tls: bool = False) -> None:
        self.data, self.port, self.tls = data, free_port(), tls
        self.url = f"{'https' if tls else 'http'}://{name}:{self.port}"
        self.log = data / "server.log"
        self.process: subprocess.Popen[bytes] | None = None
        data.mkdir(parents=True, exist_ok=True)

    def start(self) -> Served:
        """Start and wait until it answers."""
        command = [sys.executable, "-m", "web", "--host", "127.0.0.1", "--port", str(self.port)]
        kept = {name: value for name, value in os.environ.items() if not name.startswith("DRILLSIM_")}
        environ = {**kept, "PYTHONUNBUFFERED": "1"}
        options = ["--data", str(self.data), "--origins", self.url, "--lang", "vi"]
        options += ["--tls"] if self.tls else []
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command + options, cwd=TOP, env=environ, stdout=log, stderr=log)
        until = time.monotonic() + PATIENCE
        while not (b"Ctrl+C" in self.log.read_bytes() and self._answers()):
            assert self.process.poll() is None and time.monotonic() < until, self.log.read_text("utf-8")
            time.sleep(0.05)
        return self

    def _answers(self) -> bool:
        name = self.url.partition("://")[2]
        here = self.url.replace(name, f"127.0.0.1:{self.port}")
        asked = urllib.request.Request(f"{here}/health", headers={"Host": name})
        known = ssl._create_unverified_context() if self.tls else None
        try:
            with urllib.request.urlopen(asked, timeout=2, context=known) as answer:
                return bool(json.load(answer)["ok"])
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def kill(self) -> None:
        """End it without warning, as a power cut does."""
        if self.process:
            self.process.kill()
            self.process.wait()

    @property
    def password(self) -> str:
        """The first director's password, printed at first start."""
        found = re.search(r"director\s+(\S+)", self.log.read_text("utf-8"))
        assert found, "no password was printed"
        return found[1]

    def records(self, drill: str, kind: str, **wanted: Any) -> list[dict[str, Any]]:
        """The stored records of a kind whose data hold what is wanted."""
        store = Store(address(str(self.data), ""))
        try:
            found = [json.loads(line) for line in store.lines(drill)]
        finally:
            store.close()
        return [
            each
            for each in found
            if each.get("kind") == kind
            and all(each["data"].get(name) == value for name, value in wanted.items())
        ]
