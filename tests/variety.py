"""How different two drills of one scenario are: by the seed at one skill, and by a choice on one seed.

``python -m tests.variety b06 …`` prints, for each scenario, the share of injects that two of six runs have in
common and the share of pairs in the same order, each against the most that is allowed. ``differing`` is for what
follows another choice on the same seed. Injects that carry an expectation, a decision or a
consequence count, others do not.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from statistics import mean
from typing import NamedTuple

from drillsim.base.records import Record
from drillsim.documents.injects import Inject
from drillsim.players.bots import play
from tests.playing import CODES, setup

SEEDS = tuple(range(1, 7))
NUMBERS = re.compile(r"\d+")
MOST_COMMON, MOST_ORDERED, LEAST_DIFFERENT = 0.75, 0.85, 1 / 3


class Run(NamedTuple):
    """What was told in a run, in order, of what counts: inject ids with the words they came in."""

    told: tuple[str, ...]


def counts(inject: Inject) -> bool:
    """Whether an inject asks something of people, or has something follow."""
    return bool(inject.expect or inject.options or inject.then or inject.order)


def run_of(records: Iterable[Record], injects: Mapping[str, Inject], *, worded: bool = False) -> Run:
    """A run's injects that count; told to others, or about something else, is another.

    Args:
        records: of the run.
        injects: those of its scenario, by id.
        worded: told in other words is another, too, numbers and hours apart: for runs of one seed, as names and
            addresses differ with it.
    """
    told = []
    for record in records:
        if record.kind != "delivery":
            continue
        name = record.data["hidden"].get("inject", "")
        if name in injects and counts(injects[name]):
            words = (
                NUMBERS.sub("", f"{record.data['title']['vi']} {record.data['body']['vi']}") if worded else ""
            )
            told.append(f"{name} {record.data['agencies']} {record.data.get('about')} {words}")
    return Run(tuple(dict.fromkeys(told)))


def common(one: Run, other: Run) -> float:
    """The share of what either was told that both were told (Jaccard)."""
    mine, theirs = set(one.told), set(other.told)
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 1.0


def ordered(one: Run, other: Run) -> float:
    """Of all pairs that either was told, the share that both were told in the same order."""
    first, second = (set(combinations(each.told, 2)) for each in (one, other))
    pairs = {frozenset(pair) for pair in first | second}
    return len(first & second) / len(pairs) if pairs else 1.0


def differing(before: Run, one: Run, other: Run) -> float:
    """Of what followed a choice in either of two runs, the share that did not follow in both."""
    mine, theirs = (set(each.told) - set(before.told) for each in (one, other))
    return 1 - len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0


def played(name: str, seed: int, players: str = "average") -> Run:
    """A scenario as a seed draws it, played by one skill."""
    drawn = setup(name, players, seed)
    return run_of(play(drawn).records, {inject.id: inject for inject in drawn.scenario.injects})


def shares(runs: Sequence[Run]) -> tuple[float, float]:
    """The mean share in common and in the same order over all pairs of runs."""
    pairs = list(combinations(runs, 2))
    return mean(common(*pair) for pair in pairs), mean(ordered(*pair) for pair in pairs)


def main(names: Sequence[str]) -> int:
    """Print the figures of scenarios; 1 when one is too alike."""
    alike = False
    for name in names or CODES:
        both, order = shares([played(name, seed) for seed in SEEDS])
        alike |= both > MOST_COMMON or order > MOST_ORDERED
        print(f"{name}: in common {both:.2f} (≤ {MOST_COMMON}), in order {order:.2f} (≤ {MOST_ORDERED})")
    return int(alike)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
