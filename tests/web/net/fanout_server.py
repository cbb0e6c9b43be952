"""A server whose fan-out does what each line that it reads says: ``python -m tests.web.net.fanout_server local PORT``."""

# ruff: noqa: E402

from __future__ import annotations

import json
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
from web.net.fanout import Fanout, LocalFanout
from web.net.frames import TextPart
from web.net.handler import HttpServer

FORMS: dict[str, Callable[[SocketIO], Fanout]] = {"local": LocalFanout}


def answers(fanout: Fanout) -> dict[str, Callable[..., Any]]:
    """What a line may ask for."""
    told: list[str] = []
    return {
        "enter": fanout.enter,
        "cast": fanout.cast,
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
