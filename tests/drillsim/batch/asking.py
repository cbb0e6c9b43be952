"""Asks for work that never ends, in two processes, and waits."""

from __future__ import annotations

import sys

from drillsim.batch.pool import Workers
from tests.drillsim.batch.test_pool import stuck

if __name__ == "__main__":
    Workers(2, here=0.0).map(stuck, sys.argv[1], range(9))
