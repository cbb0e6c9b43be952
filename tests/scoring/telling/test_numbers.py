from __future__ import annotations

from drillsim.base.model import HOUR, MINUTE, SECOND
from drillsim.base.texts import Both
from scoring.telling.numbers import StoryClock, decimal, drill_time, percent


def test_decimals_are_written_as_each_language_does() -> None:
    assert decimal(37.54) == Both("37,5", "37.5")
    assert decimal(-0.001) == Both("0,0", "0.0")


def test_shares_are_per_cent() -> None:
    assert percent(0.255, 1) == Both("25,5\u00a0%", "25.5%")


def test_drill_time_has_hours_and_minutes() -> None:
    assert drill_time(HOUR + 25 * MINUTE + 59 * SECOND) == "T+01:25"


def test_the_story_goes_on_past_midnight() -> None:
    assert StoryClock({"starts": "2026-10-20 23:30"}).plain(45 * MINUTE) == "T+00:45 (00:15)"
    assert StoryClock(None).plain(45 * MINUTE) == "T+00:45"
