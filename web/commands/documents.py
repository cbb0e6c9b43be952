"""The command that writes documents of a journal."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drillsim.base.errors import nearest
from drillsim.base.records import start_of
from drillsim.engine.setup import Setup
from drillsim.journal.files import results, write
from drillsim.journal.proof import gradable
from web.commands.common import plain_errors
from web.commands.grades import Graded, graded, judged_in, page_of, rubric_of
from web.commands.proving import Found, proved
from web.core.commandline import command, language, option, place, refusal

if TYPE_CHECKING:
    from drillsim.journal.seal import Seal

FORMATS = {
    "docx": "report-docx",
    "pdf": "report-pdf",
    "html": "report-html",
    "xlsx": "tables-xlsx",
    "csv": "tables-csv",
    "ocel": "ocel",
    "form-03": "form-03",
    "form-04": "form-04",
    "personal": "personal-docx",
    "personal-pdf": "personal-pdf",
    "participants": "participants",
    "journal": "journal",
}


@command(
    "report",
    examples=(
        "run_drill.py report out/b06-ransomware/journal.jsonl --format pdf",
        "run_drill.py report journal.jsonl --format xlsx --out tables.xlsx",
        "run_drill.py report journal.jsonl --format personal --seat pa05/truc-ban --out documents/",
    ),
)
@option("--format", "kind", type=click.Choice(list(FORMATS)), default="docx", show_default=True)
@option("--assessment", type=click.Path(path_type=Path))
@option("--rubric", says="option_other_rubric")
@option("--seat")
@option("--out", says="option_report_out", callback=place)
@language
@plain_errors
@proved
def report(
    found: Found,
    kind: str,
    assessment: Path | None,
    rubric: str | None,
    seat: str | None,
    out: str | None,
    lang: str,
) -> None:
    """Write a document of a journal."""
    # the libraries of documents take a while to import; other commands do without.
    from drillsim.journal.seal import SUFFIX
    from scoring.assessment import Assessment
    from scoring.reports.papers import PAPERS, Material, make
    from web.work.saved import PAPER

    journal = found.journal
    with gradable(journal):
        setup = Setup.read(start_of(journal.records))
    paper = PAPER if kind == "html" else PAPERS[FORMATS[kind]]
    whose = _seat(seat, kind, [each.seat for each in setup.scenario.seats]) if paper.needs else None
    other, judged = rubric_of(rubric), judged_in(assessment, journal)
    with gradable(journal):
        marks = graded(journal, other, judged)
        idle, book = marks.case.references
        material = Material(
            journal.records,
            marks.card,
            journal.head,
            idle=idle.records,
            book=book.records,
            assessment=marks.assessment or Assessment(version=1),
            seal=found.seal,
        )
    target = target_of(out, paper.filename(material, whose or ""), kind)
    with gradable(journal):
        made = (
            _page(marks, lang, found.seal)
            if kind == "html"
            else make(paper.name, material, lang, seat=whose, note=lambda said: click.echo(said, err=True))
        )
    files = {target: made}
    if kind == "journal" and found.seal is not None:
        files[target.with_name(target.name + SUFFIX)] = found.seal.text().encode()
    with results(target.parent):
        for file, content in files.items():
            write(file, content)
    for file in files:
        click.echo(str(file))


def _page(marks: Graded, lang: str, seal: Seal | None) -> bytes:
    page = page_of(marks, lang, seal)
    if page is None:
        raise click.exceptions.Exit(1)
    return page.encode()


def _seat(seat: str | None, kind: str, seats: list[str]) -> str:
    """The seat whose document it is."""
    if seat is None:
        raise refusal("seat_missing", kind=kind, seats=", ".join(seats))
    if seat not in seats:
        raise refusal("seat_unknown", value=seat, seats=", ".join(seats), nearest=nearest(seat, seats))
    return seat


def target_of(out: str | None, name: str, kind: str) -> Path:
    """Where a document goes: the file named, or its own name in the folder named."""
    if out is None:
        return Path(name)
    path, suffix = Path(out), Path(name).suffix
    if out.endswith(("/", os.sep)) or path.is_dir() or not path.suffix:
        return path / name
    if path.suffix.lower() != suffix:
        raise refusal("out_suffix", kind=kind, suffix=suffix, value=out)
    return path
