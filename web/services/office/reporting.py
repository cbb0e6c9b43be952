"""What units report of a half-year or a year, who is missing, and what it all adds up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from drillsim.store import OfficeRow, Store
from scoring.reports.papers.beside import Spent
from web.core.memory import Practised
from web.core.year import Year
from web.services.office.books import CAUSES, COSTS, INCIDENTS, REPORTS, RISKS
from web.services.office.logbook.figures import measured
from web.services.office.logbook.kept import LOGBOOKS, course_of
from web.services.office.spending import spent
from web.services.office.watching import open_weaknesses
from web.services.office.year import this_day

ASKED = "G9"
"""The requirement that makes units report."""


def reporters(year: Year) -> tuple[str, ...]:
    """The units that owe a report."""
    duties = [key for key, duty in year.doc.duties.items() if ASKED in duty.codes]
    return tuple(dict.fromkeys(unit for key in duties for unit in year.debtors[key]))


def current(today: date) -> str:
    """The period that is reported on next."""
    return f"{today.year}-{1 if today.month <= 6 else 2}"


def days(period: str) -> tuple[str, str]:
    """The first and the last day of a period: a half-year, or the year that a second one ends."""
    year, _, half = period.partition("-")
    return f"{year}-01-01", f"{year}-06-30" if half == "1" else f"{year}-12-31"


@dataclass(frozen=True)
class Fixed:
    """What became of the weaknesses that were found.

    Attributes:
        found, mended: how many there are, and of them mended.
        late: those that are overdue.
    """

    found: int
    mended: int
    late: Sequence[OfficeRow]


class LoggedDrill(NamedTuple):
    """A drill on live systems, as its logbook tells it.

    Attributes:
        title: what it is called.
        first, last: the days of its window.
        acts, noticed: attacks that stand, and of them those that were noticed.
    """

    title: str
    first: str
    last: str
    acts: int
    noticed: int


@dataclass(frozen=True)
class PeriodSummary:
    """Everything that is known of a period.

    Attributes:
        period: which.
        first, last: its days.
        reports: what units have reported, by unit.
        missing: units that owe a report and have sent none.
        incidents: the real incidents, of the register.
        drills: the drills of people.
        live: the drills on live systems that are over.
        risks: what was assessed, hunted and scanned.
        fixed: of the weaknesses.
        actions: of the drills' improvement plans, how many there are in each state.
        todo: what of those plans is still to be done, with the drill's title.
        spent: what drills cost.
    """

    period: str
    first: str
    last: str
    reports: dict[str, OfficeRow]
    missing: tuple[str, ...]
    incidents: Sequence[OfficeRow]
    drills: Sequence[Practised]
    live: Sequence[LoggedDrill]
    risks: Sequence[OfficeRow]
    fixed: Fixed
    actions: Counter[str]
    todo: Sequence[tuple[Practised, str]]
    spent: Sequence[Spent]

    def total(self, name: str) -> int | None:
        """What all reports say of a number, added up; None when none says it."""
        said = [row.document[name] for row in self.reports.values() if name in row.document]
        return sum(each for each in said if isinstance(each, int)) if said else None

    def by_cause(self) -> dict[str, int | None]:
        """Incidents that units reported, by cause."""
        return {cause: self.total(f"count_{cause}") for cause in CAUSES}


def summary(store: Store, year: Year, period: str, drills: Iterable[Practised], today: date) -> PeriodSummary:
    """What is known of a period.

    Args:
        store: where the registers are.
        year: the calendar in force.
        period: such as ``2026-1``.
        drills: what drills have practised.
        today: the day.
    """
    first, last = days(period)
    reports = {row.unit: row for row in store.office_rows(REPORTS, part=period)}
    incidents = _within(store.office_rows(INCIDENTS), "detected", first, last)
    risks = _within(store.office_rows(RISKS), "on", first, last)
    held = [drill for drill in drills if first <= drill.day <= last]
    weak = [row for row in risks if row.document.get("weakness")]
    mended = sum(bool(row.document.get("mended")) for row in weak)
    plans = [(drill, action) for drill in held for action in store.documents(drill.drill, "actions")]
    return PeriodSummary(
        period=period,
        first=first,
        last=last,
        reports=reports,
        missing=tuple(unit for unit in reporters(year) if unit not in reports),
        incidents=incidents,
        drills=held,
        live=[*_live(store, first, last)],
        risks=risks,
        fixed=Fixed(len(weak), mended, open_weaknesses(weak, today)),
        actions=Counter(str(action.get("status", "open")) for _, action in plans),
        todo=[(drill, str(action["what"])) for drill, action in plans if _open(action)],
        spent=spent(_within(store.office_rows(COSTS), "on", first, last)),
    )


def _live(store: Store, first: str, last: str) -> Iterator[LoggedDrill]:
    """The drills on live systems that are over, and began within some days."""
    for row in sorted(store.office_rows(LOGBOOKS), key=lambda row: str(row.document["begins"])):
        begins, ends = (this_day(str(row.document[end])).isoformat() for end in ("begins", "ends"))
        found = course_of(store, row.key) if first <= begins <= last else None
        if found is not None and found.over:
            figures = measured(found)
            acts = len(figures.acts)
            yield LoggedDrill(str(row.document["title"]), begins, ends, acts, acts - len(figures.unnoticed))


def _open(action: Mapping[str, object]) -> bool:
    return action.get("status", "open") == "open"


def _within(rows: Iterable[OfficeRow], name: str, first: str, last: str) -> list[OfficeRow]:
    """The rows of some days, the earliest first."""
    mine = [row for row in rows if first <= str(row.document.get(name, ""))[:10] <= last]
    return sorted(mine, key=lambda row: (str(row.document[name]), row.key))
