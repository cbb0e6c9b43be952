"""Acts that need consent: asked for, approved or refused, and only then carried out."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.base.records import Record
from drillsim.journal.replay import rebuild
from tests.drillsim.build import inject_data, text
from tests.drillsim.playing import Play, play

TECHNICIAN, LEADER, CHAIRMAN = "centre/technician", "centre/leader", "chairman/leader"
RULE = {"act": "take_offline", "about": "app", "by": CHAIRMAN, "takes": "5m"}


def table(*rules: dict[str, Any], joined: tuple[str, ...] = (CHAIRMAN,), **more: Any) -> Play:
    played = play(version=2, approvals=list(rules or [RULE]), **more)
    for seat in joined:
        played.drill.join(seat, f"person {seat}")
    return played


def ask(
    played: Play, seat: str = TECHNICIAN, verb: str = "take_offline", about: str | None = "app"
) -> Record:
    return played.act(seat, verb, about, text="Bị tấn công", key="k1", person="p")


def request(played: Play) -> Record:
    return next(message for message in reversed(played.of("delivery")) if "approval" in message.data)


def statuses(played: Play) -> list[tuple[str, str]]:
    return [(record.data["status"], record.data["by"]) for record in played.of("approval")]


def test_an_act_that_needs_consent_waits_for_it() -> None:
    played = table()
    asked = ask(played)
    assert asked.data["status"] == "asked"
    assert "incidents" not in asked.data
    played.to(60)
    assert not played.of("work")
    assert statuses(played) == [("asked", CHAIRMAN)]
    message = request(played)
    assert message.data["seats"] == [CHAIRMAN]
    assert message.data["approval"] == {"act": asked.seq, "verb": "take_offline"}
    assert "Bị tấn công" in message.data["body"]["vi"]


def test_what_is_approved_is_carried_out_by_itself() -> None:
    played = table()
    asked = ask(played)
    played.to(10).act(CHAIRMAN, "approve", reply_to=request(played).seq, text="Làm đi", person="q")
    assert statuses(played) == [("asked", CHAIRMAN), ("approved", CHAIRMAN)]
    done = played.last("act", verb="take_offline")
    assert done.data["asked"] == asked.seq
    assert (done.data["seat"], done.data["status"], done.t) == (TECHNICIAN, "accepted", 10 * MINUTE + 1)
    assert not {"person", "key"} & done.data.keys()
    answer = played.last("delivery")
    assert (answer.data["seats"], answer.data["body"]["vi"]) == ([TECHNICIAN], "Làm đi")
    assert played.to(20).drill.world.nodes["app"].offline


def test_what_is_refused_is_not() -> None:
    played = table()
    ask(played)
    played.to(10).act(CHAIRMAN, "refuse", reply_to=request(played).seq)
    assert statuses(played)[-1] == ("refused", CHAIRMAN)
    assert played.last("delivery").data["body"]["en"] == "Not approved."
    assert not played.to(60).of("work")
    again = played.act(CHAIRMAN, "approve", reply_to=request(played).seq)
    assert (again.data["status"], again.data["reason"]) == ("refused", "no_request")


def test_only_the_approver_approves_and_only_what_was_asked() -> None:
    played = table(joined=(CHAIRMAN, "chairman/technician"))
    ask(played)
    message = request(played)
    assert played.act(LEADER, "approve", reply_to=message.seq).data["reason"] == "reply_to"
    plain = table(injects=[inject_data("plain", at="1m", to="chairman")]).to(2)
    refused = plain.act(CHAIRMAN, "approve", reply_to=plain.last("delivery").seq)
    assert refused.data["reason"] == "no_request"
    without = play(injects=[inject_data("plain", at="1m", to="chairman")]).to(2)
    refused = without.act(CHAIRMAN, "approve", reply_to=without.last("delivery").seq)
    assert refused.data["reason"] == "no_request"


def test_what_the_rule_does_not_name_needs_no_consent() -> None:
    played = table()
    assert ask(played, about="dns").data["status"] == "accepted"
    assert ask(played, verb="isolate", about="app").data["status"] == "accepted"
    any_system = table({"act": ["isolate", "take_offline"], "by": CHAIRMAN})
    assert ask(any_system, about="dns").data["status"] == "asked"


def test_whoever_could_consent_needs_nobody_else() -> None:
    played = table({"act": "public_notice", "by": CHAIRMAN})
    assert ask(played, CHAIRMAN, "public_notice", None).data["status"] == "accepted"
    assert ask(played, LEADER, "public_notice", None).data["status"] == "asked"


@pytest.mark.parametrize("by", ["chairman", CHAIRMAN])
def test_where_nobody_sits_the_approver_answers_in_human_time(by: str) -> None:
    for otherwise, status in (("approve", "approved"), ("refuse", "refused")):
        played = table({**RULE, "by": by, "else": otherwise}, joined=())
        ask(played)
        assert statuses(played.to(4.9)) == [("asked", by)]
        assert statuses(played.to(5)) == [("asked", by), (status, "chairman")]
        assert bool(played.to(20).of("work")) == (otherwise == "approve")


def test_a_role_is_asked_in_the_agency_that_acts() -> None:
    played = table({"act": "take_offline", "by": "leader", "takes": "3m"}, joined=(LEADER,))
    ask(played)
    assert request(played).data["seats"] == [LEADER]
    assert ask(played, LEADER, "notify", "app").data["status"] == "refused"


def test_an_approver_who_says_nothing_in_time_is_gone_round() -> None:
    played = table({**RULE, "within": "12m", "else": "refuse"})
    ask(played)
    assert statuses(played.to(11)) == [("asked", CHAIRMAN)]
    assert statuses(played.to(12))[-1] == ("refused", "chairman")
    late = played.act(CHAIRMAN, "approve", reply_to=request(played).seq)
    assert late.data["reason"] == "no_request"


def test_the_asking_agency_can_take_it_back() -> None:
    played = table()
    asked = ask(played)
    foreign = played.act("office/technician", "cancel", params={"act": asked.seq})
    assert foreign.data["reason"] == "no_work"
    assert played.act(LEADER, "cancel", params={"act": asked.seq}).data["status"] == "accepted"
    assert statuses(played)[-1] == ("withdrawn", LEADER)
    assert played.act(CHAIRMAN, "approve", reply_to=request(played).seq).data["reason"] == "no_request"


def test_what_has_become_impossible_meanwhile_is_refused_when_approved() -> None:
    played = table(RULE, joined=(CHAIRMAN,))
    ask(played)
    played.done(LEADER.replace("leader", "technician"), "isolate", "app")
    played.drill.world.change("app", offline=True)
    played.act(CHAIRMAN, "approve", reply_to=request(played).seq)
    done = played.last("act", verb="take_offline")
    assert (done.data["status"], done.data["reason"]) == ("refused", "already")


def test_an_option_may_need_consent() -> None:
    options = [
        {"id": "cut", "text": text("Cut"), "needs": CHAIRMAN},
        {"id": "wait", "text": text("Wait")},
    ]
    dilemma = inject_data("dilemma", at="1m", options=options)
    follows = inject_data("cut-off", when={"inject": "dilemma", "option": "cut"})
    played = play(version=2, injects=[dilemma, follows])
    played.drill.join(CHAIRMAN, "c")
    message = played.to(2).last("delivery")
    chosen = played.act(LEADER, "acknowledge", reply_to=message.seq, params={"option": "cut"})
    assert chosen.data["status"] == "asked"
    assert not played.to(20).of("inject", inject="cut-off", status="fired")
    played.act(CHAIRMAN, "approve", reply_to=request(played).seq)
    assert played.to(30).of("inject", inject="cut-off", status="fired")


def test_another_option_needs_none() -> None:
    options = [{"id": "cut", "text": text("Cut"), "needs": CHAIRMAN}, {"id": "wait", "text": text("Wait")}]
    played = play(version=2, injects=[inject_data("dilemma", at="1m", options=options)]).to(2)
    message = played.last("delivery")
    chosen = played.act(LEADER, "acknowledge", reply_to=message.seq, params={"option": "wait"})
    assert chosen.data["status"] == "accepted"


def test_a_duty_is_answered_when_the_act_is_carried_out() -> None:
    expected = {"act": "take_offline", "about": "app", "target": "5m", "limit": "60m"}
    asks = inject_data("asks", at="1m", expect=[expected])
    played = table(injects=[asks]).to(2)
    ask(played)
    assert not played.to(20).of("answer")
    played.act(CHAIRMAN, "approve", reply_to=request(played).seq)
    assert played.to(40).of("answer")


def test_a_replay_agrees() -> None:
    played = table(RULE, {"act": "isolate", "by": "office", "takes": "4m"}, threat={}, joined=(CHAIRMAN,))
    ask(played)
    ask(played, verb="isolate", about="pc-a")
    played.to(10).act(CHAIRMAN, "approve", reply_to=request(played).seq, person="q")
    played.drill.advance(10**9)
    assert rebuild(played.records).records == played.records
    assert {record.kind for record in played.records} >= {"approval", "work"}


def test_without_rules_nothing_waits() -> None:
    assert ask(play()).data["status"] == "accepted"
