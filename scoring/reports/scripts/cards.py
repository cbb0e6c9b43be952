"""Cue cards: a page a seat, with what its holder is told at the start; nothing of what is to come."""

from __future__ import annotations

from collections.abc import Iterator

from drillsim.base.model import Seat
from drillsim.documents.catalogue import CATALOGUE
from scoring.reports.papers.content import Annex, Block, Column, Facts, Grid, PaperText, Para
from scoring.reports.papers.plain import one_line
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.material import Plain, Script


def cards(script: Script, say: Tongue) -> PaperText:
    """The cards of all seats, each on a page of its own."""
    return PaperText(
        lang=say.lang,
        kind=say("sc_kind_cards"),
        subject=say("sc_subject", title=script.called),
        blocks=(
            Para(say("sc_cards_lead", count=len(script.seats))),
            _handed_out(script, say),
            *_all(script, say),
        ),
        labels={key: say(key) for key in ("table", "figure")},
        footer=say.of(script.standing) if script.standing else "",
    )


def _handed_out(script: Script, say: Tongue) -> Grid:
    """Who gets which card, to be signed for: the first page stays with the organisers."""
    columns = (
        Column(say("sc_number"), 1.2),
        Column(say("sc_agency"), 6),
        Column(say("sc_post"), 3.5),
        Column(say("sc_holder"), 3.5),
        Column(say("sc_signed_for"), 2.8),
    )
    return Grid(
        say("sc_handed_out"),
        columns,
        tuple(
            (str(at), say.of(script.names.agency(Seat(seat).agency)), say.of(script.names.role(seat)), "", "")
            for at, seat in enumerate(script.seats, start=1)
        ),
    )


def _all(script: Script, say: Tongue) -> Iterator[Block]:
    count = len(script.seats)
    for at, row in enumerate(script.scenario["seats"], start=1):
        agency = script.names.agency(Seat(row["seat"]).agency)
        yield Annex(
            say("sc_card", at=at, count=count), say.of(agency).upper(), say.of(script.names.role(row["seat"]))
        )
        yield from _card(script, say, row)


def _card(script: Script, say: Tongue, row: Plain) -> Iterator[Block]:
    if row.get("brief"):
        yield Para(one_line(say.of(row["brief"])), lead=say("sc_your_task"))
    yield Facts(tuple(_facts(script, say, row["seat"])))
    for at in range(1, 6):
        yield Para(say(f"sc_manner_{at}"), "item")


def _facts(script: Script, say: Tongue, seat: str) -> Iterator[tuple[str, str]]:
    city: Plain = script.documents["city"]
    role = city["roles"].get(Seat(seat).role) or {}
    acts = [
        say.of(script.names.phrase(verb))
        for verb, act in CATALOGUE.items()
        if act.open_to(role.get("may", ()))
    ]
    yield say("sc_may"), ", ".join(acts)
    yield say("sc_holder"), say("to_fill")
    yield say("sc_phone"), say("to_fill")
