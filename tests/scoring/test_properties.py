"""What must hold for every journal under either edition of the rules, over generated ones."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillsim.base.records import Record, entry
from scoring.assessment import assessment
from scoring.evidence import combine
from scoring.outcome import References
from scoring.scorecard import Scorecard, scorecard
from tests.scoring.first.graded import scorecard as first_scorecard
from tests.scoring.plans import (
    WHOLE,
    DutyPlan,
    Plan,
    agencies,
    duty_plans,
    generated,
    is_no_better,
    judged,
    minutes,
    plans,
    ratings,
    scores,
    seats,
    without_numbers,
)
from tests.scoring.script import Script


class Rules(NamedTuple):
    """An edition of the rules.

    Attributes:
        grade: makes a card.
        timed: the parts that answering later never raises.
        settled: of a card, how many lines count, the same whether a duty was answered or not.
        owed: whether response time has something to count when nothing was done.
        nothing: the most that a score without data may become by a message more.
    """

    grade: Callable[..., Scorecard]
    timed: tuple[str, ...]
    settled: Callable[[dict[str, Any]], int]
    owed: Callable[[Plan], bool]
    nothing: float | None

    def card(self, records: list[Record], **more: Any) -> dict[str, Any]:
        return self.grade(records, **more).to_dict()


FIRST = Rules(
    partial(first_scorecard, references=(100.0, 10.0)),
    ("response_time", "timeliness"),
    lambda card: int(card["response_time"]["settled"]),
    lambda plan: bool(plan.duties or plan.judged),
    None,
)
SECOND = Rules(
    partial(scorecard, references=References(100.0, (10.0, 12.0), (50.0, 52.0, 49.0))),
    ("response_time", "reach"),
    lambda card: int(card["levels"]["drill"]["settled"]),
    lambda plan: bool(plan.judged or any(duty.to is None for duty in plan.duties)),
    0.0,
)
editions = pytest.mark.parametrize("rules", [FIRST, SECOND], ids=["first", "second"])


def part_of(card: dict[str, Any], part: str) -> float | None:
    found: float | None = (
        card[part]["score"] if part in WHOLE else card["coordination"]["parts"][part]["value"]
    )
    return found


@editions
@generated
@given(plans)
def test_every_score_lies_between_0_and_100(rules: Rules, plan: Plan) -> None:
    assert all(score is None or 0 <= score <= 100 for score in scores(rules.card(plan.records())).values())


@editions
@generated
@given(plans)
def test_the_evidence_of_a_score_sums_to_it(rules: Rules, plan: Plan) -> None:
    card = rules.card(plan.records())
    for part in ("overall", "response_time", "coordination", "outcome"):
        if card[part]["score"] is not None:
            total = sum(line["points"] for line in card[part]["evidence"])
            assert total == pytest.approx(card[part]["score"], abs=1e-6)


@editions
@generated
@given(plans)
def test_every_line_rests_on_records_that_stand_in_the_journal(rules: Rules, plan: Plan) -> None:
    records = plan.records()
    card = rules.card(records)
    for part in ("response_time", "coordination"):
        for line in card[part]["evidence"]:
            assert line["records"]
            assert all(0 < seq < len(records) for seq in line["records"])


@editions
@generated
@given(plans)
def test_doing_nothing_scores_nought(rules: Rules, plan: Plan) -> None:
    silent = Plan(
        duties=tuple(replace(duty, answered=None) for duty in plan.duties),
        judged=tuple(replace(duty, tries=()) for duty in plan.judged),
        orders=tuple(replace(order, verdict=None, obeyed=None) for order in plan.orders),
        strays=(),
        steps=(),
        states=plan.states,
    )
    card = rules.card(silent.records())
    contacts = any(duty.to is not None for duty in plan.duties)
    assert card["response_time"]["score"] == (0.0 if rules.owed(plan) else None)
    assert card["coordination"]["score"] == (0.0 if contacts else None)


@editions
@generated
@given(plans, duty_plans, st.integers(0, 30), st.integers(1, 90))
def test_answering_later_never_helps(
    rules: Rules, plan: Plan, duty: DutyPlan, answered: int, delay: int
) -> None:
    soon = replace(duty, answered=answered)
    late = replace(duty, answered=answered + delay)
    before = rules.card(replace(plan, duties=(*plan.duties, soon)).records())
    after = rules.card(replace(plan, duties=(*plan.duties, late)).records())
    assert all(is_no_better(part_of(after, part), part_of(before, part)) for part in rules.timed)


@editions
@generated
@given(plans, duty_plans, st.integers(0, 60))
def test_an_unanswered_duty_counts_0_and_not_nothing(
    rules: Rules, plan: Plan, duty: DutyPlan, answered: int
) -> None:
    done = rules.card(replace(plan, duties=(*plan.duties, replace(duty, answered=answered))).records())
    missed = rules.card(replace(plan, duties=(*plan.duties, replace(duty, answered=None))).records())
    assert rules.settled(done) == rules.settled(missed)
    assert all(is_no_better(part_of(missed, part), part_of(done, part)) for part in rules.timed)


@editions
@generated
@given(plans, minutes, seats, agencies, st.booleans())
def test_an_irrelevant_message_never_raises_a_score(
    rules: Rules, plan: Plan, at: int, seat: str, to: str, misdirected: bool
) -> None:
    before = scores(rules.card(plan.records()))
    script = plan.script()
    script.act(at, seat, "share", to=[to], misdirected=[to] if misdirected else [])
    after = scores(rules.card(script.records()))
    assert all(
        is_no_better(after[name], rules.nothing if before[name] is None else before[name]) for name in before
    )


@editions
@generated
@given(plans, st.data())
def test_a_repeated_message_never_raises_a_score(rules: Rules, plan: Plan, data: st.DataObject) -> None:
    script = plan.script()
    sent = [
        line for line in script.lines if line[4] == "act" and line[5]["verb"] in ("report", "acknowledge")
    ]
    if not sent:
        return
    before = scores(rules.card(script.records()))
    at, place, _, _, kind, told = data.draw(st.sampled_from(sent))
    later = at + data.draw(st.integers(0, 60)) * 60_000
    script.add(later / 60_000, kind, told, Script.RANK[place])
    after = scores(rules.card(script.records()))
    assert all(is_no_better(after[name], before[name]) for name in before)


@editions
@generated
@given(plans)
def test_the_same_journal_gives_the_same_card(rules: Rules, plan: Plan) -> None:
    records = plan.records()
    again = [entry(*json.loads(json.dumps(record))) for record in records]
    assert json.dumps(rules.card(records)) == json.dumps(rules.card(again))


@editions
@generated
@given(plans, minutes)
def test_pausing_and_changing_speed_change_nothing(rules: Rules, plan: Plan, at: int) -> None:
    script = plan.script()
    for control in ("pause", "resume", "speed"):
        script.add(at, "control", {"type": control})
    assert without_numbers(rules.card(plan.records())) == without_numbers(rules.card(script.records()))


@editions
@generated
@given(plans)
def test_renaming_seats_changes_nothing(rules: Rules, plan: Plan) -> None:
    records = plan.records()
    renamed = json.dumps(records).replace('/duty"', '/watch"').replace('"duty": {"name"', '"watch": {"name"')
    card = json.dumps(rules.card([entry(*line) for line in json.loads(renamed)]))
    assert json.loads(card.replace('/watch"', '/duty"')) == rules.card(records)


@editions
@generated
@given(plans, st.integers(0, 1_000))
def test_reordering_unrelated_records_of_one_moment_changes_nothing(
    rules: Rules, plan: Plan, seed: int
) -> None:
    crowded = replace(plan, duties=tuple(replace(duty, at=duty.at // 20 * 20) for duty in plan.duties))
    script = crowded.script()
    order = list(range(len(script.lines)))
    random.Random(seed).shuffle(order)
    straight = rules.card(script.records())
    shuffled = rules.card(script.records(tie=order.__getitem__))
    assert without_numbers(straight) == without_numbers(shuffled)


@editions
@generated
@given(plans, st.lists(ratings, max_size=8), st.data())
def test_what_people_judge_keeps_scores_bounded_and_their_evidence_whole(
    rules: Rules, plan: Plan, told: list[dict[str, Any]], data: st.DataObject
) -> None:
    records = plan.records()
    found = judged(records, told, data)
    card = rules.card(records, assessment=found)
    assert all(score is None or 0 <= score <= 100 for score in scores(card).values())
    for part in (*WHOLE, "judgement"):
        if card[part]["score"] is not None:
            total = sum(line["points"] for line in card[part]["evidence"])
            assert total == pytest.approx(card[part]["score"], abs=1e-6)
    waived = {row.duty for row in found.adjustments if row.do == "waive"}
    for part in ("response_time", "coordination"):
        assert not waived & {line["duty"] for line in (*card[part]["evidence"], *card[part]["open_lines"])}


@editions
@generated
@given(plans, st.lists(ratings, max_size=8), st.data())
def test_the_result_without_adjustments_is_the_card_without_them(
    rules: Rules, plan: Plan, told: list[dict[str, Any]], data: st.DataObject
) -> None:
    records = plan.records()
    found = judged(records, told, data)
    card = rules.card(records, assessment=found)
    plain = rules.grade(records, assessment=assessment({"version": 1, "ratings": told}))
    if found.adjustments:
        assert card["unadjusted"] == {"overall": plain.overall, "band": plain.band, **plain.scores}
    else:
        assert json.dumps(card) == json.dumps(plain.to_dict())


@editions
@generated
@given(plans, st.data())
def test_a_credit_never_lowers_response_time(rules: Rules, plan: Plan, data: st.DataObject) -> None:
    records = plan.records()
    duties = [record for record in records if record.kind == "duty"]
    if not duties:
        return
    duty = data.draw(st.sampled_from(duties))
    at = duty.t + data.draw(st.integers(0, 60)) * 60_000
    row = {"do": "credit", "duty": duty.seq, "at": at, "by": "lan", "reason": "x"}
    before, after = (
        rules.grade(records, assessment=assessment({"version": 1, "adjustments": rows})).response_time.score
        for rows in ([], [row])
    )
    assert is_no_better(before, after)


@editions
@generated
@given(plans, st.sampled_from(["speak", "act"]), st.sampled_from(["PS", "SM", "MU", "PU"]))
def test_a_worse_rating_never_raises_a_score(rules: Rules, plan: Plan, objective: str, pair: str) -> None:
    records = plan.records()
    better, worse = (
        scores(
            rules.card(
                records,
                assessment=assessment(
                    {"version": 1, "ratings": [{"rater": "lan", "objective": objective, "rating": letter}]}
                ),
            )
        )
        for letter in pair
    )
    assert all(is_no_better(worse[name], better[name]) for name in better)


# -- leaving out what earned credit, all else as it was ------------------------------------------------


def left_out(plan: Plan, data: st.DataObject) -> Plan | None:
    """The same drill without one answer, one check of an order, or one step of work; None when there is none."""
    ways: list[Plan] = []
    for at, duty in enumerate(plan.duties):
        if duty.answered is not None:
            silent = (*plan.duties[:at], replace(duty, answered=None), *plan.duties[at + 1 :])
            ways.append(replace(plan, duties=silent))
    for at, order in enumerate(plan.orders):
        if order.verdict is not None:
            unchecked = (*plan.orders[:at], replace(order, verdict=None), *plan.orders[at + 1 :])
            ways.append(replace(plan, orders=unchecked))
    # Of work done twice, the first time may have been out of order: that earned nothing.
    done = [verb for _, _, verb in plan.steps]
    ways += [
        replace(plan, steps=tuple(step for step in plan.steps if step[2] != verb))
        for verb in done
        if done.count(verb) == 1
    ]
    return data.draw(st.sampled_from(ways)) if ways else None


def united(card: Scorecard, other: Scorecard) -> float | None:
    """Coordination over what either card has lines for: what a card lacks counts 0 in it."""
    values: dict[str, float | None] = {}
    for part, value in card.coordination_values.items():
        mine, theirs = (
            sum(line.weight for line in each.coordination.settled if line.part == part)
            for each in (card, other)
        )
        if part == "precision" or theirs <= mine:
            values[part] = value if part != "precision" or value is not None or not theirs else 0.0
        else:
            values[part] = (value or 0.0) * mine / theirs
    return combine(values, card.rubric.coordination.model_dump())


@generated
@given(plans, st.data())
def test_leaving_out_what_earned_credit_never_raises_a_score(plan: Plan, data: st.DataObject) -> None:
    without = left_out(plan, data)
    if without is None:
        return
    before, after = (SECOND.grade(each.records()) for each in (plan, without))
    assert is_no_better(after.response_time.score, before.response_time.score)
    assert is_no_better(united(after, before), united(before, after))
    assert after.outcome.score == before.outcome.score


@generated
@given(plans, minutes, st.sampled_from(["portal", "mail"]), st.sampled_from([0.0, 0.5, 0.9]))
def test_the_outcome_rises_only_where_the_loss_falls(
    plan: Plan, at: int, system: str, service: float
) -> None:
    script = plan.script()
    script.state(at + 0.5, **{system: {"service": service}})
    before, after = (SECOND.grade(records).outcome for records in (plan.records(), script.records()))
    assert before.score is not None
    assert after.score is not None
    if after.loss > before.loss + 1e-9:
        assert after.score <= before.score
    elif after.loss < before.loss - 1e-9:
        assert after.score >= before.score
    else:
        assert after.score == pytest.approx(before.score)
