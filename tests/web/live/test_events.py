"""What events do, and what they answer when they cannot."""

from __future__ import annotations

from typing import Any

import pytest

from tests.long_drill import played
from tests.web.site import Site, Socket
from web.net.payloads import MAX_BYTES, bounded
from web.services.drills import give_codes


@pytest.fixture
def seat(site: Site) -> Socket:
    site.live.start("test")
    socket = site.seated("centre/technician").open("play", "one")
    site.to(3)
    return socket


@pytest.fixture
def room(site: Site) -> Socket:
    return site.staff("facilitator").open("room", "one")


def test_an_act_is_acknowledged_with_its_record(site: Site, seat: Socket) -> None:
    answer = seat.act("k1", "isolate", about="pc-a", text="Ngắt mạng", claimed=170_000)
    assert answer["ok"]
    data = answer["record"]["data"]
    assert (data["seat"], data["key"], data["status"]) == ("centre/technician", "k1", "accepted")
    stored = site.live.records()[answer["record"]["seq"]].data
    assert stored["text"] == "Ngắt mạng"
    assert stored["person"] == site.store.people("one")[0].id


def test_an_act_sent_twice_counts_once(site: Site, seat: Socket) -> None:
    first = seat.act("k1", "isolate", about="pc-a")
    count = len(site.live.records())
    assert seat.act("k1", "isolate", about="pc-a")["record"]["seq"] == first["record"]["seq"]
    assert len(site.live.records()) == count


def test_an_act_that_the_engine_refuses_says_why(seat: Socket) -> None:
    data = seat.act("k1", "isolate", about="pc-b")["record"]["data"]
    assert (data["status"], data["reason"]) == ("refused", "not_yours")
    assert seat.hello["static"]["reasons"]["not_yours"]["en"].startswith("Another agency")


FAULTY: list[tuple[str, dict[str, Any]]] = [
    ("act_unknown", {"verb": "notify", "to": ["office"], "params": {"kind": []}}),
    ("act_unknown", {"verb": "notify", "to": ["office"], "params": {"order": {"act": "isolate", "about": "app"}}}),
    ("act_type", {"verb": "report", "about": "app", "to": ["office"], "params": {"kind": "initial", "form": 7}}),
    ("act_long", {"verb": "report", "about": "app", "to": ["office"], "params": {"kind": "initial", "form": {"a": "x" * 4_000}}}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "sent"), FAULTY, ids=range(len(FAULTY)))
def test_an_act_with_faulty_details_leaves_no_trace_and_the_next_is_taken(
    site: Site, seat: Socket, code: str, sent: dict[str, Any]
) -> None:
    before = len(site.live.records())
    answer = seat.ask("act", {"key": "a", **sent})
    assert (answer["ok"], answer["code"], set(answer["text"])) == (False, code, {"vi", "en"})
    assert len(site.live.records()) == before
    assert seat.act("a", "isolate", about="pc-a")["record"]["data"]["status"] == "accepted"


def test_who_acts_is_never_taken_from_what_was_sent(seat: Socket) -> None:
    for name in ("seat", "agency", "person", "wall"):
        assert seat.act("k1", "isolate", about="pc-a", **{name: "cyber/leader"})["code"] == "payload"


def test_acts_wait_for_a_running_clock(site: Site, room: Socket) -> None:
    socket = site.seated("centre/technician").open("play", "one")
    codes = []
    for do in (None, "start", "pause", "end"):
        if do is not None:
            assert room.ask("clock", {"do": do})["ok"]
        codes.append(socket.act(f"k-{do}", "isolate", about="pc-a").get("code"))
    assert codes == ["ready", None, "paused", "ended"]


def test_a_form_comes_filled_as_far_as_the_seat_knows(seat: Socket) -> None:
    assert seat.ask("prefill", {"kind": "initial", "about": "pc-a"})["values"] == {
        "system-name": "Máy trạm A"
    }
    assert seat.ask("prefill", {"kind": "initial", "about": "nowhere"})["code"] == "unknown"
    assert seat.ask("prefill", {"kind": "closing", "about": "pc-a"})["values"] == {}


def test_who_is_to_be_asked_about_a_report_is_the_officer_who_sends_it(site: Site) -> None:
    live = site.runner.create(played(1).setup, "real", "RRRRRR")
    site.hub.attach(live)
    give_codes(site.app.extensions["drillsim"], "real", ["pa05/truc-ban"])
    officer = site.seated("pa05/truc-ban", "Nguyễn Văn Bình", drill="real").open("play", "real")
    live.start("test")
    about = next(iter(live.setup.city.nodes))
    values = officer.ask("prefill", {"kind": "initial", "about": about})["values"]
    fields = next(form.fields for form in live.setup.rules.forms.values() if form.kind == "initial")
    named = {field.fill: values[name] for name, field in fields.items() if name in values}
    assert named["contact-name"] == "Nguyễn Văn Bình"
    assert named["contact-post"] == live.setup.city.doc.roles["truc-ban"].name.vi


def test_the_speed_changes_without_a_leap(site: Site, room: Socket) -> None:
    room.ask("clock", {"do": "start"})
    site.to(2)
    assert room.ask("clock", {"do": "speed", "speed": 4})["clock"]["t"] == 120_000
    site.to(3)
    assert site.live.clock()["t"] == 360_000
    assert room.ask("clock", {"do": "speed"})["code"] == "payload"
    assert room.ask("clock", {"do": "speed", "speed": 65})["code"] == "payload"


def test_a_leap_over_limits_asks_first(site: Site, room: Socket) -> None:
    room.ask("clock", {"do": "start"})
    site.to(3)
    asked = room.ask("due")
    assert asked["next"] == {"t": 2_400_000, "injects": [{"inject": "later"}]}
    assert [late["limit"] for late in asked["late"] if late["agency"] == "centre"] == [1_320_000]
    leap = room.ask("clock", {"do": "next"})
    assert (leap["ok"], leap["code"], leap["late"]) == (False, "confirm", asked["late"])
    assert site.live.clock()["t"] == 180_000
    seen = {"do": "next", "inject": "later", "t": 2_400_000}
    assert room.ask("clock", seen)["clock"]["t"] == 2_400_001
    assert room.ask("clock", seen)["code"] == "next_changed"
    assert room.ask("clock", {"do": "next"})["code"] == "no_next_inject"


def test_an_inject_is_fired_by_hand_into_the_seats(site: Site, room: Socket) -> None:
    socket = site.seated("centre/leader").open("play", "one")
    room.ask("clock", {"do": "start"})
    assert room.ask("control", {"type": "fire", "inject": "later"})["ok"]
    assert [each["data"]["title"]["vi"] for each in socket.records()] == ["later"]
    held = room.ask("control", {"type": "hold", "inject": "warning"})
    assert site.live.records()[held["seq"]].data["by"] == "facilitator"


def test_an_answer_in_somebody_s_name_reaches_who_it_is_for(site: Site, room: Socket) -> None:
    socket = site.seated("centre/leader").open("play", "one")
    room.ask("clock", {"do": "start"})
    words = {"vi": "Đã rõ <b>", "en": "Understood <b>"}
    said = {
        "type": "say",
        "from": "nation",
        "to": ["centre"],
        "channel": "phone",
        "title": words,
        "body": words,
    }
    assert room.ask("control", said)["ok"]
    [message] = socket.records()
    assert (message["data"]["from"], message["data"]["body"]["vi"]) == ("nation", "Đã rõ <b>")


def test_an_inject_written_on_the_spot_is_checked_as_a_scenario_s(site: Site, room: Socket) -> None:
    room.ask("clock", {"do": "start"})
    words = {"vi": "mới", "en": "new"}
    inject = {"id": "new", "title": words, "channel": "mail", "at": "0s", "from": "cyber", "to": "office"}
    assert room.ask("control", {"type": "add", "inject": inject})["text"]["vi"].startswith("thiếu khóa body")
    assert room.ask("control", {"type": "add", "inject": {**inject, "body": words}})["ok"]
    again = room.ask("control", {"type": "add", "inject": {**inject, "body": words}})
    assert again["code"] == "control_inject_there"


def test_what_is_not_there_is_named(room: Socket) -> None:
    assert "nothing" in room.ask("control", {"type": "fire", "inject": "nothing"})["text"]["en"]
    assert room.ask("rate", {})["code"] == "forbidden"


def test_a_person_who_asks_is_seated_and_moved(site: Site, room: Socket) -> None:
    browser = site.browser()
    browser.post("/join/AAAAAA", name="Bình", seat="office/leader")
    person = site.store.people("one")[0].id
    assert room.ask("seat", {"person": person, "seat": "office/leader"})["ok"]
    assert browser.get("/wait").location == "/play"
    socket = browser.open("play", "one")
    assert socket.hello["me"]["seat"] == "office/leader"
    assert room.ask("seat", {"person": person, "seat": "centre/leader"})["ok"]
    assert not socket.connected
    assert browser.open("play", "one").hello["me"]["seat"] == "centre/leader"
    presence = [
        (each.kind, each.data["seat"]) for each in site.live.records() if each.kind in ("join", "leave")
    ]
    assert presence == [("join", "office/leader"), ("leave", "office/leader"), ("join", "centre/leader")]
    assert room.ask("seat", {"person": person, "seat": "centre/nobody"})["code"] == "seat"


def test_ratings_are_kept_and_the_last_one_counts(site: Site) -> None:
    page = site.staff("evaluator").open("evaluate", "one")
    first = {"objective": "contain", "rating": "M", "note": "", "t": 1_000}
    was = page.ask("rate", first)["rating"]["id"]
    assert page.ask("rate", {**first, "rating": "S", "note": "tốt", "was": was})["ok"]
    [kept] = page.ask("ratings")["ratings"]
    assert (kept["rating"], kept["note"], kept["by"]) == ("S", "tốt", "evaluator")
    assert page.ask("rate", {**first, "objective": "nothing"})["code"] == "unknown"


def test_what_staff_do_is_kept_in_the_audit_trail(site: Site, room: Socket) -> None:
    room.ask("clock", {"do": "start"})
    room.ask("control", {"type": "hold", "inject": "later"})
    kept = [(row.account, row.what) for row in reversed(site.store.audit_trail("one"))]
    assert kept[0] == ("facilitator", {"clock": "start"})
    assert kept[1][1]["control"] == "hold"


BAD: list[Any] = [
    None,
    [],
    "act",
    7,
    {"verb": "isolate"},
    {"key": "", "verb": "isolate"},
    {"key": "k" * 65, "verb": "isolate"},
    {"key": "k", "verb": "../isolate"},
    {"key": "k", "verb": "isolate", "about": "PC A"},
    {"key": "k", "verb": "isolate", "to": ["centre"] * 201},
    {"key": "k", "verb": "isolate", "text": "x" * 4_001},
    {"key": "k", "verb": "isolate", "text": "\ud800"},
    {"key": "k", "verb": "isolate", "claimed": -1},
    {"key": "k", "verb": "isolate", "claimed": True},
    {"key": "k", "verb": "isolate", "reply_to": "1"},
    {"key": "k", "verb": "isolate", "params": {"a": float("nan")}},
    {"key": "k", "verb": "isolate", "params": {"a": "x" * MAX_BYTES}},
    {"key": "k", "verb": "isolate", "params": {str(n): n for n in range(21)}},
    {"key": "k", "verb": "isolate", "more": 1},
]


@pytest.mark.parametrize("sent", BAD, ids=range(len(BAD)))
def test_what_is_not_sound_is_refused_and_leaves_no_trace(site: Site, seat: Socket, sent: Any) -> None:
    before = len(site.live.records())
    assert seat.ask("act", [] if sent is None else sent)["code"] == "payload"
    assert len(site.live.records()) == before
    assert seat.connected


def test_depth_and_size_are_bounded() -> None:
    deep: Any = 1
    for _ in range(13):
        deep = [deep]
    assert not bounded(deep)
    assert bounded(deep[0])
    assert not bounded({"a": "ă" * (MAX_BYTES // 2)})
    assert not bounded(b"bytes")


def test_a_flood_of_events_is_slowed(seat: Socket) -> None:
    codes = [seat.ask("prefill", {"kind": "initial", "about": "pc-a"}).get("code") for _ in range(60)]
    assert codes[:20] == [None] * 20
    assert "rate" in codes[30:]


def test_a_real_incident_stops_the_clock_and_tells_everybody_once(site: Site) -> None:
    site.live.start("test")
    seats = [site.seated(seat).open("play", "one") for seat in ("centre/technician", "office/leader")]
    room = site.staff("facilitator").open("room", "one")
    for _ in range(2):
        assert room.ask("clock", {"do": "stop", "key": "k1"})["clock"]["state"] == "paused"
    for seat in seats:
        told = [each["data"]["title"]["vi"] for each in seat.records() if each["kind"] == "delivery"]
        assert told == ["Sự cố thật – dừng diễn tập"]
    written = [record.data for record in site.live.records() if record.kind == "control"]
    assert [(each["type"], each.get("do")) for each in written] == [
        ("clock", "start"),
        ("clock", "pause"),
        ("say", None),
    ]
    assert room.ask("clock", {"do": "resume", "key": "k2"})["clock"]["state"] == "running"
    for seat in seats:
        told = [each["data"]["title"]["vi"] for each in seat.records() if each["kind"] == "delivery"]
        assert told[-1] == "Sự cố thật đã qua – diễn tập tiếp tục"


def test_who_goes_on_after_a_pause_of_their_own_is_told_of_no_incident(site: Site) -> None:
    site.live.start("test")
    seat = site.seated("office/leader").open("play", "one")
    room = site.staff("facilitator").open("room", "one")
    for key, do in enumerate(("stop", "resume", "pause", "resume")):
        assert room.ask("clock", {"do": do, "key": f"k{key}"})["ok"]
    told = [each["data"]["title"]["vi"] for each in seat.records() if each["kind"] == "delivery"]
    assert told == ["Sự cố thật – dừng diễn tập", "Sự cố thật đã qua – diễn tập tiếp tục"]
