"""Every measure of a scenario beside its bound, of what was found on its seeds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from statistics import fmean, median, pstdev
from typing import NamedTuple

from drillsim.base.model import Seat
from drillsim.documents.scenario import ScenarioDoc
from drillsim.players.skills import BY_THE_BOOK, IDLE
from scoring.rehearsal.pace import SeatPace
from tests import variety
from tests.stories import deciding, ranking
from tests.stories.deciding import MANNERS, PLACES, Choice, Decision
from tests.stories.heard import Heard
from tests.stories.ranking import KINDS, PARTS, SKILLED, Graded

DECISIONS = 3
ADVANTAGE = 0.1
SILENCE, EVERY = 45.0, 20.0
APART, CORRELATION, BOOK, EXPERT = 8.0, 0.85, 95.0, 85.0
NEVER = 0.05
SEATS, AGENCIES = 6, 5
ATTACKS = ("spread", "leak", "deceive")


class Found(NamedTuple):
    """What one seed of a scenario has shown; None for what was not looked at.

    Attributes:
        scenario: as the seed draws it.
        told: what counts of what was told to an average team.
        otherwise: of what followed, the share that deciding otherwise throughout changes.
    """

    scenario: ScenarioDoc
    told: variety.Run | None = None
    choices: list[Choice] | None = None
    otherwise: float | None = None
    paces: dict[str, SeatPace] | None = None
    heard: Heard | None = None
    graded: dict[str, Graded] | None = None


class Verdict(NamedTuple):
    """One measure: what it came to, whether that keeps its bound, and what lies behind it."""

    name: str
    value: str
    kept: bool
    behind: tuple[str, ...] = ()


def _variety(found: Sequence[Found]) -> Iterator[Verdict]:
    runs = [each.told for each in found if each.told is not None][: len(variety.SEEDS)]
    both, order = variety.shares(runs)
    bounds = variety.MOST_COMMON, variety.MOST_ORDERED
    yield Verdict(f"in common ≤ {bounds[0]}", f"{both:.2f}", both <= bounds[0])
    yield Verdict(f"in the same order ≤ {bounds[1]}", f"{order:.2f}", order <= bounds[1])


def _decisions(found: Sequence[Found]) -> Iterator[Verdict]:
    known = deciding.weighed([choice for each in found for choice in each.choices or ()])
    matter = [each for each in known if each.differs]
    behind = tuple(line for each in known for line in _worlds(each))
    yield Verdict(
        f"decisions that make different worlds ≥ {DECISIONS}",
        f"{len(matter)} of {len(known)}",
        len(matter) >= DECISIONS,
        behind,
    )
    dominated = [(each.inject, *pair) for each in known for pair in each.dominated]
    yield Verdict(
        "options dominated = 0",
        f"{len({pair[:2] for pair in dominated})}",
        not dominated,
        tuple(f"{inject}: {worse} by {better}" for inject, worse, better in dominated),
    )
    shares = [each.otherwise for each in found if each.otherwise is not None]
    most, least = max((each.follows for each in known), default=0.0), variety.LEAST_DIFFERENT
    alone = tuple(f"{each.inject} alone: {each.follows:.2f}" for each in known)
    share = fmean(shares) if shares else 0.0
    yield Verdict(
        f"of what follows, deciding otherwise changes ≥ {least:.2f}", f"{share:.2f}", share >= least
    )
    yield Verdict(
        f"of what follows, one other choice changes ≥ {least:.2f} somewhere",
        f"{most:.2f}",
        most >= least,
        alone,
    )


def _worlds(decision: Decision) -> Iterator[str]:
    gaps = ", ".join(f"{name} {gap:.2f}" for name, gap in decision.differs.items()) or "nothing"
    yield f"{decision.inject} ({decision.seeds} seeds): differs in {gaps}"
    for option, world in decision.worlds.items():
        credit = decision.credits[option]
        worth = "–" if credit is None else f"{credit:.2f}"
        values = "  ".join(f"{name} {value:.2f}" for name, value in world._asdict().items())
        yield f"  {option:24} credit {worth:5} {values}"


def _manners(found: Sequence[Found]) -> Iterator[Verdict]:
    choices = [choice for each in found for choice in each.choices or ()]
    for manner in MANNERS:
        gain, error = deciding.advantage(manner, choices)
        name = f"credit of who takes the {manner}, above chance ≤ {ADVANTAGE}"
        # Places are shuffled: what a few seeds show of them is luck. How an option is worded stays.
        luck = 2 * error if manner in PLACES else 0.0
        yield Verdict(name, f"{gain:+.2f} ± {error:.2f}", gain - luck <= ADVANTAGE)


def _pace(found: Sequence[Found]) -> Iterator[Verdict]:
    of: dict[str, list[SeatPace]] = {}
    for each in found:
        for seat, pace in (each.paces or {}).items():
            of.setdefault(seat, []).append(pace)
    silence = {seat: median(pace.silence for pace in paces) for seat, paces in of.items()}
    every = {seat: fmean(pace.every for pace in paces) for seat, paces in of.items()}
    for name, values, bound in (
        (f"longest silence of a seat ≤ {SILENCE:.0f} min", silence, SILENCE),
        (f"something to decide or do every … ≤ {EVERY:.0f} min", every, EVERY),
    ):
        over = sorted(((value, seat) for seat, value in values.items() if value > bound), reverse=True)
        behind = tuple(f"{seat}: {value:.0f} min" for value, seat in over)
        yield Verdict(name, f"{max(values.values()):.0f}", not over, behind)


def _heard(found: Sequence[Found]) -> Iterator[Verdict]:
    for name in Heard._fields:
        counts = [getattr(each.heard, name) for each in found if each.heard is not None]
        title = (
            f"{name.replace('_', ' ')}{' orders' if name in ('genuine', 'false') else ''} on each seed ≥ 1"
        )
        yield Verdict(title, f"{min(counts)}–{max(counts)}", min(counts) >= 1)


def _ranks(found: Sequence[Found]) -> Iterator[Verdict]:
    runs = [each.graded for each in found if each.graded is not None]
    mean = {kind: fmean(ranking.scores(runs, kind)) for kind in KINDS}
    rows = tuple(_row(runs, kind) for kind in KINDS)
    steps = [mean[better] - mean[worse] for worse, better in pairwise(SKILLED)]
    yield Verdict(
        f"novice, average, expert apart ≥ {APART:.0f}",
        ", ".join(f"{step:.1f}" for step in steps),
        min(steps) >= APART,
        rows,
    )
    rho = ranking.correlation(runs)
    yield Verdict(f"rank correlation of skill and score ≥ {CORRELATION}", f"{rho:.2f}", rho >= CORRELATION)
    yield Verdict(f"by-the-book ≥ {BOOK:.0f}", f"{mean[BY_THE_BOOK]:.1f}", mean[BY_THE_BOOK] >= BOOK)
    yield Verdict(f"expert ≥ {EXPERT:.0f}", f"{mean['expert']:.1f}", mean["expert"] >= EXPERT)
    idle = [max(ranking.scores(runs, IDLE, part)) for part in ("response_time", "coordination")]
    yield Verdict("idle in response time, coordination = 0", f"{idle[0]:.1f}, {idle[1]:.1f}", max(idle) == 0)
    lost = {kind: fmean(run[kind].loss for run in runs) for kind in KINDS}
    most = max(lost, key=lost.__getitem__)
    losses = ", ".join(f"{kind} {value:.1f}" for kind, value in lost.items())
    yield Verdict("idle loses most", losses, most == IDLE)


def _row(runs: Sequence[dict[str, Graded]], kind: str) -> str:
    parts = {part: ranking.scores(runs, kind, part) for part in PARTS}
    whole = f"{fmean(parts['overall']):5.1f} ± {pstdev(parts['overall']):.1f}"
    rest = "  ".join(f"{part} {fmean(values):.0f}" for part, values in parts.items() if part != "overall")
    return f"{kind:12} {whole}  {rest}"


def _items(found: Sequence[Found]) -> Iterator[Verdict]:
    told = ranking.items([each.graded for each in found if each.graded is not None])
    share = len(told.never) / told.count if told.count else 0.0
    yield Verdict(
        f"expectations that experts never earn < {NEVER:.0%}",
        f"{len(told.never)} of {told.count}",
        share < NEVER,
        tuple(told.never),
    )
    yield Verdict(
        "expectations that better teams earn less = 0",
        str(len(told.inverse)),
        not told.inverse,
        tuple(told.inverse),
    )


def _cast(found: Sequence[Found]) -> Iterator[Verdict]:
    scenario = found[0].scenario
    agencies = {Seat(seat.seat).agency for seat in scenario.seats}
    yield Verdict(f"seats ≥ {SEATS}", str(len(scenario.seats)), len(scenario.seats) >= SEATS)
    yield Verdict(f"agencies ≥ {AGENCIES}", str(len(agencies)), len(agencies) >= AGENCIES)
    attacks = [threat for threat in scenario.threats if threat.cause == "A1"]
    bare = [
        stage.id
        for threat in attacks
        for stage in threat.stages
        if stage.technique is None and stage.kind in ATTACKS
    ]
    bare += [threat.id for threat in attacks if not any(stage.technique for stage in threat.stages)]
    yield Verdict("attacks without an ATT&CK id = 0", str(len(bare)), not bare, tuple(bare))


MEASURES: dict[str, Callable[[Sequence[Found]], Iterator[Verdict]]] = {
    "cast": _cast,
    "variety": _variety,
    "decisions": _decisions,
    "manners": _manners,
    "pace": _pace,
    "heard": _heard,
    "ranks": _ranks,
    "items": _items,
}
"""Name of a group of measures -> what judges it."""
