"""A shift that is relieved: when it is handed over, and what of it is told."""

from __future__ import annotations

from collections.abc import Iterable

from drillsim.base.model import MINUTE
from drillsim.base.records import EffectRecord
from drillsim.documents.shifts import HAND_OVER
from drillsim.engine.actions.acts import Act
from drillsim.players.playbook.desk import Desk, Move

LATELY = 20 * MINUTE
FEW = 4


def on_effect(desk: Desk, record: EffectRecord) -> Iterable[Move]:
    """The next crew is there: hand over to it."""
    details = record.data.get("details") or {}
    if record.data["what"] == "shift" and details.get("crew") == "ready":
        yield Move(HAND_OVER, handed)


def handed(desk: Desk) -> Act | None:
    """What the holder thinks of, of all that the seat sees; None once somebody has handed over."""
    view = desk.view
    if not view.relieved():
        return None
    ill = [seen.node for seen in view.systems() if seen.seems != "well"]
    told = {
        "systems": [node for node in ill if _thinks(desk, node)],
        "works": [seq for seq in view.running() if _thinks(desk, str(seq))],
        "messages": [seq for seq in _lately(desk) if _thinks(desk, str(seq))],
    }
    return desk.act(HAND_OVER, params={name: values for name, values in told.items() if values})


def _thinks(desk: Desk, what: str) -> bool:
    return not desk.chance(1.0 - desk.skill.insight, f"hands-over:{what}")


def _lately(desk: Desk) -> list[int]:
    """The last few messages of others that came a short while ago: those may still wait for something."""
    since = desk.view.now - LATELY
    found = [
        message.seq
        for message in desk.view.inbox()
        if message.t >= since and message.data["from"] not in (None, desk.agency)
    ]
    return found[-FEW:]
