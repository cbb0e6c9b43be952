"""Drills that are planned: what they are made of, who takes part, their rehearsal, their cards, their day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import TypedDict

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.errors import Conflict, Fault, InputError
from drillsim.base.model import MINUTE, Seat, Text
from drillsim.base.model import clock as drill_clock
from drillsim.base.texts import Both
from drillsim.library.index import Loaded
from drillsim.live.clocks import wall
from drillsim.live.runner import ENDED
from drillsim.players.skills import KINDS
from drillsim.store import OfficeRow
from web.access import codes
from web.access.auth import DIRECTOR, staff_only
from web.core.here import drawn, server
from web.core.jobs import FAILED, WORK, Busy, Job
from web.core.server import Server
from web.pages.deskpages import day, played
from web.pages.planchoices import chosen, square
from web.pages.staffpages import address, qr
from web.services import drafts
from web.services.drafts import REHEARSALS
from web.services.drills import OUT, create_drill, today
from web.services.office.sheets import Unreadable, read
from web.services.office.team import ROSTER, listed
from web.services.office.year import this_day
from web.services.participants import (
    MOST,
    Participant,
    ReadList,
    joined,
    of_roster,
    pasted,
    placed,
    replace_seat,
)
from web.services.participants import listed as read_list
from web.services.plans import (
    DrillPlan,
    KeptPlan,
    choice,
    city_text,
    coded,
    erase,
    keep,
    loaded,
    named,
    plan,
    previous,
    version_of,
)
from web.services.shelf import shelf
from web.work import rehearsing

MOST_FAULTS, MOST_PASTE = 5, 60_000
REFRESH = "2"
planned = Blueprint("planned", __name__)


# -- a new one --------------------------------------------------------------------------------------


@planned.get("/staff/plans")
@staff_only(DIRECTOR)
def new(
    wrong: Mapping[str, str] | None = None, status: int = 200, kept: KeptPlan | None = None
) -> ResponseReturnValue:
    """What a drill that is planned is made of: a new one's, or that of one that is there.

    A square of the matrix of systems and situations names the scenario, and what it is to practise.
    """
    here, asked = server(), request.args
    usual = {"date": today(), "seed": 1, "scenario": asked.get("scenario", "")}
    values = kept.plan.model_dump(mode="json") if kept is not None else usual
    page = render_template(
        "plan-new.html",
        shelf=shelf(here),
        drafts=drafts.choosable(here.store),
        city_drafts=drafts.choosable(here.store, drafts.CITY),
        players=KINDS,
        earlier=[row for row in reversed(here.store.drills()) if row.state == ENDED],
        day=day,
        wrong=wrong or {},
        kept=kept,
        square=square() if kept is None else None,
        values=request.form if request.method == "POST" else values,
    )
    return page, status


@planned.post("/staff/plans")
@staff_only(DIRECTOR)
def make() -> ResponseReturnValue:
    """Plan a drill."""
    found, wrong = chosen(None)
    if found is None:
        return new(wrong, 400)
    kept = keep(server().store, _coded(found), g.account.name, wall())
    return redirect(url_for("planned.page", key=kept.key), 303)


@planned.get("/staff/plans/<key>/choices")
@staff_only(DIRECTOR)
def choices(key: str) -> ResponseReturnValue:
    """What a drill that is planned is made of, to be changed."""
    return new(kept=_one(key))


@planned.post("/staff/plans/<key>/choices")
@staff_only(DIRECTOR)
def choose(key: str) -> ResponseReturnValue:
    """Change what a drill that is planned is made of."""
    kept = _one(key)
    found, wrong = chosen(kept.plan)
    if found is None:
        return new(wrong, 400, kept)
    return _keep(kept, found)


# -- one that is there ------------------------------------------------------------------------------


def _one(key: str) -> KeptPlan:
    found = plan(server().store, key)
    if found is None:
        abort(404)
    return found


def _seen() -> int:
    """The version of a plan that a form was made from; one that no plan has where it does not say."""
    return request.form.get("seen", type=int) or -1


def _coded(changed: DrillPlan) -> DrillPlan:
    """A plan with the codes of its seats, so that printing them changes nothing."""
    set_up, _ = _loaded(server(), changed)
    return changed if set_up is None else coded(changed, [each.seat for each in set_up.scenario.seats])


def _keep(kept: KeptPlan, changed: DrillPlan, anchor: str = "") -> ResponseReturnValue:
    """Keep a plan that was changed, unless somebody else has changed it since its page was opened."""
    try:
        keep(server().store, _coded(changed), g.account.name, wall(), key=kept.key, seen=_seen())
    except Conflict:
        return page(kept.key, error="draft_changed", status=409)
    return redirect(url_for("planned.page", key=kept.key, _anchor=anchor or None), 303)


@planned.get("/staff/plans/<key>")
@staff_only(DIRECTOR)
def page(
    key: str,
    error: str | None = None,
    status: int = 200,
    people: ReadList | None = None,
    faults: list[Fault] | None = None,
) -> ResponseReturnValue:
    """A drill that is planned."""
    here, kept = server(), _one(key)
    if kept.plan.drill and here.store.drill(kept.plan.drill) is not None:
        return redirect(url_for("staff.room", drill=kept.plan.drill))
    set_up, wrong = _loaded(here, kept.plan)
    faults = faults or wrong
    job, row = here.jobs.known(_rehearsal(here, kept.plan)), _rehearsed(here, kept.plan)
    working = job is not None and not job.finished.is_set()
    known = {each.seat for each in set_up.scenario.seats} if set_up is not None else set()
    text = render_template(
        "plan.html",
        kept=kept,
        plan=kept.plan,
        made=_made(here, kept.plan, set_up),
        seats=[] if set_up is None else _seats(kept.plan, set_up),
        loose=[(at, one) for at, one in enumerate(kept.plan.people) if one.seat not in known],
        kinds=KINDS,
        out=OUT,
        day=day,
        today=today(),
        faults=[fault.text(g.lang).replace(f"{here.scenarios}/", "") for fault in faults[:MOST_FAULTS]],
        people=people,
        most=MOST_PASTE,
        error=error,
        job=job if working else None,
        failed=_failed(job),
        told=row.document if row is not None else None,
        clock=drill_clock,
    )
    return text, status, {"Refresh": REFRESH} if working and request.method == "GET" else {}


def _failed(job: Job | None) -> str:
    return Both.of(job.text).say(g.lang) if job is not None and job.state == FAILED else ""


def _loaded(here: Server, found: DrillPlan) -> tuple[Loaded | None, list[Fault]]:
    try:
        return loaded(here, found), []
    except InputError as error:
        return None, error.faults


def _made(here: Server, found: DrillPlan, set_up: Loaded | None) -> dict[str, object]:
    """What a plan is made of, in words for its page."""
    version = version_of(here.store, found)
    newest = drafts.draft(here.store, version.key) if version is not None else None
    scenario = shelf(here).scenarios.get(found.scenario)
    return {
        "version": version,
        "newest": newest.number if newest and version and newest.number > version.number else None,
        "title": version.title if version is not None else scenario.title if scenario is not None else None,
        "beside": shelf(here).scenarios.get(found.beside),
        "city": set_up.city.doc.name
        if set_up is not None
        else shelf(here).cities.get(found.city, found.city),
        "rules": set_up.rules.title if set_up is not None else found.rules,
        "rubric": shelf(here).rubrics.get(found.rubric, found.rubric),
        "length": found.length or (set_up.scenario.length // MINUTE if set_up is not None else None),
    }


class PlanSeat(TypedDict):
    """A seat of a plan as its page shows it.

    Attributes:
        id: the seat; ``agency`` and ``role``: what those are called.
        who: what plays it, where that is said.
        holder: who is to hold it.
    """

    id: Seat
    agency: Text
    role: Text
    who: str
    holder: Participant | None


def _seats(found: DrillPlan, set_up: Loaded) -> list[PlanSeat]:
    """The seats of a plan as its page shows them."""
    city, holders = set_up.city, found.holders
    return [
        {
            "id": each.seat,
            "agency": city.agencies[each.seat.agency].name,
            "role": city.doc.roles[each.seat.role].name,
            "who": found.seats.get(each.seat, ""),
            "holder": holders.get(each.seat),
        }
        for each in set_up.scenario.seats
    ]


@planned.post("/staff/plans/<key>")
@staff_only(DIRECTOR)
def change(key: str) -> ResponseReturnValue:
    """Change who plays, have it rehearsed, open it, or let it go."""
    kept, do = _one(key), request.form.get("do", "")
    if kept.plan.drill and server().store.drill(kept.plan.drill) is not None:
        return redirect(url_for("staff.room", drill=kept.plan.drill), 303)
    if do == "drop":
        erase(server().store, key, g.account.name, wall())
        return redirect(url_for("staff.drills"), 303)
    if do in ("rehearse", "cancel"):
        return _rehearse(kept, cancel=do == "cancel")
    if do == "open":
        return _open(kept)
    if do == "newest":
        return _newest(kept)
    if do in ("seats", "roster", "paste"):
        return _force(kept, do)
    return page(key, error="fields_wrong", status=400)


def _newest(kept: KeptPlan) -> ResponseReturnValue:
    """Take the draft as it stands now."""
    found = kept.plan.draft
    now = drafts.draft(server().store, found[0]) if found is not None else None
    if now is None:
        return page(kept.key, error="fields_wrong", status=400)
    return _keep(kept, kept.plan.model_copy(update={"scenario": f"draft {now.key} {now.number}"}))


# -- who plays --------------------------------------------------------------------------------------


def _force(kept: KeptPlan, do: str) -> ResponseReturnValue:
    here = server()
    set_up, _ = _loaded(here, kept.plan)
    if set_up is None:
        return page(kept.key, status=409)
    seats = [each.seat for each in set_up.scenario.seats]
    if do == "seats":
        changed = _typed(kept.plan, seats)
        if changed is None:
            return page(kept.key, error="fields_wrong", status=400)
        return _keep(kept, changed, "force")
    if do == "roster":
        members = [one for one in listed(here.store.office_rows(ROSTER)) if one.here(this_day())]
        free = [seat for seat in _held(kept.plan, seats) if seat not in kept.plan.holders]
        coming = of_roster(members, free, set_up.city)
        people = joined(kept.plan.people, coming)
        return _keep(kept, kept.plan.model_copy(update={"people": tuple(people)}), "force")
    text = request.form.get("text", "")
    if len(text) > MOST_PASTE:
        return page(kept.key, error="fields_wrong", status=400)
    return _brought(kept, set_up, read_list(pasted(text)))


@planned.post("/staff/plans/<key>/people")
@staff_only(DIRECTOR)
def people(key: str) -> ResponseReturnValue:
    """Take in a workbook of participants."""
    kept, sent = _one(key), request.files.get("sheet")
    set_up, _ = _loaded(server(), kept.plan)
    if set_up is None:
        return page(key, status=409)
    if sent is None or not sent.filename:
        return page(key, error="sheet_none", status=400)
    raw = sent.read()
    try:
        sheets = server().away(lambda: read(raw))
    except Unreadable as error:
        return page(key, error=str(error), status=400)
    rows = next((table for _, table in sheets if any(any(row) for row in table)), [])
    return _brought(kept, set_up, read_list(rows))


def _brought(kept: KeptPlan, set_up: Loaded, coming: ReadList) -> ResponseReturnValue:
    """Take in a list, all of it or nothing, and give those seats who have none yet."""
    if coming.wrong or not coming.people:
        return page(kept.key, error="people_refused", status=400, people=coming)
    seats = _held(kept.plan, [each.seat for each in set_up.scenario.seats])
    found = placed(joined(kept.plan.people, coming.people), seats, set_up.city)
    return _keep(kept, kept.plan.model_copy(update={"people": tuple(found)}), "force")


def _held(found: DrillPlan, seats: list[Seat]) -> list[Seat]:
    return [seat for seat in seats if not found.left_out(seat)]


def _typed(found: DrillPlan, seats: list[Seat]) -> DrillPlan | None:
    """The table of seats as it was sent: who plays each, and who is to hold it; None when it cannot be."""
    form = request.form
    who = {str(seat): form.get(f"who {seat}", "") for seat in seats}
    if not set(who.values()) <= {"", OUT, *KINDS}:
        return None
    people: list[Participant] = []
    for seat in seats:
        told = {name: form.get(f"{name} {seat}", "") for name in ("name", "agency", "post", "phone")}
        if told["name"].strip():
            rows = read_list([["ho ten", "don vi", "chuc vu", "dien thoai"], [*told.values()]])
            if rows.wrong:
                return None
            # Who was to hold a seat that is left out is still there, for another.
            people.append(replace_seat(rows.people[0], "" if who[seat] == OUT else seat))
    taken = {one.seat for one in people}
    for at, one in enumerate(found.people):
        wanted = form.get(f"seat {at}", "")
        if one.seat not in seats and form.get(f"drop {at}") != "1":
            free = wanted in seats and wanted not in taken and who[wanted] != OUT
            people.append(replace_seat(one, wanted if free else ""))
            taken |= {wanted} if free else set()
    if len(people) > MOST:
        return None
    kinds = {seat: kind for seat, kind in who.items() if kind}
    return found.model_copy(update={"seats": kinds, "people": tuple(people)})


# -- a rehearsal of just this -------------------------------------------------------------------------


def _key(here: Server, found: DrillPlan) -> str:
    """What a rehearsal of a plan is kept under: the hash of all that it is made of."""
    version = version_of(here.store, found)
    made = found.model_dump(
        include={"scenario", "beside", "city", "rules", "rubric", "seed", "length", "seats"}
    )
    text = version.sha256 if version is not None else ""
    return sha256(json.dumps([made, text], sort_keys=True).encode()).hexdigest()


def _rehearsal(here: Server, found: DrillPlan) -> tuple[object, ...]:
    """What its job is known by, while plan and library stand."""
    return "rehearsal", _key(here, found), shelf(here).stamp


def _rehearsed(here: Server, found: DrillPlan) -> OfficeRow | None:
    return here.store.office_row(REHEARSALS, _key(here, found))


def _rehearse(kept: KeptPlan, *, cancel: bool) -> ResponseReturnValue:
    here, found = server(), kept.plan
    job = here.jobs.known(_rehearsal(here, found))
    if cancel:
        if job is not None:
            here.jobs.cancel(job)
        return redirect(url_for("planned.page", key=kept.key, _anchor="rehearsal"), 303)
    version = version_of(here.store, found)
    try:
        city = city_text(here.store, found)
    except InputError as error:
        return page(kept.key, status=409, faults=error.faults)
    task = {
        "what": "rehearse",
        "root": str(here.scenarios),
        "text": version.text if version is not None else None,
        "name": f"draft-{version.key}" if version is not None else found.scenario,
        "beside": found.beside,
        "seeds": rehearsing.SEEDS,
        "first": 1 if found.seed is None else found.seed,
        "city": found.city or None,
        "city_text": city,
        "rules": found.rules or None,
        "rubric": found.rubric,
        "length": None if found.length is None else found.length * MINUTE,
        "out": [seat for seat in found.seats if found.left_out(seat)],
        "key": _key(here, found),
        "store": here.address,
        "by": g.account.name,
        "wall": wall(),
    }
    try:
        here.jobs.shared(WORK, _rehearsal(here, found), task)
    except Busy:
        return page(kept.key, error="job_busy", status=503)
    return redirect(url_for("planned.page", key=kept.key), 303)


# -- cards, and the day -------------------------------------------------------------------------------


@planned.get("/staff/plans/<key>/cards")
@staff_only(DIRECTOR)
def cards(key: str) -> ResponseReturnValue:
    """Cards to print before the day: each seat's code, and who is to hold it."""
    here, kept = server(), _one(key)
    set_up, _ = _loaded(here, kept.plan)
    if set_up is None:
        return page(key, status=409)
    plan_ = coded(kept.plan, [each.seat for each in set_up.scenario.seats])
    if plan_ != kept.plan:
        # Seats have come since. Printed once, a code stays: what is opened on the day has just these.
        try:
            keep(here.store, plan_, g.account.name, wall(), key=key, seen=kept.seen)
        except Conflict:
            return page(key, error="draft_changed", status=409)
    found = [
        {**seat, "code": codes.shown(plan_.codes[seat["id"]]), "qr": qr(address(plan_.codes[seat["id"]]))}
        for seat in _seats(plan_, set_up)
        if not plan_.left_out(seat["id"])
    ]
    return render_template("plan-cards.html", kept=kept, plan=plan_, cards=found, address=address(plan_.code))


def _open(kept: KeptPlan) -> Response | ResponseReturnValue:
    """Make the drill of a plan: what it says becomes the journal's, what it says of people stays here."""
    here, found = server(), kept.plan
    try:
        # Taken first: of two who open it at once, one does.
        kept = keep(here.store, found, g.account.name, wall(), key=kept.key, seen=_seen())
    except Conflict:
        return page(kept.key, error="draft_changed", status=409)
    version = version_of(here.store, found)
    try:
        with named(here.store, found) as files:
            asked = choice(found, files)
            if version is not None:
                script = played(
                    here, version, files.scenario, rubric=found.rubric, rules=asked.rules, city=asked.city
                )
                # What is cut short is not what was approved.
                whole = script.approved and found.length is None
                asked = replace(asked, script=script.model_copy(update={"approved": whole}))
            live = create_drill(here, asked, g.account.name, previous(here.store, found), drawn())
    except InputError as error:
        return page(kept.key, status=409, faults=error.faults)
    opened = found.model_copy(update={"drill": live.id})
    keep(here.store, opened, g.account.name, wall(), key=kept.key, seen=kept.seen)
    told = {"plan": kept.key, **({} if version is None else {"draft": version.key, "number": version.number})}
    here.store.audit(g.account.name, live.id, told, wall())
    return redirect(url_for("staff.room", drill=live.id), 303)
