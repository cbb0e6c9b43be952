"""A hall under load, beside a bare Flask-SocketIO broadcast: the last part of ``make bench``.

The server is a process of its own, as are the clients (tests/crowd.py), so figures from two cores
or more mean the most. Both servers send the same bytes to the same clients in the same run, one
after another. Latency is from commit (bare: from the call of ``emit``) to the client's socket.
Nothing here passes or fails. ``python -m tests.load 100 500`` takes other numbers of participants.
"""

from __future__ import annotations

import json
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

SIZES = (100, 500, 1_000)
SENDS = 12
ACTS, SECONDS = 50, 6
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


class Lines:
    """A process that answers lines with lines."""

    def __init__(self, *command: str) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)

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


def every(size: int) -> float:
    """Seconds between two messages: time for each to arrive before the next."""
    return 0.3 + size / 1_000


def main() -> None:
    """Measure and print everything."""
    sizes = [int(each) for each in sys.argv[1:]] or SIZES
    print("a hall, beside a bare Flask-SocketIO broadcast of the same bytes; ms as p50/p95/p99")
    for size in sizes:
        _show(size, *_measure(size))


def _measure(size: int) -> tuple[dict[str, Any], dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder) / "commits"
        process = Process(Path(folder), _NOTE.format(path=str(notes)))
        try:
            process.start()
            ours, payload = _ours(process, notes, size)
        finally:
            process.close()
    return ours, _bare(size, payload)


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
        before = _memory(process.pid)
        result = crowd.ask(do="connect", port=process.port, people=people)
        result["memory"] = (_memory(process.pid) - before) / size
        spent = _cpu(process.pid)
        crowd.send(json.dumps({"do": "watch", "seconds": SENDS * every(size) + 2}))
        numbers = {str(mark): _say(room, mark, every(size)) for mark in range(SENDS)}
        seen = json.loads(crowd.take())
        result["cpu"] = (_cpu(process.pid) - spent) / SENDS
        commits = [line.split() for line in notes.read_text().splitlines()]
        result["latency"] = _latency(
            seen["seen"], {mark: _done(commits, seq) for mark, seq in numbers.items()}
        )
        result["lost"] = seen["lost"]
        act = {"verb": "investigate", "about": room.hello["static"]["nodes"][0]["id"]}
        result["acts"] = crowd.ask(do="acts", rate=ACTS, seconds=SECONDS, sent=act)
        told = _as_sent(drill, staff)
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


def _bare(size: int, payload: Any) -> dict[str, Any]:
    port = free_port()
    server = Lines(sys.executable, "-c", _BARE, str(port))
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


def _show(size: int, ours: dict[str, Any], bare: dict[str, Any]) -> None:
    print(f"\n{size:,} participants                    drillsim             bare")
    for title, row in (
        ("delivery", lambda each: f"{_shares(each['latency'])} ({len(each['latency']) / SENDS / size:.0%})"),
        ("server CPU a broadcast", lambda each: f"{each['cpu']:.0f} ms"),
        ("memory a participant", lambda each: f"{each['memory']:.0f} KB"),
        ("all connected at once", lambda each: f"{max(each['joined']):.1f} s"),
        ("bytes each to be there", lambda each: f"{sum(each['bytes']) / size / 1e3:.1f} KB"),
        ("not in, lost", lambda each: f"{each['missing']}, {each['lost']}"),
    ):
        print(f"  {title:30} {row(ours):>18} {row(bare):>18}")
    acts = ours["acts"]
    print(
        f"  {f'act to answer, {ACTS} a second':30} {_shares(acts['acks']):>18}   {acts['said']}", flush=True
    )


if __name__ == "__main__":
    main()
