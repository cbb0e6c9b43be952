"""Accounts while a drill runs: what is closed where, who gets in, and what their traces tell.

Whoever closes a group locks honest people out with the thief, until its credentials are reset; sessions
end at once. A thief's password is worth nothing after the reset; a holder who means harm has the new one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from drillsim.base.model import Seat, Text
from drillsim.documents.accounts import AccountGroup
from drillsim.documents.phrasebook import fill
from drillsim.documents.stages import Through
from drillsim.engine.world import Intrusion, NodeState, World

Change = Callable[[NodeState, str], tuple[frozenset[str], frozenset[str]]]


def gets_in(state: NodeState, stage: Through) -> bool:
    """Whether whoever works a stage can log in to a node, if an account is the way."""
    account = stage.through
    if account is None:
        return True
    return account not in state.closed and (stage.insider or account not in state.renewed)


def secure(world: World, system: str, account: str | None, *, renew: bool) -> None:
    """Close accounts, or reset their credentials: one group wherever it opens, or all groups at one system.

    Args:
        world: the world.
        system: the system where it is done.
        account: the group; None for all that open the system.
        renew: whether credentials are reset, so that honest people are in again.
    """
    groups = world.accounts
    if account is None:
        places = {system: [each for each in groups.values() if system in each.opens]}
    else:
        places = {place: [groups[account]] for place in groups[account].opens}
    for place, found in places.items():
        _change(world, world.nodes[place], found, renew)


def _change(world: World, state: NodeState, found: Iterable[AccountGroup], renew: bool) -> None:
    names = {each.id for each in found}
    closed = state.closed - names if renew else state.closed | names
    renewed = state.renewed | names if renew else state.renewed
    locked = min(1.0, round(sum(world.accounts[name].opens[state.id] for name in sorted(closed)), 9))
    ended = dict.fromkeys(_sessions(world, state, names))
    world.change(state.id, ended, closed=closed, renewed=renewed, locked=locked)


def _sessions(world: World, state: NodeState, names: set[str]) -> list[str]:
    """What stands at a node only by a session that ends now: a foothold, no hold of its own."""
    return [
        stage.id
        for stage in _through(world, state)
        if stage.through in names and _only_in(state, stage.id) and not stage.insider
    ]


def _only_in(state: NodeState, stage: str) -> bool:
    one = state.standing.get(stage)
    return isinstance(one, Intrusion) and one.level == "foothold"


def _through(world: World, state: NodeState) -> list[Through]:
    """The stages that have come to a node through an account."""
    return [
        stage
        for incident in world.incidents.all.values()
        if state.id in incident.hits
        for stage in incident.threat.stages
        if isinstance(stage, Through) and stage.through is not None
    ]


def traces(world: World, system: str) -> list[Text]:
    """What the traces of a system say about who came in: a holder's name, or nobody's."""
    state = world.nodes[system]
    used = dict.fromkeys(stage.through for stage in _through(world, state) if stage.id in state.standing)
    return [_trace(world, world.accounts[name]) for name in used if name is not None]


def _trace(world: World, account: AccountGroup) -> Text:
    if account.shared or not account.holders:
        return _filled(world.phrasebook.says.trace_shared, account=account.name)
    agencies = [world.city.agencies[Seat(holder).agency].name for holder in account.holders]
    holders = Text(vi=", ".join(one.vi for one in agencies), en=", ".join(one.en for one in agencies))
    return _filled(world.phrasebook.says.trace_own, account=account.name, holders=holders)


def _filled(text: Text, **blanks: Text) -> Text:
    return Text(**fill(text, **blanks))
