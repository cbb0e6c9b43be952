"""The versions of a draft on the planners' desk: how they differ, and who approved which, signed how."""

from __future__ import annotations

import base64
import difflib
import io
from collections.abc import Mapping

from flask import Blueprint, abort, g, redirect, request, send_file, url_for
from flask.typing import ResponseReturnValue

from drillsim.base.errors import Conflict, InputError
from drillsim.base.normal import normalised, safe
from drillsim.documents.yamltext import read
from drillsim.live.clocks import wall
from drillsim.store import FILES
from web.access.auth import CONTROLLERS, WATCHERS, confirmed, staff_only
from web.core import texts
from web.core.here import server
from web.pages.deskpages import may, one, shown, verdict_of
from web.pages.office.evidence import OCTETS, drop_file, keep_file, sent_file
from web.services import drafts
from web.services.drafts import APPROVED, REGISTER, REHEARSALS, REVIEW, STATES, Version

SCANS = (".pdf", ".png", ".jpg", ".jpeg")
MOST_NAME = 80
turns = Blueprint("turns", __name__)


@turns.get("/desk/<key>/versions")
@staff_only(*WATCHERS)
def versions(
    key: str, error: str | None = None, status: int = 200, warnings: object = ()
) -> ResponseReturnValue:
    """The versions of a draft, how two of them differ, and what is to be noted before one is reviewed."""
    found, known = one(key, None), drafts.versions(server().store, key)
    by_number = {each.number: each for each in known}
    chosen = by_number.get(request.args.get("of", found.number, type=int))
    since = request.args.get("since", (chosen or found).number - 1, type=int)
    before = by_number.get(since) if since < (chosen or found).number else None
    # Of two long texts with little in common this takes its time, which no drill that runs here may wait for.
    rows = (
        []
        if chosen is None or before is None
        else server().away(lambda: _difference(before.text, chosen.text))
    )
    page = shown(
        "desk-versions.html", found, versions=known, chosen=chosen, before=before, rows=rows, error=error,
        warnings=warnings, objectives=_objectives(found), rehearsal=_rehearsal(found),
        approved=next((each for each in known[1:] if each.state == APPROVED), None),
    )  # fmt: skip
    return page, status


def _objectives(found: Version) -> list[dict[str, str]]:
    """What the objectives of a draft are called, as it says it: it may hold anything."""
    try:
        rows = read(found.text, "draft").mapping.get("objectives")
    except InputError:
        return []
    titles = [row.get("title") for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return [named for title in titles if any((named := _words(title)).values())]


def _words(title: object) -> dict[str, str]:
    if not isinstance(title, dict):
        return dict.fromkeys(texts.LANGUAGES, title if isinstance(title, str) else "")
    vi, en = (each if isinstance(each := title.get(lang), str) else "" for lang in ("vi", "en"))
    return {"vi": vi or en, "en": en or vi}


def _rehearsal(found: Version) -> Mapping[str, object] | None:
    """What a rehearsal of this very text showed."""
    row = server().store.office_row(REHEARSALS, found.sha256)
    return None if row is None else row.document


def _difference(before: str, after: str) -> list[tuple[str, str]]:
    """The lines that two texts differ in, with two around each: a sign, and the line."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=2, lineterm="")
    return [(line[:1], line[1:]) for line in lines if not line.startswith(("---", "+++"))]


@turns.post("/desk/<key>/versions")
@staff_only(*CONTROLLERS)
def back(key: str) -> ResponseReturnValue:
    """Write an earlier version again, as a new one."""
    found, store = one(key, None), server().store
    number = request.form.get("number", 0, type=int)
    older = next((each for each in drafts.versions(store, key) if each.number == number), None)
    if older is None:
        abort(400)
    why = texts.say(g.lang, "desk_back_why", number=number)
    try:
        drafts.save(store, key, _seen(), older.text, g.account.name, why, wall(), older.unapproved)
    except Conflict:
        return versions(key, "draft_changed", 409)
    return redirect(url_for("turns.versions", key=found.key), 303)


def _seen() -> int:
    return request.form.get("seen", 0, type=int)


@turns.post("/desk/<key>/state")
@staff_only(*CONTROLLERS)
def turn(key: str) -> ResponseReturnValue:
    """Send a draft to be reviewed, approve it, send it back, or withdraw it."""
    here, found, state = server(), one(key, None), request.form.get("state", "")
    if state not in STATES or not may(found, state):
        return versions(key, "draft_turn", 409)
    if _seen() != found.seen:
        # What is checked here is what stands; what somebody saves meanwhile is not approved with it.
        return versions(key, "draft_changed", 409)
    wrong, signer = _signer(state)
    if wrong:
        return versions(key, wrong, 403 if wrong == "draft_password" else 400)
    covers = ""
    if state in (REVIEW, APPROVED):
        verdict = verdict_of(here, found)
        if verdict is None:
            return versions(key, "job_busy", 503)
        if verdict["faults"]:
            return versions(key, "draft_faulty", 409)
        if state == REVIEW and verdict["warnings"] and not request.form.get("noted"):
            return versions(key, "draft_unnoted", 409, verdict["warnings"])
        covers = str(verdict["covers"])
    why = safe(normalised(request.form.get("why", "")[: drafts.MAX_WHY]))
    signed = _signed(key, signer) if state == APPROVED else {}
    try:
        drafts.turn(here.store, key, _seen(), state, g.account.name, why, wall(), covers, signed)
    except Conflict:
        if "file" in signed:
            drop_file(signed["file"])
        return versions(key, "draft_changed", 409)
    return redirect(url_for("turns.versions", key=key), 303)


def _signer(state: str) -> tuple[str, str]:
    """What is wrong with the signature of an approval, and who signed on paper: empty with a password."""
    if state != APPROVED:
        return "", ""
    sent, wrong = sent_file()
    if wrong:
        return wrong, ""
    if sent is None:
        return ("" if confirmed(request.form.get("password", "")) else "draft_password"), ""
    if not (sent.filename or "").lower().endswith(SCANS):
        return "draft_scan_kind", ""
    signer = safe(normalised(request.form.get("signer", "")))[:MOST_NAME]
    return ("" if signer else "draft_signer"), signer


def _signed(key: str, signer: str) -> dict[str, str]:
    """How an approval was signed, as it is kept with the version; a scan is kept beside it."""
    if not signer:
        return {"how": "password"}
    kept = keep_file(request.files["file"], REGISTER, key, "")
    row = server().store.office_row(FILES, kept)
    told = {} if row is None else {name: str(row.document[name]) for name in ("name", "sha256")}
    return {"how": "scan", "by": signer, "file": kept, **told}


@turns.get("/desk/<key>/signed/<number>")
@staff_only(*WATCHERS)
def scan(key: str, number: str) -> ResponseReturnValue:
    """The scan of a signed approval."""
    one(key, None)
    found = next((each for each in drafts.versions(server().store, key) if str(each.number) == number), None)
    return _file((found.signed if found else {}).get("file", ""))


@turns.get("/desk/<key>/source")
@staff_only(*WATCHERS)
def source(key: str) -> ResponseReturnValue:
    """The file that a draft was made of, or merged with last."""
    return _file(one(key, None).source.get("file", ""))


def _file(key: str) -> ResponseReturnValue:
    row = server().store.office_row(FILES, key)
    if row is None:
        abort(404)
    raw = io.BytesIO(base64.b64decode(str(row.document["data"])))
    return send_file(raw, OCTETS, as_attachment=True, download_name=str(row.document["name"]))
