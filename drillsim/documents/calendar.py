"""A calendar of duties: what agencies owe through the year, by law or by plan, as data.

A duty says who owes it, in what rhythm, by when, and what shows that it was done. Dates that documents give
differently are choices: the first is used until somebody chooses another.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from drillsim.base.errors import Fault
from drillsim.base.model import Id, Text, Value
from drillsim.documents.city import City
from drillsim.documents.citydoc import AgencyLevel
from drillsim.documents.plan import Code
from drillsim.documents.requirements import CODES
from drillsim.documents.rules import Basis, Mark
from drillsim.documents.yamltext import Document

Rhythm = Literal["half_year", "year", "always", "on_change"]
PERIODS: dict[Rhythm, int] = {"half_year": 2, "year": 1, "always": 0, "on_change": 0}
"""How often a year a duty is due."""


def _a_day_of_the_year(text: str) -> str:
    # A year without a 29 February: what is due is due every year.
    date(2025, int(text[3:]), int(text[:2]))
    return text


Day = Annotated[str, Field(pattern=r"^[0-9]{2}/[0-9]{2}$"), AfterValidator(_a_day_of_the_year)]
"""Day and month, such as ``20/06``."""


class DueDate(Value):
    """A date of the year by which something is due.

    Attributes:
        name: what for.
        choices: day and month; the first is the usual one.
        mark: how sure we are of it (law.md's marks).
    """

    name: Text
    choices: Annotated[tuple[Day, ...], Field(min_length=1, max_length=6)]
    mark: Mark


class Owing(Value):
    """Agencies that owe the same duties.

    Attributes:
        name: what they are together.
        groups, levels, agencies: of the city: its groups, all agencies of a level, agencies one by one.
        team: whether each of them has a member in the Response Team.
    """

    name: Text
    groups: tuple[Id, ...] = ()
    levels: tuple[AgencyLevel, ...] = ()
    agencies: tuple[Id, ...] = ()
    team: bool = False


class YearlyDuty(Value):
    """Something that is owed through the year.

    Attributes:
        codes: the requirements that it meets (docs/situations.md).
        who: keys of the calendar's ``units``.
        to: whom it goes to, when it goes to somebody.
        rhythm: how often; ``always`` and ``on_change`` have no date.
        due: keys of the calendar's ``dates``, one a period.
        evidence: what shows that it was done.
        drill: whether a drill that an agency took part in fulfils it.
    """

    codes: Annotated[tuple[Code, ...], Field(min_length=1)]
    title: Text
    basis: Basis
    who: Annotated[tuple[Id, ...], Field(min_length=1)]
    to: Text | None = None
    rhythm: Rhythm
    due: tuple[Id, ...] = ()
    evidence: Text
    drill: bool = False


class CalendarDoc(Value):
    """A calendar's file.

    Attributes:
        city: whose agencies owe.
        since: the day from which on duties are counted.
        dates, units, duties: by their keys.
    """

    version: Literal[1]
    calendar: Id
    title: Text
    city: Id
    since: date
    dates: dict[Id, DueDate]
    units: Annotated[dict[Id, Owing], Field(min_length=1)]
    duties: Annotated[dict[Id, YearlyDuty], Field(min_length=1)]


def check_calendar(document: Document, calendar: CalendarDoc, city: City | None) -> list[Fault]:
    """Every name that a calendar does not know, or its city does not, and dates that do not fit a rhythm."""
    no_city = [document.fault(("city",), "calendar_city", value=calendar.city)]
    faults = no_city if city is None else _of_city(document, calendar, city)
    for key, duty in calendar.duties.items():
        at = ("duties", key)
        for field, known in (("who", calendar.units), ("due", calendar.dates)):
            names: tuple[str, ...] = getattr(duty, field)
            faults += [
                document.fault((*at, field, n), "calendar_name", value=name, allowed=", ".join(known))
                for n, name in enumerate(names)
                if name not in known
            ]
        faults += [
            document.fault((*at, "codes", n), "plan_code", value=code)
            for n, code in enumerate(duty.codes)
            if code not in CODES
        ]
        if len(duty.due) != PERIODS[duty.rhythm]:
            count, value = str(PERIODS[duty.rhythm]), str(len(duty.due))
            told = document.fault(at, "calendar_due", rhythm=duty.rhythm, count=count, value=value)
            faults.append(told)
    return faults


def _of_city(document: Document, calendar: CalendarDoc, city: City) -> list[Fault]:
    return [
        document.fault(("units", key, field, n), "calendar_unit", value=name, city=city.doc.city)
        for key, group in calendar.units.items()
        for field, names, known in (
            ("groups", group.groups, city.doc.groups),
            ("agencies", group.agencies, city.agencies),
        )
        for n, name in enumerate(names)
        if name not in known
    ]


def owing(calendar: CalendarDoc, city: City) -> dict[str, tuple[str, ...]]:
    """The agencies of each of a calendar's ``units``, in file order, each once."""
    found = {}
    for key, group in calendar.units.items():
        named = {agency for name in group.groups for agency in city.doc.groups[name]} | {*group.agencies}
        found[key] = tuple(
            agency
            for agency, value in city.agencies.items()
            if agency in named or value.level in group.levels
        )
    return found
