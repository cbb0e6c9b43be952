from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE, Dist
from drillsim.engine.luck import Luck
from tests.drillsim.build import small_city, suffer
from tests.drillsim.engine.threats.staged import Staged, row

ENTER = {"id": "enter", "kind": "spread", "at": "5m", "enters": ["a"], "establish": "10m"}
CRAWL = {
    "id": "crawl",
    "kind": "spread",
    "after": "enter",
    "from": "enter",
    "along": "connects",
    "step": "20m",
    "establish": "10m",
}


def attack(*more: dict[str, Any], **systems: dict[str, Any]) -> Staged:
    """``a`` is entered at minute 5 and the attacker walks on, unless something is done about it."""
    return Staged(row(**systems), ENTER, *(more or (CRAWL,)))


def levels(staged: Staged, node: str) -> list[tuple[float, str]]:
    return staged.changes(node, "compromise")


# -- spread ---------------------------------------------------------------------------------------


def test_an_entry_is_a_foothold_at_once_and_control_after_the_time_to_establish() -> None:
    staged = attack().to(16)
    assert levels(staged, "a") == [(5, "foothold"), (15, "controlled")]
    assert staged.seen("enter") == [(5, "begun"), (5, "a"), (5, "done")]


def test_from_each_system_it_controls_it_takes_the_next_after_a_step() -> None:
    staged = attack().to(300)
    # a controlled at 15; step 20: b at 35, controlled at 45; step 20: c at 65, controlled at 75
    assert levels(staged, "b") == [(35, "foothold"), (45, "controlled")]
    assert levels(staged, "c") == [(65, "foothold"), (75, "controlled")]
    assert staged.seen("crawl") == [(5, "begun"), (35, "b"), (35, "done"), (65, "c")]
    assert staged.played.data("incident")[-1]["hits"] == ["a", "b", "c"]


def test_a_stage_can_enter_and_walk_by_itself() -> None:
    worm = ENTER | {"along": "connects", "step": "20m"}
    staged = Staged(row(), worm).to(60)
    assert levels(staged, "b") == [(35, "foothold"), (45, "controlled")]


def test_an_entry_that_walks_along_nothing_goes_no_further() -> None:
    assert levels(Staged(row(), ENTER).to(600), "b") == []


def test_only_systems_within_reach_are_taken() -> None:
    staged = attack(CRAWL | {"reach": ["b"]}).to(600)
    assert (len(levels(staged, "b")), levels(staged, "c")) == (2, [])


def test_exposure_and_controls_lengthen_a_step() -> None:
    slowed = CRAWL | {"slowed_by": {"mfa": 2, "endpoint": 1.5, "patched": 3}}
    staged = attack(slowed, b={"controls": "guarded"}, c={"controls": "patched"}).to(600)
    # b: 15 + 20 · 2 · 1.5 = 75, controlled at 85; c: 85 + 20 · 3 = 145
    assert (levels(staged, "b")[0], levels(staged, "c")[0]) == ((75, "foothold"), (145, "foothold"))


@pytest.mark.parametrize(("exposure", "minute"), [(1.0, 25), (0.5, 35), (0.0, 45)])
def test_the_more_open_a_way_the_shorter_the_step(exposure: float, minute: float) -> None:
    way = {"from": "a", "to": "b", "exposure": exposure, "source": "assumption"}
    staged = Staged(small_city({"a": {}, "b": {}}, links={"connects": [way]}), ENTER, CRAWL).to(100)
    # 15 + 20 · (1.5 - exposure)
    assert levels(staged, "b")[0] == (minute, "foothold")


def test_a_drawn_step_is_drawn_from_the_stream_of_stage_and_target() -> None:
    staged = attack(CRAWL | {"step": "lognormal 20m 0.5"}).to(300)
    step = Luck(1).span(Dist("lognormal", 20 * MINUTE, 20 * MINUTE, 0.5), "crawl:b", "step")
    assert levels(staged, "b")[0] == ((15 * MINUTE + step) / MINUTE, "foothold")


def test_the_time_of_a_target_does_not_depend_on_what_happens_elsewhere() -> None:
    drawn = CRAWL | {"step": "lognormal 20m 0.5", "establish": "lognormal 10m 0.5"}
    noise = {
        "id": "noise",
        "kind": "load",
        "at": "1m",
        "hits": ["c"],
        "demand": 3,
        "lasts": "lognormal 20m 0.5",
    }
    assert levels(attack(drawn).to(300), "b") == levels(attack(drawn, noise).to(300), "b")


# -- what stops it --------------------------------------------------------------------------------


@pytest.mark.parametrize("node", ["a", "b"])
@pytest.mark.parametrize("field", ["isolated", "offline", "blocked"])
def test_cutting_either_end_in_time_stops_the_step(node: str, field: str) -> None:
    staged = attack().to(34)
    staged.world.change(node, **{field: True})
    assert levels(staged.to(600), "b") == []


def test_once_the_way_is_open_again_the_step_takes_its_whole_time_again() -> None:
    staged = attack().to(30)
    staged.world.change("b", isolated=True)
    staged.to(100).world.change("b", isolated=False)
    assert levels(staged.to(600), "b")[0] == (120, "foothold")


def test_isolating_what_is_held_stops_only_what_lies_behind_it() -> None:
    staged = attack().to(50)
    staged.world.change("b", isolated=True)
    staged.to(600)
    assert (levels(staged, "b")[-1], levels(staged, "c")) == ((45, "controlled"), [])


def test_cleaning_a_foothold_before_control_stops_it_there() -> None:
    staged = attack().to(10)
    suffer(staged.world, "a", compromise="clean")
    staged.to(600)
    assert levels(staged, "a") == [(5, "foothold"), (10, "clean")]
    assert levels(staged, "b") == []


def test_a_system_cleaned_while_its_neighbour_is_controlled_is_taken_again() -> None:
    staged = attack().to(50)
    suffer(staged.world, "b", compromise="clean")
    staged.to(600)
    # from a: 50 + 20 = 70, and 10 to establish
    assert levels(staged, "b")[2:] == [(50, "clean"), (70, "foothold"), (80, "controlled")]
    assert (
        staged.played.data("stage").count(
            {"threat": "trouble", "stage": "crawl", "status": "taken", "system": "b"}
        )
        == 1
    )


def test_a_system_cleaned_when_its_neighbour_is_clean_stays_so() -> None:
    staged = attack().to(50)
    suffer(staged.world, "a", compromise="clean")
    suffer(staged.world, "b", compromise="clean")
    staged.to(600)
    assert (levels(staged, "b")[-1], levels(staged, "c")) == ((50, "clean"), [])


@pytest.mark.parametrize("field", ["isolated", "offline"])
def test_a_system_cut_off_is_entered_only_once_it_is_back(field: str) -> None:
    staged = attack()
    staged.world.change("a", **{field: True})
    assert levels(staged.to(40), "a") == []
    staged.world.change("a", **{field: False})
    assert levels(staged.to(60), "a") == [(40, "foothold"), (50, "controlled")]


# -- accounts -------------------------------------------------------------------------------------

STOLEN = CRAWL | {"id": "stolen", "along": "accounts"}
SHARED = {name: {"accounts": "domain"} for name in ("a", "c")}


def test_stolen_accounts_open_what_shares_them_and_nothing_else() -> None:
    staged = attack(STOLEN, **SHARED).to(600)
    assert (levels(staged, "b"), levels(staged, "c")[0]) == ([], (35, "foothold"))


@pytest.mark.parametrize("field", ["accounts_safe", "isolated", "offline"])
def test_securing_the_accounts_or_cutting_the_target_off_stops_them(field: str) -> None:
    staged = attack(STOLEN, **SHARED).to(34)
    staged.world.change("c", **{field: True})
    assert levels(staged.to(600), "c") == []


def test_cutting_the_first_system_off_does_not_bring_stolen_accounts_back() -> None:
    staged = attack(STOLEN, **SHARED).to(20)
    staged.world.change("a", isolated=True, blocked=True)
    assert levels(staged.to(600), "c")[0] == (35, "foothold")


def test_securing_accounts_does_not_stop_a_walk_along_connections() -> None:
    staged = attack().to(10)
    staged.world.change("b", accounts_safe=True)
    assert levels(staged.to(600), "b")[0] == (35, "foothold")


# -- leak -----------------------------------------------------------------------------------------

LEAK = {"id": "out", "kind": "leak", "at": "10m", "hits": ["a"], "data": "personal", "empties_in": "2h"}


def leaked(staged: Staged, node: str = "a", data: str = "personal") -> float:
    """The share that has flowed out: the integral of the recorded rates, in hours."""
    total, rate, since = 0.0, 0.0, 0.0
    for minute, rates in [*staged.changes(node, "leaking"), (staged.world.now / MINUTE, {})]:
        total += rate * (minute - since) / 60
        rate, since = rates.get(data, 0.0), minute
    return total


def test_data_flows_until_all_of_it_is_gone() -> None:
    staged = Staged(row(), LEAK).to(600)
    # half of it an hour, for two hours
    assert staged.changes("a", "leaking") == [(10, {"personal": 0.5}), (130, {})]
    assert leaked(staged) == pytest.approx(1.0)


@pytest.mark.parametrize("field", ["isolated", "offline", "blocked", "accounts_safe"])
def test_cutting_the_way_stops_the_flow_and_what_is_gone_stays_gone(field: str) -> None:
    staged = Staged(row(), LEAK).to(40)
    staged.world.change("a", **{field: True})
    assert leaked(staged.to(100)) == pytest.approx(0.25)
    staged.world.change("a", **{field: False})
    assert leaked(staged.to(130)) == pytest.approx(0.5)
    staged.to(600)
    # 90 minutes were left at 100
    assert staged.changes("a", "leaking")[-1] == (190, {})
    assert leaked(staged) == pytest.approx(1.0)


def test_other_changes_of_the_system_leave_the_flow_alone() -> None:
    staged = Staged(row(), LEAK).to(40)
    suffer(staged.world, "a", health=0.5)
    staged.to(600)
    assert staged.changes("a", "leaking") == [(10, {"personal": 0.5}), (130, {})]


def test_what_an_attacker_takes_flows_from_control_until_the_attacker_is_removed() -> None:
    staged = Staged(row(), ENTER, LEAK | {"hits": {"controlled_by": "enter"}}).to(45)
    suffer(staged.world, "a", compromise="clean")
    staged.to(600)
    assert staged.changes("a", "leaking") == [(15, {"personal": 0.5}), (45, {})]
    assert leaked(staged) == pytest.approx(0.25)


def test_two_kinds_of_data_flow_side_by_side() -> None:
    secret = LEAK | {"id": "worse", "at": "40m", "data": "secret", "empties_in": "1h"}
    staged = Staged(row(), LEAK, secret).to(600)
    assert staged.changes("a", "leaking") == [
        (10, {"personal": 0.5}),
        (40, {"personal": 0.5, "secret": 1.0}),
        (100, {"personal": 0.5}),
        (130, {}),
    ]


# -- deceive --------------------------------------------------------------------------------------

TRICK = {"id": "trick", "kind": "deceive", "when": {"inject": "order"}, "message": "order"}
HARM = {
    "id": "harm",
    "kind": "degrade",
    "after": "trick",
    "hits": ["b"],
    "to": 0.0,
    "repair": "repair",
    "takes": "30m",
}


def obey(staged: Staged, message: str) -> None:
    for follow in staged.stages.orders.get(message, ()):
        follow()


def test_a_false_order_does_harm_only_once_somebody_obeys_it() -> None:
    staged = Staged(row(), TRICK, HARM).to(5)
    staged.triggers.happened("inject", "order")
    staged.to(30)
    assert (staged.seen("trick"), staged.world.nodes["b"].service) == ([(5, "begun")], 1.0)
    obey(staged, "another")
    assert staged.world.nodes["b"].service == 1.0
    obey(staged, "order")
    assert (staged.seen("trick")[-1], staged.world.nodes["b"].service) == ((30, "done"), 0.0)


def test_obeying_twice_does_harm_once() -> None:
    staged = Staged(row(), TRICK, HARM)
    staged.triggers.happened("inject", "order")
    obey(staged, "order")
    obey(staged, "order")
    assert [status for _, status in staged.seen("harm")] == ["begun", "done"]
