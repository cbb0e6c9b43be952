"""Teams that should not be graded well, and how far scores follow skill."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean, pvariance
from typing import NamedTuple

from drillsim.base.model import MINUTE, SECOND, Seat
from drillsim.documents.catalogue import CATALOGUE
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.live.whatif import REDRAWS, redrawn
from drillsim.players.skills import BY_THE_BOOK, IDLE, NAMED
from scoring.norms.measures import reliability
from scoring.outcome import References
from scoring.scorecard import scorecard
from scoring.statistics import rank_correlation
from tests.measure.inputs import Input, Make, Team, act, message
from tests.measure.tricks import SPEAKING, usual
from tests.playing import RUBRIC
from tests.stories.playing import plainly, played
from tests.stories.ranking import beside, lost

LEVELS = ("0", "0.5", "1", "1.5", "2")
EVERY = 10 * MINUTE


class Scores(NamedTuple):
    """What a team earned: of the whole and of each part, 0-100."""

    overall: float
    response_time: float
    coordination: float
    outcome: float | None


def graded(drill: Drill, runs: References) -> Scores:
    """What a team earned; a part without data counts 0, but for the outcome."""
    card = scorecard(drill.records, runs, RUBRIC)
    scores = card.scores
    whole = scores["response_time"] or 0.0, scores["coordination"] or 0.0
    return Scores(card.overall or 0.0, *whole, scores["outcome"])


# -- paper without work -----------------------------------------------------------------------------


class Paper(NamedTuple):
    """A team that only writes, by the book: as it is, and with decisions by the book beside its paper."""

    alone: Scores
    deciding: Scores


def paper(name: str, seed: int) -> Paper:
    """What a team earns that writes all it has to, does no technical work and decides nothing.

    Its luck is drawn anew for the cap of a lost city. A decision changes the city as work does.
    """
    drill = played(name, seed, BY_THE_BOOK, steer=_only_paper)
    again = [redrawn(drill.setup, drill.records, number) for number in range(1, REDRAWS + 1)]
    runs = beside(name, seed)
    return Paper(
        graded(drill, runs._replace(luck=tuple(map(lost, again)))),
        graded(played(name, seed, BY_THE_BOOK, steer=_no_work), runs),
    )


def _no_work(_drill: Drill, act: Act) -> Act | None:
    return None if CATALOGUE[act.verb].technical else act


def _only_paper(drill: Drill, act: Act) -> Act | None:
    return None if "option" in act.params else _no_work(drill, act)


# -- a blind script ---------------------------------------------------------------------------------


class Blind(NamedTuple):
    """A blind script beside novices on one seed."""

    script: Scores
    novice: Scores


def blind(name: str, seed: int) -> Blind:
    """What somebody earns who acts by the clock alone, and what novices do."""
    runs = beside(name, seed)
    idle = Team(plainly(name, seed, IDLE))
    return Blind(graded(idle.again(_by_the_clock(idle)), runs), graded(plainly(name, seed, "novice"), runs))


def _by_the_clock(team: Team) -> Iterator[Input]:
    """Every ten minutes each seat acknowledges its last message, tells everybody, and works on its systems."""
    receivers = usual(team)
    for place, seat in enumerate(team.seats):
        own = team.city.systems_of(seat.agency) or list(team.city.nodes)[:1]
        for number, t in enumerate(range(EVERY + place * SECOND, team.length, EVERY)):
            for make in _turn(team, seat, own[number % len(own)], receivers, first=number == 0):
                yield Input(t, make)


def _turn(team: Team, seat: Seat, node: str, receivers: list[str], *, first: bool) -> Iterator[Make]:
    may = team.may[seat]
    yield lambda drill, _number: _last(drill, seat)
    if first and "classify" in may:
        yield act(seat, "classify", node, severity="serious", cause="A1")
    for verb in ("choose_plan", "convene_group", "investigate", "isolate", "collect_evidence"):
        if verb in may:
            yield act(seat, verb, node, **({"process": "serious"} if verb == "choose_plan" else {}))
    for verb in ("answer_press", "public_notice"):
        if verb in may:
            yield act(seat, verb, node)
    for verb in SPEAKING:
        if verb in may:
            yield message(seat, verb, node, receivers)


def _last(drill: Drill, seat: Seat) -> Act | None:
    """Acknowledge what came last, unread: of options, whichever stands first."""
    inbox = drill.view(seat).inbox()
    if not inbox:
        return None
    options = drill.view(seat).options(inbox[-1])
    params = {"option": options[0]["id"]} if options else {}
    return Act(seat, "acknowledge", params=params, reply_to=inbox[-1].seq)


# -- skill ------------------------------------------------------------------------------------------


def skilled(name: str, seed: int) -> dict[str, Scores]:
    """What teams of every level earn on one seed."""
    runs = beside(name, seed)
    named = {str(level).removesuffix(".0"): kind for kind, level in NAMED.items()}
    return {level: graded(plainly(name, seed, named.get(level, level)), runs) for level in LEVELS}


def follows(found: list[dict[str, Scores]], part: str = "overall") -> float:
    """The rank correlation of skill and a score over all runs that have it."""
    pairs = [
        (float(level), score)
        for run in found
        for level, scores in run.items()
        if (score := getattr(scores, part)) is not None
    ]
    return rank_correlation([level for level, _ in pairs], [score for _, score in pairs]) or 0.0


def within(found: list[dict[str, Scores]]) -> float:
    """The share of the variance of the whole that lies within one skill."""
    of = {level: [run[level].overall for run in found] for level in LEVELS}
    total = pvariance([score for scores in of.values() for score in scores])
    return fmean(pvariance(scores) for scores in of.values()) / total if total else 1.0


def reliable(found: list[dict[str, Scores]], part: str = "overall") -> float:
    """The share of a score's variance between drills that is due to skill, uniform over 0-2; 0 without any."""
    table = {
        float(level): {
            seed: score for seed, run in enumerate(found) if (score := getattr(run[level], part)) is not None
        }
        for level in LEVELS
    }
    return reliability(table) or 0.0
