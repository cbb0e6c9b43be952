"""What answers a duty, and how often it was tried."""

from __future__ import annotations

from typing import Any

from drillsim.base.model import MINUTE
from tests.drillsim.engine.asked import CYBER, FORM, LEADER, SPAN, TECHNICIAN, asking, ruled
from tests.drillsim.playing import (
    entry,
    inject_data,
    play,
    told,
)

# -- answers --------------------------------------------------------------------------------------


def answered(expectation: dict[str, Any], verb: str, about: str | None = None, **more: Any) -> bool:
    """Whether an act of the centre's leader or technician answers an expectation."""
    table = asking(expectation)
    seat = more.pop("seat", LEADER)
    table.act(seat, verb, about, **more)
    return bool(table.of("answer"))


def test_an_act_answers_by_its_verb() -> None:
    assert answered({"act": ["share", "notify"]}, "notify", to=("office",))
    assert not answered({"act": "share"}, "notify", to=("office",))


def test_an_act_answers_by_its_seat() -> None:
    who = {"act": "share", "who": TECHNICIAN}
    assert answered(who, "share", to=("office",), seat=TECHNICIAN)
    assert not answered(who, "share", to=("office",), seat=LEADER)


def test_an_act_answers_by_its_object() -> None:
    about = {"act": "share", "about": ["pc-a", "app"]}
    assert answered(about, "share", "app", to=("office",))
    assert not answered(about, "share", "dns", to=("office",))


def test_an_act_answers_by_its_receiver_or_a_unit_of_it() -> None:
    assert answered({"act": "share", "to": "office"}, "share", to=("office",))
    assert answered({"act": "share", "to": "police"}, "share", to=("cyber",))
    assert not answered({"act": "share", "to": "cyber"}, "share", to=("office",))


def test_a_report_answers_by_its_kind() -> None:
    plan = {"act": "report", "kind": "response_plan"}
    assert answered(plan, "report", "pc-a", to=("office",), params={"kind": "response_plan"})
    assert not answered(plan, "report", "pc-a", to=("office",), params={"kind": "progress"})


def test_an_acknowledgement_answers_its_own_message_with_the_right_option() -> None:
    options = [{"id": name, "text": {"vi": name, "en": name}} for name in ("yes", "no")]
    for chosen, delivery, right in (("yes", 0, True), ("no", 0, False), (None, 0, False), ("yes", 1, False)):
        table = asking({"act": "acknowledge", "option": "yes"}, options=options)
        table.act(CYBER, "share", to=("centre",))
        params = {"option": chosen} if chosen else {}
        table.act(LEADER, "acknowledge", reply_to=table.of("delivery")[delivery].seq, params=params)
        assert bool(table.of("answer")) == right


def test_a_decision_must_be_about_something_the_incident_affects() -> None:
    for about, right in (("pc-a", True), ("dns", False)):
        table = play(entry("pc-a"), injects=[told("one", "4m", to="cyber")]).to(5)
        table.act(CYBER, "classify", about, params={"cause": "A1", "severity": "ordinary"})
        assert bool(table.of("answer")) == right


def test_an_expectation_is_answered_once_by_the_first() -> None:
    table = asking({"act": "share"})
    first = table.act(LEADER, "share", to=("office",))
    table.act(TECHNICIAN, "share", to=("office",))
    assert [answer.data for answer in table.of("answer")] == [
        {"duty": table.of("duty")[0].seq, "act": first.seq}
    ]


def test_one_act_may_answer_several() -> None:
    table = asking({"act": "share", "to": "office"}, {"act": "share", "to": "cyber"})
    table.act(LEADER, "share", to=("office", "cyber"))
    message = table.last("delivery").seq
    assert [answer.data["message"] for answer in table.of("answer")] == [message, message]


def test_half_of_the_receivers_at_least_must_have_a_part() -> None:
    assert answered({"act": "share", "to": "office"}, "share", "pc-a", to=("office", "ubnd-east"))
    assert not answered(
        {"act": "share", "to": "office"}, "share", "pc-a", to=("office", "ubnd-east", "ubnd-west")
    )


def test_work_answers_when_it_is_completed() -> None:
    table = asking({"act": "isolate", "about": "pc-a"})
    act = table.act(TECHNICIAN, "isolate", "pc-a")
    assert not table.of("answer")
    table.to(60)
    (answer,) = table.of("answer")
    assert (answer.data["act"], answer.t) == (act.seq, table.work(act)[1].t)


def test_work_that_fails_or_is_cancelled_answers_nothing() -> None:
    table = asking({"act": ["repair", "isolate"], "about": "pc-a"})
    assert table.done(TECHNICIAN, "repair", "pc-a").data["status"] == "failed"
    act = table.act(TECHNICIAN, "isolate", "pc-a")
    table.act(TECHNICIAN, "cancel", params={"act": act.seq})
    assert not table.to(119).of("answer")


def test_what_is_refused_answers_nothing() -> None:
    assert not answered({"act": "share", "to": "office"}, "share", "nowhere", to=("office",))


def test_an_incomplete_report_answers_nothing() -> None:
    initial = {"act": "report", "kind": "initial"}
    sent: dict[str, Any] = {"to": ("office",)}
    assert answered(initial, "report", "pc-a", params={"kind": "initial", "form": FORM}, **sent)
    assert not answered(initial, "report", "pc-a", params={"kind": "initial", "form": {}}, **sent)
    assert not answered(
        initial, "report", "pc-a", params={"kind": "initial", "form": {"system-name": "x"}}, **sent
    )


def test_an_act_of_an_agency_that_nobody_plays_answers_nothing() -> None:
    ask = inject_data("ask", at="2m", expect=[SPAN | {"act": "isolate", "about": "pc-b"}])
    table = play(entry("pc-a"), injects=[ask], who=(LEADER, TECHNICIAN)).to(3)
    table.act(LEADER, "direct", "pc-b", to=("office",), params={"order": {"act": "isolate", "about": "pc-b"}})
    table.to(100)
    assert table.drill.world.nodes["pc-b"].isolated
    assert not table.of("answer")


def test_a_unit_acts_for_its_parent() -> None:
    table = play(entry("pc-a"), injects=[told("one", "4m", to="cyber")], who=(CYBER, "chairman/leader")).to(5)
    (duty,) = ruled(table, "to-chairman")
    assert (duty.data["agency"], duty.data["seats"]) == ("police", [CYBER])
    table.act(CYBER, "report", "pc-a", to=("chairman",), params={"kind": "initial", "form": FORM})
    assert len(table.answers(duty)) == 1


# -- judged ---------------------------------------------------------------------------------------


def tries(*minutes: float, evidence: tuple[str, ...] = ("4m",)) -> list[tuple[int, bool]]:
    """Minute and freshness of each answer to the duty to classify."""
    injects = [told(f"e-{at}", at, to="cyber") for at in evidence]
    table = play(entry("pc-a"), injects=injects)
    for minute in minutes:
        table.to(minute).act(CYBER, "classify", "pc-a", params={"cause": "A1", "severity": "ordinary"})
    return [(answer.t // MINUTE, answer.data["fresh"]) for answer in table.of("answer")]


def test_every_try_at_a_judged_duty_is_noted() -> None:
    assert tries(5, 6, 7) == [(5, True), (6, False), (7, False)]


def test_a_try_is_fresh_after_new_evidence() -> None:
    assert tries(5, 7, 8, evidence=("4m", "6m")) == [(5, True), (7, True), (8, False)]


def test_a_try_before_awareness_is_none() -> None:
    assert tries(3, 5) == [(5, True)]


def test_evidence_of_a_unit_is_its_parent_s_and_of_others_is_not() -> None:
    injects = [told("one", "4m", to="cyber"), told("two", "6m", to="centre")]
    table = play(entry("pc-a"), injects=injects)
    for minute in (5, 7):
        table.to(minute).act(CYBER, "classify", "pc-a", params={"cause": "A1", "severity": "ordinary"})
    assert [answer.data["fresh"] for answer in table.of("answer")] == [True, False]


def test_required_contacts_are_remembered_for_those_who_owe_them() -> None:
    table = asking({"act": "notify", "to": "ubnd-east"}, {"act": "share", "to": "nation", "who": CYBER})
    required = table.drill._duties.required
    assert required == {"centre": {"ubnd-east"}, "cyber": {"nation"}}
