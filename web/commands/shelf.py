"""Commands on files that planners write, and on the library of them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from drillsim.base.errors import Fault, InputError
from drillsim.base.messages import Phrase, say
from drillsim.base.model import clock
from drillsim.documents.times import Sums
from drillsim.library.index import KINDS, Library
from scoring.rubric import Rubric
from web.commands import atlas
from web.commands.common import HOME, plain_errors
from web.commands.covering import covered, summaries
from web.core.commandline import argument, command, language, option


@command(
    "check",
    examples=(
        "run_drill.py check my-scenario.yaml",
        "run_drill.py check b06 can-tho --strict",
        "run_drill.py check scenarios/*.yaml scenarios/*/*.yaml",
    ),
)
@argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@option("--strict", is_flag=True)
@language
@plain_errors
def check(files: tuple[Path, ...], strict: bool, lang: str) -> None:
    """Check files, and show every fault of all of them, then every warning."""
    library = Library(HOME)
    faults: list[Fault] = []
    warnings: list[Fault] = []
    for name in files:
        several = len(library.tales(str(name))) > 1
        verdict = (
            library.check_together(str(name))
            if several
            else library.check(library.any_file(str(name)), Rubric)
        )
        told = sorted(verdict.warnings, key=lambda warning: warning.line)
        if strict:
            verdict.faults.extend(warning.strict() for warning in told)
        else:
            warnings += told
        faults += verdict.faults
        if not verdict.faults:
            click.echo(say("file_sound", lang, path=verdict.file, kind=Phrase(f"a_{verdict.kind}")))
            if verdict.sums is not None:
                click.echo(_summed(verdict.sums, lang))
            if verdict.draws is not None:
                click.echo(f"  {verdict.draws.say(lang)}")
    if faults:
        click.echo(InputError(faults).text(lang), err=True)
    for warning in warnings:
        click.echo(warning.text(lang), err=True)
    if faults:
        sys.exit(InputError.exit_code)


def _summed(sums: Sums, lang: str) -> str:
    """What a scenario adds up to, in three lines."""
    start, end = (clock(at) for at in sums.silence)
    last = Phrase("sums_no_event")
    if sums.last is not None:
        at, kind, name = sums.last
        last = Phrase("sums_event", {"kind": Phrase(f"kind_{kind}"), "name": name, "time": clock(at)})
    counts = {"injects": str(sums.injects), "waiting": str(sums.waiting)}
    seats = ", ".join(f"{seat} {count}" for seat, count in sums.seats.items())
    rows = (
        say("sums_length", lang, length=clock(sums.length), **counts),
        say("sums_seats", lang, seats=seats),
        say("sums_silence", lang, start=start, end=end, last=last),
    )
    return "\n".join(f"  {row}" for row in rows)


@command(
    "list",
    examples=(
        "run_drill.py list",
        "run_drill.py list --city can-tho | grep so-",
        "run_drill.py list --coverage",
        "run_drill.py list --coverage --markdown > docs/coverage.md",
    ),
)
@option("--city", says="option_list_city", is_flag=False, flag_value="", metavar="[NAME]")
@option("--coverage", says="option_list_coverage", is_flag=True)
@option("--markdown", says="option_list_markdown", is_flag=True)
@option("--json", "as_json", says="option_list_json", is_flag=True)
@language
@plain_errors
def list_(city: str | None, coverage: bool, markdown: bool, as_json: bool, lang: str) -> None:
    """Show what the library holds, what a city does, or which scenario plays what the plan asks for."""
    library = Library(HOME)
    if coverage:
        covered(library, lang, markdown=markdown, as_json=as_json)
    elif city is not None:
        found = [atlas.contents(library.city(name)[0]) for name in atlas.names(library, city)]
        lines = [atlas.as_json(found)] if as_json else ["\n".join(atlas.as_lines(one, lang)) for one in found]
        click.echo("\n\n".join(lines))
    elif as_json:
        click.echo(json.dumps(_holdings(library), ensure_ascii=False, indent=2))
    else:
        _show(library, lang)


def _holdings(library: Library) -> dict[str, object]:
    """The library as data."""
    listed = [
        {
            "id": each.name,
            "codes": [each.code, *each.also],
            "title": each.title.model_dump(),
            "minutes": each.length // 60_000,
            "seats": list(each.seats),
            "injects": each.injects,
        }
        for each in summaries(library)
    ]
    return {"scenarios": listed, **{kind: library.names(kind) for kind in KINDS}}


def _show(library: Library, lang: str) -> None:
    for each in summaries(library):
        hours, minutes = divmod(each.length // 60_000, 60)
        click.echo(f"{click.style(each.name, bold=True)}  {'+'.join((each.code, *each.also))}")
        click.echo(f"  {each.title.say(lang)}")
        facts = {
            "hours": str(hours),
            "minutes": f"{minutes:02d}",
            "seats": str(len(each.seats)),
            "agencies": str(len({seat.agency for seat in each.seats})),
            "injects": str(each.injects),
        }
        click.echo(f"  {say('shelf_scenario', lang, **facts)}")
    for kind in KINDS:
        click.echo(say(f"shelf_{kind}", lang, names=", ".join(library.names(kind))))
