"""A crowd of Socket.IO clients in one process, light enough that the server is what is measured.

It speaks Engine.IO over WebSocket by hand, over TLS where it is told so, offers compression as
browsers do, and looks into no more than it must. ``python -m tests.crowd`` takes a JSON command a line and answers with one.
"""

from __future__ import annotations

import json
import os
import re
import resource
import selectors
import socket
import ssl
import sys
import time
import zlib
from collections import Counter, defaultdict
from typing import Any

MARK = re.compile(rb"@(\d+)@")
UPTO = re.compile(rb'"upto":(\d+)')
TELLING = (b'42["hello"', b'42["history"', b'42["records"')
AGAIN = 0.5
"""Seconds after which who was refused comes again."""
HEAD = 4_000
"""Bytes in which a piece of history says whether there is more."""
TRUSTING = ssl.create_default_context()
TRUSTING.check_hostname, TRUSTING.verify_mode = False, ssl.CERT_NONE


class Client:
    """One connection.

    Args:
        crowd: whose.
        cookie: says who it is.
        auth: what it says when it connects.
        port: where it connects.
        secure: whether over TLS.
    """

    def __init__(
        self, crowd: Crowd, cookie: str, auth: dict[str, Any], port: int, secure: bool = False
    ) -> None:
        self.crowd, self.cookie, self.auth, self.port, self.secure = crowd, cookie, auth, port, secure
        self.lost = 0.0
        self.told = b""
        self.received = 0
        self.joined = 0.0
        self._buffer = bytearray()
        self._open = False
        self._inflate: Any = None
        self._request = (
            "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
            f"Host: 127.0.0.1:{port}\r\nOrigin: http{'s' if secure else ''}://127.0.0.1:{port}\r\n"
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: c29ja2V0cyBieSBoYW5kIQ==\r\n"
            f"Sec-WebSocket-Extensions: permessage-deflate\r\nCookie: {cookie}\r\n\r\n"
        ).encode()
        if secure:
            self.socket: socket.socket = TRUSTING.wrap_socket(socket.create_connection(("127.0.0.1", port)))
            self.socket.setblocking(False)
        else:
            self.socket = socket.socket()
            self.socket.setblocking(False)
            self.socket.connect_ex(("127.0.0.1", port))
        crowd.selector.register(self.socket, selectors.EVENT_WRITE, self)

    def ready(self, mask: int) -> None:
        """The socket can be written to for the first time, or read."""
        try:
            if mask & selectors.EVENT_WRITE:
                self.socket.send(self._request)
                self.crowd.selector.modify(self.socket, selectors.EVENT_READ, self)
                return
            data = self._come()
        except ssl.SSLWantReadError:
            return
        except OSError:
            data = b""
        if not data:
            self.crowd.lose(self)
            return
        self.received += len(data)
        self._buffer += data
        if self._open or self._upgraded():
            self._frames(time.monotonic())

    def _come(self) -> bytes:
        """What has come; over TLS all of it, as nothing tells of what the library has read already."""
        data = self.socket.recv(1 << 18)
        while self.secure:
            try:
                more = self.socket.recv(1 << 18)
            except ssl.SSLWantReadError:
                break
            if not more:
                break
            data += more
        return data

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
            if body.startswith(TELLING):
                self.told = body
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
            self.crowd.refuse(self, body)

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
        self.others: list[int] = []
        self.welcome = TELLING[:2]
        self.waiting = self.lost = self.refused = 0
        self._later: list[tuple[float, Client]] = []
        self.seen: dict[str, list[float]] = defaultdict(list)
        self._asked: dict[int, tuple[float, Client]] = {}
        self._acks: list[float] = []
        self._by: list[int] = []
        self._kept: list[int] = []
        self._said: Counter[str] = Counter()

    def lose(self, client: Client) -> None:
        """A connection has gone: who was not in yet comes again soon, who has other ports to come to at once."""
        self.selector.unregister(client.socket)
        client.socket.close()
        self._asked = {number: each for number, each in self._asked.items() if each[1] is not client}
        if not client.joined:
            self._later.append((time.monotonic() + AGAIN, client))
            self.refused += 1
            return
        self.lost += 1
        if self.others:
            client.lost = time.monotonic()
            self.waiting += 1
            self._again(client, self.others[self.lost % len(self.others)])

    def refuse(self, client: Client, why: bytes) -> None:
        """A process cannot take them yet: they come again, as pages do."""
        assert b"sent again" in why, why
        self.selector.unregister(client.socket)
        client.socket.close()
        self.refused += 1
        self._later.append((time.monotonic() + AGAIN, client))

    def _again(self, client: Client, port: int) -> None:
        """The same person on another connection, from the record on that they were told last."""
        upto = UPTO.search(client.told)
        since = {"since": int(upto[1])} if upto and client.joined else {}
        again = Client(self, client.cookie, client.auth | since, port, client.secure)
        again.lost = client.lost
        self.clients[self.clients.index(client)] = again

    def acknowledged(self, body: bytes, now: float) -> None:
        """An act has been answered."""
        number, _, answer = body[2:].partition(b"[")
        asked, client = self._asked.pop(int(number))
        self._acks.append(now - asked)
        self._by.append(client.port)
        found = json.loads(answer[:-1])
        self._said["ok" if found["ok"] else found["code"]] += 1
        if found["ok"]:
            self._kept.append(int(number))

    def turn(self, until: float) -> None:
        """Handle what has come, or wait until then."""
        while self._later and self._later[0][0] <= time.monotonic():
            client = self._later.pop(0)[1]
            gone = self.others and client.port not in self.others
            self._again(client, self.others[self.lost % len(self.others)] if gone else client.port)
        for key, mask in self.selector.select(max(0.0, until - time.monotonic())):
            key.data.ready(mask)

    def connect(self, people: list[dict[str, Any]], port: int = 0, **_: Any) -> dict[str, Any]:
        """Connect everybody at once, each at their own port or all at one, and wait until they are in."""
        self.waiting, begun = len(people), time.monotonic()
        first = len(self.clients)
        self.clients += [
            Client(self, each["cookie"], each["auth"], each.get("port", port), each.get("secure", False))
            for each in people
        ]
        while self.waiting and time.monotonic() < begun + 120:
            self.turn(time.monotonic() + 1)
        came = self.clients[first:]
        times = [each.joined - begun for each in came if each.joined]
        return {
            "joined": times,
            "bytes": [each.received for each in came],
            "missing": self.waiting,
            "refused": self.refused,
        }

    def acts(self, rate: float, seconds: float, sent: dict[str, Any], name: str = "a") -> dict[str, Any]:
        """Send acts, one after another from everybody in turn, at a steady rate; keys begin with ``name``."""
        begun, self._acks, self._by, self._kept = time.monotonic(), [], [], []
        self._said = Counter()
        for number in range(int(rate * seconds)):
            while time.monotonic() < begun + number / rate:
                self.turn(begun + number / rate)
            client = self.clients[number * 7 % len(self.clients)]
            if client.joined:
                act = {"key": f"{name}{number}", **sent}
                self._asked[number] = (time.monotonic(), client)
                client.send(f"42{number}" + json.dumps(["act", act]))
        while self._asked and time.monotonic() < begun + seconds + 20:
            self.turn(time.monotonic() + 0.1)
        asked = {"missing": len(self._asked), "by": self._by, "kept": self._kept}
        return {"acks": self._acks, "said": self._said, **asked}

    def lead(self, others: list[int], **_: Any) -> dict[str, Any]:
        """From now on whoever loses their connection comes to one of these ports."""
        self.others = others
        return {}

    def back(self, **_: Any) -> dict[str, Any]:
        """Wait until all who lost their connection are in again; for how many seconds each was away."""
        until = time.monotonic() + 120
        while self.waiting and time.monotonic() < until:
            self.turn(time.monotonic() + 1)
        away = [each.joined - each.lost for each in self.clients if each.lost and each.joined]
        return {"away": away, "missing": self.waiting}

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
