from __future__ import annotations

import json
from pathlib import Path

import pytest

from drillsim.base.model import HOUR, MINUTE
from drillsim.documents import yamltext
from drillsim.documents.city import City, CityDoc, System, Utility

ROOT = Path(__file__).parents[3]


def _city(path: Path) -> City:
    document = yamltext.read(path.read_bytes(), path.name)
    return City(CityDoc.model_validate_json(json.dumps(document.data)))


@pytest.fixture(scope="module")
def tiny() -> City:
    return _city(Path(__file__).parents[1] / "tiny_city.yaml")


@pytest.fixture(scope="module")
def can_tho() -> City:
    return _city(ROOT / "scenarios/cities/can-tho.yaml")


# -- a city small enough to check by hand ---------------------------------------------------------


def test_a_commune_becomes_an_agency_a_system_and_an_uplink(tiny: City) -> None:
    assert tiny.agencies["ubnd-east"].name.vi == "UBND xã Đông"
    assert tiny.agencies["ubnd-east"].level == "commune"
    system, uplink = tiny.nodes["mang-east"], tiny.nodes["duong-truyen-east"]
    assert isinstance(system, System)
    assert isinstance(uplink, Utility)
    assert (system.name.en, system.operator, system.owner) == (
        "Network of East Commune",
        "ubnd-east",
        "ubnd-east",
    )
    assert [need.providers for need in system.depends_on] == [("duong-truyen-east",), ("app",)]
    assert (uplink.kind, uplink.operator, uplink.owner) == ("uplink", "vendor", "vendor")
    assert uplink.depends_on[0].buffer == 4 * HOUR


def test_nodes_are_systems_then_utilities_with_the_communes_own_after_each(tiny: City) -> None:
    systems = ["hall", "dns", "sso", "app", "pc-a", "pc-b", "mang-east", "mang-west"]
    assert list(tiny.nodes) == [*systems, "power", "generator", "duong-truyen-east", "duong-truyen-west"]


def test_each_node_has_its_operator_owner_place_and_region(tiny: City) -> None:
    assert (tiny.operator_of("app"), tiny.owner_of("app")) == ("centre", "office")
    assert tiny.place("hall") == (10.1, 105.1)
    assert (tiny.region("sso"), tiny.place("sso")) == ("north", (10.0, 105.0))
    assert (tiny.region("pc-b"), tiny.place("pc-b")) == ("south", (9.0, 106.0))
    assert tiny.place("mang-west") == (9.1, 106.1)
    assert (tiny.region("office"), tiny.region("centre")) == ("south", "north")


def test_an_agency_has_the_systems_and_utilities_that_it_operates(tiny: City) -> None:
    assert tiny.systems_of("centre") == ("hall", "dns", "sso", "app", "pc-a", "generator")
    assert tiny.systems_of("vendor") == ("power", "duong-truyen-east", "duong-truyen-west")
    assert tiny.systems_of("chairman") == ()


def test_a_unit_belongs_to_its_parent(tiny: City) -> None:
    assert (tiny.parent("cyber"), tiny.parent("police")) == ("police", "police")
    assert tiny.units_of("police") == ("police", "cyber")
    assert tiny.units_of("office") == ("office",)


def test_parties_are_looked_up_by_name(tiny: City) -> None:
    assert (tiny.party("standing"), tiny.party("chairman")) == ("cyber", "chairman")
    with pytest.raises(AttributeError):
        tiny.party("operator")


def test_only_systems_have_controls(tiny: City) -> None:
    good = tiny.controls_of("hall")
    assert good is not None
    assert (good.backup_every, good.restore_takes.low) == (24 * HOUR, 30 * MINUTE)
    assert tiny.controls_of("power") is None


def test_dependants_come_with_what_they_need(tiny: City) -> None:
    assert [(node, need.share) for node, need in tiny.dependants("hall")] == [("dns", 1.0), ("app", 0.5)]
    node, need = tiny.dependants("generator")[0]
    assert (node, need.providers, need.buffer) == ("hall", ("power", "generator"), 30 * MINUTE)
    assert tiny.dependants("pc-a") == ()


def test_a_loss_reaches_everything_downstream_around_the_cycle_too(tiny: City) -> None:
    assert tiny.downstream("sso") == {"dns", "app", "mang-east", "mang-west"}
    assert tiny.downstream("hall") == {"dns", "sso", "app", "mang-east", "mang-west"}
    assert tiny.downstream("power") == tiny.downstream("hall") | {
        "hall",
        "duong-truyen-east",
        "duong-truyen-west",
    }
    assert tiny.downstream("pc-b") == frozenset()


def test_the_widest_way_between_two_systems_counts(tiny: City) -> None:
    assert tiny.connected("pc-a") == (("app", 0.5), ("sso", 0.2))
    assert tiny.connected("mang-west") == (("app", 0.5),)
    assert tiny.connected("app") == ()


def test_accounts_are_shared_inside_a_domain_only(tiny: City) -> None:
    assert tiny.sharing_accounts("pc-a") == ("pc-b",)
    assert tiny.sharing_accounts("app") == ()
    assert tiny.sharing_accounts("power") == ()


def test_suppliers_come_from_groups_too(tiny: City) -> None:
    assert tiny.suppliers_of("office") == ("vendor",)
    assert tiny.suppliers_of("police") == ()


def test_owners_means_the_owners_of_what_each_operator_runs(tiny: City) -> None:
    row = next(row for row in tiny.doc.links["reports_to"] if row.line == "G1")
    assert list(tiny.pairs("reports_to", row)) == [("centre", "office")]


def test_the_graph_has_typed_nodes_and_edges(tiny: City) -> None:
    graph = tiny.graph
    kinds = [kind for _, kind in graph.nodes(data="kind")]
    assert [kinds.count(kind) for kind in ("agency", "system", "utility")] == [9, 8, 4]
    assert graph.edges["centre", "app", "operates"] == {}
    assert graph.edges["office", "app", "owns"] == {}
    assert graph.edges["app", "sso", "depends_on"]["dependency"].share == 0.9
    assert graph.edges["office", "cyber", "reports_to G2"] == {"line": "G2"}
    assert graph.edges["pc-a", "sso", "connects"] == {"exposure": 0.2}


def test_dependency_edges_are_one_for_each_provider(tiny: City) -> None:
    # hall 2, dns 2, sso 1, app 2, two communes 2 each, two uplinks 1 each
    edges = [key for _, _, key in tiny.graph.edges(keys=True) if key == "depends_on"]
    assert len(edges) == 13


# -- Cần Thơ --------------------------------------------------------------------------------------

DEPARTMENTS = [
    "so-noi-vu",
    "so-tu-phap",
    "so-tai-chinh",
    "so-cong-thuong",
    "so-nn-mt",
    "so-xay-dung",
    "so-khcn",
    "so-gddt",
    "so-y-te",
    "so-vh-tt-dl",
    "so-dan-toc-ton-giao",
    "so-ngoai-vu",
    "vp-ubnd",
    "thanh-tra",
]


def test_can_tho_has_31_wards_and_72_communes_each_with_its_own_code(can_tho: City) -> None:
    assert can_tho.doc.communes is not None
    units = can_tho.doc.communes.units
    names = [unit.name.vi.split()[0] for unit in units]
    assert (names.count("phường"), names.count("xã"), len(units)) == (31, 72, 103)
    assert [unit.name.en.split()[-1] for unit in units].count("Ward") == 31
    assert len({unit.code for unit in units}) == len({unit.id for unit in units}) == 103


@pytest.mark.parametrize(
    ("commune", "code", "region"),
    [
        ("ninh-kieu", "31135", "can-tho"),
        ("vi-thanh", "31321", "hau-giang"),
        ("vi-thanh-1", "31465", "hau-giang"),
        ("soc-trang", "31507", "soc-trang"),
        ("cu-lao-dung", "31633", "soc-trang"),
    ],
)
def test_codes_and_regions_are_the_official_ones(can_tho: City, commune: str, code: str, region: str) -> None:
    assert can_tho.doc.communes is not None
    row = next(unit for unit in can_tho.doc.communes.units if unit.id == commune)
    assert (row.code, row.region) == (code, region)


def test_the_three_former_provinces_have_32_28_and_43_communes(can_tho: City) -> None:
    regions = [can_tho.region(name) for name in can_tho.agencies if name.startswith("ubnd-")]
    assert [regions.count(name) for name in ("can-tho", "hau-giang", "soc-trang")] == [32, 28, 43]


def test_the_fourteen_departments_are_there_in_the_order_of_the_plan(can_tho: City) -> None:
    assert list(can_tho.doc.groups["so-nganh"]) == DEPARTMENTS
    assert list(can_tho.agencies)[:14] == DEPARTMENTS


def test_every_force_of_the_plan_is_played_by_somebody(can_tho: City) -> None:
    played = {force for agency in can_tho.agencies.values() for force in agency.force}
    assert played == {f"D{number}" for number in range(1, 27)}


def test_can_tho_has_the_size_expected_of_it(can_tho: City) -> None:
    assert 130 <= len(can_tho.agencies) <= 145
    assert 250 <= len(can_tho.nodes) <= 350


def test_exactly_one_system_is_at_level_4_and_its_name_does_not_say_so(can_tho: City) -> None:
    high = [node for node in can_tho.nodes.values() if isinstance(node, System) and node.level >= 4]
    assert [node.name.vi for node in high] == ["Cơ sở dữ liệu đất đai"]
    assert (can_tho.operator_of("dat-dai"), can_tho.owner_of("dat-dai")) == ("tt-giam-sat", "so-nn-mt")


def test_the_data_centre_rides_through_a_power_cut_for_half_an_hour(can_tho: City) -> None:
    need = can_tho.nodes["trung-tam-du-lieu"].depends_on[0]
    assert need.providers == ("dien-can-tho", "may-phat-ttdl")
    assert (need.buffer, need.refill) == (30 * MINUTE, 0.5)
    assert can_tho.nodes["may-phat-ttdl"].standby
    assert can_tho.nodes["may-phat-ttdl"].depends_on[0].buffer == 90 * MINUTE


def test_losing_the_data_centre_reaches_every_commune(can_tho: City) -> None:
    reached = can_tho.downstream("trung-tam-du-lieu")
    assert sum(node.startswith("mang-") for node in reached if node != "mang-tslcd") == 103
    assert "dien-can-tho" not in reached


def test_a_cycle_of_the_core_is_real(can_tho: City) -> None:
    assert "dns-lan-loi" in can_tho.downstream("sso")
    assert "sso" in can_tho.downstream("dns-lan-loi")


def test_a_commune_hangs_on_the_power_and_the_trunks_of_its_own_area(can_tho: City) -> None:
    system, uplink = can_tho.nodes["mang-my-xuyen"], can_tho.nodes["duong-truyen-my-xuyen"]
    assert [need.providers[0] for need in system.depends_on] == [
        "dien-soc-trang",
        "duong-truyen-my-xuyen",
        "mot-cua",
    ]
    assert uplink.depends_on[0].providers == ("trung-ke-soc-trang-vnpt", "trung-ke-soc-trang-viettel")


def test_firms_are_cleared_for_less_than_agencies_and_the_public_for_least(can_tho: City) -> None:
    allowed = {"firm": {"amber"}, "public": {"clear"}}
    for agency in can_tho.agencies.values():
        assert agency.clearance in allowed.get(agency.level, {"red"})
