"""What a message shows: logs, letters, pictures, recordings; for the seats it has reached, and for staff."""

from __future__ import annotations

from contextlib import closing

from flask import Blueprint, abort, g, jsonify, request
from pydantic import ValidationError
from werkzeug.wrappers import Response

from drillsim.base.errors import DrillsimError, StoreError
from drillsim.base.media import PDF, media_type
from drillsim.base.model import Title
from drillsim.base.normal import safe
from drillsim.base.records import words
from drillsim.documents.exhibits import (
    MOST_ATTACHED,
    Attachment,
    Exhibit,
    attachment,
    form_of,
    told,
)
from drillsim.engine import personas
from drillsim.engine.controls import attachment_of, attachments
from drillsim.live.clocks import wall
from drillsim.live.runner import ENDED, LiveDrill
from web.access import auth
from web.access.auth import CONTROLLERS, WATCHERS, staff_only
from web.core.here import server
from web.pages.reviewpages import refused, said

exhibits = Blueprint("exhibits", __name__)
_SHUT = "sandbox; default-src 'none'"
_OF_A_PDF = "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'"
"""What a browser's own viewer needs, which shows no PDF in a sandbox."""


@exhibits.get("/exhibits/<drill>/<name>")
def exhibit(drill: str, name: str) -> Response:
    """An exhibit as it is; whom no message has shown it learns not even whether there is one."""
    live = server().live(drill)
    if live is None or not _may(live, name):
        abort(404)
    found = _of_scenario(live, name) or _added(live, name)
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


def _of_scenario(live: LiveDrill, name: str) -> Exhibit | None:
    return next((each for each in live.setup.scenario.exhibits if each.id == name), None)


def _added(live: LiveDrill, name: str) -> Attachment | None:
    """A file that a facilitator has added."""
    return next((each for each in attachments(live.records()) if each.id == name), None)


def _sent(exhibit: Exhibit | Attachment, live: LiveDrill) -> Response:
    """Its bytes, which a browser shows or plays and never runs."""
    kind = media_type(exhibit.raw)
    if isinstance(exhibit, Exhibit) and exhibit.picture is None and exhibit.text is not None:
        said_so = personas.fill(exhibit.text.say(g.lang), live.setup.cast, "{time}")
        answer = Response(said_so, content_type="text/plain; charset=utf-8")
    else:
        answer = Response(exhibit.raw, content_type=kind)
    answer.headers["Content-Disposition"] = "inline"
    answer.headers["Content-Security-Policy"] = _OF_A_PDF if kind == PDF else _SHUT
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.headers["Vary"] = "Cookie"
    answer.set_etag(f"{exhibit.hash}-{g.lang}")
    # Some browsers play a recording only where they may ask for parts of it.
    return answer.make_conditional(request, accept_ranges=True, complete_length=len(answer.get_data()))


@exhibits.post("/exhibits/<drill>")
@staff_only(*CONTROLLERS)
def add(drill: str) -> Response:
    """Add a file that injects written on the spot can show; the same file again is the one that is there."""
    here = server()
    live = here.live(drill)
    if live is None:
        return refused("no_drill", 404)
    if not set(request.form) <= {"csrf", "title"}:
        return refused("payload", 400)
    try:
        title = Title.model_validate(dict.fromkeys(("vi", "en"), safe(request.form.get("title", "").strip())))
    except ValidationError:
        return refused("payload", 400)
    made = attachment(_file(), title)
    name = made["id"]
    if _of_scenario(live, name) is None and _added(live, name) is None:
        control = {"type": "exhibit", "exhibit": made, "by": g.account.name}
        try:
            if live.state != ENDED and here.hub.abroad.elsewhere(live.id):
                here.hub.abroad.control(live.id, control)
            else:
                live.control(control)
        except StoreError:
            return refused("unstored", 503)
        except DrillsimError as error:
            return said(words(error.text), 409, code=error.code)
        here.store.audit(g.account.name, live.id, {"control": "exhibit", "exhibit": name}, wall())
    return jsonify({"ok": True, "exhibit": told(attachment_of({**made}))})


def _file() -> bytes:
    """The file that was sent; one that is too large or of a kind that is not taken is refused."""
    sent = request.files.get("file")
    if sent is None:
        abort(refused("payload", 400))
    with closing(sent):
        raw = sent.stream.read(MOST_ATTACHED + 1)
    if not 0 < len(raw) <= MOST_ATTACHED:
        abort(refused("attachment_size", 413, most=f"{MOST_ATTACHED // 1_000_000}"))
    if form_of(raw) is None:
        abort(refused("attachment_kind", 415))
    return raw
