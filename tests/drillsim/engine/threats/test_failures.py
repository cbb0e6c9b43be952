from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.documents.city import City
from drillsim.engine.threats.failures import distance_km
from drillsim.engine.world import Surge
from drillsim.engine.world.contributions import damages
from tests.drillsim.build import small_city, suffer
from tests.drillsim.engine.threats.staged import Staged, row

FAULT = {
    "id": "fault",
    "kind": "degrade",
    "at": "5m",
    "hits": ["a"],
    "to": 0.2,
    "repair": "roll_back",
    "takes": "30m",
}
ENTER = {"id": "enter", "kind": "spread", "at": "5m", "enters": ["a"], "establish": "10m"}
LOCK = {
    "id": "lock",
    "kind": "degrade",
    "after": "enter",
    "hits": {"controlled_by": "enter"},
    "to": 0.0,
    "impact": "encrypted",
    "repair": "restore_backup",
    "takes": "45m",
}


def mend(staged: Staged, node: str = "a") -> None:
    standing = staged.world.nodes[node].standing
    staged.world.change(node, dict.fromkeys(damages(standing)))


def healths(staged: Staged, node: str = "a") -> list[tuple[float, float]]:
    return staged.changes(node, "health")


# -- degrade --------------------------------------------------------------------------------------


def test_health_falls_at_once_and_stays_until_the_stated_repair() -> None:
    staged = Staged(row(), FAULT).to(600)
    state = staged.world.nodes["a"]
    assert healths(staged) == [(5, 0.2)]
    takes = [damage.takes for damage in damages(state.standing).values()]
    assert (state.needs, takes, state.service) == ("roll_back", [staged.stage("fault").takes], 0.2)
    assert staged.seen("fault") == [(5, "begun"), (5, "done")]


def test_a_lesser_fault_mends_nothing() -> None:
    lesser = FAULT | {"id": "lesser", "at": "20m", "to": 0.6}
    staged = Staged(row(), FAULT, lesser).to(60)
    assert staged.world.nodes["a"].service == 0.2


def test_a_fault_mended_does_not_come_back_by_itself() -> None:
    staged = Staged(row(), FAULT | {"again": "10m"}).to(20)
    mend(staged)
    assert healths(staged.to(600)) == [(5, 0.2), (20, 1.0)]


def test_named_systems_are_struck_again_only_while_an_attacker_is_in_them() -> None:
    staged = Staged(row(), FAULT | {"again": "10m"})
    suffer(staged.world, "a", compromise="foothold")
    staged.to(20)
    mend(staged)
    assert healths(staged.to(35)) == [(5, 0.2), (20, 1.0), (30, 0.2)]
    suffer(staged.world, "a", compromise="clean")
    mend(staged)
    assert healths(staged.to(600))[3:] == [(35, 1.0)]


def test_an_attacker_who_comes_back_strikes_named_systems_again() -> None:
    staged = Staged(row(), FAULT | {"again": "10m"}).to(20)
    mend(staged)
    suffer(staged.to(60).world, "a", compromise="foothold")
    assert healths(staged.to(100)) == [(5, 0.2), (20, 1.0), (70, 0.2)]


def test_a_controlled_system_is_struck_as_soon_as_control_is_there() -> None:
    staged = Staged(row(), ENTER, LOCK).to(60)
    assert healths(staged) == [(15, 0.0)]
    assert staged.changes("a", "impact") == [(15, "encrypted")]
    assert staged.changes("a", "compromise")[-1] == (15, "impacted")


def test_an_attacker_still_there_strikes_again_after_a_repair() -> None:
    staged = Staged(row(), ENTER, LOCK | {"again": "12m"}).to(40)
    mend(staged)
    assert healths(staged.to(100)) == [(15, 0.0), (40, 1.0), (52, 0.0)]


def test_without_again_one_repair_is_enough() -> None:
    staged = Staged(row(), ENTER, LOCK).to(40)
    mend(staged)
    assert healths(staged.to(600)) == [(15, 0.0), (40, 1.0)]


def test_eradicating_before_restoring_keeps_it_mended() -> None:
    staged = Staged(row(), ENTER, LOCK | {"again": "12m"}).to(40)
    suffer(staged.world, "a", compromise="clean")
    mend(staged)
    assert healths(staged.to(600)) == [(15, 0.0), (40, 1.0)]


@pytest.mark.parametrize("field", ["isolated", "offline", "blocked"])
def test_what_the_attacker_cannot_reach_is_not_struck_until_it_is_back(field: str) -> None:
    staged = Staged(row(), ENTER, LOCK).to(10)
    staged.world.change("a", **{field: True})
    assert healths(staged.to(60)) == []
    staged.world.change("a", **{field: False})
    assert healths(staged) == []
    assert healths(staged.to(61)) == [(60, 0.0)]


def test_each_system_that_is_taken_is_struck_in_its_turn() -> None:
    crawl = ENTER | {"along": "connects", "step": "20m"}
    staged = Staged(row(), crawl, LOCK).to(600)
    # controlled at 15, 15 + 20 + 10, 45 + 20 + 10
    assert [healths(staged, node) for node in "abc"] == [[(15, 0.0)], [(45, 0.0)], [(75, 0.0)]]


# -- load -----------------------------------------------------------------------------------------

FLOOD = {"id": "rush", "kind": "load", "at": "5m", "hits": ["a"], "demand": 6, "filterable": 0.8}


def test_demand_rises_against_capacity() -> None:
    staged = Staged(row(), FLOOD).to(600)
    assert staged.changes("a", "demand") == [(5, 6.0)]
    # capacity 1.5
    surge = staged.world.nodes["a"].standing["rush"]
    assert (staged.world.nodes["a"].service, surge) == (0.25, Surge(5.0, 0.8))


def test_demand_ebbs_by_itself_where_the_scenario_says_so() -> None:
    staged = Staged(row(), FLOOD | {"lasts": "40m"}).to(600)
    assert staged.changes("a", "demand") == [(5, 6.0), (45, 1.0)]
    assert staged.changes("a", "service") == [(5, 0.25), (45, 1.0)]


def test_two_surges_add_up_and_ebb_apart() -> None:
    second = FLOOD | {"id": "second", "at": "20m", "demand": 2, "lasts": "10m"}
    staged = Staged(row(), FLOOD | {"lasts": "40m"}, second).to(600)
    assert staged.changes("a", "demand") == [(5, 6.0), (20, 7.0), (30, 6.0), (45, 1.0)]


def test_an_ebb_after_filtering_never_leaves_less_than_ordinary_demand() -> None:
    staged = Staged(row(), FLOOD | {"lasts": "40m"}).to(20)
    staged.world.change("a", {"rush": Surge(1.0)})
    assert staged.changes("a", "demand") == [(5, 6.0), (20, 2.0)]
    assert staged.to(600).changes("a", "demand")[-1] == (45, 1.0)


def test_strength_multiplies_the_excess() -> None:
    staged = Staged(row(), FLOOD)
    staged.running("rush").strength = 2.0
    staged.to(10)
    assert staged.changes("a", "demand") == [(5, 11.0)]


# -- regional -------------------------------------------------------------------------------------

STORM = {
    "id": "storm",
    "kind": "regional",
    "at": "10m",
    "centre": [10.0, 105.0],
    "radius": 100,
    "strikes": ["system"],
    "severity": 0.8,
    "takes": "30m",
    "access": "1h",
}


def line() -> City:
    """Systems north of the centre, at 0, 25, 50, 92.5 and 95 km, and a power line at the centre.

    A degree of latitude is 6371 · π / 180 = 111.1949 km.
    """
    places = {"s0": 0.0, "s25": 25.0, "s50": 50.0, "s92": 92.5, "s95": 95.0}
    return small_city(
        {name: {"at": [10.0 + km / 111.19493, 105.0]} for name, km in places.items()},
        utilities={"power": {"at": [10.0, 105.0]}, "road": {"kind": "road", "at": [10.0, 105.0]}},
    )


def test_health_falls_by_distance_from_the_centre() -> None:
    staged = Staged(line(), STORM).to(10)
    nodes = staged.world.nodes
    # 1 - 0.8 · (1 - km / 100)
    assert [nodes[name].health for name in ("s0", "s25", "s50", "s92")] == pytest.approx(
        [0.2, 0.4, 0.6, 0.94]
    )


def test_a_loss_below_5_percent_does_not_count() -> None:
    staged = Staged(line(), STORM).to(10)
    # at 95 km 4 % would be lost, at 92.5 km 6 %
    assert staged.played.data("incident")[0]["hits"] == ["s0", "s25", "s50", "s92"]
    assert (staged.world.nodes["s95"].health, staged.world.nodes["s95"].needs) == (1.0, None)


def test_only_the_stated_kinds_of_node_are_struck() -> None:
    staged = Staged(line(), STORM | {"strikes": ["power"]}).to(10)
    assert staged.played.data("incident")[0]["hits"] == ["power"]
    assert staged.world.nodes["power"].health == pytest.approx(0.2)
    assert staged.world.nodes["road"].health == 1.0


def test_it_comes_over_the_nearer_first_in_whole_minutes() -> None:
    staged = Staged(line(), STORM | {"spread_over": "30m"}).to(60)
    struck = {
        name: minutes[0][0] for name in ("s0", "s25", "s50", "s92") if (minutes := healths(staged, name))
    }
    # 10 + 30 · km / 100, cut to the minute: 7.5 and 27.75 minutes become 7 and 27
    assert struck == {"s0": 10, "s25": 17, "s50": 25, "s92": 37}


def test_repair_crews_wait_for_access() -> None:
    staged = Staged(line(), STORM | {"spread_over": "30m"}).to(60)
    nodes = staged.world.nodes
    assert [nodes[name].access_from for name in ("s0", "s50")] == [70 * MINUTE, 85 * MINUTE]
    damage = damages(nodes["s0"].standing)["storm"]
    assert (damage.remedy, damage.takes) == ("repair", staged.stage("storm").takes)


def test_strength_multiplies_severity_up_to_a_whole_loss() -> None:
    staged = Staged(line(), STORM)
    staged.running("storm").strength = 2.0
    staged.to(10)
    # 1.6 · 0.5 at 50 km; at the centre not more than all
    assert [staged.world.nodes[name].health for name in ("s0", "s50")] == pytest.approx([0.0, 0.2])


def test_a_disaster_mends_nothing_that_was_worse() -> None:
    staged = Staged(line(), FAULT | {"hits": ["s50"]}, STORM | {"spread_over": "30m"}).to(60)
    assert staged.world.nodes["s50"].health == 0.2


def test_one_wave_is_one_record() -> None:
    staged = Staged(line(), STORM).to(10)
    first = next(
        change for change in staged.played.data("state") if "health" in change["changes"].get("s0", {})
    )
    assert list(first["changes"]) == ["s0", "s25", "s50", "s92"]


def test_distance_on_the_ground() -> None:
    assert distance_km((10.0, 105.0), (10.0, 105.0)) == 0.0
    assert distance_km((10.0, 105.0), (11.0, 105.0)) == 111.195
    # at 60 degrees north a degree of longitude is half as long
    assert distance_km((60.0, 105.0), (60.0, 106.0)) == 55.597


def test_a_city_without_the_kind_is_left_alone() -> None:
    fields: dict[str, Any] = {"strikes": ["backbone"]}
    staged = Staged(line(), STORM | fields).to(60)
    assert staged.seen("storm") == [(10, "begun"), (10, "done")]
    assert staged.played.data("incident") == []
