"""A scenario that does nothing but use one part: what a part is checked in by itself."""

from __future__ import annotations

from typing import cast

from drillsim.documents.city import City
from drillsim.documents.parameters import PartHead
from drillsim.documents.plainvalues import document_of
from drillsim.documents.yamltext import Document

PREFIX = "thu"
_TEXT = {"vi": "?", "en": "?"}


def host(head: PartHead, city: City) -> Document:
    """A scenario in which a part has its defaults, and its examples where it has none.

    Its seats are those that the part is given, and one in each agency that it is given.

    Args:
        head: of the part.
        city: where it is checked.
    """
    given = {
        name: parameter.default if parameter.default is not None else parameter.example
        for name, parameter in head.parameters.items()
    }
    seats = {*_all(head, given, "seat"), *(f"{name}/{_role(city)}" for name in _all(head, given, "agency"))}
    use = {
        "part": head.part,
        "as": PREFIX,
        **{key: value for key, value in given.items() if value is not None},
    }
    anywhere = f"{next(iter(city.agencies))}/{_role(city)}"
    node = next(iter(city.nodes))
    values = {
        "version": 2,
        "code": "B01",
        "title": _TEXT,
        "summary": _TEXT,
        "city": city.doc.city,
        "length": "1000h",
        "objectives": [{"id": "nen", "title": _TEXT}],
        "seats": [{"seat": seat} for seat in sorted(seats | {anywhere})],
        "threats": [_threat(node)],
        "injects": [_inject(anywhere)],
        "use": [use],
    }
    return document_of(values, "?")


def _all(head: PartHead, given: dict[str, object], kind: str) -> list[str]:
    """The values of all parameters of a type."""
    found = [given[name] for name, parameter in head.parameters.items() if parameter.type == kind]
    names = [name for value in found for name in (value if isinstance(value, list) else [value])]
    return [cast(str, name) for name in names if name is not None]


def _role(city: City) -> str:
    """A role that may decide and inform."""
    return max(city.doc.roles, key=lambda role: len(city.doc.roles[role].may))


def _threat(node: str) -> dict[str, object]:
    stage = {"id": "nen-hong", "kind": "degrade", "by_hand": "999h", "hits": [node], "to": 0, "takes": "1m"}
    plain = {"id": "nen", "title": _TEXT, "situation": "B01", "cause": "A1"}
    # It strikes again, so that whatever a part may do to a stage can be done to it.
    return {**plain, "stages": [{**stage, "repair": "repair", "again": "30m"}]}


def _inject(seat: str) -> dict[str, object]:
    words = {"title": _TEXT, "body": _TEXT, "channel": "mail", "from": {"vi": "?", "en": "?"}}
    return {"id": "nen-tin", "by_hand": "999h", "to": seat, **words}
