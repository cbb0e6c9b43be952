"""Calling out the Team: begun, called one by one, answered on one's own page, measured, on paper."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from flask import Blueprint, Response, abort, g, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from drillsim.base.normal import normalised
from scoring.reports.papers.tongue import VIETNAM
from web.access.desk import KEEPERS
from web.core import texts
from web.core.here import server
from web.pages.office.common import (
    Typed,
    calendar,
    handed,
    office_page,
    on_paper,
    refusal,
    shown,
    text,
    typed,
)
from web.services.office.callout import (
    CALLOUTS,
    ENDED,
    KINDS,
    OWN,
    PERSON,
    REASONED,
    STATES,
    CallOut,
    Course,
    altered,
    append,
    begin,
    callout_of,
    course,
    journal,
    lines,
    measured,
    noted,
    occasion,
    occasions,
    opened,
    passed,
)
from web.services.office.callpaper import CallPaper
from web.services.office.fields import checked, secret
from web.services.office.team import ROSTER, SKILLS, OnRoster, listed
from web.services.office.year import this_day

MOST_NOTE = 200
MOST_ANSWERS = 50
"""Events that somebody enters of themselves in a call-out: whoever finds a code fills no journal with it."""
STEPS = ("acknowledged", "released", "underway", "arrived")
"""What is timed of each person."""
callouts = Blueprint("callouts", __name__)


class CalledOut(NamedTuple):
    """A call-out with everything a page of it needs.

    Attributes:
        key: of its row.
        callout: what it is.
        found: its journal, folded.
        members: reference -> who it is; None for somebody who was erased.
        notes: what was noted, by its reference.
    """

    key: str
    callout: CallOut
    found: Course
    members: dict[str, OnRoster | None]
    notes: dict[str, str]


def _one(key: str) -> CalledOut:
    store = server().store
    row = store.office_row(CALLOUTS, key)
    if row is None:
        abort(404)
    callout = callout_of(row)
    rows = store.office_rows(ROSTER, keys=[*callout.people.values()])
    known = {one.row.key: one for one in listed(rows)}
    members = {who: known.get(member) for who, member in callout.people.items()}
    return CalledOut(key, callout, course(journal(store, key)), members, noted(store, key))


def _note() -> str:
    """What was noted, on one line, without what papers cannot hold."""
    return normalised(request.form.get("note", ""))[:MOST_NOTE]


def _skills(one: CalledOut) -> dict[str, tuple[str, ...]]:
    return {who: member.member.skills if member else () for who, member in one.members.items()}


def _at(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone(VIETNAM).strftime("%H:%M:%S %d/%m/%Y")


@callouts.get("/office/callouts")
@office_page(*KEEPERS)
def listing(refused: Typed | None = None) -> ResponseReturnValue:
    """Every call-out, and the form of a new one."""
    store = server().store
    found = sorted(store.office_rows(CALLOUTS), key=lambda row: row.changed, reverse=True)
    members = [one for one in listed(store.office_rows(ROSTER)) if one.here(this_day())]
    return shown(
        "callouts",
        status=409 if refused else 200,
        year=calendar(),
        rows=[(row.key, callout_of(row)) for row in found],
        members=members,
        kinds=KINDS,
        skills=SKILLS,
        at=_at,
        refused=refused,
        occasions=occasions(store),
        mine=request.args.get("drill", ""),
    )


@callouts.post("/office/callouts")
@office_page(*KEEPERS)
def call() -> ResponseReturnValue:
    """Begin a call-out."""
    store = server().store
    values = typed("title", "kind", "place", "note", "occasion")
    whole: dict[str, object] = {name: value for name, value in values.items() if name != "occasion"}
    many = {name: request.form.getlist(name) for name in ("skills", "who")}
    whole["skills"] = tuple(many["skills"])
    kind, _, key = values["occasion"].partition(":")
    about = next((one for one in occasions(store) if (one.kind, one.key) == (kind, key)), None)
    if about is not None:
        whole["drill" if about.kind == "drill" else "incident"] = about.key
    found, wrong = checked(whole, CallOut, "call_wrong_")
    members = [one for one in listed(store.office_rows(ROSTER)) if one.row.key in many["who"]]
    if values["occasion"] and (about is None or about.kind != values["kind"]):
        wrong["occasion"] = text("call_wrong_occasion")
    if not members:
        wrong["who"] = text("call_wrong_who")
    if (refused := refusal(values, wrong, many)) is not None or found is None:
        return listing(refused)
    key = begin(store, found, members, g.account.name)
    return redirect(url_for("callouts.page", key=key), 303)


@callouts.get("/office/callouts/<key>")
@office_page(*KEEPERS)
def page(key: str) -> ResponseReturnValue:
    """Who was called, and how each stands: called by telephone from here, with one tap a state."""
    one = _one(key)
    return shown(
        "callout",
        year=calendar(),
        one=one,
        measured=measured(one.callout, one.found, _skills(one)),
        now=_now(one),
        states=STATES,
        reasoned=REASONED,
        occasion=occasion(server().store, one.callout),
        at=_at,
        address=server().settings.origins[0],
    )


@callouts.get("/office/callouts/<key>/now")
@office_page(*KEEPERS)
def now(key: str) -> Response:
    """How each stands now, for the page that renews itself; nothing where that is what it was told last."""
    answer = jsonify(_now(_one(key)))
    answer.add_etag()
    answer.headers["Cache-Control"] = "private, no-store"
    answer.headers["Vary"] = "Cookie"
    answer.make_conditional(request)
    return answer


def _now(one: CalledOut) -> dict[str, object]:
    """What changes on the page of a call-out, in the language of who looks."""
    found, (called, *figures, missing) = one.found, measured(one.callout, one.found, _skills(one))
    names = ("prompt", "strength", "arrived", "refused", "replaced")
    of_all, wrong = names[:3], altered(found.events)
    skills = ", ".join(_said(f"skill_{skill}") for skill in missing)
    return {
        "people": {who: _stands(one, who) for who in one.members},
        "figures": {
            name: f"{count}/{called}" if name in of_all else str(count)
            for name, count in zip(names, figures, strict=True)
        },
        "missing": skills and f"{_said('call_missing')}: {skills}",
        "altered": "" if wrong is None else _said("call_altered", seq=wrong),
        "ended": found.ended and f" – {_at(found.ended)}",
    }


def _stands(one: CalledOut, who: str) -> dict[str, str]:
    state, since = one.found.state.get(who, "called"), one.found.since.get(who, "")
    note = one.notes.get(one.found.note.get(who, ""), "")
    return {
        "state": state,
        "said": _said(f"call_state_{state}"),
        "since": since and _at(since),
        "note": note,
    }


def _said(code: str, **blanks: object) -> str:
    return texts.say(g.lang, code, **blanks)


@callouts.get("/office/callouts/<key>/review")
@office_page(*KEEPERS)
def review(key: str) -> ResponseReturnValue:
    """What a call-out came to: how soon each answered and came, which skills are there, what happened."""
    one = _one(key)
    skills = _skills(one)
    there = [who for who in one.members if one.found.state.get(who) == "arrived"]
    return shown(
        "callout_review",
        year=calendar(),
        one=one,
        measured=measured(one.callout, one.found, skills),
        wrong=altered(one.found.events),
        there={skill: [who for who in there if skill in skills[who]] for skill in one.callout.skills},
        steps=STEPS,
        person=PERSON,
        at=_at,
        after=lambda moment: "{}:{:02}".format(*divmod(passed(one.callout, moment), 60)),
    )


@callouts.post("/office/callouts/<key>")
@office_page(*KEEPERS)
def enter(key: str) -> ResponseReturnValue:
    """Somebody who was called is now so, by who has called them; or the call-out is closed."""
    one, who, state = _one(key), request.form.get("who", ""), request.form.get("state", "")
    note = _note()
    if (who not in one.callout.people or state not in STATES) and (who, state) != ("", ENDED):
        abort(400)
    if secret({"note": note}):
        return shown("message", status=409, title="office_callouts", text="office_secret")
    append(server().store, key, who, state, g.account.name, note)
    return redirect(url_for("callouts.page", key=key, _anchor=who or None), 303)


@callouts.get("/office/callouts/<key>/journal.jsonl")
@office_page(*KEEPERS)
def text_of(key: str) -> Response:
    """The journal: references of people, and hashes."""
    text = lines(_one(key).found.events)
    return handed(text.encode(), "application/jsonl; charset=utf-8", f"{key}.jsonl")


@callouts.get("/office/callouts/<key>/report.<form>")
@office_page(*KEEPERS)
def report(key: str, form: str) -> Response:
    """The call-out on paper."""
    one = _one(key)
    figures = measured(one.callout, one.found, _skills(one))
    maker = CallPaper(one.callout, one.found, one.members, one.notes, calendar(), g.lang)
    return on_paper(maker.made(figures, occasion(server().store, one.callout)), form, f"bao-dong-{key}")


# -- the page of somebody who was called ------------------------------------------------------------


def _called(code: str) -> tuple[CalledOut, str]:
    """The call-out and the person that a code opens; guesses are limited as those of seats are."""
    found = opened(server().store, code)
    if found is None:
        if not server().limits.address.allow(request.remote_addr):
            abort(429)
        abort(404)
    return _one(found[0]), found[1]


@callouts.get("/call/<code>")
def mine(code: str, why: str = "") -> ResponseReturnValue:
    """What somebody is called to, and what they answer."""
    one, who = _called(code)
    state = one.found.state.get(who, "")
    page = render_template(
        "office/called.html", one=one, who=who, code=code, own=OWN, state=state, reasoned=REASONED, why=why
    )
    return page, 409 if why else 200


@callouts.post("/call/<code>")
def answer(code: str) -> ResponseReturnValue:
    """Somebody who was called answers."""
    one, who = _called(code)
    state, note = request.form.get("state", ""), _note()
    if state not in OWN:
        abort(400)
    if sum(each.who == who and each.by == PERSON for each in one.found.events) >= MOST_ANSWERS:
        abort(429)
    if state in REASONED and not note:
        return mine(code, "call_reason")
    if secret({"note": note}):
        return mine(code, "office_secret")
    append(server().store, one.key, who, state, PERSON, note)
    return redirect(url_for("callouts.mine", code=code), 303)
