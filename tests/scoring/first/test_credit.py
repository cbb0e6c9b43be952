from __future__ import annotations

import pytest

from scoring.evidence import credit
from scoring.first.credit import FirstSettlement, settle
from scoring.index import Index
from tests.scoring.script import Script


@pytest.mark.parametrize(
    ("elapsed", "expected"),
    [(0, 1.0), (10, 1.0), (11, 0.95), (15, 0.75), (20, 0.5), (29, 0.05), (30, 0.0), (31, 0.0)],
)
def test_credit_falls_evenly_from_target_to_limit(elapsed: int, expected: float) -> None:
    assert credit(elapsed, 10, 30) == pytest.approx(expected)


def test_credit_ends_at_once_where_target_and_limit_are_one() -> None:
    assert credit(10, 10, 10) == 1.0
    assert credit(11, 10, 10) == 0.0


def settled(script: Script) -> FirstSettlement:
    drill = Index(script.records())
    (duty,) = drill.duties.values()
    return settle(duty, drill, 0.25)


def judged(*tries: tuple[float, str, bool], end: float = 90, turns_serious: float = 0) -> FirstSettlement:
    """One judged duty (target 10, limit 30, opened at 1) about an incident ordinary until it turns."""
    script = Script()
    if turns_serious:
        script.incident(0, "ordinary")
    script.incident(turns_serious, "serious")
    duty = script.duty(1, judge=["severity"], incident="fire", acts=["classify"])
    for at, severity, fresh in tries:
        act = script.classify(at, severity=severity)
        script.answer(at, duty, act, fresh=fresh)
    return settled(script.end(end))


def test_the_right_answer_earns_credit_by_its_time() -> None:
    assert judged((21, "serious", True)).credit == pytest.approx(0.5)


def test_a_wrong_answer_earns_nothing_but_is_an_answer() -> None:
    found = judged((5, "ordinary", True))
    assert (found.settled, found.credit, found.answered) == (True, 0.0, 300_000)


def test_a_correction_after_new_evidence_loses_a_quarter() -> None:
    assert judged((3, "ordinary", True), (8, "serious", True)).credit == pytest.approx(0.75)


def test_a_late_correction_loses_a_quarter_of_what_is_left() -> None:
    assert judged((3, "ordinary", True), (21, "serious", True)).credit == pytest.approx(0.375)


def test_a_correction_without_new_evidence_counts_for_nothing() -> None:
    assert judged((3, "ordinary", True), (4, "serious", False)).credit == 0.0


def test_trying_every_answer_does_not_pay() -> None:
    assert judged((3, "serious", True), (4, "ordinary", True)).credit == 0.0


def test_a_right_answer_given_again_keeps_its_first_time() -> None:
    assert judged((5, "serious", True), (25, "serious", True)).credit == 1.0


def test_a_right_answer_withdrawn_and_given_again_has_the_later_time() -> None:
    found = judged((5, "serious", True), (10, "ordinary", True), (21, "serious", True))
    assert found.credit == pytest.approx(0.375)


def test_no_number_of_wrong_tries_makes_credit_negative() -> None:
    wrong = [(minute, "ordinary", True) for minute in (2, 3, 4, 5, 6)]
    assert judged(*wrong, (8, "serious", True)).credit == 0.0


def test_what_comes_after_the_limit_changes_nothing() -> None:
    assert judged((5, "serious", True), (32, "ordinary", True)).credit == 1.0
    assert judged((5, "ordinary", True), (32, "serious", True)).credit == 0.0
    assert judged((32, "serious", True)).credit == 0.0


def test_an_answer_at_the_limit_still_stands_there() -> None:
    assert judged((5, "serious", True), (31, "ordinary", True)).credit == 0.0


def test_the_truth_at_the_limit_decides() -> None:
    assert judged((5, "ordinary", True), turns_serious=20).credit == 0.0
    assert judged((5, "serious", True), turns_serious=20).credit == 1.0
    assert judged((5, "ordinary", True), turns_serious=40).credit == 1.0
    # At the limit's very moment, too: it opened at 1 and ends 30 later.
    assert judged((5, "ordinary", True), turns_serious=31).credit == 0.0
    assert judged((5, "serious", True), turns_serious=31).credit == 1.0


def test_a_right_answer_counts_when_the_drill_ends_before_the_limit() -> None:
    assert judged((5, "serious", True), end=15).credit == 1.0


def test_an_answer_that_was_right_when_given_is_no_wrong_try() -> None:
    found = judged((5, "ordinary", True), (21, "serious", True), turns_serious=20)
    assert found.credit == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("own", "touched", "expected"),
    [
        ("fire", ["flood"], 1.0),
        ("fire", [], 1.0),
        (None, ["fire", "flood"], 1.0),
        (None, ["flood"], 0.0),
        (None, [], 0.0),
    ],
)
def test_the_duty_s_incident_decides_else_the_first_that_the_act_touched(
    own: str | None, touched: list[str], expected: float
) -> None:
    script = Script()
    script.incident(0, "serious", name="fire")
    script.incident(0, "ordinary", name="flood")
    duty = script.duty(1, judge=["severity"], acts=["classify"], **({"incident": own} if own else {}))
    act = script.act(5, verb="classify", params={"severity": "serious", "cause": "A1"}, incidents=touched)
    script.answer(5, duty, act, fresh=True)
    assert settled(script.end(60)).credit == expected


def test_severity_and_cause_must_both_be_right() -> None:
    for cause, expected in (("A1", 1.0), ("A2", 0.0)):
        script = Script()
        script.incident(0, "serious", "A1")
        duty = script.duty(1, judge=["severity", "cause"], incident="fire")
        script.answer(5, duty, script.classify(5, severity="serious", cause=cause), fresh=True)
        assert settled(script.end(60)).credit == expected


def test_the_option_must_be_the_expected_one() -> None:
    for option, expected in (("refuse", 1.0), ("obey", 0.0)):
        script = Script()
        duty = script.duty(1, acts=["acknowledge"], option="refuse")
        script.answer(5, duty, script.act(5, verb="acknowledge", params={"option": option}))
        assert settled(script.end(60)).credit == expected


def test_a_settlement_names_duty_act_and_answer() -> None:
    script = Script()
    script.respond(5, script.duty(1))
    assert settled(script.end(60)).records == (1, 2, 3)
