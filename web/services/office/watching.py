"""What the register of risks reminds of: weaknesses that are overdue, systems that nobody has looked at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from drillsim.store import OfficeRow
from web.core.year import Year


def open_weaknesses(rows: Sequence[OfficeRow], today: date) -> list[OfficeRow]:
    """The weaknesses that should have been mended and are not."""
    return [
        row
        for row in rows
        if row.document.get("weakness")
        and not row.document.get("mended")
        and str(row.document.get("due") or "9999") < today.isoformat()
    ]


def half(today: date) -> str:
    """The half-year of a day."""
    return f"{today.year}-{1 if today.month <= 6 else 2}"


def unchecked(rows: Sequence[OfficeRow], year: Year, today: date, unit: str | None) -> list[str]:
    """The systems of the city that nobody has hunted or scanned in this half-year.

    Args:
        rows: of the register of risks.
        year: whose city has the systems.
        today: the day.
        unit: only those that it runs or answers for.
    """
    seen = {str(row.document.get("system")) for row in rows if row.part == half(today)}
    return [
        key
        for key, system in year.systems.items()
        if key not in seen and (unit is None or unit in (system.operator, system.owner))
    ]
