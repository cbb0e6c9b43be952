"""Drills rebuilt from their records, with their simulated participants, to go on from there.

Simulated participants decide anew, and must decide as they did: then the drill is where it was. Where
this version lets them decide otherwise, what they had done is taken from the journal as done, as what
people did is, and they go on from there; a ``players`` control says so in the journal.
"""

from __future__ import annotations

from typing import NamedTuple

from drillsim.base.errors import JournalError
from drillsim.base.records import Record
from drillsim.engine.setup import Setup
from drillsim.journal.chain import compare
from drillsim.players.bots import Table, fed, taken_over


class Restored(NamedTuple):
    """A drill that comes out as it was stored.

    Attributes:
        table: the drill, to go on.
        since: drill time (ms) from which its simulated participants go on by other decisions than those
            that are stored; None when they decide as they did.
    """

    table: Table
    since: int | None


class Coming(NamedTuple):
    """The next inject, if nobody does anything.

    Attributes:
        t: when, in ms; the drill's end when no inject is left.
        inject: its id, if any.
    """

    t: int
    inject: str | None


def rebuild(setup: Setup, records: list[Record], since: int | None = None) -> Table:
    """A table fed with the inputs of people and facilitators; simulated participants decide anew.

    Args:
        setup: of the drill.
        records: its journal.
        since: drill time (ms) from which they do; what was done before is an input, whoever did it. As the
            journal says when not given.
    """
    since = taken_over(setup, records) if since is None else since
    table = Table(setup, since)
    for record in records[1:]:
        if fed(record, since):
            table.feed(record)
    # Everything at the moment of the last record has been played, or is an input just fed.
    while not table.drill.ended and len(table.drill.records) < len(records):
        table.step()
    return table


def restore(setup: Setup, records: list[Record], at: int) -> Restored:
    """A drill as it was stored: with simulated participants as they are, or with what they did as done.

    Args:
        setup: of the drill.
        records: its journal.
        at: drill time (ms) that it had reached.

    Raises:
        JournalError: when it does not come out as it was stored either way.
    """
    later = max(at, records[-1].t + 1)
    try:
        return Restored(_same(setup, records, None), None)
    except JournalError as first:
        try:
            return Restored(_same(setup, records, later), later)
        except JournalError:
            raise first from first.__cause__


def _same(setup: Setup, records: list[Record], since: int | None) -> Table:
    try:
        table = rebuild(setup, records, since)
    except Exception as error:
        # A journal of another version, or an altered one, may break the engine anywhere.
        raise JournalError("journal_fails", what=what(error)) from error
    compare(records, table.drill.records, whole=True)
    return table


def what(error: BaseException) -> str:
    """What an unexpected error is and where it arose, for those who mend it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = ""
    if trace is not None:
        file = trace.tb_frame.f_code.co_filename.replace("\\", "/").rpartition("/")[2]
        place = f", {file}:{trace.tb_lineno}"
    return f"{type(error).__name__}{place}"


def coming(table: Table, until: int | None = None) -> Coming:
    """Play on until an inject is delivered, or nothing is left to happen.

    Args:
        table: the drill; it changes.
        until: play nothing later than this drill time (ms), when given.
    """
    seen = len(table.drill.records)
    while not table.drill.ended and (until is None or table.next() <= until):
        table.step()
        for record in table.drill.records[seen:]:
            if record.kind == "inject" and record.data["status"] == "fired":
                return Coming(record.t, str(record.data["inject"]))
        seen = len(table.drill.records)
    return Coming(table.drill.length, None)


def looked_ahead(setup: Setup, records: list[Record], at: int) -> Coming:
    """The next inject of a drill that stands at ``at`` (ms), seen in another like it."""
    table = rebuild(setup, records)
    table.advance(at)
    return coming(table)
