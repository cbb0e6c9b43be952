"""What a message shows: to the seats it has reached and to staff, as it is, and never run."""

from __future__ import annotations

import base64
import hashlib
from io import BytesIO
from typing import Any

import pytest

from tests.drillsim.build import setup_of
from tests.drillsim.playing import SEATS, seats, told
from tests.web.site import Browser, Site
from web.pages import exhibitpages

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20
TITLE = {"vi": "Thư", "en": "Mail"}
SHEET = {"vi": "<script>Kính gửi {host:app}", "en": "<script>Dear {host:app}"}
ROWS = [
    {"id": "thu", "title": TITLE, "text": SHEET},
    {"id": "anh", "title": TITLE, "file": "anh.png", "picture": base64.b64encode(PNG).decode()},
    {"id": "sau", "title": TITLE, "text": SHEET},
]


@pytest.fixture
def shown(site: Site) -> Site:
    """A drill whose centre is shown a mail and a picture after two minutes, and another after forty."""
    injects = [
        told("first", "2m", exhibits=["thu", "anh"]),
        told("later", "40m", exhibits=["sau"]),
    ]
    changes = {"version": 2, "seats": seats(*SEATS), "exhibits": ROWS, "injects": injects}
    site.made(setup_of(changes, director=True), "two", "BBBBBB")
    return site


def test_a_seat_has_what_a_message_has_shown_it(shown: Site) -> None:
    seat = shown.seated("centre/technician", drill="two")
    assert seat.get("/exhibits/two/thu").status_code == 404
    shown.runner.drills["two"].start("test")
    shown.to(3)
    (message,) = [each["data"] for each in seat.open("play", "two").records() if each["kind"] == "delivery"]
    assert [each["id"] for each in message["exhibits"]] == ["thu", "anh"]
    answer = seat.get("/exhibits/two/thu")
    host = shown.runner.drills["two"].setup.cast["host:app"]
    assert (answer.status_code, answer.text) == (200, f"<script>Kính gửi {host}")
    assert answer.content_type == "text/plain; charset=utf-8"
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    again = seat.get("/exhibits/two/thu", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
    picture = seat.get("/exhibits/two/anh")
    assert (picture.content_type, picture.data) == ("image/png", PNG)
    for other in ("sau", "none"):
        assert seat.get(f"/exhibits/two/{other}").status_code == 404
    assert seat.get("/exhibits/one/thu").status_code == 404
    seat.http.set_cookie("lang", "en")
    assert seat.get("/exhibits/two/thu").text == f"<script>Dear {host}"


def test_nobody_else_has_it(shown: Site) -> None:
    shown.runner.drills["two"].start("test")
    shown.to(3)
    others = [shown.browser(), shown.staff("observer"), shown.seated("office/leader", drill="two")]
    for browser in (*others, shown.seated("centre/technician")):
        assert browser.get("/exhibits/two/thu").status_code == 404
    for role in ("director", "facilitator", "evaluator"):
        assert shown.staff(role).get("/exhibits/two/sau").status_code == 200


PDF = b"%PDF-1.4 cong van"


def _attach(browser: Browser, raw: bytes, title: str = "Công văn", **more: str) -> Any:
    with browser.http.session_transaction() as session:
        token = session.setdefault("csrf", "a token of this session")
    form = {"csrf": token, "title": title, "file": (BytesIO(raw), "../x.exe"), **more}
    return browser.http.post("/exhibits/two", data=form)


def test_a_facilitator_adds_a_file_and_whom_the_message_reaches_has_it(shown: Site) -> None:
    live = shown.runner.drills["two"]
    live.start("test")
    shown.to(1)
    boss, seat = shown.staff("facilitator"), shown.seated("centre/technician", drill="two")
    answer = _attach(boss, PDF)
    exhibit = answer.json["exhibit"]
    assert (answer.status_code, exhibit["form"]) == (200, "pdf")
    assert exhibit["sha256"] == hashlib.sha256(PDF).hexdigest()
    many = len(live.records())
    assert _attach(boss, PDF).json["exhibit"] == exhibit
    assert len(live.records()) == many
    room = boss.open("room", "two")
    (added,) = [
        each["data"] for each in room.records() if each["kind"] == "control" and "exhibit" in each["data"]
    ]
    assert added["exhibit"] == exhibit
    at = f"/exhibits/two/{exhibit['id']}"
    assert seat.get(at).status_code == 404
    inject = {
        "id": "them-1",
        "title": TITLE,
        "body": TITLE,
        "channel": "document",
        "to": "centre/technician",
        "from": "office",
        "by_hand": "1m",
        "exhibits": [exhibit["id"]],
    }
    assert room.ask("control", {"type": "add", "inject": inject})["ok"]
    assert room.ask("control", {"type": "fire", "inject": "them-1"})["ok"]
    whole = seat.get(at)
    assert (whole.status_code, whole.data, whole.content_type) == (200, PDF, "application/pdf")
    part = seat.get(at, headers={"Range": "bytes=0-3"})
    assert (part.status_code, part.data) == (206, b"%PDF")
    assert shown.seated("office/leader", drill="two").get(at).status_code == 404


def test_what_is_no_picture_recording_or_pdf_and_what_is_too_large_is_refused(
    shown: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss = shown.staff("director")
    for raw, title, status in (
        (b"<svg onload=alert(1)>", "x", 415),
        (b"MZ\x90\x00", "anh.png", 415),
        (b"", "x", 413),
        (PDF, " ", 400),
    ):
        answer = _attach(boss, raw, title)
        assert (answer.status_code, answer.json["ok"]) == (status, False)
    assert _attach(boss, PDF, more="1").status_code == 400
    monkeypatch.setattr(exhibitpages, "MOST_ATTACHED", len(PDF) - 1)
    assert _attach(boss, PDF).status_code == 413
    for role in ("evaluator", "observer"):
        assert _attach(shown.staff(role), PDF).status_code == 403
    assert _attach(shown.seated("centre/technician", drill="two"), PDF).status_code != 200
    assert not [each for each in shown.runner.drills["two"].records() if each.kind == "control"]
