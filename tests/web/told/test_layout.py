"""The map: everything of the city has its own place, the same each time."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin

from drillsim.documents.city import City, CityDoc
from drillsim.library.index import Library
from tests.drillsim.build import setup_of
from web.core.server import SCENARIOS
from web.told import layout


@cache
def can_tho() -> City:
    return Library(SCENARIOS).scenario(str(SCENARIOS / "b06-ransomware.yaml")).city


def test_everything_has_a_place_of_its_own() -> None:
    places = layout.places(can_tho())
    assert places.keys() == can_tho().nodes.keys()
    assert len(set(places.values())) == len(places)


def test_the_same_city_gives_the_same_map() -> None:
    doc = can_tho().doc
    assert layout.places(City(CityDoc.model_validate(doc))) == layout.places(can_tho())


def test_what_most_depends_on_stands_in_the_middle() -> None:
    assert layout.places(can_tho())["trung-tam-du-lieu"] == (0, 0)


def test_the_zone_of_the_hub_is_the_inner_ring() -> None:
    places, city = layout.places(can_tho()), can_tho()
    inner = [name for name in city.nodes if layout._zone(city, name) == "loi" and name != "trung-tam-du-lieu"]
    assert places[inner[0]] == (0, -120)
    angle = -pi / 2 + 2 * pi / len(inner)
    assert places[inner[1]] == (round(200 * cos(angle)), round(120 * sin(angle)))


def test_a_commune_stands_behind_its_own_uplink() -> None:
    places = layout.places(can_tho())
    (commune, commune_y), (uplink, uplink_y) = places["mang-ninh-kieu"], places["duong-truyen-ninh-kieu"]
    assert abs(commune * uplink_y - commune_y * uplink) < 1_000
    assert 606 / 560 - 0.01 < commune / uplink < (606 + 38) / 560 + 0.01


def test_groups_tell_what_a_node_is() -> None:
    groups = {node["id"]: node["group"] for node in layout.nodes(can_tho())}
    told = {
        name: groups[name] for name in ("lgsp", "may-tram-so-noi-vu", "duong-truyen-ninh-kieu", "truc-vnpt")
    }
    assert told == {
        "lgsp": "core",
        "may-tram-so-noi-vu": "edge",
        "duong-truyen-ninh-kieu": "uplink",
        "truc-vnpt": "utility",
    }


def test_an_edge_stands_once_and_joins_two_nodes() -> None:
    edges = layout.edges(can_tho())
    assert len({tuple(edge.values()) for edge in edges}) == len(edges)
    assert {end for edge in edges for end in (edge["from"], edge["to"])} <= can_tho().nodes.keys()
    assert {"from": "mot-cua", "to": "sso", "kind": "depends_on"} in edges


def test_every_region_with_communes_is_named() -> None:
    assert [region["name"]["en"] for region in layout.regions(can_tho())] == [
        "Cần Thơ area",
        "Hậu Giang area",
        "Sóc Trăng area",
    ]


def test_a_city_without_communes_has_a_map_too() -> None:
    city = setup_of().city
    assert layout.places(city).keys() == city.nodes.keys()
