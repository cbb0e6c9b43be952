"""The journal's text form: one JSON object a line, chained by hashes (docs/journal.md)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence

from drillsim.base.errors import JournalError
from drillsim.base.records import Record

FIRST_HASH = "0" * 64

# Keys keep their order: that of agencies and systems is part of what a drill is made of.
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def encoded(record: Record) -> str:
    """A record as JSON, without its hash."""
    return _encode(record._asdict())


def compare(
    written: Sequence[Record], made: Sequence[Record], start: int = 0, *, whole: bool = False
) -> None:
    """Compare records with those that come out of the same inputs, byte for byte, as far as both go.

    Args:
        written: of a journal.
        made: what came out.
        start: the first that is looked at.
        whole: whether everything that is written must have come out.

    Raises:
        JournalError: naming the first record that comes out otherwise.
    """
    both = min(len(written), len(made))
    for seq in range(start, both):
        if encoded(written[seq]) != encoded(made[seq]):
            raise JournalError("journal_differs", record=str(seq))
    if whole and both < len(written):
        raise JournalError("journal_differs", record=str(both))


class Chain:
    """Turns records into lines, each carrying the hash of all before it."""

    def __init__(self) -> None:
        self.head = FIRST_HASH

    def line(self, record: Record) -> str:
        """The record's line, without its newline."""
        body = encoded(record)
        self.head = hashlib.sha256((self.head + body).encode()).hexdigest()
        return f'{body[:-1]},"hash":"{self.head}"}}'


def lines(records: Iterable[Record]) -> Iterator[str]:
    """The lines of a whole journal, without newlines."""
    chain = Chain()
    for record in records:
        yield chain.line(record)


def head(records: Iterable[Record]) -> str:
    """The hash of the last line of a journal."""
    last = Chain()
    for record in records:
        last.line(record)
    return last.head
