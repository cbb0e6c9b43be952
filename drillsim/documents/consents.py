"""What a scenario says of approvals: acts, systems and approvers that there are."""

from __future__ import annotations

from drillsim.base.model import Seat
from drillsim.documents.approvals import ALWAYS_FREE
from drillsim.documents.problems import shown
from drillsim.documents.scene import Scene, check_verbs, items
from drillsim.documents.yamltext import Path


def check_approvals(scene: Scene) -> None:
    """Note every fault in what needs consent, and whose."""
    if "approvals" not in scene.broken:
        for at, rule in enumerate(scene.scenario.approvals):
            path: Path = ("approvals", at)
            check_verbs(scene, path, rule.act, about=rule.about is not None, to=False, kind=None)
            for place, verb in items((*path, "act"), rule.act):
                if verb in ALWAYS_FREE:
                    scene.say(place, "needs_no_approval", value=shown(verb))
            for place, node in items((*path, "about"), rule.about):
                scene.name(place, "node", node, scene.nodes)
            _approver(scene, (*path, "by"), rule.by)
    for at, inject in enumerate(scene.scenario.injects if "injects" not in scene.broken else ()):
        for n, option in enumerate(inject.options):
            _approver(scene, ("injects", at, "options", n, "needs"), option.needs)


def _approver(scene: Scene, path: Path, by: str | None) -> None:
    """A seat, which need not be declared when nobody plays it; an agency; or a role."""
    if by is None or scene.agencies is None or scene.roles is None:
        return
    if "/" in by:
        scene.name(path, "agency", Seat(by).agency, scene.agencies)
        scene.name(path, "role", Seat(by).role, scene.roles)
    else:
        scene.name(path, "approver", by, [*scene.roles, *scene.agencies])
