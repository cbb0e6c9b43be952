"""Mẫu 03 and Mẫu 04 as they were filled in during play (TT 20/2017/TT-BTTTT)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from drillsim.model import Record
from scoring.reports.markup import Both
from scoring.reports.papers.content import Blank, Block, Document, Facts, Heading, Para
from scoring.reports.papers.material import Material
from scoring.reports.papers.overview import letterhead, provenance, signature
from scoring.reports.papers.plain import plain
from scoring.reports.papers.tongue import Tongue

Form = Mapping[str, Any]
_CODES = frozenset({"handled", "not_yet"})


def filled(material: Material, name: str) -> list[Record]:
    """The reports whose kind is that of a form, in order; refused ones are none."""
    form = material.start["rules"]["forms"].get(name)
    return [
        record
        for record in material.records
        if form is not None
        and record.kind == "act"
        and record.data["verb"] == "report"
        and record.data["status"] == "accepted"
        and (record.data.get("params") or {}).get("kind") == form["kind"]
    ]


def form_document(material: Material, name: str, record: Record, lang: str) -> Document:
    """One filled form.

    Args:
        material: the drill.
        name: of the form in the rule profile, ``mau-03`` or ``mau-04``.
        record: the report.
        lang: ``vi`` or ``en``.
    """
    say = Tongue(lang)
    form = material.start["rules"]["forms"][name]
    return Document(
        lang=lang,
        kind=say.of(form["title"]),
        subject=say(
            "form_subject",
            agency=material.names.agency(record.data["agency"]),
            time=material.clock.plain(record.t),
        ),
        blocks=tuple(_blocks(material, form, record, say)),
        labels={key: say(key) for key in ("table", "figure")},
        letterhead=letterhead(material, say),
        signature=signature(say),
    )


def _blocks(material: Material, form: Form, record: Record, say: Tongue) -> Iterator[Block]:
    data = record.data
    given = (data.get("params") or {}).get("form") or {}
    yield Para(say.of(form["basis"]["article"]), "quiet")
    yield Facts(tuple(_rows(form, given, say)))
    missing = [form["fields"][key] for key in data.get("incomplete") or () if key in form["fields"]]
    if missing:
        yield Blank(say("form_missing", fields=", ".join(say.of(row["title"]) for row in missing)), 0)
    if data.get("text"):
        yield Para(plain(data["text"]), lead=say("form_text"))
    if data.get("to"):
        to = ", ".join(say.of(material.names.agency(agency)) for agency in data["to"])
        yield Para(to, lead=say("form_to"))
    yield Heading(say("form_made_of"), 3)
    yield Facts((*provenance(material, say), (say("form_record"), f"#{record.seq}")))


def _rows(form: Form, given: Mapping[str, Any], say: Tongue) -> Iterator[tuple[str, str]]:
    for key, field in form["fields"].items():
        star = " (*)" if field.get("required") else ""
        yield say.of(field["title"]) + star, _value(given.get(key), say)


def _value(value: Any, say: Tongue) -> str:
    if isinstance(value, list):
        return "; ".join(_value(each, say) for each in value)
    if isinstance(value, Mapping) and {"vi", "en"} <= set(value):
        return say.of(Both.of(value))
    if value in _CODES:
        return say(f"form_{value}")
    return plain(value or "")
