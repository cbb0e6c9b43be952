"""A process that gives way: lower priority, and no more than a share of the memory."""

from __future__ import annotations

import os
import sys

MEMORY = 3_000_000_000
"""Bytes of address space that a process may take."""
NICE = 12


def be_modest() -> None:
    """Give way to the server, and take no more than a share of the memory."""
    if hasattr(os, "nice"):
        os.nice(max(0, NICE - os.nice(0)))
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
