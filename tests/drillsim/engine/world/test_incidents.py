from __future__ import annotations

from typing import Any

import pytest

from drillsim.documents.city import City
from drillsim.engine.world import Incident
from tests.drillsim.build import Played, needs, rules_data, small_city, suffer, threat_of, world_of

FAULT = {
    "id": "fault",
    "kind": "degrade",
    "at": "1m",
    "hits": ["a"],
    "to": 0.0,
    "repair": "repair",
    "takes": "30m",
}
BEYOND = threat_of(FAULT, beyond_owner=True)
WITHIN = threat_of(FAULT)


def high(**systems: Any) -> City:
    """Systems of level 4, whose backups are kept unless said otherwise."""
    return small_city(
        {name: {"level": 4, "controls": "kept"} | row for name, row in systems.items()},
        controls={"kept": {"backup_every": "24h"}},
    )


def severities(played: Played) -> list[str]:
    return [data["severity"] for data in played.data("incident")]


def the_incident(played: Played) -> Incident:
    return played.world.incidents.all["trouble"]


# -- severity -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "severity"),
    [
        ({"health": 0.5}, "ordinary"),
        ({"health": 0.49}, "serious"),
        ({"compromise": "foothold"}, "ordinary"),
        ({"compromise": "controlled"}, "serious"),
        ({"leaking": {"personal": 1.0}}, "ordinary"),
        ({"leaking": {"secret": 0.1}}, "serious"),
        ({"impact": "wiped"}, "ordinary"),
    ],
)
def test_each_criterion_on_a_system_of_level_4(fields: dict[str, Any], severity: str) -> None:
    played = world_of(high(a={}))
    suffer(played.world, "a", BEYOND, **fields)
    assert the_incident(played).severity == severity


@pytest.mark.parametrize(
    ("impact", "severity"), [("wiped", "serious"), ("encrypted", "serious"), ("defaced", "ordinary")]
)
def test_destroyed_data_without_a_backup_is_serious(impact: str, severity: str) -> None:
    played = world_of(high(a={"controls": "plain"}))
    suffer(played.world, "a", BEYOND, impact=impact)
    assert the_incident(played).severity == severity


@pytest.mark.parametrize(
    "fields", [{"compromise": "controlled"}, {"impact": "wiped"}, {"leaking": {"secret": 1.0}}]
)
def test_what_another_threat_does_to_a_system_makes_no_other_incident_serious(fields: dict[str, Any]) -> None:
    played = world_of(high(a={"controls": "plain"}))
    suffer(played.world, "a", BEYOND, health=0.9)
    other = threat_of(FAULT | {"id": "other"}, id="other", beyond_owner=True)
    suffer(played.world, "a", other, **fields)
    assert {one.id: one.severity for one in played.world.incidents.all.values()} == {
        "trouble": "ordinary",
        "other": "serious",
    }


def test_five_systems_hit_are_spreading_and_one_of_them_must_be_of_level_4() -> None:
    low = {f"s{number}": {"level": 3} for number in range(4)}
    played = world_of(high(a={}, **low))
    for node in ("a", "s0", "s1", "s2"):
        suffer(played.world, node, BEYOND, compromise="foothold")
    assert the_incident(played).severity == "ordinary"
    suffer(played.world, "s3", BEYOND, compromise="foothold")
    assert the_incident(played).severity == "serious"


def test_a_system_below_the_level_makes_nothing_serious() -> None:
    played = world_of(high(a={"level": 3}))
    suffer(played.world, "a", BEYOND, health=0.0, compromise="controlled")
    assert the_incident(played).severity == "ordinary"


def test_what_the_owner_can_handle_is_ordinary_where_the_rules_ask_for_more() -> None:
    played = world_of(high(a={}))
    suffer(played.world, "a", WITHIN, health=0.0)
    assert the_incident(played).severity == "ordinary"
    rule = rules_data()["classification"] | {"beyond_owner": False}
    played = world_of(high(a={}), rules_data(classification=rule))
    suffer(played.world, "a", WITHIN, health=0.0)
    assert the_incident(played).severity == "serious"


def test_only_the_criteria_that_the_rules_name_count() -> None:
    rule = rules_data()["classification"] | {"any_of": ["control_lost"]}
    played = world_of(high(a={}), rules_data(classification=rule))
    suffer(played.world, "a", BEYOND, health=0.0)
    assert the_incident(played).severity == "ordinary"


def test_an_incident_becomes_serious_when_a_hit_system_gets_worse_and_stays_so() -> None:
    played = world_of(high(a={}, b={"level": 1}))
    suffer(played.world, "a", BEYOND, health=0.8)
    suffer(played.world, "a", demand=6.0)  # 0.8 · 1.5 / 6 = 0.2
    assert severities(played) == ["ordinary", "serious"]
    suffer(played.world, "a", demand=1.0, health=1.0)
    suffer(played.world, "b", BEYOND, health=0.9)
    assert the_incident(played).severity == "serious"
    assert severities(played) == ["ordinary", "serious", "serious"]


def test_a_loss_that_only_reaches_a_level_4_system_does_not_hit_it() -> None:
    played = world_of(high(a={"depends_on": [needs("b")]}, b={"level": 1}))
    suffer(played.world, "b", BEYOND, health=0.0)
    assert played.world.nodes["a"].service == 0.0
    assert the_incident(played).severity == "ordinary"


def test_hits_are_listed_once_in_their_order() -> None:
    played = world_of(high(a={}, b={}))
    for node in ("b", "a", "b"):
        suffer(played.world, node, WITHIN, compromise="foothold")
    assert [data["hits"] for data in played.data("incident")] == [["b"], ["b", "a"]]


# -- what it affects ------------------------------------------------------------------------------


def test_an_incident_affects_what_it_hit_and_what_lost_service_by_it() -> None:
    city = high(a={"depends_on": [needs("b", 0.5)]}, b={}, c={"depends_on": [needs("b", buffer="30m")]}, d={})
    played = world_of(city)
    suffer(played.world, "b", WITHIN, health=0.0)
    affected = {node for node in "abcd" if played.world.incidents.affects(the_incident(played), node)}
    assert affected == {"a", "b"}
    played.to(30)
    assert played.world.incidents.touching("c") == ["trouble"]
    assert played.world.incidents.touching("d") == []
    assert played.world.incidents.hitting("c") == []
    assert played.world.incidents.hitting("b") == ["trouble"]


def test_a_loss_elsewhere_is_not_of_this_incident() -> None:
    played = world_of(high(a={}, b={}))
    suffer(played.world, "a", WITHIN, health=0.0)
    suffer(played.world, "b", health=0.0)
    assert played.world.incidents.touching("b") == []


def test_nothing_unknown_is_touched() -> None:
    played = world_of(high(a={}))
    suffer(played.world, "a", WITHIN, health=0.0)
    assert played.world.incidents.touching(None) == []
    assert played.world.incidents.touching("nowhere") == []


# -- who has a part -------------------------------------------------------------------------------

AGENCIES = ("centre", "office", "cyber", "police", "chairman", "nation", "vendor", "ubnd-east", "ubnd-west")


def parts(played: Played) -> set[str]:
    incidents = played.world.incidents
    return {agency for agency in AGENCIES if incidents.has_part(the_incident(played), agency)}


def test_operator_owner_supplier_and_the_forces_have_a_part(tiny_city: City) -> None:
    played = world_of(tiny_city)
    suffer(played.world, "dns", WITHIN, compromise="foothold")
    # centre runs it, office owns it, vendor supplies centre; cyber is a unit of police
    assert parts(played) == {"centre", "office", "vendor", "cyber", "police"}


def test_those_whose_service_fell_have_a_part(tiny_city: City) -> None:
    played = world_of(tiny_city)
    suffer(played.world, "app", WITHIN, health=0.0)
    assert parts(played) == {"centre", "office", "vendor", "cyber", "police", "ubnd-east", "ubnd-west"}


def test_operators_one_connection_away_have_a_part(tiny_city: City) -> None:
    played = world_of(tiny_city)
    suffer(played.world, "mang-east", WITHIN, compromise="foothold")
    # the network of East reaches app, which centre runs and office owns; vendor supplies only those two
    assert parts(played) == {"ubnd-east", "centre", "office", "cyber", "police"}


def test_parties_of_the_scenario_and_receivers_of_required_contacts_have_a_part(tiny_city: City) -> None:
    played = world_of(tiny_city)
    suffer(played.world, "pc-b", threat_of(FAULT, parties=["nation"]), compromise="foothold")
    assert parts(played) == {"office", "vendor", "cyber", "police", "nation"}
    the_incident(played).contacts.add("chairman")
    assert "chairman" in parts(played)


def test_an_agency_operates_a_hit_through_its_units(tiny_city: City) -> None:
    played = world_of(tiny_city)
    suffer(played.world, "pc-b", WITHIN, compromise="foothold")
    incidents = played.world.incidents
    assert incidents.operates_hit(the_incident(played), "office")
    assert not incidents.operates_hit(the_incident(played), "centre")


def test_the_classes_of_data_an_incident_leaks_are_those_of_its_stages() -> None:
    leak = {"id": "out", "kind": "leak", "at": "1m", "hits": ["a"], "data": "personal", "empties_in": "1h"}
    assert Incident(threat_of(FAULT, leak)).data_classes == {"personal"}
