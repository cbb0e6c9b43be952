"""The calendar of duties in force: who owes what by when, and what of it was done.

What was done is a row of the register ``ticks`` for each unit, duty and period. A row of another register
does it, too, for the duty that the register meets, and a drill that people of a unit took part in for those
that drills fulfil.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from drillsim.base.model import Seat
from drillsim.documents.calendar import PERIODS
from drillsim.library.index import CALENDARS, CITIES, PLANS, Library
from drillsim.live.clocks import wall
from drillsim.store import OfficeRow, Store
from scoring.reports.papers.tongue import VIETNAM
from web.core.server import Server
from web.core.year import Stamp, Year
from web.services.office.books import BOOKS

TICKS, SETTINGS, DATES = "ticks", "settings", "dates"
RECORDED = (TICKS, SETTINGS, *(book.name for book in BOOKS.values() if book.meets))
"""The registers whose rows show that the calendar is in use."""
SOON = timedelta(days=30)
"""How long before its date something is told as due soon."""
DONE, DRILLED, OVERDUE, EARLIER, NEAR, OPEN = "done", "drilled", "overdue", "earlier", "near", "open"


class DueDay(NamedTuple):
    """Something that is due.

    Attributes:
        duty: its key.
        period: which of those of its rhythm: ``2026`` or ``2026-1``.
        on: by when.
    """

    duty: str
    period: str
    on: date


class DueLine(NamedTuple):
    """Something due of a unit, and how it stands.

    Attributes:
        due, unit: what, and of whom.
        state: ``done``, ``drilled``, ``overdue``, ``earlier`` (due before anything was recorded here),
            ``near`` or ``open``.
        row: what was ticked.
        drill: the drill that did it.
        book: the register whose row did it.
    """

    due: DueDay
    unit: str
    state: str
    row: OfficeRow | None = None
    drill: str | None = None
    book: str | None = None

    @property
    def key(self) -> str:
        """Of its row in the register of what was done."""
        return tick_key(self.unit, self.due.duty, self.due.period)


def tick_key(unit: str, duty: str, period: str) -> str:
    """The key of what a unit did of a duty in a period."""
    return f"{unit}:{duty}:{period}"


def calendar_in_force(here: Server) -> Year | None:
    """The library's calendar, the last by name; read anew when its file or one that it names has changed.

    Returns:
        None where the library has none.

    Raises:
        InputError: when it, its city or the plan has faults.
    """
    stamp = _stamp(here.scenarios)
    kept = here.year
    if kept is None or kept.stamp != stamp:
        kept = here.year = here.away(lambda: _read(here.scenarios, stamp))
    return kept


def _stamp(folder: Path) -> Stamp:
    files = sorted(path for kind in (CALENDARS, CITIES, PLANS) for path in (folder / kind).glob("*.yaml"))
    return tuple((path.name, (status := path.stat()).st_mtime_ns, status.st_size) for path in files)


def _read(folder: Path, stamp: Stamp) -> Year | None:
    library = Library(folder)
    names = library.names(CALENDARS)
    if not names:
        return None
    doc, plans = library.calendar(names[-1]), library.names(PLANS)
    groups = library.plan(plans[-1]).groups if plans else ()
    codes = {code: demand.name for group in groups for code, demand in group.codes.items()}
    return Year(doc, library.city(doc.city)[0], stamp, codes)


def this_day(at: str = "") -> date:
    """The day by Vietnam's clocks, or that of a moment of wall time."""
    return datetime.fromisoformat(at or wall()).astimezone(VIETNAM).date()


def chosen_dates(store: Store, year: Year) -> dict[str, str]:
    """The date of each key of the calendar's ``dates``: the one that was chosen, or the usual one."""
    row = store.office_row(SETTINGS, DATES)
    kept = row.document if row is not None and row.deleted is None else {}
    return {
        key: str(kept[key]) if kept.get(key) in bound.choices else bound.choices[0]
        for key, bound in year.doc.dates.items()
    }


def dues(year: Year, number: int, dates: Mapping[str, str]) -> list[DueDay]:
    """What is due in a year, by date; what comes before the calendar begins is not."""
    found = [due for key in year.doc.duties for due in _of_duty(year, key, number, dates)]
    return sorted((due for due in found if due.on >= year.doc.since), key=lambda due: due.on)


def _of_duty(year: Year, key: str, number: int, dates: Mapping[str, str]) -> Iterator[DueDay]:
    named = year.duty(key).due
    for n, name in enumerate(named, 1):
        on = date(number, int(dates[name][3:]), int(dates[name][:2]))
        yield DueDay(key, f"{number}-{n}" if len(named) > 1 else str(number), on)


def standing(year: Year, unit: str) -> list[str]:
    """The duties of a unit that have no date."""
    return [key for key in year.duties.get(unit, ()) if not PERIODS[year.duty(key).rhythm]]


def drilled(store: Store, year: Year) -> dict[tuple[str, int], str]:
    """The latest drill of each agency in each year, by its people's seats and those of its own units."""
    found: dict[tuple[str, int], str] = {}
    for drill, created, seat in store.drilled_seats():
        agency, number = Seat(seat).agency, this_day(created).year
        if agency in year.city.agencies:
            for unit in {agency, year.city.parent(agency)}:
                found[unit, number] = drill
    return found


class Standing:
    """How what is due stands on a day.

    Args:
        store: where what was done is.
        year: the calendar in force.
        today: the day.
        unit: only of one unit.

    Attributes:
        begun: the day on which the first thing was recorded in this calendar, None before that: nobody is
            late with what was due earlier.
    """

    def __init__(self, store: Store, year: Year, today: date, *, unit: str | None = None) -> None:
        self.year, self.today, self._unit = year, today, unit
        self.dates = chosen_dates(store, year)
        begun = store.office_begun(RECORDED)
        self.begun = this_day(begun) if begun else None
        self._done = store.office_keys(TICKS, unit=unit)
        self._drilled = drilled(store, year)
        self._kept = _kept(store, unit)

    def lines(self, number: int) -> list[DueLine]:
        """Everything that is due in a year, by date, then by unit."""
        found = []
        for due in dues(self.year, number, self.dates):
            for unit in self.year.debtors[due.duty]:
                if self._unit in (None, unit):
                    found.append(self.line(due, unit))
        return found

    def line(self, due: DueDay, unit: str) -> DueLine:
        """How something due of a unit stands."""
        if tick_key(unit, due.duty, due.period) in self._done:
            return DueLine(due, unit, DONE)
        if (book := self._book(due, unit)) is not None:
            return DueLine(due, unit, DONE, book=book)
        drill = self._drilled.get((unit, due.on.year)) if self.year.duty(due.duty).drill else None
        if drill is not None:
            return DueLine(due, unit, DRILLED, drill=drill)
        return DueLine(due, unit, self._undone(due.on))

    def _undone(self, on: date) -> str:
        if on < self.today:
            return OVERDUE if self.begun is not None and on >= self.begun else EARLIER
        return NEAR if on <= self.today + SOON else OPEN

    def _book(self, due: DueDay, unit: str) -> str | None:
        """The register with a row that does it."""
        codes = self.year.duty(due.duty).codes
        return next((book for code in codes if (book := self._kept.get((code, unit, due.period)))), None)

    def overdue(self) -> list[DueLine]:
        """Everything that is overdue since the calendar began, the oldest first."""
        return self._past(OVERDUE)

    def earlier(self) -> list[DueLine]:
        """Everything that was due before anything was recorded here and that nobody has recorded since."""
        return self._past(EARLIER)

    def _past(self, state: str) -> list[DueLine]:
        years = range(self.year.doc.since.year, self.today.year + 1)
        return [line for number in years for line in self.lines(number) if line.state == state]

    def near(self) -> list[DueLine]:
        """Everything that is due soon."""
        years = {self.today.year, (self.today + SOON).year}
        return [line for number in sorted(years) for line in self.lines(number) if line.state == NEAR]


def _kept(store: Store, unit: str | None) -> dict[tuple[str, str, str], str]:
    """Which register has a row that meets a requirement, for a unit in a period."""
    return {
        (book.meets, whose, part): book.name
        for book in BOOKS.values()
        if book.meets
        for whose, part in store.office_parts(book.name, unit=unit)
        if part
    }


def with_rows(store: Store, lines: list[DueLine]) -> list[DueLine]:
    """The same lines, with what was ticked of each."""
    keys = [line.key for line in lines if line.state == DONE]
    rows = {row.key: row for row in store.office_rows(TICKS, keys=keys)}
    return [line._replace(row=rows.get(line.key)) for line in lines]
