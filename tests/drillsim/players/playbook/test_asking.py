"""Simulated officers and outside bodies: asked as a message says, and again when it is sent back."""

from __future__ import annotations

from typing import Any

from drillsim.engine.drill import Drill
from drillsim.players.bots import play
from tests.drillsim.build import inject_data, setup_of
from tests.drillsim.engine.test_requests import REQUEST, TECHNICIAN
from tests.drillsim.playing import seats

MEANS = {"asks": [{"act": "request", "request": "lend", "to": "chairman"}]}
EXPECT = [{"act": "request", "request": "lend", "to": "chairman", "target": "10m", "limit": "40m"}]


def played(kind: str, seed: int = 1, **changed: Any) -> Drill:
    one = inject_data("one", at="1m", to=TECHNICIAN, means=MEANS, expect=EXPECT)
    fields = {"version": 2, "seats": seats(), "requests": [{**REQUEST, **changed}], "injects": [one]}
    return play(setup_of(fields, players={TECHNICIAN: kind}, seed=seed))


def asked(drill: Drill) -> list[dict[str, Any]]:
    return [dict(one.data) for one in drill.records if one.kind == "act" and one.data["verb"] == "request"]


def granted(drill: Drill) -> list[bool]:
    return [
        one.data["response"]["granted"]
        for one in drill.records
        if one.kind == "delivery" and "response" in one.data
    ]


def test_by_the_book_asks_once_on_the_right_ground_and_says_all() -> None:
    drill = played("by-the-book")
    (act,) = asked(drill)
    assert (act["params"]["kind"], act["params"]["basis"], act["to"]) == ("lend", "law", ["chairman"])
    assert (act["about"], "incomplete" in act, granted(drill)) == ("app", False, [True])
    assert [one.kind for one in drill.records].count("answer") == 1


def test_who_errs_is_sent_back_and_asks_again() -> None:
    drills = [played("novice", seed) for seed in range(1, 25)]
    again = [drill for drill in drills if len(asked(drill)) > 1]
    assert again and all("incomplete" in asked(drill)[0] for drill in again)
    assert [True] in [granted(drill)[-1:] for drill in again]
    assert max(len(asked(drill)) for drill in drills) <= 4


def test_who_is_not_entitled_does_not_ask() -> None:
    assert asked(played("expert", by="cyber")) == []
