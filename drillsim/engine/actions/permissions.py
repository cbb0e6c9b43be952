"""Whether an act may be done: one check after another, each with its reason (reasons.py)."""

from __future__ import annotations

from collections.abc import Callable

from drillsim.base.model import Seat
from drillsim.documents.catalogue import ANSWERS, CATALOGUE, Action
from drillsim.documents.city import City
from drillsim.engine.actions.acts import MAX_RECEIVERS, MAX_TEXT, Act
from drillsim.engine.post import Post
from drillsim.engine.world import NodeState, World


def refusal(act: Act, world: World, post: Post) -> str | None:
    """The reason to refuse an act of a seat, as a key of ``reasons.REASONS``, or None."""
    if act.seat not in post.seats:
        return "seat"
    action = CATALOGUE.get(act.verb)
    if action is None:
        return "verb"
    city = world.city
    role = city.doc.roles[Seat(act.seat).role]
    if not action.open_to(role.may):
        return "role"
    if len(act.text or "") > MAX_TEXT:
        return "text"
    if act.reply_to is not None and not _reached(act, post):
        return "reply_to"
    if (act.reply_to is None and act.verb in ANSWERS) or not _is_mapping(act.params):
        return "params"
    on_object = object_refusal(action, act.agency, act.about, world)
    return on_object or _sending(action, act, city)


def object_refusal(action: Action, agency: str, about: str | None, world: World) -> str | None:
    """The reason why an agency may not do this to this object, or None."""
    if action.about == "needed" and about is None:
        return "about"
    if about is not None and about not in world.nodes:
        return "unknown_system"
    if not action.technical or about is None:
        return None
    if not _may_touch(world.city, agency, about):
        return "not_yours"
    if world.city.agencies[agency].responders < 1 and action.responders:
        return "no_people"
    if (shut := world.sites.refusal(action.verb, agency, world.nodes[about])) is not None:
        return shut
    state = _STATE.get(action.verb)
    return state(world.nodes[about], world) if state else None


def _may_touch(city: City, agency: str, node: str) -> bool:
    """Operators touch what is theirs; the response forces and an operator's suppliers may help."""
    operator = city.operator_of(node)
    if city.parent(agency) == city.parent(operator):
        return True
    if agency in (city.party("team"), city.party("standing")):
        return True
    return agency in city.suppliers_of(operator)


def _is_mapping(value: object) -> bool:
    """Whether it is what a journal should hold there."""
    return isinstance(value, dict)


def _reached(act: Act, post: Post) -> bool:
    delivery = post.delivered.get(act.reply_to if act.reply_to is not None else -1)
    return delivery is not None and act.seat in delivery.data["seats"]


def _sending(action: Action, act: Act, city: City) -> str | None:
    if not action.to:
        return "params" if act.to else None
    if not act.to:
        return "to"
    if len(act.to) > MAX_RECEIVERS or len(set(act.to)) != len(act.to):
        return "too_many"
    if any(agency not in city.agencies for agency in act.to):
        return "unknown_agency"
    return "to_self" if act.agency in act.to else None


def _standby(state: NodeState, world: World) -> str | None:
    return None if standby_for(state, world) else "no_standby"


def _fail_over(state: NodeState, world: World) -> str | None:
    return None if world.sites.movable(state.id) is not None else _standby(state, world)


def standby_for(state: NodeState, world: World) -> list[str]:
    """The nodes that switching on would help: itself on standby, or standby providers it has."""
    if state.value.standby:
        return [state.id] if state.offline else []
    return [
        provider
        for supply in world.cascade.supplies[state.id]
        for provider in supply.providers
        if world.nodes[provider].value.standby and world.nodes[provider].offline
    ]


_STATE: dict[str, Callable[[NodeState, World], str | None]] = {
    "isolate": lambda state, world: "already" if state.isolated else None,
    "take_offline": lambda state, world: "already" if state.offline else None,
    "reconnect": lambda state, world: None if state.isolated or state.offline else "already",
    "restore_backup": lambda state, world: (
        None if state.controls and state.controls.backup_every is not None else "no_backup"
    ),
    "fail_over": _fail_over,
    "switch_power": _standby,
}
