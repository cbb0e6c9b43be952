"""A script that comes in again, merged into a draft: rows by their id, else by their number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drillsim.base.model import Seat
from drillsim.documents.edits import Add, Edit, edited
from drillsim.documents.yamltext import read
from web.services.scripttable import CellChange, Column, Plain, RowChange, cell, changed

COLUMNS: tuple[Column, ...] = ("at", "title", "channel", "from", "to", "body")
"""What a row that comes in again may change; what planners have written beside it stays."""


class MergedRow(NamedTuple):
    """A row of a draft, or one that comes in.

    Attributes:
        number: its number in the file that comes in, or in the draft.
        title: it.
        columns: what of it changes; none where it is new or gone.
    """

    number: str
    title: str
    columns: tuple[Column, ...] = ()


class Merged(NamedTuple):
    """What merging comes to.

    Attributes:
        text: of the draft.
        changed, new, gone: rows.
    """

    text: str
    changed: list[MergedRow]
    new: list[MergedRow]
    gone: list[MergedRow]


def merged(text: str, coming: str, marks: Sequence[tuple[str, str]], *, drop: bool = False) -> Merged:
    """A draft with a script merged into it.

    Args:
        text: the draft's.
        coming: the scenario made of the script, a row an inject, in its order.
        marks: of each row its number and its id, as the file has them.
        drop: whether rows go that the script has no longer.

    Raises:
        InputError: when the draft cannot be read.
    """
    mine, theirs = _injects(text), _injects(coming)
    found = _matched(mine, marks)
    changes: list[CellChange | RowChange] = []
    altered, new = [], []
    for (number, _), row, at in zip(marks, theirs, found, strict=False):
        if at is None:
            new.append((number, row))
            continue
        cells = [*_cells(mine[at], row)]
        if cells:
            changes += cells
            altered.append(MergedRow(number, _title(mine[at]), tuple(each.column for each in cells)))
    gone = [(at, row) for at, row in enumerate(mine) if at not in found]
    if drop:
        changes += [RowChange("remove", str(row.get("id", ""))) for _, row in gone]
    stay = len(mine) - (len(gone) if drop else 0)
    whole = edited(changed(text, changes), [*_added(text, coming, [row for _, row in new], stay)])
    return Merged(
        whole,
        altered,
        [MergedRow(number, _title(row)) for number, row in new],
        [MergedRow(str(at + 1), _title(row)) for at, row in gone],
    )


def _injects(text: str) -> list[Plain]:
    rows = read(text, "draft").mapping.get("injects")
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _title(row: Plain) -> str:
    return cell(row, "title").text


def _matched(mine: Sequence[Plain], marks: Sequence[tuple[str, str]]) -> list[int | None]:
    """Of each row the place of the draft's that it is; None of a new one."""
    places = {str(row.get("id", "")): at for at, row in enumerate(mine)}
    by_id = [places.get(given.strip()) if given.strip() else None for _, given in marks]
    left = set(range(len(mine))) - {at for at in by_id if at is not None}
    found: list[int | None] = []
    for (number, _), at in zip(marks, by_id, strict=True):
        if at is None and number.strip().isdecimal() and int(number) - 1 in left:
            at = int(number) - 1
            left.discard(at)
        found.append(at)
    return found


def _cells(mine: Plain, theirs: Plain) -> Iterator[CellChange]:
    """The cells of a row that say something else; a time only where the draft has one."""
    for column in COLUMNS:
        if column == "at" and not ("at" in mine and "at" in theirs):
            continue
        old, new = cell(mine, column), cell(theirs, column).text
        if old.open and new and new != old.text:
            yield CellChange(str(mine.get("id", "")), column, old.text, new)


def _added(text: str, coming: str, new: Sequence[Plain], at: int) -> Iterator[Edit]:
    """New injects, with the seats and objectives that they need and the draft has not."""
    if not new:
        return
    draft, script = read(text, "draft").mapping, read(coming, "script").mapping
    for key, name in (("seats", "seat"), ("objectives", "id")):
        held, others = _listed(draft.get(key)), _listed(script.get(key))
        known = {row.get(name) for row in held}
        wanted = str(new)
        more = [row for row in others if row.get(name) not in known and _named(str(row.get(name)), wanted)]
        yield from (Add((key,), len(held) + place, row) for place, row in enumerate(more))
    taken = {str(row.get("id", "")) for row in _listed(draft.get("injects"))}
    for place, row in enumerate(new):
        name = next(each for each in _free(str(row.get("id", "moi"))) if each not in taken)
        taken.add(name)
        yield Add(("injects",), at + place, {**row, "id": name})


def _free(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in range(2, 10_000))


def _named(name: str, wanted: str) -> bool:
    """Whether new injects speak of a seat, its agency or an objective."""
    return any(f"'{each}'" in wanted for each in (name, Seat(name).agency))


def _listed(value: object) -> list[Plain]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
