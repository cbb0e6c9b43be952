"""Whether the records of a journal hold what their kinds say (``base/records``).

For journals from elsewhere: what this version has written holds it already. Kinds, types of controls and
words that this version does not know pass, as do further fields: those of another version stay readable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from types import NoneType, UnionType
from typing import (
    Literal,
    NamedTuple,
    NotRequired,
    Required,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from drillsim.base.errors import JournalError
from drillsim.base.messages import Phrase
from drillsim.base.records import KINDS, Record
from drillsim.documents.problems import shown


class Wrong(NamedTuple):
    """What does not hold of a value.

    Attributes:
        field: where in it, as ``to[2].vi``; empty for the value itself.
        value: what stands there.
        expected: what should, a key of the messages; ``missing`` when nothing does and something must.
    """

    field: str
    value: object
    expected: str


Checker = Callable[[object], Wrong | None]
_PLAIN: dict[object, tuple[type | tuple[type, ...], str]] = {
    str: (str, "type_text"),
    int: (int, "type_whole"),
    float: ((int, float), "type_number"),
    bool: (bool, "type_boolean"),
    NoneType: (NoneType, "nothing"),
}
_TAG = "type"
MISSING = "missing"


def fields(held: type) -> dict[str, tuple[object, bool]]:
    """The fields of a ``TypedDict``: name -> type, and whether it is always there."""
    always = held.__dict__["__required_keys__"]
    return {
        name: _field(hint, name in always) for name, hint in get_type_hints(held, include_extras=True).items()
    }


def _field(hint: object, always: bool) -> tuple[object, bool]:
    """A field's type without its mark; under deferred annotations only the mark itself says what holds."""
    if get_origin(hint) in (Required, NotRequired):
        return get_args(hint)[0], get_origin(hint) is Required
    return hint, always


def check(records: Iterable[Record], version: str) -> None:
    """See that records hold the fields of their kinds.

    Args:
        records: of a journal.
        version: the engine that wrote it.

    Raises:
        JournalError: naming the first field that is missing or of another type, and its line.
    """
    for record in records:
        if wrong := _of_kind(record.kind)(record.data):
            place = {
                "record": str(record.seq),
                "line": str(record.seq + 1),
                "kind": record.kind[:60],
                "field": wrong.field[:120] or "data",
                "version": version,
            }
            if wrong.expected == MISSING:
                raise JournalError("journal_field_missing", **place)
            raise JournalError(
                "journal_field", **place, value=shown(wrong.value), expected=Phrase(wrong.expected)
            )


@cache
def _of_kind(kind: str) -> Checker:
    return checker(KINDS.get(kind, object))


def checker(hint: object) -> Checker:
    """What looks at a value of a type."""
    origin, inner = get_origin(hint), get_args(hint)
    if isinstance(hint, type) and is_typeddict(hint):
        return _of_fields(hint)
    if origin in (Union, UnionType):
        return _of_any(inner)
    if origin is Literal:
        # A word that another version has is no fault.
        return checker(type(inner[0]))
    if origin is list:
        return _of_list(checker(inner[0]))
    if origin is dict:
        return _of_mapping(checker(inner[1]))
    return (lambda value: None) if hint is object else _of_plain(hint)


def _of_plain(hint: object) -> Checker:
    allowed, expected = _PLAIN[hint]

    def look(value: object) -> Wrong | None:
        sound = isinstance(value, allowed) and (hint is bool or not isinstance(value, bool))
        return None if sound else Wrong("", value, expected)

    return look


def _of_list(each: Checker) -> Checker:
    def look(value: object) -> Wrong | None:
        if not isinstance(value, list):
            return Wrong("", value, "type_list")
        found = ((n, each(item)) for n, item in enumerate(value))
        return next((_inside(f"[{n}]", wrong) for n, wrong in found if wrong), None)

    return look


def _of_mapping(each: Checker) -> Checker:
    def look(value: object) -> Wrong | None:
        if not isinstance(value, dict):
            return Wrong("", value, "type_mapping")
        found = ((name, each(item)) for name, item in value.items())
        return next((_inside(str(name), wrong) for name, wrong in found if wrong), None)

    return look


def _of_fields(held: type) -> Checker:
    known = {name: (checker(hint), always) for name, (hint, always) in fields(held).items()}

    def look(value: object) -> Wrong | None:
        if not isinstance(value, dict):
            return Wrong("", value, "type_mapping")
        for name, (each, always) in known.items():
            if name not in value:
                if always:
                    return Wrong(name, None, MISSING)
            elif wrong := each(value[name]):
                return _inside(name, wrong)
        return None

    return look


def _of_any(members: tuple[object, ...]) -> Checker:
    """One of several types; of those that a tag tells apart the one whose tag a value has."""
    tagged = {
        tag: checker(each)
        for each in members
        if isinstance(each, type) and is_typeddict(each) and _TAG in fields(each)
        for tag in get_args(fields(each)[_TAG][0])
    }
    each_of = [checker(each) for each in members]

    def look(value: object) -> Wrong | None:
        if tagged and isinstance(value, dict) and isinstance(value.get(_TAG), str):
            known = tagged.get(value[_TAG])
            return None if known is None else known(value)
        found = [each(value) for each in each_of]
        # What lies inside a value that is nearly right says more than that it is none of these.
        return None if None in found else max((wrong for wrong in found if wrong), key=lambda one: one.field)

    return look


def _inside(name: str, wrong: Wrong) -> Wrong:
    joint = "" if not wrong.field or wrong.field.startswith("[") else "."
    return wrong._replace(field=f"{name}{joint}{wrong.field}")
