"""drillsim's own workbook of a script come back: the file it was made of, with what was edited in it."""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from drillsim.base.messages import Phrase
from drillsim.documents.edits import Edit, Put, edited
from drillsim.documents.yamltext import MAX_BYTES, Path, read
from drillsim.intake.draft import duration
from drillsim.intake.moments import told
from drillsim.intake.script import Loss, channel_of
from drillsim.intake.table import FILE_SHEET, Cell, FileTables, said
from drillsim.library.index import Library
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.sheets import COLUMNS, script_sheet
from web.services.drafts import as_file
from web.services.scripts import written

Cells = tuple[Cell, ...]
KEYS = [field.key for field in COLUMNS]
ID = KEYS.index("sc_id")


class Returned(NamedTuple):
    """A workbook that has come back.

    Attributes:
        text: of the scenario's file.
        edits: how many edits of its table were taken over.
        losses: what was edited and not taken over.
    """

    text: str
    edits: int
    losses: tuple[Loss, ...]


def returned(library: Library, source: FileTables) -> Returned | None:
    """The scenario of a workbook that drillsim wrote; None of any other file.

    Args:
        library: where its city, rules and parts are.
        source: the workbook's tables.

    Raises:
        InputError: when its scenario does not check with this library.
    """
    text = _packed(source)
    if text is None:
        return None
    with as_file(text, "script") as path:
        script = written(library, str(path))
    rows = {said(row[ID]): row for row in _cells(source) if len(row) > ID}
    say, before = min(
        (
            (say, {str(row[ID]): row for row in script_sheet(script, say).rows})
            for say in (Tongue("vi"), Tongue("en"))
        ),
        key=lambda each: sum(_same(each[1].get(key, ()), row) for key, row in rows.items()) * -1,
    )
    changes = list(_changes(rows, before))
    places = {row["id"]: at for at, row in enumerate(script.scenario["injects"])}
    edits: list[Edit] = []
    losses: list[Loss] = [*_missing(rows, before)]
    for key, column, cell in changes:
        at = places[key]
        found = list(_edit(("injects", at), script.scenario["injects"][at], column, cell, say.lang))
        edits += found
        what = {"id": key, "column": say(column)}
        if not found:
            losses.append(Loss(0, Phrase("loss_edit", what)))
        elif column in ("sc_title", "sc_body"):
            losses.append(Loss(0, Phrase("loss_translation", what)))
    return Returned(edited(text, edits), len(edits), tuple(losses))


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


def _cells(source: FileTables) -> list[Cells]:
    return [tuple(row) for row in source.tables[0].rows[1:]]


def _same(one: Cells, other: Cells) -> int:
    return sum(said(a) == said(b) for a, b in zip(one, other, strict=False))


def _changes(rows: Mapping[str, Cells], before: Mapping[str, Cells]) -> Iterator[tuple[str, str, str]]:
    """Row, column and new text of every cell that was edited; the number of a row is only its place."""
    for key, row in rows.items():
        for column, old, new in zip(KEYS[1:], before.get(key, ())[1:], row[1:], strict=False):
            if said(old) != said(new):
                yield key, column, said(new)


def _missing(rows: Mapping[str, object], before: Mapping[str, object]) -> Iterator[Loss]:
    """Rows that were added, and rows that are gone: neither is taken over by itself."""
    yield from (Loss(0, Phrase("loss_new_row", {"id": key or "–"})) for key in rows if key not in before)
    yield from (Loss(0, Phrase("loss_gone_row", {"id": key})) for key in before if key not in rows)


def _edit(path: Path, inject: Mapping[str, object], column: str, cell: str, lang: str) -> Iterator[Edit]:
    """What an edited cell means; nothing where it cannot be said for certain."""
    if column in ("sc_title", "sc_body") and cell:
        yield _words((*path, column.removeprefix("sc_")), inject, lang, cell)
    elif column == "sc_channel" and (channel := channel_of(cell)):
        yield Put((*path, "channel"), channel)
    elif column == "sc_time" and "at" in inject:
        moment = told(cell)
        if moment.form == "elapsed" and moment.ms is not None and moment.ms >= 0 and "\n" not in cell:
            yield Put((*path, "at"), duration(moment.ms))
    elif column == "sc_notes" and cell:
        notes = inject.get("notes")
        if not isinstance(notes, dict) or not notes:
            yield Put((*path, "notes"), {"controller": {"vi": cell}})
        elif len(notes) == 1:
            (whose,) = notes
            yield _words((*path, "notes", whose), notes, lang, cell)


def _words(path: Path, holder: Mapping[str, object], lang: str, cell: str) -> Put:
    held = holder[str(path[-1])]
    return Put((*path, lang), cell) if isinstance(held, dict) else Put(path, cell)
