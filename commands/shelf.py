"""Commands on files that planners write, and on the library of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from commands import atlas
from commands.common import HOME, plain_errors
from drillsim.errors import InputError
from drillsim.library import Library
from drillsim.messages import Phrase, say
from scoring.rubric import Rubric
from web.commandline import argument, command, language, option


@command(
    "check",
    examples=(
        "run_drill.py check my-scenario.yaml",
        "run_drill.py check scenarios/*.yaml scenarios/*/*.yaml",
    ),
)
@argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@language
@plain_errors
def check(files: tuple[Path, ...], lang: str) -> None:
    """Check files, and show every fault of all of them."""
    library = Library(HOME)
    faults = []
    for name in files:
        path = library.any_file(str(name))
        try:
            kind = Phrase(f"a_{library.check(path, Rubric)}")
            click.echo(say("file_sound", lang, path=str(path), kind=kind))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)


@command("list", examples=("run_drill.py list", "run_drill.py list --city can-tho | grep so-"))
@option("--city", says="option_list_city", is_flag=False, flag_value="", metavar="[NAME]")
@option("--json", "as_json", says="option_list_json", is_flag=True)
@language
@plain_errors
def list_(city: str | None, as_json: bool, lang: str) -> None:
    """Show what the library holds, or what a city does."""
    library = Library(HOME)
    if city is not None:
        found = [atlas.contents(library.city(name)[0]) for name in atlas.names(library, city)]
        lines = [atlas.as_json(found)] if as_json else ["\n".join(atlas.as_lines(one, lang)) for one in found]
        click.echo("\n\n".join(lines))
    elif as_json:
        click.echo(json.dumps(_holdings(library), ensure_ascii=False, indent=2))
    else:
        _show(library, lang)


def _holdings(library: Library) -> dict[str, Any]:
    """The library as data."""
    scenarios = ((path.stem, library.scenario(str(path)).scenario) for path in library.scenarios())
    listed = [
        {
            "id": name,
            "codes": [scenario.code, *scenario.also],
            "title": scenario.title.model_dump(),
            "minutes": scenario.length // 60_000,
            "seats": [seat.seat for seat in scenario.seats],
            "injects": len(scenario.injects),
        }
        for name, scenario in scenarios
    ]
    return {"scenarios": listed, **{kind: library.names(kind) for kind in ("cities", "rules", "rubrics")}}


def _show(library: Library, lang: str) -> None:
    for path in library.scenarios():
        scenario = library.scenario(str(path)).scenario
        hours, minutes = divmod(scenario.length // 60_000, 60)
        click.echo(f"{click.style(path.stem, bold=True)}  {'+'.join((scenario.code, *scenario.also))}")
        click.echo(f"  {scenario.title.say(lang)}")
        facts = {
            "hours": str(hours),
            "minutes": f"{minutes:02d}",
            "seats": str(len(scenario.seats)),
            "agencies": str(len({seat.seat.partition("/")[0] for seat in scenario.seats})),
            "injects": str(len(scenario.injects)),
        }
        click.echo(f"  {say('shelf_scenario', lang, **facts)}")
    for kind in ("cities", "rules", "rubrics"):
        click.echo(say(f"shelf_{kind}", lang, names=", ".join(library.names(kind))))
