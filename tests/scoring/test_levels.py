from __future__ import annotations

from typing import Any

import pytest

from scoring.scorecard import scorecard
from tests.scoring.script import Script, rubric


def card(least: int = 0) -> dict[str, Any]:
    """Seat a answers in time and reaches b; seat b answers late; c owes a contact and does nothing."""
    script = Script()
    script.contact(5, script.duty(0, to="b", objectives=["speak"]), acknowledged=6)
    script.respond(5, script.duty(0, objectives=["speak"]))
    script.respond(20, script.duty(0, "b/duty", objectives=["act"]), "b/duty")
    script.duty(61, "c/duty", to="a", objectives=["speak"])
    script.duty(61, "c/duty", objectives=["speak"])
    script.act(70, "a/duty", to=["d"], misdirected=["d"])
    return scorecard(script.end(120).records(), rubric=rubric(least_settled=least)).to_dict()


def test_each_seat_is_graded_on_what_it_owes() -> None:
    seats = card()["levels"]["seat"]
    assert {seat: row["response_time"] for seat, row in seats.items()} == {
        "a/duty": 100.0,
        "b/duty": 50.0,
        "c/duty": 0.0,
        "d/duty": None,
    }
    # To acknowledge is the receiver's.
    assert seats["b/duty"]["coordination"] == 100.0
    assert seats["c/duty"]["coordination"] == 0.0
    # reach 0.50 full; one stray for one contact: precision 0
    assert seats["a/duty"]["coordination"] == pytest.approx(100 * 0.50 / 0.65)


def test_a_seats_score_joins_both_parts_and_has_a_word() -> None:
    row = card()["levels"]["seat"]["a/duty"]
    assert row["score"] == pytest.approx((100 + 100 * 0.50 / 0.65) / 2)
    assert row["band"] == "fair"
    assert (row["settled"], row["open"]) == (2, 0)
    assert row["title"] == {"vi": "Agency A, Duty officer", "en": "Agency A, Duty officer"}


def test_a_seat_or_agency_with_too_few_duties_has_no_number() -> None:
    found = card(least=3)["levels"]
    for row in (found["seat"]["a/duty"], found["agency"]["a"]):
        assert (row["score"], row["band"], row["response_time"], row["coordination"]) == (None,) * 4
        assert (row["settled"], row["few"]) == (2, True)
    assert found["team"]["red"]["score"] is not None
    assert found["drill"]["score"] is not None


def test_a_team_owes_what_its_seats_owe() -> None:
    red = card()["levels"]["team"]["red"]
    assert (red["response_time"], red["settled"]) == (75.0, 3)


def test_an_agency_owes_what_its_seats_owe() -> None:
    agencies = card()["levels"]["agency"]
    assert list(agencies) == ["a", "b", "c", "d"]
    assert agencies["b"]["response_time"] == 50.0


def test_the_drills_level_is_the_scorecards() -> None:
    found = card()
    assert found["levels"]["drill"]["response_time"] == found["response_time"]["score"] == 50.0
    assert found["levels"]["drill"]["coordination"] == pytest.approx(found["coordination"]["score"])


def of_two(script: Script) -> dict[str, Any]:
    found: dict[str, Any] = scorecard(script.records(), rubric=rubric(least_settled=0)).to_dict()["levels"]
    return found


def test_what_one_of_several_does_is_charged_to_who_did_it() -> None:
    script = Script()
    script.respond(5, script.duty(0, ["a/duty", "b/duty"]), "b/duty")
    found = of_two(script.end(60))
    assert [row["settled"] for row in found["seat"].values()] == [0, 1, 0, 0]
    assert found["team"]["red"]["response_time"] == 100.0


def test_what_none_of_several_does_is_charged_to_their_agency_and_team_alone() -> None:
    script = Script()
    script.duty(0, ["a/duty", "b/duty"])
    found = of_two(script.end(60))
    assert [row["settled"] for row in found["seat"].values()] == [0, 0, 0, 0]
    assert found["agency"]["a"]["response_time"] == 0.0
    assert found["team"]["red"]["response_time"] == 0.0


def test_objectives_take_duties_and_contacts_that_name_them() -> None:
    found = card()["objectives"]
    assert found["speak"]["response_time"] == 50.0
    # reach is 1/2 at 0.50, closed loop whole at 0.20
    assert found["speak"]["coordination"] == pytest.approx(100 * 0.45 / 0.70)
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
