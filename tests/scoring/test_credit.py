"""Duties settled: worked by hand from docs/scoring.md."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from scoring.credit import Settlement, settle
from scoring.fit import Fit
from scoring.index import Away, Index
from tests.scoring.script import Ref, Script, rubric

RUBRIC = rubric()


def settled(script: Script, *outages: Away) -> list[Settlement]:
    """How the first duty stands."""
    drill = Index(script.records())
    drill.outages += outages
    return settle(next(iter(drill.duties.values())), Fit(drill, RUBRIC.content), RUBRIC)


def one(script: Script, *outages: Away) -> Settlement:
    (found,) = settled(script, *outages)
    return found


# -- time ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("end", "share", "credit"),
    # T = 10, L = 30: open to 10, then settled by what lies past the target, whole from 30 on.
    [(5, 0.0, 0.0), (10, 0.0, 0.0), (15, 0.25, 0.0), (20, 0.5, 0.0), (30, 1.0, 0.0), (90, 1.0, 0.0)],
)
def test_what_nobody_has_answered_is_settled_as_far_as_it_is_late(
    end: float, share: float, credit: float
) -> None:
    script = Script()
    script.duty(0)
    found = one(script.end(end))
    assert (found.share, found.credit, found.answered) == (pytest.approx(share), credit, None)


@pytest.mark.parametrize(("at", "credit"), [(10, 1.0), (15, 0.75), (29, 0.05), (30, 0.0), (50, 0.0)])
def test_an_answer_earns_by_its_time(at: float, credit: float) -> None:
    script = Script()
    script.respond(at, script.duty(0))
    found = one(script.end(60))
    assert (found.share, found.credit, found.seat) == (1.0, pytest.approx(credit), "a/duty")


def test_an_outage_that_staff_have_marked_takes_no_time() -> None:
    # Answered after 20 minutes, 12 of them lost: 8 are within the target.
    script = Script()
    script.respond(20, script.duty(0))
    away = Away(("a/duty",), 5 * MINUTE, 17 * MINUTE)
    found = one(script.end(60), away)
    assert (found.credit, found.away) == (1.0, 12 * MINUTE)


def test_outages_that_overlap_count_once_and_one_of_another_seat_not_at_all() -> None:
    script = Script()
    script.respond(20, script.duty(0))
    outages = [
        Away(("a/duty",), 0, 4 * MINUTE),
        Away(("a/duty", "b/duty"), 2 * MINUTE, 5 * MINUTE),
        Away(("b/duty",), 0, 20 * MINUTE),
    ]
    # 20 less 5 is 15: a quarter of the way from target to limit.
    assert one(script.end(60), *outages).credit == pytest.approx(0.75)


def test_of_several_who_may_answer_time_is_lost_only_when_none_of_them_can() -> None:
    script = Script()
    script.respond(20, script.duty(0, ["a/duty", "b/duty"]))
    assert one(script.end(60), Away(("a/duty",), 0, 20 * MINUTE)).away == 0


# -- answers that are right or wrong ---------------------------------------------------------------


def judged(*tries: tuple[float, str], told: float | None = 15, key: str = "severity") -> Settlement:
    """A duty to classify, T = 10, L = 30; what tells the answers apart comes at ``told``."""
    script = Script()
    script.incident(0, "serious")
    script.duty(0, acts=["classify"], judge=[key], incident="fire")
    if told is not None:
        hidden = {"inject": "news", "indicates": ["fire"], "verify": False}
        script.delivery(told, "a/duty", hidden=hidden)
    for at, value in tries:
        script.classify(at, **{key: value})
    return one(script.end(90))


@pytest.mark.parametrize(
    ("tries", "credit"),
    [
        ([(15, "serious")], 0.75),  # waited and was right
        ([(5, "serious")], 0.75),  # guessed right: counts from what told them apart
        ([(5, "ordinary")], 0.0),  # guessed wrong
        ([(5, "ordinary"), (15, "serious")], 0.0),  # a wrong guess of two costs the whole
        ([(16, "ordinary"), (22, "serious")], 0.4 * 0.75),  # a wrong try costs a quarter
        ([(16, "ordinary"), (18, "serious")], 0.6),  # a slip put right within three minutes costs nothing
        ([(16, "serious"), (20, "ordinary")], 0.0),  # the answer that stands is wrong
        ([(20, "serious"), (25, "serious")], 0.5),  # it has stood since the first of them
        ([(31, "serious")], 0.0),  # past the limit
        ([(20, "serious"), (35, "ordinary")], 0.5),  # what is said past the limit changes nothing
    ],
)
def test_a_classification_is_judged_on_what_the_seat_had_received(
    tries: list[tuple[float, str]], credit: float
) -> None:
    assert judged(*tries).credit == pytest.approx(credit)


def test_where_nothing_tells_answers_apart_the_first_word_counts_at_once() -> None:
    assert judged((5, "serious"), told=None).credit == 1.0


def test_of_five_causes_a_wrong_guess_costs_a_quarter() -> None:
    # k = 5: 1/(5 - 1). Right at 15, credit 0.75.
    assert judged((5, "A3"), (15, "A1"), key="cause").credit == pytest.approx(0.75 * 0.75)


def test_a_truth_that_changes_opens_the_duty_again_when_the_seat_is_told() -> None:
    script = Script()
    script.incident(0, "ordinary")
    script.duty(0, acts=["classify"], judge=["severity"], incident="fire")
    script.classify(5, severity="ordinary")
    script.incident(40, "serious")
    hidden = {"inject": "news", "indicates": ["fire"], "verify": False}
    script.delivery(50, "a/duty", hidden=hidden)
    script.classify(65, severity="serious")
    first, second = settled(script.end(120))
    assert (first.credit, second.opened, second.credit) == (1.0, 50 * MINUTE, pytest.approx(0.75))


def test_a_duty_that_is_asked_again_takes_what_changes_from_then_on() -> None:
    script = Script()
    script.incident(0, "ordinary")
    first = {"acts": ["classify"], "judge": ["severity"], "incident": "fire"}
    hidden = {"inject": "news", "indicates": ["fire"], "verify": False}
    script.delivery(0, "a/duty", hidden=hidden)
    script.duty(0, **first)
    script.classify(5, severity="ordinary")
    script.incident(40, "serious")
    script.duty(41, **first)
    script.delivery(50, "a/duty", hidden=hidden)
    script.classify(65, severity="serious")
    drill = Index(script.end(120).records())
    fit = Fit(drill, RUBRIC.content)
    found = [[each.credit for each in settle(duty, fit, RUBRIC)] for duty in drill.duties.values()]
    # The second: ordinary is all that had been told until 50, and what stood; serious, told at 50, came 15 after.
    assert found == [[1.0], [1.0, pytest.approx(0.75)]]


def test_a_truth_that_the_seat_was_never_told_of_is_not_asked() -> None:
    script = Script()
    script.incident(0, "ordinary")
    script.duty(0, acts=["classify"], judge=["severity"], incident="fire")
    script.classify(5, severity="ordinary")
    script.incident(40, "serious")
    assert one(script.end(120)).credit == 1.0


# -- decisions -------------------------------------------------------------------------------------


def choice(*options: tuple[float, str], decided: dict[str, Any] | None = None) -> Settlement:
    script = Script()
    ask = script.delivery(0, "a/duty", options=[{"id": "wait"}, {"id": "stop"}])
    script.duty(0, acts=["acknowledge"], delivery=ask, kind=None, **({} if decided else {"option": "stop"}))
    made: list[Ref] = [
        script.act(at, verb="acknowledge", reply_to=ask, params={"option": option}) for at, option in options
    ]
    if decided is not None:
        seat = {"inject": "ask", "delivery": ask, "agency": "a", "seat": "a/duty", "status": "bound"}
        script.add(60, "decision", {**seat, "act": made[-1], "chosen": 0, "binds": 0, **decided})
    return one(script.end(90))


def test_the_first_choice_binds_once_the_slip_time_is_over() -> None:
    assert choice((5, "stop")).credit == 1.0
    assert choice((5, "wait"), (7, "stop")).credit == 1.0
    assert choice((5, "wait"), (12, "stop")).credit == 0.0
    assert choice((5, "stop"), (20, "wait")).credit == 1.0


def test_what_else_a_message_asks_for_is_worth_the_same_whatever_was_chosen() -> None:
    script = Script()
    ask = script.delivery(0, "a/duty", options=[{"id": "wait"}, {"id": "stop"}])
    made = script.act(5, verb="acknowledge", reply_to=ask, params={"option": "wait"})
    seat = {"inject": "ask", "delivery": ask, "agency": "a", "seat": "a/duty", "status": "bound"}
    script.add(8, "decision", {**seat, "act": made, "option": "wait", "credit": 0.2, "chosen": 0, "binds": 0})
    duty = script.duty(0, acts=["notify"], delivery=ask, to="b", kind=None)
    script.answer(10, duty, script.act(10, verb="notify", to=["b"]))
    assert one(script.end(90)).credit == 1.0


def test_an_option_is_worth_what_the_story_says_and_by_its_time() -> None:
    assert choice((15, "wait"), decided={"option": "wait", "credit": 0.4}).credit == pytest.approx(0.75 * 0.4)
    assert choice((15, "wait"), decided={"option": "wait"}).credit == pytest.approx(0.75)
