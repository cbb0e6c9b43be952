from __future__ import annotations

import json
from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.documents.conditions import ActMatch, Condition
from drillsim.engine.triggers import Deed, Triggers, matches
from tests.drillsim.build import Played, small_city, suffer, world_of

AGENCIES = {"police": {}, "desk": {"part_of": "police"}}


def condition(**fields: Any) -> Condition:
    return Condition.model_validate_json(json.dumps(fields))


def deed(verb: str = "report", **fields: Any) -> Deed:
    plain = {"seq": 1, "seat": "it/technician", "agency": "it", "about": "a", "to": (), "kind": None}
    return Deed(**{"verb": verb, **plain, **fields})


class Watching:
    """One condition being watched in a world of ``a`` and ``b``; notes the minutes at which it opened."""

    def __init__(self, **fields: Any) -> None:
        city = small_city({"a": {}, "b": {}}, utilities={"spare": {"standby": True}}, agencies=AGENCIES)
        self.played: Played = world_of(city)
        self.world = self.played.world
        self.triggers = Triggers(self.world)
        self.opened: list[float] = []
        self.triggers.watch(condition(**fields), lambda: self.opened.append(self.world.now / MINUTE))

    def to(self, minutes: float) -> Watching:
        self.played.to(minutes)
        return self


# -- each leaf ------------------------------------------------------------------------------------


def test_service_below_a_share() -> None:
    watching = Watching(service="a", below=0.5).to(5)
    suffer(watching.world, "b", health=0.0)
    suffer(watching.world, "a", health=0.5)
    assert watching.opened == []
    suffer(watching.world, "a", health=0.49)
    assert watching.opened == [5]


def test_service_above_a_share() -> None:
    watching = Watching(service="a", above=0.5, **{"for": "2m"})
    suffer(watching.world, "a", health=0.5)
    suffer(watching.to(5).world, "a", health=0.51)
    assert watching.to(9).opened == [7]


def test_not_is_open_while_what_it_names_is_not() -> None:
    assert Watching(**{"not": {"service": "a", "below": 0.5}}).opened == [0]
    watching = Watching(all=[{"time": "5m"}, {"not": {"service": "a", "below": 0.5}}])
    suffer(watching.world, "a", health=0.0)
    assert watching.to(9).opened == []
    suffer(watching.world, "a", health=1.0)
    assert watching.opened == [9]


def test_not_over_several_is_open_until_they_are_so_together() -> None:
    watching = Watching(
        all=[{"not": {"any": [{"time": "3m"}, {"service": "a", "below": 0.5}]}}, {"time": "2m"}]
    )
    assert watching.to(5).opened == [2]
    late = Watching(all=[{"not": {"any": [{"time": "3m"}, {"service": "a", "below": 0.5}]}}, {"time": "4m"}])
    assert late.to(9).opened == []


def test_compromise_of_at_least_a_level() -> None:
    watching = Watching(compromise="a", at_least="controlled")
    suffer(watching.world, "a", compromise="foothold")
    assert watching.opened == []
    suffer(watching.to(7).world, "a", compromise="impacted")
    assert watching.opened == [7]


@pytest.mark.parametrize(
    ("state", "seen", "opens"),
    [
        ("suspected", {"suspected": True}, True),
        ("suspected", {"compromise": "foothold"}, True),
        ("suspected", {"suspected": True, "service": 0.0}, True),
        ("suspected", {"service": 0.0}, False),
        ("suspected", {"compromise": "clean", "suspected": False}, False),
        ("foothold", {"suspected": True}, False),
        ("foothold", {"compromise": "controlled"}, True),
        ("controlled", {"compromise": "foothold"}, False),
        ("controlled", {"compromise": "impacted", "service": 0.0}, True),
        ("impacted", {"compromise": "controlled"}, False),
        ("impacted", {"compromise": "impacted"}, True),
        ("degraded", {"service": 0.9}, True),
        ("degraded", {"service": 0.0, "compromise": "controlled"}, True),
        ("degraded", {"service": 1.0}, False),
        ("down", {"service": 0.1}, False),
        ("down", {"service": 0.0}, True),
        ("down", {"service": 0.0, "isolated": True}, False),
        ("isolated", {"isolated": True, "service": 0.0}, True),
        ("isolated", {"offline": True}, True),
        ("isolated", {"service": 0.0}, False),
    ],
)
def test_what_the_operator_sees(state: str, seen: dict[str, Any], opens: bool) -> None:
    watching = Watching(perceived="a", state=state)
    watching.world.perceive("a", **seen)
    assert watching.opened == ([0] if opens else [])


def test_the_truth_alone_is_not_seen() -> None:
    watching = Watching(perceived="a", state="down")
    suffer(watching.world, "a", health=0.0)
    assert watching.opened == []


@pytest.mark.parametrize("kind", ["stage", "inject"])
def test_a_stage_done_and_an_inject_delivered(kind: str) -> None:
    watching = Watching(**{kind: "first"}).to(3)
    watching.triggers.happened(kind, "other")
    watching.triggers.happened("inject" if kind == "stage" else "stage", "first")
    assert watching.opened == []
    watching.triggers.happened(kind, "first")
    assert watching.opened == [3]


def test_time_reached() -> None:
    assert Watching(time="90s").to(1.4).opened == []
    assert Watching(time="90s").to(60).opened == [1.5]


def test_an_act_that_counts() -> None:
    watching = Watching(act="isolate", about="a").to(4)
    watching.triggers.done(deed("isolate", about="b"))
    watching.triggers.done(deed("block"))
    assert watching.opened == []
    watching.triggers.done(deed("isolate"))
    assert watching.opened == [4]


# -- which act it is ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "matching"),
    [
        ({"act": "report"}, True),
        ({"act": ["notify", "report"]}, True),
        ({"act": "notify"}, False),
        ({"act": "report", "about": "a"}, True),
        ({"act": "report", "about": "b"}, False),
        ({"act": "report", "by": "desk/leader"}, True),
        ({"act": "report", "by": "desk/technician"}, False),
        ({"act": "report", "by": "desk"}, True),
        ({"act": "report", "by": "police"}, True),
        ({"act": "report", "by": "it"}, False),
        ({"act": "report", "to": "it"}, True),
        ({"act": "report", "to": "cyber"}, False),
        ({"act": "report", "kind": "initial"}, True),
        ({"act": "report", "kind": "closing"}, False),
    ],
)
def test_an_act_matches_by_verb_object_sender_receiver_and_kind(
    wanted: dict[str, Any], matching: bool
) -> None:
    city = small_city({"a": {}}, agencies=AGENCIES)
    done = deed(seat="desk/leader", agency="desk", to=("it", "desk"), kind="initial")
    match = ActMatch.model_validate_json(json.dumps(wanted))
    assert matches(match, done, world_of(city).world) is matching


def test_what_reaches_a_unit_reaches_the_agency_it_acts_for() -> None:
    world = world_of(small_city({"a": {}}, agencies=AGENCIES)).world
    assert matches(ActMatch(act="report", to="police"), deed(to=("desk",)), world)
    assert not matches(ActMatch(act="report", to="desk"), deed(to=("police",)), world)


# -- all and any ----------------------------------------------------------------------------------

BOTH = [{"service": "a", "below": 0.5}, {"service": "b", "below": 0.5}]


def test_all_opens_when_its_parts_are_true_at_once() -> None:
    watching = Watching(all=BOTH)
    suffer(watching.world, "a", health=0.0)
    suffer(watching.world, "a", health=1.0)
    suffer(watching.world, "b", health=0.0)
    assert watching.opened == []
    suffer(watching.to(9).world, "a", health=0.0)
    assert watching.opened == [9]


def test_any_opens_with_its_first_part() -> None:
    watching = Watching(any=BOTH).to(2)
    suffer(watching.world, "b", health=0.0)
    assert watching.opened == [2]


def test_an_act_once_done_stays_done_within_all() -> None:
    watching = Watching(all=[{"act": "isolate"}, {"time": "10m"}])
    watching.triggers.done(deed("isolate"))
    assert watching.to(10).opened == [10]


def test_conditions_nest() -> None:
    watching = Watching(all=[{"any": BOTH}, {"any": [{"inject": "x"}, {"stage": "y"}]}]).to(1)
    watching.triggers.happened("stage", "y")
    assert watching.opened == []
    suffer(watching.world, "b", health=0.0)
    assert watching.opened == [1]


# -- hold -----------------------------------------------------------------------------------------


def test_a_hold_kept_opens_at_its_end() -> None:
    watching = Watching(**{"service": "a", "below": 0.5, "for": "10m"}).to(5)
    suffer(watching.world, "a", health=0.0)
    assert watching.to(14.9).opened == []
    assert watching.to(60).opened == [15]


def test_a_hold_broken_begins_anew() -> None:
    watching = Watching(**{"service": "a", "below": 0.5, "for": "10m"})
    suffer(watching.world, "a", health=0.0)
    suffer(watching.to(9).world, "a", health=1.0)
    suffer(watching.to(12).world, "a", health=0.0)
    assert watching.to(21.9).opened == []
    assert watching.to(60).opened == [22]


def test_a_change_that_leaves_the_condition_true_does_not_break_the_hold() -> None:
    watching = Watching(**{"service": "a", "below": 0.5, "for": "10m"})
    suffer(watching.world, "a", health=0.4)
    suffer(watching.to(9).world, "a", health=0.1)
    assert watching.to(60).opened == [10]


def test_a_hold_over_all_counts_from_the_last_part() -> None:
    watching = Watching(**{"all": BOTH, "for": "10m"})
    suffer(watching.world, "a", health=0.0)
    suffer(watching.to(6).world, "b", health=0.0)
    assert watching.to(60).opened == [16]


def test_a_part_with_a_hold_closes_again_when_it_breaks() -> None:
    watching = Watching(all=[{"service": "a", "below": 0.5, "for": "10m"}, {"time": "30m"}])
    suffer(watching.world, "a", health=0.0)
    suffer(watching.to(20).world, "a", health=1.0)
    assert watching.to(60).opened == []


# -- once, and at once ----------------------------------------------------------------------------


def test_a_condition_opens_once_only() -> None:
    watching = Watching(service="a", below=0.5)
    for health in (0.0, 1.0, 0.0):
        suffer(watching.world, "a", health=health)
    assert watching.opened == [0]


@pytest.mark.parametrize(
    "fields",
    [
        {"service": "spare", "below": 0.5},
        {"any": [{"service": "spare", "below": 0.5}, {"time": "1h"}]},
        {"all": [{"service": "spare", "below": 0.5}, {"service": "spare", "below": 0.9}]},
    ],
)
def test_what_is_true_already_opens_at_once(fields: dict[str, Any]) -> None:
    assert Watching(**fields).opened == [0]


def test_what_is_true_already_is_held_from_now() -> None:
    assert Watching(**{"service": "spare", "below": 0.5, "for": "3m"}).to(10).opened == [3]


def test_a_time_that_has_passed_opens_at_once() -> None:
    watching = Watching(time="1m").to(10)
    later: list[int] = []
    watching.triggers.watch(condition(time="5m"), lambda: later.append(watching.world.now))
    watching.to(11)
    assert later == [10 * MINUTE]


# -- absence --------------------------------------------------------------------------------------


class Missing(Watching):
    """An isolation of ``a`` awaited until minute 30."""

    def __init__(self, begun: int = 0, deadline: int = 30) -> None:
        super().__init__(time="900h")
        self.to(begun)
        self.said: list[tuple[str, float]] = []
        self.triggers.missing(
            ActMatch(act="isolate", about="a"),
            deadline * MINUTE,
            lambda: self._say("fire"),
            lambda: self._say("lapse"),
        )

    def _say(self, what: str) -> None:
        self.said.append((what, self.world.now / MINUTE))


def test_an_act_missing_at_its_deadline_fires_then() -> None:
    missing = Missing()
    missing.to(10).triggers.done(deed("isolate", about="b"))
    missing.to(60)
    assert missing.said == [("fire", 30)]


def test_an_act_done_in_time_lets_it_lapse() -> None:
    missing = Missing()
    missing.to(29).triggers.done(deed("isolate"))
    missing.to(60)
    assert missing.said == [("lapse", 30)]


def test_an_act_done_too_late_changes_nothing() -> None:
    missing = Missing()
    missing.to(31).triggers.done(deed("isolate"))
    missing.to(60)
    assert missing.said == [("fire", 30)]


def test_a_deadline_that_has_passed_fires_at_once() -> None:
    missing = Missing(begun=40)
    missing.to(41)
    assert missing.said == [("fire", 40)]
