"""Scripts that planners hold, brought to the desk: what was understood, what is asked, and the draft."""

from __future__ import annotations

import base64
import json
import re
import uuid
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from drillsim.base.errors import Conflict, StoreError
from drillsim.base.messages import say
from drillsim.base.normal import normalised, safe
from drillsim.base.texts import Both
from drillsim.intake.fields import COLUMNS, folded
from drillsim.intake.moments import AMBIGUOUS
from drillsim.intake.table import MAX_BYTES
from drillsim.library.index import CITIES, Library
from drillsim.live.clocks import wall
from drillsim.store import FILES, NEW, OfficeRow, OfficeWrite, owner
from web.access.auth import CONTROLLERS, staff_only
from web.core import texts
from web.core.here import server
from web.core.jobs import DONE, PAGES, Busy, Job
from web.services import drafts
from web.services.beginnings import situations
from web.services.drafts import BROUGHT, BROUGHT_FILES, REGISTER, UNITS, WAYS, Version
from web.services.shelf import shelf

PATIENCE, LONG = 20.0, 90.0
"""Seconds in which a file is read: for whoever looks at it, and for what is made of it."""
KEPT = timedelta(hours=24)
"""How long a file waits for its planner."""
MOST_FILES = 10
"""Files of one planner that wait."""
MOST_TITLE, MOST_TICKS, MOST_COLUMNS, MOST_UNITS = 200, 2_000, 200, 100
LONGEST_WHY = 20_000
"""Letters of what a version notes of a file that was not taken over."""
MOST_KNOWN = 2_000
"""Units of a city of which it is kept what they were said to be."""
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".txt", ".docx", ".md", ".json", ".zip")
_TICK = re.compile(r"(\d{1,5})\.(\d{1,3})")
_NAME = re.compile(r"[a-z0-9-]{0,80}")
Plain = dict[str, Any]
intake = Blueprint("intake", __name__)


@intake.get("/desk/bring")
@staff_only(*CONTROLLERS)
def choose(error: str | None = None, status: int = 200) -> ResponseReturnValue:
    """Choose a file."""
    page = render_template(
        "desk-bring.html", error=error, most=MAX_BYTES // 1_000_000, accept=",".join(SUFFIXES)
    )
    return page, status


@intake.post("/desk/bring")
@staff_only(*CONTROLLERS)
def send() -> ResponseReturnValue:
    """A file has come: it is kept until its planner has seen what was understood."""
    sent = request.files.get("file")
    if sent is None:
        return choose("bring_kind", 400)
    with closing(sent):
        raw = sent.stream.read(MAX_BYTES + 1)
    if not (sent.filename or "").lower().endswith(SUFFIXES):
        return choose("bring_kind", 400)
    if not 0 < len(raw) <= MAX_BYTES:
        return choose("bring_size", 400)
    here, key = server(), uuid.uuid4().hex[:12]
    file = {"data": base64.b64encode(raw).decode()}
    document = {"name": _name(sent), "told": _first()}
    _forget_old()
    here.store.keep(BROUGHT_FILES, [OfficeWrite(key, file, NEW)], g.account.name, wall())
    here.store.keep(BROUGHT, [OfficeWrite(key, document, NEW)], g.account.name, wall())
    return redirect(url_for("intake.preview", key=key), 303)


def _name(sent: FileStorage) -> str:
    return safe(normalised(re.split(r"[\\/]", sent.filename or "")[-1]))[-120:]


def _first() -> dict[str, object]:
    """What stands for what nobody has said yet."""
    city = next(iter(Library(server().scenarios).names(CITIES)), "")
    return {
        "city": city, "title": "", "code": "", "start": "", "table": None,
        "columns": {}, "forms": {}, "units": {}, "ticks": [], "into": "", "drop": False, "said": {},
    }  # fmt: skip


def _forget_old() -> None:
    """Files that nobody came back for are erased, and the oldest of a planner who brings ever more."""
    limit = datetime.fromisoformat(wall()) - KEPT
    rows = sorted(server().store.office_rows(BROUGHT), key=lambda row: row.changed, reverse=True)
    mine = [row.key for row in rows if row.account == g.account.name][MOST_FILES - 1 :]
    for row in rows:
        if row.key in mine or datetime.fromisoformat(row.changed) < limit:
            _forget(row.key)


def _forget(key: str) -> None:
    for register in (BROUGHT, BROUGHT_FILES):
        try:
            server().store.erase_office(register, key, g.account.name, wall())
        except StoreError as error:
            # Somebody else has been quicker.
            if error.code != "store_missing":
                raise


def _mine(key: str) -> OfficeRow:
    """A file that whoever asks has brought."""
    row = server().store.office_row(BROUGHT, key)
    if row is None or row.deleted is not None or row.account != g.account.name:
        abort(404)
    return row


@intake.get("/desk/bring/<key>")
@staff_only(*CONTROLLERS)
def preview(key: str, error: str | None = None, status: int = 200) -> ResponseReturnValue:
    """What was understood of a file, what is asked, and what would be lost."""
    row = _mine(key)
    told = dict(row.document["told"])  # type: ignore[call-overload]
    job = _understood(row)
    if job is not None and not job.finished.is_set():
        page = render_template("desk-bringing.html", key=key)
        return page, 200, {"Refresh": "2"}
    found = job.result if job is not None and job.state == DONE else None
    if found is not None and _known_way(row, found):
        return redirect(url_for("intake.preview", key=key), 303)
    here = server()
    page = render_template(
        "desk-brought.html",
        key=key,
        name=row.document["name"],
        told=told | {"title": told["title"] or _title(str(row.document["name"]), found)},
        found=found,
        columns={name: _named(f"intake_col_{name}") for name in COLUMNS}
        | {"none": _named("intake_not_a_column")},
        readings=AMBIGUOUS,
        cities=shelf(here).cities,
        situations=situations(Library(here.scenarios)),
        refused=None if found or job is None else Both.of(job.text).say(g.lang),
        drafts=drafts.drafts(here.store),
        known=row.document.get("known"),
        error=error or ("job_busy" if job is None else None),
    )
    return page, status if found else 422


def _title(name: str, found: Plain | None) -> str:
    """What a draft is called while nobody has said: as the file calls its script, else as the file."""
    said = (found or {}).get("title") or PurePath(name).stem
    return str(said)[:MOST_TITLE]


def _way(found: Plain) -> str:
    """What a form is known by when it comes again: its headings."""
    headings = [str(each["heading"]).lower() for each in found.get("columns", ())]
    return sha256(json.dumps(headings).encode()).hexdigest()


def _known_way(row: OfficeRow, found: Plain) -> bool:
    """Whether a form has come before, and is now read as its planner said then."""
    told: dict[str, object] = dict(row.document["told"])  # type: ignore[call-overload]
    if row.document.get("known") or told["columns"] or not found.get("columns"):
        return False
    way = server().store.office_row(WAYS, _way(found))
    if way is None:
        return False
    told |= {name: way.document[name] for name in ("columns", "forms")}
    document = {**row.document, "told": told, "known": True}
    try:
        server().store.keep(BROUGHT, [OfficeWrite(row.key, document, row.version)], g.account.name, wall())
    except Conflict:
        # The page was asked for twice at once: the other has done it.
        return False
    return True


def _remember(told: Plain, found: Plain) -> None:
    """Keep how a form was read, and what its units were said to be, for when they come again."""
    if not found.get("columns"):
        return
    _kept(WAYS, _way(found), {name: told[name] for name in ("columns", "forms")})
    if told["units"]:
        _kept(UNITS, told["city"], dict([*(_units_of(told["city"]) | told["units"]).items()][-MOST_KNOWN:]))


def _kept(register: str, key: str, document: Plain) -> None:
    store = server().store
    row = store.office_row(register, key)
    write = OfficeWrite(key, document, NEW if row is None else row.version)
    store.keep(register, [write], g.account.name, wall())


def _units_of(city: str) -> dict[str, str]:
    """What planners have said that units are which files name, by how they are written."""
    row = server().store.office_row(UNITS, city)
    return {} if row is None else {text: str(name) for text, name in row.document.items()}


def _why(name: str, found: Plain) -> str:
    """The note of the version that a file becomes: what it is of, and what of it was not taken over."""
    losses = found["losses"]
    if not losses:
        return texts.say(g.lang, "bring_why", name=name)
    lost = ""
    for at, one in enumerate(losses):
        more = f"{'; ' if lost else ''}{_of_row(one)}{one['what'][g.lang]}"
        if len(lost) + len(more) > LONGEST_WHY:
            lost += texts.say(g.lang, "bring_why_more", count=len(losses) - at)
            break
        lost += more
    return texts.say(g.lang, "bring_why_lost", name=name, count=len(losses), lost=lost)


def _of_row(loss: Plain) -> str:
    """Which row of the file a loss is of, as whoever has the file before them finds it."""
    if not loss["row"]:
        return ""
    code = "bring_row_number" if loss["number"] else "bring_row"
    return texts.say(g.lang, code, row=loss["row"], number=loss["number"]) + " "


def _attached(key: str, name: str, draft: str) -> dict[str, str]:
    """The file that a draft was made of, kept beside it."""
    row = server().store.office_row(BROUGHT_FILES, key)
    if row is None:
        return {}
    file, data = uuid.uuid4().hex, str(row.document["data"])
    document = {"name": name, "data": data, "sha256": sha256(base64.b64decode(data)).hexdigest()}
    kept = OfficeWrite(file, document, NEW, owner(REGISTER, draft))
    server().store.keep(FILES, [kept], g.account.name, wall())
    return {"file": file, "name": name}


def _named(code: str) -> dict[str, str]:
    return {lang: say(code, lang) for lang in texts.LANGUAGES}


def _understood(row: OfficeRow, patience: float = PATIENCE) -> Job | None:
    """The job that reads a file as its planner has said; None when too much is waiting."""
    here, told = server(), dict(row.document["told"])  # type: ignore[call-overload]
    told["units"] = _units_of(told["city"]) | told.get("units", {})
    draft = _into(told)
    key = ("take", row.key, json.dumps(told, sort_keys=True), draft and draft.seen)
    task = {
        "what": "take", "key": row.key, "told": told, "into": draft.text if draft else None,
        "root": str(here.scenarios), "store": here.address,
    }  # fmt: skip
    try:
        job = here.jobs.shared(PAGES, key, task)
    except Busy:
        return None
    job.finished.wait(patience)
    return job


def _into(told: Plain) -> Version | None:
    """The draft that a file is to be merged into, if any."""
    return drafts.draft(server().store, told["into"]) if told.get("into") else None


@intake.post("/desk/bring/<key>")
@staff_only(*CONTROLLERS)
def answer(key: str) -> ResponseReturnValue:
    """What its planner says of a file: read again by that, made a draft, or let go."""
    row = _mine(key)
    if request.form.get("do") == "drop":
        _forget(key)
        return redirect(url_for("desk.library"), 303)
    told = _told(row)
    if told is None:
        return preview(key, "fields_wrong", 400)
    document = {**row.document, "told": told}
    server().store.keep(BROUGHT, [OfficeWrite(key, document, row.version)], g.account.name, wall())
    if request.form.get("do") not in ("make", "merge"):
        return redirect(url_for("intake.preview", key=key), 303)
    job = _understood(_mine(key), LONG)
    if job is None or job.state != DONE or job.result is None:
        return preview(key)
    _remember(told, job.result)
    why, name = _why(str(row.document["name"]), job.result), str(row.document["name"])
    if request.form.get("do") == "merge":
        return _merge(key, told, job, why, name)
    text = job.result["text"]
    made = drafts.begin(server().store, text, name, g.account.name, why, wall())
    drafts.attach(server().store, made, _attached(key, name, made.key), g.account.name, wall())
    _forget(key)
    return redirect(url_for("tables.page", key=made.key), 303)


def _merge(key: str, told: Plain, job: Job, why: str, name: str) -> ResponseReturnValue:
    draft, merged = _into(told), (job.result or {}).get("merged")
    if draft is None or merged is None:
        return preview(key, "merge_none", 409)
    if job.request["into"] != draft.text:
        return preview(key, "draft_changed", 409)
    try:
        kept = drafts.save(server().store, draft.key, draft.seen, merged["text"], g.account.name, why, wall())
        drafts.attach(server().store, kept, _attached(key, name, kept.key), g.account.name, wall())
    except Conflict:
        return preview(key, "draft_changed", 409)
    _forget(key)
    return redirect(url_for("tables.page", key=draft.key), 303)


def _told(row: OfficeRow) -> dict[str, object] | None:
    """The form, checked; None when it says what cannot be."""
    form, library = request.form, Library(server().scenarios)
    title, start = safe(normalised(form.get("title", ""))), form.get("start", "")
    code, table = form.get("code", ""), form.get("table", "")
    try:
        start = datetime.fromisoformat(start).replace(tzinfo=None).isoformat(" ", "minutes") if start else ""
    except ValueError:
        return None
    known = code in ("", *situations(library)) and form.get("city", "") in library.names(CITIES)
    into = form.get("into", "")
    known = known and (not into or drafts.draft(server().store, into) is not None)
    if not known or not 0 < len(title) <= MOST_TITLE or not re.fullmatch(r"\d{0,3}", table):
        return None
    if len(form) > MOST_COLUMNS + MOST_TICKS + 3 * MOST_UNITS:
        return None
    before = dict(row.document["told"]).get("units", {})  # type: ignore[call-overload]
    return {
        "city": form["city"], "title": title, "code": code, "start": start,
        "table": int(table) if table else None,
        "columns": dict(_columns()), "forms": dict(_forms()), "ticks": sorted(_ticks()),
        "units": before | dict(_units()),
        "into": into, "drop": form.get("drop") == "1", "said": dict(_said()),
    }  # fmt: skip


def _columns() -> Iterator[tuple[str, str]]:
    for name, value in request.form.items():
        at = name.removeprefix("column-")
        if at != name and at.isdecimal() and len(at) <= 3 and value in (*COLUMNS, "none"):
            yield at, value


def _units() -> Iterator[tuple[str, str]]:
    """Units that are said to be another than they were taken for."""
    form = request.form
    for at in range(MOST_UNITS):
        text, agency = folded(form.get(f"unit-{at}", "")), form.get(f"agency-{at}", "")
        role = form.get(f"role-{at}", "") if agency not in ("", "all") else ""
        name = f"{agency}/{role}" if role else agency
        if text and name != form.get(f"was-{at}") and _NAME.fullmatch(agency) and _NAME.fullmatch(role):
            yield text, name


def _said() -> Iterator[tuple[str, bool]]:
    """What of a workbook of ours is taken over, or not, otherwise than it would be."""
    taken, usual = (set(request.form.getlist(name)[:MOST_TICKS]) for name in ("take", "usual"))
    yield from ((key[:MOST_TITLE], key in taken) for key in sorted(taken ^ usual))


def _forms() -> Iterator[tuple[str, str]]:
    for form, readings in AMBIGUOUS.items():
        value = request.form.get(f"form-{form}", "")
        if value in readings:
            yield form, value


def _ticks() -> Iterator[list[int]]:
    for value in request.form.getlist("tick")[:MOST_TICKS]:
        if found := _TICK.fullmatch(value):
            yield [int(found[1]), int(found[2])]
