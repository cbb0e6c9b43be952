"""iCalendar (RFC 5545): days by which something is due, for people's own calendars."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

LONGEST = 75
"""Octets of a line, without its end."""
REMIND = 7
"""Days before, on which a calendar reminds of it."""


class CalendarEntry(NamedTuple):
    """A day in a calendar.

    Attributes:
        uid: the same for the same thing for ever.
        on: the day.
        title, text: what it says.
        url: where there is more.
    """

    uid: str
    on: date
    title: str
    text: str
    url: str


def calendar(name: str, entries: Iterable[CalendarEntry], at: str) -> bytes:
    """A calendar file.

    Args:
        name: what it is called.
        entries: its days.
        at: when it is made, wall time.
    """
    made = datetime.fromisoformat(at).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//drillsim//calendar of duties//VI"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{_text(name)}"]
    for entry in entries:
        lines += _event(entry, made)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _event(entry: CalendarEntry, made: str) -> list[str]:
    after = entry.on + timedelta(days=1)
    return [
        "BEGIN:VEVENT",
        f"UID:{entry.uid}",
        f"DTSTAMP:{made}",
        f"DTSTART;VALUE=DATE:{entry.on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{after:%Y%m%d}",
        f"SUMMARY:{_text(entry.title)}",
        f"DESCRIPTION:{_text(entry.text)}",
        f"URL:{entry.url}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_text(entry.title)}",
        f"TRIGGER:-P{REMIND}D",
        "END:VALARM",
        "END:VEVENT",
    ]


def _text(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most ``LONGEST`` octets, none of which breaks a letter."""
    pieces, piece = [], ""
    for letter in line:
        if len(f"{piece}{letter}".encode()) > LONGEST:
            pieces.append(piece)
            piece = " "
        piece += letter
    return "\r\n".join([*pieces, piece])
