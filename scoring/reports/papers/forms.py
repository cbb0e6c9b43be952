"""Mẫu 03 and Mẫu 04 as they were filled in during play (TT 20/2017/TT-BTTTT)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from drillsim.base.model import HOUR, MINUTE, SECOND
from drillsim.base.plain import PlainForm, PlainFormField
from drillsim.base.records import ActRecord
from drillsim.base.texts import Both
from scoring.reports.papers.content import (
    Blank,
    Block,
    Facts,
    Heading,
    Letterhead,
    PaperText,
    Para,
    Signature,
)
from scoring.reports.papers.material import Material
from scoring.reports.papers.overview import letterhead, provenance, signature
from scoring.reports.papers.plain import plain
from scoring.reports.papers.tongue import Tongue

_CODES = frozenset({"handled", "not_yet"})
_CLOCK = re.compile(r"(\d\d):(\d\d):(\d\d)")
_SIGNED = "signature"
"""The field that the foot of the document stands for."""
SECTIONS = {
    "reporter-name": "reporter",
    "contact-name": "contact",
    "operator": "system",
    "incident-name": "incident",
    "description": "incident",
    "os": "technical",
    "result": "result",
    "attachments": "requests",
    "reported-at": "time",
}
"""Field with which a section of a form begins -> the section."""


def filled(material: Material, name: str) -> list[ActRecord]:
    """The reports whose kind is that of a form, in order; refused ones are none."""
    form = material.start["rules"]["forms"].get(name)
    return [
        record
        for record in material.records
        if form is not None
        and record.kind == "act"
        and record.data["verb"] == "report"
        and record.data["status"] == "accepted"
        and record.data["params"].get("kind") == form["kind"]
    ]


def form_document(material: Material, name: str, record: ActRecord, lang: str) -> PaperText:
    """One filled form, issued by the agency that sent it.

    Args:
        material: the drill.
        name: of the form in the rule profile, ``mau-03`` or ``mau-04``.
        record: the report.
        lang: ``vi`` or ``en``.
    """
    say = Tongue(lang)
    form = material.start["rules"]["forms"][name]
    title = say.of(form["title"])
    time = material.clock.plain(record.t)
    return PaperText(
        lang=lang,
        kind=(title.partition(": ")[2] or title).upper(),
        subject=say("form_subject", agency=material.names.agency(record.data["agency"]), time=time),
        blocks=tuple(_blocks(material, form, record, say)),
        labels={key: say(key) for key in ("table", "figure")},
        letterhead=_sender(material, record.data["agency"], say),
        signature=_receivers(material, record, say),
        after=(
            Heading(say("form_made_of"), 3),
            Facts((*provenance(material, say), (say("form_record"), f"#{record.seq}"))),
        ),
    )


def _sender(material: Material, agency: str, say: Tongue) -> Letterhead:
    """The head of the agency that reports; the one it is a unit of stands over it."""
    row = material.start["city"]["agencies"].get(agency)
    whole = row.get("part_of") if row else None
    parent = say.of(material.names.agency(whole)).upper() if whole else say("parent_agency")
    return replace(
        letterhead(material, say), parent=parent, agency=say.of(material.names.agency(agency)).upper()
    )


def _receivers(material: Material, record: ActRecord, say: Tongue) -> Signature:
    to = (say("form_to", agency=material.names.agency(agency)) for agency in record.data["to"])
    return replace(signature(say), recipients=(*to, say("filed")))


def _blocks(material: Material, form: PlainForm, record: ActRecord, say: Tongue) -> Iterator[Block]:
    data = record.data
    given = data["params"].get("form", {})
    yield Para(say.of(form["basis"]["article"]), "center")
    for section, fields in groupby(_sections(form), key=lambda row: row[0]):
        if section:
            yield Heading(say(f"fs_{section}"), 3)
        yield Facts(tuple(_row(material, record, key, form["fields"][key], given, say) for _, key in fields))
    missing = [form["fields"][key] for key in data.get("incomplete", ()) if key in form["fields"]]
    if missing:
        yield Blank(say("form_missing", fields=", ".join(say.of(row["title"]) for row in missing)), 0)
    if data.get("text"):
        yield Para(plain(data["text"]), lead=say("form_text"))


def _sections(form: PlainForm) -> Iterator[tuple[str, str]]:
    """Each field with its section; the fields before the first section have none."""
    section = ""
    for key in form["fields"]:
        section = SECTIONS.get(key, section)
        if key != _SIGNED:
            yield section, key


def _row(
    material: Material,
    record: ActRecord,
    key: str,
    field: PlainFormField,
    given: Mapping[str, object],
    say: Tongue,
) -> tuple[str, str]:
    value = _value(given.get(key), say)
    if field.get("fill") in ("detected-at", "reported-at"):
        value = _beside_story(material, record, value, say)
    return say.of(field["title"]) + (" (*)" if field.get("required") else ""), value


def _beside_story(material: Material, record: ActRecord, value: str, say: Tongue) -> str:
    """Drill time as the page offers it, as the story's date and time; whatever else was written stays."""
    found = _CLOCK.fullmatch(value)
    if not found:
        return value
    hours, minutes, seconds = map(int, found.groups())
    at = hours * HOUR + minutes * MINUTE + seconds * SECOND
    moment = material.clock.moment(at)
    if moment is None or at > record.t:
        return value
    return say("form_clock", value=value, story=f"{moment:%H:%M}", day=say.day(moment.isoformat()))


def _value(value: object, say: Tongue) -> str:
    if isinstance(value, list):
        return "; ".join(_value(each, say) for each in value)
    if isinstance(value, Mapping) and {"vi", "en"} <= set(value):
        return say.of(Both.of(value))
    if isinstance(value, str) and value in _CODES:
        return say(f"form_{value}")
    return plain("" if value is None else value)
