"""What people say was otherwise than the journal shows, written from the review page.

Acts by voice or telephone count when a second person confirms them; staff mark times in which seats could
not act, which the server proposes from lost connections.
"""

from __future__ import annotations

from flask import Blueprint, jsonify
from werkzeug.wrappers import Response

from drillsim.base.errors import Conflict, StoreError
from drillsim.live.clocks import wall
from drillsim.store import LOST, DrillRow
from web.access.auth import DIRECTOR
from web.core.here import server
from web.pages.entries import (
    GROUPS,
    STAFF,
    add_entry,
    audit,
    body_of,
    changed_meanwhile,
    writer,
)
from web.pages.reviewpages import Viewer, refused

claims = Blueprint("claims", __name__)


@claims.post("/review/<drill>/<any(voice,outages):group>")
def add(drill: str, group: str) -> Response:
    """Enter what was done by voice or telephone, or mark an outage; participants speak for their own seat."""
    row, who = writer(drill, GROUPS[group].may)
    body = body_of(GROUPS[group].fields)
    if not who.staff:
        if body.setdefault("seat", who.seat) != who.seat:
            return refused("forbidden", 403)
        if not server().limits.claims.allow((row.id, who.person)):
            return refused("rate", 429)
    entry = {**body, "by": who.name, "wall": wall()}
    return add_entry(row, group, entry, lambda key: audit(row, who, {"added": group, "key": key}))


@claims.post("/review/<drill>/voice/<key>/confirm")
def confirm(drill: str, key: str) -> Response:
    """Say, as a second person, that something was done by voice or telephone: it counts from then on."""
    row, who = writer(drill, STAFF)
    body_of(frozenset())
    was = server().store.entry(row.id, "voice", key)
    if was is None:
        return refused("entry_gone", 404)
    if was["by"] == who.name:
        return refused("voice_own", 409)
    if "confirmed_by" in was:
        return jsonify({"ok": True})
    try:
        server().store.change_entry(row.id, "voice", key, {**was, "confirmed_by": who.name}, seen=was)
    except Conflict:
        return changed_meanwhile(server().store.entry(row.id, "voice", key) or was)
    audit(row, who, {"confirmed": "voice", "key": key})
    return jsonify({"ok": True})


@claims.delete("/review/<drill>/<any(voice,outages,lost):group>/<key>")
def drop(drill: str, group: str, key: str) -> Response:
    """Take an entry back: one's own, or as director anybody's; what the server proposes, any of the staff."""
    row, who = writer(drill, GROUPS[group].may if group in GROUPS else STAFF)
    was = server().store.entry(row.id, group, key)
    if was is None:
        return refused("entry_gone", 404)
    if group != LOST and not _own(who, was):
        return refused("forbidden", 403)
    return _dropped(row, who, group, key)


def _own(who: Viewer, entry: dict[str, object]) -> bool:
    """Whether an entry is of whoever asks, or they may take back anybody's."""
    if who.staff:
        return who.role == DIRECTOR or entry["by"] == who.name
    return entry["by"] == who.name and entry.get("seat") == who.seat and "confirmed_by" not in entry


def _dropped(row: DrillRow, who: Viewer, group: str, key: str) -> Response:
    try:
        server().store.drop_entry(row.id, group, key)
    except StoreError as error:
        if error.code != "store_missing":
            raise
        return refused("entry_gone", 404)
    audit(row, who, {"dropped": group, "key": key})
    return jsonify({"ok": True})
