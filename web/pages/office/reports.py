"""Half-year and yearly reports: sheets to the units and back, who is missing, the city's own report."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from flask import Blueprint, Response, abort, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from drillsim.store import OfficeRow
from scoring.reports.papers import XLSX, ZIP
from web.access.desk import KEEPERS
from web.core.here import server
from web.pages.office.books import taken_in
from web.pages.office.comingin import MOST_TOLD
from web.pages.office.common import calendar, desk, handed, office_page, on_paper, shown
from web.services.office.books import BOOKS, REPORTS
from web.services.office.booksheets import form
from web.services.office.columns import Cells, WrongCell
from web.services.office.incoming import known_by
from web.services.office.practice import practised
from web.services.office.reporting import PeriodSummary, current, reporters, summary
from web.services.office.reportpapers import RECEIVERS, ReportPaper
from web.services.office.sheets import workbook
from web.services.office.year import this_day

BOOK = BOOKS[REPORTS]
reports = Blueprint("reports", __name__, url_prefix="/office/reports")


def _cells() -> Cells:
    return Cells(calendar(), this_day())


def _period(cells: Cells, asked: str) -> str:
    """A period that there are reports of."""
    try:
        return str(cells.read(BOOK.by_name["period"], asked) or abort(404))
    except WrongCell:
        abort(404)


@reports.get("")
@office_page()
def overview(faults: Sequence[object] = (), why: str = "", count: int = 0) -> ResponseReturnValue:
    """Who has reported on a period, and who has not."""
    cells = _cells()
    period = _period(cells, request.args.get("period") or current(cells.today))
    mine = desk().unit
    rows = {row.unit: row for row in server().store.office_rows(REPORTS, part=period, unit=mine)}
    units = [unit for unit in reporters(cells.year) if desk().sees(unit)]
    _, waiting = practised(server()) if desk().keeps else ([], 0)
    return shown(
        "reports",
        status=409 if faults or why else 200,
        year=cells.year,
        cells=cells,
        period=period,
        periods=[f"{n}-{half}" for n in cells.periods for half in (1, 2)],
        rows=rows,
        units=units,
        missing=[unit for unit in units if unit not in rows],
        receivers=RECEIVERS if desk().keeps else (),
        waiting=waiting,
        faults=faults,
        why=why,
        count=count,
    )


@reports.post("/sheets")
@office_page()
def take_in() -> ResponseReturnValue:
    """Take in the sheets of one unit or of many, all of them or none."""
    if not desk().keeps and desk().unit is None:
        abort(403)
    coming, why = taken_in(BOOK)
    if why:
        return overview(coming.faults[:MOST_TOLD], why, len(coming.faults))
    periods = {row.part for row in coming.rows}
    return redirect(url_for("reports.overview", period=max(periods, default="")), 303)


@reports.get("/<period>/<unit>.xlsx")
@office_page()
def sheet(period: str, unit: str) -> Response:
    """The sheet of a unit, with what it has reported so far, to be filled in."""
    cells = _cells()
    period = _period(cells, period)
    if unit not in reporters(cells.year):
        abort(404)
    if not desk().sees(unit):
        abort(403)
    row = server().store.office_row(REPORTS, f"{unit}:{period}")
    raw, lang = _sheet(cells, period, unit, row), g.lang
    return handed(raw, XLSX, f"bao-cao-{period}-{unit}-{lang}.xlsx")


def _sheet(cells: Cells, period: str, unit: str, row: OfficeRow | None) -> bytes:
    there = row is not None and row.deleted is None
    held = {**(row.document if row is not None and there else {}), "unit": unit, "period": period}
    known = known_by(row) if row is not None and there else ""
    return workbook([form(BOOK, cells.unit(unit, g.lang), held, known, cells, g.lang)])


@reports.get("/<period>/sheets.zip")
@office_page(*KEEPERS)
def all_sheets(period: str) -> Response:
    """The sheets of all units that owe a report, to be sent to them."""
    cells, held = _cells(), io.BytesIO()
    period = _period(cells, period)
    rows = {row.unit: row for row in server().store.office_rows(REPORTS, part=period)}
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for unit in reporters(cells.year):
            archive.writestr(f"bao-cao-{period}-{unit}.xlsx", _sheet(cells, period, unit, rows.get(unit)))
    return handed(held.getvalue(), ZIP, f"phieu-bao-cao-{period}.zip")


@reports.get("/<period>/<receiver>.<form>")
@office_page(*KEEPERS)
def paper(period: str, receiver: str, form: str) -> Response:
    """The city's report of a period, to one of those who receive it."""
    cells = _cells()
    period = _period(cells, period)
    if receiver not in RECEIVERS:
        abort(404)
    document = ReportPaper(_summary(cells, period), cells, g.lang).made(receiver)
    return on_paper(document, form, f"bao-cao-{period}-{receiver}")


def _summary(cells: Cells, period: str) -> PeriodSummary:
    drills, _ = practised(server())
    return summary(server().store, cells.year, period, drills, cells.today)
