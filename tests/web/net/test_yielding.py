"""Between two pieces of long work, whatever is due goes on."""

from __future__ import annotations

import time

import gevent
from gevent import socket

from web.net.yielding import give_turn


def work(seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pass


def test_time_and_sockets_have_their_turn_in_the_middle_of_long_work() -> None:
    done: list[str] = []
    here, there = socket.socketpair()

    def read() -> None:
        done.append(here.recv(10).decode())

    with here, there:
        reader = gevent.spawn(read)
        gevent.sleep(0.001)
        gevent.spawn_later(0.002, done.append, "timer")
        there.send(b"socket")
        for piece in range(4):
            work(0.004)
            give_turn()
            done.append(f"piece {piece}")
        reader.join()
    # The loop may come to them just after our own turn: one piece later, not when all is done.
    assert {"timer", "socket"} < set(done[: done.index("piece 2")])
