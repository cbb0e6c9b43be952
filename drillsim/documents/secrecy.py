"""What a scenario says of what is secret: readers there are, and nothing expected that would tell it."""

from __future__ import annotations

from collections.abc import Iterable

from drillsim.base.model import Seat
from drillsim.documents.confidences import Confidence, holders
from drillsim.documents.injects import Expectation, Inject
from drillsim.documents.scene import Scene, items
from drillsim.documents.yamltext import Path


def check_confidences(scene: Scene) -> None:
    """Note every fault in what is secret, and what the scenario expects that would tell it."""
    scenario = scene.scenario
    scene.newer((), {"confidences": scenario.confidences or None})
    for at, inject in enumerate(scenario.injects):
        path: Path = ("injects", at)
        scene.newer(path, {"carries": inject.carries})
        for place, name in items((*path, "carries"), inject.carries):
            scene.name(place, "confidence", name, scene.confidences)
    if not scenario.confidences or "confidences" in scene.broken:
        return
    for at, confidence in enumerate(scenario.confidences):
        _names(scene, ("confidences", at), confidence)
    if not scene.broken and scene.city is not None:
        for at, inject in enumerate(scenario.injects):
            for number, expected in enumerate(inject.expect):
                _told(scene, ("injects", at, "expect", number), expected, inject)


def _names(scene: Scene, path: Path, confidence: Confidence) -> None:
    """Systems, agencies, seats and an objective that there are; somebody who may know lets others in."""
    for place, name in items((*path, "about"), confidence.about):
        scene.name(place, "node", name, scene.nodes)
    for key in ("readers", "admits", "need"):
        for place, name in items((*path, key), getattr(confidence, key)):
            known = scene.seats if "/" in name else scene.agencies
            sound = scene.name(place, "seat" if "/" in name else "agency", name, known)
            if sound and key == "admits" and not covers(scene, confidence.readers, name):
                scene.say(place, "confidence_admits", value=name)
    scene.name((*path, "objective"), "objective", confidence.objective, scene.objectives)


def covers(scene: Scene, names: str | Iterable[str], who: str) -> bool:
    """Whether an agency or a seat is among names of agencies and seats; units are by their agency."""
    given = {names} if isinstance(names, str) else set(names)
    agency = Seat(who).agency if "/" in who else who
    parent = agency if scene.city is None or agency not in scene.city.agencies else scene.city.parent(agency)
    return not given.isdisjoint({who, agency, parent})


def _told(scene: Scene, path: Path, expected: Expectation, inject: Inject) -> None:
    """An expectation whose contact would tell somebody who has no need to know."""
    if expected.to is None or scene.city is None or expected.to not in scene.city.agencies:
        return
    about = expected.about or inject.about
    systems = {about} if isinstance(about, str) else set(about or ())
    carried = set(holders(inject.carries)) if inject.carries is not None else set()
    for confidence in scene.scenario.confidences:
        concerned = confidence.id in carried or not systems.isdisjoint(confidence.systems)
        meant = {*holders(confidence.readers), *confidence.need}
        meant |= {Seat(name).agency for name in meant if "/" in name}
        tells = concerned and _senders(scene, expected, inject, confidence)
        if tells and not covers(scene, meant, expected.to):
            scene.say((*path, "to"), "confidence_expected", value=expected.to, confidence=confidence.id)


def _senders(scene: Scene, expected: Expectation, inject: Inject, confidence: Confidence) -> bool:
    """Whether somebody who is to send it is a reader from the start, or let in by this very message."""
    if inject.carries is not None and confidence.id in holders(inject.carries):
        return True
    given = inject.to if expected.who is None else expected.who
    who = (given,) if isinstance(given, str) else given
    return any(name != "all" and covers(scene, holders(confidence.readers), name) for name in who)
