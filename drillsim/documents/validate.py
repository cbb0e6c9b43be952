"""Plain values to a checked model: every fault at once, each with its line and the nearest valid name.

What is faulty is then mended or left out, and the rest validated again, so that faults that show
only in whole values, and references between what is sound, can be told in the same run.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from drillsim.base.errors import MAX_FAULTS, Fault
from drillsim.documents import shapes
from drillsim.documents.pieces import assembled
from drillsim.documents.problems import Problem, problems
from drillsim.documents.yamltext import Document, Path

MAX_ROUNDS = 6
_TEXT = {"vi": "?", "en": "?"}

M = TypeVar("M", bound=BaseModel)
_Key = tuple[int | Path, str, str]


@dataclass(frozen=True, slots=True)
class Outcome(Generic[M]):
    """What validation made of a document.

    Attributes:
        value: the model, without what was faulty; None when nothing useful is left.
        faults: every fault found.
        document: what ``value`` was made from, with the lines of the file.
        lost: names that faulty parts would have brought; a reference to one is not a fault of its own.
        broken: top-level keys whose values are stand-ins; nothing should be said of what they hold.
    """

    value: M | None
    faults: tuple[Fault, ...]
    document: Document
    lost: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Mending:
    """Changes that make the next round possible."""

    drop: set[Path] = field(default_factory=set)
    put: dict[Path, object] = field(default_factory=dict)


def validate(
    document: Document,
    model: type[M],
    stand_ins: Mapping[str, object] | None = None,
    pieces: Collection[str] = (),
) -> Outcome[M]:
    """Check a document against a model.

    Args:
        document: the file as read.
        model: what it should be.
        stand_ins: by top-level key, a sound value to go on with when the file's is faulty.
        pieces: keys of lists whose items are validated each by itself (``assembled``).

    Returns:
        The value, if any, and the faults, those of the text among them.
    """
    faults: dict[_Key, Fault] = {_key(fault): fault for fault in document.faults}
    lost: set[str] = set()
    broken: set[str] = set()
    for turn in range(MAX_ROUNDS):
        try:
            value = assembled(model, document.data, pieces) if pieces else None
            if value is None:
                value = model.model_validate_json(json.dumps(document.data))
            return Outcome(value, tuple(faults.values()), document, frozenset(lost), frozenset(broken))
        except ValidationError as error:
            found = problems(error, document, model, MAX_FAULTS + 1)
        for problem in found:
            # What is wrong with a text that we have put there is not the file's fault.
            ours = problem.by_absence or document.at(problem.path) == _TEXT
            if turn == 0 or not ours:
                fault = document.fault(problem.path, problem.code, **problem.params)
                faults.setdefault(_key(fault), fault)
        mended = (
            None if len(faults) > MAX_FAULTS else _mend(document, model, found, stand_ins or {}, lost, broken)
        )
        if mended is None:
            break
        document = mended
    return Outcome(None, tuple(faults.values()), document, frozenset(lost), frozenset(broken))


def _key(fault: Fault) -> _Key:
    """What tells faults apart: a reader finds the place by its line, or else by its path."""
    return fault.line or fault.path, fault.code, str(sorted(fault.params.items(), key=lambda item: item[0]))


def _mend(
    document: Document,
    model: type[BaseModel],
    found: list[Problem],
    stand_ins: Mapping[str, object],
    lost: set[str],
    broken: set[str],
) -> Document | None:
    """The document without its faulty parts; None when a part is needed and has no stand-in."""
    mending = _Mending()
    for problem in found:
        path = problem.path
        if not path:
            return None
        if problem.code == "unknown_key":
            mending.drop.add(path)
        elif (place := _text_place(document, model, path)) is not None:
            mending.put[place] = {**_TEXT}
        elif problem.code == "target_limit":
            mending.put[(*path, "limit")] = "1000h"
        elif problem.stand_in is not None:
            mending.put[path] = problem.stand_in
        elif (part := _part(document, model, path)) is not None:
            mending.drop.add(part)
            lost |= _names(document.at(part), part)
        elif shapes.has_default(model, str(path[0])):
            mending.drop.add(path[:1])
            broken.add(str(path[0]))
        elif path[0] in stand_ins:
            mending.put[path[:1]] = stand_ins[str(path[0])]
            broken.add(str(path[0]))
        else:
            return None
    return document.changed(frozenset(mending.drop), mending.put)


def _text_place(document: Document, model: type[BaseModel], path: Path) -> Path | None:
    """The place of the bilingual text that ``path`` is or lies in."""
    for place in (path, path[:-1]):
        if place and shapes.bilingual(shapes.shapes(model, place, document.data)):
            return place
    return None


def _part(document: Document, model: type[BaseModel], path: Path) -> Path | None:
    """The smallest item of a list, or entry of a mapping, that holds ``path`` and stands in the file."""
    for end in range(len(path), 0, -1):
        part = path[:end]
        if part not in document.lines:
            continue
        if isinstance(part[-1], int) or shapes.is_entry(shapes.shapes(model, part[:-1], document.data)):
            return part
    return None


def _names(value: object, part: Path) -> set[str]:
    """The names a faulty part would have brought: its key, and every id and seat in it."""
    names = {part[-1]} if isinstance(part[-1], str) else set()
    if isinstance(value, dict):
        names |= {name for key in ("id", "seat") if isinstance(name := value.get(key), str)}
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        names |= _names(item, (0,))
    return names
