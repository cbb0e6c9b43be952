"""What planners change in a draft, as edits of its text: places go by the ids of things, not by their order.

Whoever else has changed another thing meanwhile is not in the way. What somebody else has changed there
themselves is refused, with what stands there by now.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from drillsim.base.errors import Fault, InputError
from drillsim.documents.edits import Add, Edit, Put, Remove, Shift, edited, make, opened
from drillsim.documents.yamltext import Path, read

Where = tuple[str | int, ...]
IDS = ("id", "seat", "as")
"""The keys that a thing in a list is known by."""


class _Nothing:
    """Nothing stands at a place."""


NOTHING: Final = _Nothing()


@dataclass(frozen=True, slots=True)
class DraftChange:
    """A change of a draft.

    Attributes:
        do: put a value, add an item to a list, remove what stands there, move an item within its list.
        where: the place, or of what is added its list: keys, and of lists the ids or numbers of items.
        value: what is put or added.
        was: what its writer saw there; ``NOTHING`` when there was nothing.
        after: the id or number of the item that an added or moved one comes to stand behind; None: first.
    """

    do: Literal["put", "add", "remove", "move"]
    where: Where
    value: object = None
    was: object = NOTHING
    after: str | int | None = None


class Outdated(Exception):
    """Changes, by number, of what somebody else has changed meanwhile.

    Attributes:
        now: what stands there by now.
        gone: of a place that is not there any more, how many of its keys lead to what has gone.
    """

    def __init__(self, now: dict[int, object], gone: dict[int, int]) -> None:
        self.now, self.gone = now, gone
        super().__init__(f"{now} {gone}")


class Overtaken(NamedTuple):
    """Changes, by number, of what somebody else has changed meanwhile.

    Attributes:
        now: what stands there by now; ``NOTHING`` where nothing does.
        gone: of a place that is not there any more, how many of its keys lead to what has gone.
    """

    now: dict[int, object]
    gone: dict[int, int]


def changed(text: str, changes: Sequence[DraftChange]) -> str:
    """A text after changes, one after the other.

    Raises:
        Outdated: when something else stands where values were than their writer saw, or nothing does.
        InputError: when the text cannot be read, a change has no place, or a value cannot be written there.
    """
    found, over = _planned(text, changes)
    if over.now or over.gone:
        now = {number: None if value is NOTHING else value for number, value in over.now.items()}
        raise Outdated(now, over.gone)
    return edited(text, found, "draft")


def outdated(text: str, changes: Sequence[DraftChange]) -> Overtaken:
    """Which of several changes are of what somebody else has changed meanwhile; nothing is written.

    Raises:
        InputError: when the text cannot be read, or a change has no place.
    """
    return _planned(text, changes)[1]


def _planned(text: str, changes: Sequence[DraftChange]) -> tuple[list[Edit], Overtaken]:
    """Changes as edits of a text, without those that somebody else was quicker than."""
    data, found = deepcopy(opened(text, "draft").data), list[Edit]()
    over = Overtaken({}, {})
    for number, change in enumerate(changes):
        try:
            edit = _edit(data, change)
        except _Otherwise as otherwise:
            over.now[number] = otherwise.now
            continue
        except LookupError:
            if not change.where:
                raise InputError([Fault("draft", 0, "edit_nowhere", {"place": ""})]) from None
            keys = _reach(data, change.where)
            if change.do != "remove" or keys < len(change.where):
                over.gone[number] = keys
            continue
        if edit is not None:
            make(data, edit)
            found.append(edit)
    return found, over


class _Otherwise(Exception):
    def __init__(self, now: object) -> None:
        self.now = now
        super().__init__()


def _edit(data: object, change: DraftChange) -> Edit | None:
    """A change as an edit of what stands there; None when it has been made already."""
    if change.do == "add":
        path = _path(data, change.where)
        listed, name = _at(data, path), name_of(change.value)
        if name is not None and isinstance(listed, list) and name in map(name_of, listed):
            return None
        return Add(path, _behind(listed, change.after), change.value)
    if not change.where:
        raise LookupError
    path = _path(data, change.where)
    if change.do == "move":
        return _shift(data, path, change.after)
    now = _at(data, path, NOTHING)
    if _same(now, change.value) if change.do == "put" else now is NOTHING:
        return None
    if not _same(now, change.was):
        raise _Otherwise(now)
    return Put(path, change.value) if change.do == "put" else Remove(path)


def _shift(data: object, path: Path, after: str | int | None) -> Edit | None:
    listed, at = _at(data, path[:-1]), path[-1]
    if not isinstance(at, int):
        raise LookupError
    to = _behind(listed, after)
    to -= to > at
    return None if to == at else Shift(path, to)


def _same(one: object, other: object) -> bool:
    if one is NOTHING or other is NOTHING:
        return one is other
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def _path(data: object, where: Where) -> Path:
    """A place with the numbers of items for their ids; its last key may be missing in its map.

    Raises:
        LookupError: when there is no such place.
    """
    found: list[str | int] = []
    for key in where:
        if isinstance(data, list):
            at = _item(data, key)
            found.append(at)
            data = data[at]
        elif isinstance(data, dict):
            found.append(str(key))
            data = data.get(str(key), NOTHING)
        else:
            raise LookupError
    return tuple(found)


def _reach(data: object, where: Where) -> int:
    """How many keys of a place lead to the first thing on its way that is not there."""
    for number, key in enumerate(where, 1):
        try:
            at = _path(data, (key,))
        except LookupError:
            return number
        data = _at(data, at, NOTHING)
        if data is NOTHING:
            return number
    return len(where)


def _item(listed: list[object], key: str | int) -> int:
    if isinstance(key, int):
        if not 0 <= key < len(listed):
            raise LookupError
        return key
    found = [n for n, each in enumerate(listed) if name_of(each) == key]
    if not found:
        raise LookupError
    return found[0]


def name_of(item: object) -> str | None:
    """What an item of a list is known by, if by anything.

    Things of which a drill has one or the other share an id: they are known by what each is given with, too.
    """
    if not isinstance(item, dict):
        return None
    name = next((item[key] for key in IDS if isinstance(item.get(key), str)), None)
    given = item.get("given")
    if name is None or not isinstance(given, dict) or not given:
        return name
    return f"{name}?" + "&".join(f"{key}={_listed(given[key])}" for key in sorted(given))


def _listed(value: object) -> str:
    if isinstance(value, list):
        return ",".join(map(_listed, value))
    # As the browser says it, which knows it from JSON.
    return value if isinstance(value, str) else json.dumps(value)


def _behind(listed: object, after: str | int | None) -> int:
    """The place behind an item; behind all where it has gone."""
    if not isinstance(listed, list):
        raise LookupError
    if after is None:
        return 0
    if isinstance(after, int):
        return min(after + 1, len(listed)) if after >= 0 else 0
    return next((n + 1 for n, each in enumerate(listed) if name_of(each) == after), len(listed))


def _at(data: object, path: Path, missing: object = None) -> object:
    for key in path:
        if isinstance(data, dict):
            data = data.get(key, missing)
        elif isinstance(data, list) and isinstance(key, int):
            data = data[key]
        else:
            raise LookupError
    return data


def titles(text: str) -> dict[str, str]:
    """The injects of a text by id: what each is called, in Vietnamese where it says so.

    Raises:
        InputError: when it cannot be read.
    """
    rows = read(text, "draft").mapping.get("injects")
    found: dict[str, str] = {}
    for row in rows if isinstance(rows, list) else ():
        name, title = name_of(row), row.get("title") if isinstance(row, dict) else None
        if name:
            found[name] = str(title.get("vi") or name) if isinstance(title, dict) else str(title or name)
    return found
