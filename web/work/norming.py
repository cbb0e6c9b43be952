"""Norms: simulated teams of graded skill play a scenario; which norms hold for a drill."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import cycle
from pathlib import Path
from statistics import fmean, stdev
from typing import NamedTuple

from drillsim import __version__
from drillsim.base.errors import InputError
from drillsim.base.model import Text
from drillsim.base.records import Record, start_of, words
from drillsim.batch.pool import Progress, Workers
from drillsim.documents.checks import load
from drillsim.documents.pieces import ByIdentity
from drillsim.engine.drill import LENGTH
from drillsim.engine.setup import Setup
from drillsim.journal.chain import head
from drillsim.library.files import Gathered
from drillsim.library.index import Library, lasting
from drillsim.library.needed import needed
from drillsim.live.whatif import EXPERT, EXPERTS, IDLE, REDRAWS, redrawn
from drillsim.players.bots import play
from drillsim.players.skills import level_of
from scoring.index import Index
from scoring.norms.samples import Sample, sample
from scoring.norms.table import DIGITS, Norms, tabled
from scoring.outcome import References, loss
from scoring.rubric import Rubric
from scoring.scorecard import scorecard

LEVELS = (0.0, 0.5, 1.0, 1.5, 2.0)
SEEDS = 40
RUBRIC = "default"
_BEST = level_of(EXPERT)
DRAWN = 8
"""How many seeds have their luck drawn anew; the others take what that came to for teams of their skill."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What norms are made of.

    Attributes:
        root: the library's folder.
        scenario: a path, a file name or a code.
        rules: a rule profile; None for the scenario's own.
        levels: skills that play.
        seeds: that each of them plays.
        city: where it is played; None for the scenario's own.
        rubric: by which it is graded.
        length: of a drill (ms); None for the scenario's own.
        out: seats that nobody plays.
        files: path -> bytes, of all that it is made of; None while it is read from the disk.
    """

    root: Path
    scenario: str
    rules: str | None
    levels: tuple[float, ...] = LEVELS
    seeds: tuple[int, ...] = tuple(range(1, SEEDS + 1))
    city: str | None = None
    rubric: str = RUBRIC
    length: int | None = None
    out: tuple[str, ...] = ()
    files: Mapping[str, bytes] | None = None

    @property
    def library(self) -> Library:
        """Where its scenario is read."""
        return Library(self.root, None if self.files is None else Gathered(self.files))

    def gathered(self) -> Plan:
        """The same with its files, and no others, as they are now: who plays it needs no disk.

        Raises:
            InputError: when one is missing or is not sound YAML.
        """
        found = needed(self.library, self.scenario, rubric=self.rubric, rules=self.rules, city=self.city)
        return replace(self, files=found)


class Reference(NamedTuple):
    """A run that sets the scale of a seed's outcome: who plays, and with which luck."""

    seed: int
    kind: str
    again: int


class Playing(NamedTuple):
    """A drill of a team, and what the runs beside it lost.

    Attributes:
        seed: of the drill.
        level: skill of its seats.
        idle: what nobody loses.
        experts: what experts lose.
        spread: standard deviation of what luck alone makes of the loss; None has it drawn.
    """

    seed: int
    level: float
    idle: float
    experts: tuple[float, ...]
    spread: float | None = None


class Came(NamedTuple):
    """What a drill of a team came to, and what luck alone makes of its loss."""

    sample: Sample
    spread: float


class OneSeed(NamedTuple):
    """A seed, played by everybody at one go: its scenario is then set up once.

    Attributes:
        seed: of the drills.
        spread: level -> standard deviation of what luck alone makes of the loss; None has it drawn.
    """

    seed: int
    spread: dict[float, float] | None = None


class Setups:
    """A scenario, set up once for each seed."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._library = plan.library
        self._rubric = self._library.rubric(plan.rubric, model=Rubric).mapping
        self.penalties = Rubric.model_validate_json(json.dumps(self._rubric)).outcome
        self._setup: Setup | None = None

    def setup(self, seed: int, kind: str) -> Setup:
        """The drill of a seed with all its seats played by one kind of player."""
        if self._setup is None or self._setup.seed != seed:
            plan = self._plan
            loaded = self._library.scenario(plan.scenario, city=plan.city, rules=plan.rules, seed=seed)
            if plan.length is not None:
                loaded = lasting(loaded, plan.length)
            self._setup = Setup.make(
                loaded.scenario,
                loaded.city,
                loaded.rules,
                {**loaded.documents, "rubric": self._rubric},
                seed=seed,
                players={},
            )
        seats = (seat.seat for seat in self._setup.scenario.seats if seat.seat not in self._plan.out)
        return replace(self._setup, players=dict.fromkeys(seats, kind))


def referring(plan: Plan) -> Callable[[Reference], float]:
    """What tells what a run of a seed loses."""
    table = Setups(plan)
    return lambda run: _lost(table, run)


def _lost(table: Setups, run: Reference) -> float:
    drill = play(table.setup(run.seed, run.kind), again=run.again)
    return loss(Index(drill.records), table.penalties)


def playing(plan: Plan) -> Callable[[OneSeed], list[Came]]:
    """What plays a seed's drills of all skills, and tells what they came to."""
    table = Setups(plan)

    def played(run: OneSeed) -> list[Came]:
        seed, spread = run.seed, run.spread or {}
        # Who plays as well as experts is the first of them: the same drill is not played twice.
        best = play(table.setup(seed, EXPERT)).records
        more = (_lost(table, Reference(seed, EXPERT, n)) for n in range(1, EXPERTS))
        experts = loss(Index(best), table.penalties), *more
        idle = _lost(table, Reference(seed, IDLE, 0))
        rows = [Playing(seed, level, idle, experts, spread.get(level)) for level in plan.levels]
        return [team(table, row, best if row.level == _BEST else None) for row in rows]

    return played


def team(table: Setups, run: Playing, records: list[Record] | None = None) -> Came:
    """What the drill of a team came to.

    Args:
        table: the scenario.
        run: who plays, and what the runs beside it lost.
        records: its journal, if it has been played already.
    """
    setup = table.setup(run.seed, f"{run.level:g}")
    records = records or play(setup).records
    if run.spread is None:
        again = [redrawn(setup, records, n).records for n in range(1, REDRAWS + 1)]
        luck = tuple(loss(Index(each), table.penalties) for each in again)
    else:
        luck = _pair(loss(Index(records), table.penalties), run.spread)
    return Came(sample(records, References(run.idle, run.experts, luck), run.level, run.seed), stdev(luck))


def _pair(about: float, spread: float) -> tuple[float, float]:
    """Two numbers about another, of this standard deviation."""
    return about - spread / math.sqrt(2.0), about + spread / math.sqrt(2.0)


def runs_of(plan: Plan) -> int:
    """How many runs norms take."""
    drawn = min(len(plan.seeds), DRAWN)
    return len(plan.seeds) * _runs(plan) + drawn * REDRAWS * len(plan.levels)


def _runs(plan: Plan) -> int:
    """How many runs a seed takes whose luck is not drawn: nobody, experts, and teams of other skills."""
    return 1 + EXPERTS + sum(level != _BEST for level in plan.levels)


def norms(plan: Plan, workers: Workers | None = None, progress: Progress | None = None) -> Norms:
    """Have a scenario played by teams of graded skill, and make its norms.

    Args:
        plan: what is played.
        workers: who plays; the norms are the same whoever does.
        progress: told how many runs are done, of how many.

    Raises:
        InputError: with every fault of the scenario, its city or its rules.
        BatchError: when a process has gone.
    """
    crew, total, plan = workers or Workers(), runs_of(plan), plan.gathered()
    if len(plan.seeds) > DRAWN:
        # A seed takes seconds: the first is not played here while other processors wait.
        crew = replace(crew, here=0.0)
    told = progress or (lambda done, total: None)
    first = Setups(plan).setup(plan.seeds[0], IDLE)
    return _made(plan, first, _samples(plan, crew, lambda done: told(done, total)))


def _samples(plan: Plan, crew: Workers, told: Callable[[int], None]) -> list[Sample]:
    """The drills of all teams, by seed and skill."""
    drawn, others = plan.seeds[:DRAWN], plan.seeds[DRAWN:]
    each = _runs(plan) + REDRAWS * len(plan.levels)
    first = crew.map(playing, plan, [OneSeed(seed) for seed in drawn], lambda done, _: told(each * done))
    spread = {
        level: math.sqrt(fmean(row[at].spread ** 2 for row in first)) for at, level in enumerate(plan.levels)
    }
    before, runs = each * len(first), [OneSeed(seed, spread) for seed in others]
    rest = crew.map(playing, plan, runs, lambda done, _: told(before + _runs(plan) * done)) if runs else []
    return [one.sample for row in (*first, *rest) for one in row]


def inputs(plan: Plan) -> str:
    """The hash of all that a plan's scenario is made of, as ``inputs_of`` tells it."""
    return inputs_of(plan.library, plan.scenario, plan.rules, plan.city, plan.rubric)


def beside(plan: Plan, crew: Workers, told: Callable[[int], None]) -> list[References]:
    """What nobody and experts lose on each seed of a plan; told how many runs are done."""
    kinds = ((IDLE, 0), *((EXPERT, n) for n in range(EXPERTS)))
    runs = [Reference(seed, kind, again) for seed in plan.seeds for kind, again in kinds]
    losses = crew.map(referring, plan, runs, lambda done, _: told(done))
    rows = (losses[n : n + len(kinds)] for n in range(0, len(losses), len(kinds)))
    return [References(idle, tuple(experts)) for idle, *experts in rows]


def _made(plan: Plan, setup: Setup, samples: Sequence[Sample]) -> Norms:
    figures, pace, items = tabled(samples)
    return Norms(
        version=1,
        inputs=inputs(plan),
        probe=probe_of(plan),
        scenario=plan.library.find(plan.scenario).stem,
        code=setup.scenario.code,
        title=Text(**words(setup.scenario.title.say)),
        rules=setup.rules.profile,
        rubric=RUBRIC,
        engine=__version__,
        seats=setup.graded,
        length=setup.scenario.length,
        levels=tuple(sorted(plan.levels)),
        seeds=plan.seeds,
        figures=figures,
        pace=pace,
        items=items,
    )


def probe_of(plan: Plan) -> str:
    """The hash of one drill of norms and of its scores: tells what was played and graded otherwise since."""
    return _probe(plan, tuple(sorted(plan.levels)))


@lru_cache(maxsize=16)
def _probed(inputs: str, root: Path, made: tuple[str, str, int, tuple[float, ...]]) -> str:
    """The probe as this program plays it; ``inputs`` stands for all that the files say."""
    scenario, rules, seed, levels = made
    return _probe(Plan(root, scenario, rules, seeds=(seed,)), levels)


def _probe(plan: Plan, levels: Sequence[float]) -> str:
    """Its seats take the skills in turn: who of them plays otherwise since is told."""
    setup = Setups(plan).setup(plan.seeds[0], f"{levels[0]:g}")
    mixed = dict(zip(setup.players, cycle(f"{level:g}" for level in levels), strict=False))
    records = play(replace(setup, players=mixed)).records
    card = scorecard(records)
    scores = [card.response_time.score, *card.coordination_values.values()]
    shown = [None if score is None else round(score, DIGITS) for score in scores]
    return _hash([head(records), shown])


def inputs_of(
    library: Library, scenario: str, rules: str | None, city: str | None = None, rubric: str = RUBRIC
) -> str:
    """The hash of all that norms depend on: scenario with parts, city, rules, rubric, engine.

    Args:
        library: where they are.
        scenario: a path, a file name or a code.
        rules: a profile instead of the scenario's own.
        city: a city instead of the scenario's own.
        rubric: its name.

    Raises:
        InputError: when one of them is missing or faulty.
    """
    weights = library.rubric(rubric, model=Rubric).data
    sources = library.sources(scenario, rules=rules, city=city)
    whole = {**sources, "rubric": weights, "engine": __version__}
    return hashlib.sha256(_text(whole, 2).encode()).hexdigest()


def _hash(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


_TEXTS: ByIdentity[str] = ByIdentity(128)


def _text(value: object, deep: int) -> str:
    """JSON with sorted keys; that of what many drafts have in common, a city or a law, is written once."""
    if deep and isinstance(value, dict):
        keys = ((json.dumps(key, ensure_ascii=False), value[key]) for key in sorted(value))
        return "{" + ", ".join(f"{key}: {_text(each, deep - 1)}" for key, each in keys) + "}"
    found = _TEXTS.get(value)
    if found is None:
        found = json.dumps(value, sort_keys=True, ensure_ascii=False)
        _TEXTS.put(found, value)
    return found


# -- which norms hold for a drill -------------------------------------------------------------------

NONE, OTHER, DRILL = "none", "other", "drill"
"""Why none do: there are none; they were made of something else; the drill was another than was played."""
_CLOCK = "clock"


def fitting(library: Library, records: list[Record], rubric: Rubric) -> Norms | str:
    """The norms that hold for a drill; why none do, where none do.

    Args:
        library: where norms and what they were made of are.
        records: the drill's journal.
        rubric: it is graded with.
    """
    start = start_of(records)
    code, profile = start["scenario"]["code"], start["rules"].get("profile")
    every = [Norms.model_validate_json(text) for text in library.norms()]
    mine = [each for each in every if (each.code, each.rules) == (code, profile)]
    if not mine:
        return NONE
    alike = [each for each in mine if _as_played(each, records)]
    if not alike:
        return DRILL
    return next((each for each in alike if _holds(each, library, records, rubric)), OTHER)


def _as_played(made: Norms, records: list[Record]) -> bool:
    """Whether nobody improvised, the seats are those that were played, and the drill ran its length."""
    last = records[-1]
    steered = [each for each in records if each.kind == "control" and each.data["type"] != _CLOCK]
    whole = last.kind == "end" and last.data["reason"] == LENGTH and last.t == made.length
    return whole and not steered and set(start_of(records)["graded"]) == set(made.seats)


def _holds(made: Norms, library: Library, records: list[Record], rubric: Rubric) -> bool:
    """Whether norms were made of what the drill was made of, to the letter."""
    start = start_of(records)
    if not made.engine == start["version"] == __version__:
        return False
    try:
        document = library.rubric(made.rubric)
        if rubric != load(document, document.file, Rubric):
            return False
        if inputs_of(library, made.scenario, made.rules) != made.inputs:
            return False
        loaded = library.scenario(made.scenario, rules=made.rules, seed=start["seed"]).documents
        played = made.scenario, made.rules, made.seeds[0], made.levels
        if _probed(made.inputs, library.root, played) != made.probe:
            return False
    except InputError:
        return False
    return all(
        _hash(mine) == _hash(theirs)
        for mine, theirs in (
            (loaded["scenario"], start["scenario"]),
            (loaded["city"], start["city"]),
            (loaded["rules"], start["rules"]),
        )
    )
