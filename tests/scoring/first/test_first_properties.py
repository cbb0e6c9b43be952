"""What must hold for every journal, over generated ones."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillsim.base.records import Record, entry
from scoring.assessment import Assessment, assessment
from tests.scoring.first.graded import scorecard
from tests.scoring.script import SEATS, Script

generated = settings(max_examples=40, deadline=None)
LENGTH = 120
REFERENCES = (100.0, 10.0)
WHOLE = ("overall", "response_time", "coordination", "outcome")

minutes = st.integers(1, LENGTH - 1)
seats = st.sampled_from(SEATS)
agencies = st.sampled_from(["a", "b", "c", "d"])


@dataclass(frozen=True)
class DutyPlan:
    at: int
    seat: str
    to: str | None
    target: int
    longer: int
    weight: float
    answered: int | None
    acknowledged: int | None
    objective: str

    def write(self, script: Script) -> None:
        duty = script.duty(
            self.at,
            self.seat,
            to=self.to,
            target=self.target,
            limit=self.target + self.longer,
            weight=self.weight,
            objectives=[self.objective],
        )
        at = None if self.answered is None else self.at + self.answered
        if at is None or at > LENGTH:
            return
        if self.to is None:
            script.respond(at, duty, self.seat)
        else:
            back = None if self.acknowledged is None else at + self.acknowledged
            within = back if back is not None and back <= LENGTH else None
            script.contact(at, duty, self.to, self.seat, acknowledged=within)


@dataclass(frozen=True)
class JudgedPlan:
    at: int
    seat: str
    tries: tuple[tuple[int, str, bool], ...]

    def write(self, script: Script) -> None:
        duty = script.duty(self.at, self.seat, acts=["classify"], judge=["severity"], incident="fire")
        for after, severity, fresh in sorted(self.tries):
            if self.at + after < LENGTH:
                act = script.classify(self.at + after, self.seat, severity=severity)
                script.answer(self.at + after, duty, act, fresh=fresh)


@dataclass(frozen=True)
class OrderPlan:
    at: int
    seat: str
    verdict: tuple[int, bool] | None
    obeyed: int | None

    def write(self, script: Script) -> None:
        hidden = {"indicates": [], "verify": True, "genuine": True}
        what = {"act": "isolate", "about": "mail"}
        order = script.delivery(self.at, self.seat, hidden=hidden, order=what)
        if self.verdict is not None:
            after, genuine = self.verdict
            script.delivery(self.at + after, self.seat, verdict={"order": order, "genuine": genuine})
        if self.obeyed is not None:
            script.act(self.at + self.obeyed, self.seat, "isolate", obeys=[order])


@dataclass(frozen=True)
class Plan:
    """A whole drill: what was owed, what was done, and what became of the systems."""

    duties: tuple[DutyPlan, ...]
    judged: tuple[JudgedPlan, ...]
    orders: tuple[OrderPlan, ...]
    strays: tuple[tuple[int, str, str], ...]
    steps: tuple[tuple[int, str, str], ...]
    states: tuple[tuple[int, str, float], ...]

    def script(self) -> Script:
        script = Script()
        script.incident(0, "ordinary")
        script.incident(50, "serious")
        parts: list[DutyPlan | JudgedPlan | OrderPlan] = [*self.duties, *self.judged, *self.orders]
        for part in parts:
            part.write(script)
        for at, seat, to in self.strays:
            script.act(at, seat, "share", to=[to], misdirected=[to])
        for at, seat, verb in self.steps:
            script.work(at + 0.5, verb, seat)
        for at, system, service in self.states:
            script.state(at, **{system: {"service": service}})
        return script.end(2 * LENGTH)

    def records(self) -> list[Record]:
        return self.script().records()


def optional(most: int) -> st.SearchStrategy[int | None]:
    return st.none() | st.integers(0, most)


duty_plans = st.builds(
    DutyPlan,
    at=minutes,
    seat=seats,
    to=st.none() | agencies,
    target=st.integers(1, 20),
    longer=st.integers(1, 30),
    weight=st.sampled_from([0.5, 1.0, 2.0, 3.7]),
    answered=optional(60),
    acknowledged=optional(20),
    objective=st.sampled_from(["speak", "act"]),
)
tries = st.tuples(st.integers(0, 40), st.sampled_from(["ordinary", "serious"]), st.booleans())
judged_plans = st.builds(
    JudgedPlan,
    at=minutes,
    seat=seats,
    tries=st.lists(tries, max_size=3, unique_by=lambda one: one[0]).map(tuple),
)
order_plans = st.builds(
    OrderPlan,
    at=minutes,
    seat=seats,
    verdict=st.none() | st.tuples(st.integers(1, 30), st.booleans()),
    obeyed=optional(30),
)
verbs = st.sampled_from(["isolate", "collect_evidence", "eradicate", "restore_backup"])
plans = st.builds(
    Plan,
    duties=st.lists(duty_plans, max_size=6).map(tuple),
    judged=st.lists(judged_plans, max_size=1).map(tuple),
    orders=st.lists(order_plans, max_size=2).map(tuple),
    strays=st.lists(st.tuples(minutes, seats, agencies), max_size=3).map(tuple),
    steps=st.lists(st.tuples(minutes, seats, verbs), max_size=4, unique_by=lambda one: one[0]).map(tuple),
    states=st.lists(
        st.tuples(minutes, st.sampled_from(["portal", "mail"]), st.sampled_from([0.0, 0.3, 1.0])),
        max_size=4,
        unique_by=lambda one: one[:2],
    ).map(tuple),
)


def card_of(records: list[Record]) -> dict[str, Any]:
    return scorecard(records, REFERENCES).to_dict()


ratings = st.builds(
    lambda rater, objective, rating: {"rater": rater, "objective": objective, "rating": rating},
    st.sampled_from(["lan", "minh", "hoa"]),
    st.sampled_from(["speak", "act"]),
    st.sampled_from("PSMU"),
)


def judged(records: list[Record], told: list[dict[str, Any]], data: st.DataObject) -> Assessment:
    """Ratings, and adjustments of some of the duties."""
    duties = [record for record in records if record.kind == "duty"]
    rows = []
    for duty in data.draw(st.lists(st.sampled_from(duties), unique_by=id)) if duties else []:
        row: dict[str, Any] = {"do": "waive", "duty": duty.seq, "by": "lan", "reason": "x"}
        if data.draw(st.booleans()):
            at = duty.t + data.draw(st.integers(0, 60)) * 60_000
            back = data.draw(st.none() | st.integers(0, 20))
            heard = {} if back is None else {"acknowledged": at + back * 60_000}
            row |= {"do": "credit", "at": at, **heard}
        rows.append(row)
    return assessment({"version": 1, "ratings": told, "adjustments": rows})


def scores(card: dict[str, Any]) -> dict[str, float | None]:
    """Every score on the card by where it stands."""
    found = {part: card[part]["score"] for part in (*WHOLE, "judgement")}
    tables = {**card["levels"], "objective": card["objectives"], "phase": card["phases"]}
    tables["drill"] = {"": card["levels"]["drill"]}
    for table, rows in tables.items():
        for name, row in rows.items():
            for key in ("score", "response_time", "coordination"):
                found[f"{table} {name} {key}"] = row[key]
    return found


def without_numbers(card: dict[str, Any]) -> str:
    """The card without the numbers of records, its lines in an order of their own."""

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: bare(item) for key, item in value.items() if key not in ("records", "duty")}
        if isinstance(value, list):
            return sorted((bare(item) for item in value), key=lambda item: json.dumps(item, sort_keys=True))
        return value

    return json.dumps(bare(card), sort_keys=True)


def is_no_better(after: float | None, before: float | None) -> bool:
    return after is None or (before is not None and after <= before + 1e-9)


@generated
@given(plans)
def test_every_score_lies_between_0_and_100(plan: Plan) -> None:
    assert all(score is None or 0 <= score <= 100 for score in scores(card_of(plan.records())).values())


@generated
@given(plans)
def test_the_evidence_of_a_score_sums_to_it(plan: Plan) -> None:
    card = card_of(plan.records())
    for part in ("overall", "response_time", "coordination", "outcome"):
        if card[part]["score"] is not None:
            total = sum(line["points"] for line in card[part]["evidence"])
            assert total == pytest.approx(card[part]["score"], abs=1e-6)


@generated
@given(plans)
def test_every_line_rests_on_records_that_stand_in_the_journal(plan: Plan) -> None:
    records = plan.records()
    card = card_of(records)
    for part in ("response_time", "coordination"):
        for line in card[part]["evidence"]:
            assert line["records"]
            assert all(0 < seq < len(records) for seq in line["records"])


@generated
@given(plans)
def test_doing_nothing_scores_nought(plan: Plan) -> None:
    silent = Plan(
        duties=tuple(replace(duty, answered=None) for duty in plan.duties),
        judged=tuple(replace(duty, tries=()) for duty in plan.judged),
        orders=tuple(replace(order, verdict=None, obeyed=None) for order in plan.orders),
        strays=(),
        steps=(),
        states=plan.states,
    )
    card = card_of(silent.records())
    contacts = any(duty.to is not None for duty in plan.duties)
    assert card["response_time"]["score"] == (0.0 if plan.duties or plan.judged else None)
    assert card["coordination"]["score"] == (0.0 if contacts else None)


@generated
@given(plans, duty_plans, st.integers(0, 30), st.integers(1, 90))
def test_answering_later_never_helps(plan: Plan, duty: DutyPlan, answered: int, delay: int) -> None:
    soon = replace(duty, answered=answered)
    late = replace(duty, answered=answered + delay)
    before = card_of(replace(plan, duties=(*plan.duties, soon)).records())
    after = card_of(replace(plan, duties=(*plan.duties, late)).records())
    assert is_no_better(after["response_time"]["score"], before["response_time"]["score"])
    timeliness = [card["coordination"]["parts"]["timeliness"]["value"] for card in (after, before)]
    assert is_no_better(*timeliness)


@generated
@given(plans, duty_plans, st.integers(0, 60))
def test_an_unanswered_duty_counts_0_and_not_nothing(plan: Plan, duty: DutyPlan, answered: int) -> None:
    done = card_of(replace(plan, duties=(*plan.duties, replace(duty, answered=answered))).records())
    missed = card_of(replace(plan, duties=(*plan.duties, replace(duty, answered=None))).records())
    assert done["response_time"]["settled"] == missed["response_time"]["settled"]
    assert missed["response_time"]["score"] <= done["response_time"]["score"] + 1e-9


@generated
@given(plans, minutes, seats, agencies, st.booleans())
def test_an_irrelevant_message_never_raises_a_score(
    plan: Plan, at: int, seat: str, to: str, misdirected: bool
) -> None:
    before = scores(card_of(plan.records()))
    script = plan.script()
    script.act(at, seat, "share", to=[to], misdirected=[to] if misdirected else [])
    after = scores(card_of(script.records()))
    assert all(is_no_better(after[name], before[name]) for name in before)


@generated
@given(plans, st.data())
def test_a_repeated_message_never_raises_a_score(plan: Plan, data: st.DataObject) -> None:
    script = plan.script()
    sent = [
        line for line in script.lines if line[4] == "act" and line[5]["verb"] in ("report", "acknowledge")
    ]
    if not sent:
        return
    before = scores(card_of(script.records()))
    at, place, _, _, kind, told = data.draw(st.sampled_from(sent))
    later = at + data.draw(st.integers(0, 60)) * 60_000
    script.add(later / 60_000, kind, told, Script.RANK[place])
    after = scores(card_of(script.records()))
    assert all(is_no_better(after[name], before[name]) for name in before)


@generated
@given(plans)
def test_the_same_journal_gives_the_same_card(plan: Plan) -> None:
    records = plan.records()
    again = [entry(*json.loads(json.dumps(record))) for record in records]
    assert json.dumps(card_of(records)) == json.dumps(card_of(again))


@generated
@given(plans, minutes)
def test_pausing_and_changing_speed_change_nothing(plan: Plan, at: int) -> None:
    script = plan.script()
    for control in ("pause", "resume", "speed"):
        script.add(at, "control", {"type": control})
    assert without_numbers(card_of(plan.records())) == without_numbers(card_of(script.records()))


@generated
@given(plans)
def test_renaming_seats_changes_nothing(plan: Plan) -> None:
    records = plan.records()
    renamed = json.dumps(records).replace('/duty"', '/watch"').replace('"duty": {"name"', '"watch": {"name"')
    card = json.dumps(card_of([entry(*line) for line in json.loads(renamed)]))
    assert json.loads(card.replace('/watch"', '/duty"')) == card_of(records)


@generated
@given(plans, st.integers(0, 1_000))
def test_reordering_unrelated_records_of_one_moment_changes_nothing(plan: Plan, seed: int) -> None:
    crowded = replace(plan, duties=tuple(replace(duty, at=duty.at // 20 * 20) for duty in plan.duties))
    script = crowded.script()
    order = list(range(len(script.lines)))
    random.Random(seed).shuffle(order)
    straight = card_of(script.records())
    shuffled = card_of(script.records(tie=order.__getitem__))
    assert without_numbers(straight) == without_numbers(shuffled)


@generated
@given(plans, st.lists(ratings, max_size=8), st.data())
def test_what_people_judge_keeps_scores_bounded_and_their_evidence_whole(
    plan: Plan, told: list[dict[str, Any]], data: st.DataObject
) -> None:
    records = plan.records()
    found = judged(records, told, data)
    card = scorecard(records, REFERENCES, assessment=found).to_dict()
    assert all(score is None or 0 <= score <= 100 for score in scores(card).values())
    for part in (*WHOLE, "judgement"):
        if card[part]["score"] is not None:
            total = sum(line["points"] for line in card[part]["evidence"])
            assert total == pytest.approx(card[part]["score"], abs=1e-6)
    waived = {row.duty for row in found.adjustments if row.do == "waive"}
    for part in ("response_time", "coordination"):
        assert not waived & {line["duty"] for line in (*card[part]["evidence"], *card[part]["open_lines"])}


@generated
@given(plans, st.lists(ratings, max_size=8), st.data())
def test_the_result_without_adjustments_is_the_card_without_them(
    plan: Plan, told: list[dict[str, Any]], data: st.DataObject
) -> None:
    records = plan.records()
    found = judged(records, told, data)
    card = scorecard(records, REFERENCES, assessment=found).to_dict()
    plain = scorecard(records, REFERENCES, assessment=assessment({"version": 1, "ratings": told}))
    if found.adjustments:
        assert card["unadjusted"] == {"overall": plain.overall, "band": plain.band, **plain.scores}
    else:
        assert json.dumps(card) == json.dumps(plain.to_dict())


@generated
@given(plans, st.data())
def test_a_credit_never_lowers_response_time(plan: Plan, data: st.DataObject) -> None:
    records = plan.records()
    duties = [record for record in records if record.kind == "duty"]
    if not duties:
        return
    duty = data.draw(st.sampled_from(duties))
    at = duty.t + data.draw(st.integers(0, 60)) * 60_000
    row = {"do": "credit", "duty": duty.seq, "at": at, "by": "lan", "reason": "x"}
    before, after = (
        scorecard(records, assessment=assessment({"version": 1, "adjustments": rows})).response_time.score
        for rows in ([], [row])
    )
    assert is_no_better(before, after)


@generated
@given(plans, st.sampled_from(["speak", "act"]), st.sampled_from(["PS", "SM", "MU", "PU"]))
def test_a_worse_rating_never_raises_a_score(plan: Plan, objective: str, pair: str) -> None:
    records = plan.records()
    better, worse = (
        scores(
            scorecard(
                records,
                REFERENCES,
                assessment=assessment(
                    {"version": 1, "ratings": [{"rater": "lan", "objective": objective, "rating": letter}]}
                ),
            ).to_dict()
        )
        for letter in pair
    )
    assert all(is_no_better(worse[name], better[name]) for name in better)
