"""Plays and grades shipped scenarios for the tests that need finished drills."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.library.index import Library, Loaded
from drillsim.live.whatif import EXPERTS
from drillsim.players.bots import play
from scoring.index import Index
from scoring.outcome import References, loss
from scoring.rubric import Rubric
from scoring.scorecard import Scorecard, scorecard

FEW = 3
HOME = Path(__file__).parents[1] / "scenarios"
LIBRARY = Library(HOME)
CODES = tuple(path.stem for path in LIBRARY.scenarios())
FLAGSHIP = "b06-ransomware"
SAMPLE = (FLAGSHIP, "b01-denial-of-service")
"""Scenarios that stand for all where each costs minutes; `make measure` and `make stories` take every one."""

RUBRIC_DATA = LIBRARY.rubric("default").data
RUBRIC = Rubric.model_validate_json(json.dumps(RUBRIC_DATA))


class Result(NamedTuple):
    """What a play came to: scores 0-100 (None without data) and weighted service-hours lost."""

    overall: float | None
    response_time: float | None
    coordination: float | None
    outcome: float | None
    loss: float


@cache
def loaded(code: str, seed: int = 1) -> Loaded:
    """A scenario, by its code or file, as a seed draws it."""
    return LIBRARY.scenario(code, seed=seed)


def setup(code: str, kind: str, seed: int = 1) -> Setup:
    """A scenario with all its seats played by one kind of player."""
    found = loaded(code, seed)
    return Setup.make(
        found.scenario,
        found.city,
        found.rules,
        {**found.documents, "rubric": RUBRIC_DATA},
        seed=seed,
        players={seat.seat: kind for seat in found.scenario.seats},
    )


@lru_cache(maxsize=8)
def played(code: str, kind: str, seed: int = 1) -> Drill:
    """The finished drill; the last few are kept."""
    return play(setup(code, kind, seed))


def lost(drill: Drill) -> float:
    """Weighted service-hours and penalties."""
    return loss(Index(drill.records), RUBRIC.outcome)


@cache
def references(code: str, seed: int, runs: int = EXPERTS) -> References:
    """The losses of *idle* and of so many runs of experts; luck is left out."""
    experts = (
        lost(play(setup(code, "expert", seed), again=again)) if again else lost(played(code, "expert", seed))
        for again in range(runs)
    )
    return References(lost(played(code, "idle", seed)), tuple(experts))


def card(drill: Drill, code: str, seed: int, runs: int = EXPERTS) -> Scorecard:
    return scorecard(drill.records, references(code, seed, runs), RUBRIC)


@cache
def result(code: str, kind: str, seed: int) -> Result:
    """The scores of one play, by few reference runs: plays are compared by them."""
    drill = played(code, kind, seed)
    graded = card(drill, code, seed, FEW)
    scores = graded.scores
    return Result(
        graded.overall,
        scores["response_time"],
        scores["coordination"],
        scores["outcome"],
        lost(drill),
    )
