from __future__ import annotations

from dataclasses import replace

import pytest

from drillsim.actions.acts import Act
from drillsim.bots import play
from drillsim.engine import Drill
from drillsim.model import MINUTE, Record
from drillsim.whatif import BY_THE_BOOK, IDLE, counterfactual, reference, references
from tests.drillsim.playing import SEATS
from tests.drillsim.rich import rich

TECHNICIAN = "centre/technician"
SETUP = rich(players=dict.fromkeys(SEATS, "average"))


@pytest.fixture(scope="module")
def drill() -> Drill:
    return play(SETUP)


def actors(drill: Drill) -> set[str]:
    return {r.data["seat"] for r in drill.records if r.kind == "act" and r.data["seat"]}


def test_the_references_are_the_drill_idle_and_by_the_book(drill: Drill) -> None:
    idle, book = references(SETUP, drill.records)
    for kind, found in ((IDLE, idle), (BY_THE_BOOK, book)):
        alone = play(replace(SETUP, players=dict.fromkeys(SEATS, kind)))
        assert found.records == alone.records


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
    for found in references(SETUP, drill.records):
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


def test_what_is_no_act_cannot_be_moved(drill: Drill) -> None:
    with pytest.raises(KeyError):
        counterfactual(SETUP, drill.records, {0: None})
