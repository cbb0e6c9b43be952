"""Which values of its parameters a scenario is checked with, and what a fault says of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import prod

from drillsim.base.errors import Fault
from drillsim.base.messages import Phrase

MOST_WHOLE = 16
MOST = 20
_MOST_NAMED = 3

Key = tuple[str, int, str, tuple[str | int, ...]]


@dataclass(frozen=True, slots=True)
class Rows:
    """Ways to draw all parameters.

    Attributes:
        rows: each says which way every parameter takes.
        whole: whether these are all of them.
        every: whether each value of each parameter is among them.
    """

    rows: tuple[Mapping[str, int], ...]
    whole: bool
    every: bool


def rows_of(ways: Mapping[str, int]) -> Rows:
    """The rows that a check takes: all when they are few, else each value of each parameter at least once.

    Args:
        ways: parameter -> how many ways there are to draw it.
    """
    names = sorted(ways)
    if prod(ways.values()) <= MOST_WHOLE:
        found = product(*(range(ways[name]) for name in names))
        return Rows(tuple(dict(zip(names, row, strict=True)) for row in found), True, True)
    most = max(ways.values())
    count = min(max(most, MOST_WHOLE), MOST)
    taken = dict.fromkeys(
        tuple(_way(at, ways[name], place, count) for place, name in enumerate(names)) for at in range(count)
    )
    return Rows(tuple(dict(zip(names, row, strict=True)) for row in taken), False, most <= count)


def _way(at: int, ways: int, place: int, count: int) -> int:
    """Which way a parameter takes in a row: all in turn, or so many spread over them.

    Shifted by its place, so that the same values of two parameters do not always meet.
    """
    return (at + at // ways * place) % ways if ways <= count else at * ways // count


def gathered(found: Sequence[tuple[Mapping[str, object], list[Fault]]]) -> list[Fault]:
    """The faults of several rows, each once; what comes with some values alone names them.

    Args:
        found: of each row, the values drawn and the faults.
    """
    where: dict[Key, list[int]] = {}
    first: dict[Key, Fault] = {}
    for at, (_, faults) in enumerate(found):
        for fault in faults:
            key = key_of(fault)
            first.setdefault(key, fault)
            if where.setdefault(key, [])[-1:] != [at]:
                where[key].append(at)
    return [_told(first[key], rows, [drawn for drawn, _ in found]) for key, rows in where.items()]


def key_of(fault: Fault) -> Key:
    """What makes two faults of two draws the same."""
    return fault.file, fault.line, fault.code, fault.path


def _told(fault: Fault, rows: list[int], drawn: list[Mapping[str, object]]) -> Fault:
    if len(rows) == len(drawn):
        return fault
    named = [*_telling(rows, drawn)] or [*drawn[rows[0]]]
    values = ", ".join(f"{name} = {_shown(drawn[rows[0]][name])}" for name in named[:_MOST_NAMED])
    return replace(fault, notes=(*fault.notes, Phrase("drawn_value", {"values": values})))


def _telling(rows: list[int], drawn: list[Mapping[str, object]]) -> Iterator[str]:
    """The parameters whose values with the fault are none of those without it."""
    for name in drawn[rows[0]]:
        bad = {str(drawn[at].get(name)) for at in rows}
        good = {str(each.get(name)) for at, each in enumerate(drawn) if at not in rows}
        if not bad & good:
            yield name


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return str(value.get("vi", ""))
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
