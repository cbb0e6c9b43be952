"""Parts of scenarios: what one asks for, what it is given, and its ids under the name it is used by."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from pydantic import TypeAdapter, ValidationError

from drillsim.base.errors import Fault, nearest
from drillsim.base.messages import Param, Phrase
from drillsim.base.model import Duration, Id, Seat, Share, Span, Text
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.city import City
from drillsim.documents.exhibits import ExhibitShelf
from drillsim.documents.expanding.humming import NoiseFiles
from drillsim.documents.expanding.tree import Item, Plain, grown, made, plain
from drillsim.documents.parameters import PartHead, PartParameter
from drillsim.documents.pieces import ByIdentity
from drillsim.documents.problems import shown
from drillsim.documents.validate import validate
from drillsim.documents.yamltext import Document

PartFiles = Callable[[str], Document | None]
"""The file of a part; None when there is none of that name."""

CONTENT = (
    *("objectives", "threats", "injects", "expect", "reactions"),
    *("accounts", "approvals", "communications", "public", "exhibits", "requests", "changes", "places"),
    *("confidences", "stocks", "rosters", "shifts"),
)
"""What a part can bring."""
HEAD = tuple(PartHead.model_fields)
OWN_KEYS = ("part", "as", "chance", "given")
# Keys whose values are words of the language, or ids within one inject: never ids of a part.
_WORDS = frozenset(
    {"act", "option", "kind", "impact", "channel", "source", "cause", "situation", "severity"}
    | {"file", "picture", "sha256", "stands", "else", "called", "skill", "skills", "found", "crew"}
)
# Keys whose values are ids of the file and nothing of the city.
_OF_IDS = frozenset(
    {"id", "after", "controlled_by", "through", "message", "stage", "inject", "reported", "answered"}
    | {"granted", "request", "change", "go", "back", "evacuated", "evacuate", "reopen"}
    | {"breached", "secret", "carries", "reveal", "member", "strength", "covered", "bring", "send"}
    | {"stock", "pays", "shift", "relieve"}
    | {"begin", "stop", "mend", "alter", "tell", "close", "level", "pay", "release", "leave"}
    | {"objective", "objectives", "incident", "indicates", "exhibits"}
)
_LISTS = frozenset({"agency", "seat", "system", "act", "name"})


@dataclass(frozen=True)
class PartShelf:
    """The parts there are; what is read of one is kept by its document: scenarios are expanded many times.

    Attributes:
        files: the file of each.
        names: what they are called.
        noise: the entries of the library of noise.
        exhibits: the files that exhibits are made of.
    """

    files: PartFiles = lambda name: None
    names: Collection[str] = ()
    noise: NoiseFiles = dict
    exhibits: ExhibitShelf = field(default_factory=ExhibitShelf)

    def head(self, document: Document) -> tuple[PartHead | None, list[Fault]]:
        """What a part says of itself, and its faults."""
        found = _HEADS.get(document)
        if found is None:
            found = part_head(document)
            _HEADS.put(found, document)
        return found

    def tree(self, document: Document, note: Phrase) -> Item:
        """A part's tree, with what messages about it add."""
        key = note.say("en")
        found = _TREES.get(document, key)
        if found is None:
            found = grown(document, (note,))
            _TREES.put(found, document, key)
        return found

    def prefixed(self, root: Item, own: Mapping[str, object], prefix: str) -> Item:
        """A part's tree with a prefix before its ids."""
        found = _PREFIXED.get(root, prefix)
        if found is None:
            found = prefixed(root, own, prefix)
            _PREFIXED.put(found, root, prefix)
        return found


_HEADS: ByIdentity[tuple[PartHead | None, list[Fault]]] = ByIdentity(64)
_TREES: ByIdentity[Item] = ByIdentity(64)
_PREFIXED: ByIdentity[Item] = ByIdentity(256)


def part_head(document: Document) -> tuple[PartHead | None, list[Fault]]:
    """What a part says of itself, and every fault in it; what it brings is checked where it is used."""
    if not isinstance(document.data, dict):
        return None, [document.fault((), "not_a_mapping")]
    data = {key: value for key, value in document.data.items() if key in HEAD}
    found = validate(Document(document.file, data, document.lines, document.faults), PartHead)
    known = (*HEAD, *CONTENT)
    faults = [*found.faults]
    for key in document.data:
        if key not in known:
            told: dict[str, Param] = {"key": shown(key), "allowed": ", ".join(known)}
            faults.append(document.fault((key,), "unknown_key", **told, nearest=nearest(key, known)))
    return found.value, faults


def arguments(head: PartHead, use: Item, part: Item, city: City) -> tuple[dict[str, Item], list[Fault]]:
    """What a part is given, by parameter, and what is wrong with it.

    Args:
        head: of the part.
        use: where it is used.
        part: its tree.
        city: the city.
    """
    assert isinstance(use.value, dict)
    faults: list[Fault] = []
    given = {key: item for key, item in use.value.items() if key not in OWN_KEYS}
    for key, item in given.items():
        if key not in head.parameters:
            known = [*head.parameters]
            listed = Phrase("allowed", {"names": ", ".join(known)}) if known else ""
            told: dict[str, Param] = {"part": head.part, "value": shown(key), "allowed": listed}
            faults.append(item.told("part_argument_unknown", **told, nearest=nearest(key, known)))
    found: dict[str, Item] = {}
    declared = part.get("parameters") or part
    for name, parameter in head.parameters.items():
        place = declared.get(name) or declared
        where = Phrase("declared_at", {"place": f"{place.source.file}:{place.line}"})
        value = given.get(name)
        if value is None and parameter.default is None:
            told = {"part": head.part, "value": name, "title": parameter.title, "declared": where}
            faults.append(use.told("part_argument_missing", **told))
        elif value is None:
            found[name] = place.get("default") or made(parameter.default, place)
        elif fits(parameter, plain(value), city):
            found[name] = value
        else:
            kind = Phrase(f"argument_{parameter.type}")
            told = {"value": shown(plain(value)), "key": name, "kind": kind, "declared": where}
            faults.append(value.told("part_argument_type", **told))
    return found, faults


def _number(value: object, city: City) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


class _Adapter(Protocol):
    def validate_python(self, value: object, /) -> object: ...


def _as(adapter: _Adapter) -> Callable[[object, City], bool]:
    def check(value: object, city: City) -> bool:
        try:
            adapter.validate_python(value)
        except ValidationError:
            return False
        return True

    return check


def _seat(value: object, city: City) -> bool:
    if not isinstance(value, str) or "/" not in value:
        return False
    seat = Seat(value)
    return seat.agency in city.agencies and seat.role in city.doc.roles


_KINDS: dict[str, Callable[[object, City], bool]] = {
    "agency": lambda value, city: isinstance(value, str) and value in city.agencies,
    "seat": _seat,
    "system": lambda value, city: isinstance(value, str) and value in city.nodes,
    "act": lambda value, city: isinstance(value, str) and value in CATALOGUE,
    "time": _as(TypeAdapter(Duration)),
    "span": _as(TypeAdapter(Span)),
    "number": _number,
    "share": _as(TypeAdapter(Share)),
    "text": _as(TypeAdapter(Text)),
    "name": _as(TypeAdapter(Id)),
    "condition": lambda value, city: isinstance(value, dict),
}


def fits(parameter: PartParameter, value: object, city: City) -> bool:
    """Whether a value is of a parameter's type."""
    check = _KINDS[parameter.type]
    if isinstance(value, list) and parameter.type in _LISTS:
        return bool(value) and all(check(each, city) for each in value)
    return check(value, city)


# -- ids ----------------------------------------------------------------------------------------------


def ids(root: Item, keys: Collection[str] = CONTENT) -> dict[str, Item]:
    """The ids that a file brings: of objectives, stages, injects, planned changes and stocks among them."""
    found: dict[str, Item] = {}
    for key in keys:
        for item in root.items(key):
            for each in (item, *item.items("stages")):
                place = each.get("id")
                if place is not None and isinstance(place.value, str):
                    found[place.value] = place
    return found


def prefixed(root: Item, own: Mapping[str, object], prefix: str, shared: Collection[str] = ()) -> Item:
    """A tree with a prefix before its own ids, wherever they are named, and before those of parts it uses.

    Args:
        root: the tree.
        own: the ids.
        prefix: what stands before each, with a hyphen.
        shared: ids that are names of the city, too: they are meant where nothing else can stand.
    """
    nested = tuple(f"{use.text('as')}-" for use in root.items("use"))

    def walk(item: Item, key: str, above: str) -> Item:
        value: Plain = item.value
        if isinstance(value, dict):
            spoken = "vi" in value
            return item.put({k: each if spoken else walk(each, k, key) for k, each in value.items()})
        if isinstance(value, list):
            return item.put([walk(each, key, above) for each in value])
        if isinstance(value, str) and key not in _WORDS and not (key == "id" and above == "options"):
            mine = value in own or (bool(nested) and value.startswith(nested))
            if value in shared and key not in _OF_IDS and (key, above) != ("from", "stages"):
                return item
            return item.put(f"{prefix}-{value}") if mine else item
        return item

    return walk(root, "", "")


def taken(own: Mapping[str, Item], city: City) -> Iterator[Fault]:
    """Ids of a part that are names of the city: what they mean could not be told apart."""
    for name, place in own.items():
        if name in city.agencies or name in city.nodes:
            yield place.told("part_id_taken", value=name)
