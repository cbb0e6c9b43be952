"""Systems and situations: what each must be ready for, what it has practised, and what it has not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from flask import Blueprint, g, request, url_for
from flask.typing import ResponseReturnValue

from scoring.telling.words import word
from web.access.auth import DIRECTOR
from web.core.here import server
from web.core.year import Year
from web.pages.office.common import calendar, desk, office_page, shown, text
from web.services.office.books import PLANS
from web.services.office.columns import Cells
from web.services.office.coverage import Square, matrix, situations, systems_of
from web.services.office.practice import practised
from web.services.office.year import this_day
from web.services.shelf import shelf

_SYSTEM = "{system}"
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
        links=_links(rows[0].squares if rows else ()),
        band=lambda name: word(name, "band_"),
        unsent=[row for row in plans if not row.document.get("police")],
        to_vncert=[row for row in plans if not row.document.get("vncert")],
        own=Counter(row.part for row in own),
        number=this_day().year,
        debtors=len(_of_unit_plans(year)),
    )


def _links(squares: Iterable[Square]) -> dict[str, tuple[str, str, str]]:
    """Where a white square leads, by situation, and what its link is called before and after the system."""
    found = {}
    for square in squares:
        go, code = "coverage_go" if square.scenario else "coverage_write", square.code
        before, _, after = text(go, situation=code, system=_SYSTEM).say(g.lang).partition(_SYSTEM)
        plan = url_for("planned.new", scenario=square.scenario, situation=code)
        to = plan if square.scenario else url_for("desk.library", of=code, _anchor="of")
        found[code] = to, before, after
    return found


def _of_unit_plans(year: Year) -> tuple[str, ...]:
    """The units that owe a plan of their own."""
    duties = [key for key, duty in year.doc.duties.items() if "H8" in duty.codes]
    return tuple(dict.fromkeys(unit for key in duties for unit in year.debtors[key]))
