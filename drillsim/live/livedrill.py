"""One live drill: what people do in it, its clock, what comes next.

The route of every input is the same: under the drill's lock, advance to now, take the input in,
commit the new records, and only then tell the listeners.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypedDict, cast

from drillsim.base.errors import DrillsimError, Refusal
from drillsim.base.model import clock
from drillsim.base.records import DutyRecord, Json, Record
from drillsim.engine.actions.acts import Act
from drillsim.live.clocks import wall
from drillsim.live.kept import ENDED, PAUSED, READY, RUNNING, KeptDrill, Refused
from drillsim.live.rebuilding import Coming, coming, looked_ahead, what

SLOWEST, FASTEST = 0.25, 64.0
CHECKPOINT_EVERY = 1.0
LONGEST_WAIT = 1.0
UNFIT = (KeyError, ValueError)
"""What the engine says of an input that names something unknown or is not valid, before it does anything."""

Away = Callable[[Callable[[], Coming]], Coming]


class Due(TypedDict):
    """What comes next if nobody does anything.

    Attributes:
        t: when the next inject comes, in ms; the end when none is left.
        inject: its id.
        passing: the ``duty`` records not answered, whose limit lies before ``t``.
    """

    t: int
    inject: str | None
    passing: list[DutyRecord]


class LiveDrill(KeptDrill):
    """One drill that people take part in (see ``KeptDrill``)."""

    # -- acts and controls ------------------------------------------------------------------------

    def act(self, act: Act) -> list[Record]:
        """Take in an act of a person; its own record comes first, stored.

        Raises:
            Refusal: when a detail of it is wrong in itself.
            Refused: when the drill is not running, or the engine fails on it; then nothing has happened.
            DrillsimError: when it could not be stored; then nothing has happened.
        """
        return self._input(lambda: self.drill.act(act), by=act.seat, only=RUNNING, unfit=(Refusal,))

    def control(self, data: Mapping[str, object]) -> list[Record]:
        """Take in what a facilitator does (docs/journal.md, ``control``), running or paused.

        Raises:
            KeyError: for an unknown type, inject, stage or receiver.
            ValueError: for an inject that is not valid.
            Refused: when the drill has ended, or the engine fails on it; then nothing has happened.
            DrillsimError: when it could not be stored.
        """
        return self._input(
            lambda: self.drill.control({**data, "wall": wall()}), by=str(data.get("by")), unfit=UNFIT
        )

    def join(self, seat: str, person: str) -> list[Record]:
        """Seat a person; the seat's simulated participant falls silent."""
        return self._input(lambda: self.drill.join(seat, person, wall()), by=seat, unfit=UNFIT)

    def leave(self, seat: str, person: str) -> list[Record]:
        """Let a person leave a seat."""
        return self._input(lambda: self.drill.leave(seat, person, wall()), by=seat, unfit=UNFIT)

    def move(self, seat: str, to: str, person: str) -> list[Record]:
        """Let a person go from one seat to another; both records are stored, or neither.

        Raises:
            KeyError: when there is no such seat.
        """
        if not {seat, to} <= set(self.drill.post.seats):
            raise KeyError(to)
        return self._input(
            lambda: self.drill.leave(seat, person, wall()) + self.drill.join(to, person, wall()), by=to
        )

    def start(self, by: str, key: str | None = None, told: Mapping[str, object] | None = None) -> None:
        """Start or resume the clock.

        Args:
            by: who orders it.
            key: one of the order's own: under it the order counts once.
            told: a control of type ``say``; it is stored with the order, or neither is.

        Raises:
            KeyError: for an unknown receiver.
            Refused: when the drill is over.
        """
        self._check()
        if self.state in (READY, PAUSED):
            self._turn("start" if self.state == READY else "resume", RUNNING, by, key, told)

    def pause(self, by: str, key: str | None = None) -> None:
        """Stop the clock; deadlines stop with it; raises as ``start`` does."""
        self._check()
        if self.state == RUNNING:
            self._turn("pause", PAUSED, by, key)

    def stop_and_say(self, told: Mapping[str, object]) -> None:
        """Stop the clock and say something; both are stored at once, or neither is.

        Args:
            told: a control of type ``say``; under its ``key`` both count once.

        Raises:
            KeyError: for an unknown receiver.
            Refused, DrillsimError: as ``control`` does.
        """
        by = str(told.get("by"))

        def take() -> list[Record]:
            made: list[Record] = []
            if self.state == RUNNING:
                at = self._clock.read()
                made += self.drill.control({"type": "clock", "do": "pause", "by": by, "wall": wall()})
                self._clock.stop(at)
                self.state = PAUSED
            return made + self.drill.control({**told, "wall": wall()})

        with self._lock:
            if not self._known(by, cast(str | None, told.get("key"))):
                self._input(take, by=by, unfit=UNFIT)
                self._checkpoint()

    def set_speed(self, speed: float, by: str, key: str | None = None) -> None:
        """Change how fast drill time runs.

        Raises:
            ValueError: when it is not between 0.25 and 64.
        """
        if not SLOWEST <= speed <= FASTEST:
            raise ValueError(f"speed must be between {SLOWEST} and {FASTEST}, not {speed}")
        with self._lock:
            if not self._order("speed", by, key, speed=speed):
                return
            at = self._clock.read()
            self._clock.speed = speed
            self._clock.turn(at)
            self._tell([])
            self._checkpoint()

    def end(self, by: str, key: str | None = None) -> None:
        """End the drill now."""
        if not self._known(by, key):
            self.control({"type": "end", "by": by, **_keyed(key)})

    def _turn(
        self, do: str, state: str, by: str, key: str | None, told: Mapping[str, object] | None = None
    ) -> None:
        with self._lock:
            if not self._order(do, by, key, told=told) or self.state == ENDED:
                return
            at = self._clock.read()
            self.state = state
            if state == RUNNING:
                self.notice = None
                self._clock.run(at)
            else:
                self._clock.stop(at)
            self._tell([])
            self._checkpoint()

    def _order(
        self,
        do: str,
        by: str,
        key: str | None,
        then: Callable[[], None] = lambda: None,
        told: Mapping[str, object] | None = None,
        **more: object,
    ) -> bool:
        """Write down what is done with the clock and said of it, and do it; false when it was done before."""
        if self._known(by, key):
            return False
        data: Json = {"type": "clock", "do": do, "by": by, **more, **_keyed(key)}

        def take() -> list[Record]:
            made = self.drill.control({**data, "wall": wall()})
            if told:
                made += self.drill.control({**told, "wall": wall()})
            then()
            return made

        self._input(take, by=by)
        return True

    def _known(self, by: str, key: str | None) -> bool:
        """Whether an order was taken in before; one that could not be stored was not.

        Raises:
            DrillsimError: when what is stored cannot be read.
        """
        if not self.aside and self.state != ENDED:
            self._ready_for_input()
        return self.drill.taken(by, key) is not None

    # -- the next inject --------------------------------------------------------------------------

    def due(self, away: Away = lambda work: work()) -> Due:
        """The next inject if nobody does anything, and the duties whose limit would pass before it.

        Args:
            away: does work that takes long, off the caller's loop; the drill may go on meanwhile.

        Returns:
            Both; a duty that has been answered is left out.

        Raises:
            Refused: when the drill is over, or the engine fails on what is to come.
        """
        with self._lock:
            self._check()
            self._ready_for_input()
            at, turns, found = self._clock.read(), self._turns, self._ahead
            setup, records = self.setup, self.drill.records[: self._stored]
        if found is None or found.t < at:
            try:
                found = away(lambda: looked_ahead(setup, records, at))
            except Exception as error:
                # Looking ahead plays a copy: whatever fails there, the drill itself stands.
                raise Refused("engine_ahead", what=what(error)) from error
            with self._lock:
                if turns == self._turns:
                    self._ahead = found
        return {"t": found.t, "inject": found.inject, "passing": self._passing(found.t)}

    def _passing(self, until: int) -> list[DutyRecord]:
        """The duties not answered whose limit lies between now and ``until`` (ms)."""
        with self._lock:
            now, records = self._clock.read(), self.records()
        answered = {record.data["duty"] for record in records if record.kind == "answer"}
        return [
            record
            for record in records
            if record.kind == "duty"
            and record.seq not in answered
            and now <= record.t + record.data["limit"] < until
        ]

    def run_to_next(self, by: str, inject: str, t: int, key: str | None = None) -> None:
        """Let drill time leap to the next inject and go on from there.

        Args:
            by: who says so.
            inject: the inject that they saw coming (``due``); it alone is leapt to.
            t: when they saw it coming, in ms.
            key: their own, so that a repeated sending counts once.

        Raises:
            Refused: when something else comes next by now.
        """

        def leap() -> None:
            if coming(self._table, t) != (t, inject):
                raise Refused("next_changed")
            self._clock.turn(t)

        with self._lock:
            if not self._known(by, key) and t < self._clock.read():
                self._check()
                raise Refused("next_changed")
            if self._order("next", by, key, then=leap):
                self._tell([])

    # -- time and storing -------------------------------------------------------------------------

    def pace(self) -> float:
        """Play what is due and store it; returns the seconds until something will be due."""
        with self._lock:
            if self.aside:
                return LONGEST_WAIT
            self._ready_for_input()
            if self.state != RUNNING:
                return LONGEST_WAIT
            self._advance()
            self._commit()
            if self._now() - self._checked >= CHECKPOINT_EVERY:
                self._checkpoint()
            wait = (self._table.next() - self._clock.read()) / 1_000 / self.speed
            return min(LONGEST_WAIT, max(0.0, wait))

    def _check(self, only: str | None = None) -> None:
        if self.aside:
            raise Refused("drill_aside")
        if self.state == ENDED or (only is not None and self.state != only):
            raise Refused("drill_ended" if self.state == ENDED else "drill_not_running")

    def _input(
        self,
        take: Callable[[], list[Record]],
        by: str,
        only: str | None = None,
        unfit: tuple[type[Exception], ...] = (),
    ) -> list[Record]:
        with self._lock:
            self._check(only)
            self._ready_for_input()
            self._advance()
            if self.drill.ended:
                self._commit()
                raise Refused("drill_ended")
            made = self._take(take, by, unfit)
            self._commit()
            return made

    def _take(
        self, take: Callable[[], list[Record]], by: str, unfit: tuple[type[Exception], ...]
    ) -> list[Record]:
        """Take an input in; what is refused or fails halfway is taken back."""
        mark, at, running = len(self.drill.records), self._clock.read(), self._clock.running
        try:
            made = take()
            self._table.players.look()
        except Exception as error:
            if isinstance(error, unfit) and len(self.drill.records) == mark:
                raise
            self._go_back(at, running=running)
            if isinstance(error, DrillsimError):
                raise
            self._say("fault_input", error, who=by, time=clock(at))
            raise Refused("engine_fault", what=what(error)) from error
        self._changed()
        return made


def _keyed(key: str | None) -> dict[str, str]:
    return {"key": key} if key is not None else {}
