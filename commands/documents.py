"""The command that writes documents of a journal."""

from __future__ import annotations

from pathlib import Path

import click

from commands.common import language, plain_errors
from commands.grades import graded, judged_in, rubric_of
from commands.proving import Journal, Proof, proved
from drillsim.files import write
from drillsim.proof import gradable
from drillsim.setup import Setup

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


@click.command()
@click.option(
    "--format",
    "kind",
    type=click.Choice(list(FORMATS)),
    default="docx",
    show_default=True,
    help="What to write.",
)
@click.option(
    "--assessment",
    type=click.Path(path_type=Path),
    help="Ratings, adjustments, findings and plan of evaluators and trainers (JSON).",
)
@click.option("--rubric", help="Grade with another rubric: a name in scenarios/rubrics, or a file.")
@click.option("--seat", help="Of a personal timeline: the seat, as agency/role.")
@click.option("--out", type=click.Path(path_type=Path), help="The file, or a folder for it; default here.")
@language
@plain_errors
@proved
def report(
    found: Journal,
    proof: Proof,
    kind: str,
    assessment: Path | None,
    rubric: str | None,
    seat: str | None,
    out: Path | None,
    lang: str,
) -> None:
    """Write a document of JOURNAL: report (docx, pdf, html), tables (xlsx, csv), event log (ocel), forms.

    csv and the forms come as a zip. A personal timeline needs --seat.

    \b
    Examples:
      run_drill.py report out/b06-ransomware/journal.jsonl --format pdf
      run_drill.py report journal.jsonl --format xlsx --out tables.xlsx
      run_drill.py report journal.jsonl --format personal --seat pa05/truc-ban
    """
    # the libraries of documents take a while to import; other commands do without.
    from scoring.reports.papers import PAPERS, Material, make

    with gradable(found):
        setup = Setup.read(found.records[0].data)
    paper = PAPERS[FORMATS[kind]]
    seats = [each.seat for each in setup.scenario.seats]
    if paper.needs and seat not in seats:
        raise click.UsageError(f"--seat: {seat or '-'}; {', '.join(seats)}")
    other, judged = rubric_of(rubric), judged_in(assessment, found)
    with gradable(found):
        marks = graded(setup, found, other, judged)
        idle, book = marks.references
        material = Material(
            found.records,
            marks.card,
            found.head,
            idle=idle.records,
            book=book.records,
            assessment={} if marks.assessment is None else marks.assessment.to_dict(),
        )
        made = make(paper.name, material, lang, seat=seat if paper.needs else None)
    target = _target(out, paper.filename(material, seat or "" if paper.needs else ""))
    write(target, made)
    click.echo(str(target))


def _target(out: Path | None, name: str) -> Path:
    """Where a document goes: the file named, or its own name in the folder named."""
    if out is None:
        return Path(name)
    return out / name if out.is_dir() else out
