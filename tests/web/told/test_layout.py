"""The map: everything of the city has its own place, the same each time."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from itertools import combinations
from math import cos, pi, sin
from pathlib import Path
from typing import Any

from drillsim.documents.city import City, CityDoc
from drillsim.library.index import Library
from tests.drillsim.build import setup_of
from tests.web.static.test_modules import NODE
from web.core.server import SCENARIOS
from web.told import layout

WRITTEN = Path(__file__).parents[1] / "static" / "room" / "written.mjs"


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


# -- what is written on it ----------------------------------------------------------------------------

WIDTH, LINE = 0.56, 1.0
"""Mean width of a letter of the map, measured, and height of its lines: in heights of letters."""
FRAMES = [(664, 420), (1090, 690), (366, 560), (366, 374)]
"""What the map has of a page of 1280×800, of 1920×1080, and on a phone, a long one and another, in pixels."""
FEW = ["van-ban", "dat-dai", "kho-du-lieu", "sao-luu", "mot-cua", "thu-cong-vu", "sso"]
"""What is in trouble late in a drill of B06."""


def taken(label: dict[str, Any]) -> tuple[float, float, float, float]:
    """Where a label lies: left, top, right, bottom."""
    rows = textwrap(label["text"], label["width"] / label["font"] / 0.6)
    half = max(map(len, rows)) * label["font"] * WIDTH / 2
    high = len(rows) * label["font"] * LINE
    wide, beside = 2 * half, label["mark"] / 2
    left = label["x"] + label["dx"] + {"right": beside, "left": -beside - wide}.get(label["side"], -half)
    top = label["y"] + label["dy"] + {"below": beside, "above": -beside - high}.get(label["side"], -high / 2)
    return left, top, left + wide, top + high


def textwrap(text: str, most: float) -> list[str]:
    rows: list[str] = []
    for part in text.split("\n"):
        rows.append("")
        for word in part.split():
            if rows[-1] and len(rows[-1]) + 1 + len(word) > most:
                rows.append("")
            rows[-1] = f"{rows[-1]} {word}".strip()
    return rows


Box = tuple[float, float, float, float]


def meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def overlapping(labels: list[dict[str, Any]]) -> list[tuple[str, str]]:
    places = [(label["id"], taken(label)) for label in labels]
    return [(one, other) for (one, a), (other, b) in combinations(places, 2) if meet(a, b)]


def covered(found: dict[str, Any]) -> set[tuple[str, str]]:
    """Labels that lie on the mark of something else."""
    marks = [
        (mark["id"], (mark["x"] - half, mark["y"] - half, mark["x"] + half, mark["y"] + half))
        for mark in found["marks"]
        for half in [mark["mark"] / 2]
    ]
    return {
        (label["id"], name)
        for label in found["written"]
        for name, place in marks
        if name != label["id"] and meet(taken(label), place)
    }


@cache
def written() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Frame by frame, at two distances, with all well and with much down: what the map writes there."""
    town = can_tho()
    city = {"nodes": layout.nodes(town), "edges": layout.edges(town), "regions": layout.regions(town)}
    inner = [row["id"] for row in city["nodes"] if row["group"] in ("core", "utility")]
    frames: list[dict[str, Any]] = [
        {"width": width, "height": height, "closer": closer, "down": down}
        for width, height in FRAMES
        for closer in (1, 2)
        for down in ([], FEW, inner[::2])
    ]
    asked = json.dumps({"city": city, "frames": frames})
    done = subprocess.run(
        [NODE, WRITTEN], input=asked, capture_output=True, text=True, timeout=240, check=True
    )
    return list(zip(frames, json.loads(done.stdout), strict=True))


def test_no_label_of_the_map_lies_on_another() -> None:
    assert [overlapping(found["written"]) for _, found in written()] == [[]] * 24


def test_no_label_of_the_map_touches_a_dot() -> None:
    """What is well touches no mark; what is in trouble none of an office or a commune, where that can be helped."""
    groups = {node["id"]: node["group"] for node in layout.nodes(can_tho())}
    dots = []
    for frame, found in written():
        wrong = covered(found)
        assert {one for one, _ in wrong} <= set(frame["down"])
        if len(frame["down"]) <= len(FEW) and frame["width"] != 366:
            dots += [(frame["width"], *pair) for pair in wrong if groups[pair[1]] in ("edge", "uplink")]
    # Everywhere else it would lie on more of a large mark.
    assert dots == [(664, "van-ban", "duong-truyen-vi-thanh")]


def test_what_is_in_trouble_keeps_its_label() -> None:
    for frame, found in written():
        if frame["down"] == FEW:
            assert not set(found["left"]) & set(FEW), (frame["width"], frame["closer"])


def test_what_is_wrong_is_written_first() -> None:
    """What finds no room is mostly well; from twice as near everything shared is written, but for a few."""
    for frame, found in written():
        left = set(found["left"])
        assert len(found["written"]) > len(left) or frame["width"] == 366
        if frame["closer"] > 1 and frame["width"] > 366:
            assert not left & {"trung-tam-du-lieu", *frame["down"][:5]}
