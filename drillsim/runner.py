"""The one place that ties drill time to wall time: live drills, their clocks, and the commit.

The route of every input is the same: under the drill's lock, advance to now, take the input in,
commit the new records, and only then tell the listeners. What a browser has seen is stored; what
could not be stored is refused, and the drill goes back to what was. A drill is rebuilt from its
journal, so a crash costs nothing that was acknowledged.
"""

from __future__ import annotations

import json
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any, Protocol

from drillsim.actions.acts import Act
from drillsim.bots import Table
from drillsim.chain import Chain, lines
from drillsim.engine import Drill
from drillsim.errors import DrillsimError, JournalError
from drillsim.journal import read
from drillsim.model import Record
from drillsim.setup import Setup

READY, RUNNING, PAUSED, ENDED = "ready", "running", "paused", "ended"
SLOWEST, FASTEST = 0.25, 64.0
CHECKPOINT_EVERY = 1.0
LONGEST_WAIT = 1.0
PAST_KEPT = 4

Listener = Callable[["LiveDrill", list[Record]], None]


class Refused(DrillsimError):
    """Something that cannot be done now; the code is a key of ``reasons.REASONS`` or of messages."""


class Row(Protocol):
    """What the store knows of a drill beside its journal."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def state(self) -> str:
        """As it was when it was last kept."""

    @property
    def speed(self) -> float:
        """Drill seconds in a second."""

    @property
    def position(self) -> int:
        """Drill time it had reached, in milliseconds."""

    @property
    def origin(self) -> str:
        """``live``, ``upload`` or ``branch``."""


class Keeper(Protocol):
    """Where journals are kept (``store.Store``)."""

    def create_drill(
        self, drill: str, title: dict[str, str], code: str, lines: list[str], created: str
    ) -> None:
        """Keep a new drill with the first lines of its journal."""

    def append(self, drill: str, first: int, lines: list[str], position: int) -> None:
        """Keep further lines; they are durable when it returns."""

    def lines(self, drill: str, since: int = 0) -> list[str]:
        """The lines of a journal."""

    def checkpoint(self, drill: str, position: int, state: str, speed: float) -> None:
        """Keep the running position, outside the journal."""


class Clock:
    """Drill time against a monotonic wall clock; changing the speed never makes it jump.

    Args:
        now: returns seconds of a monotonic clock.
        at: drill time it stands at, in milliseconds.
    """

    def __init__(self, now: Callable[[], float], at: int = 0) -> None:
        self._now = now
        self._at = at
        self._since: float | None = None
        self.speed = 1.0

    @property
    def running(self) -> bool:
        """Whether it runs."""
        return self._since is not None

    def read(self) -> int:
        """Drill time now, in milliseconds."""
        if self._since is None:
            return self._at
        return self._at + int((self._now() - self._since) * 1_000 * self.speed)

    def run(self, at: int) -> None:
        """Run on from ``at``."""
        self._at, self._since = at, self._now()

    def stop(self, at: int) -> None:
        """Stand at ``at``."""
        self._at, self._since = at, None


class LiveDrill:
    """One drill that people take part in.

    Args:
        drill: its id in the store.
        table: the drill with its simulated participants.
        store: where its journal is kept.
        now: seconds of a monotonic clock.

    Attributes:
        state: ``ready``, ``running``, ``paused`` or ``ended``.
        listeners: called with new records after they are stored, in order; with none when the clock
            alone has changed. They hold up the drill and must not raise.
    """

    def __init__(self, drill: str, table: Table, store: Keeper, now: Callable[[], float]) -> None:
        self.id = drill
        self.state = READY
        self.listeners: list[Listener] = []
        self._table = table
        self._store = store
        self._now = now
        self._lock = threading.RLock()
        self._clock = Clock(now)
        self._chain = Chain()
        self._stored = 0
        self._sound = True
        self._checked = now()
        self._kept = 0

    # -- what it is -----------------------------------------------------------------------------

    @property
    def setup(self) -> Setup:
        """What it was set up from."""
        return self._table.drill.setup

    @property
    def drill(self) -> Drill:
        """The engine's drill; change it only through this class."""
        return self._table.drill

    @property
    def speed(self) -> float:
        """Drill seconds in a second."""
        return self._clock.speed

    def clock(self) -> dict[str, Any]:
        """State, drill time ``t`` (ms), speed, ``wall`` (epoch ms at which it was ``t``), and ``stored``.

        ``stored`` is false from a failure to store until the store answers again; the drill stands.
        """
        with self._lock:
            at = min(self._clock.read(), self.drill.length)
            wall = int(time.time() * 1_000)
            return {"state": self.state, "t": at, "speed": self.speed, "wall": wall, "stored": self._sound}

    def records(self, since: int = 0) -> list[Record]:
        """The stored records from number ``since`` on."""
        with self._lock:
            return self.drill.records[since : self._stored]

    # -- acts and controls ------------------------------------------------------------------------

    def act(self, act: Act) -> list[Record]:
        """Take in an act of a person; its own record comes first, stored.

        Raises:
            Refused: when the drill is not running.
            DrillsimError: when it could not be stored; then nothing has happened.
        """
        return self._input(lambda: self.drill.act(act), only=RUNNING)

    def control(self, data: dict[str, Any]) -> list[Record]:
        """Take in what a facilitator does (docs/journal.md, ``control``), running or paused.

        Raises:
            KeyError: for an unknown type, inject, stage or receiver.
            ValueError: for an inject that is not valid.
            Refused: when the drill has ended.
            DrillsimError: when it could not be stored.
        """
        return self._input(lambda: self.drill.control({**data, "wall": _wall()}))

    def join(self, seat: str, person: str) -> list[Record]:
        """Seat a person; the seat's simulated participant falls silent."""
        return self._input(lambda: self.drill.join(seat, person, _wall()))

    def leave(self, seat: str, person: str) -> list[Record]:
        """Let a person leave a seat."""
        return self._input(lambda: self.drill.leave(seat, person, _wall()))

    def move(self, seat: str, to: str, person: str) -> list[Record]:
        """Let a person go from one seat to another; both records are stored, or neither.

        Raises:
            KeyError: when there is no such seat.
        """
        if not {seat, to} <= set(self.drill.post.seats):
            raise KeyError(to)
        return self._input(
            lambda: self.drill.leave(seat, person, _wall()) + self.drill.join(to, person, _wall())
        )

    def start(self, by: str) -> None:
        """Start or resume the clock."""
        if self.state in (READY, PAUSED):
            self._turn("start" if self.state == READY else "resume", RUNNING, by)

    def pause(self, by: str) -> None:
        """Stop the clock; deadlines stop with it."""
        if self.state == RUNNING:
            self._turn("pause", PAUSED, by)

    def set_speed(self, speed: float, by: str) -> None:
        """Change how fast drill time runs.

        Raises:
            ValueError: when it is not between 0.25 and 64.
        """
        if not SLOWEST <= speed <= FASTEST:
            raise ValueError(f"speed must be between {SLOWEST} and {FASTEST}, not {speed}")
        with self._lock:
            self._input(lambda: self.drill.control(_clock_record("speed", by, speed=speed)))
            at, running = self._clock.read(), self._clock.running
            self._clock.speed = speed
            if running:
                self._clock.run(at)
            self._tell([])
            self._checkpoint()

    def end(self, by: str) -> None:
        """End the drill now."""
        self._input(lambda: self.drill.control({"type": "end", "by": by, "wall": _wall()}))

    def _turn(self, do: str, state: str, by: str) -> None:
        with self._lock:
            self._input(lambda: self.drill.control(_clock_record(do, by)))
            if self.state == ENDED:
                return
            at = self._clock.read()
            self.state = state
            if state == RUNNING:
                self._clock.run(at)
            else:
                self._clock.stop(at)
            self._tell([])
            self._checkpoint()

    # -- the next inject --------------------------------------------------------------------------

    def due(self) -> dict[str, Any]:
        """The next inject if nobody does anything, and the duties whose limit would pass before it.

        Returns:
            ``t`` (ms; the end when no inject is left), ``inject`` (id or None) and ``passing``: the
            ``duty`` records not answered, whose limit lies before ``t``.
        """
        with self._lock:
            self._ready_for_input()
            copy = rebuild(self.setup, self.drill.records[: self._stored])
            copy.advance(self._clock.read())
            at, inject = _to_next_inject(copy)
            answered = {record.data["duty"] for record in self.drill.records if record.kind == "answer"}
            passing = [
                record
                for record in self.drill.records
                if record.kind == "duty"
                and record.seq not in answered
                and self._clock.read() <= record.t + record.data["limit"] < at
            ]
            return {"t": at, "inject": inject, "passing": passing}

    def run_to_next(self, by: str) -> None:
        """Let drill time leap to the next inject and go on from there.

        Raises:
            Refused: when no inject is left that would come by itself.
        """
        with self._lock:
            if self.due()["inject"] is None:
                raise Refused("no_next_inject")
            self._input(lambda: self.drill.control(_clock_record("next", by)))
            if self.state == ENDED:
                return
            at, _ = _to_next_inject(self._table)
            if self._clock.running:
                self._clock.run(at)
            else:
                self._clock.stop(at)
            self._tell([])
            self._commit()

    # -- time and storing -------------------------------------------------------------------------

    def pace(self) -> float:
        """Play what is due and store it; returns the seconds until something will be due."""
        with self._lock:
            self._ready_for_input()
            if self.state != RUNNING:
                return LONGEST_WAIT
            self._advance()
            self._commit()
            if self._now() - self._checked >= CHECKPOINT_EVERY:
                self._checkpoint()
            wait = (self._table.next() - self._clock.read()) / 1_000 / self.speed
            return min(LONGEST_WAIT, max(0.0, wait))

    def _input(self, take: Callable[[], list[Record]], only: str | None = None) -> list[Record]:
        with self._lock:
            if self.state == ENDED or (only is not None and self.state != only):
                raise Refused("drill_ended" if self.state == ENDED else "drill_not_running")
            self._ready_for_input()
            self._advance()
            if self.drill.ended:
                self._commit()
                raise Refused("drill_ended")
            made = take()
            self._table.players.look()
            self._commit()
            return made

    def _advance(self) -> None:
        self._table.advance(self._clock.read())

    def _commit(self) -> None:
        """Store what is new, then tell the listeners; if it cannot be stored, forget it."""
        new = self.drill.records[self._stored :]
        if new:
            chain = Chain()
            chain.head = self._chain.head
            try:
                text = [chain.line(record) for record in new]
                self._store.append(self.id, self._stored, text, self._clock.read())
            except DrillsimError:
                self._stand()
                raise
            self._chain = chain
            self._stored += len(new)
        ended = self.drill.ended and self.state != ENDED
        if ended:
            self.state = ENDED
            self._clock.stop(self.drill.now)
        if new:
            self._tell(new)
        if ended:
            self._checkpoint()

    def _stand(self) -> None:
        """Nothing can be stored: the clock stops where the stored journal does, and everyone is told."""
        self._sound = False
        self._clock.stop(max(self._kept, self.drill.records[self._stored - 1].t))
        if self.state == RUNNING:
            self.state = PAUSED
        self._tell([])

    def _tell(self, new: list[Record]) -> None:
        for listener in self.listeners:
            listener(self, new)

    def _checkpoint(self) -> None:
        at = self._clock.read()
        try:
            self._store.checkpoint(self.id, at, self.state, self.speed)
        except DrillsimError:
            self._stand()
            raise
        self._checked, self._kept = self._now(), at

    # -- going back to what is stored ---------------------------------------------------------------

    def _ready_for_input(self) -> None:
        """After a failed commit, go back to the stored journal; the clock stands where that ends.

        First something is written: a full disk can still be read.
        """
        if not self._sound:
            self._store.checkpoint(self.id, self._kept, self.state, self.speed)
            self.load(self._store.lines(self.id), at=self._kept, speed=self.speed)
            self._tell([])

    def load(self, stored: list[str], *, at: int, speed: float) -> None:
        """Become what a stored journal says, paused at the later of ``at`` and its last record.

        Raises:
            JournalError: when the journal was altered, or does not come out the same.
        """
        journal = read(f"{line}\n" for line in stored)
        table = rebuild(self.setup, journal.records)
        for was, line in zip(stored, lines(table.drill.records), strict=False):
            if was != line:
                raise JournalError("journal_differs", record=str(json.loads(was)["seq"]))
        with self._lock:
            self._table = table
            self._chain = Chain()
            self._chain.head = journal.head
            self._stored = len(stored)
            self._sound = True
            last = journal.records[-1].t
            self._clock.stop(max(at, last))
            self._kept = max(at, last)
            self._clock.speed = speed
            started = any(_is_start(record) for record in journal.records)
            self.state = ENDED if journal.complete else PAUSED if started else READY

    @classmethod
    def past(cls, drill: str, store: Keeper, now: Callable[[], float]) -> LiveDrill:
        """A drill that is over, as its journal tells it; nothing is played again.

        Raises:
            JournalError: when the journal was altered, or was written in a format of another version.
        """
        journal = read(f"{line}\n" for line in store.lines(drill))
        live = cls(drill, Table(Setup.read(journal.records[0].data)), store, now)
        live.drill.records[:] = journal.records
        live.drill.ended = True
        live._stored = len(journal.records)
        live._clock.stop(journal.records[-1].t)
        live.state = ENDED
        return live


class Runner:
    """All drills of a server.

    Args:
        store: where journals are kept.
        now: seconds of a monotonic clock.
    """

    def __init__(self, store: Keeper, now: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._now = now
        self.drills: dict[str, LiveDrill] = {}
        self._past: OrderedDict[str, LiveDrill] = OrderedDict()

    def create(self, setup: Setup, drill: str, code: str) -> LiveDrill:
        """A new drill, stored and ready to be started."""
        live = LiveDrill(drill, Table(setup), self._store, self._now)
        title = {"vi": setup.scenario.title.vi, "en": setup.scenario.title.en}
        text = list(lines(live.drill.records))
        self._store.create_drill(drill, title, code, text, _wall())
        live.load(text, at=0, speed=1.0)
        self.drills[drill] = live
        return live

    def get(self, drill: str) -> LiveDrill | None:
        """A drill by its id; one that was over when the server started only after ``past``."""
        return self.drills.get(drill) or self._past.get(drill)

    def past(self, drill: str) -> LiveDrill:
        """A drill that is over, read from its journal; the last few are kept.

        Raises:
            JournalError: when the journal was altered, or was written in a format of another version.
        """
        live = self._past.pop(drill, None) or LiveDrill.past(drill, self._store, self._now)
        self._past[drill] = live
        while len(self._past) > PAST_KEPT:
            self._past.popitem(last=False)
        return live

    def recover(self, rows: Iterable[Row]) -> list[str]:
        """Rebuild every stored drill that is not over, paused where it stopped.

        Returns:
            The ids of those that this version cannot rebuild; their journals stay as they are.
        """
        broken: list[str] = []
        for row in rows:
            # An upload that is not over was being stored when the server stopped: nobody has seen it.
            if row.state == ENDED or row.origin == "upload":
                continue
            try:
                live = self.adopt(row)
            except JournalError:
                broken.append(row.id)
            else:
                if live.state == ENDED:
                    self._store.checkpoint(row.id, live.drill.now, ENDED, row.speed)
        return broken

    def adopt(self, row: Row) -> LiveDrill:
        """Take in a drill that is stored, paused where it stopped.

        Raises:
            JournalError: when this version cannot rebuild it; its journal stays as it is.
        """
        text = self._store.lines(row.id)
        setup = Setup.read(json.loads(text[0])["data"])
        live = LiveDrill(row.id, Table(setup), self._store, self._now)
        live.load(text, at=row.position, speed=row.speed)
        self.drills[row.id] = live
        return live

    def pace(self) -> float:
        """Play every running drill up to now; returns the seconds until something will be due.

        A drill whose records cannot be stored stands still; the others go on.
        """
        waits = [LONGEST_WAIT]
        for live in list(self.drills.values()):
            try:
                waits.append(live.pace())
            except DrillsimError:
                continue
        return min(waits)


def rebuild(setup: Setup, records: list[Record]) -> Table:
    """A table fed with the inputs of people and facilitators; simulated participants decide anew.

    What was done before they took over (``Setup.since``) is an input, whoever did it.
    """
    table = Table(setup)
    for record in records[1:]:
        if record.kind != "act" or "person" in record.data or record.t < setup.since:
            table.feed(record)
    # Everything at the moment of the last record has been played, or is an input just fed.
    while not table.drill.ended and len(table.drill.records) < len(records):
        table.step()
    return table


def _to_next_inject(table: Table) -> tuple[int, str | None]:
    """Step until an inject is delivered or the drill ends."""
    seen = len(table.drill.records)
    while not table.drill.ended:
        table.step()
        for record in table.drill.records[seen:]:
            if record.kind == "inject" and record.data["status"] == "fired":
                return record.t, str(record.data["inject"])
        seen = len(table.drill.records)
    return table.drill.length, None


def _is_start(record: Record) -> bool:
    return record.kind == "control" and record.data.get("do") == "start"


def _clock_record(do: str, by: str, **more: Any) -> dict[str, Any]:
    return {"type": "clock", "do": do, "by": by, "wall": _wall(), **more}


def _wall() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
