"""Ends greenlets, whatever they are at."""

from __future__ import annotations

import gevent
from gevent import Greenlet

AGAIN = 1.0
"""Seconds after which one that has not ended is told so again."""


def end(*greenlets: Greenlet[..., object]) -> None:
    """End greenlets and wait until they have ended.

    One that is in the middle of a write undoes it when it is killed. On a connection that has been cut
    off that fails in its turn, and whoever handles the failure has not heard of the kill: it is said
    until it is heard.
    """
    left = [each for each in greenlets if not each.dead]
    while left:
        gevent.killall(left, block=False)
        gevent.joinall(left, timeout=AGAIN)
        left = [each for each in left if not each.dead]
