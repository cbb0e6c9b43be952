"""The calendar of duties: this quarter, what is overdue, by unit and by duty; ticked, and taken along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import chain

from flask import Blueprint, abort, g, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.errors import Conflict, InputError
from drillsim.base.texts import Words
from drillsim.documents.calendar import PERIODS
from drillsim.live.clocks import wall
from drillsim.store import OfficeRow, OfficeWrite
from web.access.auth import account
from web.access.desk import KEEPERS, OfficeDesk
from web.core.here import server
from web.core.year import Year
from web.pages.office.common import (
    Typed,
    a_year,
    changed,
    desk,
    office_page,
    seen,
    shown,
    text,
    typed,
    unit_of,
    years,
)
from web.pages.office.common import (
    calendar as the_calendar,
)
from web.services.costing import held
from web.services.office.ical import CalendarEntry
from web.services.office.ical import calendar as ical
from web.services.office.year import (
    DATES,
    DONE,
    DRILLED,
    SETTINGS,
    TICKS,
    DueDay,
    DueLine,
    Standing,
    calendar_in_force,
    dues,
    standing,
    this_day,
    with_rows,
)

calendar = Blueprint("calendar", __name__, url_prefix="/office")


# -- what is due ------------------------------------------------------------------------------------


@calendar.get("")
@office_page()
def quarter() -> ResponseReturnValue:
    """What is due in a quarter, over all units; an officer sees the year of the unit instead."""
    if (unit := desk().unit) is not None:
        return redirect(url_for("calendar.unit", unit=unit))
    year, today = the_calendar(), this_day()
    number, asked = a_year(year), request.args.get("quarter", "")
    part = int(asked) if asked in ("1", "2", "3", "4") else (today.month + 2) // 3
    stands = Standing(server().store, year, today)
    lines = stands.lines(number)
    mine = [line for line in lines if (line.due.on.month + 2) // 3 == part]
    late, earlier = (Counter(line.due for line in lines) for lines in (stands.overdue(), stands.earlier()))
    return shown(
        "quarter",
        year=year,
        number=number,
        part=part,
        years=years(year),
        rows=_by_due(mine),
        late=sorted(late.items(), key=lambda each: each[0].on),
        earlier=sorted(earlier.items(), key=lambda each: each[0].on),
        begun=stands.begun,
    )


def _by_due(lines: list[DueLine]) -> list[tuple[DueDay, Counter[str]]]:
    """How many units stand how, for each thing that is due."""
    found: dict[DueDay, Counter[str]] = {}
    for line in lines:
        found.setdefault(line.due, Counter())[line.state] += 1
    return list(found.items())


@calendar.get("/overdue")
@office_page()
def overdue() -> ResponseReturnValue:
    """Everything that is overdue, by unit."""
    year = the_calendar()
    late = Standing(server().store, year, this_day(), unit=desk().unit).overdue()
    units: dict[str, list[DueLine]] = {unit: [] for unit in year.duties}
    for line in late:
        units[line.unit].append(line)
    rows = [(unit, lines) for unit, lines in units.items() if lines]
    return shown("overdue", year=year, rows=rows, count=len(late))


@calendar.get("/units")
@office_page()
def units() -> ResponseReturnValue:
    """Every unit, and how its year stands."""
    year = the_calendar()
    number = a_year(year)
    stands = Standing(server().store, year, this_day(), unit=desk().unit)
    counts: dict[str, Counter[str]] = {unit: Counter() for unit in year.duties if desk().sees(unit)}
    for line in stands.lines(number):
        counts[line.unit][line.state] += 1
    groups, told = [], set[str]()
    for key, members in year.groups.items():
        mine = [unit for unit in members if unit in counts and unit not in told]
        told.update(mine)
        groups.append((year.doc.units[key].name, [(unit, counts[unit]) for unit in mine]))
    return shown("units", year=year, number=number, years=years(year), groups=[g for g in groups if g[1]])


@calendar.get("/units/<unit>")
@office_page()
def unit(
    unit: str, refused: Typed | None = None, at: str = "", number: int | None = None
) -> ResponseReturnValue:
    """The year of a unit: what is due, what was done, and what has no date.

    Args:
        unit: whose.
        refused: a form that was not taken in.
        at: the line it was of.
        number: the year, if not the one that the address names.
    """
    year = the_calendar()
    unit_of(year, unit)
    store, number = server().store, number or a_year(year)
    stands = Standing(store, year, this_day(), unit=unit)
    rows = store.office_rows(TICKS, part=str(number), unit=unit)
    kept = {row.key: row for row in rows}
    lines = [line._replace(row=kept.get(line.key)) for line in stands.lines(number)]
    loose = [(key, [row for row in rows if row.key.split(":")[1] == key]) for key in standing(year, unit)]
    return shown(
        "unit",
        status=409 if refused else 200,
        year=year,
        unit=unit,
        number=number,
        years=years(year),
        lines=lines,
        loose=loose,
        drills=_titles() if any(line.drill for line in lines) else {},
        held=held(store, (number - 1, number) if desk().keeps else (), _named(rows)),
        refused=refused,
        at=at,
    )


def _named(rows: Iterable[OfficeRow]) -> set[str]:
    """The drills that rows name."""
    return {str(row.document.get("drill", "")) for row in rows}


def _titles() -> dict[str, Words]:
    return {row.id: row.title for row in server().store.drills()}


@calendar.get("/duties/<duty>")
@office_page()
def duty(duty: str, refused: Typed | None = None, number: int | None = None) -> ResponseReturnValue:
    """A duty in a year: which units have done it, and which have not."""
    year = the_calendar()
    if duty not in year.doc.duties:
        abort(404)
    store, number = server().store, number or a_year(year)
    stands = Standing(store, year, this_day(), unit=desk().unit)
    periods = [due for due in dues(year, number, stands.dates) if due.duty == duty]
    members = [unit for unit in year.debtors[duty] if desk().sees(unit)]
    columns = [(due, with_rows(store, [stands.line(due, unit) for unit in members])) for due in periods]
    loose = {}
    if not PERIODS[year.duty(duty).rhythm]:
        rows = [row for row in store.office_rows(TICKS, part=str(number)) if f":{duty}:" in row.key]
        loose = {unit: [row for row in rows if row.unit == unit] for unit in members}
    ticked = [line.row for _, lines in columns for line in lines if line.row is not None]
    return shown(
        "duty",
        status=409 if refused else 200,
        year=year,
        key=duty,
        number=number,
        years=years(year),
        columns=columns,
        loose=loose,
        held=held(store, named=_named([*ticked, *chain(*loose.values())])),
        refused=refused,
    )


# -- taken along ------------------------------------------------------------------------------------


@calendar.get("/calendar.ics")
@office_page()
def ics() -> Response:
    """What is due this year and the next, for a calendar of one's own."""
    year, today = the_calendar(), this_day()
    stands = Standing(server().store, year, today, unit=desk().unit)
    entries = []
    for number in (today.year, today.year + 1):
        open_ = Counter(line.due for line in stands.lines(number) if line.state not in (DONE, DRILLED))
        entries += [_entry(year, due.duty, due.period, due.on, count) for due, count in open_.items()]
    answer = make_response(ical(year.doc.title.say(g.lang), entries, wall()))
    answer.headers["Content-Type"] = "text/calendar; charset=utf-8"
    answer.headers["Content-Disposition"] = 'attachment; filename="nhiem-vu.ics"'
    return answer


def _entry(year: Year, key: str, period: str, on: date, count: int) -> CalendarEntry:
    value, unit_ = year.duty(key), desk().unit
    address = url_for("calendar.unit", unit=unit_) if unit_ else url_for("calendar.duty", duty=key)
    basis, evidence = value.basis.article.say(g.lang), value.evidence.say(g.lang)
    told = text("office_ical", basis=basis, evidence=evidence, count=count).say(g.lang)
    uid = f"{key}-{period}-{unit_ or 'all'}@drillsim"
    return CalendarEntry(uid, on, value.title.say(g.lang), told, server().settings.origins[0] + address)


@calendar.app_context_processor
def reminding() -> dict[str, object]:
    """Lets pages of those who have an account tell what is overdue and what is due soon."""
    return {"office_reminder": _reminder}


def _reminder() -> dict[str, object] | None:
    found = account()
    try:
        year = calendar_in_force(server())
    except InputError as error:
        return {"faulty": error.faults}
    if found is None or year is None:
        return None
    stands = Standing(server().store, year, this_day(), unit=OfficeDesk(found).unit)
    told = {"late": stands.overdue(), "near": stands.near()}
    counts = {name: _counted(lines) for name, lines in told.items() if lines}
    return {"begun": stands.begun is not None, "counts": counts}


def _counted(lines: list[DueLine]) -> dict[str, int]:
    """How many duties lines are of, and how many units."""
    return {"duties": len({line.due.duty for line in lines}), "units": len({line.unit for line in lines})}


# -- settings ---------------------------------------------------------------------------------------


@calendar.get("/settings")
@office_page()
def settings(refused: Typed | None = None) -> ResponseReturnValue:
    """The dates that documents give differently: which of them is counted by."""
    year = the_calendar()
    row = _settings_row()
    dates = Standing(server().store, year, this_day()).dates
    return shown("settings", status=409 if refused else 200, year=year, dates=dates, row=row, refused=refused)


def _settings_row() -> OfficeRow | None:
    row = server().store.office_row(SETTINGS, DATES)
    return row if row is not None and row.deleted is None else None


@calendar.post("/settings")
@office_page(*KEEPERS)
def set_dates() -> ResponseReturnValue:
    """Choose dates."""
    year = the_calendar()
    values = typed(*year.doc.dates)
    if any(values[key] not in bound.choices for key, bound in year.doc.dates.items()):
        abort(400)
    try:
        row = OfficeWrite(DATES, values, seen())
        server().store.keep(SETTINGS, [row], g.account.name, wall())
    except Conflict:
        return settings(changed(values))
    return redirect(url_for("calendar.settings"), 303)
