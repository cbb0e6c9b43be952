from __future__ import annotations

from dataclasses import replace

import pytest

from drillsim.base.errors import JournalError
from drillsim.base.model import MINUTE
from drillsim.base.records import Record
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from drillsim.live.whatif import (
    BY_THE_BOOK,
    EXPERT,
    IDLE,
    branch,
    counterfactual,
    redrawn,
    reference,
)
from drillsim.players.bots import Table, play
from tests.drillsim.playing import SEATS
from tests.drillsim.rich import rich

TECHNICIAN = "centre/technician"
SETUP = rich(players=dict.fromkeys(SEATS, "average"))


@pytest.fixture(scope="module")
def drill() -> Drill:
    return play(SETUP)


def actors(drill: Drill) -> set[str]:
    return {r.data["seat"] for r in drill.records if r.kind == "act" and r.data["seat"]}


@pytest.mark.parametrize("kind", [IDLE, EXPERT, BY_THE_BOOK])
def test_a_reference_is_the_drill_with_others_in_the_seats(drill: Drill, kind: str) -> None:
    alone = play(replace(SETUP, players=dict.fromkeys(SEATS, kind)))
    assert reference(SETUP, drill.records, kind).records == alone.records


def test_experts_play_again_with_other_luck_of_their_own_in_the_same_city(drill: Drill) -> None:
    runs = [reference(SETUP, drill.records, EXPERT, again) for again in (0, 1, 1)]
    acts = [[(r.t, r.data["verb"]) for r in run.records if r.kind == "act"] for run in runs]
    assert acts[0] != acts[1]
    assert acts[1] == acts[2]


def test_luck_drawn_anew_moves_how_long_things_take_and_no_act(drill: Drill) -> None:
    before, after = drill.records, redrawn(SETUP, drill.records, 1).records
    assert [r.t for r in after if r.kind == "act" and r.data["seat"]] == [
        r.t for r in before if r.kind == "act" and r.data["seat"]
    ]
    ended = [[r.t for r in run if r.kind == "work"] for run in (before, after)]
    assert ended[0] != ended[1]
    begun = [[(r.t, r.data["stage"]) for r in run if r.kind == "stage"] for run in (before, after)]
    assert begun[0][0] == begun[1][0]


def test_what_a_facilitator_answers_to_the_team_has_no_place_in_another_run() -> None:
    setup = replace(SETUP, players={}, director=True)
    drill = Drill(setup)
    drill.advance(5 * MINUTE)
    told = {"type": "say", "from": "cyber", "to": [TECHNICIAN], "channel": "phone"}
    words = {"title": {"vi": "A", "en": "A"}, "body": {"vi": "B", "en": "B"}}
    said = drill.control({**told, **words})
    drill.control({**told, **words, "reply_to": next(r.seq for r in said if r.kind == "delivery")})
    drill.advance(drill.length)
    idle = reference(setup, drill.records, IDLE)
    assert len([r for r in idle.records if r.kind == "control"]) == 1


def test_only_graded_seats_are_replaced() -> None:
    setup = replace(SETUP, graded=(TECHNICIAN,))
    drill = play(setup)
    idle = reference(setup, drill.records, IDLE)
    assert TECHNICIAN not in actors(idle)
    assert actors(drill) - {TECHNICIAN} <= actors(idle) | {TECHNICIAN}
    assert idle.setup.players["cyber/leader"] == "average"


def test_a_seat_that_a_person_held_is_replaced_too() -> None:
    setup = replace(SETUP, graded=(), players={})
    drill = Drill(setup)
    drill.join(TECHNICIAN, "p-1")
    drill.advance(drill.length)
    assert reference(setup, drill.records, BY_THE_BOOK).setup.players == {TECHNICIAN: "by-the-book"}


def test_facilitators_inputs_are_kept_and_people_s_are_not() -> None:
    setup = replace(SETUP, players={}, director=True)
    drill = Drill(setup)
    drill.advance(5 * MINUTE)
    drill.control({"type": "fire", "inject": "later"})
    drill.act(Act(TECHNICIAN, "isolate", "app"))
    drill.advance(drill.length)
    idle = reference(setup, drill.records, IDLE)
    assert [r.t for r in idle.records if r.kind == "control"] == [5 * MINUTE]
    assert not actors(idle)
    assert any(r.kind == "inject" and r.data["inject"] == "later" and r.t == 5 * MINUTE for r in idle.records)


@pytest.mark.parametrize("complete", [True, False])
def test_a_reference_ends_when_the_drill_ended(complete: bool) -> None:
    drill = play(SETUP, until=33 * MINUTE)
    if complete:
        drill.control({"type": "end"})
    last = drill.records[-1].t
    for found in (reference(SETUP, drill.records, kind) for kind in (IDLE, EXPERT)):
        assert found.ended
        assert found.records[-1].t == last


# -- counterfactuals ------------------------------------------------------------------------------


def by_hand() -> Drill:
    """At 5 minutes app is isolated by hand, at 30 connected again."""
    drill = Drill(replace(SETUP, players={}))
    drill.advance(5 * MINUTE)
    drill.act(Act(TECHNICIAN, "isolate", "app"))
    drill.advance(30 * MINUTE)
    drill.act(Act(TECHNICIAN, "reconnect", "app"))
    drill.advance(drill.length)
    return drill


def done(drill: Drill) -> list[Record]:
    return [r for r in drill.records if r.kind == "act"]


def test_with_nothing_moved_it_is_the_same_drill(drill: Drill) -> None:
    assert counterfactual(SETUP, drill.records, {}).drill.records == drill.records


def test_an_act_left_out_leaves_the_rest_at_its_time() -> None:
    drill = by_hand()
    isolate, _ = done(drill)
    (reconnect,) = done(counterfactual(drill.setup, drill.records, {isolate.seq: None}).drill)
    # What has become impossible is refused.
    assert (reconnect.t, reconnect.data["status"], reconnect.data["reason"]) == (
        30 * MINUTE,
        "refused",
        "already",
    )


def test_an_act_is_done_at_another_time() -> None:
    drill = by_hand()
    isolate, _ = done(drill)
    moved = counterfactual(drill.setup, drill.records, {isolate.seq: 40 * MINUTE}).drill
    assert [(r.t // MINUTE, r.data["verb"]) for r in done(moved)] == [(30, "reconnect"), (40, "isolate")]


def test_an_act_keeps_the_message_that_it_answers() -> None:
    drill = Drill(replace(SETUP, players={}))
    extra = drill.act(Act(TECHNICIAN, "share", "app", to=("office",)))[0]
    drill.advance(11 * MINUTE)
    alert = drill.view(TECHNICIAN).inbox()[-1]
    drill.act(Act(TECHNICIAN, "acknowledge", reply_to=alert.seq))
    drill.advance(drill.length)
    without = counterfactual(drill.setup, drill.records, {extra.seq: None}).drill
    (acknowledge,) = done(without)
    assert acknowledge.data["status"] == "accepted"
    answered = without.records[acknowledge.data["reply_to"]]
    assert (answered.data["title"], answered.seq) == (alert.data["title"], alert.seq - 2)


def test_an_answer_stays_with_its_message_when_an_equal_act_before_it_is_left_out() -> None:
    drill = Drill(replace(SETUP, players={}))
    first = drill.act(Act(TECHNICIAN, "share", "app", to=("office",), text="first"))[0]
    drill.advance(1 * MINUTE)
    second = drill.act(Act(TECHNICIAN, "share", "app", to=("office",), text="second"))[0]
    drill.advance(2 * MINUTE)
    answered = next(r for r in drill.records if r.kind == "delivery" and r.data.get("act") == second.seq)
    reply = drill.act(Act("office/leader", "acknowledge", reply_to=answered.seq))[0]
    drill.advance(drill.length)
    without = counterfactual(drill.setup, drill.records, {first.seq: None})
    (kept, acknowledge) = done(without.drill)
    assert (kept.data["text"], acknowledge.data["status"]) == ("second", "accepted")
    assert without.drill.records[acknowledge.data["reply_to"]].data["act"] == kept.seq
    assert without.acts == {second.seq: kept, reply.seq: acknowledge}


def test_what_simulated_participants_did_stays_as_people_s_acts_do() -> None:
    drill = play(replace(SETUP, graded=()))
    acts = [r for r in done(drill) if r.data["seat"] is not None]
    gone = next(r for r in acts if r.data["verb"] == "isolate")
    changed = counterfactual(drill.setup, drill.records, {gone.seq: None})
    assert [
        (r.t, r.data["seat"], r.data["verb"]) for r in done(changed.drill) if r.data["seat"] is not None
    ] == [(r.t, r.data["seat"], r.data["verb"]) for r in acts if r is not gone]


# -- branches ---------------------------------------------------------------------------------------


def same(was: list[Record], now: list[Record]) -> bool:
    return [(r.t, r.kind, r.data) for r in was] == [(r.t, r.kind, r.data) for r in now]


def until(records: list[Record], at: int) -> list[Record]:
    return [r for r in records[1:] if r.t <= at]


@pytest.mark.parametrize("kind", ["idle", "novice", "average", "expert", "by-the-book"])
def test_a_branch_has_gone_as_the_drill_did_and_goes_on_otherwise(drill: Drill, kind: str) -> None:
    at = 30 * MINUTE
    table = branch(SETUP, drill.records, at, players=dict.fromkeys(SEATS, kind))
    assert same(until(drill.records, at), until(table.drill.records, at))
    assert table.drill.now == at + 1
    table.advance(table.drill.length)
    later = {r.data["seat"] for r in table.drill.records if r.kind == "act" and r.t > at} - {None}
    assert bool(later) == (kind != "idle")


def test_a_branch_s_journal_is_its_own_inputs(drill: Drill) -> None:
    table = branch(SETUP, drill.records, 30 * MINUTE, players=dict.fromkeys(SEATS, "expert"))
    table.advance(table.drill.length)
    again = Table(replace(table.drill.setup))
    for record in table.drill.records[1:]:
        if record.t <= 30 * MINUTE:
            again.feed(record)
    again.advance(again.drill.length)
    assert again.drill.records == table.drill.records
    journal = read(f"{line}\n" for line in lines(table.drill.records))
    assert replay(journal).records == journal.records


def test_a_branch_of_a_branch(drill: Drill) -> None:
    first = branch(SETUP, drill.records, 30 * MINUTE, players=dict.fromkeys(SEATS, "novice"))
    first.advance(first.drill.length)
    second = branch(first.drill.setup, first.drill.records, 50 * MINUTE)
    assert same(until(first.drill.records, 50 * MINUTE), until(second.drill.records, 50 * MINUTE))
    assert second.drill.setup.players == dict.fromkeys(SEATS, "novice")


def test_people_have_left_their_seats_at_the_moment_of_a_branch() -> None:
    drill = Drill(replace(SETUP, players={}, graded=()))
    for person in ("p-1", "p-2", "p-3"):
        drill.join(TECHNICIAN, person)
    drill.leave(TECHNICIAN, "p-2")
    drill.advance(drill.length)
    table = branch(drill.setup, drill.records, 10 * MINUTE)
    left = [(r.t, r.data["person"]) for r in table.drill.records if r.kind == "leave"]
    assert left == [(0, "p-2"), (10 * MINUTE + 1, "p-1"), (10 * MINUTE + 1, "p-3")]


def test_who_takes_over_does_what_is_still_to_be_done_and_nothing_twice() -> None:
    # Told at 10 minutes: acknowledge, and isolate pc-a. The person has acknowledged and gone.
    drill = Drill(replace(SETUP, players={}, graded=()))
    drill.join(TECHNICIAN, "p-1")
    drill.advance(11 * MINUTE)
    alert = next(d for d in reversed(drill.view(TECHNICIAN).inbox()) if d.data["title"]["en"] == "alert")
    drill.act(Act(TECHNICIAN, "acknowledge", reply_to=alert.seq, person="p-1"))
    drill.advance(drill.length)
    table = branch(drill.setup, drill.records, 20 * MINUTE, players={TECHNICIAN: "by-the-book"})
    table.advance(21 * MINUTE)
    made = [r for r in done(table.drill) if r.t > 20 * MINUTE and r.data["seat"] == TECHNICIAN]
    assert "isolate" in {r.data["verb"] for r in made}
    assert all(r.data.get("reply_to") != alert.seq for r in made)


@pytest.mark.parametrize("at", [-1, 120 * MINUTE, 121 * MINUTE])
def test_a_branch_begins_before_the_end(drill: Drill, at: int) -> None:
    assert drill.records[-1].t == 120 * MINUTE
    with pytest.raises(ValueError, match="before its end"):
        branch(SETUP, drill.records, at)


def test_a_journal_that_comes_out_otherwise_has_no_branch(drill: Drill) -> None:
    first = next(r for r in drill.records if r.kind == "delivery")
    changed = [r._replace(data=r.data | {"channel": "press"}) if r is first else r for r in drill.records]
    with pytest.raises(JournalError, match=str(first.seq)):
        branch(SETUP, changed, 60 * MINUTE)


# -- what cannot be done ----------------------------------------------------------------------------


def test_what_is_no_act_cannot_be_moved(drill: Drill) -> None:
    with pytest.raises(KeyError):
        counterfactual(SETUP, drill.records, {0: None})
