"""What a cell of a register can hold: read from what somebody typed or a sheet has, checked, said again.

Forms and sheets read with the same functions, so that a value is sound in both or in neither.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from drillsim.base.normal import compared, normalised, safe
from drillsim.base.texts import Both
from scoring.telling.numbers import whole
from web.core import texts
from web.core.year import Year

LINE, WORDS, NUMBER, FILE = "line", "words", "number", "file"
DAY, DONE, MOMENT, PERIOD = "day", "done", "moment", "period"
UNIT, SYSTEM, CHOICE, CHOICES, CODE, CODES = "unit", "system", "choice", "choices", "code", "codes"
DRILL = "drill"
MOST_LINE, MOST_WORDS, MOST_NUMBER = 200, 2_000, 10**13
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")
_MOMENTS = ("%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M", "%H:%M %d/%m/%Y")
_PERIOD = re.compile(r"(20[0-9]{2})-([12])")
_GROUPED = re.compile(r"[0-9]{1,3}(?:([., ])[0-9]{3})(?:\1[0-9]{3})*")
Values = dict[str, object]


class BookColumn(NamedTuple):
    """A column of a register; its heading is the text ``col_`` and its name.

    Attributes:
        name: of the field.
        kind: what it holds. ``day`` is any day, ``done`` one that has been; ``code`` and ``codes`` are codes
            of a plan, ``period`` a half-year or a year that is reported on.
        choices: of a choice, its names, each with the text ``col_NAME_CHOICE``; of codes, how they begin.
        needed: whether a row is none without it.
    """

    name: str
    kind: str = LINE
    choices: tuple[str, ...] = ()
    needed: bool = False

    def label(self, lang: str) -> str:
        """Its heading."""
        return texts.say(lang, f"col_{self.name}")


class WrongCell(ValueError):
    """A value that a column cannot hold; ``said`` is why, in both languages."""

    def __init__(self, code: str, **blanks: object) -> None:
        super().__init__(code)
        self.said = Both.of(texts.both(code, **blanks))


class DrillChoices(NamedTuple):
    """The drills that rows can be about.

    Attributes:
        called: what each is called, by its id; plans of drills by their keys.
        offered: those that somebody may name.
        became: which drill a plan was opened as, by the key of the plan.
    """

    called: Mapping[str, Both] = {}
    offered: tuple[str, ...] = ()
    became: Mapping[str, str] = {}

    def id(self, key: str) -> str:
        """The id of a drill; of a plan that is a drill by now, of that."""
        return self.became.get(key, key)

    def named(self, text: str) -> str | None:
        """The drill that somebody may name so: by its id, or by what it or its plan was called."""
        if self.id(text) in self.offered:
            return self.id(text)
        wanted = compared(text)
        known = (key for key, called in self.called.items() if wanted in map(compared, called))
        return next((self.id(key) for key in known if self.id(key) in self.offered), None)


class Cells:
    """Reads and says the values of columns.

    Args:
        year: whose city has the units and systems, and whose plan the codes.
        today: no day that has been is later.
        drills: those that rows can be about.
    """

    def __init__(self, year: Year, today: date, drills: DrillChoices | None = None) -> None:
        self.year, self.today, self.drills = year, today, drills or DrillChoices()

    # -- read ---------------------------------------------------------------------------------------

    def read(self, column: BookColumn, given: str | Sequence[str]) -> object:
        """The value that somebody typed.

        Args:
            column: where.
            given: a text; of several choices a list of their names, or a text with commas between them.

        Returns:
            It, as the store holds it; None for an empty one.

        Raises:
            WrongCell: when the column cannot hold it.
        """
        if column.kind in (CHOICES, CODES):
            parts = re.split("[,;\n]", given) if isinstance(given, str) else given
            named = [normalised(part) for part in parts if part.strip()]
            return list(dict.fromkeys(self._one(column, part) for part in named)) or None
        text = safe(given if isinstance(given, str) else " ".join(given)).strip()
        if column.kind != WORDS:
            text = normalised(text)
        return self._readers[column.kind](column, text) if text else None

    @cached_property
    def _readers(self) -> Mapping[str, Callable[[BookColumn, str], object]]:
        return {
            LINE: lambda _, text: _short(text, MOST_LINE),
            WORDS: lambda _, text: _short(text, MOST_WORDS),
            FILE: lambda _, text: _short(text, MOST_LINE),
            NUMBER: lambda _, text: _number(text),
            DAY: lambda _, text: _day(text).isoformat(),
            DONE: lambda _, text: self._done(_day(text)).isoformat(),
            MOMENT: lambda _, text: self._moment(text),
            PERIOD: lambda _, text: self._period(text),
            UNIT: lambda _, text: self._unit(text),
            SYSTEM: lambda _, text: self._systems.get(compared(text)) or _short(text, MOST_LINE),
            CHOICE: self._one,
            CODE: self._one,
            DRILL: lambda _, text: self._drill(text),
        }

    def _drill(self, text: str) -> str:
        found = self.drills.named(text)
        if found is None:
            raise WrongCell("col_wrong_drill", value=text)
        return found

    def _done(self, day: date) -> date:
        if day > self.today:
            raise WrongCell("col_wrong_later")
        return day

    def _moment(self, text: str) -> str:
        for form in _MOMENTS:
            try:
                found = datetime.strptime(text, form)
            except ValueError:
                continue
            self._done(_between(found.date()))
            return found.isoformat(timespec="minutes")
        raise WrongCell("col_wrong_moment", value=text)

    def _period(self, text: str) -> str:
        said = {compared(self.period(f"{n}-{half}", lang)): f"{n}-{half}"
                for n in self.periods for half in (1, 2) for lang in texts.LANGUAGES}  # fmt: skip
        found = text if _PERIOD.fullmatch(text) else said.get(compared(text), "")
        if not found or int(found[:4]) not in self.periods:
            raise WrongCell("col_wrong_period", value=text)
        return found

    @property
    def periods(self) -> range:
        """The years that can be reported on."""
        return range(self.year.doc.since.year, self.today.year + 2)

    def _unit(self, text: str) -> str:
        found = self._units.get(compared(text))
        if found is None:
            raise WrongCell("col_wrong_unit", value=text)
        return found

    @cached_property
    def _units(self) -> dict[str, str]:
        return {
            compared(name): key
            for key, agency in self.year.city.agencies.items()
            for name in (agency.called.vi, agency.called.en, agency.name.vi, agency.name.en, key)
        }

    @cached_property
    def _systems(self) -> dict[str, str]:
        return {
            compared(name): key
            for key, system in self.year.systems.items()
            for name in (system.name.vi, system.name.en, key)
        }

    def _one(self, column: BookColumn, text: str) -> str:
        if column.kind in (CODE, CODES):
            code = text.split(" ", 1)[0].rstrip(":.")
            if code not in self.codes(column):
                raise WrongCell("col_wrong_code", value=text, allowed=", ".join(self.codes(column)))
            return code
        known = {compared(self.choice(column, name, lang)): name
                 for lang in texts.LANGUAGES for name in column.choices}  # fmt: skip
        found = text if text in column.choices else known.get(compared(text))
        if found is None:
            allowed = Both(*("; ".join(self.choice(column, name, lang) for name in column.choices)
                             for lang in texts.LANGUAGES))  # fmt: skip
            raise WrongCell("col_wrong_choice", value=text, allowed=allowed)
        return found

    def codes(self, column: BookColumn) -> dict[str, str]:
        """The codes that a column can hold, each with its name in Vietnamese."""
        return {
            code: name.vi
            for code, name in self.year.codes.items()
            if code.startswith(column.choices) and code[1:]
        }

    # -- said ---------------------------------------------------------------------------------------

    def say(self, column: BookColumn, value: object, lang: str, *, short: bool = False) -> str:
        """A value as people read it; nothing for none.

        Args:
            column: whose.
            value: it, as the store holds it.
            lang: ``vi`` or ``en``.
            short: codes alone, as sheets have them; else with their names.
        """
        if value is None or value == "":
            return ""
        if isinstance(value, list):
            between = ", " if short or column.kind == CHOICES else "; "
            return between.join(self.say(column, each, lang, short=short) for each in value)
        said = self._said.get(column.kind)
        if column.kind in (CODE, CODES) and not short:
            name = self.year.codes.get(str(value))
            return f"{value} {name.say(lang)}" if name else str(value)
        return said(column, str(value), lang) if said else str(value)

    @cached_property
    def _said(self) -> Mapping[str, Callable[[BookColumn, str, str], str]]:
        return {
            DAY: lambda _, value, lang: _shown(value),
            DONE: lambda _, value, lang: _shown(value),
            MOMENT: lambda _, value, lang: f"{_shown(value[:10])} {value[11:16]}",
            NUMBER: lambda _, value, lang: whole(int(value)).say(lang) if value.isdecimal() else value,
            PERIOD: lambda _, value, lang: self.period(value, lang),
            UNIT: lambda _, value, lang: self.unit(value, lang),
            SYSTEM: lambda _, value, lang: self.system(value, lang),
            CHOICE: self.choice,
            CHOICES: self.choice,
            DRILL: lambda _, value, lang: self.drill(value, lang),
        }

    def drill(self, key: str, lang: str) -> str:
        """What a drill is called; of one that is gone, its id."""
        known = self.drills.called.get(self.drills.id(key))
        return known.say(lang) if known else key

    def unit(self, key: str, lang: str) -> str:
        """What a unit is called."""
        known = self.year.city.agencies.get(key)
        return known.name.say(lang) if known else key

    def system(self, key: str, lang: str) -> str:
        """What a system is called: the city's name for it, or what was typed."""
        known = self.year.systems.get(key)
        return known.name.say(lang) if known else key

    @staticmethod
    def day(value: str) -> str:
        """A day as people write it; what is none stays."""
        return _shown(value)

    @staticmethod
    def choice(column: BookColumn, name: str, lang: str) -> str:
        """What a choice is called."""
        return texts.say(lang, f"col_{column.name}_{name}") if name in column.choices else name

    @staticmethod
    def period(value: str, lang: str) -> str:
        """What a period is called: the first half of a year, or the whole of it."""
        year, _, half = value.partition("-")
        return texts.say(lang, "period_half" if half == "1" else "period_year", year=year)


def _short(text: str, most: int) -> str:
    if len(text) > most:
        raise WrongCell("col_wrong_long", most=str(most))
    return text


def _number(text: str) -> int:
    # 1.200.000, 1,200,000 and 1 200 000 are one number; 1.2 is none.
    plain = re.sub("[., ]", "", text) if _GROUPED.fullmatch(text) else text
    if not plain.isdecimal() or not plain.isascii() or len(plain) > len(str(MOST_NUMBER)):
        raise WrongCell("col_wrong_number", value=text)
    if int(plain) > MOST_NUMBER:
        raise WrongCell("col_wrong_number", value=text)
    return int(plain)


def _day(text: str) -> date:
    for form in _DAYS:
        try:
            return _between(datetime.strptime(text, form).date())
        except WrongCell:
            raise
        except ValueError:
            continue
    raise WrongCell("col_wrong_day", value=text)


def _between(day: date) -> date:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise WrongCell("col_wrong_range", first=f"{FIRST_DAY:%d/%m/%Y}", last=f"{LAST_DAY:%d/%m/%Y}")
    return day


def _shown(value: str) -> str:
    try:
        return date.fromisoformat(value).strftime("%d/%m/%Y")
    except ValueError:
        return value
