"""Frames as a real server sends them: whole to a slow reader, small without a compressor."""

from __future__ import annotations

import json
import socket

import pytest
import websocket

from tests.web.process import PATIENCE, Browser
from web.net.fastpath import known
from web.net.frames import frame

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
