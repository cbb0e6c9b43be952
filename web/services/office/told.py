"""What a row of a register says, in words: for its past, and for what was deleted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from web.core import texts
from web.core.year import Year
from web.services.office.books import BOOKS
from web.services.office.columns import FILE, Cells, DrillChoices
from web.services.office.team import FIELDS, ROSTER
from web.services.office.year import TICKS, this_day

Document = Mapping[str, object]
_OF_TICKS = ("on", "number", "note", "drill", "file")
_LISTS = {"role": "team_", "skills": "skill_"}


def told(
    register: str, document: Document, year: Year, lang: str, drills: DrillChoices | None = None
) -> list[tuple[str, str]]:
    """The heading and the value of everything that a row says.

    Args:
        register: whose row it is.
        document: what the store holds of it.
        year: whose city has the units.
        lang: ``vi`` or ``en``.
        drills: those that rows can be about.
    """
    if register in BOOKS:
        return [*_of_book(register, document, Cells(year, this_day(), drills), lang)]
    names, prefix = {TICKS: (_OF_TICKS, "office_"), ROSTER: (FIELDS, "member_")}[register]
    cells = Cells(year, this_day(), drills)
    return [
        (texts.say(lang, f"{prefix}{name}"), _word(name, value, cells, lang))
        for name in names
        if (value := document.get(name))
    ]


def _of_book(register: str, document: Document, cells: Cells, lang: str) -> Iterator[tuple[str, str]]:
    for column in BOOKS[register].columns:
        if (value := document.get(column.name)) not in (None, ""):
            said = texts.say(lang, "office_file") if column.kind == FILE else cells.say(column, value, lang)
            yield column.label(lang), said


def _word(name: str, value: object, cells: Cells, lang: str) -> str:
    if name in _LISTS:
        named = value if isinstance(value, list) else [value]
        return ", ".join(texts.say(lang, f"{_LISTS[name]}{each}") for each in named)
    if name == "file":
        return texts.say(lang, "office_file")
    if name == "drill":
        return cells.drill(str(value), lang)
    if name == "unit":
        return cells.unit(str(value), lang)
    return cells.day(str(value)) if name in ("on", "since", "until") else str(value)
