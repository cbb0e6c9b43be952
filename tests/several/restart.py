"""Real browsers at a rolling restart: seats open in Chromium through nginx, while each process in turn is restarted."""

from __future__ import annotations

import json
import os
import signal
import tempfile
import threading
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright
from websocket import WebSocketException

from drillsim.store import Store
from tests.browser.people import Participant
from tests.browser.serving import arguments, executable
from tests.drillsim.store.postgres import Postgres
from tests.several.installation import FLAGSHIP
from tests.web.net.nginx import Nginx
from tests.web.net.redis import Redis
from tests.web.process import Browser, Process, free_port
from tests.web.server.test_stalled import Wire

PEOPLE, PROCESSES = 6, 2
# Notes for how long a page says that it is not connected.
_WATCH = """() => {
  window.away = [];
  let since = null;
  setInterval(() => {
    const open = document.querySelector(".link.is-open") !== null;
    const now = performance.now();
    if (!open && since === null) since = now;
    if (open && since !== null) { window.away.push(now - since); since = null; }
  }, 10);
}"""


class Visitor(Participant):
    """A participant who trusts the certificate of the tests."""

    def __init__(self, browser: Any, served: Process) -> None:
        super(Participant, self).__init__(browser, served, ignore_https_errors=True)


def rolling_restart() -> list[list[float]]:
    """For how many seconds each page was away, by the process that was restarted."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        redis, postgres = stack.enter_context(closing(Redis())), stack.enter_context(closing(Postgres()))
        address, ports = postgres.address(), [free_port() for _ in range(PROCESSES)]
        front = stack.enter_context(closing(Nginx("nginx-several.conf", ports)))
        front.start()
        processes = []
        for port in ports:
            made = Process(
                folder,
                'os.environ["DRILLSIM_PROXY"] = "1"',
                address,
                redis=redis.url,
                options=("--origins", front.url),
            )
            made.port = port
            processes.append(stack.enter_context(closing(made)))
            made.start()
        served = processes[0]
        served.base, served.trusted = front.url, front.trusted
        drill = Browser.director(served).new_drill("average", scenario=FLAGSHIP)
        _press(served, drill, "start")
        with closing(Store(address)) as store:
            cards = list(store.seat_codes(drill).values())
        chromium = stack.enter_context(sync_playwright()).chromium
        browser = chromium.launch(executable_path=executable(), args=arguments())
        stack.callback(browser.close)
        pages = [
            Visitor(browser, served).take(cards[number % len(cards)], f"Người {number}")
            for number in range(PEOPLE)
        ]
        for each in pages:
            each.page.evaluate(_WATCH)
        away = []
        for process in processes:
            os.kill(process.pid, signal.SIGTERM)
            process.ends()
            _press(served, drill, "resume")
            # What starts is told a plain address; only browsers come over TLS.
            process.trusted = {}
            process.start()
            for each in pages:
                each.arrives()
                each.page.wait_for_timeout(200)
            away.append([took / 1_000 for each in pages for took in each.page.evaluate("() => window.away")])
            for each in pages:
                each.page.evaluate("() => { window.away.length = 0; }")
            served.trusted = front.trusted
    return away


def _press(served: Process, drill: str, do: str) -> None:
    """Somebody presses it, again until it counts."""
    while True:
        with suppress(AssertionError, OSError, WebSocketException):
            room = Wire(Browser.director(served), drill, "room")
            room.awaits("hello")
            room.socket.send("421" + json.dumps(["clock", {"do": do}]))
            done = room.awaits("answer")["ok"]
            room.socket.shutdown()
            if done:
                return
        threading.Event().wait(0.1)
