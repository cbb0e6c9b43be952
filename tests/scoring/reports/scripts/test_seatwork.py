"""The work of seats span by span, and what a script covers, counted by hand in the tiny scenario."""

from __future__ import annotations

from math import inf
from pathlib import Path

import pytest

from drillsim.base.model import MINUTE
from drillsim.documents.edits import Edit, Put, Remove, edited
from drillsim.documents.times import Times, likely
from drillsim.library.index import Library, Loaded
from scoring.reports.scripts.covered import lawful, objectives, unled, untold
from scoring.reports.scripts.seatwork import SeatWork, seatwork, span_of
from tests.web.smalllibrary import small_library


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_library(tmp_path_factory.mktemp("library"))


def loaded(root: Path, *edits: Edit) -> Loaded:
    text = (root / "tiny.yaml").read_text("utf-8")
    path = root / "changed.yaml"
    path.write_text(edited(text, edits), "utf-8")
    return Library(root).scenario(str(path))


def work(found: Loaded) -> dict[str, SeatWork]:
    steps = Times(found.scenario, likely, acts=inf).steps
    due = {row.id: steps["inject", row.id].begin for row in found.scenario.injects}
    return {each.seat: each for each in seatwork(found.scenario, due)}


def test_what_comes_and_what_is_open_span_by_span(root: Path) -> None:
    found = loaded(root)
    assert span_of(found.scenario) == 5
    seats = work(found)
    centre = seats["centre/technician"]
    assert len(centre.cells) == 24
    assert {at: cell.told for at, cell in enumerate(centre.cells) if cell.told} == {
        2: ["alert", "order"],
        12: ["chaser"],
    }
    assert [cell.due for cell in centre.cells] == [0, 0, 3, 3, 2, 2, 2, 2, 2, 2, *[0] * 14]
    assert centre.idle == (60 * MINUTE, 120 * MINUTE)
    assert seats["vendor/technician"].idle == (0, 60 * MINUTE)
    assert {seat: each.upon for seat, each in seats.items()} == dict.fromkeys(seats, 0)


def test_what_waits_for_an_act_is_counted_apart(root: Path) -> None:
    found = loaded(root, Put(("injects", 1, "when"), {"act": "isolate", "about": "pc-a"}))
    seats = work(found)
    assert [seats[name].upon for name in seats] == [1, 1, 0]
    assert seats["centre/technician"].cells[2].told == ["alert"]


def test_objectives_by_seats_and_by_law(root: Path) -> None:
    found = loaded(root)
    (row,) = objectives(found.scenario, found.rules)
    assert (row.injects, row.expectations, [*row.law]) == (1, 1, [])
    assert row.seats == {"centre/technician": 1, "police/leader": 0, "vendor/technician": 0}
    assert [*unled(found.scenario, found.rules)] == [*found.rules.obligations]
    named = loaded(root, Put(("objectives", 0, "basis"), ["G2"]))
    (row,) = objectives(named.scenario, named.rules)
    assert "g2" in row.law and {duty.line for duty in row.law.values()} == {"G2"}
    assert not row.law.keys() & unled(named.scenario, named.rules).keys()


def test_duties_of_the_law_by_the_seats_that_owe_them(root: Path) -> None:
    found = loaded(root, Put(("objectives", 0, "basis"), ["G2"]))
    rows = {row.duty.line: row for row in lawful(found.scenario, found.rules, found.city) if row.duty.line}
    assert rows["G2"].named and not rows["G1"].named
    owed = {line: [str(seat) for seat in row.seats] for line, row in rows.items()}
    # The centre runs what is struck, the police have a seat of their own, and the eighth line is nobody's here.
    centre, police = ["centre/technician"], ["police/leader"]
    assert owed == {
        **dict.fromkeys(("G1", "G2", "G3", "G7"), centre),
        **dict.fromkeys(("G4", "G5", "G6"), police),
        "G8": [],
    }
    # What another cause brings, this scenario does not.
    every = len(found.rules.obligations)
    assert len(lawful(found.scenario, found.rules, found.city)) <= every


def test_an_expectation_that_goes_takes_its_own_cells_and_no_others(root: Path) -> None:
    aware = Put(("expect", 0, "objective"), "contain")
    (row,) = objectives(loaded(root, aware).scenario, loaded(root).rules)
    assert (row.injects, row.expectations) == (1, 2)
    assert row.seats == {"centre/technician": 1, "police/leader": 1, "vendor/technician": 0}
    (row,) = objectives(loaded(root, aware, Remove(("injects", 0, "expect", 1))).scenario, loaded(root).rules)
    assert (row.injects, row.expectations) == (0, 1)
    assert row.seats == {"centre/technician": 0, "police/leader": 1, "vendor/technician": 0}


def test_parties_that_nobody_is_expected_to_tell(root: Path) -> None:
    found = loaded(root)
    assert untold(found.scenario, found.city.agencies) == ["vendor"]
    told = loaded(root, Put(("injects", 0, "expect", 2, "to"), "vendor"))
    assert untold(told.scenario, told.city.agencies) == []
