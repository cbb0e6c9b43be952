"""The review of a drill: its page, what the page is told, and the screens of its seats."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote

from flask import Blueprint, abort, g, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.texts import Both, Words
from drillsim.live.runner import ENDED
from drillsim.store import DrillRow
from web.access import auth
from web.access.auth import CONTROLLERS, OBSERVER, ROLES
from web.core import texts
from web.core.here import server
from web.core.jobs import DONE, PAGES, Busy, Job
from web.live.events import note_told
from web.net import compressed
from web.services.locking import blind
from web.told.wire import PARTICIPANT
from web.work.titles import dated, filename

PATIENCE = 10.0
MAX_SEAT = 200
review = Blueprint("review", __name__)


# -- files to take away -----------------------------------------------------------------------------


def attached(name: str) -> str:
    """The header of a file to be kept under a name."""
    # For readers that know no other letters.
    plain = (
        unicodedata.normalize("NFKD", name.replace("đ", "d").replace("Đ", "D"))
        .encode("ascii", "ignore")
        .decode()
    )
    plain = plain.replace('"', "").replace("\\", "")
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def titled(row: DrillRow, kind: str, suffix: str) -> str:
    """The name of a file of a drill: which, of when, and what it is.

    Args:
        row: the drill.
        kind: a key of ``texts``.
        suffix: of the file.
    """
    title = Both.of(dict(row.title)).say(g.lang)
    return filename(title, dated(row.created, row.day), texts.say(g.lang, kind), suffix)


# -- who looks --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at a review.

    Attributes:
        role: of the account, or ``participant``.
        name: the account's, or the person's own.
        seat, person: of a participant.
        blind: whether scores are kept from them until they have locked their ratings.
    """

    role: str
    name: str
    seat: str | None = None
    person: str | None = None
    blind: bool = False

    @property
    def staff(self) -> bool:
        """Whether this is an account."""
        return self.role in ROLES

    def told(self) -> dict[str, object]:
        """As the page takes it."""
        mine = {"seat": self.seat, "person": self.person} if self.person else {}
        blind = {"blind": True} if self.blind else {}
        return {"role": self.role, "name": self.name, **mine, **blind}


def viewer(row: DrillRow) -> Viewer | None:
    """Who looks at the review of a drill, if they may.

    Those who run or judge it may at any time; observers, who see what the hall sees, once it has
    ended and nobody plays the same scenario; participants once it is released.
    """
    account = auth.staff()
    if account is not None:
        if account.role == OBSERVER and (row.state != ENDED or auth.played_elsewhere(row)):
            return None
        unlocked = blind(server().store, row.id, account.role, account.name)
        return Viewer(account.role, account.name, blind=unlocked)
    person = auth.person()
    released = row.released and row.state == ENDED
    if person is None or person.drill != row.id or person.state != "seated" or not released:
        return None
    return Viewer(PARTICIPANT, person.name, person.seat, person.id)


def refused(code: str, status: int, **blanks: object) -> Response:
    """The answer to a script that asks for what it may not have, or wrongly."""
    return said(texts.both(code, **blanks), status, code=code)


def said(text: Words, status: int, **more: object) -> Response:
    """An answer that says why not."""
    answer = jsonify({"ok": False, "text": text, **more})
    answer.status_code = status
    return answer


def shown(job: Job) -> dict[str, object]:
    """A job as its page sees it."""
    known = {
        "id": job.id,
        "what": job.request["what"],
        "state": job.state,
        "done": job.done,
        "text": job.text,
    }
    return known | ({"result": job.result} if job.result is not None else {})


def looked_up(drill: str) -> tuple[DrillRow, Viewer]:
    """The drill, and who looks at it; anybody else is refused."""
    row = server().store.drill(drill)
    if row is None:
        abort(refused("no_drill", 404))
    found = viewer(row)
    if found is None:
        known = "played_elsewhere" if _observes(row) else "forbidden"
        abort(refused(known if auth.staff() or auth.person() else "signed_out", 403))
    return row, found


def _observes(row: DrillRow) -> bool:
    """Whether an observer has to wait only for others to play the same scenario to its end."""
    account = auth.staff()
    return account is not None and account.role == OBSERVER and row.state == ENDED


def sighted(drill: str) -> tuple[DrillRow, Viewer]:
    """The same, of those who may know scores."""
    row, found = looked_up(drill)
    if found.blind:
        abort(refused("ratings_open", 409))
    return row, found


def turned_away(row: DrillRow, title: str) -> ResponseReturnValue:
    """The answer to whoever may not read a drill's review or report, or not yet.

    Args:
        row: the drill.
        title: of the page, a key of ``texts``.
    """
    if _observes(row):
        return render_template("message.html", title=title, text="played_elsewhere"), 403
    person = auth.person()
    if auth.staff() is not None:
        abort(403)
    if person is None or person.drill != row.id or person.state == "removed":
        return redirect(url_for("staff.login", next=request.path))
    if person.state != "seated":
        return render_template("message.html", title=title, text="no_seat"), 403
    link = (
        {"to": url_for("debrief.wash", drill=row.id), "text": "hotwash_write"} if row.state == ENDED else None
    )
    return render_template("message.html", title=title, text="report_wait", link=link), 403


# -- the page ---------------------------------------------------------------------------------------


@review.get("/review/<drill>")
def page(drill: str) -> ResponseReturnValue:
    """The review's page."""
    row = server().store.drill(drill)
    if row is None:
        abort(404)
    if viewer(row) is None:
        return turned_away(row, "drill_review")
    server().jobs.warm(PAGES)
    return render_template("live.html", page="review", root="review", drill=row.id, title="drill_review")


# -- what it is told --------------------------------------------------------------------------------


@review.get("/review/<drill>/data")
def data(drill: str) -> Response:
    """The drill, its scores and curves, and what people have judged."""
    row, who = looked_up(drill)
    own = {"blind": who.name} if who.blind else {}
    wanted = {"what": "data", "drill": row.id, "row": _of_row(row), "public": not who.staff, **own}
    people = names(row, who)
    return _told(wanted, row.records, {"me": who.told(), "people": people})


def names(row: DrillRow, who: Viewer) -> dict[str, str]:
    """Reference of a person in the journal -> name, of those whose names a reader may know."""
    people = server().store.people(row.id)
    return {each.id: each.name for each in people if who.staff or each.id == who.person}


def _of_row(row: DrillRow) -> dict[str, object]:
    """What the store knows of a drill beside its journal."""
    return {
        "id": row.id,
        "state": row.state,
        "created": dated(row.created, row.day),
        "released": row.released,
        "origin": row.origin,
        "parent": row.parent,
        "parent_t": row.parent_t,
        "previous": row.previous,
        "assessed": row.assessed,
    }


@review.get("/review/<drill>/figures")
def figures(drill: str) -> Response:
    """The charts, in the language that is asked for."""
    row, _ = sighted(drill)
    lang = request.args.get("lang", "")
    if lang not in texts.LANGUAGES:
        return refused("payload", 400)
    wanted = {"what": "figures", "drill": row.id, "lang": lang, "assessed": row.assessed}
    return _told(wanted, row.records)


@review.get("/review/<drill>/records")
def records(drill: str) -> Response:
    """All records as staff see them: the replay is made of them in the browser."""
    row, _ = looked_up(drill)
    return _told({"what": "records", "drill": row.id}, row.records)


@review.get("/review/<drill>/says")
def says(drill: str) -> Response:
    """All records as sentences, in both languages."""
    row, _ = looked_up(drill)
    return _told({"what": "says", "drill": row.id}, row.records)


@review.get("/review/<drill>/seat")
def seat(drill: str) -> Response:
    """What the page of a seat was told: the same ``hello``, with all its records."""
    row, _ = looked_up(drill)
    wanted = request.args.get("seat", "")
    if len(wanted) > MAX_SEAT:
        return refused("seat", 404)
    return _told({"what": "seat", "drill": row.id, "seat": wanted}, row.records)


@review.get("/review/<drill>/notes")
def notes(drill: str) -> Response:
    """The private notes of those who run the drill, for them alone, in order of writing."""
    row, who = looked_up(drill)
    if who.role not in CONTROLLERS:
        return refused("forbidden", 403)
    answer = jsonify({"ok": True, "notes": [note_told(each) for each in server().store.notes(row.id)]})
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _told(wanted: dict[str, object], records: int, first: dict[str, object] | None = None) -> Response:
    """What a worker makes of a journal, once for everybody, with what is for this reader alone in front."""
    here = server()
    key = json.dumps([here.address, wanted, records])
    name = compressed.tag(here.settings.secret, key, first)
    held = compressed.not_changed(name)
    if held is not None:
        return held
    try:
        job = here.jobs.shared(PAGES, key, {**wanted, "store": here.address})
    except Busy:
        return refused("job_busy", 503)
    job.finished.wait(PATIENCE)
    if job.state == DONE and job.result is not None:
        if job.result.get("missing"):
            return refused("seat", 404)
        return compressed.answer(job.blobs[0], job.result, first or {}, name)
    if job.finished.is_set():
        return said(job.text, 409, code=(job.result or {}).get("code") or "job_broken")
    answer = jsonify({"ok": False, "code": "job_waiting", "text": job.text, "job": shown(job)})
    answer.status_code = 202
    return answer
