"""The command line of the measures of stories."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection, Iterator, Sequence

from drillsim.base.errors import InputError
from drillsim.batch.pool import Workers
from scoring.rehearsal.pace import paces
from tests import variety
from tests.playing import CODES, loaded
from tests.stories import deciding, ranking
from tests.stories.heard import heard
from tests.stories.judging import MEASURES, Found, Verdict
from tests.stories.playing import AVERAGE, plainly

SEEDS = 5


def look(name: str, seed: int, measures: Collection[str]) -> Found:
    """What one seed of a scenario shows of some measures."""
    found = Found(loaded(name, seed).scenario)
    if not {"cast", "ranks", "items"} >= set(measures):
        drill = plainly(name, seed)
        injects = {inject.id: inject for inject in drill.setup.scenario.injects}
        found = found._replace(
            told=variety.run_of(drill.records, injects),
            paces=paces(drill.records, drill.setup.scenario, drill.now),
            heard=heard(drill),
        )
        if not {"decisions", "manners"}.isdisjoint(measures):
            found = found._replace(
                choices=deciding.choices(name, seed, AVERAGE, drill),
                otherwise=deciding.otherwise(name, seed, AVERAGE, drill),
            )
    if not {"ranks", "items"}.isdisjoint(measures):
        found = found._replace(graded=ranking.graded(name, seed))
    return found


def looking(name: str) -> Callable[[tuple[int, Collection[str]]], Found]:
    """What looks at one seed of a scenario."""
    return lambda item: look(name, *item)


def judge(found: Sequence[Found], measures: Collection[str]) -> Iterator[Verdict]:
    """The verdicts of some measures on what the seeds of a scenario have shown."""
    for name, measure in MEASURES.items():
        if name in measures:
            yield from measure(found)


def main(given: Sequence[str]) -> int:
    """Print the measures of scenarios; 1 when one is missed."""
    options = _options(given)
    measures = options.only or tuple(MEASURES)
    if faults := _faults(options.names or CODES, options.seeds):
        print(faults)
        return 1
    missed = 0
    for name in options.names or CODES:
        print(f"{name}, {options.seeds} seeds", flush=True)
        found = Workers().map(looking, name, [*_seeds(options.seeds, measures)])
        for verdict in judge(found, measures):
            missed += not verdict.kept
            say(verdict, brief=options.brief)
    print(f"{missed} missed" if missed else "all kept")
    return int(missed > 0)


def _options(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.stories", description=main.__doc__)
    parser.add_argument("names", nargs="*", help="codes of scenarios or files; all when none is named")
    parser.add_argument(
        "--seeds", type=int, default=SEEDS, help="play the seeds 1 to this (5; 20 at the end)"
    )
    parser.add_argument("--only", action="append", choices=MEASURES, help="only these measures")
    parser.add_argument("--brief", action="store_true", help="without what lies behind the figures")
    return parser.parse_args(given)


def _faults(names: Sequence[str], seeds: int) -> str:
    """What is wrong with the files, as any seed draws them."""
    for name in names:
        for seed in range(1, seeds + 1):
            try:
                loaded(name, seed)
            except InputError as error:
                return error.text("en")
    return ""


def _seeds(count: int, measures: Collection[str]) -> Iterator[tuple[int, Collection[str]]]:
    """Each seed with what is looked at on it; variety takes its own six at least."""
    for seed in range(1, count + 1):
        yield seed, measures
    if "variety" in measures:
        for seed in range(count + 1, len(variety.SEEDS) + 1):
            yield seed, ("variety",)


def say(verdict: Verdict, *, brief: bool) -> None:
    """Print a verdict, with what lies behind it unless ``brief``."""
    print(f"  {'ok  ' if verdict.kept else 'MISS'} {verdict.name}: {verdict.value}")
    if not brief:
        for line in verdict.behind:
            print(f"         {line}")
