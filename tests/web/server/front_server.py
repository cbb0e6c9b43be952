"""A front of three small processes, each of which says its number and its own: ``python -m tests.web.server.front_server PORT``."""

# ruff: noqa: E402

from __future__ import annotations

import os
import sys

from gevent import monkey

monkey.patch_all()

import gevent
from gevent.event import Event
from gevent.pywsgi import WSGIServer

from web.server import several


def one() -> None:
    """A process."""
    channel = several.handed(os.environ)
    assert channel is not None
    if os.environ.get("FAILS"):
        sys.exit(7)

    def app(environ: dict[str, object], start: object) -> list[bytes]:
        start("200 OK", [("Connection", "close")])  # type: ignore[operator]
        return [f"{os.environ[several.SLOT]} {os.getpid()} {environ['REMOTE_ADDR']}".encode()]

    server, stop = WSGIServer(("127.0.0.1", 0), app, log=None), Event()
    server.start()
    gevent.spawn(several.take_over, server, channel, stop)
    stop.wait()


def front(port: str) -> int:
    """The front."""
    listener = gevent.socket.socket()
    listener.bind(("0.0.0.0", int(port)))
    listener.listen()
    command = [sys.executable, "-m", "tests.web.server.front_server"]
    return several.Usher(listener, 3, command, several.environment(int(port))).run()


if __name__ == "__main__":
    sys.exit(front(sys.argv[1]) if sys.argv[1:] else one())
