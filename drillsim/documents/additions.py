"""What a scenario of version 2 adds to the city and the story: whether its names and times are sound."""

from __future__ import annotations

from drillsim.base.model import Seat
from drillsim.documents.communications import SELF, Communication
from drillsim.documents.problems import shown
from drillsim.documents.scene import Scene, items
from drillsim.documents.yamltext import Path


def check_additions(scene: Scene) -> None:
    """Note every fault in what the scenario adds."""
    scenario = scene.scenario
    scene.newer((), {"communications": scenario.communications or None})
    first: dict[str, int] = {}
    for at, row in enumerate(scenario.communications):
        _communication(scene, ("communications", at), row, first)


def _communication(scene: Scene, path: Path, row: Communication, first: dict[str, int]) -> None:
    sound = [
        scene.name(place, "receiver", name, scene.receivers)
        for place, name in items((*path, "seats"), row.seats)
    ]
    if row.over != SELF:
        for place, name in items((*path, "over"), row.over):
            scene.name(place, "node", name, scene.nodes)
    if not all(sound) or "seats" in scene.broken:
        return
    for seat in [seat.seat for seat in scene.scenario.seats if row.reaches(seat.seat)]:
        if seat in first:
            line = str(scene.document.line(("communications", first[seat])))
            scene.say((*path, "seats"), "line_twice", value=shown(seat), first=line)
        first.setdefault(seat, int(path[-1]))
        _uplink(scene, path, row, seat)


def _uplink(scene: Scene, path: Path, row: Communication, seat: Seat) -> None:
    city = scene.city
    if city is not None and seat.agency in city.agencies and not row.carriers(city, seat.agency):
        scene.say((*path, "over"), "no_uplink", value=shown(seat.agency))
