"""What went well, what did not, what will be done about it, and what the players said."""

from __future__ import annotations

from collections.abc import Iterator

from drillsim.base.model import Text
from scoring.assessment import Carried, Finding, PlannedAction
from scoring.reports.papers.content import Blank, Block, Column, Grid, Heading, Para
from scoring.reports.papers.material import Material
from scoring.reports.papers.plain import one_line, plain
from scoring.reports.papers.tongue import Tongue

_DOTS = "................"


def findings(material: Material, say: Tongue) -> Iterator[Block]:
    """Section V: strengths, and areas for improvement with reference and cause."""
    rows = material.assessment.findings
    strengths = [row for row in rows if row.kind == "strength"]
    areas = [row for row in rows if row.kind == "area"]
    yield Heading(say("h_findings"))
    yield Heading(say("h_strengths"), 2)
    if not strengths:
        yield Blank(say("no_strengths"))
    for row in strengths:
        yield Para(" ".join(filter(None, (plain(row.text), _reference(material, row, say)))), "item")
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
            plain(row.text),
            _reference(material, row, say) or "–",
            plain(row.cause or "–"),
        )
        for number, row in enumerate(areas, start=1)
    )
    yield Grid(say("areas_caption"), columns, table)


def _reference(material: Material, row: Finding, say: Tongue) -> str:
    parts = []
    if row.objective:
        title = material.names.objectives.get(row.objective) or row.objective
        parts.append(say("reference", objective=title))
    if row.records:
        parts.append(say("records", seqs=", ".join(f"#{seq}" for seq in row.records)))
    return "; ".join(parts)


# -- improvement plan ---------------------------------------------------------------------------


def plan(material: Material, say: Tongue) -> Iterator[Block]:
    """Section VI: corrective actions; then those carried from earlier drills, with what changed."""
    rows = material.assessment.actions
    own = [row for row in rows if not row.carried_from]
    yield Heading(say("h_plan"))
    if not own:
        yield Blank(say("plan_none"), 0)
    yield plan_table(own, say)
    carried = [row for row in rows if row.carried_from]
    yield Para("" if carried else say("carried_none"), lead=say("carried_lead"))
    if carried:
        yield _carried_table(carried, say)


def plan_table(rows: list[PlannedAction], say: Tongue) -> Grid:
    """Corrective actions as a table; where there is none, lines to fill in by hand."""
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
            plain(row.what),
            say(f"e_{row.element}"),
            plain(row.owner),
            plain(row.contact or "–"),
            day(row.start, say),
            day(row.due, say),
        )
        for number, row in enumerate(rows, start=1)
    ]
    blank = [(str(number), _DOTS, *[""] * 5) for number in range(1, 4)]
    return Grid(say("plan_caption"), columns, tuple(table or blank))


def _carried_table(rows: list[PlannedAction], say: Tongue) -> Grid:
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
            plain(row.what),
            _earlier(row.carried_from, say),
            plain(row.owner),
            day(row.due, say),
            say(f"st_{row.status}"),
            plain(row.outcome or _DOTS),
        )
        for row in rows
    )
    return Grid(say("carried_caption"), columns, table)


def _earlier(drill: Carried | None, say: Tongue) -> str:
    if drill is None:
        return "–"
    called = drill.title.say(say.lang) if isinstance(drill.title, Text) else drill.title
    title = one_line(say.of(called or drill.drill), 120)
    return f"{title}, {day(drill.date, say)}" if drill.date else title


def day(date: str | None, say: Tongue) -> str:
    """A day as the language writes it; whatever else it is, as it stands; a dash for none."""
    return say.day(one_line(date or "–", 40))


# -- hot wash -----------------------------------------------------------------------------------


def hotwash(material: Material, say: Tongue) -> Iterator[Block]:
    """Section VII: what the players said right after the drill."""
    rows = material.assessment.hotwash
    yield Heading(say("h_hotwash"))
    if not rows:
        yield Blank(say("hotwash_none"))
        return
    silent = sum(not row.by for row in rows)
    yield Para(say("hotwash_sum", count=len(rows), anonymous=silent))
    words = {
        "strengths": [(row.by, row.strengths) for row in rows],
        "problems": [(row.by, row.problems) for row in rows],
        "suggestions": [(row.by, row.suggestions) for row in rows],
    }
    for key, every in words.items():
        said = [(by, text) for by, text in every if text.strip()]
        if said:
            yield Para("", lead=say(f"hw_{key}"))
        for by, text in said:
            who = one_line(by or say("anonymous"), 60)
            yield Para(say("said_by", text=plain(text).strip(), by=who), "item")
