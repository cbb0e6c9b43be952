"""Which column of a table is what: where its heading stands, and all columns understood at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from drillsim.intake.assigning import assigned
from drillsim.intake.evidence import evidence
from drillsim.intake.fields import COLUMNS, OTHERS, PHRASES, Column, folded
from drillsim.intake.table import Cell, CellTable, empty, said

LEAST = 0.42
"""Confidence under which a column is left alone."""
SEARCHED = 15
"""Rows in which a heading is looked for."""
WEIGHT = 0.3
"""Of what cells look like, beside what the heading says."""
NEEDED = 2
"""Columns that must be understood in a heading."""
CERTAIN = 0.6
"""Confidence of a column that speaks for a heading."""
AFTER = 1e-5
"""By how much less likely each further column is."""
WIDE = 40
"""Columns by which a heading is found; those beyond are understood once it is."""
LOOKED = 500
"""Rows that are looked at to tell what columns are."""
SAMPLES = 3
LIKE = 0.82
"""Share of letters in the same order with which a heading is a phrase but for slips."""
LONGEST = 80
"""Letters of a heading; what is longer is a text."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a column is taken for.

    Attributes:
        at: its place, from 0.
        heading: what stands over it.
        column: what it is; None for one that no script has.
        sure: confidence, 0-1.
        samples: its first cells.
    """

    at: int
    heading: str
    column: Column | None
    sure: float
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """Where a table's heading stands, and what its columns are.

    Attributes:
        row: its first row, from 0.
        rows: how many rows it has.
        guesses: a column each.
    """

    row: int
    rows: int
    guesses: tuple[Guess, ...]

    @property
    def columns(self) -> dict[Column, int]:
        """Column -> its place."""
        return {guess.column: guess.at for guess in self.guesses if guess.column is not None}

    @property
    def weight(self) -> float:
        """How much of a script it holds."""
        return sum(guess.sure for guess in self.guesses if guess.column is not None)


def head(table: CellTable) -> Head | None:
    """The heading of a table; None when no row of its first looks like one."""
    best: Head | None = None
    narrow = CellTable(table.name, tuple(row[:WIDE] for row in table.rows[: SEARCHED + LOOKED]))
    for row in range(min(SEARCHED, len(table.rows))):
        for rows in (1, 2):
            if row + rows > len(table.rows) or any(empty(table.rows[row + more]) for more in range(rows)):
                continue
            found = _head(narrow, row, rows)
            if found is not None and (best is None or found.weight > best.weight + 0.25 * (rows - 1) + 0.01):
                best = found
    if best is not None and max(map(len, table.rows[best.row : best.row + best.rows])) > WIDE:
        best = _head(table, best.row, best.rows)
    return _whole(table, best) if best is not None and best.rows == 1 else best


def _whole(table: CellTable, found: Head) -> Head:
    """A heading with the row above or below that belongs to it: cells joined downwards stand in both."""
    for first in (found.row - 1, found.row):
        if first >= 0 and first + 1 < len(table.rows) and _alike(table.rows[first], table.rows[first + 1]):
            return _head(table, first, 2) or found
    return found


def _alike(one: Sequence[Cell], other: Sequence[Cell]) -> bool:
    """Whether most cells of two rows say the same."""
    pairs = [(said(a), said(b)) for a, b in zip(one, other, strict=False)]
    held = [a == b for a, b in pairs if a or b]
    return len(held) >= 3 and 2 * sum(held) >= len(held)


def _head(table: CellTable, row: int, rows: int) -> Head | None:
    headings = _joined(table.rows[row : row + rows])
    if sum(len(text) > 60 for text in headings) > 1 or len({*filter(None, headings)}) < 2:
        return None
    # a line of long sentences is a row of the script, not its heading
    below = table.rows[row + rows :]
    guesses = guessed(headings, below)
    known = {guess.column for guess in guesses if guess.column is not None and guess.sure >= CERTAIN}
    if len(known) < NEEDED or not known & {"title", "body"}:
        return None
    return Head(row, rows, guesses)


def _joined(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """The heading of each column, from one row or two."""
    width = max(map(len, rows))
    found: list[str] = []
    for at in range(width):
        parts = [said(row[at]) for row in rows if at < len(row)]
        found.append(" ".join(dict.fromkeys(filter(None, parts))))
    return found


def guessed(headings: Sequence[str], rows: Sequence[Sequence[Cell]] = ()) -> tuple[Guess, ...]:
    """What each column is, all of them weighed at once.

    Args:
        headings: what stands over them.
        rows: what stands under them.
    """
    looked = rows[:LOOKED]
    columns = [[row[at] for row in looked if at < len(row)] for at in range(len(headings))]
    gains = [
        # Of two that are as likely, the left one.
        [_gain(heading[: LONGEST + 1], column, shown) - AFTER * at for column in COLUMNS]
        for at, (heading, shown) in enumerate(zip(headings, map(evidence, columns), strict=True))
    ]
    held = _held(gains)
    found: list[Guess] = []
    for at, heading in enumerate(headings):
        column = held.get(at)
        sure = min(1.0, gains[at][COLUMNS.index(column)]) if column is not None else 0.0
        samples = tuple(text for cell in columns[at] if (text := said(cell)))[:SAMPLES]
        found.append(Guess(at, heading, column, round(sure, 2), samples))
    return tuple(found)


def _held(gains: Sequence[Sequence[float]]) -> dict[int, Column]:
    """The column that each heading is for, where it is for one.

    Columns choose headings, or none: they are few, however many headings a file has.
    """
    worth = [[gain[n] - LEAST for gain in gains] + [0.0] * len(COLUMNS) for n in range(len(COLUMNS))]
    return {at: COLUMNS[n] for n, at in enumerate(assigned(worth)) if at < len(gains)}


def _gain(heading: str, column: Column, shown: dict[Column, float]) -> float:
    spoken, other = likeness(heading)[column], _other(heading)
    if spoken < 0.3:
        # cells alone say what a column is where no word stands over it
        return 0.5 * max(0.0, shown.get(column, 0.0)) if not folded(heading) else 0.0
    if other > spoken:
        spoken *= 0.5
    return spoken + WEIGHT * shown.get(column, 0.0)


@lru_cache(2_048)
def likeness(heading: str) -> dict[Column, float]:
    """How much a heading says each column, 0-1: whole, among other words, or nearly."""
    words = tuple(folded(heading).split()) if len(heading) <= LONGEST else ()
    return {column: _likest(words, PHRASES[column]) for column in COLUMNS}


@lru_cache(2_048)
def _other(heading: str) -> float:
    return _likest(tuple(folded(heading).split()), OTHERS) if len(heading) <= LONGEST else 0.0


def _likest(words: tuple[str, ...], phrases: Sequence[tuple[str, ...]]) -> float:
    if not words:
        return 0.0
    whole = max(_within(words, phrase) for phrase in phrases)
    return whole or max(_nearly(words, phrase) for phrase in phrases)


def _within(words: tuple[str, ...], phrase: tuple[str, ...]) -> float:
    """Whether a phrase is a heading, or stands in it."""
    length = len(phrase)
    if not length or length > len(words):
        return 0.0
    if words == phrase:
        return 1.0
    share = sum(map(len, phrase)) / sum(map(len, words))
    for at in range(len(words) - length + 1):
        if words[at : at + length] == phrase:
            # what a heading begins with says what it is; what follows narrows it
            return (0.5 if at == 0 else 0.42) + 0.45 * share
    return 0.0


def _nearly(words: tuple[str, ...], phrase: tuple[str, ...]) -> float:
    """How like they are letter by letter: slips of the keyboard."""
    spoken, other = " ".join(words), " ".join(phrase)
    if abs(len(words) - len(phrase)) > 1 or len(spoken.replace(" ", "")) < 5:
        return 0.0
    # What cannot be like by its length or its letters is looked at no closer, which would take far longer.
    all_ = len(spoken) + len(other)
    if 2 * min(len(spoken), len(other)) < LIKE * all_ or 2 * _common(spoken, other) < LIKE * all_:
        return 0.0
    ratio = SequenceMatcher(None, spoken, other).ratio()
    return 0.85 * ratio if ratio > LIKE else 0.0


def _common(one: str, other: str) -> int:
    """How many letters two texts share, wherever they stand."""
    return (_letters(one) & _letters(other)).total()


@lru_cache(2_048)
def _letters(text: str) -> Counter[str]:
    return Counter(text)
