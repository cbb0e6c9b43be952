"""Warnings: what is told by the clock whatever has become of it, and choices that are none."""

from __future__ import annotations

import re

from drillsim.documents.injects import CreditCase, Inject, Option
from drillsim.documents.scene import Scene
from drillsim.documents.yamltext import Path

_TELLING = re.compile(r"([a-z-]*-)?([a-z]|[a-z]*[0-9]+)")
"""Ids such as ``a``, ``2`` and ``option-1``."""


def check_options(scene: Scene) -> None:
    """Warn of injects that may tell what is untrue by then, and of options that are no choice."""
    if scene.scenario.version == 1 or "injects" in scene.broken:
        return
    for at, inject in enumerate(scene.scenario.injects):
        path: Path = ("injects", at)
        _guard(scene, path, inject)
        if inject.options:
            _choice(scene, (*path, "options"), inject.options)


def _guard(scene: Scene, path: Path, inject: Inject) -> None:
    """What comes by the clock and speaks of the city needs a guard, or is told whatever has happened."""
    spoken = inject.indicates or inject.about
    timed = next((key for key in ("at", "by_hand") if getattr(inject, key) is not None), None)
    if timed is not None and spoken is not None and inject.guard is None and not inject.always:
        scene.warn((*path, timed), "guard_or_always", value=inject.id, about=spoken)


def _choice(scene: Scene, path: Path, options: tuple[Option, ...]) -> None:
    if len(options) == 1:
        scene.warn(path, "one_option")
        return
    if all(_TELLING.fullmatch(option.id) for option in options):
        scene.warn((*path, 0, "id"), "option_tells", value=", ".join(option.id for option in options))
    for at, option in enumerate(options):
        better = next((other for n, other in enumerate(options) if _dominates(other, option, n < at)), None)
        if better is not None:
            scene.warn((*path, at, "id"), "option_dominated", value=option.id, other=better.id)


def _dominates(other: Option, option: Option, earlier: bool) -> bool:
    """Whether another option does the same and is worth as much in every case, and more in some.

    Of two that are alike in all, the earlier dominates the later.
    """
    if other is option or other.then != option.then:
        return False
    theirs, ours = _credits(other), _credits(option)
    if theirs is None or ours is None or [case for case, _ in theirs] != [case for case, _ in ours]:
        return False
    pairs = [(more, less) for (_, more), (_, less) in zip(theirs, ours, strict=True)]
    return all(more >= less for more, less in pairs) and (earlier or any(more > less for more, less in pairs))


def _credits(option: Option) -> list[tuple[object, float]] | None:
    """Each case with its credit; None when evaluators judge."""
    if option.credit is None:
        return None
    cases = option.credit if isinstance(option.credit, tuple) else (CreditCase(credit=option.credit),)
    return [(case.condition, case.credit) for case in cases]
