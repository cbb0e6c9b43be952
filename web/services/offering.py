"""What a planner can choose from in a scenario: names of its city, its rules, the catalogue, the parts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeVar

from drillsim.base.errors import InputError
from drillsim.base.model import Text
from drillsim.base.texts import Words
from drillsim.documents.catalogue import ANYBODY, CATALOGUE
from drillsim.documents.city import City, System
from drillsim.documents.citydoc import CityDoc
from drillsim.documents.expanding import part_head
from drillsim.documents.forms import formed
from drillsim.documents.phrasebook import act_name
from drillsim.documents.requirements import is_basis
from drillsim.documents.rules import Obligation
from drillsim.library.beside import exhibits_beside
from drillsim.library.files import OnDisk
from drillsim.library.index import CITIES, PARTS, PLANS, RULES, Library
from web.services.beginnings import situations

Plain = dict[str, object]
Read = TypeVar("Read")


def offers(root: Path, city: str, stamp: object) -> Plain:
    """What there is to choose from.

    Args:
        root: the library's folder.
        city: the name of the scenario's city.
        stamp: of the library's files.
    """
    library = kept(root, stamp)
    try:
        found = _city(library.city(city)[0])
    except InputError:
        found = {name: {} for name in ("agencies", "nodes", "regions", "roles")}
        found |= {name: [] for name in ("bundles", "sorts", "zones")}
    return {
        **found,
        "situations": {code: each.name.words() for code, each in situations(library).items()},
        "basis": [*_basis(library)],
        "attached": exhibits_beside(root, OnDisk()).names(""),
        "forms": formed(),
        "verbs": {name: _verb(name) for name in CATALOGUE},
        "parts": {name: part for name in library.names(PARTS) if (part := _part(library, name))},
        "cities": _titles(library.names(CITIES), lambda name: library.city(name)[0].doc.name),
        "rules": _titles(library.names(RULES), lambda name: library.rules(name)[0].title),
    }


@lru_cache(maxsize=4)
def told(root: Path, city: str, stamp: object) -> bytes:
    """The same as JSON, made once while the files stand."""
    return json.dumps({"ok": True, **offers(root, city, stamp)}, ensure_ascii=False).encode()


@cache
def told_of_city() -> bytes:
    """What may stand where in a city, as JSON; what there is to choose from stands in the city itself."""
    return json.dumps({"ok": True, "forms": formed(CityDoc)}, ensure_ascii=False).encode()


@lru_cache(maxsize=1)
def kept(root: Path, stamp: object) -> Library:
    """The library, with what was read of it, while its files stand."""
    return Library(root)


def _titles(names: Iterable[str], read: Callable[[str], Text]) -> Plain:
    """What things of the library are called, by name; the name itself of one that has faults."""
    found: Plain = {}
    for name in names:
        try:
            found[name] = read(name).words()
        except InputError:
            found[name] = {"vi": name, "en": name}
    return found


def _verb(name: str) -> Plain:
    action = CATALOGUE[name]
    return {
        "title": act_name(name).words(),
        "group": action.group,
        "about": action.about,
        "to": action.to,
        "anybody": name in ANYBODY,
    }


def _city(city: City) -> Plain:
    forces = [city.party("team"), city.party("standing")]
    operators = {node.operator for node in city.nodes.values()}
    return {
        "agencies": {
            name: {"name": each.name.words(), "parent": city.parent(name)}
            for name, each in city.agencies.items()
        },
        "nodes": {
            name: {"name": node.name.words(), "operator": node.operator, "system": isinstance(node, System)}
            for name, node in city.nodes.items()
        },
        "regions": {name: each.name.words() for name, each in city.doc.regions.items()},
        "roles": {
            name: {"name": each.name.words(), "may": [*each.may]} for name, each in city.doc.roles.items()
        },
        "forces": [each for each in forces if each],
        "bundles": [*city.doc.groups],
        "sorts": [*city.doc.controls, *dict.fromkeys(each.kind for each in city.doc.utilities.values())],
        "zones": [*dict.fromkeys(each.zone for each in city.nodes.values() if isinstance(each, System))],
        "suppliers": {name: [*city.suppliers_of(name)] for name in operators if city.suppliers_of(name)},
    }


def _basis(library: Library) -> Iterator[Plain]:
    """What an objective may rest on: what plans ask for, articles that rules rest on, duties of the rules."""
    for plan in _sound(library.plan, library.names(PLANS)):
        for group in plan.groups:
            for code, demand in group.codes.items():
                yield _ground(code, demand.name, group.title)
    duties: dict[str, Obligation] = {}
    articles: dict[str, dict[str, Text]] = {}
    for profile, _ in _sound(library.rules, library.names(RULES)):
        for name, duty in profile.obligations.items():
            duties.setdefault(name, duty)
            for article in duty.basis.article.vi.split("; "):
                if is_basis(article, ()):
                    articles.setdefault(article, {})[duty.title.vi] = duty.title
    for article, titles in articles.items():
        yield {"value": article, "label": _joined(titles.values()), "group": None}
    for name, duty in duties.items():
        yield _ground(name, duty.title, duty.basis.article)


def _sound(opening: Callable[[str], Read], names: Iterable[str]) -> Iterator[Read]:
    """Files of the library, without those that have faults, which `check` tells."""
    for name in names:
        try:
            yield opening(name)
        except InputError:
            continue


def _ground(value: str, name: Text, group: Text) -> Plain:
    return {"value": value, "label": name.words(), "group": group.words()}


def _joined(texts: Iterable[Text]) -> dict[str, str]:
    told = [text.words() for text in texts]
    return {lang: "; ".join(one[lang] for one in told) for lang in ("vi", "en")}


def _part(library: Library, name: str) -> Plain | None:
    """What a part says of itself and brings; None of one with faults."""
    document = library.open(library.root / PARTS / f"{name}.yaml")
    head, faults = part_head(document)
    if head is None or faults:
        return None
    return {
        "title": head.title.words(),
        "summary": head.summary.words(),
        "parameters": {
            key: {
                "type": each.type,
                "title": each.title.words(),
                "needed": each.default is None,
                "default": each.default,
                "example": each.example,
            }
            for key, each in head.parameters.items()
        },
        "brings": {kind: dict(_brought(document.mapping, kind)) for kind in ("injects", "threats", "stages")},
        "known": _known(document.mapping),
    }


def _brought(data: Mapping[str, object], kind: str) -> Iterator[tuple[str, object]]:
    """The ids of what a part brings of a kind, each with its title where it has one."""
    for row in _rows(data, "threats" if kind == "stages" else kind):
        for each in _rows(row, "stages") if kind == "stages" else [row]:
            yield str(each["id"]), _worded(each.get("title"))


def _worded(text: object) -> Words | None:
    """A text of a file in both languages; None where there is none."""
    return Text.model_validate(text).words() if isinstance(text, dict) and text.get("vi") else None


def _known(data: Mapping[str, object]) -> Plain:
    """What conditions and stages can ask of what a part brings: options, orders, kinds of stages."""
    injects = _rows(data, "injects")
    stages = [stage for threat in _rows(data, "threats") for stage in _rows(threat, "stages")]
    return {
        "options": {
            str(row["id"]): {str(each["id"]): _worded(each.get("text")) for each in _rows(row, "options")}
            for row in injects
            if "options" in row
        },
        "orders": {str(row["id"]): True for row in injects if "order" in row},
        "spreads": {str(stage["id"]): True for stage in stages if stage.get("kind") == "spread"},
        "fixed": {str(stage["id"]): True for stage in stages if _fixed(stage)},
    }


def _fixed(stage: Mapping[str, object]) -> bool:
    """Whether a stage strikes once and no more, or goes its way."""
    return stage.get("kind") in ("deceive", "tamper") or (
        stage.get("kind") == "degrade" and "again" not in stage
    )


def _rows(data: Mapping[str, object], key: str) -> list[dict[str, object]]:
    """The rows under a key of a part that has been checked; none where it has none."""
    rows = data.get(key)
    return rows if isinstance(rows, list) else []
