"""The commands that play scenarios many times, and grade many journals, for those who study drills."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click

from drillsim.base.errors import JournalError, OutputError
from drillsim.base.messages import say
from drillsim.batch.pool import MOST_WORKERS, Workers
from drillsim.journal.files import results
from drillsim.players.skills import known
from web.commands import tables
from web.commands.common import HOME, counted, plain_errors
from web.commands.grades import rubric_of
from web.core.commandline import argument, command, language, option, place, spoken
from web.work.regrade import FAULT, FILE, GRADED, Regrading, regrade
from web.work.study import Row, Study, study

LARGEST, MOST_SEEDS = 2**31, 1_000_000


def seeds(context: click.Context, _: click.Parameter, value: str) -> tuple[int, ...]:
    """Seeds out of a list such as ``1-100,200``; refused when one is none, or there are too many."""
    found: dict[int, None] = {}
    for part in value.split(","):
        first, dash, last = part.strip().partition("-")
        ends = [first, last if dash else first]
        if not all(each.isascii() and each.isdigit() and int(each) <= LARGEST for each in ends):
            raise click.BadParameter(say("seeds_unfit", spoken(), value=part.strip()), context)
        span = range(int(ends[0]), int(ends[1]) + 1)
        if not span or len(found) + len(span) > MOST_SEEDS:
            raise click.BadParameter(say("seeds_unfit", spoken(), value=part.strip()), context)
        found |= dict.fromkeys(span)
    return tuple(found)


def kinds(context: click.Context, _: click.Parameter, value: str) -> tuple[str, ...]:
    """Kinds of teams out of a list such as ``novice,expert,1.5``; refused when one is none."""
    named = tuple(dict.fromkeys(each.strip() for each in value.split(",")))
    for each in named:
        if not known(each):
            raise click.BadParameter(say("kind_unfit", spoken(), value=each), context)
    return named


def table(context: click.Context, parameter: click.Parameter, value: str) -> Path:
    """The file of the table; refused when it would be none, or nothing here writes such a one."""
    path = Path(place(context, parameter, value))
    if wrong := tables.unfit(path):
        raise click.BadParameter(say(wrong, spoken(), value=str(path)), context)
    return path


@command(
    "many",
    examples=(
        "run_drill.py many b06 --seeds 1-1000 --out b06.csv",
        "run_drill.py many b06 b17 --seeds 1-40 --players novice,expert --outcome --out both.csv",
    ),
)
@argument("scenario", nargs=-1, required=True)
@option("--seeds", says="option_many_seeds", default="1-100", show_default=True, callback=seeds)
@option("--players", says="option_many_players", default="average", show_default=True, callback=kinds)
@option("--rules")
@option("--outcome", is_flag=True)
@option("--workers", type=click.IntRange(1, MOST_WORKERS))
@option("--out", says="option_many_out", type=click.Path(dir_okay=False), required=True, callback=table)
@option("--force", says="option_many_force", is_flag=True)
@language
@plain_errors
def many(
    scenario: tuple[str, ...],
    seeds: tuple[int, ...],
    players: tuple[str, ...],
    rules: str | None,
    outcome: bool,
    workers: int | None,
    out: Path,
    force: bool,
    lang: str,
) -> None:
    """Have simulated teams play scenarios with many seeds; each drill is a row of a table."""
    if out.exists() and not force:
        raise OutputError("table_taken", path=str(out))
    asked = Study(HOME, tuple(dict.fromkeys(scenario)), rules, seeds, players, outcome)
    begun, played = time.monotonic(), len(asked.scenarios) * len(seeds)
    with counted(played, say("playing", lang)) as progress:
        rows = study(asked, Workers(workers or 0), progress)
        with results(out.parent):
            tables.write(out, rows)
    took = f"{time.monotonic() - begun:.1f}"
    click.echo(say("table_at", lang, path=str(out), count=str(played * len(players)), seconds=took))


@command(
    "regrade",
    examples=("run_drill.py regrade out/*/journal.jsonl --rubric my-rubric.yaml --out grades.csv",),
)
@argument("journal", nargs=-1, required=True, type=click.Path(path_type=Path))
@option("--rubric", says="option_other_rubric")
@option("--workers", type=click.IntRange(1, MOST_WORKERS))
@option("--out", says="option_many_out", type=click.Path(dir_okay=False), required=True, callback=table)
@option("--force", says="option_many_force", is_flag=True)
@language
@plain_errors
def regrade_(
    journal: tuple[Path, ...],
    rubric: str | None,
    workers: int | None,
    out: Path,
    force: bool,
    lang: str,
) -> None:
    """Verify journals and grade each again; each is a row of a table."""
    if out.exists() and not force:
        raise OutputError("table_taken", path=str(out))
    asked, begun, faults = Regrading(rubric_of(rubric), lang), time.monotonic(), []

    def told(rows: Iterator[Row]) -> Iterator[Row]:
        for row in rows:
            if (fault := row[GRADED.index(FAULT)]) is not None:
                faults.append(f"{row[GRADED.index(FILE)]}: {fault}")
            yield row

    with counted(len(journal), say("grading", lang)) as progress, results(out.parent):
        tables.write(out, told(regrade(journal, asked, Workers(workers or 0), progress)), GRADED)
    took = f"{time.monotonic() - begun:.1f}"
    click.echo(say("table_at", lang, path=str(out), count=str(len(journal)), seconds=took))
    for fault in faults:
        click.echo(fault, err=True)
    if faults:
        sys.exit(JournalError.exit_code)
