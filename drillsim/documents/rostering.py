"""What a scenario says of shifts: agencies that are in it, one crew each, and only what can be so of them."""

from __future__ import annotations

from drillsim.base.messages import Phrase
from drillsim.base.model import clock
from drillsim.documents.conditions import Condition, ShiftState
from drillsim.documents.consequences import Relieve
from drillsim.documents.problems import shown
from drillsim.documents.reachability import thens
from drillsim.documents.scene import Scene, walk
from drillsim.documents.shifts import WorkShift
from drillsim.documents.yamltext import Path


def check_shifts(scene: Scene) -> None:
    """Note every fault in shifts, and in what waits for them."""
    scenario = scene.scenario
    scene.newer((), {"shifts": scenario.shifts or None})
    if not scenario.shifts or "shifts" in scene.broken:
        return
    first: dict[str, str] = {}
    seated = {seat.seat.agency for seat in scenario.seats}
    for at, shift in enumerate(scenario.shifts):
        path: Path = ("shifts", at)
        scene.name((*path, "of"), "agency", shift.of, scene.agencies)
        if shift.of in first:
            scene.say((*path, "of"), "shift_twice", value=shift.of, first=first[shift.of])
        first.setdefault(shift.of, shift.id)
        if shift.of in (scene.agencies or ()) and shift.of not in seated and "seats" not in scene.broken:
            scene.say((*path, "of"), "shift_seatless", value=shift.of)
        if shift.relief is not None and shift.relief >= scenario.length and "length" not in scene.broken:
            value = shown(scene.document.at((*path, "relief")))
            scene.say(
                (*path, "relief"), "beyond_end", key="relief", value=value, length=clock(scenario.length)
            )
    if not scene.broken:
        _awaited(scene)


def _awaited(scene: Scene) -> None:
    """Conditions on what can never be so of a shift, and acts that wait for a hand-over of nobody."""
    known = {shift.id: shift for shift in scene.scenario.shifts}
    relieved = {
        item.relieve for source in thens(scene.scenario) for item in source.then if isinstance(item, Relieve)
    }
    for path, value in walk(scene.scenario, ()):
        if not isinstance(value, Condition) or value.shift not in known or value.crew is None:
            continue
        lack = _lack(scene, known[value.shift], value.crew, relieved)
        if lack is not None:
            why = Phrase(f"shift_lack_{lack}")
            scene.say((*path, "crew"), "shift_never", value=value.crew, shift=value.shift, lack=why)


def _lack(scene: Scene, shift: WorkShift, crew: ShiftState, relieved: set[str]) -> str | None:
    """What a shift lacks for that to be so of it ever; None: nothing."""
    if crew != "tired":
        return "relief" if shift.relief is None and shift.id not in relieved else None
    scenario = scene.scenario
    worked = shift.since + scenario.length
    if scenario.story is not None:
        clock_ = scenario.story.clock()
        worked = shift.since + round((clock_.at(scenario.length) - clock_.at(0)).total_seconds() * 1_000)
    return "tires" if worked <= shift.tires else None
