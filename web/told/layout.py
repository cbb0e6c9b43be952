"""Where each system and utility stands on the map of the city.

The hub of the city in the middle, the systems of its zone around it, the other shared systems
around those, then the utilities, and on the rim the offices and, region by region, the communes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import atan2, cos, pi, sin

from drillsim.documents.city import City, System, Utility

FLATTEN = 0.6
"""Height of the rings over their width."""
INNER, MIDDLE, UTILITY, UPLINK, RIM = 200, 375, 492, 560, 606
"""Half widths of the rings."""
STAGGER = 38
"""How much further out every other node of the rim stands."""
GAP = 2.5
"""Free places between two sectors of the rim."""
CORNER = 0.12
"""How far into its sector a region's name stands, in radians: there the ring leaves a corner free."""
SHARED = 1.0
"""Systems of this weight or more stand inside the rim."""

Place = tuple[int, int]


def nodes(city: City) -> list[dict[str, object]]:
    """Every system and utility as the map needs it: what it is, who runs it, where it stands.

    ``group`` is ``core``, ``edge`` (offices and communes), ``uplink`` or ``utility``.
    """
    where = places(city)
    return [_node(city, name, where[name]) for name in city.nodes]


def edges(city: City) -> list[dict[str, str]]:
    """Who depends on whom, and which systems connect, each pair once a kind."""
    found: dict[tuple[str, str, str], None] = {}
    for name, value in city.nodes.items():
        for need in value.depends_on:
            found.update(dict.fromkeys((name, provider, "depends_on") for provider in need.providers))
    for _, start, end, _row in city.links("connects"):
        if (end, start, "connects") not in found:
            found[start, end, "connects"] = None
    return [{"from": start, "to": end, "kind": kind} for start, end, kind in found]


def regions(city: City) -> list[dict[str, object]]:
    """The name of each region's sector of the rim, and where to write it."""
    return [
        {"id": region, "name": city.doc.regions[region].name.model_dump(), "x": x, "y": y}
        for region, angles in _sectors(city).items()
        if region in city.doc.regions
        for x, y in [_at(angles[0] + CORNER, RIM * 1.21)]
    ]


def places(city: City) -> dict[str, Place]:
    """The place of every system and utility, x and y; the same for the same city."""
    found: dict[str, Place] = {}
    hub = max(city.nodes, key=lambda name: (_group(city, name) == "core", len(city.downstream(name))))
    core = [name for name in city.nodes if _group(city, name) == "core" and name != hub]
    near = [name for name in core if _zone(city, name) == _zone(city, hub)]
    found[hub] = (0, 0)
    found |= _ring(near, INNER, -pi / 2)
    found |= _ring(_facing(city, [name for name in core if name not in near], found), MIDDLE, -pi / 2)
    return found | _outside(city)


def _outside(city: City) -> dict[str, Place]:
    """The rim, with each commune's own uplink before it, and the utilities of each sector."""
    found: dict[str, Place] = {}
    for sector, angles in _sectors(city).items():
        members = _members(city, sector)
        for number, (name, angle) in enumerate(zip(members, angles, strict=True)):
            found[name] = _at(angle, RIM + STAGGER * (number % 2))
            for uplink in _own_uplinks(city, name):
                found.setdefault(uplink, _at(angle, UPLINK))
        shared = [
            name for name in city.nodes if _group(city, name) == "utility" and city.region(name) == sector
        ]
        step = (angles[-1] - angles[0]) / (len(shared) + 1)
        found |= {name: _at(angles[0] + step * (n + 1), UTILITY) for n, name in enumerate(shared)}
    rest = [name for name in city.nodes if name not in found and _group(city, name) in ("uplink", "utility")]
    return found | {name: _at(pi / 2 + 0.1 * n, UTILITY) for n, name in enumerate(rest)}


def _sectors(city: City) -> dict[str, list[float]]:
    """Sector of the rim -> the angle of each of its members; offices at the top, then clockwise."""
    sizes = {sector: len(_members(city, sector)) for sector in ("", *city.doc.regions)}
    sizes = {sector: size for sector, size in sizes.items() if size}
    step = 2 * pi / (sum(sizes.values()) + GAP * len(sizes))
    angle = -pi / 2 - step * (sizes.get("", 0) - 1) / 2
    found = {}
    for sector, size in sizes.items():
        found[sector] = [angle + step * number for number in range(size)]
        angle += step * (size + GAP)
    return found


def _members(city: City, sector: str) -> list[str]:
    """The rim systems of a region that have an uplink of their own; sector "" holds the others."""
    rim = [name for name in city.nodes if _group(city, name) == "edge"]
    return [name for name in rim if (city.region(name) if _own_uplinks(city, name) else "") == sector]


def _own_uplinks(city: City, name: str) -> list[str]:
    providers = (provider for need in city.nodes[name].depends_on for provider in need.providers)
    return [provider for provider in providers if _group(city, provider) == "uplink"]


def _facing(city: City, names: Iterable[str], inner: dict[str, Place]) -> list[str]:
    """The names ordered by the direction in which what they depend on stands."""

    def direction(name: str) -> float:
        providers = [provider for need in city.nodes[name].depends_on for provider in need.providers]
        known = [inner[provider] for provider in providers if provider in inner]
        return atan2(sum(x for x, _ in known), -sum(y for _, y in known)) % (2 * pi)

    return sorted(names, key=direction)


def _ring(names: Sequence[str], radius: float, start: float) -> dict[str, Place]:
    return {name: _at(start + 2 * pi * number / len(names), radius) for number, name in enumerate(names)}


def _at(angle: float, radius: float) -> Place:
    return round(radius * cos(angle)), round(radius * FLATTEN * sin(angle))


def _zone(city: City, name: str) -> str | None:
    return getattr(city.nodes[name], "zone", None)


def _group(city: City, name: str) -> str:
    value = city.nodes[name]
    if isinstance(value, System):
        return "core" if value.weight >= SHARED else "edge"
    return "uplink" if value.kind == "uplink" else "utility"


def _node(city: City, name: str, place: Place) -> dict[str, object]:
    value: System | Utility = city.nodes[name]
    return {
        "id": name,
        "name": value.name.model_dump(),
        "kind": "system" if isinstance(value, System) else value.kind,
        "group": _group(city, name),
        "operator": value.operator,
        "owner": value.owner,
        "level": getattr(value, "level", None),
        "standby": value.standby,
        "x": place[0],
        "y": place[1],
    }
