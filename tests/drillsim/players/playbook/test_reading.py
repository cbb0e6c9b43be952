from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from drillsim.engine.drill import Drill
from drillsim.players.bots import play
from tests.drillsim.build import inject_data, setup_of, text
from tests.drillsim.playing import seats

CHOICES = [{"id": name, "text": text(name)} for name in ("bad", "good", "worse")]


def played(kind: str, *injects: dict[str, Any], seed: int = 1, version: int = 2) -> Drill:
    changes = {"version": version, "seats": seats(), "injects": list(injects)}
    return play(setup_of(changes, players={"centre/leader": kind}, seed=seed))


def done(drill: Drill) -> list[tuple[str, str | None, tuple[str, ...]]]:
    acts = [record.data for record in drill.records if record.kind == "act"]
    return [(data["verb"], data.get("about"), tuple(data["to"])) for data in acts]


def message(**means: Any) -> dict[str, Any]:
    return inject_data("note", at="3m", about="pc-a", to="centre/leader", means=means)


def test_an_expert_does_what_a_message_asks_for() -> None:
    asked = done(played("expert", message(asks=[{"act": ["share", "notify"], "to": "office"}])))
    assert ("share", "pc-a", ("office",)) in asked


def test_what_is_meant_for_another_seat_is_left_to_it() -> None:
    asks = [{"act": "notify", "to": "office", "who": "office/leader"}]
    assert all(verb != "notify" for verb, *_ in done(played("expert", message(asks=asks))))


def test_words_alone_mean_nothing_where_the_file_says_what_is_meant() -> None:
    """Version 1 files say it in words that players look for; version 2 files do not."""
    plain = inject_data("note", at="3m", about="app", to="centre/leader", body=text("đề nghị phân loại"))
    assert "classify" in [verb for verb, *_ in done(played("expert", plain, version=1))]
    assert "classify" not in [verb for verb, *_ in done(played("expert", plain))]


def test_the_cause_that_a_message_points_to_is_believed() -> None:
    asks = [{"act": "classify"}]
    drill = played("expert", message(cause="A3", asks=asks))
    causes = [
        r.data["params"]["cause"] for r in drill.records if r.kind == "act" and r.data["verb"] == "classify"
    ]
    assert causes == ["A3"]


def test_the_severity_that_a_message_points_to_is_believed_until_another_says_otherwise() -> None:
    """What is beyond an owner by what happens stands in no file that a player could read."""
    notes = [
        inject_data(name, at=at, about="pc-a", to="centre/leader", means={"severity": severity, "asks": asks})
        for name, at, severity, asks in (
            ("grave", "3m", "serious", [{"act": "classify"}]),
            ("over", "20m", "ordinary", []),
        )
    ]
    drill = played("expert", *notes)
    said = [
        r.data["params"]["severity"]
        for r in drill.records
        if r.kind == "act" and r.data["verb"] == "classify"
    ]
    assert said == ["serious", "ordinary"]


def chosen(kind: str, seed: int, options: list[dict[str, Any]]) -> str:
    expect = [{"act": "acknowledge", "option": "good", "target": "5m", "limit": "30m"}]
    note = inject_data("ask", at="3m", to="centre/leader", options=options, expect=expect)
    drill = played(kind, note, seed=seed)
    picked = [r.data["params"]["option"] for r in drill.records if r.kind == "act" and r.data["params"]]
    return picked[0] if picked else "-"


@pytest.mark.parametrize("kind", ["novice", "expert"])
def test_the_place_of_an_option_means_nothing(kind: str) -> None:
    for seed in range(12):
        assert chosen(kind, seed, CHOICES) == chosen(kind, seed, CHOICES[::-1])


def test_better_judgement_chooses_better() -> None:
    """Of 40 who answer, a novice chooses well 0.35 of the time, an expert 0.95."""
    picks = {
        kind: Counter(chosen(kind, seed, CHOICES) for seed in range(40)) for kind in ("novice", "expert")
    }
    assert picks["expert"]["good"] >= 34 > 24 >= picks["novice"]["good"]
    assert {"bad", "worse"} <= set(picks["novice"])


def weighed(kind: str, seed: int, at: str) -> str:
    """Which of two options a player chooses who is asked at a time; what each is worth changes after 10 minutes."""
    late = {"time": "10m"}
    options = [
        {"id": name, "text": text(name), "credit": [{"if": late, "credit": then}, {"credit": before}]}
        for name, before, then in (("wait", 0.9, 0.2), ("act", 0.4, 1.0))
    ]
    expect = [{"act": "acknowledge", "target": "5m", "limit": "30m"}]
    note = inject_data("ask", at=at, to="centre/leader", options=options, expect=expect)
    drill = played(kind, note, seed=seed)
    picked = [r.data["params"]["option"] for r in drill.records if r.kind == "act" and r.data["params"]]
    return picked[0] if picked else "-"


def test_without_an_expected_option_the_one_of_most_credit_as_it_stands_is_best() -> None:
    assert (weighed("by-the-book", 1, "3m"), weighed("by-the-book", 1, "15m")) == ("wait", "act")
    picks = {kind: Counter(weighed(kind, seed, "15m") for seed in range(30)) for kind in ("novice", "expert")}
    assert picks["expert"]["act"] >= 24 > 18 >= picks["novice"]["act"]


@pytest.mark.parametrize("verb", ["report", "notify", "share", "direct"])
def test_what_is_sent_and_names_nobody_goes_to_whoever_asks_for_it(verb: str) -> None:
    asks = {"means": {"asks": [{"act": verb}]}, "at": "3m", "about": "pc-a", "to": "centre/leader"}
    asked = done(played("expert", inject_data("note", **asks, **{"from": "police"})))
    assert (verb, "pc-a", ("police",)) in asked


@pytest.mark.parametrize("verb", ["report", "notify", "share", "direct", "request_support"])
def test_what_is_sent_and_has_nobody_to_go_to_is_left(verb: str) -> None:
    sender = {"from": text("A neighbour")}
    asks = {"means": {"asks": [{"act": verb}]}, "at": "3m", "about": "pc-a", "to": "centre/leader"}
    assert played("expert", inject_data("note", **asks, **sender)).ended


@pytest.mark.parametrize("kind", ["expert", "by-the-book"])
def test_the_accounts_that_a_message_names_are_those_that_are_closed(kind: str) -> None:
    group = {"id": "clerks", "name": text("Clerks"), "opens": {"app": 0.3, "pc-a": 0.1}}
    asks = [{"act": "disable_accounts", "about": "app", "account": "clerks"}]
    expected = {"act": "disable_accounts", "about": "app", "target": "5m", "limit": "20m"}
    note = inject_data("note", at="3m", about="pc-a", to="centre", means={"asks": asks}, expect=[expected])
    changes = {"version": 2, "seats": seats(), "injects": [note], "accounts": [group]}
    drill = play(setup_of(changes, players={seat["seat"]: kind for seat in seats()}))
    closed = [
        r.data["params"] for r in drill.records if r.kind == "act" and r.data["verb"] == "disable_accounts"
    ]
    assert {"account": "clerks"} in closed


def test_a_decision_that_one_s_own_agency_puts_is_taken() -> None:
    own = {"from": "centre", "at": "3m", "about": "pc-a", "to": "centre/leader", "options": CHOICES}
    drill = played("expert", inject_data("note", **own))
    answers = [r.data for r in drill.records if r.kind == "act" and r.data["verb"] == "acknowledge"]
    assert [data["params"]["option"] in ("bad", "good", "worse") for data in answers] == [True]


def test_nobody_acknowledges_a_receipt_or_what_his_own_work_has_found() -> None:
    """An office that nobody plays says that a report came, an investigation what it found; neither waits."""
    seat = "centre/technician"
    asks = [{"act": "investigate"}, {"act": "report", "to": "office"}]
    note = inject_data("note", at="3m", about="pc-a", to=seat, means={"asks": asks})
    changes = {"version": 2, "seats": seats(seat), "injects": [note]}
    drill = play(setup_of(changes, players={seat: "expert"}))
    came = {record.seq: record.data for record in drill.records if record.kind == "delivery"}
    answered = {
        came[record.data["reply_to"] or 0]["title"]["en"]
        for record in drill.records
        if record.kind == "act" and record.data["verb"] == "acknowledge"
    }
    titles = {data["title"]["en"] for data in came.values()}
    assert any(title.startswith("Findings") for title in titles)
    assert "Received" in titles
    assert answered == {came[min(came)]["title"]["en"]}


def test_what_a_colleague_writes_is_acknowledged_as_what_anybody_else_writes() -> None:
    seat = "centre/leader"
    drill = played("expert", inject_data("note", **{"from": "centre"}, at="3m", about="pc-a", to=seat))
    assert [verb for verb, *_ in done(drill)].count("acknowledge") == 1
