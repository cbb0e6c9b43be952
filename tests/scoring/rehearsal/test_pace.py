"""How busy a seat is: its silences from beginning to end."""

from __future__ import annotations

from drillsim.base.model import MINUTE, Seat
from drillsim.documents.scenario import SeatBrief
from scoring.rehearsal.pace import pace


def test_silence_is_counted_from_the_beginning_and_to_the_end() -> None:
    assert pace([30 * MINUTE, 50 * MINUTE], 0, 120 * MINUTE) == (70, 60)
    assert pace([], 0, 120 * MINUTE) == (120, 120)


def test_silence_outside_its_own_part_is_none_of_a_seat() -> None:
    times = [2 * MINUTE, 30 * MINUTE, 50 * MINUTE]
    assert pace(times, 20 * MINUTE, 60 * MINUTE) == (20, 20)
    assert pace(times, 60 * MINUTE, 70 * MINUTE) == (10, 10)


def test_a_part_of_a_drill_ends_with_it_at_the_latest() -> None:
    seat = SeatBrief(seat=Seat("pa05/truc-ban"), starts="20m", ends="1h")  # type: ignore[arg-type]
    assert seat.window(120 * MINUTE) == (20 * MINUTE, 60 * MINUTE)
    assert seat.window(30 * MINUTE) == (20 * MINUTE, 30 * MINUTE)
    assert seat.window(10 * MINUTE) == (10 * MINUTE, 10 * MINUTE)
    assert SeatBrief(seat=Seat("pa05/truc-ban")).window(MINUTE) == (0, MINUTE)
