from __future__ import annotations

from typing import Any

import pytest

from tests.scoring.first.graded import scorecard
from tests.scoring.script import Script


def coordination(script: Script) -> dict[str, Any]:
    found: dict[str, Any] = scorecard(script.records()).to_dict()["coordination"]
    return found


def value(script: Script, part: str) -> float | None:
    found: float | None = coordination(script)["parts"][part]["value"]
    return found


def worked_example() -> Script:
    """Four contacts required; three made (credit 1, 1, 0.5) and acknowledged; 3 of 4 pairs in order."""
    script = Script()
    for at in (5, 5, 20):
        script.contact(at, script.duty(0, to="b"), acknowledged=at + 3)
    script.duty(0, to="b")
    script.act(30, to=["d"], misdirected=["d"])
    script.classify(31, severity="ordinary")
    script.work(40, "isolate")
    script.work(50, "eradicate")
    script.work(60, "restore_backup")
    return script.end(90)


def test_the_worked_example_scores_70_8() -> None:
    found = coordination(worked_example())
    assert {part: row["value"] for part, row in found["parts"].items()} == {
        "coverage": 0.75,
        "timeliness": 0.625,
        "closed_loop": 0.75,
        "order": 0.75,
        "precision": pytest.approx(2 / 3),
        "verification": None,
    }
    assert found["score"] == pytest.approx(70.8333, abs=1e-3)


def test_weights_are_renormalised_over_the_parts_with_data() -> None:
    rows = coordination(worked_example())["parts"]
    assert rows["coverage"]["used"] == pytest.approx(0.30 / 0.95)
    assert rows["verification"] == {"weight": 0.05, "used": 0.0, "value": None}


def test_the_evidence_sums_to_the_score() -> None:
    found = coordination(worked_example())
    assert sum(line["points"] for line in found["evidence"]) == pytest.approx(found["score"])


def test_nothing_done_scores_nought() -> None:
    script = Script()
    script.duty(0, to="b")
    assert coordination(script.end(120))["score"] == 0.0


def test_no_required_contact_and_nothing_done_has_no_score() -> None:
    script = Script()
    script.duty(0)
    assert coordination(script.end(120))["score"] is None


# coverage and timeliness


def test_coverage_waits_for_the_limit_and_timeliness_for_the_target() -> None:
    script = Script()
    script.contact(5, script.duty(0, to="b"))
    script.duty(40, to="b")
    script.end(60)
    assert value(script, "coverage") == 1.0
    assert value(script, "timeliness") == 0.5


def test_a_contact_whose_limit_has_just_passed_was_required() -> None:
    script = Script()
    script.contact(5, script.duty(0, to="b"))
    script.duty(30, to="b")
    assert value(script.end(60), "coverage") == 0.5


def test_a_contact_made_at_its_limit_is_made_without_credit() -> None:
    script = Script()
    script.contact(30, script.duty(0, to="b"))
    script.end(60)
    assert value(script, "coverage") == 1.0
    assert value(script, "timeliness") == 0.0


def test_weights_of_duties_do_not_weigh_contacts() -> None:
    script = Script()
    script.contact(5, script.duty(0, to="b", weight=9.0))
    script.duty(0, to="b")
    assert value(script.end(60), "timeliness") == 0.5


# closed loop


@pytest.mark.parametrize(("after", "expected"), [(5, 1.0), (10, 0.5), (15, 0.0), (None, 0.0)])
def test_acknowledgement_is_credited_from_the_messages_delivery(after: float | None, expected: float) -> None:
    script = Script()
    acknowledged = None if after is None else 20 + after
    script.contact(20, script.duty(0, to="b"), acknowledged=acknowledged)
    assert value(script.end(60), "closed_loop") == expected


def test_a_contact_not_made_is_not_acknowledged() -> None:
    script = Script()
    script.contact(5, script.duty(0, to="b"), acknowledged=6)
    script.duty(0, to="b")
    assert value(script.end(60), "closed_loop") == 0.5


def test_an_acknowledgement_still_within_its_target_at_the_end_is_open() -> None:
    script = Script()
    script.contact(58, script.duty(50, to="b"))
    assert value(script.end(60), "closed_loop") is None


def test_a_receiver_that_is_not_graded_leaves_no_loop_to_close() -> None:
    script = Script(graded=["a/duty"])
    script.contact(5, script.duty(0, to="b"))
    assert value(script.end(60), "closed_loop") is None


def test_a_unit_acknowledges_for_the_whole_but_a_stranger_does_not() -> None:
    for agency, expected in (("unit", 1.0), ("c", 0.0)):
        script = Script(graded=["a/duty", "unit/duty"])
        message = script.contact(5, script.duty(0, to="b"))
        script.act(6, f"{agency}/duty", "acknowledge", reply_to=message)
        assert value(script.end(60), "closed_loop") == expected


def test_only_the_first_acknowledgement_counts() -> None:
    script = Script()
    message = script.contact(5, script.duty(0, to="b"), acknowledged=15)
    script.act(16, "b/duty", "acknowledge", reply_to=message)
    assert value(script.end(60), "closed_loop") == 0.5


def test_a_refused_acknowledgement_is_none() -> None:
    script = Script()
    message = script.contact(5, script.duty(0, to="b"))
    script.act(6, "b/duty", "acknowledge", reply_to=message, status="refused")
    assert value(script.end(60), "closed_loop") == 0.0


# precision


def precision(strays: list[str], contacts: int = 2, seat: str = "a/duty", **data: Any) -> float | None:
    script = Script(graded=["a/duty", "b/duty"])
    for _ in range(contacts):
        script.contact(5, script.duty(0, to="b"))
    script.duty(0, to="b")
    for stray in strays:
        script.act(10, seat, "share", to=[stray], misdirected=[stray], **data)
    return value(script.end(60), "precision")


def test_misdirected_recipients_are_counted_against_contacts_made() -> None:
    assert precision([]) == 1.0
    assert precision(["c"]) == 0.5
    assert precision(["c", "d"]) == 0.0
    assert precision(["c", "d", "unit"]) == 0.0


def test_a_recipient_counts_once() -> None:
    assert precision(["c", "c", "c"]) == 0.5


def test_without_a_contact_made_precision_is_nought() -> None:
    assert precision([], contacts=0) == 0.0


def test_refused_messages_and_those_of_ungraded_seats_reach_nobody_wrong() -> None:
    assert precision(["c"], status="refused") == 1.0
    assert precision(["c"], seat="d/duty") == 1.0


def test_precision_names_the_messages_to_the_wrong_people() -> None:
    (line,) = [line for line in coordination(worked_example())["evidence"] if line["part"] == "precision"]
    assert (line["made"], line["misdirected"]) == (3, ["d"])
    assert line["credit"] == pytest.approx(2 / 3)
