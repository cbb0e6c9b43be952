"""The command that makes the norms of a scenario."""

from __future__ import annotations

from pathlib import Path

import click

from drillsim.base.messages import say
from drillsim.batch.pool import MOST_WORKERS, Workers
from drillsim.journal.files import results, write
from drillsim.library.index import Library
from drillsim.players.skills import level_of
from scoring.reports.norms import summary
from web.commands.common import HOME, counted, plain_errors
from web.core.commandline import argument, command, language, option, place, spoken
from web.work import norming

LEAST_LEVELS = 3
LEVELS = ",".join(f"{level:g}" for level in norming.LEVELS)


def skills(context: click.Context, _: click.Parameter, value: str) -> tuple[float, ...]:
    """Skills out of a list such as ``0,1,2``; refused when they are no skills, or too few."""
    try:
        found = {level_of(each.strip()) for each in value.split(",")}
    except KeyError:
        found = set()
    levels = sorted(level for level in found if level is not None)
    if len(levels) < LEAST_LEVELS or None in found:
        raise click.BadParameter(say("levels_few", spoken(), value=value), context)
    return tuple(levels)


@command(
    "norms",
    examples=("run_drill.py norms b06", "run_drill.py norms b17 --seeds 20 --levels 0,1,2 --rules p2026"),
)
@argument("scenario")
@option("--rules")
@option("--levels", default=LEVELS, show_default=True, callback=skills)
@option("--seeds", type=click.IntRange(3, 1000), default=norming.SEEDS, show_default=True)
@option("--workers", type=click.IntRange(1, MOST_WORKERS))
@option("--out", says="option_norms_out", type=click.Path(dir_okay=False), callback=place)
@option("--json", "as_json", says="option_norms_json", is_flag=True)
@language
@plain_errors
def norms(
    scenario: str,
    rules: str | None,
    levels: tuple[float, ...],
    seeds: int,
    workers: int | None,
    out: str | None,
    as_json: bool,
    lang: str,
) -> None:
    """Have simulated teams of graded skill play a scenario, and leave what they tell of its scores."""
    library = Library(HOME)
    plan = norming.Plan(HOME, scenario, rules, levels, tuple(range(1, seeds + 1)))
    with counted(norming.runs_of(plan), say("norming", lang)) as progress:
        made = norming.norms(plan, Workers(workers or 0), progress)
    if as_json:
        click.echo(made.model_dump_json())
        return
    target = Path(out) if out is not None else library.norms_file(made.scenario, made.rules)
    with results(target.parent):
        write(target, made.model_dump_json(indent=1) + "\n")
    click.echo(summary(made, lang))
    click.echo(say("norms_at", lang, path=str(target)))
