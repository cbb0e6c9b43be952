"""What went well, what did not, what will be done about it, and what the players said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from scoring.reports.papers.content import Blank, Block, Column, Grid, Heading, Para
from scoring.reports.papers.material import Material
from scoring.reports.papers.plain import one_line, plain
from scoring.reports.papers.tongue import Tongue

Row = Mapping[str, Any]
_DOTS = "................"


def findings(material: Material, say: Tongue) -> Iterator[Block]:
    """Section V: strengths, and areas for improvement with reference and cause."""
    rows = material.assessment.get("findings") or ()
    strengths = [row for row in rows if row["kind"] == "strength"]
    areas = [row for row in rows if row["kind"] == "area"]
    yield Heading(say("h_findings"))
    yield Heading(say("h_strengths"), 2)
    if not strengths:
        yield Blank(say("no_strengths"))
    for row in strengths:
        yield Para(" ".join(filter(None, (plain(row["text"]), _reference(material, row, say)))), "item")
    yield Heading(say("h_areas"), 2)
    if not areas:
        yield Blank(say("no_areas"))
        return
    columns = (
        Column(say("c_number"), 1, "right"),
        Column(say("c_area"), 6),
        Column(say("c_reference"), 4),
        Column(say("c_cause"), 5),
    )
    table = tuple(
        (
            str(number),
            plain(row["text"]),
            _reference(material, row, say) or "–",
            plain(row.get("cause") or "–"),
        )
        for number, row in enumerate(areas, start=1)
    )
    yield Grid(say("areas_caption"), columns, table)


def _reference(material: Material, row: Row, say: Tongue) -> str:
    parts = []
    if row.get("objective"):
        title = material.names.objectives.get(row["objective"]) or str(row["objective"])
        parts.append(say("reference", objective=title))
    if row.get("records"):
        parts.append(say("records", seqs=", ".join(f"#{seq}" for seq in row["records"])))
    return "; ".join(parts)


# -- improvement plan ---------------------------------------------------------------------------


def plan(material: Material, say: Tongue) -> Iterator[Block]:
    """Section VI: corrective actions; then those carried from earlier drills, with what changed."""
    rows = material.assessment.get("actions") or ()
    own = [row for row in rows if not row.get("carried_from")]
    yield Heading(say("h_plan"))
    if not own:
        yield Blank(say("plan_none"), 0)
    yield _plan_table(own, say)
    carried = [row for row in rows if row.get("carried_from")]
    yield Para("" if carried else say("carried_none"), lead=say("carried_lead"))
    if carried:
        yield _carried_table(carried, say)


def _plan_table(rows: list[Row], say: Tongue) -> Grid:
    keys = (
        ("c_number", 1.2),
        ("c_action", 4.4),
        ("c_element", 3.0),
        ("c_owner", 3.2),
        ("c_contact", 2.4),
        ("c_start", 2.7),
        ("c_due", 2.7),
    )
    columns = tuple(Column(say(key), width) for key, width in keys)
    table = [
        (
            str(number),
            plain(row["what"]),
            say(f"e_{row['element']}"),
            plain(row["owner"]),
            plain(row.get("contact") or "–"),
            day(row.get("start"), say),
            day(row.get("due"), say),
        )
        for number, row in enumerate(rows, start=1)
    ]
    blank = [(str(number), _DOTS, *[""] * 5) for number in range(1, 4)]
    return Grid(say("plan_caption"), columns, tuple(table or blank))


def _carried_table(rows: list[Row], say: Tongue) -> Grid:
    keys = (
        ("c_action", 5.0),
        ("c_from", 4.0),
        ("c_owner", 3.0),
        ("c_due", 2.8),
        ("c_status", 2.0),
        ("c_outcome", 4.0),
    )
    columns = tuple(Column(say(key), width) for key, width in keys)
    table = tuple(
        (
            plain(row["what"]),
            _earlier(row["carried_from"], say),
            plain(row["owner"]),
            day(row.get("due"), say),
            say(f"st_{row['status']}"),
            plain(row.get("outcome") or _DOTS),
        )
        for row in rows
    )
    return Grid(say("carried_caption"), columns, table)


def _earlier(drill: Row, say: Tongue) -> str:
    title = one_line(say.of(drill.get("title") or drill.get("drill") or "–"), 120)
    return f"{title}, {day(drill['date'], say)}" if drill.get("date") else title


def day(date: object, say: Tongue) -> str:
    """A day as the language writes it; whatever else it is, as it stands; a dash for none."""
    return say.day(one_line(date or "–", 40))


# -- hot wash -----------------------------------------------------------------------------------


def hotwash(material: Material, say: Tongue) -> Iterator[Block]:
    """Section VII: what the players said right after the drill."""
    rows = material.assessment.get("hotwash") or ()
    yield Heading(say("h_hotwash"))
    if not rows:
        yield Blank(say("hotwash_none"))
        return
    silent = sum(not row.get("by") for row in rows)
    yield Para(say("hotwash_sum", count=len(rows), anonymous=silent))
    for key in ("strengths", "problems", "suggestions"):
        said = [row for row in rows if (row.get(key) or "").strip()]
        if said:
            yield Para("", lead=say(f"hw_{key}"))
        for row in said:
            by = one_line(row.get("by") or say("anonymous"), 60)
            yield Para(say("said_by", text=plain(row[key]).strip(), by=by), "item")
