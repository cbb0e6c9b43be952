"""The papers before a drill, made of its scenario and of who has a seat: of a drill, or of its plan."""

from __future__ import annotations

from flask import Blueprint, abort, g, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.errors import InputError
from drillsim.base.model import MINUTE
from drillsim.base.texts import Both
from drillsim.library.index import lasting
from drillsim.store import DrillRow, each_once
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.beforehand import BEFOREHAND, SECRET, Beforehand, Organiser
from web.access.auth import CONTROLLERS, DIRECTOR
from web.core import texts
from web.core.here import server
from web.pages.office.common import office_page, on_paper, shown
from web.pages.reviewpages import attached
from web.services import plans
from web.services.costing import beside
from web.services.drills import left_out
from web.services.office.team import ROSTER, listed
from web.services.office.year import calendar_in_force, this_day
from web.services.scripts import of_loaded, of_setup
from web.work.titles import named

HEADS = {"leader": 1, "deputy_leader": 2, "secretary": 3}
"""What those who lead the Team are among the organisers of a drill."""
beforehand = Blueprint("beforehand", __name__, url_prefix="/office")


def _listed(title: str, address: str, back: str) -> ResponseReturnValue:
    kinds = [*BEFOREHAND]
    return shown("beforehand", called=title, address=address, back=back, kinds=kinds, secret=SECRET)


def _made(drill: Beforehand, kind: str, form: str, title: str, day: str) -> Response:
    if kind not in BEFOREHAND:
        abort(404)
    answer = on_paper(BEFOREHAND[kind](drill, Tongue(g.lang)), form, kind)
    name = named(title, day, texts.say(g.lang, f"before_{kind}"), f".{form}")
    answer.headers["Content-Disposition"] = attached(name)
    return answer


def _organisers() -> list[Organiser]:
    """Who leads the Team, as those who organise: what else there is to do, somebody has to be named for."""
    here, year = server(), calendar_in_force(server())
    found = []
    for one in listed(here.store.office_rows(ROSTER)):
        role = HEADS.get(one.member.role)
        if role is None or not one.here(this_day()):
            continue
        unit = year.name(one.member.unit).say(g.lang) if year and one.member.unit else one.member.outside
        place = ", ".join(filter(None, (one.member.post, unit)))
        found.append(Organiser(role, one.member.name, place))
    return found


# -- of a drill -------------------------------------------------------------------------------------


def _row(drill: str) -> DrillRow:
    row = server().store.drill(drill)
    return row if row is not None and server().live(drill) is not None else abort(404)


@beforehand.get("/drills/<drill>/papers")
@office_page(*CONTROLLERS)
def listing(drill: str) -> ResponseReturnValue:
    """What papers there are of a drill."""
    row = _row(drill)
    return _listed(Both.of(row.title).say(g.lang), f"/office/drills/{row.id}/papers", url_for("staff.drills"))


@beforehand.get("/drills/<drill>/papers/<kind>.<form>")
@office_page(*CONTROLLERS)
def paper(drill: str, kind: str, form: str) -> Response:
    """A paper of a drill."""
    row, store = _row(drill), server().store
    live = server().live(row.id)
    if live is None:
        abort(404)
    script, plan = of_setup(live.setup, Both.of(row.title)), plans.planned_of(store, row.id)
    people = {seat: [one.name] for seat, one in plan.holders.items()} if plan is not None else {}
    hour = plan.hour if plan is not None else ""
    out = {*left_out(store, row.id, script.seats)}
    day = row.day or live.setup.date or ""
    recorded = beside(store, row.id).spent
    held = Beforehand(script, day, hour, people | _seated(row.id), out, _organisers(), recorded)
    return _made(held, kind, form, Both.of(row.title).say(g.lang), day)


def _seated(drill: str) -> dict[str, list[str]]:
    """Who has each seat."""
    found: dict[str, list[str]] = {}
    for person in each_once(server().store.people(drill)):
        if person.seat is not None:
            found.setdefault(person.seat, []).append(person.name)
    return found


# -- of a plan --------------------------------------------------------------------------------------


def _plan(key: str) -> plans.DrillPlan:
    kept = plans.plan(server().store, key)
    return kept.plan if kept is not None else abort(404)


@beforehand.get("/plans/<key>/papers")
@office_page(DIRECTOR)
def planned(key: str) -> ResponseReturnValue:
    """What papers there are of a drill that is planned."""
    plan = _plan(key)
    return _listed(plan.called.say(g.lang), f"/office/plans/{key}/papers", url_for("planned.page", key=key))


@beforehand.get("/plans/<key>/papers/<kind>.<form>")
@office_page(DIRECTOR)
def planned_paper(key: str, kind: str, form: str) -> Response | ResponseReturnValue:
    """A paper of a drill that is planned."""
    plan = _plan(key)
    try:
        loaded = plans.loaded(server(), plan)
    except InputError:
        return shown("message", status=409, title="before_papers", text="before_faulty")
    if plan.length is not None:
        loaded = lasting(loaded, plan.length * MINUTE)
    title = plan.called
    script = of_loaded(loaded, plan.seed or 1, Both.of(title.words()))
    people = {seat: [one.name] for seat, one in plan.holders.items()}
    out = {seat for seat in script.seats if plan.left_out(seat)}
    recorded = beside(server().store, key).spent
    held = Beforehand(script, plan.date, plan.hour, people, out, _organisers(), recorded)
    return _made(held, kind, form, title.say(g.lang), plan.date)
