"""What the parts of one server share."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from contextlib import suppress
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path
from typing import TypeVar

from drillsim.base.errors import JournalError
from drillsim.library.index import SHIPPED
from drillsim.live.runner import ENDED, PAUSED, RUNNING, LiveDrill, Runner
from drillsim.store import DrillRow, Store
from web.core.connections import Connections
from web.core.jobs import Jobs
from web.core.memory import CodeMemory, JoinMemory, LiveScore, Pool, Practised, Recent, SeatChanges, Shelf
from web.core.meters import Meters
from web.core.settings import Settings
from web.core.signouts import SignOuts
from web.core.vendor import Vendor
from web.core.year import Year
from web.net.limits import Limiter
from web.net.line import WaitingLine
from web.told.wire import Audience

T = TypeVar("T")
KEY = "drillsim"
SCENARIOS = SHIPPED
ALONE = ("events",)
"""Limits that a process counts for itself: what a page sends is counted once more where its drill is held.

All others are one for all processes of an installation."""


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
        claims: what participants say was otherwise than the journal shows, per person.
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
    claims: Limiter = field(default_factory=lambda: Limiter(20, 30.0))

    def share(self, spread: Callable[[str, str, str, Hashable], None]) -> None:
        """Count together with other processes.

        Args:
            spread: tells them ``tried``, which limiter, what was done to it, and of which key.
        """
        for name, limiter in self._together().items():
            limiter.tell = partial(spread, "tried", name)

    def heard(self, name: str, what: str, key: Hashable) -> None:
        """Count what another process has told so."""
        if (limiter := self._together().get(name)) is not None:
            limiter.heard(what, key)

    def _together(self) -> dict[str, Limiter]:
        return {each.name: getattr(self, each.name) for each in fields(self) if each.name not in ALONE}


@dataclass
class Server:
    """One server.

    Attributes:
        settings, store, runner, hub, vendor, limits, jobs: its parts.
        signed_out: the sessions that are over.
        hashing: the line for work on passwords: a hash takes 64 MB.
        announcing: told of each new drill that people can join.
        codes, seats, joining: what it remembers of codes, changes of seats, and those who join.
        graded: the last score of each live drill.
        statics: what each audience of a drill is told once.
        looking: who has a draft open: when its page was last heard of (monotonic s), by draft and account.
        shelf: what the library offers; None until somebody asks.
        year: the calendar of duties in force; None until somebody asks, or where there is none.
        practised: what drills that are over have practised, by id; None until somebody asks.
        scenarios: the folder of scenarios, cities, rules and rubrics.
        uploading: how many journals are being sent.
        meters: what it counts of itself.
        noticed: when (monotonic seconds) it was last kept that an account is here, by its name.
        gone: seats whose last connection has closed, by drill and seat: when, in ms of drill time.
    """

    settings: Settings
    store: Store
    runner: Runner
    hub: Connections
    vendor: Vendor = field(default_factory=Vendor)
    limits: Limits = field(default_factory=Limits)
    jobs: Jobs = field(default_factory=Jobs)
    signed_out: SignOuts = field(default_factory=lambda: SignOuts(None))
    hashing: WaitingLine = field(default_factory=lambda: WaitingLine(2, 200))
    announcing: list[Callable[[LiveDrill], None]] = field(default_factory=list)
    codes: CodeMemory = field(default_factory=CodeMemory)
    seats: SeatChanges = field(default_factory=SeatChanges)
    joining: JoinMemory = field(default_factory=JoinMemory)
    graded: dict[str, LiveScore] = field(default_factory=dict)
    statics: dict[tuple[str, Audience], dict[str, object]] = field(default_factory=dict)
    shelf: Shelf | None = None
    looking: Recent[tuple[str, str], float] = field(default_factory=lambda: Recent(2_000))
    year: Year | None = None
    practised: dict[str, Practised] | None = None
    scenarios: Path = SCENARIOS
    uploading: int = 0
    noticed: dict[str, float] = field(default_factory=dict)
    gone: dict[tuple[str, str], int] = field(default_factory=dict)
    meters: Meters = field(default_factory=Meters)
    _slow: Pool = field(default_factory=lambda: Pool(2))
    _hashes: Pool = field(default_factory=lambda: Pool(2))

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
        if found is None and (row := self.store.drill(drill)) is not None:
            if row.state == ENDED:
                return self.away(lambda: self.runner.past(drill))
            return self.hub.abroad.live(row)
        return found

    def known(self, row: DrillRow) -> LiveDrill | None:
        """A drill that is not over, whoever plays it; None when it cannot be read, or is over.

        Raises:
            StoreError: when it cannot be read now.
        """
        found = self.runner.get(row.id)
        if found is None and row.state != ENDED:
            with suppress(JournalError):
                return self.hub.abroad.live(row)
        return found

    def under_way(self) -> list[LiveDrill]:
        """The drills that run or stand still between start and end, whoever plays them."""
        found = [live for live in self.runner.drills.values() if live.state in (RUNNING, PAUSED)]
        there = self.hub.abroad.others()
        rows = [row for row in self.store.drills() if row.id in there] if there else []
        return found + [
            live for row in rows if row.state in (RUNNING, PAUSED) and (live := self.known(row)) is not None
        ]

    def away(self, work: Callable[[], T]) -> T:
        """Do slow work without holding up the loop; at most two such pieces of work run at once."""
        return work() if self.settings.threads else self._slow.do(work)

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
            return self._hashes.do(work) if there else None
