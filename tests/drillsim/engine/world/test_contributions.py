"""Two faults at one system: each keeps its own remedy and its own end, in whatever order they come."""

from __future__ import annotations

import random
from typing import Any

import pytest

from drillsim.base.model import HOUR, MINUTE, Dist
from drillsim.base.records import Record
from drillsim.engine.world import Damage, NodeState, Outflow, Surge
from tests.drillsim.build import small_city, threat_data, world_of
from tests.drillsim.engine.threats.staged import Staged
from tests.drillsim.playing import Play, entry, fault, play

TECHNICIAN, OTHER, LEADER = "centre/technician", "cyber/technician", "centre/leader"
# Ordinary time of work is drawn; what a damage takes is not, where the tests say "4m".
DDOS = {"id": "ddos", "kind": "load", "at": "10m", "hits": ["app"], "demand": 6, "filterable": 0.8}
SURGE = {"id": "surge", "kind": "load", "hits": ["app"], "demand": 3}
TOTAL = fault("app", id="total", at="10m", to=0.0, takes="60m")
MILD = fault("app", id="mild", at="12m", to=0.9, repair="roll_back", takes="2m")
LOCK = fault("app", id="lock", at="12m", to=0.0, impact="encrypted", repair="restore_backup", takes="20m")
STORM = {"id": "storm", "kind": "regional", "centre": [10.0, 105.0], "radius": 400, "strikes": ["system"]}


def both(one: dict[str, Any], other: dict[str, Any], **more: Any) -> Play:
    """A drill of five hours with two threats, one stage each."""
    rows = [threat_data(stage, id=f"by-{stage['id']}") for stage in (one, other)]
    return play(threats=rows, length="5h", **more)


def app(table: Play) -> NodeState:
    return table.drill.world.nodes["app"]


def seen(table: Play) -> dict[str, Any]:
    return table.drill.world.perceived["app"]


def work(table: Play, verb: str, seat: str = TECHNICIAN) -> Record:
    return table.done(seat, verb, "app")


# -- loads ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("surge_at", ["5m", "20m"])
def test_filtering_takes_its_share_of_each_load_whichever_came_first(surge_at: str) -> None:
    table = both(DDOS, SURGE | {"at": surge_at, "lasts": "120m"}).to(25)
    assert app(table).demand == 8.0
    # Of the excess 5 + 2 it takes 0.8 · 5 = 4.
    assert work(table, "filter_traffic").data["status"] == "completed"
    assert (app(table).demand, seen(table)["demand"]) == (4.0, 4.0)
    assert work(table, "filter_traffic").data["reason"] == "not_the_cause"
    # The surge goes, what filtering left of the attack stays: 1 + 5 · 0.2.
    assert app(table.to(200)).demand == 2.0


def test_a_surge_that_stays_outlives_the_end_of_another() -> None:
    table = both(DDOS | {"lasts": "40m"}, SURGE | {"at": "5m", "demand": 4}).to(20)
    assert app(table).demand == 9.0
    work(table, "filter_traffic")
    assert app(table).demand == 5.0
    assert app(table.to(60)).demand == 4.0
    assert app(table.to(290)).demand == 4.0


def test_a_load_that_comes_after_filtering_is_filtered_by_itself() -> None:
    table = both(DDOS, DDOS | {"id": "second", "at": "60m", "demand": 11}).to(15)
    work(table, "filter_traffic")
    assert app(table.to(61)).demand == 12.0  # 1 + 1 + 10
    work(table, "filter_traffic")
    assert app(table).demand == 4.0  # 1 + 1 + 2: what was filtered is not filtered twice


def test_a_load_strengthened_later_takes_away_no_more_than_it_brought() -> None:
    table = both(DDOS | {"lasts": "40m"}, SURGE | {"at": "5m"}, director=True)
    table.drill.control({"type": "stage", "stage": "ddos", "do": "strengthen", "factor": 2})
    assert app(table.to(15)).demand == 13.0  # 1 + 2 + 5 · 2
    table.drill.control({"type": "stage", "stage": "ddos", "do": "strengthen", "factor": 5})
    assert app(table.to(60)).demand == 3.0


def test_no_order_of_ends_leaves_a_load_behind() -> None:
    keys = [f"s{number}" for number in range(7)]
    draw = random.Random(8)
    for _ in range(20):
        played = world_of(small_city({"a": {}}))
        for key in keys:
            played.world.change("a", {key: Surge(draw.uniform(0.1, 9.9), 0.5)})
        for key in draw.sample(keys, len(keys)):
            played.world.change("a", {key: None})
        assert played.world.nodes["a"].demand == 1.0


# -- damages --------------------------------------------------------------------------------------


def test_rolling_back_a_mild_fault_leaves_a_total_failure_as_it_is() -> None:
    table = both(TOTAL, MILD).to(14)
    assert (app(table).health, app(table).remedies) == (0.0, ["repair", "roll_back"])
    done = work(table, "roll_back")
    assert (done.data["status"], done.t) == ("completed", 14 * MINUTE + 1 + 2 * MINUTE)
    assert (app(table).service, app(table).needs, seen(table)["needs"]) == (0.0, "repair", "repair")
    work(table, "repair")
    assert (app(table).service, seen(table)["needs"]) == (1.0, None)


def test_the_worst_mended_first_leaves_the_mild_fault() -> None:
    table = both(TOTAL, MILD).to(14)
    work(table, "repair")
    assert (app(table).service, app(table).needs, seen(table)["needs"]) == (0.9, "roll_back", "roll_back")


def test_a_mild_fault_that_came_first_does_not_hide_what_a_failure_needs() -> None:
    table = both(MILD | {"at": "5m"}, TOTAL).to(14)
    work(table, "investigate")
    assert seen(table)["needs"] == "repair"
    finding = table.last("delivery").data["body"]["en"]
    assert finding.endswith("remedy: repair, roll back the change.")


def test_what_fits_nothing_that_stands_mends_nothing() -> None:
    table = both(TOTAL, MILD).to(14)
    assert work(table, "restore_backup").data["reason"] == "not_the_cause"
    assert work(table, "filter_traffic").data["reason"] == "not_the_cause"
    assert app(table).remedies == ["repair", "roll_back"]


def test_one_repair_mends_all_that_asks_for_it_one_after_the_other() -> None:
    table = both(TOTAL, MILD | {"repair": "repair"}).to(14)
    done = work(table, "repair")
    assert done.t == 14 * MINUTE + 1 + 62 * MINUTE
    assert app(table).service == 1.0


def test_one_restore_brings_everything_back_at_once() -> None:
    table = both(LOCK, LOCK | {"id": "wipe", "at": "13m", "impact": "wiped", "takes": "50m"}).to(14)
    assert app(table).impact == "wiped"
    assert work(table, "restore_backup").t == 14 * MINUTE + 1 + 50 * MINUTE
    assert (app(table).service, app(table).impact) == (1.0, None)


def test_what_breaks_while_people_are_at_work_is_left_for_the_next_time() -> None:
    table = both(MILD | {"repair": "repair", "takes": "10m"}, TOTAL | {"at": "20m"}).to(15)
    work(table, "repair")
    assert (app(table).service, app(table).needs) == (0.0, "repair")
    work(table, "repair")
    assert app(table).service == 1.0


def test_two_agencies_mending_the_same_are_told_who_came_late() -> None:
    table = both(TOTAL, MILD).to(14)
    late = table.act(OTHER, "repair", "app")
    work(table, "repair")
    table.to(100)
    # Both take an hour: the first to begin is the first to end.
    ends = [record for record in table.of("work", verb="repair") if "until" not in record.data]
    assert [(record.data["status"], record.data.get("reason")) for record in ends] == [
        ("completed", None),
        ("failed", "not_the_cause"),
    ]
    assert ends[0].data["act"] == late.seq


def test_restoring_data_leaves_a_broken_machine_broken() -> None:
    table = both(TOTAL, LOCK).to(14)
    assert (app(table).impact, app(table).remedies) == ("encrypted", ["repair", "restore_backup"])
    work(table, "restore_backup")
    assert (app(table).service, app(table).impact, seen(table)["needs"]) == (0.0, None, "repair")
    work(table, "repair")
    assert app(table).service == 1.0


def test_repairing_the_machine_leaves_the_data_encrypted() -> None:
    table = both(TOTAL, LOCK).to(14)
    work(table, "repair")
    assert (app(table).service, app(table).impact) == (0.0, "encrypted")
    assert (seen(table)["impact"], seen(table)["needs"]) == ("encrypted", "restore_backup")


def test_data_taken_twice_is_lost_once() -> None:
    once = play(LOCK, length="5h").to(20)
    twice = both(LOCK, LOCK | {"id": "again", "at": "13m"}).to(20)
    # The second draw of the backup's age may be the greater; it counts for what it adds alone.
    ages = [damage.lost for damage in app(twice).standing.values() if isinstance(damage, Damage)]
    assert app(twice).lost == pytest.approx(max(ages))
    assert app(once).lost == pytest.approx(ages[0])


def test_damage_and_load_multiply_and_each_goes_by_its_own_remedy() -> None:
    table = both(TOTAL | {"to": 0.5}, DDOS | {"demand": 4, "filterable": 1.0}).to(14)
    assert app(table).service == 0.1875  # 0.5 · 1.5 / 4
    work(table, "filter_traffic")
    assert (app(table).service, app(table).needs) == (0.5, "repair")
    work(table, "repair")
    assert app(table).service == 1.0


# -- disasters ------------------------------------------------------------------------------------


def storm(**fields: Any) -> dict[str, Any]:
    """A disaster that takes half of the health of everything, or little less."""
    plain = STORM | {"radius": 500, "severity": 0.5, "takes": "10m", "access": "1h", "at": "10m"}
    return plain | fields


def test_a_disaster_and_a_fault_have_a_remedy_each_and_crews_wait_for_access() -> None:
    table = both(storm(), MILD | {"to": 0.2}).to(14)
    assert app(table).remedies == ["roll_back", "repair"]
    done = work(table, "roll_back")
    assert done.t == 70 * MINUTE + 2 * MINUTE  # no crew gets in before 10 + 60
    assert app(table).needs == "repair"
    assert app(table).health == pytest.approx(0.5, abs=0.2)
    work(table, "repair")
    assert app(table).health == 1.0


@pytest.mark.parametrize(("first", "second"), [("2h", "30m"), ("30m", "2h")])
def test_crews_work_where_every_closed_way_has_opened(first: str, second: str) -> None:
    table = both(storm(access=first), storm(id="flood", at="12m", access=second)).to(14)
    latest = max(10 * MINUTE + _span(first), 12 * MINUTE + _span(second))
    assert app(table).access_from == latest
    assert work(table, "repair").t == latest + 20 * MINUTE
    assert (app(table).health, app(table).access_from) == (1.0, 0)


def _span(written: str) -> int:
    return int(written[:-1]) * {"h": HOUR, "m": MINUTE}[written[-1]]


# -- intrusions -----------------------------------------------------------------------------------

WORM = entry("app", id="worm", at="5m")
SPY = entry("app", id="spy", at="8m", establish="30m")


def test_two_attackers_are_two_incidents_and_one_eradication_removes_both() -> None:
    table = both(WORM, SPY).to(10)
    assert table.drill.world.incidents.hitting("app") == ["by-worm", "by-spy"]
    assert (app(table).rank_of("by-worm"), app(table).rank_of("by-spy")) == (2, 1)
    assert app(table).compromise == "controlled"
    work(table, "eradicate")
    assert (app(table).compromise, app(table).standing) == ("clean", {})
    # The spy's time to establish ends at 38: the foothold it was for is gone.
    assert app(table.to(60)).compromise == "clean"


def test_an_attacker_who_controls_does_what_is_his_alone() -> None:
    lock = LOCK | {"hits": {"controlled_by": "spy"}, "at": "6m"}
    rows = [threat_data(WORM, id="by-worm"), threat_data(SPY, lock, id="by-spy")]
    table = play(threats=rows, length="5h").to(30)
    assert (app(table).compromise, app(table).impact) == ("controlled", None)
    assert (app(table.to(40)).compromise, app(table).impact) == ("impacted", "encrypted")
    assert app(table).rank_of("by-worm") == 2


def test_another_fault_keeps_no_attacker_from_striking_again() -> None:
    lock = LOCK | {"hits": {"controlled_by": "worm"}, "at": "6m", "again": "5m", "takes": "4m"}
    rows = [threat_data(WORM, lock, id="attack"), threat_data(TOTAL, id="breakdown")]
    table = play(threats=rows, length="5h").to(14)
    done = work(table, "restore_backup")
    assert (app(table).impact, app(table).needs) == (None, "repair")
    table.to(done.t / MINUTE + 5)
    assert (app(table).impact, app(table).remedies) == ("encrypted", ["repair", "restore_backup"])


def test_a_foothold_removed_never_makes_a_newer_one_control() -> None:
    ways = [
        {"from": source, "to": "t", "exposure": exposure, "source": "assumption"}
        for source, exposure in (("a", 0.5), ("b", 0.0))
    ]
    worm = {"id": "worm", "kind": "spread", "at": "5m", "enters": ["a", "b"], "along": "connects"}
    city = small_city({"a": {}, "b": {}, "t": {}}, links={"connects": ways})
    staged = Staged(city, worm | {"step": "5m", "establish": "10m"}).to(21)
    staged.world.change("t", {"worm": None})
    staged.to(100)
    # From a at 15 + 5, cleaned at 21; from b, whose step takes 5 · 1.5, at 22.5. What was begun at
    # 20 would be control at 30; what was begun at 22.5 is at 32.5.
    assert staged.changes("t", "compromise") == [
        (20, "foothold"),
        (21, "clean"),
        (22.5, "foothold"),
        (32.5, "controlled"),
    ]


def test_two_leaks_of_one_class_end_apart() -> None:
    world = world_of(small_city({"a": {}})).world
    world.change("a", {"one": Outflow("personal", 0.5), "two": Outflow("personal", 0.25)})
    assert world.nodes["a"].leaking == {"personal": 0.75}
    world.change("a", {"one": None})
    assert world.nodes["a"].leaking == {"personal": 0.25}


# -- cutting off in between -----------------------------------------------------------------------


@pytest.mark.parametrize(("cut", "field"), [("isolate", "isolated"), ("take_offline", "offline")])
def test_cutting_off_and_back_leaves_every_contribution_as_it_was(cut: str, field: str) -> None:
    table = both(TOTAL | {"to": 0.4}, DDOS | {"at": "12m"}).to(14)
    before = dict(app(table).standing)
    work(table, cut)
    assert (getattr(app(table), field), app(table).service) == (True, 0.0)
    work(table, "filter_traffic")
    work(table, "reconnect")
    assert app(table).standing == before | {"ddos": Surge(1.0)}
    assert app(table).service == pytest.approx(0.4 * 1.5 / 2)


def test_what_is_derived_is_set_by_contributions_alone() -> None:
    world = world_of(small_city({"a": {}})).world
    for field, value in (("health", 0.5), ("demand", 2.0), ("compromise", "foothold"), ("impact", "wiped")):
        with pytest.raises(TypeError, match="derived from contributions"):
            world.change("a", **{field: value})


def test_a_contribution_that_shows_nothing_new_writes_no_record() -> None:
    played = world_of(small_city({"a": {}}))
    takes = Dist("constant", MINUTE, MINUTE, 0.0)
    played.world.change("a", {"total": Damage(0.0, "repair", takes)})
    written = len(played.data("state"))
    played.world.change("a", {"mild": Damage(0.9, "roll_back", takes)})
    played.world.change("a", {"mild": None})
    assert len(played.data("state")) == written


def test_nobody_is_told_a_system_is_mended_while_something_stands() -> None:
    table = both(TOTAL, MILD).to(14)
    work(table, "investigate")
    work(table, "roll_back")
    assert table.drill.world.seems("app") != "well"
    assert seen(table)["needs"] == "repair"
