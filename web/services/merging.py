"""A script that comes in again, merged into a draft: rows by their id, else by their number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from drillsim.base.model import Seat
from drillsim.documents.edits import Add, Edit, Put, Remove, edited
from drillsim.documents.yamltext import Path, read
from drillsim.intake.fields import folded

Plain = dict[str, object]
Column = Literal["at", "title", "channel", "from", "to", "body"]
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
    edits: list[Edit] = []
    altered, new = [], []
    for (number, _), row, at in zip(marks, theirs, found, strict=False):
        if at is None:
            new.append((number, row))
            continue
        cells = dict(_cells(mine[at], row))
        if cells:
            edits += [Put(("injects", at, *path), value) for path, value in cells.values()]
            altered.append(MergedRow(number, _title(mine[at]), tuple(cells)))
    gone = [(at, row) for at, row in enumerate(mine) if at not in found]
    if drop:
        # From the last, so that the numbers of those before still hold.
        edits += [Remove(("injects", at)) for at, _ in reversed(gone)]
    stay = len(mine) - (len(gone) if drop else 0)
    edits += _added(text, coming, [row for _, row in new], stay)
    return Merged(
        edited(text, edits, "draft"),
        altered,
        [MergedRow(number, _title(row)) for number, row in new],
        [MergedRow(str(at + 1), _title(row)) for at, row in gone],
    )


def _injects(text: str) -> list[Plain]:
    rows = read(text, "draft").mapping.get("injects")
    # What is no inject keeps its place: the numbers of the others are those of the file.
    return [row if isinstance(row, dict) else {} for row in rows] if isinstance(rows, list) else []


def _title(row: Plain) -> str:
    return _told(row, "title")


def _place(row: Plain, column: Column) -> Path:
    """Where in an inject a column stands."""
    both = column in ("title", "body", "from") and isinstance(row.get(column), dict)
    return (column, "vi") if both else (column,)


def _told(row: Plain, column: Column) -> str:
    """What an inject says in a column; of several names all, with commas between them."""
    value: object = row
    for key in _place(row, column):
        value = value.get(key) if isinstance(value, dict) else None
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    return "" if value is None else str(value).rstrip("\n")


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


def _cells(mine: Plain, theirs: Plain) -> Iterator[tuple[Column, tuple[Path, object]]]:
    """The columns of a row that say something else, where and what; a time only where the draft has one."""
    for column in COLUMNS:
        if column == "at" and not ("at" in mine and "at" in theirs):
            continue
        new = _told(theirs, column).strip()
        if new and new != _told(mine, column):
            # A sender may be an agency on one side and a text on the other.
            other = column == "from" and len(_place(mine, column)) != len(_place(theirs, column))
            if column == "to" or other:
                yield column, ((column,), theirs[column])
            else:
                yield column, (_place(mine, column), new)


def _added(text: str, coming: str, new: Sequence[Plain], at: int) -> Iterator[Edit]:
    """New injects, with the seats and objectives that they need and the draft has not."""
    if not new:
        return
    draft = read(text, "draft").mapping
    found = fitted(draft, read(coming, "script").mapping, new)
    for key, more in (("seats", found.seats), ("objectives", found.objectives)):
        held = len(_listed(draft.get(key)))
        yield from (Add((key,), held + place, row) for place, row in enumerate(more))
    taken = {str(row.get("id", "")) for row in _listed(draft.get("injects"))}
    for place, row in enumerate(found.injects):
        name = next(each for each in _free(str(row.get("id", "moi"))) if each not in taken)
        taken.add(name)
        yield Add(("injects",), at + place, {**row, "id": name})


class Fitted(NamedTuple):
    """Injects of a script as a draft takes them in.

    Attributes:
        injects: they, with the draft's own objectives where those are called the same.
        seats, objectives: what they need and the draft has not.
    """

    injects: list[Plain]
    seats: list[Plain]
    objectives: list[Plain]


def fitted(draft: Plain, script: Plain, injects: Sequence[Plain]) -> Fitted:
    """Injects of a script as a draft takes them in.

    Args:
        draft: its values.
        script: the values of the scenario that was made of the script.
        injects: those of its injects that come in.
    """
    held, aims = _listed(draft.get("objectives")), _listed(script.get("objectives"))
    called = {title: str(row.get("id")) for row in held for title in _titles(row)}
    same = {
        str(row.get("id")): next(
            (called[title] for title in _titles(row) if title in called), str(row.get("id"))
        )
        for row in aims
    }
    rows = [_aiming(row, same) for row in injects]
    wanted = str(rows)
    seats = [str(row.get("seat")) for row in _listed(draft.get("seats"))]
    agencies = {Seat(seat).agency for seat in seats}
    return Fitted(
        rows,
        [
            row
            for row in _listed(script.get("seats"))
            if (name := str(row.get("seat"))) not in seats
            and (f"'{name}'" in wanted or (Seat(name).agency not in agencies and _named(name, wanted)))
        ],
        [
            row
            for row in aims
            if row.get("id") not in {each.get("id") for each in held} and f"'{row.get('id')}'" in wanted
        ],
    )


def _titles(row: Plain) -> list[str]:
    """What an objective is called, in each language, as far as it matters."""
    title = row.get("title")
    said = title.values() if isinstance(title, dict) else [title]
    return [found for each in said if (found := folded(str(each or "")))]


def _aiming(row: Plain, same: Mapping[str, str]) -> Plain:
    """An inject with the draft's own objectives."""
    found = dict(row)
    if isinstance(row.get("objectives"), list):
        found["objectives"] = [same.get(str(each), str(each)) for each in row["objectives"]]  # type: ignore[attr-defined]
    expected = _listed(row.get("expect"))
    if expected:
        found["expect"] = [
            {**each, "objective": same.get(str(each["objective"]), each["objective"])}
            if "objective" in each
            else each
            for each in expected
        ]
    return found


def _free(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in range(2, 10_000))


def _named(name: str, wanted: str) -> bool:
    """Whether new injects speak of a seat or its agency."""
    return any(f"'{each}'" in wanted for each in (name, Seat(name).agency))


def _listed(value: object) -> list[Plain]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
