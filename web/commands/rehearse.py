"""The command that rehearses a scenario for those who write it."""

from __future__ import annotations

import click

from drillsim.base.messages import say
from drillsim.batch.pool import MOST_WORKERS, Workers
from scoring.reports.rehearsal import summary
from web.commands.common import HOME, counted, plain_errors
from web.commands.norms import LEVELS, skills
from web.core.commandline import argument, command, language, option
from web.work import rehearsing
from web.work.norming import Plan


@command("rehearse", examples=("run_drill.py rehearse b06", "run_drill.py rehearse b17 --seeds 20 --json"))
@argument("scenario")
@option("--rules")
@option("--levels", default=LEVELS, show_default=True, callback=skills)
@option(
    "--seeds",
    says="option_rehearsal_seeds",
    type=click.IntRange(2, 200),
    default=rehearsing.SEEDS,
    show_default=True,
)
@option("--workers", type=click.IntRange(1, MOST_WORKERS))
@option("--json", "as_json", says="option_rehearsal_json", is_flag=True)
@language
@plain_errors
def rehearse(
    scenario: str,
    rules: str | None,
    levels: tuple[float, ...],
    seeds: int,
    workers: int | None,
    as_json: bool,
    lang: str,
) -> None:
    """Have simulated teams play a scenario, and tell what of it is to be looked at again."""
    plan = Plan(HOME, scenario, rules, levels, tuple(range(1, seeds + 1)))
    with counted(rehearsing.runs_of(plan), say("rehearsing", lang)) as progress:
        made = rehearsing.rehearse(plan, Workers(workers or 0), progress)
    click.echo(made.model_dump_json() if as_json else summary(made, lang))
