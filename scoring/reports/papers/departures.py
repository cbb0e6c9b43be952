"""What facilitators changed of the script while it was played."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drillsim.base.plain import PlainInject
from drillsim.base.records import ControlRecord
from drillsim.base.texts import Both
from scoring.reports.papers.content import Block, Column, Grid, Heading, Para
from scoring.reports.papers.material import Material
from scoring.reports.papers.plain import one_line
from scoring.reports.papers.tongue import Tongue
from scoring.telling.words import word

MOST = 200
KINDS = frozenset(("fire", "hold", "release", "skip", "edit", "add", "exhibit", "stage", "say"))
"""Types of control that depart from a script; the others move the clock."""
FIELDS = frozenset(("title", "body", "to", "channel", "at", "expect", "options", "notes"))
"""Fields of an inject that have a word of their own."""
_SHOWN = 160


def departures(material: Material, say: Tongue) -> Iterator[Block]:
    """A table of them: when, what, by whom; of a drill of a draft, that there was none."""
    found = [
        record for record in material.records if record.kind == "control" and record.data["type"] in KINDS
    ]
    if not found and "script" not in material.start:
        return
    yield Heading(say("h_departures"), 2)
    if not found:
        yield Para(say("departures_none"))
        return
    yield Para(say("departures_lead", count=len(found)))
    columns = (
        Column(say("c_time"), 5),
        Column(say("c_departure"), 18),
        Column(say("c_facilitator"), 4),
        Column(say("c_record"), 3, "right"),
    )
    rows = tuple(
        (material.clock.plain(record.t), what, str(record.data.get("by") or "–"), f"#{record.seq}")
        for record, what in _told(material, found[:MOST], say)
    )
    yield Grid(say("departures_caption"), columns, rows)
    if len(found) > MOST:
        yield Para(say("duties_cut", count=MOST, all=len(found)), "quiet")


def _told(
    material: Material, found: Sequence[ControlRecord], say: Tongue
) -> Iterator[tuple[ControlRecord, str]]:
    """Each with what it did; an inject is compared with what it was just before."""
    now: dict[str, PlainInject] = {row["id"]: row for row in material.scenario["injects"]}
    for record in found:
        yield record, _one(material, record, now, say)


def _one(material: Material, record: ControlRecord, now: dict[str, PlainInject], say: Tongue) -> str:
    data, names = record.data, material.names
    if data["type"] == "edit" or data["type"] == "add":
        inject = data["inject"]
        before = now.get(inject["id"])
        now[inject["id"]] = inject
        title = say.of((before or inject)["title"])
        if data["type"] == "add" or before is None:
            return say("departure_add", title=title, to=_receivers(material, inject, say))
        return say("departure_edit", title=title, changes=_changes(before, inject, say))
    if data["type"] == "skip":
        title = say.of(names.inject(data["inject"]))
        return say("departure_skip", title=title, reason=one_line(data["reason"], _SHOWN))
    if data["type"] == "stage":
        what = say.of(names.stage(data["stage"]))
        return say(f"departure_stage_{data['do']}", what=what, factor=str(data.get("factor") or ""))
    if data["type"] == "say":
        sender = data["from"]
        who = say.of(names.agency(sender) if isinstance(sender, str) else sender)
        return say("departure_say", sender=who, title=one_line(say.of(data["title"]), _SHOWN))
    if data["type"] == "exhibit":
        exhibit = data["exhibit"]
        return say(
            "departure_exhibit", title=one_line(say.of(exhibit["title"]), _SHOWN), hash=exhibit["sha256"]
        )
    if data["type"] == "fire" or data["type"] == "hold" or data["type"] == "release":
        return say(f"departure_{data['type']}", title=say.of(names.inject(data["inject"])))
    return say.of(word(data["type"], "control_"))


def _receivers(material: Material, inject: PlainInject, say: Tongue) -> str:
    given = inject.get("to") or ()
    rows = [given] if isinstance(given, str) else given
    names = material.names
    known = [names.seat(row) if "/" in row else names.agency(row) for row in rows if row != "all"]
    return ", ".join(map(say.of, known)) or say("departure_all")


def _meant(key: str, value: object) -> object:
    """A field however it is written: a form fills in what a script leaves out, and lists what is alone."""
    if key in ("title", "body"):
        return Both.of(value or "")
    return [value] if key == "to" and isinstance(value, str) else value or None


def _changes(before: Mapping[str, object], after: Mapping[str, object], say: Tongue) -> str:
    """The fields that differ: words with what they were and are, the others by name."""
    told = []
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key), after.get(key)
        if _meant(key, old) == _meant(key, new):
            continue
        name = say(f"departure_field_{key if key in FIELDS else 'other'}")
        if key in ("title", "body"):
            was, now = (one_line(say.of(Both.of(each or "")), _SHOWN) for each in (old, new))
            told.append(say("departure_from_to", field=name, was=was, now=now))
        else:
            told.append(name)
    return "; ".join(dict.fromkeys(told)) or say("departure_same")
