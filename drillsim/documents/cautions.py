"""What is sound in a scenario, and hardly what its planner means: each is a warning, with its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drillsim.base.errors import nearest
from drillsim.base.model import Seat
from drillsim.documents.city import City
from drillsim.documents.injects import AwareExpectation, Expectation, Inject
from drillsim.documents.options import check_options
from drillsim.documents.pieces import ByIdentity
from drillsim.documents.problems import shown
from drillsim.documents.requirements import CODES, LAWS, is_basis, obligations
from drillsim.documents.rules import Obligation, RulesDoc
from drillsim.documents.scene import Scene, items
from drillsim.documents.stages import Hits, Threat
from drillsim.documents.times import reaches
from drillsim.documents.timing import check_times
from drillsim.documents.yamltext import Path


def check_cautions(scene: Scene, rules: RulesDoc | None, profiles: Iterable[RulesDoc] = ()) -> None:
    """Warn of what a sound scenario may not mean.

    Args:
        scene: the scenario, without faults of its shape.
        rules: the profile that it is played with; None to leave duties of the law alone.
        profiles: every profile there is, whose obligations an objective may name.
    """
    check_times(scene)
    check_options(scene)
    _basis(scene, obligations(profiles))
    _objectives(scene, rules)
    if scene.city is not None:
        _seats(scene, scene.city)
        if rules is not None:
            _doubled(scene, scene.city, rules)


def _basis(scene: Scene, names: frozenset[str]) -> None:
    known = [*sorted(CODES), *LAWS, *sorted(names)]
    for at, objective in enumerate(scene.scenario.objectives):
        for n, basis in enumerate(objective.basis):
            if not is_basis(basis, names):
                path: Path = ("objectives", at, "basis", n)
                scene.warn(path, "unknown_basis", value=shown(basis), nearest=nearest(basis, known))


def _objectives(scene: Scene, rules: RulesDoc | None) -> None:
    """Objectives that nothing in the drill is graded for."""
    used = {name for inject in scene.scenario.injects for name in inject.objectives}
    for inject in scene.scenario.injects:
        used |= {each.objective for each in inject.expect if each.objective}
    used |= {each.objective for each in scene.scenario.expect if each.objective}
    duties = rules.obligations if rules is not None else {}
    lines = {each.line for each in duties.values()} | {*duties}
    for at, objective in enumerate(scene.scenario.objectives):
        if objective.id not in used and rules is not None and not lines & set(objective.basis):
            scene.warn(("objectives", at, "id"), "objective_unused", value=objective.id)


# -- people -----------------------------------------------------------------------------------------


def _seats(scene: Scene, city: City) -> None:
    """Seats that nobody sends anything and of whom nothing is expected."""
    if {"seats", "injects", "expect", "threats"} & scene.broken:
        return
    scenario = scene.scenario
    struck = {node for threat in scenario.threats for node in _nodes(threat) if node in city.nodes}
    busy = {
        city.parent(agency) for node in struck for agency in (city.operator_of(node), city.owner_of(node))
    }
    busy |= {city.parent(city.party(party)) for party in type(city.doc.parties).model_fields}
    expected: set[str] = {name for each in _expectations(scene) for _, name in items((), each[1].who)}
    expected |= {name for _, each, _ in _expectations(scene) for name in ([each.to] if each.to else [])}
    for at, seat in enumerate(scenario.seats):
        agency = seat.seat.agency
        told = any(reaches(inject, seat.seat) for inject in scenario.injects)
        if (
            told
            or {seat.seat, agency} & expected
            or (agency in city.agencies and city.parent(agency) in busy)
        ):
            continue
        scene.warn(("seats", at, "seat"), "seat_idle", value=seat.seat)


def _nodes(threat: Threat) -> Iterator[str]:
    """The systems that a threat's stages name."""
    for stage in threat.stages:
        for key in ("enters", "hits", "reach"):
            value = getattr(stage, key, ())
            if not isinstance(value, Hits):
                yield from value


def _expectations(scene: Scene) -> Iterator[tuple[Path, Expectation, Inject | None]]:
    for at, inject in enumerate(scene.scenario.injects):
        for n, expectation in enumerate(inject.expect):
            yield ("injects", at, "expect", n), expectation, inject
    for n, aware in enumerate(scene.scenario.expect):
        yield ("expect", n), aware, None


# -- duties of the law ------------------------------------------------------------------------------


def _doubled(scene: Scene, city: City, rules: RulesDoc) -> None:
    """Expectations that the same act answers as a duty that arises by itself."""
    threats = {threat.id: threat for threat in scene.scenario.threats}
    hit = {name: [node for node in _nodes(each) if node in city.nodes] for name, each in threats.items()}
    for path, expectation, inject in _expectations(scene):
        # A reminder of what has not been done, and a question anew upon new evidence, mean to ask once more.
        if inject is not None and (inject.unless is not None or expectation.judge):
            continue
        incident = expectation.incident if isinstance(expectation, AwareExpectation) else _incident(inject)
        threat = threats.get(incident or "")
        duties = [] if threat is None else _alike(threat, expectation, rules)
        if threat is None or not duties:
            continue
        seats = [name for _, name in items((), expectation.who)] or _receiving(scene, inject)
        for name, obligation in duties:
            if _same(city, hit[threat.id], expectation, seats, obligation):
                verb = next(verb for _, verb in items((), expectation.act) if verb in obligation.act)
                law = {"title": obligation.title, "article": obligation.basis.article}
                scene.warn((*path, "act"), "doubles_duty", act=verb, name=name, **law)
                break


def _incident(inject: Inject | None) -> str | None:
    return None if inject is None else inject.indicates


def _receiving(scene: Scene, inject: Inject | None) -> list[Seat]:
    seats = [seat.seat for seat in scene.scenario.seats]
    return [] if inject is None else [seat for seat in seats if reaches(inject, seat)]


def _alike(threat: Threat, expectation: Expectation, rules: RulesDoc) -> list[tuple[str, Obligation]]:
    """The obligations that the acts of an expectation answer, whoever has them and to whom."""
    if expectation.option is not None:
        return []
    found = _ALIKE.get(expectation, threat.cause, id(rules))
    if found is None:
        found = rules, _answered(threat, expectation, rules)
        _ALIKE.put(found, expectation, threat.cause, id(rules))
    return found[1]


_ALIKE: ByIdentity[tuple[RulesDoc, list[tuple[str, Obligation]]]] = ByIdentity(4_096)


def _answered(threat: Threat, expectation: Expectation, rules: RulesDoc) -> list[tuple[str, Obligation]]:
    acts = {verb for _, verb in items((), expectation.act)}
    return [
        (name, each)
        for name, each in rules.obligations.items()
        if each.kind == expectation.kind
        and not acts.isdisjoint(each.act)
        and not (each.causes and threat.cause not in each.causes)
    ]


def _same(
    city: City, hit: list[str], expectation: Expectation, seats: list[Seat], obligation: Obligation
) -> bool:
    """Whether those who have an obligation are those of whom it is expected, and it goes to the same."""
    owing = {city.parent(agency) for agency in {seat.agency for seat in seats} if agency in city.agencies}
    struck = hit
    if obligation.who in ("operator", "owner"):
        struck = [node for node in struck if city.parent(city.operator_of(node)) in owing]
        if not struck:
            return False
    elif city.parent(city.party(obligation.who)) not in owing:
        return False
    return _receiver(city, struck, obligation, expectation.to)


def _receiver(city: City, struck: list[str], obligation: Obligation, to: str | None) -> bool:
    """Whether both go to the same agency, or to nobody."""
    if obligation.to is None or to is None:
        return obligation.to is None and to is None
    if obligation.to == "owner":
        return city.parent(to) in {city.parent(city.owner_of(node)) for node in struck}
    return city.parent(to) == city.parent(city.party(obligation.to))
