"""What a page holds after any number of disconnections: every record it may see, once, in order."""

from __future__ import annotations

import json
from typing import Any

import pytest

from drillsim.base.errors import StoreError
from tests.web.site import PIECES, Site, Socket
from web.live import history


def numbers(records: list[dict[str, Any]]) -> list[int]:
    return [record["seq"] for record in records]


def test_a_page_that_connects_is_told_all_it_may_see(site: Site) -> None:
    site.live.start("test")
    browser = site.seated("centre/technician")
    site.to(3)
    socket = browser.open("play", "one")
    assert [record["kind"] for record in socket.hello["records"]] == ["delivery", "perceived"]
    assert socket.hello["upto"] == site.live.records()[-1].seq


def test_a_page_that_comes_back_is_told_only_what_it_lacks(site: Site) -> None:
    site.live.start("test")
    browser = site.seated("centre/technician")
    first = browser.open("play", "one")
    site.to(3)
    held = first.records()
    first.client.disconnect()
    site.to(41)
    second = browser.open("play", "one", since=max(numbers(held)))
    whole = browser.open("play", "one")
    assert numbers(held) + numbers(second.records()) == numbers(whole.records())


def test_records_that_come_while_it_is_connected_come_once_in_order(site: Site) -> None:
    site.live.start("test")
    seat = site.seated("centre/technician").open("play", "one")
    room = site.staff("director").open("room", "one")
    for minute in range(1, 60, 7):
        site.to(minute)
        seat.act(f"k{minute}", "investigate", about="pc-a")
    for socket in (seat, room):
        found = numbers(socket.records())
        assert found == sorted(set(found))
    assert numbers(room.records()) == list(range(1, site.live.records()[-1].seq + 1))


def test_however_often_it_loses_the_connection_a_page_ends_up_with_the_same(site: Site) -> None:
    site.live.start("test")
    browser = site.seated("centre/technician")
    held: list[int] = []
    for minute in (0, 1, 2, 2, 3, 9, 30, 41, 60):
        site.to(minute)
        socket = browser.open("play", "one", since=held[-1] if held else 0)
        socket.act(f"k{len(held)}{minute}", "investigate", about="pc-a")
        held += numbers(socket.records())
        socket.client.disconnect()
    assert held == numbers(browser.open("play", "one").records())
    assert len(held) > 10


def test_a_message_reaches_the_seats_it_names_and_no_other(site: Site) -> None:
    site.live.start("test")
    centre = [site.seated(seat).open("play", "one") for seat in ("centre/technician", "centre/leader")]
    other = site.seated("office/leader").open("play", "one")
    site.to(3)
    assert [[each["kind"] for each in socket.records()].count("delivery") for socket in centre] == [1, 1]
    assert other.records() == []


def test_two_drills_are_apart(site: Site) -> None:
    other = site.drill("two", "BBBBBB")
    one = site.seated("centre/technician").open("play", "one")
    two = site.seated("centre/technician", drill="two").open("play", "two")
    two.take()
    site.live.start("test")
    site.to(3)
    assert other.state == "ready"
    assert one.of("clock")[-1]["state"] == "running"
    assert one.records()
    assert two.records() == [] and two.of("clock") == []


def test_what_could_not_be_stored_is_refused_and_sent_to_nobody(site: Site) -> None:
    site.live.start("test")
    seat = site.seated("centre/technician").open("play", "one")
    room = site.staff("director").open("room", "one")
    site.to(3)
    before = numbers(room.records())
    append = site.store.append
    try:
        site.store.append = failing  # type: ignore[method-assign]
        assert seat.act("k", "isolate", about="pc-a")["code"] == "unstored"
    finally:
        site.store.append = append  # type: ignore[method-assign]
    assert numbers(room.records()) == before
    site.live.start("test")
    again = seat.act("k", "isolate", about="pc-a")
    assert again["ok"]
    assert again["record"]["data"]["status"] == "accepted"


def failing(*_: Any) -> None:
    raise StoreError("store_address")


def sent(socket: Socket, name: str) -> int:
    return len(socket.of(name))


def test_the_clock_is_told_when_it_changes_and_only_then(site: Site) -> None:
    seat = site.seated("centre/technician").open("play", "one")
    room = site.staff("director").open("room", "one")
    room.ask("clock", {"do": "start"})
    started = sent(seat, "clock")
    site.to(1.5)
    assert sent(seat, "clock") == started
    room.ask("clock", {"do": "pause"})
    assert seat.of("clock")[-1]["state"] == "paused"
    assert seat.of("clock")[-1]["t"] == 90_000


def test_staff_are_told_who_is_there(site: Site) -> None:
    room = site.staff("director").open("room", "one")
    browser = site.seated("centre/technician", "Lan")
    socket = browser.open("play", "one")
    asking = site.browser()
    asking.post("/join/AAAAAA", name="Bình", seat="office/leader")
    site.hub.flush()
    found = room.of("presence")[-1]
    [lan] = found["seats"]["centre/technician"]
    assert (lan["name"], lan["online"]) == ("Lan", True)
    assert [(each["name"], each["seat"]) for each in found["asking"]] == [("Bình", "office/leader")]
    socket.client.disconnect()
    site.hub.flush()
    assert not room.of("presence")[-1]["seats"]["centre/technician"][0]["online"]
    assert socket.of("presence") == []


# -- long histories ---------------------------------------------------------------------------------


def long_drill(site: Site) -> None:
    """A minute of notes from a seat, longer together than a piece may be."""
    site.live.start("test")
    seat = site.seated("office/leader").open("play", "one")
    for number in range(25):
        site.to(number / 10)
        assert seat.act(f"k{number}", "notify", to=["centre"], text="Đề nghị báo cáo ngay. " * 20)["ok"]


def pieces(socket: Socket) -> list[dict[str, Any]]:
    return [each["args"][0] for each in socket.client.get_received() if each["name"] in PIECES]


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of three records, pieces of a few kilobytes."""
    monkeypatch.setattr(history, "PAGE", 3)
    monkeypatch.setattr(history, "PIECE", 4_000)


@pytest.mark.usefixtures("short")
def test_a_long_history_comes_in_pieces_each_when_the_last_is_taken_in(site: Site) -> None:
    long_drill(site)
    for page, browser in (("room", site.staff("director")), ("play", site.seated("centre/leader", "Bình"))):
        socket = browser.open(page, "one")
        (first,) = pieces(socket)
        assert first["more"] and 0 < len(first["records"]) < 20 and first["upto"] < first["of"]
        assert pieces(socket) == []
        held = numbers(first["records"])
        while first["more"]:
            socket.client.emit("more")
            (first,) = pieces(socket)
            assert len(json.dumps(first["records"], ensure_ascii=False).encode()) < 8_000
            held += numbers(first["records"])
        assert first["upto"] == first["of"] == site.live.records()[-1].seq
        assert held == numbers(browser.open(page, "one").records())


@pytest.mark.usefixtures("short")
def test_what_happens_while_a_history_is_taken_in_comes_at_its_end_once(site: Site) -> None:
    long_drill(site)
    seat = site.seated("office/leader", "Bình").open("play", "one")
    room = site.staff("director").open("room", "one")
    first = pieces(room)[-1]
    seat.act("late", "notify", to=["centre"], text="Trong lúc tải")
    assert [each["name"] for each in room.client.get_received()] == []
    room.client.emit("more")
    room.client.emit("clock", {"do": "pause"})
    assert room.client.connected
    found = numbers(first["records"]) + numbers(room.records())
    assert found == list(range(1, site.live.records()[-1].seq + 1))


@pytest.mark.usefixtures("short")
def test_asking_for_more_than_there_is_brings_nothing(site: Site) -> None:
    long_drill(site)
    room = site.staff("director").open("room", "one")
    room.take()
    for _ in range(3):
        room.client.emit("more")
    assert room.take() == []
    back = site.staff("director").open("room", "one", since=40)
    held = numbers(back.records())
    assert held == list(range(41, site.live.records()[-1].seq + 1))
