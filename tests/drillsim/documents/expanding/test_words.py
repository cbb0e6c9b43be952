"""Wards and communes as places, and what lies around a system."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.documents.expanding import expand
from drillsim.documents.plainvalues import document_of
from drillsim.engine.luck import Luck
from tests.drillsim.documents.expanding.test_expanding import CITY, data, drawn
from tests.playing import LIBRARY


def test_a_ward_is_said_as_a_place_and_as_those_who_run_it() -> None:
    let = {
        "xa": {"one_of": ["ubnd-ninh-kieu"]},
        "mang": {"one_of": ["mang-truong-xuan"]},
        "he": {"one_of": ["mot-cua"]},
        "hai": {"one_of": ["ubnd-cai-khe"]},
    }
    body = {
        "vi": "{xa}: {xa.place}; {mang.place}; {he.place}",
        "en": "{xa}: {xa.place}; {mang.place}; {he.place}",
    }
    found = data({"let": let, "to": "{xa.place}", "body": body, "n": "{hai}"})
    assert found["body"] == {
        "vi": "UBND phường Ninh Kiều: phường Ninh Kiều; xã Trường Xuân; Khu vực Cần Thơ",
        "en": "People's Committee of Ninh Kiều Ward: Ninh Kiều Ward; Trường Xuân Commune; Cần Thơ area",
    }
    assert found["to"] == "ubnd-ninh-kieu"


@pytest.mark.parametrize("about", ["mang-ninh-kieu", "ubnd-ninh-kieu"])
def test_around_a_wards_own_system_there_is_that_ward_alone(about: str) -> None:
    let = {"he": {"one_of": [about]}, "xa": {"pick": 1, "from": _around("{he}")}}
    assert {drawn({"let": let}, seed).drawn["let"]["xa"] for seed in range(10)} == {"ubnd-ninh-kieu"}


def test_around_a_system_of_the_city_there_are_the_communes_of_its_area() -> None:
    let = {"xa": {"pick": 1, "from": _around("mot-cua")}}
    found = {str(drawn({"let": let}, seed).drawn["let"]["xa"]) for seed in range(30)}
    assert len(found) > 5 and {CITY.region(name) for name in found} == {CITY.region("mot-cua")}


def _around(name: str) -> dict[str, Any]:
    return {"agencies": {"kind": "commune", "around": name}}


def test_callers_of_a_wards_counter_are_of_that_ward() -> None:
    use = {"part": "cuoc-goi", "as": "goi", "about": "mang-ninh-kieu", "to": "ubnd-ninh-kieu/phu-trach-attt"}
    for seed in range(5):
        found = expand(
            document_of({"version": 2, "use": [use]}, "x"), CITY, Luck(seed).share, LIBRARY.parts()
        )
        assert found.faults == [] and isinstance(found.document.data, dict)
        body = found.document.data["injects"][0]["body"]
        assert "Người gọi từ địa bàn phường Ninh Kiều cho biết" in body["vi"]
        assert "A caller from Ninh Kiều Ward stands" in body["en"]


@pytest.mark.parametrize(
    ("around", "code", "said"),
    [
        ("mot-cu", "query_name", "around: the city has no mot-cu; nearest: mot-cua"),
        ("{hee}", "unknown_parameter", "no drawn value or parameter is called hee"),
    ],
)
def test_what_is_around_nothing_is_told(around: str, code: str, said: str) -> None:
    (fault,) = drawn({"let": {"a": {"pick": 1, "from": _around(around)}}}).faults
    assert fault.code == code and said in fault.text("en")
