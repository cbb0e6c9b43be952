"""Scripts that planners bring, understood: what was found in a file, and the draft that it makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from drillsim.base.errors import InputError
from drillsim.base.messages import Sayable
from drillsim.base.model import MINUTE, Seat, clock
from drillsim.base.texts import Both, Words
from drillsim.documents.city import City
from drillsim.documents.phrasebook import act_name
from drillsim.intake.columns import Guess
from drillsim.intake.draft import Wishes
from drillsim.intake.fields import COLUMNS, folded
from drillsim.intake.moments import AMBIGUOUS
from drillsim.intake.reading import read
from drillsim.intake.script import Choices, Loss, TakenRow, TakenScript
from drillsim.intake.table import FILE_SHEET, FileTables
from drillsim.intake.verbs import Proposal
from drillsim.library.index import Library
from scoring.telling.words import WORDS
from web.core import texts
from web.services.merging import merged
from web.services.sheetedits import SheetTick, applied
from web.services.taking import Taken, taken, within

Plain = dict[str, Any]
MOST, MOST_UNITS, MOST_SHEETS = 500, 100, 20
"""Losses, proposals and rows of each that are told; units; sheets of our own workbooks that are looked at."""
NO_COLUMN = "none"
SHEETS = frozenset(("xlsx", "xls", "xlsb", "ods", "csv"))
"""Kinds of files of which people see numbered rows."""


def understood(root: Path, raw: bytes, name: str, told: Plain, into: str | None = None) -> Plain:
    """What a file holds, as its page shows it, and the YAML of the draft.

    Args:
        root: the library's folder.
        raw: the file.
        name: what it is called.
        told: what its planner has said: ``city``, ``title``, ``code``, ``start``, ``table``, ``columns``,
            ``forms``, ``units``, ``ticks``, ``drop``, and of our own workbooks ``said``.
        into: the text of the draft that it is to be merged into; None for a new one.

    Raises:
        InputError: when it cannot be taken in, with the reason.
    """
    brought = _Brought(root, raw, name, told)
    found = within(_ours_or_understood, brought)
    if isinstance(found, FileTables):
        own = _own(brought, found, into)
        if own is not None:
            return own
        found = within(_understood, brought)
    return {**found, "merged": None if into is None else _merged(found, told, into)}


def _merged(found: Plain, told: Plain, into: str) -> Plain | None:
    """What merging a script into a draft comes to; None when the draft cannot be read as a table."""
    marks = [(str(number), str(given)) for number, given in found["marks"]]
    try:
        made = merged(into, found["text"], marks, drop=bool(told.get("drop")))
    except InputError:
        return None
    rows = {name: [each._asdict() for each in getattr(made, name)] for name in ("changed", "new", "gone")}
    return {"text": made.text, **rows}


def _own(brought: _Brought, source: FileTables, into: str | None) -> Plain | None:
    """What was edited in a workbook that drillsim wrote; None of any other."""
    # what writes workbooks takes a while to import, and is not for what strangers bring.
    from scoring.reports.papers.tongue import TEXTS
    from web.services.returning import returned

    ticked = {tuple(each) for each in brought.told["ticks"]}
    own = returned(Library(brought.root), source, ticked)
    if own is None:
        return None
    said = brought.told.get("said", {})
    made = applied(own.text, own.edits, said)
    try:
        there = made if into is None else applied(into, own.edits, said)
    except InputError:
        there = None
    more = own.added
    lost = [*own.losses, *(more.script.all_losses if more else ()), *(more.draft.losses if more else ())]
    return {
        "own": len(own.edits),
        "text": made.text,
        "merged": {"text": there.text} if there is not None and into is not None else None,
        "edits": [
            _standing(each) | {"column": TEXTS.say(each.edit.column).words() if each.edit.column else None}
            for each in (there or made).edits
        ],
        "losses": _losses(lost, _numbers(more.script) if more else {}),
        "proposals": _proposals(more, ticked)[:MOST] if more else [],
        "lines": _lines(more) if more else [],
    }


def _standing(each: SheetTick) -> Plain:
    """An edit as its planner sees it."""
    edit = each.edit
    told = {name: getattr(edit, name) for name in ("key", "kind", "row", "title", "was", "now")}
    return {**told, "usual": each.usual, "taken": each.taken, "overtaken": each.overtaken}


class _Brought(NamedTuple):
    """A file, and what its planner has said of it."""

    root: Path
    raw: bytes
    name: str
    told: Plain


def _ours_or_understood(brought: _Brought) -> FileTables | Plain:
    """The tables of a workbook that drillsim may have written; what was understood of any other file."""
    source = read(brought.raw, brought.name)
    ours = [each for each in source.tables if each.name == FILE_SHEET]
    shown = [each for each in source.tables if each.shown][:MOST_SHEETS]
    return replace(source, tables=(*shown, *ours)) if ours else _told(brought, source)


def _understood(brought: _Brought) -> Plain:
    return _told(brought, read(brought.raw, brought.name))


def _told(brought: _Brought, source: FileTables) -> Plain:
    told = brought.told
    choices, ticked = _choices(told), {tuple(each) for each in told["ticks"]}
    wishes = Wishes(told["city"], told["title"], told["code"] or None, ticked)
    made = taken(Library(brought.root), source, brought.name, choices, wishes)
    return {
        "own": None,
        "text": made.draft.text,
        "title": made.script.title,
        "losses": _losses([*made.script.all_losses, *made.draft.losses], _numbers(made.script)),
        **_found(made.script),
        "proposals": _proposals(made, ticked)[:MOST],
        **_named(made),
        "lines": _lines(made),
    }


def _choices(told: Plain) -> Choices:
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
    return Choices(told["table"], columns, start, forms, told.get("units", {}))


def _found(script: TakenScript) -> dict[str, object]:
    return {
        "found": _both(script.found),
        "counted": "sheet" if script.source.kind in SHEETS else "table",
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
    }


def _column(guess: Guess) -> dict[str, object]:
    return {
        "at": guess.at,
        "heading": guess.heading,
        "column": guess.column or NO_COLUMN,
        "sure": round(100 * guess.sure),
        "samples": [sample[:60] for sample in guess.samples[:3]],
    }


def _named(made: Taken) -> dict[str, object]:
    """Each unit that the file names and what it is taken for, the doubtful first; and all that it may be."""
    city, found = made.units.city, dict[str, Plain]()
    for row in made.script.rows:
        senders = [made.units.sender(row.sender)] if row.sender else []
        for match, receives in [*((each, True) for each in row.to), *((each, False) for each in senders)]:
            key = folded(match.text)
            one = found.setdefault(key, {"key": key, "text": match.text[:120], "receives": False, "rows": []})
            if receives or not one["receives"]:
                one |= {"name": match.name or "", "sure": round(100 * match.sure)}
            one["receives"] = receives or one["receives"]
            one["said"] = key in made.units.known
            if row.row not in one["rows"][-1:]:
                one["rows"].append(row.row)
    listed = sorted(
        (one for key, one in found.items() if key),
        key=lambda one: (bool(one["name"]), not one["receives"], one["sure"]),
    )
    return {
        "units": listed[:MOST_UNITS],
        "agencies": {name: value.name.words() for name, value in city.agencies.items()},
        "roles": {name: value.name.words() for name, value in city.doc.roles.items()},
    }


def _lines(made: Taken) -> list[dict[str, object]]:
    """The first rows of the script as they will be, each with what of it is not taken over."""
    lost = defaultdict[int, list[Loss]](list)
    for each in made.draft.losses:
        lost[each.row].append(each)
    return [_line(made, row, (*row.losses, *lost[row.row])) for row in made.script.rows[:MOST]]


def _line(made: Taken, row: TakenRow, lost: Sequence[Loss]) -> dict[str, object]:
    city = made.units.city
    sender = made.units.sender(row.sender).name if row.sender else None
    return {
        "row": row.row,
        "number": row.number,
        "at": "" if row.at is None else _moment(row.at),
        "title": row.title,
        "body": row.body,
        "channel": WORDS[row.channel].words(),
        "from": _called(city, sender) if sender else row.sender[:120],
        "to": [_called(city, match.name) for match in row.to if match.name],
        "losses": [_both(each.what) for each in lost],
    }


def _moment(at: int) -> str:
    """A time from the start, as ``+01:30``."""
    return f"{'-' if at < 0 else '+'}{clock(abs(at))}".removesuffix(":00")


def _called(city: City, name: str) -> Words:
    """What an agency, a seat or everybody is called."""
    if name == "all":
        return texts.both("bring_everybody")
    if "/" not in name:
        return city.agencies[name].name.words()
    seat = Seat(name)
    agency, role = city.agencies[seat.agency].name, city.doc.roles[seat.role].name
    return Both(f"{agency.vi} · {role.vi}", f"{agency.en} · {role.en}").words()


def _proposals(made: Taken, ticked: set[tuple[int, ...]]) -> list[dict[str, object]]:
    """What a planner may tick of each row: acts that count, and what the row comes for want of."""
    found: list[dict[str, object]] = []
    for at, row in enumerate(made.script.rows):
        for number in range(row.ticks):
            one = {
                "key": f"{at}.{number}",
                "row": row.row,
                "number": row.number,
                "ticked": (at, number) in ticked,
            }
            told = _act(row.proposed[number]) if number < len(row.proposed) else _want(made, row)
            found.append({**one, **told})
    return found


def _act(each: Proposal) -> dict[str, object]:
    return {
        "verb": _both(act_name(each.verb)),
        "target": each.target // MINUTE,
        "text": each.text,
    }


def _want(made: Taken, row: TakenRow) -> dict[str, object]:
    assert row.unless is not None
    by = row.unless.by.name if row.unless.by is not None else None
    return {
        "verb": _both(act_name(row.unless.verb)),
        "by": _called(made.units.city, by) if by and by != "all" else None,
        "deadline": _moment(row.unless.deadline),
        "text": row.title,
    }


def _numbers(script: TakenScript) -> dict[int, str]:
    """What planners know rows by who have the file before them: its number there."""
    return {row.row: row.number for row in script.rows if row.number}


def _losses(losses: Sequence[Loss], numbers: Mapping[int, str]) -> list[dict[str, object]]:
    rows = sorted(losses, key=lambda each: each.row)[:MOST]
    return [{"row": each.row, "number": numbers.get(each.row, ""), "what": _both(each.what)} for each in rows]


def _both(text: Sayable) -> dict[str, str]:
    return Both(text.say("vi"), text.say("en"))._asdict()
