"""A line for work that only few may do at once: fair between those who ask, and first to those we know.

Whoever sends hundreds of requests waits for their own; whoever has gone is passed over; a browser that
has signed in before has a place kept free for it.
"""

from __future__ import annotations

import contextlib
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable, Iterator
from typing import NamedTuple

from gevent.event import Event


class Full(Exception):
    """Too many are waiting."""


class Waiting(NamedTuple):
    """Somebody in the line.

    Attributes:
        called: set when it is their turn.
        alive: whether they are still there.
    """

    called: Event
    alive: Callable[[], bool]


class WaitingLine:
    """The line.

    Args:
        at_once: how many may work at once; strangers leave one place free.
        most: strangers that may wait, over all; of those of one origin, a quarter.
    """

    def __init__(self, at_once: int, most: int) -> None:
        self._free, self._most = at_once, most
        self._known: deque[Waiting] = deque()
        self._strangers: OrderedDict[Hashable, deque[Waiting]] = OrderedDict()

    @contextlib.contextmanager
    def place(self, origin: Hashable, alive: Callable[[], bool], *, known: bool) -> Iterator[bool]:
        """Wait for one's turn, and have it for as long as the block lasts.

        Args:
            origin: whom to be fair to; each gets a turn after the other.
            alive: whether whoever asks is still there.
            known: whether they have been here before.

        Yields:
            Whether they still were there when their turn came.

        Raises:
            Full: when too many are waiting.
        """
        one = Waiting(Event(), alive)
        if known:
            self._known.append(one)
        else:
            self._enter(origin, one)
        try:
            self._call()
            one.called.wait()
            yield alive()
        finally:
            self._leave(origin, one)

    def _enter(self, origin: Hashable, one: Waiting) -> None:
        mine = self._strangers.get(origin, ())
        if self._full(len(mine)):
            self._drop_gone()
            mine = self._strangers.get(origin, ())
        if self._full(len(mine)):
            raise Full
        self._strangers.setdefault(origin, deque()).append(one)

    def _full(self, mine: int) -> bool:
        # Somebody who has nobody waiting yet is let in, however long the line of the others.
        return mine >= self._most // 4 or (mine > 0 and sum(map(len, self._strangers.values())) >= self._most)

    def _drop_gone(self) -> None:
        """Call those who have gone: they find so themselves, and cost nothing."""
        for origin in list(self._strangers):
            waiting = self._strangers[origin]
            for one in [one for one in waiting if not one.alive()]:
                waiting.remove(one)
                self._free -= 1
                one.called.set()
            if not waiting:
                del self._strangers[origin]

    def _call(self) -> None:
        """Call whoever is next, as far as there are places."""
        while self._free > 0 and self._known:
            self._free -= 1
            self._known.popleft().called.set()
        while self._free > 1 and self._strangers:
            origin, waiting = self._strangers.popitem(last=False)
            one = waiting.popleft()
            if waiting:
                self._strangers[origin] = waiting
            self._free -= 1
            one.called.set()

    def _leave(self, origin: Hashable, one: Waiting) -> None:
        if one.called.is_set():
            self._free += 1
        else:
            for waiting in (self._known, self._strangers.get(origin, deque())):
                with contextlib.suppress(ValueError):
                    waiting.remove(one)
            if not self._strangers.get(origin, True):
                del self._strangers[origin]
        self._call()
