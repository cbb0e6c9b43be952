"""What the evaluator's page asks: notes on moments, with pictures and voice; who watches which agencies.

A director sees every note; an evaluator their own.
"""

from __future__ import annotations

from contextlib import closing

from flask import Blueprint, abort, g, jsonify, make_response, request
from pydantic import ValidationError
from werkzeug.wrappers import Response

from drillsim.base.errors import Conflict, StoreError
from drillsim.live.clocks import wall
from drillsim.live.runner import LiveDrill
from drillsim.store import AccountRow, OfficeRow
from web.access.auth import DIRECTOR, EVALUATOR, staff_only
from web.core.here import server
from web.net.payloads import bounded
from web.pages.reviewpages import refused
from web.services import moments
from web.services.locking import locked
from web.services.moments import KEY, MOMENTS, MOST_PROOF, Moment, TooMany

momentpages = Blueprint("moments", __name__)
_FIELDS = frozenset({"csrf", "key", "t", "mark", "text", "agency", "record"})
_AROUND = ("csrf", "key")
_NUMBERS = ("t", "record")
_SHUT = "default-src 'none'; sandbox"


@momentpages.get("/evaluate/<drill>/notes")
@staff_only(DIRECTOR, EVALUATOR)
def listing(drill: str) -> Response:
    """The notes that whoever asks may see, who watches whom, and what waits for a second person."""
    here, live = server(), _live(drill)
    own = None if g.account.role == DIRECTOR else g.account.name
    answer = jsonify(
        {
            "ok": True,
            "notes": [moments.told(row) for row in moments.moments(here.store, live.id, own)],
            "watching": moments.watching(here.store, live.id),
            "evaluators": [each.name for each in here.store.accounts() if _evaluates(each)],
            "voice": here.store.documents(live.id, "voice"),
            "locked": locked(here.store, live.id, g.account.name),
        }
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _evaluates(account: AccountRow) -> bool:
    return account.role == EVALUATOR and not account.disabled


@momentpages.post("/evaluate/<drill>/notes")
@staff_only(DIRECTOR, EVALUATOR)
def add(drill: str) -> Response:
    """A note on a moment, with a picture or a recording if one was sent; sent twice, it is one."""
    live, sent = _live(drill), request.form.to_dict()
    key = sent.get("key", "")
    if not set(sent) <= _FIELDS or not KEY.fullmatch(key) or not bounded(sent):
        return refused("payload", 400)
    proof = _proof()
    note = _note({name: value for name, value in sent.items() if value}, live)
    try:
        row = moments.write(server().store, live.id, key, note, proof, wall())
    except TooMany as full:
        return refused(full.code, 409)
    except Conflict:
        return refused("moment_changed", 409)
    return jsonify({"ok": True, "note": moments.told(row)})


def _proof() -> bytes | None:
    """The file that was sent with a note; one that is too large or none of what is taken is refused."""
    sent = request.files.get("file")
    if sent is None:
        return None
    with closing(sent):
        raw = sent.stream.read(MOST_PROOF + 1)
    if not 0 < len(raw) <= MOST_PROOF:
        abort(refused("proof_size", 413))
    if moments.media_type(raw) is None:
        abort(refused("proof_kind", 415))
    return raw


def _note(sent: dict[str, str], live: LiveDrill) -> Moment:
    """A note as its form says it: never of a moment, a record or an agency that there is not."""
    values: dict[str, object] = {name: sent[name] for name in sent if name not in _AROUND}
    values["by"] = g.account.name
    try:
        values |= {name: int(sent[name]) for name in _NUMBERS if name in sent}
        note = Moment.model_validate(values)
    except (ValueError, ValidationError):
        abort(refused("payload", 400))
    if note.agency is not None and note.agency not in live.setup.city.agencies:
        abort(refused("unknown", 400, name=note.agency))
    if note.record is not None and note.record >= len(live.records()):
        abort(refused("unknown", 400, name=f"#{note.record}"))
    return note.model_copy(update={"t": min(note.t, live.clock()["t"])})


@momentpages.post("/evaluate/<drill>/notes/<key>")
@staff_only(DIRECTOR, EVALUATOR)
def change(drill: str, key: str) -> Response:
    """Write the words or the mark of an own note anew."""
    row = _own(drill, key)
    sent = _body(frozenset({"mark", "text", "version"}))
    version = sent.pop("version", None)
    try:
        note = Moment.model_validate({**row.document, **sent})
    except ValidationError:
        return refused("payload", 400)
    if not isinstance(version, int):
        return refused("payload", 400)
    try:
        return _told(moments.change(server().store, row, note, version, wall()))
    except Conflict:
        return refused("moment_changed", 409)


@momentpages.post("/evaluate/<drill>/notes/<key>/drop")
@staff_only(DIRECTOR, EVALUATOR)
def drop(drill: str, key: str) -> Response:
    """Take an own note back; it can be had back."""
    row = _own(drill, key)
    if row.deleted is None:
        try:
            moments.drop(server().store, row, wall())
        except Conflict:
            return refused("moment_changed", 409)
    return jsonify({"ok": True})


@momentpages.post("/evaluate/<drill>/notes/<key>/back")
@staff_only(DIRECTOR, EVALUATOR)
def back(drill: str, key: str) -> Response:
    """Have an own note back that was taken back."""
    row = _own(drill, key)
    if row.deleted is None:
        return _told(row)
    try:
        return _told(moments.have_back(server().store, row, wall()))
    except StoreError as error:
        if error.code != "store_missing":
            raise
        return refused("entry_gone", 404)


@momentpages.get("/evaluate/<drill>/notes/<key>/file")
@staff_only(DIRECTOR, EVALUATOR)
def file(drill: str, key: str) -> Response:
    """The picture or the recording beside a note, shown as what its bytes are and never run."""
    row = _seen(drill, key)
    raw = moments.proof(server().store, row)
    if raw is None:
        abort(refused("entry_gone", 404))
    answer = make_response(raw)
    answer.headers["Content-Type"] = str(row.document["kind"])
    answer.headers["Content-Security-Policy"] = _SHUT
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@momentpages.post("/evaluate/<drill>/watching")
@staff_only(DIRECTOR)
def watching(drill: str) -> Response:
    """Let an evaluator watch some agencies; none named is all of them."""
    live, here = _live(drill), server()
    sent = _body(frozenset({"account", "agencies"}))
    account, agencies = sent.get("account"), sent.get("agencies")
    if not isinstance(account, str) or not isinstance(agencies, list):
        return refused("payload", 400)
    row = here.store.account(account)
    if row is None or not _evaluates(row):
        return refused("unknown", 400, name=account[:60])
    known = live.setup.city.agencies
    strange = [str(each) for each in agencies if not isinstance(each, str) or each not in known]
    if strange:
        return refused("unknown", 400, name=strange[0][:60])
    try:
        moments.watch(here.store, live.id, row.name, set(agencies), g.account.name, wall())
    except Conflict:
        return refused("moment_changed", 409)
    here.store.audit(
        g.account.name, live.id, {"watching": row.name, "agencies": sorted(set(agencies))}, wall()
    )
    return jsonify({"ok": True, "watching": moments.watching(here.store, live.id)})


def _live(drill: str) -> LiveDrill:
    live = server().live(drill)
    if live is None:
        abort(refused("no_drill", 404))
    return live


def _body(fields: frozenset[str]) -> dict[str, object]:
    raw = request.get_json(silent=True)
    if not isinstance(raw, dict) or not bounded(raw) or not set(raw) <= fields:
        abort(refused("payload", 400))
    return raw


def _seen(drill: str, key: str) -> OfficeRow:
    """A note that whoever asks may see."""
    row = server().store.office_row(MOMENTS, key)
    if row is None or row.part != drill:
        abort(refused("entry_gone", 404))
    if g.account.role != DIRECTOR and row.document["by"] != g.account.name:
        abort(refused("forbidden", 403))
    return row


def _own(drill: str, key: str) -> OfficeRow:
    """A note of whoever asks."""
    row = _seen(drill, key)
    if row.document["by"] != g.account.name:
        abort(refused("forbidden", 403))
    return row


def _told(row: OfficeRow) -> Response:
    return jsonify({"ok": True, "note": moments.told(row)})
