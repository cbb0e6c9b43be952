"""All live drills of a server: made, found, recovered, paced; one that fails never stops the others."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Protocol

from drillsim.base.errors import DrillsimError, JournalError
from drillsim.base.texts import Words
from drillsim.engine.setup import Setup
from drillsim.journal.chain import lines
from drillsim.live.clocks import Clock, wall
from drillsim.live.kept import ENDED, PAUSED, READY, RUNNING, Keeper, Refused
from drillsim.live.livedrill import LONGEST_WAIT, LiveDrill
from drillsim.live.rebuilding import what
from drillsim.players.bots import Table

PAST_KEPT = 4

__all__ = ["ENDED", "PAUSED", "READY", "RUNNING", "Clock", "LiveDrill", "Refused", "Runner"]


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


class Runner:
    """All drills of a server.

    Args:
        store: where journals are kept.
        now: seconds of a monotonic clock.

    Attributes:
        drills: those that are not over, by id.
        lost: those whose journal this version cannot read, by id, with the reason.
        told: called when staff must be told something of a drill, with the error behind it, if any.
    """

    def __init__(self, store: Keeper, now: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._now = now
        self.drills: dict[str, LiveDrill] = {}
        self.lost: dict[str, JournalError] = {}
        self.told: Callable[[LiveDrill, BaseException | None], None] = lambda live, error: None
        self._past: OrderedDict[str, LiveDrill] = OrderedDict()
        self._reading = threading.Lock()

    def _said(self, live: LiveDrill, error: BaseException | None) -> None:
        self.told(live, error)

    def create(self, setup: Setup, drill: str, code: str) -> LiveDrill:
        """A new drill, stored and ready to be started.

        Raises:
            Refused: when the engine fails on it.
            StoreError: when it cannot be stored.
        """
        try:
            live = LiveDrill(drill, Table(setup), self._store, self._now, self._said)
            text = list(lines(live.drill.records))
        except Exception as error:
            # Whatever the engine failed on, it is this drill that cannot be, and no other.
            raise Refused("engine_fault", what=what(error)) from error
        title: Words = {"vi": setup.called.vi, "en": setup.called.en}
        self._store.create_drill(drill, title, code, text, wall(), day=setup.date)
        live.load(text, at=0, speed=1.0)
        self.drills[drill] = live
        return live

    def get(self, drill: str) -> LiveDrill | None:
        """A drill by its id; one that is over only after ``past``."""
        return self.drills.get(drill) or self._past.get(drill)

    def past(self, drill: str) -> LiveDrill:
        """A drill that is over, read from its journal; the last few are kept.

        Raises:
            JournalError: when the journal was altered, or was written in a format of another version.
        """
        # A whole hall asks at once when a drill has ended: it is read once.
        with self._reading:
            live = self._past.get(drill) or LiveDrill.past(drill, self._store, self._now)
            self._past[drill] = live
            self._past.move_to_end(drill)
            while len(self._past) > PAST_KEPT:
                self._past.popitem(last=False)
            return live

    def forget(self, drill: str) -> Callable[[], None]:
        """Let go of a drill that is to be taken out of the store.

        Returns:
            What takes it in again, when it stays there after all.
        """
        live, lost = self.drills.pop(drill, None), self.lost.pop(drill, None)
        self._past.pop(drill, None)

        def back() -> None:
            if live is not None:
                self.drills[drill] = live
            if lost is not None:
                self.lost[drill] = lost

        return back

    def recover(self, rows: Iterable[Row]) -> list[str]:
        """Rebuild every stored drill that is not over, paused where it stopped.

        One that this version cannot rebuild stands aside, to be read; one whose journal it cannot read is
        ``lost``; their journals stay as they are.

        Returns:
            The ids of both.
        """
        broken: list[str] = []
        for row in rows:
            # An upload that is not over was being stored when the server stopped: nobody has seen it.
            if row.state == ENDED or row.origin == "upload":
                continue
            try:
                live = self.adopt(row)
            except JournalError as error:
                self.lost[row.id] = error
                broken.append(row.id)
                continue
            if live.aside:
                broken.append(row.id)
            elif live.state == ENDED:
                self._store.checkpoint(row.id, live.drill.now, ENDED, row.speed)
        return broken

    def adopt(self, row: Row) -> LiveDrill:
        """Take in a drill that is stored, paused where it stopped, or standing aside.

        Raises:
            JournalError: when this version cannot read its journal, which stays as it is.
        """
        text = self._store.lines(row.id)
        live, _ = LiveDrill.opened(row.id, text, self._store, self._now, self._said)
        live.load(text, at=row.position, speed=row.speed)
        self.drills[row.id] = live
        # What the engine fails on has been told, and never keeps the others from starting.
        with suppress(Refused):
            live.carry_on()
        return live

    def pace(self) -> float:
        """Play every running drill up to now; returns the seconds until something will be due.

        A drill whose records cannot be stored, or on which the engine fails, stands still; the others go
        on. One that is over is read from its journal when somebody looks at it again.
        """
        waits = [LONGEST_WAIT]
        for live in list(self.drills.values()):
            try:
                waits.append(live.pace())
            except DrillsimError:
                continue
            if live.over:
                del self.drills[live.id]
        return min(waits)
