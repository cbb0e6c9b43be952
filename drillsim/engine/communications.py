"""Lines that fail: whose messages cannot go now, and when and how they go then.

A seat of a row of ``communications`` has a line, which is down while the service of what carries it is
below a share. What cannot go waits in a queue that empties when the line is back; with a ``runner``,
somebody sets out with it at once, and it arrives by whatever is first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import cast

from drillsim.base.model import Seat
from drillsim.base.records import MailAbout, MailData, MailStatus, Way
from drillsim.documents.communications import Communication
from drillsim.engine.world import Signal, World

RADIO_TEXT = 200
BY_ITSELF = frozenset(("verbal", "alert", "radio"))
"""Channels that need no line: what is said in the room, one's own screens, and radio itself."""

Go = Callable[[Way], object]
"""What happens to a message once it can go, by which way."""


@dataclass(slots=True)
class _Held:
    """A message that waits; ``leaving`` once it must be written down that it goes."""

    go: Go
    leaving: MailAbout | None = None
    over: bool = False


@dataclass(eq=False, slots=True)
class SeatLine:
    """The line of one agency's seats under one row.

    Attributes:
        row: what the scenario says.
        agency: whose it is.
        nodes: what carries it.
        queue: what waits, in order.
    """

    row: Communication
    agency: str
    nodes: tuple[str, ...]
    queue: list[_Held] = field(default_factory=list)


class Lines:
    """Knows which lines are down and keeps what waits for them.

    Args:
        world: the world.
        seats: seats of the drill.
        rows: what the scenario says of communications.
    """

    def __init__(self, world: World, seats: Iterable[Seat], rows: Iterable[Communication] = ()) -> None:
        self._world = world
        self._of: dict[str, SeatLine] = {}
        self._over: dict[str, list[SeatLine]] = {}
        known: dict[tuple[int, str], SeatLine] = {}
        rows = tuple(rows)
        for seat in seats:
            for at, row in enumerate(rows):
                if row.reaches(seat):
                    line = known.get((at, seat.agency))
                    if line is None:
                        line = known[at, seat.agency] = SeatLine(
                            row, seat.agency, row.carriers(world.city, seat.agency)
                        )
                    self._of.setdefault(seat, line)
        for line in known.values():
            for node in line.nodes:
                self._over.setdefault(node, []).append(line)
        if known:
            world.listen(self._on_signal, "service")

    def cut(self, seat: str) -> SeatLine | None:
        """The line of a seat, if it is down now."""
        line = self._of.get(seat)
        return line if line is not None and self._down(line) else None

    def _down(self, line: SeatLine) -> bool:
        nodes = self._world.nodes
        return max((nodes[node].service for node in line.nodes), default=1.0) < line.row.below

    def hold(self, line: SeatLine, mail: MailAbout, name: str, go: Go) -> bool:
        """Keep a message until the line is back or a runner is there.

        Args:
            line: the line that is down.
            mail: what is written down of it, without its status.
            name: what the runner's time is drawn for.
            go: what then happens.

        Returns:
            Whether a runner has set out with it.
        """
        runner = line.row.runner
        held = _Held(go)
        if runner is None:
            self._note(mail, "waiting")
            held.leaving = mail
        else:
            takes = self._world.luck.span(runner, f"{line.agency}:{name}", "runner")
            self._note(mail, "runner", until=self._world.now + takes)
            self._world.after(takes, lambda: self._leave(held, "runner"))
        line.queue.append(held)
        return runner is not None

    def _note(self, mail: MailAbout, status: MailStatus, until: int | None = None) -> None:
        data = cast(MailData, {"status": status, **mail})
        if until is not None:
            data["until"] = until
        self._world.log("mail", data)

    def _leave(self, held: _Held, way: Way) -> None:
        if held.over:
            return
        held.over = True
        if held.leaving is not None and held.leaving["side"] == "sender":
            self._note(held.leaving, "left")
        held.go(way)

    def _on_signal(self, signal: Signal) -> None:
        _, node = signal
        for line in self._over.get(node, ()):
            if line.queue and not self._down(line):
                # After what is changing now has changed whole.
                self._world.after(0, lambda line=line: self._empty(line))  # type: ignore[misc]

    def _empty(self, line: SeatLine) -> None:
        """Let everything go that waits, in order, unless the line is down again."""
        if self._down(line):
            return
        queue, line.queue = line.queue, []
        for held in queue:
            self._leave(held, "line")


def short(body: str) -> bool:
    """Whether a text is short enough for radio."""
    return len(body) <= RADIO_TEXT
