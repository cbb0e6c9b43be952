"""Drills that come of others: a branch from a moment, and journals from elsewhere; journals to take away."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from flask import (
    Blueprint,
    abort,
    g,
    jsonify,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue
from pydantic import TypeAdapter
from werkzeug.exceptions import HTTPException
from werkzeug.sansio.multipart import Data, Epilogue, Field, File, MultipartDecoder, NeedData
from werkzeug.wrappers import Response

from drillsim.base.texts import Words
from drillsim.live.clocks import wall
from web.access import auth
from web.access.auth import CONTROLLERS, DIRECTOR, staff_only
from web.core import texts
from web.core.here import server
from web.core.jobs import DONE, WORK, Busy, Job
from web.core.server import Server
from web.net.payloads import BranchIn
from web.net.yielding import give_turn
from web.pages.jobpages import owner, sent
from web.pages.reviewpages import attached, looked_up, refused, said, shown, titled
from web.services.drills import take_in

MAX_UPLOAD = 64_000_000
MAX_AROUND = 8_000
AT_ONCE = 2
PATIENCE = 60.0
CHUNK = 65_536
REFRESH = "2"
_BRANCH = TypeAdapter(BranchIn)
newdrills = Blueprint("newdrills", __name__)


# -- from a moment of another ---------------------------------------------------------------------------


@newdrills.post("/review/<drill>/branch")
def branch(drill: str) -> Response:
    """A new drill from a moment: for people, at once; played on by simulated participants, as a job."""
    row, who = looked_up(drill)
    if who.role not in CONTROLLERS:
        return refused("forbidden", 403)
    wanted: BranchIn = sent(_BRANCH)
    here = server()
    task = {"what": "branch", "drill": row.id, "store": here.address, "wall": wall(), **wanted.model_dump()}
    try:
        job = here.jobs.add(WORK, task, owner(who))
    except Busy:
        return refused("job_busy", 503)
    here.store.audit(who.name, row.id, {"branch": wanted.players, "t": wanted.t}, wall())
    if wanted.players != "people":
        answer = jsonify({"ok": True, "job": shown(job)})
        answer.status_code = 202
        return answer
    if not job.finished.wait(PATIENCE):
        here.jobs.cancel(job)
    if job.state != DONE or job.result is None:
        return said(job.text, 409, code=(job.result or {}).get("code") or "job_broken")
    made = here.store.drill(job.result["drill"])
    if made is None:
        abort(404)
    return jsonify({"ok": True, "url": url_for("staff.room", drill=take_in(here, made, row).id)})


# -- journals for elsewhere ----------------------------------------------------------------------------


@newdrills.get("/staff/journal/<drill>")
@staff_only(DIRECTOR)
def journal(drill: str) -> Response:
    """The journal of a drill as it is stored, whether or not this version can play it."""
    here = server()
    row = here.store.drill(drill)
    if row is None:
        abort(404)
    rest = _rest(here)

    def pages() -> Iterator[bytes]:
        for page in here.store.pages(drill):
            yield "".join(f"{line}\n" for line in page).encode()
            rest()

    response = Response(pages(), content_type="application/x-ndjson; charset=utf-8")
    response.headers["Content-Disposition"] = attached(titled(row, "file_journal", ".jsonl"))
    response.headers["Cache-Control"] = "no-store"
    return response


# -- journals from elsewhere ------------------------------------------------------------------------------


@newdrills.get("/staff/upload")
@staff_only(DIRECTOR)
def upload(said: Words | None = None, status: int = 200, known: object = None) -> tuple[str, int]:
    """Choose a journal to review."""
    page = render_template("upload.html", said=said, known=known, most=MAX_UPLOAD // 1_000_000)
    return page, status


@newdrills.post("/staff/upload")
@staff_only(DIRECTOR)
def send() -> ResponseReturnValue:
    """A journal was sent: it is checked in a job before it is stored."""
    here = server()
    size, boundary = request.content_length, request.mimetype_params.get("boundary")
    if size is None or not boundary:
        abort(400)
    if size > MAX_UPLOAD + MAX_AROUND:
        abort(413)
    if here.uploading >= AT_ONCE:
        abort(503)
    here.uploading += 1
    try:
        path = _received(here, boundary.encode())
    finally:
        here.uploading -= 1
    task = {"what": "upload", "path": str(path), "store": here.address, "wall": wall()}
    try:
        job = here.jobs.add(WORK, task, f"staff {g.account.name}")
    except Busy:
        path.unlink()
        abort(503)
    here.store.audit(g.account.name, None, {"upload": size}, wall())
    return redirect(url_for("newdrills.progress", name=job.id), 303)


def _received(here: Server, boundary: bytes) -> Path:
    """The file of a form as it comes, on the disk; whoever has not shown the form's token is refused."""
    request.max_content_length = MAX_UPLOAD + MAX_AROUND
    handle, name = tempfile.mkstemp(prefix="drillsim-", suffix=".jsonl")
    try:
        with os.fdopen(handle, "wb") as out:
            _Form(boundary, out).take(request.stream.read, _rest(here))
    except (HTTPException, ValueError, OSError):
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _rest(here: Server) -> Callable[[], None]:
    """Lets the others on after each piece: a file that comes fast would hold up the loop."""
    if here.settings.threads:
        return lambda: None
    return give_turn


class _Form:
    """A form with a token and then a file, taken in piece by piece."""

    def __init__(self, boundary: bytes, out: BinaryIO) -> None:
        self._decoder = MultipartDecoder(boundary, 4 * CHUNK, max_parts=4)
        self._out = out
        self._field, self._token, self._size = "", b"", 0
        self._in_file = self._ended = False

    def take(self, read: Callable[[int], bytes], rest: Callable[[], None]) -> None:
        """Read the whole form; aborts when it is not one of ours, or too large."""
        while not self._ended:
            piece = read(CHUNK)
            try:
                self._decoder.receive_data(piece or None)
                self._events()
            except ValueError:
                abort(400)
            if not piece and not self._ended:
                abort(400)
            rest()
        if not self._size:
            abort(make_response(*upload(texts.both("upload_empty"), 400)))

    def _events(self) -> None:
        while not isinstance(event := self._decoder.next_event(), NeedData):
            if isinstance(event, Epilogue):
                self._ended = True
                return
            if isinstance(event, File):
                self._in_file = True
                self._check()
            elif isinstance(event, Field):
                self._in_file, self._field = False, event.name
            elif isinstance(event, Data):
                self._data(event.data)

    def _data(self, data: bytes) -> None:
        if self._in_file:
            self._size += len(data)
            if self._size > MAX_UPLOAD:
                abort(413)
            self._out.write(data)
        elif self._field == "csrf":
            self._token += data

    def _check(self) -> None:
        if not auth.token_fits(self._token.decode("ascii", "replace")):
            abort(auth.stale("form_other"))


def _mine(name: str) -> Job:
    job = server().jobs.get(name)
    if job is None or job.owner != f"staff {g.account.name}" or job.request["what"] != "upload":
        abort(404)
    return job


@newdrills.get("/staff/upload/<name>")
@staff_only(DIRECTOR)
def progress(name: str) -> ResponseReturnValue:
    """How far the check is; then the review, where it is already, or why it is refused."""
    job = _mine(name)
    if not job.finished.is_set():
        page = make_response(render_template("uploading.html", job=job))
        page.headers["Refresh"] = REFRESH
        return page
    if "path" in job.request:
        Path(str(job.request["path"])).unlink(missing_ok=True)
    if job.state != DONE or job.result is None:
        return upload(job.text, 422)
    if "known" in job.result:
        return upload(known=job.result)
    return redirect(url_for("review.page", drill=job.result["drill"]), 303)


@newdrills.post("/staff/upload/<name>/cancel")
@staff_only(DIRECTOR)
def cancel(name: str) -> Response:
    """Take an upload back."""
    server().jobs.cancel(_mine(name))
    return redirect(url_for("newdrills.progress", name=name), 303)
