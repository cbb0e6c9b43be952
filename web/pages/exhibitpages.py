"""What a message shows: a log, a letter, a picture; for the seats it has reached, and for staff."""

from __future__ import annotations

from flask import Blueprint, abort, g, request
from werkzeug.wrappers import Response

from drillsim.documents.exhibits import Exhibit, media
from drillsim.engine import personas
from drillsim.live.runner import LiveDrill
from web.access import auth
from web.access.auth import WATCHERS
from web.core.here import server

exhibits = Blueprint("exhibits", __name__)


@exhibits.get("/exhibits/<drill>/<name>")
def exhibit(drill: str, name: str) -> Response:
    """An exhibit as it is; whom no message has shown it learns not even whether there is one."""
    live = server().live(drill)
    if live is None or not _may(live, name):
        abort(404)
    found = next((each for each in live.setup.scenario.exhibits if each.id == name), None)
    if found is None:
        abort(404)
    return _sent(found, live)


def _may(live: LiveDrill, name: str) -> bool:
    """Whether who asks has been shown it: staff may see all that is to come."""
    account, person = auth.staff(), auth.person()
    if account is not None and account.role in WATCHERS:
        return True
    if person is None or person.drill != live.id or person.state != "seated":
        return False
    return any(
        record.kind == "delivery"
        and person.seat in record.data["seats"]
        and any(each["id"] == name for each in record.data.get("exhibits", ()))
        for record in live.records()
    )


def _sent(exhibit: Exhibit, live: LiveDrill) -> Response:
    """Its bytes, which a browser shows and never runs."""
    if exhibit.picture is None and exhibit.text is not None:
        words = personas.fill(exhibit.text.say(g.lang), live.setup.cast, "{time}")
        answer = Response(words, content_type="text/plain; charset=utf-8")
    else:
        answer = Response(exhibit.raw, content_type=media(exhibit.raw))
    answer.headers["Content-Disposition"] = "inline"
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.headers["Vary"] = "Cookie"
    answer.set_etag(f"{exhibit.hash}-{g.lang}")
    return answer.make_conditional(request)
