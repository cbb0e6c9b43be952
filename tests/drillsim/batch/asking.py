"""Asks for work that never ends, in two processes or in one that is bounded, and waits."""

from __future__ import annotations

import sys

from drillsim.batch.bounded import bounded
from drillsim.batch.pool import Workers
from tests.drillsim.batch.test_pool import stuck


def endless(path: str) -> None:
    """Say which process it is, and never end."""
    stuck(path)(0)


if __name__ == "__main__":
    if sys.argv[2:] == ["bounded"]:
        bounded(endless, sys.argv[1], seconds=3600, memory=300_000_000)
    else:
        Workers(2, here=0.0).map(stuck, sys.argv[1], range(9))
