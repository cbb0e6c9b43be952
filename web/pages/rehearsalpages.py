"""Rehearsals on the planners' desk: simulated teams play a draft or a scenario, and what that showed."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.errors import Conflict, InputError
from drillsim.base.model import clock
from drillsim.base.texts import Both
from drillsim.documents.yamltext import read
from drillsim.library.index import Library
from drillsim.library.shelf import Summary
from drillsim.live.clocks import wall
from scoring.rehearsal.fit import fit_told, suited_told
from scoring.rehearsal.items import items_told
from scoring.rehearsal.table import Rehearsal
from web.access.auth import CONTROLLERS, WATCHERS, staff_only
from web.core import texts
from web.core.here import server
from web.core.jobs import FAILED, WORK, Busy, Job
from web.core.server import Server
from web.pages.deskpages import day
from web.services import courses, drafts
from web.services.drafts import REHEARSALS, Version
from web.services.shelf import called, shelf
from web.work import rehearsing

REFRESH = "2"
rehearsals = Blueprint("rehearsals", __name__)


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What a rehearsal is of: a draft, or a scenario of the library by name."""

    text: str
    draft: Version | None
    name: str

    @property
    def hash(self) -> str:
        """The hash of its text, under which what it showed is kept."""
        return sha256(self.text.encode()).hexdigest()

    def job(self, here: Server) -> tuple[str, str, object]:
        """What its job is known by, while text and library stand."""
        return "rehearsal", self.hash, shelf(here).stamp

    def back(self) -> Response:
        """Back to its page."""
        if self.draft is not None:
            return redirect(url_for("rehearsals.draft", key=self.draft.key), 303)
        return redirect(url_for("rehearsals.scenario", name=self.name), 303)


def _draft(key: str) -> Rehearsed:
    found = drafts.draft(server().store, key)
    if found is None:
        abort(404)
    return Rehearsed(found.text, found, f"draft-{key}")


def _scenario(name: str) -> Rehearsed:
    folder = server().scenarios
    if name not in {path.stem for path in Library(folder).scenarios()}:
        abort(404)
    return Rehearsed((folder / f"{name}.yaml").read_text("utf-8"), None, name)


@rehearsals.get("/desk/<key>/rehearsal")
@staff_only(*WATCHERS)
def draft(key: str) -> ResponseReturnValue:
    """What a rehearsal of a draft showed, or how far it is."""
    return _page(_draft(key))


@rehearsals.get("/desk/library/<name>/rehearsal")
@staff_only(*WATCHERS)
def scenario(name: str) -> ResponseReturnValue:
    """What a rehearsal of a scenario of the library showed, or how far it is."""
    return _page(_scenario(name))


@rehearsals.post("/desk/<key>/rehearsal")
@staff_only(*CONTROLLERS)
def rehearse_draft(key: str) -> ResponseReturnValue:
    """Have a draft rehearsed, or no longer; or give it the course of an incident that it has not."""
    found = _draft(key)
    return _course(found) if request.form.get("do") == "course" else _asked(found)


@rehearsals.post("/desk/library/<name>/rehearsal")
@staff_only(*CONTROLLERS)
def rehearse_scenario(name: str) -> ResponseReturnValue:
    """Have a scenario of the library rehearsed, or no longer."""
    return _asked(_scenario(name))


def _asked(about: Rehearsed) -> ResponseReturnValue:
    here = server()
    job = here.jobs.known(about.job(here))
    if request.form.get("do") == "cancel":
        if job is not None:
            here.jobs.cancel(job)
        return about.back()
    task = {
        "what": "rehearse",
        "root": str(here.scenarios),
        "text": about.text,
        "name": about.name,
        "seeds": rehearsing.SEEDS,
        "store": here.address,
        "by": g.account.name,
        "wall": wall(),
    }
    try:
        here.jobs.shared(WORK, about.job(here), task)
    except Busy:
        return _page(about, "job_busy", 503)
    return about.back()


def _courses(about: Rehearsed) -> list[Summary]:
    """The scenarios whose course a draft can take in which nothing goes wrong by itself."""
    if about.draft is None:
        return []
    try:
        data = read(about.text, "draft").mapping
    except InputError:
        return []
    return courses.offered(data, shelf(server()).scenarios.values()) if courses.waits(data) else []


def _course(about: Rehearsed) -> ResponseReturnValue:
    """Give a draft the course of a scenario; the city without anybody's acts is seen next."""
    here, name = server(), request.form.get("of", "")
    source = next((each for each in _courses(about) if each.name == name), None)
    if about.draft is None or source is None:
        return _page(about, "choice_wrong", 400)
    library = Library(here.scenarios)
    try:
        played = here.away(lambda: library.scenario(name).documents["scenario"])
        text = courses.taken(about.text, played)
    except (InputError, LookupError):
        return _page(about, "desk_course_none", 409)
    why = texts.say(g.lang, "desk_course_why", title=source.title.say(g.lang))
    try:
        drafts.save(here.store, about.draft.key, about.draft.seen, text, g.account.name, why, wall())
    except Conflict:
        return _page(_draft(about.draft.key), "draft_changed", 409)
    return redirect(url_for("tables.page", key=about.draft.key, _anchor="course"), 303)


def _page(about: Rehearsed, error: str | None = None, status: int = 200) -> ResponseReturnValue:
    here = server()
    row, job = here.store.office_row(REHEARSALS, about.hash), here.jobs.known(about.job(here))
    made = _made(row.document) if row is not None else None
    working = job is not None and not job.finished.is_set()
    page = render_template(
        "desk-rehearsal.html",
        draft=about.draft,
        courses=_courses(about),
        name=about.name,
        title=called(here, about.name),
        job=job if working else None,
        told=row.document if row is not None else None,
        rules=shelf(here).rules.get(str(row.document["rules"])) if row is not None else None,
        items=items_told(made) if made is not None else [],
        fit=fit_told(made) if made is not None else [],
        suits=suited_told(made) if made is not None else None,
        when=row.changed if row is not None else "",
        failed=_failed(job),
        error=error,
        day=day,
        clock=clock,
        me=g.account,
        writes=g.account.role in CONTROLLERS,
    )
    return page, status, {"Refresh": REFRESH} if working else {}


def _made(document: dict[str, object]) -> Rehearsal:
    return Rehearsal.model_validate(document, strict=False)


def _failed(job: Job | None) -> str:
    """Why the last attempt came to nothing, if it did."""
    return Both.of(job.text).say(g.lang) if job is not None and job.state == FAILED else ""
