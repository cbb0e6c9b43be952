"""The registers that are data alone: listed, edited row by row, taken out as sheets and back in."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from flask import Blueprint, Response, abort, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from drillsim.base.errors import Conflict
from drillsim.base.normal import compared
from drillsim.live.clocks import wall
from drillsim.store import NEW, OfficeRow, OfficeWrite
from scoring.reports.papers import XLSX
from web.core.here import server
from web.pages.office.comingin import MOST_TOLD, come_in
from web.pages.office.common import (
    Typed,
    calendar,
    changed,
    desk,
    handed,
    office_page,
    on_paper,
    refusal,
    seen,
    sees,
    shown,
    text,
)
from web.pages.office.evidence import drop_file, keep_file, sent_file
from web.services.costing import costs_of, drill_names
from web.services.office.books import BOOKS, COSTS, INCIDENTS, RISKS, Book, ordered
from web.services.office.booksheets import BookRows, told
from web.services.office.columns import CHOICES, CODES, FILE, NUMBER, BookColumn, Cells
from web.services.office.everything import everything
from web.services.office.incidentpapers import FORMS, incident_form
from web.services.office.incoming import IncomingRows
from web.services.office.sheets import workbook
from web.services.office.spending import counted, spent
from web.services.office.told import told as told_row
from web.services.office.watching import open_weaknesses, unchecked
from web.services.office.year import this_day

A_PAGE = 100
"""Rows that a list shows at once."""
MOST_TYPED = 4_000
"""Characters of a field that are looked at: more than any may hold, so that too many are told."""
books = Blueprint("books", __name__, url_prefix="/office/books")


def _book(name: str) -> Book:
    """A register that this desk sees."""
    if name not in BOOKS:
        abort(404)
    book = BOOKS[name]
    if book.private and not desk().keeps and desk().unit is None:
        abort(403)
    return book


def _cells() -> Cells:
    return Cells(calendar(), this_day(), drill_names(server().store, desk().unit))


def _row(book: Book, key: str) -> OfficeRow:
    row = server().store.office_row(book.name, key)
    if row is None or row.deleted is not None:
        abort(404)
    if not sees(row):
        abort(403)
    return row


# -- listed -----------------------------------------------------------------------------------------


@books.get("/<name>")
@office_page()
def listing(name: str, faults: Sequence[object] = (), why: str = "", count: int = 0) -> ResponseReturnValue:
    """The rows of a register that this desk sees, the latest first."""
    book, cells, asked = _book(name), _cells(), request.args
    unit, words, drill = asked.get("unit", ""), asked.get("q", "").strip()[:100], asked.get("drill", "")
    of = cells.drills.id(drill) if book.name == COSTS and drill else None
    store, whose = server().store, desk().unit or unit or None
    found = costs_of(store, of, whose) if of else store.office_rows(book.name, unit=whose)
    rows = ordered(book, found)
    lines = [(row, [_said(cells, book.by_name[each], row) for each in book.listed]) for row in rows]
    if words:
        wanted = compared(words)
        lines = [line for line in lines if wanted in compared(" ".join(_all(book, cells, line[0])))]
    at = asked.get("page", "1")
    page = min(max(int(at) if at.isdecimal() and len(at) < 6 else 1, 1), -(-len(lines) // A_PAGE) or 1)
    return shown(
        "book",
        status=409 if faults or why else 200,
        year=calendar(),
        book=book,
        cells=cells,
        lines=lines[(page - 1) * A_PAGE : page * A_PAGE],
        total=len(lines),
        at=page,
        pages=-(-len(lines) // A_PAGE),
        unit=unit,
        words=words,
        drill=of,
        faults=faults,
        why=why,
        count=count,
        told=_reminded(book, rows, cells),
    )


def _said(cells: Cells, column: BookColumn, row: OfficeRow) -> str:
    return cells.say(column, row.document.get(column.name), g.lang, short=True)


def _all(book: Book, cells: Cells, row: OfficeRow) -> list[str]:
    found = [_said(cells, column, row) for column in book.columns if column.kind != FILE]
    # Amounts are found as they are shown, and as they are typed.
    return found + [
        str(row.document.get(column.name, "")) for column in book.columns if column.kind == NUMBER
    ]


def _reminded(book: Book, rows: Sequence[OfficeRow], cells: Cells) -> list[str]:
    """What a list reminds of."""
    if book.name == COSTS and rows:
        return [*counted(spent(rows), g.lang)]
    if book.name != RISKS:
        return []
    late, left = open_weaknesses(rows, cells.today), unchecked(rows, cells.year, cells.today, desk().unit)
    found = [text("risk_late", count=len(late)).say(g.lang)] if late else []
    return [*found, text("risk_unchecked", count=len(left)).say(g.lang)] if left else found


# -- one row ----------------------------------------------------------------------------------------


@books.get("/<name>/new")
@office_page()
def new(name: str) -> ResponseReturnValue:
    """A new row; what the address says of it is filled in."""
    return _form(_book(name), None)


@books.get("/<name>/rows/<path:key>")
@office_page()
def row(name: str, key: str) -> ResponseReturnValue:
    """One row, to be read and changed."""
    book = _book(name)
    return _form(book, _row(book, key))


def _form(
    book: Book,
    before: OfficeRow | None,
    refused: Typed | None = None,
) -> ResponseReturnValue:
    cells = _cells()
    if before is None and not desk().keeps and desk().unit is None:
        abort(403)
    given = {column.name: request.args.get(column.name, "")[:MOST_TYPED] for column in book.columns}
    held = before.document if before is not None else {"unit": desk().unit or "", **given}
    return shown(
        "bookrow",
        status=409 if refused else 200,
        year=cells.year,
        book=book,
        cells=cells,
        row=before,
        held=held,
        refused=refused,
        edits=desk().keeps or desk().unit is not None if before is None else desk().edits(before.unit),
        stored=_stored(before, cells) if before and refused else [],
        units=[desk().unit] if desk().unit else list(cells.year.city.agencies),
        systems=_systems(cells),
        forms=FORMS if book.name == INCIDENTS else (),
    )


def _stored(row: OfficeRow, cells: Cells) -> list[tuple[str, str]]:
    """What the store holds of a row, in words."""
    return told_row(row.register, row.document, cells.year, g.lang, cells.drills)


def _systems(cells: Cells) -> list[str]:
    """What systems may be named: an officer is offered those that the unit runs or answers for."""
    mine = desk().unit
    return [
        system.name.say(g.lang)
        for system in cells.year.systems.values()
        if mine is None or mine in (system.operator, system.owner)
    ]


@books.post("/<name>")
@office_page()
def keep(name: str) -> ResponseReturnValue:
    """Keep a new or changed row."""
    book, cells, key = _book(name), _cells(), request.form.get("key", "")
    before = _row(book, key) if key else None
    if not (desk().edits(before.unit) if before else desk().keeps or desk().unit is not None):
        abort(403)
    single, many = _typed(book)
    values, wrong = book.checked({**single, **many}, cells)
    unit, mine = str(values.get("unit", "")), desk().unit
    if mine is not None and unit and unit != mine:
        wrong["unit"] = text("book_other_unit")
    if before is not None and book.one_each and not wrong and book.key(values) != key:
        wrong["period"] = text("book_moved")
    file, bad = sent_file()
    wrong |= {"file": text(bad)} if bad else {}
    if (refused := refusal(single, wrong, many)) is not None:
        return _form(book, before, refused)
    key = key or book.key(values)
    kept = before.document.get("file", "") if before else ""
    sent = keep_file(file, book.name, key, unit) if file else ""
    document = {**values, **({"file": sent or kept} if sent or kept else {})}
    try:
        write = OfficeWrite(key, document, seen() if before else NEW, book.part(values), unit)
        server().store.keep(book.name, [write], g.account.name, wall())
    except Conflict:
        if sent:
            drop_file(sent)
        return _clash(book, key, before, single, many)
    return redirect(url_for("books.row", name=book.name, key=key), 303)


def _clash(
    book: Book, key: str, before: OfficeRow | None, single: dict[str, str], many: dict[str, list[str]]
) -> ResponseReturnValue:
    """Somebody else has kept the row meanwhile, or there is one of the unit and the period."""
    if before is None:
        return _form(book, None, Typed(single, {"period": text("book_there")}, "fields_wrong", many))
    return _form(book, server().store.office_row(book.name, key), changed(single, many))


def _typed(book: Book) -> tuple[dict[str, str], dict[str, list[str]]]:
    """What was typed: texts, and choices of which several can be made."""
    several = [column.name for column in book.columns if column.kind in (CHOICES, CODES)]
    single = {
        column.name: request.form.get(column.name, "").strip()[:MOST_TYPED]
        for column in book.columns
        if column.name not in several and column.kind != FILE
    }
    return single, {each: [one[:MOST_TYPED] for one in request.form.getlist(each)[:60]] for each in several}


@books.get("/<name>/rows/<path:key>/<paper>.<form>")
@office_page()
def paper(name: str, key: str, paper: str, form: str) -> Response:
    """A row on paper: of an incident, forms 03 and 04."""
    book = _book(name)
    if name != INCIDENTS or paper not in FORMS:
        abort(404)
    document = incident_form(paper, _row(book, key).document, _cells(), g.lang)
    return on_paper(document, form, f"{paper}-{quote(key, safe='')[:40]}")


# -- as sheets --------------------------------------------------------------------------------------


@books.get("/<name>/sheet.xlsx")
@office_page()
def out(name: str) -> Response:
    """A register as a sheet."""
    book, cells, lang = _book(name), _cells(), g.lang
    rows = ordered(book, server().store.office_rows(book.name, unit=desk().unit))
    raw = server().away(lambda: workbook([told(book, rows, cells, lang)]))
    return handed(raw, XLSX, f"{book.name}.xlsx")


@books.post("/<name>/sheet")
@office_page()
def take_in(name: str) -> ResponseReturnValue:
    """Take in a sheet: all of it, or nothing and every fault in it."""
    book = _book(name)
    if not desk().keeps and desk().unit is None:
        abort(403)
    coming, why = taken_in(book)
    if why:
        return listing(name, coming.faults[:MOST_TOLD], why, len(coming.faults))
    return redirect(url_for("books.listing", name=book.name), 303)


def taken_in(book: Book) -> tuple[IncomingRows, str]:
    """Take in the files of a register that were sent, all or nothing; what came, and why nothing did.

    Args:
        book: the register that they are of.
    """
    mine = desk().unit
    there = server().store.office_rows(book.name, unit=mine)
    coming = BookRows(book, _cells(), there, [mine] if mine else None)
    return coming, come_in(book.name, coming)


@books.get("/everything.xlsx")
@office_page()
def whole() -> Response:
    """Every register that this desk sees, a sheet each."""
    cells, lang, mine = _cells(), g.lang, desk()
    raw = server().away(
        lambda: everything(server().store, cells, lang, unit=mine.unit, private=mine.keeps or bool(mine.unit))
    )
    return handed(raw, XLSX, "so-sach.xlsx")
