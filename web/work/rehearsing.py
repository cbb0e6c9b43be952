"""Rehearsals: simulated teams of graded skill, nobody, and one that plays by the book play a scenario."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from drillsim import __version__
from drillsim.base.model import Text
from drillsim.base.records import words
from drillsim.batch.pool import Progress, Workers
from drillsim.engine.drill import Drill
from drillsim.live.whatif import BY_THE_BOOK, EXPERTS, IDLE
from drillsim.players.bots import play
from scoring.outcome import References
from scoring.rehearsal.facts import SPAN, RunFacts, facts
from scoring.rehearsal.table import Rehearsal, rehearsed
from scoring.telling.names import Brief
from web.work.norming import Plan, Setups, beside, inputs

SEEDS = 8


class Rehearsing(NamedTuple):
    """A drill of a rehearsal, and what the runs beside it lost."""

    seed: int
    kind: str
    level: float
    references: References


def playing(plan: Plan) -> Callable[[Rehearsing], RunFacts]:
    """What plays a drill, and tells what it showed."""
    table = Setups(plan)

    def played(run: Rehearsing) -> RunFacts:
        setup = table.setup(run.seed, run.kind)
        records = play(setup).records
        return facts(run.kind, records, setup.scenario, run.references, run.level, run.seed)

    return played


def runs_of(plan: Plan) -> int:
    """How many runs a rehearsal takes: experts for each seed, nobody, by the book, and each skill."""
    return len(plan.seeds) * (EXPERTS + 3 + len(plan.levels))


def rehearse(plan: Plan, workers: Workers | None = None, progress: Progress | None = None) -> Rehearsal:
    """Have a scenario rehearsed.

    Args:
        plan: what is played.
        workers: who plays; what comes of it is the same whoever does.
        progress: told how many runs are done, of how many.

    Raises:
        InputError: with every fault of the scenario, its city or its rules.
        BatchError: when a process has gone.
    """
    crew, total, plan = workers or Workers(), runs_of(plan), plan.gathered()
    told = progress or (lambda done, total: None)
    teams = [(f"{level:g}", level) for level in sorted(plan.levels)]
    setup = Setups(plan).setup(plan.seeds[0], IDLE)
    rows = beside(plan, crew, lambda done: told(done, total))
    runs = [
        Rehearsing(seed, kind, level, row)
        for seed, row in zip(plan.seeds, rows, strict=True)
        for kind, level in ((IDLE, 0.0), *teams, (BY_THE_BOOK, 2.0))
    ]
    found = crew.map(playing, plan, runs, lambda done, _: told(total - len(runs) + done, total))
    order = {kind: place for place, kind in enumerate((IDLE, *(kind for kind, _ in teams), BY_THE_BOOK))}
    played = sorted(found, key=lambda each: order[each.kind])
    titles = {inject.id: inject.title for inject in setup.scenario.injects}
    return Rehearsal(
        version=1,
        inputs=inputs(plan),
        scenario=plan.library.stem(plan.scenario),
        code=setup.scenario.code,
        title=Text(**words(setup.scenario.title.say)),
        rules=setup.rules.profile,
        rubric=plan.rubric,
        engine=__version__,
        length=setup.scenario.length,
        span=SPAN,
        levels=tuple(sorted(plan.levels)),
        seeds=plan.seeds,
        **rehearsed(played, [kind for kind, _ in teams], titles, Brief.of(Drill(setup).records)),  # type: ignore[arg-type]
    )
