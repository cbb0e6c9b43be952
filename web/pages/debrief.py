"""What people judge of a drill, written from the review page: ratings, adjustments, findings, plan, hot wash.

Each entry is checked as scoring/assessment.py checks a file, and kept with who wrote it. A hot wash sent
without a name is kept without any: no name, seat, account or time.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from flask import Blueprint, abort, jsonify, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.errors import Conflict
from drillsim.live.clocks import wall
from drillsim.live.runner import ENDED
from drillsim.store import SCORED, DrillRow, Judged, each_once
from scoring import assessment as model
from web.access import auth
from web.access.auth import DIRECTOR, EVALUATOR, ROLES, staff_only
from web.core.here import server
from web.live.absence import absences
from web.live.events import Denied, rated
from web.net.payloads import bounded
from web.pages.entries import (
    EVERYBODY,
    GRADERS,
    GROUPS,
    STAFF,
    add_entry,
    audit,
    body_of,
    changed_meanwhile,
    checked,
    mark,
    sound,
    unsigned,
    writer,
)
from web.pages.reviewpages import Viewer, attached, looked_up, refused, titled
from web.services.following import candidates, follow_up
from web.services.locking import locked, own_alone
from web.told.wire import PARTICIPANT
from web.work.titles import dated

debrief = Blueprint("debrief", __name__)


# -- reading ----------------------------------------------------------------------------------------


@debrief.get("/review/<drill>/assessment")
def read(drill: str) -> Response:
    """The assessment, the plan it follows up, and for graders the drills that could be followed up."""
    row, who = looked_up(drill)
    store = server().store
    previous = store.drill(row.previous) if row.previous else None
    reader = who.name if who.blind else who.role
    tag = f"{row.assessed}-{previous.assessed if previous else 0}-{reader}-{who.blind}-{store.ended()}"
    if request.if_none_match.contains(tag):
        return _tagged(Response(status=304), tag)
    stored = store.assessment(row.id)
    if who.blind:
        stored = cast(Judged, own_alone(stored, who.name))
    document = model.assessment(stored)
    told: dict[str, object] = {"ok": True, "version": tag}
    told["assessment"] = (document if who.staff else document.public()).to_dict()
    told["previous"] = _promised(previous, who) if previous else None
    told["people"] = len(each_once(store.people(row.id)))
    told["marks"] = _marks(stored) if who.role in GRADERS else {}
    told["lost"] = absences(server(), row, stored["outages"]) if who.role in STAFF else []
    told["candidates"] = [_listed(each) for each in candidates(store, row)] if who.role in GRADERS else []
    return _tagged(jsonify(told), tag)


def _tagged(answer: Response, tag: str) -> Response:
    answer.set_etag(tag)
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.headers["Vary"] = "Cookie"
    return answer


def _promised(row: DrillRow, who: Viewer) -> dict[str, object]:
    """An earlier drill and its improvement plan, for participants without who is to be asked there."""
    document = model.assessment(server().store.assessment(row.id))
    actions = (document if who.staff else document.public()).to_dict()["actions"]
    return {"drill": row.id, "title": row.title, "created": dated(row.created, row.day), "actions": actions}


def _listed(row: DrillRow) -> dict[str, object]:
    return {"id": row.id, "title": row.title, "created": dated(row.created, row.day), "state": row.state}


@debrief.get("/review/<drill>/assessment.json")
def file(drill: str) -> Response:
    """The assessment as a file for ``run_drill.py score --assessment``."""
    row, who = looked_up(drill)
    if not who.staff:
        return refused("forbidden", 403)
    stored = server().store.assessment(row.id)
    text = model.assessment(own_alone(stored, who.name) if who.blind else stored).to_json()
    answer = Response(text, content_type="application/json; charset=utf-8")
    answer.headers["Content-Disposition"] = attached(titled(row, "file_assessment", ".json"))
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@debrief.get("/review/drills")
@staff_only(*ROLES)
def drills() -> Response:
    """The drills that can be compared, the latest first."""
    return jsonify({"ok": True, "drills": [_listed(row) for row in reversed(server().store.drills())]})


@debrief.get("/review/compare")
@staff_only(*ROLES)
def compare() -> str:
    """Two drills side by side; the page asks for the data of both."""
    return render_template("live.html", page="compare", root="compare", drill="", title="drill_compare")


# -- writing ------------------------------------------------------------------------------------------


@debrief.post("/review/<drill>/ratings")
def rate(drill: str) -> Response:
    """Rate an objective, in place of what this account rated it before."""
    row, who = writer(drill, GRADERS)
    unsigned(row)
    body = body_of(frozenset({"objective", "rating", "note", "t", "records", "was"}))
    was = str(body.pop("was", ""))
    kept = sound(row, "ratings", {**body, "rater": who.name})
    assert isinstance(kept, model.Rating)
    try:
        made = rated(
            server().store,
            row.id,
            who.name,
            kept.objective,
            kept.rating,
            kept.note,
            kept.t,
            kept.records,
            was=int(was) if was.isdecimal() and was.isascii() else None,
        )
    except Denied as denied:
        return refused(denied.code, 409, **denied.blanks)
    return jsonify({"ok": True, "id": str(made.id)})


@debrief.post("/review/<drill>/lock")
def lock(drill: str) -> Response:
    """Lock what an evaluator has rated: from then on the account sees scores, and rates no more."""
    row, who = writer(drill, frozenset({EVALUATOR}))
    body_of(frozenset())
    if row.state != ENDED:
        return refused("lock_early", 409)
    server().store.lock(row.id, who.name, wall())
    audit(row, who, {"locked": "ratings"})
    return jsonify({"ok": True})


@debrief.delete("/review/<drill>/ratings/<key>")
def unrate(drill: str, key: str) -> Response:
    """Take a rating back: one's own, or as director anybody's."""
    row, who = writer(drill, GRADERS)
    store = server().store
    found = next((each for each in store.ratings(row.id) if str(each.id) == key), None)
    if found is None:
        return refused("entry_gone", 404)
    if who.role != DIRECTOR and found.account != who.name:
        return refused("forbidden", 403)
    unsigned(row)
    if who.role != DIRECTOR and locked(store, row.id, who.name):
        return refused("ratings_locked", 409)
    store.drop_rating(row.id, found.account, found.objective)
    audit(row, who, {"unrated": found.objective, "of": found.account})
    return jsonify({"ok": True})


@debrief.post("/review/<drill>/hotwash")
def hotwash(drill: str) -> Response:
    """Write down what went well, what did not, and what to do; with a name or without."""
    row, who = writer(drill, EVERYBODY)
    body = body_of(GROUPS["hotwash"].fields | {"anonymous"})
    anonymous = body.pop("anonymous", False)
    if anonymous not in (True, False) or not any(str(value).strip() for value in body.values()):
        return refused("payload", 400)
    if not server().limits.hotwash.allow((row.id, who.role, who.person or who.name)):
        return refused("rate", 429)
    return add_entry(row, "hotwash", {**body, **_named(who, anonymous)}, lambda key: None)


def _washer(drill: str) -> tuple[DrillRow, Viewer]:
    """Who took part in a drill that has ended: they write while it is fresh, before any release."""
    row, person = server().store.drill(drill), auth.person()
    if row is None:
        abort(404)
    if person is None or person.drill != row.id or person.state != "seated":
        said = render_template("message.html", title="error_403", text="hotwash_elsewhere")
        abort(make_response(said, 403))
    if row.state != ENDED:
        abort(403)
    return row, Viewer(PARTICIPANT, person.name, person.seat, person.id)


@debrief.get("/hotwash/<drill>")
def wash(drill: str) -> str:
    """Where participants write right after play."""
    return _wash_page(_washer(drill)[0], {}, sent="sent" in request.args)


def _wash_page(
    row: DrillRow, typed: Mapping[str, str], error: str | None = None, *, sent: bool = False
) -> str:
    most, boxes = model.MAX_WORDS, ("strengths", "problems", "suggestions")
    return render_template(
        "hotwash.html", drill=row, typed=typed, error=error, sent=sent, most=most, boxes=boxes
    )


@debrief.post("/hotwash/<drill>")
def washed(drill: str) -> ResponseReturnValue:
    """Keep what a participant has written right after play."""
    row, who = _washer(drill)
    words = {name: text for name in GROUPS["hotwash"].fields if (text := request.form.get(name, "").strip())}
    error = None if words else "hotwash_empty"
    # A browser counts a line's end as one letter and sends two.
    words = {name: text.replace("\r\n", "\n") for name, text in words.items()}
    if any(len(text) > model.MAX_WORDS or not bounded(text) for text in words.values()):
        error = "hotwash_long"
    if error is None and not server().limits.hotwash.allow((row.id, who.role, who.person)):
        error = "too_often"
    if error is not None:
        return _wash_page(row, request.form, error), 400
    add_entry(row, "hotwash", {**words, **_named(who, bool(request.form.get("anonymous")))}, lambda key: None)
    return redirect(url_for("debrief.wash", drill=row.id, sent=""), 303)


def _named(who: Viewer, anonymous: bool) -> dict[str, str]:
    """What is kept of who wrote a hot wash; nothing when they send it without their name."""
    return {} if anonymous else {"by": who.name, "wall": wall(), **({"seat": who.seat} if who.seat else {})}


@debrief.post("/review/<drill>/<any(adjustments,findings,actions):group>")
def add(drill: str, group: str) -> Response:
    """Add an entry."""
    row, who = writer(drill, GROUPS[group].may)
    signed = {"by": who.name} if GROUPS[group].signed else {}
    entry = {**body_of(GROUPS[group].fields), **signed, "wall": wall()}
    return add_entry(row, group, entry, lambda key: audit(row, who, {"added": group, "key": key}))


@debrief.put("/review/<drill>/<any(findings,actions):group>/<key>")
def change(drill: str, group: str, key: str) -> Response:
    """Write an entry anew; where it was carried in from stays."""
    row, who = writer(drill, GROUPS[group].may)
    was = server().store.entry(row.id, group, key)
    if was is None:
        return refused("entry_gone", 404)
    body = body_of(GROUPS[group].fields | {"was"})
    if body.pop("was", None) != mark(was):
        return changed_meanwhile(was)
    stays = {name: was[name] for name in ("carried_from",) if name in was}
    signed = {"by": who.name} if GROUPS[group].signed else {}
    entry = checked(row, group, {**body, **signed, **stays, "wall": wall()}, key)
    try:
        server().store.change_entry(row.id, group, key, entry, seen=was)
    except Conflict:
        return changed_meanwhile(server().store.entry(row.id, group, key) or was)
    audit(row, who, {"changed": group, "key": key})
    return jsonify({"ok": True})


def _marks(document: Judged) -> dict[str, str]:
    """The marks of all that can be changed, by key."""
    entries: list[Mapping[str, object]] = [
        *document["findings"],
        *document["actions"],
        *document["appeals"],
    ]
    marks = {str(each["id"]): mark({k: v for k, v in each.items() if k != "id"}) for each in entries}
    return marks | {"overview": mark(document["overview"])}


@debrief.delete("/review/<drill>/<any(adjustments,findings,actions,hotwash):group>/<key>")
def drop(drill: str, group: str, key: str) -> Response:
    """Take an entry out; a hot wash only the director."""
    row, who = writer(drill, frozenset({DIRECTOR}) if group == "hotwash" else GROUPS[group].may)
    store = server().store
    was = store.entry(row.id, group, key)
    if was is None:
        return refused("entry_gone", 404)
    if group in SCORED:
        unsigned(row)
    if "appeal" in was:
        return refused("appeal_grants", 409)
    if group == "findings":
        _let_go(row, key)
    store.drop_entry(row.id, group, key)
    audit(row, who, {"dropped": group, "key": key})
    return jsonify({"ok": True})


def _let_go(row: DrillRow, finding: str) -> None:
    """Actions that answered a finding stay, without it."""
    store = server().store
    for action in store.assessment(row.id)["actions"]:
        if action.get("finding") == finding:
            kept = {name: value for name, value in action.items() if name not in ("id", "finding")}
            store.change_entry(row.id, "actions", action["id"], kept)


@debrief.put("/review/<drill>/overview")
def overview(drill: str) -> Response:
    """Write what the head of the report says beside the journal."""
    row, who = writer(drill, GRADERS)
    body = body_of(frozenset(model.Overview.model_fields) | {"was"})
    was, seen = server().store.assessment(row.id)["overview"], body.pop("was", None)
    if not all(isinstance(value, str) and len(value) <= model.MAX_WORDS for value in body.values()):
        return refused("payload", 400)
    if seen != mark(was):
        return changed_meanwhile(was)
    try:
        server().store.set_overview(row.id, body, seen=was)
    except Conflict:
        return changed_meanwhile(server().store.assessment(row.id)["overview"])
    audit(row, who, {"changed": "overview"})
    return jsonify({"ok": True})


# -- last time ----------------------------------------------------------------------------------------


@debrief.post("/review/<drill>/previous")
def previous(drill: str) -> Response:
    """Name the earlier drill whose open actions are carried in; null for none."""
    row, who = writer(drill, GRADERS)
    raw = request.get_json(silent=True)
    if not isinstance(raw, dict) or set(raw) != {"drill"} or not isinstance(raw["drill"], str | None):
        return refused("payload", 400)
    store = server().store
    earlier = next((each for each in candidates(store, row) if each.id == raw["drill"]), None)
    if raw["drill"] is not None and earlier is None:
        return refused("no_drill", 404)
    follow_up(store, row, earlier)
    audit(row, who, {"previous": raw["drill"]})
    return jsonify({"ok": True})
