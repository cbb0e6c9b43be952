"""Several processes behind one port of one machine: a front that hands connections over, unread.

A browser's connections go to one process, chosen by its address; while that one is not there, to the next.
Each process is handed the open connection itself and answers as if it had listened: nothing is copied, and
TLS is its own. A process that ends is started again. Behind a proxy all connections have the proxy's
address: there, each process listens at a port of its own, and the proxy chooses (docs/scale.md).
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from ipaddress import ip_address

import gevent
from gevent.event import Event
from gevent.pywsgi import WSGIServer

HANDED = "DRILLSIM_HANDED"
"""The variable that tells a process by which of its files connections are handed to it."""

SLOT = "DRILLSIM_SLOT"
"""The variable that tells a process its number, from 0: the first alone has a drill stand ready."""

AGAIN = 1.0
"""Seconds after which a process that has ended is started again."""

FULL = 0.5
"""Seconds that a process has to take connections over; then the next gets them."""

_AT_ONCE = 16
_READY, _ONE = b"+", b"c"


@dataclass
class Slot:
    """A place for a process.

    Attributes:
        number: from 0.
        process: what runs in it.
        channel: by which connections are handed over.
        ready: whether it takes them.
        was: whether it ever did.
    """

    number: int
    process: subprocess.Popen[bytes] | None = None
    channel: socket.socket | None = None
    ready: bool = False
    was: Event = field(default_factory=Event)


class Usher:
    """The processes of one machine, and who is handed to which.

    Args:
        listener: where browsers come to.
        count: how many processes there are.
        command: what each is started with.
        environ: the variables of each.
    """

    def __init__(
        self, listener: socket.socket, count: int, command: Sequence[str], environ: Mapping[str, str]
    ) -> None:
        self._listener, self._command, self._environ = listener, [*command], environ
        self._slots = [Slot(number) for number in range(count)]
        self._stop = Event()
        self._code = 0

    def run(self) -> int:
        """Serve until somebody asks to stop, or the first process cannot start; returns the exit code."""
        for asked in (signal.SIGINT, signal.SIGTERM):
            gevent.signal_handler(asked, self._stop.set)
        keepers = [gevent.spawn(self._keep, slot) for slot in self._slots]
        taking = gevent.spawn(self._accept)
        self._stop.wait()
        for slot in self._slots:
            if slot.process is not None and slot.process.poll() is None:
                slot.process.terminate()
        gevent.joinall(keepers)
        taking.kill()
        return self._code

    def _keep(self, slot: Slot) -> None:
        """Have a process in a place; the first makes what all share, and the others come after it."""
        if slot.number:
            gevent.wait([self._slots[0].was, self._stop], count=1)
        while not self._stop.is_set():
            ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
            with ours:
                slot.process = self._started(slot.number, theirs)
                theirs.close()
                with contextlib.suppress(OSError):
                    slot.ready = ours.recv(1) == _READY
                if slot.ready:
                    ours.settimeout(FULL)
                    slot.channel = ours
                    slot.was.set()
                code = slot.process.wait()
                slot.ready, slot.channel = False, None
            if not slot.was.is_set():
                self._code = code or 1
                self._stop.set()
            self._stop.wait(AGAIN)

    def _started(self, number: int, channel: socket.socket) -> subprocess.Popen[bytes]:
        """A process; the first prints what a server prints, all say what goes wrong."""
        own = {**self._environ, HANDED: str(channel.fileno()), SLOT: str(number)}
        return subprocess.Popen(
            self._command,
            env=own,
            pass_fds=[channel.fileno()],
            stdout=subprocess.DEVNULL if number else None,
        )

    def _accept(self) -> None:
        while True:
            try:
                wire, address = self._listener.accept()
            except OSError:
                # No more files: those that leave make room.
                gevent.sleep(0.05)
                continue
            with wire:
                self._hand_over(wire, str(address[0]))

    def _hand_over(self, wire: socket.socket, address: str) -> None:
        first = place(address, len(self._slots))
        for slot in (*self._slots[first:], *self._slots[:first]):
            if slot.ready and slot.channel is not None:
                with contextlib.suppress(OSError):
                    socket.send_fds(slot.channel, [_ONE], [wire.fileno()])
                    return


def place(address: str, count: int) -> int:
    """Which of so many processes a browser goes to, by its address: always the same."""
    return zlib.crc32(ip_address(address.partition("%")[0]).packed) % count


def first(environ: Mapping[str, str]) -> bool:
    """Whether this process is the first of those of its machine."""
    return environ.get(SLOT, "0") == "0"


def handed(environ: Mapping[str, str]) -> socket.socket | None:
    """By what connections are handed to this process; None for one that listens itself."""
    named = environ.get(HANDED)
    return socket.socket(fileno=int(named)) if named else None


def take_over(server: WSGIServer, channel: socket.socket, stop: Event) -> None:
    """Answer what the front hands over, until there is no front any more; then stop, too."""
    with contextlib.suppress(OSError):
        channel.sendall(_READY)
        while wires := socket.recv_fds(channel, _AT_ONCE, _AT_ONCE)[1]:
            for each in wires:
                _answer(server, gevent.socket.socket(fileno=each))
    stop.set()


def _answer(server: WSGIServer, wire: socket.socket) -> None:
    try:
        server.do_handle(wire, wire.getpeername())
    except OSError:
        # Whoever came has gone.
        wire.close()


def command_of_each(words: Sequence[str]) -> list[str]:
    """What each process is started with: the same words, without how many there are."""
    kept = [*words]
    while "--processes" in kept:
        at = kept.index("--processes")
        del kept[at : at + 2]
    kept = [each for each in kept if not each.startswith("--processes=")]
    return [sys.executable, "-m", "web", *kept]


def environment(port: int) -> dict[str, str]:
    """The variables of each process: what is ours, and the port that the front has."""
    return {**os.environ, "DRILLSIM_PORT": str(port)}
