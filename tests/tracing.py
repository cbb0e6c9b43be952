"""Where the tests do not ask which lines they reach: being asked takes twice the time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import coverage

CHILDREN = "COVERAGE_PROCESS_CONFIG"
"""What makes a process measure itself."""


@contextmanager
def untraced() -> Iterator[None]:
    """Reach what is reached here without measuring it, in this process and in those that it starts."""
    measuring, config = coverage.Coverage.current(), os.environ.pop(CHILDREN, None)
    if measuring is not None:
        measuring.stop()
    try:
        yield
    finally:
        if config is not None:
            os.environ[CHILDREN] = config
        if measuring is not None:
            measuring.start()
