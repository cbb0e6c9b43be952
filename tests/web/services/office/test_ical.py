from __future__ import annotations

from datetime import date

from web.services.office.ical import CalendarEntry, calendar

AT = "2026-11-26T17:00:00.000+00:00"


def test_a_day_is_an_event_of_the_whole_day_with_a_reminder() -> None:
    entry = CalendarEntry(
        "g9-2026-2@drillsim", date(2026, 12, 31), "Báo cáo năm", "a, b; c\nd", "http://x.example/office"
    )
    lines = calendar("Lịch", [entry], AT).decode().split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""]
    assert {
        "X-WR-CALNAME:Lịch",
        "DTSTAMP:20261126T170000Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Báo cáo năm",
        r"DESCRIPTION:a\, b\; c\nd",
        "TRIGGER:-P7D",
    } <= {*lines}


def test_long_lines_are_folded_between_letters() -> None:
    title = "Đánh giá hiện trạng, nguy cơ, hậu quả đối với hệ thống thông tin " * 3
    whole = calendar("Lịch", [CalendarEntry("u", date(2026, 12, 1), title, "", "")], AT)
    lines = whole.split(b"\r\n")
    assert max(map(len, lines)) <= 75 and all(line.decode() is not None for line in lines)
    assert f"SUMMARY:{title}".replace(",", "\\,") in whole.decode().replace("\r\n ", "")
