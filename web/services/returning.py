"""drillsim's own workbook of a script come back: the file it was made of, and what was edited, row by row."""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from drillsim.base.messages import Phrase
from drillsim.base.model import Seat
from drillsim.documents.city import City
from drillsim.documents.yamltext import MAX_BYTES, read
from drillsim.intake.draft import Slugs, Wishes, drafted
from drillsim.intake.fields import Column
from drillsim.intake.script import Choices, Loss, TakenRow, understood
from drillsim.intake.table import FILE_SHEET, Cell, FileTables, said
from drillsim.intake.units import Units
from drillsim.library.index import Library
from scoring.reports.papers.sheets import Sheet
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts import Script
from scoring.reports.scripts.sheets import COLUMNS, script_sheet, sheets
from web.services.drafts import as_file
from web.services.merging import fitted
from web.services.scriptedits import DraftChange, name_of
from web.services.scripts import written
from web.services.sheetcells import CellReader, Meant
from web.services.sheetedits import Kind, Plain, SheetEdit
from web.services.sheetrows import FoundSheet, SheetLine, only, rising, seen
from web.services.taking import Taken

KEYS = [field.key for field in COLUMNS]
SHOWN = 300
"""Characters of a cell that are told."""
_MEANS: Mapping[str, Column] = {
    "sc_number": "number", "sc_time": "time", "sc_title": "title", "sc_channel": "channel",
    "sc_sender": "sender", "sc_receivers_column": "to", "sc_body": "body", "sc_expected_column": "expected",
    "sc_objectives": "objective", "sc_notes": "notes", "sc_options": "options", "sc_variants": "variants",
    "sc_id": "id",
}  # fmt: skip
_BESIDE = {
    "objectives": ("objectives", "id", {"sc_objective": "title"}),
    "phases": ("phases", "id", {"sc_phase": "title"}),
    "forces": ("seats", "seat", {"sc_brief": "brief"}),
}
"""Of other sheets: the list that each is of, what its things are known by, the columns that can be edited."""


class Returned(NamedTuple):
    """A workbook that has come back.

    Attributes:
        text: of the scenario's file, as the workbook was made of it.
        edits: what was edited, in the order of the sheet.
        losses: what was edited and cannot be taken over.
        added: rows that were added, understood as any script's are; None when there are none.
    """

    text: str
    edits: tuple[SheetEdit, ...]
    losses: tuple[Loss, ...]
    added: Taken | None


def returned(
    library: Library, source: FileTables, ticks: Collection[tuple[int, int]] = ()
) -> Returned | None:
    """The scenario of a workbook that drillsim wrote, and what was edited in it; None of any other file.

    Args:
        library: where its city, rules and parts are.
        source: the workbook's tables.
        ticks: what counts of what rows that were added propose: number of the row, number of the proposal.

    Raises:
        InputError: when its scenario does not check with this library.
    """
    text = _packed(source)
    if text is None:
        return None
    with as_file(text, "script") as path:
        script = written(library, str(path))
    city = library.city(script.scenario["city"])[0]
    return _Book(script, city, source).returned(text, ticks)


def _packed(source: FileTables) -> str | None:
    """The file that a hidden sheet holds."""
    sheet = next((table for table in source.tables if table.name == FILE_SHEET), None)
    if sheet is None:
        return None
    packed = "".join(said(row[0]) for row in sheet.rows[1:] if row)
    try:
        unpacker = zlib.decompressobj()
        raw = unpacker.decompress(base64.b64decode(packed, validate=True), MAX_BYTES + 1)
        text = raw.decode()
    except (binascii.Error, zlib.error, UnicodeDecodeError):
        return None
    if not raw:
        return None
    read(raw, FILE_SHEET)
    return text


class _Book:
    """One workbook, beside the scenario that it was made of."""

    def __init__(self, script: Script, city: City, source: FileTables) -> None:
        self._script, self._city, self._source = script, city, source
        self._units = Units(city)
        both = [
            (found, say)
            for say in (Tongue("vi"), Tongue("en"))
            if (found := seen(source, script_sheet(script, say), say))
        ]
        self._found: FoundSheet | None
        self._found, self._say = max(
            both, key=lambda each: len(each[0].columns), default=(None, Tongue("vi"))
        )
        self._cells = CellReader(script, self._say, self._units)
        self._injects: dict[str, Plain] = {str(name_of(row)): row for row in script.scenario["injects"]}
        self._before: dict[str, dict[str, Cell]] = {
            name: dict(zip(KEYS, row, strict=True))
            for name, row in zip(self._injects, script_sheet(script, self._say).rows, strict=True)
        }
        self._edits: list[SheetEdit] = []
        self._losses: list[Loss] = []
        self._ids: dict[int, str] = {}

    def returned(self, text: str, ticks: Collection[tuple[int, int]]) -> Returned:
        """What has come back."""
        if self._found is None:
            self._lose(0, "loss_no_script")
            return Returned(text, (), tuple(self._losses), None)
        self._headings(self._found)
        known, new = self._sorted_out(self._found)
        for name, line in known.items():
            self._edited(name, line)
        self._gone(known)
        order = sorted((*known.values(), *new), key=lambda line: line.row)
        self._ids = {line.row: name for name, line in known.items()}
        added = self._added(self._found, new, order, ticks) if new else None
        self._moved(known, order)
        self._other_sheets()
        edits = sorted(self._edits, key=lambda each: (not each.row, each.row))
        return Returned(text, tuple(edits), tuple(self._losses), added)

    def _lose(self, at: int, code: str, /, **told: str) -> None:
        self._losses.append(Loss(at, Phrase(code, told)))

    def _headings(self, found: FoundSheet) -> None:
        """Columns that the planner has added, and those that are not there any more."""
        names = [said(cell) for cell in found.table.rows[found.head]]
        places = set(found.columns.values())
        for place in range(max(map(len, found.table.rows))):
            filled = any(len(row) > place and said(row[place]) for row in found.table.rows[found.head + 1 :])
            if place not in places and filled:
                heading = names[place] if place < len(names) else ""
                self._lose(0, "loss_added_column", heading=heading or str(place + 1))
        for key in KEYS[1:]:
            if key not in found.columns:
                self._lose(0, "loss_gone_column", heading=self._say(key))

    def _sorted_out(self, found: FoundSheet) -> tuple[dict[str, SheetLine], list[SheetLine]]:
        """The rows of injects that there are, by name, in the sheet's order, and those that are new.

        Of rows of one id, such as a row and its copy, each inject of it has the likest; the others are new.
        """
        if "sc_id" not in found.columns:
            return {}, []
        likes = sorted(
            (
                (-self._like(line, name), line.row, name, line)
                for line in found.lines
                for name, inject in self._injects.items()
                if inject["id"] == line.text("sc_id")
            ),
            key=lambda each: each[:3],
        )
        rows: dict[int, str] = {}
        for _, row, name, _ in likes:
            if row not in rows and name not in rows.values():
                rows[row] = name
        known = {rows[line.row]: line for line in found.lines if line.row in rows}
        return known, [line for line in found.lines if line.row not in rows]

    def _like(self, line: SheetLine, name: str) -> int:
        return sum(line.text(key) == said(cell) for key, cell in self._before[name].items())

    # -- rows that there are -----------------------------------------------------------------------

    def _edited(self, name: str, line: SheetLine) -> None:
        """Every cell that was edited; the number of a row is only its place."""
        inject = self._injects[name]
        for key in KEYS[1:-1]:
            was, now = said(self._before[name][key]), line.text(key)
            if key not in line.cells or was == now:
                continue
            meant = self._cells.meant(inject, key, was, now)
            if meant is None:
                self._lose(line.row, "loss_edit", id=inject["id"], column=self._say(key))
                continue
            self._keep(line, name, key, was, now, meant)
            if key in ("sc_title", "sc_body") and isinstance(inject[key.removeprefix("sc_")], dict):
                self._lose(line.row, "loss_translation", id=inject["id"], column=self._say(key))

    def _keep(self, line: SheetLine, name: str, key: str, was: str, now: str, meant: Meant) -> None:
        kind: Kind = "cell" if not meant.asked else "retimed" if key == "sc_time" else "lost"
        told = (key, was[:SHOWN], now[:SHOWN])
        self._edits.append(
            SheetEdit(f"{key}.{name}", kind, line.row, name, self._title(name), *told, meant.steps)
        )

    def _gone(self, known: Collection[str]) -> None:
        for name, inject in self._injects.items():
            if name not in known:
                step = DraftChange("remove", ("injects", name), was=inject)
                self._edits.append(
                    SheetEdit(f"gone.{name}", "gone", 0, name, self._title(name), steps=(step,))
                )

    def _moved(self, known: Mapping[str, SheetLine], order: Sequence[SheetLine]) -> None:
        """Rows that stand elsewhere among the others: as few as there can be."""
        places = {name: at for at, name in enumerate(self._injects)}
        before = ["", *self._injects]
        stay = rising([places[name] for name in known])
        last = ""
        for at, (name, line) in enumerate(known.items()):
            if at not in stay:
                step = DraftChange("move", ("injects", name))
                behind = before[places[name]], last
                was, now = (self._title(each) if each else "" for each in behind)
                self._edits.append(
                    SheetEdit(
                        f"moved.{name}",
                        "moved",
                        line.row,
                        name,
                        self._title(name),
                        "",
                        was,
                        now,
                        (step,),
                        self._behind(order, line),
                    )
                )
            last = name

    def _title(self, name: str) -> str:
        return self._say.of(self._injects[name]["title"])

    def _behind(self, order: Sequence[SheetLine], line: SheetLine) -> tuple[str, ...]:
        """The ids of rows before one in the sheet, the nearest first."""
        before = order[: order.index(line)]
        return tuple(self._ids[each.row] for each in reversed(before) if each.row in self._ids)

    # -- rows that were added ----------------------------------------------------------------------

    def _added(
        self,
        found: FoundSheet,
        new: Sequence[SheetLine],
        order: Sequence[SheetLine],
        ticks: Collection[tuple[int, int]],
    ) -> Taken | None:
        """Rows that were added, as any script's are taken in."""
        table = only(found, [line.row for line in new])
        columns = {place: _MEANS[key] for key, place in found.columns.items()}
        others: dict[int, Column | None] = dict.fromkeys(range(max(map(len, table.rows))))
        start = self._script.clock.moment(0)
        choices = Choices(table=0, columns={**others, **columns}, start=start)
        script = understood(replace(self._source, tables=(table,)), FILE_SHEET, self._units, choices)
        rows = tuple(row if start else _timeless(row) for row in script.rows)
        script = replace(script, rows=rows, losses=tuple(each for each in script.losses if each.row))
        seats = [Seat(seat) for seat in self._script.seats]
        scenario = self._script.scenario
        wishes = Wishes(scenario["city"], FILE_SHEET, scenario["code"], set(ticks), seats)
        made = drafted(script, self._city, self._units, wishes)
        made = replace(made, losses=tuple(each for each in made.losses if each.row))
        self._fitted(script.rows, read(made.text.encode(), FILE_SHEET).mapping, order)
        return Taken(script, made, self._units)

    def _fitted(self, rows: Sequence[TakenRow], made: Plain, order: Sequence[SheetLine]) -> None:
        """Edits that put new rows where the sheet has them, with the seats and objectives that they need."""
        scenario = self._script.scenario
        injects = [_aimless(row, made) for row in made["injects"]]
        found = fitted(scenario, made, injects)
        slugs = Slugs()
        for each in self._injects.values():
            slugs.keeps(each["id"])
        for row, inject in zip(rows, found.injects, strict=True):
            self._ids[row.row] = inject["id"] = _new_id(slugs, str(inject["id"]))
        after = {"seats": self._script.seats[-1], "objectives": next(reversed(self._script.objectives), None)}
        lines = {line.row: line for line in order}
        for row, inject in zip(rows, found.injects, strict=True):
            needs = fitted(scenario, made, [inject])
            steps = [
                DraftChange("add", (key,), each, after=after[key])
                for key, more in (("seats", needs.seats), ("objectives", needs.objectives))
                for each in more
            ]
            steps.append(DraftChange("add", ("injects",), inject))
            self._edits.append(
                SheetEdit(
                    f"new.{row.row}",
                    "new",
                    row.row,
                    self._ids[row.row],
                    row.title,
                    steps=tuple(steps),
                    behind=self._behind(order, lines[row.row]),
                )
            )

    # -- the other sheets --------------------------------------------------------------------------

    def _other_sheets(self) -> None:
        """What was edited in the other sheets: titles and briefs are taken over, the rest is told."""
        for sheet in [*sheets(self._script, self._say)][1:]:
            if sheet.hidden:
                continue
            found = seen(self._source, sheet, self._say)
            if found is None:
                self._lose(0, "loss_gone_sheet", sheet=self._say(f"sheet_{sheet.name}"))
                continue
            self._other(sheet, found)

    def _other(self, sheet: Sheet, found: FoundSheet) -> None:
        keys = [field.key for field in sheet.fields]
        name = self._say(f"sheet_{sheet.name}")
        by_id = keys[-1] == "sc_id"
        rows = [dict(zip(keys, row, strict=True)) for row in sheet.rows]
        before = {said(row["sc_id"]) if by_id else str(at): row for at, row in enumerate(rows)}
        lines = {line.text("sc_id") if by_id else str(at): line for at, line in enumerate(found.lines)}
        for key, line in lines.items():
            if key not in before:
                self._lose(0, "loss_sheet_row", sheet=name, row=str(line.row))
                continue
            for column in keys[1:]:
                was, now = said(before[key][column]), line.text(column)
                if (
                    column in line.cells
                    and was != now
                    and not self._put_beside(sheet.name, key, column, was, now)
                ):
                    self._lose(0, "loss_sheet_cell", sheet=name, row=str(line.row), column=self._say(column))
        for key in before.keys() - lines.keys():
            self._lose(0, "loss_sheet_gone", sheet=name, id=key)

    def _put_beside(self, sheet: str, name: str, column: str, was: str, now: str) -> bool:
        """Whether an edited cell of another sheet is taken over."""
        key, called, columns = _BESIDE.get(sheet, ("", "", {}))
        if column not in columns or not now:
            return False
        thing = next(row for row in self._script.scenario[key] if row[called] == name)
        step = self._cells.words_at((key, name, columns[column]), thing, now)
        title = self._say(f"sheet_{sheet}")
        self._edits.append(
            SheetEdit(
                f"{sheet}.{column}.{name}", "cell", 0, name, title, column, was[:SHOWN], now[:SHOWN], (step,)
            )
        )
        return True


def _timeless(row: TakenRow) -> TakenRow:
    """A row without its time where that is of a clock that the story does not have."""
    if row.at is None or row.time.form in ("elapsed", "minutes", "hours", "days"):
        return row
    return replace(
        row, at=None, losses=(*row.losses, Loss(row.row, Phrase("loss_time", {"text": row.time.text})))
    )


def _aimless(row: Plain, made: Plain) -> Plain:
    """An inject without the objective that stands for none: a scenario that there is has its own."""
    if any(each.get("objectives") for each in made["injects"]):
        return row
    return {**row, **({"expect": [_without(each) for each in row["expect"]]} if "expect" in row else {})}


def _without(expectation: Plain) -> Plain:
    return {key: value for key, value in expectation.items() if key != "objective"}


def _new_id(slugs: Slugs, name: str) -> str:
    return name if slugs.keeps(name) else slugs.of(name.replace("-", " "), name)
