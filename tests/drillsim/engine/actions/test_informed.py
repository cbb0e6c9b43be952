"""Whom the plan has told: never misdirected, whatever the incident touches."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.errors import InputError
from drillsim.base.model import MINUTE
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import check_rules
from drillsim.documents.plainvalues import document_of
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from tests.drillsim.build import rules_data, rules_of, setup_of, text
from tests.drillsim.playing import Play, city_with, entry, play
from tests.playing import CODES
from tests.playing import setup as setup_for

TECHNICIAN, CYBER = "centre/technician", "cyber/technician"
BASIS = {"article": text("Plan"), "mark": "s"}
CITY = city_with(
    agencies__chairman__force=["D14"], agencies__nation__force=["D17"], agencies__office__force=["D13"]
)


def table(*rows: dict[str, Any], at: str = "1m", city: dict[str, Any] = CITY, **threat: Any) -> Play:
    informed = {f"row-{n}": {"basis": BASIS, **row} for n, row in enumerate(rows)}

    def make(changes: dict[str, Any], **more: Any) -> Setup:
        return setup_of(changes, rules=rules_data(informed=informed), **more)

    return play(entry("pc-b", at=at), city=city, threat=threat, make=make).to(5)


def wrong(played: Play, *to: str, seat: str = CYBER, verb: str = "share", **params: object) -> list[str]:
    return list(played.act(seat, verb, "pc-b", to=to, params=params).data["misdirected"])


def test_a_force_of_the_plan_is_never_wrong() -> None:
    assert wrong(table(), "chairman", "nation") == ["chairman", "nation"]
    assert wrong(table({"forces": ["D14"]}), "chairman", "nation") == ["nation"]


def test_what_a_receiver_is_not_cleared_for_stays_wrong() -> None:
    city = city_with(agencies__chairman__force=["D14"], agencies__chairman__clearance="clear")
    played = table({"forces": ["D14"]}, city=city)
    assert wrong(played, "chairman", label="red") == ["chairman"]
    assert wrong(played, "chairman", label="clear") == []


def test_some_hear_of_serious_incidents_alone() -> None:
    played = table({"forces": ["D17"], "severity": "serious"})
    assert wrong(played, "nation") == ["nation"]
    played.act("cyber/leader", "classify", "pc-b", params={"cause": "A1", "severity": "serious"})
    assert wrong(played, "nation") == []
    played.act("cyber/leader", "classify", "pc-b", params={"cause": "A1", "severity": "ordinary"})
    assert wrong(played, "nation") == ["nation"]


def test_what_another_calls_serious_binds_nobody_unless_it_is_the_standing_agency() -> None:
    played = table({"forces": ["D17"], "severity": "serious"})
    played.act("office/leader", "classify", "pc-b", params={"cause": "A1", "severity": "serious"})
    assert wrong(played, "nation") == ["nation"]
    assert wrong(played, "nation", seat="office/technician") == []
    played.act("cyber/leader", "classify", "pc-b", params={"cause": "A1", "severity": "serious"})
    assert wrong(played, "nation", seat=TECHNICIAN) == []


def test_an_incident_that_is_serious_in_truth_is_enough() -> None:
    def make(changes: dict[str, Any], **more: Any) -> Setup:
        row = {"nation": {"basis": BASIS, "forces": ["D17"], "severity": "serious"}}
        return setup_of(changes, rules=rules_data(informed=row), **more)

    played = play(entry("app"), city=CITY, threat={"beyond_owner": True}, make=make).to(5)
    assert played.act(TECHNICIAN, "share", "app", to=("nation",)).data["misdirected"] == []


def test_by_some_acts_and_by_some_parties_alone() -> None:
    played = table({"forces": ["D17"], "acts": ["share"], "by": ["standing"]})
    assert wrong(played, "nation") == []
    assert wrong(played, "nation", verb="notify") == ["nation"]
    assert wrong(played, "nation", seat=TECHNICIAN) == ["nation"]


def test_finance_hears_once_something_costs() -> None:
    finance = {"name": text("Fin"), "level": "city", "source": "assumption", "force": ["D13"]}
    city = city_with(agencies__fin=finance)
    played = table({"forces": ["D13"], "once": ["repair"]}, city=city)
    assert wrong(played, "fin") == ["fin"]
    played.act("office/technician", "repair", "pc-b")
    assert wrong(played, "fin") == []


def test_a_warning_goes_to_a_whole_class_or_is_wrong() -> None:
    played = table({"forces": ["D2"], "whole": True})
    assert wrong(played, "ubnd-east") == ["ubnd-east"]
    assert wrong(played, "ubnd-east", "ubnd-west") == []
    assert wrong(played, "ubnd-east", "ubnd-west", "chairman") == ["chairman"]


@pytest.mark.parametrize("code", CODES)
def test_the_leaders_and_commands_of_the_city_hear_of_every_shipped_scenario(code: str) -> None:
    drill = Drill(setup_for(code, "idle", 1))
    drill.advance(60 * MINUTE)
    seat = next(seat.seat for seat in drill.setup.scenario.seats if seat.seat.agency in ("cong-an", "pa05"))
    about = next(iter(next(iter(drill.world.incidents.all.values())).hits))
    to = ("ban-chi-dao-cds", "tieu-ban-attt", "bch-quan-su", "ban-tuyen-giao", "chu-tich-ubnd")
    told = drill.act(Act(seat, "share", about, (*to, "tt-an-ninh-mang", "a05")))[0]
    assert (told.data["status"], told.data["misdirected"]) == ("accepted", [])
    helped = drill.act(Act(seat, "request_support", about, ("doi-vinh-long",)))[0]
    assert helped.data["misdirected"] == []


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"forces": ["D99"]}, "D99"),
        ({"forces": ["D1"], "acts": ["shout"]}, "shout"),
        ({"forces": ["D1"], "once": ["repairs"]}, "nearest: repair"),
    ],
)
def test_unknown_forces_and_acts_are_told(row: dict[str, Any], said: str) -> None:
    data = rules_data(informed={"row": {"basis": BASIS, **row}})
    faults = check_rules(document_of(data, "rules"), rules_of(data), CATALOGUE)
    with pytest.raises(InputError) as caught:
        raise InputError(faults)
    assert said in caught.value.text("en")
