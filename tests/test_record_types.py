"""Types of records: the browser's are made from Python's, and what the engine writes is what they say."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Literal, Union, get_args, get_origin, is_typeddict

import pytest

from drillsim.base import plain as plain_documents
from drillsim.base.records import KINDS, DutyData, OptionData
from drillsim.journal.kinds import fields
from tests.playing import CODES, played
from tests.record_types import PLACE, made


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
    elif origin is list and isinstance(value, list):
        for each in value:
            yield from faults(each, inner[0], f"{at}[]")
    elif origin is dict and isinstance(value, dict):
        for each in value.values():
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
    return isinstance(value, (int, float) if hint is float else hint)  # type: ignore[arg-type]


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


@pytest.mark.parametrize("code", CODES)
def test_what_the_engine_writes_is_what_the_types_say(code: str) -> None:
    records = played(code, "average").records
    assert {fault for each in records for fault in faults(each.data, KINDS[each.kind], each.kind)} == set()


def test_a_value_of_another_type_a_field_too_many_and_one_too_few_are_found() -> None:
    option = {"id": "a", "text": {"vi": "Có", "en": "Yes"}}
    assert list(held(option, OptionData, "o")) == []
    assert list(held({**option, "id": 3}, OptionData, "o")) == ["o.id: 3"]
    assert list(held({**option, "id": True}, OptionData, "o")) == ["o.id: True"]
    assert list(held({**option, "more": 1}, OptionData, "o")) == ["o.more: unknown"]
    assert list(held({"id": "a"}, OptionData, "o")) == ["o.text: missing"]


def test_fields_that_a_record_has_only_at_times_are_told_apart() -> None:
    always = {name for name, (_, needed) in fields(DutyData).items() if needed}
    assert {"agency", "limit", "title"} <= always
    assert not {"incident", "line", "legal"} & always


def test_the_types_of_the_browser_are_those_of_the_engine() -> None:
    assert PLACE.read_text("utf-8") == made(), "python -m tests.record_types writes them anew"
