"""What is told of changes that facilitators made to a script while it was played."""

from __future__ import annotations

from typing import Any

from scoring.reports.papers import sheets
from scoring.reports.papers.content import Grid, Para
from scoring.reports.papers.course import injects_annex
from scoring.reports.papers.departures import departures
from scoring.reports.papers.tongue import Tongue
from tests.scoring.reports.papers.test_sections import of
from tests.scoring.script import SCENARIO, Script, text

PLAYED = {"draft": "k", "number": 3, "sha256": "aa", "covers": "bb", "approved": True}
INJECT = {"id": "call", "title": text("Call"), "body": text("Old"), "to": ["a/duty"], "from": "a"}


def told(script: Script) -> list[Any]:
    return [*departures(of(script), Tongue("en"))]


def test_a_drill_run_as_scripted_says_so_when_its_script_is_known() -> None:
    assert told(Script()) == []
    *_, last = told(Script(script=PLAYED))
    assert isinstance(last, Para) and last.text.endswith("nothing was changed.")


def test_each_change_is_told_with_what_it_was_before() -> None:
    script = Script(scenario={**SCENARIO, "injects": [INJECT]})
    for minute, body in ((1, "New"), (2, "Newer")):
        changed = {**INJECT, "body": text(body), "channel": "phone"}
        script.add(minute, "control", {"type": "edit", "inject": changed, "by": "Lan"})
    script.add(3, "control", {"type": "skip", "inject": "call", "reason": "no time"})
    script.add(4, "control", {"type": "clock", "do": "pause"})
    grid = next(block for block in told(script) if isinstance(block, Grid))
    assert [(row[1], row[2]) for row in grid.rows] == [
        ("Inject “Call” edited: text from “Old” to “New”; channel", "Lan"),
        ("Inject “Call” edited: text from “New” to “Newer”", "Lan"),
        ("Inject “Call” left out; reason: no time", "–"),
    ]


def test_what_a_form_writes_otherwise_is_no_change() -> None:
    given = {**INJECT, "to": "a/duty", "by_hand": "5m"}
    script = Script(scenario={**SCENARIO, "injects": [given]})
    sent = {**INJECT, "to": ["a/duty"], "by_hand": "5m", "exhibits": [], "title": text("Ring")}
    script.add(1, "control", {"type": "edit", "inject": sent, "by": "Lan"})
    script.add(2, "control", {"type": "edit", "inject": {**sent, "to": ["b/duty"]}, "by": "Lan"})
    grid = next(block for block in told(script) if isinstance(block, Grid))
    assert [row[1] for row in grid.rows] == [
        "Inject “Call” edited: title from “Call” to “Ring”",
        "Inject “Ring” edited: receivers",
    ]


def test_an_inject_that_the_scenario_had_not_or_otherwise_is_marked_where_it_is_listed() -> None:
    changed, written = {**INJECT, "title": text("Ring")}, {**INJECT, "id": "more", "title": text("More")}
    as_it_was = {**INJECT, "id": "kept", "title": text("Kept")}
    script = Script(scenario={**SCENARIO, "injects": [INJECT, as_it_was]})
    script.add(1, "control", {"type": "edit", "inject": changed, "by": "Lan"})
    script.add(2, "control", {"type": "add", "inject": written, "by": "Lan"})
    for minute, name in enumerate(("call", "more", "kept"), start=3):
        script.add(minute, "inject", {"inject": name, "status": "fired"})
    grid = next(block for block in injects_annex(of(script), Tongue("en")) if isinstance(block, Grid))
    assert [row[2] for row in grid.rows] == ["Ring (edited)", "More (improvised)", "Kept"]
    sheet = sheets.injects(of(script), Tongue("en"))
    assert [row[2] for row in sheet.rows] == ["Ring (edited)", "More (improvised)", "Kept"]
