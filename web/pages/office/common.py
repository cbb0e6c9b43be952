"""What all pages of the office share: whose desk it is, which calendar is in force, how a page is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from typing import TypeVar, cast

from flask import Response, abort, g, make_response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from drillsim.base.texts import Both
from drillsim.store import OfficeRow
from scoring.reports.papers import DOCX, PDF
from scoring.reports.papers.content import PaperText
from scoring.reports.papers.pdf import pdf
from scoring.reports.papers.word import docx
from web.access.auth import staff_only
from web.access.desk import EVERYBODY, OfficeDesk
from web.core import texts
from web.core.here import server
from web.core.year import Year
from web.services.office.books import BOOKS
from web.services.office.fields import secret
from web.services.office.team import ROSTER
from web.services.office.year import calendar_in_force, this_day

View = TypeVar("View", bound=Callable[..., object])
PERSONAL = (ROSTER, *(book.name for book in BOOKS.values() if book.private))
"""The registers of which only who edits a row sees it, and what it was."""
MOST_TYPED = 2_000
"""Characters of a field that are kept of what was typed."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A form that was not taken in: what was typed, and why.

    Attributes:
        values: by field.
        wrong: what is wrong with each field.
        why: key of the text that says what is wrong with all of it.
        many: what was chosen, of the fields of which several can be.
    """

    values: Mapping[str, str]
    wrong: Mapping[str, Both]
    why: str
    many: Mapping[str, Sequence[str]] = field(default_factory=dict)


def office_page(*roles: str) -> Callable[[View], View]:
    """A page of the office for these roles, or for whoever has an account; ``g.desk`` is whose it is."""

    def decorate(view: View) -> View:
        @wraps(view)
        def opened(*args: object, **options: object) -> object:
            g.desk = OfficeDesk(g.account)
            return view(*args, **options)

        return staff_only(*(roles or EVERYBODY))(cast(View, opened))

    return decorate


def desk() -> OfficeDesk:
    """Whose desk this page is of."""
    found: OfficeDesk = g.desk
    return found


def calendar() -> Year:
    """The calendar in force; a page says so where the library has none."""
    found = calendar_in_force(server())
    if found is None:
        page = render_template("message.html", title="office", text="office_no_calendar")
        abort(make_response(page, 404))
    return found


def unit_of(year: Year, unit: str) -> str:
    """A unit that owes something and that this desk sees."""
    if unit not in year.duties:
        abort(404)
    if not desk().sees(unit):
        abort(403)
    return unit


def sees(row: OfficeRow) -> bool:
    """Whether this desk sees a row; where a register says how people are reached, who edits it alone does."""
    return desk().edits(row.unit) if row.register in PERSONAL else desk().sees(row.unit)


def a_year(year: Year) -> int:
    """The year that a page is asked for: one from the calendar's first to the next; this one if not said."""
    first, last = year.doc.since.year, this_day().year + 1
    asked = request.args.get("year", "")
    number = int(asked) if asked.isdecimal() and len(asked) == 4 else this_day().year
    return min(max(number, first), last)


def years(year: Year) -> list[int]:
    """The years that there are pages of."""
    return [*range(year.doc.since.year, this_day().year + 2)]


def shown(page: str, *, status: int = 200, **more: object) -> ResponseReturnValue:
    """A page of the office."""
    return render_template(f"office/{page}.html", desk=desk(), today=this_day(), day=day, **more), status


def day(value: date | str) -> str:
    """A day as people write it."""
    return (date.fromisoformat(value[:10]) if isinstance(value, str) else value).strftime("%d/%m/%Y")


def typed(*names: str) -> dict[str, str]:
    """What was typed into these fields of a form."""
    return {name: request.form.get(name, "").strip()[:MOST_TYPED] for name in names}


def seen() -> int:
    """The version of a row that the form was made from."""
    sent = request.form.get("seen", "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else 0


def text(code: str, **blanks: object) -> Both:
    """A text of a page in both languages."""
    return Both.of(texts.both(code, **blanks))


def refusal(
    values: Mapping[str, str], wrong: Mapping[str, Both], many: Mapping[str, Sequence[str]] | None = None
) -> Typed | None:
    """Why what was typed cannot be taken in, if so."""
    if secret(values):
        return Typed(values, wrong, "office_secret", many or {})
    return Typed(values, wrong, "fields_wrong", many or {}) if wrong else None


def changed(values: Mapping[str, str], many: Mapping[str, Sequence[str]] | None = None) -> Typed:
    """What was typed, where somebody else has changed the row meanwhile."""
    return Typed(values, {}, "office_changed", many or {})


def back(endpoint: str, anchor: str = "", **where: object) -> str:
    """The address of a page, at a place of it."""
    return url_for(endpoint, _anchor=anchor or None, **where)  # type: ignore[arg-type]


def handed(raw: bytes, media: str, name: str) -> Response:
    """A file to take away; no browser or proxy keeps a copy."""
    answer = make_response(raw)
    answer.headers["Content-Type"] = media
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def on_paper(document: PaperText, form: str, name: str) -> Response:
    """A document as docx or pdf, whichever is asked for."""
    if form not in ("docx", "pdf"):
        abort(404)
    raw = server().away(lambda: docx(document) if form == "docx" else pdf(document))
    return handed(raw, DOCX if form == "docx" else PDF, f"{name}.{form}")
