"""What breaks."""

from __future__ import annotations

import random
import signal
from collections.abc import Callable

from tests.breaking.installation import Installation
from tests.breaking.links import CUT, SILENT

Fault = Callable[[Installation, random.Random], tuple[str, float, Callable[[], None]]]


def _kill(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    one = luck.choice(here.processes)
    here.signal(one, signal.SIGKILL)
    return "a process is killed", luck.uniform(0.0, 5.0), lambda: None


def _end(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    here.signal(luck.choice(here.processes), signal.SIGTERM)
    return "a process is ended", luck.uniform(0.0, 3.0), lambda: None


def _stop(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    one = luck.choice(here.processes)
    here.signal(one, signal.SIGSTOP)
    return "a process stands still, within its lease", luck.uniform(0.5, 4.0), lambda: None


def stop_long(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    one = luck.choice(here.processes)
    here.signal(one, signal.SIGSTOP)
    return "a process stands still, beyond its lease", luck.uniform(8.0, 11.0), lambda: None


def _cut(name: str, silent: bool, longest: float) -> Fault:
    def fault(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
        link = luck.choice(here.to_postgres if name == "PostgreSQL" else here.to_redis)
        link.becomes(SILENT if silent else CUT)
        how = "hears nothing of" if silent else "is cut off from"
        return f"a process {how} {name}", luck.uniform(0.5, longest), lambda: None

    return fault


def _cut_all(name: str) -> Fault:
    def fault(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
        state = luck.choice((SILENT, CUT))
        for link in here.to_postgres if name == "PostgreSQL" else here.to_redis:
            link.becomes(state)
        return f"nobody reaches {name}", luck.uniform(0.5, 8.0), lambda: None

    return fault


def _redis_killed(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    here.redis.stop()
    return "Redis is killed", luck.uniform(0.0, 4.0), here.redis.start


def _redis_still(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    here.redis.process.send_signal(signal.SIGSTOP)
    return "Redis stands still", luck.uniform(0.5, 8.0), lambda: None


def _postgres_killed(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    here.postgres.stop()
    return "PostgreSQL is killed", luck.uniform(0.0, 3.0), here.postgres.start


FAULTS: tuple[Fault, ...] = (
    _kill,
    _kill,
    _end,
    _stop,
    stop_long,
    _cut("PostgreSQL", False, 9.0),
    _cut("PostgreSQL", True, 9.0),
    _cut("Redis", False, 6.0),
    _cut("Redis", True, 6.0),
    _cut_all("PostgreSQL"),
    _cut_all("Redis"),
    _redis_killed,
    _redis_still,
    _postgres_killed,
)
_SERVICES = (_redis_killed, _redis_still, _postgres_killed)


def drawn(luck: random.Random) -> list[Fault]:
    """What breaks in a round: one thing, or in a quarter of them two."""
    first = luck.choice(FAULTS)
    if luck.random() >= 0.25:
        return [first]
    # A service is broken in one way at a time.
    rest = [each for each in FAULTS if first not in _SERVICES or each not in _SERVICES]
    return [first, luck.choice(rest)]
