"""What a scenario refers to: agencies, systems, seats, acts and its own parts; and what can never happen.

Every fault is told, each with its line and the nearest valid name. Names that faulty parts of the
file would have brought are not held against those who refer to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Protocol, get_args

from pydantic import BaseModel

from drillsim.base.messages import Phrase
from drillsim.base.model import DataClass, Seat, Text, clock
from drillsim.base.texts import counted
from drillsim.documents.bodies import check_asked, check_requests
from drillsim.documents.conditions import Absence, Condition, Trigger
from drillsim.documents.consents import check_approvals
from drillsim.documents.consequences import Alter, Consequence, Reveal, Worry, main_key
from drillsim.documents.exhibits import LongText
from drillsim.documents.injects import Ask, Inject
from drillsim.documents.mustering import check_rosters
from drillsim.documents.people import check_concern, check_public
from drillsim.documents.premises import check_places
from drillsim.documents.problems import named, shown
from drillsim.documents.reachability import LONGEST_CHAIN, Node, calls, impossible
from drillsim.documents.rostering import check_shifts
from drillsim.documents.scene import Known, Scene, check_verbs, items, walk
from drillsim.documents.secrecy import check_confidences
from drillsim.documents.stages import Deceive, Degrade, Hits, Spread, Stage, Tamper
from drillsim.documents.storing import check_stocks
from drillsim.documents.windows import check_changes
from drillsim.documents.yamltext import Path

BLANK = re.compile(r"\{(?:(?:person|mail|phone|host|ip):[a-z0-9-]+|time)\}")
_LISTS = {
    "objectives": "objective",
    "phases": "phase",
    "threats": "threat",
    "injects": "inject",
    "reactions": "reaction",
    "requests": "request",
    "changes": "change",
    "confidences": "confidence",
    "stocks": "stock",
    "places": "place",
    "rosters": "roster",
    "shifts": "shift",
}
_BLANKS = "{time}, {person:…}, {mail:…}, {phone:…}, {host:…}, {ip:…}"
_BRACES = re.compile(r"\{[^{}]*\}")
_BRACE = re.compile(r"[{}]")


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def check_references(scene: Scene) -> None:
    """Note every fault in what the scenario's parts say of each other and of the city."""
    _expanded(scene)
    _duplicates(scene)
    _newer(scene, (), {"reactions": scene.scenario.reactions or None})
    new = {"public": scene.scenario.public, "approvals": scene.scenario.approvals or None}
    _newer(scene, (), {**new, "noise": scene.scenario.noise, "requests": scene.scenario.requests or None})
    for at, heard in enumerate(scene.scenario.noise.heard if scene.scenario.noise else ()):
        scene.name(("noise", "heard", at, "about"), "system", heard.about, scene.systems)
    _people(scene)
    _time(scene)
    _threats(scene)
    _injects(scene)
    called = {call.node for call in calls(scene.scenario)}
    check_public(scene)
    check_approvals(scene)
    check_requests(scene)
    check_changes(scene)
    check_confidences(scene)
    check_stocks(scene)
    check_places(scene)
    check_rosters(scene)
    check_shifts(scene)
    scenario = scene.scenario
    # What is sound is not walked through again; what is not is told in the order of the file's models.
    for name in type(scenario).model_fields:
        value = getattr(scenario, name)
        several = isinstance(value, tuple)
        for at, piece in enumerate(value if several else (value,)):
            place: Path = (name, at) if several else (name,)
            if isinstance(piece, BaseModel):
                scene.look("names", piece, partial(_named_in, scene, place, piece, called))
            else:
                _named_in(scene, place, piece, called)
    _never(scene)


def _named_in(scene: Scene, place: Path, whole: object, called: set[Node]) -> None:
    """What models in a part of the scenario name."""
    for path, value in walk(whole, place):
        if isinstance(value, Trigger):
            _trigger(scene, path, value, called)
        elif isinstance(value, Condition):
            _condition(scene, path, value)
        elif isinstance(value, Absence):
            _deed(scene, path, value)
        elif isinstance(value, Consequence):
            _consequence(scene, path, value)
        elif isinstance(value, Text) and not isinstance(value, LongText):
            _closed(scene, path, value)


def _duplicates(scene: Scene) -> None:
    scenario = scene.scenario
    _unique(scene, "seat", [(("seats", at, "seat"), seat.seat) for at, seat in enumerate(scenario.seats)])
    for key, kind in _LISTS.items():
        _unique(scene, kind, _ids((key,), getattr(scenario, key)))
    stages: list[tuple[Path, str]] = []
    for at, threat in enumerate(scenario.threats):
        stages += _ids(("threats", at, "stages"), threat.stages)
    _unique(scene, "stage", stages)
    for at, inject in enumerate(scenario.injects):
        _unique(scene, "option", _ids(("injects", at, "options"), inject.options))


def _ids(path: Path, values: Iterable[_Named]) -> list[tuple[Path, str]]:
    return [((*path, at, "id"), value.id) for at, value in enumerate(values)]


def _unique(scene: Scene, kind: str, places: Iterable[tuple[Path, str]]) -> None:
    first: dict[str, Path] = {}
    for path, name in places:
        if name in first:
            line = str(scene.document.line(first[name]))
            scene.say(path, "duplicate_id", kind=Phrase(f"kind_{kind}"), value=name, first=line)
        first.setdefault(name, path)


def _people(scene: Scene) -> None:
    if "seats" not in scene.broken:
        for at, seat in enumerate(scene.scenario.seats):
            _seat(scene, ("seats", at, "seat"), seat.seat)
    for key, team in scene.scenario.teams.items():
        for path, seat_id in items(("teams", key, "seats"), team.seats):
            scene.name(path, "seat", seat_id, scene.seats)


def _seat(scene: Scene, path: Path, seat: Seat) -> None:
    scene.name(path, "agency", seat.agency, scene.agencies)
    scene.name(path, "role", seat.role, scene.roles)


def _expanded(scene: Scene) -> None:
    """What is played has nothing left to draw or to put in."""
    for key in ("let", "use"):
        if getattr(scene.scenario, key) and scene.scenario.version > 1:
            scene.say((key,), "not_expanded", key=key)


def _time(scene: Scene) -> None:
    scenario = scene.scenario
    before = -1
    for at, phase in enumerate(scenario.phases):
        _within(scene, ("phases", at, "start"), phase.start)
        if phase.start <= before:
            scene.say(("phases", at, "start"), "phase_order", value=phase.id)
        before = phase.start
    if scenario.story is not None:
        try:
            datetime.strptime(scenario.story.starts, "%Y-%m-%d %H:%M")
        except ValueError:
            value = scenario.story.starts
            scene.say(("story", "starts"), "bad_form", key="starts", value=value, form=Phrase("form_moment"))


def _within(scene: Scene, path: Path, at: int | None) -> None:
    """A time must lie before the drill's end."""
    length = scene.scenario.length
    if at is not None and at >= length and "length" not in scene.broken:
        value = shown(scene.document.at(path))
        scene.say(path, "beyond_end", key=named(path), value=value, length=clock(length))


def _threats(scene: Scene) -> None:
    if "threats" in scene.broken:
        return
    for at, threat in enumerate(scene.scenario.threats):
        for path, name in items(("threats", at, "parties"), threat.parties):
            scene.name(path, "agency", name, scene.agencies)
        for n, stage in enumerate(threat.stages):
            _stage(scene, ("threats", at, "stages", n), stage)


def _stage(scene: Scene, path: Path, stage: Stage) -> None:
    scene.name((*path, "after"), "stage", stage.after, scene.stages)
    if isinstance(stage, Spread):
        if bool(stage.enters) == (stage.origin is not None):
            scene.say(path, "enters_or_from")
        if (stage.along is None) != (stage.step is None):
            scene.say(path, "along_step")
        scene.name((*path, "from"), "spread", stage.origin, scene.spreads)
        for key in ("enters", "reach"):
            for place, name in items((*path, key), getattr(stage, key)):
                scene.name(place, "system", name, scene.systems)
    if isinstance(stage, Deceive):
        place = (*path, "message")
        sound = scene.name(place, "inject", stage.message, scene.injects)
        if sound and scene.injects and stage.message in scene.injects and stage.message not in scene.orders:
            scene.say(place, "message_without_order", value=stage.message)
    hits = getattr(stage, "hits", ())
    if isinstance(hits, Hits):
        scene.name((*path, "hits", "controlled_by"), "spread", hits.controlled_by, scene.spreads)
    else:
        for place, name in items((*path, "hits"), hits):
            scene.name(place, "node", name, scene.nodes)


def _injects(scene: Scene) -> None:
    if "injects" not in scene.broken:
        for at, inject in enumerate(scene.scenario.injects):
            scene.look("inject", inject, partial(_inject, scene, ("injects", at), inject))


def _inject(scene: Scene, path: Path, inject: Inject) -> None:
    if isinstance(inject.sender, str):
        scene.name((*path, "from"), "agency", inject.sender, scene.agencies)
    for place, name in items((*path, "to"), inject.to):
        scene.name(place, "receiver", name, scene.receivers)
    scene.name((*path, "about"), "node", inject.about, scene.nodes)
    scene.name((*path, "indicates"), "threat", inject.indicates, scene.threats)
    for place, name in items((*path, "objectives"), inject.objectives):
        scene.name(place, "objective", name, scene.objectives)
    if inject.order is not None:
        scene.name((*path, "order", "act"), "act", inject.order.act, scene.verbs)
        scene.name((*path, "order", "about"), "node", inject.order.about, scene.nodes)
    elif inject.verify:
        scene.say((*path, "verify"), "verify_without_order")
    new = {"while": inject.guard, "always": inject.always, "variants": inject.variants or None}
    _newer(
        scene,
        path,
        {**new, "then": inject.then or None, "unanswered": inject.unanswered, "means": inject.means},
    )
    for at, option in enumerate(inject.options):
        given: dict[str, object] = {"then": option.then or None, "credit": option.credit, "why": option.why}
        given["needs"] = option.needs
        _newer(scene, (*path, "options", at), given)
    _newer(scene, path, {"rumour": inject.rumour})
    for at, ask in enumerate(inject.means.asks if inject.means is not None else ()):
        _ask(scene, (*path, "means", "asks", at), ask)
    _words(scene, path, inject.title, inject.body)
    for at, variant in enumerate(inject.variants):
        _words(scene, (*path, "variants", at), variant.title, variant.body)


def _ask(scene: Scene, path: Path, ask: Ask) -> None:
    check_verbs(scene, path, ask.act, about=ask.about is not None, to=ask.to is not None, kind=ask.kind)
    scene.name((*path, "about"), "node", ask.about, scene.nodes)
    scene.name((*path, "to"), "agency", ask.to, scene.agencies)
    scene.name((*path, "who"), "seat", ask.who, scene.seats)
    groups = {group.id: group for group in scene.scenario.accounts}
    scene.name((*path, "account"), "account", ask.account, groups)
    check_asked(scene, path, ask.act, ask.request)


def _words(scene: Scene, path: Path, title: Text | None, body: Text) -> None:
    for key, text in (("title", title), ("body", body)):
        for lang in ("vi", "en"):
            _blanks(scene, (*path, key, lang), text.say(lang) if text is not None else "")


def _blanks(scene: Scene, path: Path, text: str) -> None:
    for found in _BRACES.findall(text):
        if not BLANK.fullmatch(found):
            scene.say(path, "unknown_blank", key=named(path), value=shown(found), blanks=_BLANKS)


def _closed(scene: Scene, path: Path, text: Text) -> None:
    """A brace without its partner is a blank that nobody fills."""
    for lang in ("vi", "en"):
        rest = _BRACES.sub("", text.say(lang))
        if found := _BRACE.search(rest):
            place = (*path, lang)
            scene.say(
                place, "open_brace", key=named(path), value=shown(rest[max(0, found.start() - 10) :][:30])
            )


def _trigger(scene: Scene, path: Path, trigger: Trigger, called: set[Node]) -> None:
    _newer(scene, path, {"chance": None if trigger.chance == 1.0 else trigger.chance})
    for key in ("at", "by_hand"):
        _within(scene, (*path, key), getattr(trigger, key))
    if trigger.unless is not None:
        _within(scene, (*path, "unless", "deadline"), trigger.unless.deadline)
    kind = "stage" if isinstance(trigger, Stage) else "inject"
    if any(getattr(trigger, key, None) is not None for key in ("at", "when", "unless", "by_hand", "after")):
        return
    if scene.scenario.version == 1:
        scene.say(path, "stage_key" if kind == "stage" else "trigger_key", given="-")
    elif isinstance(trigger, Stage | Inject) and trigger.chance and (kind, trigger.id) not in called:
        call = "begin" if kind == "stage" else "tell"
        scene.say(path, "never_set_off", kind=Phrase(f"kind_{kind}"), value=trigger.id, call=call)


def _condition(scene: Scene, path: Path, condition: Condition) -> None:
    scene.name((*path, "service"), "node", condition.service, scene.nodes)
    check_concern(scene, path, condition.concern)
    scene.name((*path, "compromise"), "system", condition.compromise, scene.systems)
    scene.name((*path, "perceived"), "node", condition.perceived, scene.nodes)
    scene.name((*path, "stage"), "stage", condition.stage, scene.stages)
    scene.name((*path, "inject"), "inject", condition.inject, scene.injects)
    _within(scene, (*path, "time"), condition.time)
    _newer(scene, path, {"concern": condition.concern})
    if condition.state == "altered":
        _newer(scene, path, {"state": condition.state})
    _newer(scene, path, {"above": condition.above, "option": condition.option, "not": condition.negated})
    if condition.option is not None and condition.inject is not None:
        scene.name((*path, "option"), "option", condition.option, scene.options_of(condition.inject))
    _newer(scene, path, {key: getattr(condition, key) for key in _FACTS})
    if condition.act is not None:
        _deed(scene, path, condition)
    else:
        _fact(scene, path, condition)


_FACTS = {
    "leaked": frozenset[str](),
    "altered": frozenset[str](),
    "reported": frozenset({"by", "to", "kind"}),
    "told": frozenset({"about"}),
    "answered": frozenset({"by"}),
    "granted": frozenset[str](),
    "change": frozenset[str](),
    "breached": frozenset({"by", "to"}),
    "knows": frozenset[str](),
    "stock": frozenset[str](),
    **dict.fromkeys(("evacuated", "destroyed", "moved", "member", "strength", "covered"), frozenset[str]()),
    "shift": frozenset[str](),
    "option": frozenset({"by"}),
}
"""What a condition of version 2 may have beside its main key of what an act has, too."""
_PUBLIC = "public"
_CLASSES = get_args(DataClass)


def _fact(scene: Scene, path: Path, condition: Condition) -> None:
    """What is asked for beside acts: leaks, reports, what has reached somebody, answers."""
    given = next((key for key in _FACTS if getattr(condition, key) is not None), None)
    allowed = _FACTS[given] if given is not None else frozenset[str]()
    for key in ("about", "by", "to", "kind"):
        if getattr(condition, key) is not None and key not in allowed:
            scene.say((*path, key), "only_with_act", key=key)
    if "by" in allowed:
        _doer(scene, (*path, "by"), condition.by)
    systems = None if scene.systems is None else [*scene.systems, *_CLASSES]
    scene.name((*path, "leaked"), "leak", condition.leaked, systems)
    scene.name((*path, "altered"), "system", condition.altered, scene.systems)
    scene.name((*path, "reported"), "threat", condition.reported, scene.threats)
    scene.name((*path, "answered"), "inject", condition.answered, scene.injects)
    scene.name((*path, "granted"), "request", condition.granted, scene.requests)
    scene.name((*path, "change"), "change", condition.change, scene.changes)
    scene.name((*path, "breached"), "confidence", condition.breached, scene.confidences)
    scene.name((*path, "secret"), "confidence", condition.secret, scene.confidences)
    _doer(scene, (*path, "knows"), condition.knows)
    if condition.breached is not None:
        agencies = None if scene.agencies is None else [*scene.agencies, _PUBLIC]
        scene.name((*path, "to"), "agency", condition.to, agencies)
    scene.name((*path, "stock"), "stock", condition.stock, scene.stocks)
    scene.name((*path, "evacuated"), "place", condition.evacuated, scene.places)
    scene.name((*path, "member"), "enlisted", condition.member, scene.members)
    for key in ("strength", "covered"):
        scene.name((*path, key), "roster", getattr(condition, key), scene.rosters)
    scene.name((*path, "shift"), "shift", condition.shift, scene.shifts)
    for key in ("destroyed", "moved"):
        scene.name((*path, key), "node", getattr(condition, key), scene.nodes)
    if condition.reported is not None:
        scene.name((*path, "to"), "agency", condition.to, scene.agencies)
    if condition.told is not None:
        agencies = None if scene.agencies is None else [*scene.agencies, _PUBLIC]
        about = None if scene.nodes is None or scene.threats is None else [*scene.nodes, *scene.threats]
        scene.name((*path, "told"), "agency", condition.told, agencies)
        scene.name((*path, "about"), "topic", condition.about, about)


_NAMED = {
    "begin": "stage",
    "stop": "stage",
    "mend": "stage",
    "alter": "stage",
    "tell": "inject",
    "close": "inject",
    "set": "node",
    "people": "agency",
    "level": "threat",
    "pay": "threat",
    "release": "threat",
    "leave": "threat",
    "go": "change",
    "back": "change",
    "reveal": "confidence",
    "stock": "stock",
    "evacuate": "place",
    "reopen": "place",
    "equip": "node",
    "move": "node",
    "bring": "enlisted",
    "send": "enlisted",
    "relieve": "shift",
}
"""Main key of a consequence -> the kind of thing it names."""


def _consequence(scene: Scene, path: Path, value: Consequence) -> None:
    key = main_key(type(value))
    kind = _NAMED.get(key)
    known: dict[str, Known] = {
        "stage": scene.stages,
        "inject": scene.injects,
        "node": scene.nodes,
        "agency": scene.agencies,
        "threat": scene.threats,
        "change": scene.changes,
        "confidence": scene.confidences,
        "stock": scene.stocks,
        "place": scene.places,
        "enlisted": scene.members,
        "shift": scene.shifts,
    }
    if kind is not None:
        scene.name((*path, key), kind, getattr(value, key), known[kind])
    elif isinstance(value, Worry):
        check_concern(scene, path, value.concern)
    if isinstance(value, Reveal):
        scene.name((*path, "to"), "agency", value.to, scene.agencies)
    if isinstance(value, Alter) and scene.stages is not None:
        _alter(scene, path, value)


def _alter(scene: Scene, path: Path, value: Alter) -> None:
    """What strikes once and no more, or goes its way, cannot be made to work harder."""
    stages = [
        stage for threat in scene.scenario.threats for stage in threat.stages if stage.id == value.alter
    ]
    for stage in stages:
        if isinstance(stage, Deceive | Tamper) or (isinstance(stage, Degrade) and stage.again is None):
            scene.say((*path, "alter"), "alter_nothing", value=stage.id, kind=stage.kind)


def _newer(scene: Scene, path: Path, given: dict[str, object]) -> None:
    """What a file of version 1 cannot say."""
    scene.newer(path, given)


def _deed(scene: Scene, path: Path, deed: Absence | Condition) -> None:
    check_verbs(scene, path, deed.act, about=deed.about is not None, to=deed.to is not None, kind=deed.kind)
    scene.name((*path, "about"), "node", deed.about, scene.nodes)
    scene.name((*path, "to"), "agency", deed.to, scene.agencies)
    _doer(scene, (*path, "by"), deed.by)


def _doer(scene: Scene, path: Path, by: str | None) -> None:
    """An agency, or a seat that is declared."""
    if by is not None and "/" in by:
        scene.name(path, "seat", by, scene.seats)
    else:
        scene.name(path, "agency", by, scene.agencies)


def _never(scene: Scene) -> None:
    if {"threats", "injects"} & scene.broken:
        return
    found = impossible(scene.scenario)
    for each in found.stuck:
        chain = " → ".join(each.chain)
        scene.say(each.path, "never_fires", kind=Phrase(f"kind_{each.kind}"), value=each.id, chain=chain)
    for path, ring in found.rings:
        scene.say(path, "then_ring", chain=" → ".join(ring))
    if (run := found.runaway) is not None:
        counts = {"count": counted(run.count), "most": counted(LONGEST_CHAIN)}
        scene.say(run.path, "chain_too_long", first=run.first, last=run.last, **counts)
