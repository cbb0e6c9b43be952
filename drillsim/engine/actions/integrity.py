"""Data that was altered unseen: what reconciling it finds, and what a backup brings back.

Backups are taken at regular times, before the drill and in it; each holds the data as they were then, false
records among them. An older one loses more work, a newer one may keep what was altered.
"""

from __future__ import annotations

from collections.abc import Iterable

from drillsim.base.model import HOUR, Text
from drillsim.base.records import Words
from drillsim.documents.phrasebook import fill
from drillsim.engine.luck import Luck
from drillsim.engine.world import Falsehood, NodeState, World
from drillsim.engine.world.contributions import falsehoods


def backup_taken(state: NodeState, luck: Luck, now: int, point: int = 1) -> int | None:
    """When a backup of a system was taken (ms, below 0 before the drill); None where none are.

    Args:
        state: the system.
        luck: how old the newest one was as the drill began.
        now: drill time (ms).
        point: the newest one is 1, the one before it 2, and so on.
    """
    every = None if state.controls is None else state.controls.backup_every
    if every is None:
        return None
    if state.backup_age is None:
        state.backup_age = round(luck.share(state.id, "backup-taken") * every)
    first = -state.backup_age
    return first + (now - first) // every * every - (point - 1) * every


def restored(world: World, state: NodeState, keys: Iterable[str], taken: int) -> dict[str, Falsehood]:
    """What a backup taken at a moment (ms) leaves of each alteration, by the stage that made it."""
    kept = {key: one for key in keys if (one := state.falsehood(key)) is not None}
    return {key: one.became(world.now, one.share_at(taken)) for key, one in kept.items()}


def corrected(world: World, state: NodeState, keys: Iterable[str]) -> dict[str, Falsehood]:
    """The same when record by record was put right."""
    return {key: one.became(world.now, 0.0) for key in keys if (one := state.falsehood(key)) is not None}


def found(world: World, state: NodeState) -> list[Falsehood]:
    """The alterations that one reconciliation finds, each by luck of its own."""
    return [
        one
        for key, one in falsehoods(state.standing).items()
        if world.luck.chance(one.found, f"{key}:{state.id}", "notice-altered")
    ]


def finding(world: World, state: NodeState, seen: list[Falsehood]) -> Words:
    """What those who reconciled the data of a system say."""
    name, says = state.value.name, world.phrasebook.says
    if not seen:
        return fill(says.reconciled, name=name)
    now, taken = world.now, backup_taken(state, world.luck, world.now)
    blanks: dict[str, Text | str] = {
        "share": f"{share(seen) * 100:.0f}",
        "hours": _hours(now - since(seen)),
    }
    if taken is None or state.controls is None or state.controls.backup_every is None:
        return fill(says.altered_without_backup, name=name, **blanks)
    every = _hours(state.controls.backup_every)
    return fill(says.altered, name=name, age=_hours(now - taken), every=every, **blanks)


def share(seen: list[Falsehood]) -> float:
    """The share of what is served that is false by these alterations."""
    return min(1.0, round(sum(one.share for one in seen), 9))


def since(seen: list[Falsehood]) -> int:
    """The moment (ms) of the oldest false record of these alterations."""
    return min(one.since for one in seen)


def _hours(span: int) -> Text:
    """A time in hours, rounded up to tenths: who goes back so far is on the safe side."""
    hours = f"{-(-span * 10 // HOUR) / 10:g}"
    return Text(vi=hours.replace(".", ","), en=hours)
