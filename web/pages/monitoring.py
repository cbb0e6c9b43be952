"""What those who watch a server ask it: whether it is well, and what it has counted."""

from __future__ import annotations

import hmac
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from ipaddress import ip_address

from flask import Blueprint, Response, abort, request
from flask.typing import ResponseReturnValue

from drillsim import __version__
from drillsim.base.errors import StoreError
from drillsim.live.runner import ENDED
from web.core.here import server
from web.core.meters import TYPE, gauge
from web.core.server import Server

_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via")
monitoring = Blueprint("monitoring", __name__)


@monitoring.get("/health")
def health() -> ResponseReturnValue:
    """Whether the server answers, its database can be read, and it may write there."""
    here = server()
    try:
        here.store.ended()
        here.store.guard()
    except StoreError as error:
        return {"ok": False, "code": error.code}, 503
    return {"ok": True, "version": __version__}


@monitoring.get("/metrics")
def metrics() -> Response:
    """What this process has counted, for this machine and for who names the setting's word."""
    here = server()
    if not _may(here):
        abort(403)
    return Response("".join(f"{line}\n" for line in _lines(here)), content_type=TYPE)


def _may(here: Server) -> bool:
    """Whether who asks is on this machine, behind no proxy, or says the word that was agreed on."""
    word = here.settings.metrics
    if word:
        said = request.headers.get("Authorization", "")
        # What comes is bytes, each of them a letter (PEP 3333).
        return hmac.compare_digest(said.encode("latin-1", "replace"), f"Bearer {word}".encode())
    forwarded = any(name in request.headers for name in _FORWARDED)
    return not forwarded and _loopback(request.remote_addr or "")


def _loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def _lines(here: Server) -> Iterator[str]:
    peers = Counter(peer.page for peer in list(here.hub.peers.values()))
    drills = Counter(live.state for live in list(here.runner.drills.values()) if live.state != ENDED)
    pages = ("evaluate", "hall", "play", "room")
    yield from gauge("drillsim_info", {__version__: 1}, "version")
    yield from gauge("drillsim_connections", {page: peers[page] for page in pages}, "page")
    yield from gauge(
        "drillsim_drills", {state: drills[state] for state in ("ready", "running", "paused")}, "state"
    )
    yield from gauge("drillsim_jobs_waiting", here.jobs.waiting(), "lane")
    yield from here.meters.lines()
    yield from here.hub.abroad.gauges()
    yield from gauge("process_cpu_seconds_total", {"": time.process_time()}, kind="counter")
    if sys.platform == "linux":
        yield from gauge("process_resident_memory_bytes", {"": _resident()})
        yield from gauge("process_open_fds", {"": len(os.listdir("/proc/self/fd"))})


def _resident() -> int:
    """Bytes of memory that this process has at hand (``proc_pid_statm(5)``)."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
