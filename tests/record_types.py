"""The types of records and of scorecards for the browser's modules, made from Python's.

``python -m tests.record_types`` writes ``web/types/records.d.ts`` (``drillsim/base/records``) and ``card.d.ts``
(``scoring/shown``) anew; ``tests/test_record_types.py`` holds them to that.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import (
    Annotated,
    Literal,
    Union,
    get_args,
    get_origin,
    is_typeddict,
)

from drillsim.base import records
from drillsim.journal.kinds import fields
from scoring.shown import Card

TYPES = Path(__file__).resolve().parents[1] / "web/types"
_HEAD = """\
// What each kind of record holds. Made by `python -m tests.record_types` from drillsim/base/records.py.

interface Of<Kind extends string, Data> {
  seq: number;
  t: number;
  kind: Kind;
  data: Data;
}
"""
_CARD_HEAD = """\
// What a scorecard shows. Made by `python -m tests.record_types` from scoring/shown.py.

import type {{ {names} }} from "./records";
"""
_PLAIN = {str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null", object: "unknown"}


def _said(hint: object) -> str:
    """A type in TypeScript."""
    origin, inner = get_origin(hint), get_args(hint)
    if is_typeddict(hint):
        return str(getattr(hint, "__name__", ""))
    if origin is Literal:
        return " | ".join(f'"{each}"' for each in inner)
    if origin in (Union, UnionType):
        return " | ".join(map(_said, inner))
    if origin is Annotated:
        # A list of so many.
        (each,) = get_args(inner[0])
        return f"[{', '.join([_said(each)] * inner[1])}]"
    if origin is list:
        said = _said(inner[0])
        return f"({said})[]" if " | " in said else f"{said}[]"
    if origin is dict and inner[0] is not str:
        return f"Record<{_said(inner[0])}, {_said(inner[1])}>"
    if origin is dict:
        return f"{{ [name: string]: {_said(inner[1])} }}"
    return _PLAIN[hint]  # type: ignore[index]


def _within(hint: object) -> Iterator[type]:
    """The ``TypedDict`` classes that a type is made of, the innermost first."""
    if isinstance(hint, type) and is_typeddict(hint):
        for inner, _ in fields(hint).values():
            yield from _within(inner)
        yield hint
    else:
        for each in get_args(hint):
            yield from _within(each)


def _interface(held: type) -> str:
    rows = (
        f"  {name}{'' if always else '?'}: {_said(hint)};\n" for name, (hint, always) in fields(held).items()
    )
    # A type made by a call has the words of ``dict``.
    words = (held.__doc__ or "").partition("\n")[0] if held.__doc__ != dict.__doc__ else ""
    told = f"/** {words} */\n" if words else ""
    return f"\n{told}export interface {held.__name__} {{\n{''.join(rows)}}}\n"


def _name(kind: str) -> str:
    """What the data of a kind are called."""
    return str(getattr(records.KINDS[kind], "__name__", f"{kind.capitalize()}Data"))


def _unions() -> Iterator[str]:
    """The kinds whose data are of one of several types."""
    for kind, data in records.KINDS.items():
        if not is_typeddict(data):
            members = "".join(f"\n  | {_said(each)}" for each in get_args(data))
            yield f"\nexport type {_name(kind)} ={members};\n"


def _records() -> dict[type, None]:
    return dict.fromkeys(each for kind in records.KINDS.values() for each in _within(kind))


def of_records() -> str:
    """The text of ``web/types/records.d.ts``."""
    held = _records()
    lines = "".join(f'\n  | Of<"{kind}", {_name(kind)}>' for kind in records.KINDS)
    return f"{_HEAD}{''.join(map(_interface, held))}{''.join(_unions())}\n/** One line of the journal, of any kind. */\nexport type JournalRecord ={lines};\n"


def of_card() -> str:
    """The text of ``web/types/card.d.ts``; what records have, too, comes from there."""
    known, held = _records(), dict.fromkeys(_within(Card))
    names = ", ".join(sorted(each.__name__ for each in held if each in known))
    own = (_interface(each) for each in held if each not in known)
    return f"{_CARD_HEAD.format(names=names)}{''.join(own)}"


MADE = {TYPES / "records.d.ts": of_records, TYPES / "card.d.ts": of_card}
"""Each file, and what makes it."""

if __name__ == "__main__":
    for place, made in MADE.items():
        place.write_text(made(), "utf-8")
