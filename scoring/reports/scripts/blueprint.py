"""A script in the columns of a Blueprint MSEL, its times kept."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from drillsim.base.model import HOUR, MINUTE, SECOND
from scoring.reports.papers.sheets import Field, Row, Sheet
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.material import Script
from scoring.reports.scripts.rows import rows

DAY = 24 * HOUR
COLUMNS = (
    Field("bp_number", 6),
    Field("bp_time", 14),
    Field("bp_move", 8),
    Field("bp_group", 8),
    Field("bp_name", 30),
    Field("bp_description", 60),
    Field("bp_from", 24),
    Field("bp_to", 30),
    Field("bp_method", 16),
    Field("bp_expected", 50),
    Field("bp_status", 12),
    Field("bp_id", 22, printed=False),
)


def msel(script: Script, say: Tongue) -> Sheet:
    """One sheet, its heading first, as that system reads it: a row an inject, timed from the start."""
    return Sheet("msel", COLUMNS, _rows(script, say))


def _rows(script: Script, say: Tongue) -> Iterator[Row]:
    phases = [row["id"] for row in script.scenario.get("phases") or ()]
    for row in rows(script, say):
        at = script.due.get(row.id, inf)
        phase = script.phase_at(at) if at < inf else None
        move = phases.index(phase) if phase is not None else 0
        told = (row.title, row.body, row.sender, row.to, row.channel, row.expected)
        yield row.number, elapsed(at), move, 0, *told, say("bp_pending"), row.id


def elapsed(at: float) -> str:
    """A drill time (ms) as ``+ 1:05:00``, days before it from one day on; empty for what waits for an act."""
    if at == inf:
        return ""
    days, rest = divmod(int(at), DAY)
    clock = f"{rest // MINUTE % 60:02d}:{rest // SECOND % 60:02d}"
    return f"+ {days} {rest // HOUR:02d}:{clock}" if days else f"+ {rest // HOUR}:{clock}"
