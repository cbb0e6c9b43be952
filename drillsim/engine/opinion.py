"""The people of one area: concern, crowd and the misled, as they move between two looks at the city.

Everything moves in closed form under steady pressure, so that how often somebody looks makes little
difference. Unless something is said, concern never falls.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from drillsim.base.model import HOUR, MINUTE
from drillsim.documents.public import Area, Rates

PROMPT = 15 * MINUTE
LATE = 120 * MINUTE
LEAST_TIMELY = 0.3
FRESH = 20 * MINUTE
REBUTS = 0.8
CALM_BELOW = 0.3
TROUBLED = 0.02


@dataclass(slots=True)
class Belief:
    """A rumour in an area: the share of people who will believe it as things stand."""

    strength: float


@dataclass(slots=True)
class Opinion:
    """The people of an area.

    Attributes:
        area: what the scenario says of them.
        rates: how fast they move.
        concern: how worried they are, 0-1.
        crowd: how far they gather at counters, 0-1.
        misled: the share who believe something that is not so; ``hours``: people misled x hours so far.
        outage: the share of what citizens use that is lost; ``leak``: the share of personal data out.
        beliefs: rumour -> who will believe it.
        since: when (ms) something began to be the matter; None while nothing is.
        spoken: when (ms) something was last said that counts; ``held``: how well, 0-1; ``until``: how long
            that keeps people calm.
        silent: nothing has been said for so long (ms) that it counts as silence.
    """

    area: Area
    rates: Rates
    silent: int
    concern: float = 0.0
    crowd: float = 0.0
    misled: float = 0.0
    hours: float = 0.0
    outage: float = 0.0
    leak: float = 0.0
    beliefs: dict[str, Belief] = field(default_factory=dict)
    since: int | None = None
    spoken: int | None = None
    held: float = 0.0
    until: int = 0
    now: int = 0

    def __post_init__(self) -> None:
        self.concern = self.area.concern

    # -- what is the matter -----------------------------------------------------------------------

    @property
    def matter(self) -> float:
        """How much is the matter, whatever people make of it, 0-1."""
        return max(self.outage, self.leak, self.misled, *(one.strength for one in self.beliefs.values()), 0.0)

    def look(self) -> None:
        """Note since when something is the matter."""
        if self.matter <= TROUBLED:
            self.since = None
        elif self.since is None:
            self.since = self.now

    def moving(self) -> bool:
        """Whether anything would change by itself."""
        return (
            self.since is not None
            or self.until > self.now
            or abs(self._gathering() - self.crowd) > 1e-3
            or self._believing() > self.misled + 1e-3
        )

    # -- time -------------------------------------------------------------------------------------

    def to(self, now: int) -> None:
        """Let time pass under what is the matter."""
        if now <= self.now:
            return
        hours = (now - self.now) / HOUR
        self._believe(hours)
        pressure, calm = self._pressure(), self._calm()
        if self.since is None and calm > 0:
            self.concern *= math.exp(-self.rates.ease * calm * hours)
        else:
            self.concern = _towards(self.concern, 1.0, pressure * (1.0 - calm) * hours)
        self.crowd = _towards(self.crowd, self._gathering(), self.rates.crowd * hours)
        self.now = now

    def _pressure(self) -> float:
        rates = self.rates
        driven = rates.outage * self.outage + rates.leak * self.leak + rates.rumour * self.misled
        return driven + (rates.silence if self._silence() else 0.0)

    def _silence(self) -> bool:
        if self.since is None:
            return False
        return self.now - max(self.since, self.spoken or 0) >= self.silent

    def _calm(self) -> float:
        """How well what was said still keeps people calm."""
        return self.held if self.until > self.now else 0.0

    def _gathering(self) -> float:
        worried = max(0.0, self.concern - CALM_BELOW) / (1.0 - CALM_BELOW)
        return worried if self.since is not None else 0.0

    def _believing(self) -> float:
        return max((one.strength for one in self.beliefs.values()), default=0.0)

    def _believe(self, hours: float) -> None:
        """Rumours spread; those who believe one stay so until they are told otherwise."""
        aim, rate = max(self._believing(), self.misled), self.rates.spread
        after = _towards(self.misled, aim, rate * hours)
        believed = aim * hours - ((aim - self.misled) - (aim - after)) / rate if rate else self.misled * hours
        self.hours += believed * self.area.people
        self.misled = after

    def start(self, rumour: str, strength: float) -> None:
        """A rumour begins to go about."""
        self.beliefs[rumour] = Belief(strength)

    # -- what is said -----------------------------------------------------------------------------

    def told(self, content: float, reach: float, rumours: Iterable[str], holds: int) -> float:
        """Take in what somebody says to the public.

        Args:
            content: how much of what must be said was said, 0-1.
            reach: the share of people whom it reaches.
            rumours: which of them it answers.
            holds: how long (ms) it keeps people calm.

        Returns:
            how much good it does, 0-1; empty words do none.
        """
        good = content * reach * self._timely() * self._fresh()
        if good <= 0:
            return 0.0
        self.concern *= 1.0 - self.rates.calm * good
        for name in rumours:
            if name in self.beliefs:
                self.beliefs[name].strength *= 1.0 - REBUTS * content * reach
                left = max(self.misled * (1.0 - REBUTS * content * reach), self._believing())
                self.misled = min(self.misled, left)
        self.spoken, self.held, self.until = self.now, max(good, self._calm()), self.now + holds
        return good

    def _timely(self) -> float:
        """Whole for what comes soon after the trouble, less the later it comes."""
        late = 0 if self.since is None else self.now - max(self.since, self.spoken or 0)
        passed = min(1.0, max(0, late - PROMPT) / (LATE - PROMPT))
        return 1.0 - (1.0 - LEAST_TIMELY) * passed

    def _fresh(self) -> float:
        """A word that follows close on another does less."""
        return 1.0 if self.spoken is None else min(1.0, (self.now - self.spoken) / FRESH)

    def add(self, amount: float) -> None:
        """Something moves people by itself."""
        self.concern = min(1.0, max(0.0, self.concern + amount))


def _towards(value: float, aim: float, passed: float) -> float:
    """A value that closes in on its aim, by so many times its own pace, and never turns back or beyond."""
    near = aim + (value - aim) * math.exp(-passed)
    return min(max(near, min(value, aim)), max(value, aim))
