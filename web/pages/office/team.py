"""The roster of the Response Team: in a table, as a sheet out and back in, on paper; erased on request."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Sequence

from flask import Blueprint, Response, abort, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from drillsim.base.errors import Conflict
from drillsim.live.clocks import wall
from drillsim.store import NEW, OfficeWrite
from scoring.reports.papers import JSON, XLSX
from scoring.reports.papers.content import PaperText
from web.access.desk import KEEPERS
from web.core.here import server
from web.core.year import Year
from web.pages.office.comingin import MOST_TOLD, come_in
from web.pages.office.common import (
    Typed,
    calendar,
    changed,
    desk,
    handed,
    office_page,
    on_paper,
    refusal,
    seen,
    shown,
    text,
    typed,
)
from web.services.office.callout import erase_of, told_of
from web.services.office.fields import plain
from web.services.office.incoming import known_by
from web.services.office.sheets import written
from web.services.office.team import (
    FIELDS,
    ROLES,
    ROSTER,
    SKILLS,
    OnRoster,
    gaps,
    listed,
    taken,
)
from web.services.office.teampapers import TeamPaper
from web.services.office.teamsheets import RosterRows, cells, heading
from web.services.office.year import this_day

team = Blueprint("team", __name__, url_prefix="/office/team")


def _members() -> list[OnRoster]:
    """The members that this desk sees."""
    return listed(server().store.office_rows(ROSTER, unit=desk().unit))


def _one(key: str) -> OnRoster:
    row = server().store.office_row(ROSTER, key)
    if row is None or row.deleted is not None:
        abort(404)
    if not desk().sees(row.unit):
        abort(403)
    return listed([row])[0]


def _private() -> bool:
    """Whether this desk sees how people are reached: who keeps the roster, and an officer the own people."""
    return desk().keeps or desk().unit is not None


# -- in a table -------------------------------------------------------------------------------------


@team.get("")
@office_page()
def roster(
    refused: Typed | None = None, faults: Sequence[object] = (), why: str = "", count: int = 0
) -> ResponseReturnValue:
    """Who is in the Team, and what is missing."""
    year, members = calendar(), _members()
    missing = gaps(year, members, this_day()) if desk().unit is None else []
    return shown(
        "team",
        status=409 if refused or faults or why else 200,
        year=year,
        members=members,
        missing=missing,
        private=_private(),
        refused=refused,
        faults=faults,
        why=why,
        count=count,
        roles=ROLES,
        skills=SKILLS,
    )


@team.get("/members/<key>")
@office_page()
def member(key: str, refused: Typed | None = None) -> ResponseReturnValue:
    """One member: what is known of them, and what was."""
    year, one = calendar(), _one(key)
    past = server().store.office_past(ROSTER, key) if _private() else []
    return shown(
        "member",
        status=409 if refused else 200,
        year=year,
        one=one,
        past=past,
        private=_private(),
        refused=refused,
        roles=ROLES,
        skills=SKILLS,
    )


@team.post("/members")
@office_page()
def keep() -> ResponseReturnValue:
    """Keep a new or changed member."""
    year, key = calendar(), request.form.get("key", "")
    before = _one(key) if key else None
    values = typed(*(name for name in FIELDS if name != "skills"))
    if not desk().keeps and (desk().unit is None or (before and before.row.unit != desk().unit)):
        abort(403)
    mine = desk().unit
    units = None if mine is None else (mine,)
    many = {"skills": request.form.getlist("skills")}
    found, wrong = taken({**values, "skills": tuple(many["skills"])}, year, units)
    if (refused := refusal(values, wrong, many)) is not None or found is None:
        return member(key, refused) if key else roster(refused)
    try:
        row = OfficeWrite(key or uuid.uuid4().hex[:12], plain(found), seen() if key else NEW, unit=found.unit)
        server().store.keep(ROSTER, [row], g.account.name, wall())
    except Conflict:
        return member(key, changed(values, many)) if key else roster(changed(values, many))
    return redirect(url_for("team.roster"), 303)


@team.post("/members/<key>/erase")
@office_page(*KEEPERS)
def erase(key: str) -> ResponseReturnValue:
    """Erase everything that is kept of somebody, who has asked for it."""
    if request.form.get("sure") != "1":
        return member(key, Typed({}, {}, "team_sure"))
    _one(key)
    erase_of(server().store, key, g.account.name)
    server().store.erase_office(ROSTER, key, g.account.name, wall())
    return redirect(url_for("team.roster"), 303)


@team.get("/members/<key>/data.json")
@office_page(*KEEPERS)
def data(key: str) -> Response:
    """Everything that is kept of somebody, for them to have."""
    one, past = _one(key), server().store.office_past(ROSTER, key)
    whole = [{"version": one.row.version, "changed": one.row.changed, **one.row.document}]
    whole += [{"version": each.version, "changed": each.changed, **each.document} for each in past]
    whole += told_of(server().store, key)
    return handed(json.dumps(whole, ensure_ascii=False, indent=1).encode(), JSON, f"{key}.json")


# -- as a sheet -------------------------------------------------------------------------------------


@team.get("/team.xlsx")
@office_page()
def out() -> Response:
    """The roster as a sheet."""
    year = calendar()
    rows = [[*cells(one, year, g.lang, private=_private()), known_by(one.row)] for one in _members()]
    headings = [heading(name, g.lang) for name in (*FIELDS, "key")]
    return handed(written(text("team").say(g.lang), headings, rows, hidden=1), XLSX, "doi-ung-cuu.xlsx")


@team.post("/sheet")
@office_page(*KEEPERS)
def take_in() -> ResponseReturnValue:
    """Take in a sheet: all of it, or nothing and every fault in it."""
    coming = RosterRows(calendar(), _members())
    if why := come_in(ROSTER, coming):
        return roster(faults=coming.faults[:MOST_TOLD], count=len(coming.faults), why=why)
    return redirect(url_for("team.roster"), 303)


# -- on paper ---------------------------------------------------------------------------------------


@team.get("/annex.<form>")
@office_page()
def annex(form: str) -> Response:
    """The list of members, as an annex to the yearly decision."""
    return _paper(form, "phu-luc-doi-ung-cuu", lambda paper: paper.annex(_members()))


@team.get("/members/<key>/<kind>.<form>")
@office_page()
def papers(key: str, kind: str, form: str) -> Response:
    """The profile of a member of the network, or the notice of what has changed."""
    one = _one(key)
    if not _private() or kind not in ("profile", "change"):
        abort(403 if kind in ("profile", "change") else 404)
    past = server().store.office_past(ROSTER, key)
    return _paper(
        form, kind, lambda paper: paper.profile(one) if kind == "profile" else paper.change(one, past)
    )


@team.get("/units/<unit>/registration.<form>")
@office_page()
def registration(unit: str, form: str) -> Response:
    """An agency's registration with the network."""
    year: Year = calendar()
    if unit not in year.city.agencies:
        abort(404)
    if not _private() or not desk().sees(unit):
        abort(403)
    return _paper(form, "registration", lambda paper: paper.registration(unit, _members()))


def _paper(form: str, name: str, make: Callable[[TeamPaper], PaperText]) -> Response:
    return on_paper(make(TeamPaper(calendar(), g.lang, this_day())), form, name)
