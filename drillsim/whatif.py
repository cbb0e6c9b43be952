"""What would have been: the reference runs that an outcome is measured against.

Each keeps the seed, the facilitators' inputs and the simulated participants of ungraded seats,
replaces the graded seats alone, and ends when the drill ended (scoring.md, section 3).
"""

from __future__ import annotations

from dataclasses import replace

from drillsim.bots import play
from drillsim.engine import LENGTH, Drill
from drillsim.model import Record
from drillsim.setup import Setup

IDLE, BY_THE_BOOK = "idle", "by-the-book"
END = "end"


def reference(setup: Setup, records: list[Record], kind: str) -> Drill:
    """The same drill with its graded seats played by ``kind``.

    Args:
        setup: of the drill.
        records: its journal; facilitators' inputs and the end are taken from it.
        kind: ``idle`` or ``by-the-book``.
    """
    others = {seat: player for seat, player in setup.players.items() if seat not in setup.graded}
    changed = replace(setup, players=others | dict.fromkeys(setup.graded, kind))
    controls = [record for record in records if record.kind == "control" and record.data["type"] != END]
    last = records[-1]
    if last.kind == "end" and last.data["reason"] == LENGTH:
        return play(changed, inputs=controls)
    drill = play(changed, inputs=controls, until=last.t)
    drill.control({"type": END})
    return drill


def references(setup: Setup, records: list[Record]) -> tuple[Drill, Drill]:
    """The reference runs *idle* and *by the book* of a drill."""
    return reference(setup, records, IDLE), reference(setup, records, BY_THE_BOOK)
