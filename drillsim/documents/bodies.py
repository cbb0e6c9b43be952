"""What a scenario says of requests: bodies and systems that there are, and that some ground holds."""

from __future__ import annotations

from collections.abc import Hashable

from drillsim.base.messages import Phrase
from drillsim.base.model import Seat
from drillsim.documents.problems import shown
from drillsim.documents.requests import REQUEST, BodyRequest
from drillsim.documents.scene import Scene, items
from drillsim.documents.yamltext import Path


def check_requests(scene: Scene) -> None:
    """Note every fault in what outside bodies can be asked for."""
    if "requests" not in scene.broken:
        for at, request in enumerate(scene.scenario.requests):
            _request(scene, ("requests", at), request)


def check_asked(scene: Scene, path: Path, act: str | tuple[str, ...], request: str | None) -> None:
    """Note whether what is expected, or asked for, names a request that there is, and only of that act."""
    if request is None:
        return
    verbs = [verb for _, verb in items((), act)]
    if REQUEST not in verbs:
        scene.say((*path, "request"), "request_without_act", act=", ".join(verbs))
    scene.newer(path, {"request": request})
    scene.name((*path, "request"), "request", request, scene.requests)


def _request(scene: Scene, path: Path, request: BodyRequest) -> None:
    for place, name in items((*path, "to"), request.to):
        scene.name(place, "agency", name, scene.agencies)
    for place, name in items((*path, "by"), request.by):
        _asker(scene, place, name)
    scene.name((*path, "about"), "node", request.about, scene.nodes)
    _each_once(scene, (*path, "bases"), [basis.id for basis in request.bases])
    if not any(basis.holds for basis in request.bases):
        scene.say((*path, "bases"), "request_without_basis", value=request.id)


def _asker(scene: Scene, path: Path, by: str) -> None:
    """An agency, or a seat that need not be declared."""
    if "/" not in by:
        scene.name(path, "agency", by, scene.agencies)
    else:
        scene.name(path, "agency", Seat(by).agency, scene.agencies)
        scene.name(path, "role", Seat(by).role, scene.roles)


def _each_once(scene: Scene, path: Path, names: list[str]) -> None:
    first: dict[Hashable, int] = {}
    for at, name in enumerate(names):
        if name in first:
            line = str(scene.document.line((*path, first[name])))
            kind = Phrase("kind_basis")
            scene.say((*path, at, "id"), "duplicate_id", kind=kind, value=shown(name), first=line)
        first.setdefault(name, at)
