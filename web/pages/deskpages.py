"""The planners' desk: the library of scenarios, drafts, their text, versions, and what becomes of them."""

from __future__ import annotations

from collections.abc import Hashable
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

from flask import Blueprint, abort, g, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError
from werkzeug.wrappers import Response

from drillsim.base.errors import Conflict, InputError
from drillsim.base.model import MAX_TITLE, Title, clock, is_day, milliseconds
from drillsim.base.normal import normalised, safe
from drillsim.base.texts import Both
from drillsim.documents.yamltext import MAX_BYTES
from drillsim.engine.setup import PlayedDraft
from drillsim.library.index import CITIES, Library
from drillsim.live.clocks import wall
from drillsim.players.skills import KINDS
from scoring.reports.papers.tongue import VIETNAM
from web.access.auth import CONTROLLERS, DIRECTOR, WATCHERS, staff_only
from web.core import texts
from web.core.here import drawn, server
from web.core.jobs import DONE, PAGES, Busy, Job
from web.core.server import Server
from web.pages.reviewpages import refused, said
from web.services import drafts
from web.services.beginnings import blank, situations
from web.services.drafts import APPROVED, CITY, SCENARIO, STATES, Version
from web.services.drills import Choice, create_drill, today
from web.services.offering import kept
from web.services.shelf import shelf
from web.work.norming import inputs_of

MOST = 3 * MAX_BYTES
"""Bytes of what a page sends: a text, with what JSON makes of its line ends and quotes."""
PATIENCE = 15.0
desk = Blueprint("desk", __name__)


class TextIn(BaseModel):
    """A draft's text as its page sends it: over which state it was written, why, and what it is of.

    ``page`` is the mark of the page that has it checked: it wants only what it sent last.
    """

    model_config = ConfigDict(extra="forbid", strict=True)
    text: str = Field(max_length=MAX_BYTES)
    seen: int = 0
    why: str = Field(default="", max_length=drafts.MAX_WHY)
    kind: Literal["scenario", "city"] = "scenario"
    page: str = Field(default="", max_length=40)


_TEXT = TypeAdapter(TextIn)


def _lasting(length: str) -> str:
    """A draft's length as those of the library are said, or as it is written where it is none."""
    with suppress(PydanticCustomError):
        return clock(milliseconds(length))[:5]
    return length


# -- the library ------------------------------------------------------------------------------------


@desk.get("/desk")
@staff_only(*WATCHERS)
def library(error: str | None = None, status: int = 200) -> ResponseReturnValue:
    """Every draft and every scenario of the library, as cards."""
    here = server()
    page = render_template(
        "desk.html",
        shelf=shelf(here),
        drafts=drafts.drafts(here.store),
        cities=cities(here),
        city_drafts=drafts.drafts(here.store, CITY),
        situations=situations(Library(here.scenarios)),
        used=_used(here),
        rehearsed=_rehearsed(here),
        day=day,
        clock=clock,
        lasting=_lasting,
        me=g.account,
        writes=g.account.role in CONTROLLERS,
        error=error,
    )
    return page, status


@desk.post("/desk/new")
@staff_only(*CONTROLLERS)
def new() -> ResponseReturnValue:
    """A new draft: a copy of a scenario or of a draft, the least scenario, or that of a situation."""
    here, wanted = server(), request.form.get("from", "")
    found = _beginning(here, wanted, request.form.get("of", ""))
    if found is None:
        return library("choice_wrong", 400)
    text, origin, writers, kind = found
    why = texts.say(g.lang, "desk_begun")
    made = drafts.begin(here.store, text, origin, g.account.name, why, wall(), writers, kind)
    if wanted in ("parts", "situation", "blank"):
        # What is begun is written next; a copy is read first.
        part = "forces.use" if wanted == "parts" else "script"
        return redirect(url_for("tables.page", key=made.key, _anchor=part), 303)
    return redirect(url_for("desk.reading", key=made.key), 303)


def _beginning(here: Server, kind: str, of: str) -> tuple[str, str, tuple[str, ...], str] | None:
    """A draft's first text, its origin, who wrote it here, what it is of; None: there is no such thing."""
    if kind == "scenario" and of in {path.stem for path in Library(here.scenarios).scenarios()}:
        return (here.scenarios / f"{of}.yaml").read_bytes().decode(), of, (), SCENARIO
    if kind == "city" and of in Library(here.scenarios).names(CITIES):
        return (here.scenarios / CITIES / f"{of}.yaml").read_bytes().decode(), of, (), CITY
    if kind == "draft" and (one := drafts.draft(here.store, of, None)) is not None:
        return one.text, f"{one.key} v{one.number}", one.unapproved, one.kind
    if kind in ("blank", "parts"):
        return blank(), "", (), SCENARIO
    known = situations(Library(here.scenarios))
    return (blank(of, known[of]), of, (), SCENARIO) if kind == "situation" and of in known else None


def cities(here: Server) -> dict[str, dict[str, object]]:
    """The cities of the library: by name what each is called, and how much is in it."""
    library, found = kept(here.scenarios, shelf(here).stamp), dict[str, dict[str, object]]()
    for name in library.names(CITIES):
        try:
            city = library.city(name)[0]
        except InputError:
            found[name] = {"title": {"vi": name, "en": name}, "agencies": None, "nodes": None}
            continue
        found[name] = {
            "title": city.doc.name.words(),
            "agencies": len(city.agencies),
            "nodes": len(city.nodes),
        }
    return found


def _used(here: Server) -> dict[str, str]:
    """When a drill was last made of each scenario or draft, by name."""
    found: dict[str, str] = {}
    for row in here.store.audit_trail():
        name = row.what.get("draft") or row.what.get("created")
        if row.drill and isinstance(name, str):
            found.setdefault(name, row.wall)
    return found


def _rehearsed(here: Server) -> dict[str, str]:
    """When the scenarios and drafts of which a rehearsal is kept were rehearsed last, by name."""
    when = here.store.office_changed(drafts.REHEARSALS)
    hashes = {
        path.stem: sha256(path.read_bytes()).hexdigest() for path in Library(here.scenarios).scenarios()
    }
    hashes |= {each.key: each.sha256 for each in drafts.drafts(here.store)}
    return {name: when[hashed] for name, hashed in hashes.items() if hashed in when}


def day(moment: str) -> str:
    """A moment by Vietnam's clocks."""
    return datetime.fromisoformat(moment).astimezone(VIETNAM).strftime("%d/%m/%Y %H:%M")


# -- one draft --------------------------------------------------------------------------------------


def one(key: str, kind: str | None = SCENARIO) -> Version:
    """The draft that a page is about: of a kind, or of any."""
    found = drafts.draft(server().store, key, kind)
    if found is None:
        abort(404)
    return found


def shown(template: str, found: Version, **more: object) -> str:
    """A page of a draft."""
    return render_template(
        template,
        draft=found,
        day=day,
        me=g.account,
        writes=g.account.role in CONTROLLERS,
        may={state: may(found, state) for state in STATES},
        **more,
    )


def may(found: Version, state: str) -> bool:
    """Whether whoever asks can bring a draft to another state; approving is for directors."""
    decides = state in (APPROVED, drafts.WITHDRAWN)
    roles = {DIRECTOR} if decides else CONTROLLERS
    return g.account.role in roles and drafts.may_turn(found, state, g.account.name)


@desk.get("/desk/library/<name>")
@staff_only(*WATCHERS)
def scenario(name: str) -> ResponseReturnValue:
    """A scenario of the library, to be read."""
    here = server()
    if name not in {path.stem for path in Library(here.scenarios).scenarios()}:
        abort(404)
    return _read(here, (here.scenarios / f"{name}.yaml").read_text("utf-8"), name=name)


@desk.get("/desk/<key>")
@staff_only(*WATCHERS)
def reading(key: str) -> ResponseReturnValue:
    """A draft, to be read; that of a city is read in its tables."""
    found = one(key, None)
    if found.kind == CITY:
        return redirect(url_for("tables.page", key=key), 303)
    return _read(server(), found.text, draft=found)


def seeded() -> int:
    """The seed that a page is asked for, as its address names it."""
    return min(max(request.args.get("seed", 1, type=int), 1), 999_999_999)


def _read(here: Server, written: str, **about: object) -> ResponseReturnValue:
    """The reading page of a text; while a worker is at it, a page that asks again."""
    seed = seeded()
    job = made_of(here, "reading", written, {"lang": g.lang, "seed": seed})
    if not isinstance(job, Job):
        return job
    return render_template(
        "desk-reading.html",
        **{"draft": None, "name": "", **about},
        told=job.result,
        seed=seed,
        day=day,
        me=g.account,
        writes=g.account.role in CONTROLLERS,
    )


def made_of(here: Server, what: str, written: str, asked: dict[str, object]) -> Job | ResponseReturnValue:
    """The job that makes something of a text, once it is done; until then, a page that asks again.

    Args:
        here: the server.
        what: the worker's task.
        written: the text.
        asked: what else the task is told: what it makes depends on nothing more, but the library.
    """
    key = (what, sha256(written.encode()).hexdigest(), *asked.values(), shelf(here).stamp)
    task = {"what": what, "root": str(here.scenarios), "text": written, **asked}
    try:
        job = here.jobs.shared(PAGES, key, task)
    except Busy:
        return render_template("message.html", title="desk", text="job_busy"), 503
    job.finished.wait(PATIENCE)
    if not job.finished.is_set():
        page = render_template("message.html", title="desk", text="desk_reading", again=True)
        return page, 202, {"Refresh": "2"}
    if job.state != DONE or job.result is None:
        return render_template("message.html", title="desk", said=Both.of(job.text).say(g.lang)), 409
    return job


@desk.get("/desk/<key>/text")
@staff_only(*WATCHERS)
def text(key: str) -> str:
    """A draft's YAML."""
    server().jobs.warm(PAGES)
    return shown("desk-text.html", one(key, None), most=MAX_BYTES)


@desk.post("/desk/<key>/text")
@staff_only(*CONTROLLERS)
def save(key: str) -> Response:
    """Save a draft's text as another version."""
    found, wanted = one(key, None), sent_text()
    written = wanted.text
    if "\r\n" in found.text and "\r" not in written:
        # A browser's field has line ends of its own.
        written = written.replace("\n", "\r\n")
    return saved(found, written, wanted.seen, wanted.why)


def saved(found: Version, written: str, seen: int, why: str) -> Response:
    """The answer to a text that is to be saved over the state that its writer has seen."""
    store = server().store
    try:
        kept = drafts.save(store, found.key, seen, written, g.account.name, safe(normalised(why)), wall())
    except Conflict:
        now = one(found.key, None)
        if now.text == written:
            # It was saved, and the answer was lost on its way.
            return jsonify({"ok": True, "seen": now.seen, "number": now.number, "state": now.state})
        blanks = {"name": now.by, "when": day(now.wall), "number": now.number}
        return said(texts.both("draft_conflict", **blanks), 409, code="draft_conflict", seen=now.seen)
    return jsonify({"ok": True, "seen": kept.seen, "number": kept.number, "state": kept.state})


@desk.post("/desk/check")
@staff_only(*WATCHERS)
def check() -> Response:
    """What is wrong with a text, as the command line tells it."""
    sent = sent_text()
    try:
        job = checking(server(), sent.text, sent.kind, asker(sent.page))
    except Busy:
        return refused("job_busy", 503)
    if job.state == DONE and job.result is not None:
        return jsonify({"ok": True, **job.result})
    if job.finished.is_set():
        return said(job.text, 409, code="job_broken")
    answer = jsonify({"ok": False, "code": "job_waiting", "text": job.text})
    answer.status_code = 202
    return answer


def asker(page: str) -> Hashable:
    """A page of somebody, which wants only what it asks for last; None for one without a mark."""
    return (g.account.name, page) if page else None


def checking(here: Server, written: str, kind: str, by: Hashable = None) -> Job:
    """The job that checks the text of a draft, waited for a while: one for all, while text and library stand.

    Args:
        here: the server.
        written: the text.
        kind: what it is of.
        by: who asks, as `asker` tells.

    Raises:
        Busy: when too much is waiting.
    """
    key = ("check", kind, sha256(written.encode()).hexdigest(), shelf(here).stamp)
    task = {"what": "check", "root": str(here.scenarios), "text": written, "kind": kind}
    job = here.jobs.shared(PAGES, key, task, by)
    job.finished.wait(PATIENCE)
    return job


def sent_text() -> TextIn:
    """What a page's script sent, checked; anything else is refused."""
    request.max_content_length = MOST
    try:
        return _TEXT.validate_python(request.get_json(silent=True))
    except ValidationError:
        return abort(refused("payload", 400))


def verdict_of(here: Server, found: Version) -> dict[str, object] | None:
    """What checking a draft comes to; None when nobody could."""
    try:
        job = checking(here, found.text, found.kind)
    except Busy:
        return None
    return job.result if job.state == DONE else None


# -- a drill of it ----------------------------------------------------------------------------------


@desk.get("/desk/<key>/play")
@staff_only(DIRECTOR)
def playing(key: str, error: str | None = None, status: int = 200) -> ResponseReturnValue:
    """Name, day and luck of a drill that is to be made of a draft."""
    found = one(key)
    page = shown(
        "desk-play.html", found, shelf=shelf(server()), players=KINDS, today=today(), error=error,
        approved=_approved(server(), found),
    )  # fmt: skip
    return page, status


def _approved(here: Server, found: Version) -> bool:
    """Whether a draft is approved with all that it is played with today."""
    if found.state != APPROVED:
        return False
    verdict = verdict_of(here, found)
    return verdict is not None and verdict["covers"] == found.covers


@desk.post("/desk/<key>/play")
@staff_only(DIRECTOR)
def play(key: str) -> ResponseReturnValue:
    """Make a drill of a draft; its journal says which version, and whether that was approved."""
    here, found, form = server(), one(key), request.form
    name, seed, date = normalised(form.get("name", "")), form.get("seed", "1"), form.get("date", "")
    sound = name == safe(name) and len(name) <= MAX_TITLE - 40 and seed.isdecimal() and len(seed) <= 9
    sound = sound and (not date or is_day(date))
    if not sound or form.get("players", "") not in KINDS or form.get("rubric", "") not in shelf(here).rubrics:
        return playing(key, "fields_wrong", 400)
    verdict = verdict_of(here, found)
    if verdict is None or verdict["faults"]:
        return playing(key, "draft_faulty" if verdict else "job_busy", 409)
    with drafts.as_file(found.text, f"draft-{found.key}") as path:
        script = played(here, found, path, rubric=form["rubric"])
        choice = Choice(
            str(path),
            form["players"],
            int(seed),
            rubric=form["rubric"],
            name=Title(vi=name, en=name) if name else None,
            date=date or None,
            script=script,
        )
        live = create_drill(here, choice, g.account.name, drawn=drawn())
    here.store.audit(g.account.name, live.id, script.model_dump(), wall())
    return redirect(url_for("staff.room", drill=live.id), 303)


def played(
    here: Server,
    found: Version,
    path: Path | str,
    *,
    rubric: str,
    rules: str | None = None,
    city: str | None = None,
) -> PlayedDraft:
    """The version of a draft that a drill is made of, and whether it is approved with all it is played with.

    Args:
        here: the server.
        found: the draft as it stands.
        path: its file, and what is played beside it.
        rubric: by which the drill is graded.
        rules: a profile instead of the scenario's own.
        city: a city instead of the scenario's own.

    Raises:
        InputError: when it cannot be played.
    """
    library = Library(here.scenarios)
    covers = here.away(lambda: inputs_of(library, str(path), rules, city, rubric))
    approved = found.state == APPROVED and covers == found.covers
    return PlayedDraft(
        draft=found.key, number=found.number, sha256=found.sha256, covers=covers, approved=approved
    )
