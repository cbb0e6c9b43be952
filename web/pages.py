"""The pages open to everybody: the first page, joining, the seat, language, vendor files, health."""

from __future__ import annotations

import unicodedata
from typing import Any

from flask import Blueprint, abort, make_response, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from drillsim.runner import LiveDrill
from drillsim.store import DrillRow
from web import auth, codes
from web.core import server
from web.events import wall
from web.texts import LANGUAGES

MAX_NAME = 60
pages = Blueprint("pages", __name__)


@pages.get("/")
def home() -> str:
    """Where a participant types a code."""
    return render_template("join.html", mine=auth.person())


@pages.get("/join")
def typed_nothing() -> Response:
    """Where a form was sent, opened as a page, for instance after a change of language."""
    return redirect(url_for("pages.home"))


@pages.post("/join")
def join() -> Any:
    """A code was typed: go to its drill or its seat."""
    code = codes.typed(request.form.get("code", ""))
    if not _may_try():
        return render_template("join.html", mine=None, error="too_often"), 429
    if _means(code) is None:
        return render_template("join.html", mine=None, error="code_unknown", code=code), 404
    return redirect(url_for("pages.seat", code=code))


def _may_try() -> bool:
    """Whether another code may be tried; wide for the address, as a hall shares one."""
    limits = server().limits
    browser = session.setdefault("tries", codes.token())
    return limits.address.allow(request.remote_addr) and limits.code.allow(browser)


def _means(code: str) -> tuple[DrillRow, str | None] | None:
    """The drill a code opens, and the seat when it is a seat's own."""
    store = server().store
    if len(code) == codes.DRILL_LENGTH:
        row = store.drill_by_code(code)
        return (row, None) if row is not None else None
    found = store.seat_by_code(code) if len(code) == codes.SEAT_LENGTH else None
    row = store.drill(found[0]) if found is not None else None
    return (row, found[1]) if found is not None and row is not None else None


@pages.get("/join/<code>")
def seat(code: str) -> Any:
    """Name and seat of who joins; a seat's own code leaves only the name to give."""
    if not server().limits.address.allow(request.remote_addr):
        abort(429)
    return _seat_page(codes.typed(code))


def _seat_page(code: str, error: str | None = None, status: int = 200) -> Any:
    found = _means(code)
    live = server().live(found[0].id) if found is not None else None
    if found is None or live is None:
        return render_template("join.html", mine=None, error="code_unknown", code=code), 404
    row, own = found
    name = request.form.get("name", "")
    page = render_template(
        "seat.html", drill=row, code=code, own=own, seats=_seats(live, own), error=error, name=name, live=live
    )
    return page, status


def _seats(live: LiveDrill, own: str | None) -> list[dict[str, Any]]:
    """The seats to choose from, with how many people are in each."""
    taken = server().extras["hub"].taken(live.id)
    city = live.setup.city
    found = []
    for each in live.setup.scenario.seats:
        if own in (None, each.seat):
            agency, _, role = each.seat.partition("/")
            words = {"agency": city.agencies[agency].name, "role": city.doc.roles[role].name}
            found.append({"id": each.seat, "taken": taken.get(each.seat, 0), "brief": each.brief, **words})
    return found


@pages.post("/join/<code>")
def ask(code: str) -> Any:
    """Ask for a seat, or take the one whose code this is."""
    code = codes.typed(code)
    if not _may_try():
        return _seat_page(code, "too_often", 429)
    found = _means(code)
    live = server().live(found[0].id) if found is not None else None
    if found is None or live is None:
        return render_template("join.html", mine=None, error="code_unknown", code=code), 404
    name = _name(request.form.get("name", ""))
    wanted = found[1] or request.form.get("seat", "")
    if not name:
        return _seat_page(code, "name_wrong", 400)
    if all(each.seat != wanted for each in live.setup.scenario.seats):
        return _seat_page(code, "seat_wrong", 400)
    if live.state == "ended":
        return _seat_page(code, "drill_over", 409)
    return _admit(live, name, wanted, sits=found[1] is not None)


def _admit(live: LiveDrill, name: str, wanted: str, *, sits: bool) -> Response:
    """A new participant of a drill, seated or waiting; the browser is remembered as theirs."""
    here = server()
    if not here.limits.asked.allow(live.id):
        abort(429)
    token = codes.token()
    person = here.store.add_person(live.id, name, codes.digest(token), wall(), wanted=wanted)
    if sits:
        live.join(wanted, person.id)
        here.store.seat_person(person.id, wanted)
    auth.remember(token)
    here.extras["hub"].changed(live.id)
    return redirect(url_for("pages.play" if sits else "pages.wait"), 303)


def _name(text: str) -> str:
    """A name without what does not print; empty when it will not do."""
    plain = unicodedata.normalize("NFC", text)
    plain = "".join(letter for letter in plain if unicodedata.category(letter)[0] != "C")
    plain = " ".join(plain.split())
    return plain if len(plain) <= MAX_NAME else ""


@pages.get("/wait")
def wait() -> Any:
    """Waits for the facilitator; looks again by itself, without script."""
    person = auth.person()
    if person is None or person.state == "removed":
        return redirect(url_for("pages.home"))
    if person.state == "seated":
        return redirect(url_for("pages.play"))
    response = make_response(render_template("wait.html", person=person))
    response.headers["Refresh"] = "5"
    return response


@pages.get("/play")
def play() -> Any:
    """The page of a seated participant."""
    person = auth.person()
    if person is None or person.state == "removed":
        return redirect(url_for("pages.home"))
    if person.state == "asked":
        return redirect(url_for("pages.wait"))
    return render_template("live.html", page="play", root="app", drill=person.drill, title="play_title")


@pages.get("/lang/<lang>")
def language(lang: str) -> Response:
    """Remember a language and go back to where the reader was."""
    if lang not in LANGUAGES:
        abort(404)
    response = redirect(local(request.args.get("next")))
    secure = server().settings.secure
    response.set_cookie("lang", lang, max_age=31_536_000, samesite="Lax", secure=secure)
    return response


def local(path: str | None) -> str:
    """A path of this server to go on to; the first page when it is anything else."""
    if path and path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable():
        return path
    return url_for("pages.home")


@pages.get("/vendor/<path:name>")
def vendor(name: str) -> Response:
    """A file of the allow-list."""
    found = server().vendor.get(name)
    if found is None:
        abort(404)
    packed = found.packed if request.accept_encodings["gzip"] else None
    response = make_response(packed or found.body)
    response.headers["Content-Type"] = found.type
    response.headers["Vary"] = "Accept-Encoding"
    if packed:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Cache-Control"] = "public, max-age=86400"
    response.set_etag(found.tag + ("-gz" if packed else ""))
    return response.make_conditional(request)


@pages.get("/health")
def health() -> dict[str, Any]:
    """Whether the server answers and its database can be read."""
    server().store.drills()
    return {"ok": True}
