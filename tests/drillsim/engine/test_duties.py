from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import HOUR, MINUTE
from tests.drillsim.build import rules_data
from tests.drillsim.engine.asked import CYBER, LEADER, SPAN, TECHNICIAN, asking, names, ruled
from tests.drillsim.playing import (
    Play,
    city_with,
    entry,
    fault,
    inject_data,
    play,
    seats,
    setup_of,
    told,
)

# -- awareness ------------------------------------------------------------------------------------


def test_an_operator_is_aware_from_the_first_true_indication() -> None:
    table = play(entry("pc-a"), injects=[told("one", "4m"), told("two", "6m")]).to(10)
    (aware,) = table.of("aware")
    assert aware.t == 4 * MINUTE
    delivery = table.of("delivery")[0]
    assert aware.data == {
        "agency": "centre",
        "incident": "trouble",
        "delivery": delivery.seq,
        "system": "pc-a",
    }


def test_an_indication_to_one_seat_makes_its_agency_aware() -> None:
    table = play(entry("pc-a"), injects=[told("one", "4m", to=TECHNICIAN)]).to(5)
    assert [aware.data["agency"] for aware in table.of("aware")] == ["centre"]


def test_false_alarms_start_nothing() -> None:
    table = play(entry("pc-a", at="110m"), false_alarms=10.0).to(109)
    assert len(table.of("delivery")) > 5
    assert not table.of("aware") + table.of("duty")


def test_a_message_that_indicates_nothing_starts_nothing() -> None:
    table = play(entry("pc-a"), injects=[inject_data("hello", at="2m", about="pc-a")]).to(100)
    assert not table.of("aware") + table.of("duty")


def test_an_indication_of_what_has_not_begun_starts_nothing() -> None:
    table = play(entry("pc-a", at="10m"), injects=[told("early", "4m")]).to(9)
    assert not table.of("aware")


def test_what_a_unit_learns_its_parent_knows_too() -> None:
    table = play(entry("pc-a"), injects=[told("one", "4m", to="cyber")]).to(5)
    assert [aware.data["agency"] for aware in table.of("aware")] == ["cyber", "police"]
    assert names(table) == ["classify", "to-chairman"]


def test_what_all_seats_of_a_parent_are_told_its_unit_knows_too() -> None:
    table = play(entry("pc-a"), injects=[told("one", "4m", to="police")]).to(5)
    assert sorted(aware.data["agency"] for aware in table.of("aware")) == ["cyber", "police"]
    assert sorted(names(table)) == ["classify", "to-chairman"]


def test_agencies_that_nobody_plays_have_no_duties() -> None:
    table = play(entry("pc-a"), injects=[told("one", "4m", to=["nation", "vendor"])]).to(100)
    assert not table.of("aware") + table.of("duty")


def test_a_message_between_agencies_about_a_hit_system_makes_aware() -> None:
    table = play(entry("pc-a")).to(3)
    table.act("office/leader", "share", "pc-a", to=("centre",))
    assert [aware.data["agency"] for aware in table.of("aware")] == ["centre"]


# -- obligations ----------------------------------------------------------------------------------


def test_obligations_open_once_with_what_the_profile_says() -> None:
    table = play(entry("pc-a", "app"), injects=[told("one", "4m"), told("two", "6m")]).to(10)
    assert names(table) == ["to-owner", "to-team"]
    owner, team = (duty.data for duty in ruled(table))
    assert (owner["agency"], owner["to"], owner["line"], owner["incident"]) == (
        "centre",
        "office",
        "G1",
        "trouble",
    )
    assert (owner["acts"], owner["kind"], owner["seats"]) == (["report"], "initial", [TECHNICIAN, LEADER])
    assert (owner["target"], owner["limit"], owner["weight"], team["weight"]) == (15 * MINUTE, HOUR, 1.0, 2.0)
    assert (owner["basis"], owner["mark"]) == ({"vi": "Article 1", "en": "Article 1"}, "s")


def test_each_incident_and_each_operator_has_its_own() -> None:
    stages = [entry("pc-a", "pc-b")]
    second = {**setup_of().documents["scenario"]["threats"][0], "id": "other", "cause": "A2"}
    second["stages"] = [fault("dns", id="other-fault")]
    injects = [
        told("one", "4m", to="all"),
        told("two", "5m", to="all", indicates="other"),
    ]
    first = {**second, "id": "trouble", "stages": stages}
    changes = {"seats": seats(), "threats": [first, second], "injects": injects}
    table = Play(setup_of(changes)).to(10)
    lines = [(d.data["incident"], d.data["agency"], d.data["to"]) for d in ruled(table, "to-team")]
    assert sorted(lines) == [
        ("other", "centre", "cyber"),
        ("trouble", "centre", "cyber"),
        ("trouble", "office", "cyber"),
    ]


def test_a_line_to_itself_falls_away() -> None:
    # centre owns pc-a itself, office pc-b.
    table = play(entry("pc-a", "pc-b"), injects=[told("one", "4m", to=["centre", "office"])]).to(10)
    assert [(d.data["agency"], d.data["to"]) for d in ruled(table)] == [
        ("centre", "cyber"),
        ("office", "cyber"),
    ]


def test_a_line_from_a_parent_to_its_unit_falls_away() -> None:
    table = play(
        entry("pc-a"), city=city_with(parties__chairman="cyber"), injects=[told("one", "4m", to="cyber")]
    )
    assert names(table.to(5)) == ["classify"]


def test_systems_of_one_owner_are_one_line() -> None:
    table = play(entry("app", "sso", "dns"), injects=[told("one", "4m")]).to(5)
    assert [duty.data["to"] for duty in ruled(table, "to-owner")] == ["office"]


def test_an_owner_hit_later_gets_its_line_with_the_next_indication() -> None:
    stages = (entry("pc-a"), entry("app", id="later", at="10m"))
    city = city_with(systems__app__controls="bare")
    table = play(*stages, injects=[told("one", "4m"), told("two", "20m")], city=city).to(19)
    assert not ruled(table, "to-owner")
    assert [duty.t for duty in ruled(table.to(20), "to-owner")] == [20 * MINUTE]
    assert [duty.t for duty in ruled(table, "to-team")] == [4 * MINUTE]


def test_an_obligation_may_open_later() -> None:
    table = play(entry("pc-a"), injects=[told("one", "4m")]).to(100)
    assert [duty.t for duty in ruled(table, "progress")] == [64 * MINUTE]


def test_those_who_may_are_asked_before_those_who_may_not() -> None:
    table = play(entry("pc-a"), injects=[told("one", "4m", to="cyber")]).to(5)
    # Only leaders may classify; whoever may not is asked when nobody may.
    assert ruled(table, "classify")[0].data["seats"] == [CYBER]
    lone = play(entry("pc-a"), injects=[told("one", "4m", to="cyber")], who=("cyber/technician",)).to(5)
    assert ruled(lone, "classify")[0].data["seats"] == ["cyber/technician"]


@pytest.mark.parametrize(
    ("changes", "opens"),
    [
        ({"causes": ["A1", "A5"]}, True),
        ({"causes": ["A2"]}, False),
        ({"data": "personal"}, False),
        ({"who": "owner"}, False),
        ({"who": "team", "to": "chairman"}, False),
    ],
)
def test_an_obligation_is_only_for_its_causes_data_and_party(changes: dict[str, Any], opens: bool) -> None:
    rules = rules_data()
    rules["obligations"] = {"only": {**rules["obligations"]["to-team"], **changes}}
    table = Play(setup_of(_scenario(entry("pc-a"), told("one", "4m")), rules=rules)).to(5)
    assert [duty.data["origin"] for duty in table.of("duty")] == [{"rule": "only"}] * opens


def test_an_obligation_about_data_opens_when_the_incident_leaks_it() -> None:
    rules = rules_data()
    rules["obligations"] = {"only": {**rules["obligations"]["to-team"], "data": "personal"}}
    leak = {
        "id": "leak",
        "kind": "leak",
        "at": "3m",
        "hits": ["pc-a"],
        "data": "personal",
        "empties_in": "1h",
    }
    changes = _scenario(entry("pc-a"), told("one", "4m"))
    changes["threats"][0]["stages"].append(leak)
    assert len(Play(setup_of(changes, rules=rules)).to(5).of("duty")) == 1


def _scenario(stage: dict[str, Any], *injects: dict[str, Any]) -> dict[str, Any]:
    threat = {**setup_of().documents["scenario"]["threats"][0], "stages": [stage]}
    return {"seats": seats(), "threats": [threat], "injects": list(injects)}


def test_objectives_are_those_whose_basis_names_the_line_or_the_obligation() -> None:
    objectives = [
        {"id": "tell", "title": {"vi": "a", "en": "a"}, "basis": ["G2"]},
        {"id": "name", "title": {"vi": "a", "en": "a"}, "basis": ["to-team", "B06"]},
        {"id": "none", "title": {"vi": "a", "en": "a"}},
    ]
    table = play(entry("pc-a"), injects=[told("one", "4m")], objectives=objectives).to(5)
    assert ruled(table, "to-team")[0].data["objectives"] == ["tell", "name"]


# -- what follows ---------------------------------------------------------------------------------


def classified(severity: str, seat: str = CYBER) -> Play:
    table = play(entry("pc-a"), injects=[told("one", "4m", to=["cyber", "centre"])]).to(5)
    table.act(seat, "classify", "pc-a", params={"cause": "A1", "severity": severity})
    return table


def test_serious_obligations_follow_a_serious_classification_alone() -> None:
    assert names(classified("serious")).count("convene") == 1
    assert "convene" not in names(classified("ordinary"))


def test_a_classification_by_others_binds_only_themselves() -> None:
    assert "convene" not in names(classified("serious", LEADER))


def test_what_the_standing_agency_assesses_binds_all_who_know() -> None:
    table = classified("ordinary")
    table.act(CYBER, "assess_result", "pc-a")
    table.act(CYBER, "assess_result", "pc-a")
    assert [duty.data["agency"] for duty in ruled(table, "closing")] == ["centre"]


def test_an_operator_that_assesses_must_close_too() -> None:
    table = classified("ordinary")
    table.act(LEADER, "assess_result", "pc-a")
    assert [duty.data["agency"] for duty in ruled(table, "closing")] == ["centre"]


def test_assessing_what_no_incident_affects_leads_to_nothing() -> None:
    table = classified("serious")
    table.act(CYBER, "assess_result", "pc-b")
    assert not ruled(table, "closing")


# -- expectations ---------------------------------------------------------------------------------


def test_an_inject_s_expectations_open_with_its_delivery() -> None:
    table = asking(
        {"act": "acknowledge"},
        {"act": "isolate", "about": ["pc-a", "app"], "weight": 3.0, "objective": "contain"},
    )
    acknowledge, isolate = table.of("duty")
    delivery = table.of("delivery")[0]
    assert acknowledge.data == {
        "origin": {"inject": "ask", "n": 0},
        "agency": "centre",
        "seats": [TECHNICIAN, LEADER],
        "acts": ["acknowledge"],
        "target": 5 * MINUTE,
        "limit": 10 * MINUTE,
        "weight": 1.0,
        "title": {"vi": "Tiếp nhận", "en": "Acknowledge"},
        "delivery": delivery.seq,
        "judge": [],
        "objectives": [],
    }
    assert (isolate.data["about"], isolate.data["weight"]) == (["pc-a", "app"], 3.0)
    assert (isolate.t, isolate.data["objectives"]) == (2 * MINUTE, ["contain"])


def test_an_inject_s_objectives_are_its_expectations_own_where_they_name_none() -> None:
    assert asking({"act": "acknowledge"}, objectives=["contain"]).of("duty")[0].data["objectives"] == [
        "contain"
    ]


def test_any_is_one_line_and_all_is_one_for_each_seat() -> None:
    table = asking({"act": "acknowledge"}, {"act": "acknowledge", "mode": "all"}, to=["centre", CYBER])
    assert [duty.data["seats"] for duty in table.of("duty")] == [
        [TECHNICIAN, LEADER, CYBER],
        [TECHNICIAN],
        [LEADER],
        [CYBER],
    ]
    assert [duty.data["agency"] for duty in table.of("duty")] == ["centre", "centre", "centre", "cyber"]
    table.act(LEADER, "acknowledge", reply_to=table.of("delivery")[0].seq)
    assert [len(table.answers(duty)) for duty in table.of("duty")] == [1, 0, 1, 0]


def test_an_inject_that_no_seat_receives_asks_nobody() -> None:
    assert not asking({"act": "acknowledge"}, to="nation").of("duty")


def test_expectations_of_awareness_open_once_for_the_agencies_that_become_aware() -> None:
    expect = [
        {"incident": "trouble", "who": [CYBER, TECHNICIAN], "act": "share", **SPAN},
        {"incident": "trouble", "who": CYBER, "act": "classify", "judge": ["cause"], **SPAN},
    ]
    injects = [told("one", "4m"), told("two", "6m"), told("three", "8m", to="cyber")]
    table = play(entry("pc-a"), injects=injects, expect=expect).to(10)
    opened = [d for d in table.of("duty") if "expect" in d.data["origin"]]
    assert [(d.t // MINUTE, d.data["origin"]["expect"], d.data["seats"]) for d in opened] == [
        (4, 0, [TECHNICIAN]),
        (8, 0, [CYBER]),
        (8, 1, [CYBER]),
    ]
    assert {d.data["incident"] for d in opened} == {"trouble"}
