"""Simulated participants: they see what their seat sees and act through the door that people use.

Everybody between novice and expert works from one playbook, with the reaction time, omissions, errors,
insight and judgement of their skill (``skills``). *By the book* works from it without delay or error, and
besides starts each expected act as soon as its trigger has reached its seat: it reads expectations and the
rule profile, never the true state. *Idle* does nothing. Every player's luck is its own (``luck``).
"""

from __future__ import annotations

import heapq
from collections import Counter, deque
from collections.abc import Callable, Hashable, Iterable, Sequence

from drillsim.base.model import MINUTE, Seat
from drillsim.base.records import ActRecord, Record, WorkRecord
from drillsim.engine.actions.acts import Act, act_from
from drillsim.engine.drill import TAKEOVER, Drill
from drillsim.engine.feeding import feed
from drillsim.engine.luck import Luck
from drillsim.engine.setup import Setup
from drillsim.engine.topics import Topics
from drillsim.players.playbook import (
    FOLLOWED,
    Desk,
    Move,
    on_act,
    on_approval,
    on_delivery,
    on_duty,
    on_effect,
    on_perceived,
)
from drillsim.players.playbook.discretion import discreet
from drillsim.players.skills import Skill, skill_of

FOUND_OUT = 3 * MINUTE
"""How soon somebody tries again to answer what the last shift has not handed over."""


def _moves(desk: Desk, record: Record) -> Iterable[Move]:
    """What a record calls forth at a desk."""
    if record.kind == "delivery":
        return on_delivery(desk, record)
    if record.kind in ("perceived", "work"):
        return on_perceived(desk, record)
    if record.kind == "act":
        return on_act(desk, record)
    if record.kind == "approval":
        return on_approval(desk, record)
    if record.kind == "effect":
        return on_effect(desk, record)
    return on_duty(desk, record) if record.kind == "duty" else ()


class Player:
    """One simulated participant.

    Args:
        drill: the drill it plays in.
        seat: its seat.
        skill: how well it plays.
        answered: seqs of the duties that have been answered.
    """

    def __init__(self, drill: Drill, seat: Seat, skill: Skill, answered: set[int]) -> None:
        self.seat = seat
        self.agency = seat.agency
        self.skill = skill
        self._drill = drill
        self._luck = Luck(drill.setup.seed, drill.again)
        self._desk = Desk(drill, seat, skill, self._draw, answered)
        self._free = 0

    def _draw(self, purpose: str) -> float:
        return self._luck.share(self.seat, purpose)

    def see(self, record: Record, topic: str) -> Iterable[tuple[int, Move]]:
        """The moves that a record calls forth, each with the time at which it is meant."""
        self._desk.topic = topic
        for move in _moves(self._desk, record):
            sure = self.skill.reads or move.sure
            if not sure and self._desk.chance(self.skill.omits, f"omits:{move.name}:{topic}"):
                continue
            delay = self._luck.span(self.skill.reaction, self.seat, f"reacts:{move.name}:{topic}")
            if move.work:
                delay = round(delay * self.skill.hesitates)
            yield record.t + move.after + max(1, delay), move

    def ready(self, at: int) -> int:
        """When a move meant for ``at`` can be made: a seat does one thing at a time."""
        return max(at, self._free)

    def act(self, move: Move, topic: str) -> Act | None:
        """The act to make now, if the move still makes sense."""
        self._desk.topic = topic
        made = move.make(self._desk)
        act = None if made is None else discreet(self._desk, made)
        if act is None or self._desk.doubts(act):
            return None
        self._free = self._drill.now + self.skill.handling
        return act

    def acted(self, act: Act, records: Sequence[Record]) -> None:
        """Note an act of its own that waits for consent."""
        if records and records[0].data.get("status") == "asked":
            self._desk.asked[records[0].seq] = act


class Players:
    """Everyone who is simulated in one drill, and what they are about to do.

    Args:
        drill: the drill.
        players: seat -> kind; seats not named are left alone.
        since: drill time (ms) at which they take over; what they meant to do before, they then do unless
            their agency has done it.
    """

    def __init__(self, drill: Drill, players: dict[str, str], since: int = 0) -> None:
        self._drill = drill
        self._since = since
        self._done: dict[Hashable, int] = {}
        self._topics = Topics()
        self._seen = 0
        self._order = 0
        self._meant: list[tuple[int, int, Player, Move | None, int]] = []
        self._waiting: dict[Player, deque[tuple[Move, int]]] = {}
        self._answered: set[int] = set()
        self._people: Counter[str] = Counter()
        self._by_seat: dict[str, Player] = {}
        self._by_agency: dict[str, list[Player]] = {}
        for name, kind in players.items():
            seat = Seat(name)
            skill = skill_of(kind)
            if skill is not None:
                player = self._by_seat[seat] = Player(drill, seat, skill, self._answered)
                for agency in {player.agency, drill.setup.city.parent(player.agency)}:
                    self._by_agency.setdefault(agency, []).append(player)

    def look(self) -> None:
        """Let everyone see what has come since the last look."""
        records = self._drill.records
        while self._seen < len(records):
            record = records[self._seen]
            self._seen += 1
            if record.kind == "answer":
                self._answered.add(record.data["duty"])
            elif record.kind in ("join", "leave"):
                self._people[record.data["seat"]] += 1 if record.kind == "join" else -1
            elif record.kind == "act" and record.t < self._since and record.data["status"] == "accepted":
                self._done[_deed(act_from(record.data))] = record.seq
            concerned = self._concerned(record)
            topic = self._topics.add(record) if concerned else ""
            for player in concerned:
                for at, move in player.see(record, topic):
                    self._mean(at, player, move, record.seq)

    def _concerned(self, record: Record) -> Sequence[Player]:
        if record.kind in ("delivery", "duty"):
            return [self._by_seat[seat] for seat in record.data["seats"] if seat in self._by_seat]
        if record.kind in ("perceived", "approval") or (record.kind in ("act", "work") and _again(record)):
            return self._by_agency.get(record.data["agency"], ())
        if record.kind == "effect" and record.data["what"] == "shift":
            return self._by_agency.get(str((record.data.get("details") or {}).get("owner")), ())
        return ()

    def _mean(self, at: int, player: Player, move: Move | None, called: int) -> None:
        """Note a move, and the record (seq) that called it forth; or a seat's line of moves put off."""
        self._order += 1
        heapq.heappush(self._meant, (max(at, self._since), self._order, player, move, called))

    def next(self) -> int | None:
        """When the next move is meant, in milliseconds of drill time."""
        return self._meant[0][0] if self._meant else None

    def put_off(self) -> bool:
        """Put the next move off while its seat is busy, or drop it where a person sits; whether it was.

        What a busy seat has put off waits in line: only the line has a place among what is meant.
        """
        at, _, player, move, called = self._meant[0]
        seated = self._people.get(player.seat, 0) > 0
        ready = player.ready(at)
        if not seated and ready <= self._drill.now:
            return False
        heapq.heappop(self._meant)
        if seated:
            if move is None:
                del self._waiting[player]
        elif move is None:
            self._mean(ready, player, None, called)
        elif player in self._waiting:
            self._waiting[player].append((move, called))
        else:
            self._waiting[player] = deque([(move, called)])
            self._mean(ready, player, None, called)
        return True

    def _taken(self) -> tuple[Player, Move, int]:
        """The next move, and the record (seq) that called it forth; the rest of its line keeps its place."""
        at, order, player, move, called = heapq.heappop(self._meant)
        if move is None:
            line = self._waiting[player]
            move, called = line.popleft()
            if line:
                heapq.heappush(self._meant, (at, order, player, None, called))
            else:
                del self._waiting[player]
        return player, move, called

    def move(self) -> None:
        """Make the next move; its moment has come."""
        player, move, called = self._taken()
        act = player.act(move, self._topics.of(called))
        if act is not None and not (self._done and self._done.get(_deed(act), -1) >= called):
            records = self._drill.act(act)
            player.acted(act, records)
            refused = bool(records) and records[0].data.get("status") == "refused"
            later = FOUND_OUT if refused and records[0].data.get("reason") == "not_told" else move.again
            if refused and later:
                self._mean(self._drill.now + later, player, move, called)


def _deed(act: Act) -> Hashable:
    """What an act does, whoever of an agency does it."""
    return (act.agency, act.verb, act.about, frozenset(act.to), str(act.params.get("kind")), act.reply_to)


def _again(record: ActRecord | WorkRecord) -> bool:
    """Whether players should look at their agency's own act or work again."""
    if record.kind == "work":
        return record.data["status"] != "started"
    return record.data["verb"] in FOLLOWED and record.data["status"] == "accepted"


class Table:
    """A drill and its simulated participants, advanced together.

    However drill time is cut into pieces, the same things happen: what comes before a moment is
    played event by event and move by move, and everyone looks at what has happened at once.

    Args:
        setup: the drill; ``setup.players`` says who plays each seat.
        since: drill time (ms) from which they play; as the set-up says when not given.
        again: other luck for them.
    """

    def __init__(self, setup: Setup, since: int | None = None, again: int = 0) -> None:
        self.drill = Drill(setup, again=again)
        self.players = Players(self.drill, setup.players, setup.since if since is None else since)
        self.players.look()
        self._moved = -1

    @property
    def earliest(self) -> int:
        """The first moment (ms) at which an input can be taken in: none shares one with what was played."""
        return max(self.drill.earliest, self._moved + 1)

    def next(self) -> int:
        """When the next thing happens (ms): an event, a move, or the drill's end."""
        event, move = self.drill.peek(), self.players.next()
        return event if move is None else min(move, event)

    def step(self, before: int | None = None) -> bool:
        """Let the next thing happen; a move at exactly an event's time comes before it.

        Args:
            before: do nothing if it would not happen before this drill time (ms), when given.

        Returns:
            Whether it happened.
        """
        event, move = self.drill.peek(), self.players.next()
        moving = move is not None and move <= event
        at = move if move is not None and moving else event
        if before is not None and at >= before:
            return False
        if moving and at < self.drill.length:
            self.drill.advance(at)
            self._moved = at
            if self.players.put_off():
                return True
            self.players.move()
        else:
            self.drill.step()
        self.players.look()
        return True

    def advance(self, to: int) -> None:
        """Play everything that happens before drill time ``to`` (ms)."""
        self.players.look()
        while not self.drill.ended and self.step(before=to):
            pass
        self.drill.advance(to)
        self.players.look()

    def feed(self, record: Record) -> None:
        """Give the drill the input that a record of another run holds, at its time."""
        self.advance(record.t)
        feed(self.drill, record)
        self.players.look()


def fed(record: Record, since: int) -> bool:
    """Whether a record is given to a drill that is played again: what people and facilitators did.

    Args:
        record: of its journal.
        since: drill time (ms) from which simulated participants decide; what was done before that is given,
            whoever did it.
    """
    if record.kind == "act":
        by_itself = record.data["seat"] is None or "asked" in record.data
        return not by_itself and ("person" in record.data or record.t < since)
    return record.kind in ("control", "join", "leave")


def taken_over(setup: Setup, records: Iterable[Record]) -> int:
    """Drill time (ms) from which simulated participants decide; every act before it is an input.

    It is the set-up's, or the last at which a ``players`` control says that they have gone on from there.
    """
    taken = (
        record.t for record in records if record.kind == "control" and record.data.get("type") == TAKEOVER
    )
    return max((setup.since, *taken))


def play(
    setup: Setup,
    *,
    inputs: Sequence[Record] = (),
    until: int | None = None,
    sink: Callable[[list[Record]], None] | None = None,
    progress: Callable[[int, int], None] | None = None,
    again: int = 0,
) -> Drill:
    """Play a drill to its end with the simulated participants of its set-up.

    Args:
        setup: the drill; ``setup.players`` says who plays each seat.
        inputs: input records of another run to feed in at their times.
        until: stop at this drill time (ms), without an end; the drill's length when not given.
        sink: given the records as they are made.
        progress: given drill time and length (ms) now and then.
        again: other luck for the simulated participants.

    Returns:
        The drill.
    """
    table = Table(setup, again=again)
    drill = table.drill
    waiting = deque(inputs)
    end = drill.length if until is None else min(until, drill.length)
    written = 0
    while not drill.ended and drill.now < end:
        if waiting and waiting[0].t <= table.next():
            table.feed(waiting.popleft())
        elif not table.step(before=end):
            table.advance(end)
        if sink is not None:
            sink(drill.records[written:])
            written = len(drill.records)
        if progress is not None:
            progress(drill.now, end)
    return drill
