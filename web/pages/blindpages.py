"""Blind rating: evaluators rate journals without knowing whose they are; the director sees how they agree.

Who may rate a journal has never been told a score of it: an evaluator's account that has neither locked nor
given ratings of the drill.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from typing import NamedTuple

from flask import Blueprint, abort, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from drillsim.base.texts import Words
from drillsim.live.clocks import wall
from drillsim.live.runner import ENDED
from drillsim.store import BLIND, DrillRow
from scoring.reports.papers.tongue import Tongue
from scoring.validity import MARKS, Agreement, agreement
from web.access.auth import DIRECTOR, EVALUATOR, staff_only
from web.core.here import server
from web.core.jobs import DONE, PAGES, WORK, Busy, Job
from web.net.payloads import bounded
from web.pages.entries import record_of
from web.pages.reviewpages import PATIENCE
from web.services.blindtable import TABLES, Rated, scores_of
from web.services.locking import locked

MOST_NOTE = 2_000
blind = Blueprint("blind", __name__)


class Listed(NamedTuple):
    """A journal as a rater sees it in a list.

    Attributes:
        alias: what it is called for this rater alone.
        title: of its scenario, in both languages.
        mark: what this rater gave it, if anything.
    """

    alias: str
    title: Words
    mark: int | None


class Compared(NamedTuple):
    """How the raters of one scenario's journals agree; ``waiting``: how many cards are still being made."""

    title: Words
    found: Agreement
    waiting: int


def _alias(row: DrillRow) -> str:
    """What a drill is called for whoever is signed in: nothing that another rater, or the list, tells."""
    return _hidden(row.id)


def _hidden(name: str) -> str:
    """What stands for a name before whoever is signed in, and before nobody else."""
    told = f"{g.account.name} {name}".encode()
    return hmac.new(server().settings.secret.encode(), told, hashlib.sha256).hexdigest()[:8].upper()


def _offered() -> dict[str, DrillRow]:
    """The journals that the evaluator may rate, by alias, in no order that tells anything."""
    store, name = server().store, g.account.name
    rows = [row for row in store.drills() if row.state == ENDED]
    fit = [
        row
        for row in rows
        if not locked(store, row.id, name) and all(each.account != name for each in store.ratings(row.id))
    ]
    return dict(sorted((_alias(row), row) for row in fit))


def _title(row: DrillRow) -> Words:
    start = record_of(row, 0)
    return start.data["scenario"]["title"] if start and start.kind == "start" else row.title


def _marks(row: DrillRow) -> dict[str, int]:
    """What each rater gave a journal at last."""
    return {str(each["by"]): int(str(each["mark"])) for each in server().store.documents(row.id, BLIND)}


@blind.get("/blind")
@staff_only(DIRECTOR, EVALUATOR)
def page() -> str:
    """The journals to rate, for evaluators; how raters agree, for the director."""
    if g.account.role == DIRECTOR:
        return render_template("blind.html", groups=_groups(), rows=None)
    rows = [Listed(alias, _title(row), _marks(row).get(g.account.name)) for alias, row in _offered().items()]
    return render_template("blind.html", groups=None, rows=rows)


@blind.get("/blind/<alias>")
@staff_only(EVALUATOR)
def journal(alias: str, error: str | None = None, status: int = 200) -> ResponseReturnValue:
    """A journal told without seats, names, players and marks, with a form to rate it."""
    row = _offered().get(alias) or abort(404)
    here = server()
    names = sorted({each.name for each in here.store.people(row.id)})
    task: dict[str, object] = {"what": "anonymous", "drill": row.id, "people": names, "store": here.address}
    job = _asked(PAGES, ("anonymous", row.id, row.records, tuple(names)), task)
    if job is None or not _done(job, time.monotonic() + PATIENCE):
        return render_template("message.html", title="blind", text="blind_wait"), 503
    mine = next((each for each in here.store.documents(row.id, BLIND) if each["by"] == g.account.name), None)
    shown = render_template(
        "blind-journal.html",
        alias=alias,
        title=_title(row),
        lines=json.loads(job.blobs[0]),
        marks=MARKS,
        mine=mine,
        most=MOST_NOTE,
        error=error,
    )
    return shown, status


def _asked(lane: str, key: object, task: dict[str, object]) -> Job | None:
    """A shared job; None while too many wait."""
    try:
        return server().jobs.shared(lane, key, task)
    except Busy:
        return None


def _done(job: Job | None, until: float) -> bool:
    """Whether a job is done; it is waited for up to a moment of the clock that only goes forward."""
    if job is not None:
        job.finished.wait(max(0.0, until - time.monotonic()))
    return job is not None and job.state == DONE and job.result is not None


@blind.post("/blind/<alias>")
@staff_only(EVALUATOR)
def rate(alias: str) -> ResponseReturnValue:
    """Keep what an evaluator gives a journal, in place of what they gave it before."""
    row = _offered().get(alias) or abort(404)
    note = request.form.get("note", "").strip().replace("\r\n", "\n")
    mark = request.form.get("mark", "")
    if mark not in map(str, MARKS):
        return journal(alias, "blind_mark", 400)
    if len(note) > MOST_NOTE or not bounded(note):
        return journal(alias, "blind_note_long", 400)
    store, name = server().store, g.account.name
    document = {"by": name, "mark": int(mark), "note": note, "wall": wall()}
    was = [each for each in store.documents(row.id, BLIND) if each["by"] == name]
    if was:
        store.change_entry(row.id, BLIND, str(was[-1]["id"]), document)
    else:
        store.add_entries(row.id, BLIND, [document])
    return redirect(url_for("blind.page"), 303)


# -- agreement ----------------------------------------------------------------------------------------


@blind.get("/blind/table/<name>")
@staff_only(DIRECTOR)
def table(name: str) -> ResponseReturnValue:
    """The ratings, or how they agree, as a file without the names of raters and drills."""
    if name not in TABLES:
        abort(404)
    rows = [(row, marks) for rows in _rated().values() for row, marks in rows]
    cards = _cards([row for row, _ in rows], time.monotonic() + PATIENCE)
    if len(cards) < len(rows):
        return render_template("message.html", title="blind", text="blind_tables_wait"), 503
    rated = [
        Rated(
            _alias(row),
            _title(row),
            {_hidden(f"rater {by}"): mark for by, mark in marks.items()},
            scores_of(cards[row.id]),
        )
        for row, marks in rows
    ]
    make, media = TABLES[name]
    answer = make_response(server().away(lambda: make(rated, Tongue(g.lang))))
    answer.headers["Content-Type"] = media
    answer.headers.set("Content-Disposition", "attachment", filename=f"{BLIND}-{name}")
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _rated() -> dict[str, list[tuple[DrillRow, dict[str, int]]]]:
    """The journals that were rated, and their marks, by the scenario's title."""
    found: dict[str, list[tuple[DrillRow, dict[str, int]]]] = {}
    for row in server().store.drills():
        if marks := _marks(row):
            found.setdefault(_title(row)["vi"], []).append((row, marks))
    return dict(sorted(found.items()))


def _groups() -> list[Compared]:
    """By scenario, how raters agree with the card and with one another."""
    until = time.monotonic() + PATIENCE
    return [_group(rows, until) for rows in _rated().values()]


def _group(rows: list[tuple[DrillRow, dict[str, int]]], until: float) -> Compared:
    """How raters of one scenario agree."""
    cards = _cards([row for row, _ in rows], until)
    totals = {
        name: score for name, card in cards.items() if (score := scores_of(card)["overall"]) is not None
    }
    found = agreement({row.id: marks for row, marks in rows}, totals)
    return Compared(_title(rows[0][0]), found, len(rows) - len(cards))


def _cards(rows: list[DrillRow], until: float) -> dict[str, Mapping[str, object]]:
    """The cards of drills that are made by a moment; all are waited for together."""
    jobs = [(row, _card(row)) for row in rows]
    return {
        row.id: job.result
        for row, job in jobs
        if job is not None and _done(job, until) and job.result is not None
    }


def _card(row: DrillRow) -> Job | None:
    """What makes the numbers of a drill's card; None while too much waits already."""
    here = server()
    task = {"what": "score", "drill": row.id, "upto": row.records, "store": here.address}
    return _asked(WORK, ("overall", row.id, row.records, row.assessed), task)
