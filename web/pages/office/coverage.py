"""Systems and situations: what each must be ready for, what it has practised, and what it has not."""

from __future__ import annotations

from collections import Counter

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from scoring.telling.words import word
from web.access.auth import DIRECTOR
from web.core.here import server
from web.core.year import Year
from web.pages.office.common import calendar, desk, office_page, shown
from web.services.office.books import PLANS
from web.services.office.columns import Cells
from web.services.office.coverage import matrix, situations, systems_of
from web.services.office.practice import practised
from web.services.office.year import this_day
from web.services.shelf import shelf

coverage = Blueprint("coverage", __name__, url_prefix="/office/coverage")


@coverage.get("")
@office_page()
def table() -> ResponseReturnValue:
    """The matrix of a group of units, or of a unit."""
    year, here, mine = calendar(), server(), desk()
    drills, waiting = practised(here)
    plans = here.store.office_rows(PLANS, unit=mine.unit)
    group = request.args.get("group", "")
    group = group if group in year.groups else next(iter(year.groups))
    systems = systems_of(year, plans, group, mine.unit)
    rows = matrix(year, systems, plans, drills, shelf(here).scenarios.values())
    own = [row for row in plans if row.document.get("scope") == "unit"]
    return shown(
        "coverage",
        year=year,
        cells=Cells(year, this_day()),
        rows=rows,
        situations=situations(year),
        group=group,
        waiting=waiting,
        plans=mine.keeps and mine.account.role == DIRECTOR,
        scored=mine.keeps,
        links={
            square.code: url_for("staff.new", scenario=square.scenario)
            for square in (rows[0].squares if rows else ())
            if square.scenario
        },
        band=lambda name: word(name, "band_"),
        unsent=[row for row in plans if not row.document.get("police")],
        to_vncert=[row for row in plans if not row.document.get("vncert")],
        own=Counter(row.part for row in own),
        number=this_day().year,
        debtors=len(_of_unit_plans(year)),
    )


def _of_unit_plans(year: Year) -> tuple[str, ...]:
    """The units that owe a plan of their own."""
    duties = [key for key, duty in year.doc.duties.items() if "H8" in duty.codes]
    return tuple(dict.fromkeys(unit for key in duties for unit in year.debtors[key]))
