"""Journals to test what must hold for every one: drills as plans that hypothesis makes, and what cards say."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from drillsim.base.records import Record
from scoring.assessment import Assessment, assessment
from tests.scoring.script import SEATS, Script

EXAMPLES = "DRILLSIM_EXAMPLES"
generated = settings(max_examples=int(os.environ.get(EXAMPLES, "40")), deadline=None)
LENGTH = 120
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
