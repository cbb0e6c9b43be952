"""Worker processes of the tests' servers: forks of one that has imported what `python -m web.work` imports.

A server starts its worker with its first job, and the imports take longer than most jobs. Servers of the tests are lent
a fork instead; `tests/web/core/test_jobs.py` and whoever works in process start the real command.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import BinaryIO, cast

ROOT = Path(__file__).resolve().parents[2]
# Who asks hands over its input, output and log, and a line with its environment. It keeps the connection, and so does
# the worker: it ends with the worker.
_WORKERS = """
import json, os, select, signal, sys
from array import array
from socket import socket
from web.work.__main__ import main

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
listener = socket(fileno=int(sys.argv[1]))
while listener in select.select([listener, 0], [], [])[0]:
    line = listener.accept()[0]
    text, handed, _, _ = line.recvmsg(65_536, 256)
    given = array("i", handed[0][2])
    if not os.fork():
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for place, number in enumerate(given):
            os.dup2(number, place)
        for number in (*given, listener.fileno()):
            os.close(number)
        os.environ.clear()
        os.environ.update(json.loads(text))
        line.send(str(os.getpid()).encode())
        main()
        break
    for number in (*given, line.detach()):
        os.close(number)
"""


@cache
def workers() -> str:
    """Where workers are lent: the path of a socket; who lends them ends with the process that runs the tests."""
    folder = tempfile.TemporaryDirectory(prefix="drillsim-workers-")
    path = f"{folder.name}/lent"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path)
        listener.listen(16)
        process = subprocess.Popen(
            [sys.executable, "-c", _WORKERS, str(listener.fileno())],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            pass_fds=[listener.fileno()],
        )

    @atexit.register
    def leave() -> None:
        # It has nothing to put down, and takes its time to end by itself.
        with process:
            process.kill()
        folder.cleanup()

    return path


class _Lent:
    """A worker as `subprocess.Popen` would show it."""

    def __init__(self, path: str) -> None:
        self._line = socket.socket(socket.AF_UNIX)
        self._line.connect(path)
        (its_in, ours_in), (ours_out, its_out) = os.pipe(), os.pipe()
        socket.send_fds(self._line, [json.dumps(dict(os.environ)).encode()], [its_in, its_out, 2])
        for number in (its_in, its_out):
            os.close(number)
        self.pid = int(self._line.recv(20))
        # A server's own are gevent's, which let others go on meanwhile.
        from gevent.fileobject import FileObject

        self.stdin = cast("BinaryIO", FileObject(ours_in, "wb"))
        self.stdout = cast("BinaryIO", FileObject(ours_out, "rb"))

    def poll(self) -> int | None:
        """None while it runs."""
        self._line.settimeout(0.0)
        try:
            return self._gone()
        except BlockingIOError:
            return None

    def wait(self) -> int:
        """Wait until it has ended."""
        self._line.settimeout(None)
        return self._gone()

    def _gone(self) -> int:
        assert not self._line.recv(1)
        return 0

    def kill(self) -> None:
        """End it at once; one that has ended meanwhile stays so."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)


def lend(path: str) -> None:
    """Have this process, a server, take its worker there."""
    from web.core import jobs

    def start(command: list[str], **_: object) -> _Lent:
        assert command[1:] == ["-m", "web.work"], command
        return _Lent(path)

    jobs.subprocess = SimpleNamespace(Popen=start, PIPE=subprocess.PIPE)  # type: ignore[assignment]
