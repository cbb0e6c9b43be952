"""Commands on a journal: whether it is sound, and its grade."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import click

from drillsim.base.messages import say
from drillsim.journal.files import results
from drillsim.journal.proof import gradable, part, told
from scoring.rubric import Rubric
from web.commands.common import as_json, plain_errors
from web.commands.grades import grade, judged_in, rubric_of, show, write_results
from web.commands.proving import Found, proved
from web.core.commandline import command, language, option, place


@command(
    "replay",
    examples=(
        "run_drill.py replay out/b06-ransomware/journal.jsonl",
        "run_drill.py replay journal.jsonl --expect 1f0c2d3e4a5b6978",
        "run_drill.py replay journal.jsonl --signature journal.jsonl.sig --signer server-key.pem",
    ),
)
@language
@plain_errors
@proved
def replay(found: Found, lang: str) -> None:
    """Rebuild a journal from what people did and verify that every record comes out the same."""
    if found.proof.replayed:
        part(found.journal.records[0].data, "rubric", Rubric)
    for line in (*told(found.journal, found.proof, lang), *found.told(lang)):
        click.echo(line)
    click.echo(f"SHA-256 {found.journal.head}")
    if not found.journal.complete:
        click.echo(say("journal_incomplete", lang))


@command(
    "score",
    examples=(
        "run_drill.py score out/b06-ransomware/journal.jsonl",
        "run_drill.py score journal.jsonl --rubric my-rubric.yaml --out out/regraded",
        "run_drill.py score journal.jsonl --assessment assessment.json",
    ),
)
@option("--rubric", says="option_other_rubric")
@option("--assessment", type=click.Path(path_type=Path))
@option("--rules", says="option_edition", type=click.Choice(["1", "2"]), default="2")
@option("--out", says="option_score_out", type=click.Path(), callback=place)
@as_json
@language
@plain_errors
@proved
def score(
    found: Found,
    rubric: str | None,
    assessment: Path | None,
    rules: str,
    out: str | None,
    as_json: bool,
    lang: str,
) -> None:
    """Verify a journal and grade it again, with its own rubric or another one, and what people judged."""
    journal = found.journal
    with results(Path(out)) if out is not None else nullcontext() as target:
        other, judged = rubric_of(rubric), judged_in(assessment, journal)
        with gradable(journal):
            with_report = target is not None
            card, page = grade(
                journal,
                other,
                lang,
                with_report=with_report,
                assessment=judged,
                seal=found.seal,
                rules=int(rules),
            )
        if target is not None:
            write_results(target, card, page)
    show(card, as_json, lang)
    if not journal.complete and not as_json:
        click.echo(say("journal_incomplete", lang))
