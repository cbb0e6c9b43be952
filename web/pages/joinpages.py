"""The pages open to everybody: the first page, joining, the seat, language, vendor files."""

from __future__ import annotations

import threading
import unicodedata
from collections import Counter

from flask import Blueprint, abort, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.normal import normalised
from drillsim.intake.fields import folded
from drillsim.live.clocks import wall
from drillsim.live.runner import LiveDrill
from drillsim.store import PersonRow
from web.access import auth, codes, entry
from web.core.here import server
from web.core.memory import Opened
from web.core.texts import LANGUAGES, both
from web.core.vendor import File
from web.core.vendor import wording as worded
from web.live import seating
from web.services.plans import planned_of

MAX_NAME = 60
# Stands for the form's token in a page that is kept; no text holds it.
_TOKEN = "\ue000token\ue000"
pages = Blueprint("pages", __name__)


@pages.get("/")
def home() -> str:
    """Where a participant types a code; who was sent away or turned down is told so, and may ask again."""
    mine = auth.person()
    gone = mine is not None and mine.state == "removed" and request.args.get("why") == "removed"
    why = mine.why if mine is not None and gone else ""
    error = ("join_left" if why else "join_removed") if gone else None
    row = server().store.drill(mine.drill) if mine is not None and gone else None
    return render_template(
        "join.html", mine=mine, error=error, why=why, code=row.code if row is not None else ""
    )


@pages.get("/join")
def typed_nothing() -> Response:
    """Where a form was sent, opened as a page, for instance after a change of language."""
    return redirect(url_for("pages.home"))


@pages.post("/join")
def join() -> ResponseReturnValue:
    """A code was typed: go to its drill or its seat."""
    code = entry.meant(request.form.get("code", ""))
    return redirect(url_for("pages.seat", code=code)) if entry.opened(code) else _unknown(code)


def _unknown(code: str) -> ResponseReturnValue:
    """Says that a code opens nothing, or that too many were tried."""
    error = "too_often" if g.too_often else "code_unknown"
    return render_template("join.html", mine=None, error=error, code=code), 429 if g.too_often else 404


def _found(code: str) -> tuple[Opened, LiveDrill] | None:
    opened = entry.opened(code)
    live = server().live(opened.drill) if opened is not None else None
    return (opened, live) if opened is not None and live is not None else None


@pages.get("/join/<code>")
def seat(code: str) -> ResponseReturnValue:
    """Name and seat of who joins; a seat's own code leaves only the name to give."""
    code = entry.meant(code)
    found = _found(code)
    if found is None:
        return _unknown(code)
    if request.path != url_for("pages.seat", code=code):
        return redirect(url_for("pages.seat", code=code))
    opened, live = found
    return _device_page(code, opened, live) if opened.person else _plain_page(code, opened, live)


def _plain_page(code: str, opened: Opened, live: LiveDrill) -> str:
    """The page as everybody gets it, written once a second at most: a hall opens it all at once."""
    here = server()
    kept = here.joining.pages
    name = (code, g.lang, g.look)
    stands = (live.state, here.hub.taken(live.id) if opened.seat is None else None)
    if name not in kept or kept[name][0] != stands:
        kept[name] = stands, _seat_page(code, opened, live, csrf=lambda: _TOKEN).split(_TOKEN)
    return auth.csrf().join(kept[name][1])


def _day(date: str | None) -> str:
    """A day as people here write it, or nothing."""
    return "" if date is None else "/".join(reversed(date.split("-")))


def _seat_page(code: str, opened: Opened, live: LiveDrill, error: str | None = None, **more: object) -> str:
    return render_template(
        "seat.html",
        called=live.setup.called,
        date=_day(live.setup.date),
        code=code,
        own=opened.seat,
        seats=_seats(live, opened.seat),
        error=error,
        name=request.form.get("name", "") if request.method == "POST" else _expected(live, opened.seat),
        live=live,
        **more,
    )


def _expected(live: LiveDrill, seat: str | None) -> str:
    """The name of who is to hold a seat, as its own code's page offers it; empty where nobody was planned."""
    planned = planned_of(server().store, live.id) if seat is not None else None
    holder = planned.holders.get(seat or "") if planned is not None else None
    return holder.name if holder is not None else ""


def _seats(live: LiveDrill, own: str | None) -> list[dict[str, object]]:
    """The seats to choose from, with how many people are in each, and how many are expected."""
    taken, coded = server().hub.taken(live.id), server().store.seat_codes(live.id)
    planned = planned_of(server().store, live.id)
    expected = Counter(one.seat for one in (planned.people if planned is not None else ()))
    city = live.setup.city
    found: list[dict[str, object]] = []
    for each in live.setup.scenario.seats:
        if own == each.seat or (own is None and each.seat in coded):
            agency, role = city.agencies[each.seat.agency], city.doc.roles[each.seat.role]
            words = {"agency": agency.name, "role": role.name}
            found.append(
                {
                    "id": each.seat,
                    "taken": taken.get(each.seat, 0),
                    "expected": expected[each.seat],
                    "brief": each.brief,
                    **words,
                }
            )
    return found


@pages.post("/join/<code>")
def ask(code: str) -> ResponseReturnValue:
    """Ask for a seat, take the one whose code this is, or go on from this device."""
    code = entry.meant(code)
    found = _found(code)
    if found is None:
        return _unknown(code)
    opened, live = found
    if opened.person:
        return _take_over(code, opened, live) if opened.hands else _go_on(code, opened)
    name, wanted = _name(request.form.get("name", "")), opened.seat or request.form.get("seat", "")
    error, status = _fault(live, name, wanted)
    if error == "seat_wrong" and not wanted and (proposed := _proposed(live, name)):
        return _seat_page(code, opened, live, proposed=proposed)
    if error is not None:
        return _seat_page(code, opened, live, error), status
    return _admit(live, name, wanted, sits=opened.seat is not None)


def _fault(live: LiveDrill, name: str, wanted: str) -> tuple[str | None, int]:
    if not name:
        return "name_wrong", 400
    if wanted not in server().store.seat_codes(live.id):
        return "seat_wrong", 400
    return ("drill_over", 409) if live.state == "ended" else (None, 200)


def _proposed(live: LiveDrill, name: str) -> str | None:
    """The seat that the list of participants has for a name, however it is typed."""
    planned = planned_of(server().store, live.id)
    people = planned.people if planned is not None else ()
    sought = folded(name)
    return next((one.seat for one in people if one.seat and folded(one.name) == sought), None)


def _admit(live: LiveDrill, name: str, wanted: str, *, sits: bool) -> Response:
    """Seat who joins, or let them wait; the browser is remembered as theirs."""
    here, mine = server(), auth.person()
    if not here.limits.asked.allow(live.id):
        abort(429)
    if mine is not None and (mine.drill, mine.name) == (live.id, name) and mine.state != "removed":
        _come_again(live, mine, wanted, sits=sits)
    else:
        auth.remember(_taken_in(live, name, wanted, sits=sits))
    here.hub.changed(live.id)
    return redirect(url_for("pages.play" if sits else "pages.wait"), 303)


def _taken_in(live: LiveDrill, name: str, wanted: str, *, sits: bool) -> str:
    """Take a newcomer in, and say their secret; a form that is sent twice is one newcomer's.

    The second comes before the browser has the answer to the first: it shows the same token of its session.
    """
    here = server()
    sent = here.joining.forms
    lock, token = sent.setdefault((auth.csrf(), live.id, name, wanted), (threading.Lock(), codes.token()))
    with lock:
        known = here.store.person_by_token(codes.digest(token))
        if known is not None and known.state == "removed":
            # Sent away since, and back with the same page: somebody new.
            token = codes.token()
            sent[auth.csrf(), live.id, name, wanted] = lock, token
            known = None
        if known is None:
            seat = wanted if sits else None
            seating.take_in(here, live, name, codes.digest(token), wall(), seat=seat, wanted=wanted)
    return token


def _come_again(live: LiveDrill, mine: PersonRow, wanted: str, *, sits: bool) -> None:
    """Who is in the drill already stays the same person: takes the seat of a card, or asks for another."""
    here = server()
    if sits:
        seating.place(here, live, mine, wanted)
        if mine.seat not in (None, wanted):
            here.hub.dismiss_person(mine.id, "moved")
    elif mine.seat != wanted:
        here.store.ask_seat(mine.id, wanted)


def _device_page(code: str, opened: Opened, live: LiveDrill) -> ResponseReturnValue:
    """Asks before this device becomes somebody's: what only looks at the address must not use it up."""
    person = server().store.person(opened.person or "")
    if person is None or person.state == "removed":
        return _unknown(code)
    seat = _seats(live, person.seat)[0] if person.seat else None
    return render_template("device.html", code=code, person=person, seat=seat, hands=opened.hands)


def _take_over(code: str, opened: Opened, live: LiveDrill) -> ResponseReturnValue:
    """Somebody else takes over a seat, with what was left for them; who had it is told so."""
    here = server()
    person, name = here.store.person(opened.person or ""), _name(request.form.get("name", ""))
    if person is None or person.state != "seated" or person.seat is None:
        return _unknown(code)
    if not name or live.state == "ended":
        error, status = ("drill_over", 409) if name else ("name_wrong", 400)
        shown = {"seat": _seats(live, person.seat)[0], "hands": True, "error": error}
        return render_template("device.html", code=code, person=person, **shown), status
    if not entry.use_pass(here, code):
        return _unknown(code)
    token = codes.token()
    seat, note = person.seat, person.note
    seating.take_in(here, live, name, codes.digest(token), wall(), seat=seat, wanted=seat, note=note)
    told = both("handed_to", name=name)
    seating.remove(here, live, person, f"{told['vi']} / {told['en']}")
    here.hub.dismiss_person(person.id, "handed")
    here.hub.changed(live.id)
    auth.remember(token)
    return redirect(url_for("pages.play"), 303)


def _go_on(code: str, opened: Opened) -> ResponseReturnValue:
    here = server()
    person = here.store.person(opened.person or "")
    if not entry.use_pass(here, code) or person is None or person.state == "removed":
        return _unknown(code)
    token = codes.token()
    here.store.add_device(person.id, codes.digest(token), wall())
    auth.remember(token)
    return redirect(url_for("pages.play"), 303)


def _name(text: str) -> str:
    """A name without what does not print; empty when it will not do."""
    plain = "".join(letter for letter in text if letter.isspace() or unicodedata.category(letter)[0] != "C")
    plain = normalised(plain)
    return plain if len(plain) <= MAX_NAME else ""


@pages.get("/wait")
def wait() -> ResponseReturnValue:
    """Waits for the facilitator; looks again by itself, without script."""
    person = auth.person()
    if person is None or person.state == "removed":
        return redirect(url_for("pages.home", why="removed" if person else None))
    if person.state == "seated":
        return redirect(url_for("pages.play"))
    row = server().store.drill(person.drill)
    live = server().known(row) if row is not None else None
    asked = _seats(live, person.wanted)[:1] if live is not None and person.wanted else []
    called = live.setup.called if live is not None else None
    response = make_response(render_template("wait.html", person=person, asked=asked, called=called))
    response.headers["Refresh"] = "5"
    return response


@pages.get("/practice")
def practice() -> str:
    """A toy on which whoever waits practises; it knows no drill and sends nothing."""
    return render_template("practice.html")


@pages.get("/play")
def play() -> ResponseReturnValue:
    """The page of a seated participant."""
    person = auth.person()
    if person is None or person.state == "removed":
        return redirect(url_for("pages.home", why="removed" if person else None))
    if person.state == "asked":
        return redirect(url_for("pages.wait"))
    about = {"drill": person.drill, "person": person.id}
    return render_template("live.html", page="play", root="app", title="play_title", **about)


@pages.get("/lang/<lang>")
def language(lang: str) -> Response:
    """Remember a language and go back to where the reader was."""
    if lang not in LANGUAGES:
        abort(404)
    response = redirect(local(request.args.get("next")))
    secure = server().settings.secure
    response.set_cookie("lang", lang, max_age=31_536_000, samesite="Lax", secure=secure)
    return response


@pages.get("/look/<look>")
def shown(look: str) -> Response:
    """Remember whether pages are shown light or dark, or as the device asks, and go back."""
    if look not in ("auto", "light", "dark"):
        abort(404)
    response = redirect(local(request.args.get("next")))
    secure = server().settings.secure
    response.set_cookie("look", look, max_age=31_536_000, samesite="Lax", secure=secure)
    return response


def local(path: str | None) -> str:
    """A path of this server to go on to; the first page when it is anything else."""
    if path and path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable():
        return path
    return url_for("pages.home")


@pages.get("/vendor/<path:name>")
def vendor(name: str) -> Response:
    """A file of the allow-list."""
    return _sent(server().vendor.get(name), "public, max-age=86400")


@pages.get("/texts/<name>.js")
def wording(name: str) -> Response:
    """The texts of a page; a browser asks each time whether they are still these."""
    return _sent(worded(name), "no-cache")


def _sent(found: File | None, cache: str) -> Response:
    if found is None:
        abort(404)
    packed = found.packed if request.accept_encodings["gzip"] else None
    response = make_response(packed or found.body)
    response.headers["Content-Type"] = found.type
    response.headers["Vary"] = "Accept-Encoding"
    if packed:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Cache-Control"] = cache
    response.set_etag(found.tag + ("-gz" if packed else ""))
    return response.make_conditional(request)
