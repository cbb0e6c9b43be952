"""The tables of scores, of contacts and of who took part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from drillsim.base.model import Seat
from drillsim.base.texts import Both
from scoring.network import state_of
from scoring.reports.papers import sheets
from scoring.reports.papers.material import Material
from scoring.reports.papers.overview import held_by
from scoring.reports.papers.plain import one_line
from scoring.reports.papers.sheets import Field, Row, Sheet
from scoring.reports.papers.tongue import Tongue
from scoring.rubric import PARTS
from scoring.shown import Card, LevelRow
from scoring.telling.numbers import drill_time

_LEVELS: tuple[Literal["team", "agency", "seat"], ...] = ("team", "agency", "seat")


# -- scores -----------------------------------------------------------------------------------------


def scores(material: Material, say: Tongue) -> Sheet:
    """Every score from the whole to a seat, with its weight and what it rests on."""
    fields = (
        Field("t_level", 20),
        Field("t_unit", 44),
        Field("t_score", 10),
        Field("t_was", 16),
        Field("t_band", 8),
        Field("t_response", 20),
        Field("t_coordination", 14),
        Field("t_weight", 10),
        Field("t_used", 18, "0.0%"),
        Field("t_points", 10),
        Field("t_settled", 10),
        Field("t_open", 10),
    )
    return Sheet("scores", fields, _scores(material.scores, say))


def _scores(card: Card, say: Tongue) -> Iterator[Row]:
    before = card["unadjusted"]
    whole = card["overall"]
    yield (
        *(
            say("level_whole"),
            None,
            whole["score"],
            None if before is None else before["overall"],
            say.grade(card["band"]),
            None,
            None,
        ),
        *(None, None, whole["score"], whole["settled"], whole["open"]),
    )
    points = {row["part"]: row["points"] for row in whole["evidence"]}
    for part in PARTS:
        row, weight = card[part], card["weights"]["parts"][part]
        yield (
            *(
                say("level_part"),
                say.word(part),
                row["score"],
                None if before is None else before[part],
                say.grade(row["band"]),
                None,
                None,
            ),
            *(weight["weight"], weight["used"], points.get(part), row["settled"], row["open"]),
        )
    for name, inner in card["coordination"]["parts"].items():
        value = None if inner["value"] is None else 100 * inner["value"]
        yield (
            *(say("level_inner"), say.word(name), value, None, None, None, None),
            *(inner["weight"], inner["used"], None, None, None),
        )
    for level in _LEVELS:
        yield from _levels(card["levels"][level], say(f"level_{level}"), say)
    yield from _levels(card["objectives"], say("level_objective"), say)
    yield from _levels(card["phases"], say("level_phase"), say)


def _levels(rows: Mapping[str, LevelRow], level: str, say: Tongue) -> Iterator[Row]:
    for row in rows.values():
        parts = row["response_time"], row["coordination"]
        counts = row["settled"], row["open"]
        yield (
            level,
            say.of(row["title"]),
            row["score"],
            None,
            say.grade(row["band"]),
            *parts,
            None,
            None,
            None,
            *counts,
        )


# -- contacts ---------------------------------------------------------------------------------------


def contacts(material: Material, say: Tongue) -> Sheet:
    """Who had to reach whom, and who did."""
    fields = (
        Field("t_from", 40),
        Field("t_to", 40),
        Field("t_state", 24),
        Field("t_required", 10),
        Field("t_made", 10),
        Field("t_messages", 12),
    )
    return Sheet("contacts", fields, _contacts(material, say))


def _contacts(material: Material, say: Tongue) -> Iterator[Row]:
    network = material.scores["network"]
    strays = {(sender, receiver) for sender, receiver in network["unexpected"]}
    for edge in network["edges"]:
        yield (
            say.of(material.names.agency(edge["from"])),
            say.of(material.names.agency(edge["to"])),
            say(f"edge_{state_of(edge, strays)}"),
            edge.get("required", 0),
            edge.get("made", 0),
            edge["messages"],
        )


# -- participants -----------------------------------------------------------------------------------


def participants(material: Material, say: Tongue) -> Sheet:
    """Every seat with who held it, from when to when, and how much was done from it."""
    fields = (
        Field("t_agency", 44),
        Field("t_post", 30),
        Field("t_seat_id", 30),
        Field("t_player", 30),
        Field("t_graded", 9),
        Field("t_joined", 12),
        Field("t_left", 12),
        Field("t_acts", 10),
    )
    return Sheet("participants", fields, _participants(material, say))


def _participants(material: Material, say: Tongue) -> Iterator[Row]:
    stays, acts = _stays(material), _acts(material)
    graded = set(material.scores["graded"])
    for row in material.scenario["seats"]:
        seat = row["seat"]
        where: tuple[Both, Both] = (
            material.names.agency(Seat(seat).agency),
            material.names.role(seat),
        )
        begun = (say.of(where[0]), say.of(where[1]), seat)
        if not stays.get(seat):
            player = held_by(material, seat, say)
            yield (*begun, player, seat in graded, None, None, len(acts.get((seat, None), ())))
        for person, joined, left in stays.get(seat, ()):
            came, went = drill_time(joined), None if left is None else drill_time(left)
            until = material.scores["end"] if left is None else left
            done = sum(joined <= t <= until for t in acts.get((seat, person), ()))
            yield (*begun, one_line(material.person(person)), seat in graded, came, went, done)


def _stays(material: Material) -> dict[str, list[tuple[str, int, int | None]]]:
    """Seat -> who held it, from when and until when (ms); None to the end."""
    found: dict[str, list[tuple[str, int, int | None]]] = {}
    for record in material.records:
        if record.kind == "join":
            stay = (str(record.data["person"]), record.t, None)
            found.setdefault(record.data["seat"], []).append(stay)
        elif record.kind == "leave":
            held = found.get(record.data["seat"], [])
            for at, (person, joined, left) in enumerate(held):
                if person == str(record.data["person"]) and left is None:
                    held[at] = (person, joined, record.t)
    return found


def _acts(material: Material) -> dict[tuple[str, str | None], list[int]]:
    """When each person acted from each seat (ms); None for a simulated participant."""
    found: dict[tuple[str, str | None], list[int]] = {}
    for record in material.records:
        if record.kind == "act" and record.data["seat"]:
            person = record.data.get("person")
            key = (record.data["seat"], None if person is None else str(person))
            found.setdefault(key, []).append(record.t)
    return found


def called_upon(material: Material, say: Tongue) -> Sheet:
    """The ledger of people, equipment, services and money."""
    fields = (
        Field("t_called_kind", 24),
        Field("t_called_what", 60),
        Field("t_called_people", 10),
        Field("t_called_hours", 12),
        Field("t_called_amount", 10),
        Field("t_called_unit", 10),
        Field("t_called_dong", 18),
        Field("t_called_mark", 12),
    )
    rows = (
        (
            say.word(f"group_{row['group']}", "ledger_"),
            say.of(row["name"]),
            row["people"],
            row["hours"],
            row["amount"],
            None if row["unit"] is None else say.of(row["unit"]),
            row["dong"],
            say.word(f"mark_{row['mark']}", "ledger_"),
        )
        for row in material.ledger["rows"]
    )
    return Sheet("ledger", fields, rows)


SHEETS: dict[str, Callable[[Material, Tongue], Sheet]] = {
    "about": sheets.about,
    "journal": sheets.journal,
    "injects": sheets.injects,
    "acts": sheets.acts,
    "duties": sheets.duties,
    "scores": scores,
    "contacts": contacts,
    "participants": participants,
    "ledger": called_upon,
}
"""Every table, in the order of the workbook."""
