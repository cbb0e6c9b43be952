"""What a review page has made for it: what-if runs, other rubrics, documents; and how far they are."""

from __future__ import annotations

from typing import TypeVar

from flask import Blueprint, abort, jsonify, request
from pydantic import TypeAdapter, ValidationError
from werkzeug.wrappers import Response

from drillsim.live.clocks import wall
from drillsim.store import DrillRow
from web.access import auth
from web.access.auth import DIRECTOR, EVALUATOR
from web.core.here import server
from web.core.jobs import DONE, WORK, Busy, Job
from web.net.payloads import DocumentIn, JobIn, Regrade, ReleaseIn, WhatIf, bounded
from web.pages.reviewpages import PATIENCE, Viewer, attached, looked_up, names, refused, said, shown, sighted
from web.work.titles import dated

GRADERS = frozenset({DIRECTOR, EVALUATOR})
OWN = ("personal-docx", "personal-pdf")
SCORELESS = frozenset({"journal", "signature", "ocel", "participants", "form-03", "form-04"})
"""Documents that tell no score."""
_JOB: TypeAdapter[WhatIf | Regrade | DocumentIn] = TypeAdapter(JobIn)
_RELEASE = TypeAdapter(ReleaseIn)
jobpages = Blueprint("jobpages", __name__)

P = TypeVar("P")


def sent(payload: TypeAdapter[P]) -> P:
    """What a script sent, checked; anything else is refused."""
    raw = request.get_json(silent=True)
    if not bounded(raw):
        abort(refused("payload", 400))
    try:
        return payload.validate_python(raw)
    except ValidationError:
        return abort(refused("payload", 400))


def owner(who: Viewer) -> str:
    """Whose a job is."""
    return f"person {who.person}" if who.person else f"staff {who.name}"


@jobpages.post("/review/<drill>/jobs")
def ask(drill: str) -> Response:
    """Have something made; the answer names the job."""
    row, who = looked_up(drill)
    wanted: WhatIf | Regrade | DocumentIn = sent(_JOB)
    if not _may(who, wanted):
        return refused("forbidden", 403)
    if who.blind and not (isinstance(wanted, DocumentIn) and wanted.name in SCORELESS):
        return refused("ratings_open", 409)
    here = server()
    task = {**_request(row, who, wanted), "what": wanted.what, "drill": row.id, "store": here.address}
    try:
        job = here.jobs.add(WORK, task, owner(who))
    except Busy:
        return refused("job_busy", 503)
    if who.staff:
        here.store.audit(who.name, row.id, {"job": wanted.what}, wall())
    answer = jsonify({"ok": True, "job": shown(job)})
    answer.status_code = 202
    return answer


def _may(who: Viewer, wanted: WhatIf | Regrade | DocumentIn) -> bool:
    """Staff may ask for anything but another grading, participants for what is their own."""
    if isinstance(wanted, DocumentIn) and not who.staff:
        own = wanted.person in (None, who.person) and wanted.seat in (None, who.seat)
        return wanted.name in OWN and own and bool(wanted.person or wanted.seat)
    return who.role in GRADERS if isinstance(wanted, Regrade) else who.staff


def _request(row: DrillRow, who: Viewer, wanted: WhatIf | Regrade | DocumentIn) -> dict[str, object]:
    if isinstance(wanted, WhatIf):
        return {"seq": wanted.seq, "at": wanted.at, "records": row.records}
    if isinstance(wanted, Regrade):
        return {"rubric": wanted.rubric, "label": wanted.label, "by": who.name, "wall": wall()}
    which = {name: value for name in ("seat", "person") if (value := getattr(wanted, name)) is not None}
    public = {"people": names(row, who), "public": not who.staff}
    created = dated(row.created, row.day)
    return {"name": wanted.name, "lang": wanted.lang, "which": which, "created": created, **public}


@jobpages.get("/review/<drill>/whatifs")
def whatifs(drill: str) -> Response:
    """What-if runs of whoever asks on the drill as it stands, as long as they are kept, the latest first."""
    row, who = sighted(drill)
    if not who.staff:
        return refused("forbidden", 403)
    of = {"what": "whatif", "drill": row.id, "records": row.records}
    found = [job.result for job in server().jobs.made(owner(who), of)]
    answer = jsonify({"ok": True, "results": found[::-1]})
    answer.headers["Cache-Control"] = "no-store"
    return answer


@jobpages.get("/review/<drill>/overall")
def overall(drill: str) -> Response:
    """The overall score of a drill, its band and objectives, for lists: made once while its records stand."""
    row, who = sighted(drill)
    if not who.staff:
        return refused("forbidden", 403)
    here = server()
    task = {"what": "score", "drill": row.id, "upto": row.records, "store": here.address}
    try:
        job = here.jobs.shared(WORK, ("overall", row.id, row.records, row.assessed), task)
    except Busy:
        return refused("job_busy", 503)
    job.finished.wait(PATIENCE)
    if job.state == DONE and job.result is not None:
        told = {name: job.result[name] for name in ("overall", "band", "objectives")}
        return jsonify({"ok": True, **told})
    if job.finished.is_set():
        return said(job.text, 409, code="job_broken")
    answer = jsonify({"ok": False, "code": "job_waiting", "text": job.text, "job": shown(job)})
    answer.status_code = 202
    return answer


# -- one job ------------------------------------------------------------------------------------------


def _job(name: str) -> Job:
    """A job of whoever asks; of everybody where several wait for the same."""
    account, person = auth.staff(), auth.person()
    mine = {""} if account or person else set()
    mine |= {f"staff {account.name}"} if account else set()
    mine |= {f"person {person.id}"} if person else set()
    job = server().jobs.get(name)
    if job is None or job.owner not in mine:
        abort(refused("job_gone", 404))
    return job


@jobpages.get("/review/jobs/<name>")
def job(name: str) -> Response:
    """How far a job is, and what came of it."""
    found = _job(name)
    known = shown(found)
    if not found.owner:
        known.pop("result", None)
    elif found.state == DONE and found.has_document:
        known["file"] = f"/review/jobs/{found.id}/file"
    answer = jsonify({"ok": True, **known})
    answer.headers["Cache-Control"] = "no-store"
    return answer


@jobpages.delete("/review/jobs/<name>")
def cancel(name: str) -> Response:
    """Take a job back."""
    found = _job(name)
    if not found.owner:
        return refused("forbidden", 403)
    server().jobs.cancel(found)
    return jsonify({"ok": True, **shown(found)})


@jobpages.get("/review/jobs/<name>/file")
def file(name: str) -> Response:
    """The document that a job has made."""
    found = _job(name)
    if found.state != DONE or found.result is None or not found.owner:
        return refused("job_gone", 404)
    document = server().jobs.document(found)
    if document is None:
        return refused("job_gone", 404)
    answer = Response(document, content_type=found.result["media"])
    answer.headers["Content-Disposition"] = attached(found.result["name"])
    # Whatever is opened from it has nothing of ours.
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


# -- other gradings -----------------------------------------------------------------------------------


@jobpages.get("/review/<drill>/gradings/<key>")
def grading(drill: str, key: str) -> Response:
    """The whole card of another grading, and its rubric."""
    row, who = sighted(drill)
    if not who.staff:
        return refused("forbidden", 403)
    found = server().store.grading(row.id, key)
    if found is None:
        return refused("job_gone", 404)
    return jsonify({"ok": True, "label": found.label, "card": found.card, "rubric": found.rubric})


@jobpages.delete("/review/<drill>/gradings/<key>")
def drop_grading(drill: str, key: str) -> Response:
    """Take another grading out."""
    row, who = looked_up(drill)
    if who.role not in GRADERS:
        return refused("forbidden", 403)
    here = server()
    if here.store.grading(row.id, key) is None:
        return refused("job_gone", 404)
    here.store.drop_grading(row.id, key)
    here.store.audit(who.name, row.id, {"grading": key, "do": "drop"}, wall())
    return jsonify({"ok": True})


# -- for participants ---------------------------------------------------------------------------------


@jobpages.post("/review/<drill>/release")
def release(drill: str) -> Response:
    """Let participants see the review, or no longer."""
    row, who = looked_up(drill)
    wanted: ReleaseIn = sent(_RELEASE)
    if who.role != DIRECTOR:
        return refused("forbidden", 403)
    if row.state != "ended":
        return refused("report_wait", 409)
    here = server()
    here.store.release(row.id, wanted.released)
    here.hub.publish(row.id, wanted.released)
    here.store.audit(who.name, row.id, {"released": wanted.released}, wall())
    return jsonify({"ok": True, "released": wanted.released})
