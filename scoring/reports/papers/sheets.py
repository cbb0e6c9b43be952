"""The tables of a drill, apart from how a format writes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from drillsim.base.model import MINUTE
from drillsim.base.records import ActRecord, DeliveryRecord, DutyRecord, InjectRecord, Params
from scoring.assessment import Adjustment
from scoring.reports.papers.course import mark, receivers
from scoring.reports.papers.material import Material
from scoring.reports.papers.overview import provenance
from scoring.reports.papers.results import adjusted
from scoring.reports.papers.tongue import TEXTS, Tongue
from scoring.telling.numbers import drill_time
from scoring.telling.words import reason

Value = str | int | float | bool | None
Row = tuple[Value, ...]


class Field(NamedTuple):
    """A column of a table.

    Attributes:
        key: of its heading.
        width: in characters.
        looks: how a spreadsheet writes its fractions.
        printed: whether it stands on paper; the columns that do not are the last.
    """

    key: str
    width: int = 14
    looks: str = "0.00"
    printed: bool = True


@dataclass(frozen=True)
class Sheet:
    """A table.

    Attributes:
        name: its id, and the end of the key of its name.
        fields: its columns.
        rows: its rows, made as they are read.
        hidden: what it is called in a workbook in which it is not shown, whatever the language.
    """

    name: str
    fields: tuple[Field, ...]
    rows: Iterable[Row]
    hidden: str = ""


def about(material: Material, say: Tongue) -> Sheet:
    """What the tables rest on."""
    title = (say("f_name"), say.of(material.scenario["title"]))
    fields = (Field("t_name", 26), Field("t_value", 90))
    return Sheet("about", fields, [title, *provenance(material, say)])


# -- journal ----------------------------------------------------------------------------------------


def journal(material: Material, say: Tongue) -> Sheet:
    """Every record of the journal, in words and in full; of the ``start`` without its documents."""
    fields = (
        Field("t_record", 9),
        Field("t_time", 12),
        Field("t_ms", 12),
        Field("t_story", 12),
        Field("t_kind", 14),
        Field("t_agency_id", 16),
        Field("t_seat_id", 22),
        Field("t_told", 80),
        Field("t_data", 60, printed=False),
    )
    return Sheet("journal", fields, _journal(material, say))


def _journal(material: Material, say: Tongue) -> Iterator[Row]:
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    documents = {"scenario", "city", "rules", "rubric", "cast"}
    for record in material.records:
        data: Mapping[str, object] = record.data
        if record.kind == "start":
            data = {key: value for key, value in data.items() if key not in documents}
        yield (
            record.seq,
            drill_time(record.t),
            record.t,
            material.clock.story(record.t),
            _kind(record.kind, say),
            _name(data, "agency"),
            _name(data, "seat"),
            material.told(record, say.at),
            encode(data),
        )


def _name(data: Mapping[str, object], key: str) -> str | None:
    name = data.get(key)
    return name if isinstance(name, str) else None


def _kind(kind: str, say: Tongue) -> str:
    return say(f"kind_{kind}") if f"kind_{kind}" in TEXTS else kind


# -- injects ----------------------------------------------------------------------------------------


def injects(material: Material, say: Tongue) -> Sheet:
    """Every inject as it was played, also those that were not fired."""
    fields = (
        Field("t_number", 6),
        Field("t_inject_id", 24),
        Field("t_title", 50),
        Field("t_status", 16),
        Field("t_time", 12),
        Field("t_ms", 12),
        Field("t_channel", 14),
        Field("t_sender", 26),
        Field("t_to", 40),
        Field("t_by", 16),
        Field("t_reason", 30),
        Field("t_body", 80),
    )
    return Sheet("injects", fields, _injects(material, say))


def _injects(material: Material, say: Tongue) -> Iterator[Row]:
    last = {
        record.data["inject"]: record
        for record in material.records
        if record.kind == "inject" and record.data["status"] not in ("added", "edited")
    }
    sent: dict[str, DeliveryRecord] = {}
    for record in material.records:
        if record.kind == "delivery":
            sent.setdefault(record.data["hidden"].get("inject", ""), record)
    to = receivers(material)
    rows = {row["id"]: row for row in material.scenario["injects"]} | material.added
    order = sorted(rows, key=lambda name: last[name].t if name in last else float("inf"))
    for number, name in enumerate(order, start=1):
        yield _inject(material, say, number, name, last.get(name), sent.get(name), to.get(name) or {})


def _inject(
    material: Material,
    say: Tongue,
    number: int,
    name: str,
    last: InjectRecord | None,
    sent: DeliveryRecord | None,
    to: Iterable[str],
) -> Row:
    status = str(last.data["status"]) if last else "waiting"
    status = "waiting" if status == "released" else status
    return (
        number,
        name,
        say.of(material.names.inject(name)) + mark(material, name, say),
        say(f"inject_{status}"),
        drill_time(last.t) if last else None,
        last.t if last else None,
        say.word(sent.data["channel"]) if sent else None,
        say.of(sent.data["sender"]) if sent and sent.data["sender"] else None,
        ", ".join(say.of(material.names.agency(one)) for one in to),
        last.data.get("by") if last else None,
        last.data.get("reason") if last else None,
        say.of(sent.data["body"]) if sent else None,
    )


# -- acts -------------------------------------------------------------------------------------------


def acts(material: Material, say: Tongue) -> Sheet:
    """Every act of every seat, also those refused."""
    fields = (
        Field("t_record", 9),
        Field("t_time", 12),
        Field("t_ms", 12),
        Field("t_seat_id", 26),
        Field("t_agency", 36),
        Field("t_person", 20),
        Field("t_verb", 26),
        Field("t_verb_id", 18),
        Field("t_about", 36),
        Field("t_to", 36),
        Field("t_status", 20),
        Field("t_reason", 40),
        Field("t_reply", 10),
        Field("t_text", 60),
        Field("t_misdirected", 30),
        Field("t_incomplete", 30),
        Field("t_details", 50, printed=False),
    )
    return Sheet("acts", fields, (_act(material, say, r) for r in material.records if r.kind == "act"))


def _act(material: Material, say: Tongue, record: ActRecord) -> Row:
    data, names = record.data, material.names

    def agencies(ids: Iterable[str]) -> str | None:
        return ", ".join(say.of(names.agency(one)) for one in ids) or None

    return (
        record.seq,
        drill_time(record.t),
        record.t,
        data.get("seat"),
        say.of(names.agency(data["agency"])),
        material.person(str(data["person"])) if data.get("person") else None,
        say.of(names.verb(data["verb"])),
        data["verb"],
        say.of(names.node(data["about"])) if data.get("about") else None,
        agencies(data["to"]),
        say(data["status"]),
        say.of(reason(str(data["reason"]))) if data.get("reason") else None,
        data.get("reply_to"),
        data.get("text"),
        agencies(data.get("misdirected", ())),
        ", ".join(say.of(names.field(str(one))) for one in data.get("incomplete") or ()) or None,
        _details(data["params"], say),
    )


def _details(params: Params, say: Tongue) -> str | None:
    """The choices of an act; a form and an order as JSON."""
    said = [
        f"{key}: {json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else say.word(str(value))}"
        for key, value in params.items()
    ]
    return "; ".join(said) or None


# -- obligations ------------------------------------------------------------------------------------


def duties(material: Material, say: Tongue) -> Sheet:
    """Every duty that opened, graded or not, with its answer."""
    fields = (
        Field("t_record", 9),
        Field("t_title", 44),
        Field("t_agency", 34),
        Field("t_seat_id", 30),
        Field("t_to", 34),
        Field("t_incident", 34),
        Field("t_opened", 12),
        Field("t_opened_ms", 12),
        Field("t_target", 10),
        Field("t_limit", 10),
        Field("t_answered", 12),
        Field("t_answered_ms", 12),
        Field("t_took", 10),
        Field("t_graded", 9),
        Field("t_standing", 26),
        Field("t_credit", 9),
        Field("t_weight", 9),
        Field("t_points", 9),
        Field("t_adjusted", 24),
        Field("t_objectives", 30),
        Field("t_line", 8),
        Field("t_basis", 40),
        Field("t_mark", 26),
        Field("t_legal", 40),
        Field("t_records", 24),
    )
    return Sheet("duties", fields, (_duty(material, say, record) for record in material.duties.values()))


def _duty(material: Material, say: Tongue, record: DutyRecord) -> Row:
    data, names = record.data, material.names
    graded = material.lines.get(record.seq)
    answered = graded.line["answered"] if graded else None
    objectives = (names.objectives.get(one, one) for one in data.get("objectives") or ())
    return (
        record.seq,
        say.of(data["title"]),
        say.of(names.agency(data["agency"])),
        ", ".join(data["seats"]),
        say.of(names.agency(data["to"])) if data.get("to") else None,
        say.of(names.incident(data["incident"])) if data.get("incident") else None,
        drill_time(record.t),
        record.t,
        round(data["target"] / MINUTE, 2),
        round(data["limit"] / MINUTE, 2),
        None if answered is None else drill_time(answered),
        answered,
        None if answered is None else round((answered - record.t) / MINUTE, 2),
        graded is not None,
        *_graded(material, record.seq, say),
        "; ".join(map(say.of, objectives)) or None,
        data.get("line"),
        say.of(data["basis"]) if data.get("basis") else None,
        say(f"mark_{data['mark']}") if data.get("mark") else None,
        say.of(data["legal"]) if data.get("legal") else None,
        " ".join(f"#{seq}" for seq in graded.line["records"]) if graded else None,
    )


def _graded(material: Material, seq: int, say: Tongue) -> Row:
    """Standing, credit, weight, points and adjustment of a duty; of one that was waived the last alone."""
    graded, adjusted = material.lines.get(seq), material.adjusted.get(seq)
    told = _adjustment(adjusted, say) if adjusted else None
    if graded is None:
        return None, None, None, None, told
    return (
        say.of(say.word(graded.standing)),
        graded.line["credit"],
        graded.line["weight"],
        graded.line["points"],
        told,
    )


def _adjustment(row: Adjustment, say: Tongue) -> str:
    return f"{adjusted(row, say)}: {row.reason} ({row.by})"
