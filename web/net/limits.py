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

    @property
    def left(self) -> float:
        """How many there are now."""
        now = self._now()
        self._left = min(self._burst, self._left + (now - self._at) / self._every)
        self._at = now
        return self._left

    def allow(self) -> bool:
        """Take one, if there is one."""
        if self.left < 1:
            return False
        self._left -= 1
        return True

    def owe(self, count: int) -> None:
        """Take so many, whether there are as many or not."""
        self._left = self.left - count

    @property
    def debt(self) -> float:
        """Seconds until nothing is owed."""
        return max(0.0, -self.left * self._every)

    def give_back(self) -> None:
        """Put one back that was taken for nothing."""
        self._left = min(self._burst, self.left + 1)


class Limiter:
    """A bucket for each key; the keys longest unused are forgotten first.

    Args:
        burst, every, now: of each bucket.
        most: keys kept.

    Attributes:
        tell: told of every change of a bucket, by its name and the key, for those who count with us.
    """

    def __init__(
        self, burst: int, every: float, most: int = 10_000, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._burst, self._every, self._most, self._now = burst, every, most, now
        self._buckets: OrderedDict[Hashable, Bucket] = OrderedDict()
        self.tell: Callable[[str, Hashable], None] = lambda what, key: None

    def __len__(self) -> int:
        return len(self._buckets)

    def allow(self, key: Hashable) -> bool:
        """Take one from the key's bucket, if there is one."""
        self.tell("allow", key)
        return self._allow(key)

    def _allow(self, key: Hashable) -> bool:
        bucket = self._buckets.pop(key, None)
        if bucket is None:
            bucket = Bucket(self._burst, self._every, self._now)
            if len(self._buckets) >= self._most:
                self._buckets.popitem(last=False)
        self._buckets[key] = bucket
        return bucket.allow()

    def spent(self, key: Hashable) -> bool:
        """Whether the key's bucket is empty; takes nothing."""
        bucket = self._buckets.get(key)
        return bucket is not None and bucket.left < 1

    def give_back(self, key: Hashable) -> None:
        """Put one back into the key's bucket."""
        self.tell("give_back", key)
        self._give_back(key)

    def _give_back(self, key: Hashable) -> None:
        bucket = self._buckets.get(key)
        if bucket is not None:
            bucket.give_back()

    def forget(self, key: Hashable) -> None:
        """Give the key a full bucket again."""
        self.tell("forget", key)
        self._forget(key)

    def _forget(self, key: Hashable) -> None:
        self._buckets.pop(key, None)

    def heard(self, what: str, key: Hashable) -> None:
        """Do what somebody who counts with us has done, as ``tell`` says it."""
        {"allow": self._allow, "give_back": self._give_back, "forget": self._forget}[what](key)
