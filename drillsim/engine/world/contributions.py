"""What stands against a node: damages, surges, intrusions and leaks, each the work of one stage.

The stage that made a contribution is its key. Each has its own remedy and its own end, and the end
of one leaves the others as they are; what a node shows is worked out from all that stand.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from drillsim.base.model import LEVELS, Dist, Level, Mending

ORDINARY = 1.0
# Of several things done to data, the one that is hardest to undo is shown.
IMPACTS = ("defaced", "encrypted", "wiped")


@dataclass(frozen=True, slots=True)
class Damage:
    """Health is lost until the act ``remedy`` mends it.

    Attributes:
        health: the health it leaves, 0-1.
        remedy: the act that mends it; ``takes``: how long that works.
        access_from: crews cannot get in before this time (ms).
        impact: what was done to the data, if anything; ``lost``: hours of data gone with it.
        destroyed: there is nothing to mend until new equipment has come.
    """

    health: float
    remedy: Mending
    takes: Dist
    access_from: int = 0
    impact: str | None = None
    lost: float = 0.0
    destroyed: bool = False

    def times(self, factor: float) -> Damage:
        """The same, with so much more health lost."""
        return replace(self, health=round(max(0.0, 1.0 - (1.0 - self.health) * factor), 9))


@dataclass(frozen=True, slots=True)
class Surge:
    """Demand beyond the ordinary.

    Attributes:
        excess: how much, where ordinary demand is 1.
        filterable: share of it that filtering would remove.
    """

    excess: float
    filterable: float = 0.0

    def filtered(self) -> Surge:
        """What filtering leaves of it."""
        return Surge(round(self.excess * (1.0 - self.filterable), 9))

    def times(self, factor: float) -> Surge:
        """The same, so much greater."""
        return replace(self, excess=round(self.excess * factor, 9))


@dataclass(frozen=True, slots=True)
class Intrusion:
    """An attacker is in the system.

    Attributes:
        threat: whose attacker.
        level: how far it has come.
    """

    threat: str
    level: Level

    @property
    def rank(self) -> int:
        """The level as a number from 0."""
        return LEVELS.index(self.level)

    def raised(self, level: Level) -> Intrusion:
        """The same attacker at another level."""
        return replace(self, level=level)


@dataclass(frozen=True, slots=True)
class Outflow:
    """Data of a class flows out, a share of all of it per hour."""

    data: str
    rate: float

    def times(self, factor: float) -> Outflow:
        """The same, so much faster."""
        return replace(self, rate=round(self.rate * factor, 9))


@dataclass(frozen=True, slots=True)
class Falsehood:
    """Data that was altered unseen.

    Attributes:
        history: (ms, share of what is served that is false from then on), oldest first; below 0 before the
            drill. What was backed up at a moment is as false as the data were then.
        found: how likely one reconciliation finds it.
        corrects: how long it takes to put record by record right; None where nobody can.
    """

    history: tuple[tuple[int, float], ...]
    found: float
    corrects: Dist | None = None

    @property
    def share(self) -> float:
        """The share of what is served that is false."""
        return self.history[-1][1]

    @property
    def since(self) -> int:
        """The moment (ms) of the oldest false record there is."""
        whole = max((at for at, (_, share) in enumerate(self.history) if not share), default=-1)
        return self.history[min(whole + 1, len(self.history) - 1)][0]

    def share_at(self, moment: int) -> float:
        """The share that was false at a moment (ms)."""
        return next((share for since, share in reversed(self.history) if since <= moment), 0.0)

    def became(self, now: int, share: float) -> Falsehood:
        """The same with another share from now (ms) on."""
        return replace(self, history=(*self.history, (now, round(share, 9))))


@dataclass(frozen=True, slots=True)
class Harmed:
    """People come to harm by what a system does, or by what was taken from it: so many an hour."""

    rate: float


@dataclass(frozen=True, slots=True)
class Works:
    """Planned work goes on: nothing is broken, and this much of the health serves meanwhile."""

    health: float


Contribution = Damage | Surge | Intrusion | Outflow | Falsehood | Harmed | Works
Standing = Mapping[str, Contribution]


def damages(standing: Standing) -> dict[str, Damage]:
    """The damages that stand, oldest first."""
    return {key: one for key, one in standing.items() if isinstance(one, Damage)}


def surges(standing: Standing) -> dict[str, Surge]:
    """The surges that stand, oldest first."""
    return {key: one for key, one in standing.items() if isinstance(one, Surge)}


def intrusions(standing: Standing, threat: str | None = None) -> dict[str, Intrusion]:
    """The intrusions that stand, oldest first: all, or those of one threat."""
    return {
        key: one
        for key, one in standing.items()
        if isinstance(one, Intrusion) and threat in (None, one.threat)
    }


def falsehoods(standing: Standing) -> dict[str, Falsehood]:
    """What was altered and is not whole again, oldest first."""
    return {key: one for key, one in standing.items() if isinstance(one, Falsehood) and one.share}


def worst_first(found: Iterable[Damage]) -> list[Damage]:
    """Damages by what they cost, the greatest first; of equals the older."""
    return sorted(found, key=lambda one: one.health)


def health_of(standing: Standing) -> float:
    """The health that the worst damage leaves: a lesser one beside it takes nothing more."""
    lessened = (one.health for one in standing.values() if isinstance(one, Damage | Works))
    return min(lessened, default=1.0)


def demand_of(standing: Standing) -> float:
    """Ordinary demand and every excess together."""
    return round(math.fsum((ORDINARY, *(one.excess for one in surges(standing).values()))), 9)


def impact_of(standing: Standing) -> str | None:
    """The gravest of what was done to the data."""
    found = [one.impact for one in damages(standing).values() if one.impact is not None]
    return max(found, key=IMPACTS.index, default=None)


def compromise_of(standing: Standing) -> Level:
    """How far the attacker has come who has come furthest."""
    return max((one.level for one in intrusions(standing).values()), key=LEVELS.index, default="clean")


def altered_of(standing: Standing) -> float:
    """The share of what is served that is false, by all alterations together."""
    return min(1.0, round(math.fsum(one.share for one in falsehoods(standing).values()), 9))


def harming_of(standing: Standing) -> float:
    """How many people come to harm an hour, by all that stands."""
    return round(math.fsum(one.rate for one in standing.values() if isinstance(one, Harmed)), 9)


def leaking_of(standing: Standing) -> dict[str, float]:
    """Data class -> share of it flowing out per hour, by all ways together."""
    rates: dict[str, list[float]] = {}
    for one in standing.values():
        if isinstance(one, Outflow):
            rates.setdefault(one.data, []).append(one.rate)
    return {data: round(math.fsum(found), 9) for data, found in rates.items()}
