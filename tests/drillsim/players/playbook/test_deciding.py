"""Simulated participants choose by what an option is worth as far as they know, and by nothing else."""

from __future__ import annotations

from collections import Counter
from itertools import permutations
from typing import Any

import pytest

from drillsim.engine.drill import Drill
from drillsim.players.bots import play
from tests.drillsim.build import inject_data, setup_of, text
from tests.drillsim.playing import seats

LEADER = "centre/leader"
TAKE = {"id": "break-in", "kind": "spread", "at": "1m", "enters": ["app"], "establish": "1m"}


def option(name: str, credit: Any = None) -> dict[str, Any]:
    return {"id": name, "text": text(name)} | ({} if credit is None else {"credit": credit})


def told_before(condition: dict[str, Any]) -> list[dict[str, Any]]:
    """Waiting is best unless the condition holds; acting is, if it does."""
    return [
        option("act", [{"if": condition, "credit": 1}, {"credit": 0.2}]),
        option("wait", [{"if": condition, "credit": 0.1}, {"credit": 0.8}]),
    ]


def played(
    kind: str, options: list[dict[str, Any]], *more: dict[str, Any], seed: int = 1, **changes: Any
) -> Drill:
    question = inject_data("ask", at="10m", about="app", to=changes.pop("to", LEADER), options=options)
    question["expect"] = [{"act": "acknowledge", "target": "5m", "limit": "30m"}]
    fields = {"version": 2, "seats": seats(), "injects": [question, *more], **changes}
    everyone = {seat["seat"]: kind for seat in fields["seats"]}
    return play(setup_of(fields, players=everyone, seed=seed))


def picked(drill: Drill) -> list[str]:
    """What the leader's agency has decided on; each choice once."""
    return [r.data["option"] for r in drill.records if r.kind == "decision" and r.data["status"] != "bound"]


@pytest.mark.parametrize("order", list(permutations(("best", "good", "none", "poor"))))
def test_by_the_book_takes_the_option_of_the_highest_credit_wherever_it_stands(
    order: tuple[str, ...],
) -> None:
    credit = {"best": 0.9, "good": 0.8, "none": None, "poor": 0.1}
    assert picked(played("by-the-book", [option(name, credit[name]) for name in order])) == ["best"]


@pytest.mark.parametrize("kind", ["by-the-book", "expert"])
def test_of_options_that_are_equally_good_luck_chooses(kind: str) -> None:
    options = [option("left", 0.9), option("right", 0.9), option("wrong", 0.0)]
    found = Counter(name for seed in range(40) for name in picked(played(kind, options, seed=seed)))
    assert found["left"] > 10 < found["right"]
    assert found["wrong"] <= (0 if kind == "by-the-book" else 4)


def test_without_a_credit_each_option_is_as_likely() -> None:
    options = [option(name) for name in ("one", "two", "three")]
    found = Counter(name for seed in range(120) for name in picked(played("expert", options, seed=seed)))
    assert all(20 < found[name] < 60 for name in ("one", "two", "three"))


def test_better_judgement_chooses_the_worthier_option_more_often() -> None:
    options = [option("good", 1), option("bad", 0.2), option("worse", 0)]
    shares = {
        kind: sum(picked(played(kind, options, seed=seed)) == ["good"] for seed in range(40))
        for kind in ("novice", "average", "expert")
    }
    assert shares["novice"] < shares["average"] < shares["expert"]


@pytest.mark.parametrize(
    ("to", "expected"), [("centre/leader", "act"), ("office/leader", "wait")], ids=["told", "others told"]
)
def test_what_has_reached_oneself_is_known_and_what_has_reached_others_is_not(to: str, expected: str) -> None:
    news = inject_data("news", at="3m", about="app", to=to)
    options = told_before({"told": to.split("/")[0], "about": "app"})
    everybody = [picked(played("expert", options, news, seed=seed)) for seed in range(1, 6)]
    assert Counter(map(tuple, everybody)).most_common(1)[0][0] == (expected,)


def test_an_inject_is_known_to_those_it_has_reached() -> None:
    other = inject_data("news", at="3m", about="pc-a", to="office/leader")
    own = inject_data("news", at="3m", about="pc-a", to=LEADER)
    options = told_before({"inject": "news"})
    assert [picked(played("expert", options, news)) for news in (own, other)] == [["act"], ["wait"]]
    assert picked(played("by-the-book", options, other)) == ["act"]


def test_what_is_so_unseen_is_known_to_by_the_book_alone() -> None:
    """The intruder is there before anybody notices: who goes by what he sees still waits."""
    threat = {"id": "threat", "title": text("t"), "situation": "B06", "cause": "A1", "stages": [TAKE]}
    options = told_before({"compromise": "app", "at_least": "foothold"})
    options_not = told_before({"not": {"compromise": "app", "at_least": "foothold"}})
    quiet = {"threats": [threat], "length": "30m"}
    assert picked(played("by-the-book", options, **quiet)) == ["act"]
    assert picked(played("expert", options, **quiet)) == ["wait"]
    assert picked(played("expert", options_not, **quiet)) == ["act"]


def test_how_a_planned_change_stands_is_known_to_who_runs_its_systems_or_has_heard_of_them() -> None:
    change = {"id": "new-pc", "title": text("A new computer"), "hits": "pc-a", "at": "5m"}
    going = {"changes": [change | {"takes": "30m", "back": "10m"}], "length": "30m"}
    options = told_before({"change": "new-pc", "stands": "under_way"})
    news = inject_data("news", at="3m", about="pc-a", to="office/leader")
    assert picked(played("expert", options, to="centre/leader", **going)) == ["act"]
    assert picked(played("expert", options, to="office/leader", **going)) == ["wait"]
    assert picked(played("expert", options, news, to="office/leader", **going)) == ["act"]
    assert picked(played("by-the-book", options, to="office/leader", **going)) == ["act"]


def test_colleagues_of_an_agency_choose_once() -> None:
    options = [option("left", 0.9), option("right", 0.9)]
    for seed in range(8):
        assert len(picked(played("expert", options, seed=seed, to="centre"))) == 1


def test_a_receipt_alone_is_no_answer_where_a_choice_is_asked_for() -> None:
    for kind in ("by-the-book", "expert"):
        drill = played(kind, [option("left", 0.9), option("right", 0.2)])
        receipts = [r.data for r in drill.records if r.kind == "act" and r.data["verb"] == "acknowledge"]
        replies = {r.seq for r in drill.records if r.kind == "delivery" and r.data.get("options")}
        assert all(data["params"]["option"] == "left" for data in receipts if data["reply_to"] in replies)
