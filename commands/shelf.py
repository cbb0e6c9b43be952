"""Commands on files that planners write, and on the library of them."""

from __future__ import annotations

from pathlib import Path

import click

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
@language
@plain_errors
def list_(lang: str) -> None:
    """Show the library: scenarios, cities, rule profiles, rubrics."""
    library = Library(HOME)
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
