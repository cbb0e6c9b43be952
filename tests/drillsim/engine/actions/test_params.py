"""Details of acts and controls: each of its shape, or nothing happens; whatever is sent, nothing is half done."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drillsim.base import steering
from drillsim.base.errors import Refusal
from drillsim.base.model import MINUTE
from drillsim.documents.catalogue import CATALOGUE
from drillsim.engine.actions.acts import LIMITS, Act, was_let_in
from drillsim.engine.actions.params import PARAMS, details
from drillsim.engine.controls import MAX_CONTROL, SHAPES
from drillsim.engine.drill import Drill
from drillsim.journal.chain import encoded, lines
from drillsim.journal.replay import read, replay
from tests.drillsim.build import text
from tests.drillsim.playing import Play, play
from tests.drillsim.rich import rich

TECHNICIAN, LEADER = "centre/technician", "centre/leader"
ORDER = {"act": "isolate", "about": "app"}
FULL = {"system-name": "x" * LIMITS["field"]}


def report(**params: Any) -> Act:
    return Act(TECHNICIAN, "report", "app", to=("office",), params={"kind": "initial", **params})


def direct(order: Any) -> Act:
    return Act(LEADER, "direct", "app", to=("office",), params={"order": order})


def notify(**params: Any) -> Act:
    return Act(TECHNICIAN, "notify", to=("office",), params=params)


def classify(**params: Any) -> Act:
    return Act(LEADER, "classify", "app", params={"cause": "A1", "severity": "ordinary", **params})


WRONG: list[tuple[str, Act]] = [
    ("kind of report (kind): no value rumour", report(kind="rumour")),
    ("kind of report (kind): no value (a list)", report(kind=["initial"])),
    ("missing: the kind of report", Act(TECHNICIAN, "report", "app", to=("office",))),
    ("the form (form): x is not keys and values", report(form="x")),
    ("the form (form): (a list) is not keys", report(form=[])),
    ("the field “System”: 7 is not text", report(form={"system-name": 7})),
    ("the field “System” has 2,001 characters, at most 2,000", report(form={"system-name": "x" * 2_001})),
    ("the form (form) has 8,000 characters, at most 6,000", report(form={f"f-{n}": "x" * 2_000 for n in range(4)})),
    ("the form (form) has 61 entries, at most 60", report(form={f"f-{n}": "x" for n in range(61)})),
    ("name of a field of the form: System Name is no id", report(form={"System Name": "x"})),
    ("cannot be stored", report(form={"remarks": "\ud800"})),
    ("“Notify” takes no kind; allowed: label", notify(kind=[])),
    ("“Notify” takes no order; allowed: label", notify(order=ORDER)),
    ("“Report” takes no order; allowed: kind, form, fields, label", report(order=ORDER)),
    ("how far it may go (label): no value purple; allowed: clear, amber, red", notify(label="purple")),
    ("“Isolate” takes no label", Act(TECHNICIAN, "isolate", "app", params={"label": "red"})),
    ("“Isolate” takes no receivers", Act(TECHNICIAN, "isolate", "app", to=("office",))),
    ("the cause (cause): no value A9; allowed: A1, A2, A3, A4, A5", classify(cause="A9")),
    ("the severity (severity): no value grave", classify(severity="grave")),
    ("the process (process): no value none", Act(LEADER, "choose_plan", "app", params={"process": "none"})),
    ("missing: the order", Act(LEADER, "direct", "app", to=("office",))),
    ("the order (order): isolate is not keys and values", direct("isolate")),
    ("what is ordered (order.act): there is no dance", direct(ORDER | {"act": "dance"})),
    ("what is ordered (order.act): there is no (a list)", direct(ORDER | {"act": ["isolate"]})),
    ("the system of the order (order.about): there is no No Id!", direct(ORDER | {"about": "No Id!"})),
    ("missing: the system of the order", direct({"act": "isolate"})),
    ("the order (order) takes no when", direct(ORDER | {"when": "now"})),
    ("missing: the message it answers", Act(TECHNICIAN, "acknowledge")),
    ("missing: the message it answers", Act(TECHNICIAN, "verify")),
    ("the answer chosen (option): (a list) is no id", Act(TECHNICIAN, "acknowledge", reply_to=1, params={"option": []})),
    ("number of the act to cancel (act): 1 is not a whole number", Act(TECHNICIAN, "cancel", params={"act": "1"})),
    ("number of the act to cancel (act): true is not", Act(TECHNICIAN, "cancel", params={"act": True})),
    ("the words (text) has 4,001 characters, at most 4,000", Act(TECHNICIAN, "isolate", "app", text="a" * 4_001)),
    ("receivers (to) has 201 entries, at most 200", Act(TECHNICIAN, "share", to=tuple(f"a-{n}" for n in range(201)))),
    ("words and form together are too long", Act(TECHNICIAN, "isolate", "app", text="🏯" * 4_000).__class__(
        TECHNICIAN, "report", "app", ("office",), {"kind": "initial", "form": {"remarks": "🏯" * 2_000}}, "🏯" * 4_000)),
    ("(about): (a list) is not text", Act(TECHNICIAN, "isolate", ["app"])),  # type: ignore[arg-type]
    ("the details (params): (a list) is not keys", Act(TECHNICIAN, "isolate", "app", params=[])),  # type: ignore[arg-type]
    ("there is no act dance", Act(TECHNICIAN, "dance", params={"label": "red"})),
]  # fmt: skip


@pytest.mark.parametrize(("said", "act"), WRONG, ids=range(len(WRONG)))
def test_an_act_that_is_wrong_in_itself_is_refused_in_words_and_leaves_no_trace(said: str, act: Act) -> None:
    drill = play().to(1).drill
    before = list(drill.records)
    with pytest.raises(Refusal) as caught:
        drill.act(act)
    assert said in caught.value.text("en")
    assert caught.value.text("vi") != caught.value.text("en")
    assert drill.records == before
    assert drill.act(report(form={"system-name": "x"}))[0].data["status"] == "accepted"


def test_a_form_in_words_of_vietnamese_may_be_as_long_as_its_limits() -> None:
    form = {f"f-{n}": "Sự cố lan rộng " * 100 for n in range(4)}
    words = "Đề nghị hỗ trợ khẩn cấp. " * 160
    (record, *_) = (
        play()
        .to(1)
        .drill.act(Act(TECHNICIAN, "report", "app", ("office",), {"kind": "initial", "form": form}, words))
    )
    assert record.data["status"] == "accepted"


def test_every_verb_has_a_shape_for_what_acts_md_says_it_takes() -> None:
    assert set(PARAMS) <= set(CATALOGUE)
    assert {verb for verb in CATALOGUE if "label" in details(verb)} == {
        verb for verb, action in CATALOGUE.items() if action.to
    }


# -- what journals hold -----------------------------------------------------------------------------


def test_what_a_journal_says_was_refused_for_its_details_is_refused_again() -> None:
    drill = play().to(1).drill
    act = report(form={"remarks": "x" * 4_500})
    (record,) = drill.act(act, let_in=False)
    assert (record.data["status"], record.data["reason"]) == ("refused", "params")
    assert not was_let_in(record.data)
    again = replay(read(f"{line}\n" for line in lines(drill.records)))
    assert [encoded(one) for one in again.records] == [encoded(one) for one in drill.records]


def test_what_a_journal_says_was_taken_in_is_taken_in_as_it_was() -> None:
    """Orders by any verb, odd kinds and unknown details stood in journals as accepted."""
    table = play().to(1)
    for params in ({"order": ORDER}, {"kind": []}, {"kind": "initial", "form": 7}, {"more": 1, "order": {}}):
        record = table.drill.act(Act(TECHNICIAN, "notify", "app", ("office",), params), let_in=True)[0]
        assert record.data["status"] == "accepted"
    told = [one.data.get("order") for one in table.of("delivery")]
    assert told == [ORDER, None, None, None]
    table.drill.advance(table.drill.length)
    replay(read(f"{line}\n" for line in lines(table.records)))


# -- whatever is sent -------------------------------------------------------------------------------

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(
    [
        "pc-a",
        "app",
        "dns",
        "centre",
        "office",
        "cyber",
        "initial",
        "closing",
        "A1",
        "serious",
        "red",
        "isolate",
    ]
)
VALUES = JSON | NAMES | st.just(ORDER) | st.dictionaries(NAMES, st.text(max_size=5) | JSON, max_size=3)
KEYS = st.sampled_from(sorted({name for verb in CATALOGUE for name in details(verb)}))
SOUND: dict[str, st.SearchStrategy[Any]] = {
    "kind": st.sampled_from(["initial", "progress", "closing"]),
    "form": st.dictionaries(st.sampled_from(["system-name", "remarks"]), st.text(max_size=9)),
    "cause": st.just("A1"),
    "severity": st.just("serious"),
    "process": st.just("ordinary"),
    "order": st.just(ORDER),
    "act": st.integers(-1, 60),
    "option": st.just("yes"),
    "label": st.sampled_from(["clear", "red"]),
}


@st.composite
def acts(draw: st.DrawFn) -> Act:
    """An act that is sound, or has anything at all in some of its places."""
    verb = draw(st.sampled_from(sorted(CATALOGUE)))
    action = CATALOGUE[verb]
    params: Any = {name: draw(SOUND[name]) for name, detail in details(verb).items() if detail.needed}
    params |= draw(st.dictionaries(KEYS, VALUES, max_size=2))
    fields: dict[str, Any] = {
        "seat": draw(st.sampled_from([TECHNICIAN, LEADER, "office/leader", "cyber/leader"])),
        "verb": verb,
        "about": draw(st.sampled_from(["pc-a", "app", "dns"])) if action.about != "none" else None,
        "to": draw(st.sampled_from([("office",), ("cyber", "centre")])) if action.to else (),
        "params": params,
        "reply_to": draw(st.none() | st.integers(0, 40)),
    }
    odd = draw(st.dictionaries(st.sampled_from(Act.__slots__), JSON, max_size=1))
    return Act(**fields | odd)


def sound(drill: Drill) -> None:
    """The journal can be written, read and replayed byte for byte."""
    replay(read(f"{line}\n" for line in lines(drill.records)))


ROAM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@ROAM
@given(st.lists(st.tuples(st.integers(0, 12), acts()), max_size=8))
def test_whatever_an_act_holds_it_is_taken_in_or_refused_and_nothing_is_half_done(
    sent: list[tuple[int, Act]],
) -> None:
    drill = Drill(rich())
    now = 0
    for minutes, act in sent:
        now += minutes * MINUTE
        drill.advance(now)
        before = len(drill.records)
        try:
            made = drill.act(act)
        except Refusal as refused:
            assert len(drill.records) == before
            assert refused.text("vi")
        else:
            assert made[0].kind == "act"
    drill.advance(drill.length)
    sound(drill)


INJECT = {
    "id": "new",
    "title": text("new"),
    "channel": "mail",
    "at": "0s",
    "from": "cyber",
    "to": "office",
    "body": text("new"),
}
EXPECT = {"act": "isolate", "about": "app", "target": "5m", "limit": "20m"}
CONTROLS: list[dict[str, Any]] = [
    *({"type": type_, "inject": "alert"} for type_ in ("fire", "hold", "release")),
    {"type": "skip", "inject": "later", "reason": "no time"},
    {"type": "add", "inject": INJECT},
    {"type": "add", "inject": INJECT | {"id": "more", "expect": [EXPECT], "order": ORDER}},
    {"type": "edit", "inject": INJECT | {"id": "later", "to": "all"}},
    *({"type": "stage", "stage": "lock", "do": do} for do in ("fire", "hold", "release")),
    {"type": "stage", "stage": "rush", "do": "strengthen", "factor": 2.0},
    {
        "type": "say",
        "from": "cyber",
        "to": ["all"],
        "channel": "phone",
        "title": text("a"),
        "body": text("b"),
    },
    {"type": "clock", "do": "pause"},
]


@st.composite
def controls(draw: st.DrawFn) -> Any:
    """A control that is sound, or has anything at all in some of its places, or is anything at all."""
    control = dict(draw(st.sampled_from(CONTROLS)))
    names = st.sampled_from([*control, "type", "do", "factor", "reply_to", "more"])
    control |= draw(st.dictionaries(names, VALUES, max_size=1))
    if isinstance(control.get("inject"), dict):
        inner = st.sampled_from([*INJECT, "expect", "when", "unless", "order", "options", "delay", "about"])
        control["inject"] = control["inject"] | draw(st.dictionaries(inner, VALUES, max_size=1))
    return draw(st.just(control) | st.just(control) | JSON)


@ROAM
@given(st.lists(st.tuples(st.integers(0, 12), controls()), max_size=8))
def test_whatever_a_control_holds_it_is_taken_in_or_refused_and_nothing_is_half_done(
    sent: list[tuple[int, Any]],
) -> None:
    drill = Drill(rich(director=True))
    now = 0
    for minutes, control in sent:
        now += minutes * MINUTE
        drill.advance(now)
        before = len(drill.records)
        try:
            made = drill.control(control)
        except (Refusal, KeyError):
            assert len(drill.records) == before
        else:
            assert made[0].kind == "control"
    drill.advance(drill.length)
    sound(drill)


@pytest.mark.parametrize("control", CONTROLS, ids=lambda each: str(each["type"]))
def test_every_control_is_taken_in(control: dict[str, Any]) -> None:
    drill = Drill(rich(director=True))
    drill.advance(MINUTE)
    assert drill.control(control)[0].data == control


def said(table: Play, control: Any) -> tuple[str, str]:
    before = list(table.records)
    with pytest.raises(Refusal) as caught:
        table.drill.control(control)
    assert table.records == before
    return caught.value.text("en"), caught.value.text("vi")


def test_a_control_that_is_wrong_is_refused_in_words() -> None:
    table = play(director=True).to(1)
    wrong = CONTROLS[4] | {"inject": {key: value for key, value in INJECT.items() if key != "body"}}
    assert said(table, wrong)[0].startswith("key body is missing")
    assert said(table, CONTROLS[3] | {"inject": ["later"]})[1].startswith("inject: ")
    assert said(table, CONTROLS[3] | {"reason": ""})[0].startswith("reason")
    assert "factor" in said(table, {"type": "stage", "stage": "fault", "do": "strengthen"})[1]
    assert said(table, CONTROLS[0] | {"more": 1})[0].startswith("no key more here")
    assert said(table, {"type": "dance"})[0].startswith("type: no value dance")
    assert said(table, 7)[1].startswith("type: ")
    assert "40,000" in said(table, CONTROLS[3] | {"reason": "x" * MAX_CONTROL})[0]
    assert "stored" in said(table, CONTROLS[3] | {"reason": "\ud800"})[0]
    table.drill.control(CONTROLS[4])
    assert "new" in said(table, CONTROLS[4])[0]


def test_every_type_of_control_that_a_page_sends_has_a_shape() -> None:
    assert set(SHAPES) | {"clock", "players", "end"} == set(steering.CONTROLS)
    assert json.loads(json.dumps(CONTROLS)) == CONTROLS
