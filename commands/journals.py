"""Commands on a journal: whether it is sound, and its grade."""

from __future__ import annotations

from pathlib import Path

import click

from commands.common import INCOMPLETE_NOTE, as_json, language, plain_errors
from commands.grades import grade, judged_in, rubric_of, show, write_results
from drillsim.files import folder, read_journal
from drillsim.journal import replay as replay_journal
from drillsim.setup import Setup


@click.command()
@click.argument("journal", type=click.Path(path_type=Path))
@language
@plain_errors
def replay(journal: Path, lang: str) -> None:
    """Rebuild JOURNAL from its inputs and verify that every record comes out the same.

    Exit code 3 when it was altered; the first bad record is named.

    \b
    Example:
      run_drill.py replay out/b06-ransomware/journal.jsonl
    """
    found = read_journal(journal)
    replay_journal(found)
    words = {
        "vi": f"Nhật ký nguyên vẹn: {len(found.records)} bản ghi, diễn lại khớp từng bản ghi.",
        "en": f"The journal is sound: {len(found.records)} records, every one came out the same.",
    }
    click.echo(words[lang])
    click.echo(f"SHA-256 {found.head}")
    if not found.complete:
        click.echo(INCOMPLETE_NOTE[lang])


@click.command()
@click.argument("journal", type=click.Path(path_type=Path))
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
def score(
    journal: Path,
    rubric: str | None,
    assessment: Path | None,
    out: Path | None,
    as_json: bool,
    lang: str,
) -> None:
    """Grade JOURNAL again, with its own rubric or another one.

    With --assessment, the evaluators' ratings count as the fourth part of the score, and what trainers
    have waived or credited is applied; the result without their adjustments is shown beside it.

    \b
    Examples:
      run_drill.py score out/b06-ransomware/journal.jsonl
      run_drill.py score journal.jsonl --rubric my-rubric.yaml --out out/regraded
      run_drill.py score journal.jsonl --assessment assessment.json
    """
    target = folder(out) if out is not None else None
    found = read_journal(journal)
    other, judged = rubric_of(rubric), judged_in(assessment, found)
    setup = Setup.read(found.records[0].data)
    try:
        card, page = grade(setup, found, other, lang, with_report=target is not None, assessment=judged)
    except Exception:
        # A forger may chain records that no drill makes: then replay names the first of them.
        replay_journal(found)
        raise
    if target is not None:
        write_results(target, card, page)
    show(card, as_json, lang)
    if not found.complete and not as_json:
        click.echo(INCOMPLETE_NOTE[lang])
