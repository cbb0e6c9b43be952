from __future__ import annotations

from pathlib import Path

import pytest

from drillsim.base.errors import Fault, InputError
from drillsim.documents.checks import load
from drillsim.documents.city import City, CityDoc
from drillsim.documents.citychecks import LINES, check_city

TINY = (Path(__file__).parents[1] / "tiny_city.yaml").read_text(encoding="utf-8")
CAN_THO = Path(__file__).parents[3] / "scenarios/cities/can-tho.yaml"


def faults(text: str) -> list[Fault]:
    try:
        load(text, "city.yaml", CityDoc, check_city)
    except InputError as error:
        return error.faults
    return []


def line_of(text: str, part: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)


def test_both_cities_are_sound() -> None:
    assert faults(TINY) == []
    load(CAN_THO.read_bytes(), "can-tho.yaml", CityDoc, check_city)


def test_every_line_of_the_plan_stands_in_can_tho() -> None:
    city = City(load(CAN_THO.read_bytes(), "can-tho.yaml", CityDoc))
    lines = {(row.line, start, end) for _, start, end, row in city.links("reports_to")}
    for line, start, end in [
        ("G1", "tt-giam-sat", "so-nn-mt"),
        ("G1", "vp-ubnd", "chu-tich-ubnd"),
        ("G2", "ubnd-ninh-kieu", "pa05"),
        ("G3", "so-y-te", "vncert"),
        ("G4", "cong-an", "chu-tich-ubnd"),
        ("G5", "cong-an", "vncert"),
        ("G6", "cong-an", "thuong-truc-qg"),
        ("G6", "cong-an", "ban-chi-dao-qg"),
        ("G9", "ubnd-tran-de", "cong-an"),
        ("G10", "cong-an", "a05"),
        ("G11", "so-khcn", "pa05"),
        ("G14", "nguoi-dan", "pa05"),
    ]:
        assert (line, start, end) in lines
    assert set(LINES) <= {line for line, _, _ in lines}


@pytest.mark.parametrize(
    ("good", "bad", "message"),
    [
        (
            "    operator: centre\n    owner: office\n    source: assumption\n    weight: 10.0",
            "    operator: centra\n    owner: office\n    source: assumption\n    weight: 10.0",
            "operator: there is no agency centra; allowed: centre, office, police, cyber, chairman, nation, "
            "vendor, ubnd-east, ubnd-west; nearest: centre",
        ),
        ("{on: dns}", "{on: dnz}", "nearest: dns"),
        ("{on: [power, generator],", "{on: [power, generater],", "on[2]: there is no system or utility"),
        ("    controls: good\n    holds", "    controls: goed\n    holds", "nearest: good"),
        ("part_of: police", "part_of: polise", "nearest: police"),
        ("  standing: cyber", "  standing: cyberr", "standing: there is no agency cyberr"),
        ("offices: [centre, office]", "offices: [centre, offise]", "nearest: office"),
        ("    region: south\n    level", "    region: sauth\n    level", "nearest: south"),
        ("force: [D1]", "force: [D27]", "force: D27 is not the code of a force"),
        ('on: "duong-truyen-{id}"', 'on: "duong-truyen-{ids}"', "there is no blank {ids}"),
        ('on: "duong-truyen-{id}"', 'on: "duong-{id}"', "there is no system or utility duong-east"),
        ('vi: "Mạng {name}"', 'vi: "Mạng {nam}"', "nearest: {name}"),
        ("part_of: police", "part_of: cyber", "part_of: cyber is itself a unit"),
        ("from: vendor, to: offices", "from: vendor, to: officers", "nearest: offices"),
        ("from: [pc-a, communes]", "from: [power, communes]", "from[1]: there is no system power"),
        ("code: \"00002\"", "code: \"00001\"", "code of a unit 00001 stands twice"),
        ("id: west", "id: east", "name ubnd-east stands twice"),
        ("  pc-b:\n", "  power:\n", "name power stands twice"),
    ],
)  # fmt: skip
def test_a_fault_names_what_is_wrong_and_the_nearest_name(good: str, bad: str, message: str) -> None:
    assert TINY.count(good) == 1
    told = [fault.text("en") for fault in faults(TINY.replace(good, bad))]
    assert any(message in said for said in told), told


def test_a_fault_has_the_line_of_the_wrong_name() -> None:
    text = TINY.replace("{on: dns}", "{on: dnz}")
    (fault,) = faults(text)
    assert fault.line == line_of(text, "{on: dnz}")
    assert fault.text("vi").startswith(f"city.yaml:{fault.line}: on: không có hệ thống hay hạ tầng dnz")


def test_a_misspelt_source_is_told_on_its_own_line() -> None:
    text = TINY.replace(
        "office\n    source: assumption\n    weight: 10.0", "office\n    source: assumptoin\n    weight: 10.0"
    )
    (fault,) = faults(text)
    assert fault.line == line_of(text, "assumptoin")
    assert "; nearest: assumption" in fault.text("en")


@pytest.mark.parametrize(
    ("line", "start", "end", "more"),
    [
        ("G1", "centre", "office", ""),
        ("G2", "centre", "cyber", " and 3 more"),
        ("G3", "centre", "nation", " and 3 more"),
        ("G4", "police", "chairman", ""),
        ("G5", "police", "nation", ""),
        ("G6", "police", "nation", ""),
        ("G9", "office", "police", " and 2 more"),
        ("G11", "centre", "cyber", ""),
    ],
)
def test_a_missing_reporting_line_is_named(line: str, start: str, end: str, more: str) -> None:
    text = "\n".join(row for row in TINY.splitlines() if f"line: {line}," not in row)
    (fault,) = faults(text)
    assert fault.code == "missing_line"
    assert fault.line == line_of(text, "reports_to:")
    assert f"reporting line {line} of the plan is missing: {start} → {end}{more};" in fault.text("en")


def test_a_city_without_regions_is_refused() -> None:
    head, _, tail = TINY.partition("regions:\n")
    text = head + "regions: {}\n" + tail[tail.index("roles:") :]
    assert "too_few" in {fault.code for fault in faults(text)}


def test_all_faults_come_at_once() -> None:
    text = TINY.replace("{on: dns}", "{on: dnz}").replace("part_of: police", "part_of: polise")
    assert [fault.code for fault in faults(text)] == ["unknown_name", "unknown_name"]
