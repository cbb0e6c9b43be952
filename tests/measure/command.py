"""The command line of the measures."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from drillsim.batch.pool import Workers
from tests.measure.judging import MEASURES
from tests.measure.kept import Kept
from tests.playing import CODES
from tests.stories.command import say

SEEDS = 20


class Job(NamedTuple):
    """Measures of one scenario."""

    name: str
    measures: tuple[str, ...]


def looking(job: Job) -> Callable[[int], dict[str, Any]]:
    """What looks at one seed: by all measures at once, which share its runs."""
    return lambda seed: {measure: MEASURES[measure].look(job.name, seed) for measure in job.measures}


def main(given: Sequence[str]) -> int:
    """Measure what has not been measured, print everything; 1 when a bound is missed."""
    options = _options(given)
    missed = 0
    for name in options.names or CODES:
        kept = Kept(name)
        wanted = options.only or tuple(MEASURES)
        new = tuple(measure for measure in wanted if kept.of(measure, options.seeds) is None)
        if new:
            found = Workers().map(looking, Job(name, new), range(1, options.seeds + 1), _progress(name))
            for measure in new:
                verdicts = MEASURES[measure].judge([each[measure] for each in found])
                kept.keep(measure, options.seeds, [*verdicts])
        for measure in wanted:
            print(f"{name}: {measure}, {options.seeds} seeds{'' if measure in new else ', as measured'}")
            for verdict in kept.of(measure, options.seeds) or ():
                missed += not verdict.kept
                say(verdict, brief=options.brief)
    print(f"{missed} missed" if missed else "all kept")
    return int(missed > 0)


def _progress(name: str) -> Callable[[int, int], None]:
    return lambda done, total: print(f"{name}: {done} of {total} seeds", file=sys.stderr, flush=True)


def _options(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.measure", description=main.__doc__)
    parser.add_argument("names", nargs="*", help="codes of scenarios or files; all when none is named")
    parser.add_argument("--seeds", type=int, default=SEEDS, help="play the seeds 1 to this (20)")
    parser.add_argument("--only", action="append", choices=MEASURES, help="only these measures")
    parser.add_argument("--brief", action="store_true", help="without what lies behind the figures")
    return parser.parse_args(given)
