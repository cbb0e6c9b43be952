"""What a city holds, for planners to look ids up: roles, agencies, systems, utilities."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from drillsim.base.messages import MESSAGES, say
from drillsim.documents.city import City, System, Utility
from drillsim.documents.citydoc import Agency, Role
from drillsim.library.index import CITIES, Library

Item = dict[str, object]
KINDS = ("roles", "agencies", "systems", "utilities")
FACTS = ("level", "may", "kind", "operator", "owner", "part_of")


def names(library: Library, name: str) -> list[str]:
    """The cities that an option means: the one named, or for nothing all of the library."""
    return [name] if name else library.names(CITIES)


def contents(city: City) -> dict[str, Any]:
    """A city as data: its id and name, and of each kind the items with ids and names, in file order."""
    doc = city.doc
    return {
        "city": doc.city,
        "name": doc.name.model_dump(),
        "roles": [_item(key, role, may=list(role.may)) for key, role in doc.roles.items()],
        "agencies": [
            _item(key, agency, level=agency.level, part_of=agency.part_of)
            for key, agency in city.agencies.items()
        ],
        "systems": [_node(key, node) for key, node in city.nodes.items() if isinstance(node, System)],
        "utilities": [_node(key, node) for key, node in city.nodes.items() if isinstance(node, Utility)],
    }


def _item(key: str, value: Agency | Role | System | Utility, **facts: object) -> Item:
    told = {name: fact for name, fact in facts.items() if fact is not None}
    return {"id": key, "name": value.name.model_dump(), **told}


def _node(key: str, node: System | Utility) -> Item:
    kind = {"level": node.level} if isinstance(node, System) else {"kind": node.kind}
    return _item(key, node, **kind, operator=node.operator, owner=node.owner)


def as_json(found: list[dict[str, object]]) -> str:
    """Cities as JSON."""
    return json.dumps({"cities": found}, ensure_ascii=False, indent=2)


def as_lines(found: dict[str, Any], lang: str) -> Iterator[str]:
    """A city as lines, a group for each kind; each line says by itself what it is of."""
    yield f"{found['city']}: {found['name'][lang]}"
    for kind in KINDS:
        items = found[kind]
        if not items:
            continue
        wide = max(len(item["id"]) for item in items)
        yield ""
        yield f"{say(f'atlas_head_{kind}', lang)}: {len(items)}"
        for item in items:
            both = f"{item['name']['vi']} | {item['name']['en']}"
            yield f"  {say(f'atlas_of_{kind}', lang)}  {item['id']:<{wide}}  {both}  ({_facts(item, lang)})"


def _facts(item: Item, lang: str) -> str:
    told = ((name, item[name]) for name in FACTS if name in item)
    return "; ".join(f"{say(f'atlas_fact_{name}', lang)} {_value(name, fact, lang)}" for name, fact in told)


def _value(name: str, fact: object, lang: str) -> str:
    """What a fact holds, in words where there are any; else as the file says it."""
    codes = [(str(one), f"atlas_{name}_{one}") for one in (fact if isinstance(fact, list) else [fact])]
    return ", ".join(say(code, lang) if code in MESSAGES else one for one, code in codes)
