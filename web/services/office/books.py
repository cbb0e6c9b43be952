"""The registers of the year, as data: what a row of each holds, what must hold of it, which duty it meets.

A new register is a ``Book`` in ``BOOKS``, its headings in ``web/texts/registers.js``, and nothing else: its
pages, sheets, past and undoing are those of all.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from drillsim.base.texts import Both
from drillsim.store import OfficeRow
from web.core import texts
from web.services.office.columns import (
    CHOICE,
    CHOICES,
    CODE,
    CODES,
    DAY,
    DONE,
    DRILL,
    FILE,
    MOMENT,
    NUMBER,
    PERIOD,
    SYSTEM,
    UNIT,
    WORDS,
    BookColumn,
    Cells,
    Values,
    WrongCell,
)
from web.services.office.fields import secret

Rule = Callable[[Values], Mapping[str, str]]
"""What is wrong with a row whose cells are sound: the code of a text, by column."""
PLANS, REPORTS, INCIDENTS, RISKS, COSTS = "response_plans", "reports", "incidents", "risks", "costs"
CAUSES = ("a1", "a2", "a3", "a4", "a5")
ITEMS = ("people", "equipment", "services", "other")
"""What a drill costs money for."""


def _from(first: str, then: str) -> Rule:
    """A day is not before another."""

    def rule(values: Values) -> Mapping[str, str]:
        begun, ended = str(values.get(first, ""))[:10], str(values.get(then, ""))[:10]
        return {then: "col_wrong_before"} if begun and ended and ended < begun else {}

    return rule


def _needs(name: str, when: str, value: str = "") -> Rule:
    """A column is needed where another holds a value, or anything at all."""

    def rule(values: Values) -> Mapping[str, str]:
        there = values.get(when)
        asked = there == value if value else there is not None
        return {name: "col_wrong_needed"} if asked and values.get(name) is None else {}

    return rule


def _one_of(*names: str) -> Rule:
    """One of these columns is needed."""

    def rule(values: Values) -> Mapping[str, str]:
        there = any(values.get(name) is not None for name in names)
        return {} if there else {names[0]: "col_wrong_amount"}

    return rule


def _no_more(name: str, than: str) -> Rule:
    """A number is no larger than another."""

    def rule(values: Values) -> Mapping[str, str]:
        part, whole = values.get(name), values.get(than)
        over = isinstance(part, int) and isinstance(whole, int) and part > whole
        return {name: "col_wrong_more"} if over else {}

    return rule


@dataclass(frozen=True)
class Book:
    """A register.

    Attributes:
        name: of the register in the store, and in addresses.
        columns: of a row, in the order of its form and its sheet.
        listed: those that a list shows.
        order: the column by which a list is ordered, the latest first.
        rules: what must hold of a row beside its cells.
        private: only who edits a row sees it.
        meets: the requirement that a row meets for its unit, in the period that ``part`` says.
        part: the period in which a row counts for its duty; empty when it does not.
        one_each: whether a unit has one row a period.
    """

    name: str
    columns: tuple[BookColumn, ...]
    listed: tuple[str, ...]
    order: str = "on"
    rules: tuple[Rule, ...] = ()
    private: bool = False
    meets: str = ""
    part: Callable[[Values], str] = field(default=lambda values: "")
    one_each: bool = False

    @cached_property
    def by_name(self) -> dict[str, BookColumn]:
        """Its columns by name."""
        return {column.name: column for column in self.columns}

    @property
    def on_sheets(self) -> tuple[BookColumn, ...]:
        """The columns that its sheet has: all but files."""
        return tuple(column for column in self.columns if column.kind != FILE)

    def key(self, values: Values) -> str:
        """The key of a new row."""
        return f"{values['unit']}:{self.part(values)}" if self.one_each else uuid.uuid4().hex[:12]

    def checked(
        self, given: Mapping[str, str | Sequence[str]], cells: Cells
    ) -> tuple[Values, dict[str, Both]]:
        """What a form or a row of a sheet says, and what is wrong with it by column.

        Args:
            given: what was typed, by column.
            cells: reads it.
        """
        values, wrong = Values(), dict[str, Both]()
        for column in self.columns:
            try:
                value = cells.read(column, given.get(column.name, ""))
            except WrongCell as error:
                wrong[column.name] = error.said
                continue
            if value is not None:
                values[column.name] = value
            elif column.needed:
                wrong[column.name] = Both.of(texts.both("col_wrong_needed"))
        for rule in self.rules:
            for name, code in rule(values).items():
                wrong.setdefault(name, Both.of(texts.both(code)))
        for name, value in values.items():
            if secret({name: value}):
                wrong[name] = Both.of(texts.both("office_secret"))
        return values, wrong


def _half(values: Values) -> str:
    on = str(values["on"])
    return f"{on[:4]}-{1 if int(on[5:7]) <= 6 else 2}"


BOOKS = {
    book.name: book
    for book in (
        Book(
            PLANS,
            (
                BookColumn("unit", UNIT, needed=True),
                BookColumn("scope", CHOICE, ("system", "unit"), needed=True),
                BookColumn("system", SYSTEM),
                BookColumn("title", needed=True),
                BookColumn("number"),
                BookColumn("on", DONE, needed=True),
                BookColumn("situations", CODES, ("B",)),
                BookColumn("people", WORDS),
                BookColumn("equipment", WORDS),
                BookColumn("software", WORDS),
                BookColumn("cost", NUMBER),
                BookColumn("police", DONE),
                BookColumn("vncert", DONE),
                BookColumn("file", FILE),
                BookColumn("note", WORDS),
            ),
            ("title", "scope", "system", "on", "situations", "police", "vncert"),
            rules=(_needs("system", "scope", "system"), _from("on", "police"), _from("on", "vncert")),
            meets="H8",
            part=lambda values: str(values["on"])[:4] if values["scope"] == "unit" else "",
        ),
        Book(
            REPORTS,
            (
                BookColumn("unit", UNIT, needed=True),
                BookColumn("period", PERIOD, needed=True),
                BookColumn("number"),
                BookColumn("on", DONE, needed=True),
                *(BookColumn(f"count_{cause}", NUMBER) for cause in CAUSES),
                BookColumn("serious", NUMBER),
                BookColumn("handled", NUMBER),
                BookColumn("checks", NUMBER),
                BookColumn("weak", NUMBER),
                BookColumn("weak_mended", NUMBER),
                BookColumn("trained", NUMBER),
                BookColumn("drills", NUMBER),
                BookColumn("spent", NUMBER),
                BookColumn("done", WORDS),
                BookColumn("hard", WORDS),
                BookColumn("asks", WORDS),
            ),
            ("period", "number", "on", "handled", "weak", "weak_mended", "hard"),
            rules=(_no_more("weak_mended", "weak"),),
            meets="G9",
            part=lambda values: str(values["period"]),
            one_each=True,
        ),
        Book(
            INCIDENTS,
            (
                BookColumn("unit", UNIT, needed=True),
                BookColumn("title", needed=True),
                BookColumn("state", CHOICE, ("received", "handling", "closed"), needed=True),
                BookColumn("system", SYSTEM),
                BookColumn("detected", MOMENT, needed=True),
                BookColumn("received", MOMENT),
                BookColumn("reporter"),
                BookColumn("phone"),
                BookColumn("mail"),
                BookColumn("how", CHOICES, ("ids", "logs", "notice", "other")),
                BookColumn("cause", CODE, ("A",)),
                BookColumn("situation", CODE, ("B",)),
                BookColumn("severity", CHOICE, ("ordinary", "serious")),
                BookColumn("summary", WORDS, needed=True),
                BookColumn("measures", WORDS),
                BookColumn("support", WORDS),
                BookColumn("number03"),
                BookColumn("sent03", DONE),
                BookColumn("closed", DONE),
                BookColumn("result", WORDS),
                BookColumn("lessons", WORDS),
                BookColumn("number04"),
                BookColumn("sent04", DONE),
                BookColumn("cost", NUMBER),
                BookColumn("file", FILE),
            ),
            ("title", "state", "system", "detected", "cause", "severity", "sent03", "sent04"),
            order="detected",
            rules=(
                _needs("closed", "state", "closed"),
                _needs("result", "state", "closed"),
                _needs("closed", "sent04"),
                _from("detected", "received"),
                _from("detected", "sent03"),
                _from("detected", "closed"),
                _from("closed", "sent04"),
            ),
            private=True,
        ),
        Book(
            RISKS,
            (
                BookColumn("unit", UNIT, needed=True),
                BookColumn("system", SYSTEM, needed=True),
                BookColumn("check", CHOICE, ("assessment", "hunt", "scan"), needed=True),
                BookColumn("on", DONE, needed=True),
                BookColumn("number"),
                BookColumn("risk", CHOICE, ("low", "medium", "high", "critical")),
                BookColumn("weakness", WORDS),
                BookColumn("due", DAY),
                BookColumn("mended", DONE),
                BookColumn("doer"),
                BookColumn("file", FILE),
                BookColumn("note", WORDS),
            ),
            ("system", "check", "on", "risk", "weakness", "due", "mended"),
            rules=(
                _needs("weakness", "due"),
                _needs("weakness", "mended"),
                _from("on", "due"),
                _from("on", "mended"),
            ),
            private=True,
            meets="H2",
            part=lambda values: "" if values["check"] == "assessment" else _half(values),
        ),
        Book(
            COSTS,
            (
                BookColumn("unit", UNIT, needed=True),
                BookColumn("drill", DRILL, needed=True),
                BookColumn("item", CHOICE, ITEMS, needed=True),
                BookColumn("title", needed=True),
                BookColumn("on", DAY, needed=True),
                BookColumn("persons", NUMBER),
                BookColumn("hours", NUMBER),
                BookColumn("estimate", NUMBER),
                BookColumn("cost", NUMBER),
                BookColumn("source"),
                BookColumn("number"),
                BookColumn("file", FILE),
                BookColumn("note", WORDS),
            ),
            ("title", "drill", "item", "on", "persons", "hours", "estimate", "cost", "source"),
            rules=(_one_of("cost", "estimate", "persons"), _needs("persons", "hours")),
            # Found by its drill: a page of a drill reads its own rows alone.
            part=lambda values: str(values["drill"]),
        ),
    )
}
"""Every register that is data alone, by name."""


def ordered(book: Book, rows: Sequence[OfficeRow]) -> list[OfficeRow]:
    """Rows of a register, the latest first."""
    return sorted(rows, key=lambda row: (str(row.document.get(book.order, "")), row.key), reverse=True)
