"""Lets others go on in the middle of long work."""

from __future__ import annotations

import gevent

_NO_TIME = 1e-6
"""Seconds: over before the loop looks, so nothing waits for it."""


def give_turn() -> None:
    """Let whatever is due go on: greenlets, sockets and timers.

    ``gevent.sleep(0)`` would let on only greenlets that are ready, for as long as there are any; what
    comes in, and what time brings, would wait until the whole work is done.
    """
    gevent.sleep(_NO_TIME)
