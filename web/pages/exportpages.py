"""Scenarios of the planners' desk to take away: the workbook and the papers of a script."""

from __future__ import annotations

from flask import Blueprint, Response, abort, g, render_template, request
from flask.typing import ResponseReturnValue

from drillsim.library.index import Library
from web.access.auth import CONTROLLERS, WATCHERS, staff_only
from web.core.here import server
from web.core.jobs import PAGES, Job
from web.pages.deskpages import day, made_of, one, seeded
from web.services.drafts import APPROVED, Version
from web.services.shelf import called

FORMS: dict[str, tuple[str, ...]] = {
    "staff": ("docx", "pdf"),
    "players": ("players", "players-pdf"),
    "cards": ("cards", "cards-pdf"),
    "table": ("xlsx", "csv"),
    "blueprint": ("blueprint",),
}
"""What a page offers, by whom or what it is for: names of ``scoring.reports.scripts.SCRIPTS``."""
exports = Blueprint("exports", __name__)


@exports.get("/desk/<key>/export")
@staff_only(*WATCHERS)
def draft(key: str) -> ResponseReturnValue:
    """Which files can be made of a draft."""
    return _page(one(key), "")


@exports.get("/desk/library/<name>/export")
@staff_only(*WATCHERS)
def scenario(name: str) -> ResponseReturnValue:
    """Which files can be made of a scenario of the library."""
    _shipped(name)
    return _page(None, name)


@exports.get("/desk/<key>/export/<form>")
@staff_only(*WATCHERS)
def draft_file(key: str, form: str) -> ResponseReturnValue:
    """A file of a draft."""
    found = one(key)
    covers = found.covers if found.state == APPROVED else ""
    return _file(found.text, form, {"number": found.number, "covers": covers})


@exports.get("/desk/library/<name>/export/<form>")
@staff_only(*WATCHERS)
def scenario_file(name: str, form: str) -> ResponseReturnValue:
    """A file of a scenario of the library."""
    return _file(_shipped(name), form, {})


def _shipped(name: str) -> str:
    folder = server().scenarios
    if name not in {path.stem for path in Library(folder).scenarios()}:
        abort(404)
    return (folder / f"{name}.yaml").read_text("utf-8")


def _page(found: Version | None, name: str) -> ResponseReturnValue:
    here = server()
    here.jobs.warm(PAGES)
    return render_template(
        "desk-export.html",
        draft=found,
        name=name,
        title=called(here, name),
        forms=FORMS,
        day=day,
        me=g.account,
        writes=g.account.role in CONTROLLERS,
    )


def _file(text: str, form: str, standing: dict[str, object]) -> ResponseReturnValue:
    """The answer that holds a file; while a worker is at it, a page that asks again."""
    if form not in {each for forms in FORMS.values() for each in forms}:
        abort(404)
    seed = seeded() if request.args.get("seed") else None
    job = made_of(server(), "export", text, {"form": form, "lang": g.lang, "seed": seed, **standing})
    if not isinstance(job, Job):
        return job
    told = job.result or {}
    answer = Response(job.blobs[0], content_type=told["media"])
    answer.headers.set("Content-Disposition", "attachment", filename=told["name"])
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
