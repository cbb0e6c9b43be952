"""Rate limits: token buckets by key, in bounded memory."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable


class Bucket:
    """Lets ``burst`` pass at once and one more every ``every`` seconds.

    Args:
        burst: how many may come at once.
        every: seconds in which one more may come.
        now: seconds of a monotonic clock.
    """

    __slots__ = ("_at", "_burst", "_every", "_left", "_now")

    def __init__(self, burst: int, every: float, now: Callable[[], float] = time.monotonic) -> None:
        self._burst, self._every, self._now = burst, every, now
        self._left, self._at = float(burst), now()

    def allow(self) -> bool:
        """Take one, if there is one."""
        now = self._now()
        self._left = min(self._burst, self._left + (now - self._at) / self._every)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Limiter:
    """A bucket for each key; the keys longest unused are forgotten first.

    Args:
        burst, every, now: of each bucket.
        most: keys kept.
    """

    def __init__(
        self, burst: int, every: float, most: int = 10_000, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._burst, self._every, self._most, self._now = burst, every, most, now
        self._buckets: OrderedDict[Hashable, Bucket] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def allow(self, key: Hashable) -> bool:
        """Take one from the key's bucket, if there is one."""
        bucket = self._buckets.pop(key, None)
        if bucket is None:
            bucket = Bucket(self._burst, self._every, self._now)
            if len(self._buckets) >= self._most:
                self._buckets.popitem(last=False)
        self._buckets[key] = bucket
        return bucket.allow()

    def forget(self, key: Hashable) -> None:
        """Give the key a full bucket again."""
        self._buckets.pop(key, None)
