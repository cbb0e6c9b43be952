"""What a message shows: to the seats it has reached and to staff, as it is, and never run."""

from __future__ import annotations

import base64

import pytest

from tests.drillsim.build import setup_of
from tests.drillsim.playing import SEATS, seats, told
from tests.web.site import Site

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
