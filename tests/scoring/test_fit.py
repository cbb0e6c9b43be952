"""Which acts answer which duties."""

from __future__ import annotations

from typing import Any

import pytest

from scoring.fit import Fit
from scoring.index import Index
from tests.scoring.script import Ref, Script

NEWS = {"indicates": ["fire"], "verify": False}


def answers(script: Script) -> list[int]:
    """Minutes at which the first duty is answered."""
    drill = Index(script.end(100).records())
    duty = next(iter(drill.duties.values()))
    return [deed.t // 60_000 for deed in Fit(drill, 0.5).answers(duty)]


def already(script: Script) -> int | None:
    """The act (its minute) by which the first duty was met when it opened."""
    drill = Index(script.end(100).records())
    duty = next(iter(drill.duties.values()))
    found = Fit(drill, 0.5).already(duty)
    return None if found is None or found.act is None else drill.acts[found.act].t // 60_000


def contact(**data: Any) -> Script:
    script = Script()
    script.incident(0, "ordinary")
    script.duty(1, to="b", incident="fire", kind=None, **data)
    return script


@pytest.mark.parametrize(
    ("act", "fits"),
    [
        ({"to": ["b"], "about": "mail", "incidents": ["fire"]}, True),
        ({"to": ["unit"], "about": "mail", "incidents": ["fire"]}, True),
        ({"to": ["c"], "about": "mail", "incidents": ["fire"]}, False),
        ({"to": ["b"], "about": "portal", "incidents": ["flood"]}, False),
        ({"to": ["b"], "incidents": []}, False),
        ({"to": ["b"], "incidents": ["fire"], "incomplete": ["name"]}, False),
        ({"to": ["b"], "incidents": ["fire"], "content": {"share": 0.4, "missing": ["x"]}}, False),
        ({"to": ["b"], "incidents": ["fire"], "content": {"share": 0.6, "missing": ["x"]}}, True),
        ({"to": ["b", "c", "d"], "incidents": ["fire"], "misdirected": ["c", "d"]}, False),
        ({"to": ["b", "c"], "incidents": ["fire"], "misdirected": ["c"]}, True),
        ({"seat": "b/duty", "to": ["b"], "incidents": ["fire"]}, False),
        ({"status": "refused", "to": ["b"], "incidents": ["fire"]}, False),
    ],
)
def test_a_contact_is_about_the_incident_reaches_the_receiver_and_says_something(
    act: dict[str, Any], fits: bool
) -> None:
    script = contact()
    seat = act.pop("seat", "a/duty")
    script.act(5, seat, **act)
    assert answers(script) == ([5] if fits else [])


def test_an_answer_without_an_object_fits_by_what_it_answers() -> None:
    script = Script()
    message = script.delivery(1, "a/duty", about="mail", hidden=NEWS)
    other = script.delivery(1, "a/duty", about="desk")
    script.duty(1, to="b", delivery=message, kind=None)
    script.act(4, to=["b"], reply_to=other)
    script.act(5, to=["b"], reply_to=message)
    assert answers(script) == [5]


@pytest.mark.parametrize(("verb", "found"), [("call_out", [5]), ("notify", [])])
def test_a_call_out_answers_its_duty_without_a_system(verb: str, found: list[int]) -> None:
    script = Script()
    message = script.delivery(1, "a/duty", about="mail", hidden=NEWS)
    script.duty(1, acts=[verb], delivery=message, incident="fire", kind=None)
    script.act(5, verb=verb, to=["b"], incidents=[])
    assert answers(script) == found


def test_one_message_answers_each_duty_that_it_fits() -> None:
    script = contact()
    script.duty(2, to="c", incident="fire", kind=None)
    script.act(5, to=["b", "c"], incidents=["fire"])
    drill = Index(script.end(100).records())
    fit = Fit(drill, 0.5)
    assert [[deed.t for deed in fit.answers(duty)] for duty in drill.duties.values()] == [[300_000]] * 2


def test_work_on_another_system_than_the_one_named_answers_nothing() -> None:
    script = Script()
    script.duty(1, acts=["isolate"], about=["mail"], kind=None)
    for at, about in ((5, "portal"), (9, "mail")):
        act = script.act(at, verb="isolate", about=about, incidents=["fire"])
        done = {"act": act, "status": "completed", "agency": "a", "verb": "isolate", "about": about}
        script.add(at + 1, "work", {**done, "incidents": ["fire"]})
    assert answers(script) == [10]


def test_who_is_refused_because_a_colleague_is_at_it_is_answered_by_the_colleague() -> None:
    script = Script()
    script.duty(3, "b/duty", acts=["isolate"], about=["mail"], kind=None)
    act = script.act(4, "b/lead", verb="isolate", about="mail", incidents=["fire"])
    script.act(5, "b/duty", verb="isolate", about="mail", status="refused", reason="in_progress")
    done = {"act": act, "status": "completed", "agency": "b", "verb": "isolate", "about": "mail"}
    script.add(8, "work", {**done, "incidents": ["fire"]})
    assert answers(script) == [8]


# -- done already ----------------------------------------------------------------------------------


def worked(script: Script, begun: float, ended: float | None, status: str = "completed") -> Ref:
    act = script.act(begun, verb="isolate", about="mail", incidents=["fire"])
    if ended is not None:
        done = {"act": act, "status": status, "agency": "a", "verb": "isolate", "about": "mail"}
        script.add(ended, "work", {**done, "incidents": ["fire"]})
    return act


@pytest.mark.parametrize(
    ("heard", "begun", "ended", "status", "isolated", "met"),
    [
        (1, 5, 8, "completed", True, 5),  # the wanted state holds
        (1, 5, 8, "completed", False, None),  # it has been undone
        (1, 15, 30, "completed", True, 15),  # the work runs when the duty opens
        (1, 15, None, "", True, 15),  # and still runs at the end
        (1, 15, 30, "failed", True, None),  # it came to nothing
        (10, 5, 8, "completed", True, None),  # begun before anything was heard of it
    ],
)
def test_a_duty_is_met_by_what_its_agency_had_done_upon_an_indication(
    heard: float, begun: float, ended: float | None, status: str, isolated: bool, met: int | None
) -> None:
    script = Script()
    script.delivery(heard, "a/duty", about="mail", hidden=NEWS)
    worked(script, begun, ended, status)
    if ended is not None and ended < 20:
        script.state(ended + 0.5, mail={"isolated": isolated})
    script.duty(20, acts=["isolate"], about=["mail"], kind=None)
    assert already(script) == met


def test_a_report_made_before_the_law_asks_meets_it_unless_something_new_has_come() -> None:
    for news, met in ((None, 5), (8, None)):
        script = Script()
        script.delivery(1, "a/duty", about="mail", hidden=NEWS)
        script.act(5, to=["b"], about="mail", incidents=["fire"])
        if news is not None:
            script.delivery(news, "a/duty", about="mail", hidden=NEWS)
        script.duty(20, to="b", incident="fire", kind=None)
        assert already(script) == met


@pytest.mark.parametrize(
    ("kind", "incident", "met"),
    [("initial", "fire", 5), ("initial", "flood", None), ("progress", "fire", None)],
)
def test_the_first_report_of_an_incident_stands_whatever_is_heard_later(
    kind: str, incident: str, met: int | None
) -> None:
    script = Script()
    script.delivery(1, "a/duty", about="mail", hidden=NEWS)
    script.act(5, to=["b"], about="mail", incidents=["fire"], params={"kind": kind})
    script.delivery(8, "a/duty", about="mail", hidden={"indicates": ["fire", "flood"], "verify": False})
    script.duty(20, to="b", incident=incident, kind=kind)
    assert already(script) == met


def test_a_plan_that_was_chosen_stays_chosen_whatever_comes_after() -> None:
    script = Script()
    script.delivery(1, "a/duty", about="mail", hidden=NEWS)
    script.act(5, verb="choose_plan", about="mail", incidents=["fire"])
    script.delivery(8, "a/duty", about="mail", hidden=NEWS)
    script.duty(20, acts=["choose_plan"], about=["mail"], kind=None)
    assert already(script) == 5


def test_what_an_inject_asks_is_new_and_was_not_done_before() -> None:
    script = Script()
    message = script.delivery(1, "a/duty", about="mail", hidden=NEWS)
    script.act(5, to=["b"], about="mail", incidents=["fire"])
    script.duty(20, to="b", incident="fire", delivery=message, origin={"inject": "ask", "n": 0}, kind=None)
    assert already(script) is None
