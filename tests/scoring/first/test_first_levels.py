from __future__ import annotations

from typing import Any

import pytest

from tests.scoring.first.graded import scorecard
from tests.scoring.script import Script


def card() -> dict[str, Any]:
    """Seat a answers in time and reaches b; seat b answers late; c owes a contact and does nothing."""
    script = Script()
    script.contact(5, script.duty(0, to="b", objectives=["speak"]), acknowledged=6)
    script.respond(20, script.duty(0, "b/duty", objectives=["act"]), "b/duty")
    script.duty(61, "c/duty", to="a", objectives=["speak"])
    script.act(70, "a/duty", to=["d"], misdirected=["d"])
    return scorecard(script.end(120).records()).to_dict()


def test_each_seat_is_graded_on_what_it_owes() -> None:
    seats = card()["levels"]["seat"]
    assert {seat: row["response_time"] for seat, row in seats.items()} == {
        "a/duty": 100.0,
        "b/duty": 50.0,
        "c/duty": 0.0,
        "d/duty": None,
    }
    assert seats["b/duty"]["coordination"] is None
    assert seats["c/duty"]["coordination"] == 0.0
    # coverage 0.30, timeliness 0.25, closed loop 0.15 full; one stray for one contact: precision 0
    assert seats["a/duty"]["coordination"] == pytest.approx(100 * 0.70 / 0.80)


def test_a_seats_score_joins_both_parts_and_has_a_band() -> None:
    row = card()["levels"]["seat"]["a/duty"]
    assert row["score"] == pytest.approx((100 + 87.5) / 2)
    assert row["band"] == "P"
    assert (row["settled"], row["open"]) == (1, 0)
    assert row["title"] == {"vi": "Agency A, Duty officer", "en": "Agency A, Duty officer"}


def test_a_team_owes_what_its_seats_owe() -> None:
    red = card()["levels"]["team"]["red"]
    assert (red["response_time"], red["settled"]) == (75.0, 2)


def test_an_agency_owes_what_its_seats_owe() -> None:
    agencies = card()["levels"]["agency"]
    assert list(agencies) == ["a", "b", "c", "d"]
    assert agencies["b"]["response_time"] == 50.0


def test_the_drills_level_is_the_scorecards() -> None:
    found = card()
    assert found["levels"]["drill"]["response_time"] == found["response_time"]["score"] == 50.0
    assert found["levels"]["drill"]["coordination"] == pytest.approx(found["coordination"]["score"])


def test_a_duty_of_several_seats_counts_for_each() -> None:
    script = Script()
    script.duty(0, ["a/duty", "b/duty"])
    seats = scorecard(script.end(60).records()).to_dict()["levels"]["seat"]
    assert [row["settled"] for row in seats.values()] == [1, 1, 0, 0]


def test_objectives_take_duties_and_contacts_that_name_them() -> None:
    found = card()["objectives"]
    assert found["speak"]["response_time"] == 50.0
    # coverage, timeliness and closed loop are 1/2 each
    assert found["speak"]["coordination"] == pytest.approx(50.0)
    assert (found["act"]["response_time"], found["act"]["coordination"]) == (50.0, None)


def test_phases_take_what_began_in_them() -> None:
    found = card()["phases"]
    assert found["first"]["response_time"] == 75.0
    assert found["second"]["response_time"] == 0.0
    assert found["second"]["title"] == {"vi": "Second", "en": "Second"}


def test_a_commune_is_called_by_its_name() -> None:
    script = Script(graded=["ubnd-ninh-kieu/duty", "elsewhere/duty"])
    agencies = scorecard(script.end(1).records()).to_dict()["levels"]["agency"]
    assert agencies["ubnd-ninh-kieu"]["title"]["vi"] == "UBND Ninh Kiều"
    assert agencies["elsewhere"]["title"]["vi"] == "elsewhere"
