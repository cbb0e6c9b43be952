"""What runs beside the pages: drills are kept at their moment, staff are told who comes and goes."""

from __future__ import annotations

import contextlib
import gc
import logging
import signal
import sys
from collections.abc import Callable, Iterator
from typing import TypeVar

import click
import gevent
from gevent import get_hub
from gevent.event import Event
from gevent.pywsgi import WSGIServer

from drillsim.base.errors import DrillsimError, StoreError
from drillsim.live.runner import RUNNING, Runner
from web.core.connections import Connections
from web.core.logs import JSON
from web.core.server import Server
from web.live import seating, sockets
from web.net.ending import end
from web.server import greeting

FLUSH_EVERY, SWEEP_EVERY = 0.5, 10.0
LEAST_WAIT = 0.001
GIVE_WAY = 0.0003
COLLECT_AFTER = (700, 10, 1_000)
_LOG = logging.getLogger("drillsim")


@contextlib.contextmanager
def working(here: Server, server: WSGIServer) -> Iterator[Event]:
    """Pace the drills and tell who comes and goes; at the end, pause the drills and close cleanly.

    Yields:
        What is set when somebody asks the server to stop.
    """
    hub = here.hub
    stop = Event()
    if here.settings.log == JSON:
        get_hub().print_exception = _log_greenlet
    for asked in (signal.SIGINT, signal.SIGTERM):
        gevent.signal_handler(asked, stop.set)
    # A full collection holds up the loop: seldom, and never again through what start-up made and keeps.
    gc.set_threshold(*COLLECT_AFTER)
    gc.collect()
    gc.freeze()
    # Work in a thread gives way to the loop this soon (seconds), each time that it asks.
    sys.setswitchinterval(GIVE_WAY)
    workers = [gevent.spawn(pace, here.runner, hub), gevent.spawn(tell, here, hub)]
    try:
        yield stop
    finally:
        end(*workers)
        for live in list(here.runner.drills.values()):
            if live.state == RUNNING:
                # What cannot be stored now is stored already, up to the last checkpoint.
                with contextlib.suppress(DrillsimError):
                    live.pause("server")
        server.stop(timeout=2)
        click.echo(f"\n{greeting.word(here, 'stopped')}")


def _log_greenlet(context: object, kind: object, error: BaseException | None, trace: object) -> None:
    """Log what nobody has caught as everything else is logged; gevent would print it at length."""
    _LOG.error("a greenlet failed", exc_info=error)


def pace(runner: Runner, hub: Connections) -> None:
    """Keep every drill at the moment it should be at; an act or a control wakes it at once."""
    woken = Event()
    hub.wake = woken.set
    while True:
        wait = _safely(runner.pace, 1.0)
        woken.wait(max(wait, LEAST_WAIT))
        woken.clear()


def tell(here: Server, hub: Connections) -> None:
    """Tell staff who has come and gone; send away who has been signed out by another process."""

    def settle() -> None:
        seating.settle(here)

    def sweep() -> None:
        sockets.sweep(here, hub)

    since = 0.0
    while True:
        gevent.sleep(FLUSH_EVERY)
        _safely(settle, None)
        _safely(hub.flush, None)
        since += FLUSH_EVERY
        if since >= SWEEP_EVERY:
            since = 0.0
            _safely(sweep, None)


T = TypeVar("T")


def _safely(work: Callable[[], T], otherwise: T) -> T:
    """Do work that must go on; what goes wrong is logged, not fatal."""
    try:
        return work()
    except StoreError as error:
        # Told each time for as long as it lasts: where in our code is beside the point.
        _LOG.warning("%s failed: %s", getattr(work, "__name__", "work"), error)
        return otherwise
    except Exception:
        _LOG.exception("%s failed", getattr(work, "__name__", "work"))
        return otherwise
