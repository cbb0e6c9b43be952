"""What was edited in one of drillsim's own workbooks, row by row, and a scenario with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, cast

from drillsim.documents.edits import opened
from web.services.scriptedits import NOTHING, DraftChange, changed, name_of, outdated

Plain = dict[str, Any]
Kind = Literal["cell", "retimed", "lost", "new", "gone", "moved"]
"""What became of a row: a cell says something else; it waits for a time and no longer for what it waited for;
something of it goes; it is new, is not there any more, stands elsewhere."""
UNASKED: tuple[Kind, ...] = ("cell", "new")
"""What is taken over unless its planner says otherwise; everything else waits for a tick."""


@dataclass(frozen=True, slots=True)
class SheetEdit:
    """An edit of a workbook.

    Attributes:
        key: by which it is ticked.
        kind: what it is.
        row: of the sheet, from 1; 0 for a row that is not there any more.
        id: of the row's inject, or of another thing that has a sheet.
        title: of that.
        column: the key of its heading, for a cell.
        was, now: the cell; of a row that has moved, what it stood and stands behind.
        steps: the same as changes of the scenario.
        behind: ids before it in the sheet, the nearest first, for a row that is new or has moved.
    """

    key: str
    kind: Kind
    row: int
    id: str
    title: str
    column: str = ""
    was: str = ""
    now: str = ""
    steps: tuple[DraftChange, ...] = ()
    behind: tuple[str, ...] = ()

    def plain(self) -> Plain:
        """It as JSON."""
        return asdict(self) | {"steps": [_plain(each) for each in self.steps]}

    @classmethod
    def of(cls, plain: Plain) -> SheetEdit:
        """What JSON says of one."""
        steps = tuple(DraftChange(**{**each, "where": tuple(each["where"])}) for each in plain["steps"])
        return cls(**{**plain, "steps": steps, "behind": tuple(plain["behind"])})


def _plain(step: DraftChange) -> Plain:
    held = {"do": step.do, "where": list(step.where), "value": step.value, "after": step.after}
    return held if step.was is NOTHING else held | {"was": step.was}


class SheetTick(NamedTuple):
    """An edit beside the scenario that it is to go into.

    Attributes:
        edit: it.
        usual: whether it goes in unless its planner says otherwise.
        taken: whether it does.
        overtaken: what the scenario says there by now, where somebody else has changed that; empty where it
            says nothing any more.
    """

    edit: SheetEdit
    usual: bool
    taken: bool
    overtaken: str | None


class Applied(NamedTuple):
    """What edits come to.

    Attributes:
        text: of the scenario.
        edits: each as it stands beside it.
    """

    text: str
    edits: tuple[SheetTick, ...]


def applied(
    text: str, edits: Sequence[SheetEdit], said: Mapping[str, bool] = MappingProxyType({})
) -> Applied:
    """A scenario with what was edited in a workbook of it, as far as its planner takes that over.

    Args:
        text: the scenario that the workbook was made of, or the same by now.
        edits: what was edited.
        said: by their keys, whether its planner takes them over, as far as that was said.

    Raises:
        InputError: when the text cannot be read, or a value cannot be written there.
    """
    injects = _injects(opened(text, "draft").data)
    over = _overtaken(text, injects, edits)
    standing = []
    for each in edits:
        usual = each.kind in UNASKED and each.key not in over
        standing.append(SheetTick(each, usual, said.get(each.key, usual), over.get(each.key)))
    wanted = sorted((each for each in standing if each.taken), key=lambda each: _turn(each.edit))
    held = [name for each in injects if (name := name_of(each))]
    settled = {each.edit.id for each in wanted} | (
        set(held) - {each.id for each in edits if each.kind == "moved"}
    )
    steps = [step for each in wanted for step in _steps(each, held, settled)]
    found = outdated(text, steps)
    ready = [
        replace(step, was=found.now.get(n, step.was)) for n, step in enumerate(steps) if n not in found.gone
    ]
    return Applied(changed(text, ready), tuple(standing))


def _overtaken(text: str, injects: Sequence[Plain], edits: Sequence[SheetEdit]) -> dict[str, str]:
    """By the keys of edits, what a scenario says where they go, as far as somebody else has changed that."""
    held = {name_of(each): each for each in injects}
    found: dict[str, str] = {}
    asked: list[tuple[str, DraftChange]] = []
    for each in sorted(edits, key=_turn):
        if each.kind != "new":
            asked += [(each.key, step) for step in each.steps]
        elif held.get(each.id, each.steps[-1].value) != each.steps[-1].value:
            found[each.key] = _said(held[each.id].get("title"))
    over = outdated(text, [step for _, step in asked])
    found |= {asked[number][0]: _said(None if now is NOTHING else now) for number, now in over.now.items()}
    return found | {asked[number][0]: "" for number in over.gone}


def _turn(edit: SheetEdit) -> tuple[bool, int, int]:
    """Cells and what goes, of one list from its end; then rows come to their places, from the top."""
    last = edit.steps[-1].where[-1] if edit.steps and edit.steps[-1].where else ""
    return edit.kind in ("new", "moved"), edit.row, -last if isinstance(last, int) else 0


def _steps(standing: SheetTick, held: list[str], settled: Collection[str]) -> Iterator[DraftChange]:
    """The changes of an edit; a row comes to stand behind the nearest before it that has its place.

    Args:
        standing: the edit.
        held: the ids of injects so far, in their order; kept up with it.
        settled: those that stay where they are, or come to stand where the sheet has them.
    """
    edit = standing.edit
    if edit.kind not in ("new", "moved"):
        yield from edit.steps
        return
    *before, last = edit.steps
    yield from before
    name = edit.id
    if edit.kind == "new":
        if standing.overtaken is not None:
            name = next(_free(name, held))
            last = replace(last, value={**cast("Plain", last.value), "id": name})
    elif name in held:
        held.remove(name)
    after = next((each for each in edit.behind if each in held and each in settled), None)
    if name not in held:
        held.insert(held.index(after) + 1 if after else 0, name)
    yield replace(last, after=after)


def _free(name: str, taken: Collection[str]) -> Iterator[str]:
    names = (name, *(f"{name}-{number}" for number in range(2, 10_000)))
    return (each for each in names if each not in taken)


def _injects(data: object) -> list[Plain]:
    rows = cast("Plain", data).get("injects") if isinstance(data, dict) else None
    return [each for each in rows if isinstance(each, dict)] if isinstance(rows, list) else []


def _said(value: object) -> str:
    """A value of a scenario as a cell would say it, as far as it is words."""
    if isinstance(value, dict):
        value = value.get("vi", next(iter(value.values()), ""))
    if isinstance(value, list):
        return ", ".join(map(_said, value))
    return "" if value is None else str(value).strip()
