"""RowTimes as planners write them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from drillsim.base.model import HOUR, MINUTE, SECOND
from drillsim.intake.moments import DAY, settled, told
from drillsim.intake.table import Cell

CLOCKS = {
    "8h30": 510,
    "08:30": 510,
    "8 giờ 30": 510,
    "8g30'": 510,
    "8:30 PM": 1230,
    "Lúc 9h": 540,
    "0700L ": 420,
    "12h": 720,
    "12:15 AM": 15,
}
SPANS = {
    "T+5": 5, "T + 00:30": 30, "T+1h30": 90, "G+15'": 15, "15'": 15, "15 phút": 15, "sau 10 phút": 10, "+15": 15,
    "phút thứ 20": 20, "07:43 (T+00:13)": 13, "T-10": -10, "sau 2 giờ": 120,
}  # fmt: skip


@pytest.mark.parametrize(("cell", "minutes"), CLOCKS.items())
def test_a_time_of_the_clock(cell: str, minutes: int) -> None:
    assert (told(cell).form, told(cell).ms) == ("clock", minutes * MINUTE)


@pytest.mark.parametrize(("cell", "minutes"), SPANS.items())
def test_a_time_from_the_start(cell: str, minutes: int) -> None:
    assert (told(cell).form, told(cell).ms) == ("elapsed", minutes * MINUTE)


@pytest.mark.parametrize(
    ("cell", "form", "ms", "day"),
    [
        ("210912AUG2011", "moment", 9 * HOUR + 12 * MINUTE, date(2011, 8, 21)),
        ("14/10/2026 08:30", "moment", 510 * MINUTE, date(2026, 10, 14)),
        ("8h ngày 14/10/2026", "moment", 8 * HOUR, date(2026, 10, 14)),
        (datetime(2026, 10, 14, 8, 0), "moment", 8 * HOUR, date(2026, 10, 14)),
        (datetime(1899, 12, 31, 8, 0), "clock", 8 * HOUR, None),
        (time(9, 5), "clock", 545 * MINUTE, None),
        (time(0, 5), "pair", 5 * MINUTE, None),
        (timedelta(minutes=5), "pair", 5 * MINUTE, None),
        (0.375, "clock", 9 * HOUR, None),
        ("J-60", "days", -60 * DAY, None),
        ("J+1 09h00", "days", DAY + 9 * HOUR, None),
        ("J+2 H+1", "days", 2 * DAY + HOUR, None),
        ("T+00:13:30", "elapsed", 13 * MINUTE + 30 * SECOND, None),
        ("H+2", "hours", 2 * MINUTE, None),
        ("05:00", "pair", 5 * HOUR, None),
        ("600", "digits", 6 * HOUR, None),
        ("00900", "digits", 9 * HOUR, None),
        (12, "minutes", 12 * MINUTE, None),
        ("Khi đã phát “X”", "condition", None, None),
        ("nếu chưa báo cáo", "condition", None, None),
        ("---", "unknown", None, None),
        (True, "unknown", None, None),
        (None, "none", None, None),
    ],
)  # fmt: skip
def test_every_other_form(cell: Cell, form: str, ms: int | None, day: date | None) -> None:
    found = told(cell)
    assert (found.form, found.ms, found.day) == (form, ms, day)


@pytest.mark.parametrize("cell", ["8h00 - 8h15", "08:00–08:15", "8h đến 8h15"])
def test_of_a_range_the_beginning_counts_and_the_end_is_told(cell: str) -> None:
    assert (told(cell).ms, told(cell).ends) == (8 * HOUR, True)


def test_clock_times_count_from_the_first_or_from_the_start_that_was_said() -> None:
    cells = [told(each) for each in ("8h30", "9h", "23h50", "0h10")]
    assert settled(cells).at == (0, 30 * MINUTE, 920 * MINUTE, 940 * MINUTE)
    assert not settled(cells).known
    start = datetime(2026, 10, 14, 8, 0)
    assert settled(cells, start).at == (30 * MINUTE, 60 * MINUTE, 950 * MINUTE, 970 * MINUTE)


def test_days_in_the_cells_are_the_storys() -> None:
    cells = [told(each) for each in ("13/10/2026 22:00", "14/10/2026 08:00", "J-1")]
    found = settled(cells)
    assert found.at == (0, 10 * HOUR, -DAY)
    assert found.start == datetime(2026, 10, 13, 22, 0) and found.known


def test_what_may_mean_several_things_is_asked_once_a_form() -> None:
    cells = [told(each) for each in ("05:00", "06:30", "H+2", "")]
    found = settled(cells, heading="Giờ")
    assert [(each.form, each.cells, each.taken) for each in found.questions] == [
        ("pair", ("05:00",), "clock"), ("hours", ("H+2",), "minutes")
    ]  # fmt: skip
    said = settled(cells, None, {"pair": "short", "hours": "hours"})
    assert said.questions == () and said.at[0] == 5 * MINUTE and said.at[2] == 2 * HOUR
    assert settled(cells[:1], heading="T+").at == (5 * HOUR,)
    assert settled([told("600")], None, {"digits": "minutes"}).at == (600 * MINUTE,)
    assert settled([told("90")], None, {"minutes": "seconds"}).at == (90 * SECOND,)
