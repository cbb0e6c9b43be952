"""Commands on a journal: whether it is sound, and its grade."""

from __future__ import annotations

from pathlib import Path

import click

from commands.common import INCOMPLETE_NOTE, as_json, language, plain_errors
from commands.grades import grade, judged_in, rubric_of, show, write_results
from commands.proving import Journal, Proof, proved
from drillsim.files import folder
from drillsim.proof import gradable, told
from drillsim.setup import Setup


@click.command()
@language
@plain_errors
@proved
def replay(found: Journal, proof: Proof, lang: str) -> None:
    """Rebuild JOURNAL from what people did and verify that every record comes out the same.

    Simulated participants decide anew. Exit code 3 when it was altered or forged; the first bad record
    is named. docs/journal.md tells what this proves and what it cannot.

    \b
    Examples:
      run_drill.py replay out/b06-ransomware/journal.jsonl
      run_drill.py replay journal.jsonl --expect 1f0c2d3e4a5b6978
    """
    for line in told(found, proof, lang):
        click.echo(line)
    click.echo(f"SHA-256 {found.head}")
    if not found.complete:
        click.echo(INCOMPLETE_NOTE[lang])


@click.command()
@click.option("--rubric", help="Grade with another rubric: a name in scenarios/rubrics, or a file.")
@click.option(
    "--assessment",
    type=click.Path(path_type=Path),
    help="Ratings and adjustments of evaluators and trainers (JSON).",
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="Also write scorecard.json and report.html here."
)
@as_json
@language
@plain_errors
@proved
def score(
    found: Journal,
    proof: Proof,
    rubric: str | None,
    assessment: Path | None,
    out: Path | None,
    as_json: bool,
    lang: str,
) -> None:
    """Verify JOURNAL as replay does, and grade it again, with its own rubric or another one.

    With --assessment, the evaluators' ratings count as the fourth part of the score, and what trainers
    have waived or credited is applied; the result without their adjustments is shown beside it.

    \b
    Examples:
      run_drill.py score out/b06-ransomware/journal.jsonl
      run_drill.py score journal.jsonl --rubric my-rubric.yaml --out out/regraded
      run_drill.py score journal.jsonl --assessment assessment.json
    """
    target = folder(out) if out is not None else None
    other, judged = rubric_of(rubric), judged_in(assessment, found)
    with gradable(found):
        setup = Setup.read(found.records[0].data)
        card, page = grade(setup, found, other, lang, with_report=target is not None, assessment=judged)
    if target is not None:
        write_results(target, card, page)
    show(card, as_json, lang)
    if not found.complete and not as_json:
        click.echo(INCOMPLETE_NOTE[lang])
