"""Scripts that other exercise systems hold, as tables that are understood like any other.

Shapes, as these systems write them: a Blueprint MSEL in JSON, an OpenAEV scenario (zip or JSON), a scenario
of IcebergTTX, a script of T3SF. What has no place in a table stands in its notes: it is not lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html.parser import HTMLParser

from drillsim.base.model import HOUR, MINUTE, SECOND
from drillsim.base.normal import safe
from drillsim.intake.table import Cell, CellTable, Kind

Plain = Mapping[str, object]
HEADING = (
    *("No.", "T+", "Phase", "Title", "Delivery Method", "From", "To"),
    *("Message", "Expected Action", "Options", "Notes", "ID"),
)
_METHODS = {"email": "Email", "sms": "SMS", "channel": "Media", "media": "Media", "challenge": "Email"}
_BREAKS = frozenset(("p", "br", "div", "li", "tr", "h1", "h2", "h3"))


def of_json(data: object) -> tuple[Kind, CellTable] | None:
    """The table of a script in JSON; None of what is none that is known.

    Args:
        data: what the file holds.
    """
    for kind, fits, rows in _SYSTEMS:
        if fits(data):
            table = (HEADING, *rows(data)) if kind != "blueprint" else tuple(rows(data))
            called = _calls_itself(data)
            return kind, CellTable("", table, above=(called,) if called else ())
    return None


def _calls_itself(data: object) -> str:
    """What the system calls its scenario; empty where it does not."""
    inner = [_get(data, "scenario_information", "exercise_information", "scenario", "msel"), data]
    names = ("scenario_name", "exercise_name", "title", "name")
    return next((found for each in inner if (found := _text(_get(each, *names)))), "")


# -- reading what may be anything -----------------------------------------------------------------


def _get(holder: object, *names: str) -> object:
    """A value by the first of some names that is there, whatever the case of its letters."""
    if not isinstance(holder, dict):
        return None
    known = {str(key).lower(): value for key, value in holder.items()}
    return next((known[name] for name in names if known.get(name) is not None), None)


def _rows(value: object) -> list[Plain]:
    """The objects of a list, also where a serializer has wrapped it."""
    held = _get(value, "$values") if isinstance(value, dict) else value
    return [each for each in held if isinstance(each, dict)] if isinstance(held, list) else []


def _names(value: object) -> list[str]:
    """The texts of a list."""
    held = _get(value, "$values") if isinstance(value, dict) else value
    return [_text(each) for each in held if _text(each)] if isinstance(held, list) else []


def _text(value: object) -> str:
    """A value as text: markup flattened."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    if not isinstance(value, str) or "<" not in value:
        return safe(str(value)).strip()
    flat = _Flat()
    flat.feed(value)
    flat.close()
    # JSON may say half a character, and markup any character by its number.
    return re.sub(r"\n{3,}", "\n\n", safe("".join(flat.said))).strip()


class _Flat(HTMLParser):
    """The words of a piece of markup; nothing it names is fetched."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Begin a line where the markup does."""
        self._hidden += tag in ("script", "style")
        if tag in _BREAKS:
            self.said.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """What is no text has ended."""
        self._hidden -= tag in ("script", "style") and self._hidden > 0

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self._hidden:
            self.said.append(data)


def _number(value: object) -> float | None:
    """A number that a time can be; None for anything else."""
    if isinstance(value, str):
        value = float(value) if re.fullmatch(r"-?\d{1,9}(\.\d+)?", value.strip()) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) < 10**9 else None


def _elapsed(seconds: float | None) -> str:
    """Seconds from the start as ``T+01:05:00``; empty where nobody says."""
    if seconds is None:
        return ""
    at = round(abs(seconds)) * SECOND
    minutes = f"{at // HOUR:02d}:{at // MINUTE % 60:02d}"
    rest = at // SECOND % 60
    return f"T{'-' if seconds < 0 else '+'}{minutes}" + (f":{rest:02d}" if rest else "")


def _lettered(texts: Sequence[str]) -> str:
    return "\n".join(f"{chr(ord('a') + at)}) {text}" for at, text in enumerate(texts[:26]))


# -- Blueprint ------------------------------------------------------------------------------------


def _is_blueprint(data: object) -> bool:
    fields = _rows(_get(data, "datafields"))
    return bool(fields) and isinstance(_get(data, "scenarioevents"), dict | list)


def _blueprint(data: object) -> Iterator[tuple[Cell, ...]]:
    """Its own columns, before them the number, the time and the move that it keeps beside them."""
    fields = sorted(_rows(_get(data, "datafields")), key=lambda row: _number(_get(row, "displayorder")) or 0)
    kept = [row for row in fields if _text(_get(row, "name")).lower() not in ("time", "move", "group", "#")]
    called = {
        _text(_get(row, "id")): _text(_get(row, "name", "shortname"))
        for group in ("cards", "teams", "organizations", "units")
        for row in _rows(_get(data, group))
    }
    moves = _moves(data)
    yield "No.", "T+", "Phase", *(_text(_get(row, "name")) for row in kept)
    events = sorted(
        _rows(_get(data, "scenarioevents")), key=lambda row: _number(_get(row, "deltaseconds")) or 0
    )
    for number, event in enumerate(events, start=1):
        values = {
            _text(_get(row, "datafieldid")): _text(_get(row, "value"))
            for row in _rows(_get(event, "datavalues"))
        }
        at = _number(_get(event, "deltaseconds"))
        cells = (values.get(_text(_get(row, "id")), "") for row in kept)
        named = [_called(cell, called) for cell in cells]
        yield number, _elapsed(at), _move(moves, at or 0.0), *named


def _called(cell: str, called: Mapping[str, str]) -> str:
    """A cell with names in place of the keys of cards, teams and organisations."""
    parts = [part.strip() for part in cell.split(",")]
    return (
        "\n".join(called.get(part, part) for part in parts) if any(part in called for part in parts) else cell
    )


def _moves(data: object) -> list[tuple[float, str]]:
    rows = _rows(_get(data, "moves"))
    found = [
        (
            _number(_get(row, "deltaseconds")) or 0.0,
            _text(_get(row, "title", "description")) or f"Move {_text(_get(row, 'movenumber'))}",
        )
        for row in rows
    ]
    return sorted(found)


def _move(moves: Sequence[tuple[float, str]], at: float) -> str:
    begun = [title for start, title in moves if start <= at]
    return begun[-1] if begun else ""


# -- OpenAEV --------------------------------------------------------------------------------------


def _is_openaev(data: object) -> bool:
    return isinstance(_get(data, "scenario_injects", "exercise_injects"), list)


def _openaev(data: object) -> Iterator[tuple[Cell, ...]]:
    teams = {
        _text(_get(row, "team_id")): _text(_get(row, "team_name"))
        for row in _rows(_get(data, "scenario_teams", "exercise_teams"))
    }
    injects = _rows(_get(data, "scenario_injects", "exercise_injects"))
    titles = {_text(_get(row, "inject_id")): _text(_get(row, "inject_title")) for row in injects}
    due = sorted(injects, key=lambda row: _number(_get(row, "inject_depends_duration")) or 0.0)
    for number, row in enumerate(due, start=1):
        content = _content(_get(row, "inject_content"))
        to = ["all"] if _get(row, "inject_all_teams") is True else _teams(row, teams)
        kind = _text(_get(row, "inject_type")) or _text(
            _get(_get(row, "inject_injector_contract"), "injector_type")
        )
        channel = next((name for key, name in _METHODS.items() if key in kind.lower()), "")
        body = _text(_get(content, "body", "message", "text")) or _text(_get(row, "inject_description"))
        yield (
            number,
            _elapsed(_number(_get(row, "inject_depends_duration"))),
            "",
            _text(_get(row, "inject_title")) or _text(_get(content, "subject")),
            channel,
            "",
            "; ".join(to),
            body,
            "\n".join(_expected(each) for each in _rows(_get(content, "expectations"))),
            "",
            "\n".join(_beside(row, body, titles)),
            "",
        )


def _content(value: object) -> object:
    """What an inject says, also where it was kept as text."""
    if not isinstance(value, str):
        return value
    try:
        found: object = json.loads(value)
    except (ValueError, RecursionError):
        return {"body": value}
    return found if isinstance(found, dict) else {"body": value}


def _teams(row: Plain, teams: Mapping[str, str]) -> list[str]:
    held = _get(row, "inject_teams")
    rows = _names(held) or [_text(_get(each, "team_id")) for each in _rows(held)]
    return [teams.get(each, each) for each in rows]


def _expected(row: Plain) -> str:
    name = _text(_get(row, "expectation_name", "name"))
    told = _text(_get(row, "expectation_description", "description"))
    within = _number(_get(row, "expectation_expiration_time", "expiration_time"))
    said = ": ".join(filter(None, (name, told)))
    return f"{said} ({round(within) // 60} min)" if within else said


def _beside(row: Plain, body: str, titles: Mapping[str, str]) -> Iterator[str]:
    """What has no column: what it is for, and what it waits for."""
    described = _text(_get(row, "inject_description"))
    if described and described != body:
        yield described
    waits = _get(row, "inject_depends_on")
    parents = [waits] if isinstance(waits, str) else [
        _get(_get(each, "dependency_relationship") or each, "inject_parent_id", "inject_parent", "inject_id")
        for each in _rows(waits)
    ]  # fmt: skip
    yield from (f"← {titles.get(name, name)}" for each in parents if (name := _text(each)))


# -- IcebergTTX -----------------------------------------------------------------------------------


def _is_iceberg(data: object) -> bool:
    injects = _rows(_get(data, "injects"))
    return (
        bool(injects)
        and all(_get(row, "title") is not None for row in injects)
        and _get(data, "title") is not None
    )


def _iceberg(data: object) -> Iterator[tuple[Cell, ...]]:
    teams = {
        _text(_get(row, "id")): _text(_get(row, "label", "name"))
        for row in _rows(_get(data, "participant_teams"))
    }
    injects = _rows(_get(data, "injects"))
    titles = {_text(_get(row, "id")): _text(_get(row, "title")) for row in injects}
    first = _text(_get(data, "start_inject_id"))
    callers = _callers(injects)
    for number, row in enumerate(injects, start=1):
        name, minutes = _text(_get(row, "id")), _number(_get(row, "release_at_minutes"))
        options = _rows(_get(row, "options"))
        when = _elapsed(minutes * 60 if minutes is not None else 0.0 if name == first else None)
        upon = [f"“{option}” ({titles.get(caller, caller)})" for caller, option in callers.get(name, ())]
        nexts = (
            f"“{_text(_get(each, 'label'))}” → {titles.get(_text(_get(each, 'next_inject_id')), '')}"
            for each in options
            if _text(_get(each, "next_inject_id"))
        )
        yield (
            number,
            when or (f"when {' / '.join(upon)}" if upon else ""),
            "",
            _text(_get(row, "title")),
            "",
            _text(_get(row, "sender", "from")),
            "; ".join(teams.get(each, each) for each in _names(_get(row, "target_teams"))) or "all",
            _text(_get(row, "content", "body")),
            "\n".join(_names(_get(row, "expected_actions"))),
            _lettered([_text(_get(each, "label")) for each in options]),
            "\n".join((*nexts, *_letters(row))),
            name.replace("_", "-"),
        )


def _callers(injects: Sequence[Plain]) -> dict[str, list[tuple[str, str]]]:
    """Inject -> the injects whose options lead to it, each with the option's words."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in injects:
        for option in _rows(_get(row, "options")):
            if goal := _text(_get(option, "next_inject_id")):
                found.setdefault(goal, []).append((_text(_get(row, "id")), _text(_get(option, "label"))))
    return found


def _letters(row: Plain) -> Iterator[str]:
    """The messages that an inject brings along."""
    for each in _rows(_get(row, "triggers_communications")):
        parts = (_get(each, "external_entity"), _get(each, "subject"), _get(each, "body"))
        yield ": ".join(filter(None, map(_text, parts)))


# -- T3SF -----------------------------------------------------------------------------------------


def _is_t3sf(data: object) -> bool:
    rows = _rows(data)
    return bool(rows) and all("Script" in row and "Subject" in row for row in rows)


def _t3sf(data: object) -> Iterator[tuple[Cell, ...]]:
    """A row a message; the same one to several players stands once, to all of them."""
    held: dict[tuple[str, ...], list[Plain]] = {}
    for row in _rows(data):
        key = tuple(_text(row.get(name)) for name in ("Real Time", "Subject", "From", "Script"))
        held.setdefault(key, []).append(row)
    for (when, subject, sender, script), rows in held.items():
        first = rows[0]
        photos = dict.fromkeys(_text(row.get("Photo")) for row in rows)
        date = _text(first.get("Date"))
        yield (
            _text(first.get("#")),
            when or date,
            "",
            subject,
            "",
            sender,
            "; ".join(dict.fromkeys(_text(row.get("Player")) for row in rows)),
            script,
            "",
            _lettered([part.strip() for part in _text(first.get("Poll")).split("|") if part.strip()]),
            "\n".join(filter(None, (date if when else "", *photos))),
            "",
        )


_SYSTEMS: tuple[
    tuple[Kind, Callable[[object], bool], Callable[[object], Iterator[tuple[Cell, ...]]]], ...
] = (
    ("openaev", _is_openaev, _openaev),
    ("blueprint", _is_blueprint, _blueprint),
    ("t3sf", _is_t3sf, _t3sf),
    ("iceberg", _is_iceberg, _iceberg),
)
