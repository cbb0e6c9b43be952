"""Edits of plain values by path, and what several of them come to; ``edits`` makes them of a text."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, replace

from drillsim.documents.yamltext import Path


@dataclass(frozen=True, slots=True)
class Put:
    """A value in place of the one at a path; a key that is not there is added at the end of its map."""

    path: Path
    value: object


@dataclass(frozen=True, slots=True)
class Add:
    """An item put into the list at a path, before the item ``at`` or after the last; ``more`` follow it."""

    path: Path
    at: int
    value: object
    more: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Remove:
    """The key or item at a path goes; of a list as many as ``count``."""

    path: Path
    count: int = 1


@dataclass(frozen=True, slots=True)
class Shift:
    """The item at a path comes to stand at another place of its list."""

    path: Path
    to: int


Edit = Put | Add | Remove | Shift


def meant(data: object, edit: Edit) -> object:
    """What plain values are after an edit; they themselves stay.

    Raises:
        LookupError: when there is no such place.
    """
    whole: object = deepcopy(data)
    make(whole, edit)
    return whole


def make(data: object, edit: Edit) -> None:
    """Make an edit of plain values where they stand.

    Raises:
        LookupError: when there is no such place.
    """
    if isinstance(edit, Add):
        listed = value_at(data, edit.path)
        if not isinstance(listed, list) or not 0 <= edit.at <= len(listed):
            raise LookupError(edit.path)
        listed[edit.at : edit.at] = deepcopy([edit.value, *edit.more])
        return
    if not edit.path:
        raise LookupError(edit.path)
    around, key = value_at(data, edit.path[:-1]), edit.path[-1]
    if isinstance(around, dict) and isinstance(key, str) and not isinstance(edit, Shift):
        if isinstance(edit, Put):
            around[key] = deepcopy(edit.value)
        else:
            del around[key]
    elif isinstance(around, list) and isinstance(key, int) and 0 <= key < len(around):
        _in_list(around, key, edit)
    else:
        raise LookupError(edit.path)


def _in_list(around: list[object], key: int, edit: Put | Remove | Shift) -> None:
    if isinstance(edit, Put):
        around[key] = deepcopy(edit.value)
        return
    if isinstance(edit, Shift) and not 0 <= edit.to < len(around):
        raise LookupError(edit.path)
    if isinstance(edit, Remove):
        if key + edit.count > len(around):
            raise LookupError(edit.path)
        del around[key : key + edit.count]
        return
    around.insert(edit.to, around.pop(key))


def value_at(data: object, path: Path) -> object:
    """The value at a path.

    Raises:
        LookupError: when there is no such place.
    """
    for key in path:
        if isinstance(data, list) and isinstance(key, int) and 0 <= key < len(data):
            data = data[key]
            continue
        if not isinstance(data, dict) or key not in data:
            raise LookupError(path)
        data = data[key]
    return data


def folded(edits: Sequence[Edit]) -> list[Edit]:
    """Edits with the same end: items that come or go side by side are one, with what was done in them.

    Of values put in one place one after the other the last remains.
    """
    found, held = list[Edit](), dict[int, list[object]]()
    for each in edits:
        at = len(found) - 1
        last = found[at] if found else None
        if isinstance(last, Add):
            items = held.setdefault(at, deepcopy([last.value, *last.more]))
            if _taken_in(last, items, each):
                if not items:
                    held.pop(at)
                    found.pop()
                continue
        elif isinstance(last, Remove) and (wider := _wider(last, each)) is not None:
            found[at] = wider
            continue
        elif isinstance(last, Put) and isinstance(each, Put) and last.path == each.path:
            found[at] = each
            continue
        found.append(each)
    return [
        Add(each.path, each.at, *_split(held[at])) if isinstance(each, Add) and at in held else each
        for at, each in enumerate(found)
    ]


def _split(items: Sequence[object]) -> tuple[object, tuple[object, ...]]:
    return items[0], tuple(items[1:])


def _taken_in(last: Add, items: list[object], each: Edit) -> bool:
    """Whether an edit is one of items that were just added; if so, it is made of them."""
    depth = len(last.path)
    inner = _within(each, depth, last.at) if each.path[:depth] == last.path else None
    if inner is None:
        return False
    try:
        make(items, inner)
    except LookupError:
        return False
    return True


def _wider(last: Remove, each: Edit) -> Remove | None:
    """Two removals of items side by side as one."""
    key = last.path[-1] if last.path else ""
    if not isinstance(each, Remove) or not isinstance(key, int) or each.path[:-1] != last.path[:-1]:
        return None
    if each.path[-1] not in (key, key - each.count):
        return None
    return Remove(min(last.path, each.path), last.count + each.count)


def _within(each: Edit, depth: int, first: int) -> Edit | None:
    """An edit of a list as one of those of its items that begin with one of them."""
    if isinstance(each, Add) and len(each.path) == depth:
        return replace(each, path=(), at=each.at - first) if each.at >= first else None
    key = each.path[depth] if len(each.path) > depth else None
    if not isinstance(key, int) or key < first:
        return None
    inner = replace(each, path=(key - first, *each.path[depth + 1 :]))
    moves = isinstance(inner, Shift) and len(inner.path) == 1
    return replace(inner, to=inner.to - first) if moves and isinstance(inner, Shift) else inner
