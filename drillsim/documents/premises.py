"""What a scenario says of places: each system in one, and only what can happen there is waited for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drillsim.documents.conditions import Condition
from drillsim.documents.consequences import Consequence, Equip, Evacuate, Relocate
from drillsim.documents.reachability import thens
from drillsim.documents.scene import Scene, items, walk
from drillsim.documents.sites import Premises
from drillsim.documents.stages import Degrade, Hits
from drillsim.documents.yamltext import Path

_PAIRS = (("standby", "moves"), ("backups", "elsewhere"))


def check_places(scene: Scene) -> None:
    """Note every fault in places, in what is destroyed there, and in what waits for either."""
    scenario = scene.scenario
    scene.newer((), {"places": scenario.places or None})
    if "places" in scene.broken:
        return
    first: dict[str, str] = {}
    for at, place in enumerate(scenario.places):
        _place(scene, ("places", at), place, first)
    if not scene.broken:
        _destroyed(scene, frozenset(first))
        _awaited(scene)


def _place(scene: Scene, path: Path, place: Premises, first: dict[str, str]) -> None:
    for where, name in items((*path, "systems"), place.systems):
        scene.name(where, "node", name, scene.nodes)
        if name in first:
            scene.say(where, "place_twice", value=name, first=first[name])
        first.setdefault(name, place.id)
    for where, name in items((*path, "people"), place.people):
        scene.name(where, "agency", name, scene.agencies)
    for pair in _PAIRS:
        for key, other in (pair, pair[::-1]):
            if getattr(place, key) is not None and getattr(place, other) is None:
                scene.say((*path, key), "place_pair", key=key, partner=other)
    if place.backups is not None and place.backups not in place.systems:
        scene.say((*path, "backups"), "place_backups", value=place.backups)


def _destroyed(scene: Scene, known: frozenset[str]) -> None:
    """What is destroyed stands in a place, and what is done about it is not done by an act on the data."""
    for path, value in walk(scene.scenario.threats, ("threats",)):
        if not isinstance(value, Degrade) or not value.destroys:
            continue
        if isinstance(value.hits, Hits) or value.repair != "repair":
            scene.say((*path, "destroys"), "destroys_how")
            continue
        for where, name in items((*path, "hits"), value.hits):
            if name not in known and name in (scene.nodes or ()):
                scene.say(where, "destroys_nowhere", value=name)


def _awaited(scene: Scene) -> None:
    """Conditions and consequences of what can never come to pass."""
    scenario = scene.scenario
    burnt = {
        name
        for threat in scenario.threats
        for stage in threat.stages
        if isinstance(stage, Degrade) and stage.destroys and not isinstance(stage.hits, Hits)
        for name in stage.hits
    }
    movable = {name for place in scenario.places if place.standby is not None for name in place.systems}
    left = {item.evacuate for item in _consequences(scene) if isinstance(item, Evacuate)}
    for path, value in walk(scenario, ()):
        if isinstance(value, Condition):
            _lacks(scene, (*path, "evacuated"), value.evacuated, left, "never_evacuated")
            _lacks(scene, (*path, "destroyed"), value.destroyed, burnt, "never_destroyed")
            _lacks(scene, (*path, "moved"), value.moved, movable, "nowhere_to_move")
        elif isinstance(value, Equip):
            _lacks(scene, (*path, "equip"), value.equip, burnt, "never_destroyed")
        elif isinstance(value, Relocate):
            _lacks(scene, (*path, "move"), value.move, movable, "nowhere_to_move")


def _consequences(scene: Scene) -> Iterator[Consequence]:
    return (item for source in thens(scene.scenario) for item in source.then)


def _lacks(scene: Scene, path: Path, name: str | None, known: Iterable[str], code: str) -> None:
    if name is not None and name not in known:
        scene.say(path, code, value=name)
