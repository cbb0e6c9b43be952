"""Simulated officers and people called out: everybody is called, answered for, replaced, as far as skill goes."""

from __future__ import annotations

from statistics import fmean
from typing import Any

from drillsim.engine.drill import Drill
from drillsim.players.bots import play
from tests.drillsim.build import inject_data, setup_of, text, threat_data
from tests.drillsim.engine.test_rosters import CALLER, HEAD, NAMED, TECHNICIAN, member
from tests.drillsim.playing import fault, seats

MEANS = {"asks": [{"act": "call_out"}]}
EXPECT = [{"act": "call_out", "target": "10m", "limit": "40m"}]
PEOPLE = (
    member("an"),
    member("binh", "office", found="moved", successor=NAMED),
    member("chi", found="silent", successor=NAMED),
)


def played(kind: str, seed: int = 1, **roster: Any) -> Drill:
    whole = {
        "id": "team",
        "title": text("The roster"),
        "team": "cyber",
        "calls": "cyber",
        "strength": 3,
        "by": "60m",
        "members": [*PEOPLE],
        **roster,
    }
    fields = {
        "version": 2,
        "seats": seats(CALLER, TECHNICIAN, HEAD),
        "rosters": [whole],
        "injects": [inject_data("one", at="1m", to=CALLER, means=MEANS, expect=EXPECT)],
        "threats": [threat_data(fault("app", at="2m", to=0.5))],
    }
    return play(setup_of(fields, players=dict.fromkeys((CALLER, TECHNICIAN, HEAD), kind), seed=seed))


def acts(drill: Drill, verb: str) -> list[dict[str, Any]]:
    return [dict(one.data) for one in drill.records if one.kind == "act" and one.data["verb"] == verb]


def here(drill: Drill) -> int:
    return len(drill.world.muster.here("team"))


def test_by_the_book_calls_everybody_at_once_and_names_others_for_those_who_do_not_come() -> None:
    drill = played("by-the-book")
    (call,) = acts(drill, "call_out")
    assert set(call["to"]) == {"vendor", "office"}
    assert {act["seat"] for act in acts(drill, "replace")} == {CALLER, HEAD}
    assert here(drill) == 3


def test_the_better_they_play_the_more_are_there() -> None:
    there = {
        kind: fmean(here(played(kind, seed)) for seed in range(1, 31))
        for kind in ("novice", "average", "expert")
    }
    assert there["novice"] < there["average"] < there["expert"]


def test_nobody_who_is_not_asked_calls_anybody() -> None:
    assert acts(played("idle"), "call_out") == []


def test_who_lacks_the_skill_is_not_set_to_work_that_takes_it() -> None:
    drill = played("by-the-book", needs=[{"skill": "network", "act": ["investigate", "repair"]}])
    works = [one for one in acts(drill, "investigate") + acts(drill, "repair") if one["seat"] == TECHNICIAN]
    assert all(one["status"] == "accepted" for one in works)
