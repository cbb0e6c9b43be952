from __future__ import annotations

from drillsim.base.model import HOUR, MINUTE, SECOND
from scoring.reports.markup import Both
from scoring.telling.numbers import StoryClock, decimal, drill_time, number, percent, span


def test_decimals_are_written_as_each_language_does() -> None:
    assert decimal(37.54) == Both("37,5", "37.5")
    assert decimal(-0.001) == Both("0,0", "0.0")


def test_numbers_carry_their_exact_value() -> None:
    assert number(0.1 + 0.2).startswith('<data value="0.30000000000000004">')
    assert number(None) == '<span class="none">–</span>'


def test_shares_are_per_cent() -> None:
    assert percent(0.255, 1) == Both("25,5 %", "25.5%")


def test_drill_time_has_hours_and_minutes() -> None:
    assert drill_time(HOUR + 25 * MINUTE + 59 * SECOND) == "T+01:25"


def test_lengths_have_minutes_and_seconds() -> None:
    assert span(64 * MINUTE + 5 * SECOND) == "64′05″"


def test_the_story_goes_on_past_midnight() -> None:
    assert StoryClock("2026-10-20 23:30").plain(45 * MINUTE) == "T+00:45 (00:15)"
    assert StoryClock(None).plain(45 * MINUTE) == "T+00:45"
