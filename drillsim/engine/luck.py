"""Luck: random draws from streams keyed by (seed, entity, purpose).

Each stream is its own generator, so a process or an act that is added never shifts another's
luck, and two runs of one seed differ only by what people did. Draws are rounded before use
(milliseconds, 1e-9), so that platforms agree.
"""

from __future__ import annotations

import math
from functools import lru_cache
from random import Random
from statistics import NormalDist

from drillsim.base.model import Dist

_NORMAL = NormalDist()


@lru_cache(maxsize=32_768)
def _first(stream: str) -> float:
    """The first draw of a stream.

    Most streams are drawn from once, and a drill is played again: for its references, a replay, a what-if.
    """
    return _nine(Random(stream).random())


def forget() -> None:
    """Forget the draws of drills that are not played again."""
    _first.cache_clear()


def _nine(draw: float) -> float:
    """A draw to nine decimals."""
    return math.floor(draw * 1e9) / 1e9


REDRAWN = ("takes", "reacts", "support", "notice-")
"""Purposes, by how they begin, that are drawn anew to see what luck alone does.

How long work and answers take, and when trouble is noticed; never whom or what it strikes.
"""


class Luck:
    """The draws of one drill.

    Args:
        seed: the drill's seed.
        again: another number is another draw.
        purposes: what is drawn otherwise, by how it begins; everything when not given.
    """

    def __init__(self, seed: int, again: int = 0, purposes: tuple[str, ...] = ("",)) -> None:
        self._seed = seed
        self._again = again
        self._purposes = purposes
        self._streams: dict[tuple[str, str], Random | None] = {}

    def share(self, entity: str, purpose: str) -> float:
        """The stream's next draw, uniform in [0, 1), to nine decimals."""
        key = (entity, purpose)
        if key not in self._streams:
            self._streams[key] = None
            return _first(self._named(key))
        return _nine(self._further(key))

    def _named(self, key: tuple[str, str]) -> str:
        another = f"~{self._again}" if self._again and key[1].startswith(self._purposes) else ""
        return f"{self._seed}{another}|{key[0]}|{key[1]}"

    def _further(self, key: tuple[str, str]) -> float:
        """A draw after the first: from here on the stream's generator is kept."""
        stream = self._streams[key]
        if stream is None:
            stream = self._streams[key] = Random(self._named(key))
            stream.random()
        return stream.random()

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
