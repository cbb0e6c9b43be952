"""The event log for process-mining tools: OCEL 2.0 as JSON (ocel-standard.org, specification 2.0).

Values of attributes are text, as its schema has them; each type declares what they are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import NotRequired, TypedDict

from drillsim.base.model import Seat
from drillsim.base.records import Record
from scoring.reports.papers.material import Material
from scoring.reports.papers.overview import provenance
from scoring.reports.papers.plain import one_line, plain
from scoring.reports.papers.tongue import Tongue

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""T+00:00 where the scenario tells no story time."""
_SKIPPED = frozenset({"start"})
_TYPES = {
    "agency": ("name",),
    "seat": ("name",),
    "system": ("name",),
    "incident": ("name",),
    "inject": ("name",),
    "duty": ("name", "agency", "target_ms", "limit_ms"),
    "message": ("title", "channel"),
    "act": ("verb", "status"),
    "drill": ("title", "made_of"),
}
_ATTRIBUTES = ("seq", "drill_ms", "status", "text")


def ocel(material: Material, lang: str) -> bytes:
    """The whole log: who and what took part as objects, what happened as events."""
    log = _Log(material, Tongue(lang))
    log.read()
    document = {
        "objectTypes": [
            {"name": name, "attributes": [{"name": each, "type": _kind(each)} for each in attributes]}
            for name, attributes in _TYPES.items()
        ],
        "eventTypes": [
            {"name": name, "attributes": [{"name": each, "type": _kind(each)} for each in _ATTRIBUTES]}
            for name in sorted({event["type"] for event in log.events})
        ],
        "objects": list(log.objects.values()),
        "events": log.events,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _kind(attribute: str) -> str:
    return "integer" if attribute in ("seq", "drill_ms", "target_ms", "limit_ms") else "string"


class Attribute(TypedDict):
    """A value of an object since a time, or of an event."""

    name: str
    time: NotRequired[str]
    value: str


class Relation(TypedDict):
    """Which object something belongs to, and how."""

    objectId: str
    qualifier: str


class LoggedObject(TypedDict):
    """An object of the log."""

    id: str
    type: str
    attributes: list[Attribute]
    relationships: list[Relation]


class LoggedEvent(LoggedObject):
    """An event of the log."""

    time: str


class _Log:
    """Objects and events as they come up in the journal."""

    def __init__(self, material: Material, say: Tongue) -> None:
        self.material, self.say = material, say
        self.objects: dict[str, LoggedObject] = {}
        self.events: list[LoggedEvent] = []
        self._start = _moment(material)

    def read(self) -> None:
        made_of = "; ".join(f"{name}: {value}" for name, value in provenance(self.material, self.say))
        title = self.say.of(self.material.scenario["title"])
        self._object("drill", "drill", title=title, made_of=made_of)
        for record in self.material.records:
            if record.kind not in _SKIPPED:
                self._event(record)

    def _when(self, t: int) -> str:
        moment = self._start + timedelta(milliseconds=t)
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def _event(self, record: Record) -> None:
        data: Mapping[str, object] = record.data
        name: str = record.kind
        if record.kind == "act" or record.kind == "work":
            name = f"{name} {record.data['verb']}"
        elif record.kind in ("inject", "stage", "control"):
            name = f"{name} {data.get('status') or data.get('type')}"
        attributes = {"seq": record.seq, "drill_ms": record.t, "status": data.get("status")}
        attributes["text"] = plain(str(data["text"])) if data.get("text") else None
        links = [*dict.fromkeys(self._links(record))]
        self.events.append(
            {
                "id": f"e{record.seq}",
                "type": name,
                "time": self._when(record.t),
                "attributes": [
                    {"name": key, "value": str(value)}
                    for key, value in attributes.items()
                    if value is not None
                ],
                "relationships": [{"objectId": id_, "qualifier": how} for id_, how in links],
            }
        )

    def _object(self, kind: str, key: str, **attributes: str | int) -> str:
        """The id of an object, which is there from now on."""
        id_ = f"{kind}:{key}"
        if id_ not in self.objects:
            values: list[Attribute] = [
                {"name": name, "time": self._when(0), "value": str(value)}
                for name, value in attributes.items()
            ]
            self.objects[id_] = {"id": id_, "type": kind, "attributes": values, "relationships": []}
        return id_

    # -- who and what -------------------------------------------------------------------------------

    def _agency(self, agency: str) -> str:
        return self._object("agency", agency, name=self.say.of(self.material.names.agency(agency)))

    def _seat(self, seat: str) -> str:
        new = f"seat:{seat}" not in self.objects
        id_ = self._object("seat", seat, name=self.say.of(self.material.names.seat(seat)))
        if new:
            home: Relation = {"objectId": self._agency(Seat(seat).agency), "qualifier": "of"}
            self.objects[id_]["relationships"].append(home)
        return id_

    def _system(self, system: str) -> str:
        return self._object("system", system, name=self.say.of(self.material.names.node(system)))

    def _incident(self, incident: str) -> str:
        return self._object("incident", incident, name=self.say.of(self.material.names.incident(incident)))

    def _inject(self, inject: str) -> str:
        return self._object("inject", inject, name=self.say.of(self.material.names.inject(inject)))

    def _links(self, record: Record) -> Iterator[tuple[str, str]]:
        yield "drill:drill", "in"
        data: Mapping[str, object] = record.data
        for key in ("agency", "from"):
            for agency in _named(data.get(key)):
                yield self._agency(agency), key
        for seat in _named(data.get("seat")):
            yield self._seat(seat), "seat"
        yield from self._many(record)
        hidden: Mapping[str, object] = record.data["hidden"] if record.kind == "delivery" else {}
        for inject in (*_named(data.get("inject")), *_named(hidden.get("inject"))):
            yield self._inject(inject), "inject"
        told = (data.get("incidents"), hidden.get("indicates"), data.get("incident"))
        for incident in (one for names in told for one in _named(names)):
            yield self._incident(incident), "incident"
        yield from self._own(record)

    def _many(self, record: Record) -> Iterator[tuple[str, str]]:
        data: Mapping[str, object] = record.data
        for agency in _named(data.get("agencies")):
            yield self._agency(agency), "to"
        for agency in _named(data.get("to")):
            if "/" not in agency and agency != "all":
                yield self._agency(agency), "to"
        for seat in _named(data.get("seats")):
            yield self._seat(seat), "seat"
        for system in _named(data.get("about") or data.get("system")):
            yield self._system(system), "about"
        if record.kind == "state":
            for system in record.data["changes"]:
                yield self._system(system), "about"
        for system in _named(data.get("hits")):
            yield self._system(system), "hits"

    def _own(self, record: Record) -> Iterator[tuple[str, str]]:
        """What the record itself is, and what it belongs to."""
        if record.kind == "duty":
            owed = record.data
            known = {"name": one_line(self.say.of(owed["title"]), 300), "agency": owed["agency"]}
            limits = {"target_ms": owed["target"], "limit_ms": owed["limit"]}
            yield self._object("duty", str(record.seq), **known, **limits), "opens"
        elif record.kind == "delivery":
            title, channel = one_line(self.say.of(record.data["title"]), 300), record.data["channel"]
            yield self._object("message", str(record.seq), title=title, channel=channel), "delivers"
        elif record.kind == "act":
            act = record.data
            yield self._object("act", str(record.seq), verb=act["verb"], status=act["status"]), "does"
        elif record.kind == "answer" and f"duty:{record.data['duty']}" in self.objects:
            yield f"duty:{record.data['duty']}", "answers"
        data: Mapping[str, object] = record.data
        if isinstance(data.get("act"), int) and f"act:{data['act']}" in self.objects:
            yield f"act:{data['act']}", "of"
        for key in ("reply_to", "delivery"):
            if isinstance(data.get(key), int) and f"message:{data[key]}" in self.objects:
                yield f"message:{data[key]}", "answers" if key == "reply_to" else "upon"


def _named(value: object) -> list[str]:
    """The names in a field of a record: one, several or none."""
    if isinstance(value, str):
        return [value]
    return [str(each) for each in value] if isinstance(value, list) else []


def _moment(material: Material) -> datetime:
    story = material.scenario.get("story")
    return datetime.strptime(story["starts"], "%Y-%m-%d %H:%M").replace(tzinfo=UTC) if story else EPOCH
