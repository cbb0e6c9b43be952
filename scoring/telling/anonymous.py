"""A journal told to somebody who is to rate it blind: no seat, name, player or mark is in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from drillsim.base.model import Seat
from drillsim.base.records import Record, entry, start_of
from drillsim.base.texts import Both, Texts
from scoring.telling.names import Names, written
from scoring.telling.sentences import Sentences

TOLD = frozenset({"delivery", "act", "work", "decision", "incident", "state", "public", "approval", "end"})
"""What is told: what happened, was said and done; nothing of who sat where, nor of duties."""
_MARKS = ("misdirected", "content", "incomplete")
_HIDDEN = "•••"
_FORMS = Texts("seat")
# How a report says how far an incident is, as the last word of a line of its form.
_STATE = re.compile(r"(?<=: )(handled|not_yet)$", re.MULTILINE)


class Happening(NamedTuple):
    """A line of a journal told blind.

    Attributes:
        t: when, milliseconds of drill time.
        text: what happened.
        words: what was said with it, empty when nothing was.
    """

    t: int
    text: Both
    words: Both


class Seatless(Names):
    """Names of a drill in which a seat is called by its agency alone."""

    def seat(self, seat: str) -> Both:
        """The agency that the seat is of."""
        return self.agency(Seat(seat).agency)


def anonymous(records: Sequence[Record], people: Collection[str] = ()) -> Iterator[Happening]:
    """What happened in a drill, for a rater who is to know no more.

    Args:
        records: its journal's records.
        people: names of those who took part; they are hidden wherever they stand.
    """
    sentences = Sentences.of(records, Seatless(start_of(records), written(records)))
    known = [re.escape(name) for name in sorted(people, key=len, reverse=True) if name.strip()]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(known)})(?!\w)", re.IGNORECASE) if known else None
    for record in records:
        if record.kind in TOLD:
            told, words = sentences.tell(_unmarked(record)), _words(record)
            yield Happening(record.t, _masked(told, pattern), _masked(words, pattern))


def _unmarked(record: Record) -> Record:
    """The record without what the engine says of how well an act was done."""
    if record.kind != "act":
        return record
    data = {key: value for key, value in record.data.items() if key not in _MARKS}
    return entry(record.seq, record.t, record.kind, data)


def _words(record: Record) -> Both:
    """What was written or said."""
    if record.kind == "act":
        return Both.of(record.data.get("text") or "")
    return _stated(Both.of(record.data["body"])) if record.kind == "delivery" else Both("", "")


def _stated(text: Both) -> Both:
    """A form's codes in words."""
    vi, en = text
    return Both(
        _STATE.sub(lambda code: _FORMS[f"state_{code[1]}"].vi, vi),
        _STATE.sub(lambda code: _FORMS[f"state_{code[1]}"].en, en),
    )


def _masked(text: Both, pattern: re.Pattern[str] | None) -> Both:
    return text if pattern is None else Both(*(pattern.sub(_HIDDEN, one) for one in text))
