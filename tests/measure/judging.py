"""What the measures came to beside their bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from statistics import fmean, pstdev
from typing import Any, NamedTuple

from scoring.norms.table import LEAST_RELIABLE
from tests.measure import gains, teams
from tests.measure.gains import Gain
from tests.measure.teams import Blind, Paper, Scores
from tests.stories import command
from tests.stories.judging import MEASURES as STORIES
from tests.stories.judging import Verdict

PASSED = 50.0
FOLLOWS, OUTCOME, WITHIN = 0.9, 0.6, 0.15


def _tricks(found: Sequence[dict[str, Gain]]) -> Iterator[Verdict]:
    for trick in found[0]:
        won = [each[trick] for each in found]
        mean, worst = fmean(gain.whole for gain in won), max(gain.whole for gain in won)
        parts = (
            f"response time {fmean(gain.response_time for gain in won):+.2f}, "
            f"coordination {fmean(gain.coordination for gain in won):+.2f}, "
            f"a lower loss in {sum(gain.lower_loss for gain in won)} of {len(won)}"
        )
        yield Verdict(
            f"{trick} gains ≤ {gains.MOST} on average, ≤ {gains.WORST:.0f} in any run",
            f"{mean:+.2f}, {worst:+.2f}",
            mean <= gains.MOST and worst <= gains.WORST,
            (parts,),
        )


def _paper(found: Sequence[Paper]) -> Iterator[Verdict]:
    most = max(each.alone.overall for each in found)
    behind = tuple(f"{who}: {_row([getattr(each, who) for each in found])}" for who in Paper._fields)
    name = f"paper without work or decisions < {PASSED:.0f}"
    yield Verdict(name, f"{most:.1f} at most", most < PASSED, behind)


def _blind(found: Sequence[Blind]) -> Iterator[Verdict]:
    script, novice = (fmean(getattr(each, who).overall for each in found) for who in Blind._fields)
    behind = tuple(f"{who}: {_row([getattr(each, who) for each in found])}" for who in Blind._fields)
    yield Verdict("a blind script below novices", f"{script:.1f}, {novice:.1f}", script < novice, behind)


def _skill(found: Sequence[dict[str, Scores]]) -> Iterator[Verdict]:
    every = [*found]
    rows = tuple(f"skill {level}: {_row([run[level] for run in found])}" for level in teams.LEVELS)
    rho = teams.follows(every)
    yield Verdict(f"rank correlation of skill and score ≥ {FOLLOWS}", f"{rho:.3f}", rho >= FOLLOWS, rows)
    outcome = teams.follows(every, "outcome")
    yield Verdict(f"rank correlation of skill and outcome ≥ {OUTCOME}", f"{outcome:.3f}", outcome >= OUTCOME)
    share = teams.within(every)
    yield Verdict(f"variance within one skill, of the whole ≤ {WITHIN:.0%}", f"{share:.1%}", share <= WITHIN)
    for part in Scores._fields:
        sure = teams.reliable(every, part)
        name = f"reliability of one drill, {part.replace('_', ' ')} ≥ {LEAST_RELIABLE}"
        yield Verdict(name, f"{sure:.2f}", sure >= LEAST_RELIABLE)


def _row(found: Sequence[Scores]) -> str:
    whole = [scores.overall for scores in found]
    parts = (
        f"{part} {fmean(getattr(scores, part) or 0.0 for scores in found):.0f}"
        for part in Scores._fields
        if part != "overall"
    )
    return f"{fmean(whole):.1f} ± {pstdev(whole):.1f}  {'  '.join(parts)}"


class Measure(NamedTuple):
    """A measure: what is looked at on one seed of a scenario, and what all seeds come to."""

    look: Callable[[str, int], Any]
    judge: Callable[[Sequence[Any]], Iterator[Verdict]]


def _story(name: str, seed: int) -> Any:
    return command.look(name, seed, tuple(STORIES))


MEASURES = {
    "stories": Measure(_story, lambda found: command.judge(found, tuple(STORIES))),
    "tricks": Measure(gains.gains, _tricks),
    "paper": Measure(teams.paper, _paper),
    "blind": Measure(teams.blind, _blind),
    "skill": Measure(teams.skilled, _skill),
}
"""Name -> measure."""
