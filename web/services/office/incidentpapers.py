"""A real incident on paper: the initial report (Mẫu 03) and the closing report (Mẫu 04) of TT 20/2017.

Of what the register does not hold, and of what nobody has written there, dots are left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scoring.reports.papers.content import Block, Facts, Heading, PaperText, Para
from web.core import texts
from web.services.office.books import BOOKS, INCIDENTS
from web.services.office.columns import Cells
from web.services.office.papers import official

FORMS = ("mau-03", "mau-04")
DOTS = "…"
_PARTS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "mau-03": (
        ("reporter", ("unit", "form_address", "phone", "mail")),
        ("contact", ("reporter", "form_post", "phone", "mail")),
        ("system", ("form_operator", "form_owner", "system", "form_level", "form_security", "form_isp")),
        ("incident", ("title", "summary", "detected", "state", "how", "form_told", "measures")),
        ("technical", ("form_os", "form_services", "form_controls", "form_addresses")),
        ("request", ("form_attached", "form_confidential", "support", "form_sent")),
    ),
    "mau-04": (
        ("reporter", ("unit", "form_first")),
        ("system", ("form_operator", "form_owner", "system", "form_level")),
        ("incident", ("title", "summary", "detected", "cause", "severity")),
        ("result", ("closed", "result", "measures", "lessons", "form_attached")),
    ),
}
"""The parts of each form, and their lines: columns of the register, or what the form alone has."""
_OF_REGISTER = {"form_first": ("number03", "sent03"), "form_sent": ("sent03",)}
"""Lines that columns of the register say under another name."""
_NEEDED = (
    *("unit", "form_address", "phone", "mail", "reporter", "form_operator", "title", "summary", "detected"),
    *("state", "how", "form_told", "form_sent"),
)


def incident_form(form: str, document: Mapping[str, object], cells: Cells, lang: str) -> PaperText:
    """One of the two forms, filled in with what the register holds of an incident.

    Args:
        form: ``mau-03`` or ``mau-04``.
        document: the incident's row.
        cells: says its values.
        lang: ``vi`` or ``en``.
    """
    name = form.replace("-", "")
    said, about = texts.say(lang, f"incident_{name}"), str(document.get("title", ""))
    blocks: list[Block] = [Para(texts.say(lang, "incident_basis"), "center")]
    for part, lines in _PARTS[form]:
        blocks.append(Heading(texts.say(lang, f"incident_part_{part}"), 3))
        blocks.append(Facts(tuple(_lines(lines, document, cells, lang))))
    return official(cells.year, lang, said, about, tuple(blocks))


def _lines(
    lines: tuple[str, ...], document: Mapping[str, object], cells: Cells, lang: str
) -> Iterator[tuple[str, str]]:
    columns = BOOKS[INCIDENTS].by_name
    for name in lines:
        mark = " (*)" if name in _NEEDED else ""
        if name in columns:
            column = columns[name]
            yield column.label(lang) + mark, cells.say(column, document.get(name), lang) or DOTS
        else:
            yield texts.say(lang, f"incident_{name}") + mark, _of_form(name, document, cells, lang) or DOTS


def _of_form(name: str, document: Mapping[str, object], cells: Cells, lang: str) -> str:
    """What a line of the form alone says, as far as the city and the register know."""
    if name in _OF_REGISTER:
        columns = BOOKS[INCIDENTS].by_name
        said = (cells.say(columns[each], document.get(each), lang) for each in _OF_REGISTER[name])
        return ", ".join(filter(None, said))
    system = cells.year.systems.get(str(document.get("system")))
    if system is None:
        return ""
    known = {"form_operator": system.operator, "form_owner": system.owner}
    return (
        cells.unit(known[name], lang) if name in known else str(system.level) if name == "form_level" else ""
    )
