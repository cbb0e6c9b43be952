"""Every register of the office in one workbook."""

from __future__ import annotations

from collections.abc import Iterator

from drillsim.store import OfficeRow, Store
from web.core import texts
from web.services.office.books import BOOKS, ordered
from web.services.office.booksheets import told
from web.services.office.columns import Cells
from web.services.office.sheets import TableSheet, workbook
from web.services.office.team import FIELDS, ROSTER, listed
from web.services.office.teamsheets import cells as member
from web.services.office.teamsheets import heading
from web.services.office.year import TICKS


def everything(store: Store, cells: Cells, lang: str, *, unit: str | None, private: bool) -> bytes:
    """A workbook with a sheet for each register.

    Args:
        store: where they are.
        cells: says what they hold.
        lang: ``vi`` or ``en``.
        unit: only the rows of one unit.
        private: whether the registers that only who edits a row sees are among them.
    """
    return workbook([*_sheets(store, cells, lang, unit, private)])


def _sheets(store: Store, known: Cells, lang: str, unit: str | None, private: bool) -> Iterator[TableSheet]:
    yield _ticks(store.office_rows(TICKS, unit=unit), known, lang)
    members = listed(store.office_rows(ROSTER, unit=unit))
    rows = [member(one, known.year, lang, private=private) for one in members]
    yield TableSheet(texts.say(lang, "team"), [heading(name, lang) for name in FIELDS], rows)
    for book in BOOKS.values():
        if private or not book.private:
            yield told(book, ordered(book, store.office_rows(book.name, unit=unit)), known, lang)


def _ticks(rows: list[OfficeRow], known: Cells, lang: str) -> TableSheet:
    names = ("unit", "duty", "year", "on", "number", "note", "drill")
    titles = {key: duty.title.say(lang) for key, duty in known.year.doc.duties.items()}
    lines = []
    for row in rows:
        duty = row.key.split(":")[1]
        said = (str(row.document.get(name) or "") for name in ("number", "note"))
        lines.append(
            [
                known.unit(row.unit, lang),
                titles.get(duty, duty),
                row.part,
                known.day(str(row.document["on"])),
                *said,
                known.drill(str(row.document.get("drill") or ""), lang),
            ]
        )
    headings = [texts.say(lang, f"office_{name}") for name in names]
    return TableSheet(texts.say(lang, "office_register_ticks"), headings, lines)
