"""Drives the server as browsers do: forms over the Flask client, events over the Socket.IO client."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from argon2 import PasswordHasher
from flask.testing import FlaskClient
from flask_socketio.test_client import SocketIOTestClient
from werkzeug.test import TestResponse

from drillsim.engine.setup import Setup
from drillsim.library.index import Library
from drillsim.live.runner import LiveDrill, Runner
from drillsim.store import Store
from tests.drillsim.build import setup_of, threat_data
from tests.drillsim.playing import SEATS, fault, seats, told
from tests.web import once as once
from web.access.auth import ROLES
from web.access.codes import token
from web.core.jobs import Jobs
from web.core.server import SCENARIOS
from web.core.settings import Settings
from web.live.hub import Hub
from web.server.app import create_app
from web.services.drills import give_codes

ORIGIN = "http://localhost"
PIECES = ("hello", "history")
PASSWORD = "correct horse battery"
HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
"""Made at the least cost, which it is compared at, too; what it costs others: tests/web/access/test_passwords.py."""

RUBRIC = Library(SCENARIOS).rubric("default").data


class Clock:
    """A wall clock that stands until it is moved."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Browser:
    """One browser with its cookies."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.http: FlaskClient = site.app.test_client()

    def get(self, path: str, **more: Any) -> TestResponse:
        """What a page asks, and asks again while a worker is still at it."""
        while (answer := self.http.get(path, buffered=True, **more)).status_code == 202:
            assert answer.json is not None and answer.json["code"] == "job_waiting", answer.text
        return answer

    def post(self, path: str, *, form: str | None = None, **fields: Any) -> TestResponse:
        """Send a form: of the page ``form``, or of one that this session has been shown already."""
        token = self.token(form) if form else self._csrf()
        return self.http.post(path, buffered=True, data={"csrf": token, **fields})

    def ask(self, method: str, path: str, body: Any = None, csrf: str | None = None) -> TestResponse:
        """What a page's script asks: JSON, with the page's token in a header."""
        headers = {"X-CSRF-Token": self._csrf() if csrf is None else csrf}
        return self.http.open(path, method=method, json=body, headers=headers, buffered=True)

    def _csrf(self) -> str:
        with self.http.session_transaction() as session:
            return str(session.setdefault("csrf", "a token of this session"))

    def job(self, path: str, body: Any) -> dict[str, Any]:
        """Have something made, and wait until it is."""
        asked = self.ask("POST", path, body)
        assert asked.status_code == 202, asked.text
        job = self.site.jobs.get(asked.json["job"]["id"])
        assert job is not None and job.finished.wait(60)
        found: dict[str, Any] = self.get(f"/review/jobs/{job.id}").json
        return found

    def token(self, page: str = "/") -> str:
        found = re.search(r'name="csrf" value="([^"]+)"', self.get(page).text)
        return found[1] if found else ""

    def signed_in(self, name: str, password: str = PASSWORD) -> Browser:
        answer = self.post("/staff/login", account=name, password=password)
        assert answer.status_code == 303, answer.text
        return self

    def open(self, page: str, drill: str, since: int = 0) -> Socket:
        """Open the socket of a page."""
        auth = {"drill": drill, "since": since, "page": page}
        return Socket(self.site.io.test_client(self.site.app, flask_test_client=self.http, auth=auth))


class Socket:
    """One connection, and everything it was sent."""

    def __init__(self, client: SocketIOTestClient) -> None:
        self.client = client
        self.sent: list[dict[str, Any]] = []

    @property
    def connected(self) -> bool:
        return bool(self.client.is_connected())

    def take(self) -> list[dict[str, Any]]:
        """What has come since the last time; a history is taken in to its end."""
        fresh = self.client.get_received() if self.connected else []
        for each in fresh:
            if each["name"] in PIECES and each["args"][0]["more"]:
                self.client.emit("more")
                fresh += self.client.get_received()
        self.sent += fresh
        return fresh

    def of(self, name: str) -> list[Any]:
        """The payloads of all events of a name so far."""
        self.take()
        return [each["args"][0] for each in self.sent if each["name"] == name]

    @property
    def hello(self) -> dict[str, Any]:
        found: dict[str, Any] = self.of("hello")[-1]
        return found

    def records(self) -> list[dict[str, Any]]:
        """All records it has been sent, hello's first, as they came."""
        self.take()
        found = []
        for each in self.sent:
            if each["name"] in (*PIECES, "records"):
                found += each["args"][0]["records"]
        return found

    def ask(self, event: str, data: Any = None) -> dict[str, Any]:
        """Send an event; its acknowledgement comes back."""
        answer: dict[str, Any] = self.client.emit(event, {} if data is None else data, callback=True)
        return answer

    def act(self, key: str, verb: str, **more: Any) -> dict[str, Any]:
        return self.ask("act", {"key": key, "verb": verb, **more})


class Site:
    """A server with one account of each role and one drill."""

    def __init__(self, store: Store, jobs: Jobs) -> None:
        self.store = store
        self.clock = Clock()
        self.runner = Runner(store, now=self.clock)
        settings = Settings(secret="not a secret: a test", origins=(ORIGIN,), threads=True)
        self.app, self.io = create_app(settings, store, self.runner)
        self.jobs = self.app.extensions["drillsim"].jobs = jobs
        self.hub: Hub = self.app.extensions["drillsim"].hub
        for role in ROLES:
            store.add_account(role, role, HASH, "2026-11-23T00:00:00.000+00:00")
        self.live = self.drill("one", "AAAAAA")

    def drill(self, name: str, code: str) -> LiveDrill:
        """A drill in which pc-a breaks after a minute, and two seats are told of it after two."""
        duty = {"act": "isolate", "about": "pc-a", "target": "5m", "limit": "20m"}
        notes = {"controller": {"vi": "mật", "en": "secret note"}}
        changes = {
            "seats": seats(*SEATS),
            "threats": [threat_data(fault("pc-a", at="1m"))],
            "injects": [
                told("warning", "2m", verify=True, notes=notes, expect=[duty]),
                told("later", "40m"),
            ],
        }
        return self.made(setup_of(changes, director=True), name, code)

    def made(self, setup: Setup, name: str, code: str) -> LiveDrill:
        """A drill of a set-up, with codes for its seats."""
        setup = replace(setup, documents={**setup.documents, "rubric": RUBRIC})
        live = self.runner.create(setup, name, code)
        self.hub.attach(live)
        give_codes(self.app.extensions["drillsim"], name, [each.seat for each in setup.scenario.seats])
        return live

    def browser(self) -> Browser:
        return Browser(self)

    def staff(self, role: str) -> Browser:
        """A browser in which the account of a role is signed in, without the cost of a hash."""
        browser = self.browser()
        with browser.http.session_transaction() as session:
            session["staff"] = [role, 1, token()]
        return browser

    def seated(self, seat: str, name: str = "An", drill: str = "one") -> Browser:
        """A browser whose person has taken a seat by its own code."""
        code = self.store.seat_codes(drill)[seat]
        browser = self.browser()
        answer = browser.post(f"/join/{code}", name=name)
        assert answer.status_code == 303, answer.text
        return browser

    def to(self, minutes: float) -> None:
        """Let wall time pass until this minute of a drill that runs at speed 1, and play what is due."""
        self.clock.seconds = minutes * 60
        self.runner.pace()


def asked(site: Site, path: str) -> Any:
    """What a page is told once the work on it is done."""
    told = site.staff("director").get(path).json
    assert "errors" not in told and told.get("ok") is not False, told
    return told
