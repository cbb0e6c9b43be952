"""What a drill cost, and who was called out in it, as parts of papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scoring.ledger import Ledger, LedgerRow
from scoring.reports.papers.beside import Mobilised, Spent, total
from scoring.reports.papers.content import Blank, Block, Column, Grid, Heading, Para
from scoring.reports.papers.material import Material
from scoring.reports.papers.plain import one_line, plain
from scoring.reports.papers.tongue import Tongue

DOTS = "……"


def cost(material: Material, say: Tongue) -> Iterator[Block]:
    """Section VIII: people, equipment, services and money; lines to fill in where nobody recorded any."""
    yield Heading(say("h_cost"))
    yield Heading(say.word("title", "ledger_"), 2)
    yield from _ledger(material.ledger, say)
    yield Heading(say("h_spent"), 2)
    if not material.beside.spent:
        yield Blank(say("cost_none"))
        return
    yield cost_table(material.beside.spent, say)
    work = total(row.work for row in material.beside.spent)
    if work is not None:
        yield Para(say("cost_work", hours=say.whole(work)))


def _ledger(found: Ledger, say: Tongue) -> Iterator[Block]:
    """What the response called upon, from the journal."""
    if not found["rows"]:
        yield Para(say.word("none", "ledger_"))
        return
    widths = (("name", 6.4), ("people", 1.6), ("hours", 1.9), ("amount", 2.5), ("dong", 2.9), ("mark", 2.5))
    columns = tuple(
        Column(say.word(f"head_{key}", "ledger_"), width, "left" if key in ("name", "mark") else "right")
        for key, width in widths
    )
    table = [_called_upon(row, say) for row in found["rows"]]
    hours, dong = say.decimal(found["hours"]), _money(found["dong"], say)
    table.append((say.word("total", "ledger_"), "", hours, "", dong, ""))
    yield Grid(say("ledger_caption"), columns, tuple(table), strong=True)
    yield Para(say.word("text", "ledger_"), "quiet")


def _called_upon(row: LedgerRow, say: Tongue) -> tuple[str, ...]:
    amount = "–" if row["amount"] is None else _amount(row["amount"], say) + f" {say.of(row['unit'] or '')}"
    return (
        plain(say.of(row["name"])),
        "–" if row["people"] is None else say.whole(row["people"]),
        say.decimal(row["hours"]),
        amount.rstrip(),
        "–" if row["dong"] is None else say.whole(row["dong"]),
        say.word(f"mark_{row['mark']}", "ledger_"),
    )


def _amount(value: float, say: Tongue) -> str:
    return say.whole(int(value)) if value == int(value) else say.decimal(value)


def cost_table(rows: Sequence[Spent], say: Tongue) -> Grid:
    """What a drill costs as a table, with what it comes to."""
    keys = (
        ("c_item", 2.6, "left"),
        ("c_for", 5.2, "left"),
        ("c_work", 2.4, "left"),
        ("c_estimate", 2.6, "right"),
        ("c_spent", 2.6, "right"),
        ("c_source", 2.8, "left"),
    )
    columns = tuple(Column(say(key), width, side) for key, width, side in keys)  # type: ignore[arg-type]
    table = [
        (
            say(f"cost_{row.item}"),
            plain(row.what),
            _people(row, say),
            _money(row.estimate, say),
            _money(row.cost, say),
            one_line(row.source, 120) or DOTS,
        )
        for row in rows
    ]
    estimate, spent = total(row.estimate for row in rows), total(row.cost for row in rows)
    table.append((say("cost_total"), "", "", _money(estimate, say), _money(spent, say), ""))
    return Grid(say("cost_caption"), columns, tuple(table), strong=True)


def _people(row: Spent, say: Tongue) -> str:
    if row.persons is None:
        return "–"
    hours = DOTS if row.hours is None else say.whole(row.hours)
    return say("cost_people_hours", persons=say.whole(row.persons), hours=hours)


def _money(amount: int | None, say: Tongue) -> str:
    return DOTS if amount is None else say.whole(amount)


def mobilised(material: Material, say: Tongue) -> Iterator[Block]:
    """In the course of a drill: each call-out, how many answered and came in time; nothing where none was."""
    rows = material.beside.callouts
    if not rows:
        return
    yield Heading(say("h_callouts"), 2)
    names = ("called", "prompt", "strength", "arrived", "refused", "replaced")
    columns = (Column(say("c_callout"), 5), *(Column(say(f"c_{name}"), 2, "right") for name in names))
    counted = tuple(
        (f"{one_line(row.title, 200)}, {row.began}", *(str(getattr(row.figures, name)) for name in names))
        for row in rows
    )
    yield Grid(say("callouts_caption"), columns, counted)
    for row in rows:
        yield Para(_skills(row, say), lead=f"{one_line(row.title, 200)}:")


def _skills(row: Mobilised, say: Tongue) -> str:
    missing = ", ".join(say.of(skill) for skill in row.missing)
    return say("callout_missing", skills=missing) if missing else say("callout_covered")
