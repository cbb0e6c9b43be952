"""A scenario as whoever plans reads it: what happens, who is to do what by when, and what it covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from math import inf
from pathlib import Path
from typing import Any

from drillsim.base.errors import InputError
from drillsim.base.model import MINUTE
from drillsim.base.texts import Both
from drillsim.documents.times import Times, likely
from drillsim.library.coverage import coverage
from drillsim.library.index import PLANS, Library, Loaded
from drillsim.library.shelf import summed
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.covered import lawful, objectives, untold
from scoring.reports.scripts.material import Script
from scoring.reports.scripts.rows import rows
from scoring.reports.scripts.seatwork import IDLE, SeatWork, seatwork, span_of
from scoring.reports.scripts.sheets import aware_rows
from scoring.reports.scripts.triggers import TriggerWords
from web.services.drafts import as_file
from web.work.drafting import told
from web.work.lanes import lanes

Plain = dict[str, Any]


def reading(root: Path, text: str, lang: str, seed: int) -> Plain:
    """A scenario as its reading page takes it; of one with faults, the faults.

    Args:
        root: the library's folder.
        text: the scenario's YAML.
        lang: the language.
        seed: which draw of it.
    """
    library = Library(root)
    with as_file(text) as path:
        try:
            loaded = library.scenario(str(path), seed=seed)
        except InputError as error:
            return {"faults": told(error.faults, path)}
    steps = Times(loaded.scenario, likely, acts=inf).steps
    due = {row.id: steps["inject", row.id].begin for row in loaded.scenario.injects}
    say, title = Tongue(lang), Both.of(loaded.documents["scenario"]["title"])
    script = Script(loaded.documents, title, due, text.encode(), seed)
    work = seatwork(loaded.scenario, due)
    return {
        "faults": [],
        **_head(script, say, loaded, work),
        "course": [*_course(script, say)],
        "rows": [
            {**asdict(row), "upon": due[row.id] == inf, "phase": _phase(script, say, due[row.id])}
            for row in rows(script, say)
        ],
        "aware": [
            {"incident": incident, "expected": expected} for _, incident, expected in aware_rows(script, say)
        ],
        "picture": _picture(script, say, loaded, work),
        "lanes": lanes(script, say, loaded.scenario, due),
        "coverage": _coverage(script, say, loaded, library, work),
    }


def _head(script: Script, say: Tongue, loaded: Loaded, work: list[SeatWork]) -> Plain:
    scenario, triggers = script.scenario, TriggerWords(script, say)
    return {
        "title": say.of(scenario["title"]),
        "summary": say.of(scenario["summary"]),
        "codes": [scenario["code"], *scenario.get("also", ())],
        "length": triggers.length(scenario["length"]),
        "starts": _starts(scenario.get("story"), say),
        "city": say.of(script.documents["city"]["name"]),
        "rules": say.of(loaded.rules.title.words()),
        "hash": script.hash[:16],
        "objectives": [
            {
                "title": say.of(row["title"]),
                "basis": ", ".join(_ground(each, loaded, say) for each in row.get("basis") or ()),
            }
            for row in scenario["objectives"]
        ],
        "seats": [
            {
                "name": say.of(script.names.seat(row["seat"])),
                "brief": say.of(row["brief"]) if row.get("brief") else "",
                "told": sum(len(cell.told) for cell in mine.cells),
                "upon": mine.upon,
            }
            for row, mine in zip(scenario["seats"], work, strict=True)
        ],
    }


def _starts(story: Plain | None, say: Tongue) -> str:
    """When the story begins, as people write it."""
    if not story:
        return ""
    day, _, time = str(story["starts"]).partition(" ")
    return say("story_at", time=time, day=say.day(day))


def _ground(ground: str, loaded: Loaded, say: Tongue) -> str:
    """What an objective rests on: a code of the plan, an article, or a duty of the rules by its name."""
    duty = loaded.rules.obligations.get(ground)
    return ground if duty is None else say.of(duty.title.words())


def _course(script: Script, say: Tongue) -> Iterator[Plain]:
    """What goes wrong, threat by threat."""
    triggers = TriggerWords(script, say)
    for threat in script.scenario["threats"]:
        stages = [
            {
                "what": say.of(script.names.stage(stage["id"])),
                "when": triggers.when(stage),
                "kind": say.word(stage["kind"], "stage_"),
            }
            for stage in threat["stages"]
        ]
        yield {"title": say.of(threat["title"]), "stages": stages}


def _phase(script: Script, say: Tongue, due: float) -> str:
    titles = {row["id"]: say.of(row["title"]) for row in script.scenario.get("phases") or ()}
    return "" if due == inf else titles.get(script.phase_at(due) or "", "")


def _picture(script: Script, say: Tongue, loaded: Loaded, work: list[SeatWork]) -> Plain:
    """Time by seat: a row a seat, a column a span."""
    step = span_of(loaded.scenario)
    titles = {row.id: say.of(row.title.words()) for row in loaded.scenario.injects}
    table = [
        {
            "seat": say.of(script.brief.seat(each.seat)),
            "cells": [
                {
                    "told": len(cell.told),
                    "due": cell.due,
                    "titles": "; ".join(titles[name] for name in cell.told),
                }
                for cell in each.cells
            ],
        }
        for each in work
    ]
    columns = [f"{at * step // 60}:{at * step % 60:02d}" for at in range(len(work[0].cells))]
    return {"step": step, "columns": columns, "rows": table}


def _coverage(script: Script, say: Tongue, loaded: Loaded, library: Library, work: list[SeatWork]) -> Plain:
    scenario, rules = loaded.scenario, loaded.rules
    return {
        "seats": [say.of(script.brief.seat(each.seat)) for each in scenario.seats],
        "objectives": [
            {
                "title": say.of(row.objective.title.words()),
                "injects": row.injects,
                "expectations": row.expectations,
                "law": [say.of(duty.title.words()) for duty in row.law.values()],
                "seats": [*row.seats.values()],
            }
            for row in objectives(scenario, rules)
        ],
        "law": [
            {
                "title": say.of(row.duty.title.words()),
                "line": row.duty.line or "",
                "named": row.named,
                "seats": [each.seat in row.seats for each in scenario.seats],
            }
            for row in lawful(scenario, rules, loaded.city)
        ],
        "untold": [say.of(script.names.agency(name)) for name in untold(scenario, loaded.city.agencies)],
        "idle": [
            {
                "seat": say.of(script.brief.seat(each.seat)),
                "start": _minutes(each.idle[0]),
                "end": _minutes(each.idle[1]),
                "minutes": (each.idle[1] - each.idle[0]) // MINUTE,
            }
            for each in work
            if each.idle[1] - each.idle[0] > IDLE
        ],
        "plans": [*_plans(say, loaded, library)],
    }


def _minutes(at: int) -> str:
    return f"{at // MINUTE // 60}:{at // MINUTE % 60:02d}"


def _plans(say: Tongue, loaded: Loaded, library: Library) -> Iterator[Plain]:
    """What of each plan the scenario touches, group by group, and what it does not."""
    summary = summed("draft", loaded.scenario)
    for name in library.names(PLANS):
        plan = library.plan(name)
        for group in coverage(plan, [summary], {summary.city: loaded.city}, loaded.rules):
            asked = [row for row in group.rows if row.demand.played]
            found: dict[str, list[Plain]] = {"main": [], "beside": [], "none": []}
            for row in asked:
                how = "main" if row.main else "beside" if row.beside else "none"
                found[how].append({"code": row.code, "name": say.of(row.demand.name.words())})
            yield {"title": say.of(group.title.words()), **found}
