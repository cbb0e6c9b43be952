"""The pages of the organisers: signing in, drills, cards, control room, report."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import segno
from flask import Blueprint, abort, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.errors import InputError
from drillsim.base.messages import Phrase
from drillsim.base.model import MAX_TITLE, Title, is_day
from drillsim.base.normal import normalised, safe
from drillsim.live.clocks import wall
from drillsim.live.runner import ENDED, LiveDrill
from drillsim.players.skills import KINDS
from drillsim.store import DrillRow
from web.access import auth, codes
from web.access.auth import DIRECTOR, EVALUATOR, FACILITATOR, ROLES, WATCHERS, staff_only
from web.core.here import drawn, server
from web.core.jobs import PAGES
from web.core.memory import Shelf
from web.core.server import Server
from web.live import grading
from web.net import compressed
from web.pages.joinpages import local
from web.pages.reviewpages import turned_away, viewer
from web.services.drills import Choice, create_drill, give_codes, today
from web.services.plans import planned_of, plans
from web.services.programme import programme, when
from web.services.shelf import shelf

FIELDS = dict.fromkeys(
    ("scenario", "beside", "rules", "rubric", "players", "previous", "name", "date"), ""
) | {"seed": "1"}
"""The fields of a new drill's form, each with what it is when it is not sent."""
MOST_FAULTS = 5
"""Faults of one file that are shown before a drill; ``check`` tells all."""
staff = Blueprint("staff", __name__)


# -- signing in -------------------------------------------------------------------------------------


@staff.get("/staff/login")
def login() -> str:
    """Where staff sign in."""
    return render_template("login.html", next=local(request.args.get("next")), name="")


@staff.post("/staff/login")
def sign_in() -> ResponseReturnValue:
    """Account and password were typed."""
    name = request.form.get("account", "")[:80]
    goal = local(request.form.get("next"))
    account = auth.sign_in(name, request.form.get("password", ""))
    if account is None:
        return render_template("login.html", next=goal, name=name, error="login_wrong"), 401
    server().store.audit(account.name, None, {"signed": "in"}, wall())
    first = "staff.drills" if account.role in ROLES else "calendar.quarter"
    return redirect(url_for(first) if goal == url_for("pages.home") else goal, 303)


@staff.post("/staff/logout")
def logout() -> Response:
    """Sign out of the staff account; a participant's seat in the same browser stays."""
    auth.sign_out()
    return redirect(url_for("pages.home"), 303)


# -- drills -----------------------------------------------------------------------------------------


@staff.get("/staff")
@staff_only(*ROLES)
def drills() -> str:
    """The board of all drills: what is planned, what is under way, what is over."""
    here = server()
    board = programme(here)
    if board.ended:
        # A review will be opened from here: its worker takes a second to start.
        here.jobs.warm(PAGES)
    waiting = plans(here.store) if g.account.role == DIRECTOR else []
    return render_template("drills.html", board=board, wrong=_wrong(here), me=g.account, plans=waiting)


def _wrong(here: Server) -> dict[str, Phrase]:
    """What staff must know of drills that cannot go on as they should, by id."""
    found = {live.id: live.notice for live in here.runner.drills.values() if live.notice is not None}
    lost = here.runner.lost.items()
    return found | {name: Phrase("drill_lost", {"why": Phrase(why.code, why.params)}) for name, why in lost}


@staff.get("/staff/new")
@staff_only(DIRECTOR)
def new(
    wrong: Mapping[str, str] = MappingProxyType({}), status: int = 200, apart: Sequence[str] = ()
) -> ResponseReturnValue:
    """Choose scenario, rules, rubric, seed, and who plays the seats that nobody takes.

    Args:
        wrong: what is wrong with what was chosen, by field: keys of ``texts``.
        status: of the answer.
        apart: why the scenarios that were chosen cannot be played together.
    """
    here = server()
    earlier = [row for row in reversed(here.store.drills()) if row.state == ENDED]
    offered = shelf(here)
    page = render_template(
        "new.html",
        shelf=offered,
        chosen=_chosen(offered),
        players=KINDS,
        wrong=wrong,
        apart=apart,
        earlier=earlier,
        day=when,
        today=today(),
        most_faults=MOST_FAULTS,
    )
    return page, status


def _chosen(offered: Shelf) -> str:
    """The scenario that is marked: the one sent, the one the address names, or the first on ransomware."""
    named = request.form.get("scenario") or request.args.get("scenario", "")
    if named in offered.scenarios:
        return named
    return next((name for name in offered.scenarios if name.startswith("b06")), "")


@staff.post("/staff/new")
@staff_only(DIRECTOR)
def create() -> ResponseReturnValue:
    """Create the drill that was chosen."""
    here = server()
    form = {name: request.form.get(name, usual) for name, usual in FIELDS.items()}
    earlier = here.store.drill(form["previous"]) if form["previous"] else None
    if wrong := _wrong_fields(form, shelf(here), earlier):
        return new(wrong, 400)
    choice = Choice(
        "+".join(filter(None, (form["scenario"], form["beside"]))),
        form["players"],
        int(form["seed"]),
        form["rules"] or None,
        form["rubric"],
        name=Title(vi=name, en=name) if (name := normalised(form["name"])) else None,
        date=form["date"] or None,
    )
    try:
        live = create_drill(here, choice, g.account.name, earlier, drawn())
    except InputError as error:
        if not form["beside"]:
            raise
        told = [fault.text(g.lang).replace(f"{here.scenarios}/", "") for fault in error.faults[:MOST_FAULTS]]
        return new({"beside": "beside_apart"}, 400, told)
    return redirect(url_for("staff.room", drill=live.id), 303)


def _wrong_fields(form: Mapping[str, str], offered: Shelf, earlier: DrillRow | None) -> dict[str, str]:
    """What is wrong with a new drill's form: keys of ``texts`` by field."""
    sound = {
        "scenario": form["scenario"] in offered.scenarios,
        "beside": not form["beside"]
        or (form["beside"] in offered.scenarios and form["beside"] != form["scenario"]),
        "rules": not form["rules"] or form["rules"] in offered.rules,
        "rubric": form["rubric"] in offered.rubrics,
        "players": form["players"] in KINDS,
        "seed": re.fullmatch(r"[0-9]{1,9}", form["seed"]),
        "name": (name := normalised(form["name"])) == safe(name) and len(name) <= MAX_TITLE,
        "date": not form["date"] or is_day(form["date"]),
        "previous": not form["previous"] or (earlier is not None and earlier.state == ENDED),
    }
    said = {"seed": "seed_wrong", "name": "drill_name_wrong", "date": "drill_date_wrong"}
    return {name: said.get(name, "choice_wrong") for name in FIELDS if not sound[name]}


# -- one drill --------------------------------------------------------------------------------------


def _live(drill: str) -> LiveDrill:
    live = server().live(drill)
    if live is None:
        abort(404)
    return live


@staff.get("/room/<drill>")
@staff_only(*WATCHERS)
def room(drill: str) -> str:
    """The control room."""
    return render_template("live.html", page="room", root="room", drill=_live(drill).id, title="drill_room")


@staff.get("/evaluate/<drill>")
@staff_only(DIRECTOR, EVALUATOR)
def evaluate(drill: str) -> Response:
    """The evaluators' page, the one that may ask for the microphone: notes may be spoken."""
    live = _live(drill)
    page = make_response(
        render_template("live.html", page="evaluate", root="evaluate", drill=live.id, title="drill_evaluate")
    )
    page.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(self), payment=()"
    return page


@staff.get("/hall/<drill>")
@staff_only(*ROLES)
def hall(drill: str) -> str:
    """The hall screen."""
    return render_template("live.html", page="hall", root="app", drill=_live(drill).id, title="drill_hall")


@staff.get("/join.svg")
@staff_only(*ROLES)
def join_svg() -> Response:
    """The join address of a drill as a QR code, or that of its hot wash."""
    row = server().store.drill(request.args.get("drill", ""))
    if row is None:
        abort(404)
    wash = request.args.get("to") == "hotwash"
    response = make_response(qr(_wash(row.id) if wash else address(row.code)))
    response.headers["Content-Type"] = "image/svg+xml"
    return response


def qr(address: str) -> str:
    """An address as a QR code, as SVG that may stand inside a page or alone."""
    image, code = io.BytesIO(), segno.make(address, error="m", micro=False)
    code.save(
        image,
        kind="svg",
        xmldecl=False,
        nl=False,
        scale=4,
        border=2,
        omitsize=True,
        svgclass="qr",
        lineclass=None,
    )
    # Code and address stand beside it in words, which are what is said.
    return image.getvalue().decode().replace("<svg ", '<svg aria-hidden="true" ', 1)


def _wash(drill: str) -> str:
    return f"{server().settings.origins[0]}{url_for('debrief.wash', drill=drill)}"


def address(code: str) -> str:
    """Where a code is opened."""
    return f"{server().settings.origins[0]}/join/{code}"


@staff.get("/cards/<drill>")
@staff_only(DIRECTOR, FACILITATOR)
def cards(drill: str) -> str:
    """A sheet of cards, one a seat, each with its own code."""
    live, store = _live(drill), server().store
    row, seats = store.drill(drill), store.seat_codes(drill)
    if row is None:
        abort(404)
    city, planned = live.setup.city, planned_of(store, drill)
    holders = planned.holders if planned is not None else {}
    found = []
    for each in (one for one in live.setup.scenario.seats if one.seat in seats):
        code = seats[each.seat]
        found.append(
            {
                "agency": city.agencies[each.seat.agency].name,
                "role": city.doc.roles[each.seat.role].name,
                "seat": each.seat,
                "holder": holders.get(each.seat),
                "code": codes.shown(code),
                "qr": qr(address(code)),
            }
        )
    everyone = {"code": codes.shown(row.code), "qr": qr(address(row.code))}
    return render_template("cards.html", drill=row, cards=found, everyone=everyone, address=address(row.code))


@staff.post("/cards/<drill>")
@staff_only(DIRECTOR, FACILITATOR)
def new_cards(drill: str) -> Response:
    """New codes for one seat or for all: cards printed before open nothing any more."""
    live, wanted = _live(drill), request.form.get("seat", "")
    coded = server().store.seat_codes(drill)
    known = [each.seat for each in live.setup.scenario.seats if each.seat in coded]
    seats = known if wanted == "all" else [seat for seat in known if seat == wanted]
    if not seats:
        abort(400)
    give_codes(server(), live.id, seats)
    server().store.audit(g.account.name, live.id, {"codes": wanted}, wall())
    return redirect(url_for("staff.cards", drill=live.id), 303)


@staff.get("/release/<drill>")
@staff_only(DIRECTOR)
def releasing(drill: str) -> ResponseReturnValue:
    """Asks once whether participants may read report and review: what they have read nobody takes back."""
    row = server().store.drill(drill)
    if row is None or row.state != "ended":
        abort(404)
    return render_template("release.html", drill=row, day=when)


@staff.post("/release/<drill>")
@staff_only(DIRECTOR)
def release(drill: str) -> Response:
    """Let participants read report and review, or no longer."""
    live = _live(drill)
    released = request.form.get("released", "1") == "1"
    if released and live.state != "ended":
        abort(409)
    server().store.release(live.id, released)
    server().hub.publish(live.id, released)
    server().store.audit(g.account.name, live.id, {"released": released}, wall())
    return redirect(url_for("staff.drills"), 303)


@staff.get("/report/<drill>")
def report(drill: str) -> ResponseReturnValue:
    """The report: for staff as the drill stands, for participants once it is released."""
    here, live = server(), _live(drill)
    row = here.store.drill(drill)
    if row is None:
        abort(404)
    reader = viewer(row)
    if reader is None:
        return turned_away(row, "drill_report")
    if reader.blind:
        return render_template("message.html", title="drill_report", text="ratings_open"), 409
    if live.state == "ready":
        return render_template("message.html", title="drill_report", text="report_none"), 409
    try:
        response = make_response(grading.report(here, live, g.lang, public=auth.staff() is None))
    except grading.Ungraded:
        return render_template("message.html", title="drill_report", text="report_failed"), 503
    # The page carries its own policy, with the hashes of its scripts; here it is cut off from ours.
    response.headers["Content-Security-Policy"] = (
        "sandbox allow-scripts allow-downloads; frame-ancestors 'none'"
    )
    # Nothing that a form of ours holds stands in it: its length tells nobody anything.
    return compressed.lighter(response, "text/html", here.away)
