"""The city's half-year and yearly report, on paper: for the Chairman, for the Ministry, for VNCERT.

Real incidents and drills stand in parts of their own and are never added up. What nobody has recorded is
left as dots.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scoring.reports.papers.beside import total
from scoring.reports.papers.content import Blank, Block, Column, Grid, Heading, PaperText, Para
from scoring.reports.papers.tongue import Tongue
from web.core import texts
from web.services.office.books import BOOKS, COSTS, INCIDENTS, ITEMS, REPORTS
from web.services.office.columns import Cells
from web.services.office.papers import official
from web.services.office.reporting import PeriodSummary

RECEIVERS = ("chairman", "ministry", "vncert")
DOTS = "……"
MOST_SAID = 60
"""Lines of a list that are given one by one."""


class ReportPaper:
    """Makes the report of a period in one language.

    Args:
        found: what is known of the period.
        cells: says values.
        lang: ``vi`` or ``en``.
    """

    def __init__(self, found: PeriodSummary, cells: Cells, lang: str) -> None:
        self._found, self._cells, self._lang = found, cells, lang
        self._say = Tongue(lang)

    def made(self, receiver: str) -> PaperText:
        """The report, to one of ``RECEIVERS``."""
        parts = (
            self._units(),
            self._incidents(),
            self._drills(),
            self._weaknesses(),
            self._work(),
            self._words("hard"),
            self._cost(),
            self._ahead(),
        )
        dear = Para(self._text(f"report_to_{receiver}"), "center")
        blocks = (dear, *(block for part in parts for block in part))
        period = self._cells.period(self._found.period, self._lang)
        about = self._text("report_about", period=period)
        return official(self._cells.year, self._lang, self._text("report_kind"), about, blocks)

    def _text(self, code: str, **blanks: object) -> str:
        return texts.say(self._lang, code, **blanks)

    def _day(self, day: str) -> str:
        return self._cells.day(day)

    # -- I. who has reported ------------------------------------------------------------------------

    def _units(self) -> Iterator[Block]:
        found = self._found
        yield Heading(self._text("report_units"))
        first, last = self._day(found.first), self._day(found.last)
        count, owing = len(found.reports), len(found.reports) + len(found.missing)
        yield Para(self._text("report_units_said", first=first, last=last, count=count, owing=owing))
        if found.missing:
            names = ", ".join(self._cells.unit(unit, self._lang) for unit in found.missing)
            yield Para(names, lead=self._text("report_missing"))

    # -- II. real incidents -------------------------------------------------------------------------

    def _incidents(self) -> Iterator[Block]:
        found, columns = self._found, BOOKS[REPORTS].by_name
        yield Heading(self._text("report_incidents"))
        yield Para(self._text("report_real"), "quiet")
        rows = [
            (columns[f"count_{cause}"].label(self._lang), self._number(count))
            for cause, count in found.by_cause().items()
        ]
        rows += [
            (columns[name].label(self._lang), self._number(found.total(name)))
            for name in ("serious", "handled")
        ]
        yield self._grid("report_counts", ("report_what", "report_count"), (4, 1), rows)
        names = ("detected", "unit", "system", "title", "cause", "severity", "state")
        yield Para(self._text("report_register", count=len(found.incidents)))
        if found.incidents:
            yield self._register(names)

    def _register(self, names: Sequence[str]) -> Grid:
        columns = BOOKS[INCIDENTS].by_name
        heads = tuple(Column(columns[name].label(self._lang), 2) for name in names)
        rows = tuple(
            tuple(
                self._cells.say(columns[name], row.document.get(name), self._lang, short=True) or DOTS
                for name in names
            )
            for row in self._found.incidents
        )
        return Grid(self._text("report_list"), heads, rows)

    # -- III. drills --------------------------------------------------------------------------------

    def _drills(self) -> Iterator[Block]:
        drills = self._found.drills
        yield Heading(self._text("report_drills"))
        yield Para(self._text("report_drilled"), "quiet")
        yield from self._live()
        if not drills:
            if not self._found.live:
                yield Blank(self._text("report_no_drills"))
            return
        rows = [
            (
                self._day(drill.day),
                self._say.of(drill.title),
                ", ".join(drill.codes),
                self._say.decimal(drill.overall),
                self._say.grade(drill.band),
            )
            for drill in drills
        ]
        heads = ("report_day", "report_drill", "report_codes", "report_score", "report_band")
        yield self._grid("report_held", heads, (1.4, 4, 1.4, 1, 1.6), rows)
        scored = [
            (self._say.of(drill.title), self._say.of(title), self._say.decimal(score))
            for drill in drills
            for title, score in drill.objectives
        ]
        if scored:
            aims = ("report_drill", "report_objective", "report_score")
            wide = [(title, aim, score) for title, aim, score in scored]
            yield self._grid("report_objectives", aims, (3, 5, 1), wide)

    def _live(self) -> Iterator[Block]:
        """Drills on live systems, as their logbooks tell them."""
        rows = [
            (
                " – ".join(dict.fromkeys((self._day(drill.first), self._day(drill.last)))),
                drill.title,
                str(drill.acts),
                str(drill.noticed),
            )
            for drill in self._found.live
        ]
        if rows:
            heads = ("report_day", "report_drill", "report_live_acts", "report_live_noticed")
            yield self._grid("report_live", heads, (2.4, 4, 1.2, 1.2), rows)

    # -- IV. weaknesses -----------------------------------------------------------------------------

    def _weaknesses(self) -> Iterator[Block]:
        found = self._found
        yield Heading(self._text("report_weak"))
        lines = [
            (self._text("report_weak_reported"), self._of(found.total("weak"), found.total("weak_mended"))),
            (self._text("report_weak_register"), self._of(found.fixed.found, found.fixed.mended)),
            (self._text("report_weak_drills"), self._of(sum(found.actions.values()), found.actions["done"])),
        ]
        yield self._grid("report_weak_table", ("report_what", "report_mended"), (4, 2), lines)
        for row in found.fixed.late[:MOST_SAID]:
            due = self._day(str(row.document.get("due", "")))
            system = self._cells.system(str(row.document.get("system", "")), self._lang)
            unit = self._cells.unit(row.unit, self._lang)
            yield Para(self._text("report_late", unit=unit, system=system, due=due), "item")
        yield from self._rest(len(found.fixed.late))
        for drill, what in found.todo[:MOST_SAID]:
            yield Para(self._text("report_todo", drill=self._say.of(drill.title), what=what), "item")
        yield from self._rest(len(found.todo))

    def _rest(self, count: int) -> Iterator[Block]:
        """How many lines of a list are left out, if any."""
        if count > MOST_SAID:
            yield Para(self._text("report_and_more", count=count - MOST_SAID), "quiet")

    def _of(self, found: int | None, mended: int | None) -> str:
        return self._text("report_of", found=self._number(found), mended=self._number(mended))

    # -- V. to VIII. --------------------------------------------------------------------------------

    def _work(self) -> Iterator[Block]:
        columns = BOOKS[REPORTS].by_name
        yield Heading(self._text("report_work"))
        rows = [
            (columns[name].label(self._lang), self._number(self._found.total(name)))
            for name in ("checks", "trained", "drills")
        ]
        yield self._grid("report_work_table", ("report_what", "report_count"), (4, 1), rows)
        yield from self._said("done")

    def _words(self, name: str) -> Iterator[Block]:
        yield Heading(self._text(f"report_{name}"))
        yield from self._said(name)
        yield Para("", lead=self._text("report_asks"))
        yield from self._said("asks")

    def _said(self, name: str) -> Iterator[Block]:
        """What units wrote, each in its own words; dots where nobody did."""
        said = [
            (unit, str(row.document[name]))
            for unit, row in self._found.reports.items()
            if row.document.get(name)
        ]
        if not said:
            yield Blank(self._text("report_nobody"))
        for unit, words in said[:MOST_SAID]:
            yield Para(words, "item", lead=f"{self._cells.unit(unit, self._lang)}:")
        if len(said) > MOST_SAID:
            yield Para(self._text("report_more", count=len(said) - MOST_SAID), "quiet")

    def _cost(self) -> Iterator[Block]:
        spent = self._found.total("spent")
        known = [cost for row in self._found.incidents if isinstance(cost := row.document.get("cost"), int)]
        yield Heading(self._text("report_cost"))
        rows = [
            (self._text("report_spent"), self._money(spent)),
            (self._text("report_cost_incidents"), self._money(sum(known) if known else None)),
            (self._text("report_cost_drills"), self._money(total(row.cost for row in self._found.spent))),
            *self._items(),
        ]
        yield self._grid("report_cost_table", ("report_what", "report_dong"), (4, 2), rows)

    def _items(self) -> Iterator[tuple[str, str]]:
        """What drills cost money for, each with what it came to; and the hours of people."""
        found, item = self._found.spent, BOOKS[COSTS].by_name["item"]
        for name in ITEMS if found else ():
            cost = total(row.cost for row in found if row.item == name)
            yield f"– {self._cells.choice(item, name, self._lang)}", self._money(cost)
        work = total(row.work for row in found)
        if work is not None:
            yield self._text("report_cost_work"), self._money(work)

    def _ahead(self) -> Iterator[Block]:
        yield Heading(self._text("report_ahead"))
        yield Blank(self._text("report_nobody"), 4)

    def _grid(
        self, caption: str, heads: Sequence[str], widths: Sequence[float], rows: Sequence[tuple[str, ...]]
    ) -> Grid:
        columns = tuple(Column(self._text(head), width) for head, width in zip(heads, widths, strict=True))
        return Grid(self._text(caption), columns, tuple(rows))

    @staticmethod
    def _number(value: int | None) -> str:
        return DOTS if value is None else str(value)

    def _money(self, value: int | None) -> str:
        return DOTS if value is None else self._say.whole(value)
