"""The city: agencies, systems, utilities and typed links, as a networkx graph.

``City`` expands the groups, communes and templates of a city file and answers questions about
what results. Everything asked while a drill runs is worked out once, at construction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

import networkx as nx

from drillsim.base.model import Text
from drillsim.base.normal import compared
from drillsim.documents.citydoc import (
    ActGroup,
    Agency,
    CityDoc,
    CommuneDependency,
    CommuneRow,
    Communes,
    CommuneSystem,
    CommuneUplink,
    Controls,
    Dependency,
    LinkKind,
    LinkRow,
    Node,
    System,
    Utility,
)

__all__ = ["ActGroup", "Agency", "City", "CityDoc", "Controls", "Dependency", "System", "Utility"]

COMMUNES, OPERATORS, OWNERS = "communes", "operators", "owners"
Place = tuple[float, float]
K = TypeVar("K")
V = TypeVar("V")


class City:
    """A city ready to be simulated.

    Args:
        doc: a city file's values, already checked (``citychecks.check_city``).

    Attributes:
        doc: those values.
        agencies: all agencies, the communes' among them, in file order.
        nodes: all systems, then all utilities, each in file order and followed by the communes'.
        wards: the agency of a commune or ward -> its name, without the agency's.
    """

    def __init__(self, doc: CityDoc) -> None:
        self.doc = doc
        self.agencies: dict[str, Agency] = dict(doc.agencies)
        self.nodes: dict[str, System | Utility] = {**doc.systems}
        self._commune_ids: tuple[str, ...] = ()
        self.wards: dict[str, Text] = {}
        utilities: dict[str, Utility] = dict(doc.utilities)
        if doc.communes is not None:
            self._commune_ids = tuple(row.id for row in doc.communes.units)
            self.wards = {commune_agency(row.id): row.name for row in doc.communes.units}
            self.agencies.update(commune_agencies(doc.communes))
            self.nodes.update(commune_systems(doc.communes))
            utilities.update(commune_uplinks(doc.communes))
        self.nodes.update(utilities)
        self._first_region = next(iter(doc.regions), "")
        self._index_agencies()
        self._index_dependencies()
        self._index_links()
        self._downstream: dict[str, frozenset[str]] = {}
        self._upstream: dict[str, frozenset[str]] = {}

    def controls_of(self, node: str) -> Controls | None:
        """The protection of a system; None for a utility."""
        value = self.nodes[node]
        return self.doc.controls[value.controls] if isinstance(value, System) else None

    def operator_of(self, node: str) -> str:
        """The agency that runs ``node``."""
        return self.nodes[node].operator

    def owner_of(self, node: str) -> str:
        """The agency that answers for ``node``."""
        return self.nodes[node].owner

    def systems_of(self, agency: str) -> tuple[str, ...]:
        """The systems and utilities that ``agency`` itself operates, in file order."""
        return self._systems_of.get(agency, ())

    def around(self, name: str) -> tuple[str, ...]:
        """The agencies around one, or around a system: of a ward's own that ward, else all of its area."""
        agency = name if name in self.agencies else self.operator_of(name)
        if agency in self.wards:
            return (agency,)
        area = self.region(name)
        return tuple(other for other in self.agencies if self.region(other) == area)

    def parent(self, agency: str) -> str:
        """The agency that ``agency`` acts for; itself when it is no unit of another."""
        return self.agencies[agency].part_of or agency

    def units_of(self, agency: str) -> tuple[str, ...]:
        """``agency`` and the units that act for it."""
        return self._units_of.get(agency, (agency,))

    def dependants(self, node: str) -> tuple[tuple[str, Dependency], ...]:
        """Who depends on ``node`` directly, with the dependency."""
        return self._dependants.get(node, ())

    def downstream(self, node: str) -> frozenset[str]:
        """Every node that a loss of ``node`` may reach, ``node`` itself apart."""
        found = self._downstream.get(node)
        if found is None:
            found = self._downstream[node] = frozenset(nx.descendants(self._feeds, node))
        return found

    def upstream(self, node: str) -> frozenset[str]:
        """Every node whose loss may reach ``node``, ``node`` itself apart."""
        found = self._upstream.get(node)
        if found is None:
            found = self._upstream[node] = frozenset(nx.ancestors(self._feeds, node))
        return found

    def connected(self, system: str) -> tuple[tuple[str, float], ...]:
        """The systems that can be reached from ``system``, with the exposure (0-1) of the way."""
        return self._connected.get(system, ())

    def sharing_accounts(self, system: str) -> tuple[str, ...]:
        """The other systems that the accounts of ``system`` open."""
        domain = getattr(self.nodes[system], "accounts", None)
        return tuple(other for other in self._domains.get(domain, ()) if other != system)

    @cached_property
    def _called(self) -> tuple[re.Pattern[str], dict[str, str]]:
        """Every name of an agency as it is compared, the longest first, and whose it is."""
        called = {
            compared(name.say(lang)): agency
            for agency, value in self.agencies.items()
            for name in (value.name, value.called)
            for lang in ("vi", "en")
        }
        longest = sorted(called, key=lambda name: (-len(name), name))
        names = "|".join(map(re.escape, longest))
        return re.compile(rf"(?<!\w)(?:{names})(?!\w)"), called

    def named_in(self, text: str) -> list[str]:
        """The agencies that a text names, in order; the text as it is compared (``normal.compared``)."""
        pattern, called = self._called
        return [called[found] for found in pattern.findall(text)]

    def suppliers_of(self, agency: str) -> tuple[str, ...]:
        """The firms that supply ``agency``."""
        return self._suppliers_of.get(agency, ())

    def party(self, name: str) -> str:
        """The agency that plays a part of the rule profile.

        Raises:
            AttributeError: for a name that is no field of ``Parties`` (operator and owner are none).
        """
        agency: str = getattr(self.doc.parties, name)
        return agency

    def region(self, name: str) -> str:
        """The region of an agency, a system or a utility."""
        value: Agency | Node = self.agencies[name] if name in self.agencies else self.nodes[name]
        return value.region or self._first_region

    def place(self, node: str) -> Place:
        """Latitude and longitude of a system or utility: its own place, or its region's middle."""
        return self.nodes[node].at or self.doc.regions[self.region(node)].at

    @cached_property
    def parts(self) -> tuple[list[list[str]], dict[str, int]]:
        """The strongly connected parts of the dependencies in topological order, and each node's part."""
        # Tarjan's order, as networkx gives it, is the reverse of a topological one.
        order = {node: place for place, node in enumerate(self.nodes)}
        parts = [
            sorted(part, key=order.__getitem__) for part in nx.strongly_connected_components(self._feeds)
        ]
        parts.reverse()
        return parts, {node: index for index, part in enumerate(parts) for node in part}

    @cached_property
    def graph(self) -> nx.MultiDiGraph[str]:
        """The whole city as a graph.

        Nodes carry ``kind`` (``agency``, ``system``, ``utility``). Edges are keyed by their kind,
        reporting lines by ``reports_to G1`` and the like: ``operates`` and ``owns`` from agency to
        node, ``depends_on`` from dependant to provider with ``dependency``, and the link kinds
        with ``line`` or ``exposure``.
        """
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        graph.add_nodes_from(self.agencies, kind="agency")
        for node, value in self.nodes.items():
            graph.add_node(node, kind="system" if isinstance(value, System) else "utility")
            graph.add_edge(value.operator, node, "operates")
            graph.add_edge(value.owner, node, "owns")
            for need in value.depends_on:
                for provider in need.providers:
                    graph.add_edge(node, provider, "depends_on", dependency=need)
        for kind, start, end, row in self.links():
            if kind == "connects":
                graph.add_edge(start, end, kind, exposure=row.exposure)
            else:
                graph.add_edge(start, end, f"{kind} {row.line}" if row.line else kind, line=row.line)
        return graph

    def links(self, *kinds: LinkKind) -> Iterable[tuple[LinkKind, str, str, LinkRow]]:
        """The links of ``kinds`` (all when none is named), one a pair: kind, start, end, row."""
        for kind, rows in self.doc.links.items():
            if not kinds or kind in kinds:
                for row in rows:
                    for start, end in self.pairs(kind, row):
                        yield kind, start, end, row

    def pairs(self, kind: LinkKind, row: LinkRow) -> Iterable[tuple[str, str]]:
        """What a row of links says, pair by pair; nothing is linked to itself."""
        ends = None if row.end == OWNERS else self.members(row.end, kind)
        for start in self.members(row.start, kind):
            for end in self._owners_of.get(start, ()) if ends is None else ends:
                if start != end:
                    yield start, end

    def members(self, names: str | tuple[str, ...], kind: LinkKind) -> list[str]:
        """The ids that ids and groups stand for at an end of a link of ``kind``."""
        found: dict[str, None] = {}
        for name in (names,) if isinstance(names, str) else names:
            if name == COMMUNES:
                called = commune_system if kind == "connects" else commune_agency
                found.update(dict.fromkeys(map(called, self._commune_ids)))
            elif name == OPERATORS:
                found.update(dict.fromkeys(self._owners_of))
            else:
                found.update(dict.fromkeys(self.doc.groups.get(name, (name,))))
        return list(found)

    def _index_agencies(self) -> None:
        units: dict[str, list[str]] = {}
        for agency, value in self.agencies.items():
            if value.part_of:
                units.setdefault(value.part_of, [value.part_of]).append(agency)
        self._units_of = _frozen(units)
        systems: dict[str, list[str]] = {}
        owners: dict[str, list[str]] = {}
        domains: dict[str | None, list[str]] = {}
        for node, thing in self.nodes.items():
            systems.setdefault(thing.operator, []).append(node)
            if isinstance(thing, System):
                mine = owners.setdefault(thing.operator, [])
                if thing.owner not in mine:
                    mine.append(thing.owner)
                if thing.accounts is not None:
                    domains.setdefault(thing.accounts, []).append(node)
        self._systems_of, self._owners_of, self._domains = _frozen(systems), _frozen(owners), _frozen(domains)

    def _index_dependencies(self) -> None:
        dependants: dict[str, list[tuple[str, Dependency]]] = {}
        feeds: nx.DiGraph[str] = nx.DiGraph()
        feeds.add_nodes_from(self.nodes)
        for node, value in self.nodes.items():
            for need in value.depends_on:
                for provider in need.providers:
                    dependants.setdefault(provider, []).append((node, need))
                    feeds.add_edge(provider, node)
        self._dependants, self._feeds = _frozen(dependants), feeds

    def _index_links(self) -> None:
        connected: dict[str, dict[str, float]] = {}
        suppliers: dict[str, list[str]] = {}
        for kind, start, end, row in self.links("connects", "supplies"):
            if kind == "connects":
                ways = connected.setdefault(start, {})
                ways[end] = max(row.exposure, ways.get(end, 0.0))
            else:
                suppliers.setdefault(end, []).append(start)
        self._connected = {start: tuple(ways.items()) for start, ways in connected.items()}
        self._suppliers_of = {end: tuple(dict.fromkeys(starts)) for end, starts in suppliers.items()}


def _frozen(lists: dict[K, list[V]]) -> dict[K, tuple[V, ...]]:
    return {key: tuple(values) for key, values in lists.items()}


# The values below were checked with the file: they are put together, not validated again.


def commune_agency(commune: str) -> str:
    """The id of a commune's agency."""
    return f"ubnd-{commune}"


def commune_system(commune: str) -> str:
    """The id of a commune's composite system."""
    return f"mang-{commune}"


def commune_agencies(communes: Communes) -> dict[str, Agency]:
    """The agency ``ubnd-…`` of every commune."""
    common = dict(communes.agency)
    return {
        commune_agency(row.id): Agency.model_construct(
            **common
            | {"name": _named(communes.agency.name, row), "source": communes.source, "region": row.region}
        )
        for row in communes.units
    }


def commune_systems(communes: Communes) -> dict[str, System]:
    """The composite system ``mang-…`` of every commune; the commune operates and owns it."""
    common = dict(communes.system)
    return {
        commune_system(row.id): System.model_construct(
            **common
            | _placed(communes.system, row)
            | dict.fromkeys(("operator", "owner"), commune_agency(row.id))
        )
        for row in communes.units
    }


def commune_uplinks(communes: Communes) -> dict[str, Utility]:
    """The uplink ``duong-truyen-…`` of every commune; its operator owns it."""
    common = dict(communes.uplink) | {"owner": communes.uplink.operator, "kind": "uplink"}
    return {
        f"duong-truyen-{row.id}": Utility.model_construct(**common | _placed(communes.uplink, row))
        for row in communes.units
    }


def _placed(common: CommuneSystem | CommuneUplink, row: CommuneRow) -> dict[str, object]:
    return {
        "name": _named(common.name, row),
        "region": row.region,
        "at": row.at,
        "depends_on": tuple(_need(template, row) for template in common.depends_on),
    }


def _named(template: Text, row: CommuneRow) -> Text:
    return Text.model_construct(
        vi=template.vi.replace("{name}", row.name.vi), en=template.en.replace("{name}", row.name.en)
    )


def _need(template: CommuneDependency, row: CommuneRow) -> Dependency:
    on = template.on
    return Dependency.model_construct(
        on=fill(on, row) if isinstance(on, str) else tuple(fill(provider, row) for provider in on),
        share=template.share,
        buffer=template.buffer,
        refill=template.refill,
    )


def fill(provider: str, row: CommuneRow) -> str:
    """The provider that a commune's template means for the commune ``row``."""
    return provider.replace("{id}", row.id).replace("{region}", row.region)
