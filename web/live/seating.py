"""Who sits where. The journal says so first; the rows that the server keeps beside it follow.

A server that is killed, or a database that refuses, between the two leaves them apart: ``reconcile``
brings the rows to what the journal says. Nothing else changes who sits where.
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from drillsim.base.errors import StoreError
from drillsim.live.runner import ENDED, LiveDrill
from drillsim.store import PersonRow, Store
from web.core.server import Server


def take_in(
    here: Server,
    live: LiveDrill,
    name: str,
    token: str,
    now: str,
    *,
    seat: str | None,
    wanted: str,
    note: str = "",
) -> PersonRow:
    """A new participant, in a seat at once or asking for one.

    Args:
        here: the server.
        live: the drill.
        name: as the person wrote it.
        token: hash of the secret that its device keeps.
        now: wall time.
        seat: the seat it takes; None when it asks for ``wanted``.
        wanted: the seat it asks for.
        note: what whoever had the seat before has left for it.

    Raises:
        DrillsimError: when the drill has ended, or it could not be stored.
    """
    if here.hub.abroad.elsewhere(live.id):
        given = {"name": name, "token": token, "now": now, "seat": seat, "wanted": wanted}
        row = _row(here, here.hub.abroad.seat("take_in", live.id, **given))
        return here.store.leave_note(row.id, note) if note else row
    person = uuid.uuid4().hex
    with _seats(here, live):
        if seat is None:
            return here.store.add_person(live.id, name, token, now, wanted=wanted, person=person)
        live.join(seat, person)
        return here.store.add_person(live.id, name, token, now, seat=seat, person=person, note=note)


def place(here: Server, live: LiveDrill, person: PersonRow, to: str) -> None:
    """Give a person a seat, the first or another.

    Raises:
        DrillsimError: when the drill has ended, or it could not be stored.
    """
    if person.state == "seated" and person.seat == to:
        if person.wanted is not None:
            here.store.seat_person(person.id, to)
        return
    if here.hub.abroad.elsewhere(live.id):
        here.hub.abroad.seat("place", live.id, person=person.id, to=to)
        return
    with _seats(here, live):
        if person.state == "seated" and person.seat:
            live.move(person.seat, to, person.id)
        else:
            live.join(to, person.id)
        here.store.seat_person(person.id, to)


def asked(here: Server, live: LiveDrill, given: Mapping[str, object]) -> str:
    """Do what another process asks for one of its pages, of a drill that is played here.

    Args:
        here: the server.
        live: the drill.
        given: ``what``, and what that takes.

    Returns:
        The id of the person.

    Raises:
        DrillsimError: as ``take_in`` and ``place`` do.
    """
    if given["what"] == "take_in":
        name, token, now, wanted = (str(given[key]) for key in ("name", "token", "now", "wanted"))
        seat = None if given["seat"] is None else str(given["seat"])
        return take_in(here, live, name, token, now, seat=seat, wanted=wanted).id
    person = _row(here, str(given["person"]))
    if person.drill != live.id:
        raise StoreError("store_missing", value=person.id)
    place(here, live, person, str(given["to"]))
    return person.id


def _row(here: Server, person: str) -> PersonRow:
    found = here.store.person(person)
    if found is None:
        raise StoreError("store_missing", value=person)
    return found


def remove(here: Server, live: LiveDrill, person: PersonRow, why: str = "") -> None:
    """Take a person out of the drill, or turn down who asks for a seat, and keep why.

    Raises:
        DrillsimError: when it could not be stored.
    """
    with _seats(here, live):
        if person.state == "seated" and person.seat and live.state != ENDED and not live.aside:
            live.leave(person.seat, person.id)
        here.store.remove_person(person.id, why)


def seated(live: LiveDrill) -> dict[str, str]:
    """Who sits in which seat, as the journal says: person -> seat."""
    found: dict[str, str] = {}
    for record in live.records():
        if record.kind == "join":
            found[record.data["person"]] = record.data["seat"]
        elif record.kind == "leave":
            found.pop(record.data["person"], None)
    return found


def reconcile(store: Store, live: LiveDrill) -> list[str]:
    """Bring the rows of a drill that is not over to what its journal says.

    Somebody in the journal whom no row knows was told nothing yet: the journal lets them go again. A drill
    that stands aside is left as it is.

    Returns:
        The ids of those whose row or place was put right.

    Raises:
        DrillsimError: when it could not be stored.
    """
    if live.state == ENDED or live.aside:
        return []
    sits, put_right = seated(live), []
    rows = {row.id: row for row in store.people(live.id)}
    for person, seat in sits.items():
        row = rows.get(person)
        if row is None or row.state == "removed":
            live.leave(seat, person)
        elif row.seat != seat or row.state != "seated":
            store.seat_person(person, seat)
        else:
            continue
        put_right.append(person)
    for person, row in rows.items():
        if row.state == "seated" and person not in sits:
            store.remove_person(person)
            put_right.append(person)
    return put_right


def settle(here: Server) -> None:
    """Reconcile the drills in which storing has failed since.

    Raises:
        DrillsimError: when it could not be stored; it is tried again the next time.
    """
    for drill in sorted(here.seats.unsettled):
        live = here.runner.get(drill)
        if live is not None:
            with _seats(here, live):
                pass
            here.hub.changed(drill)


@contextmanager
def _seats(here: Server, live: LiveDrill) -> Iterator[None]:
    """The seats of a drill, for one change at a time; what failed before is put right first."""
    unsettled = here.seats.unsettled
    with here.seats.locks.setdefault(live.id, threading.RLock()):
        if live.id in unsettled:
            reconcile(here.store, live)
            unsettled.discard(live.id)
        try:
            yield
        except StoreError:
            unsettled.add(live.id)
            raise
