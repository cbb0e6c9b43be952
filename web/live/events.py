"""What browsers may ask of a live drill: one row an event, with who may, what it carries, what it does."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Annotated, NamedTuple, TypeVar

import segno
from pydantic import Field, TypeAdapter, ValidationError

from drillsim.base.errors import Conflict, DrillsimError, StoreError
from drillsim.base.model import clock as hms
from drillsim.base.records import DutyRecord
from drillsim.engine.actions.acts import Act
from drillsim.engine.controls import InjectIs, Say, Skip, Steer, Write
from drillsim.live.clocks import wall
from drillsim.live.livedrill import Due
from drillsim.live.runner import LiveDrill, Refused
from drillsim.store import NoteRow, PersonRow, RatingRow, Store
from web.access import codes, entry
from web.access.auth import CONTROLLERS, DIRECTOR, EVALUATOR, WATCHERS
from web.core import texts
from web.core.connections import Peer
from web.core.server import Server
from web.live import seating, stopping
from web.live.grading import Ungraded, live_score
from web.live.hub import Hub
from web.net.payloads import (
    ActIn,
    ClockIn,
    HandOverIn,
    NoteIn,
    Nothing,
    PersonIn,
    PrefillIn,
    RateIn,
    RemoveIn,
    SeatIn,
    bounded,
    cleaned,
)
from web.services.drills import left_out
from web.services.locking import blind
from web.told.wire import PARTICIPANT, STAFF, seen_by

Answer = dict[str, object]
AHEAD = 5_000
"""Drill time (ms) by which a page's clock may be ahead of the server's."""


class Denied(Exception):
    """An event that is refused; the code is a key of ``texts``."""

    def __init__(self, code: str, **blanks: object) -> None:
        super().__init__(code)
        self.code, self.blanks = code, blanks


class Asked(NamedTuple):
    """An event, checked, on its way to being done."""

    server: Server
    hub: Hub
    live: LiveDrill
    peer: Peer

    def audit(self, what: dict[str, object]) -> None:
        """Keep what a member of staff has done."""
        self.server.store.audit(self.peer.name, self.live.id, what, wall())


# -- participants ---------------------------------------------------------------------------------


def act(asked: Asked, sent: ActIn) -> Answer:
    """An act of the seat; one that the engine refuses is recorded too, with its reason."""
    peer = asked.peer
    made = asked.live.act(
        Act(
            seat=peer.audience.seat,
            verb=sent.verb,
            about=sent.about,
            to=tuple(sent.to),
            params=sent.params,
            text=sent.text,
            reply_to=sent.reply_to,
            key=sent.key,
            claimed=sent.claimed,
            wall=wall(),
            person=peer.person,
        )
    )
    return {"record": seen_by(peer.audience, made[0], asked.live.drill.records)}


def prefill(asked: Asked, sent: PrefillIn) -> Answer:
    """A form filled as far as the seat's agency knows."""
    if sent.about not in asked.live.setup.city.nodes:
        raise Denied("unknown", name=sent.about)
    values = asked.live.drill.view(asked.peer.audience.seat).form(sent.kind, sent.about)
    return {"values": values | _own(asked, sent.kind, values)}


def _own(asked: Asked, kind: str, offered: Collection[str]) -> dict[str, str]:
    """Who is to be asked about a report: the officer who sends it, in the post of the seat."""
    setup, role = asked.live.setup, asked.peer.audience.seat.role
    mine = {"contact-name": asked.peer.name, "contact-post": setup.city.doc.roles[role].name.vi}
    fields = {
        name: field.fill
        for form in setup.rules.forms.values()
        if form.kind == kind
        for name, field in form.fields.items()
    }
    return {name: mine[fill] for name, fill in fields.items() if name in offered and fill in mine}


# -- the control room -----------------------------------------------------------------------------


def clock(asked: Asked, sent: ClockIn) -> Answer:
    """Start, pause, resume, speed, leap to the next inject, stop for a real incident, end."""
    live, by = asked.live, asked.peer.name
    if sent.do == "next" and (sent.inject is None or sent.t is None):
        found = live.due(asked.server.away)
        if not found["inject"]:
            raise Refused("no_next_inject")
        return {"ok": False, "code": "confirm", "text": texts.both("confirm"), **_coming(found)}
    if sent.do == "speed" and sent.speed is None:
        raise Denied("payload")
    steps: dict[str, Callable[[], object]] = {
        "start": lambda: live.start(by, sent.key),
        "pause": lambda: live.pause(by, sent.key),
        "resume": lambda: live.start(by, sent.key, stopping.over(live, by)),
        "speed": lambda: live.set_speed(float(sent.speed or 1), by, sent.key),
        "next": lambda: live.run_to_next(by, str(sent.inject), int(sent.t or 0), sent.key),
        "stop": lambda: stopping.stop(live, by, sent.key),
        "end": lambda: live.end(by, sent.key),
    }
    steps[sent.do]()
    asked.audit({"clock": sent.do} | ({"speed": sent.speed} if sent.speed is not None else {}))
    return {"clock": live.clock()}


def control(asked: Asked, sent: InjectIs | Skip | Write | Steer | Say) -> Answer:
    """Injects, stages, and words in somebody's name."""
    data = sent.model_dump(by_alias=True, exclude_none=True)
    made = asked.live.control({**data, "by": asked.peer.name})
    asked.audit({"control": data["type"]} | ({"seq": made[0].seq} if made else {}))
    return {"seq": made[0].seq if made else None}


def due(asked: Asked, sent: Nothing) -> Answer:
    """What comes next, and whose limits would pass before it."""
    return _coming(asked.live.due(asked.server.away))


def _coming(found: Due) -> Answer:
    following = {"t": found["t"], "injects": [{"inject": found["inject"]}] if found["inject"] else []}
    return {"next": following, "late": [_late(record) for record in found["passing"]]}


def _late(record: DutyRecord) -> dict[str, object]:
    data = record.data
    return {
        "duty": record.seq,
        "agency": data["agency"],
        "seats": data["seats"],
        "title": data["title"],
        "limit": record.t + data["limit"],
    }


def seat(asked: Asked, sent: SeatIn) -> Answer:
    """Confirm a person in a seat, or move them to another."""
    person = _person(asked, sent.person)
    seats = [each.seat for each in asked.live.setup.scenario.seats]
    if sent.seat not in seats or sent.seat in left_out(asked.server.store, asked.live.id, seats):
        raise Denied("seat")
    seating.place(asked.server, asked.live, person, sent.seat)
    if sent.note.strip():
        asked.server.store.leave_note(person.id, sent.note.strip())
    if person.seat != sent.seat:
        asked.hub.dismiss_person(person.id, "moved")
    asked.hub.changed(asked.live.id)
    asked.audit({"seat": sent.seat, "person": person.id})
    return {}


def remove(asked: Asked, sent: RemoveIn) -> Answer:
    """Take a person out of the drill, or turn down who asks for a seat."""
    person = _person(asked, sent.person)
    seating.remove(asked.server, asked.live, person, sent.why.strip())
    asked.hub.dismiss_person(person.id, "removed")
    asked.hub.changed(asked.live.id)
    asked.audit({"remove": person.id})
    return {}


def _person(asked: Asked, name: str) -> PersonRow:
    person = asked.server.store.person(name)
    if person is None or person.drill != asked.live.id or person.state == "removed":
        raise Denied("no_person")
    return person


def readmit(asked: Asked, sent: PersonIn) -> Answer:
    """A code with which a person goes on from another device, whose own is lost."""
    person = _person(asked, sent.person)
    asked.audit({"device": person.id})
    return _device(asked, person)


def device(asked: Asked, sent: Nothing) -> Answer:
    """A code with which a participant goes on from another device."""
    return _device(asked, _person(asked, asked.peer.person))


def hand_over(asked: Asked, sent: HandOverIn) -> Answer:
    """A code with which somebody else takes over a participant's seat, and what they are told then."""
    person = asked.server.store.leave_note(asked.peer.person, sent.note.strip())
    return _device(asked, person, hands=True)


def _device(asked: Asked, person: PersonRow, *, hands: bool = False) -> Answer:
    code = entry.new_pass(asked.server, person, hands=hands)
    address = f"{asked.server.settings.origins[0]}/join/{code}"
    image = segno.make(address, error="m", micro=False).svg_data_uri(scale=4, border=2, omitsize=True)
    return {"code": codes.shown(code), "url": address, "qr": image, "lasts": entry.PASS_LASTS}


# -- notes of those who run the drill ----------------------------------------------------------------


def note(asked: Asked, sent: NoteIn) -> Answer:
    """A private note on an inject, a seat, a system, a duty, a moment; every other facilitator gets it."""
    if sent.about is not None and not _is_there(asked.live, *sent.about.split(" ", 1)):
        raise Denied("unknown", name=sent.about)
    text = sent.text.strip()
    if not text:
        raise Denied("payload")
    at = asked.live.clock()["t"]
    again = _noted(asked, text, sent)
    if again is not None:
        return {"note": note_told(again)}
    row = asked.server.store.note(
        asked.live.id,
        asked.peer.name,
        text,
        at if sent.t is None else min(sent.t, at),
        wall(),
        about=sent.about,
    )
    asked.hub.tell_roles(asked.live.id, CONTROLLERS, "note", note_told(row))
    return {"note": note_told(row)}


def _noted(asked: Asked, text: str, sent: NoteIn) -> NoteRow | None:
    """The note that this is, sent once more: the same words of the same account on the same thing and moment.

    A page's clock may be a little ahead of the server's, which then notes its own moment.
    """
    if sent.t is None:
        return None
    mine = (
        row
        for row in asked.server.store.notes(asked.live.id)
        if (row.account, row.text, row.about) == (asked.peer.name, text, sent.about)
    )
    return next((row for row in mine if 0 <= sent.t - row.t <= AHEAD), None)


def _is_there(live: LiveDrill, kind: str, name: str) -> bool:
    known: dict[str, Callable[[], bool]] = {
        "agency": lambda: name in live.setup.city.agencies,
        "duty": lambda: name.isdecimal() and int(name) < len(live.records()),
        "inject": lambda: name in live.drill.injects.all,
        "node": lambda: name in live.setup.city.nodes,
        "seat": lambda: any(each.seat == name for each in live.setup.scenario.seats),
    }
    return known[kind]()


def notes(asked: Asked, sent: Nothing) -> Answer:
    """The notes on the drill, in order of writing."""
    return {"notes": [note_told(row) for row in asked.server.store.notes(asked.live.id)]}


def note_told(row: NoteRow) -> dict[str, object]:
    """A note as those who run the drill are told of it."""
    fields = {name: getattr(row, name) for name in ("id", "text", "about", "t", "wall")}
    return {**fields, "by": row.account}


# -- grading ----------------------------------------------------------------------------------------


def score(asked: Asked, sent: Nothing) -> Answer:
    """The score so far; evaluators are told it when they have locked their ratings."""
    if _blind(asked):
        raise Denied("ratings_open")
    return {"score": live_score(asked.server, asked.live)}


def rate(asked: Asked, sent: RateIn) -> Answer:
    """An evaluator's rating of an objective, at a moment."""
    if all(each.id != sent.objective for each in asked.live.setup.scenario.objectives):
        raise Denied("unknown", name=sent.objective)
    row = rated(
        asked.server.store,
        asked.live.id,
        asked.peer.name,
        sent.objective,
        sent.rating,
        sent.note,
        min(sent.t, asked.live.clock()["t"]),
        was=sent.was,
    )
    return {"rating": _rating(row)}


def rated(
    store: Store,
    drill: str,
    account: str,
    objective: str,
    rating: str,
    note: str,
    t: int,
    records: Sequence[int] = (),
    *,
    was: int | None,
) -> RatingRow:
    """Keep an account's rating in place of the one that its page knew; sent twice, it is one.

    Raises:
        Denied: when the account has rated otherwise meanwhile, on another page, or rates no more.
    """
    try:
        return store.rate(drill, account, objective, rating, note, t, wall(), records, seen=was)
    except Conflict as why:
        if why.code == "store_signed":
            raise Denied("report_signed") from None
        if why.code == "store_locked":
            raise Denied("ratings_locked") from None
        mine = (row for row in store.ratings(drill) if (row.account, row.objective) == (account, objective))
        now = next(mine, None)
    if now is None:
        raise Denied("rating_gone")
    if (now.rating, now.note, now.t, list(now.records)) == (rating, note, t, list(records)):
        return now
    raise Denied("rating_changed", rating=now.rating, note=now.note or "–", time=hms(now.t))


def ratings(asked: Asked, sent: Nothing) -> Answer:
    """The ratings in force; to evaluators their own alone until they have locked them."""
    rows, own = asked.server.store.ratings(asked.live.id), _blind(asked)
    return {"ratings": [_rating(row) for row in rows if not own or row.account == asked.peer.name]}


def _blind(asked: Asked) -> bool:
    return blind(asked.server.store, asked.live.id, asked.peer.role, asked.peer.name)


def _rating(row: RatingRow) -> dict[str, object]:
    fields = {name: getattr(row, name) for name in ("id", "objective", "rating", "note", "t")}
    return {**fields, "by": row.account}


# -- the table --------------------------------------------------------------------------------------


class Event(NamedTuple):
    """One event.

    Attributes:
        audience: which pages may send it.
        roles: which roles may.
        payload: what it carries.
        do: what it does; gets the payload.
    """

    audience: str
    roles: frozenset[str]
    do: Callable[[Asked, object], Answer]


P = TypeVar("P")


def _with(payload: TypeAdapter[P], do: Callable[[Asked, P], Answer]) -> Callable[[Asked, object], Answer]:
    """Do what is done with a payload, with whatever was sent, once that is one."""

    def checked(asked: Asked, raw: object) -> Answer:
        try:
            sent = payload.validate_python(cleaned(raw))
        except ValidationError:
            raise Denied("payload") from None
        return do(asked, sent)

    return checked


_TEAM = frozenset({PARTICIPANT})
_GRADERS = frozenset({DIRECTOR, EVALUATOR})
_Control = Annotated[InjectIs | Skip | Write | Steer | Say, Field(discriminator="type")]

_NOT_NOW = ("drill_ended", "drill_not_running")

EVENTS: dict[str, Event] = {
    "act": Event(PARTICIPANT, _TEAM, _with(TypeAdapter(ActIn), act)),
    "prefill": Event(PARTICIPANT, _TEAM, _with(TypeAdapter(PrefillIn), prefill)),
    "clock": Event(STAFF, CONTROLLERS, _with(TypeAdapter(ClockIn), clock)),
    "control": Event(STAFF, CONTROLLERS, _with(TypeAdapter(_Control), control)),
    "due": Event(STAFF, CONTROLLERS, _with(TypeAdapter(Nothing), due)),
    "seat": Event(STAFF, CONTROLLERS, _with(TypeAdapter(SeatIn), seat)),
    "remove": Event(STAFF, CONTROLLERS, _with(TypeAdapter(RemoveIn), remove)),
    "readmit": Event(STAFF, CONTROLLERS, _with(TypeAdapter(PersonIn), readmit)),
    "device": Event(PARTICIPANT, _TEAM, _with(TypeAdapter(Nothing), device)),
    "hand_over": Event(PARTICIPANT, _TEAM, _with(TypeAdapter(HandOverIn), hand_over)),
    "note": Event(STAFF, CONTROLLERS, _with(TypeAdapter(NoteIn), note)),
    "notes": Event(STAFF, CONTROLLERS, _with(TypeAdapter(Nothing), notes)),
    "score": Event(STAFF, WATCHERS, _with(TypeAdapter(Nothing), score)),
    "ratings": Event(STAFF, WATCHERS, _with(TypeAdapter(Nothing), ratings)),
    "rate": Event(STAFF, _GRADERS, _with(TypeAdapter(RateIn), rate)),
}


def handle(name: str, asked: Asked, raw: object) -> Answer:
    """Do what an event asks, if it may; the answer says what came of it, or why not.

    Args:
        name: a key of ``EVENTS``.
        asked: by whom and of what drill; who it is has been looked up anew.
        raw: what was sent.
    """
    event = EVENTS[name]
    try:
        if asked.peer.audience.kind != event.audience or asked.peer.role not in event.roles:
            raise Denied("forbidden")
        if not bounded(raw):
            raise Denied("payload")
        return {"ok": True, **event.do(asked, raw)}
    except Denied as denied:
        return refusal(denied.code, **denied.blanks)
    except StoreError:
        return refusal("unstored")
    except Ungraded:
        return refusal("report_failed")
    except DrillsimError as error:
        if error.code in _NOT_NOW:
            return refusal("ended" if error.code == "drill_ended" else _still(asked.live))
        return {"ok": False, "code": error.code, "text": {lang: error.text(lang) for lang in texts.LANGUAGES}}
    except KeyError as missing:
        return refusal("unknown", name=str(missing.args[0])[:60] if missing.args else "")
    except ValueError as wrong:
        return refusal("invalid", why=_why(wrong))


def refusal(code: str, **blanks: object) -> Answer:
    """The answer to an event that is refused."""
    return {"ok": False, "code": code, "text": texts.both(code, **blanks)}


def _still(live: LiveDrill) -> str:
    return "paused" if live.state == "paused" else "ready"


def _why(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        return f"{place}: {first['msg']}"[:200]
    return str(error)[:200]
