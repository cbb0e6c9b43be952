"""A study: simulated teams play scenarios with many seeds, and each drill is a row of a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from drillsim import __version__
from drillsim.base.model import MINUTE
from drillsim.base.records import Record
from drillsim.batch.pool import Progress, Workers
from drillsim.engine.injects import FIRED
from drillsim.journal.chain import head
from drillsim.live.whatif import EXPERT, EXPERTS, IDLE
from drillsim.players.bots import play
from scoring.index import Index
from scoring.norms.samples import FIGURES, WHOLE, sampled
from scoring.outcome import References, loss
from scoring.scorecard import scorecard
from web.work.norming import Plan, Reference, Setups, referring

Cell = str | int | float | None
Row = tuple[Cell, ...]

DIGITS = 6
COUNTS = ("records", "acts", "refused", "injects", "duties")
COLUMNS = (
    *("scenario", "seed", "players", "rules", "engine", "journal", "minutes"),
    *COUNTS,
    *("answered", "speed", "loss"),
    *FIGURES,
)
"""What a table tells of each drill (docs/commands.md)."""
WORDS = ("file", "scenario", "players", "rules", "engine", "journal", "fault")
WHOLES = ("seed", "minutes", *COUNTS)
"""Which of them are words, and which whole numbers; the others are numbers with decimals."""


@dataclass(frozen=True, slots=True)
class Study:
    """What is played.

    Attributes:
        root: the library's folder.
        scenarios: paths, file names or codes; several with ``+`` between them are played as one.
        rules: a rule profile; None for each scenario's own.
        seeds: that each of them is played with.
        players: kinds of teams that play each seed.
        outcome: whether the outcome is measured, on nobody and experts at the same seed.
        files: path -> bytes, of all that the scenarios are made of; None while they are read from the disk.
    """

    root: Path
    scenarios: tuple[str, ...]
    rules: str | None
    seeds: tuple[int, ...]
    players: tuple[str, ...]
    outcome: bool = False
    files: Mapping[str, bytes] | None = None

    def plan(self, scenario: str) -> Plan:
        """One of its scenarios."""
        return Plan(self.root, scenario, self.rules, files=self.files)

    def gathered(self) -> Study:
        """The same with its files, and no others, as they are now: who plays it needs no disk.

        Raises:
            InputError: when one is missing or is not sound YAML.
        """
        found: dict[str, bytes] = {}
        for scenario in self.scenarios:
            found |= self.plan(scenario).gathered().files or {}
        return replace(self, files=found)


class Seeded(NamedTuple):
    """A scenario as a seed draws it, to be played by every kind of team."""

    scenario: str
    seed: int


def playing(study: Study) -> Callable[[Seeded], list[Row]]:
    """What plays a scenario with a seed, and tells the row of each team."""
    opened: dict[str, tuple[Setups, Callable[[Reference], float]]] = {}

    def played(item: Seeded) -> list[Row]:
        if item.scenario not in opened:
            plan = study.plan(item.scenario)
            opened[item.scenario] = Setups(plan), referring(plan)
        setups, lost = opened[item.scenario]
        beside = _beside(item.seed, lost) if study.outcome else None
        return [_row(item, kind, setups, beside) for kind in study.players]

    return played


def _beside(seed: int, lost: Callable[[Reference], float]) -> References:
    """What the runs beside every drill of a seed lose: nobody acts, and experts do."""
    experts = tuple(lost(Reference(seed, EXPERT, n)) for n in range(EXPERTS))
    return References(lost(Reference(seed, IDLE, 0)), experts)


def _row(item: Seeded, kind: str, setups: Setups, beside: References | None) -> Row:
    setup = setups.setup(item.seed, kind)
    records = play(setup).records
    found = sampled(scorecard(records, beside), records, 0.0, item.seed)
    # Without its outcome a whole would be another than the one that the drill is graded with.
    figures = found.figures if beside is not None else {**found.figures, WHOLE: None}
    measured = (found.answered, found.speed, loss(Index(records), setups.penalties))
    return (
        *(item.scenario, item.seed, kind, setup.rules.profile, __version__, head(records)),
        setup.scenario.length // MINUTE,
        *counted(records),
        *map(rounded, (*measured, *(figures[name] for name in FIGURES))),
    )


def counted(records: list[Record]) -> list[int]:
    """How many there are of what ``COUNTS`` names."""
    found = Counter(records=len(records))
    for record in records:
        if record.kind == "act":
            found["acts"] += 1
            found["refused"] += record.data["status"] == "refused"
        elif record.kind == "duty":
            found["duties"] += 1
        elif record.kind == "inject":
            found["injects"] += record.data["status"] == FIRED
    return [found[name] for name in COUNTS]


def rounded(value: float | None) -> float | None:
    """A number as a table shows it."""
    return None if value is None else round(value, DIGITS)


def study(asked: Study, workers: Workers | None = None, progress: Progress | None = None) -> Iterator[Row]:
    """The rows of a study, by scenario, seed and kind of team, each as soon as all before it are there.

    Args:
        asked: what is played.
        workers: who plays; the rows are the same whoever does.
        progress: told how many seeds are done, of how many.

    Raises:
        InputError: with every fault of a scenario, its city or its rules.
        BatchError: when a process has gone.
    """
    for scenario in asked.scenarios:
        # A fault of the last scenario is told now, not after the others have been played.
        Setups(asked.plan(scenario)).setup(asked.seeds[0], asked.players[0])
    return _rows(asked.gathered(), workers or Workers(), progress)


def _rows(asked: Study, workers: Workers, progress: Progress | None) -> Iterator[Row]:
    items = [Seeded(scenario, seed) for scenario in asked.scenarios for seed in asked.seeds]
    for rows in workers.stream(playing, asked, items, progress):
        yield from rows
