"""What trainers waive and credit, and both results."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillsim.base.model import MINUTE
from scoring.assessment import Assessment, assessment, faults
from scoring.index import Index
from scoring.reports.terminal import summary
from scoring.scorecard import Scorecard, scorecard
from tests.scoring.script import Script


def adjusted(*rows: dict[str, Any]) -> Assessment:
    named = [{"by": "lan", "reason": "trực tiếp chứng kiến", **row} for row in rows]
    return assessment({"version": 1, "adjustments": named})


def script() -> tuple[Script, list[Any]]:
    """Duties of a: one answered at once, one contact with b never made; each T = 10, L = 30 minutes."""
    made = Script()
    first = made.duty(0)
    made.respond(5, first)
    second = made.duty(1, to="b")
    return made.end(60), [first, second]


def graded(assessment: Assessment | None = None) -> Scorecard:
    return scorecard(script()[0].records(), assessment=assessment)


FIRST, CONTACT = 1, 2
"""Numbers of the two duties."""


def parts(card: Scorecard) -> dict[str, float | None]:
    return card.coordination_values


def test_nothing_adjusted_is_the_card_as_it_was() -> None:
    assert graded(adjusted()).to_dict() == graded().to_dict()
    assert graded().to_dict()["unadjusted"] is None


def test_what_seats_asked_for_stands_on_the_card_with_what_came_of_it() -> None:
    asked = {"id": "k1", "duty": CONTACT, "seat": "a/duty", "by": "An", "reason": "đã gọi"}
    refused = {
        **asked,
        "id": "k2",
        "duty": FIRST,
        "decision": "refused",
        "decided_by": "lan",
        "answer": "muộn",
    }
    card = graded(assessment({"version": 1, "appeals": [asked, refused]}))
    assert (card.overall, card.unadjusted) == (graded().overall, None)
    assert [row["decision"] for row in card.to_dict()["appeals"]] == [None, "refused"]
    notes = [note["text"]["en"] for note in card.to_dict()["notes"] if note["code"] == "appealed"]
    assert notes == ["Seats asked for 2 lines to be looked at again: 0 granted, 1 refused, 1 not decided."]
    granted = {**asked, "decision": "granted", "decided_by": "lan", "answer": "có ghi âm"}
    grants = {"do": "credit", "duty": CONTACT, "at": 21 * MINUTE, "by": "lan", "reason": "x", "appeal": "k1"}
    told = assessment({"version": 1, "appeals": [granted], "adjustments": [grants]})
    (row,) = graded(told).to_dict()["appeals"]
    # Opened at 1, done at 21: (30 - 20)/20.
    assert (row["was"]["credit"], row["now"]["credit"]) == (0.0, pytest.approx(0.5))
    assert "Appeal: a/duty: Duty: granted (0.00 → 0.50)" in summary(graded(told), "en")
    assert "Kiến nghị: a/duty: Duty: chưa quyết định" in summary(card, "vi")


def test_a_waived_duty_leaves_every_part() -> None:
    before, after = graded(), graded(adjusted({"do": "waive", "duty": CONTACT}))
    assert (before.response_time.score, after.response_time.score) == (100.0, 100.0)
    assert parts(before)["reach"] == 0.0
    assert parts(after)["reach"] is None
    assert after.coordination.score is None


def test_a_credited_contact_counts_from_its_time() -> None:
    # Opened at 1, done at 21: 20 minutes, credit (30 - 20)/20 = 0.5; acknowledged 10 minutes later: T 5, L 15: 0.5.
    told = {"do": "credit", "duty": CONTACT, "at": 21 * MINUTE, "acknowledged": 31 * MINUTE}
    after = graded(adjusted(told))
    assert parts(after)["reach"] == pytest.approx(0.5)
    assert parts(after)["closed_loop"] == pytest.approx(0.5)


def test_both_results_are_kept_with_who_and_why() -> None:
    found = graded(adjusted({"do": "waive", "duty": CONTACT})).to_dict()
    assert found["overall"]["score"] == 100.0
    assert found["unadjusted"]["response_time"] == 100.0
    assert found["unadjusted"]["coordination"] == 0.0
    (row,) = found["adjustments"]
    assert (row["do"], row["by"], row["reason"], row["agency"]) == (
        "waive",
        "lan",
        "trực tiếp chứng kiến",
        "a",
    )
    assert (row["title"]["en"], row["seats"], row["opened"]) == ("Duty", ["a/duty"], 1 * MINUTE)
    assert (row["was"]["credit"], row["now"]) == (0.0, None)
    assert "adjusted" in [note["code"] for note in found["notes"]]


def test_a_credited_line_names_the_adjustment() -> None:
    found = graded(adjusted({"do": "credit", "duty": CONTACT, "at": 11 * MINUTE})).to_dict()
    (line,) = [line for line in found["coordination"]["evidence"] if line["duty"] == CONTACT]
    assert line["credit"] == 1.0
    assert line["adjusted"]["reason"] == "trực tiếp chứng kiến"


def test_a_credit_never_takes_away_what_the_journal_shows() -> None:
    late = graded(adjusted({"do": "credit", "duty": FIRST, "at": 40 * MINUTE}))
    assert late.response_time.score == graded().response_time.score


def test_the_latest_adjustment_of_a_duty_counts() -> None:
    both = adjusted({"do": "waive", "duty": FIRST}, {"do": "credit", "duty": FIRST, "at": 5 * MINUTE})
    assert graded(both).response_time.score == 100.0


def test_an_adjustment_of_what_nobody_graded_owes_changes_nothing() -> None:
    found = graded(adjusted({"do": "waive", "duty": 999}))
    assert found.overall == graded().overall
    (row,) = found.to_dict()["adjustments"]
    assert [row[name] for name in ("title", "agency", "opened", "was", "now")] == [None] * 5
    assert row["seats"] == []


@given(st.integers(1, 60), st.integers(1, 60))
def test_a_later_credit_never_earns_more_response_time(one: int, other: int) -> None:
    early, late = sorted((one, other))
    scores = [
        graded(adjusted({"do": "credit", "duty": FIRST, "at": at * MINUTE})).response_time.score
        for at in (early, late)
    ]
    assert scores[0] is not None
    assert scores[1] is not None
    assert 0 <= scores[1] <= scores[0] + 1e-9 <= 100 + 1e-9


def numbers(script: Script) -> list[int]:
    """The numbers of the duties."""
    return [record.seq for record in script.records() if record.kind == "duty"]


def with_credit(script: Script, at: float, acknowledged: float | None = None) -> Scorecard:
    """Graded with the first duty credited at ``at`` (minutes)."""
    row: dict[str, Any] = {"do": "credit", "duty": numbers(script)[0], "at": round(at * MINUTE)}
    if acknowledged is not None:
        row["acknowledged"] = round(acknowledged * MINUTE)
    return scorecard(script.records(), assessment=adjusted(row))


def test_of_two_answers_worth_the_same_the_recorded_one_stands() -> None:
    script = Script()
    script.respond(5, script.duty(0))
    (line,) = with_credit(script.end(60), 7).response_time.settled
    assert line.answered == 5 * MINUTE


def test_a_contact_credited_after_its_limit_earns_nothing() -> None:
    script = Script()
    script.duty(0, to="b")
    assert parts(with_credit(script.end(60), 40))["reach"] == 0.0


def test_an_acknowledgement_is_the_better_of_the_recorded_and_the_credited() -> None:
    # T = 5, L = 15 from the contact at 5: on record after 10 minutes, 0.5; by the trainer after 2 or 12.
    script = Script()
    script.contact(5, script.duty(0, to="b"), acknowledged=15)
    script.end(60)
    assert parts(with_credit(script, 5))["closed_loop"] == pytest.approx(0.5)
    assert parts(with_credit(script, 5, 7))["closed_loop"] == pytest.approx(1.0)
    assert parts(with_credit(script, 5, 17))["closed_loop"] == pytest.approx(0.5)


def test_a_credited_contact_whose_receiver_nobody_asked_is_no_open_loop() -> None:
    script = Script()
    script.duty(5, to="b")
    assert parts(with_credit(script.end(60), 10))["closed_loop"] is None


def test_the_network_misses_neither_what_is_waived_nor_what_is_credited() -> None:
    def missing(*rows: dict[str, Any]) -> list[list[str]]:
        found: list[list[str]] = graded(adjusted(*rows)).to_dict()["network"]["missing"]
        return found

    assert missing() == [["a", "b"]]
    assert missing({"do": "waive", "duty": CONTACT}) == []
    assert missing({"do": "credit", "duty": CONTACT, "at": 11 * MINUTE}) == []


def test_the_note_says_what_the_score_was() -> None:
    # Response time 100 and coordination 0 of equal weights: 50.
    found = graded(adjusted({"do": "waive", "duty": CONTACT})).to_dict()
    (note,) = [note for note in found["notes"] if note["code"] == "adjusted"]
    assert "50.0" in note["text"]["en"]


# -- words ------------------------------------------------------------------------------------------


def worded(share: float, verb: str = "public_notice", **more: Any) -> Script:
    """A duty to say something, answered after five minutes with so much of what must be said."""
    made = Script()
    duty = made.duty(0, acts=[verb], kind=None)
    made.act(5, verb=verb, **{**made.answering(duty), **more}, content={"share": share, "missing": ["what"]})
    return made.end(60)


def credit(made: Script, *rows: dict[str, Any]) -> float | None:
    card = scorecard(made.records(), assessment=adjusted(*rows))
    return next(line.credit for line in (*card.response_time.settled, *card.response_time.open))


@pytest.mark.parametrize("verb", ["public_notice", "answer_press", "report", "direct"])
def test_words_that_say_enough_are_raised_and_words_that_say_nothing_are_taken(verb: str) -> None:
    raised, taken = ({"do": what, "duty": FIRST} for what in ("raise", "take"))
    empty, full = worded(0.2, verb), worded(1.0, verb)
    assert (credit(empty), credit(empty, raised), credit(empty, taken)) == (0.0, 1.0, 0.0)
    assert (credit(full), credit(full, taken), credit(full, raised)) == (1.0, 0.0, 1.0)
    # The latest counts.
    assert credit(empty, raised, taken) == 0.0


def test_a_report_whose_form_is_incomplete_can_be_raised() -> None:
    assert credit(worded(1.0, "report", incomplete=["system-name"])) == 0.0
    assert credit(worded(1.0, "report", incomplete=["system-name"]), {"do": "raise", "duty": FIRST}) == 1.0


def test_what_was_done_to_words_stands_on_the_card_with_what_it_changed() -> None:
    card = scorecard(worded(0.2).records(), assessment=adjusted({"do": "raise", "duty": FIRST})).to_dict()
    (row,) = card["adjustments"]
    assert (row["do"], row["reason"], row["by"]) == ("raise", "trực tiếp chứng kiến", "lan")
    assert (row["was"]["credit"], row["now"]["credit"]) == (0.0, 1.0)
    assert card["unadjusted"] is not None


def test_words_are_raised_or_taken_only_where_words_answer() -> None:
    made = Script()
    made.duty(0, acts=["isolate"], kind=None)
    drill = Index(made.end(60).records())
    for what in ("raise", "take"):
        (wrong,) = faults(adjusted({"do": what, "duty": FIRST}), drill)
        assert (wrong[0], wrong[1]) == (("adjustments", 0, "do"), "no_words")
    assert [*faults(adjusted({"do": "waive", "duty": FIRST}), drill)] == []
    with pytest.raises(ValueError, match="no time"):
        adjusted({"do": "raise", "duty": FIRST, "at": 5})
