"""What a director does with a drill as a whole: names it, puts it away, takes it out."""

from __future__ import annotations

import re

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.model import MAX_TITLE
from drillsim.base.normal import normalised, safe
from drillsim.live.clocks import wall
from drillsim.store import DrillRow, each_once
from web.access import codes
from web.access.auth import DIRECTOR, staff_only
from web.core.here import server
from web.services.plans import erase_of
from web.services.programme import may_go, put_away, rename, show, take_out, terms_of, weight, when
from web.told.hallscreen import MOST_DELAY, PARTS, Terms

programmepages = Blueprint("programme", __name__)


def _row(drill: str) -> DrillRow:
    row = server().store.drill(drill)
    if row is None:
        abort(404)
    return row


@programmepages.get("/staff/drill/<drill>")
@staff_only(DIRECTOR)
def manage(drill: str, wrong: str | None = None, status: int = 200) -> ResponseReturnValue:
    """A drill's name, its journal to take away, its place in the archive, and its end."""
    row, here = _row(drill), server()
    page = render_template(
        "manage.html",
        row=row,
        made=when(row.created),
        size=weight(row.bytes),
        people=len(each_once(here.store.people(row.id))),
        may_go=may_go(here, row),
        wrong=wrong,
        most=MAX_TITLE,
        screen=terms_of(here, row),
        parts=PARTS,
        most_delay=MOST_DELAY,
    )
    return page, status


@programmepages.get("/staff/drill/<drill>/<what>")
@staff_only(DIRECTOR)
def sent_before(drill: str, what: str) -> Response:
    """Where a form was sent, opened as a page."""
    return redirect(url_for("programme.manage", drill=drill))


@programmepages.post("/staff/drill/<drill>/name")
@staff_only(DIRECTOR)
def name(drill: str) -> ResponseReturnValue:
    """Call a drill otherwise."""
    row, typed = _row(drill), request.form.get("name", "")
    title = normalised(typed)
    if not title or title != safe(title) or len(title) > MAX_TITLE:
        return manage(drill, "drill_name_wrong", 400)
    rename(server(), row, {"vi": title, "en": title}, g.account.name)
    return redirect(url_for("staff.drills"), 303)


@programmepages.post("/staff/drill/<drill>/screen")
@staff_only(DIRECTOR)
def screen(drill: str) -> ResponseReturnValue:
    """Set what the hall screen shows, and how late."""
    row, here, delay = _row(drill), server(), request.form.get("delay", "0")
    if not re.fullmatch(r"[0-9]{1,2}", delay, re.ASCII) or int(delay) > MOST_DELAY:
        return manage(drill, "screen_delay_wrong", 400)
    hidden = frozenset(part for part in PARTS if part not in request.form.getlist("shown"))
    show(here, row, Terms(int(delay), hidden), g.account.name)
    return redirect(f"{url_for('programme.manage', drill=drill)}#screen", 303)


@programmepages.post("/staff/drill/<drill>/archive")
@staff_only(DIRECTOR)
def archive(drill: str) -> Response:
    """Put a drill away, or take it back."""
    put_away(server(), _row(drill), request.form.get("archived", "1") == "1", g.account.name)
    return redirect(url_for("staff.drills"), 303)


@programmepages.post("/staff/drill/<drill>/delete")
@staff_only(DIRECTOR)
def delete(drill: str) -> ResponseReturnValue:
    """Take a drill out for good, once its code was typed."""
    row, here = _row(drill), server()
    if not may_go(here, row):
        return manage(drill, "drill_delete_running", 409)
    if row.code not in codes.readings(request.form.get("code", "")):
        return manage(drill, "drill_delete_code", 400)
    take_out(here, row, g.account.name)
    erase_of(here.store, row.id, g.account.name, wall())
    return redirect(url_for("staff.drills"), 303)
