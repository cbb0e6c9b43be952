"""What a script has for each seat to do, span by span: the picture of time by agency, and what is idle.

Times are those that are likely while nobody stops anything; what waits for an act has none, and is counted
apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import inf

from drillsim.base.model import MINUTE, Seat
from drillsim.documents.injects import Expectation, Inject
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.times import reaches

STEPS = (5, 10, 15, 20, 30, 60)
"""Minutes that a span may have; the first that leaves ``MOST`` of them is taken."""
MOST = 24
IDLE = 20 * MINUTE
"""A longer time without anything to read or to do is idle (ms)."""


@dataclass(slots=True)
class Cell:
    """A span of a seat: the injects that come in it, and how many expectations are open in it."""

    told: list[str] = field(default_factory=list)
    due: int = 0


@dataclass(frozen=True, slots=True)
class SeatWork:
    """The work of a seat.

    Attributes:
        seat: it.
        cells: one a span.
        upon: how many injects come to it only upon acts.
        idle: beginning and end of its longest time without anything (ms).
    """

    seat: Seat
    cells: list[Cell]
    upon: int
    idle: tuple[int, int]


def span_of(scenario: ScenarioDoc) -> int:
    """How long the spans of a scenario's picture are, in minutes."""
    length = scenario.length / MINUTE
    return next((step for step in STEPS if length / step <= MOST), STEPS[-1])


def doers(scenario: ScenarioDoc, inject: Inject, each: Expectation) -> list[Seat]:
    """The seats that an expectation of an inject is for."""
    if each.who is not None:
        return [each.who] if isinstance(each.who, str) else [*each.who]
    return [seat.seat for seat in scenario.seats if reaches(inject, seat.seat)]


def seatwork(scenario: ScenarioDoc, due: Mapping[str, float]) -> list[SeatWork]:
    """The work of every seat.

    Args:
        scenario: as a seed draws it.
        due: when each inject is likely to come (ms); infinite for those that wait for an act.
    """
    return [_of_seat(scenario, each.seat, due) for each in scenario.seats]


def _of_seat(scenario: ScenarioDoc, seat: Seat, due: Mapping[str, float]) -> SeatWork:
    step = span_of(scenario) * MINUTE
    cells = [Cell() for _ in range(-(-scenario.length // step))]
    upon, busy = 0, list[tuple[int, int]]()
    for inject in scenario.injects:
        at = due.get(inject.id, inf)
        told = reaches(inject, seat)
        upon += told and at == inf
        if at >= scenario.length:
            continue
        if told:
            cells[int(at) // step].told.append(inject.id)
            busy.append((int(at), int(at)))
        for start, end in _open(scenario, inject, seat, int(at)):
            busy.append((start, end))
            for cell in cells[start // step : (end - 1) // step + 1]:
                cell.due += 1
    return SeatWork(seat, cells, upon, _longest(busy, scenario.length))


def _open(scenario: ScenarioDoc, inject: Inject, seat: Seat, at: int) -> Iterator[tuple[int, int]]:
    """When expectations of an inject are open for a seat."""
    for each in inject.expect:
        if seat in doers(scenario, inject, each):
            yield at, min(at + each.limit, scenario.length)


def _longest(busy: list[tuple[int, int]], length: int) -> tuple[int, int]:
    """The longest time that nothing fills."""
    best, end = (0, 0), 0
    for start, stop in [*sorted(busy), (length, length)]:
        best = max(best, (end, start), key=lambda gap: gap[1] - gap[0])
        end = max(end, stop)
    return best
