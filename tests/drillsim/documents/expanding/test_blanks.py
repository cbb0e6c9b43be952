"""What every one of many gets, written once: as often as there are, each with what is its own."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.documents.expanding import Expanded, expand
from drillsim.documents.expanding.tree import grown
from drillsim.documents.plainvalues import document_of
from drillsim.engine.luck import Luck
from tests.playing import LIBRARY

CITY = LIBRARY.city("can-tho")[0]
COMMUNES = {"pick": "all", "from": {"agencies": {"kind": "commune", "area": "hau-giang"}}}
TWO = {"pick": "all", "from": ["ubnd-ke-sach", "ubnd-vi-thuy"]}


def drawn(let: dict[str, Any], **more: Any) -> Expanded:
    return expand(document_of({"version": 2, "let": let, **more}, "x.yaml"), CITY, Luck(1).share)


def test_every_commune_of_an_area_gets_its_own() -> None:
    injects = [{"each": "xa", "id": "hoi-{xa}", "to": "{xa}", "about": "{xa.system}"}]
    found = drawn({"xa": COMMUNES}, injects=injects, seats=[{"each": "xa", "seat": "{xa}/truc-ban"}])
    assert found.faults == []
    communes = [name for name in CITY.wards if CITY.region(name) == "hau-giang"]
    plain = found.document.mapping
    assert [inject["to"] for inject in plain["injects"]] == communes
    assert [inject["about"] for inject in plain["injects"]] == [CITY.systems_of(each)[0] for each in communes]
    assert [seat["seat"] for seat in plain["seats"]] == [f"{each}/truc-ban" for each in communes]


def test_the_system_of_an_agency_or_of_a_seat_is_said() -> None:
    found = drawn({"xa": TWO}, hits="{xa.system}", enters=[{"each": "xa", "what": "{xa.system}"}])
    assert found.faults == []
    assert found.document.mapping["hits"] == ["mang-ke-sach", "mang-vi-thuy"]
    assert [each["what"] for each in found.document.mapping["enters"]] == ["mang-ke-sach", "mang-vi-thuy"]
    seat = drawn({"ai": {"one_of": ["ubnd-ke-sach/truc-ban"]}}, hits=["{ai.system}", "{ai.agency.system}"])
    assert seat.document.mapping["hits"] == ["mang-ke-sach", "mang-ke-sach"]


def test_what_each_gets_is_the_same_object_in_every_way_to_draw_the_rest() -> None:
    """So that it is validated and judged once, and not once a way."""
    injects = [{"each": "xa", "id": "hoi-{xa}", "to": "{xa}"}, {"id": "khi", "at": "{luc}"}]
    let = {"xa": TWO, "luc": {"minutes": "uniform 1 2"}}
    written = document_of({"version": 2, "let": let, "injects": injects}, "x.yaml")
    root = grown(written)
    early, late = (
        expand(written, CITY, Luck(1).share, chosen={"luc": way}, root=root).document.mapping["injects"]
        for way in (0, 1)
    )
    assert [one is other for one, other in zip(early, late, strict=True)] == [True, True, False]


def test_of_one_an_id_may_be_plain() -> None:
    one = {"pick": "all", "from": ["ubnd-ke-sach"]}
    assert drawn({"xa": one}, injects=[{"each": "xa", "id": "hoi", "to": "{xa}"}]).faults == []


@pytest.mark.parametrize(
    ("let", "more", "code", "said"),
    [
        (
            {"xa": {"pick": "all", "from": {"agencies": {"kind": "commune", "area": "hau-gian"}}}},
            {},
            "query_name",
            "nearest: hau-giang",
        ),
        (
            {"xa": {"pick": "all", "from": {"agencies": {"kind": "commune", "group": "so-nganh"}}}},
            {},
            "pick_too_few",
            "xa: 0 to pick from, and 1 wanted",
        ),
        ({"xa": TWO}, {"injects": [{"each": "xa", "id": "hoi"}]}, "each_same_id", "would be called hoi"),
        (
            {"ai": {"one_of": ["tt-giam-sat"]}},
            {"hits": "{ai.system}"},
            "parameter_relation",
            "{ai.system} means nothing",
        ),
    ],
)
def test_what_cannot_be_is_told_once_with_its_place(
    let: dict[str, Any], more: dict[str, Any], code: str, said: str
) -> None:
    (fault,) = [each for each in drawn(let, **more).faults if each.code != "unused_parameter"]
    assert fault.code == code
    assert said in fault.text("en")
    assert fault.path
    assert fault.text("vi") != fault.text("en")
