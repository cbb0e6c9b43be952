"""What a simulated participant takes a condition for: by what he perceives and what has reached him.

*By the book* knows what holds. The others know of their own systems what they perceive, and of everybody
else's affairs what has reached them; what has not is, to them, not so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillsim.base.model import LEVELS, Seat
from drillsim.documents.conditions import Condition
from drillsim.engine.triggers import PUBLIC

if TYPE_CHECKING:
    from drillsim.players.playbook.desk import Desk


def seen(desk: Desk, condition: Condition) -> bool | None:
    """What the participant takes a plain condition for; None: for what it is."""
    if desk.reads or condition.time is not None or condition.concern is not None:
        return None
    if condition.stage is not None or condition.leaked is not None:
        return False
    if condition.breached is not None or condition.secret is not None:
        return None if str(condition.breached or condition.secret) in desk.view.secrets() else False
    if condition.stock is not None:
        return None if desk.stocks[condition.stock] == desk.agency else False
    if condition.change is not None:
        return None if _works_on(desk, condition.change) else False
    if condition.evacuated is not None:
        return None if _concerns(desk, condition.evacuated) else False
    if (node := condition.destroyed or condition.moved) is not None:
        return None if desk.runs(node) or node in desk.heard else False
    if (name := condition.member or condition.strength or condition.covered) is not None:
        return None if _calls(desk, name) else False
    if (node := condition.service or condition.compromise or condition.perceived) is not None:
        return _of_system(desk, condition, node)
    return None if _hears(desk, condition) else False


def _of_system(desk: Desk, condition: Condition, node: str) -> bool | None:
    """What is so of a system: of one's own as perceived, of others' as far as one has heard of it."""
    if condition.compromise is not None:
        level = desk.view.system(node).fields.get("compromise") if desk.runs(node) else None
        return LEVELS.index(level or "clean") >= LEVELS.index(condition.at_least or "clean")
    if condition.perceived is not None:
        return None if desk.runs(node) or node in desk.heard else False
    if not desk.runs(node) and node in desk.heard:
        return None
    service = desk.service_of(node)
    return service < condition.below if condition.below is not None else service > (condition.above or 0.0)


def _calls(desk: Desk, name: str) -> bool:
    """Whether the participant's agency is told of a roster, or of somebody on one who is its own."""
    return any(
        desk.agency in (roster.team, *roster.callers, *(one.of for one in roster.members if one.id == name))
        for roster in desk.setup.scenario.rosters
        if name == roster.id or any(one.id == name for one in roster.members)
    )


def _works_on(desk: Desk, change: str) -> bool:
    """Whether a planned change is of systems that the participant runs, or has heard something about."""
    return any(desk.runs(node) or node in desk.heard for node in desk.changes[change])


def _concerns(desk: Desk, place: str) -> bool:
    """Whether a participant knows of a place: his people work there, or something of his stands there."""
    row = desk.sites.all[place]
    return desk.agency in row.people or any(desk.runs(node) or node in desk.heard for node in row.systems)


def _hears(desk: Desk, condition: Condition) -> bool:
    """Whether what was done, told or asked is something that the participant hears of."""
    if (name := condition.inject or condition.answered) is not None:
        return name in desk.told
    if condition.told is not None:
        return condition.told == PUBLIC or _ours(desk, condition.told)
    return condition.by is None or _ours(desk, condition.by) or _ours(desk, condition.to)


def _ours(desk: Desk, who: str | None) -> bool:
    if who is None:
        return False
    agency = Seat(who).agency if "/" in who else who
    return desk.city.parent(agency) == desk.city.parent(desk.agency)
