"""What follows from choices, deliveries, silence and moments, and what it does to the city."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.documents.consequences import KINDS
from drillsim.engine.consequences import CARRYING
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from tests.drillsim.build import inject_data
from tests.drillsim.playing import Play, entry, fault, play

LATE = "100m"
Items = list[dict[str, Any]]


def follow(*stages: dict[str, Any], then: Items, injects: Items | None = None, **more: Any) -> Play:
    """A drill in which an inject told at 00:10 has consequences."""
    asked = inject_data("asked", at="10m", then=then)
    return play(*stages, injects=[asked, *(injects or [])], version=2, **more)


def waiting(name: str = "later", **fields: Any) -> dict[str, Any]:
    """An inject that waits for a consequence."""
    return inject_data(name, **fields)


def idle(*nodes: str, **fields: Any) -> dict[str, Any]:
    """A fault that waits for a consequence."""
    return {key: value for key, value in fault(*nodes, **fields).items() if key != "at"}


def effects(played: Play) -> list[tuple[float, str, str]]:
    return [(record.t / MINUTE, record.data["what"], record.data["name"]) for record in played.of("effect")]


def service(played: Play, node: str) -> float:
    return played.drill.world.nodes[node].service


def fired(played: Play, name: str) -> list[float]:
    return [each.t / MINUTE for each in played.of("inject", inject=name, status="fired")]


def test_every_kind_of_consequence_is_carried_out_by_something() -> None:
    assert CARRYING.keys() == KINDS.keys()


# -- what they do ---------------------------------------------------------------------------------


def test_a_stage_without_a_time_begins_by_a_consequence() -> None:
    played = follow(idle("app"), then=[{"begin": "fault"}])
    assert played.to(9).of("stage") == [] and service(played, "app") == 1.0
    assert effects(played.to(11)) == [(10, "begin", "fault")] and service(played, "app") == 0.0


def test_what_has_begun_does_not_begin_again() -> None:
    assert effects(follow(fault("app"), then=[{"begin": "fault"}]).to(20)) == []


def test_a_stage_that_is_stopped_before_it_begins_never_does() -> None:
    played = follow(fault("app", at="20m"), then=[{"stop": "fault"}, {"begin": "fault"}]).to(60)
    assert [record.data["status"] for record in played.of("stage")] == ["stopped"]
    assert effects(played) == [(10, "stop", "fault")] and service(played, "app") == 1.0


def surge(**fields: Any) -> dict[str, Any]:
    return {"id": "flood", "kind": "load", "hits": ["app"], "demand": 3, **fields}


def test_a_load_that_is_stopped_ends_at_once() -> None:
    played = follow(surge(at="1m"), then=[{"stop": "flood"}]).to(9)
    assert service(played, "app") == pytest.approx(0.5)
    assert service(played.to(11), "app") == 1.0


def test_a_load_that_is_begun_and_stopped_at_one_moment_leaves_nothing() -> None:
    played = follow(surge(), then=[{"begin": "flood"}, {"stop": "flood"}]).to(60)
    assert service(played, "app") == 1.0


def test_damage_stays_when_its_stage_is_stopped_and_it_does_not_strike_again() -> None:
    stages = [
        entry("app"),
        fault(at="5m", hits={"controlled_by": "entry"}, to=0.2, again="5m", repair="repair"),
    ]
    played = follow(*stages, then=[{"stop": "fault"}], who=("centre/technician",)).to(11)
    assert service(played, "app") == pytest.approx(0.2)
    played.done("centre/technician", "repair", "app")
    assert service(played.to(119), "app") == 1.0


def test_what_a_stage_has_broken_is_mended_and_what_another_broke_is_not() -> None:
    other = fault("app", id="other", at="2m", to=0.6, repair="roll_back")
    played = follow(fault("app", "dns", at="5m", to=0.2), other, then=[{"mend": "fault"}]).to(9)
    assert service(played, "app") <= 0.2
    played.to(11)
    assert (service(played, "app"), service(played, "dns")) == (pytest.approx(0.6), 1.0)
    assert effects(played) == [(10, "mend", "fault")]


def test_who_knew_what_would_mend_it_sees_that_it_is_mended() -> None:
    late = [{"mend": "fault", "after": "50m"}]
    played = follow(fault("app", at="1m"), then=late, who=("centre/technician",)).to(2)
    played.done("centre/technician", "investigate", "app")
    assert played.drill.world.perceived["app"].get("needs") is not None
    assert played.to(61).drill.world.perceived["app"].get("needs") is None


def test_who_knew_that_data_were_false_sees_that_they_are_right_again() -> None:
    false = {"id": "false", "kind": "tamper", "at": "1m", "hits": ["app"], "share": 0.4, "found": 1.0}
    late = [{"mend": "false", "after": "50m"}]
    played = follow(false, then=late, who=("centre/technician",)).to(2)
    played.done("centre/technician", "reconcile", "app")
    assert played.drill.world.perceived["app"].get("altered") == 0.4
    assert played.to(61).drill.world.perceived["app"].get("altered") == 0.0


def test_what_is_whole_is_not_mended() -> None:
    assert effects(follow(idle("app"), then=[{"mend": "fault"}]).to(20)) == []


def test_an_attacker_goes_no_further_when_he_is_stopped() -> None:
    crawl = {"id": "crawl", "kind": "spread", "after": "entry", "from": "entry", "along": "connects"}
    crawl |= {"step": "30m", "establish": "1m"}
    taken = [
        r.data.get("system")
        for r in play(entry("pc-a"), crawl, injects=[inject_data("x", at="1m")])
        .to(119)
        .of("stage", stage="crawl", status="taken")
    ]
    assert taken
    assert (
        follow(entry("pc-a"), crawl, then=[{"stop": "crawl"}])
        .to(119)
        .of("stage", stage="crawl", status="taken")
        == []
    )


def test_a_leak_that_is_stopped_flows_no_more() -> None:
    leak = {
        "id": "leak",
        "kind": "leak",
        "at": "1m",
        "hits": ["app"],
        "data": "personal",
        "empties_in": "60m",
    }
    played = follow(leak, then=[{"stop": "leak"}]).to(9)
    assert played.drill.world.nodes["app"].leaking == {"personal": 1.0}
    assert played.to(11).drill.world.nodes["app"].leaking == {}


def test_a_stage_is_altered_from_there_on() -> None:
    played = follow(
        surge(at="20m"),
        then=[{"alter": "flood", "by": 2}, {"alter": "flood", "by": 0.5}, {"alter": "flood", "by": 2}],
    )
    assert played.to(30).drill.world.nodes["app"].demand == pytest.approx(5.0)


def test_a_load_that_stands_is_altered_at_once() -> None:
    """Demand 3 is an excess of 2: twice as hard is 4 more than the ordinary, then half as hard 2."""
    then = [{"alter": "flood", "by": 2}, {"alter": "flood", "by": 0.25, "after": "10m"}]
    played = follow(surge(at="1m"), then=then).to(9)
    demand = [played.drill.world.nodes["app"].demand]
    demand += [played.to(at).drill.world.nodes["app"].demand for at in (11, 21)]
    assert demand == [pytest.approx(3), pytest.approx(5), pytest.approx(2)]
    assert service(played, "app") == pytest.approx(0.75)


def test_what_filtering_has_left_of_a_load_is_altered() -> None:
    """Of an excess of 2 filtering leaves 0.5; by 2 that is 1."""
    flood = surge(at="1m", filterable=0.75)
    played = follow(flood, then=[{"alter": "flood", "by": 2, "after": "60m"}], who=("centre/technician",))
    played.to(11).done("centre/technician", "filter_traffic", "app")
    assert played.drill.world.nodes["app"].demand == pytest.approx(1.5)
    assert played.to(71).drill.world.nodes["app"].demand == pytest.approx(2.0)


def drain(**fields: Any) -> dict[str, Any]:
    return {"id": "leak", "kind": "leak", "at": "0s", "hits": ["app"], "data": "personal", **fields}


def leaked(played: Play) -> tuple[float, float | None]:
    """How much flows an hour, and the minute at which the flow last ended."""
    flows = [
        (record.t / MINUTE, change["leaking"])
        for record in played.of("state")
        for node, change in record.data["changes"].items()
        if node == "app" and "leaking" in change
    ]
    ends = [at for at, flow in flows if not flow]
    return sum(played.drill.world.nodes["app"].leaking.values()), ends[-1] if ends else None


def test_a_leak_that_flows_is_altered_at_once_and_ends_when_all_is_out() -> None:
    """An hour empties it; ten minutes are gone, the fifty that are left take twenty-five."""
    played = follow(drain(empties_in="60m"), then=[{"alter": "leak", "by": 2}]).to(11)
    assert leaked(played) == (2.0, None)
    assert leaked(played.to(100)) == (0.0, 35.0)


def test_a_leak_that_is_cut_off_goes_on_as_it_was_altered_meanwhile() -> None:
    """Ten minutes of sixty have flowed when it is cut off; from the reconnection fifty take a hundred."""
    then = [{"alter": "leak", "by": 0.5, "after": "10m"}]
    played = follow(drain(empties_in="60m"), then=then, who=("centre/technician",), length="4h").to(10)
    played.done("centre/technician", "isolate", "app")
    cut = leaked(played)[1]
    assert cut is not None
    played.to(30).done("centre/technician", "reconnect", "app")
    again = next(
        record.t / MINUTE
        for record in played.of("state")
        if record.t > 30 * MINUTE and record.data["changes"].get("app", {}).get("leaking")
    )
    assert leaked(played)[0] == 0.5
    assert leaked(played.to(239)) == (0.0, pytest.approx(again + 2 * (60 - cut)))


def test_waves_still_to_come_arrive_as_strong_as_the_stage_is_by_then() -> None:
    wave = {"id": "flood", "kind": "regional", "at": "0s", "centre": [10.0, 105.0], "radius": 100}
    wave |= {"strikes": ["system"], "severity": 0.4, "spread_over": "100m", "takes": "30m", "access": "1h"}
    plain, harder = (
        follow(wave, then=then).to(110).drill.world.nodes
        for then in ([{"concern": "all", "add": 0}], [{"alter": "flood", "by": 2}])
    )
    lost = {
        name: (1 - state.health, 1 - harder[name].health) for name, state in plain.items() if state.health < 1
    }
    assert lost
    assert {round(after / before, 6) for before, after in lost.values()} <= {1.0, 2.0}
    assert any(after == pytest.approx(2 * before) for before, after in lost.values())


def test_a_director_who_strengthens_a_stage_changes_what_stands() -> None:
    played = follow(surge(at="1m"), then=[], director=True).to(5)
    played.drill.control({"type": "stage", "stage": "flood", "do": "strengthen", "factor": 2, "by": "x"})
    assert played.drill.world.nodes["app"].demand == pytest.approx(5)


def test_injects_are_told_and_closed() -> None:
    then = [{"tell": "later"}, {"close": "never"}, {"tell": "never"}]
    played = follow(then=then, injects=[waiting(), inject_data("never", at="20m")]).to(60)
    assert (fired(played, "later"), fired(played, "never")) == ([10], [])
    assert effects(played) == [(10, "tell", "later"), (10, "close", "never")]


def test_an_inject_is_not_told_that_is_untrue_by_then() -> None:
    played = follow(
        then=[{"tell": "later"}], injects=[waiting(**{"while": {"service": "app", "below": 0.5}})]
    )
    assert [each.data["status"] for each in played.to(60).of("inject", inject="later")] == ["lapsed"]


def test_demand_and_capacity_are_set_for_a_time() -> None:
    played = follow(then=[{"set": "app", "demand": 3, "for": "20m"}]).to(11)
    assert service(played, "app") == pytest.approx(0.5)
    assert service(played.to(31), "app") == 1.0
    played = follow(then=[{"set": "app", "capacity": 0.5, "for": "20m"}]).to(11)
    assert service(played, "app") == pytest.approx(0.5)
    assert service(played.to(31), "app") == 1.0


def test_capacity_that_people_added_stays_when_what_was_set_ends() -> None:
    played = follow(then=[{"set": "app", "capacity": 0.5, "for": "40m"}], who=("centre/technician",)).to(11)
    played.done("centre/technician", "add_capacity", "app")
    assert played.drill.world.nodes["app"].capacity == pytest.approx(0.75)
    assert played.to(60).drill.world.nodes["app"].capacity == pytest.approx(2.25)


def waits_for_people(add: int, **more: Any) -> Play:
    """How work of two pieces ends when people come or go at 00:10 and both are begun at 00:11."""
    played = follow(
        fault("app", "pc-a"), then=[{"people": "centre", "add": add, **more}], who=("centre/technician",)
    ).to(11)
    for node in ("app", "pc-a"):
        played.act("centre/technician", "repair", node)
    return played.to(119)


def starts(played: Play) -> list[int]:
    return [round(each.t / MINUTE) for each in played.of("work", status="started")]


def test_more_people_do_more_at_once_and_fewer_less() -> None:
    assert starts(waits_for_people(4)) == [11, 11]
    assert starts(waits_for_people(-1))[1] > 30
    assert starts(waits_for_people(-100))[1] > 30


# -- when they come -------------------------------------------------------------------------------


def test_if_is_looked_at_as_a_consequence_is_carried_out() -> None:
    down = {"service": "app", "below": 0.5}
    then = [{"tell": "later", "if": down}, {"tell": "last", "if": down, "after": "20m"}]
    played = follow(fault("app", at="20m"), then=then, injects=[waiting(), waiting("last")]).to(60)
    assert effects(played) == [(30, "tell", "last")]


def test_an_option_has_consequences_and_the_others_have_none() -> None:
    options = [
        {"id": "yes", "text": {"vi": "Có", "en": "Yes"}, "then": [{"tell": "later"}]},
        {"id": "no", "text": {"vi": "Không", "en": "No"}, "then": [{"close": "later"}]},
    ]
    asked = inject_data("asked", at="10m", options=options)
    played = play(injects=[asked, waiting(at="50m")], version=2).to(11)
    delivery = played.last("delivery")
    played.act("centre/leader", "acknowledge", reply_to=delivery.seq, params={"option": "yes"})
    effect = played.to(20).last("effect")
    assert effect.data["why"] == {"inject": "asked", "option": "yes", "agency": "centre"}
    assert len(fired(played, "later")) == 1


def test_what_nobody_answers_has_consequences() -> None:
    unanswered = {"after": "20m", "then": [{"tell": "later"}]}
    asked = inject_data("asked", at="10m", unanswered=unanswered)
    played = play(injects=[asked, waiting()], version=2).to(60)
    assert fired(played, "later") == [30]
    assert played.last("effect").data["why"] == {"unanswered": "asked"}
    answered = play(injects=[asked, waiting()], version=2).to(20)
    answered.act("centre/leader", "acknowledge", reply_to=answered.last("delivery").seq)
    assert fired(answered.to(60), "later") == []


def test_to_check_the_sender_is_no_answer() -> None:
    unanswered = {"after": "20m", "then": [{"tell": "later"}]}
    played = play(injects=[inject_data("asked", at="10m", unanswered=unanswered), waiting()], version=2).to(
        20
    )
    played.done("centre/leader", "verify", reply_to=played.last("delivery").seq)
    assert fired(played.to(60), "later") == [30]


def test_a_reaction_follows_once_from_its_condition() -> None:
    reactions = [{"id": "seen", "when": {"service": "app", "below": 0.5}, "then": [{"tell": "later"}]}]
    played = play(fault("app", at="20m"), injects=[waiting()], reactions=reactions, version=2).to(60)
    assert fired(played, "later") == [20]
    assert [each.data["why"] for each in played.of("effect")] == [{"reaction": "seen"}]


def test_the_same_drill_comes_of_its_journal_again() -> None:
    then = [{"begin": "fault", "after": "uniform 5m 30m"}, {"people": "centre", "add": 2}, {"tell": "later"}]
    played = follow(idle("app"), then=then, injects=[waiting()]).to(119)
    played.to(121)
    assert replay(read(lines(played.records))).records == played.records


# -- many at one moment ---------------------------------------------------------------------------


def test_consequences_that_call_each_other_by_the_thousand_need_no_deeper_stack() -> None:
    count = 2_000
    chain = [waiting(f"i-{n}", then=[{"tell": f"i-{n + 1}"}] if n < count else []) for n in range(count + 1)]
    played = follow(then=[{"tell": "i-0"}], injects=chain[::-1]).to(11)
    order = [each.data["inject"] for each in played.of("inject", status="fired")]
    assert order == ["asked", *(f"i-{n}" for n in range(count + 1))]


def test_injects_that_tell_each_other_in_a_ring_come_once_each() -> None:
    ring = [waiting("a", then=[{"tell": "b"}]), waiting("b", then=[{"tell": "a"}])]
    played = follow(then=[{"tell": "a"}], injects=ring).to(20)
    assert [each.data["inject"] for each in played.of("inject", status="fired")] == ["asked", "a", "b"]
