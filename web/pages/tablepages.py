"""A draft written without its YAML on the planners' desk: what is in it, changes of that, a city's map."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated, Literal

from flask import Blueprint, abort, g, jsonify, request
from flask.typing import ResponseReturnValue
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from werkzeug.wrappers import Response

from drillsim.base.errors import Conflict, InputError
from drillsim.base.normal import normalised, safe
from drillsim.base.recorded import words
from drillsim.documents.plainvalues import document_of
from drillsim.documents.yamltext import read
from drillsim.live.clocks import wall
from scoring.rehearsal.table import Rehearsal
from web.access.auth import CONTROLLERS, WATCHERS, staff_only
from web.core import texts
from web.core.here import server
from web.core.jobs import DONE, PAGES, Busy, Job
from web.core.server import Server
from web.pages.deskpages import MOST, PATIENCE, asker, checking, one, sent_text, shown
from web.pages.reviewpages import refused, said
from web.services import drafts
from web.services.drafts import CITY, REHEARSALS, Version
from web.services.offering import told as choices
from web.services.offering import told_of_city as city_choices
from web.services.scriptedits import NOTHING, DraftChange, Outdated, changed
from web.services.shelf import shelf

MOST_CHANGES = 2_000
TRIES = 5
tables = Blueprint("tables", __name__)

Key = Annotated[str, Field(max_length=200)] | Annotated[int, Field(ge=-1, le=100_000)]


class ChangeIn(BaseModel):
    """A change, as its page sends it; without ``was`` there was nothing.

    What is sent again, since nobody answered, has the ``mark`` that it had: it may have been saved after all.
    """

    model_config = ConfigDict(extra="forbid", strict=True)
    do: Literal["put", "add", "remove", "move"]
    where: Annotated[list[Key], Field(min_length=1, max_length=40)]
    value: object = None
    was: object = None
    after: Key | None = None
    mark: Annotated[str, Field(max_length=40)] = ""


class ChangesIn(BaseModel):
    """What has changed since a page was opened, in order.

    Attributes:
        changes: each.
        seen: the state of the draft that the page has seen.
        back: a version that they come back to, all of them undone: its very text stands again then.
        why: what their writer says of them.
        page: the mark of the page that has them checked or drawn: it wants only what it asked for last.
    """

    model_config = ConfigDict(extra="forbid", strict=True)
    changes: Annotated[list[ChangeIn], Field(max_length=MOST_CHANGES)]
    seen: int = 0
    back: int | None = None
    why: Annotated[str, Field(max_length=drafts.MAX_WHY)] = ""
    page: Annotated[str, Field(max_length=40)] = ""


_CHANGES = TypeAdapter(ChangesIn)


@tables.get("/desk/<key>/table")
@staff_only(*WATCHERS)
def page(key: str) -> ResponseReturnValue:
    """The page on which a draft is written without its YAML."""
    found = one(key, None)
    server().jobs.warm(PAGES)
    try:
        read(found.text, "draft")
    except InputError as error:
        fault = texts.told(error.faults[0])
        return shown("desk-table.html", found, readable=False, good=_readable(found), fault=fault, fired=None)
    return shown("desk-table.html", found, readable=True, good=None, fired=_fired(found))


def _readable(found: Version) -> Version | None:
    """The last version of a draft whose text can be read."""
    return next((each for each in drafts.versions(server().store, found.key) if _data(each)), None)


def _fired(found: Version) -> dict[str, object] | None:
    """What the last rehearsal of a draft showed of its injects: which version, how often each came, when."""
    store = server().store
    rehearsed = store.office_keys(REHEARSALS)
    # Older versions are read only where one of them can have been rehearsed.
    known = [found] if found.sha256 in rehearsed or not rehearsed else drafts.versions(store, found.key)
    last = next((each for each in known if each.sha256 in rehearsed), None)
    row = None if last is None else store.office_row(REHEARSALS, last.sha256)
    if last is None or row is None:
        return None
    shown_ = Rehearsal.model_validate(row.document, strict=False).injects
    return {
        "number": last.number,
        "injects": {each.id: [each.fired, each.drills, each.median] for each in shown_},
    }


@tables.get("/desk/<key>/edit")
@staff_only(*WATCHERS)
def told(key: str) -> Response:
    """What stands in a draft, as plain values."""
    found = one(key, None)
    try:
        data = read(found.text, "draft").mapping
    except InputError as error:
        return said(words(error.faults[0].what), 409, code="edit_refused")
    # In the order of the file, which its writers have given it.
    sent = {"ok": True, "seen": found.seen, "number": found.number, "data": data, "made": found.made}
    return Response(json.dumps(sent, ensure_ascii=False), mimetype="application/json")


@tables.get("/desk/<key>/good")
@staff_only(*WATCHERS)
def good(key: str) -> Response:
    """What stood in a draft when it could be read last, as plain values."""
    last = _readable(one(key, None))
    if last is None:
        return refused("desk_never_readable", 409)
    sent = {"ok": True, "seen": last.seen, "number": last.number, "data": _data(last)}
    return Response(json.dumps(sent, ensure_ascii=False), mimetype="application/json")


@tables.post("/desk/read")
@staff_only(*WATCHERS)
def values() -> Response:
    """What stands in a text that nobody has saved, as plain values."""
    try:
        data = read(sent_text().text, "draft").mapping
    except InputError as error:
        return said(words(error.faults[0].what), 409, code="edit_refused")
    return Response(json.dumps({"ok": True, "data": data}, ensure_ascii=False), mimetype="application/json")


@tables.get("/desk/<key>/difference")
@staff_only(*WATCHERS)
def difference(key: str) -> Response:
    """What stands in a version of a draft and stood in one before it, as plain values.

    Of one that is not there, or cannot be read, there is nothing.
    """
    one(key, None)
    number = request.args.get("of", 0, type=int)
    found = {each.number: each for each in drafts.versions(server().store, key)}
    since = request.args.get("since", number - 1, type=int)
    sent = {"ok": True, "before": _data(found.get(since)), "after": _data(found.get(number))}
    return Response(json.dumps(sent, ensure_ascii=False), mimetype="application/json")


def _data(version: Version | None) -> object:
    try:
        return None if version is None else read(version.text, "draft").mapping
    except InputError:
        return None


@tables.get("/desk/<key>/offers")
@staff_only(*WATCHERS)
def offers(key: str) -> Response:
    """What a draft's planner can choose from."""
    here, found = server(), one(key, None)
    if found.kind == CITY:
        return Response(city_choices(), mimetype="application/json")
    data = _data(found) or _data(_readable(found))
    city = data.get("city") if isinstance(data, dict) else None
    stamp = shelf(here).stamp
    offered = here.away(lambda: choices(here.scenarios, str(city), stamp))
    return Response(offered, mimetype="application/json")


@tables.post("/desk/<key>/edit")
@staff_only(*CONTROLLERS)
def change(key: str) -> Response:
    """Save changes as a version: over whatever others have changed in other places meanwhile."""
    wanted = _sent()
    asked, marks = _changes(wanted), [each.mark for each in wanted.changes if each.mark]
    why = safe(normalised(wanted.why)) or texts.say(g.lang, "desk_table_why", count=len(asked))
    for _ in range(TRIES):
        found = one(key, None)
        try:
            written = _back(found, wanted, _written(found, asked))
            kept = drafts.save(
                server().store, key, found.seen, written, g.account.name, why, wall(), marks=marks
            )
        except Conflict:
            continue
        except (Outdated, InputError) as error:
            return _refused(error)
        return jsonify(
            {"ok": True, "number": kept.number, "seen": kept.seen, "merged": found.seen != wanted.seen}
        )
    return refused("draft_changed", 409)


def _back(found: Version, wanted: ChangesIn, written: str) -> str:
    """The text of the version that changes come back to, where it says the same and is seen as it stands."""
    if wanted.back is None or found.seen != wanted.seen:
        return written
    older = next(
        (each for each in drafts.versions(server().store, found.key) if each.number == wanted.back), None
    )
    same = older is not None and read(older.text, "draft").data == read(written, "draft").data
    return older.text if older is not None and same else written


@tables.post("/desk/<key>/try")
@staff_only(*WATCHERS)
def attempt(key: str) -> Response:
    """What checking a draft with changes comes to that nobody has saved."""
    found, sent = one(key, None), _sent()
    written = _tried(found, sent)
    if isinstance(written, Response):
        return written
    try:
        job = checking(server(), written, found.kind, asker(sent.page))
    except Busy:
        return refused("job_busy", 503)
    return _of(job)


@tables.post("/desk/<key>/idle")
@staff_only(*WATCHERS)
def idle(key: str) -> Response:
    """The city if nobody acts, as a draft with changes would have it that nobody has saved."""
    sent = _sent()
    written = _tried(one(key), sent)
    if isinstance(written, Response):
        return written
    here = server()
    stamp = shelf(here).stamp
    task = {
        "what": "idle",
        "root": str(here.scenarios),
        "text": written,
        "lang": g.lang,
        "stamp": hash(stamp),
    }
    return _answer(here, ("idle", written, g.lang, stamp), task, sent)


@tables.post("/desk/<key>/map")
@staff_only(*WATCHERS)
def drawn(key: str) -> Response:
    """The map of a city's draft with changes that nobody has saved."""
    sent = _sent()
    written = _tried(one(key, CITY), sent)
    if isinstance(written, Response):
        return written
    return _answer(server(), ("map", written), {"what": "map", "text": written}, sent)


def _tried(found: Version, sent: ChangesIn) -> str | Response:
    asked = _changes(sent)
    try:
        return _written(found, asked)
    except (Outdated, InputError) as error:
        return _refused(error)


def _answer(here: Server, key: object, task: dict[str, object], sent: ChangesIn) -> Response:
    """What a worker makes of a task, waited for a while."""
    try:
        job = here.jobs.shared(PAGES, key, task, asker(sent.page))
    except Busy:
        return refused("job_busy", 503)
    job.finished.wait(PATIENCE)
    return _of(job)


def _of(job: Job) -> Response:
    if job.state == DONE and job.result is not None:
        return jsonify({"ok": True, **job.result})
    if job.finished.is_set():
        return said(job.text, 409, code="job_broken")
    answer = jsonify({"ok": False, "code": "job_waiting", "text": job.text})
    answer.status_code = 202
    return answer


def _refused(error: Outdated | InputError) -> Response:
    if isinstance(error, InputError):
        return said(words(error.faults[0].what), 409, code="edit_refused")
    now: list[dict[str, object]] = [{"change": number, "now": now} for number, now in error.now.items()]
    now += [{"change": number, "gone": keys} for number, keys in error.gone.items()]
    return said(texts.both("desk_table_overtaken"), 409, code="desk_table_overtaken", now=now)


def _sent() -> ChangesIn:
    request.max_content_length = MOST
    try:
        return _CHANGES.validate_python(request.get_json(silent=True))
    except ValidationError:
        return abort(refused("payload", 400))


def _changes(wanted: ChangesIn) -> list[tuple[str, DraftChange]]:
    """Changes, each with its mark."""
    try:
        return [(each.mark, _change(each)) for each in wanted.changes]
    except InputError:
        return abort(refused("payload", 400))


def _change(each: ChangeIn) -> DraftChange:
    was = each.was if "was" in each.model_fields_set else NOTHING
    document_of(each.was, "draft")  # what no draft holds, nobody saw there
    value = _clean(document_of(each.value, "draft").data)
    return DraftChange(each.do, tuple(each.where), value, was, each.after)


def _clean(value: object) -> object:
    """A value whose texts hold nothing that steers a terminal."""
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, list):
        return [_clean(each) for each in value]
    return {safe(str(key)): _clean(each) for key, each in value.items()} if isinstance(value, dict) else value


def _written(found: Version, asked: Sequence[tuple[str, DraftChange]]) -> str:
    """A draft's text after changes that are not in it; no drill that runs here waits for a pasted table."""
    new = [change for mark, change in asked if mark not in found.made]
    return server().away(lambda: changed(found.text, new))
