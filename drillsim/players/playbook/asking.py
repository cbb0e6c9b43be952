"""Requests to outside bodies: whom to ask, on which ground, and what to do when one is sent back."""

from __future__ import annotations

from collections.abc import Iterable

from drillsim.base.records import ResponseData
from drillsim.documents.requests import REQUEST
from drillsim.engine.actions.acts import Act
from drillsim.players.playbook.desk import Desk, Move

TRIES = 3


def put(desk: Desk, request: str, receiver: str, seq: int) -> Act | None:
    """Ask a body for something, on the right ground or by error another; None for who is not entitled.

    Args:
        desk: whose.
        request: what is asked for.
        receiver: the body.
        seq: the message that it answers.
    """
    told = desk.requests[request]
    if not told.entitles(desk.city, desk.seat, desk.agency):
        return None
    to = desk.receivers(receiver, f"asked:{receiver}")
    return desk.act(REQUEST, told.about, to=to, params=wanted(desk, request), reply_to=seq)


def wanted(desk: Desk, request: str) -> dict[str, object]:
    """What is asked for and the ground on which, as details of the act."""
    told = desk.requests[request]
    right = [basis.id for basis in told.bases if basis.holds]
    others = [basis.id for basis in told.bases if not basis.holds]
    wrong = others and desk.wrong(f"basis:{request}")
    return {"kind": request, "basis": (others if wrong else right)[0]}


def on_response(desk: Desk, seq: int, response: ResponseData) -> Iterable[Move]:
    """What a body has sent back is completed and sent again, a few times."""
    request = response["request"]
    if response["granted"] or not response["lacks"] or request not in desk.requests:
        return
    tries = next((n for n in range(TRIES) if not desk.did("asked-again", request, str(n))), None)
    if tries is None:
        return
    desk.note("asked-again", request, str(tries))
    bodies = desk.requests[request].bodies
    yield Move("asks-again", lambda d: put(d, request, bodies[0], seq), sure=True)
