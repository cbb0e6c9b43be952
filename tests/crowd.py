"""A crowd of Socket.IO clients in one process, light enough that the server is what is measured.

It speaks Engine.IO over WebSocket by hand, offers compression as browsers do, and looks into no
more than it must. ``python -m tests.crowd`` takes a JSON command a line and answers with one.
"""

from __future__ import annotations

import json
import os
import re
import resource
import selectors
import socket
import sys
import time
import zlib
from collections import Counter, defaultdict
from typing import Any

MARK = re.compile(rb"@(\d+)@")
HEAD = 4_000
"""Bytes in which a piece of history says whether there is more."""


class Client:
    """One connection.

    Args:
        crowd: whose.
        cookie: says who it is.
        auth: what it says when it connects.
    """

    def __init__(self, crowd: Crowd, cookie: str, auth: dict[str, Any]) -> None:
        self.crowd, self.auth = crowd, auth
        self.received = 0
        self.joined = 0.0
        self._buffer = bytearray()
        self._open = False
        self._inflate: Any = None
        self._request = (
            "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
            f"Host: 127.0.0.1:{crowd.port}\r\nOrigin: http://127.0.0.1:{crowd.port}\r\n"
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: c29ja2V0cyBieSBoYW5kIQ==\r\n"
            f"Sec-WebSocket-Extensions: permessage-deflate\r\nCookie: {cookie}\r\n\r\n"
        ).encode()
        self.socket = socket.socket()
        self.socket.setblocking(False)
        self.socket.connect_ex(("127.0.0.1", crowd.port))
        crowd.selector.register(self.socket, selectors.EVENT_WRITE, self)

    def ready(self, mask: int) -> None:
        """The socket can be written to for the first time, or read."""
        if mask & selectors.EVENT_WRITE:
            self.socket.send(self._request)
            self.crowd.selector.modify(self.socket, selectors.EVENT_READ, self)
            return
        data = self.socket.recv(1 << 18)
        if not data:
            self.crowd.lose(self)
            return
        self.received += len(data)
        self._buffer += data
        if self._open or self._upgraded():
            self._frames(time.monotonic())

    def _upgraded(self) -> bool:
        head, found, rest = bytes(self._buffer).partition(b"\r\n\r\n")
        if not found:
            return False
        assert head.startswith(b"HTTP/1.1 101"), head
        if b"permessage-deflate" in head:
            self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        self._buffer, self._open = bytearray(rest), True
        return True

    def _frames(self, now: float) -> None:
        buffer = self._buffer
        while len(buffer) >= 2:
            size, start = buffer[1] & 127, 2
            if size > 125:
                start = 4 if size == 126 else 10
                if len(buffer) < start:
                    return
                size = int.from_bytes(buffer[2:start], "big")
            if len(buffer) < start + size:
                return
            first, body = buffer[0], bytes(buffer[start : start + size])
            del buffer[: start + size]
            if first & 0x40:
                body = self._inflate.decompress(body + b"\x00\x00\xff\xff")
            if first & 15 == 1:
                self._packet(body, now)

    def _packet(self, body: bytes, now: float) -> None:
        if body[:2] == b"42":
            if not self.joined and body.startswith(self.crowd.welcome):
                if b'"more":true' in body[:HEAD]:
                    self.send('42["more"]')
                    return
                self.joined = now
                self.crowd.waiting -= 1
            elif mark := MARK.search(body):
                self.crowd.seen[mark[1].decode()].append(now)
        elif body[:2] == b"43":
            self.crowd.acknowledged(body, now)
        elif body == b"2":
            self.send("3")
        elif body[:1] == b"0":
            self.send("40" + json.dumps(self.auth))
        elif body[:2] == b"44":
            raise AssertionError(body)

    def send(self, text: str) -> None:
        """Send a text frame; a mask of zeros leaves it as it is."""
        body = text.encode()
        size = bytes([128 | len(body)]) if len(body) < 126 else b"\xfe" + len(body).to_bytes(2, "big")
        self.socket.send(b"\x81" + size + b"\0\0\0\0" + body)


class Crowd:
    """All clients, and what they have seen."""

    def __init__(self) -> None:
        self.selector = selectors.EpollSelector()
        self.clients: list[Client] = []
        self.port = 0
        self.welcome = (b'42["hello"', b'42["history"')
        self.waiting = self.lost = 0
        self.seen: dict[str, list[float]] = defaultdict(list)
        self._asked: dict[int, float] = {}
        self._acks: list[float] = []
        self._said: Counter[str] = Counter()

    def lose(self, client: Client) -> None:
        """A connection has gone."""
        self.selector.unregister(client.socket)
        self.lost += 1

    def acknowledged(self, body: bytes, now: float) -> None:
        """An act has been answered."""
        number, _, answer = body[2:].partition(b"[")
        self._acks.append(now - self._asked.pop(int(number)))
        found = json.loads(answer[:-1])
        self._said["ok" if found["ok"] else found["code"]] += 1

    def turn(self, until: float) -> None:
        """Handle what has come, or wait until then."""
        for key, mask in self.selector.select(max(0.0, until - time.monotonic())):
            key.data.ready(mask)

    def connect(self, port: int, people: list[dict[str, Any]], **_: Any) -> dict[str, Any]:
        """Connect everybody at once and wait until they are in."""
        self.port, self.waiting, begun = port, len(people), time.monotonic()
        self.clients = [Client(self, each["cookie"], each["auth"]) for each in people]
        while self.waiting and time.monotonic() < begun + 120:
            self.turn(time.monotonic() + 1)
        times = [each.joined - begun for each in self.clients if each.joined]
        return {"joined": times, "bytes": [each.received for each in self.clients], "missing": self.waiting}

    def acts(self, rate: float, seconds: float, sent: dict[str, Any], name: str = "a") -> dict[str, Any]:
        """Send acts, one after another from everybody in turn, at a steady rate; keys begin with ``name``."""
        begun, self._acks, self._said = time.monotonic(), [], Counter()
        for number in range(int(rate * seconds)):
            while time.monotonic() < begun + number / rate:
                self.turn(begun + number / rate)
            client = self.clients[number * 7 % len(self.clients)]
            act = {"key": f"{name}{number}", **sent}
            self._asked[number] = time.monotonic()
            client.send(f"42{number}" + json.dumps(["act", act]))
        while self._asked and time.monotonic() < begun + seconds + 20:
            self.turn(time.monotonic() + 0.1)
        return {"acks": self._acks, "said": self._said, "missing": len(self._asked)}

    def watch(self, seconds: float, **_: Any) -> dict[str, Any]:
        """Read for a while; what has been seen, by mark, and who has been lost."""
        until, before = time.monotonic() + seconds, sum(each.received for each in self.clients)
        while time.monotonic() < until:
            self.turn(until)
        heard = sum(each.received for each in self.clients) - before
        return {"seen": self.seen, "lost": self.lost, "received": heard}


def main() -> None:
    """Take commands until there are no more."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    crowd = Crowd()
    for line in iter(sys.stdin.buffer.readline, b""):
        command = json.loads(line)
        print(json.dumps(getattr(crowd, command.pop("do"))(**command)), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
