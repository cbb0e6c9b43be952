"""The after-action report and improvement plan, in the layout of NĐ 30/2020."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.reports.papers.content import Annex, Blank, Block, Column, Grid, Heading, PaperText, Para
from scoring.reports.papers.course import course, injects_annex
from scoring.reports.papers.departures import departures
from scoring.reports.papers.improvement import findings, hotwash, plan
from scoring.reports.papers.material import GradedDuty, Material
from scoring.reports.papers.overview import basis, letterhead, overview, signature
from scoring.reports.papers.plain import one_line
from scoring.reports.papers.results import results
from scoring.reports.papers.tongue import Tongue, took
from scoring.reports.papers.upkeep import cost, mobilised

MOST_DUTIES = 500


def after_action(material: Material, lang: str) -> PaperText:
    """The whole report in ``lang``."""
    say = Tongue(lang)
    return PaperText(
        lang=lang,
        kind=say("report"),
        subject=say("report_about", title=one_line(say.of(material.scenario["title"]), 300)),
        blocks=tuple(_blocks(material, say)),
        labels={key: say(key) for key in ("table", "figure")},
        letterhead=letterhead(material, say),
        signature=signature(say),
        after=(*injects_annex(material, say), *_duties_annex(material, say)),
    )


def _blocks(material: Material, say: Tongue) -> Iterator[Block]:
    for section in (basis, overview, course, mobilised, departures, results, findings, plan, hotwash, cost):
        yield from section(material, say)
    yield Heading(say("h_end"))
    yield Blank(say("conclusion"), 3)
    yield Para(say.of(material.scores["statement"]).rstrip(".") + say("over"))


def _duties_annex(material: Material, say: Tongue) -> Iterator[Block]:
    yield Annex(say("annex", number="II"), say("a_duties"), say("annex_of"))
    duties = sorted(material.lines.values(), key=lambda duty: (duty.line["opened"], duty.record.seq))
    if not duties:
        yield Blank(say("duties_none"), 0)
        return
    columns, rows = duty_rows(material, duties[:MOST_DUTIES], say)
    yield Grid(say("a_duties_caption"), columns, rows)
    if len(duties) > MOST_DUTIES:
        yield Para(say("duties_cut", count=MOST_DUTIES, all=len(duties)), "quiet")


def duty_rows(
    material: Material, duties: list[GradedDuty], say: Tongue
) -> tuple[tuple[Column, ...], tuple[tuple[str, ...], ...]]:
    """Columns and rows of a table of duties, from their lines of evidence."""
    keys = (
        ("c_duty", 7.3),
        ("c_agency", 4),
        ("c_opened", 3.1),
        ("c_answered", 3.4),
        ("c_allowed", 3.4),
        ("c_standing", 3.8),
    )
    columns = tuple(Column(say(key), width) for key, width in keys)
    clock = material.clock
    rows = tuple(
        (
            f"#{duty.record.seq} {one_line(_what(material, duty, say), 200)}",
            say.of(material.short(line["agency"])),
            clock.plain(line["opened"]),
            "–" if line["answered"] is None else clock.plain(line["answered"]),
            f"{took(line['target'])} / {took(line['limit'])}",
            f"{say.of(say.word(duty.standing))}; {say.decimal(line['credit'], 2)}",
        )
        for duty in duties
        for line in (duty.line,)
    )
    return columns, rows


def _what(material: Material, duty: GradedDuty, say: Tongue) -> str:
    """What a duty asks for, with the systems it is about."""
    about = duty.record.data.get("about") or ()
    named = (say.of(material.names.node(node)) for node in about)
    return " · ".join((say.of(material.names.duty(duty.line)), *named))
