"""The card as lines of text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from scoring.reports.terminal import summary
from scoring.scorecard import CardError, scorecard
from tests.scoring.script import Script


@pytest.mark.parametrize(
    ("interval", "word"), [((60.0, 61.0), "Passed"), ((50.0, 95.0), "–")], ids=["narrow", "over several"]
)
def test_the_whole_has_a_word_where_its_interval_allows_one(interval: tuple[float, float], word: str) -> None:
    told = Script()
    told.respond(20, told.duty(0))
    told.respond(5, told.duty(0))
    shown: Any = {"text": {"vi": "rộng", "en": "wide"}, "parts": {}}
    card = replace(scorecard(told.end(60).records()), error=CardError(interval, shown))
    (line,) = (line for line in summary(card, "en").splitlines() if line.startswith("Overall"))
    assert line.split()[1:3] == ["75.0", word]
    assert line.endswith(f"  interval {interval[0]} … {interval[1]}")
