"""Calling out the Team: a journal of who was called, answered, was let go, came; what it measures.

The journal knows people and what was noted of them by references alone; whose they are stands in the
call-out's row, by keys of the roster, so that what is kept of somebody can be erased. Every event carries
the hash of all before it.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, NamedTuple, get_args

from drillsim.base.model import Value
from drillsim.base.texts import Both
from drillsim.documents.conditions import Skill
from drillsim.live.clocks import wall
from drillsim.store import NEW, OfficeRow, OfficeWrite, Store
from scoring.reports.papers.beside import CallFigures
from web.access import codes
from web.services.office import chained
from web.services.office.books import INCIDENTS
from web.services.office.fields import Line, Words, plain, stored
from web.services.office.team import OnRoster

CALLOUTS, EVENTS, CALL_CODES = "callouts", "callout-events", "callout-codes"
CALL_NOTES = "callout-notes"
Kind = Literal["test", "drill", "real"]
KINDS: tuple[Kind, ...] = get_args(Kind)
State = Literal[
    "called", "unreached", "acknowledged", "released", "underway", "arrived", "refused", "replaced"
]
STATES: tuple[State, ...] = get_args(State)
OWN: tuple[State, ...] = ("acknowledged", "released", "underway", "arrived", "refused")
"""What somebody who was called says of themselves."""
REASONED: tuple[State, ...] = ("refused", "replaced")
"""What takes a reason."""
ANSWERED = frozenset({"acknowledged", "released", "underway", "arrived"})
AT_ONCE, STRENGTH = timedelta(minutes=15), timedelta(minutes=60)
"""Within which people answer, and after which it is counted who has come."""
ENDED = "ended"
PERSON = "person"
"""Who entered an event, when it was the person themselves."""


class CallOut(Value):
    """A call-out, beside its journal.

    Attributes:
        title: for what.
        kind: a no-notice test, part of a drill, or for a real incident.
        place: where to come.
        skills: what is needed there.
        note: what else people are told.
        drill: the id of the drill that it is part of, where that is one of this server.
        incident: the key of the real incident that it is for, where that is in the register.
        started: wall time.
        people: reference -> key of the roster.
        codes: reference -> the code that opens that person's own page.
    """

    title: Line
    kind: Kind
    place: Line
    skills: tuple[Skill, ...] = ()
    note: Words = ""
    drill: str = ""
    incident: str = ""
    started: str = ""
    people: dict[str, str] = {}
    codes: dict[str, str] = {}


class Happened(NamedTuple):
    """An event of a call-out.

    Attributes:
        seq: its number.
        wall: when.
        who: reference of the person; empty where it is of all.
        state: what they are from then on; ``ended`` closes the call-out.
        by: ``person`` or the account that entered it.
        note: reference of a reason.
        hash: of all before it and of itself.
    """

    seq: int
    wall: str
    who: str
    state: str
    by: str
    note: str
    hash: str


@dataclass(frozen=True)
class Course:
    """What a journal comes to.

    Attributes:
        events: its events.
        state, since, note: of each person, by reference.
        first: when each first reached each state.
        ended: when it was closed.
    """

    events: tuple[Happened, ...]
    state: dict[str, str] = field(default_factory=dict)
    since: dict[str, str] = field(default_factory=dict)
    note: dict[str, str] = field(default_factory=dict)
    first: dict[tuple[str, str], str] = field(default_factory=dict)
    ended: str = ""


def course(events: Sequence[Happened]) -> Course:
    """Fold a journal."""
    ended = next((each.wall for each in events if each.state == ENDED), "")
    found = Course(tuple(events), ended=ended)
    for each in events:
        if each.who:
            found.state[each.who], found.since[each.who] = each.state, each.wall
            found.note[each.who] = each.note
            found.first.setdefault((each.who, each.state), each.wall)
    return found


def measured(callout: CallOut, found: Course, skills: Mapping[str, Collection[str]]) -> CallFigures:
    """What a call-out measures.

    Args:
        callout: the call-out.
        found: its journal, folded.
        skills: of each person, by reference.
    """
    began = datetime.fromisoformat(callout.started)

    def within(who: str, states: Iterable[str], length: timedelta) -> bool:
        times = [found.first[who, state] for state in states if (who, state) in found.first]
        return any(datetime.fromisoformat(each) - began <= length for each in times)

    people = [*callout.people]
    there = [who for who in people if found.state.get(who) == "arrived"]
    held = {skill for who in there for skill in skills.get(who, ())}
    return CallFigures(
        len(people),
        sum(within(who, ANSWERED, AT_ONCE) for who in people),
        sum(within(who, ("arrived",), STRENGTH) for who in people),
        len(there),
        sum(found.state.get(who) == "refused" for who in people),
        sum(found.state.get(who) == "replaced" for who in people),
        tuple(skill for skill in callout.skills if skill not in held),
    )


def passed(callout: CallOut, moment: str) -> int:
    """Whole seconds from the beginning of a call-out to a moment of wall time."""
    return int((datetime.fromisoformat(moment) - datetime.fromisoformat(callout.started)).total_seconds())


class Occasion(NamedTuple):
    """What a call-out is part of or for.

    Attributes:
        kind: ``drill`` or ``real``.
        key: of the drill or of the incident.
        title: what it is called; empty where it is not there any more.
    """

    kind: Kind
    key: str
    title: Both


def occasions(store: Store) -> list[Occasion]:
    """What people can be called out for: drills that are not over, incidents that are not closed."""
    drills = [row for row in store.drills() if row.state != ENDED and not row.archived]
    found = [Occasion("drill", row.id, Both.of(row.title)) for row in drills]
    for row in store.office_rows(INCIDENTS):
        if row.document.get("state") != "closed":
            found.append(Occasion("real", row.key, _of_incident(row)))
    return found


def occasion(store: Store, callout: CallOut) -> Occasion | None:
    """What a call-out is part of or for; None where it is of nothing that is kept here."""
    if callout.kind == "drill" and callout.drill:
        drill = store.drill(callout.drill)
        return Occasion("drill", callout.drill, Both.of(drill.title) if drill is not None else Both("", ""))
    if callout.kind == "real" and callout.incident:
        row = store.office_row(INCIDENTS, callout.incident)
        there = row is not None and row.deleted is None
        title = _of_incident(row) if row is not None and there else Both("", "")
        return Occasion("real", callout.incident, title)
    return None


def _of_incident(row: OfficeRow) -> Both:
    title = str(row.document.get("title", row.key))
    return Both(title, title)


# -- stored -----------------------------------------------------------------------------------------


def begin(store: Store, callout: CallOut, members: Sequence[OnRoster], account: str) -> str:
    """Begin a call-out of these members; returns its key.

    Raises:
        StoreError: when it cannot be stored.
    """
    key, started = uuid.uuid4().hex[:12], wall()
    people = {f"p{n}": one.row.key for n, one in enumerate(members, 1)}
    own = {who: codes.seat_code() for who in people}
    whole = callout.model_copy(update={"started": started, "people": people, "codes": own})
    store.keep(CALLOUTS, [OfficeWrite(key, plain(whole), NEW)], account, started)
    opened = [OfficeWrite(codes.digest(code), {"callout": key, "who": who}, NEW) for who, code in own.items()]
    store.keep(CALL_CODES, opened, account, started)
    for who in people:
        append(store, key, who, "called", account)
    return key


def append(store: Store, key: str, who: str, state: str, by: str, note: str = "") -> None:
    """Add an event to a call-out's journal; nothing when it is closed, or the person is so already.

    Raises:
        StoreError: when it cannot be stored.
    """
    reference = ""

    def make(before: Sequence[chained.Plain], at: str) -> chained.Plain | None:
        nonlocal reference
        stands = course(_events(before))
        if stands.ended or (who and stands.state.get(who) == state and not note):
            return None
        # Not before: what is noted of nothing that happened would be kept where nobody sees it.
        if note and not reference:
            reference = f"n{uuid.uuid4().hex[:8]}"
            store.keep(CALL_NOTES, [OfficeWrite(reference, {"text": note}, NEW, part=key)], by, at)
        return {"who": who, "state": state, "by": by, "note": reference}

    chained.append(store, EVENTS, key, by, make)


def journal(store: Store, key: str) -> list[Happened]:
    """The events of a call-out, in order."""
    return _events(chained.journal(store, EVENTS, key))


def _events(entries: Sequence[chained.Plain]) -> list[Happened]:
    return [Happened(**entry) for entry in entries]  # type: ignore[arg-type]


def noted(store: Store, key: str) -> dict[str, str]:
    """What was noted in a call-out, by its reference."""
    return {row.key: str(row.document["text"]) for row in store.office_rows(CALL_NOTES, part=key)}


def altered(events: Sequence[Happened]) -> int | None:
    """The first event whose hash does not follow from those before it; None when all do."""
    return chained.altered([each._asdict() for each in events])


def told_of(store: Store, member: str) -> list[dict[str, object]]:
    """What call-outs keep of a member of the roster: for what, each event and what was noted."""
    return [
        {"callout": callout.title, "wall": each.wall, "state": each.state, "note": notes.get(each.note, "")}
        for key, callout, mine in _of(store, member)
        for notes in (noted(store, key),)
        for each in mine
    ]


def erase_of(store: Store, member: str, account: str) -> None:
    """Erase what was noted of a member of the roster.

    The journals stay as they are: they hold references alone.

    Raises:
        StoreError: when it cannot be stored.
    """
    for key, _, mine in _of(store, member):
        notes = noted(store, key)
        for reference in {each.note for each in mine} & {*notes}:
            store.erase_office(CALL_NOTES, reference, account, wall())


def _of(store: Store, member: str) -> Iterator[tuple[str, CallOut, list[Happened]]]:
    """Every call-out of a member: its key, what it is, and the events that are theirs."""
    for row in store.office_rows(CALLOUTS):
        callout = callout_of(row)
        who = {reference for reference, key in callout.people.items() if key == member}
        if who:
            yield row.key, callout, [each for each in journal(store, row.key) if each.who in who]


def lines(events: Sequence[Happened]) -> str:
    """A journal as text, an event a line."""
    return chained.lines([each._asdict() for each in events])


def opened(store: Store, code: str) -> tuple[str, str] | None:
    """The call-out and the person that a code opens."""
    for reading in codes.readings(code):
        row = store.office_row(CALL_CODES, codes.digest(reading))
        if row is not None and row.deleted is None:
            return str(row.document["callout"]), str(row.document["who"])
    return None


def callout_of(row: OfficeRow) -> CallOut:
    """A row of the register as a call-out."""
    return stored(row.document, CallOut)
