"""A table understood as a script: rows with what each says, and whatever could not be taken over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache

from drillsim.base.messages import Param, Phrase
from drillsim.base.model import Channel
from drillsim.intake.columns import Guess, Head, head
from drillsim.intake.fields import Column, folded
from drillsim.intake.moments import Form, Reading, RowTimes, Told, alone, settled, told
from drillsim.intake.reading import refused
from drillsim.intake.table import Cell, CellTable, FileTables, empty, said
from drillsim.intake.titles import title_of
from drillsim.intake.units import Match, Units
from drillsim.intake.verbs import Proposal, awaited, proposals

_NOTHING = frozenset(("", "n a", "na", "none", "khong", "khong co", "x"))
_GONE = frozenset(("omitted", "deleted", "removed", "cancelled", "bo", "da bo", "huy", "da huy", "bo qua"))
_BLANK = re.compile(r"[-–—_.?\s]*")
_CHANNELS: tuple[tuple[str, Channel], ...] = (
    ("mang xa hoi|facebook|zalo|tiktok|twitter|social|forum|youtube|fanpage", "social"),
    ("bao chi|bao dien tu|phong vien|truyen hinh|press|news|tv|media|article|dai phat thanh", "press"),
    ("canh bao|alert|siem|giam sat|monitoring|alarm|ids|edr|log", "alert"),
    ("bo dam|radio|vo tuyen|walkie", "radio"),
    ("dien thoai|goi|phone|call|telephone|hotline|sms|tin nhan|voice", "phone"),
    ("email|e mail|mail|thu dien tu|thu", "mail"),
    ("truc tiep|mieng|in person|verbal|face to face|oral|hop|loi noi|gap", "verbal"),
    ("cong van|van ban|document|memo|letter|fax|report|giay|cong dien|to trinh|paper|handout", "document"),
)
_CHANNEL_WORDS: tuple[tuple[tuple[str, ...], Channel], ...] = tuple(
    (tuple(words.split("|")), channel) for words, channel in _CHANNELS
)
_UNLESS = re.compile(
    r"\b(neu (van )?chua|neu khong|chi phat khi|khi chua|only if|if not|unless|contingency|du phong)\b"
)
LONGEST_ROW = 1_000
_UNDATED = {"condition": "loss_condition", "none": "loss_no_time"}
_SIGNATURES = re.compile(
    r"(nguoi lap|nguoi ky|noi nhan|ky ten|ky va|phe duyet|duyet|tm|kt|luu|prepared by|approved by)\b"
)


@dataclass(frozen=True, slots=True)
class Loss:
    """What a row, or the file, says and the draft does not, or says otherwise.

    Attributes:
        row: the row of the sheet or the table, from 1; 0 for the file.
        what: it, in both languages.
    """

    row: int
    what: Phrase

    def text(self, lang: str) -> str:
        """It in words."""
        return self.what.say(lang)


@dataclass(frozen=True, slots=True)
class Unless:
    """What a row may be meant to come for want of.

    Attributes:
        verb: of the catalogue.
        by: who is to do it; None: anybody.
        deadline: until when (ms from the start).
    """

    verb: str
    by: Match | None
    deadline: int


@dataclass(frozen=True, slots=True)
class TakenRow:
    """A row of the script.

    Attributes:
        row: the row of the sheet or the table, from 1.
        number, title, body, expected, notes, phase, id: as written.
        at: when it comes (ms from the start, negative before it); None upon something, or unsaid.
        time: the cell that says so.
        channel: by which it comes.
        sender: who it is from.
        to: its receivers, as far as they were found.
        objectives: their titles.
        options: the answers offered.
        proposed: acts that what is expected may ask for.
        unless: the act for want of which it may be meant to come.
        losses: what was not taken over, or otherwise.
    """

    row: int
    number: str
    title: str
    body: str
    expected: str
    notes: str
    phase: str
    id: str
    at: int | None
    time: Told
    channel: Channel
    sender: str
    to: tuple[Match, ...]
    objectives: tuple[str, ...]
    options: tuple[str, ...]
    proposed: tuple[Proposal, ...]
    unless: Unless | None
    losses: tuple[Loss, ...]

    @property
    def ticks(self) -> int:
        """How much of it a planner may tick: the acts proposed, and behind them what it comes for want of."""
        return len(self.proposed) + (self.unless is not None)


@dataclass(frozen=True, slots=True)
class Choices:
    """What somebody has said about a file.

    Attributes:
        table: which table, from 0; the one that looks most like a script when not said.
        columns: place -> what it is (None: nothing), where that is not what was proposed.
        start: the moment of the start (giờ G).
        forms: form of time -> what it means.
        units: folded text -> agency or seat.
    """

    table: int | None = None
    columns: Mapping[int, Column | None] = field(default_factory=dict)
    start: datetime | None = None
    forms: Mapping[Form, Reading] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TakenScript:
    """A file understood.

    Attributes:
        source: it.
        table: which of its tables, from 0.
        head: its heading, columns as they were taken.
        rows: the script.
        times: when they are due; what is to be asked.
        losses: of the file as a whole.
    """

    source: FileTables
    table: int
    head: Head
    rows: tuple[TakenRow, ...]
    times: RowTimes
    losses: tuple[Loss, ...]

    @property
    def found(self) -> Phrase:
        """What the file is, its encoding, and where in it the heading stands."""
        tables = self.source.tables
        name = f" “{tables[self.table].name}”" if tables[self.table].name else ""
        which = {"at": str(self.table + 1), "count": str(len(tables)), "name": name}
        coded = self.source.encoding
        said_of: dict[str, Param] = {
            "kind": Phrase(f"intake_kind_{self.source.kind}"),
            "encoding": Phrase("intake_encoding", {"encoding": coded}) if coded else "",
            "table": Phrase("intake_table", which) if len(tables) > 1 or name else "",
            "row": str(tables[self.table].first[0] + self.head.row + 1),
            "rows": Phrase("intake_head_rows") if self.head.rows > 1 else "",
        }
        return Phrase("intake_found", said_of)

    @property
    def title(self) -> str:
        """What the file calls the script; empty where it does not say."""
        return title_of(self.source, self.table, self.head)

    @property
    def all_losses(self) -> list[Loss]:
        """Those of the file, then of each row."""
        return [*self.losses, *(loss for row in self.rows for loss in row.losses)]


def understood(source: FileTables, name: str, units: Units, choices: Choices | None = None) -> TakenScript:
    """The script of a file.

    Args:
        source: the file, as read.
        name: what it is called, for messages.
        units: finds units of the city.
        choices: what somebody has said.

    Raises:
        InputError: when none of its tables is a script.
    """
    chosen = choices or Choices()
    at, found = _table(source, name, chosen.table)
    found = replace(found, guesses=tuple(_corrected(guess, chosen) for guess in found.guesses))
    table = source.tables[at]
    lines, losses = _lines(table, found)
    if not lines:
        raise refused(name, "intake_no_rows")
    heading = next((guess.heading for guess in found.guesses if guess.column == "time"), "")
    cells = [told(line.cells.get("time")) for line in lines]
    times = settled(cells, chosen.start, chosen.forms, heading)
    # the same units stand in row after row
    named = lru_cache(1_024)(_knowing(units, chosen).found)
    rows = tuple(
        _row(line, cell, due, found, named, times.start)
        for line, cell, due in zip(lines, cells, times.at, strict=True)
    )
    if "channel" not in found.columns:
        losses.append(Loss(0, Phrase("loss_no_channels")))
    hidden = [each.name for each in source.tables if not each.shown and each.rows]
    if hidden:
        losses.append(Loss(0, Phrase("loss_hidden", {"names": ", ".join(hidden)})))
    return TakenScript(source, at, found, rows, times, tuple(losses))


def _knowing(units: Units, chosen: Choices) -> Units:
    """Units with what somebody has said of them."""
    return replace(units, known={**units.known, **chosen.units}) if chosen.units else units


def _table(source: FileTables, name: str, wanted: int | None) -> tuple[int, Head]:
    """The table that is the script, and its heading: what is shown goes before what is hidden."""
    held = [
        (at, found)
        for at, table in enumerate(source.tables)
        if (wanted is None or at == wanted) and (found := head(table)) is not None
    ]
    if not held:
        raise refused(name, "intake_no_table" if source.tables else "intake_empty")
    return max(held, key=lambda each: _worth(source.tables[each[0]], each[1]))


def _worth(table: CellTable, found: Head) -> float:
    return found.weight + min(len(table.rows), 50) / 100 + (2.0 if table.shown else 0.0)


def _corrected(guess: Guess, chosen: Choices) -> Guess:
    if guess.at not in chosen.columns:
        return guess
    return replace(guess, column=chosen.columns[guess.at], sure=1.0)


# -- lines --------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Line:
    """A row of the table that belongs to the script, with those that go on with it."""

    row: int
    cells: dict[Column, Cell]
    rest: dict[str, str]
    phase: str


def _lines(table: CellTable, found: Head) -> tuple[list[_Line], list[Loss]]:
    lines: list[_Line] = []
    losses: list[Loss] = []
    phase = ""
    begins = found.row + found.rows
    for at, row in enumerate(table.rows[begins:], start=table.first[0] + begins + 1):
        if empty(row):
            continue
        texts = [text for text in map(said, row) if text]
        if _band(row, texts, found) and not _SIGNATURES.match(folded(texts[0])):
            phase = texts[0].rstrip(":")
            continue
        cells = {column: row[place] for column, place in found.columns.items() if place < len(row)}
        main = [said(cells.get(column)) for column in ("title", "body")]
        if not any(map(_meant, main)) or (len(set(texts)) <= 2 and _SIGNATURES.match(folded(texts[0]))):
            losses.append(Loss(at, Phrase("loss_row", {"text": _whole(texts)})))
        elif any(folded(text) in _GONE for text in main) or folded(texts[0]) in _GONE:
            losses.append(Loss(at, Phrase("loss_gone", {"text": _whole(texts)})))
        elif lines and _goes_on(cells, found):
            _joined(lines[-1], cells, at, losses)
        else:
            lines.append(_Line(at, cells, _rest(row, found), phase))
    return lines, losses


def _whole(texts: Sequence[str]) -> str:
    """What stands in a row, so that it can be found; of a very long one the beginning."""
    text = " | ".join(texts)
    return text if len(text) <= LONGEST_ROW else f"{text[:LONGEST_ROW]}…"


def _meant(text: str) -> bool:
    return bool(text) and _BLANK.fullmatch(text) is None and folded(text) not in _NOTHING


def _band(row: tuple[Cell, ...], texts: list[str], found: Head) -> bool:
    """Whether a row is a heading over the rows below: one text, alone or joined across all columns."""
    if len(set(texts)) != 1 or len(found.columns) < 3:
        return False
    return len(texts) > 1 or (said(row[0]) == texts[0] and len(texts[0]) < 120 and not texts[0].isdecimal())


def _goes_on(cells: Mapping[Column, Cell], found: Head) -> bool:
    """Whether a row goes on with the one before: what says which row it is, is empty."""
    keys: tuple[Column, ...] = ("number", "time", "title", "sender")
    marks = [column for column in keys if column in found.columns]
    return len(marks) >= 2 and not any(said(cells.get(column)) for column in marks)


def _joined(line: _Line, cells: Mapping[Column, Cell], at: int, losses: list[Loss]) -> None:
    for column, cell in cells.items():
        if text := said(cell):
            held = said(line.cells.get(column))
            line.cells[column] = f"{held}\n{text}" if held else text
    losses.append(Loss(at, Phrase("loss_joined", {"row": str(line.row)})))


def _rest(row: tuple[Cell, ...], found: Head) -> dict[str, str]:
    """What stands in columns that no script has, by their headings."""
    others = [guess for guess in found.guesses if guess.column is None and guess.at < len(row)]
    return {guess.heading: text for guess in others if _meant(text := said(row[guess.at])) and guess.heading}


# -- rows ---------------------------------------------------------------------------------------


def _row(
    line: _Line,
    time: Told,
    at: int | None,
    found: Head,
    units: Callable[[str], list[Match]],
    start: datetime | None,
) -> TakenRow:
    losses: list[Loss] = []

    def lose(code: str, **params: Param) -> None:
        losses.append(Loss(line.row, Phrase(code, params)))

    text = {column: said(cell) for column, cell in line.cells.items()}
    body, title = text.get("body", ""), text.get("title", "")
    to = tuple(units(text["to"])) if _meant(text.get("to", "")) else ()
    for match in to:
        if match.name is None:
            lose("loss_unit", text=match.text)
    if not to and "to" in found.columns:
        lose("loss_no_receiver")
    if at is None:
        lose(_UNDATED.get(time.form, "loss_time"), text=time.text)
    elif time.ends:
        lose("loss_end", text=time.text)
    channel = channel_of(text.get("channel", ""))
    if channel is None and text.get("channel"):
        lose("loss_channel", text=text["channel"])
    unless = _unless(text, at, units, start)
    if unless is None and _UNLESS.search(
        folded(f"{text.get('time', '')} {text.get('notes', '')} {body[:80]}")
    ):
        lose("loss_unless")
    expected = text.get("expected", "") if _meant(text.get("expected", "")) else ""
    notes = [text.get("notes", ""), *(f"{heading}: {value}" for heading, value in line.rest.items())]
    if text.get("variants"):
        lose("loss_variants")
    return TakenRow(
        line.row,
        text.get("number", ""),
        title if _meant(title) else _first_words(body),
        body if _meant(body) else title,
        expected,
        "\n".join(note for note in notes if _meant(note)),
        text.get("phase", "") or line.phase,
        text.get("id", ""),
        at,
        time,
        channel or "document",
        text.get("sender", "") if _meant(text.get("sender", "")) else "",
        to,
        tuple(
            each for part in re.split(r"[\n;]", text.get("objective", "")) if _meant(each := part.strip(" -"))
        ),
        tuple(_options(text.get("options", ""))),
        proposals(expected),
        unless,
        tuple(losses),
    )


def _unless(
    text: Mapping[Column, str], at: int | None, units: Callable[[str], list[Match]], start: datetime | None
) -> Unless | None:
    """What a row says that it comes for want of, when it is known until when."""
    for column in ("time", "notes", "title", "body"):
        found = awaited(text.get(column, "")[:300])
        if found is None:
            continue
        due = alone(told(found.time), start) if found.time else None
        deadline = due if due is not None and due >= 0 else at
        by = next(iter(units(found.who)), None) if found.who else None
        if deadline is not None and deadline >= 0 and (by is None or by.name):
            return Unless(found.verb, by, deadline)
    return None


def channel_of(text: str) -> Channel | None:
    """The channel that a cell names; None where it names none that there is."""
    plain = f" {folded(text)} "
    return next(
        (channel for words, channel in _CHANNEL_WORDS if any(f" {word} " in plain for word in words)), None
    )


def _aims(text: str) -> Iterator[str]:
    parts = (part.strip(" -") for part in re.split(r"[\n;]", text))
    return (part for part in parts if _meant(part))


def _first_words(body: str) -> str:
    """A title made of a body: its first words."""
    line = body.strip().split("\n")[0]
    short = re.split(r"(?<=[.!?;:])\s", line)[0]
    return short if len(short) <= 80 else " ".join(short[:80].split()[:-1]) + "…"


def _options(text: str) -> Iterator[str]:
    for part in text.split("\n"):
        if bare := re.sub(r"^\s*(?:[a-zA-Z]|\d{1,2})[).]\s*|^\s*[-•]\s*", "", part).strip():
            yield bare
