"""What a scenario says of planned changes: systems there are, possible times, and what can come of them."""

from __future__ import annotations

from drillsim.base.messages import Phrase
from drillsim.base.model import clock
from drillsim.documents.changes import PlannedChange
from drillsim.documents.conditions import ChangeState, Condition
from drillsim.documents.consequences import Back, Go
from drillsim.documents.problems import shown
from drillsim.documents.reachability import thens
from drillsim.documents.scene import Scene, items, walk
from drillsim.documents.yamltext import Path


def check_changes(scene: Scene) -> None:
    """Note every fault in what is planned, and in what waits for it."""
    scenario = scene.scenario
    scene.newer((), {"changes": scenario.changes or None})
    if not scenario.changes or "changes" in scene.broken:
        return
    said = _said(scene)
    for at, change in enumerate(scenario.changes):
        path: Path = ("changes", at)
        for place, name in items((*path, "hits"), change.hits):
            scene.name(place, "node", name, scene.nodes)
        _times(scene, path, change)
        if change.at is None and change.id not in said[Go] and not {"injects", "threats"} & scene.broken:
            scene.say(path, "change_never_begins", value=change.id)
    if not scene.broken:
        _awaited(scene, said)


Said = dict[type[Go | Back], set[str]]
"""The changes that consequences of each kind name."""


def _said(scene: Scene) -> Said:
    found: Said = {Go: set(), Back: set()}
    for source in thens(scene.scenario):
        for item in source.then:
            if isinstance(item, Go):
                found[Go].add(item.go)
            elif isinstance(item, Back):
                found[Back].add(item.back)
    return found


def _times(scene: Scene, path: Path, change: PlannedChange) -> None:
    """Times within the drill and in their order; a way back past a point that there is."""
    length = scene.scenario.length
    opens = change.opens or 0
    for key in ("at", "opens", "closes"):
        moment = getattr(change, key)
        if moment is not None and moment >= length and "length" not in scene.broken:
            value = shown(scene.document.at((*path, key)))
            scene.say((*path, key), "beyond_end", key=key, value=value, length=clock(length))
    if change.closes is not None and change.closes <= opens:
        scene.say((*path, "closes"), "window_order", starts=clock(opens), ends=clock(change.closes))
    elif change.at is not None and not opens <= change.at < (change.closes or change.at + 1):
        closes = clock(change.closes if change.closes is not None else length)
        scene.say((*path, "at"), "change_outside", value=clock(change.at), opens=clock(opens), closes=closes)
    if change.before is not None and change.before >= change.takes.high:
        scene.say((*path, "before"), "change_before", value=clock(change.before))
    if change.restore is not None and change.point is None:
        scene.say((*path, "restore"), "change_restore")
    if change.otherwise == "back" and change.closes is None:
        scene.say((*path, "else"), "change_else")


def _awaited(scene: Scene, said: Said) -> None:
    """Conditions on what can never be so of a change."""
    known = {change.id: change for change in scene.scenario.changes}
    for path, value in walk(scene.scenario, ()):
        if not isinstance(value, Condition) or value.change not in known or value.stands is None:
            continue
        lack = _lack(known[value.change], value.stands, said)
        if lack is not None:
            why = Phrase(f"change_lack_{lack}")
            scene.say(
                (*path, "stands"), "change_never_stands", value=value.stands, change=value.change, lack=why
            )


def _lack(change: PlannedChange, stands: ChangeState, said: Said) -> str | None:
    """What a change lacks for that to be so of it ever; None: nothing."""
    returns = change.id in said[Back]
    if stands == "past" and change.point is None:
        return "point"
    if stands == "overrun" and change.closes is None:
        return "closes"
    if stands in ("turned", "back") and not returns and change.otherwise != "back":
        return "back"
    lapses = change.at is None and change.closes is not None
    return "off" if stands == "off" and not returns and not lapses else None
