"""A script as lanes: a lane a seat, what it gets along the time, how long what is expected of it is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drillsim.base.model import MINUTE, Seat
from drillsim.documents.injects import Inject
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.times import reaches
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.material import Script
from scoring.reports.scripts.seatwork import doers, span_of
from scoring.telling.numbers import StoryClock

Plain = dict[str, object]

WIDE, MARK, LEVEL = 1000, 26, 22
"""Of the picture: its width, that of a mark, the height of a level."""
TICKS = 12


def lanes(script: Script, say: Tongue, scenario: ScenarioDoc, due: Mapping[str, float]) -> Plain:
    """The picture.

    Args:
        script: its names.
        say: in which language.
        scenario: as a seed draws it.
        due: when each inject is likely to come (ms); those that wait for an act stand in no lane.
    """
    by = (WIDE - MARK) / scenario.length
    rows = []
    for each in scenario.seats:
        levels: list[float] = []
        marks = [_mark(say, inject, number, at, until, by, levels)
                 for at, number, inject, until in _work(scenario, each.seat, due)]  # fmt: skip
        height = max(1, len(levels)) * LEVEL
        rows.append({"seat": say.of(script.brief.seat(each.seat)), "marks": marks, "height": height})
    return {"lanes": rows, "ticks": [*_ticks(script, scenario, by)], "width": WIDE, "mark": MARK}


def _work(
    scenario: ScenarioDoc, seat: Seat, due: Mapping[str, float]
) -> Iterator[tuple[int, int, Inject, int]]:
    """What comes to a seat, in order of time: when, its number, the inject, until when it keeps the seat."""
    timed = [(due[row.id], number, row) for number, row in enumerate(scenario.injects, 1)]
    for at, number, inject in sorted(timed, key=lambda each: each[:2]):
        limits = [each.limit for each in inject.expect if seat in doers(scenario, inject, each)]
        if at < scenario.length and (limits or reaches(inject, seat)):
            yield int(at), number, inject, min(int(at) + max(limits, default=0), scenario.length)


def _mark(
    say: Tongue, inject: Inject, number: int, at: int, until: int, by: float, levels: list[float]
) -> Plain:
    """An inject on the first level that is free there; ``levels``: up to where each is taken."""
    x = round(at * by, 1)
    level = next((n for n, end in enumerate(levels) if end <= x), len(levels))
    levels[level : level + 1] = [x + MARK]
    title = say.of(inject.title.words())
    return {
        "id": inject.id,
        "number": number,
        "title": title,
        "x": x,
        "y": level * LEVEL,
        "open": round((until - at) * by, 1),
    }


def _ticks(script: Script, scenario: ScenarioDoc, by: float) -> Iterator[Plain]:
    clock = StoryClock(script.scenario.get("story"))
    step = span_of(scenario) * MINUTE
    step *= -(-scenario.length // (step * TICKS))
    for at in range(0, scenario.length, step):
        said = clock.story(at) or f"{at // MINUTE // 60}:{at // MINUTE % 60:02d}"
        yield {"x": round(at * by, 1), "said": said}
