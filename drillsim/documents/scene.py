"""Where a scenario's names are looked up, and how a wrong one is told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from typing import Protocol, TypeVar

from pydantic import BaseModel

from drillsim.base.errors import MAX_FAULTS, Fault, nearest
from drillsim.base.messages import Param, Phrase
from drillsim.base.model import Seat
from drillsim.documents.city import City, System
from drillsim.documents.pieces import ByIdentity
from drillsim.documents.problems import named, shown
from drillsim.documents.reachability import calls
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.stages import Spread, Stage
from drillsim.documents.yamltext import Document, Path

ALL = "all"
MAX_LISTED = 12


class ActKind(Protocol):
    """What a check must know of an act of the catalogue."""

    @property
    def verb(self) -> str:
        """Its name."""

    @property
    def group(self) -> str:
        """The group of acts that a role must have."""

    @property
    def about(self) -> str:
        """``needed``, ``optional`` or ``none``."""

    @property
    def to(self) -> bool:
        """Whether it is sent to agencies."""

    def open_to(self, may: Collection[str]) -> bool:
        """Whether a role with these groups of acts may do it."""


Known = Collection[str] | None
Name = TypeVar("Name", bound=str)


@dataclass(frozen=True)
class Scene:
    """What a scenario's names are looked up in; None where nothing can be known.

    Attributes:
        document: the file, for lines.
        scenario: its values.
        city: the city; None when the scenario names none that exists.
        verbs: the catalogue of acts.
        lost: names that faulty parts would have brought.
        broken: top-level keys of which nothing is known.
    """

    document: Document
    scenario: ScenarioDoc
    city: City | None
    verbs: Mapping[str, ActKind]
    lost: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    _meant: dict[int, Hashable] = field(default_factory=dict)

    def warn(self, path: Path, code: str, /, **params: Param) -> None:
        """Note a warning at ``path``; past the number that is shown, nothing more is noted."""
        if len(self.warnings) <= MAX_FAULTS:
            self.warnings.append(self.document.warning(path, code, **params))

    def say(self, path: Path, code: str, /, **params: Param) -> None:
        """Note a fault at ``path``; past the number that is shown, nothing more is noted."""
        if len(self.faults) <= MAX_FAULTS:
            self.faults.append(self.document.fault(path, code, **params))

    def newer(self, path: Path, given: Mapping[str, object]) -> None:
        """Note what a file of version 1 cannot say, of the keys given with values."""
        if self.scenario.version == 1 and "version" not in self.broken:
            for key, value in given.items():
                if value is not None:
                    self.say((*path, key), "needs_version", key=key)

    def look(self, what: str, piece: BaseModel, judge: Callable[[], object]) -> None:
        """Judge a piece of the scenario, but for one that was sound when what it may refer to was the same.

        Args:
            what: which examination it is; beside the piece it hangs on ``surroundings``, on what the piece
                names of the scenario's own, and on the seats that it can mean.
            piece: the piece.
            judge: notes what is wrong.
        """
        key = (what, self.surroundings, self._named_by(piece))
        if _SOUND.get(piece, *key):
            return
        before = len(self.faults), len(self.warnings)
        judge()
        # Past the number that is shown, nothing more is noted: then nothing is known, either.
        if max(before) <= MAX_FAULTS and (len(self.faults), len(self.warnings)) == before:
            _SOUND.put(True, piece, *key)

    def _named_by(self, piece: BaseModel) -> Hashable:
        """What a piece names that is the scenario's own, and the seats that it can mean."""
        found = self._meant.get(id(piece))
        if found is None:
            said, known = _said(piece), self._own_names
            mine = frozenset(each for name in said for each in known.get(name, ()))
            found = self._meant[id(piece)] = (mine, self._seats_of(said))
        return found

    def _seats_of(self, said: frozenset[str]) -> frozenset[str]:
        """The seats that texts can mean: by name, by their agency, or as all of them."""
        return frozenset(seat for name in said for seat in self.seats_of.get(name, ()))

    @cached_property
    def seats_of(self) -> dict[str, list[Seat]]:
        """What means one seat or several -> these, in the order of the file."""
        found: dict[str, list[Seat]] = {}
        for each in self.scenario.seats:
            for name in (ALL, each.seat, each.seat.agency):
                found.setdefault(name, []).append(each.seat)
        return found

    @cached_property
    def surroundings(self) -> object:
        """What decides whether what a piece refers to is sound whatever it names, as one object.

        Two scenes have the same one when in both of them objectives, accounts, requests and areas are called
        alike, the same was lost, and the city and the acts are the same.
        """
        told = self.scenario
        public = None if told.public is None else (*told.public.areas,)
        key = (
            (told.version, told.length, public, self.lost, self.broken),
            tuple(objective.id for objective in told.objectives),
            tuple(group.id for group in told.accounts),
            tuple(request.id for request in told.requests),
            tuple(change.id for change in told.changes),
            tuple(confidence.id for confidence in told.confidences),
            tuple(stock.id for stock in told.stocks),
            tuple(place.id for place in told.places),
            tuple((roster.id, *(each.id for each in roster.members)) for roster in told.rosters),
            tuple(shift.id for shift in told.shifts),
        )
        return _around(key, _Itself(self.city), _Itself(self.verbs))

    @cached_property
    def _own_names(self) -> dict[str, list[Hashable]]:
        """Name of a threat, a stage or an inject -> what others may ask of it."""
        found: dict[str, list[Hashable]] = {}
        for threat in self.scenario.threats:
            stages = tuple(map(_stage_key, threat.stages))
            found.setdefault(threat.id, []).append(("threat", threat.id, stages))
            for stage in stages:
                found.setdefault(stage[0], []).append(("stage", threat.id, stage))
        for inject in self.scenario.injects:
            options = tuple(option.id for option in inject.options)
            found.setdefault(inject.id, []).append(("inject", inject.id, inject.order is None, options))
        for call in calls(self.scenario):
            found.setdefault(call.node[1], []).append(("called", call.node))
        return found

    def name(self, path: Path, kind: str, value: str | None, known: Known) -> bool:
        """Note a fault when ``value`` is not among the known names of this kind; whether it is sound."""
        if value is None or known is None or value in known or value in self.lost:
            return True
        if len(self.faults) > MAX_FAULTS:
            return False
        allowed: Param = ""
        if 0 < len(known) <= MAX_LISTED:
            allowed = Phrase("allowed", {"names": ", ".join(known)})
        self.say(
            path,
            "unknown_name",
            key=named(path),
            kind=Phrase(f"kind_{kind}"),
            value=shown(value),
            allowed=allowed,
            nearest=nearest(value, known),
        )
        return False

    @cached_property
    def agencies(self) -> Known:
        """Agencies of the city."""
        return None if self.city is None else self.city.agencies

    @cached_property
    def nodes(self) -> Known:
        """Systems and utilities of the city."""
        return None if self.city is None else self.city.nodes

    @cached_property
    def systems(self) -> Known:
        """Systems of the city."""
        if self.city is None:
            return None
        return {name: None for name, node in self.city.nodes.items() if isinstance(node, System)}

    @cached_property
    def roles(self) -> Known:
        """Roles of the city."""
        return None if self.city is None else self.city.doc.roles

    @cached_property
    def seats(self) -> Known:
        """Declared seats."""
        return self._own("seats", (seat.seat for seat in self.scenario.seats))

    @cached_property
    def injects(self) -> Known:
        """Ids of injects."""
        return self._own("injects", (inject.id for inject in self.scenario.injects))

    def options_of(self, inject: str) -> Known:
        """Ids of the answers that an inject offers; None when there is no such inject."""
        return self._options.get(inject)

    @cached_property
    def _options(self) -> dict[str, dict[str, None]]:
        """Inject -> the ids of the answers that it offers; of several of one id, those of all."""
        found: dict[str, dict[str, None]] = {}
        for each in self.scenario.injects:
            found.setdefault(each.id, {}).update(dict.fromkeys(option.id for option in each.options))
        return found

    @cached_property
    def objectives(self) -> Known:
        """Ids of objectives."""
        return self._own("objectives", (objective.id for objective in self.scenario.objectives))

    @cached_property
    def threats(self) -> Known:
        """Ids of threats."""
        return self._own("threats", (threat.id for threat in self.scenario.threats))

    @cached_property
    def requests(self) -> Known:
        """Ids of what outside bodies can be asked for."""
        return self._own("requests", (request.id for request in self.scenario.requests))

    @cached_property
    def changes(self) -> Known:
        """Ids of planned changes."""
        return self._own("changes", (change.id for change in self.scenario.changes))

    @cached_property
    def confidences(self) -> Known:
        """Ids of what is secret."""
        return self._own("confidences", (confidence.id for confidence in self.scenario.confidences))

    @cached_property
    def stocks(self) -> Known:
        """Ids of stocks."""
        return self._own("stocks", (stock.id for stock in self.scenario.stocks))

    @cached_property
    def places(self) -> Known:
        """Ids of places."""
        return self._own("places", (place.id for place in self.scenario.places))

    @cached_property
    def rosters(self) -> Known:
        """Ids of rosters."""
        return self._own("rosters", (roster.id for roster in self.scenario.rosters))

    @cached_property
    def members(self) -> Known:
        """Ids of the people on rosters."""
        people = (member.id for roster in self.scenario.rosters for member in roster.members)
        return self._own("rosters", people)

    @cached_property
    def shifts(self) -> Known:
        """Ids of shifts."""
        return self._own("shifts", (shift.id for shift in self.scenario.shifts))

    @cached_property
    def receivers(self) -> Known:
        """Whom an inject may be sent to: seats, their agencies, all."""
        if self.seats is None:
            return None
        return dict.fromkeys([*self.seats, *(Seat(seat).agency for seat in self.seats), ALL])

    @cached_property
    def stages(self) -> Known:
        """Ids of the stages of all threats."""
        return self._own("threats", (stage.id for stage in self._stages()))

    @cached_property
    def spreads(self) -> Known:
        """Ids of the stages that spread."""
        return self._own("threats", (stage.id for stage in self._stages() if isinstance(stage, Spread)))

    @cached_property
    def orders(self) -> frozenset[str]:
        """Ids of the injects that order something."""
        return frozenset(inject.id for inject in self.scenario.injects if inject.order is not None)

    def _stages(self) -> Iterator[Stage]:
        return (stage for threat in self.scenario.threats for stage in threat.stages)

    def _own(self, key: str, names: Iterable[str]) -> Known:
        return None if key in self.broken else dict.fromkeys(names)


def walk(value: object, path: Path) -> Iterator[tuple[Path, BaseModel]]:
    """Every model inside ``value`` with its place in the file."""
    inner: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, BaseModel):
        yield path, value
        inner = [(key, getattr(value, name)) for name, key in _keys(type(value))]
    elif isinstance(value, tuple):
        inner = enumerate(value)
    elif isinstance(value, dict):
        inner = value.items()
    for key, item in inner:
        # Most of what a document holds are texts and numbers, in which nothing is.
        if item.__class__ not in _LEAVES:
            yield from walk(item, (*path, key))


_LEAVES = frozenset({str, int, float, bool, type(None)})


@cache
def _keys(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of a model, each with its key in a file."""
    return tuple((name, info.alias or name) for name, info in model.model_fields.items())


_SOUND: ByIdentity[bool] = ByIdentity(8_192)


def judged() -> int:
    """How many pieces have been judged so far, for tests."""
    return _SOUND.missed


_SAID: ByIdentity[frozenset[str]] = ByIdentity(4_096)


def _said(piece: BaseModel) -> frozenset[str]:
    """Every text in a piece, names among them."""
    found = _SAID.get(piece)
    if found is None:
        found = frozenset(_texts(piece))
        _SAID.put(found, piece)
    return found


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for each in value.__dict__.values():
            yield from _texts(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from _texts(each)


@dataclass(frozen=True, slots=True)
class _Itself:
    """An object that is only ever the same as itself."""

    held: object

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.held is self.held

    def __hash__(self) -> int:
        return id(self.held)


@lru_cache(maxsize=64)
def _around(key: Hashable, city: _Itself, verbs: _Itself) -> object:
    return object()


def _stage_key(stage: Stage) -> tuple[str, str, bool]:
    """What others may ask of a stage."""
    return stage.id, type(stage).__name__, getattr(stage, "again", None) is None


def items(path: Path, value: Name | tuple[Name, ...] | None) -> list[tuple[Path, Name]]:
    """One name or several, each with its place."""
    if value is None:
        return []
    return [(path, value)] if isinstance(value, str) else [((*path, at), v) for at, v in enumerate(value)]


def check_verbs(
    scene: Scene, path: Path, act: str | tuple[str, ...] | None, *, about: bool, to: bool, kind: str | None
) -> list[ActKind]:
    """Whether acts exist and can have the object, receiver and kind asked of them; those that exist."""
    found = []
    for place, verb in items((*path, "act"), act):
        action = scene.verbs.get(verb)
        if action is None:
            scene.name(place, "act", verb, scene.verbs)
            continue
        found.append(action)
        if about and action.about == "none":
            scene.say((*path, "about"), "act_without_object", act=verb)
        if to and not action.to:
            scene.say((*path, "to"), "act_without_receiver", act=verb)
    verbs = {action.verb for action in found}
    if kind is not None and found and "report" not in verbs:
        scene.say((*path, "kind"), "kind_without_report", act=", ".join(sorted(verbs)))
    return found
