"""A drill and its stored journal: what could not be stored, or what the engine failed on, is taken back.

Listeners are told of records only after they are stored. A drill is rebuilt from its journal, so that
a crash, a full disk or a fault of the engine costs nothing that was acknowledged.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Protocol, Self, TypedDict

from drillsim import __version__
from drillsim.base.errors import JournalError, MessageError, StoreError
from drillsim.base.messages import Param, Phrase
from drillsim.base.model import clock
from drillsim.base.records import Record, start_of
from drillsim.base.texts import Words
from drillsim.engine.drill import TAKEOVER, Drill
from drillsim.engine.setup import Setup
from drillsim.journal.chain import Chain
from drillsim.journal.replay import Journal, read
from drillsim.live.clocks import Clock, wall
from drillsim.live.rebuilding import Coming, restore, what
from drillsim.players.bots import Table

READY, RUNNING, PAUSED, ENDED = "ready", "running", "paused", "ended"


class ClockNow(TypedDict):
    """What the clock of a drill says at a moment.

    Attributes:
        state: ``ready``, ``running``, ``paused`` or ``ended``.
        t: drill time in ms; ``wall``: epoch ms at which it was so.
        speed: drill seconds in a second.
        stored: false from a failure to store until the store answers again.
    """

    state: str
    t: int
    speed: float
    wall: int
    stored: bool


class Refused(MessageError):
    """Something that cannot be done now; the code is a key of ``reasons.REASONS`` or of messages."""


class Keeper(Protocol):
    """Where journals are kept (``store.Store``)."""

    def create_drill(
        self, drill: str, title: Words, code: str, lines: list[str], created: str, *, day: str | None = None
    ) -> None:
        """Keep a new drill with the first lines of its journal; ``day`` is the one on which it is held."""

    def append(self, drill: str, first: int, lines: list[str], position: int) -> None:
        """Keep further lines; they are durable when it returns."""

    def lines(self, drill: str, since: int = 0) -> list[str]:
        """The lines of a journal."""

    def checkpoint(self, drill: str, position: int, state: str, speed: float) -> None:
        """Keep the running position, outside the journal."""


class KeptDrill:
    """A drill under way: its table, its clock, and what of it is stored.

    Args:
        drill: its id in the store.
        table: the drill with its simulated participants.
        store: where its journal is kept.
        now: seconds of a monotonic clock.
        told: called when staff must be told something: ``notice`` says what; with the error behind it.

    Attributes:
        state: ``ready``, ``running``, ``paused`` or ``ended``.
        aside: it cannot go on with this version, and is there to be read only.
        notice: what staff must know of it, in both languages; None when it goes as it should.
        listeners: called with new records after they are stored, in order; with none when the clock
            alone has changed. They hold up the drill and must not raise.
    """

    def __init__(
        self,
        drill: str,
        table: Table,
        store: Keeper,
        now: Callable[[], float],
        told: Callable[[Self, BaseException | None], None] = lambda live, error: None,
    ) -> None:
        self.id = drill
        self.state = READY
        self.aside = False
        self.notice: Phrase | None = None
        self.listeners: list[Callable[[Self, list[Record]], None]] = []
        self._table = table
        self._store = store
        self._now = now
        self._told = told
        self._lock = threading.RLock()
        self._clock = Clock(now, self._earliest)
        self._chain = Chain()
        self._stored = 0
        self._sound = True
        self._checked = now()
        self._kept = 0
        self._taken_over: int | None = None
        self._failed_at: int | None = None
        self._ahead: Coming | None = None
        self._turns = 0

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

    @property
    def over(self) -> bool:
        """Whether it has ended and all of it, its end too, is stored."""
        return self.state == ENDED and self._sound

    def clock(self) -> ClockNow:
        """What the clock says; while the drill cannot be stored it stands."""
        with self._lock:
            at = min(self._clock.read(), self.drill.length)
            moment = int(time.time() * 1_000)
            return {"state": self.state, "t": at, "speed": self.speed, "wall": moment, "stored": self._sound}

    def records(self, since: int = 0) -> list[Record]:
        """The stored records from number ``since`` on."""
        with self._lock:
            return self.drill.records[since : self._stored]

    def _earliest(self) -> int:
        """No input shares a moment with what has been played; what could not be stored has not been."""
        return self._table.earliest if self._sound else 0

    # -- time and storing -------------------------------------------------------------------------

    def _advance(self) -> None:
        """Play up to now; where the engine fails, the drill stands at what is stored."""
        try:
            self._table.advance(self._clock.read())
        except Exception as error:
            at = self.drill.now
            again, self._failed_at = self._failed_at == at, at
            if again:
                self._set_aside()
                self._say("fault_again", error, time=clock(at))
            else:
                self._go_back(self._kept, running=False)
                self._say("fault_time", error, time=clock(at))
            raise Refused("engine_fault", what=what(error)) from error

    def _commit(self) -> None:
        """Store what is new, then tell the listeners; if it cannot be stored, forget it."""
        new = self.drill.records[self._stored :]
        if new:
            chain, text = self._written(new)
            try:
                self._store.append(self.id, self._stored, text, self._clock.read())
            except Exception:
                # Whatever went wrong, nobody knows whether it is stored.
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

    def _written(self, new: list[Record]) -> tuple[Chain, list[str]]:
        """New records as lines; what cannot be written as text is taken back."""
        chain = Chain()
        chain.head = self._chain.head
        try:
            return chain, [chain.line(record) for record in new]
        except Exception as error:
            at = self._clock.read()
            self._go_back(at, running=self._clock.running)
            self._say("fault_input", error, who=self.id, time=clock(at))
            raise Refused("engine_fault", what=what(error)) from error

    def _stand(self) -> None:
        """Nothing can be stored: the clock stops where the stored journal does, and everyone is told."""
        self._sound = False
        self._clock.stop(max(self._kept, self.drill.records[self._stored - 1].t))
        if self.state == RUNNING:
            self.state = PAUSED
        self._tell([])

    def _changed(self) -> None:
        """What was seen coming may come otherwise now."""
        self._turns += 1
        self._ahead = None

    def _tell(self: Self, new: list[Record]) -> None:
        for listener in self.listeners:
            listener(self, new)

    def _say(self: Self, code: str, error: BaseException | None = None, **params: Param) -> None:
        """Let staff know something of the drill."""
        known: dict[str, Param] = {"what": what(error)} if error is not None else {}
        self.notice = Phrase(code, known | params)
        self._told(self, error)
        self._tell([])

    def _checkpoint(self) -> None:
        at = self._clock.read()
        try:
            self._store.checkpoint(self.id, at, self.state, self.speed)
        except Exception:
            # As when records cannot be stored.
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
        self.carry_on()

    def _go_back(self, at: int, *, running: bool) -> None:
        """Become what is stored again, at ``at`` (ms), with the clock as it was or standing."""
        try:
            self.load(self._store.lines(self.id), at=at, speed=self.speed)
        except StoreError:
            self._stand()
            return
        if running and not self.aside and self._taken_over is None and self.state != ENDED:
            self.state = RUNNING
            self._clock.run(at)

    def load(self, stored: list[str], *, at: int, speed: float) -> None:
        """Become what a stored journal says, paused at the later of ``at`` and its last record.

        Where simulated participants would decide otherwise than is stored, they go on from there; where
        this version cannot rebuild it at all, it stands aside. Either way staff are told.

        Raises:
            JournalError: when the journal was altered.
        """
        journal = read(f"{line}\n" for line in stored)
        with self._lock:
            self._clock.speed = speed
            self._sound = True
            self._changed()
            try:
                table, since = restore(self.setup, journal.records, at)
            except JournalError as error:
                self._set_aside(journal)
                self._say("drill_unplayable", error, why=Phrase(error.code, error.params))
                return
            self._table = table
            self._became(journal, max(at, journal.records[-1].t, since or 0))
            self._taken_over = since

    def _became(self, journal: Journal, at: int) -> None:
        self._chain = Chain()
        self._chain.head = journal.head
        self._stored = len(journal.records)
        self._clock.stop(at)
        self._kept = at
        started = any(_is_start(record) for record in journal.records)
        self.state = ENDED if journal.complete else PAUSED if started else READY

    def carry_on(self) -> None:
        """Write down that simulated participants go on from here by other decisions, if they do.

        Raises:
            DrillsimError: when it could not be stored.
        """
        since, self._taken_over = self._taken_over, None
        if since is None or self.state == ENDED:
            return
        self._advance()
        try:
            self.drill.control({"type": TAKEOVER, "version": __version__, "wall": wall()})
            self._table.players.look()
        except Exception as error:
            # Whatever the engine failed on, the journal can be read; staff are told why it is not played.
            self._set_aside()
            self._say("drill_unplayable", error, why=Phrase("journal_fails", {"what": what(error)}))
            return
        self._commit()
        self._say("drill_taken_over", time=clock(since))

    def _set_aside(self, journal: Journal | None = None) -> None:
        """Be there to be read only: what is stored, and nothing is played again."""
        records = self.records() if journal is None else journal.records
        self._table = _shown(self.setup, records)
        self.aside = True
        if journal is not None:
            self._became(journal, max(self._kept, records[-1].t))
        self._clock.stop(max(self._kept, records[-1].t))
        if self.state == RUNNING:
            self.state = PAUSED

    @classmethod
    def past(cls, drill: str, store: Keeper, now: Callable[[], float]) -> Self:
        """A drill that is over, as its journal tells it; nothing is played again.

        Raises:
            JournalError: when the journal was altered, or was written in a format of another version.
        """
        live, journal = cls.opened(drill, store.lines(drill), store, now)
        live._table = _shown(live.setup, journal.records)
        live._became(journal, journal.records[-1].t)
        live.state = ENDED
        return live

    @classmethod
    def opened(
        cls,
        drill: str,
        stored: list[str],
        store: Keeper,
        now: Callable[[], float],
        told: Callable[[Self, BaseException | None], None] = lambda live, error: None,
    ) -> tuple[Self, Journal]:
        """A stored drill at its very beginning, and its journal; ``load`` makes it what that says.

        Raises:
            JournalError: when this version cannot read the journal, or make anything of its set-up.
        """
        journal = read(f"{line}\n" for line in stored)
        try:
            table = Table(Setup.read(start_of(journal.records)))
        except JournalError:
            raise
        except Exception as error:
            # A start of another version may break the engine anywhere.
            raise JournalError("journal_fails", what=what(error)) from error
        live = cls(drill, table, store, now)
        live._told = told
        return live, journal


def _shown(setup: Setup, records: list[Record]) -> Table:
    """A drill that holds these records and plays nothing."""
    table = Table(setup)
    table.drill.records[:] = records
    table.drill.ended = True
    return table


def _is_start(record: Record) -> bool:
    return record.kind == "control" and record.data.get("do") == "start"
