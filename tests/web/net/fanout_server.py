"""A server whose fan-out does what each line that it reads says: ``python -m tests.web.net.fanout_server local PORT``."""

# ruff: noqa: E402

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from typing import Any

from gevent import monkey

monkey.patch_all()

import gevent
from flask import Flask, request
from flask_socketio import SocketIO
from gevent.fileobject import FileObject

from web.net import fastpath
from web.net.exchange import Exchange
from web.net.fanout import Fanout, LocalFanout
from web.net.frames import TextPart
from web.net.handler import HttpServer
from web.net.spread import SpreadFanout


def spread(io: SocketIO) -> SpreadFanout:
    """The form of several processes, each named by its port."""
    exchange = Exchange(os.environ["DRILLSIM_REDIS"], b"the key of the tests", sys.argv[2].zfill(12))
    fanout = SpreadFanout(io, exchange)
    exchange.took = lambda channel, sender, head, text: fanout.take(head, text)
    exchange.start()
    return fanout


FORMS: dict[str, Callable[[SocketIO], Fanout]] = {"local": LocalFanout, "spread": spread}


def answers(fanout: Fanout) -> dict[str, Callable[..., Any]]:
    """What a line may ask for."""
    told: list[str] = []
    return {
        "enter": fanout.enter,
        "cast": fanout.cast,
        "here": fanout.cast_here,
        "send": fanout.send,
        "parts": lambda page, texts: fanout.send_parts(page, [TextPart(text) for text in texts]),
        "count": fanout.count,
        "disconnect": fanout.disconnect,
        "beside": lambda text: (fanout.beside(lambda: told.append(text)), [*told]),
        "told": lambda: told,
    }


def main(form: str, port: str) -> None:
    """Serve until there are no more lines."""
    app = Flask("fanout")
    io = SocketIO(app, async_mode="gevent", transports=["websocket"], async_handlers=False)
    fastpath.install(io)
    io.on_event("connect", lambda auth=None: print(json.dumps({"page": request.sid}), flush=True))  # type: ignore[attr-defined]
    known = answers(FORMS[form](io))
    listening = HttpServer(("127.0.0.1", int(port)), app, log=None, error_log=None)
    listening.start()
    print(json.dumps("up"), flush=True)
    for line in FileObject(sys.stdin.buffer):
        name, *given = json.loads(line)
        print(json.dumps({"made": known[name](*given)}), flush=True)
        gevent.sleep(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
