from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from scoring.reports.lanes import Bar, arrange, bars, standing


def line(
    duty: int, opened: int, answered: int | None, agency: str = "a", credit: float = 1.0
) -> dict[str, Any]:
    times = {"opened": opened * MINUTE, "target": 10 * MINUTE, "limit": 30 * MINUTE}
    done = None if answered is None else answered * MINUTE
    return {"duty": duty, "agency": agency, "answered": done, "credit": credit, **times}


def found(*settled: dict[str, Any], end: int = 60) -> list[Bar]:
    part = {"evidence": list(settled), "open_lines": []}
    return bars({"response_time": part, "end": end * MINUTE})


@pytest.mark.parametrize(
    ("answered", "credit", "settled", "expected"),
    [
        (5, 1.0, True, "full"),
        (20, 0.5, True, "part"),
        (40, 0.0, True, "zero"),
        (None, 0.0, True, "never"),
        (None, 0.0, False, "open"),
    ],
)
def test_standing(answered: int | None, credit: float, settled: bool, expected: str) -> None:
    assert standing(line(1, 0, answered, credit=credit), settled) == expected


def test_an_unanswered_bar_stops_at_its_limit_or_the_end() -> None:
    early, late = found(line(1, 0, None), line(2, 50, None))
    assert (early.stop, late.stop) == (30 * MINUTE, 60 * MINUTE)


def test_duties_that_overlap_stand_in_different_lanes() -> None:
    (agency,) = arrange(
        found(line(1, 0, 5), line(2, 3, 8), line(3, 50, 55)), 60 * MINUTE, {1: [], 2: [], 3: []}
    )
    assert [placed.lane for placed in agency.bars] == [0, 1, 0]
    assert agency.lanes == 2


def test_agencies_stand_one_under_another() -> None:
    stacked = arrange(
        found(line(1, 0, 5), line(2, 0, 5), line(3, 1, 5, "b")), 60 * MINUTE, {1: [], 2: [], 3: []}
    )
    assert [(agency.id, agency.first, agency.lanes) for agency in stacked] == [("a", 0, 2), ("b", 2, 1)]


def test_words_at_the_end_begin_early_enough_to_fit() -> None:
    (agency,) = arrange(found(line(1, 59, None)), 60 * MINUTE, {1: ["x" * 50]})
    assert agency.bars[0].label < 59 * MINUTE
