"""Draws the values of parameters: by the seed, or, for a check, one after the other."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from drillsim.base.errors import Fault, nearest
from drillsim.base.messages import Phrase
from drillsim.documents.city import City
from drillsim.documents.expanding.blanks import RESERVED, Filling
from drillsim.documents.expanding.tree import Item, plain
from drillsim.documents.expanding.words import Speaker, Value, kind_of
from drillsim.documents.parameters import AgencyQuery, Parameter, Pickable, SystemQuery, bounds

QUARTER = 15
Draw = Callable[[str, str], float]
"""The next draw of a stream, uniform in [0, 1): entity, purpose."""


@dataclass
class Drawing:
    """Draws every parameter of a file, each once, whatever stands before it.

    Attributes:
        speaker: says what values mean; knows the city.
        share: draws.
        chosen: for a check: parameter -> which of its ways to take; then nothing is drawn.
        prefix: stands before the names of a part's own parameters.
        ways: parameter -> how many ways there are to draw it.
        drawn: parameter -> what it came to, as files write it.
        faults: what cannot be drawn.
    """

    speaker: Speaker
    share: Draw
    chosen: Mapping[str, int] | None = None
    prefix: str = ""
    ways: dict[str, int] = field(default_factory=dict)
    drawn: dict[str, object] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def values(
        self, let: Mapping[str, tuple[Parameter, Item]], given: Mapping[str, Value]
    ) -> dict[str, Value]:
        """The values of parameters.

        Args:
            let: name -> what it says, and where.
            given: what is there already: the values given to a part.
        """
        return _Round(self, let, given).values()

    def way(self, name: str, count: int) -> int:
        """Which of ``count`` ways a parameter takes."""
        name = self.prefix + name
        self.ways[name] = count
        if self.chosen is not None:
            return self.chosen.get(name, 0) % count
        return math.floor(self.share(f"let:{name}", "draw") * count)

    def picked(self, name: str, names: list[str], count: int) -> list[str]:
        """So many of some names, each with luck of its own: who is added shifts nobody's."""
        key = self.prefix + name
        self.ways[key] = math.ceil(len(names) / count)
        if self.chosen is not None:
            first = self.chosen.get(key, 0) * count
            chosen = [names[(first + at) % len(names)] for at in range(count)]
        else:
            luck = {each: self.share(f"let:{key}", each) for each in names}
            chosen = sorted(names, key=lambda each: (luck[each], each))[:count]
        return [each for each in names if each in chosen]

    def between(self, name: str, low: int, high: int) -> int:
        """A whole number; a check takes both ends."""
        key = self.prefix + name
        self.ways[key] = 1 if low == high else 2
        if self.chosen is not None:
            return (low, high)[self.chosen.get(key, 0) % self.ways[key]]
        return low + math.floor(self.share(f"let:{key}", "draw") * (high - low + 1))


class _Round:
    """The drawing of one file: parameters that name others come after them."""

    def __init__(
        self, drawing: Drawing, let: Mapping[str, tuple[Parameter, Item]], given: Mapping[str, Value]
    ) -> None:
        self.drawing = drawing
        self.let = let
        self.found: dict[str, Value] = {}
        self.known = {**given}
        self.open: list[str] = []
        self.misses = 0

    def values(self) -> dict[str, Value]:
        for name in sorted(self.let):
            self._draw(name)
        return self.found

    def _draw(self, name: str) -> None:
        if name in self.found:
            return
        parameter, item = self.let[name]
        if name in self.open:
            chain = " → ".join([*self.open[self.open.index(name) :], name])
            self._say(item, "parameter_circle", value=name, chain=chain)
            return
        if name in RESERVED or name in self.known:
            self._say(item, "parameter_taken", value=name)
            return
        self.open.append(name)
        before = self.misses
        raw = self._raw(name, parameter, item)
        self.open.pop()
        # One that hangs on what could not be drawn cannot be either, and that is said there.
        if raw is not None and self.misses == before:
            self.found[name] = self.drawing.speaker.value(raw)
            self.drawing.drawn[self.drawing.prefix + name] = raw

    def _say(self, item: Item, code: str, **params: str | Phrase) -> None:
        self.drawing.faults.append(item.told(code, **params))

    def _raw(self, name: str, parameter: Parameter, item: Item) -> object:
        drawing = self.drawing
        if parameter.one_of is not None:
            place = item.get("one_of") or item
            choices = self._filled(place)
            return choices[drawing.way(name, len(choices))] if isinstance(choices, list) and choices else None
        if parameter.pick is not None:
            return self._pick(name, parameter, item)
        if parameter.hour is not None:
            low, high = bounds(parameter.hour)
            quarters = drawing.between(name, low * 60 // QUARTER, high * 60 // QUARTER)
            return f"{quarters * QUARTER // 60:02d}:{quarters * QUARTER % 60:02d}"
        low, high = bounds(parameter.minutes or parameter.number or "uniform 0 0")
        number = drawing.between(name, low, high)
        return f"{number}m" if parameter.minutes is not None else number

    def _filled(self, item: Item) -> object:
        """What a parameter says, with the values of those that it names."""
        filling = Filling(self.drawing.speaker, _Lazy(self), lost=self.let.keys())
        value = plain(filling.fill(item))
        self.misses += len(filling.missed)
        self.drawing.used |= filling.used
        self.drawing.faults += filling.faults
        return value

    def _pick(self, name: str, parameter: Parameter, item: Item) -> object:
        assert parameter.pick is not None
        before, misses = len(self.drawing.faults), self.misses
        names = self._pool(parameter, item)
        if len(self.drawing.faults) > before or self.misses > misses:
            return None
        if parameter.pick == "all":
            if not names:
                self._say(item.get("from") or item, "pick_too_few", value=name, count="0", pick="1")
            return names or None
        if len(names) < parameter.pick:
            counts = {"count": str(len(names)), "pick": str(parameter.pick)}
            self._say(item.get("from") or item, "pick_too_few", value=name, **counts)
            return None
        found = self.drawing.picked(name, names, parameter.pick)
        return found[0] if parameter.pick == 1 else found

    def _pool(self, parameter: Parameter, item: Item) -> list[str]:
        city, place = self.drawing.speaker.city, item.get("from") or item
        if isinstance(parameter.pool, Pickable):
            names = self._queried(city, parameter.pool, place)
        else:
            said = self._filled(place)
            names = [str(each) for each in said] if isinstance(said, list) else [str(said)]
        unlike = self._filled(item.get("not") or place.put([]))
        left = {str(each) for each in unlike} if isinstance(unlike, list) else {str(unlike)}
        return [name for name in dict.fromkeys(names) if name not in left]

    def _queried(self, city: City, pool: Pickable, place: Item) -> list[str]:
        query = pool.agencies or pool.systems
        assert query is not None
        item = place.get("agencies" if pool.agencies is not None else "systems") or place
        before, misses = len(self.drawing.faults), self.misses
        if isinstance(query, AgencyQuery) and query.around is not None:
            query = query.model_copy(update={"around": self._filled(item.get("around") or item)})
            if len(self.drawing.faults) > before or self.misses > misses:
                return []
        self._names(city, query, item)
        if len(self.drawing.faults) > before:
            return []
        if isinstance(query, AgencyQuery):
            return [name for name in city.agencies if _agency_fits(city, name, query)]
        return [name for name in city.nodes if _system_fits(city, name, query)]

    def _names(self, city: City, query: AgencyQuery | SystemQuery, item: Item) -> None:
        """Note what a query names that the city does not have."""
        known = {
            "area": [*city.doc.regions],
            "group": [*city.doc.groups],
            "part_of": [*city.agencies],
            "around": [*city.agencies, *city.nodes],
            "operator": [*city.agencies],
            "zone": sorted({node.zone for node in city.doc.systems.values()}),
            "kind": [*city.doc.controls, "power", "uplink", "backbone", "road"],
        }
        for key, names in known.items():
            name = getattr(query, key, None)
            if (
                name is not None
                and name not in names
                and not (isinstance(query, AgencyQuery) and key == "kind")
            ):
                listed = Phrase("allowed", {"names": ", ".join(names)}) if len(names) <= 16 else ""
                told = {"key": key, "value": name, "allowed": listed, "nearest": nearest(name, names)}
                self.drawing.faults.append((item.get(key) or item).told("query_name", **told))


class _Lazy(Mapping[str, Value]):
    """The values of a round; what is not drawn yet is drawn when it is asked for."""

    def __init__(self, round_: _Round) -> None:
        self._round = round_

    def __getitem__(self, name: str) -> Value:
        if name in self._round.known:
            return self._round.known[name]
        if name in self._round.let:
            self._round._draw(name)
        return self._round.found[name]

    def __iter__(self) -> Iterator[str]:
        return iter({**self._round.known, **self._round.let})

    def __len__(self) -> int:
        return len({**self._round.known, **self._round.let})


def _agency_fits(city: City, name: str, query: AgencyQuery) -> bool:
    agency = city.agencies[name]
    return (
        query.area in (None, city.region(name))
        and query.kind in (None, agency.level)
        and query.part_of in (None, agency.part_of)
        and (query.group is None or name in city.doc.groups[query.group])
        and (query.around is None or name in city.around(query.around))
    )


def _system_fits(city: City, name: str, query: SystemQuery) -> bool:
    node = city.nodes[name]
    return (
        query.area in (None, city.region(name))
        and query.kind in (None, kind_of(city, name))
        and query.operator in (None, node.operator)
        and query.zone in (None, getattr(node, "zone", None))
        and (query.group is None or name in city.doc.groups[query.group])
    )
