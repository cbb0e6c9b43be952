"""How busy a seat is: its silences from beginning to end."""

from __future__ import annotations

from drillsim.base.model import MINUTE
from scoring.rehearsal.pace import pace


def test_silence_is_counted_from_the_beginning_and_to_the_end() -> None:
    assert pace([30 * MINUTE, 50 * MINUTE], 120 * MINUTE) == (70, 60)
    assert pace([], 120 * MINUTE) == (120, 120)
