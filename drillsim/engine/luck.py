"""Luck: random draws from streams keyed by (seed, entity, purpose).

Each stream is its own generator, so a process or an act that is added never shifts another's
luck, and two runs of one seed differ only by what people did. Draws are rounded before use
(milliseconds, 1e-9), so that platforms agree.
"""

from __future__ import annotations

import math
from random import Random
from statistics import NormalDist

from drillsim.base.model import Dist

_NORMAL = NormalDist()


class Luck:
    """The draws of one drill.

    Args:
        seed: the drill's seed.
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._streams: dict[tuple[str, str], Random] = {}

    def share(self, entity: str, purpose: str) -> float:
        """The stream's next draw, uniform in [0, 1), to nine decimals."""
        key = (entity, purpose)
        stream = self._streams.get(key)
        if stream is None:
            stream = self._streams[key] = Random(f"{self._seed}|{entity}|{purpose}")
        return math.floor(stream.random() * 1e9) / 1e9

    def chance(self, probability: float, entity: str, purpose: str) -> bool:
        """Whether something of this probability happens."""
        return self.share(entity, purpose) < probability

    def span(self, dist: Dist, entity: str, purpose: str) -> int:
        """A span of time from ``dist``, in whole milliseconds."""
        if dist.shape == "constant":
            return dist.low
        draw = self.share(entity, purpose)
        if dist.shape == "uniform":
            return round(dist.low + draw * (dist.high - dist.low))
        normal = _NORMAL.inv_cdf(min(max(draw, 1e-9), 1 - 1e-9))
        return round(dist.low * math.exp(dist.sigma * normal))
