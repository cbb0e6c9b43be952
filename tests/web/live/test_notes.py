"""Private notes of those who run the drill, and what everybody is told when the results are released."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.site import Site


def said(socket: Any) -> list[str]:
    return [note["text"] for note in socket.of("note")]


def test_a_note_reaches_the_other_facilitators_at_once_and_stays(site: Site) -> None:
    mine = site.staff("facilitator").open("room", "one")
    other = site.staff("director").open("room", "one")
    answer = mine.ask("note", {"text": "  Đội này <b>chậm</b>  ", "about": "seat centre/leader"})
    assert answer["note"]["text"] == "Đội này <b>chậm</b>"
    assert other.of("note") == [answer["note"]]
    assert other.of("note")[0]["by"] == "facilitator"
    later = site.staff("director").open("room", "one")
    assert later.ask("notes")["notes"] == [answer["note"]]


def test_a_note_reaches_nobody_else(site: Site) -> None:
    seat = site.seated("centre/leader").open("play", "one")
    others = [
        site.staff("observer").open("hall", "one"),
        site.staff("director").open("hall", "one"),
        site.staff("evaluator").open("room", "one"),
        site.staff("evaluator").open("evaluate", "one"),
        seat,
    ]
    site.drill("two", "BBBBBB")
    others.append(site.staff("director").open("room", "two"))
    assert site.staff("facilitator").open("room", "one").ask("note", {"text": "mật"})["ok"]
    assert [said(socket) for socket in others] == [[]] * 6
    assert others[-1].ask("notes")["notes"] == []


def test_in_the_review_too_notes_are_for_those_who_run_the_drill_alone(site: Site) -> None:
    seat = site.seated("centre/leader")
    written = (
        site.staff("facilitator")
        .open("room", "one")
        .ask("note", {"text": "riêng 7431", "about": "node pc-a"})
    )
    site.live.start("test")
    site.to(1)
    site.live.end("test")
    site.store.release("one")
    for role in ("director", "facilitator"):
        answer = site.staff(role).get("/review/one/notes")
        assert (answer.json["notes"], answer.headers["Cache-Control"]) == ([written["note"]], "no-store")
    for browser in (site.staff("evaluator"), site.staff("observer"), seat, site.browser()):
        assert browser.get("/review/one/notes").status_code == 403
        told = [browser.get(f"/review/one/{path}").text for path in ("data", "records", "assessment")]
        assert not any("riêng 7431" in text for text in told)


ABOUT = ["agency centre", "duty 0", "inject later", "node pc-a", "seat centre/leader"]


@pytest.mark.parametrize("about", ABOUT)
def test_a_note_may_be_on_anything(site: Site, about: str) -> None:
    room = site.staff("facilitator").open("room", "one")
    assert room.ask("note", {"text": "x", "about": about})["note"]["about"] == about


def test_a_note_is_on_a_moment_that_has_been(site: Site) -> None:
    site.live.start("test")
    site.to(3)
    room = site.staff("facilitator").open("room", "one")
    assert room.ask("note", {"text": "now"})["note"]["t"] == 180_000
    assert room.ask("note", {"text": "then", "t": 60_000})["note"]["t"] == 60_000
    assert room.ask("note", {"text": "to come", "t": 999_000})["note"]["t"] == 180_000


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"text": ""}, "payload"),
        ({"text": "   "}, "payload"),
        ({"text": "x" * 4_001}, "payload"),
        ({"text": "x", "about": "person an"}, "payload"),
        ({"text": "x", "about": "inject nothing"}, "unknown"),
        ({"text": "x", "about": "duty 999999"}, "unknown"),
        ({"text": "x", "about": "duty x"}, "unknown"),
    ],
)
def test_a_note_on_nothing_is_refused(site: Site, sent: dict[str, Any], code: str) -> None:
    room = site.staff("facilitator").open("room", "one")
    assert room.ask("note", sent)["code"] == code
    assert site.store.notes("one") == []


def test_pages_are_told_at_once_when_the_results_are_released_and_withdrawn(site: Site) -> None:
    browser = site.seated("centre/leader")
    page = browser.open("play", "one")
    assert page.hello["released"] is False
    site.live.start("test")
    site.live.end("test")
    director = site.staff("director")
    for released in (True, False):
        director.post("/release/one", form="/staff", released=str(int(released)))
        assert page.of("released")[-1] == {"released": released}
        assert browser.open("play", "one").hello["released"] is released
        assert browser.get("/report/one").status_code == (200 if released else 403)
    assert director.ask("POST", "/review/one/release", {"released": True}).status_code == 200
    assert page.of("released")[-1] == {"released": True}
    assert [row.what for row in site.store.audit_trail("one")[:3]] == [
        {"released": True},
        {"released": False},
        {"released": True},
    ]


def test_a_note_sent_twice_is_one(site: Site) -> None:
    site.live.start("test")
    site.to(3)
    room, other = (site.staff("director").open("room", "one") for _ in range(2))
    sent = {"text": "Phản ứng nhanh", "about": "seat centre/leader", "t": 180_900}
    first = room.ask("note", sent)["note"]
    site.to(3.01)
    assert other.ask("note", sent)["note"] == first
    others = [{**sent, "t": 170_000}, {**sent, "text": "Khác"}, {**sent, "about": None}]
    assert len({room.ask("note", each)["note"]["id"] for each in others} | {first["id"]}) == 4
    assert len(other.of("note")) == 4
