"""The pages of teams of a drill on real systems: a code lets each in to its own side, to no other."""

from __future__ import annotations

import re

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.normal import normalised
from web.access.teams import TeamHere, leave, team_here
from web.access.teams import enter as let_in
from web.core.here import server
from web.pages.office.common import MOST_TYPED, Typed, day
from web.pages.office.logbooks import about, evidence_of, logbook_of, moment, plain, sent
from web.services.office.fields import secret_file
from web.services.office.logbook import entries, forms, kept
from web.services.office.logbook.entries import TIMED, Side
from web.services.office.logbook.kept import Evidence, Logbook

MOST_FILE = 5_000_000
"""Bytes of a file that shows something."""
SUFFIXES = (
    *(".pdf", ".docx", ".xlsx", ".odt", ".ods", ".png", ".jpg", ".jpeg", ".webp", ".mp4"),
    *(".txt", ".log", ".csv", ".json", ".eml", ".xml", ".html", ".pcap", ".pcapng", ".zip"),
)
logteams = Blueprint("logteams", __name__, url_prefix="/logbook")


def _team() -> TeamHere:
    found = team_here()
    if found is None:
        abort(403)
    return found


def _side(team: str) -> Side:
    return "red" if team[0] == "r" else "blue"


@logteams.get("")
def page(refused: Typed | None = None, where: str = "") -> ResponseReturnValue:
    """What a team sees and enters; whoever has entered no code is asked for one."""
    here = team_here()
    if here is None:
        return render_template("office/logbook_code.html", why=""), 200
    book = logbook_of(here.logbook)
    side = _side(here.team)
    shown = render_template(
        "office/logbook_team.html",
        book=book,
        team=here.team,
        side=side,
        own=book.found.seen_by(here.team),
        may={kind: forms.may(book, side, here.team, kind) for kind in entries.FORMS[side]},
        refused=refused,
        where=where,
        at=moment,
        entries=entries,
        most_typed=MOST_TYPED,
        day=day,
    )
    return shown, 409 if refused else 200


@logteams.post("")
def open_with_code() -> ResponseReturnValue:
    """A team enters its code; guesses are limited as those of seats are."""
    if not server().limits.address.allow(request.remote_addr):
        abort(429)
    if not let_in(request.form.get("code", "")[:60]):
        return render_template("office/logbook_code.html", why="log_code_wrong"), 404
    server().limits.address.give_back(request.remote_addr)
    return redirect(url_for("logteams.page"), 303)


@logteams.post("/leave")
def away() -> ResponseReturnValue:
    """This browser is of no team any more."""
    leave()
    return redirect(url_for("logteams.page"), 303)


@logteams.post("/enter")
def enter() -> ResponseReturnValue:
    """A team enters something, with a file that shows it."""
    here = _team()
    book, side, kind = logbook_of(here.logbook), _side(here.team), request.form.get("kind", "")
    if kind not in entries.FORMS[side]:
        abort(400)
    values = sent(kind)
    file, bad = _file(book, here.team, kind)
    why = forms.may(book, side, here.team, kind) or bad
    if why:
        return page(Typed(plain(values), {}, why), kind)
    try:
        found = forms.filled(book, side, kind, values, about())
    except LookupError:
        abort(400)
    if found.said is None:
        return page(Typed(plain(values), found.wrong, found.why), kind)
    account = f"{here.logbook}:{here.team}"
    kept.enter(server().store, here.logbook, side, here.team, kind, found.said, file=file, account=account)
    return redirect(url_for("logteams.page", _anchor=kind), 303)


def _file(book: Logbook, team: str, kind: str) -> tuple[Evidence | None, str]:
    """The file that was sent, and what is wrong with it."""
    upload = request.files.get("file")
    if kind not in TIMED or upload is None or not upload.filename:
        return None, ""
    name = normalised(re.split(r"[\\/]", upload.filename)[-1])[-120:]
    if not name.lower().endswith(SUFFIXES):
        return None, "log_file_kind"
    if sum(bool(each.file) for each in forms.mine(book, team)) >= forms.MOST_FILES:
        return None, "log_too_many"
    raw = upload.stream.read(MOST_FILE + 1)
    if not 0 < len(raw) <= MOST_FILE:
        return None, "log_file_size"
    if server().away(lambda: secret_file(name, raw)):
        return None, "office_secret"
    return Evidence(name, raw), ""


@logteams.get("/files/<int:seq>")
def file(seq: int) -> Response:
    """A file that the team has sent itself."""
    here = _team()
    book = logbook_of(here.logbook)
    if not any(each.seq == seq for each in forms.mine(book, here.team)):
        abort(403)
    return evidence_of(book, seq)
