"""What must hold in a city file beyond the shape of its parts.

Every name refers to something, nothing stands twice, templates have only known blanks, and every
reporting line of the plan is there (requirements G1-G17; G7, G8 and G16 say when and how, not who to
whom).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from drillsim.base.errors import Fault, nearest
from drillsim.base.messages import Param, Phrase
from drillsim.base.model import Text
from drillsim.documents.city import COMMUNES, OPERATORS, OWNERS, City, fill
from drillsim.documents.citydoc import CityDoc, CommuneDependency, Dependency, LinkKind, Node, Parties, System
from drillsim.documents.problems import named, shown
from drillsim.documents.yamltext import Document, Path

MAX_LISTED = 12
FORCES = frozenset(f"D{number}" for number in range(1, 27))
_BLANK = re.compile(r"\{[^{}]*\}")
_NAME_BLANKS = ("{name}",)
_PROVIDER_BLANKS = ("{id}", "{region}")

Pairs = Iterable[tuple[str, str]]


def check_city(document: Document, doc: CityDoc) -> list[Fault]:
    """Every fault in what the parts of a city say of each other.

    Args:
        document: the file, for lines.
        doc: its values.
    """
    check = _Check(document, doc, City(doc))
    _duplicates(check)
    _agencies(check)
    _nodes(check)
    _communes(check)
    _groups_and_parties(check)
    _links(check)
    if not check.touched & {"links", "parties", "groups"}:
        _lines(check)
    return check.faults


@dataclass(frozen=True)
class _Check:
    """A city under examination, and what was found."""

    document: Document
    doc: CityDoc
    city: City
    faults: list[Fault] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)

    def say(self, path: Path, code: str, /, **params: Param) -> None:
        self.touched.add(str(path[0]))
        self.faults.append(self.document.fault(path, code, **params))

    def name(self, path: Path, kind: str, value: str | None, known: Collection[str]) -> None:
        if value is None or value in known:
            return
        listed: Param = Phrase("allowed", {"names": ", ".join(known)}) if len(known) <= MAX_LISTED else ""
        params: dict[str, Param] = {"key": named(path), "kind": Phrase(f"kind_{kind}"), "value": shown(value)}
        self.say(
            path, "unknown_name", **params, allowed=listed if known else "", nearest=nearest(value, known)
        )

    @property
    def systems(self) -> list[str]:
        return [name for name, node in self.city.nodes.items() if isinstance(node, System)]


# -- nothing stands twice -------------------------------------------------------------------------


def _duplicates(check: _Check) -> None:
    first: dict[str, Path] = {}
    for path, name in _ids(check.doc):
        if name in first:
            line = str(check.document.line(first[name]))
            check.say(path, "duplicate_id", kind=Phrase("kind_name"), value=name, first=line)
        first.setdefault(name, path)
    codes: dict[str, Path] = {}
    for at, row in enumerate(check.doc.communes.units if check.doc.communes else ()):
        path = ("communes", "units", at, "code")
        if row.code in codes:
            line = str(check.document.line(codes[row.code]))
            check.say(path, "duplicate_id", kind=Phrase("kind_code"), value=row.code, first=line)
        codes.setdefault(row.code, path)


def _ids(doc: CityDoc) -> Iterator[tuple[Path, str]]:
    """Every id that a link or a scenario may use, with its place."""
    for section in ("agencies", "systems", "utilities", "groups"):
        yield from (((section, name), name) for name in getattr(doc, section))
    for at, row in enumerate(doc.communes.units if doc.communes else ()):
        for prefix in ("ubnd", "mang", "duong-truyen"):
            yield ("communes", "units", at, "id"), f"{prefix}-{row.id}"


# -- names ----------------------------------------------------------------------------------------


def _agencies(check: _Check) -> None:
    doc = check.doc
    if not doc.regions:
        check.say(("regions",), "too_few", key="regions", limit="1")
    for name, agency in doc.agencies.items():
        path: Path = ("agencies", name)
        check.name((*path, "source"), "source", agency.source, doc.sources)
        check.name((*path, "region"), "region", agency.region, doc.regions)
        check.name((*path, "part_of"), "agency", agency.part_of, check.city.agencies)
        parent = check.city.agencies.get(agency.part_of or "")
        if parent is not None and (parent.part_of or agency.part_of == name):
            check.say((*path, "part_of"), "unit_of_unit", value=str(agency.part_of))
        _forces(check, (*path, "force"), agency.force)
    for name, controls in doc.controls.items():
        check.name(("controls", name, "source"), "source", controls.source, doc.sources)


def _forces(check: _Check, path: Path, forces: tuple[str, ...]) -> None:
    for at, force in enumerate(forces):
        if force not in FORCES:
            check.say((*path, at), "force", value=shown(force))


def _nodes(check: _Check) -> None:
    doc = check.doc
    for section, nodes in (("systems", doc.systems), ("utilities", doc.utilities)):
        for name, node in nodes.items():
            path: Path = (section, name)
            _node(check, path, node)
            if isinstance(node, System):
                check.name((*path, "controls"), "controls", node.controls, doc.controls)


def _node(check: _Check, path: Path, node: Node) -> None:
    check.name((*path, "operator"), "agency", node.operator, check.city.agencies)
    check.name((*path, "owner"), "agency", node.owner, check.city.agencies)
    check.name((*path, "source"), "source", node.source, check.doc.sources)
    check.name((*path, "region"), "region", node.region, check.doc.regions)
    for place, provider in _providers((*path, "depends_on"), node.depends_on):
        check.name(place, "node", provider, check.city.nodes)


def _providers(path: Path, needs: Sequence[Dependency | CommuneDependency]) -> Iterator[tuple[Path, str]]:
    for at, need in enumerate(needs):
        yield from _several((*path, at, "on"), need.on)


def _several(path: Path, names: str | tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    if isinstance(names, str):
        yield path, names
    else:
        yield from (((*path, at), name) for at, name in enumerate(names))


def _communes(check: _Check) -> None:
    communes, doc = check.doc.communes, check.doc
    if communes is None:
        return
    root: Path = ("communes",)
    check.name((*root, "source"), "source", communes.source, doc.sources)
    _forces(check, (*root, "agency", "force"), communes.agency.force)
    _template(check, (*root, "agency", "name"), communes.agency.name)
    check.name((*root, "system", "controls"), "controls", communes.system.controls, doc.controls)
    check.name((*root, "uplink", "operator"), "agency", communes.uplink.operator, check.city.agencies)
    for key, part in (("system", communes.system), ("uplink", communes.uplink)):
        check.name((*root, key, "source"), "source", part.source, doc.sources)
        _template(check, (*root, key, "name"), part.name)
        for place, template in _providers((*root, key, "depends_on"), part.depends_on):
            _provider(check, place, template)
    for at, row in enumerate(communes.units):
        check.name((*root, "units", at, "region"), "region", row.region, doc.regions)


def _template(check: _Check, path: Path, template: Text) -> None:
    for lang in ("vi", "en"):
        for blank in _BLANK.findall(template.say(lang)):
            check.name((*path, lang), "blank", blank, _NAME_BLANKS)


def _provider(check: _Check, path: Path, template: str) -> None:
    """A provider of every commune: sound blanks, and then a node that exists for each commune."""
    blanks = [blank for blank in _BLANK.findall(template) if blank not in _PROVIDER_BLANKS]
    for blank in blanks:
        check.name(path, "blank", blank, _PROVIDER_BLANKS)
    if blanks or check.doc.communes is None:
        return
    filled = dict.fromkeys(fill(template, row) for row in check.doc.communes.units)
    for name in [name for name in filled if name not in check.city.nodes][:1]:
        check.name(path, "node", name, check.city.nodes)


def _groups_and_parties(check: _Check) -> None:
    known = {**check.city.agencies, **check.city.nodes}
    for group, members in check.doc.groups.items():
        for at, member in enumerate(members):
            check.name(("groups", group, at), "member", member, known)
    for party in Parties.model_fields:
        check.name(("parties", party), "agency", check.city.party(party), check.city.agencies)


# -- links ----------------------------------------------------------------------------------------


def _links(check: _Check) -> None:
    for kind, rows in check.doc.links.items():
        kind_name = "system" if kind == "connects" else "agency"
        ends = check.systems if kind == "connects" else list(check.city.agencies)
        for at, row in enumerate(rows):
            path: Path = ("links", kind, at)
            check.name((*path, "source"), "source", row.source, check.doc.sources)
            for place, name in _several((*path, "from"), row.start):
                _end(check, place, name, kind_name, ends, _special(check, kind, last=False))
            for place, name in _several((*path, "to"), row.end):
                last = kind == "reports_to" and row.end == OWNERS
                _end(check, place, name, kind_name, ends, _special(check, kind, last=last))


def _special(check: _Check, kind: LinkKind, *, last: bool) -> list[str]:
    """The words that may stand for an id besides groups."""
    words = [COMMUNES] if check.doc.communes else []
    if kind != "connects":
        words.append(OPERATORS)
    return [*words, OWNERS] if last else words


def _end(check: _Check, path: Path, name: str, kind: str, ends: list[str], special: list[str]) -> None:
    """One end of a link: an id, a special word, or a group whose members are of the right kind."""
    if name in special:
        return
    for member in check.doc.groups.get(name, ()):
        if member not in ends:
            check.name(path, kind, member, ends)
            return
    if name not in check.doc.groups:
        check.name(path, kind, name, [*ends, *check.doc.groups, *special])


# -- the plan's reporting lines -------------------------------------------------------------------


def _lines(check: _Check) -> None:
    there = {
        (row.line, start, end)
        for _, start, end, row in check.city.links("reports_to")
        if row.line is not None
    }
    for line, pairs in LINES.items():
        wanted = dict.fromkeys(pair for pair in pairs(check.city) if _is_line(check.city, *pair))
        missing = [(start, end) for start, end in wanted if (line, start, end) not in there]
        if missing:
            start, end = missing[0]
            more: Param = Phrase("and_more", {"count": str(len(missing) - 1)}) if missing[1:] else ""
            check.say(("links", "reports_to"), "missing_line", line=line, start=start, end=end, more=more)


def _is_line(city: City, start: str, end: str) -> bool:
    """A line from an agency to itself, or inside it, falls away; so does one from nobody known."""
    known = start in city.agencies and end in city.agencies
    return known and city.parent(start) != city.parent(end)


def _operators(city: City) -> list[str]:
    return city.members(OPERATORS, "reports_to")


def _playing(city: City, *forces: str) -> list[str]:
    return [name for name, agency in city.agencies.items() if set(forces) & set(agency.force)]


def _owned(city: City) -> Pairs:
    return [(node.operator, node.owner) for node in city.nodes.values() if isinstance(node, System)]


def _from(start: Callable[[City], Iterable[str]], *parties: str) -> Callable[[City], Pairs]:
    return lambda city: [(name, city.party(party)) for party in parties for name in start(city)]


def _police(city: City) -> list[str]:
    return [city.party("police")]


def _units(city: City) -> list[str]:
    """Departments, bodies and communes."""
    return _playing(city, "D1", "D2")


LINES: dict[str, Callable[[City], Pairs]] = {
    "G1": _owned,
    "G2": _from(_operators, "standing"),
    "G3": _from(_operators, "coordinator"),
    "G4": _from(_police, "chairman"),
    "G5": _from(_police, "coordinator"),
    "G6": _from(_police, "national_standing", "steering"),
    "G9": _from(_units, "police"),
    "G10": lambda city: [
        (city.party("police"), end) for end in (city.party("chairman"), *_playing(city, "D17"))
    ],
    "G11": _from(lambda city: _playing(city, "D12"), "standing"),
    "G12": _from(_units, "standing"),
    "G13": _from(_units, "standing"),
    "G14": _from(lambda city: _playing(city, "D21"), "standing"),
    "G15": _from(_police, "coordinator"),
    "G17": _from(lambda city: _playing(city, "D1"), "team"),
}
