"""People of a team: whom to call out, and what an agency does about its own who are called."""

from __future__ import annotations

from collections.abc import Iterable

from drillsim.base.records import DeliveryRecord
from drillsim.documents.rosters import CALL_OUT, CANNOT, REPLACE
from drillsim.engine.actions.acts import Act
from drillsim.players.playbook.desk import Desk, Move


def call(desk: Desk, seq: int | None = None) -> Act | None:
    """Call out everybody who can be, in one act; by error not all of them."""
    agencies = [name for name in desk.view.callable() if not desk.wrong(f"calls:{name}")]
    return desk.act(CALL_OUT, to=tuple(agencies), reply_to=seq) if agencies else None


def on_people(desk: Desk, delivery: DeliveryRecord) -> Iterable[Move]:
    """Name somebody instead of one's own who cannot come; ask for it where others' cannot.

    One seat of an agency does, the first.
    """
    if desk.seat != next(each.seat for each in desk.setup.scenario.seats if each.seat.agency == desk.agency):
        return
    told = delivery.data.get("member")
    if told is not None:
        asks = any(desk.agency == roster.callers[0] for roster in desk.setup.scenario.rosters)
        if asks and told["replaceable"] and told["stands"] in ("refused", "unreached"):
            yield from _replace(desk, told["agency"], told["id"])
        return
    if "act" not in delivery.data:
        return
    for person in desk.view.barred_people():
        if person.member.found in CANNOT and desk.view.replaceable(person):
            yield from _replace(desk, person.roster.team, person.id)


def _replace(desk: Desk, to: str, name: str) -> Iterable[Move]:
    if REPLACE not in desk.may or desk.did(REPLACE, name):
        return
    if desk.reads or desk.chance(desk.skill.insight, f"replaces:{name}"):
        desk.note(REPLACE, name)
        yield Move("replaces", lambda d: d.act(REPLACE, to=(to,)))
