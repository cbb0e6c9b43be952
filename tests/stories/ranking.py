"""Scores of teams of different skill, and what each expectation tells of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from statistics import fmean
from typing import NamedTuple

from drillsim.base.records import Record
from drillsim.engine.drill import Drill
from drillsim.live.whatif import EXPERTS
from drillsim.players.skills import BY_THE_BOOK, IDLE, NAMED
from scoring.index import Index
from scoring.outcome import References, loss
from scoring.scorecard import Scorecard, scorecard
from scoring.statistics import discoveries, falling, rank_correlation
from tests.playing import RUBRIC
from tests.stories.playing import plainly, played

SKILLED = ("novice", "average", "expert")
KINDS = (IDLE, *SKILLED, BY_THE_BOOK)
PARTS = ("overall", "response_time", "coordination", "outcome")


class Graded(NamedTuple):
    """What a team earned on one seed.

    Attributes:
        scores: of the whole and each part, 0-100.
        credits: expectation -> the credit of each of its duties, 0-1.
    """

    scores: dict[str, float | None]
    loss: float
    credits: dict[str, list[float]]


def graded(name: str, seed: int) -> dict[str, Graded]:
    """Every kind of team on one seed; luck's part in the outcome is left out."""
    runs = beside(name, seed)
    return {kind: _graded(drill, runs) for kind in KINDS for drill in (plainly(name, seed, kind),)}


@lru_cache(maxsize=2)
def beside(name: str, seed: int) -> References:
    """The losses of the reference runs of a seed, without luck drawn anew."""
    more = [played(name, seed, "expert", again=again) for again in range(1, EXPERTS)]
    experts = (plainly(name, seed, "expert"), *more)
    return References(lost(plainly(name, seed, IDLE)), tuple(map(lost, experts)))


def lost(drill: Drill) -> float:
    """Weighted service-hours and penalties."""
    return loss(Index(drill.records), RUBRIC.outcome)


def _graded(drill: Drill, runs: References) -> Graded:
    card = scorecard(drill.records, runs, RUBRIC)
    scores = {"overall": card.overall, **{part: card.scores[part] for part in PARTS[1:]}}
    return Graded(scores, card.outcome.loss, credits(drill.records, card))


def credits(records: Sequence[Record], card: Scorecard) -> dict[str, list[float]]:
    """The credit of every settled duty, by the expectation that it comes of."""
    names = {record.seq: _name(record) for record in records if record.kind == "duty"}
    found: dict[str, list[float]] = {}
    for line in (*card.response_time.settled, *card.coordination.settled):
        if line.part in card.edition.duties and line.duty is not None:
            found.setdefault(names[line.duty], []).append(line.credit)
    return found


def _name(record: Record) -> str:
    """An expectation: where it comes from, whose it is, what it asks for."""
    assert record.kind == "duty"
    data = record.data
    origin = data["origin"]
    where = origin.get("inject") or origin.get("rule") or f"expect {json.dumps(origin.get('expect'))}"
    return " ".join(
        [where, data["agency"], "/".join(data["acts"]), *(["→", data["to"]] if "to" in data else [])]
    )


# -- over the seeds ---------------------------------------------------------------------------------


def scores(found: Sequence[Mapping[str, Graded]], kind: str, part: str = "overall") -> list[float]:
    """A kind's scores on every seed; none counts 0."""
    return [run[kind].scores[part] or 0.0 for run in found]


def correlation(found: Sequence[Mapping[str, Graded]], part: str = "overall") -> float:
    """The rank correlation of skill and score over all runs."""
    pairs = [(NAMED[kind], score) for kind in SKILLED for score in scores(found, kind, part)]
    return rank_correlation([level for level, _ in pairs], [score for _, score in pairs]) or 0.0


class Items(NamedTuple):
    """What expectations tell.

    Attributes:
        count: those that opened for experts on a fifth of the seeds at least.
        never: of those, what experts never earned.
        inverse: what better teams earned less, with their means; false discoveries held to 5 %.
    """

    count: int
    never: list[str]
    inverse: list[str]


def items(found: Sequence[Mapping[str, Graded]], share: float = 0.05) -> Items:
    """Look at each expectation."""
    known = sorted({name for run in found for kind in SKILLED for name in run[kind].credits})
    mine = {name: _credits(found, "expert", name) for name in known}
    common = [name for name in known if 5 * len(mine[name]) >= len(found)]
    never = [name for name in common if not any(mine[name])]
    chances = [_chance(found, name) for name in known]
    inverse = [known[at] for at in discoveries(chances, share)]
    return Items(len(common), never, [f"{name}: {_means(found, name)}" for name in inverse])


def _credits(found: Sequence[Mapping[str, Graded]], kind: str, name: str) -> list[float]:
    return [credit for run in found for credit in run[kind].credits.get(name, ())]


def _chance(found: Sequence[Mapping[str, Graded]], name: str) -> float:
    pairs = [(NAMED[kind], credit) for kind in SKILLED for credit in _credits(found, kind, name)]
    return falling([level for level, _ in pairs], [credit for _, credit in pairs])


def _means(found: Sequence[Mapping[str, Graded]], name: str) -> str:
    of = {kind: _credits(found, kind, name) for kind in SKILLED}
    return ", ".join(f"{kind} {fmean(credits):.2f}" for kind, credits in of.items() if credits)
