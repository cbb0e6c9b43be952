"""What is typed into the forms of a logbook: who may enter it now, whether it is sound."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from drillsim.base.texts import Both
from drillsim.live.clocks import wall
from web.core import texts
from web.services.office.fields import checked, secret
from web.services.office.logbook.entries import (
    BARE,
    FORMS,
    NOTHING,
    TEAMS,
    TIMED,
    LogEntry,
    Rules,
    Said,
    Side,
    rows_of,
)
from web.services.office.logbook.figures import LogCourse
from web.services.office.logbook.kept import Logbook

LISTED = ("targets", "tools", "red", "blue", "contacts")
"""What is typed a line each."""
NUMBERS = ("most", "points", "finding")
WRONG = {
    "title": "log_wrong_title",
    "begins": "log_wrong_at",
    "ends": "log_wrong_ends",
    "at": "log_wrong_at",
    "stop": "log_wrong_stop",
    "most": "log_wrong_most",
    "points": "log_wrong_points",
    "due": "log_wrong_day",
    "day": "log_wrong_day",
    **dict.fromkeys(LISTED, "log_wrong_list"),
    **dict.fromkeys(
        ("target", "severity", "how", "pillar", "verdict", "team", "to", "finding", "element", "harms"),
        "log_wrong_choice",
    ),
}
"""What is said of a field that is wrong; of any other, that words are missing or too many."""
OF_KIND = {
    "verified": TIMED,
    "answered": ("request",),
    "planned": ("finding",),
}
"""What an entry is about that is about another."""
MOST_ENTRIES, MOST_FILES = 600, 40
"""Entries, and files, of one team."""
FEW_MINUTES = timedelta(minutes=5)
"""How far clocks may differ."""


@dataclass(frozen=True)
class Filled:
    """A form as it was filled in.

    Attributes:
        said: what it says; None where it is not taken in.
        wrong: what is wrong with each field.
        why: key of the text that says what is wrong with all of it; empty where nothing is.
    """

    said: Said | None
    wrong: Mapping[str, Both]
    why: str = ""


def rules(values: Mapping[str, str]) -> Filled:
    """The rules of a new logbook."""
    whole: dict[str, object] = {
        name: rows_of(value) if name in LISTED else value for name, value in values.items()
    }
    return _filled(whole, values, Rules)


def may(book: Logbook, side: Side, team: str, kind: str) -> str:
    """Why something cannot be entered now, as the key of a text; empty where it can."""
    found, state = book.found, book.found.state
    if book.rules is None:
        return "log_no_key" if not book.destroyed else "log_purged"
    if side not in TEAMS:
        return _organisers_may(found, kind)
    if state == "closed":
        return "log_over"
    if kind == "pledged":
        return "log_pledged_before" if team in found.pledged else ""
    if team not in found.pledged:
        return "log_pledge_first"
    if state == "ready":
        return "log_not_begun"
    if kind == "stopped":
        return "log_stopped_now" if state == "stopped" else ""
    mine = [each for each in found.entries if each.by == team and each.side == side]
    return "log_too_many" if len(mine) >= MOST_ENTRIES else ""


def _organisers_may(found: LogCourse, kind: str) -> str:
    state = found.state
    signed = {team[0] for team in found.pledged}
    reasons: dict[str, Callable[[], str]] = {
        "began": lambda: (
            "log_begun" if state != "ready" else "" if signed == {"r", "b"} else "log_none_pledged"
        ),
        "stopped": lambda: "" if state == "running" else "log_not_running",
        "resumed": lambda: "" if state == "stopped" else "log_not_stopped",
        "closed": lambda: "" if state in ("running", "stopped") else "log_not_running",
    }
    return reasons[kind]() if kind in reasons else ""


def filled(
    book: Logbook, side: Side, kind: str, values: Mapping[str, object], about: int = NOTHING
) -> Filled:
    """What a form says, held to what the logbook knows.

    Args:
        book: the logbook.
        side: whose form it is.
        kind: of the entry.
        values: by field, as they were typed.
        about: the entry that it is about.

    Raises:
        LookupError: when there is no such form, or nothing that it could be about.
    """
    if kind in BARE:
        return Filled(Said(), {})
    form = FORMS[side][kind]
    if kind in OF_KIND and not (kind == "planned" and about == NOTHING):
        if not 0 <= about < len(book.found.entries) or book.found.entries[about].kind not in OF_KIND[kind]:
            raise LookupError(kind)
    elif about != NOTHING:
        raise LookupError(kind)
    known = {name: value for name, value in values.items() if name in form.model_fields}
    typed = {name: value for name, value in known.items() if isinstance(value, str)}
    found = _filled(known, typed, form)
    if found.said is None:
        return found
    wrong = {name: _text(code) for name, code in _unknown(book, found.said.facts())}
    return Filled(None, wrong, "fields_wrong") if wrong else found


def _filled(whole: Mapping[str, object], typed: Mapping[str, str], form: type[Said]) -> Filled:
    if secret(typed):
        return Filled(None, {}, "office_secret")
    given = {
        name: int(str(value)) if name in NUMBERS and str(value).isdecimal() and len(str(value)) < 9 else value
        for name, value in whole.items()
    }
    said, faults = checked(given, form)
    wrong = {name or "ends": _text(WRONG.get(name or "ends", "log_wrong_words")) for name in faults}
    return Filled(said, wrong, "fields_wrong" if said is None else "")


def _unknown(book: Logbook, facts: Mapping[str, object]) -> list[tuple[str, str]]:
    """What of a form names nothing that the logbook has."""
    found = book.found
    known: dict[str, object] = {
        "target": found.names("targets"),
        "team": [*found.names("red"), *found.names("blue")],
        "to": ["", *found.names("blue")],
        "day": found.days(),
        "finding": [None, *(each.seq for each in found.of("finding"))],
    }
    wrong = [
        (name, WRONG[name])
        for name, values in known.items()
        if name in facts and isinstance(values, list) and facts[name] not in values
    ]
    tools = facts.get("tools", [])
    if isinstance(tools, list) and not {*tools} <= {*found.names("tools")}:
        wrong.append(("tools", "log_wrong_choice"))
    if isinstance(points := facts.get("points"), int) and points > int(str(found.facts["most"])):
        wrong.append(("points", "log_wrong_points"))
    if "at" in facts and not _within(found, str(facts["at"])):
        wrong.append(("at", "log_wrong_at"))
    return wrong


def _within(found: LogCourse, at: str) -> bool:
    """Whether a moment is one of the window that has come."""
    moment, now = datetime.fromisoformat(at), datetime.fromisoformat(wall())
    begins, ends = (datetime.fromisoformat(str(found.facts[end])) for end in ("begins", "ends"))
    return begins <= moment <= ends and moment <= now + FEW_MINUTES


def mine(book: Logbook, team: str) -> list[LogEntry]:
    """What a team has entered."""
    return [each for each in book.found.entries if each.by == team and each.side in TEAMS]


def _text(code: str) -> Both:
    return Both.of(texts.both(code))
