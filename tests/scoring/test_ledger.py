from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from scoring.ledger import Ledger, LedgerRow, ledger
from tests.scoring.script import CITY, SCENARIO, Script, text


def worked(script: Script, verb: str, begin: float, end: float, agency: str = "a", **done: Any) -> None:
    """Work of an agency from minute to minute."""
    act = script.act(begin, f"{agency}/duty", verb)
    data = {"act": act, "agency": agency, "verb": verb, **done}
    script.add(begin, "work", {**data, "status": "started", "until": round(end * 60_000)})
    script.add(end, "work", {**data, "status": done.get("status", "completed")})


def rows(found: Ledger, group: str) -> list[LedgerRow]:
    return [row for row in found["rows"] if row["group"] == group]


def test_nobody_and_nothing_leave_an_empty_ledger() -> None:
    assert ledger(Script().end(60).records()) == {"rows": [], "hours": 0, "dong": None}


def test_work_is_hours_of_its_crew_and_as_many_people_as_were_at_it_at_once() -> None:
    agencies = {**CITY["agencies"], "a": {"name": text("Agency A"), "responders": 3}}
    script = Script(city={**CITY, "agencies": agencies})
    worked(script, "repair", 0, 30)  # two people
    worked(script, "isolate", 15, 30)  # one
    worked(script, "block", 30, 90)  # one, after them
    (row,) = rows(ledger(script.end(120).records()), "people")
    assert row["name"] == {"vi": "Làm kỹ thuật: Agency A", "en": "Technical work: Agency A"}
    assert (row["people"], row["hours"], row["mark"]) == (3, 2 * 0.5 + 0.25 + 1.0, "assumed")


def test_no_more_people_work_than_an_agency_has_and_was_lent() -> None:
    script = Script()
    worked(script, "repair", 0, 60)
    assert [row["people"] for row in rows(ledger(script.end(60).records()), "people")] == [1]
    script = Script()
    script.RANK = (*Script.RANK, "support")  # type: ignore[misc]
    script.add(0, "support", {"agency": "a", "from": "b", "responders": 4, "act": script.act(0)})
    worked(script, "repair", 0, 60)
    found = ledger(script.end(60).records())
    assert [(row["people"], row["hours"]) for row in rows(found, "people")] == [(2, 2.0)]
    (lent,) = rows(found, "services")
    assert lent["name"]["en"] == "People sent by Agency B to Agency A"
    assert (lent["people"], lent["hours"], lent["mark"]) == (4, 4.0, "planned")
    assert found["hours"] == 2.0, "hours of those who were lent are counted where they work"


def test_work_that_goes_on_while_the_story_jumps_is_counted_with_the_jump() -> None:
    script = Script()
    act = script.act(0, "a/duty", "block")
    data = {"act": act, "agency": "a", "verb": "block"}
    script.add(0, "work", {**data, "status": "started", "until": 180 * 60_000})
    script.add(30, "work", {**data, "status": "started", "until": 60 * 60_000})
    script.add(60, "work", {**data, "status": "completed"})
    assert ledger(script.end(90).records())["hours"] == 1.0 + 2.0


def test_people_at_their_seats_are_counted_while_they_hold_them() -> None:
    script = Script()
    for at, kind, person in ((0, "join", "p1"), (30, "leave", "p1"), (30, "join", "p2")):
        script.add(at, kind, {"seat": "a/duty", "person": person}, "control")
    (row,) = rows(ledger(script.end(90).records()), "people")
    assert (row["people"], row["hours"], row["mark"]) == (2, 0.5 + 1.0, "counted")


def test_a_seat_that_the_machine_plays_is_one_person_for_its_own_part_of_the_drill() -> None:
    seats = [{"seat": "a/duty", "starts": "30m", "ends": "1h"}, {"seat": "b/duty"}, {"seat": "c/duty"}]
    players = {"a/duty": "expert", "b/duty": "novice"}
    script = Script(players=players, scenario={**SCENARIO, "seats": seats})
    found = rows(ledger(script.end(90).records()), "people")
    assert [(row["people"], row["hours"], row["mark"]) for row in found] == [
        (1, 0.5, "assumed"),
        (1, 1.5, "assumed"),
    ]


def test_equipment_is_what_work_that_was_done_used_and_not_what_was_called_off() -> None:
    script = Script()
    worked(script, "switch_power", 0, 4, about="power")
    worked(script, "switch_power", 10, 14, about="power")
    worked(script, "restore_backup", 20, 50, about="portal", status="cancelled")
    (row,) = rows(ledger(script.end(60).records()), "equipment")
    assert (row["amount"], row["unit"], row["dong"]) == (2.0, {"vi": "lần", "en": "times"}, None)


@given(st.lists(st.tuples(st.integers(0, 80), st.integers(0, 40)), max_size=6))
def test_hours_are_never_more_than_people_at_once_for_the_whole_drill(spans: list[tuple[int, int]]) -> None:
    script = Script()
    for begin, length in spans:
        worked(script, "repair", begin, begin + length)
    for row in rows(ledger(script.end(120).records()), "people"):
        assert row["people"] is not None and row["hours"] is not None
        assert 0 <= row["hours"] <= row["people"] * 2.0 + 0.005
