"""A timeline to take home: what one seat, or one person, was told, had to do and did."""

from __future__ import annotations

from collections.abc import Iterator

from drillsim.model import Record
from scoring.reports.papers.content import Blank, Block, Column, Document, Facts, Grid, Heading, Para
from scoring.reports.papers.material import Material
from scoring.reports.papers.overview import provenance
from scoring.reports.papers.plain import one_line
from scoring.reports.papers.report import MOST_DUTIES, duty_rows
from scoring.reports.papers.tongue import Tongue

MOST = 400


def seats_of(material: Material, person: str) -> list[str]:
    """The seats that a person held, in order."""
    held = (
        record.data["seat"]
        for record in material.records
        if record.kind == "join" and str(record.data["person"]) == person
    )
    return list(dict.fromkeys(held))


def personal(material: Material, seats: list[str], person: str | None, lang: str) -> Document:
    """The timeline of some seats.

    Args:
        material: the drill.
        seats: whose timeline it is.
        person: reference of the person it is for; None for whoever held the seats.
        lang: ``vi`` or ``en``.
    """
    say = Tongue(lang)
    named = ", ".join(say.of(material.names.seat(seat)) for seat in seats)
    who = one_line(material.person(person), 80) if person else ""
    return Document(
        lang=lang,
        kind=say("personal"),
        subject="\n".join(filter(None, (who, named, say.of(material.scenario["title"])))),
        blocks=tuple(_blocks(material, seats, say)),
        labels={key: say(key) for key in ("table", "figure")},
    )


def _blocks(material: Material, seats: list[str], say: Tongue) -> Iterator[Block]:
    yield Para(say("personal_lead"))
    yield Heading(say("h_my_duties"), 2)
    yield from _duties(material, seats, say)
    yield Heading(say("h_my_course"), 2)
    events = [record for record in material.records if _mine(record, set(seats))]
    if not events:
        yield Blank(say("my_course_none"), 0)
    else:
        columns = (Column(say("c_time"), 6), Column(say("c_event"), 21), Column(say("c_record"), 3, "right"))
        rows = tuple(
            (material.clock.plain(r.t), one_line(material.told(r, say.at), 600), f"#{r.seq}")
            for r in events[:MOST]
        )
        yield Grid(say("my_course_caption"), columns, rows)
    yield Facts(provenance(material, say), say("made_of_caption"))


def _duties(material: Material, seats: list[str], say: Tongue) -> Iterator[Block]:
    wanted = set(seats)
    lines = [line for line in material.lines.values() if wanted & set(line["seats"])]
    if not lines:
        yield Blank(say("my_duties_none"), 0)
        return
    columns, rows = duty_rows(material, lines[:MOST_DUTIES], say)
    yield Grid(say("my_duties_caption"), columns, rows)


def _mine(record: Record, seats: set[str]) -> bool:
    """Whether a record was told to one of the seats, or done from it."""
    if record.kind == "delivery":
        return bool(seats & set(record.data["seats"]))
    return record.kind in ("act", "join", "leave") and record.data.get("seat") in seats
