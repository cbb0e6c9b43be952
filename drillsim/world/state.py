"""What is true of every node: its own state and the links by which a loss travels."""

from __future__ import annotations

from dataclasses import dataclass, field

from drillsim.city import Controls, System, Utility
from drillsim.model import LEVELS, Dist, Level


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
        health: own health, 0-1.
        service: what it delivers, 0-1.
        demand, capacity: load against what it can carry; ordinary demand is 1.
        isolated, offline: cut off, or switched off.
        compromise: how far an attacker has come.
        impact: what was done to its data, if anything.
        needs: the act that mends it, while its health is broken; ``takes``: how long that works.
        access_from: repair cannot start before this time (ms).
        evidence: None, ``collected`` or ``lost``.
        lost: hours of data lost.
        leaking: data class -> share of it flowing out per hour.
        blocked: malicious connections are blocked, until ``block_ends`` (ms).
        accounts_safe: stolen accounts no longer open it.
        patched: the weakness is closed.
        filterable: share of excess demand that filtering would remove.
    """

    id: str
    value: System | Utility
    controls: Controls | None
    health: float = 1.0
    service: float = 1.0
    demand: float = 1.0
    capacity: float = 1.5
    isolated: bool = False
    offline: bool = False
    compromise: Level = "clean"
    impact: str | None = None
    needs: str | None = None
    takes: Dist | None = None
    access_from: int = 0
    evidence: str | None = None
    lost: float = 0.0
    leaking: dict[str, float] = field(default_factory=dict)
    blocked: bool = False
    block_ends: int = 0
    accounts_safe: bool = False
    patched: bool = False
    filterable: float = 0.0

    @property
    def own(self) -> float:
        """The service it could deliver if everything it depends on were well."""
        if self.isolated or self.offline:
            return 0.0
        return self.health * min(1.0, self.capacity / self.demand)

    @property
    def rank(self) -> int:
        """How far an attacker has come, as a number from 0."""
        return LEVELS.index(self.compromise)
