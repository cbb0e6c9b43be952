"""What other processes do to a store while a test looks on; they begin where the store's imports have been made."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from drillsim.store import Store

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload([__name__])


def begun(what: Callable[[str, Connection], None], address: str) -> tuple[BaseProcess, Connection]:
    """A process that does one of these to the store at an address, and the line on which it is spoken with."""
    ours, its = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=what, args=(address, its), daemon=True)
    process.start()
    its.close()
    return process, ours


def append(address: str, line: Connection) -> None:
    """Append three lines at a time for ever, and tell how many the journal has once they are acknowledged."""
    store = Store(address)
    row = store.drill("d1")
    assert row is not None
    first = row.records
    while True:
        store.append("d1", first, [f"line {first + n} " + "x" * 500 for n in range(3)], first)
        first += 3
        line.send(first)


def make_key(address: str, line: Connection) -> None:
    """Make the key when told to, and tell its fingerprint."""
    store = Store(address)
    line.send("ready")
    line.recv()
    line.send(store.make_signing_key().public.fingerprint)
    store.close()


def open_new(address: str, line: Connection) -> None:
    """Open the store when told to."""
    line.send("ready")
    line.recv()
    Store(address).close()
