"""The papers before a drill, made of its scenario and of those who have a seat."""

from __future__ import annotations

from flask import Blueprint, abort, g
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.texts import Both
from drillsim.live.runner import LiveDrill
from drillsim.store import DrillRow
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.beforehand import BEFOREHAND, SECRET, Beforehand
from web.access.auth import CONTROLLERS
from web.core.here import server
from web.pages.office.common import office_page, on_paper, shown
from web.services.scripts import of_setup

beforehand = Blueprint("beforehand", __name__, url_prefix="/office/drills/<drill>/papers")


def _drill(drill: str) -> tuple[DrillRow, LiveDrill]:
    row, live = server().store.drill(drill), server().live(drill)
    if row is None or live is None:
        abort(404)
    return row, live


@beforehand.get("")
@office_page(*CONTROLLERS)
def listing(drill: str) -> ResponseReturnValue:
    """What papers there are of a drill."""
    row, _ = _drill(drill)
    return shown("beforehand", row=row, kinds=[*BEFOREHAND], secret=SECRET)


@beforehand.get("/<kind>.<form>")
@office_page(*CONTROLLERS)
def paper(drill: str, kind: str, form: str) -> Response:
    """A paper of a drill."""
    row, live = _drill(drill)
    if kind not in BEFOREHAND:
        abort(404)
    script = of_setup(live.setup, Both.of(row.title))
    whole = Beforehand(script, row.day or live.setup.date or "", _people(row.id))
    return on_paper(BEFOREHAND[kind](whole, Tongue(g.lang)), form, f"{kind}-{row.id}")


def _people(drill: str) -> dict[str, list[str]]:
    """Who has each seat."""
    found: dict[str, list[str]] = {}
    for person in server().store.people(drill):
        if person.state == "seated" and person.seat is not None:
            found.setdefault(person.seat, []).append(person.name)
    return found
