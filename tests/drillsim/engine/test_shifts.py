"""Shifts: crews that tire, hand over, and what it costs when they do not say all; worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillsim.base.model import HOUR, MINUTE, Seat
from drillsim.documents.shifts import SLOWEST, WORST, WorkShift
from drillsim.journal.replay import rebuild
from tests.drillsim.build import inject_data, text, threat_data
from tests.drillsim.playing import Play, fault, play
from web.told.wire import PARTICIPANT, Audience, seen_by

SEAT = "centre/technician"


def shift(**more: Any) -> dict[str, Any]:
    usual = {"tires": "8h", "slower": 0.5, "errs": 0.0, "takes": "5m", "learns": "12m"}
    return {"id": "crew", "title": text("crew"), "of": "centre", **usual, **more}


def table(one: dict[str, Any], *stages: dict[str, Any], **more: Any) -> Play:
    injects = more.pop("injects", [inject_data("one", at="1m")])
    threats = {"threats": [threat_data(*stages)]} if stages else {}
    return play(version=2, shifts=[one], injects=injects, **threats, **more)


def steps(played: Play) -> list[dict[str, Any]]:
    """What became of the crew: when (minutes), and what is so of it."""
    found = [record for record in played.of("effect") if record.data["what"] == "shift"]
    return [
        {
            "at": record.t / MINUTE,
            **{key: value for key, value in record.data["details"].items() if key != "owner"},
        }
        for record in found
    ]


def took(played: Play, *act: Any, **more: Any) -> float:
    """How long (minutes) work took."""
    over = played.done(SEAT, *act, **more)
    return (over.t - played.of("work", act=over.data["act"])[0].t) / MINUTE


def test_work_takes_longer_with_every_hour_beyond() -> None:
    rested = took(table(shift()).to(10), "investigate", "app")
    # Ten hours and ten minutes on duty are 2 1/6 beyond eight: 1 + 0.5 * 13/6 times as long.
    tired = took(table(shift(since="10h")).to(10), "investigate", "app")
    assert tired == pytest.approx(rested * (1 + 0.5 * 13 / 6), rel=1e-4)
    longest = took(table(shift(since="40h")).to(10), "investigate", "app")
    assert longest == pytest.approx(rested * SLOWEST, rel=1e-4)


def test_the_hours_that_the_story_jumps_over_count() -> None:
    chapter = {"start": "20m", "at": "2026-11-27 06:00", "title": text("morning")}
    story = {"starts": "2026-11-26 20:00", "chapters": [chapter]}
    played = table(shift(), story=story).to(30)
    # Ten hours and ten minutes of the story have passed; it tired as the chapter began.
    assert steps(played) == [{"at": 20, "crew": "tired"}]
    rested = took(table(shift()).to(30), "investigate", "app")
    assert took(played, "investigate", "app") == pytest.approx(rested * (1 + 0.5 * 13 / 6), rel=1e-4)


def test_work_of_tired_people_comes_to_nothing_at_times() -> None:
    always = table(shift(since="9h", errs=1.0))  # an hour beyond: as likely as it ever is, one half
    found = []
    for moment in range(5, 80, 15):
        found.append(always.to(moment).done(SEAT, "investigate", "app").data.get("reason"))
    assert "tired" in found
    assert None in found
    assert all(
        table(shift(errs=1.0)).to(at).done(SEAT, "investigate", "app").data["status"] == "completed"
        for at in (5, 30)
    )


def test_who_is_relieved_hands_over_and_the_next_are_rested() -> None:
    played = table(shift(since="7h30m", relief="40m"))
    assert played.to(35).act(SEAT, "hand_over").data["reason"] == "no_relief"
    played.to(50)
    act = played.act(SEAT, "hand_over")
    assert played.act(SEAT, "hand_over").data["reason"] == "in_progress"
    assert played.to(56).work(act)[-1].data["status"] == "completed"
    assert played.act(SEAT, "hand_over").data["reason"] == "no_relief"
    assert steps(played) == [
        {"at": 30, "crew": "tired"},
        {"at": 40, "crew": "ready"},
        # 50 minutes and the five that handing over took.
        {
            "at": played.last("effect").t / MINUTE,
            "crew": "relieved",
            "worked": 30_300_000 + 1,
            "since": 300_000,
        },
    ]
    assert played.drill.world.crews["crew"] == {"relieved"}


def test_nobody_comes_and_a_hand_over_broken_off_changes_nothing() -> None:
    played = table(shift(since="9h"))
    assert played.to(60).act(SEAT, "hand_over").data["reason"] == "no_relief"
    waiting = table(shift(since="9h", relief="1m")).to(5)
    act = waiting.act(SEAT, "hand_over")
    waiting.to(6).act(SEAT, "cancel", params={"act": act.seq})
    assert waiting.to(20).drill.world.crews["crew"] == {"tired", "ready"}
    assert waiting.done(SEAT, "hand_over").data["status"] == "completed"


def test_what_is_not_handed_over_costs_the_next_so_much() -> None:
    asked = inject_data(
        "ask", at="2m", to=[SEAT], expect=[{"act": "acknowledge", "target": "5m", "limit": "90m"}]
    )
    broken = fault("app", at="1m", to=0.5)

    def relieved(**told: Any) -> tuple[Play, Any, Any]:
        played = table(shift(relief="1m"), broken, injects=[asked]).to(20)
        work = played.act(SEAT, "repair", "app")
        played.to(21)
        message = next(one for one in played.of("delivery") if one.data["hidden"].get("inject") == "ask")
        given = {"systems": ["app"], "works": [work.seq], "messages": [message.seq]}
        played.done(SEAT, "hand_over", params={key: given[key] for key in told})
        return played, work, message

    full, work, message = relieved(systems=1, works=1, messages=1)
    assert full.drill.world.crews["crew"] == {"relieved"}
    # Five minutes, and one for each of three things.
    assert full.last("effect", what="shift").data["details"]["since"] == 8 * MINUTE
    assert full.act(SEAT, "acknowledge", reply_to=message.seq).data["status"] == "accepted"
    ends = full.work(work)[-1].data["until"]

    poor, work, message = relieved()
    assert poor.drill.world.crews["crew"] == {"relieved", "gaps"}
    assert poor.last("effect", what="shift").data["details"] == {
        "crew": "relieved",
        "owner": "centre",
        "worked": poor.last("effect", what="shift").t,
        "since": 5 * MINUTE,
        "systems": ["app"],
        "works": [work.seq],
        "messages": [message.seq],
    }
    assert poor.work(work)[-1].data["until"] == ends + 12 * MINUTE
    assert poor.act(SEAT, "acknowledge", reply_to=message.seq).data["reason"] == "not_told"
    plain = took(full, "investigate", "app")
    assert took(poor, "investigate", "app") == pytest.approx(plain + 12, rel=1e-4)
    again = took(full, "collect_evidence", "app")
    assert took(poor, "collect_evidence", "app") == pytest.approx(again, rel=1e-4)
    poor.drill.advance(poor.last("effect", what="shift").t + 12 * MINUTE + 1)
    assert poor.act(SEAT, "acknowledge", reply_to=message.seq).data["status"] == "accepted"
    assert rebuild(poor.records).records == poor.records


def test_conditions_and_consequences_of_a_shift() -> None:
    reactions = [
        {
            "id": "come",
            "when": {"shift": "crew", "crew": "tired"},
            "then": [{"relieve": "crew", "after": "5m"}],
        },
        {
            "id": "done",
            "when": {"shift": "crew", "crew": "relieved"},
            "then": [{"people": "office", "add": 1}],
        },
    ]
    played = table(shift(since="7h50m"), reactions=reactions).to(16)
    assert [step["crew"] for step in steps(played)] == ["tired", "ready"]
    assert [step["at"] for step in steps(played)] == [10, 15]
    played.done(SEAT, "hand_over")
    played.to(30)
    assert [record.data["name"] for record in played.of("effect", what="people")] == ["office"]


def test_only_the_agency_of_a_crew_is_told() -> None:
    played = table(shift(since="9h", relief="1m")).to(5)

    def seen(seat: str) -> set[int]:
        told = (seen_by(Audience(PARTICIPANT, Seat(seat)), record) for record in played.of("effect"))
        return {record["seq"] for record in told if record is not None}

    assert len(seen(SEAT)) == 2
    assert seen("office/technician") == set()


hours = st.integers(0, 60)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 24), st.floats(0, 2), st.floats(0, 1), hours, hours)
def test_longer_on_duty_is_never_quicker_nor_surer(
    tires: int, slower: float, errs: float, one: int, other: int
) -> None:
    """The law: rested people lose nothing, nobody gains by staying, and there is a worst."""
    given_ = WorkShift.model_validate(shift(tires=f"{tires}h", slower=slower, errs=errs))
    less, more = sorted((one, other))
    assert 1.0 <= given_.slowed(less * HOUR) <= given_.slowed(more * HOUR) <= SLOWEST
    assert 0.0 <= given_.fails(less * HOUR) <= given_.fails(more * HOUR) <= WORST
    assert (given_.slowed(tires * HOUR), given_.fails(tires * HOUR)) == (1.0, 0.0)


@settings(max_examples=15, deadline=None)
@given(st.sets(st.sampled_from(["systems", "works", "messages"])), st.integers(2, 40))
def test_a_hand_over_never_loses_what_was_told(told: set[str], moment: int) -> None:
    """What is handed over and what is missed are together what there was, whatever is told and when."""
    asked = inject_data(
        "ask", at="2m", to=[SEAT], expect=[{"act": "acknowledge", "target": "5m", "limit": "90m"}]
    )
    played = table(shift(relief="1m"), fault("app", at="1m", to=0.5), injects=[asked]).to(moment + 5)
    work = played.act(SEAT, "repair", "app")
    played.to(moment + 6)
    message = next(one for one in played.of("delivery") if one.data["hidden"].get("inject") == "ask")
    there = {"systems": ["app"], "works": [work.seq], "messages": [message.seq]}
    played.done(SEAT, "hand_over", params={key: there[key] for key in sorted(told)})
    details = played.last("effect", what="shift").data["details"]
    assert {key: details[key] for key in there if key in details} == {
        key: value for key, value in there.items() if key not in told
    }
