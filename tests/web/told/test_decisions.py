"""What participants are told of a decision: nothing of the file's order, of credit and reason, of what follows."""

from __future__ import annotations

import json
from typing import Any

import pytest

from drillsim.base.model import Seat
from drillsim.engine.setup import Setup
from tests.drillsim.build import inject_data, setup_of, text
from tests.drillsim.playing import Play, fault, seats
from web.told.briefing import drill, hall, participant
from web.told.wire import HALL, PARTICIPANT, STAFF, Audience, seen_by

LEADER = "centre/leader"
WAYS = ("hold", "pay", "flee", "wait")
GIVEN_AWAY = ("credit", "why", "then", "WORTH", "follows", "question", "shuffled", "reaction")


def made(seed: int = 1, way: int = 1) -> Setup:
    options = [
        {"id": name, "text": text(name), "credit": 0.5, "why": text("WORTH"), "then": [{"tell": "follows"}]}
        for name in WAYS
    ]
    asks = {"title": text("Asked"), "body": text("Asked"), "options": options[::way]}
    question = inject_data("question", at="1m", to=["centre", "office"], **asks)
    reactions = [
        {"id": "reaction", "when": {"service": "app", "below": 0.5}, "then": [{"people": "centre", "add": 1}]}
    ]
    injects = [question, inject_data("follows", title=text("Next"), body=text("Next"), to="cyber")]
    scenario = {"version": 2, "seats": seats(), "injects": injects, "reactions": reactions}
    scenario |= {
        "threats": [{**setup_of().documents["scenario"]["threats"][0], "stages": [fault("app", at="5m")]}]
    }
    return setup_of(scenario, seed=seed)


def played(setup: Setup) -> Play:
    table = Play(setup).to(1)
    question = table.last("delivery")
    table.act(LEADER, "acknowledge", reply_to=question.seq, params={"option": "pay"})
    return table.to(30)


def told(table: Play, audience: Audience) -> list[dict[str, Any]]:
    found = (seen_by(audience, record, table.records) for record in table.records)
    return [frame for frame in found if frame is not None]


def shown(table: Play, seat: str) -> list[str]:
    frames = told(table, Audience(PARTICIPANT, Seat(seat)))
    return next([o["id"] for o in f["data"]["options"]] for f in frames if "options" in f["data"])


@pytest.mark.parametrize("kind", [PARTICIPANT, HALL])
def test_nothing_that_people_at_play_are_told_gives_a_decision_away(kind: str) -> None:
    setup = made()
    table = played(setup)
    static = participant(setup, Seat(LEADER)) if kind == PARTICIPANT else hall(setup)
    everything = json.dumps([static, drill(setup, "d"), told(table, Audience(kind, Seat(LEADER)))])
    assert {word for word in GIVEN_AWAY if f'"{word}' in everything} == set()
    assert table.of("decision", status="bound") and table.of("effect", what="people")


@pytest.mark.parametrize("seat", [LEADER, "centre/technician", "office/leader"])
def test_the_order_that_a_seat_is_shown_is_not_the_files(seat: str) -> None:
    orders = {seed: shown(Play(made(seed)).to(1), seat) for seed in range(1, 7)}
    assert len({tuple(order) for order in orders.values()}) > 2
    assert orders == {seed: shown(Play(made(seed, way=-1)).to(1), seat) for seed in range(1, 7)}


def test_an_agency_is_told_of_its_own_choice_until_when_it_can_be_changed() -> None:
    table = played(made())
    mine = [
        f["data"]
        for f in told(table, Audience(PARTICIPANT, Seat("centre/technician")))
        if f["kind"] == "decision"
    ]
    assert [(each["option"], each["status"], each["binds"]) for each in mine] == [
        ("pay", "chosen", 240_001),
        ("pay", "bound", 240_001),
    ]
    others = told(table, Audience(PARTICIPANT, Seat("office/leader")))
    assert [each for each in others if each["kind"] == "decision"] == []


def test_an_agency_is_told_that_it_has_more_people_and_no_other_consequence() -> None:
    table = played(made())
    (effect,) = [f["data"] for f in told(table, Audience(PARTICIPANT, Seat(LEADER))) if f["kind"] == "effect"]
    assert effect == {"what": "people", "name": "centre", "details": {"add": 1}}
    assert [
        f for f in told(table, Audience(PARTICIPANT, Seat("office/leader"))) if f["kind"] == "effect"
    ] == []


def test_staff_are_told_all_of_it() -> None:
    table = played(made())
    bound = next(f["data"] for f in told(table, Audience(STAFF)) if f["kind"] == "decision")
    assert (bound["inject"], bound["credit"], bound["why"]) == ("question", 0.5, text("WORTH"))
