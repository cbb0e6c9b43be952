"""The documents of a drill, by name: reports, tables, forms, timelines, the journal, the event log.

Each is a pure function of the material and the language: the same material gives the same bytes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from drillsim.base.texts import Both
from drillsim.journal.chain import lines
from scoring.reports.papers.content import Blank, PaperText
from scoring.reports.papers.forms import filled, form_document
from scoring.reports.papers.material import Material
from scoring.reports.papers.ocel import ocel
from scoring.reports.papers.overview import letterhead, unapproved
from scoring.reports.papers.packing import packed
from scoring.reports.papers.pdf import pdf
from scoring.reports.papers.personal import personal, seats_of
from scoring.reports.papers.plain import one_line
from scoring.reports.papers.report import after_action
from scoring.reports.papers.scoresheets import SHEETS
from scoring.reports.papers.sheets import Sheet
from scoring.reports.papers.tables import csv_zip, xlsx
from scoring.reports.papers.tongue import TEXTS, Tongue
from scoring.reports.papers.word import docx

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF, ZIP, JSON = "application/pdf", "application/zip", "application/json"

Progress = Callable[[float], None]
Note = Callable[[str], None]


class Wish(NamedTuple):
    """What else is said of a document that is wanted.

    Attributes:
        seat, person: whose it is, where it is somebody's own.
        note: told what a reader must know of it.
    """

    seat: str | None
    person: str | None
    note: Note | None


Make = Callable[[Material, str, Progress, Wish], bytes]


class Unknown(LookupError):
    """A document, a seat or a person that there is not."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of document.

    Attributes:
        name: its name in addresses and on the command line.
        called: name of the text that says what it is called.
        suffix: of its file.
        media: its media type.
        needs: what else must be said to make it, one of them: ``seat``, ``person``.
    """

    name: str
    called: str
    suffix: str
    media: str
    needs: tuple[str, ...] = ()

    @property
    def title(self) -> Both:
        """What it is called."""
        return TEXTS[self.called]

    def filename(self, material: Material, which: str = "") -> str:
        """A name for the file: the drill's code, the document, and whose it is."""
        # A signature is known by the name of what it is on.
        name = "journal" if self.name == "signature" else self.name
        parts = (str(material.scenario["code"]), name, which)
        return "-".join(filter(None, map(slug, parts))) + self.suffix


def slug(text: str) -> str:
    """A text as a piece of a file's name."""
    plain = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("Đ", "D"))
    return re.sub(r"[^A-Za-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-").lower()


def _report_docx(material: Material, lang: str, progress: Progress, asked: Wish) -> bytes:
    return docx(_marked(material, _progressed(after_action(material, lang), progress)))


def _report_pdf(material: Material, lang: str, progress: Progress, asked: Wish) -> bytes:
    return pdf(_marked(material, _progressed(after_action(material, lang), progress)), asked.note)


def _progressed(document: PaperText, progress: Progress) -> PaperText:
    progress(0.4)
    return document


def _marked(material: Material, document: PaperText) -> PaperText:
    """A document of which every page says it when what was played had not been approved."""
    foot = _foot(material, Tongue(document.lang))
    return replace(document, footer=foot) if foot else document


def _foot(material: Material, say: Tongue) -> str:
    return say("unapproved_foot") if unapproved(material) else ""


def _sheets(material: Material, say: Tongue, *names: str) -> list[Sheet]:
    return [SHEETS[name](material, say) for name in names or SHEETS]


def _tables_xlsx(material: Material, lang: str, progress: Progress, asked: Wish) -> bytes:
    say = Tongue(lang)
    return xlsx(_sheets(material, say), say, progress, foot=_foot(material, say))


def _tables_csv(material: Material, lang: str, progress: Progress, asked: Wish) -> bytes:
    say = Tongue(lang)
    return csv_zip(_sheets(material, say), say, progress)


def _participants(material: Material, lang: str, progress: Progress, asked: Wish) -> bytes:
    say = Tongue(lang)
    return xlsx(_sheets(material, say, "participants", "about"), say, progress, foot=_foot(material, say))


def _journal(material: Material, lang: str, progress: Progress, asked: Wish) -> bytes:
    return "".join(f"{line}\n" for line in lines(list(material.records))).encode()


def _signature(material: Material, lang: str, progress: Progress, asked: Wish) -> bytes:
    if material.seal is None:
        raise Unknown("signature")
    return material.seal.text().encode()


def _ocel(material: Material, lang: str, progress: Progress, asked: Wish) -> bytes:
    return ocel(material, lang)


def _form(name: str) -> Make:
    def make(material: Material, lang: str, progress: Progress, asked: Wish) -> bytes:
        return packed(dict(_forms(material, name, lang, progress)))

    return make


def _forms(material: Material, name: str, lang: str, progress: Progress) -> Iterator[tuple[str, bytes]]:
    """A docx for each report of the form; one that says so when there is none."""
    reports = filled(material, name)
    for number, record in enumerate(reports, start=1):
        who = slug(record.data["agency"])
        yield (
            f"{name}-{number:03d}-{who}.docx",
            docx(_marked(material, form_document(material, name, record, lang))),
        )
        progress(0.9 * number / len(reports))
    if not reports:
        say = Tongue(lang)
        form = material.start["rules"]["forms"].get(name) or {"title": {"vi": name, "en": name}}
        blocks = (Blank(say("form_none"), 0),)
        labels = {key: say(key) for key in ("table", "figure")}
        subject = one_line(say.of(material.scenario["title"]))
        document = PaperText(lang, say.of(form["title"]), subject, blocks, labels, letterhead(material, say))
        yield f"{name}.docx", docx(_marked(material, document))


def _own(write: Callable[[PaperText, Note | None], bytes]) -> Make:
    def make(material: Material, lang: str, progress: Progress, asked: Wish) -> bytes:
        seat, person, note = asked
        known = {row["seat"] for row in material.scenario["seats"]}
        seats = [seat] if seat else seats_of(material, person or "")
        if not seats or not set(seats) <= known:
            raise Unknown(seat or person or "seat")
        document = _progressed(personal(material, seats, person, lang), progress)
        return write(_marked(material, document), note)

    return make


_MADE: tuple[tuple[Paper, Make], ...] = (
    (
        Paper("report-docx", "after_action", ".docx", DOCX),
        _report_docx,
    ),
    (Paper("report-pdf", "after_action", ".pdf", PDF), _report_pdf),
    (Paper("tables-xlsx", "title_tables", ".xlsx", XLSX), _tables_xlsx),
    (Paper("tables-csv", "title_tables", ".zip", ZIP), _tables_csv),
    (Paper("ocel", "title_ocel", ".json", JSON), _ocel),
    (Paper("form-03", "title_form_03", ".zip", ZIP), _form("mau-03")),
    (Paper("form-04", "title_form_04", ".zip", ZIP), _form("mau-04")),
    (
        Paper(
            "personal-docx",
            "title_personal",
            ".docx",
            DOCX,
            ("seat", "person"),
        ),
        _own(lambda document, _: docx(document)),
    ),
    (
        Paper(
            "personal-pdf",
            "title_personal",
            ".pdf",
            PDF,
            ("seat", "person"),
        ),
        _own(pdf),
    ),
    (Paper("participants", "title_participants", ".xlsx", XLSX), _participants),
    (Paper("journal", "title_journal", ".jsonl", "application/jsonl"), _journal),
    (
        Paper("signature", "title_signature", ".jsonl.sig", JSON),
        _signature,
    ),
)
PAPERS: dict[str, Paper] = {paper.name: paper for paper, _ in _MADE}
_MAKERS: dict[str, Make] = {paper.name: make for paper, make in _MADE}


def make(
    name: str,
    material: Material,
    lang: str = "vi",
    progress: Progress | None = None,
    *,
    seat: str | None = None,
    person: str | None = None,
    note: Note | None = None,
) -> bytes:
    """A document.

    Args:
        name: a key of ``PAPERS``.
        material: the drill.
        lang: ``vi`` or ``en``.
        progress: told how much is done, 0-1.
        seat: whose seat it is about, for what is somebody's own.
        person: the same by reference of a person.
        note: told what a reader must know of the document, in its language.

    Raises:
        Unknown: for a document, a seat or a person that there is not.
        ValueError: for another language.
    """
    if name not in _MAKERS:
        raise Unknown(name)
    told = progress or (lambda share: None)
    told(0.0)
    made = _MAKERS[name](material, lang, told, Wish(seat, person, note))
    told(1.0)
    return made


__all__ = ["PAPERS", "Material", "Paper", "Unknown", "make"]
