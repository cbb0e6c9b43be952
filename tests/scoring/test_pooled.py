from __future__ import annotations

from typing import Any

from drillsim.base.model import MINUTE
from scoring.scorecard import scorecard
from tests.scoring.script import CITY, SCENARIO, Script, text

UNITS = [f"u{n}" for n in range(10)]
SEATS = [f"{unit}/duty" for unit in UNITS]


def script(units: int = 10, **window: str) -> Script:
    """A team of many units, each with one seat whose part of the drill is the window."""
    seats = SEATS[:units]
    scenario = {
        **SCENARIO,
        "teams": {"east": {"title": text("East"), "seats": seats}},
        "seats": [{"seat": seat, **window} for seat in seats],
    }
    city = {**CITY, "agencies": {**CITY["agencies"], **{unit: {"name": text(unit)} for unit in UNITS}}}
    return Script(graded=seats, scenario=scenario, city=city)


def pooled(made: Script) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = scorecard(made.end(60).records()).to_dict()["pooled"]
    return found


def test_a_team_of_many_units_pools_what_they_owe() -> None:
    made = script()
    made.respond(5, made.duty(0, SEATS[0]), SEATS[0])
    made.respond(20, made.duty(0, SEATS[1]), SEATS[1])
    made.duty(0, SEATS[2])
    made.duty(55, SEATS[2])
    (row,) = pooled(made)
    assert (row["met"], row["late"], row["never"], row["open"]) == (1, 1, 1, 1)
    assert (row["team"], row["title"], row["response_time"]) == ("east", text("East"), 50.0)
    stood = {unit["agency"]: [unit[key] for key in ("met", "late", "never", "open")] for unit in row["units"]}
    assert [stood[unit] for unit in UNITS[:4]] == [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 1], [0, 0, 0, 0]]


def test_what_several_units_owe_counts_once() -> None:
    made = script()
    made.duty(0, SEATS[:2])
    (row,) = pooled(made)
    assert row["never"] == 1
    assert [unit["never"] for unit in row["units"][:3]] == [1, 1, 0]


def test_silence_is_measured_within_a_units_own_part() -> None:
    made = script(starts="10m", ends="50m")
    for at in (5, 20, 28):
        made.act(at, SEATS[0])
    made.act(5, SEATS[1])
    (row,) = pooled(made)
    assert [(unit["acts"], unit["silence"]) for unit in row["units"][:3]] == [
        (2, 22 * MINUTE),
        (0, 40 * MINUTE),
        (0, 40 * MINUTE),
    ]
    assert (row["idle"], row["silence"]) == (9, 40 * MINUTE)


def test_without_a_part_of_its_own_a_unit_has_the_whole_drill() -> None:
    made = script()
    made.act(25, SEATS[0])
    (row,) = pooled(made)
    assert row["units"][0]["silence"] == 35 * MINUTE


def test_a_part_ends_with_the_drill_at_the_latest() -> None:
    (row,) = pooled(script(starts="50m", ends="3h"))
    assert row["silence"] == 10 * MINUTE


def test_a_small_team_has_no_such_table() -> None:
    assert pooled(script(units=9)) == []
