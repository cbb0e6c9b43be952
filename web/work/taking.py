"""Scripts that planners bring, understood: what was found in a file, and the draft that it makes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from drillsim.base.messages import Sayable
from drillsim.base.model import MINUTE
from drillsim.base.texts import Both
from drillsim.documents.catalogue import CATALOGUE
from drillsim.intake.columns import Guess
from drillsim.intake.draft import Wishes
from drillsim.intake.fields import COLUMNS
from drillsim.intake.moments import AMBIGUOUS
from drillsim.intake.script import Choices, Loss, TakenScript
from drillsim.library.index import Library
from web.services.returning import returned
from web.services.taking import opened, taken

MOST = 500
"""Losses and proposals of each that are told."""
NO_COLUMN = "none"


def understood(root: Path, raw: bytes, name: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """What a file holds, as its page shows it, and the YAML of the draft.

    Args:
        root: the library's folder.
        raw: the file.
        name: what it is called.
        told: what its planner has said: ``city``, ``title``, ``code``, ``start``, ``table``, ``columns``,
            ``forms`` and ``ticks``.

    Raises:
        InputError: when it cannot be taken in, with the reason.
    """
    library, source = Library(root), opened(raw, name)
    own = returned(library, source)
    if own is not None:
        return {"own": own.edits, "text": own.text, "losses": _losses(own.losses)}
    choices, ticked = _choices(told), {tuple(each) for each in told["ticks"]}
    wishes = Wishes(told["city"], told["title"], told["code"] or None, ticked)
    made = taken(library, source, name, choices, wishes)
    return {
        "own": None,
        "text": made.draft.text,
        "losses": _losses([*made.script.all_losses, *made.draft.losses]),
        **_found(made.script, ticked),
    }


def _choices(told: Mapping[str, Any]) -> Choices:
    """What a planner has said, without what names nothing."""
    columns = {
        int(at): next((each for each in COLUMNS if each == column), None)
        for at, column in told["columns"].items()
    }
    forms = {
        form: reading
        for form, readings in AMBIGUOUS.items()
        for reading in readings
        if told["forms"].get(form) == reading
    }
    start = datetime.fromisoformat(told["start"]) if told["start"] else None
    return Choices(told["table"], columns, start, forms)


def _found(script: TakenScript, ticked: set[tuple[int, ...]]) -> dict[str, object]:
    return {
        "tables": [table.name for table in script.source.tables],
        "table": script.table,
        "rows": len(script.rows),
        "marks": [[row.number, row.id] for row in script.rows],
        "columns": [_column(guess) for guess in script.head.guesses],
        "questions": [
            {
                "form": each.form,
                "cells": list(each.cells),
                "readings": list(each.readings),
                "taken": each.taken,
            }
            for each in script.times.questions
        ],
        "proposals": _proposals(script, ticked)[:MOST],
    }


def _column(guess: Guess) -> dict[str, object]:
    return {
        "at": guess.at,
        "heading": guess.heading,
        "column": guess.column or NO_COLUMN,
        "sure": round(100 * guess.sure),
        "samples": [sample[:60] for sample in guess.samples[:3]],
    }


def _proposals(script: TakenScript, ticked: set[tuple[int, ...]]) -> list[dict[str, object]]:
    return [
        {
            "key": f"{at}.{number}",
            "row": row.row,
            "verb": _both(CATALOGUE[each.verb].title),
            "target": each.target // MINUTE,
            "text": each.text[:120],
            "ticked": (at, number) in ticked,
        }
        for at, row in enumerate(script.rows)
        for number, each in enumerate(row.proposed)
    ]


def _losses(losses: Sequence[Loss]) -> list[dict[str, object]]:
    rows = sorted(losses, key=lambda each: each.row)[:MOST]
    return [{"row": each.row, "what": _both(each.what)} for each in rows]


def _both(text: Sayable) -> dict[str, str]:
    return Both(text.say("vi"), text.say("en"))._asdict()
