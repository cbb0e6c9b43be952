"""Reading a journal's text, and replay.

See docs/journal.md. A line's hash covers the previous line's hash and the line itself, so an
altered, dropped or reordered record is found and named. Replay feeds a journal's inputs to a new
drill and compares every record, byte for byte.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from drillsim.base.errors import JournalError
from drillsim.base.records import Record, entry, start_of
from drillsim.engine.drill import DIRECTOR, Drill
from drillsim.engine.feeding import feed
from drillsim.engine.setup import FORMAT, Setup
from drillsim.journal.chain import Chain, compare

MAX_LINE = 4_000_000
# What a journal's first line says near its beginning, even where it has been altered.
_SIGNS = ('"seq":', '"kind":"start"')
_NEAR = 60
_MARK = "\ufeff"
# How files begin that are taken for a journal by mistake -> what they are.
_BEGINNINGS = {
    b"\x1f\x8b": "journal_gzip",
    b"PK\x03\x04": "journal_zip",
    b"PK\x05\x06": "journal_zip",
    b"%PDF": "journal_pdf",
    b"\xff\xfe": "journal_utf16",
    b"\xfe\xff": "journal_utf16",
    b"\xef\xbb\xbf": "journal_bom",
}


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
        text: its lines; a last line without a newline that was cut off while it was written is left out.

    Raises:
        JournalError: naming the first record that was altered, dropped, reordered or spliced in, or
            saying that this version cannot read the journal, or what the text is instead of one.
    """
    chain = Chain()
    records: list[Record] = []
    for raw in text:
        try:
            record = _next(raw.removesuffix("\n"), chain, records)
        except JournalError:
            if raw.endswith("\n") or (not records and not _begins(raw)):
                raise
            # The rest of it was never written.
            break
        records.append(record)
    if not records:
        raise JournalError("journal_empty")
    return Journal(records, records[-1].kind == "end", chain.head)


def read_on(text: Iterable[str], head: str, records: list[Record]) -> str:
    """Read what follows in a journal that grows.

    Args:
        text: the further lines, without newlines.
        head: the hash of the last line before them.
        records: those before them; the further ones are put behind.

    Returns:
        The hash of the last line.

    Raises:
        JournalError: as ``read`` does.
    """
    chain = Chain()
    chain.head = head
    for line in text:
        records.append(_next(line, chain, records))
    return chain.head


def _next(line: str, chain: Chain, records: list[Record]) -> Record:
    """The record on a line, if it follows those before it."""
    number = len(records)
    if line.endswith("\r"):
        raise JournalError("journal_crlf")
    if number == 0 and (line.startswith(_MARK) or not _begins(line)):
        raise JournalError(_instead(line))
    record = _record(line, number)
    time, over = (records[-1].t, records[-1].kind == "end") if records else (0, False)
    if record.seq != number or record.t < time or over or not _holds(chain, record, line):
        raise JournalError("journal_altered", record=str(number))
    if number == 0:
        _check_start(record)
    return record


def foreign(beginning: bytes) -> str | None:
    """What a file is that no journal begins like; a key of ``messages.MESSAGES``.

    Args:
        beginning: its first bytes, some thousands where there are so many.
    """
    if not beginning.strip():
        return "journal_nothing"
    for mark, kind in _BEGINNINGS.items():
        if beginning.startswith(mark):
            return kind
    # A journal may have been altered: a few odd bytes make no other kind of file of it.
    odd = sum(byte < 32 and byte not in b"\t\n\r\f" for byte in beginning)
    return "journal_binary" if odd * 50 > len(beginning) else None


def _begins(line: str) -> bool:
    """Whether a line may have been a journal's first."""
    return any(sign in line[:_NEAR] for sign in _SIGNS)


def _instead(line: str) -> str:
    """What the text is that begins with this line, which is no journal's first."""
    if line.startswith(_MARK):
        return "journal_bom"
    return "journal_json" if line.lstrip()[:1] in ("{", "[") else "journal_text"


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
        found: object = json.loads(line)
        if not isinstance(found, dict):
            raise TypeError("a record is a mapping")
        seq, t, kind, data = found["seq"], found["t"], found["kind"], found["data"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise JournalError("journal_altered", record=str(number)) from None
    whole = type(seq) is int and type(t) is int and len(found) == 5
    if not (whole and isinstance(kind, str) and isinstance(data, dict)):
        raise JournalError("journal_altered", record=str(number))
    return entry(seq, t, kind, data)


def _check_start(record: Record) -> None:
    if record.kind != "start":
        raise JournalError("journal_altered", record="0")
    if record.data.get("format") != FORMAT:
        raise JournalError(
            "journal_format", format=str(record.data.get("format")), version=str(record.data.get("version"))
        )


def rebuild(records: list[Record]) -> Drill:
    """A new drill, fed with the inputs of a journal up to the moment of its last record."""
    drill = Drill(Setup.read(start_of(records)))
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
    compare(journal.records, drill.records, whole=True)
    return drill
