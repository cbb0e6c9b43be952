"""What files to take away are called: which drill, of which day, what it is."""

from __future__ import annotations

import pytest

from web.work.titles import dated, filename

MADE = "2026-11-27T17:30:00+00:00"
"""Half past midnight of the 28th in Vietnam."""


@pytest.mark.parametrize(("day", "said"), [(None, "2026-11-28 0030"), ("2026-11-27", "2026-11-27 0030")])
def test_a_file_is_of_the_day_on_which_the_drill_is_held(day: str | None, said: str) -> None:
    assert filename("Diễn tập", dated(MADE, day), "Thẻ điểm", ".pdf") == f"Diễn tập - {said} - Thẻ điểm.pdf"


def test_what_no_system_takes_in_a_name_is_left_out_and_whose_it_is_comes_last() -> None:
    assert filename("A/B: c", MADE, "Phiếu", ".pdf", " pa05/truc-ban ") == (
        "A B c - 2026-11-28 0030 - Phiếu - pa05 truc-ban.pdf"
    )
