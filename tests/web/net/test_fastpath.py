"""Frames as a real server sends them: whole to a slow reader, small without a compressor."""

from __future__ import annotations

import json
import socket

import pytest
import websocket
from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection

from tests.web.process import PATIENCE, Browser
from web.net.fastpath import _at_rest, _pong, known
from web.net.frames import deflated, frame

# Segments as on a radio link, and a reader that takes little at once.
SMALL = [(socket.SOL_SOCKET, socket.SO_RCVBUF, 2_048), (socket.IPPROTO_TCP, socket.TCP_MAXSEG, 536)]


def opened(browser: Browser, drill: str = "", **options: object) -> websocket.WebSocket:
    """A WebSocket of the signed-in browser, past Engine.IO's first packet."""
    address = browser.base.replace("http", "ws", 1) + f"/socket.io/?drill={drill}&EIO=4&transport=websocket"
    found = websocket.create_connection(
        address, timeout=PATIENCE, cookie=browser.cookies, sslopt=browser.trusted, **options
    )
    assert found.recv().startswith("0{")
    return found


def test_a_reader_slower_than_the_sender_gets_every_byte(staff: Browser) -> None:
    led = staff.post(
        "/staff/new", scenario="b06-ransomware", rules="p2026", rubric="default", players="average", seed="1"
    )
    slow = opened(staff, sockopt=SMALL)
    slow.send("40" + json.dumps({"drill": led.rpartition("/")[2], "page": "room"}))
    packets = [slow.recv() for _ in range(4)]
    slow.close()
    hello = next(packet for packet in packets if packet.startswith('42["hello"'))
    assert len(hello) > 200_000
    assert len(json.loads(hello[2:])[1]["static"]["agencies"]) > 100


def accepted(browser: Browser, offer: str) -> str:
    """The head of the answer to a handshake."""
    host, _, port = browser.base.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), PATIENCE) as wire:
        wire.sendall(
            "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
            f"Host: {host}:{port}\r\nOrigin: {browser.base}\r\nCookie: {browser.cookies}\r\n"
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Key: c29ja2V0cyBieSBoYW5kIQ==\r\n{offer}\r\n".encode()
        )
        head = b""
        while b"\r\n\r\n" not in head:
            more = wire.recv(4_096)
            assert more, head
            head += more
    return head.partition(b"\r\n\r\n")[0].decode().lower()


def test_a_browser_that_offers_compression_is_held_to_no_memory_of_it(staff: Browser) -> None:
    offer = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"
    terms = "permessage-deflate; client_no_context_takeover; server_no_context_takeover"
    assert f"sec-websocket-extensions: {terms}" in accepted(staff, offer)


def test_a_client_that_offers_no_compression_gets_none(staff: Browser) -> None:
    assert "sec-websocket-extensions" not in accepted(staff, "")


@pytest.mark.parametrize("goodbye", ["packet", "frame"])
def test_the_server_ends_a_connection_that_the_other_side_closes(staff: Browser, goodbye: str) -> None:
    leaving = opened(staff)
    if goodbye == "packet":
        leaving.send("1")
    else:
        leaving.send_close()
    with pytest.raises(websocket.WebSocketConnectionClosedException):
        while True:
            leaving.recv_frame()
    leaving.shutdown()


def masked(head: bytes, body: bytes) -> bytes:
    """A frame as browsers send it."""
    mask = b"abcd"
    return head + mask + bytes(byte ^ mask[number % 4] for number, byte in enumerate(body))


PLAIN, PACKED = masked(b"\x81\x81", b"3"), masked(b"\xc1\x83", deflated(b"3").removesuffix(b"\0\0\xff\xff"))


def test_answers_to_pings_are_known_as_browsers_send_them() -> None:
    assert _pong(PLAIN, packs=False) and _pong(PLAIN, packs=True) and _pong(PACKED, packs=True)
    # Compressed where that was not agreed on, another packet, more or less of it, without its mask.
    others = (PLAIN[:-1] + b"x", PLAIN + b"\x81", PLAIN[:-1], masked(b"\x81\x01", b"3"), b"\x81", b"")
    assert not any(_pong(each, packs=True) for each in others)
    assert not _pong(PACKED, packs=False)


def test_within_a_frame_or_a_message_nothing_is_taken_for_an_answer() -> None:
    protocol = WSConnection(ConnectionType.SERVER)
    request = b"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    protocol.receive_data(
        request + b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: c29ja2V0cyBieSBoYW5kIQ==\r\n\r\n"
    )
    list(protocol.events())
    protocol.send(AcceptConnection())
    half, end = masked(b"\x01\x82", b"ab"), masked(b"\x80\x81", b"c")
    for data, rests in (
        (half[:3], False),
        (half[3:], False),
        (end[:1], False),
        (end[1:], True),
        (PLAIN, True),
    ):
        protocol.receive_data(data)
        list(protocol.events())
        assert _at_rest(protocol) == rests, data


def test_answers_to_pings_leave_a_connection_as_it_was(staff: Browser) -> None:
    page = opened(staff)
    for _ in range(3):
        page.sock.sendall(PLAIN)
    page.send('40{"drill":"none","page":"room"}')
    assert page.recv().startswith("44")
    # Compressed, where that was not agreed on.
    page.sock.sendall(PACKED)
    with pytest.raises(websocket.WebSocketConnectionClosedException):
        while True:
            page.recv_frame()
    page.shutdown()


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("", "8100"),
        ("a" * 125, "817d"),
        ("a" * 126, "817e007e"),
        ("đ" * 63, "817e007e"),
        ("a" * 65_535, "817effff"),
        ("a" * 65_536, "817f0000000000010000"),
    ],
)
def test_a_frame_says_how_many_bytes_follow(text: str, head: str) -> None:
    assert frame(text.encode()) == bytes.fromhex(head) + text.encode()


def test_the_installed_parts_are_those_it_was_made_for() -> None:
    assert known()
