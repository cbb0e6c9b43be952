"""What is true of every node: its own state and the links by which a loss travels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypedDict

from drillsim.base.model import LEVELS, Dist, Level
from drillsim.documents.city import Controls, System, Utility
from drillsim.engine.world.contributions import (
    Contribution,
    Damage,
    Falsehood,
    altered_of,
    compromise_of,
    damages,
    demand_of,
    falsehoods,
    harming_of,
    health_of,
    impact_of,
    intrusions,
    leaking_of,
    surges,
    worst_first,
)

# What a node shows of the contributions that stand against it; nothing else sets it.
DERIVED = ("health", "demand", "impact", "compromise", "leaking", "altered", "harming")


class OwnFields(TypedDict, total=False):
    """New values of what is set by itself, and not derived from contributions."""

    isolated: bool
    offline: bool
    capacity: float
    evidence: str | None
    lost: float
    blocked: bool
    block_ends: int
    accounts_safe: bool
    patched: bool
    fixed: bool
    closed: frozenset[str]
    renewed: frozenset[str]
    locked: float


class NodeEdit(OwnFields, total=False):
    """What changes of one node: fields of its own, and contributions by their stage; None ends one."""

    standing: Mapping[str, Contribution | None]


class Derived(TypedDict):
    """The fields that are derived from contributions (``DERIVED``)."""

    health: float
    demand: float
    impact: str | None
    compromise: Level
    leaking: dict[str, float]
    altered: float
    harming: float


@dataclass(slots=True)
class Supply:
    """One dependency of one node while a drill runs.

    Attributes:
        dependant: the node that depends.
        providers: nodes of which the best serves.
        share: share of service lost when they are down.
        buffer: milliseconds it rides through when full.
        refill: milliseconds regained per millisecond.
        left: milliseconds left at ``since``.
        since: when ``left`` was true.
        lacking: whether every provider gives less than all.
        draining: whether the buffer runs out now.
        exhausted: whether it has run out, so that the loss is felt.
        turn: counts drains; a timer of an earlier turn is void.
    """

    dependant: str
    providers: tuple[str, ...]
    share: float
    buffer: int
    refill: float
    left: float = 0.0
    since: int = 0
    lacking: bool = False
    draining: bool = False
    exhausted: bool = False
    turn: int = 0

    def settle(self, now: int) -> None:
        """Bring ``left`` up to ``now``."""
        passed = now - self.since
        if self.draining:
            self.left = max(0.0, self.left - passed)
        elif not self.lacking:
            self.left = min(float(self.buffer), self.left + passed * self.refill)
        self.since = now


@dataclass(slots=True)
class NodeState:
    """The true state of one system or utility.

    Attributes:
        id: the node.
        value: what the city file says of it.
        controls: its protection; None for a utility.
        standing: stage -> what it has done to the node and has not been undone. What follows is
            derived from it: ``health``, ``demand``, ``impact``, ``compromise``, ``leaking``,
            ``altered``, ``harming``.
        health: own health, 0-1.
        service: what it delivers, 0-1.
        demand, capacity: load against what it can carry; ordinary demand is 1.
        isolated, offline: cut off, or switched off.
        compromise: how far an attacker has come.
        impact: what was done to its data, if anything.
        evidence: None, ``collected`` or ``lost``.
        lost: hours of data lost.
        leaking: data class -> share of it flowing out per hour.
        altered: share of what it serves that is false, unseen.
        harming: how many people come to harm by it an hour.
        blocked: malicious connections are blocked, until ``block_ends`` (ms).
        accounts_safe: stolen accounts no longer open it.
        patched: known weaknesses are closed; ``fixed``: also the one that somebody has patched in the drill.
        closed, renewed: groups of accounts that are closed here, or have new credentials.
        locked: share of its service that people who are locked out do not get.
        backup_age: how old (ms) its newest backup was as the drill began; None until it matters.
    """

    id: str
    value: System | Utility
    controls: Controls | None
    standing: dict[str, Contribution] = field(default_factory=dict)
    health: float = 1.0
    service: float = 1.0
    demand: float = 1.0
    capacity: float = 1.5
    isolated: bool = False
    offline: bool = False
    compromise: Level = "clean"
    impact: str | None = None
    evidence: str | None = None
    lost: float = 0.0
    leaking: dict[str, float] = field(default_factory=dict)
    altered: float = 0.0
    harming: float = 0.0
    blocked: bool = False
    block_ends: int = 0
    accounts_safe: bool = False
    patched: bool = False
    fixed: bool = False
    closed: frozenset[str] = frozenset()
    renewed: frozenset[str] = frozenset()
    locked: float = 0.0
    backup_age: int | None = None

    @property
    def own(self) -> float:
        """The service it could deliver if everything it depends on were well."""
        if self.isolated or self.offline:
            return 0.0
        return self.health * min(1.0, self.capacity / self.demand) * (1.0 - self.locked)

    @property
    def rank(self) -> int:
        """How far an attacker has come, as a number from 0."""
        return LEVELS.index(self.compromise)

    def rank_of(self, *threats: str) -> int:
        """How far the attackers of these threats have come, as a number from 0."""
        ranks = [one.rank for one in intrusions(self.standing).values() if one.threat in threats]
        return max(ranks, default=0)

    @property
    def remedies(self) -> list[str]:
        """The acts that would mend it, what costs most first, each once."""
        found = worst_first(damages(self.standing).values())
        return list(dict.fromkeys(one.remedy for one in found if not one.destroyed))

    @property
    def needs(self) -> str | None:
        """The act that would mend what costs most, while anything is broken."""
        return next(iter(self.remedies), None)

    @property
    def destroyed(self) -> bool:
        """Whether its equipment is destroyed, and no other has come."""
        return any(one.destroyed for one in damages(self.standing).values())

    @property
    def filterable(self) -> bool:
        """Whether filtering would remove any of the demand."""
        return any(one.filterable for one in surges(self.standing).values())

    @property
    def access_from(self) -> int:
        """Crews can get in from this time (ms): when the last way that is closed opens."""
        return max((one.access_from for one in damages(self.standing).values()), default=0)

    def mended_by(self, verb: str) -> dict[str, Damage]:
        """The damages that this act would mend, oldest first."""
        return {
            key: one
            for key, one in damages(self.standing).items()
            if one.remedy == verb and not one.destroyed
        }

    def righted_by(self, verb: str) -> dict[str, Dist]:
        """How long this act would take to put what was altered right, oldest first.

        A backup brings back what it holds; a repair goes through record by record where that can be done.
        """
        found = falsehoods(self.standing)
        if verb == "restore_backup" and self.controls is not None:
            return dict.fromkeys(found, self.controls.restore_takes)
        return {key: one.corrects for key, one in found.items() if verb == "repair" and one.corrects}

    def falsehood(self, key: str) -> Falsehood | None:
        """What a stage has altered, if anything."""
        one = self.standing.get(key)
        return one if isinstance(one, Falsehood) else None

    def amend(self, standing: Mapping[str, Contribution | None]) -> Derived:
        """Let contributions begin, change or (None) end; what is derived of them anew."""
        for key, one in standing.items():
            if one is None:
                self.standing.pop(key, None)
            else:
                self.standing[key] = one
        shown = self.standing
        return {
            "health": health_of(shown),
            "demand": demand_of(shown),
            "impact": impact_of(shown),
            "compromise": compromise_of(shown),
            "leaking": leaking_of(shown),
            "altered": altered_of(shown),
            "harming": harming_of(shown),
        }
