"""The course of a drill in brief, and its injects in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from drillsim.base.records import Record
from scoring.reports.papers.content import Annex, Blank, Block, Column, Grid, Heading, Para
from scoring.reports.papers.material import Material
from scoring.reports.papers.plain import one_line
from scoring.reports.papers.tongue import Tongue

MOST = 60
_RANKS = ("end", "incident", "stage", "act", "inject")
"""Kinds of main events, those that matter most first."""
_DECISIONS = frozenset(
    ("classify", "choose_plan", "convene_group", "hand_back", "close", "public_notice", "answer_press")
)


def course(material: Material, say: Tongue) -> Iterator[Block]:
    """What was delivered, what went wrong, what was decided, in order of time."""
    yield Heading(say("h_course"))
    yield Para(_counted(material, say))
    events = list(main_events(material.records))
    if not events:
        yield Blank(say("course_none"), 0)
        return
    columns = (Column(say("c_time"), 6), Column(say("c_event"), 20), Column(say("c_record"), 4, "right"))
    rows = tuple(
        (material.clock.plain(r.t), one_line(material.told(r, say.at), 400), f"#{r.seq}")
        for r in weightiest(events)
    )
    yield Grid(say("course_caption"), columns, rows)
    if len(events) > MOST:
        yield Para(say("course_more", most=MOST, count=len(events) - MOST), "quiet")


def _counted(material: Material, say: Tongue) -> str:
    kinds = Counter(record.kind for record in material.records)
    fired = sum(r.kind == "inject" and r.data["status"] == "fired" for r in material.records)
    refused = sum(r.kind == "act" and r.data["status"] == "refused" for r in material.records)
    story = say("story_beside") if material.clock.story(0) else ""
    return say(
        "course_lead", injects=fired, acts=kinds["act"], refused=refused, duties=kinds["duty"], story=story
    )


def main_events(records: Iterable[Record]) -> Iterator[Record]:
    """The records that tell a drill in brief: injects, what the threats did, decisions, the end."""
    decided: set[tuple[str, str]] = set()
    severity: dict[str, str] = {}
    for record in records:
        if record.kind == "inject":
            if record.data["status"] in ("fired", "skipped"):
                yield record
        elif record.kind == "incident":
            if severity.get(record.data["incident"]) != record.data["severity"]:
                severity[record.data["incident"]] = record.data["severity"]
                yield record
        elif record.kind == "act" and record.data["status"] == "accepted":
            key = (record.data["verb"], record.data["agency"])
            if record.data["verb"] in _DECISIONS and key not in decided:
                decided.add(key)
                yield record
        elif record.kind == "end" or (record.kind == "stage" and record.data["status"] == "done"):
            yield record


def weightiest(events: Sequence[Record]) -> list[Record]:
    """The events that a report has room for, in order: injects, which its annex lists, give way first."""
    ranked = sorted(events, key=lambda record: (_RANKS.index(record.kind), record.seq))
    return sorted(ranked[:MOST], key=lambda record: record.seq)


def receivers(material: Material) -> dict[str, dict[str, None]]:
    """Inject -> the agencies that it was delivered to, in order."""
    found: dict[str, dict[str, None]] = {}
    for record in material.records:
        inject = record.data["hidden"].get("inject") if record.kind == "delivery" else None
        if inject and record.kind == "delivery":
            found.setdefault(inject, {}).update(dict.fromkeys(record.data["agencies"]))
    return found


def mark(material: Material, inject: str | None, say: Tongue) -> str:
    """What stands after the title of an inject that its scenario did not have, or had otherwise."""
    how = material.improvised(inject)
    return f" ({say(f'inject_{how}')})" if how else ""


def injects_annex(material: Material, say: Tongue) -> Iterator[Block]:
    """Annex: every inject delivered."""
    yield Annex(say("annex", number="I"), say("a_injects"), say("annex_of"))
    fired = [r for r in material.records if r.kind == "inject" and r.data["status"] == "fired"]
    if not fired:
        yield Blank(say("injects_none"), 0)
        return
    to, names = receivers(material), material.names
    columns = (
        Column(say("c_number"), 2, "right"),
        Column(say("c_time"), 6),
        Column(say("c_inject"), 13),
        Column(say("c_to"), 9),
    )
    rows = tuple(
        (
            str(number),
            material.clock.plain(record.t),
            one_line(say.of(names.inject(record.data["inject"])), 300)
            + mark(material, record.data["inject"], say),
            say.of(names.listed([material.short(one) for one in to.get(record.data["inject"], ())], 6)),
        )
        for number, record in enumerate(fired, start=1)
    )
    yield Grid(say("a_injects_caption"), columns, rows)
