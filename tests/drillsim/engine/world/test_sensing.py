from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from drillsim.base.model import HOUR, MINUTE, Text
from drillsim.engine.luck import Luck
from drillsim.engine.world.sensing import NOTICE_COMPROMISE, NOTICE_SERVICE, NOTICE_UNMONITORED, Sensing
from tests.drillsim.build import Played, needs, small_city, suffer, threat_of, world_of

FAULT = {
    "id": "fault",
    "kind": "degrade",
    "at": "1m",
    "hits": ["a"],
    "to": 0.0,
    "repair": "repair",
    "takes": "30m",
}
CONTROLS = {
    "sharp": {"monitoring": 1.0},
    "fair": {"monitoring": 0.5},
    "blind": {"monitoring": 0.0},
}


class Heard(NamedTuple):
    at: int
    agency: str
    channel: str
    about: str
    indicates: list[str]
    body: str


class Ears:
    """Keeps what Sensing tells, and when."""

    def __init__(self, played: Played) -> None:
        self.played = played
        self.heard: list[Heard] = []

    def __call__(
        self,
        agency: str,
        channel: str,
        sender: Text,
        title: dict[str, str],
        body: dict[str, str],
        about: str,
        indicates: list[str],
    ) -> None:
        self.heard.append(Heard(self.played.world.now, agency, channel, about, indicates, body["en"]))


def watched(systems: dict[str, Any], *agencies: str, seed: int = 1) -> tuple[Played, Ears, Sensing]:
    city = small_city(systems, controls=CONTROLS, agencies={"press": {}})
    played = world_of(city, seed=seed)
    ears = Ears(played)
    return played, ears, Sensing(played.world, agencies or ("it",), ears)


def hit(played: Played, node: str, **fields: Any) -> None:
    suffer(played.world, node, threat_of(FAULT), **fields)


# -- service --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("controls", "dist", "factor"),
    [("sharp", NOTICE_SERVICE, 0.5), ("fair", NOTICE_SERVICE, 1.0), ("blind", NOTICE_UNMONITORED, 1.5)],
)
def test_a_fall_is_noticed_after_a_delay_that_shrinks_with_monitoring(
    controls: str, dist: Any, factor: float
) -> None:
    played, ears, _ = watched({"a": {"controls": controls}})
    played.to(10)
    hit(played, "a", health=0.4)
    played.to(120)
    delay = round(Luck(1).span(dist, "a", "notice-service") * factor)
    assert [(heard.at, heard.agency, heard.channel, heard.about) for heard in ears.heard] == [
        (10 * MINUTE + delay, "it", "alert", "a")
    ]
    assert ears.heard[0].indicates == ["trouble"]
    assert "a 40%" in ears.heard[0].body


def test_until_it_is_noticed_the_operator_sees_what_it_saw() -> None:
    played, _, _ = watched({"a": {"controls": "sharp"}})
    hit(played, "a", health=0.4)
    assert played.world.perceived["a"] == {}
    played.to(60)
    assert played.world.perceived["a"] == {"service": 0.4}


def test_one_look_sees_all_that_has_changed_by_then_in_one_alert() -> None:
    played, ears, _ = watched(
        {"a": {"depends_on": [needs("b")]}, "b": {"depends_on": [needs("c", 0.5)]}, "c": {}}
    )
    hit(played, "c", health=0.0)
    played.to(60)
    assert len(ears.heard) == 1
    assert ears.heard[0].about == "c"
    assert ears.heard[0].body.endswith("a 50%, b 50%, c 0%.")


def test_small_changes_are_seen_but_not_announced_again() -> None:
    played, ears, _ = watched({"a": {"controls": "sharp"}})
    hit(played, "a", health=0.5)
    played.to(30)
    suffer(played.world, "a", health=0.6)  # less than the step of 0.2
    played.to(60)
    assert (len(ears.heard), played.world.perceived["a"]["service"]) == (1, 0.6)
    suffer(played.world, "a", health=0.75)  # 0.25 from the 0.5 announced
    played.to(90)
    assert len(ears.heard) == 2


def test_a_return_to_full_service_is_announced_and_indicates_nothing() -> None:
    played, ears, _ = watched({"a": {"controls": "sharp"}})
    hit(played, "a", health=0.9)
    played.to(30)
    suffer(played.world, "a", health=1.0)
    played.to(60)
    assert [heard.indicates for heard in ears.heard] == [["trouble"], []]


def test_a_loss_over_before_anyone_looked_is_never_announced() -> None:
    played, ears, _ = watched({"a": {"controls": "blind"}})
    hit(played, "a", health=0.0)
    played.to(1)
    suffer(played.world, "a", health=1.0)
    played.to(120)
    assert ears.heard == []


def test_who_has_seen_a_rush_sees_that_it_is_over() -> None:
    played, _, _ = watched({"a": {"controls": "sharp"}})
    suffer(played.world, "a", demand=4.0)
    played.world.perceive_truth("a")
    played.to(30)
    suffer(played.world, "a", demand=1.0)
    assert played.world.perceived["a"]["demand"] == 4.0
    played.to(60)
    seen = played.world.perceived["a"]
    assert (seen["demand"], seen["service"]) == (1.0, 1.0)


def test_who_has_not_looked_into_it_learns_of_no_demand() -> None:
    played, _, _ = watched({"a": {"controls": "sharp"}})
    suffer(played.world, "a", demand=4.0)
    played.to(30)
    suffer(played.world, "a", demand=1.0)
    played.to(60)
    assert played.world.perceived["a"] == {"service": 1.0}


def test_operators_that_nobody_plays_are_told_nothing() -> None:
    played, ears, _ = watched({"a": {"operator": "press"}, "b": {}}, "it")
    hit(played, "a", health=0.0)
    played.to(120)
    assert (ears.heard, played.world.perceived["a"]) == ([], {})


# -- complaints -----------------------------------------------------------------------------------


def complaints(ears: Ears) -> list[int]:
    return [heard.at // MINUTE for heard in ears.heard if heard.channel == "phone"]


def test_citizens_complain_after_ten_minutes_of_bad_service() -> None:
    played, ears, _ = watched({"a": {"weight": 1.0}, "light": {"weight": 0.9}})
    hit(played, "a", health=0.4)
    hit(played, "light", health=0.4)
    played.to(120)
    assert complaints(ears) == [10]


def test_half_of_the_service_is_enough_for_citizens() -> None:
    played, ears, _ = watched({"a": {"weight": 5.0}})
    hit(played, "a", health=0.5)
    played.to(60)
    assert complaints(ears) == []


def test_each_outage_is_complained_of_once_and_only_when_it_lasts_ten_minutes() -> None:
    played, ears, _ = watched({"a": {"weight": 5.0}})
    hit(played, "a", health=0.0)
    played.to(5)
    suffer(played.world, "a", health=1.0)
    played.to(8)
    suffer(played.world, "a", health=0.0)  # the second outage is ten minutes old at 18
    played.to(20)
    suffer(played.world, "a", health=0.2)
    played.to(120)
    assert complaints(ears) == [18]


# -- compromise -----------------------------------------------------------------------------------


def test_perfect_monitoring_notices_a_foothold_after_its_delay() -> None:
    played, ears, _ = watched({"a": {"controls": "sharp"}})
    hit(played, "a", compromise="foothold")
    played.to(240)
    delay = round(Luck(1).span(NOTICE_COMPROMISE, "a", "notice-foothold-after") * 0.5)
    assert [(heard.at, heard.indicates) for heard in ears.heard] == [(delay, ["trouble"])]
    assert played.world.perceived["a"] == {"suspected": True}
    assert played.world.seems("a") == "suspected"


def test_without_monitoring_a_compromise_is_never_noticed() -> None:
    played, ears, _ = watched({"a": {"controls": "blind"}})
    for level in ("foothold", "controlled", "impacted"):
        hit(played, "a", compromise=level)
    played.to(600)
    assert ears.heard == []


def test_monitoring_of_a_half_notices_about_half_of_the_footholds() -> None:
    played, ears, _ = watched({f"s{number}": {"controls": "fair"} for number in range(200)})
    for number in range(200):
        hit(played, f"s{number}", compromise="foothold")
    played.to(600)
    assert 80 <= len(ears.heard) <= 120


def test_a_system_already_suspected_is_not_announced_again() -> None:
    played, ears, _ = watched({"a": {"controls": "sharp"}})
    hit(played, "a", compromise="foothold")
    played.to(240)
    hit(played, "a", compromise="controlled")
    played.to(480)
    assert len(ears.heard) == 1


def test_an_attacker_removed_before_the_alert_causes_none_and_one_who_returns_is_noticed_anew() -> None:
    played, ears, _ = watched({"a": {"controls": "sharp"}})
    hit(played, "a", compromise="foothold")
    suffer(played.world, "a", compromise="clean")
    played.to(240)
    assert ears.heard == []
    hit(played, "a", compromise="foothold")
    played.to(480)
    assert len(ears.heard) == 1


# -- false alarms ---------------------------------------------------------------------------------


def test_false_alarms_come_at_about_their_rate_and_indicate_nothing() -> None:
    played, ears, sensing = watched({f"s{number}": {} for number in range(500)})
    sensing.false_alarms(4.0, 50 * HOUR)
    played.to(50 * 60)
    # 200 are expected; a system alarmed before is not alarmed twice
    assert 120 <= len(ears.heard) <= 200
    assert all(heard.indicates == [] for heard in ears.heard)
    assert played.data("incident") == []


def test_a_false_alarm_makes_a_sound_system_suspected() -> None:
    played, ears, sensing = watched({"a": {}})
    sensing.false_alarms(10.0, 10 * HOUR)
    played.to(600)
    assert len(ears.heard) == 1
    assert (played.world.seems("a"), played.world.nodes["a"].compromise) == ("suspected", "clean")


def test_a_rate_of_nothing_brings_no_false_alarm() -> None:
    played, ears, sensing = watched({"a": {}})
    sensing.false_alarms(0.0, 10 * HOUR)
    played.to(600)
    assert ears.heard == []
