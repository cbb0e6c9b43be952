"""Secrecy: what each telling costs, worked out by hand; silence that was put to no test has no line."""

from __future__ import annotations

import pytest

from scoring.coordination import values
from scoring.index import Index
from scoring.scorecard import scorecard
from scoring.secrecy import kept_lines
from tests.drillsim.engine.test_confidences import HOLDER, table, tell
from tests.drillsim.playing import Play
from tests.scoring.script import rubric


def credits(played: Play) -> list[tuple[str, float]]:
    return [(line.seats[0], line.credit) for line in kept_lines(Index(played.records))]


def test_who_lets_in_whom_they_need_keeps_it_whole() -> None:
    played = table()
    tell(played, "chairman", admits="guest")
    assert credits(played) == [(HOLDER, 1.0)]


def test_a_word_to_a_reader_is_kept_too() -> None:
    played = table(readers=["centre", "cyber"])
    tell(played, "cyber")
    assert credits(played) == [(HOLDER, 1.0)]


@pytest.mark.parametrize(
    ("to", "params", "left"),
    [
        ((("chairman",),), {}, 0.5),
        ((("office",),), {}, 0.0),
        ((("office",),), {"admits": "guest"}, 0.0),
        ((("chairman",), ("cyber",)), {}, 0.0),
        ((("chairman", "office"),), {}, 0.0),
    ],
)
def test_each_who_is_told_amiss_costs_its_share(
    to: tuple[tuple[str, ...], ...], params: dict[str, str], left: float
) -> None:
    played = table()
    for receivers in to:
        tell(played, *receivers, **params)
    assert credits(played) == [(HOLDER, left)]


def test_who_wrote_to_nobody_has_no_line() -> None:
    assert credits(table()) == []
    assert scorecard(table().to(121).records, rubric=rubric()).context["levels"]["drill"]["settled"] == 0


def test_it_stands_with_its_objective_and_its_weight_in_response_time() -> None:
    played = table(objective="contain", weight=5)
    tell(played, "chairman")
    card = scorecard(played.to(121).records, rubric=rubric())
    (line,) = [line for line in card.response_time.settled if line.duty is None]
    assert (line.credit, line.weight, line.objectives) == (0.5, 5.0, ("contain",))
    assert card.context["objectives"]["contain"]["response_time"] == 50.0


def test_who_is_told_amiss_is_misdirected() -> None:
    played = table()
    tell(played, "chairman")
    tell(played, "office")
    card = scorecard(played.to(121).records, rubric=rubric())
    costly = [line for line in card.coordination.settled if line.part == "precision"]
    assert [line.credit for line in costly] == [0.0]
    assert values([], ["precision"]) == {"precision": None}


def test_what_another_told_is_another_s() -> None:
    played = table(admits="centre")
    tell(played, "chairman", admits="guest")
    tell(played, "office", seat="centre/technician")
    assert credits(played) == [(HOLDER, 1.0), ("centre/technician", 0.0)]
