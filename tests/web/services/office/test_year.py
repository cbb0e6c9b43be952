"""What is due, and how it stands, in a tiny city whose calendar is short enough to count by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from drillsim.library.index import Library
from drillsim.store import NEW, OfficeWrite, Store
from tests.drillsim.store.ready import ready
from web.core.year import Year
from web.services.office.year import (
    DATES,
    DONE,
    DRILLED,
    NEAR,
    OPEN,
    OVERDUE,
    SETTINGS,
    TICKS,
    Standing,
    dues,
    standing,
    with_rows,
)

TEXT = """
version: 1
calendar: c
title: {vi: Lịch, en: Calendar}
city: tiny
since: 2026-07-01
dates:
  half: {name: {vi: Sáu tháng, en: Half}, choices: [20/06], mark: s}
  end: {name: {vi: Năm, en: Year}, choices: [20/12, 15/12], mark: s}
units:
  offices: {name: {vi: Cơ quan, en: Offices}, groups: [offices]}
  police: {name: {vi: Công an, en: Police}, agencies: [police]}
duties:
  report:
    codes: [G9]
    title: {vi: Báo cáo, en: Report}
    basis: {article: {vi: V.1, en: V.1}, mark: s}
    who: [offices]
    rhythm: half_year
    due: [half, end]
    evidence: {vi: Số, en: Number}
  drill:
    codes: [H16]
    title: {vi: Diễn tập, en: Drill}
    basis: {article: {vi: V.1, en: V.1}, mark: s}
    who: [offices, police]
    rhythm: year
    due: [end]
    evidence: {vi: Danh sách, en: List}
    drill: true
  notice:
    codes: [G12]
    title: {vi: Thông báo, en: Notice}
    basis: {article: {vi: V.1, en: V.1}, mark: s}
    who: [offices]
    rhythm: on_change
    evidence: {vi: Văn bản, en: Letter}
"""
AT = "2026-08-01T08:00:00.000+00:00"


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    folder = tmp_path_factory.mktemp("library")
    for kind in ("cities", "calendars"):
        (folder / kind).mkdir()
    tiny = Path(__file__).parents[3] / "drillsim" / "tiny_city.yaml"
    (folder / "cities" / "tiny.yaml").write_text(tiny.read_text("utf-8"), "utf-8")
    (folder / "calendars" / "c.yaml").write_text(TEXT, "utf-8")
    library = Library(folder)
    return Year(library.calendar("c"), library.city("tiny")[0], ())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    found = Store(ready(tmp_path / "drills.db"))
    yield found
    found.close()


@pytest.fixture
def used(store: Store) -> Store:
    """One in whose calendar something was recorded early: when what changes its notice came."""
    store.keep(
        TICKS, [OfficeWrite("office:notice:1", {"on": "2026-07-01"}, NEW, "2026", "office")], "lan", AT
    )
    return store


def stand(store: Store, year: Year, on: date) -> dict[str, str]:
    return {line.key: line.state for line in Standing(store, year, on).lines(2026)}


def test_what_was_due_before_the_calendar_began_is_not_counted(year: Year) -> None:
    usual = {"half": "20/06", "end": "20/12"}
    assert [(due.duty, due.period, due.on) for due in dues(year, 2026, usual)] == [
        ("report", "2026-2", date(2026, 12, 20)),
        ("drill", "2026", date(2026, 12, 20)),
    ]
    assert len(dues(year, 2027, usual)) == 3
    assert standing(year, "office") == ["notice"] and standing(year, "police") == []


def test_something_is_open_then_near_then_overdue_until_it_is_done(year: Year, used: Store) -> None:
    store = used
    name = "office:report:2026-2"
    days = {
        date(2026, 11, 19): OPEN,
        date(2026, 11, 20): NEAR,
        date(2026, 12, 20): NEAR,
        date(2026, 12, 21): OVERDUE,
    }
    assert {day: stand(store, year, day)[name] for day in days} == days
    assert len(Standing(store, year, date(2027, 1, 5)).overdue()) == 5
    row = OfficeWrite(name, {"on": "2026-12-01"}, NEW, "2026", "office")
    store.keep(TICKS, [row], "lan", AT)
    stands = Standing(store, year, date(2027, 1, 5))
    assert len(stands.overdue()) == 4 and len(Standing(store, year, date(2026, 12, 1)).near()) == 4
    (line,) = [line for line in with_rows(store, stands.lines(2026)) if line.key == name]
    assert line.state == DONE and line.row is not None and line.row.document == {"on": "2026-12-01"}


def test_nobody_is_late_before_anything_was_recorded_nor_with_what_was_due_before_that(
    year: Year, store: Store
) -> None:
    store.add_account("director", "director", "no password", AT)
    store.keep("plans", [OfficeWrite("p", {}, NEW)], "director", AT)
    stands = Standing(store, year, date(2027, 7, 1))
    assert (stands.begun, stands.overdue(), len(stands.earlier())) == (None, [], 7)
    name, first = "office:report:2026-2", "2026-12-20T18:00:00.000+00:00"
    store.keep(TICKS, [OfficeWrite(name, {"on": "2026-12-01"}, NEW, "2026", "office")], "lan", first)
    store.keep(TICKS, [OfficeWrite(name, {"on": "2026-12-02"}, 1, "2026", "office")], "lan", "2027-02-01")
    stands = Standing(store, year, date(2027, 7, 1))
    assert stands.begun == date(2026, 12, 21), "by Vietnam's clocks, however often it was changed"
    assert [str(line.due.on) for line in stands.earlier()] == ["2026-12-20"] * 4
    assert {str(line.due.on) for line in stands.overdue()} == {"2027-06-20"}


def test_another_date_may_be_chosen_and_one_that_is_no_choice_is_left_out(year: Year, used: Store) -> None:
    store = used
    store.keep(SETTINGS, [OfficeWrite(DATES, {"end": "15/12", "half": "01/01"}, NEW)], "lan", AT)
    stands = Standing(store, year, date(2026, 12, 16))
    assert stands.dates == {"half": "20/06", "end": "15/12"}
    assert {line.state for line in stands.lines(2026)} == {OVERDUE}


def test_a_drill_of_people_does_what_drills_do_for_their_agencies(year: Year, store: Store) -> None:
    store.create_drill("d1", {"vi": "Một", "en": "One"}, "K7M2", ["line 0"], "2026-11-30T20:00:00.000+00:00")
    store.add_person("d1", "An", "token", AT, seat="cyber/technician")
    store.checkpoint("d1", 60_000, "ended", 1.0)
    found = stand(store, year, date(2026, 12, 1))
    # The cyber unit acts for the police.
    assert found["police:drill:2026"] == DRILLED
    assert found["office:drill:2026"] == NEAR and found["office:report:2026-2"] == NEAR
