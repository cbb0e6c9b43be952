"""The command line of the measures."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from drillsim.batch.pool import Workers
from tests.measure.judging import MEASURES
from tests.measure.kept import Kept
from tests.playing import CODES
from tests.stories.command import say

SEEDS = 20


class Job(NamedTuple):
    """One measure of one scenario."""

    name: str
    measure: str


def looking(job: Job) -> Callable[[int], Any]:
    """What looks at one seed."""
    return lambda seed: MEASURES[job.measure].look(job.name, seed)


def main(given: Sequence[str]) -> int:
    """Measure what has not been measured, print everything; 1 when a bound is missed."""
    options = _options(given)
    missed = 0
    for name in options.names or CODES:
        kept = Kept(name)
        for measure in options.only or MEASURES:
            verdicts = kept.of(measure, options.seeds)
            print(
                f"{name}: {measure}, {options.seeds} seeds{', as measured' if verdicts else ''}", flush=True
            )
            if verdicts is None:
                seeds = range(1, options.seeds + 1)
                found = Workers().map(looking, Job(name, measure), seeds)
                verdicts = list(MEASURES[measure].judge(found))
                kept.keep(measure, options.seeds, verdicts)
            for verdict in verdicts:
                missed += not verdict.kept
                say(verdict, brief=options.brief)
    print(f"{missed} missed" if missed else "all kept")
    return int(missed > 0)


def _options(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.measure", description=main.__doc__)
    parser.add_argument("names", nargs="*", help="codes of scenarios or files; all when none is named")
    parser.add_argument("--seeds", type=int, default=SEEDS, help="play the seeds 1 to this (20)")
    parser.add_argument("--only", action="append", choices=MEASURES, help="only these measures")
    parser.add_argument("--brief", action="store_true", help="without what lies behind the figures")
    return parser.parse_args(given)
