"""What becomes of places in a drill: people leave and come back, equipment is replaced, services move away.

Every step is an ``effect`` record; what stands is in ``World.sites``, where conditions and acts look.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from drillsim.base.model import HOUR
from drillsim.base.records import SeenChange
from drillsim.documents.phrasebook import fill
from drillsim.documents.sites import Premises
from drillsim.engine.post import Message, Post
from drillsim.engine.world import Contribution, World
from drillsim.engine.world.contributions import Works, damages
from drillsim.engine.world.state import NodeEdit

PLACE: Final = "place"
DESTROYED: Final = "destroyed"
MOVE: Final = "move"


def concerned(world: World, place: Premises) -> list[str]:
    """The agencies that a place concerns: whose people work there, and who operates what stands there."""
    operators = (world.city.operator_of(node) for node in place.systems)
    return list(dict.fromkeys((*place.people, *operators)))


def leave(world: World, post: Post, place: Premises) -> None:
    """Let everybody out of a place; whom it concerns is told."""
    world.sites.evacuated.add(place.id)
    _tell(world, post, place, "out")


def enter(world: World, post: Post, place: Premises) -> None:
    """Let people into a place again."""
    world.sites.evacuated.discard(place.id)
    _tell(world, post, place, "in")


def _tell(world: World, post: Post, place: Premises, way: str) -> None:
    says, out = world.phrasebook.says, way == "out"
    title, body = (says.place_out_title, says.place_out) if out else (says.place_in_title, says.place_in)
    words = fill(title, name=place.title), fill(body, name=place.title)
    post.deliver(Message(concerned(world, place), "phone", place.title, *words))
    for node in place.systems:
        if node not in world.sites.moved:
            world.perceive(node, evacuated=out)
    world.signal(PLACE, place.id)


def burnt(world: World, node: str) -> None:
    """Take in that the equipment of a system has been destroyed: what of its data is gone with it."""
    place = world.sites.of(node)
    world.log("effect", {"what": DESTROYED, "name": node, "why": {}})
    seen: SeenChange = {"destroyed": True, "service": world.nodes[node].service, "needs": None}
    world.perceive(node, **seen)
    world.signal(PLACE, node)
    if place is None:
        return
    lost = {node: _lost(world, place, node)}
    if node == place.backups:
        # The copies from which the others would have come back burn with it.
        wrecks = (name for name in place.systems if name != node and world.nodes[name].destroyed)
        lost = {name: _buried(world, place) for name in wrecks}
    changes: dict[str, NodeEdit] = {
        name: {"lost": max(world.nodes[name].lost, hours)} for name, hours in lost.items()
    }
    world.change_many(changes)


def _lost(world: World, place: Premises, node: str) -> float:
    """Hours of data lost with a system: since its newest backup that does not lie among the wrecks."""
    controls = world.nodes[node].controls
    if place.backups is not None and world.nodes[place.backups].destroyed:
        return _buried(world, place)
    if controls is None or controls.backup_every is None:
        return 0.0
    return round(world.luck.share(node, "backup-age") * controls.backup_every / HOUR, 9)


def _buried(world: World, place: Premises) -> float:
    """Hours since the newest copy that lies elsewhere."""
    return round((world.now + (place.elsewhere or 0)) / HOUR, 9)


def equip(world: World, post: Post, node: str) -> None:
    """New equipment for a system has come: from here on it is repaired by putting that in."""
    state = world.nodes[node]
    replaced: dict[str, Contribution | None] = {
        key: replace(one, destroyed=False) for key, one in damages(state.standing).items() if one.destroyed
    }
    world.change(node, replaced)
    world.perceive(node, destroyed=False, needs=state.needs)
    world.signal(PLACE, node)
    says = world.phrasebook.says
    post.deliver(
        Message(
            [world.city.operator_of(node)],
            "phone",
            state.value.name,
            fill(says.place_equipped_title, name=state.value.name),
            fill(says.place_equipped, name=state.value.name),
            about=node,
        )
    )


def move(world: World, node: str) -> None:
    """Let a service run at the stand-by place: what is broken where it stood concerns it no more."""
    place = world.sites.movable(node)
    assert place is not None
    state = world.nodes[node]
    for supply in world.cascade.supplies[node]:
        if all((at := world.sites.of(name)) is not None and at.id == place.id for name in supply.providers):
            supply.share = 0.0
    world.sites.moved.add(node)
    standing: dict[str, Contribution | None] = {
        key: None for key, one in damages(state.standing).items() if one.impact is None
    }
    if place.serves < 1.0:
        standing[f"{PLACE}:{place.id}"] = Works(place.serves)
    world.change(node, standing)
    world.cascade.settle([node])
    world.perceive(
        node, moved=True, destroyed=False, evacuated=False, needs=state.needs, service=state.service
    )
    world.signal(PLACE, node)


def moved_by_hand(world: World, node: str) -> None:
    """A service is moved by people's work; written down as when a decision moves it."""
    world.log("effect", {"what": MOVE, "name": node, "why": {}})
    move(world, node)
