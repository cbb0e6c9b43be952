"""A real nginx with the shipped configuration before two processes that speak over TLS: pages, sockets, a rolling restart."""

from __future__ import annotations

import json
import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any
from urllib.request import urlopen

import pytest
import websocket

from tests.drillsim.store.postgres import Postgres
from tests.web.net.nginx import Nginx
from tests.web.net.redis import WORD, Redis
from tests.web.process import PATIENCE, Browser, Process, free_port
from tests.web.server.test_stalled import Wire

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows serves by one process")


@pytest.mark.parametrize("name", ["nginx.conf", "nginx-several.conf"])
def test_a_shipped_configuration_is_sound(name: str) -> None:
    with closing(Nginx(name, [free_port()])) as front:
        assert front.faults() == ""


class Installation:
    """Two processes behind nginx; they speak to PostgreSQL and to Redis over TLS alone."""

    def __init__(self, server: Callable[..., Process], postgres: Postgres, redis: Redis) -> None:
        ports = [free_port() for _ in range(2)]
        self.front = Nginx("nginx-several.conf", ports, [postgres.port, redis.port])
        self.front.start()
        cert, tls = self.front.certificate[0], self.front.over_tls
        address = postgres.address().replace(f":{postgres.port}/", f":{tls[postgres.port]}/")
        given = {
            "on": f"{address}?sslmode=verify-full&sslnegotiation=direct&sslrootcert={cert}",
            "redis": f"rediss://:{WORD}@127.0.0.1:{tls[redis.port]}/0?ssl_ca_certs={cert}",
            "options": ("--origins", self.front.url),
        }
        self.processes = [
            server(folder="data", starts=False, also='os.environ["DRILLSIM_PROXY"] = "1"', **given)
            for _ in ports
        ]
        for each, port in zip(self.processes, ports, strict=True):
            each.port = port
            each.start()
            each.password = self.processes[0].password
            each.base, each.trusted = self.front.url, self.front.trusted

    def at(self, path: str) -> str:
        """Where the last request of a path was answered."""
        return next(at for asked, at in reversed(self.front.answered()) if asked == path)

    def held(self) -> dict[str, int]:
        """How many drills each process plays, as it tells of itself."""
        found = {}
        for process in self.processes:
            with urlopen(f"http://127.0.0.1:{process.port}/metrics", timeout=PATIENCE) as answer:
                told = re.search(r'drillsim_leases\{state="held"\} (\d+)', answer.read().decode())
            assert told is not None
            found[f"127.0.0.1:{process.port}"] = int(told[1])
        return found

    def close(self) -> None:
        self.front.close()


@pytest.fixture(scope="module")
def installation(
    lasting_server: Callable[..., Process], postgres: Postgres, redis: Redis
) -> Iterator[Installation]:
    with closing(Installation(lasting_server, postgres, redis)) as found:
        yield found


def opened(browser: Browser, drill: str) -> Wire:
    wire = Wire(browser, drill, "room")
    wire.awaits("hello")
    return wire


def asked(wire: Wire, event: str, sent: dict[str, str]) -> dict[str, Any]:
    """An answer, whatever it says."""
    wire.socket.send("421" + json.dumps([event, sent]))
    answer: dict[str, Any] = wire.awaits("answer")
    return answer


def lost(wire: Wire) -> None:
    """Wait until its connection is."""
    with pytest.raises((OSError, websocket.WebSocketException)):
        while True:
            wire.next()
    wire.socket.shutdown()


def test_a_browser_stays_at_one_process_and_a_rolling_restart_costs_it_one_connection(
    installation: Installation,
) -> None:
    browser = Browser.director(installation.processes[0])
    for _ in range(5):
        browser.get("/staff")
    at = {where for path, where in installation.front.answered() if path == "/staff"}
    assert len(at) == 1
    drill = browser.new_drill()
    wire = opened(browser, drill)
    assert wire.ask("clock", {"do": "start"})["ok"]
    browser.get(f"/room/{drill}")
    here = installation.at(f"/room/{drill}")
    for process in sorted(installation.processes, key=lambda each: not here.endswith(f":{each.port}")):
        os.kill(process.pid, signal.SIGTERM)
        lost(wire)
        # What pages do at once: another connection, which another process takes.
        wire = opened(browser, drill)
        process.ends()
        while not (said := asked(wire, "clock", {"do": "resume"}))["ok"]:
            assert said["code"] == "unstored", said
            time.sleep(0.1)
        assert wire.ask("note", {"text": "Ghi chú"})["ok"]
        # Browsers reach it over TLS, nginx does not.
        process.trusted = {}
        process.start()
        process.trusted = installation.front.trusted
    wire.socket.shutdown()
    assert installation.processes[0].faults() == ""


def test_whoever_looks_at_a_drill_comes_to_the_process_that_plays_it(installation: Installation) -> None:
    maker, left = Browser.director(installation.processes[0]), dict(installation.held())
    while left:
        # One browser, which a cookie keeps at one process: its drills are shared out all the same.
        before, drill = installation.held(), maker.new_drill()
        where = installation.at("/staff/new")
        assert installation.held() == before | {where: before[where] + 1}
        left.pop(where, None)
        for _ in range(2):
            # Others come there for this drill, wherever their cookie takes them for all else.
            visitor = Browser.director(installation.processes[0])
            visitor.get(f"/room/{drill}")
            assert installation.at(f"/room/{drill}") == where
            before_it = len(installation.front.answered())
            opened(visitor, drill).socket.shutdown()
            until = time.monotonic() + PATIENCE
            # It is noted once it has ended.
            while len(installation.front.answered()) == before_it and time.monotonic() < until:
                time.sleep(0.02)
            assert installation.at("/socket.io/") == where


def test_what_processes_tell_of_themselves_is_not_told_through_nginx(installation: Installation) -> None:
    with pytest.raises(AssertionError, match="404"):
        Browser(installation.processes[0]).get("/metrics")
