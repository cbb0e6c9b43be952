"""A process that gives way: lower priority, a share of the memory, gone with whoever asked for it."""

from __future__ import annotations

import os
import sys
import threading
from multiprocessing.connection import Connection

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


def go_with(asker: Connection) -> None:
    """End this process once whoever asked for its work has let go, or is gone.

    Args:
        asker: a line on which they never say anything; its other end is theirs alone.
    """
    threading.Thread(target=_wait_for, args=(asker,), daemon=True).start()


def _wait_for(asker: Connection) -> None:
    try:
        asker.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)
