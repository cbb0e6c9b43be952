"""What a scenario says of the public: the areas, systems and agencies that it names."""

from __future__ import annotations

from drillsim.documents.scene import ALL, Known, Scene, items
from drillsim.documents.yamltext import Path


def check_public(scene: Scene) -> None:
    """Note every fault in the public block, and in the rumours of injects."""
    public = scene.scenario.public
    for at, inject in enumerate(scene.scenario.injects if "injects" not in scene.broken else ()):
        if inject.rumour is not None:
            path: Path = ("injects", at, "rumour")
            _needs_public(scene, path, "rumour")
            if inject.rumour.area != ALL:
                scene.name((*path, "area"), "region", inject.rumour.area, _areas(scene))
    if public is None or "public" in scene.broken:
        return
    for name in public.areas:
        scene.name(("public", "areas", name), "region", name, _regions(scene))
    scene.name(("public", "hotline"), "node", public.hotline, scene.nodes)
    for path, node in items(("public", "counters"), public.counters):
        scene.name(path, "node", node, scene.nodes)
    for at, channel in enumerate(public.channels):
        scene.name(("public", "channels", at, "over"), "node", channel.over, scene.nodes)
    if public.press is not None:
        scene.name(("public", "press", "from"), "agency", public.press.sender, scene.agencies)
        for path, name in items(("public", "press", "to"), public.press.to):
            scene.name(path, "receiver", name, scene.receivers)


def check_concern(scene: Scene, path: Path, area: str | None) -> None:
    """Note the concern of an area that there is not, in a condition or a consequence."""
    if area is None:
        return
    _needs_public(scene, (*path, "concern"), "concern")
    if area != ALL:
        scene.name((*path, "concern"), "region", area, _areas(scene))


def _needs_public(scene: Scene, path: Path, key: str) -> None:
    if scene.scenario.public is None and "public" not in scene.broken and scene.scenario.version != 1:
        scene.say(path, "needs_public", key=key)


def _regions(scene: Scene) -> Known:
    return None if scene.city is None else scene.city.doc.regions


def _areas(scene: Scene) -> Known:
    """The areas that the public has: those it names, or every region."""
    public = scene.scenario.public
    if public is not None and public.areas:
        return public.areas
    return None if "public" in scene.broken else _regions(scene)
