"""A hall under load, beside bare Flask-SocketIO and Node broadcasts: the last part of ``make bench``.

The server is a process of its own, as are the clients (tests/crowd.py), so figures from two cores
or more mean the most. All servers send the same bytes to the same clients in the same run, one
after another. Latency is from commit (bare: from the call of ``emit``) to the client's socket; the
timing of injects, and of all else that time brings, is measured from the moment it was due to its
commit. Nothing here passes or fails. ``python -m tests.load 100 500`` takes other numbers of
participants.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from bisect import bisect_right
from contextlib import closing
from pathlib import Path
from typing import Any

from flask import Flask
from flask.sessions import SecureCookieSessionInterface

from drillsim.store import Store, address
from tests.web.live import ROOT, Browser, Page, Process, free_port
from web import codes

SIZES = (100, 500, 1_000, 3_000)
SENDS = 12
ACTS, SECONDS = 50, 6
IDLE = 5.0
FAST, AT_SPEED = 16.0, 30.0
ENOUGH = 480.0
"""Seconds after which no further size is begun."""

WORDS = (
    "Đề nghị các đơn vị rà soát hệ thống, giữ nguyên hiện trường và báo cáo về Trung tâm trước giờ nêu trên. "
    * 2
)
# Notes when each commit was done; every process of a machine shares this clock.
_NOTE = """
import time
from drillsim.store.journals import Journals
plain, notes = Journals.append, open({path!r}, "a", buffering=1)
def append(self, drill, first, lines, position):
    plain(self, drill, first, lines, position)
    notes.write(f"{{first}} {{time.monotonic()}}\\n")
Journals.append = append
from drillsim.runner import LiveDrill
commit = LiveDrill._commit
def timed(live):
    new = live.drill.records[live._stored:]
    commit(live)
    now = live._now()
    if live._clock.running:
        for record in new:
            if record.kind in ("inject", "stage", "perceived", "state"):
                due = live._clock._since + (record.t - live._clock._at) / 1_000 / live.speed
                notes.write(f"inject {{now - due}}\\n")
LiveDrill._commit = timed
"""
_BARE = """
from gevent import monkey
monkey.patch_all()
import json, sys, time
import gevent
from flask import Flask
from flask_socketio import SocketIO
from gevent.fileobject import FileObject
from gevent.pywsgi import WSGIServer
app = Flask("bare")
io = SocketIO(app, async_mode="gevent")
io.on_event("connect", lambda auth=None: io.emit("hello", {}, to=__import__("flask").request.sid))
WSGIServer(("127.0.0.1", int(sys.argv[1])), app, log=None).start()
print("up", flush=True)
for line in FileObject(sys.stdin.buffer):
    begun = time.monotonic()
    io.emit("records", json.loads(line))
    print(begun, flush=True)
"""
# The same broadcast, by the library that Node's people use.
_NODE = """
const { createServer } = require("http");
const { Server } = require("socket.io");
const http = createServer();
const io = new Server(http, { transports: ["websocket"], serveClient: false });
io.on("connection", (socket) => socket.emit("hello", {}));
http.listen({ port: Number(process.argv[1]), host: "127.0.0.1", backlog: 4096 }, () => console.log("up"));
const now = () => Number(process.hrtime.bigint()) / 1e9;
require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const begun = now();
  io.emit("records", JSON.parse(line));
  console.log(begun);
});
"""


class Lines:
    """A process that answers lines with lines."""

    def __init__(self, *command: str, cwd: Path = ROOT) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, cwd=cwd, stdin=pipe, stdout=pipe, text=True)

    def send(self, text: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()

    def take(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the process is gone"
        return line

    def ask(self, **command: Any) -> dict[str, Any]:
        self.send(json.dumps(command))
        return dict(json.loads(self.take()))

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


MODULES = ROOT / "web" / "node_modules"


def every(size: int) -> float:
    """Seconds between two messages: time for each to arrive before the next."""
    return 0.3 + size / 1_000


def main() -> None:
    """Measure and print everything."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    sizes, begun = [int(each) for each in sys.argv[1:]] or SIZES, time.monotonic()
    print("a hall, beside bare broadcasts of the same bytes; ms as p50/p95/p99")
    if _node() is None:
        print("no Node beside it: `node` or socket.io is missing (make web)")
    for size in sizes:
        if time.monotonic() - begun > ENOUGH:
            print(f"\n{size:,} participants left out: the machine is too slow today")
        elif size * 2 > most:
            print(f"\n{size:,} participants left out: only {most:,} files may be open at once")
        else:
            _show(size, *_measure(size))


def _node() -> list[str] | None:
    """The command that runs the bare Node server; None where it cannot be run."""
    found = shutil.which("node")
    return [found, "-e", _NODE] if found and (MODULES / "socket.io").is_dir() else None


def _measure(size: int) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any] | None]:
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder) / "commits"
        process = Process(Path(folder), _NOTE.format(path=str(notes)))
        try:
            process.start()
            ours, payload = _ours(process, notes, size)
        finally:
            process.close()
    node = _node()
    bare = _bare(size, payload, [sys.executable, "-c", _BARE])
    return ours, bare, _bare(size, payload, node) if node else None


# -- ours -------------------------------------------------------------------------------------------


def _ours(process: Process, notes: Path, size: int) -> tuple[dict[str, Any], Any]:
    staff = Browser(process)
    staff.post("/staff/login", account="director", password=process.password)
    led = staff.post(
        "/staff/new", scenario="b06-ransomware", rules="p2026", rubric="default", players="average", seed="1"
    )
    drill = led.rpartition("/")[2]
    people = _seated(process, drill, size)
    room = Page(staff, drill, "room", 0, lambda event, data: None)
    assert (room.ask("clock", {"do": "start"}) or {})["ok"]
    crowd = Lines(sys.executable, "-m", "tests.crowd")
    try:
        before, spent = _memory(process.pid), _cpu(process.pid)
        result = crowd.ask(do="connect", port=process.port, people=people)
        result["join"] = (_cpu(process.pid) - spent) / size
        result["memory"] = (_memory(process.pid) - before) / size
        result["idle"] = _idle(process, crowd, size)
        spent = _cpu(process.pid)
        crowd.send(json.dumps({"do": "watch", "seconds": SENDS * every(size) + 2}))
        numbers = {str(mark): _say(room, mark, every(size)) for mark in range(SENDS)}
        seen = json.loads(crowd.take())
        result["cpu"] = (_cpu(process.pid) - spent) / SENDS
        commits = [line.split() for line in notes.read_text().splitlines() if not line.startswith("i")]
        result["latency"] = _latency(
            seen["seen"], {mark: _done(commits, seq) for mark, seq in numbers.items()}
        )
        result["lost"] = seen["lost"]
        act = {"verb": "investigate", "about": room.hello["static"]["nodes"][0]["id"]}
        result["acts"] = crowd.ask(do="acts", rate=ACTS, seconds=SECONDS, sent=act)
        told = _as_sent(drill, staff)
        result["growth"] = _growth(process, room, crowd, act)
        found = [line.split()[1] for line in notes.read_text().splitlines() if line.startswith("i")]
        result["injects"] = [float(each) for each in found]
    finally:
        crowd.close()
        room.close()
    return result, told


def _seated(process: Process, drill: str, size: int) -> list[dict[str, Any]]:
    """People in the seats, with the cookies their browsers would hold; joining by form is not measured."""
    app = Flask("cookies")
    app.secret_key = (process.data / "session-key").read_text().strip()
    signer = SecureCookieSessionInterface().get_signing_serializer(app)
    assert signer is not None
    people = []
    with closing(Store(address(str(process.data)))) as store:
        seats = sorted(store.seat_codes(drill))
        for number in range(size):
            token = codes.token()
            store.add_person(
                drill, f"Người {number}", codes.digest(token), "", seat=seats[number % len(seats)]
            )
            cookie = f"drillsim={signer.dumps({'token': token})}"
            people.append({"cookie": cookie, "auth": {"drill": drill, "page": "play", "since": 0}})
    return people


def _say(room: Page, mark: int, pause: float) -> int:
    """Say something to everybody, and wait; the number of its record."""
    begun = time.monotonic()
    body = f"@{mark}@ {WORDS}"
    both = {"vi": body, "en": body}
    said = {"type": "say", "from": {"vi": "Ban Chỉ đạo", "en": "Steering committee"}, "to": ["all"]}
    said |= {"channel": "document", "title": {"vi": "Thông báo", "en": "Notice"}, "body": both}
    answer = room.ask("control", said)
    assert answer is not None and answer["ok"], answer
    threading.Event().wait(max(0.0, begun + pause - time.monotonic()))
    return int(answer["seq"])


def _idle(process: Process, crowd: Lines, size: int) -> tuple[float, float]:
    """Bytes a second to each, and the server's CPU in ms a second, while nothing happens."""
    spent = _cpu(process.pid)
    heard = crowd.ask(do="watch", seconds=IDLE)["received"] / size / IDLE
    return heard, (_cpu(process.pid) - spent) / IDLE


def _growth(process: Process, room: Page, crowd: Lines, act: dict[str, Any]) -> list[float]:
    """Memory (MB) before, in the middle and at the end of a stretch of the drill at 16 times the speed."""
    found = [_memory(process.pid) / 1_000]
    answer = room.ask("clock", {"do": "speed", "speed": FAST})
    assert answer is not None and answer["ok"], answer
    for half in ("b", "c"):
        crowd.ask(do="acts", rate=5, seconds=AT_SPEED / 2, sent=act, name=half)
        found.append(_memory(process.pid) / 1_000)
    return found


def _as_sent(drill: str, staff: Browser) -> Any:
    """What the last message looks like to one seat, for the bare server to send."""
    again = Page(staff, drill, "hall", 0, lambda event, data: None)
    deliveries = [
        each for each in again.hello["records"] if "@" in each["data"].get("body", {}).get("vi", "")
    ]
    again.close()
    return {"upto": deliveries[-1]["seq"], "records": deliveries[-1:]}


def _done(commits: list[list[str]], seq: int) -> float:
    """When the record was committed."""
    return float(commits[bisect_right(commits, seq, key=lambda each: int(each[0])) - 1][1])


# -- bare -------------------------------------------------------------------------------------------


def _bare(size: int, payload: Any, command: list[str]) -> dict[str, Any]:
    port = free_port()
    server = Lines(*command, str(port), cwd=MODULES if command[0] != sys.executable else ROOT)
    crowd = Lines(sys.executable, "-m", "tests.crowd")
    try:
        server.take()
        before = _memory(server.process.pid)
        result = crowd.ask(do="connect", port=port, people=[{"cookie": "a=b", "auth": {}}] * size)
        result["memory"] = (_memory(server.process.pid) - before) / size
        spent = _cpu(server.process.pid)
        crowd.send(json.dumps({"do": "watch", "seconds": SENDS * every(size) + 2}))
        sent = {}
        text = json.dumps(payload)
        for mark in range(SENDS):
            server.send(text.replace(f"@{SENDS - 1}@", f"@{mark}@"))
            sent[str(mark)] = float(server.take())
            threading.Event().wait(every(size))
        seen = json.loads(crowd.take())
        result["cpu"] = (_cpu(server.process.pid) - spent) / SENDS
        result["latency"] = _latency(seen["seen"], sent)
        result["lost"] = seen["lost"]
    finally:
        crowd.close()
        server.close()
    return result


# -- figures ------------------------------------------------------------------------------------------


def _latency(seen: dict[str, list[float]], sent: dict[str, float]) -> list[float]:
    return [arrived - sent[mark] for mark, times in seen.items() for arrived in times]


def _memory(pid: int) -> float:
    """Resident memory in KB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return float(status.partition("VmRSS:")[2].split()[0])


def _cpu(pid: int) -> float:
    """CPU time used so far, in ms."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return 10.0 * (int(fields[11]) + int(fields[12]))


def _shares(values: list[float]) -> str:
    ordered = sorted(values) or [float("nan")]
    return "/".join(f"{1_000 * ordered[int(share * (len(ordered) - 1))]:.0f}" for share in (0.5, 0.95, 0.99))


_ROWS: tuple[tuple[str, Any], ...] = (
    (
        "delivery",
        lambda each, size: f"{_shares(each['latency'])} ({len(each['latency']) / SENDS / size:.0%})",
    ),
    ("server CPU a broadcast", lambda each, size: f"{each['cpu']:.0f} ms"),
    ("memory a participant", lambda each, size: f"{each['memory']:.0f} KB"),
    ("all connected at once", lambda each, size: f"{max(each['joined']):.1f} s"),
    ("bytes each to be there", lambda each, size: f"{max(each['bytes']) / 1e3:.1f} KB"),
    ("not in, lost", lambda each, size: f"{each['missing']}, {each['lost']}"),
)


def _show(size: int, ours: dict[str, Any], *others: dict[str, Any] | None) -> None:
    print(f"\n{f'{size:,} participants':31}{'drillsim':>22}{'Flask-SocketIO':>22}{'Node':>22}")
    for title, row in _ROWS:
        print(
            f"  {title:29}" + "".join(f"{row(each, size) if each else '-':>22}" for each in (ours, *others))
        )
    acts, joined, (heard, busy) = ours["acts"], sorted(ours["joined"]), ours["idle"]
    tenth = max(1, len(joined) // 10)
    for title, said in (
        (f"act to answer, {ACTS} a second", f"{_shares(acts['acks'])} {acts['said']}"),
        ("what time brings, due to commit", f"{_shares(ours['injects'])} of {len(ours['injects'])}"),
        ("CPU a join", f"{ours['join']:.1f} ms"),
        ("first tenth, last tenth in", f"{joined[tenth - 1]:.2f} s, {joined[-1] - joined[-tenth]:.2f} s"),
        ("idle: to each, CPU", f"{heard:.1f} B/s, {busy:.0f} ms/s"),
        (
            f"{AT_SPEED:.0f} s at {FAST:.0f}x with 5 acts/s",
            "/".join(f"{each:.0f}" for each in ours["growth"]) + " MB",
        ),
    ):
        print(f"  {title:29}{said:>22}", flush=True)


if __name__ == "__main__":
    main()
