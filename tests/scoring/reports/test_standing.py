from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from scoring.reports.standing import standing


def line(
    duty: int, opened: int, answered: int | None, agency: str = "a", credit: float = 1.0
) -> dict[str, Any]:
    times = {"opened": opened * MINUTE, "target": 10 * MINUTE, "limit": 30 * MINUTE}
    done = None if answered is None else answered * MINUTE
    return {"duty": duty, "agency": agency, "answered": done, "credit": credit, **times}


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
