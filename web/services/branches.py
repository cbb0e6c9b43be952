"""Drills whose journal is there before they are: stored whole, or branched off another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NotRequired, TypedDict, Unpack

from drillsim.base.records import Record, start_of
from drillsim.base.texts import Both
from drillsim.engine.setup import Setup, marked_by
from drillsim.journal.chain import lines
from drillsim.live.runner import ENDED, PAUSED, READY
from drillsim.live.whatif import branch
from drillsim.players.skills import known, skill_of
from drillsim.store import Store
from web.services.naming import named

AT_ONCE = 500
"""Lines stored in one transaction: a drill that is running waits for no longer than that takes."""

Progress = Callable[[float], None]


class _Origin(TypedDict):
    origin: Literal["upload", "branch"]
    parent: NotRequired[str]
    parent_t: NotRequired[int]


class TooLate(ValueError):
    """The moment to go on from is not before the other drill's end."""


def keep(
    store: Store,
    records: list[Record],
    state: str,
    position: int,
    wall: str,
    at: Progress,
    **origin: Unpack[_Origin],
) -> str:
    """Store a drill whose journal is there already, a piece at a time.

    Args:
        store: where.
        records: its journal.
        state: ``ready``, ``paused`` or ``ended``; it is ``ready`` until all is stored.
        position: drill time (ms) it stands at.
        wall: wall-clock time, ISO 8601.
        at: told how far it is.
        origin: ``origin`` of the drill, and of a branch ``parent`` and ``parent_t``.

    Returns:
        Its id.

    Raises:
        StoreError: when it cannot be stored.
    """
    text = list(lines(records))
    start = start_of(records)
    title = marked_by(start, Both.of(start["scenario"]["title"]).words())

    def begin(drill: str, code: str) -> str:
        store.create_drill(drill, title, code, text[:AT_ONCE], wall, day=start.get("date"), **origin)
        return drill

    drill = named(begin)
    for first in range(AT_ONCE, len(text), AT_ONCE):
        store.append(drill, first, text[first : first + AT_ONCE], position)
        at(first / len(text))
    store.checkpoint(drill, position, state, 1.0)
    return drill


def branched(
    store: Store,
    setup: Setup,
    records: list[Record],
    parent: str,
    moment: int,
    players: str,
    wall: str,
    at: Progress,
) -> tuple[str, str]:
    """A new drill from a moment of another: for people, or played on to its end.

    Args:
        store: where it is kept.
        setup: of the other drill.
        records: its journal.
        parent: its id.
        moment: drill time (ms) there.
        players: a kind of simulated participant that plays it on; anything else leaves it to people.
        wall: wall-clock time, ISO 8601.
        at: told how far it is.

    Returns:
        Its id and its state.

    Raises:
        TooLate: when the moment is not before the other drill's end.
        JournalError: when this version plays the other drill otherwise.
        StoreError: when it cannot be stored.
    """
    people, seats = not known(players), [seat.seat for seat in setup.scenario.seats]
    try:
        table = branch(
            setup,
            records,
            moment,
            players=None if people else {} if skill_of(players) is None else dict.fromkeys(seats, players),
            graded=() if people else setup.graded,
            wall=wall,
        )
    except ValueError:
        raise TooLate(moment) from None
    drill = table.drill
    while not people and not drill.ended:
        table.advance(min(drill.length, drill.now + drill.length // 50))
        at(0.9 * drill.now / drill.length)
    started = any(record.kind == "control" and record.data.get("do") == "start" for record in drill.records)
    state = ENDED if drill.ended else PAUSED if started else READY
    made = keep(
        store,
        drill.records,
        state,
        drill.now,
        wall,
        lambda done: at(0.9 + done / 10),
        origin="branch",
        parent=parent,
        parent_t=moment,
    )
    return made, state
