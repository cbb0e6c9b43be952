"""What may stand where in a scenario or a city, as plain values: whoever makes forms of it needs no model."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from drillsim.base.model import Duration, Id, Line, Seat, Span, Text
from drillsim.documents.rules import Verb
from drillsim.documents.scenario import Moment, ScenarioDoc

Plain = dict[str, Any]

NAMES: Mapping[str, str] = {
    "Absence.about": "node",
    "Absence.by": "doer",
    "Absence.to": "agency",
    "AccountGroup.holders": "doer",
    "AccountGroup.opens": "system",
    "Adversary.goals": "stage",
    "Agency.force": "force",
    "Agency.part_of": "agency",
    "Agency.region": "area",
    "Agency.source": "source",
    "AgencyQuery.area": "area",
    "AgencyQuery.around": "around",
    "AgencyQuery.group": "bundle",
    "AgencyQuery.part_of": "agency",
    "Alter.alter": "stage",
    "Approval.about": "node",
    "Approval.by": "approver",
    "Ask.about": "node",
    "Ask.account": "account",
    "Ask.request": "request",
    "Ask.to": "agency",
    "Ask.who": "seat",
    "AwareExpectation.incident": "threat",
    "Back.back": "change",
    "Begin.begin": "stage",
    "BodyRequest.about": "node",
    "BodyRequest.by": "doer",
    "BodyRequest.to": "agency",
    "Bring.bring": "enlisted",
    "Channel.over": "node",
    "Close.close": "inject",
    "CommuneRow.region": "area",
    "CommuneSystem.controls": "controls",
    "CommuneSystem.source": "source",
    "CommuneUplink.operator": "agency",
    "CommuneUplink.source": "source",
    "Communes.source": "source",
    "Communication.over": "carrier",
    "Communication.seats": "receiver",
    "Condition.about": "topic",
    "Condition.altered": "system",
    "Condition.answered": "inject",
    "Condition.breached": "confidence",
    "Condition.by": "doer",
    "Condition.change": "change",
    "Condition.compromise": "system",
    "Condition.concern": "region",
    "Condition.covered": "roster",
    "Condition.destroyed": "node",
    "Condition.evacuated": "place",
    "Condition.granted": "request",
    "Condition.inject": "inject",
    "Condition.knows": "doer",
    "Condition.leaked": "leak",
    "Condition.member": "enlisted",
    "Condition.moved": "node",
    "Condition.option": "option",
    "Condition.perceived": "node",
    "Condition.reported": "threat",
    "Condition.secret": "confidence",
    "Condition.service": "node",
    "Condition.stage": "stage",
    "Condition.shift": "shift",
    "Condition.stock": "stock",
    "Condition.strength": "roster",
    "Condition.to": "agency",
    "Condition.told": "audience",
    "Confidence.about": "node",
    "Confidence.admits": "doer",
    "Confidence.need": "doer",
    "Confidence.objective": "objective",
    "Confidence.readers": "doer",
    "Controls.source": "source",
    "Countermove.system": "system",
    "Deceive.message": "inject",
    "Dependency.on": "node",
    "Draft.people": "agency",
    "Equip.equip": "node",
    "Escalate.level": "threat",
    "Evacuate.evacuate": "place",
    "Exhibit.file": "attached",
    "Exhibit.picture": "upload",
    "Expectation.about": "node",
    "Expectation.objective": "objective",
    "Expectation.option": "option",
    "Expectation.request": "request",
    "Expectation.to": "agency",
    "Expectation.who": "seat",
    "Go.go": "change",
    "Hits.controlled_by": "stage",
    "Inject.about": "node",
    "Inject.carries": "confidence",
    "Inject.exhibits": "exhibit",
    "Inject.from": "agency",
    "Inject.indicates": "threat",
    "Inject.objectives": "objective",
    "Inject.to": "receiver",
    "Leave.leave": "threat",
    "LinkRow.from": "end",
    "LinkRow.source": "source",
    "LinkRow.to": "end",
    "Mend.mend": "stage",
    "Node.operator": "agency",
    "Node.owner": "agency",
    "Node.region": "area",
    "Node.source": "source",
    "Objective.basis": "basis",
    "Option.needs": "doer",
    "Order.about": "node",
    "Parameter.from": "word",
    "Parameter.hour": "range",
    "Parameter.minutes": "range",
    "Parameter.not": "word",
    "Parameter.number": "range",
    "Parameter.one_of": "word",
    "Parties.chairman": "agency",
    "Parties.coordinator": "agency",
    "Parties.national_standing": "agency",
    "Parties.police": "agency",
    "Parties.standing": "agency",
    "Parties.steering": "agency",
    "Parties.team": "agency",
    "Pay.pay": "threat",
    "PlannedChange.hits": "node",
    "Premises.backups": "node",
    "Premises.people": "agency",
    "Premises.systems": "node",
    "Press.from": "agency",
    "Press.to": "receiver",
    "PublicDoc.areas": "area",
    "PublicDoc.counters": "node",
    "PublicDoc.hotline": "node",
    "Release.release": "threat",
    "Relocate.move": "node",
    "Reopen.reopen": "place",
    "Relieve.relieve": "shift",
    "Restock.pays": "stock",
    "Restock.stock": "stock",
    "Reveal.reveal": "confidence",
    "Reveal.to": "agency",
    "Roster.calls": "agency",
    "Roster.objective": "objective",
    "Roster.team": "agency",
    "Rumour.area": "region",
    "ScenarioDoc.also": "situation",
    "ScenarioDoc.city": "city",
    "ScenarioDoc.code": "situation",
    "ScenarioDoc.rules": "rules",
    "SeatBrief.seat": "post",
    "Send.send": "enlisted",
    "Set.set": "node",
    "Spread.enters": "system",
    "Spread.from": "stage",
    "Spread.reach": "system",
    "Stage.after": "stage",
    "Stage.hits": "node",
    "Stage.through": "account",
    "Stock.owner": "agency",
    "StockUse.about": "node",
    "StockUse.by": "agency",
    "StockUse.runs": "node",
    "Stop.stop": "stage",
    "WorkShift.of": "agency",
    "System.controls": "controls",
    "SystemQuery.area": "area",
    "SystemQuery.group": "bundle",
    "SystemQuery.kind": "sort",
    "SystemQuery.operator": "agency",
    "SystemQuery.zone": "zone",
    "Team.seats": "seat",
    "TeamMember.of": "agency",
    "Telling.tell": "inject",
    "Threat.parties": "agency",
    "Threat.situation": "situation",
    "Use.part": "part",
    "Worry.concern": "region",
}
"""What the names in a field are those of; a stage's fields go for every mechanism that has them."""


def formed(of: type[BaseModel] = ScenarioDoc) -> dict[str, Plain]:
    """Every model of a scenario or a city by its name: its ``fields`` by theirs, each with what it ``is``.

    What a field is: ``text`` in both languages, ``line``, ``duration``, ``span``, ``number``, ``flag``,
    ``one`` of some codes, ``verb``, ``name`` of something, ``list``, ``map``, ``form`` of one of some models,
    ``either`` of several, or ``any``.

    Args:
        of: the model of the whole file.
    """
    return {name: dict(form) for name, form in _all(of).items()}


@cache
def _all(of: type[BaseModel]) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    waiting: list[type[BaseModel]] = [of]
    while waiting:
        model = waiting.pop()
        if model.__name__ in found:
            continue
        fields = {
            _written(name, field): _field(model, name, field) for name, field in model.model_fields.items()
        }
        found[model.__name__] = {"fields": fields}
        waiting += [inner for field in model.model_fields.values() for inner in _models(field.annotation)]
    return found


def _written(name: str, field: FieldInfo) -> str:
    return field.alias or name


def _field(model: type[BaseModel], name: str, field: FieldInfo) -> Plain:
    told = _is(Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation)
    written = _written(name, field)
    named = next(
        (NAMES[key] for each in model.__mro__ if (key := f"{each.__name__}.{written}") in NAMES), None
    )
    if named is not None:
        told = _naming(told, named)
    usual = {"usual": True} if told["is"] == "flag" and field.default is True else {}
    return {**told, **usual, "needed": field.is_required()}


def _naming(told: Plain, named: str) -> Plain:
    """What a field is whose names are known: the line in it, of a map its key, is a name of those."""
    if told["is"] == "line":
        return {"is": "name", "of": named}
    if told["is"] == "list":
        return {**told, "each": _naming(told["each"], named)}
    if told["is"] == "either":
        return {**told, "of": [_naming(each, named) for each in told["of"]]}
    if told["is"] == "map":
        return {**told, "keys": _naming(told["keys"], named)}
    return told


def _is(annotation: object) -> Plain:
    for known, told in _KNOWN:
        if annotation == known:
            return told
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _bounded(_is(args[0]), args[1:])
    if origin in (Union, types.UnionType):
        return _either([_is(each) for each in args if each is not type(None)])
    if origin is Literal:
        return {"is": "one", "codes": [*args]}
    if origin is tuple:
        most = None if args[-1] is Ellipsis else len(args)
        return {"is": "list", "each": _is(args[0]), **({"count": most} if most else {})}
    if origin is dict:
        return {"is": "map", "keys": _is(args[0]), "each": _is(args[1])}
    if isinstance(annotation, type):
        return _plain(annotation)
    return {"is": "any"}


_KNOWN: tuple[tuple[object, Plain], ...] = (
    (Duration, {"is": "duration"}),
    (Span, {"is": "span"}),
    (Verb, {"is": "verb"}),
    (Line, {"is": "line"}),
    (Id, {"is": "line", "id": True}),
    (Moment, {"is": "moment"}),
)


def _plain(kind: type) -> Plain:
    if issubclass(kind, Text):
        return {"is": "text"}
    if issubclass(kind, BaseModel):
        return {"is": "form", "of": [kind.__name__]}
    if issubclass(kind, bool):
        return {"is": "flag"}
    if issubclass(kind, int | float):
        return {"is": "number", "whole": issubclass(kind, int)}
    return {"is": "line"} if issubclass(kind, str | Seat) else {"is": "any"}


def _bounded(told: Plain, metadata: tuple[object, ...]) -> Plain:
    """With the bounds of a number, or the fewest items of a list."""
    found: Plain = {}
    for each in metadata:
        parts = each.metadata if isinstance(each, FieldInfo) else [each]
        for part in parts:
            for key in ("ge", "gt", "le", "lt", "min_length", "max_length"):
                if getattr(part, key, None) is not None:
                    found[key] = getattr(part, key)
    return {**told, **found}


def _either(told: list[Plain]) -> Plain:
    """One of several: models together, a list before what may stand for its one item."""
    models = [name for each in told if each["is"] == "form" for name in each["of"]]
    others = [each for each in told if each["is"] != "form"]
    joined = [*others, *([{"is": "form", "of": models}] if models else [])]
    lists = [each for each in joined if each["is"] == "list"]
    if (
        lists
        and joined[1:]
        and all(each["is"] == "list" or each["is"] == lists[0]["each"]["is"] for each in joined)
    ):
        return {**lists[0], "single": True}
    unlike = [each for at, each in enumerate(joined) if each["is"] not in [one["is"] for one in joined[:at]]]
    return unlike[0] if len(unlike) == 1 else {"is": "either", "of": unlike}


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if (
        isinstance(annotation, type)
        and issubclass(annotation, BaseModel)
        and not issubclass(annotation, Text)
    ):
        yield annotation
    for each in get_args(annotation):
        yield from _models(each)
