"""Commands on files that planners write, and on the library of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from commands import atlas
from commands.common import HOME, language, plain_errors
from drillsim.errors import InputError
from drillsim.library import Library
from scoring.rubric import Rubric


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@language
@plain_errors
def check(files: tuple[Path, ...], lang: str) -> None:
    """Check FILES: scenarios, cities, rule profiles, rubrics. Every fault is shown, with its line.

    \b
    Examples:
      run_drill.py check my-scenario.yaml
      run_drill.py check scenarios/*.yaml scenarios/*/*.yaml
    """
    library = Library(HOME)
    kinds = {
        "scenario": {"vi": "kịch bản", "en": "scenario"},
        "city": {"vi": "thành phố", "en": "city"},
        "rules": {"vi": "hồ sơ quy tắc", "en": "rule profile"},
        "rubric": {"vi": "thang điểm", "en": "rubric"},
    }
    faults = []
    for name in files:
        path = library.any_file(str(name))
        try:
            kind = library.check(path, Rubric)
            click.echo(f"{path}: {kinds[kind][lang]}, {'tốt' if lang == 'vi' else 'sound'}")
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)


@click.command(name="list")
@click.option(
    "--city",
    is_flag=False,
    flag_value="",
    metavar="[NAME]",
    help="Show what a city holds: roles, agencies, systems, utilities, by id and name. "
    "Without NAME, every city of the library. / Trong thành phố có gì.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, nothing else.")
@language
@plain_errors
def list_(city: str | None, as_json: bool, lang: str) -> None:
    """Show the library: scenarios, cities, rule profiles, rubrics; or what a city holds.

    \b
    Examples:
      run_drill.py list
      run_drill.py list --city can-tho | grep so-
    """
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
        agencies = len({seat.seat.partition("/")[0] for seat in scenario.seats})
        facts = {
            "vi": f"{hours} giờ {minutes:02d} phút, {len(scenario.seats)} vị trí của {agencies} cơ quan, "
            f"{len(scenario.injects)} tình huống",
            "en": f"{hours} h {minutes:02d} min, {len(scenario.seats)} seats of {agencies} agencies, "
            f"{len(scenario.injects)} injects",
        }
        click.echo(f"  {facts[lang]}")
    kinds = {
        "cities": {"vi": "thành phố", "en": "cities"},
        "rules": {"vi": "hồ sơ quy tắc", "en": "rule profiles"},
        "rubrics": {"vi": "thang điểm", "en": "rubrics"},
    }
    for kind, names in kinds.items():
        click.echo(f"{names[lang]}: {', '.join(library.names(kind))}")
