"""Whether values as JSON holds them are what their types say."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Literal, Union, get_args, get_origin, is_typeddict

from drillsim.base import plain as plain_documents
from drillsim.journal.kinds import fields


def faults(value: object, hint: object, at: str) -> Iterator[str]:
    """Where a JSON value is not what its type says."""
    origin, inner = get_origin(hint), get_args(hint)
    if is_typeddict(hint) and isinstance(hint, type):
        yield from held(value, hint, at)
    elif origin in (Union, UnionType):
        if all(list(faults(value, each, at)) for each in inner):
            yield f"{at}: {value!r}"
    elif origin is Literal:
        if value not in inner:
            yield f"{at}: {value!r}"
    elif origin is Annotated:
        yield from faults(value, inner[0], at)
        if isinstance(value, list) and len(value) != inner[1]:
            yield f"{at}: {len(value)}"
    elif origin is list and isinstance(value, list):
        for each in value:
            yield from faults(each, inner[0], f"{at}[]")
    elif origin is dict and isinstance(value, dict):
        for name, each in value.items():
            yield from faults(name, inner[0], f"{at}{{}}")
            yield from faults(each, inner[1], f"{at}{{}}")
    elif hint is not object and not plain(value, hint):
        yield f"{at}: {value!r}"


def plain(value: object, hint: object) -> bool:
    """Whether a number, a word, a truth or nothing is of its type."""
    if hint is None or hint is type(None):
        return value is None
    if isinstance(value, bool) or hint is bool:
        return isinstance(value, bool) and hint is bool
    # A seat is a text that knows its agency; a whole number may stand for one with a fraction.
    return isinstance(value, (int, float) if hint is float else get_origin(hint) or hint)  # type: ignore[arg-type]


def held(value: object, hint: type, at: str) -> Iterator[str]:
    """Where a JSON object lacks a field of its type, has one that is none, or has another value there."""
    if not isinstance(value, dict):
        yield f"{at}: {value!r}"
        return
    known = fields(hint)
    # Of documents only what is read without their models has a type.
    if hint.__module__ != plain_documents.__name__:
        yield from (f"{at}.{name}: unknown" for name in value.keys() - known.keys())
    yield from (
        f"{at}.{name}: missing" for name, (_, always) in known.items() if always and name not in value
    )
    for name in value.keys() & known.keys():
        yield from faults(value[name], known[name][0], f"{at}.{name}")
