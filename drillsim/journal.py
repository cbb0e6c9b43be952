"""Reading a journal's text, and replay.

See docs/journal.md. A line's hash covers the previous line's hash and the line itself, so an
altered, dropped or reordered record is found and named. Replay feeds a journal's inputs to a new
drill and compares every record, byte for byte.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from drillsim.actions.acts import act_from
from drillsim.chain import Chain, encoded
from drillsim.engine import DIRECTOR, Drill
from drillsim.errors import JournalError
from drillsim.model import Record
from drillsim.setup import FORMAT, Setup

MAX_LINE = 4_000_000


@dataclass(frozen=True, slots=True)
class Journal:
    """A journal that has been read and whose chain holds.

    Attributes:
        records: in order.
        complete: whether it has its ``end`` record.
        head: the hash of its last line.
    """

    records: list[Record]
    complete: bool
    head: str


def read(text: Iterable[str]) -> Journal:
    """Read a journal and check its chain.

    Args:
        text: its lines; a last line without a newline was cut off while it was written and is left out.

    Raises:
        JournalError: naming the first record that was altered, dropped, reordered or spliced in, or
            saying that this version cannot read the journal.
    """
    chain = Chain()
    records: list[Record] = []
    time = 0
    for number, raw in enumerate(text):
        if not raw.endswith("\n"):
            break
        record = _record(raw[:-1], number)
        if record.seq != number or record.t < time or not _holds(chain, record, raw[:-1]):
            raise JournalError("journal_altered", record=str(number))
        if number == 0:
            _check_start(record)
        if records and records[-1].kind == "end":
            raise JournalError("journal_altered", record=str(number))
        time = record.t
        records.append(record)
    if not records:
        raise JournalError("journal_empty")
    return Journal(records, records[-1].kind == "end", chain.head)


def _holds(chain: Chain, record: Record, line: str) -> bool:
    try:
        return chain.line(record) == line
    except (ValueError, RecursionError):
        # NaN, half a character, or a depth that we never write.
        return False


def _record(line: str, number: int) -> Record:
    if len(line) > MAX_LINE:
        raise JournalError("journal_altered", record=str(number))
    try:
        found: Any = json.loads(line)
        seq, t, kind, data = found["seq"], found["t"], found["kind"], found["data"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise JournalError("journal_altered", record=str(number)) from None
    whole = type(seq) is int and type(t) is int and len(found) == 5
    if not (whole and isinstance(kind, str) and isinstance(data, dict)):
        raise JournalError("journal_altered", record=str(number))
    return Record(seq, t, kind, data)


def _check_start(record: Record) -> None:
    if record.kind != "start":
        raise JournalError("journal_altered", record="0")
    if record.data.get("format") != FORMAT:
        raise JournalError(
            "journal_format", format=str(record.data.get("format")), version=str(record.data.get("version"))
        )


def feed(drill: Drill, record: Record) -> None:
    """Give a drill the input that a record holds, at its time; other records are passed over."""
    data = record.data
    if record.kind == "act" and data["seat"] is not None:
        drill.advance(record.t)
        drill.act(act_from(data))
    elif record.kind == "control":
        drill.advance(record.t)
        drill.control(data)
    elif record.kind in ("join", "leave"):
        drill.advance(record.t)
        present = drill.join if record.kind == "join" else drill.leave
        present(data["seat"], data["person"], data.get("wall"))


def rebuild(records: list[Record]) -> Drill:
    """A new drill, fed with the inputs of a journal up to the moment of its last record."""
    drill = Drill(Setup.read(records[0].data))
    for record in records[1:]:
        try:
            feed(drill, record)
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise JournalError("journal_differs", record=str(record.seq)) from error
    last = records[-1]
    ended_by_hand = last.kind == "end" and last.data["reason"] == DIRECTOR
    drill.advance(last.t if ended_by_hand else last.t + 1)
    return drill


def replay(journal: Journal) -> Drill:
    """Rebuild a journal from its inputs and compare every record.

    Raises:
        JournalError: naming the first record that comes out otherwise.
    """
    drill = rebuild(journal.records)
    for was, now in zip(journal.records, drill.records, strict=False):
        if encoded(was) != encoded(now):
            raise JournalError("journal_differs", record=str(was.seq))
    if len(drill.records) < len(journal.records):
        raise JournalError("journal_differs", record=str(len(drill.records)))
    return drill
