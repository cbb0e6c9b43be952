"""What scenarios meet of a plan, worked out by hand on four of them in a city of a few agencies."""

from __future__ import annotations

from pathlib import Path

import pytest

from drillsim.base.model import Seat, Text, Title
from drillsim.documents.city import City
from drillsim.documents.plan import Demand, Demands, PlanDoc
from drillsim.documents.rules import RulesDoc
from drillsim.library.coverage import Met, coverage, regions
from drillsim.library.index import Library
from drillsim.library.shelf import Aim, Summary

LIBRARY = Library(Path(__file__).parents[3] / "scenarios")
BOTH = Text(vi="a", en="a")


@pytest.fixture(scope="module")
def city() -> City:
    return LIBRARY.city("can-tho")[0]


@pytest.fixture(scope="module")
def rules() -> RulesDoc:
    return LIBRARY.rules("p2017")[0]


def scenario(
    name: str, code: str, seat: str, *aims: tuple[list[str], bool], also: tuple[str, ...] = ()
) -> Summary:
    return Summary(
        name=name,
        code=code,
        also=also,
        title=Title(vi="a", en="a"),
        summary=BOTH,
        city="can-tho",
        length=1,
        seats=(Seat(seat),),
        injects=1,
        aims=tuple(Aim(basis=tuple(basis), expected=expected) for basis, expected in aims),
    )


LISTED = [
    scenario("one", "B01", "pa05/truc-ban", (["E4", "F10"], True), also=("B14",)),
    scenario("two", "B14", "so-tu-phap/lanh-dao", (["E4", "G3"], False), (["F12"], False)),
]


def rows(city: City, rules: RulesDoc, shown_by: str, codes: dict[str, bool]) -> dict[str, Met]:
    demands = {code: Demand(name=BOTH, played=played) for code, played in codes.items()}
    group = Demands.model_validate({"id": "B", "title": BOTH, "shown_by": shown_by, "codes": demands})
    plan = PlanDoc(version=1, plan="p", title=BOTH, groups=(group,))
    (table,) = coverage(plan, LISTED, {"can-tho": city}, rules)
    return {row.code: row for row in table.rows}


def test_a_situation_is_played_as_the_scenario_s_own_or_beside_it(city: City, rules: RulesDoc) -> None:
    found = rows(city, rules, "situation", {"B01": True, "B14": True, "B05": True})
    assert (found["B01"].main, found["B01"].beside) == (["one"], [])
    assert (found["B14"].main, found["B14"].beside) == (["two"], ["one"])
    assert [code for code, row in found.items() if row.empty] == ["B05"]


def test_a_force_takes_part_by_a_seat(city: City, rules: RulesDoc) -> None:
    found = rows(city, rules, "seat", {"D10": True, "D13": True})
    assert (found["D10"].main, found["D13"].main) == (["one"], [])


def test_a_code_is_graded_where_something_counts_for_an_objective_that_rests_on_it(
    city: City, rules: RulesDoc
) -> None:
    found = rows(city, rules, "objective", {"E4": True, "F10": True, "F12": True, "G3": True, "F1": False})
    # An obligation of line G3 counts for the second objective, and so for all that it rests on.
    assert {code: (row.main, row.beside) for code, row in found.items()} == {
        "E4": (["one", "two"], []),
        "F10": (["one"], []),
        "F12": ([], ["two"]),
        "G3": (["two"], []),
        "F1": ([], []),
    }
    assert [code for code, row in found.items() if row.empty] == ["F12"]


def test_a_region_takes_part_by_a_seat_of_one_of_its_communes(city: City) -> None:
    commune = next(
        name for name, each in city.agencies.items() if each.region == "hau-giang" and "D2" in each.force
    )
    listed = [*LISTED, scenario("three", "B05", f"{commune}/lanh-dao")]
    found = {row.code: row.main for row in regions(listed, {"can-tho": city})}
    assert found["hau-giang"] == ["three"]
    assert found["can-tho"] == []
