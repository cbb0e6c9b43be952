"""The review of a drill: its page, what the page is told, and the screens of its seats."""

from __future__ import annotations

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, abort, jsonify, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from drillsim.runner import ENDED, PAUSED, RUNNING
from drillsim.store import DrillRow
from web import auth, briefing, texts
from web.auth import ROLES
from web.core import Server, server
from web.wire import PARTICIPANT, Audience
from web.work.cases import Case, Cases
from web.work.review import encoded, frames, public, told

KEPT_BYTES = 48_000_000
LEVEL = 6
review = Blueprint("review", __name__)


# -- who looks --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at a review.

    Attributes:
        role: of the account, or ``participant``.
        name: the account's, or the person's own.
        seat, person: of a participant.
    """

    role: str
    name: str
    seat: str | None = None
    person: str | None = None

    @property
    def staff(self) -> bool:
        """Whether this is an account."""
        return self.role in ROLES

    def told(self) -> dict[str, Any]:
        """As the page takes it."""
        mine = {"seat": self.seat, "person": self.person} if self.person else {}
        return {"role": self.role, "name": self.name, **mine}


def viewer(row: DrillRow) -> Viewer | None:
    """Who looks at the review of a drill, if they may: staff, and participants once it is released."""
    account = auth.staff()
    if account is not None:
        return Viewer(account.role, account.name)
    person = auth.person()
    released = row.released and row.state == ENDED
    if person is None or person.drill != row.id or person.state == "removed" or not released:
        return None
    return Viewer(PARTICIPANT, person.name, person.seat, person.id)


def refused(code: str, status: int, **blanks: object) -> Response:
    """The answer to a script that asks for what it may not have, or wrongly."""
    answer = jsonify({"ok": False, "code": code, "text": texts.both(code, **blanks)})
    answer.status_code = status
    return answer


def looked_up(drill: str) -> tuple[DrillRow, Viewer]:
    """The drill, and who looks at it; anybody else is refused."""
    row = server().store.drill(drill)
    if row is None:
        abort(refused("no_drill", 404))
    found = viewer(row)
    if found is None:
        abort(refused("forbidden" if auth.staff() or auth.person() else "signed_out", 403))
    return row, found


# -- the page ---------------------------------------------------------------------------------------


@review.get("/review/<drill>")
def page(drill: str) -> Any:
    """The review's page."""
    row = server().store.drill(drill)
    if row is None:
        abort(404)
    if viewer(row) is None:
        person = auth.person()
        if person is None or person.drill != drill:
            return redirect(url_for("staff.login", next=request.path))
        return render_template("message.html", title="drill_review", text="report_wait"), 403
    return render_template("live.html", page="review", root="review", drill=row.id, title="drill_review")


# -- what it is told --------------------------------------------------------------------------------


@review.get("/review/<drill>/data")
def data(drill: str) -> Response:
    """The drill, its scores and curves, and what people have judged."""
    row, who = looked_up(drill)
    here = server()
    key = ("data", row.id, who, row.records, row.state, row.released)

    def make() -> bytes:
        found = told(case(here, row), None)
        static = found["static"] if who.staff else public(found["static"])
        known = {
            "me": who.told(),
            "drill": {**_of_row(row), **found["facts"]},
            "static": static,
            "card": found["card"],
            "curves": found["curves"],
            "gradings": [],
            "assessment": None,
        }
        return encoded(known)

    return packed(here, key, make)


def _of_row(row: DrillRow) -> dict[str, Any]:
    """What the store knows of a drill beside its journal."""
    return {
        "id": row.id,
        "state": PAUSED if row.state == RUNNING and server().runner.get(row.id) is None else row.state,
        "created": row.created,
        "released": row.released,
        "origin": getattr(row, "origin", "live"),
        "parent": getattr(row, "parent", None),
        "parent_t": getattr(row, "parent_t", None),
        "previous": getattr(row, "previous", None),
        "chain": True,
    }


@review.get("/review/<drill>/records")
def records(drill: str) -> Response:
    """All records as staff see them: the replay is made of them in the browser."""
    row, _ = looked_up(drill)
    here = server()
    return packed(here, ("records", row.id, row.records), lambda: encoded(frames(case(here, row))))


@review.get("/review/<drill>/seat")
def seat(drill: str) -> Response:
    """What the page of a seat was told: the same ``hello``, with all its records."""
    row, _ = looked_up(drill)
    here, wanted = server(), request.args.get("seat", "")

    def make() -> bytes:
        found = case(here, row)
        audience = Audience(PARTICIPANT, wanted)
        me = {"role": PARTICIPANT, "seat": wanted, "agency": audience.agency, "name": "", "person": None}
        return encoded(
            {
                "me": me,
                "drill": briefing.drill(found.setup, row.id),
                "static": briefing.participant(found.setup, wanted),
                **frames(found, audience),
            }
        )

    first = case(here, row).setup
    if all(each.seat != wanted for each in first.scenario.seats):
        return refused("seat", 404)
    return packed(here, ("seat", row.id, wanted, row.records), make)


def case(here: Server, row: DrillRow) -> Case:
    """The journal of a drill, read."""

    def count(drill: str) -> int:
        found = here.store.drill(drill)
        return found.records if found is not None else 0

    cases: Cases = here.extras.setdefault("cases", Cases(here.store.lines, count))
    return cases.get(row.id)


def packed(here: Server, key: tuple[Any, ...], make: Callable[[], bytes]) -> Response:
    """An answer that is made and compressed once, and not sent again to who has it."""
    kept: OrderedDict[Any, bytes] = here.extras.setdefault("packed", OrderedDict())
    tag = hashlib.sha256(repr((*key, here.settings.secret)).encode()).hexdigest()[:32]
    if request.if_none_match.contains(tag):
        return _fresh(Response(status=304), tag)
    if tag not in kept:
        kept[tag] = here.away(lambda: gzip.compress(make(), LEVEL, mtime=0))
        while len(kept) > 1 and sum(map(len, kept.values())) > KEPT_BYTES:
            kept.popitem(last=False)
    kept.move_to_end(tag)
    zipped = request.accept_encodings["gzip"]
    answer = make_response(kept[tag] if zipped else gzip.decompress(kept[tag]))
    answer.headers["Content-Type"] = "application/json"
    if zipped:
        answer.headers["Content-Encoding"] = "gzip"
    return _fresh(answer, tag)


def _fresh(answer: Response, tag: str) -> Response:
    answer.set_etag(tag)
    answer.headers["Vary"] = "Accept-Encoding, Cookie"
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer
