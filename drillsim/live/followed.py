"""A drill that another process plays: what its journal says, and what that process has said of its clock.

Its records are read from the store as far as they are known to be there, when somebody looks; nothing of it
is played here, and nothing can be done to it here.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Self

from drillsim.base.errors import StoreError
from drillsim.base.records import Record
from drillsim.journal.replay import read_on
from drillsim.live.kept import ENDED, PAUSED, READY, RUNNING, ClockNow, Keeper
from drillsim.live.livedrill import LiveDrill


class Followed(LiveDrill):
    """One drill of another process (see ``KeptDrill``)."""

    _upto = -1
    _said: ClockNow | None = None
    _since = 0.0

    @classmethod
    def found(cls, drill: str, store: Keeper, now: Callable[[], float]) -> Self:
        """A drill as it is stored; it stands still, or is over, until more is heard of it.

        Raises:
            JournalError: when this version cannot read its journal.
        """
        live = cls.past(drill, store, now)
        records = live.drill.records
        started = any(each.kind == "control" and each.data.get("do") == "start" for each in records)
        live.state = ENDED if records[-1].kind == "end" else PAUSED if started else READY
        return live

    def heard(self, upto: int) -> None:
        """Know that the record of this number is stored."""
        self._upto = max(self._upto, upto)

    def at(self, said: ClockNow) -> None:
        """Take over what the clock says now, by whoever plays the drill."""
        self._said, self._since, self.state = said, self._now(), said["state"]

    def records(self, since: int = 0) -> list[Record]:
        """The stored records from number ``since`` on, as far as has been heard.

        Raises:
            StoreError: when they cannot be read now.
        """
        with self._lock:
            if self._stored <= self._upto:
                lines = self._store.lines(self.id, self._stored)
                self._chain.head = read_on(lines, self._chain.head, self.drill.records)
                self._stored = len(self.drill.records)
            return self.drill.records[since : self._stored]

    def clock(self) -> ClockNow:
        """What the clock says, reckoned on from the last that was heard; it stands until something was."""
        moment, said = int(time.time() * 1_000), self._said
        if said is None:
            at = self.drill.records[-1].t
            return {"state": self.state, "t": at, "speed": 1.0, "wall": moment, "stored": True}
        t = said["t"]
        if said["state"] == RUNNING:
            t = min(self.drill.length, t + int((self._now() - self._since) * 1_000 * said["speed"]))
        return {**said, "t": t, "wall": moment}

    def _check(self, only: str | None = None) -> None:
        """Nothing is done to it here.

        Raises:
            StoreError: always.
        """
        raise StoreError("drill_elsewhere", value=self.id)
