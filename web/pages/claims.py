"""What people say was otherwise than the journal shows, written from the review page.

Acts by voice or telephone count when a second person confirms them; staff mark times in which seats could
not act, which the server proposes from lost connections. A seat may ask for a line of the card to be looked
at again until the report is signed; a trainer decides.
"""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, abort, jsonify
from werkzeug.wrappers import Response

from drillsim.base.errors import Conflict, StoreError
from drillsim.base.model import MINUTE, Seat
from drillsim.live.clocks import wall
from drillsim.live.runner import ENDED
from drillsim.store import LOST, DrillRow
from web.access.auth import DIRECTOR
from web.core.here import server
from web.pages.entries import (
    GRADERS,
    GROUPS,
    STAFF,
    add_entry,
    audit,
    body_of,
    changed_meanwhile,
    checked,
    duty_of,
    mark,
    stands,
    unsigned,
    writer,
)
from web.pages.reviewpages import Viewer, refused

Entry = Mapping[str, object]
claims = Blueprint("claims", __name__)
AHEAD = MINUTE
"""How far in drill time a page's clock may be ahead of ours, which runs as fast as the drill does."""


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
    now, at = stands(row), body.get("at")
    if row.state != ENDED and isinstance(at, int) and now < at <= now + AHEAD:
        entry["at"] = now
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
    unsigned(row)
    if "confirmed_by" in was:
        return jsonify({"ok": True})
    try:
        server().store.change_entry(row.id, "voice", key, {**was, "confirmed_by": who.name}, seen=was)
    except Conflict:
        return changed_meanwhile(server().store.entry(row.id, "voice", key) or was)
    audit(row, who, {"confirmed": "voice", "key": key})
    return jsonify({"ok": True})


# -- appeals ------------------------------------------------------------------------------------------


@claims.post("/review/<drill>/appeals")
def appeal(drill: str) -> Response:
    """Ask for a line of the card to be looked at again: a participant for their seat, graders for any."""
    row, who = writer(drill, GROUPS["appeals"].may)
    body = body_of(GROUPS["appeals"].fields)
    seat = body.setdefault("seat", who.seat)
    if row.state != ENDED:
        return refused("appeal_early", 409)
    if not who.staff and seat != who.seat:
        return refused("forbidden", 403)
    if not who.staff and not server().limits.claims.allow((row.id, who.person)):
        return refused("rate", 429)
    entry = {**body, "by": who.name, "wall": wall()}
    asked = checked(row, "appeals", entry)
    if not _owes(row, asked):
        return refused("appeal_foreign", 403)
    if any(_same(asked, each) for each in server().store.documents(row.id, "appeals")):
        return refused("appeal_again", 409)
    return add_entry(row, "appeals", entry, lambda key: audit(row, who, {"added": "appeals", "key": key}))


def _owes(row: DrillRow, entry: Entry) -> bool:
    """Whether the seat, or its unit, owes the duty that its appeal is about."""
    duty, seat = duty_of(row, int(str(entry["duty"]))), Seat(str(entry["seat"]))
    return seat in duty.seats or seat.agency == duty.agency


def _same(entry: Entry, other: Entry) -> bool:
    """Whether a unit has asked for a line already."""
    mine, theirs = Seat(str(entry["seat"])).agency, Seat(str(other["seat"])).agency
    return (entry["duty"], mine) == (other["duty"], theirs)


@claims.put("/review/<drill>/appeals/<key>/decision")
def decide(drill: str, key: str) -> Response:
    """Grant an appeal, by waiving the duty or crediting it as of a moment, or refuse it; with the reason."""
    row, who = writer(drill, GRADERS)
    body = body_of(frozenset({"decision", "answer", "do", "at", "acknowledged", "was"}))
    was = server().store.entry(row.id, "appeals", key)
    if was is None:
        return refused("entry_gone", 404)
    unsigned(row)
    if was["by"] == who.name:
        return refused("appeal_own", 409)
    if body.pop("was", None) != mark(was):
        return changed_meanwhile(was)
    document = _decided(row, was, key, who, body)
    granting = _granting(row, document, body)
    try:
        server().store.decide(row.id, key, document, granting, seen=was)
    except Conflict:
        return changed_meanwhile(server().store.entry(row.id, "appeals", key) or was)
    audit(row, who, {"decided": "appeals", "key": key, "decision": document["decision"]})
    return jsonify({"ok": True})


def _decided(row: DrillRow, was: dict[str, object], key: str, who: Viewer, body: dict[str, object]) -> Entry:
    """An appeal with what has been decided on it; what was decided before is replaced."""
    if "decision" not in body:
        abort(refused("payload", 400))
    asked = {name: was[name] for name in ("duty", "seat", "by", "reason", "wall")}
    said: dict[str, object] = {}
    for name in ("decision", "answer"):
        if name in body:
            said[name] = body.pop(name)
    return checked(row, "appeals", {**asked, **said, "decided_by": who.name, "decided": wall()}, key)


def _granting(row: DrillRow, decided: Entry, body: Entry) -> Entry | None:
    """The adjustment that grants an appeal; None when it was refused."""
    if decided["decision"] == "refused":
        return None if not body else abort(refused("payload", 400))
    reason = {"by": decided["decided_by"], "reason": decided["answer"], "wall": decided["decided"]}
    return checked(row, "adjustments", {**body, **reason, "duty": decided["duty"]})


@claims.post("/review/<drill>/signed")
def sign(drill: str) -> Response:
    """Sign the report, which closes all that changes scores, or open it again."""
    row, who = writer(drill, frozenset({DIRECTOR}))
    wanted = body_of(frozenset({"signed"})).get("signed")
    if not isinstance(wanted, bool):
        return refused("payload", 400)
    if row.state != ENDED:
        return refused("report_wait", 409)
    try:
        server().store.sign(row.id, {"by": who.name, "wall": wall()} if wanted else None)
    except Conflict:
        return refused("appeals_open", 409)
    audit(row, who, {"signed": wanted})
    return jsonify({"ok": True})


# -- taking back --------------------------------------------------------------------------------------


@claims.delete("/review/<drill>/<any(voice,outages,appeals,lost):group>/<key>")
def drop(drill: str, group: str, key: str) -> Response:
    """Take an entry back: one's own, or as director anybody's; what the server proposes, any of the staff."""
    row, who = writer(drill, GROUPS[group].may if group in GROUPS else STAFF)
    was = server().store.entry(row.id, group, key)
    if was is None:
        return refused("entry_gone", 404)
    if group != LOST:
        if not _own(who, was):
            return refused("forbidden", 403)
        unsigned(row)
    if "decision" in was:
        return refused("appeal_decided", 409)
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
