"""What planners say of a draft, and who else has it open."""

from __future__ import annotations

import time
from collections.abc import Collection

from flask import Blueprint, g, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.errors import Conflict, InputError
from drillsim.base.normal import normalised, safe
from drillsim.live.clocks import wall
from web.access.auth import WATCHERS, staff_only
from web.core.here import server
from web.pages.deskpages import one, shown
from web.services.comments import MOST_TEXT, comments, say, settle
from web.services.scriptedits import titles

THERE_FOR = 45.0
"""Seconds for which somebody counts as being at a draft after their page was last heard of."""
remarks = Blueprint("remarks", __name__)


@remarks.get("/desk/<key>/comments")
@staff_only(*WATCHERS)
def page(key: str, error: str | None = None, status: int = 200) -> ResponseReturnValue:
    """The comments of a draft."""
    found = one(key, None)
    rows = _rows(found.text)
    text = shown(
        "desk-comments.html",
        found,
        comments=comments(server().store, key),
        rows=rows,
        chosen=_chosen(rows, request.values.get("row", "")),
        most=MOST_TEXT,
        error=error,
    )
    return text, status


def _chosen(rows: Collection[str], wanted: str) -> str:
    """The row that is asked for; by its id the first of those that share it."""
    return wanted if wanted in rows else next((name for name in rows if name.split("?")[0] == wanted), "")


def _rows(text: str) -> dict[str, str]:
    """The injects of a draft: their titles by id; none of one that cannot be read."""
    try:
        return titles(text)
    except InputError:
        return {}


@remarks.post("/desk/<key>/comments")
@staff_only(*WATCHERS)
def change(key: str) -> ResponseReturnValue:
    """Say something of a draft, settle it, or open it again."""
    found, form, store = one(key, None), request.form, server().store
    try:
        if form.get("do") in ("settle", "open"):
            done = form["do"] == "settle"
            if not settle(store, key, form.get("comment", ""), done, g.account.name, wall()):
                return page(key, "draft_changed", 409)
        else:
            text, row = safe(normalised(form.get("text", ""))), form.get("row", "")
            if not 0 < len(text) <= MOST_TEXT or row not in ("", *_rows(found.text)):
                return page(key, "fields_wrong", 400)
            say(store, key, row, found.number, text, g.account.name, wall())
    except Conflict:
        return page(key, "draft_changed", 409)
    return redirect(url_for("remarks.page", key=key), 303)


@remarks.post("/desk/<key>/here")
@staff_only(*WATCHERS)
def here(key: str) -> Response:
    """A page of a draft is open: who else has one, and what is stored by now."""
    found = one(key, None)
    now, looking = time.monotonic(), server().looking
    looking[key, g.account.name] = now
    names = [
        name
        for (draft, name), heard in looking.items()
        if draft == key and name != g.account.name and now - heard < THERE_FOR
    ]
    return jsonify({"ok": True, "names": sorted(names), "seen": found.seen})
