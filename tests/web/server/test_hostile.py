"""What no page of ours sends: characters that no database takes, malformed packets, made-up comings and goings."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection
from typing import Any
from urllib.parse import quote

import pytest

from drillsim.store import Store
from tests.web.process import PATIENCE, Browser, Process
from tests.web.server.test_stalled import Wire

ODD = ("\x00", "a\x00b", "\x01\x1b[31m\x7f", "\ud800", "\u202e\u2066", "é" * 3_000, "../" * 50)
ACT = {"key": "k", "verb": "notify", "to": ["so-khcn"], "text": "Tin"}
PAGES = (
    "/{}",
    "/join/{}",
    "/room/{}",
    "/hall/{}",
    "/cards/{}",
    "/review/{}",
    "/review/{}/data",
    "/static/{}",
)
MALFORMED = (
    *("4", "41x", "42", "42[]", "42[1]", '42["act"', '4{"a":1}', "42" + "[" * 3_000, '42["\\u0000",{}]'),
    *('45-1["act",{"_placeholder":true,"num":0}]', "4399[1]", "44{}", "47", "40/x,{}", "40{}"),
)


class Table:
    """A drill under way on a real server, its control room and a participant's page."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.staff, self.player = Browser.director(process), Browser(process)
        self.drill = self.staff.new_drill()
        with closing(Store(process.address)) as store:
            self.card = store.seat_codes(self.drill)["pa05/truc-ban"]
        self.player.post(f"/join/{self.card}", name="An")
        self.wires: list[Wire] = []
        self.room, self.page = self.open(self.staff, "room"), self.open(self.player, "play")

    def open(self, browser: Browser, page: str) -> Wire:
        found = Wire(browser, self.drill, page)
        self.wires.append(found)
        found.awaits("hello")
        return found

    def status(self, path: str, form: str | None = None) -> int:
        """The status of the answer to a request of the director's browser."""
        wire = HTTPConnection("127.0.0.1", self.process.port, timeout=PATIENCE)
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
        headers = {"Cookie": self.staff.cookies, "Origin": self.process.base, **kind}
        with closing(wire):
            wire.request("POST" if form else "GET", path, form, headers)
            return wire.getresponse().status


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def table(lasting_server: Callable[..., Process], request: pytest.FixtureRequest) -> Iterator[Table]:
    """One for all tests: none leaves anything behind but what is refused."""
    found = Table(lasting_server(on=request.param, folder=request.param, counted=True))
    yield found
    for wire in found.wires:
        wire.socket.shutdown()


def code(wire: Wire, event: str, sent: dict[str, Any]) -> str:
    """The code by which an event is refused; empty when it is not."""
    wire.socket.send("421" + json.dumps([event, sent]))
    return str(wire.awaits("answer").get("code", ""))


def test_odd_characters_are_no_fault_of_the_server_s(table: Table) -> None:
    for odd in ODD:
        name = quote(odd, safe="", errors="surrogatepass")
        for page in PAGES:
            assert 300 <= table.status(page.format(name)) < 500, (page, odd)
        assert table.status(f"/?lang={name}") in (200, 400, 414)
        assert table.status("/x", f"csrf=x&name={name}") < 500
        assert code(table.room, "remove", {"person": odd[:60]}) in ("payload", "no_person")
        assert code(table.room, "note", {"text": odd[:1_000]}) in ("payload", "")
        assert code(table.page, "act", {**ACT, "text": odd[:1_000]}) in ("payload", "ready")
    assert table.process.faults() == ""


def test_a_name_with_a_nul_is_a_name_without_it(table: Table) -> None:
    staff = Browser(table.process)
    staff.post("/staff/login", account="dire\0ctor", password=table.process.password)
    assert "/room/" in staff.get("/staff")
    Browser(table.process).post(f"/join/{table.card}", name="Bì\0nh")
    with closing(Store(table.process.address)) as store:
        assert [each.name for each in store.people(table.drill)] == ["An", "Bình"]
    assert table.process.faults() == ""


def test_malformed_packets_are_passed_over(table: Table) -> None:
    for packet in MALFORMED:
        table.page.socket.send(packet)
        assert code(table.page, "act", ACT) == "ready", packet
    assert table.process.faults() == ""


def test_nobody_comes_or_goes_by_saying_so(table: Table) -> None:
    room = table.open(table.staff, "room")
    room.socket.send('42["disconnect"]')
    room.socket.send("42" + json.dumps(["connect", {"drill": table.drill, "page": "hall"}]))
    # Whoever was taken for gone would no longer be looked at when their account is closed.
    assert code(room, "note", {"text": "still here"}) == ""
    assert table.process.faults() == ""
