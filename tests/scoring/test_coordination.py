"""Coordination, worked by hand from docs/scoring.md."""

from __future__ import annotations

from typing import Any

import pytest

from scoring.scorecard import scorecard
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


def test_the_worked_example_scores_72_4() -> None:
    found = coordination(worked_example())
    assert {part: row["value"] for part, row in found["parts"].items()} == {
        "reach": 0.625,
        "closed_loop": 1.0,
        "precision": pytest.approx(2 / 3),
        "order": 0.75,
        "verification": None,
    }
    # (0.3125 + 0.2 + 0.1 + 0.075) / 0.95
    assert found["score"] == pytest.approx(72.3684, abs=1e-3)


def test_weights_are_renormalised_over_the_parts_with_data() -> None:
    rows = coordination(worked_example())["parts"]
    assert rows["reach"]["used"] == pytest.approx(0.50 / 0.95)
    assert rows["verification"] == {"weight": 0.05, "used": 0.0, "value": None}


def test_the_evidence_sums_to_the_score() -> None:
    found = coordination(worked_example())
    assert sum(line["points"] for line in found["evidence"]) == pytest.approx(found["score"])
    assert all(line["title"].keys() == {"vi", "en"} for line in found["evidence"])


def test_nothing_done_scores_nought() -> None:
    script = Script()
    script.duty(0, to="b")
    assert coordination(script.end(60))["score"] == 0.0


def test_nothing_required_has_no_score() -> None:
    assert coordination(Script().end(60))["score"] is None


def test_reach_weighs_contacts_and_takes_of_an_unanswered_one_what_lies_past_its_target() -> None:
    script = Script()
    script.contact(5, script.duty(0, to="b", weight=2.0))
    script.duty(45, to="b")
    # Weight 2 at 1; weight 1 * (15 - 10)/20 at 0.
    assert value(script.end(60), "reach") == pytest.approx(2 / 2.25)


# -- closed loop -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("after", "expected"), [(5, 1.0), (10, 0.5), (15, 0.0), (None, 0.0)])
def test_an_acknowledgement_counts_from_the_delivery(after: float | None, expected: float) -> None:
    script = Script()
    back = None if after is None else 5 + after
    script.contact(5, script.duty(0, to="b"), acknowledged=back)
    assert value(script.end(60), "closed_loop") == pytest.approx(expected)


def test_a_contact_that_was_never_made_leaves_no_loop_to_close() -> None:
    script = Script()
    script.contact(5, script.duty(0, to="b"), acknowledged=6)
    script.duty(0, to="b")
    assert value(script.end(60), "closed_loop") == 1.0


def test_the_loop_is_the_receivers() -> None:
    script = Script()
    script.contact(5, script.duty(0, to="b"))
    (line,) = [line for line in coordination(script.end(60))["evidence"] if line["part"] == "closed_loop"]
    assert (line["agency"], line["seats"]) == ("b", ["b/duty"])


def test_a_receiver_that_nobody_graded_plays_closes_no_loop() -> None:
    script = Script(graded=["a/duty"])
    script.contact(5, script.duty(0, to="b"))
    assert value(script.end(60), "closed_loop") is None


# -- precision -------------------------------------------------------------------------------------


def test_each_stray_recipient_counts_once_however_often_it_is_written_to() -> None:
    script = Script()
    for _ in range(4):
        script.contact(5, script.duty(0, to="b"))
    for at in (10, 20):
        script.act(at, to=["d"], misdirected=["d"])
    assert value(script.end(60), "precision") == pytest.approx(0.75)


def test_the_third_message_within_half_an_hour_that_says_nothing_new_costs_a_quarter() -> None:
    script = Script()
    script.contact(1, script.duty(0, to="b"))
    for at in (10, 20, 25, 28):
        script.act(at, to=["c"], about="mail")
    # The messages at 25 and 28 are beyond the second within 30 minutes: 2 * 0.25 of one contact.
    assert value(script.end(60), "precision") == pytest.approx(0.5)


@pytest.mark.parametrize("news", ["inject", "words", "another"])
def test_a_message_with_something_new_costs_nothing(news: str) -> None:
    script = Script()
    script.contact(1, script.duty(0, to="b"))
    for at in (10, 20):
        script.act(at, to=["c"], about="mail")
    last: dict[str, Any] = {"about": "mail"}
    if news == "inject":
        script.delivery(22, "a/duty", about="mail", hidden={"inject": "x", "indicates": [], "verify": False})
    elif news == "words":
        last["text"] = "đã tìm thấy tệp lạ"
    else:
        last["about"] = "portal"
    script.act(25, to=["c"], **last)
    assert value(script.end(60), "precision") == 1.0


def test_new_words_alone_excuse_no_message_beyond_the_fourth() -> None:
    script = Script()
    script.contact(1, script.duty(0, to="b"))
    words = ("một hai ba", "bốn năm sáu", "bảy tám chín", "mười trăm nghìn", "vạn triệu tỷ", "xa gần đâu")
    for at, said in enumerate(words, 10):
        script.act(at, to=["c"], about="mail", text=said)
    # The fifth and the sixth: 2 * 0.25 of one contact.
    assert value(script.end(60), "precision") == pytest.approx(0.5)


def test_numbers_alone_are_no_news() -> None:
    script = Script()
    script.contact(1, script.duty(0, to="b"))
    for at in (10, 20, 25):
        script.act(at, to=["c"], about="mail", text=f"lần {at} 1 2 3 4")
    assert value(script.end(60), "precision") == 0.75


def verified(minutes: int = 1, **last: Any) -> Script:
    """Four contacts made, and five messages of one sender verified, one after the other; the last as said."""
    script = Script()
    for _ in range(4):
        script.contact(5, script.duty(0, to="b"))
    for number in range(5):
        told = script.delivery(10 + number * minutes, "a/duty", **(last if number == 4 else {}))
        script.act(10 + number * minutes, verb="verify", reply_to=told)
    return script


def test_calling_back_about_nothing_costs_from_the_third_time_within_half_an_hour() -> None:
    # The third, fourth and fifth: 3 * 0.25 of four contacts.
    assert value(verified().end(90), "precision") == pytest.approx(0.8125)
    # At 10, 25, 40, 55, 70: never a third within 30 minutes of two before it.
    assert value(verified(15).end(90), "precision") == 1.0


@pytest.mark.parametrize(
    "doubtful",
    [
        {"order": {"act": "isolate", "about": "mail"}},
        {"options": [{"id": "x", "text": {"vi": "x", "en": "x"}}]},
        {"hidden": {"indicates": [], "verify": True}},
        {"hidden": {"indicates": [], "verify": False, "source": "attacker"}},
    ],
)
def test_calling_back_about_something_doubtful_costs_nothing(doubtful: dict[str, Any]) -> None:
    # The third and fourth cost, the fifth does not.
    assert value(verified(**doubtful).end(90), "precision") == pytest.approx(0.875)


def test_calling_back_about_what_was_to_be_verified_costs_nothing() -> None:
    script = verified()
    told = script.delivery(20, "a/duty")
    script.duty(20, acts=["verify"], delivery=told)
    script.act(21, verb="verify", reply_to=told)
    assert value(script.end(90), "precision") == pytest.approx(0.8125)


def test_where_nothing_is_required_only_a_stray_message_is_looked_at() -> None:
    script = Script()
    script.act(5, to=["d"])
    assert value(script.end(60), "precision") is None
    script.act(6, to=["d"], misdirected=["d"])
    assert value(script, "precision") == 0.0
