"""What a code opens: a drill, a seat, or the place of somebody who goes on from another device."""

from __future__ import annotations

import time

from flask import g, request, session

from drillsim.store import PersonRow
from web.access import codes
from web.core.here import server
from web.core.memory import Opened
from web.core.server import Server

PASS_LASTS = 300
"""Seconds for which somebody may go on from another device by a code made for it."""


def meant(text: str) -> str:
    """The code that a text was meant as: of its readings the one that opens something, else the likeliest."""
    found, here = codes.readings(text), server()
    if len(found) == 1 or ("tries" in session and here.limits.code.spent(session["tries"])):
        return found[0]
    return next((each for each in found if _known(here, each) or _pass(here, each)), found[0])


def opened(code: str) -> Opened | None:
    """What a code opens; None when it opens nothing, or this browser has tried too many that did.

    ``g.too_often`` says whether too many were tried, by this browser or at this address.

    Right codes are never counted, so that a hall may share one address. A seat's code is one of more
    than 10^14: at a thousand tries a second it would take centuries to meet one.
    """
    here = server()
    limits = here.limits
    g.too_often = "tries" in session and limits.code.spent(session["tries"])
    if g.too_often:
        return None
    found = _known(here, code) or _pass(here, code)
    if found is None:
        limits.code.allow(session.setdefault("tries", codes.token()))
        g.too_often = not limits.address.allow(request.remote_addr)
    return found


def _known(here: Server, code: str) -> Opened | None:
    """A drill's or a seat's code; those that were right are remembered until seats get new ones."""
    kept = here.codes.right
    if code not in kept:
        found = _stored(here, code)
        if found is None:
            return None
        kept[code] = found
    return kept[code]


def _stored(here: Server, code: str) -> Opened | None:
    if len(code) in codes.DRILL_LENGTHS:
        row = here.store.drill_by_code(code)
        return Opened(row.id) if row is not None else None
    found = here.store.seat_by_code(code) if len(code) in codes.SEAT_LENGTHS else None
    return Opened(*found) if found is not None else None


# -- another device -----------------------------------------------------------------------------------


def new_pass(here: Server, person: PersonRow, *, hands: bool = False) -> str:
    """A code with which a person goes on from another device, once and soon; an older one is void.

    Args:
        here: the server.
        person: whose place it opens.
        hands: whether whoever comes with it takes the seat over.
    """
    code, now = codes.seat_code(), int(time.time())
    here.store.set_pass(person.id, codes.digest(code), now, now + PASS_LASTS, hands=hands)
    return code


def use_pass(here: Server, code: str) -> bool:
    """Let a code for another device be void; whether nobody was quicker."""
    return here.store.use_pass(codes.digest(code), int(time.time()))


def _pass(here: Server, code: str) -> Opened | None:
    if len(code) not in codes.SEAT_LENGTHS:
        return None
    found = here.store.pass_of(codes.digest(code), int(time.time()))
    if found is None:
        return None
    person, hands = found
    return Opened(person.drill, person.seat, person.id, hands)
