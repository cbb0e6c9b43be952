"""What the parts of one server share, and how a request finds it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from flask import current_app

from drillsim.live.runner import ENDED, LiveDrill, Runner
from drillsim.store import Store
from web.core.jobs import Jobs
from web.core.settings import Settings
from web.core.signouts import SignOuts
from web.core.vendor import Vendor
from web.net.limits import Limiter
from web.net.line import Line

T = TypeVar("T")
KEY = "drillsim"


@dataclass
class Limits:
    """How often anything may be tried. A hall shares one address: those limits are wide.

    Attributes:
        account: wrong passwords, per account and address; ``everywhere``: per account; ``device``: per
            account and browser that has signed in to it before, which the other two do not concern.
        code: wrong codes, per browser; ``address``: per address. A right one is always looked up.
        asked: people who come in, per drill.
        posts: forms sent, per address.
        connects: sockets opened, per person or account.
        events: what pages of a live drill send, per drill and person or account, however many are open.
        hotwash: what is written right after play, per person or account.
    """

    account: Limiter = field(default_factory=lambda: Limiter(6, 15.0))
    everywhere: Limiter = field(default_factory=lambda: Limiter(30, 5.0))
    device: Limiter = field(default_factory=lambda: Limiter(10, 15.0))
    events: Limiter = field(default_factory=lambda: Limiter(30, 0.2))
    address: Limiter = field(default_factory=lambda: Limiter(60, 2.0))
    code: Limiter = field(default_factory=lambda: Limiter(10, 6.0))
    asked: Limiter = field(default_factory=lambda: Limiter(4_000, 0.02))
    posts: Limiter = field(default_factory=lambda: Limiter(8_000, 0.01))
    connects: Limiter = field(default_factory=lambda: Limiter(30, 1.0))
    hotwash: Limiter = field(default_factory=lambda: Limiter(10, 30.0))


@dataclass
class Server:
    """One server.

    Attributes:
        settings, store, runner, vendor, limits, jobs: its parts.
        signed_out: the sessions that are over.
        hashing: the line for work on passwords: a hash takes 64 MB.
        extras: what other parts keep here by name.
    """

    settings: Settings
    store: Store
    runner: Runner
    vendor: Vendor = field(default_factory=Vendor)
    limits: Limits = field(default_factory=Limits)
    jobs: Jobs = field(default_factory=Jobs)
    signed_out: SignOuts = field(default_factory=lambda: SignOuts(None))
    hashing: Line = field(default_factory=lambda: Line(2, 200))
    extras: dict[str, Any] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Where the store is, for the worker processes."""
        return self.store.engine.url.render_as_string(hide_password=False)

    def live(self, drill: str) -> LiveDrill | None:
        """A drill by its id; one that is over is read from its journal, off the loop.

        Raises:
            JournalError: when that journal was altered, or was written in a format of another version.
        """
        found = self.runner.get(drill)
        if found is None and (row := self.store.drill(drill)) is not None and row.state == ENDED:
            found = self.away(lambda: self.runner.past(drill))
        return found

    def away(self, work: Callable[[], T]) -> T:
        """Do slow work without holding up the loop; at most two such pieces of work run at once."""
        return self._apart("pool", work)

    def hash(
        self,
        work: Callable[[], T],
        origin: Hashable = "",
        alive: Callable[[], bool] = lambda: True,
        *,
        known: bool = True,
    ) -> T | None:
        """Work on a password, off the loop, when it is its turn (``line.Line``).

        Args:
            work: the work.
            origin: who asks for it.
            alive: whether they are still there.
            known: whether they have been here before.

        Returns:
            What came of it; None when they have gone meanwhile.

        Raises:
            Full: when too many are waiting.
        """
        if self.settings.threads:
            return work()
        with self.hashing.place(origin, alive, known=known) as there:
            return self._apart("hashes", work) if there else None

    def _apart(self, pool: str, work: Callable[[], T]) -> T:
        if self.settings.threads:
            return work()
        from gevent import get_hub
        from gevent.threadpool import ThreadPool

        if pool not in self.extras:
            self.extras[pool] = ThreadPool(2, hub=get_hub())
        # What fails there is told here alone: the pool would print it as well.
        made, fault = self.extras[pool].apply(_tried, (work,))
        if fault is not None:
            raise fault
        return cast(T, made)


def _tried(work: Callable[[], Any]) -> tuple[Any, Exception | None]:
    """What came of work, and what went wrong."""
    try:
        return work(), None
    except Exception as fault:
        return None, fault


def server() -> Server:
    """The server that the present request or event belongs to."""
    return cast(Server, current_app.extensions[KEY])


__all__ = ["KEY", "Limits", "Server", "server"]
