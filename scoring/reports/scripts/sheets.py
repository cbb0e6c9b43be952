"""A script as a workbook: the table, what it aims at, who plays, what goes wrong, and its file."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterator

from drillsim.base.model import Seat
from drillsim.intake.table import FILE_SHEET
from scoring.reports.papers.sheets import Field, Row, Sheet
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.material import Plain, Script
from scoring.reports.scripts.rows import expectation, rows
from scoring.reports.scripts.triggers import TriggerWords, many

PIECE = 30_000
"""Characters of the packed file in a cell."""
COLUMNS = (
    Field("sc_number", 6),
    Field("sc_time", 26),
    Field("sc_title", 26),
    Field("sc_channel", 12),
    Field("sc_sender", 22),
    Field("sc_receivers_column", 26),
    Field("sc_body", 60),
    Field("sc_expected_column", 52),
    Field("sc_objectives", 24),
    Field("sc_notes", 36),
    Field("sc_options", 40),
    Field("sc_variants", 40, printed=False),
    Field("sc_id", 22, printed=False),
)


def script_sheet(script: Script, say: Tongue) -> Sheet:
    """The table that planners know."""
    made = (
        (
            row.number, row.when, row.title, row.channel, row.sender, row.to, row.body, row.expected,
            row.objectives, row.notes, row.options, row.variants, row.id,
        )
        for row in rows(script, say)
    )  # fmt: skip
    return Sheet("script", COLUMNS, made)


def sheets(script: Script, say: Tongue) -> Iterator[Sheet]:
    """Every sheet of the workbook."""
    yield script_sheet(script, say)
    yield _objectives(script, say)
    yield _forces(script, say)
    if script.scenario.get("phases"):
        yield _phases(script, say)
    yield _course(script, say)
    if script.scenario.get("expect"):
        yield _aware(script, say)
    if script.source:
        yield _file(script)


def _objectives(script: Script, say: Tongue) -> Sheet:
    fields = (Field("sc_number", 6), Field("sc_objective", 60), Field("sc_basis", 60), Field("sc_id", 22))
    made = (
        (at, say.of(row["title"]), ", ".join(many(row.get("basis"))), row["id"])
        for at, row in enumerate(script.scenario["objectives"], start=1)
    )
    return Sheet("objectives", fields, made)


def _forces(script: Script, say: Tongue) -> Sheet:
    fields = (
        Field("sc_number", 6),
        Field("sc_agency", 44),
        Field("sc_post", 28),
        Field("sc_brief", 80),
        Field("sc_id", 30),
    )
    return Sheet("forces", fields, _seats(script, say))


def _seats(script: Script, say: Tongue) -> Iterator[Row]:
    for at, row in enumerate(script.scenario["seats"], start=1):
        agency = Seat(row["seat"]).agency
        brief = say.of(row["brief"]).strip() if row.get("brief") else None
        role = say.of(script.names.role(row["seat"]))
        yield at, say.of(script.names.agency(agency)), role, brief, row["seat"]


def _phases(script: Script, say: Tongue) -> Sheet:
    triggers = TriggerWords(script, say)
    fields = (Field("sc_number", 6), Field("sc_time", 24), Field("sc_phase", 60), Field("sc_id", 22))
    made = (
        (at, triggers.moment(row["start"]), say.of(row["title"]), row["id"])
        for at, row in enumerate(script.scenario["phases"], start=1)
    )
    return Sheet("phases", fields, made)


def _course(script: Script, say: Tongue) -> Sheet:
    fields = (
        Field("sc_number", 6),
        Field("sc_incident", 40),
        Field("sc_happens", 60),
        Field("sc_time", 50),
        Field("sc_kind_column", 24),
        Field("sc_id", 24),
    )
    return Sheet("course", fields, _stages(script, say))


def _stages(script: Script, say: Tongue) -> Iterator[Row]:
    triggers = TriggerWords(script, say)
    number = 0
    for threat in script.scenario["threats"]:
        for stage in threat["stages"]:
            number += 1
            what = say.of(script.names.stage(stage["id"]))
            kind = say.word(stage["kind"], "stage_")
            yield number, say.of(threat["title"]), what, triggers.when(stage), kind, stage["id"]


def _aware(script: Script, say: Tongue) -> Sheet:
    fields = (Field("sc_number", 6), Field("sc_incident", 40), Field("sc_expected_column", 90))
    return Sheet("aware", fields, aware_rows(script, say))


def aware_rows(script: Script, say: Tongue) -> Iterator[tuple[int, str, str]]:
    """What is expected of whoever learns of an incident."""
    triggers = TriggerWords(script, say)
    for at, row in enumerate(script.scenario.get("expect") or (), start=1):
        yield at, say.of(script.names.incident(row["incident"])), _unbound(say, triggers, row)


def _unbound(say: Tongue, triggers: TriggerWords, row: Plain) -> str:
    return expectation(say, triggers, row)


def _file(script: Script) -> Sheet:
    """The scenario's file, packed, so that what comes back is the file to the byte."""
    packed = base64.b64encode(zlib.compress(script.source, 9)).decode()
    pieces = [packed[at : at + PIECE] for at in range(0, len(packed), PIECE)]
    fields = (Field("sc_packed", 60, printed=False),)
    return Sheet("file", fields, ((piece,) for piece in pieces), hidden=FILE_SHEET)
