"""Requests to outside bodies: granted or sent back by what is asked, of whom, on which ground and when."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.errors import Refusal
from drillsim.base.model import MINUTE
from drillsim.base.records import Record, start_of
from drillsim.documents.phrasebook import held, shipped
from drillsim.journal.replay import rebuild
from tests.drillsim.build import inject_data, text
from tests.drillsim.playing import Play, play

TECHNICIAN, POLICE, VENDOR = "centre/technician", "cyber/leader", "office/technician"
REQUEST = {
    "id": "lend",
    "title": text("Lend a server"),
    "to": "chairman",
    "by": "centre",
    "about": "app",
    "bases": [
        {"id": "law", "text": text("Article 7"), "holds": True},
        {"id": "habit", "text": text("Habit")},
    ],
    "content": {"what": {"title": text("What"), "least": 3}},
    "takes": "10m",
    "answer": text("It is on its way"),
    "then": [{"set": "app", "capacity": 3.0}],
}
WORDS = {"what": "một máy chủ dự phòng"}


def table(*, joined: tuple[str, ...] = (), injects: tuple[dict[str, Any], ...] = (), **more: Any) -> Play:
    played = play(version=2, requests=[{**REQUEST, **more}], injects=[inject_data("one", at="1m"), *injects])
    for seat in joined:
        played.drill.join(seat, f"person {seat}")
    return played


def ask(played: Play, seat: str = TECHNICIAN, to: tuple[str, ...] = ("chairman",), **params: Any) -> Record:
    given = {"kind": "lend", "basis": "law", "fields": WORDS, **params}
    return played.act(seat, "request", "app", to=to, params=given, person="p")


def response(played: Play) -> dict[str, Any]:
    found = [record for record in played.of("delivery") if "response" in record.data]
    return dict(found[-1].data["response"]) if found else {}


def test_a_sound_request_is_granted_in_the_body_s_time_and_has_its_effect() -> None:
    played = table(injects=(inject_data("word", when={"granted": "lend"}, to=TECHNICIAN),))
    asked = ask(played)
    assert asked.data["status"] == "accepted"
    assert not {"incomplete", "misdirected"} & {key for key, value in asked.data.items() if value}
    letter = next(record for record in played.of("delivery") if record.data.get("act") == asked.seq)
    assert letter.data["body"]["en"] == "Basis: Article 7\nWhat: một máy chủ dự phòng"
    assert not response(played.to(9.9))
    assert response(played.to(10.1)) == {"act": asked.seq, "request": "lend", "granted": True, "lacks": []}
    answer = next(record for record in played.of("delivery") if "response" in record.data)
    assert (answer.t, answer.data["from"]) == (10 * MINUTE, "chairman")
    assert (answer.data["seats"], answer.data["body"]["en"]) == ([TECHNICIAN], "It is on its way")
    assert played.drill.world.nodes["app"].capacity == 3.0
    assert played.last("effect").data["why"] == {"request": "lend", "agency": "chairman"}
    assert played.last("delivery").data["hidden"].get("inject") == "word"
    assert rebuild(played.drill.records).records == played.drill.records


@pytest.mark.parametrize(
    ("changed", "to", "lacks"),
    [
        ({"basis": "habit"}, ("chairman",), ["basis"]),
        ({"fields": {"what": "máy"}}, ("chairman",), ["content"]),
        ({"fields": {}, "basis": "habit"}, ("chairman",), ["basis", "content"]),
        ({}, ("cyber",), ["body"]),
    ],
)
def test_what_lacks_something_is_sent_back_and_does_nothing(
    changed: dict[str, Any], to: tuple[str, ...], lacks: list[str]
) -> None:
    played = table(**{"else": [{"set": "app", "capacity": 0.5}]})
    asked = ask(played, to=to, **changed)
    assert asked.data["incomplete"] == lacks
    assert response(played.to(60)) == {"act": asked.seq, "request": "lend", "granted": False, "lacks": lacks}
    assert played.drill.world.nodes["app"].capacity == 1.5
    assert not played.of("effect")


def test_whoever_is_not_entitled_is_told_so() -> None:
    played = table(by=POLICE)
    assert ask(played).data["incomplete"] == ["asker"]
    assert ask(played, POLICE).data.get("incomplete") is None
    played.to(30)
    assert [
        record.data["response"]["granted"] for record in played.of("delivery") if "response" in record.data
    ] == [
        False,
        True,
    ]


def test_what_cannot_be_done_now_is_declined_and_may_have_a_price() -> None:
    played = table(
        **{"while": {"time": "30m"}, "else": [{"set": "app", "capacity": 0.5}], "refusal": text("Not now")}
    )
    ask(played)
    assert response(played.to(11)) == {
        "act": played.last("act").seq,
        "request": "lend",
        "granted": False,
        "lacks": [],
    }
    assert played.last("delivery").data["body"]["en"] == "Not now"
    assert played.drill.world.nodes["app"].capacity == 0.5
    played.to(31)
    ask(played)
    assert response(played.to(45))["granted"]


def test_who_never_grants_declines() -> None:
    played = table(grants=0.0)
    ask(played)
    assert response(played.to(11))["granted"] is False
    assert "cannot grant it now" in played.last("delivery").data["body"]["en"]


def test_a_person_who_sits_for_the_body_answers_and_late_the_body_answers_by_itself() -> None:
    played = table(to="office", joined=(VENDOR,), within="30m")
    ask(played, to=("office",), basis="habit")
    letter = next(record for record in reversed(played.of("delivery")) if "approval" in record.data)
    assert VENDOR in letter.data["seats"]
    assert not response(played.to(15))
    assert played.act(POLICE, "approve", reply_to=letter.seq).data["reason"] == "reply_to"
    assert played.act(VENDOR, "approve", reply_to=letter.seq, text="Đồng ý").data["status"] == "accepted"
    assert response(played)["granted"]
    assert played.last("delivery", channel="document").data["body"]["vi"] == "Đồng ý"
    assert played.act(VENDOR, "refuse", reply_to=letter.seq).data["reason"] == "no_request"
    late = table(to="office", joined=(VENDOR,), within="30m")
    ask(late, to=("office",))
    assert not response(late.to(29.9))
    assert response(late.to(30.1))["granted"]


@pytest.mark.parametrize("params", [{"kind": "borrow"}, {"basis": "none"}, {"fields": {"when": "now"}}])
def test_what_the_scenario_does_not_know_is_not_taken_in(params: dict[str, Any]) -> None:
    with pytest.raises(Refusal):
        ask(table(), **params)


def test_a_duty_is_answered_by_a_sound_request_alone() -> None:
    expect = [{"act": "request", "request": "lend", "to": "chairman", "target": "5m", "limit": "60m"}]
    played = table(injects=(inject_data("do", at="2m", to=TECHNICIAN, expect=expect),)).to(3)
    assert played.last("duty", origin={"inject": "do", "n": 0}).data["kind"] == "lend"
    ask(played, basis="habit")
    assert not played.of("answer")
    ask(played)
    assert len(played.of("answer")) == 1


def test_a_drill_without_requests_holds_no_words_for_them() -> None:
    start = start_of(play().drill.records)["phrasebook"]
    assert "request" not in start["acts"]
    assert not [key for key in start["says"] if key.startswith(("request_", "lack_"))]
    assert held(start) is shipped()
    assert "request" in start_of(table().drill.records)["phrasebook"]["acts"]
