"""Whether what a scenario expects can be done by those of whom it is expected."""

from __future__ import annotations

from functools import partial

from drillsim.base.model import Seat
from drillsim.documents.bodies import check_asked
from drillsim.documents.city import City
from drillsim.documents.injects import AwareExpectation, Expectation, Inject
from drillsim.documents.problems import named
from drillsim.documents.scene import ActKind, Scene, check_verbs, items
from drillsim.documents.yamltext import Path


def check_expectations(scene: Scene) -> None:
    """Note every fault in the expectations of injects and of awareness."""
    if "injects" not in scene.broken:
        for at, inject in enumerate(scene.scenario.injects):
            if inject.expect:
                scene.look("expected", inject, partial(_of_inject, scene, ("injects", at, "expect"), inject))
    if "expect" not in scene.broken:
        for n, aware in enumerate(scene.scenario.expect):
            _expectation(scene, ("expect", n), aware, None)


def _of_inject(scene: Scene, path: Path, inject: Inject) -> None:
    for n, expectation in enumerate(inject.expect):
        _expectation(scene, (*path, n), expectation, inject)


def _expectation(scene: Scene, path: Path, expectation: Expectation, inject: Inject | None) -> None:
    about = expectation.about is not None
    actions = check_verbs(
        scene, path, expectation.act, about=about, to=expectation.to is not None, kind=expectation.kind
    )
    for place, name in items((*path, "about"), expectation.about):
        scene.name(place, "node", name, scene.nodes)
    scene.name((*path, "to"), "agency", expectation.to, scene.agencies)
    scene.name((*path, "objective"), "objective", expectation.objective, scene.objectives)
    check_asked(scene, path, expectation.act, expectation.request)
    _answers(scene, path, expectation, inject, actions)
    if isinstance(expectation, AwareExpectation):
        scene.name((*path, "incident"), "threat", expectation.incident, scene.threats)
        if expectation.who is None:
            scene.say(path, "missing_key", key="who", where=named(path))
    who = items((*path, "who"), expectation.who)
    sound = [(place, seat) for place, seat in who if scene.name(place, "seat", seat, scene.seats)]
    if scene.city is None or scene.seats is None or len(sound) < len(who):
        return
    if who:
        _named(scene, scene.city, expectation, actions, sound)
    elif inject is not None:
        _implied(scene, scene.city, path, expectation, actions, inject)


def _answers(
    scene: Scene, path: Path, expectation: Expectation, inject: Inject | None, actions: list[ActKind]
) -> None:
    """``judge`` and ``option`` belong to one act each."""
    verbs = {action.verb for action in actions}
    shown = ", ".join(sorted(verbs))
    if expectation.judge and actions and "classify" not in verbs:
        scene.say((*path, "judge"), "judge_without_classify", act=shown)
    if expectation.option is None:
        return
    if actions and "acknowledge" not in verbs:
        scene.say((*path, "option"), "option_without_acknowledge", act=shown)
    options = [option.id for option in inject.options] if inject is not None else []
    scene.name((*path, "option"), "option", expectation.option, options)


def _named(
    scene: Scene, city: City, expectation: Expectation, actions: list[ActKind], who: list[tuple[Path, Seat]]
) -> None:
    """Each seat that is named must be able to do one of the acts, on one of the systems."""
    for place, seat in who:
        if not (_agency_known(city, seat) and actions):
            continue
        allowed = [action for action in actions if _may(city, seat, action)]
        if not allowed:
            role = seat.role
            may = ", ".join(city.doc.roles[role].may)
            verbs = ", ".join(action.verb for action in actions)
            scene.say(place, "role_may_not", seat=seat, act=verbs, role=role, may=may)
        elif far := _out_of_reach(city, seat, expectation, allowed):
            scene.say(place, "out_of_reach", seat=seat, value=far, act=allowed[0].verb)


def _implied(
    scene: Scene, city: City, path: Path, expectation: Expectation, actions: list[ActKind], inject: Inject
) -> None:
    """Of those who receive the inject, somebody must be able to."""
    seats = [seat for seat in _receiving(scene, inject) if _agency_known(city, seat)]
    able = [
        seat
        for seat in seats
        if (allowed := [action for action in actions if _may(city, seat, action)])
        and not _out_of_reach(city, seat, expectation, allowed)
    ]
    if seats and actions and (not able or (expectation.mode == "all" and len(able) < len(seats))):
        verbs = ", ".join(action.verb for action in actions)
        code = "nobody_may" if not able else "not_all_may"
        scene.say((*path, "act"), code, act=verbs, seats=", ".join(s for s in seats if s not in able))


def _receiving(scene: Scene, inject: Inject) -> list[Seat]:
    """The seats that an inject is sent to, each once."""
    named = (scene.seats_of.get(name, ()) for _, name in items((), inject.to))
    return [*dict.fromkeys(seat for seats in named for seat in seats)]


def _agency_known(city: City, seat: Seat) -> bool:
    return seat.agency in city.agencies and seat.role in city.doc.roles


def _may(city: City, seat: Seat, action: ActKind) -> bool:
    return action.open_to(city.doc.roles[seat.role].may)


def _out_of_reach(city: City, seat: Seat, expectation: Expectation, actions: list[ActKind]) -> str:
    """A system that the seat's agency may not touch, when no system and act are left that it may."""
    nodes = [name for _, name in items((), expectation.about) if name in city.nodes]
    if not nodes or any(action.group != "technical" for action in actions):
        return ""
    return "" if any(touches(city, seat.agency, node) for node in nodes) else nodes[0]


def touches(city: City, agency: str, node: str) -> bool:
    """Whether an agency's people lay hands on a system: its operator, the response forces, suppliers."""
    operator = city.operator_of(node)
    forces = (city.party("team"), city.party("standing"))
    same = city.parent(agency) == city.parent(operator)
    return same or agency in forces or agency in city.suppliers_of(operator)
