"""Severity that rises and falls in play, and the national body that is asked."""

from __future__ import annotations

from typing import Any

from drillsim.base.model import MINUTE
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from tests.drillsim.playing import Play, city_with, fault, inject_data, play, told

WHO = ("centre/technician", "cyber/leader", "police/leader", "chairman/leader")
LEADER = "cyber/leader"


def down(at: str = "5m", **more: Any) -> dict[str, Any]:
    """app, of level 4, gives nothing: the first limb holds until it is mended."""
    return fault("app", at=at, takes="5m", **more)


def severe(*stages: dict[str, Any], when: Any = None, injects: Any = (), **more: Any) -> Play:
    threat = {} if when is None else {"beyond_when": when}
    known = told("known", "6m", about="app", to="cyber")
    return play(*(stages or (down(),)), threat=threat, injects=[known, *injects], who=WHO, version=2, **more)


def course(table: Play, incident: str = "trouble") -> list[tuple[float, str]]:
    """When an incident is how severe, as it changes."""
    found: list[tuple[float, str]] = []
    for one in table.of("incident", incident=incident):
        if not found or found[-1][1] != one.data["severity"]:
            found.append((one.t // MINUTE, one.data["severity"]))
    return found


def mend(table: Play, node: str = "app", stage: str = "fault") -> None:
    table.drill.world.change(node, {stage: None})


BEYOND = {"inject": "flood"}
FLOOD = inject_data("flood", at="20m")


# -- both limbs -----------------------------------------------------------------------------------


def test_it_is_serious_only_while_both_limbs_hold() -> None:
    table = severe(when=BEYOND, injects=[FLOOD]).to(60)
    assert course(table) == [(5, "ordinary"), (20, "serious")]
    mend(table)
    assert course(table.to(69)) == [(5, "ordinary"), (20, "serious")]
    assert course(table.to(71)) == [(5, "ordinary"), (20, "serious"), (70, "ordinary")]


def test_the_second_limb_alone_makes_nothing_serious() -> None:
    assert course(severe(fault("pc-a", at="5m"), when=BEYOND, injects=[FLOOD]).to(110)) == [(5, "ordinary")]


def test_it_falls_when_the_owner_can_handle_it_again() -> None:
    table = severe(when={"perceived": "app", "state": "down"}).to(30)
    assert [how for _, how in course(table)] == ["ordinary", "serious"]
    table.drill.world.perceive("app", service=1.0)
    assert course(table.to(60))[2:] == [(40, "ordinary")]


def test_a_short_relief_lets_nothing_fall() -> None:
    table = severe(when=BEYOND, injects=[FLOOD]).to(30)
    state = table.drill.world.nodes["app"]
    damage = state.standing["fault"]
    mend(table)
    table.to(35).drill.world.change("app", {"fault": damage})
    assert course(table.to(110)) == [(5, "ordinary"), (20, "serious")]


def test_two_incidents_at_one_owner_are_beyond_it() -> None:
    second = {
        "id": "other",
        "title": {"vi": "Khác", "en": "Other"},
        "situation": "B17",
        "cause": "A2",
        "stages": [fault("dns", id="late", at="30m")],
    }
    first = {**second, "id": "trouble", "stages": [down()]}
    known = told("known", "6m", about="app", to="cyber")
    table = play(injects=[known], who=WHO, version=2, threats=[first, second]).to(40)
    assert course(table) == [(5, "ordinary"), (30, "serious")]


def test_in_version_1_what_is_serious_stays_so() -> None:
    table = play(down(), threat={"beyond_owner": True}, who=WHO).to(30)
    mend(table)
    assert course(table.to(110)) == [(5, "ordinary"), (5, "serious")]


# -- the scenario says ----------------------------------------------------------------------------


def test_a_consequence_declares_how_severe_it_is_and_takes_it_back() -> None:
    up = inject_data("up", at="20m", then=[{"level": "trouble", "severity": "serious"}])
    back = inject_data("back", at="40m", then=[{"level": "trouble"}])
    table = severe(injects=[up, back]).to(60)
    assert course(table) == [(5, "ordinary"), (20, "serious"), (40, "ordinary")]
    assert [one.data["name"] for one in table.of("effect", what="level")] == ["trouble", "trouble"]


def test_nothing_is_declared_of_what_has_not_begun() -> None:
    up = inject_data("up", at="1m", then=[{"level": "trouble", "severity": "serious"}])
    assert severe(injects=[up]).to(3).of("effect") == []


# -- what follows ---------------------------------------------------------------------------------


def classify(table: Play, severity: str = "ordinary") -> None:
    table.act(LEADER, "classify", "app", params={"cause": "A1", "severity": severity})


def test_what_has_been_classified_must_be_classified_again_when_the_truth_moves() -> None:
    table = severe(when=BEYOND, injects=[FLOOD])
    table.to(10)
    [first] = [one.t // MINUTE for one in table.of("duty", acts=["classify"])]
    assert first == 6
    classify(table)
    assert [one.t // MINUTE for one in table.to(30).of("duty", acts=["classify"])] == [6, 20]


def test_what_nobody_has_classified_yet_is_owed_once() -> None:
    table = severe(when=BEYOND, injects=[FLOOD]).to(60)
    assert [one.t // MINUTE for one in table.of("duty", acts=["classify"])] == [6]


# -- the national body ----------------------------------------------------------------------------


def ask(table: Play) -> None:
    table.act(LEADER, "report", "app", to=("nation",), params={"kind": "direction"}, text="Xin ý kiến")


def ruled(table: Play) -> list[str]:
    return [one.data["body"]["en"] for one in table.of("delivery", **{"from": "nation"})]


def test_the_national_body_that_is_asked_says_how_severe_it_is_by_which_article_and_hands_back() -> None:
    table = severe(when=BEYOND, injects=[FLOOD]).to(30)
    ask(table)
    said = ruled(table.to(80))
    assert any("serious (basis: Article 1, s)" in one for one in said)
    assert table.of("duty", acts=["convene_group"])
    mend(table)
    assert any("hands it back" in one for one in ruled(table.to(119)))


def test_an_ordinary_incident_is_handed_back_at_once_and_taken_up_when_it_grows() -> None:
    table = severe(when={"time": "60m"}, injects=[FLOOD]).to(8)
    ask(table)
    assert any("ordinary (basis" in one for one in ruled(table.to(59)))
    assert not table.of("duty", acts=["convene_group"])
    assert any("serious (basis" in one for one in ruled(table.to(119)))


def test_nobody_is_told_what_nobody_asked() -> None:
    assert ruled(severe(when=BEYOND, injects=[FLOOD]).to(119)) == []


def test_two_national_bodies_asked_by_one_agency_find_one_word() -> None:
    city = city_with(
        parties__national_standing="office", agencies__nation__reacts="40m", agencies__office__reacts="2m"
    )
    table = severe(when=BEYOND, injects=[FLOOD], city=city).to(30)
    for national in ("nation", "office"):
        table.act(LEADER, "report", "app", to=(national,), params={"kind": "direction"}, text="Xin ý kiến")
    table.to(80)
    said = [one for one in table.of("delivery") if "serious (basis" in one.data["body"]["en"]]
    assert {one.data["from"] for one in said} == {"office"}


def test_a_national_body_that_is_played_speaks_for_itself() -> None:
    table = play(
        down(), who=(*WHO, "nation/leader"), version=2, injects=[told("known", "6m", about="app", to="cyber")]
    ).to(10)
    ask(table)
    assert ruled(table.to(119)) == []


def test_a_drill_with_escalation_replays_byte_for_byte() -> None:
    table = severe(when=BEYOND, injects=[FLOOD]).to(30)
    ask(table)
    classify(table, "serious")
    table.done("centre/technician", "repair", "app")
    table.drill.advance(120 * MINUTE)
    written = list(lines(table.records))
    assert list(lines(replay(read([f"{line}\n" for line in written])).records)) == written
