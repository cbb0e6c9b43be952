from __future__ import annotations

from pathlib import Path

import pytest

from drillsim.base.errors import InputError
from drillsim.documents.calendar import CalendarDoc, check_calendar, owing
from drillsim.documents.checks import load
from drillsim.library.index import SHIPPED, Library

TEXT = """
version: 1
calendar: c
title: {vi: Lịch, en: Calendar}
city: tiny
since: 2026-01-01
dates:
  half: {name: {vi: Hạn, en: Due}, choices: [20/06], mark: s}
units:
  all: {name: {vi: Mọi đơn vị, en: All}, groups: [offices], levels: [commune], agencies: [police]}
duties:
  scan:
    codes: [H2]
    title: {vi: Rà quét, en: Scan}
    basis: {article: {vi: III.1.b, en: III.1.b}, mark: s}
    who: [all]
    rhythm: year
    due: [half]
    evidence: {vi: Báo cáo, en: Report}
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "cities").mkdir()
    tiny = Path(__file__).parents[1] / "tiny_city.yaml"
    (tmp_path / "cities" / "tiny.yaml").write_text(tiny.read_text("utf-8"), "utf-8")
    return Library(tmp_path)


def faults(library: Library, *changes: tuple[str, str]) -> list[tuple[int, str]]:
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    known = library.names("cities")
    with pytest.raises(InputError) as refused:
        load(
            text,
            "c.yaml",
            CalendarDoc,
            lambda document, doc: check_calendar(
                document, doc, library.city("tiny")[0] if doc.city in known else None
            ),
        )
    return [(fault.line, fault.code) for fault in refused.value.faults]


def test_everything_a_calendar_names_must_be_there(library: Library) -> None:
    changes = (
        ("offices", "bureaus"),
        ("police]", "navy]"),
        ("[all]", "[some]"),
        ("[half]", "[quarter]"),
        ("H2", "H19"),
    )
    assert faults(library, *changes) == [
        (10, "calendar_unit"),
        (10, "calendar_unit"),
        (13, "plan_code"),
        (16, "calendar_name"),
        (18, "calendar_name"),
    ]
    assert faults(library, ("city: tiny", "city: huge")) == [(5, "calendar_city")]


def test_a_rhythm_has_its_number_of_dates_and_a_date_is_one_of_every_year(library: Library) -> None:
    assert faults(library, ("rhythm: year", "rhythm: half_year")) == [(12, "calendar_due")]
    assert len(faults(library, ("20/06", "29/02"))) == len(faults(library, ("20/06", "31/06"))) == 1


def test_who_owes_is_each_agency_once_in_the_order_of_the_city(library: Library) -> None:
    calendar = load(TEXT, "c.yaml", CalendarDoc)
    city = library.city("tiny")[0]
    assert owing(calendar, city)["all"] == ("centre", "office", "police", *city.wards)


def test_the_shipped_calendar_holds_every_duty_of_the_year(library: Library) -> None:
    calendar = Library(SHIPPED).calendar("can-tho")
    codes = {code for duty in calendar.duties.values() for code in duty.codes}
    assert codes >= {f"H{n}" for n in range(1, 19)} | {"G9", "G10", "G12", "G13", "G15"}
    units = owing(calendar, Library(SHIPPED).city("can-tho")[0])
    assert {name: len(agencies) for name, agencies in units.items()} == {
        "so-nganh": 14,
        "doan-the": 3,
        "xa-phuong": 103,
        "khac": 2,
        "cong-an": 1,
        "so-khcn": 1,
    }
    assert calendar.dates["tong-hop-nam"].choices == ("20/12", "15/12")
