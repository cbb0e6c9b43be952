"""One person, or nobody, does not stop all: floods, forgotten sockets, guesses, many connections of one."""

from __future__ import annotations

import contextlib
import json
import resource
import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest
import websocket

from drillsim.store import Store
from tests.web.net.test_fastpath import opened
from tests.web.process import PATIENCE, Browser, Process
from tests.web.server.test_stalled import Hall, Wire
from web.access.passwords import hash_password

ACT = {"verb": "notify", "to": ["so-khcn"], "text": "Tin"}
PASSWORD = "correct horse battery"
# Times that a test can wait for; a stalled worker; one that hashes slowly enough for a line to form.
SOON = """
from web.net import fastpath, handler
handler.FIRST = handler.IDLE = 0.4
fastpath.CONNECT_WITHIN = 0.4
"""


@pytest.fixture(scope="module")
def hall(lasting_server: Callable[..., Process]) -> Iterator[Hall]:
    """A drill under way on a server with short patience."""
    with closing(Hall(lasting_server(SOON, folder="hall"))) as found:
        yield found


def wire(hall: Hall) -> socket.socket:
    return socket.create_connection(("127.0.0.1", hall.process.port), PATIENCE)


def head(hall: Hall, extra: str = "") -> bytes:
    return f"GET /health HTTP/1.1\r\nHost: 127.0.0.1:{hall.process.port}\r\n{extra}\r\n".encode()


def frames(kind: int, count: int) -> bytes:
    """Masked empty frames of a browser."""
    return bytes([0x80 | kind, 0x80, 0, 0, 0, 0]) * count


PINGS = 60_000


def pongs(one: websocket.WebSocket) -> int:
    """How many answers to empty pings have come since they were counted last."""
    count = 0
    with contextlib.suppress(OSError):
        while data := one.sock.recv(1_000_000):
            count += data.count(b"\x8a\x00")
    return count


def test_a_flood_of_pings_without_a_session_holds_up_no_page(staff: Browser) -> None:
    floods = [opened(staff) for _ in range(4)]
    answered = [0] * len(floods)
    for one in floods:
        one.sock.setblocking(False)
        with contextlib.suppress(BlockingIOError):
            one.sock.send(frames(9, PINGS))
    for _ in range(60):
        # Pages go on in between.
        staff.get("/health")
        answered = [so_far + pongs(one) for so_far, one in zip(answered, floods, strict=True)]
    for one in floods:
        one.shutdown()
    # A first piece is read at once, and then no more than a page would send.
    assert all(0 < count < 3_000 for count in answered), answered


@pytest.mark.parametrize("words", ["", "GET /health HTTP/1.1\r\nHost: x", "whole"])
def test_a_connection_that_says_nothing_more_is_closed(hall: Hall, words: str) -> None:
    with wire(hall) as silent:
        silent.sendall(head(hall) if words == "whole" else words.encode())
        while silent.recv(65_536):
            pass


def test_a_socket_that_opens_no_page_is_closed(hall: Hall) -> None:
    with closing(opened(hall.staff)) as never:
        never.settimeout(PATIENCE)
        with pytest.raises((websocket.WebSocketConnectionClosedException, OSError)):
            while True:
                never.recv()
    page = Wire(hall.staff, hall.drill, "room")
    page.awaits("hello")
    with closing(opened(hall.staff)) as later, pytest.raises((websocket.WebSocketException, OSError)):
        while True:
            later.recv()
    # Opened before the one that had to go, and still there.
    page.socket.send('421["notes",{}]')
    assert page.awaits("answer")["ok"]
    page.socket.shutdown()


def test_more_than_a_hundred_headers_are_refused_without_noise(hall: Hall) -> None:
    with wire(hall) as many:
        many.sendall(head(hall, "".join(f"X-{n}: 1\r\n" for n in range(150))))
        assert many.recv(100).startswith(b"HTTP/1.1 431 ")
    assert hall.process.faults() == ""


def test_the_server_may_open_as_many_files_as_the_system_allows(hall: Hall) -> None:
    limits = (Path(f"/proc/{hall.process.pid}/limits")).read_text()
    soft, hard = next(line for line in limits.splitlines() if line.startswith("Max open files")).split()[3:5]
    assert soft == hard == str(resource.getrlimit(resource.RLIMIT_NOFILE)[1])


def test_however_many_pages_one_has_open_they_send_no_more_than_one_page(hall: Hall) -> None:
    An = hall.newcomer("An")
    pages = [Wire(An, hall.drill, "play") for _ in range(8)]
    for page in pages:
        page.awaits("hello")
    codes: list[str] = []
    for number, page in enumerate(pages):
        for turn in range(10):
            page.socket.send("421" + json.dumps(["act", {**ACT, "key": f"k{number}-{turn}"}]))
            codes.append(page.awaits("answer").get("code", ""))
    for page in pages:
        page.socket.shutdown()
    # 30 at once, then 5 a second of however long it takes.
    assert codes[:30] == [""] * 30
    assert codes.count("rate") >= 30
    with closing(Wire(hall.newcomer("Bình"), hall.drill, "play").socket) as other:
        other.settimeout(PATIENCE)
        assert other.connected


@pytest.fixture
def slow(server: Callable[..., Process], tmp_path: Path) -> Process:
    """A server that notes the passwords it has looked at, each for a while."""
    process = server(f"noted = {str(tmp_path / 'looked-at')!r}\n{SLOW}")
    with closing(Store(process.address)) as store:
        store.add_account("aide", "facilitator", hash_password(PASSWORD), "")
    return process


SLOW = """
import time
from web.access import passwords
plain = passwords.verify_password
def verify_password(kept, password):
    with open(noted, "a") as file:
        file.write(password + "\\n")
    time.sleep(0.05)
    return plain(kept, password)
passwords.verify_password = verify_password
"""


def guess(process: Process, browser: Browser, name: str, password: str, source: str) -> HTTPConnection:
    """A sign-in on its way from an address."""
    token = browser.get("/staff/login").split('name="csrf" value="')[1].partition('"')[0]
    found = HTTPConnection("127.0.0.1", process.port, timeout=PATIENCE, source_address=(source, 0))
    kind = "application/x-www-form-urlencoded"
    body = urlencode({"csrf": token, "account": name, "password": password})
    headers = {"Cookie": browser.cookies, "Origin": process.base, "Content-Type": kind}
    found.request("POST", "/staff/login", body, headers)
    return found


def looked_at(process: Process) -> list[str]:
    """The passwords that have been looked at, in order."""
    return (process.data / "looked-at").read_text().splitlines()


def test_sign_ins_sent_and_forgotten_cost_nothing_and_keep_nobody_out(slow: Process) -> None:
    stranger = Browser(slow)
    for number in range(60):
        guess(slow, stranger, f"nobody-{number}", "forgotten", "127.0.0.1").close()
    signing_in = guess(slow, Browser(slow), "aide", PASSWORD, "127.0.0.2")
    assert signing_in.getresponse().status == 303
    signing_in.close()
    assert looked_at(slow).count("forgotten") < 10


def test_strangers_of_one_address_take_turns_with_all_others_and_let_those_we_know_go_first(
    slow: Process,
) -> None:
    known, stranger = Browser(slow), Browser(slow)
    known.post("/staff/login", account="aide", password=PASSWORD)
    crowd = [guess(slow, stranger, f"nobody-{number}", "crowd", "127.0.0.1") for number in range(30)]
    other = guess(slow, Browser(slow), "aide", "other", "127.0.0.2")
    again = guess(slow, known, "aide", PASSWORD, "127.0.0.1")
    assert again.getresponse().status == 303
    before = looked_at(slow).count("crowd")
    assert other.getresponse().status == 401
    assert looked_at(slow).count("crowd") < 20
    assert before < 20
    assert [one.getresponse().status for one in crowd] == [401] * 30
    for one in (*crowd, other, again):
        one.close()


def test_a_score_that_waits_holds_up_no_command_behind_it(server: Callable[..., Process]) -> None:
    hall = Hall(server(STALLED))
    hall.close()
    room = Wire(hall.staff, hall.drill, "room")
    room.awaits("hello")
    room.socket.send('421["score",{}]')
    assert room.ask("clock", {"do": "pause"})["clock"]["state"] == "paused"
    room.socket.send('421["score",{}]')
    assert room.awaits("answer")["code"] == "rate"
    room.socket.shutdown()


# A worker that takes what it is asked and never answers.
STALLED = """
import threading
from web.core import jobs
jobs.Lane._do = lambda lane, job: threading.Event().wait()
"""
