"""A timeline to take home: what one seat, or one person, was told, had to do and did."""

from __future__ import annotations

from collections.abc import Iterator

from drillsim.base.records import ActData, PresenceData, Record
from drillsim.base.texts import Both
from scoring.reports.papers.content import Blank, Block, Column, Facts, Grid, Heading, PaperText, Para
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


def personal(material: Material, seats: list[str], person: str | None, lang: str) -> PaperText:
    """The timeline of some seats.

    Args:
        material: the drill.
        seats: whose timeline it is.
        person: reference of the person it is for, whose times in the seats alone are told; None for
            whoever held them.
        lang: ``vi`` or ``en``.
    """
    say = Tongue(lang)
    named = ", ".join(say.of(material.names.seat(seat)) for seat in seats)
    who = one_line(material.person(person), 80) if person else ""
    return PaperText(
        lang=lang,
        kind=say("personal"),
        subject="\n".join(filter(None, (who, named, say.of(material.scenario["title"])))),
        blocks=tuple(_blocks(material, seats, person, say)),
        labels={key: say(key) for key in ("table", "figure")},
    )


def _blocks(material: Material, seats: list[str], person: str | None, say: Tongue) -> Iterator[Block]:
    yield Para(say("personal_lead"))
    yield from _scores(material, seats, say)
    yield Heading(say("h_my_duties"), 2)
    yield from _duties(material, seats, say)
    yield Heading(say("h_my_course"), 2)
    yield from _course(material, seats, person, say)
    yield Facts(provenance(material, say), say("made_of_caption"))


def _scores(material: Material, seats: list[str], say: Tongue) -> Iterator[Block]:
    for seat in seats:
        row = material.scores["levels"]["seat"].get(seat)
        if row is None or row["score"] is None:
            continue
        yield Para(
            say(
                "my_score",
                seat=material.names.seat(seat),
                score=say.decimal(row["score"]),
                band=say.grade(row["band"]).lower(),
                response=say.decimal(row["response_time"]),
                coordination=say.decimal(row["coordination"]),
            )
        )


def _duties(material: Material, seats: list[str], say: Tongue) -> Iterator[Block]:
    wanted = set(seats)
    duties = [
        duty
        for duty in material.lines.values()
        if wanted & set(duty.line["seats"] or duty.line.get("owed", ()))
    ]
    if not duties:
        yield Blank(say("my_duties_none"), 0)
        return
    columns, rows = duty_rows(material, duties[:MOST_DUTIES], say)
    yield Grid(say("my_duties_caption"), columns, rows)
    if len(duties) > MOST_DUTIES:
        yield Para(say("duties_cut", count=MOST_DUTIES, all=len(duties)), "quiet")


# -- what happened ------------------------------------------------------------------------------


def _course(material: Material, seats: list[str], person: str | None, say: Tongue) -> Iterator[Block]:
    events = list(_mine(material, set(seats), person))
    if not events:
        yield Blank(say("my_course_none"), 0)
        return
    columns = (Column(say("c_time"), 6), Column(say("c_event"), 20), Column(say("c_record"), 4, "right"))
    rows = tuple(
        (material.clock.plain(r.t), one_line(_told(material, r, len(seats) == 1, say), 600), f"#{r.seq}")
        for r in events[:MOST]
    )
    yield Grid(say("my_course_caption"), columns, rows)
    if len(events) > MOST:
        yield Para(say("my_course_more", most=MOST, count=len(events) - MOST), "quiet")


def _mine(material: Material, seats: set[str], person: str | None) -> Iterator[Record]:
    """What was told to the seats or done from them; for a person, while that person held them."""
    held: set[str] = set() if person else set(seats)
    for record in material.records:
        if record.kind == "delivery":
            if held & set(record.data["seats"]):
                yield record
        elif (
            record.kind in ("act", "join", "leave")
            and record.data["seat"] in seats
            and _by(record.data, person)
        ):
            if record.kind == "leave" and person:
                held.discard(record.data["seat"])
            elif record.kind == "join":
                held.add(record.data["seat"])
            yield record


def _by(data: ActData | PresenceData, person: str | None) -> bool:
    """Whether it was a person's own doing; another may have shared the seat."""
    return person is None or str(data.get("person")) == person


def _told(material: Material, record: Record, alone: bool, say: Tongue) -> str:
    """The record in a sentence that does not name the only seat that it can be about."""
    if record.kind == "delivery":
        sender = Both.of(record.data["sender"]) or say("somebody_else")
        return say(
            "my_message",
            sender=sender,
            channel=say.word(record.data["channel"]),
            title=Both.of(record.data["title"]),
        )
    told = material.told(record, say.at)
    if not alone or record.kind != "act" or record.data["seat"] is None:
        return told
    rest = told.removeprefix(say.of(material.names.seat(record.data["seat"]))).lstrip()
    return rest[:1].upper() + rest[1:]
