"""What units did of their duties: ticked with a document or a file, one by one or many at once."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from datetime import date

from flask import Blueprint, abort, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from drillsim.base.errors import Conflict
from drillsim.base.texts import Both
from drillsim.documents.calendar import PERIODS
from drillsim.live.clocks import wall
from drillsim.store import NEW, OfficeWrite
from web.access.desk import KEEPERS
from web.core.here import server
from web.core.year import Year
from web.pages.office.calendar import duty, unit
from web.pages.office.common import (
    back,
    calendar,
    changed,
    desk,
    office_page,
    refusal,
    seen,
    text,
    typed,
    unit_of,
    years,
)
from web.pages.office.evidence import drop_file, keep_file, sent_file
from web.services.costing import held
from web.services.office.fields import Tick, checked, plain
from web.services.office.year import TICKS, dues, this_day, tick_key

FIELDS = ("on", "number", "note")
_LOOSE = re.compile("[0-9]{4}-[0-9a-f]{10}")
ticks = Blueprint("ticks", __name__, url_prefix="/office")


@ticks.post("/ticks")
@office_page()
def tick() -> ResponseReturnValue:
    """A unit has done something: when, with which document or file."""
    year = calendar()
    unit_, key, number = _ticked(year)
    values = typed(*FIELDS, "drill")
    found, wrong = checked(values, Tick)
    period = request.form.get("period", "").strip()
    name = tick_key(unit_, key, period) if period else _loose_key(unit_, key, number)
    before = _there(name)
    logged = (number - 1, number) if desk().keeps else ()
    if values["drill"] not in ("", before.get("drill"), *held(server().store, logged)):
        wrong["drill"] = text("col_wrong_drill", value=values["drill"])
    if found is not None and (bad_day := _bad_day(found.on, number)):
        found, wrong = None, {"on": bad_day}
    file, bad = sent_file()
    wrong |= {"file": text(bad)} if bad else {}
    if (refused := refusal(values, wrong)) is not None or found is None:
        return unit(unit_, refused, name, number)
    sent = keep_file(file, TICKS, name, unit_) if file else ""
    document = plain(found) | {"file": sent or str(before.get("file", ""))}
    try:
        row = OfficeWrite(name, document, seen(), str(number), unit_)
        server().store.keep(TICKS, [row], g.account.name, wall())
    except Conflict:
        if sent:
            drop_file(sent)
        return unit(unit_, changed(values), name, number)
    return redirect(back("calendar.unit", _place(name), unit=unit_, year=number), 303)


def _there(key: str) -> Mapping[str, object]:
    """What a line says already."""
    row = server().store.office_row(TICKS, key)
    return row.document if row is not None and row.deleted is None else {}


def _bad_day(on: date, number: int) -> Both | None:
    """Why something cannot have been done on a day, for a year: it is to come, or lies too far back."""
    if on > this_day():
        return text("office_later")
    first = date(number - 1, 1, 1)
    return text("office_too_early", first=f"{first:%d/%m/%Y}") if on < first else None


def _ticked(year: Year) -> tuple[str, str, int]:
    """The unit, the duty and the year of what is ticked, if this desk may."""
    unit_, key = unit_of(year, request.form.get("unit", "")), request.form.get("duty", "")
    if not desk().edits(unit_):
        abort(403)
    if key not in year.duties[unit_]:
        abort(400)
    period, on = request.form.get("period", "").strip(), request.form.get("on", "")[:4]
    if PERIODS[year.duty(key).rhythm]:
        return unit_, key, _year_of(year, key, period)
    known = {str(number): number for number in years(year)}
    if period:  # a row of what has no date is changed under its own key, in a year that there is a page of
        return (
            (unit_, key, known[period[:4]])
            if _LOOSE.fullmatch(period) and period[:4] in known
            else abort(400)
        )
    return unit_, key, known.get(on, this_day().year)


def _year_of(year: Year, key: str, period: str) -> int:
    """The year in which a duty is due for a period."""
    usual = {name: bound.choices[0] for name, bound in year.doc.dates.items()}
    known = [due for number in years(year) for due in dues(year, number, usual)]
    found = [due.on.year for due in known if (due.duty, due.period) == (key, period)]
    return found[0] if found else abort(400)


def _loose_key(unit_: str, key: str, number: int) -> str:
    return tick_key(unit_, key, f"{number}-{uuid.uuid4().hex[:10]}")


def _place(key: str) -> str:
    """Where a line stands on the page of its unit."""
    return "-".join(key.split(":")[1:])


@ticks.post("/ticks/many")
@office_page(*KEEPERS)
def tick_many() -> ResponseReturnValue:
    """The same was done by several units, such as reports that came in on one day."""
    year, key = calendar(), request.form.get("duty", "")
    if key not in year.doc.duties:
        abort(400)
    values, named = typed(*FIELDS), request.form.getlist("unit")
    found, wrong = checked(values, Tick)
    period = request.form.get("period", "").strip()
    at = _year_of(year, key, period)
    if not {*named} <= {*year.debtors[key]}:
        abort(400)
    if found is not None and (bad_day := _bad_day(found.on, at)):
        found, wrong = None, {"on": bad_day}
    if not named:
        wrong = {**wrong, "unit": text("office_no_unit")}
    if (refused := refusal(values, wrong)) is not None or found is None:
        return duty(key, refused, at)
    rows = [OfficeWrite(tick_key(each, key, period), plain(found), NEW, str(at), each) for each in named]
    try:
        server().store.keep(TICKS, rows, g.account.name, wall())
    except Conflict:
        return duty(key, changed(values), at)
    return redirect(url_for("calendar.duty", duty=key, year=at), 303)
