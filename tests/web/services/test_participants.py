"""Lists of participants as planners bring them, and who of them gets which seat."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from drillsim.base.model import Seat
from drillsim.library.index import Library
from tests.web.smalllibrary import small_library
from web.services.office.team import Member, OnRoster
from web.services.participants import Participant, joined, listed, of_roster, pasted, placed

SEATS = [Seat("centre/technician"), Seat("police/leader"), Seat("vendor/technician")]
TABLE = "STT\tHọ và tên\tĐơn vị\tChức vụ\tSố điện thoại\n1\tLê An\tCông an\tLãnh đạo\t0901 000 001\n2\tTrần Bình\tTT\t\t\n"


def test_columns_are_found_by_their_headings_whatever_stands_between() -> None:
    read = listed(pasted(TABLE))
    assert read.wrong == []
    assert read.people[0] == Participant(
        name="Lê An", agency="Công an", post="Lãnh đạo", phone="0901 000 001"
    )
    assert [one.name for one in read.people] == ["Lê An", "Trần Bình"]


def test_without_a_heading_columns_stand_in_their_usual_order() -> None:
    assert listed(pasted("Lê An; Công an; Lãnh đạo; 0901000001")).people[0].phone == "0901000001"


def test_every_row_that_cannot_be_taken_in_is_named() -> None:
    rows = [
        ["Họ tên", "Đơn vị", "Điện thoại"],
        ["", "Công an", "1"],
        ["An", "x", "gọi sau"],
        ["B" * 61, "", ""],
    ]
    assert listed(rows).wrong == [(2, "people_no_name"), (3, "people_phone_wrong"), (4, "people_no_name")]


def test_people_get_free_seats_of_their_agency_once(tmp_path: Path) -> None:
    city = Library(small_library(tmp_path / "library")).city("tiny")[0]
    coming = [
        Participant(name="An", agency="công an"),
        Participant(name="Bình", agency="Nhà cung cấp"),
        Participant(name="Chi", agency="Công an"),
        Participant(name="Dũng", agency="Sở Lạ"),
    ]
    found = placed(joined([], coming), SEATS, city)
    assert [one.seat for one in found] == ["police/leader", "vendor/technician", "", ""]
    again = joined(found, [Participant(name="an ", agency="Công an", phone="0901000001")])
    assert [(one.name, one.phone, one.seat) for one in again[:1]] == [("an", "0901000001", "police/leader")]


def test_the_teams_own_seats_are_for_those_of_it_who_have_none_and_know_the_work(tmp_path: Path) -> None:
    city = Library(small_library(tmp_path / "library")).city("tiny")[0]
    told: tuple[tuple[str, dict[str, Any]], ...] = (
        ("Trần Bình", {"unit": "police", "skills": ("malware",)}),
        ("Vũ Dũng", {"outside": "Doanh nghiệp", "skills": ("law",)}),
        ("Lê Chi", {"outside": "Doanh nghiệp", "skills": ("malware",)}),
    )
    members = [Member(name=name, role="member", since=date(2026, 1, 5), **more) for name, more in told]
    listed_ = [OnRoster(None, member) for member in members]  # type: ignore[arg-type]
    seats = [Seat("cyber/technician"), Seat("police/leader"), Seat("centre/technician")]
    assert city.party("team") == "cyber"
    assert [(one.name, one.seat, one.agency) for one in of_roster(listed_, seats, city)] == [
        ("Trần Bình", "police/leader", city.agencies["police"].name.vi),
        ("Lê Chi", "cyber/technician", "Doanh nghiệp"),
    ]
