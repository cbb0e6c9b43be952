"""Injects on paper, for when the network dies: what to hand out when, a sheet an inject, room for acts.

A sheet says what its receivers would have read and nothing else, so that it can be given away; when it is
handed out, and upon what, stands in the list in front, which stays with whoever hands out.
"""

from __future__ import annotations

from collections.abc import Iterator

from drillsim.base.texts import Both
from scoring.reports.papers.content import Annex, Blank, Block, Column, Facts, Grid, Para
from scoring.reports.papers.plain import one_line
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.material import Plain, Script
from scoring.reports.scripts.rows import ScriptRow, rows, timeless
from scoring.reports.scripts.triggers import TriggerWords

LINES = 6
"""How many acts a sheet has room for."""


def handed(script: Script, say: Tongue) -> Iterator[Block]:
    """The list of what to hand out, then a sheet an inject, on a page of its own."""
    for at in range(1, 5):
        yield Para(say(f"bf_handout_{at}"), "item")
    held = [*zip(rows(script, say), script.injects, strict=True)]
    titles = (
        ("sc_number", 1),
        ("sc_time", 4),
        ("sc_receivers_column", 4),
        ("sc_title", 5),
        ("bf_given_at", 2),
    )
    yield Grid(
        say("bf_handout_list"),
        tuple(Column(say(title), width) for title, width in titles),
        tuple(line for row, inject in held for line in _listed(script, say, row, inject)),
    )
    for row, inject in held:
        yield from _sheet(script, say, str(row.number), row, row.title, say.of(inject["body"]), inject)
        for letter, other in _variants(inject):
            title = say.of(other["title"]) if other.get("title") else row.title
            yield from _sheet(script, say, f"{row.number}{letter}", row, title, say.of(other["body"]), inject)


def _variants(inject: Plain) -> Iterator[tuple[str, Plain]]:
    yield from zip("abcdefghijklmnopqrstuvwxyz", inject.get("variants") or (), strict=False)


def _listed(script: Script, say: Tongue, row: ScriptRow, inject: Plain) -> Iterator[tuple[str, ...]]:
    to = row.to.replace("\n", ";\n")
    yield str(row.number), row.when, to, row.title, ""
    triggers = TriggerWords(script, say)
    for letter, other in _variants(inject):
        when = say("sc_variant", condition=triggers.condition(other["if"]))
        title = say.of(other["title"]) if other.get("title") else row.title
        yield f"{row.number}{letter}", when, to, title, ""


def _sheet(
    script: Script, say: Tongue, number: str, row: ScriptRow, title: str, body: str, inject: Plain
) -> Iterator[Block]:
    title, body = timeless(title, say), timeless(body, say)
    yield Annex(say("bf_handout", number=number), title)
    to = row.to.replace("\n", "; ")
    yield Facts(
        (
            (say("bf_handout_to"), to),
            (say("bf_handout_from"), row.sender),
            (say("bf_handout_channel"), row.channel),
            (say("bf_given_at"), say("bf_clock_to_fill")),
        )
    )
    for part in filter(None, map(str.strip, body.split("\n\n"))):
        yield Para(one_line(part))
    for option in filter(None, row.options.split("\n")):
        yield Para(option, "item")
    yield from _shown(script, say, inject)
    titles = (("bf_done_at", 2), ("bf_done_by", 3), ("bf_done", 6), ("bf_done_to", 3))
    columns = tuple(Column(say(name), width) for name, width in titles)
    yield Grid(say("bf_done_here"), columns, (("T+", "", "", ""),) * LINES)
    yield Blank(say("bf_handed_by"), 1)


def _shown(script: Script, say: Tongue, inject: Plain) -> Iterator[Block]:
    """What the inject shows: texts as they stand, of a picture its file."""
    wanted = inject.get("exhibits") or ()
    for row in script.scenario.get("exhibits") or ():
        if row["id"] in wanted:
            said = Both.of(row["text"]).say(say.lang) if row.get("text") else str(row.get("file"))
            yield Grid(say.of(row["title"]), (Column(say("bf_handout_shown"), 1),), ((said,),))
