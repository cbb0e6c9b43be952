"""A reader that has stopped reading holds up nobody, is cut off, and frames stay whole."""

from __future__ import annotations

import json
import socket
import threading
import zlib
from collections.abc import Iterator

import gevent
import pytest
from engineio.packet import MESSAGE, Packet
from gevent import socket as green

from tests.web.net.test_fastpath import opened
from tests.web.process import PATIENCE, Browser, Page
from web.net.frames import JoinedMessage, TextPart, framed
from web.net.outlet import MOST_BYTES, MOST_FRAMES, Outlet

LONG = "Đề nghị các đơn vị báo cáo. " * 250


@pytest.fixture
def pair() -> Iterator[tuple[Outlet, green.socket]]:
    """An outlet, and who reads from it."""
    ours, theirs = green.socketpair()
    outlet = Outlet(ours)
    yield outlet, theirs
    outlet.cut()
    gevent.sleep(0)
    outlet.close()
    theirs.close()


def read(wire: green.socket, size: int) -> bytes:
    found = b""
    while len(found) < size:
        more = wire.recv(size - len(found))
        assert more
        found += more
    return found


def test_what_a_socket_does_not_take_at_once_follows_in_order(pair: tuple[Outlet, green.socket]) -> None:
    outlet, reader = pair
    sent = [bytes([number]) * 100_000 for number in range(6)]
    for each in sent:
        outlet.send(each)
    assert 0 < outlet.held < 600_000
    assert read(reader, 600_000) == b"".join(sent)
    gevent.sleep(0)
    assert outlet.held == 0


def test_what_many_receive_comes_in_order_with_what_one_does(pair: tuple[Outlet, green.socket]) -> None:
    outlet, reader = pair
    for number in range(3):
        outlet.offer(bytes([2 * number]) * 100_000)
        outlet.send(bytes([2 * number + 1]) * 100_000)
    assert 0 < outlet.held < 600_000
    assert read(reader, 600_000) == b"".join(bytes([number]) * 100_000 for number in range(6))
    gevent.sleep(0)
    outlet.offer(b"last")
    assert (outlet.held, read(reader, 4)) == (0, b"last")


@pytest.mark.parametrize("gone", [True, False])
def test_who_cannot_have_what_many_receive_is_cut_off_and_nobody_is_told(
    pair: tuple[Outlet, green.socket], gone: bool
) -> None:
    outlet, reader = pair
    if gone:
        reader.close()
    for _ in range(40):
        outlet.offer(b"a" * 50_000)
    assert outlet.closed and outlet.held == 0


def test_a_reader_too_many_bytes_behind_is_cut_off(pair: tuple[Outlet, green.socket]) -> None:
    outlet, _reader = pair
    with pytest.raises(OSError, match="too far behind"):
        while True:
            outlet.send(b"a" * 50_000)
            assert outlet.held <= MOST_BYTES + 50_000
    assert outlet.closed and outlet.held == 0
    with pytest.raises(OSError, match="closed"):
        outlet.send(b"more")


def test_a_reader_too_many_frames_behind_is_cut_off(pair: tuple[Outlet, green.socket]) -> None:
    outlet, _reader = pair
    while outlet.held == 0:
        outlet.send(b"a" * 50_000)
    for _ in range(MOST_FRAMES - 1):
        outlet.send(b"a")
    with pytest.raises(OSError, match="too far behind"):
        outlet.send(b"a")


@pytest.mark.parametrize("sooner", [True, False])
def test_a_reader_cut_off_at_the_moment_it_takes_more_leaves_nothing_behind(
    sooner: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    pairs = [green.socketpair() for _ in range(2)]
    (ours, reader), (other, far) = pairs if sooner else reversed(pairs)
    outlet = Outlet(ours)
    while outlet.held == 0:
        outlet.send(b"a" * 50_000)
    gevent.sleep(0)
    # The loop finds both ready in one go: the outlet may write again, and somebody else has it cut.
    cutting = gevent.get_hub().loop.io(other.fileno(), 1)
    cutting.start(outlet.cut)
    far.send(b"x")
    reader._sock.recv(1_000_000)
    gevent.sleep(0.01)
    cutting.stop()
    cutting.close()
    outlet.close()
    for each in (reader, other, far):
        each.close()
    assert outlet.closed and outlet.held == 0
    assert capfd.readouterr().err == ""


def test_one_frame_is_made_for_all_who_take_the_same() -> None:
    packet = Packet(MESSAGE, LONG)
    assert framed(packet, True) is framed(packet, True)
    assert framed(packet, False) is framed(packet, False)
    assert len(framed(packet, True)) < len(framed(packet, False)) / 10


def unpacked(frame: bytes) -> str:
    """The text of a compressed frame."""
    assert frame[0] == 0xC1
    start = {126: 4, 127: 10}.get(frame[1], 2)
    return zlib.decompress(frame[start:] + b"\x00\x00\xff\xff\x03\x00", -zlib.MAX_WBITS).decode()


def test_parts_compressed_apart_are_one_text() -> None:
    parts = [TextPart('2["hello",'), TextPart(json.dumps(LONG)), TextPart("]")]
    message = JoinedMessage(parts)
    whole = f'42["hello",{json.dumps(LONG)}]'
    assert message.encode() == whole
    assert unpacked(framed(message, True)) == whole
    assert framed(message, False)[4:].decode() == whole


def test_a_stalled_reader_holds_up_nobody_and_finds_all_when_it_comes_back(staff: Browser) -> None:
    led = staff.post(
        "/staff/new", scenario="b06-ransomware", rules="p2026", rubric="default", players="idle", seed="1"
    )
    drill = led.rpartition("/")[2]
    stalled = opened(staff, sockopt=[(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)])
    stalled.send("40" + json.dumps({"drill": drill, "page": "room"}))
    told: list[int] = []
    heard = threading.Condition()

    def got(event: str, data: dict[str, list[dict[str, int]]]) -> None:
        if event == "records":
            with heard:
                told.extend(each["seq"] for each in data["records"])
                heard.notify()

    room = Page(staff, drill, "room", 0, got)
    said = {"type": "say", "from": {"vi": "Ban", "en": "Us"}, "to": ["all"], "channel": "document"}
    said |= {"title": {"vi": "Tin", "en": "News"}, "body": {"vi": LONG[:3_000], "en": LONG[:3_000]}}
    answers = [room.ask("clock", {"do": "start"}), *(room.ask("control", said) for _ in range(25))]
    assert all(answer is not None and answer["ok"] for answer in answers), answers
    spoken = {answer["seq"] for answer in answers[1:] if answer}
    with heard:
        assert heard.wait_for(lambda: spoken <= set(told), PATIENCE)
    assert len(spoken) == 25 and told == sorted(set(told))
    again = Page(staff, drill, "room", 0, lambda event, data: None)
    held = [each["seq"] for each in again.hello["records"]]
    assert spoken <= set(held) and held == sorted(set(held))
    again.close()
    room.close()
    stalled.close()
