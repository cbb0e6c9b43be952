"""What the drill was worth: scores, ratings, times, coordination, outcome, adjustments."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from drillsim.base.model import clock
from drillsim.base.texts import Both
from scoring.assessment import Adjustment, Voice
from scoring.lines import LostLine
from scoring.reports.papers.content import Blank, Block, Column, Grid, Heading, Para
from scoring.reports.papers.course import mark
from scoring.reports.papers.curve import curve_picture
from scoring.reports.papers.material import Material
from scoring.reports.papers.plain import one_line, plain
from scoring.reports.papers.ratings import ratings
from scoring.reports.papers.tongue import Tongue, took
from scoring.rubric import PARTS
from scoring.shown import AppealedDuty, Card, MedianStep, Network, PooledRow, Scores, UnitRow
from scoring.telling.numbers import drill_time

MOST_LOSSES = 15
MOST_MISSING = 60
STOOD = ("met", "late", "never", "open")
GROUPS = ("acknowledge", "classify", "report", "contain", "recover")


def results(material: Material, say: Tongue) -> Iterator[Block]:
    """Section IV."""
    yield Heading(say("h_results"))
    yield from _overall(material, say)
    yield from ratings(material, say)
    yield from _pooled(material, say)
    yield from _times(material, say)
    yield from _coordination(material, say)
    yield from _outcome(material, say)
    yield from _adjusted(material, say)


# -- overall ----------------------------------------------------------------------------------------


def _overall(material: Material, say: Tongue) -> Iterator[Block]:
    scores = material.scores
    yield Heading(say("h_overall"), 2)
    yield Para(_sentence(scores, say))
    if scores["norms"]:
        yield Para(say.of(scores["norms"]["text"]))
    before = scores["unadjusted"]
    if before and before["overall"] is not None:
        score = say.decimal(before["overall"])
        yield Para(say("overall_was", score=score, band=say.grade(before["band"])))
    yield _parts(scores, before, say)
    bands = {key: say.decimal(least, 0) for key, least in scores["rubric"]["bands"].items()}
    yield Para(say("bands", **bands, rubric=Both.of(scores["rubric"]["title"])), "quiet")
    # The table says which parts have no data.
    for note in (each for each in scores["notes"] if each["code"] != "part_without_data"):
        yield Para(say.of(note["text"]), "quiet")


def _sentence(scores: Card, say: Tongue) -> str:
    whole = scores["overall"]
    if whole["score"] is None:
        return say("overall_none")
    score = say.decimal(whole["score"])
    if whole["band"] is None:
        return say("overall_wide", score=score)
    return say("overall_is", score=score, means=say.grade(whole["band"]).lower())


def _parts(scores: Card, before: Scores | None, say: Tongue) -> Grid:
    points = {row["part"]: row["points"] for row in scores["overall"]["evidence"]}
    rows = []
    for part in PARTS:
        weight, own = scores["weights"]["parts"][part], scores[part]
        rows.append(
            [
                say.word(part),
                say.decimal(weight["weight"], 0),
                say.percent(weight["used"], 1) if weight["used"] else say("no_data"),
                *([say.decimal(before[part])] if before else []),
                say.decimal(own["score"]),
                say.grade(own["band"]),
                say.decimal(points.get(part)),
            ]
        )
    whole = scores["overall"]
    was = [say.decimal(before["overall"])] if before else []
    score = say.decimal(whole["score"])
    rows.append([say("total"), "", "", *was, score, say.grade(whole["band"]), score])
    return Grid(
        say("parts_caption"),
        _part_columns(before is not None and bool(before), say),
        _frozen(rows),
        strong=True,
    )


def _part_columns(adjusted: bool, say: Tongue) -> tuple[Column, ...]:
    keys = ["c_weight", "c_used", *(["c_was"] if adjusted else []), "c_score", "c_band", "c_points"]
    return (
        Column(say("c_part"), 3),
        *(Column(say(key), 1.6 if key == "c_was" else 1.2, "right") for key in keys),
    )


def _frozen(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in rows)


# -- teams of many units --------------------------------------------------------------------------


def _pooled(material: Material, say: Tongue) -> Iterator[Block]:
    """The table of teams, and a line for each of their units."""
    rows = material.scores["pooled"]
    if not rows:
        return
    yield Heading(say("h_pooled"), 2)
    heads = (Column(say("c_team"), 3), *_stood_columns(say), Column(say("c_score"), 1.2, "right"))
    teams = tuple(
        (say.of(row["title"]), *_stood(row), took(row["silence"]), say.decimal(row["score"])) for row in rows
    )
    yield Grid(say("pooled_caption"), heads, teams)
    for row in rows:
        units = tuple(
            (say.of(material.short(unit["agency"])), *_stood(unit), took(unit["silence"]))
            for unit in row["units"]
        )
        columns = (Column(say("c_agency"), 3), *_stood_columns(say))
        yield Grid(say("units_caption", team=Both.of(row["title"])), columns, units)


def _stood_columns(say: Tongue) -> tuple[Column, ...]:
    return tuple(Column(say(f"c_{key}"), 1.2, "right") for key in (*STOOD, "silence"))


def _stood(row: PooledRow | UnitRow) -> tuple[str, ...]:
    return str(row["met"]), str(row["late"]), str(row["never"]), str(row["open"])


# -- response times -----------------------------------------------------------------------------


def _times(material: Material, say: Tongue) -> Iterator[Block]:
    yield Heading(say("h_times"), 2)
    duties = material.lines.values()
    if duties:
        how = Counter(duty.standing for duty in duties)
        states = {state: how[state] for state in ("full", "part", "zero", "never", "open")}
        yield Para(say("duties_sum", settled=len(duties) - how["open"], **states))
    medians = material.scores["medians"]
    if not medians:
        yield Blank(say("times_none"), 0)
        return
    columns = (
        Column(say("c_agency"), 2.5),
        *(Column(say.word(key), 1.75 if key == GROUPS[0] else 1.4, "right") for key in GROUPS),
    )
    rows = tuple(
        (say.of(material.short(agency)), *(_median(groups.get(group)) for group in GROUPS))
        for agency, groups in medians.items()
    )
    yield Grid(say("times_caption"), columns, rows)


def _median(row: MedianStep | None) -> str:
    if row is None:
        return "–"
    missed = f" ({row['unanswered']})" if row["unanswered"] else ""
    return f"{took(row['median'])} / {took(row['target'])}{missed}"


# -- coordination -------------------------------------------------------------------------------


def _coordination(material: Material, say: Tongue) -> Iterator[Block]:
    part, network = material.scores["coordination"], material.scores["network"]
    yield Heading(say("h_coordination"), 2)
    columns = (
        Column(say("c_part"), 4),
        *(Column(say(key), 1.2, "right") for key in ("c_weight", "c_used", "c_score")),
    )
    rows = tuple(
        (
            say.word(name),
            say.decimal(row["weight"], 2),
            say.percent(row["used"], 1) if row["used"] else say("no_data"),
            say.decimal(None if row["value"] is None else 100 * row["value"]),
        )
        for name, row in part["parts"].items()
    )
    yield Grid(say("coordination_caption"), columns, rows)
    if not network["edges"]:
        yield Blank(say("contacts_none"), 0)
        return
    yield from _contacts(material, network, say)


def _contacts(material: Material, network: Network, say: Tongue) -> Iterator[Block]:
    names = material.names
    yield Para(
        say(
            "contacts_sum",
            made=sum(edge["made"] for edge in network["edges"]),
            required=sum(edge["required"] for edge in network["edges"]),
            missing=len(network["missing"]),
            unexpected=len(network["unexpected"]),
        )
    )
    if network["missing"]:
        yield Para("", lead=say("missing_lead"))
    for sender, receiver in network["missing"][:MOST_MISSING]:
        yield Para(f"{say.of(material.short(sender))} → {say.of(material.short(receiver))}", "item")
    if len(network["missing"]) > MOST_MISSING:
        yield Para(say("missing_more", count=len(network["missing"]) - MOST_MISSING), "quiet")
    strays = {
        agency
        for line in material.scores["coordination"]["evidence"]
        for agency in line.get("misdirected") or ()
    }
    if strays:
        listed = ", ".join(sorted(say.of(material.short(agency)) for agency in strays))
        yield Para(listed + ".", lead=f"{say('misdirected')}:")
    hubs = [material.short(agency) for agency in list(network["betweenness"])[:3]]
    if hubs:
        yield Para(say("hubs", names=names.listed(hubs)))


# -- outcome ------------------------------------------------------------------------------------


def _outcome(material: Material, say: Tongue) -> Iterator[Block]:
    part = material.scores["outcome"]
    yield Heading(say("h_outcome"), 2)
    loss, idle, book = part["loss"], part["idle_loss"], part.get("expert_loss")
    if part["score"] is None or idle is None or book is None:
        yield Para(say("outcome_alone", loss=say.decimal(loss)))
    else:
        values = {"loss": loss, "idle": idle, "book": book, "saved": idle - loss, "possible": idle - book}
        said = {key: say.decimal(value) for key, value in values.items()}
        yield Para(say("outcome_is", **said, score=say.decimal(part["score"])))
    picture = curve_picture(material, say)
    if picture is not None:
        yield picture
    lines = [line for line in part["evidence"] if line["system"]]
    if lines:
        yield _losses(material, lines, loss, say)


def _losses(material: Material, lines: list[LostLine], loss: float, say: Tongue) -> Grid:
    columns = (
        Column(say("c_system"), 4),
        Column(say("c_kind"), 3),
        Column(say("c_amount"), 1.2, "right"),
        Column(say("c_loss"), 1.2, "right"),
    )
    ranked = sorted(lines, key=lambda line: -line["loss"])
    rows = [
        (
            say.of(material.names.node(line["system"])),
            say.word(line["part"]) + (f", {say.word(line['detail'])}" if line["detail"] else ""),
            say.decimal(line["amount"], 2),
            say.decimal(line["loss"], 2),
        )
        for line in ranked[:MOST_LOSSES]
    ]
    rest = ranked[MOST_LOSSES:]
    if rest:
        others = math.fsum(line["loss"] for line in rest)
        rows.append((say("other_losses", count=len(rest)), "", "", say.decimal(others, 2)))
    total = (say("loss_total"), "", "", say.decimal(loss, 2))
    return Grid(say("losses_caption"), columns, (*rows, total), strong=True)


# -- adjustments --------------------------------------------------------------------------------


def _adjusted(material: Material, say: Tongue) -> Iterator[Block]:
    yield Heading(say("h_adjusted"), 2)
    judged = material.assessment
    if not (judged.adjustments or judged.voice or judged.outages or judged.appeals):
        yield Para(say("adjusted_none"))
    if judged.adjustments:
        yield _adjustments(material, judged.adjustments, say)
    yield from _voices(material, say)
    yield from _outages(material, say)
    yield from _appeals(material, say)


def adjusted(row: Adjustment, say: Tongue) -> str:
    """What an adjustment does."""
    return say("do_credit", time=drill_time(row.at or 0)) if row.do == "credit" else say(f"do_{row.do}")


def _adjustments(material: Material, found: Sequence[Adjustment], say: Tongue) -> Grid:
    columns = (
        Column(say("c_what"), 3),
        Column(say("c_duty"), 5),
        Column(say("c_by"), 3),
        Column(say("c_reason"), 5),
    )
    rows = tuple(
        (
            adjusted(row, say),
            _duty(material, row.duty, say),
            one_line(row.by, 80),
            plain(row.reason),
        )
        for row in found
    )
    return Grid(say("adjusted_caption"), columns, rows)


def _voices(material: Material, say: Tongue) -> Iterator[Block]:
    """What was done by voice or telephone, and whether a second person has confirmed it."""
    found = material.assessment.voice
    if not found:
        return
    columns = (
        Column(say("c_time"), 1.6),
        Column(say("c_seat"), 4),
        Column(say("c_what"), 5),
        Column(say("c_said"), 5),
        Column(say("c_entered"), 3),
    )
    yield Grid(say("voice_caption"), columns, tuple(_voice(material, row, say) for row in found))


def _voice(material: Material, row: Voice, say: Tongue) -> tuple[str, ...]:
    names = material.names
    did = [say.of(names.verb(row.verb)), *([say.word(row.kind)] if row.kind else [])]
    did += [say.of(names.node(row.about))] if row.about else []
    to = ", ".join(say.of(material.short(agency)) for agency in row.to)
    second = row.confirmed_by
    who = say("voice_two", by=row.by, second=second) if second else say("voice_one", by=row.by)
    told = ", ".join(did) + (f" → {to}" if to else "")
    if row.how:
        who = say("voice_paper", who=who)
    return (
        f"T+{clock(row.at)}",
        say.of(names.seat(row.seat)),
        told,
        plain(row.content),
        one_line(who, 200),
    )


def _outages(material: Material, say: Tongue) -> Iterator[Block]:
    """Times that staff have marked as lost."""
    found = material.assessment.outages
    if not found:
        return
    columns = (
        Column(say("c_time"), 3),
        Column(say("c_seats"), 5),
        Column(say("c_by"), 3),
        Column(say("c_reason"), 5),
    )
    rows = tuple(
        (
            f"T+{clock(row.since)} – T+{clock(row.until)}",
            "; ".join(say.of(material.names.seat(seat)) for seat in row.seats),
            one_line(row.by, 80),
            plain(row.reason),
        )
        for row in found
    )
    yield Grid(say("outages_caption"), columns, rows)


def _appeals(material: Material, say: Tongue) -> Iterator[Block]:
    """What seats asked to have looked at again, what was decided, and whether the report is signed."""
    rows = tuple(_appeal(material, row, say) for row in material.scores["appeals"])
    if rows:
        columns = (
            Column(say("c_duty"), 4),
            Column(say("c_asked"), 4),
            Column(say("c_decision"), 4),
            Column(say("c_credit"), 2),
        )
        yield Grid(say("appeals_caption"), columns, rows)
    signed = material.assessment.signed
    if signed is not None:
        yield Para(say("report_signed", by=one_line(signed.by, 80), day=say.day(signed.wall)))


def _appeal(material: Material, row: AppealedDuty, say: Tongue) -> tuple[str, ...]:
    asked = f"{say.of(material.names.seat(row['seat']))} ({one_line(row['by'], 80)}): {plain(row['reason'])}"
    decided = say(f"appeal_{row['decision'] or 'open'}")
    if row["decision"]:
        decided += f" ({one_line(row['decided_by'] or '–', 80)}): {plain(row['answer'] or '–')}"
    was, now = row["was"], row["now"]
    credit = "–" if was is None else say.decimal(was["credit"], 2)
    if row["decision"] == "granted" and was is not None:
        credit += " → " + ("–" if now is None else say.decimal(now["credit"], 2))
    return _duty(material, row["duty"], say), asked, decided, credit


def _duty(material: Material, seq: int, say: Tongue) -> str:
    duty = material.duties.get(seq)
    if duty is None:
        return f"#{seq}"
    agency = say.of(material.names.agency(duty.data["agency"]))
    told = material.deliveries.get(duty.data.get("delivery") or -1)
    inject = told.data["hidden"].get("inject") if told else None
    return f"{agency}: {say.of(duty.data['title'])}{mark(material, inject, say)} (#{seq})"
