"""What one simulated drill tells a planner: what fired when, how busy seats were, why a duty was not met."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drillsim.base.model import MINUTE
from drillsim.base.records import ActRecord, DeliveryRecord, DutyRecord, Record
from drillsim.documents.scenario import ScenarioDoc
from scoring.evidence import Line
from scoring.index import Index
from scoring.norms.samples import Sample, expectation, sampled
from scoring.outcome import References, service_curve
from scoring.rehearsal.pace import SeatPace, pace, tasks
from scoring.scorecard import Scorecard, scorecard

SPAN = 10 * MINUTE
"""The piece of time (ms) in which seats are looked at."""

LATE, WRONG, REFUSED, ENDED, UNTOLD, UNTRIED = "late", "wrong", "refused", "ended", "untold", "untried"
"""Why a duty brought nothing: met beyond its limit; answered, and not right; the act it asks for was refused;
the drill ended first; the message of it reached none of its seats in time; nobody tried."""


class SpanLoad(NamedTuple):
    """What a seat had in one span: things that came, and duties that stood open in its middle."""

    came: int
    open: int


@dataclass(frozen=True, slots=True)
class RunFacts:
    """One drill of a rehearsal.

    Attributes:
        kind: who played: a skill as text, ``idle`` or ``by-the-book``.
        sample: its scores, and who earned what; the level of those without a skill says nothing.
        fired: inject -> when (ms) it first reached somebody.
        paces, loads: of each seat; loads by span.
        service: the city's service, 0-1, at the end of each span.
        missed: expectation -> why it brought nothing, where it opened and brought nothing.
        points: expectation -> what it could bring to the whole, in points.
    """

    kind: str
    sample: Sample
    fired: dict[str, int]
    paces: dict[str, SeatPace]
    loads: dict[str, tuple[SpanLoad, ...]]
    service: tuple[float, ...]
    missed: dict[str, str]
    points: dict[str, float]


def facts(
    kind: str, records: list[Record], scenario: ScenarioDoc, references: References, level: float, seed: int
) -> RunFacts:
    """What a drill's journal tells.

    Args:
        kind: who played.
        records: the journal.
        scenario: as the seed drew it.
        references: what the runs beside it lost.
        level: skill of its seats.
        seed: of the drill.
    """
    card = scorecard(records, references)
    index = Index(records)
    lines = [
        line
        for part in (card.response_time, card.coordination)
        for line in (*part.settled, *part.open)
        if line.part in card.edition.duties and line.duty is not None
    ]
    duties = {record.seq: record for record in records if record.kind == "duty"}
    times = tasks(records, scenario)
    spans = math.ceil(index.end / SPAN)
    return RunFacts(
        kind,
        sampled(card, records, level, seed),
        _fired(records),
        {seat.seat: pace(times[seat.seat], *seat.window(index.end)) for seat in scenario.seats},
        {seat: tuple(_loads(seat, found, lines, spans, index.end)) for seat, found in times.items()},
        tuple(_service(index, spans)),
        _missed(lines, duties, records, index.end),
        _points(card, duties),
    )


def _fired(records: Iterable[Record]) -> dict[str, int]:
    found: dict[str, int] = {}
    for record in records:
        if record.kind == "delivery" and (inject := record.data["hidden"].get("inject")):
            found.setdefault(inject, record.t)
    return found


def _loads(
    seat: str, times: Sequence[int], lines: Sequence[Line], spans: int, end: int
) -> Iterator[SpanLoad]:
    own = [(line.opened, _closed(line, end)) for line in lines if seat in line.seats]
    for n in range(spans):
        middle = n * SPAN + SPAN // 2
        came = sum(n * SPAN <= t < (n + 1) * SPAN for t in times)
        yield SpanLoad(came, sum(opened <= middle < closed for opened, closed in own))


def _closed(line: Line, end: int) -> int:
    """When a duty stops pressing: answered, beyond its limit, or the drill is over."""
    if line.answered is not None:
        return line.answered
    return end if line.limit is None else min(end, line.opened + line.limit)


def _service(index: Index, spans: int) -> Iterator[float]:
    points = service_curve(index)
    for n in range(spans):
        until = min(index.end, (n + 1) * SPAN)
        yield next(share for t, share in reversed(points) if t <= until)


def _missed(
    lines: Iterable[Line], duties: dict[int, DutyRecord], records: Sequence[Record], end: int
) -> dict[str, str]:
    """Of each expectation all of whose duties brought nothing, why the first of them did not."""
    every: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.duty is not None:
            every[expectation(duties[line.duty])].append(line)
    refused = [each for each in records if each.kind == "act" and each.data["status"] == "refused"]
    letters = [each for each in records if each.kind == "delivery"]
    return {
        key: _why(found[0], duties, refused, letters, end)
        for key, found in every.items()
        if not any(line.credit > 0 for line in found)
    }


def _why(
    line: Line,
    duties: dict[int, DutyRecord],
    refused: Sequence[ActRecord],
    letters: Sequence[DeliveryRecord],
    end: int,
) -> str:
    limit = math.inf if line.limit is None else line.limit
    if line.answered is not None:
        return LATE if line.answered - line.opened >= limit else WRONG
    asked = duties[line.duty].data if line.duty is not None else None
    for act in refused:
        data = act.data
        mine = asked is not None and data["agency"] == asked["agency"] and data["verb"] in asked["acts"]
        if mine and line.opened <= act.t < line.opened + limit:
            return f"{REFUSED}:{data.get('reason', '')}"
    if not line.settled:
        return ENDED
    inject = asked["origin"].get("inject") if asked is not None else None
    until = line.opened + limit
    came = [
        each.data["seats"]
        for each in letters
        if each.data["hidden"].get("inject") == inject and each.t < until
    ]
    return UNTOLD if inject is not None and not any({*line.seats} & {*seats} for seats in came) else UNTRIED


def _points(card: Scorecard, duties: dict[int, DutyRecord]) -> dict[str, float]:
    """What each expectation could bring to the whole, in points of the parts that have a score."""
    weights = card.rubric.parts.model_dump()
    present: dict[str, float] = {
        name: weights[name] for name, score in card.scores.items() if score is not None
    }
    whole = math.fsum(present.values()) or 1.0
    found: dict[str, float] = defaultdict(float)
    for name, part in (("response_time", card.response_time), ("coordination", card.coordination)):
        total = math.fsum(line.weight * part.factors.get(line.part, 1.0) for line in part.settled)
        for line in part.settled:
            if line.part in card.edition.duties and line.duty is not None:
                weight = line.weight * part.factors.get(line.part, 1.0)
                share = present.get(name, 0.0) / whole
                found[expectation(duties[line.duty])] += 100.0 * share * weight / (total or 1.0)
    return dict(found)
