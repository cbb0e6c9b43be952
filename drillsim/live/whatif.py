"""What would have been: reference runs, one act left out or moved, another course from a moment on.

A reference run keeps the seed, the facilitators' inputs and the simulated participants of ungraded
seats, replaces the graded seats alone, and ends when the drill ended (docs/scoring.md). A
counterfactual keeps every other input at its time; acts that have become impossible are refused.
A branch goes on otherwise from a moment of the drill.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import replace
from typing import NamedTuple, cast

from drillsim import __version__
from drillsim.base.records import ActData, ActRecord, ControlRecord, DeliveryRecord, Json, Record, entry
from drillsim.engine.actions.acts import act_from, was_let_in
from drillsim.engine.drill import LENGTH, Drill
from drillsim.engine.feeding import feed
from drillsim.engine.setup import Setup
from drillsim.journal.chain import compare
from drillsim.players.bots import Table, play

IDLE, EXPERT, BY_THE_BOOK = "idle", "expert", "by-the-book"
EXPERTS, REDRAWS = 8, 8
"""How many runs of experts the mean is made of, and how many times luck is drawn anew."""
END = "end"
GONE = -1
"""The number of a record that a run does not have."""


def reference(setup: Setup, records: list[Record], kind: str, again: int = 0) -> Drill:
    """The same drill with its graded seats played by ``kind``.

    What facilitators did of themselves stays; what they did to answer the team is left out.

    Args:
        setup: of the drill.
        records: its journal; facilitators' inputs and the end are taken from it.
        kind: ``idle``, ``expert`` or ``by-the-book``.
        again: other luck for who plays.
    """
    held = [record.data["seat"] for record in records if record.kind == "join"]
    graded = dict.fromkeys([*setup.graded, *held], kind)
    changed = replace(setup, players=setup.players | graded)
    controls = [record for record in records if record.kind == "control" and _of_itself(record)]
    last = records[-1]
    if last.kind == "end" and last.data["reason"] == LENGTH:
        return play(changed, inputs=controls, again=again)
    drill = play(changed, inputs=controls, until=last.t, again=again)
    drill.control({"type": END})
    return drill


def _of_itself(control: ControlRecord) -> bool:
    """Whether a facilitator did it whatever the team did; an answer to it has no place in another run."""
    return control.data["type"] != END and control.data.get("reply_to") is None


def redrawn(setup: Setup, records: list[Record], again: int) -> Drill:
    """The same drill with every act at its time, and other luck in how long things take and are noticed."""
    return counterfactual(setup, records, {}, redrawn=again).drill


class Altered(NamedTuple):
    """A drill that went otherwise.

    Attributes:
        drill: as it went.
        acts: seq of each act of the journal that was fed in -> its record in the new run.
    """

    drill: Drill
    acts: dict[int, ActRecord]


def counterfactual(
    setup: Setup, records: list[Record], moved: Mapping[int, int | None], redrawn: int = 0
) -> Altered:
    """The same drill with some acts at other times, or not at all.

    Every other act stays at its time, those of simulated participants too: nobody decides anew.

    Args:
        setup: of the drill.
        records: its journal.
        moved: seq of an act -> its new drill time (ms), or None to leave it out.
        redrawn: other luck in how long things take and are noticed.

    Raises:
        KeyError: for a seq that is no act of a seat.
    """
    acts = {
        record.seq
        for record in records
        if record.kind == "act" and record.data["seat"] is not None and "asked" not in record.data
    }
    if unknown := set(moved) - acts:
        raise KeyError(min(unknown))
    inputs = [
        record for record in records if record.seq in acts or record.kind in ("control", "join", "leave")
    ]
    kept = [(moved.get(record.seq, record.t), record) for record in inputs]
    drill = Drill(setup, redrawn=redrawn)
    taken: dict[int, ActRecord] = {}
    before, now = _Names({seq: seq for seq in acts}), _Names({})
    before.add(records)
    for at, record in sorted(
        ((at, record) for at, record in kept if at is not None), key=lambda pair: (pair[0], pair[1].seq)
    ):
        drill.advance(at)
        now.add(drill.records)
        if record.kind == "act":
            data = cast(ActData, _translated(record.data, before, now))
            made = drill.act(act_from(data), let_in=was_let_in(data))
            if made and made[0].kind == "act":
                taken[record.seq] = made[0]
                now.fed[made[0].seq] = record.seq
        else:
            feed(drill, entry(record.seq, at, record.kind, _translated(record.data, before, now)))
    last = records[-1]
    drill.advance(drill.length if last.kind == "end" and last.data["reason"] == LENGTH else last.t)
    if last.kind != "end":
        # It still runs: what happened at its last moment has happened.
        while not drill.ended and drill.peek() <= last.t:
            drill.step()
        drill.stop()
    elif not drill.ended:
        drill.control({"type": END})
    return Altered(drill, taken)


def branch(
    setup: Setup,
    records: list[Record],
    at: int,
    *,
    players: dict[str, str] | None = None,
    graded: tuple[str, ...] = (),
    wall: str | None = None,
) -> Table:
    """A new drill that has gone as another one did up to a moment, that moment included.

    Everybody who was there has left their seats; simulated participants take over what is still to
    be done. Its journal is its own inputs, and is replayed without the other.

    Args:
        setup: of the other drill.
        records: its journal.
        at: the moment (ms), before the drill's end.
        players: who plays each seat from then on; as in the other drill when not given.
        graded: the seats that are graded, beside those that a person holds or has held.
        wall: wall-clock time of the leaving, ISO 8601.

    Raises:
        ValueError: when the moment is not before the drill's end.
        JournalError: when this version plays the drill otherwise.
    """
    last = records[-1]
    if not 0 <= at <= last.t or (last.kind == "end" and at == last.t):
        raise ValueError(f"no moment of the drill before its end: {at}")
    kept = setup.players if players is None else players
    table = Table(replace(setup, players=kept, graded=graded, since=at + 1, version=__version__))
    before = [record for record in records[1:] if record.t <= at]
    for record in before:
        table.feed(record)
    table.advance(at + 1)
    compare([records[0], *before], table.drill.records, 1)
    for seat, person in _present(before):
        table.drill.leave(seat, person, wall)
    table.players.look()
    return table


def _present(records: list[Record]) -> list[tuple[str, str]]:
    """Who sits where after these records, in the order in which they came."""
    found: Counter[tuple[str, str]] = Counter()
    for record in records:
        if record.kind in ("join", "leave"):
            found[record.data["seat"], record.data["person"]] += 1 if record.kind == "join" else -1
    return [who for who, times in found.items() for _ in range(times)]


class _Names:
    """Names for acts and messages that hold from one run to another, where numbers shift.

    Args:
        fed: seq of an act that was fed in -> its seq in the journal.
    """

    def __init__(self, fed: dict[int, int]) -> None:
        self.fed = fed
        self._read = 0
        self._seen: Counter[Hashable] = Counter()
        self.name_of: dict[int, Hashable] = {}
        self.seq_of: dict[Hashable, int] = {}

    def add(self, records: list[Record]) -> None:
        """Name the records that have come since the last time."""
        for record in records[self._read :]:
            if record.kind in ("act", "delivery"):
                same = self._same(record)
                self._seen[same] += 1
                name = (same, self._seen[same])
                self.name_of[record.seq] = name
                self.seq_of[name] = record.seq
        self._read = len(records)

    def _same(self, record: ActRecord | DeliveryRecord) -> Hashable:
        if record.seq in self.fed:
            return ("fed", self.fed[record.seq])
        if record.kind == "act":
            data = record.data
            return ("act", data["seat"], data["verb"], data.get("about"), tuple(data["to"]))
        told = record.data
        if "inject" in told["hidden"]:
            return ("inject", told["hidden"]["inject"])
        if "act" in told:
            return ("of act", self.name_of.get(told["act"]))
        return ("message", tuple(told["seats"]), told["title"]["vi"], told.get("about"))


def _translated(data: Mapping[str, object], before: _Names, now: _Names) -> Json:
    """An input's data with the numbers it refers to put into those of the new run; -1 for what is gone."""

    def number(seq: int) -> int:
        return now.seq_of.get(before.name_of.get(seq), GONE)

    changed = dict(data)
    if isinstance(answered := data.get("reply_to"), int):
        changed["reply_to"] = number(answered)
        if changed["reply_to"] == GONE and "verb" not in data:
            # What a facilitator says is said all the same.
            del changed["reply_to"]
    params = data.get("params")
    if data.get("verb") == "cancel" and isinstance(params, dict):
        changed["params"] = params | {"act": number(params["act"])}
    return changed
