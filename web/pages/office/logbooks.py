"""Logbooks of drills on real systems, for the organisers: begun, verified, scored, on paper, destroyed."""

from __future__ import annotations

import io
from datetime import datetime

from flask import Blueprint, abort, g, redirect, request, send_file, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.errors import Conflict
from scoring.reports.papers.tongue import VIETNAM
from web.access.auth import EVALUATOR
from web.access.desk import KEEPERS
from web.core.here import server
from web.pages.office.common import Typed, calendar, day, desk, handed, office_page, on_paper, shown, typed
from web.services.office.logbook import entries, forms, kept
from web.services.office.logbook.entries import NOTHING, LogEntry, Rules
from web.services.office.logbook.figures import measured
from web.services.office.logbook.kept import LOGBOOKS, Logbook
from web.services.office.logbook.papers import LogPaper, span

OCTETS = "application/octet-stream"
SOUGHT = ("begins", "ends", "most", "stop", "title", *forms.LISTED, "methods", "depth", "conduct", "pledge")
MOST_RULES = 8_000
"""Characters of a field of the rules."""
MANY = ("harms", "tools", "judges")
"""Fields of which several can be chosen."""
logbooks = Blueprint("logbooks", __name__, url_prefix="/office/logbooks")


def logbook_of(key: str) -> Logbook:
    """A logbook by its key."""
    row = server().store.office_row(LOGBOOKS, key)
    if row is None:
        abort(404)
    return kept.read(server().store, row)


def _opened(key: str) -> Logbook:
    """A logbook that this account may open: an evaluator, one that the organisers have named them for."""
    book = logbook_of(key)
    if _judge() is not None and _judge() not in book.found.judges:
        abort(403)
    return book


def _judge() -> str | None:
    """The account of the evaluator whose page this is; None for those who keep the logbook."""
    return None if desk().keeps else str(g.account.name)


def _evaluators() -> list[str]:
    """The accounts that can be named to judge."""
    return [each.name for each in server().store.accounts() if each.role == EVALUATOR and not each.disabled]


def moment(text: str) -> str:
    """A moment by Vietnam's clocks."""
    return datetime.fromisoformat(text).astimezone(VIETNAM).strftime("%H:%M %d/%m/%Y")


def sent(kind: str) -> dict[str, object]:
    """What was typed into the fields of a form of this kind."""
    form = next((each[kind] for each in entries.FORMS.values() if kind in each), None)
    names = form.model_fields if form is not None else {}
    found: dict[str, object] = {**typed(*(name for name in names if name not in MANY))}
    return found | {name: tuple(request.form.getlist(name)) for name in MANY if name in names}


def plain(values: dict[str, object]) -> dict[str, str]:
    """What was typed, to be shown again."""
    return {name: value for name, value in values.items() if isinstance(value, str)}


def about() -> int:
    """The entry that a form is about."""
    named = request.form.get("about", "")
    return int(named) if named.isdecimal() and len(named) < 7 else NOTHING


# -- all of them ------------------------------------------------------------------------------------


@logbooks.get("")
@office_page(*KEEPERS, EVALUATOR)
def listing(refused: Typed | None = None) -> ResponseReturnValue:
    """Every logbook, and the form of a new one; to an evaluator, those that they judge."""
    store, judge = server().store, _judge()
    rows = sorted(store.office_rows(LOGBOOKS), key=lambda row: row.changed, reverse=True)
    if judge is not None:
        rows = [row for row in rows if judge in kept.read(store, row).found.judges]
    return shown(
        "logbooks",
        status=409 if refused else 200,
        year=calendar(),
        rows=rows,
        refused=refused,
        at=moment,
    )


@logbooks.post("")
@office_page(*KEEPERS)
def begin() -> ResponseReturnValue:
    """Begin a logbook: its rules, its window, its teams."""
    values = {name: request.form.get(name, "").strip()[:MOST_RULES] for name in SOUGHT}
    found = forms.rules(values)
    if not isinstance(found.said, Rules):
        return listing(Typed(values, found.wrong, found.why))
    key = kept.begin(server().store, found.said, g.account.name)
    return redirect(url_for("logbooks.page", key=key), 303)


# -- one --------------------------------------------------------------------------------------------


@logbooks.get("/<key>")
@office_page(*KEEPERS, EVALUATOR)
def page(key: str, refused: Typed | None = None, where: str = "") -> ResponseReturnValue:
    """A logbook as the organisers have it: everything that was entered, to be verified, answered, scored.

    An evaluator verifies and scores alone.
    """
    book, judge = _opened(key), _judge()
    return shown(
        "logbook",
        status=409 if refused else 200,
        year=calendar(),
        book=book,
        figures=measured(book.found),
        codes=kept.codes_of(server().store, key) if judge is None else {},
        judge=judge,
        marked=book.found.marked(judge),
        evaluators=_evaluators() if judge is None else [],
        refused=refused,
        where=where,
        at=moment,
        entries=entries,
        address=server().settings.origins[0],
        nothing=NOTHING,
        days=[(each, day(each)) for each in book.found.days()],
    )


@logbooks.get("/<key>/review")
@office_page(*KEEPERS, EVALUATOR)
def review(key: str) -> ResponseReturnValue:
    """What a logbook comes to."""
    book = _opened(key)
    return shown(
        "logbook_review",
        year=calendar(),
        book=book,
        figures=measured(book.found),
        judge=_judge(),
        marked=book.found.marked(_judge()),
        at=moment,
        span=_span,
    )


def _span(seconds: float | None) -> str:
    return span(seconds, g.lang)


@logbooks.post("/<key>")
@office_page(*KEEPERS, EVALUATOR)
def enter(key: str) -> ResponseReturnValue:
    """The organisers enter something: begun, verified, passed on, closed; evaluators what is theirs."""
    book, kind = _opened(key), request.form.get("kind", "")
    side: entries.Side = "organisers" if desk().keeps else "judges"
    if kind not in entries.FORMS["organisers"] and kind not in entries.BARE:
        abort(400)
    if side == "judges" and kind not in entries.FORMS[side]:
        abort(403)
    values, of = sent(kind), about()
    if kind == "judges" and not {*request.form.getlist(kind)} <= {*_evaluators()}:
        abort(400)
    where = kind if of == NOTHING else f"{kind}-{of}"
    if why := forms.may(book, side, "", kind):
        return page(key, Typed(plain(values), {}, why), where)
    try:
        found = forms.filled(book, side, kind, values, of)
    except LookupError:
        abort(400)
    if found.said is None:
        return page(key, Typed(plain(values), found.wrong, found.why), where)
    kept.enter(server().store, key, side, g.account.name, kind, found.said, about=of)
    anchor = f"n{of}" if of != NOTHING else kind
    return redirect(url_for("logbooks.page", key=key, _anchor=anchor), 303)


@logbooks.post("/<key>/codes")
@office_page(*KEEPERS)
def code(key: str) -> ResponseReturnValue:
    """A new code of a team; the older one opens nothing any more."""
    book, team = logbook_of(key), request.form.get("team", "")
    if book.rules is None or team not in (*book.found.names("red"), *book.found.names("blue")):
        abort(400)
    kept.new_code(server().store, key, team, g.account.name)
    return redirect(url_for("logbooks.page", key=key, _anchor="teams"), 303)


@logbooks.get("/<key>/files/<int:seq>")
@office_page(*KEEPERS, EVALUATOR)
def file(key: str, seq: int) -> Response:
    """A file that shows what a team entered."""
    return evidence_of(_opened(key), seq)


def evidence_of(book: Logbook, seq: int) -> Response:
    """The file of an entry."""
    named: LogEntry | None = next((each for each in book.found.entries if each.seq == seq), None)
    found = kept.evidence(server().store, book.key, named) if named is not None and named.file else None
    if found is None:
        abort(404)
    answer = send_file(io.BytesIO(found.raw), OCTETS, as_attachment=True, download_name=found.name)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@logbooks.get("/<key>/journal.jsonl")
@office_page(*KEEPERS)
def text_of(key: str) -> Response:
    """The journal: references, times, marks, hashes."""
    text = kept.journal(server().store, logbook_of(key).key)
    return handed(text.encode(), "application/jsonl; charset=utf-8", f"{key}.jsonl")


@logbooks.get("/<key>/<kind>.<form>")
@office_page(*KEEPERS, EVALUATOR)
def papers(key: str, kind: str, form: str) -> Response:
    """The rules with the pledge, the report, or the improvement plan, on paper; evaluators get the rules.

    The report tells every mark.
    """
    maker = LogPaper(_opened(key), calendar(), g.lang)
    if _judge() is not None and kind != "rules":
        abort(403)
    made = {"rules": maker.rules, "report": maker.report, "plan": maker.plan}
    if kind not in made:
        abort(404)
    return on_paper(made[kind](), form, f"{kind}-{key}")


# -- the key ----------------------------------------------------------------------------------------


@logbooks.post("/<key>/key")
@office_page(*KEEPERS)
def take_key(key: str) -> Response:
    """The key, to be kept apart from this server's backups; that it was taken is in the journal."""
    book = logbook_of(key)
    if book.rules is None:
        abort(404)
    secret = kept.taken_out(server().store, key, g.account.name)
    return handed(f"{secret}\n".encode(), OCTETS, f"key-{key}.txt")


@logbooks.post("/<key>/key/back")
@office_page(*KEEPERS)
def bring_key(key: str) -> ResponseReturnValue:
    """The key again, where the data was filled from a backup."""
    logbook_of(key)
    try:
        fits = kept.brought_back(server().store, key, request.form.get("secret", "")[:200], g.account.name)
    except Conflict:
        return page(key, Typed({}, {}, "log_key_there"), "key")
    if not fits:
        return page(key, Typed({}, {}, "log_key_wrong"), "key")
    return redirect(url_for("logbooks.page", key=key), 303)


@logbooks.post("/<key>/purge")
@office_page(*KEEPERS)
def purge(key: str) -> ResponseReturnValue:
    """Destroy the key, and so everything that is sealed with it."""
    book = logbook_of(key)
    if book.found.state not in ("closed", "purged"):
        return page(key, Typed({}, {}, "log_close_first"), "purge")
    needed = ("sure", "copies") if book.taken else ("sure",)
    if any(request.form.get(name) != "1" for name in needed):
        return page(key, Typed({}, {}, "log_purge_sure"), "purge")
    if not kept.purge(server().store, key, g.account.name):
        return page(key, Typed({}, {}, "log_purge_again"), "purge")
    return redirect(url_for("logbooks.page", key=key), 303)
