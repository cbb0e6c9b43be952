"""What a trick gains: the score with it less the score without, where the loss is not lower."""

from __future__ import annotations

from typing import NamedTuple

from drillsim.engine.drill import Drill
from scoring.evidence import Line, combine, mean
from scoring.index import Index
from scoring.outcome import References
from scoring.scorecard import Scorecard, scorecard
from tests.measure.inputs import Team
from tests.measure.tricks import TRICKS
from tests.playing import RUBRIC
from tests.stories.playing import AVERAGE, plainly
from tests.stories.ranking import beside, lost

ACKNOWLEDGING, BOTH = "acknowledging", "spraying acknowledged"
"""Acknowledging is credited by right: what it earns as such is left out, and no part of what it earns with others."""
MOST, WORST = 0.5, 2.0


class Gain(NamedTuple):
    """What a trick gained: of the whole, and of each part that weighs in it, in points."""

    whole: float
    response_time: float
    coordination: float
    lower_loss: bool


def gains(name: str, seed: int, only: tuple[str, ...] = (), players: str = AVERAGE) -> dict[str, Gain]:
    """What each trick gains a team on one seed."""
    drill, runs = plainly(name, seed, players), beside(name, seed)
    team = Team(drill)
    asked = only or tuple(TRICKS)
    plain = Parts.of(drill, runs, without=False)
    found = {}
    if not {ACKNOWLEDGING, BOTH}.isdisjoint(asked):
        acknowledged = _tricked(team, ACKNOWLEDGING)
    for trick in asked:
        if trick == ACKNOWLEDGING:
            before, after = (Parts.of(each, runs, without=True) for each in (drill, acknowledged))
            found[trick] = _gain(before, after, drill, acknowledged)
        elif trick == BOTH:
            before, tricked = Parts.of(acknowledged, runs, without=False), _tricked(team, trick)
            found[trick] = _gain(before, Parts.of(tricked, runs, without=False), acknowledged, tricked)
        else:
            tricked = _tricked(team, trick)
            found[trick] = _gain(plain, Parts.of(tricked, runs, without=False), drill, tricked)
    return found


def _tricked(team: Team, trick: str) -> Drill:
    return team.again([*team.inputs, *TRICKS[trick](team)])


def _gain(before: Parts, after: Parts, drill: Drill, tricked: Drill) -> Gain:
    """What a trick gains, of the parts and the drills without and with it."""
    if after.outcome is not None and before.outcome is not None:
        # What a lower loss earns in the outcome is earned.
        after = after._replace(outcome=min(after.outcome, before.outcome))
    return Gain(
        _difference(after.whole, before.whole),
        _difference(after.response_time, before.response_time),
        _difference(after.coordination, before.coordination),
        lost(tricked) < lost(drill) - 1e-9,
    )


def _difference(after: float | None, before: float | None) -> float:
    return (after or 0.0) - (before or 0.0)


class Parts(NamedTuple):
    """The parts of a score, 0-100."""

    response_time: float | None
    coordination: float | None
    outcome: float | None

    @property
    def whole(self) -> float | None:
        return combine(self._asdict(), RUBRIC.parts.model_dump())

    @classmethod
    def of(cls, drill: Drill, runs: References, *, without: bool) -> Parts:
        """The parts of a drill, ``without`` what acknowledgements earn, if so."""
        card = scorecard(drill.records, runs, RUBRIC)
        if not without:
            return cls(card.response_time.score, card.coordination.score, card.outcome.score)
        index = Index(drill.records)
        timed = [line for line in card.response_time.settled if not _acknowledges(index, line)]
        return cls(_percent(mean(timed)), _percent(_open_loop(card)), card.outcome.score)


def _acknowledges(index: Index, line: Line) -> bool:
    return line.duty is not None and index.duties[line.duty].acts == ("acknowledge",)


def _open_loop(card: Scorecard) -> float | None:
    values = {part: value for part, value in card.coordination_values.items() if part != "closed_loop"}
    return combine(values, RUBRIC.coordination.model_dump())


def _percent(share: float | None) -> float | None:
    return None if share is None else 100.0 * share
