"""A real server in a process of its own, and who comes to it: browsers and their Socket.IO pages."""

from __future__ import annotations

import atexit
import json
import os
import re
import secrets
import select
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing, suppress
from functools import cache
from http.cookiejar import CookieJar
from io import BytesIO
from pathlib import Path
from queue import Queue
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPSHandler, Request, build_opener

import engineio
import socketio
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from drillsim.library.index import KINDS
from drillsim.store import Store, address
from tests.reaching import FOLDER
from tests.web.lent import workers

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0
# Imports once what `python -m web` imports. Forks for each connection that it is handed; that becomes a server for each
# line that comes over it.
_SERVERS = """
import array, ctypes, json, os, signal, sys
from _socket import socket
wait = os.waitpid
linux = ctypes.CDLL(None) if sys.platform == "linux" else None

def fork(fork=os.fork):
    child = fork()
    if not child and linux:
        linux.prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG: gone with whoever runs the tests, should that be killed
    return child

from gevent import monkey
monkey.patch_all()
import tests.reaching
import gevent
from gevent.util import print_run_info
import web.server.serve
from tests.web import lent, once
from web.server.options import serve

once.routes()
once.cheap_passwords()

def become(lines):
    asked = json.loads(next(lines))
    os.environ.clear()
    os.environ.update(asked["environment"])
    os.dup2(os.open(asked["faults"], os.O_WRONLY | os.O_APPEND), 2)
    if asked["workers"]:
        lent.lend(asked["workers"])
    exec(asked["also"], globals())
    for line in lines:
        child = fork()
        if not child:
            gevent.reinit()
            gevent.signal_handler(signal.SIGUSR1, print_run_info)
            try:
                serve(line.decode().split("\\t")[:-1])
            finally:
                if asked["counted"]:
                    tests.reaching.save()
        print(f"pid {child}", flush=True)
        _, status = wait(child, 0)
        print(f"gone {os.waitstatus_to_exitcode(status)}", flush=True)

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
asked = socket(fileno=0)
asked.send(b"+")
while (handed := asked.recvmsg(1, 64))[0]:
    number = array.array("i", handed[1][0][2])[0]
    if not fork():
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.dup2(number, 0)
        os.dup2(number, 1)
        os.close(number)
        become(iter(sys.stdin.buffer.raw.readline, b""))
        break
    os.close(number)
"""


def environment(**more: str) -> dict[str, str]:
    """What a process of ours starts with: no setting of whoever runs the tests, and nothing that slows it down."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("DRILLSIM_")}
    return own | {name: value for name, value in more.items() if value}


@cache
def library() -> Path:
    """A library whose one scenario stays as it is, whatever becomes of the shipped ones."""
    folder = Path(tempfile.mkdtemp(prefix="drillsim-library-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for kind in KINDS:
        shutil.copytree(ROOT / "scenarios" / kind, folder / kind)
    shutil.copy(ROOT / "tests/library/b06-ransomware.yaml", folder)
    return folder


@cache
def _launcher() -> socket.socket:
    """Where connections are handed to what becomes servers; it ends with the process that runs the tests."""
    ours, its = socket.socketpair()
    with its:
        process = subprocess.Popen(
            [sys.executable, "-c", _SERVERS], cwd=ROOT, env=environment(DRILLSIM_REACHED=FOLDER), stdin=its
        )
    assert ours.recv(1), "it did not start"

    @atexit.register
    def leave() -> None:
        ours.close()
        process.wait()

    return ours


def _launched() -> socket.socket:
    """A connection to what becomes servers."""
    ours, its = socket.socketpair()
    with its:
        socket.send_fds(_launcher(), [b"+"], [its.fileno()])
    return ours


def free_port() -> int:
    """A port that nobody listens on, and none of those that systems give to connections.

    At one of those somebody who comes while nobody listens yet is sooner or later given the very port that they
    come to: they meet themselves, and who was to listen there no longer can.
    """
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


class Process:
    """A server that is started, killed and started again on the same data.

    Args:
        data: its folder; the faults it logs come to ``faults.log`` there.
        also: code that its process runs first.
        database: address of its database; SQLite in the folder when empty.
        tls: whether it serves https, with a certificate it makes itself.
        name: what browsers call the machine.
        counted: whether what the tests reach of it is counted; it is asked to end at the last, then.
        scenarios: its library, where it is not the usual one.
        redis: address of the Redis that it shares with others.
        options: more words of its command line.
        lent: whether its worker process is a fork (`tests.web.lent`) instead of a command's own.
    """

    def __init__(
        self,
        data: Path,
        also: str = "",
        database: str = "",
        *,
        tls: bool = False,
        name: str = "127.0.0.1",
        counted: bool = False,
        scenarios: Path | None = None,
        redis: str = "",
        options: tuple[str, ...] = (),
        lent: bool = True,
    ) -> None:
        self._counted = counted and bool(FOLDER)
        self._options = options
        self.database, self.address = database, address(str(data), database)
        self.data, self.port = data, free_port()
        self.base = f"http{'s' if tls else ''}://{name}:{self.port}"
        self.trusted: dict[str, str] = {"ca_certs": str(data / "tls-cert.pem")} if tls else {}
        self.password = ""
        self.pid = 0
        (data / "faults.log").touch()
        self._line = _launched()
        asked = {
            "environment": environment(
                DRILLSIM_DATABASE=database,
                DRILLSIM_SCENARIOS=str(scenarios or library()),
                DRILLSIM_REDIS=redis,
            ),
            "faults": str(data / "faults.log"),
            "also": also,
            "workers": workers() if lent else "",
            "counted": self._counted,
        }
        self._line.sendall(json.dumps(asked).encode() + b"\n")
        self._text = b""

    def begin(self) -> None:
        """Begin to start; it does not answer yet."""
        given = ("--host", "127.0.0.1", "--port", self.port, "--data", self.data, "--origins", self.base)
        given += ("--tls", *self._options) if self.trusted else self._options
        self._line.sendall(("\t".join(map(str, given)) + "\t\n").encode())
        self.pid = int(self._await(rb"pid (\d+)\n")[1])

    def start(self) -> str:
        """Start, and wait until it answers; returns what it has said."""
        self.begin()
        return self.answers()

    def says(self, pattern: str) -> str:
        """What the pattern's group holds, once it has been printed."""
        return self._await(pattern.encode())[1].decode()

    def answers(self) -> str:
        """Wait until one that has begun to start answers; returns what it has said."""
        said = self._await(rb"(?s).*Ctrl\+C\n")[0].decode()
        first = re.search(r"^  director  (\S+)$", said, re.MULTILINE)
        self.password = first[1] if first else self.password
        return said

    def kill(self) -> None:
        """Kill it at once, as a power cut would."""
        os.kill(self.pid, signal.SIGKILL)
        self.ends()

    def ends(self) -> tuple[int, str]:
        """Wait until it ends by itself.

        Returns:
            Its exit code, and what it has said since it was last listened to.
        """
        said, code = self._await(rb"(?s)(.*)gone (-?\d+)\n").groups()
        self.pid = 0
        return int(code), said.decode()

    def close(self) -> None:
        """Leave nothing running, and no page open."""
        for page in _OPENED.pop(self.base, []):
            page.close()
        if self.pid and self._counted:
            os.kill(self.pid, signal.SIGTERM)
            self.ends()
        elif self.pid:
            self.kill()
        self._line.close()

    def faults(self) -> str:
        """What has been logged."""
        return (self.data / "faults.log").read_text("utf-8")

    def records(self, drill: str, kind: str, **wanted: Any) -> list[dict[str, Any]]:
        """The stored records of a kind whose data hold what is wanted."""
        with closing(Store(self.address)) as store:
            found = [json.loads(line) for line in store.lines(drill)]
        return [
            each
            for each in found
            if each.get("kind") == kind
            and all(each["data"].get(name) == value for name, value in wanted.items())
        ]

    def _stuck(self) -> str:
        """What has been logged, and what one that still runs waits for."""
        if self.pid:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGUSR1)
            select.select([self._line], [], [], 5.0)
        return self.faults()

    def _await(self, pattern: bytes) -> re.Match[bytes]:
        """What matches the pattern, once it has been printed."""
        until = time.monotonic() + PATIENCE
        while (found := re.search(pattern, self._text)) is None:
            ready, _, _ = select.select([self._line], [], [], max(0.0, until - time.monotonic()))
            more = self._line.recv(65_536) if ready else b""
            assert more, f"no {pattern!r} in {self._text!r}: {self._stuck()}"
            self._text += more
        self._text = self._text[found.end() :]
        return found


class Refused(AssertionError):
    """A server has answered with a fault: its code, and what it said."""

    def __init__(self, url: str, code: int, said: str) -> None:
        super().__init__(f"{url}: {code} {said[:500]}")
        self.code, self.said = code, said


class Browser:
    """Somebody's browser: cookies and forms."""

    def __init__(self, process: Process) -> None:
        self.base, self.trusted = process.base, process.trusted
        self._jar = CookieJar()
        known = ssl.create_default_context(cafile=self.trusted.get("ca_certs")) if self.trusted else None
        self._opener = build_opener(HTTPCookieProcessor(self._jar), HTTPSHandler(context=known))

    @classmethod
    def director(cls, process: Process) -> Browser:
        """That of the first director, signed in."""
        found = cls(process)
        found.post("/staff/login", account="director", password=process.password)
        return found

    def new_drill(self, players: str = "idle", rules: str = "p2026", scenario: str = "b06-ransomware") -> str:
        """Have a drill made, the flagship's when not said; returns its name."""
        choice = {"scenario": scenario, "rules": rules, "rubric": "default", "players": players}
        return self.post("/staff/new", **choice, seed="1").rpartition("/")[2]

    @property
    def cookies(self) -> str:
        """The header that says who this is."""
        return "; ".join(f"{each.name}={each.value}" for each in self._jar)

    def get(self, path: str) -> str:
        """The text of a page."""
        return self._open(Request(self.base + path))[1]

    def post(self, path: str, form: str = "", **fields: str) -> str:
        """Send the form of a page (``form``, when it is not at ``path``); returns where it led."""
        token = re.search(r'name="csrf" value="([^"]+)"', self.get(form or path))
        assert token is not None
        body = urlencode({"csrf": token[1], **fields}).encode()
        return self._open(Request(self.base + path, body, {"Origin": self.base}))[0]

    def asks(self, method: str, path: str, sent: object = None) -> Any:
        """What a page's script asks, and is answered, in JSON."""
        body = None if sent is None else json.dumps(sent).encode()
        return self._asks(method, path, body, "application/json")

    def brings(self, path: str, raw: bytes, **fields: str) -> Any:
        """Send a file, and fields beside it, as a page's script does; what is answered, in JSON."""
        boundary, body = encode_multipart({**fields, "file": FileStorage(BytesIO(raw), "file")})
        return self._asks("POST", path, body, f"multipart/form-data; boundary={boundary}")

    def _asks(self, method: str, path: str, body: bytes | None, kind: str) -> Any:
        token = re.search(r'name="csrf" value="([^"]+)"', self.get("/staff"))
        assert token is not None
        headers = {"Origin": self.base, "X-CSRF-Token": token[1], "Content-Type": kind}
        return json.loads(self._open(Request(self.base + path, body, headers, method=method))[1])

    def _open(self, request: Request) -> tuple[str, str]:
        try:
            with self._opener.open(request, timeout=PATIENCE) as answer:
                return str(answer.url), answer.read().decode()
        except HTTPError as error:
            with error:
                raise Refused(request.full_url, error.code, error.read().decode()) from error


class _InOrder(engineio.Client):
    """Hands messages over one after another, as a browser's client does; a thread each would mix them."""

    def _trigger_event(self, event: str, *args: Any, **options: Any) -> Any:
        return super()._trigger_event(event, *args, **{**options, "run_async": False})


class _Client(socketio.Client):
    def _engineio_client_class(self) -> type[engineio.Client]:
        return _InOrder


_OPENED = defaultdict[str, "list[Page]"](list)
"""The pages that were opened, by the address of their server, which closes with them."""


class Page:
    """An open page; not over TLS, where Python's sockets are not safe between its two threads.

    Args:
        browser: whose.
        drill, page, since: what it says when it connects.
        got: called with every event and what it carries, in order.

    Attributes:
        hello: the server's first words.
        gone: set when the connection is lost.
    """

    def __init__(
        self, browser: Browser, drill: str, page: str, since: int, got: Callable[[str, Any], None]
    ) -> None:
        self.gone = threading.Event()
        self.hello: dict[str, Any] = {}
        self._answers: Queue[dict[str, Any] | None] = Queue()
        self._told = threading.Event()
        self._got = got
        self._client = _Client(reconnection=False, handle_sigint=False)
        self._client.on("*", self._take)
        self._client.on("disconnect", self._lost)
        self._client.on("connect", self._go_on)
        self._owed = False
        self._client.connect(
            browser.base,
            headers={"Cookie": browser.cookies},
            auth={"drill": drill, "page": page, "since": since},
            transports=["websocket"],
            wait_timeout=PATIENCE,
        )
        self._socket = self._client.eio.ws
        _OPENED[browser.base].append(self)
        assert self._told.wait(PATIENCE), "no hello"

    def _take(self, event: str, data: Any) -> None:
        self._got(event, data)
        if event == "hello":
            self.hello = data
        elif event == "history":
            self.hello |= {"upto": data["upto"], "records": self.hello["records"] + data["records"]}
        if event in ("hello", "history"):
            self._owed = data["more"]
            if not data["more"]:
                self._told.set()
            elif "/" in self._client.namespaces:
                self._go_on()

    def _go_on(self) -> None:
        """Ask for the next piece; hello comes before the connection is said to stand."""
        if self._owed:
            self._client.emit("more")

    def _lost(self, *_: Any) -> None:
        self.gone.set()
        self._answers.put(None)

    def ask(self, event: str, sent: dict[str, Any]) -> dict[str, Any] | None:
        """The answer to an event; None when the connection was lost first."""
        try:
            self._client.emit(event, sent, callback=self._answers.put)
        except socketio.exceptions.SocketIOError:
            return None
        return self._answers.get(timeout=PATIENCE)

    def close(self) -> None:
        """Close it, as far as it is not lost."""
        self._client.disconnect()
        self.gone.wait(PATIENCE)
        self._socket.shutdown()


def plain(value: Any) -> Any:
    """A value as it comes out of JSON."""
    return json.loads(json.dumps(value))
