"""A hall in which one has stopped reading, and the same over TLS: the others get all, and so do they in the end."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
import websocket

from drillsim.store import Store
from tests.long_drill import DRILL, played, stored
from tests.web.net.test_fastpath import SMALL, opened
from tests.web.process import PATIENCE, Browser, Page, Process
from web.access.passwords import hash_password
from web.net.outlet import IN_KERNEL, MOST_BYTES

SEAT = "pa05/truc-ban"
READERS = 49
AT_ONCE = 8
LONG = "Đề nghị các đơn vị báo cáo ngay. " * 120
SAID = {
    "type": "say",
    "from": {"vi": "Ban chỉ đạo", "en": "The committee"},
    "to": ["all"],
    "channel": "document",
    "title": {"vi": "Tin", "en": "News"},
    "body": {"vi": LONG, "en": LONG},
}
SIZE = 2 * len(LONG.encode())


class Hall:
    """A drill under way: the control rooms that speak, and what they are told of who is there."""

    def __init__(self, process: Process) -> None:
        self.staff = Browser.director(process)
        self.drill = self.staff.new_drill()
        with closing(Store(process.address)) as store:
            self.card = store.seat_codes(self.drill)[SEAT]
        self.process = process
        self.changed = threading.Condition()
        self.there: dict[str, bool] = {}
        self.rooms = [self.open(self.staff, "room", self._told)]
        assert (self.rooms[0].ask("clock", {"do": "start"}) or {})["ok"]

    def open(self, browser: Browser, page: str, got: Callable[[str, Any], None], since: int = 0) -> Page:
        return Page(browser, self.drill, page, since, got)

    def newcomer(self, name: str) -> Browser:
        browser = Browser(self.process)
        browser.post(f"/join/{self.card}", name=name)
        return browser

    def _told(self, event: str, data: Any) -> None:
        if event == "presence":
            with self.changed:
                people = [each for seat in data["seats"].values() for each in seat]
                self.there = {each["name"]: each["online"] for each in people}
                self.changed.notify_all()

    def becomes(self, name: str, there: bool) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: self.there.get(name) is there, PATIENCE), self.there

    def say(self) -> int:
        """Say something long to everybody; another control room speaks when one has said enough."""
        answer = self.rooms[-1].ask("control", SAID)
        assert answer is not None
        if answer.get("code") == "rate":
            self.rooms.append(self.open(self.another(), "room", lambda *_: None))
            return self.say()
        assert answer["ok"], answer
        return int(answer["seq"])

    def another(self) -> Browser:
        """Another member of staff, signed in: how much one may say does not depend on their pages."""
        name, password = f"aide-{len(self.rooms)}", "correct horse battery"
        with closing(Store(self.process.address)) as store:
            store.add_account(name, "facilitator", hash_password(password), "")
        browser = Browser(self.process)
        browser.post("/staff/login", account=name, password=password)
        return browser

    def close(self) -> None:
        for room in self.rooms:
            room.close()


class Reader:
    """Somebody who reads everything."""

    def __init__(self, hall: Hall, name: str, since: int = 0, browser: Browser | None = None) -> None:
        self.told: list[int] = []
        self._more = threading.Condition()
        self.name, self._acts = name, 0
        self.page = hall.open(browser or hall.newcomer(name), "play", self._got, since)

    def _got(self, event: str, data: Any) -> None:
        if event in ("hello", "history", "records"):
            with self._more:
                self.told += [each["seq"] for each in data["records"]]
                self._more.notify()

    def hears(self, seq: int) -> None:
        """Wait until they have been told something that came of a record."""
        with self._more:
            assert self._more.wait_for(lambda: self.told and self.told[-1] >= seq, PATIENCE)

    def act(self) -> None:
        self._acts += 1
        answer = self.page.ask(
            "act", {"key": f"{self.name}-{self._acts}", "verb": "notify", "to": ["so-khcn"]}
        )
        assert answer is not None and answer["ok"], answer


@pytest.fixture
def hall(server: Callable[..., Process]) -> Iterator[Hall]:
    with closing(Hall(server())) as found:
        yield found


def seated(hall: Hall, browser: Browser) -> websocket.WebSocket:
    """The page of a participant who takes in little at once, and nothing unless asked to."""
    found = opened(browser, sockopt=SMALL)
    found.send("40" + json.dumps({"drill": hall.drill, "page": "play"}))
    return found


def test_one_of_fifty_who_stops_reading_is_cut_off_and_the_others_notice_nothing(hall: Hall) -> None:
    browser = hall.newcomer("stalled")
    stalled = seated(hall, browser)
    hall.becomes("stalled", True)
    readers = [Reader(hall, f"r{number}") for number in range(READERS)]
    said = 0
    while hall.there["stalled"]:
        # Far beyond what may wait for anybody, here and in the kernels.
        assert said * SIZE < 4 * (MOST_BYTES + 2 * IN_KERNEL)
        # Several at once: what waits grows quicker than it is taken in.
        seq = [hall.say() for _ in range(AT_ONCE)][-1]
        for reader in readers:
            reader.hears(seq)
        readers[said % READERS].act()
        # Not to be missed for being silent, however slow all this is.
        with suppress(OSError, websocket.WebSocketException):
            stalled.send("3")
        said += AT_ONCE
    assert said * SIZE > MOST_BYTES
    back = Reader(hall, "stalled", browser=browser)
    last = back.told[-1]
    for reader in readers:
        reader.hears(last)
        assert not reader.page.gone.is_set()
        assert [seq for seq in reader.told if seq <= last] == back.told == sorted(set(back.told))
    hall.becomes("stalled", True)
    assert hall.process.faults() == ""
    for reader in (back, *readers):
        reader.page.close()
    stalled.close()


# -- over TLS ---------------------------------------------------------------------------------------


class Wire:
    """A page without threads, which reads when it is told to."""

    def __init__(self, browser: Browser, drill: str, page: str, **options: Any) -> None:
        self.socket = opened(browser, drill, **options)
        self.socket.send("40" + json.dumps({"drill": drill, "page": page}))
        self.told: list[int] = []

    def next(self) -> tuple[str, Any]:
        """The next event or answer and what it carries; records are noted."""
        packet = self.socket.recv()
        if packet.startswith("43"):
            return "answer", json.loads(packet[packet.index("[") :])[0]
        if not packet.startswith("42"):
            return "", None
        event, data = json.loads(packet[2:])
        if event in ("hello", "history", "records"):
            self.told += [each["seq"] for each in data["records"]]
            if data.get("more"):
                self.socket.send('42["more"]')
        return str(event), data

    def awaits(self, event: str) -> Any:
        while (found := self.next())[0] != event:
            pass
        return found[1]

    def ask(self, event: str, sent: dict[str, Any]) -> Any:
        self.socket.send("421" + json.dumps([event, sent]))
        answer = self.awaits("answer")
        assert answer["ok"], answer
        return answer


def test_over_tls_one_who_reads_late_gets_every_frame_whole_and_once(server: Callable[..., Process]) -> None:
    process = server(tls=True)
    staff = Browser.director(process)
    drill = staff.new_drill()
    late = Wire(staff, drill, "room", sockopt=SMALL)
    room = Wire(staff, drill, "room")
    assert len(json.dumps(room.awaits("hello"))) > 200_000
    room.ask("clock", {"do": "start"})
    # More in all than the kernels take at once, and less than what may wait.
    last = [room.ask("control", SAID)["seq"] for _ in range(12)][-1]
    for each in (late, room):
        while not each.told or each.told[-1] < last:
            each.next()
        assert each.told == sorted(set(each.told)) and len(each.told) >= 12
        each.socket.send("1")
        each.socket.shutdown()
    assert process.faults() == ""


# -- a long drill -----------------------------------------------------------------------------------


def test_a_slow_reader_of_a_long_drill_takes_it_all_in_and_is_never_cut_off(
    server: Callable[..., Process], tmp_path: Path
) -> None:
    drill = played(3_000)
    codes = stored(tmp_path, drill, ended=False)
    process = server()
    staff = Browser.director(process)
    slow = Wire(staff, DRILL, "room", sockopt=SMALL)
    # What is told to everybody meanwhile comes on top of the piece that waits.
    for number in range(10):
        Browser(process).post(f"/join/{next(iter(codes.values()))}", name=f"Người {number}")
    while slow.awaits("presence")["seats"] == {}:
        pass
    assert slow.told == list(range(1, 3_000 + 10))[: len(slow.told)]
    assert len(slow.told) >= 2_999
    slow.socket.shutdown()
    assert process.faults() == ""


def test_huge_acts_do_not_shut_a_control_room(server: Callable[..., Process], tmp_path: Path) -> None:
    drill = played(10_000, huge=True)
    stored(tmp_path, drill, ended=True)
    process = server()
    staff = Browser.director(process)
    slow = Wire(staff, DRILL, "room", sockopt=SMALL)
    slow.awaits("presence")
    assert slow.told == [record.seq for record in drill.records[1:]]
    slow.socket.shutdown()
