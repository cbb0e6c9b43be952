"""People of a team: called out, let go, at work, sent away, replaced; by hand-worked numbers."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.journal.replay import rebuild
from tests.drillsim.build import inject_data, text
from tests.drillsim.playing import Play, fault, play

CALLER, TECHNICIAN, HEAD = "cyber/leader", "cyber/technician", "office/leader"
NAMED = {"skills": ["data"], "comes": "10m"}


def member(name: str, of: str = "vendor", *skills: str, **more: Any) -> dict[str, Any]:
    able = [*(skills or ("network",))]
    return {"id": name, "of": of, "skills": able, "answers": "4m", "comes": "20m", **more}


def says(at: str, *what: dict[str, Any]) -> dict[str, Any]:
    return {"id": f"at-{at}", "when": {"time": at}, "then": list(what)}


def table(*members: dict[str, Any], reactions: tuple[Any, ...] = (), **roster: Any) -> Play:
    """A drill in which the cyber unit may call out these people; ``vendor`` is played by nobody."""
    whole = {
        "id": "team",
        "title": text("The roster"),
        "team": "cyber",
        "calls": "cyber",
        "strength": 1,
        "by": "60m",
        "members": [*members],
        **roster,
    }
    return play(
        fault("app", at="2m", to=0.5),
        version=2,
        rosters=[whole],
        reactions=[*reactions],
        injects=[inject_data("one", at="1m")],
    ).to(5)


def call(played: Play, *to: str) -> None:
    assert played.act(CALLER, "call_out", to=to or ("vendor",)).data["status"] == "accepted"


def steps(played: Play, name: str) -> list[tuple[int, str]]:
    """What became of somebody, each with its minute."""
    found = played.of("effect", what="member", name=name)
    return [(round(record.t / MINUTE), str(record.data["details"]["stands"])) for record in found]


def hands(played: Play) -> int:
    return played.drill.acting.staffing.people("cyber")


def refused(played: Play, seat: str, verb: str, *to: str, **more: Any) -> str:
    record = played.act(seat, verb, to=to, **more)
    return str(record.data.get("reason", record.data["status"]))


def test_who_is_called_answers_sets_out_and_works_for_the_team() -> None:
    played = table(member("an"))
    assert hands(played) == 1  # Who is on duty.
    call(played)
    played.to(40)
    assert steps(played, "an") == [(5, "called"), (9, "acknowledged"), (9, "released"), (29, "arrived")]
    assert hands(played) == 2
    told = [r.data for r in played.of("delivery") if "member" in r.data]
    assert [one["member"]["stands"] for one in told] == ["acknowledged", "arrived"]
    assert "Present: 1 of 1 wanted." in told[-1]["body"]["en"]
    assert told[-1]["seats"] == ["cyber/leader", "cyber/technician"]


def test_the_callers_have_the_list_as_the_drill_begins() -> None:
    played = table(member("an"), member("binh", "office", "malware"))
    first = played.of("delivery", agencies=["cyber"])[0]
    rows = first.data["body"]["en"].splitlines()
    assert first.t == 0 and len(rows) == 3
    assert rows[0].endswith("Vendor: Networks.") and rows[1].endswith("Office: Malware handling.")
    name = played.drill.setup.cast["person:an"]
    assert name in rows[0] and name != played.drill.setup.cast["person:binh"]


@pytest.mark.parametrize(
    ("found", "becomes"),
    [("moved", "refused"), ("abroad", "refused"), ("refuses", "refused"), ("silent", "unreached")],
)
def test_who_cannot_come_is_replaced_by_somebody_his_agency_names(found: str, becomes: str) -> None:
    played = table(member("an", found=found, successor=NAMED))
    call(played)
    played.to(10)
    assert steps(played, "an")[-1] == (9, becomes)
    assert played.last("delivery").data["member"]["replaceable"]
    assert played.act(CALLER, "replace", to=("vendor",)).data["status"] == "accepted"
    played.to(60)
    # Named four minutes after it was asked for, and there ten later; the other does not count.
    assert steps(played, "an")[-1] == (14, "replaced")
    assert steps(played, "an-thay") == [(14, "released"), (24, "arrived")]
    assert hands(played) == 2
    assert played.drill.world.muster.covers("team", "data")
    assert not played.drill.world.muster.covers("team", "network")
    assert refused(played, CALLER, "replace", "vendor") == "no_member"


def test_whose_agency_is_played_comes_when_a_seat_answers_for_him() -> None:
    played = table(member("an", "office"))
    call(played, "office")
    played.to(25)
    assert steps(played, "an") == [(5, "called")]
    letter = played.last("delivery", agencies=["office"])
    played.act(HEAD, "acknowledge", reply_to=letter.seq)
    played.to(60)
    assert steps(played, "an")[1:] == [(25, "acknowledged"), (25, "released"), (45, "arrived")]


def test_a_head_keeps_his_man_until_he_lets_him_go_or_names_another() -> None:
    played = table(
        member("an", "office", found="held", successor=NAMED), member("binh", "office", found="held")
    )
    call(played, "office")
    letter = played.last("delivery", agencies=["office"])
    played.act(HEAD, "acknowledge", reply_to=letter.seq)
    played.to(30)
    assert steps(played, "an") == [(5, "called"), (5, "acknowledged"), (5, "held")]
    assert refused(played, HEAD, "release", "chairman") == "no_member"
    assert played.act(HEAD, "replace", to=("cyber",)).data["status"] == "accepted"
    assert played.act(HEAD, "release", to=("cyber",)).data["status"] == "accepted"
    played.to(60)
    assert steps(played, "an-thay") == [(30, "released"), (40, "arrived")]
    assert steps(played, "binh")[-2:] == [(30, "released"), (50, "arrived")]


def test_who_is_tied_waits_for_a_decision_of_those_who_called() -> None:
    played = table(
        member("an", found="tied"), reactions=(says("30m", {"bring": "an"}), says("70m", {"send": "an"}))
    )
    call(played)
    played.to(29)
    assert steps(played, "an")[-1] == (9, "held")
    assert "party to this matter" in played.last("delivery").data["body"]["en"]
    played.to(60)
    assert steps(played, "an")[-1] == (50, "arrived") and hands(played) == 2
    played.to(75)
    assert steps(played, "an")[-1] == (70, "away") and hands(played) == 1


def test_those_who_call_send_people_home_and_call_them_again() -> None:
    played = table(member("an", found="present"), member("binh", "office"))
    assert hands(played) == 2
    played.act(CALLER, "release", to=("vendor",))
    assert steps(played, "an") == [(5, "away")] and hands(played) == 1
    call(played)
    played.to(40)
    assert steps(played, "an")[-1] == (29, "arrived") and hands(played) == 2


def test_without_the_skill_the_team_cannot_do_what_takes_it() -> None:
    played = table(member("an"), needs=[{"skill": "network", "act": ["block", "investigate"]}])
    assert refused(played, TECHNICIAN, "investigate", about="app") == "no_skill"
    # Others are not held to it, and the team does what takes no skill.
    assert played.act("centre/technician", "investigate", "app").data["status"] == "accepted"
    assert played.act(TECHNICIAN, "isolate", "app").data["status"] == "accepted"
    call(played)
    played.to(30)
    assert played.act(TECHNICIAN, "investigate", "app").data["status"] == "accepted"


def test_nobody_calls_whom_there_is_not_or_who_may_not() -> None:
    played = table(member("an"))
    assert refused(played, HEAD, "call_out", "vendor") == "not_calling"
    assert refused(played, CALLER, "call_out", "office") == "no_member"
    call(played)
    assert refused(played, CALLER, "call_out", "vendor") == "no_member"
    plain = play(fault("app"), version=2, injects=[inject_data("one", at="1m")]).to(5)
    assert refused(plain, CALLER, "call_out", "vendor") == "not_calling"
    assert {"call_out", "release", "replace"}.isdisjoint(
        action.verb for action in plain.drill.view(plain.drill.post.seats[4]).acts()
    )


def test_conditions_hold_of_people_of_strength_and_of_skills() -> None:
    when = {
        "few": {"strength": "team", "below": 1},
        "some": {"strength": "team", "above": 0},
        "skilled": {"covered": "team", "skill": "network"},
        "there": {"member": "an", "called": "arrived"},
        "comes": {"member": "an", "called": "released"},
    }
    reactions = tuple(
        {"id": name, "when": one, "then": [{"set": "app", "demand": 1.0 + at / 10}]}
        for at, (name, one) in enumerate(when.items())
    )
    played = table(member("an"), reactions=reactions)
    call(played)
    played.to(40)
    came = {
        r.data["why"]["reaction"]: round(r.t / MINUTE)
        for r in played.of("effect")
        if "reaction" in r.data["why"]
    }
    assert came == {"few": 0, "comes": 9, "some": 29, "skilled": 29, "there": 29}


def test_whatever_is_done_nobody_is_counted_twice_nor_below_who_is_on_duty() -> None:
    people = [
        member("an"),
        member("binh", "office", found="held", successor=NAMED),
        member("chi", found="silent", successor=NAMED),
        member("duc", "office", found="present"),
    ]
    for seed in range(12):
        played = table(*people)
        for minute in range(6, 120, 3):
            played.to(minute)
            verb = ("call_out", "release", "replace")[(minute * 7 + seed) % 3]
            seat, to = ((CALLER, "vendor"), (CALLER, "office"), (HEAD, "cyber"))[(minute + seed) % 3]
            played.act(seat, verb, to=(to,))
            here = played.drill.world.muster.here("team")
            assert hands(played) == 1 + len(here)
            assert len({one.member.id for one in here}) == len(here)


def test_a_drill_of_it_is_played_again_the_same() -> None:
    played = table(member("an"), member("binh", found="moved", successor=NAMED))
    call(played)
    played.to(20)
    played.act(CALLER, "replace", to=("vendor",))
    played.to(90)
    assert rebuild(played.records).records == played.records
