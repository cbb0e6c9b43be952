"""Decisions: what is chosen, until when it can be changed, what it is worth, and what follows from it."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.base.records import Record
from drillsim.engine.decisions import slip_of
from drillsim.engine.setup import Setup
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from tests.drillsim.build import inject_data, setup_of, suffer, text
from tests.drillsim.playing import Play, play

LEADER, OTHER = "centre/leader", "centre/technician"


def option(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "text": text(name), **fields}


PAY = option("pay", then=[{"tell": "paid"}], credit=0.2, why=text("It pays for the next one"))
KEEP = option("keep", then=[{"tell": "kept"}], credit=0.9, why=text("Backups are there"))


def asked(*options: dict[str, Any], slip: float | None = None, **fields: Any) -> Play:
    """A question put to ``centre`` at 00:10, played up to it."""
    question = inject_data("question", at="10m", options=list(options or (PAY, KEEP)), **fields)
    rest = [inject_data("paid"), inject_data("kept"), inject_data("news", by_hand="100m", about="app")]

    def make(*args: Any, **more: Any) -> Setup:
        setup = setup_of(*args, **more)
        if slip is not None:
            setup.documents["rubric"]["slip"] = slip
        return setup

    return play(injects=[question, *rest], version=2, make=make).to(10)


def choose(played: Play, chosen: str, seat: str = LEADER) -> Record:
    question = next(r for r in played.of("delivery") if r.data["hidden"].get("inject") == "question")
    return played.act(seat, "acknowledge", reply_to=question.seq, params={"option": chosen})


def decisions(played: Play) -> list[tuple[float, str, str]]:
    return [(round(r.t / MINUTE, 1), r.data["status"], r.data["option"]) for r in played.of("decision")]


def told(played: Play) -> list[tuple[float, str]]:
    return [
        (round(r.t / MINUTE, 1), r.data["inject"])
        for r in played.of("inject", status="fired")
        if r.data["inject"] in ("paid", "kept")
    ]


# -- when it binds --------------------------------------------------------------------------------


def test_a_choice_binds_when_the_slip_time_has_passed_and_then_has_its_consequences() -> None:
    played = asked()
    assert choose(played, "pay").data["status"] == "accepted"
    assert (decisions(played.to(12)), told(played)) == ([(10, "chosen", "pay")], [])
    assert decisions(played.to(20)) == [(10, "chosen", "pay"), (13, "bound", "pay")]
    assert told(played) == [(13, "paid")]
    assert played.last("effect").data["why"] == {"inject": "question", "option": "pay", "agency": "centre"}


def test_a_slip_is_corrected_before_it_binds_and_binds_no_later_for_it() -> None:
    played = asked()
    choose(played, "pay")
    choose(played.to(12), "keep")
    assert decisions(played.to(60)) == [(10, "chosen", "pay"), (12, "changed", "keep"), (13, "bound", "keep")]
    assert {record.data["binds"] for record in played.of("decision")} == {played.of("decision")[-1].t}
    assert told(played) == [(13, "kept")]


def test_the_same_choice_again_is_no_change() -> None:
    played = asked()
    choose(played, "pay")
    choose(played.to(12), "pay")
    assert choose(played.to(20), "pay").data["status"] == "accepted"
    assert decisions(played.to(60)) == [(10, "chosen", "pay"), (13, "bound", "pay")]


def test_what_has_bound_is_not_changed() -> None:
    played = asked(about="app")
    choose(played, "pay")
    assert choose(played.to(20), "keep").data["reason"] == "decided"
    assert told(played.to(60)) == [(13, "paid")]


def test_new_evidence_about_the_same_lets_it_be_changed_and_the_new_choice_binds_anew() -> None:
    played = asked(about="app")
    choose(played, "pay")
    played.to(20).drill.control({"type": "fire", "inject": "news"})
    assert choose(played, "keep").data["status"] == "accepted"
    assert decisions(played.to(60))[2:] == [(20, "changed", "keep"), (23, "bound", "keep")]
    assert told(played) == [(13, "paid"), (23, "kept")]
    assert choose(played, "pay").data["reason"] == "decided"


def test_news_about_something_else_is_no_new_evidence() -> None:
    played = asked(about="pc-a")
    choose(played, "pay")
    played.to(20).drill.control({"type": "fire", "inject": "news"})
    assert choose(played, "keep").data["reason"] == "decided"


def test_the_slip_time_is_the_rubrics() -> None:
    assert (slip_of({}), slip_of({"slip": 1.5}), slip_of({"slip": 0})) == (3 * MINUTE, 90_000, 0)
    played = asked(slip=0)
    choose(played, "pay")
    assert [status for _, status, _ in decisions(played.to(11))] == ["chosen", "bound"]


def test_any_seat_of_the_agency_may_correct_it_and_another_agency_decides_for_itself() -> None:
    played = asked(to=["centre", "office"])
    choose(played, "pay")
    choose(played.to(12), "keep", OTHER)
    choose(played, "pay", "office/leader")
    assert [r.data["agency"] for r in played.to(60).of("decision", status="bound")] == ["centre", "office"]
    assert [name for _, name in told(played)] == ["kept", "paid"]


def test_a_choice_that_is_not_offered_is_refused() -> None:
    played = asked()
    assert choose(played, "flee").data["reason"] == "no_option"
    assert played.of("decision") == []


def test_a_receipt_is_no_choice() -> None:
    played = asked(expect=[{"act": "acknowledge", "target": "5m", "limit": "20m"}])
    played.act(LEADER, "acknowledge", reply_to=played.last("delivery").seq)
    (duty,) = [each for each in played.of("duty") if each.data["origin"].get("inject") == "question"]
    assert (played.of("decision"), played.answers(duty)) == ([], [])
    choose(played, "keep")
    assert len(played.answers(duty)) == 1


def test_in_files_of_version_1_options_are_answers_and_nothing_else() -> None:
    question = inject_data("question", at="10m", options=[option("pay"), option("keep")])
    played = play(injects=[question]).to(10)
    choose(played, "pay")
    assert choose(played.to(60), "keep").data["status"] == "accepted"
    assert choose(played, "flee").data["status"] == "accepted"
    assert played.of("decision") == []
    assert "shuffled" not in played.last("delivery").data["hidden"]


# -- what it is worth -----------------------------------------------------------------------------


def worth(played: Play) -> list[tuple[Any, Any]]:
    return [(r.data.get("credit"), r.data.get("why", {}).get("en")) for r in played.of("decision")]


def test_a_choice_is_worth_its_credit_with_the_reason() -> None:
    played = asked()
    choose(played, "pay")
    choose(played.to(12), "keep")
    assert worth(played.to(20)) == [(0.2, "It pays for the next one"), *[(0.9, "Backups are there")] * 2]


def test_without_a_credit_it_is_left_to_evaluators() -> None:
    played = asked(option("pay", why=text("Look at the words")), option("keep"))
    choose(played, "pay")
    choose(played.to(12), "keep")
    assert worth(played.to(20)) == [(None, "Look at the words"), (None, None), (None, None)]


CASES = [
    {"if": {"perceived": "app", "state": "degraded"}, "credit": 1, "why": text("It was seen")},
    {"if": {"service": "app", "below": 0.5}, "credit": 0.5},
    {"credit": 0.1, "why": text("Nothing was known")},
]


@pytest.mark.parametrize(
    ("health", "seen", "expected"),
    [(1.0, 1.0, (0.1, "Nothing was known")), (0.2, 1.0, (0.5, "Plain")), (0.2, 0.2, (1.0, "It was seen"))],
)
def test_the_first_case_that_holds_as_it_is_chosen_counts(
    health: float, seen: float, expected: tuple[float, str]
) -> None:
    played = asked(option("pay", credit=CASES, why=text("Plain")), KEEP)
    suffer(played.drill.world, "app", health=health)
    played.drill.world.perceive("app", service=seen)
    choose(played, "pay")
    played.drill.world.perceive("app", service=0.0)
    suffer(played.drill.world, "app", health=0.0)
    assert worth(played.to(20)) == [expected, expected]


# -- how it is shown ------------------------------------------------------------------------------


def test_each_seat_sees_the_options_in_an_order_of_its_own_that_the_seed_gives() -> None:
    names = [f"way-{n}" for n in range(4)]
    orders = set()
    for seed in range(1, 5):
        question = inject_data("question", at="1m", to="all", options=[option(name) for name in names])
        played = play(injects=[question], version=2, seed=seed).to(1)
        shuffled = played.last("delivery").data["hidden"]["shuffled"]
        assert all(sorted(order) == names for order in shuffled.values())
        assert [
            each["id"] for each in played.drill.view(LEADER).options(played.last("delivery"))
        ] == shuffled[LEADER]
        orders |= {tuple(order) for order in shuffled.values()}
    assert len(orders) > 12


# -- the journal is the truth ---------------------------------------------------------------------


@pytest.mark.parametrize("minute", [10, 11.5, 13, 20])
def test_a_drill_that_stops_between_choice_and_binding_goes_on_from_its_journal(minute: float) -> None:
    played = asked(about="app")
    choose(played, "pay")
    choose(played.to(11), "keep")
    stopped = read(lines(played.to(minute).records))
    again = replay(stopped)
    assert again.records == played.records
    again.advance(121 * MINUTE)
    played.to(121)
    assert again.records == played.records
    assert [status for _, status, _ in decisions(played)] == ["chosen", "changed", "bound"]
