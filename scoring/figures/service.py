"""The city's service over time, beside what it would have been."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

import plotly.graph_objects as go

from drillsim.base.model import MINUTE
from drillsim.base.texts import Both
from scoring.figures.look import COLOURS, PlotlyFigure, figure, of
from scoring.telling.numbers import StoryClock, drill_time, percent
from scoring.telling.texts import say

Curve = Sequence[tuple[int, float]]
"""A step function: from each moment (ms) on, the share 0-1."""

HEIGHT, LOW = 132, 72
PAD = 10
TIMES = 22
"""How much room times take below a figure that says them itself."""
STEPS = tuple(minutes * MINUTE for minutes in (5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 7200, 14400))
MOST = 8
"""Times along an axis."""
EDGE = 0.04
"""The share of an axis before its end at which no time is said."""


class Run(NamedTuple):
    """A curve with its name and how it is drawn; dashes tell runs apart where colours do not."""

    key: str
    name: Both
    curve: Curve
    colour: str
    dash: str
    width: float


_LOOKS = {"idle": ("muted", "dot", 1.8), "book": ("well", "dash", 1.8), "actual": ("accent", "solid", 2.5)}


def service(
    curves: Mapping[str, Curve], clock: StoryClock, lang: str, *, timed: bool = False
) -> PlotlyFigure:
    """The drill's curve over those of its reference runs.

    Its sides are the drill's first moment and its last, so that it stands under a timeline of the same width.

    Args:
        curves: of ``actual``, and of ``idle`` and ``book`` where they were run.
        clock: drill time as words.
        lang: ``vi`` or ``en``.
        timed: whether it stands alone, and says the times itself.
    """
    runs = [Run(key, say(key), curves[key], *_LOOKS[key]) for key in _LOOKS if key in curves]
    return _steps(runs, clock, lang, HEIGHT + TIMES, TIMES) if timed else _steps(runs, clock, lang, HEIGHT)


def _times(end: int, clock: StoryClock) -> dict[str, object]:
    """Whole times along an axis: the story's clock, or the drill's time where there is none."""
    step = next((each for each in STEPS if end <= MOST * each), STEPS[-1])
    # A label at either end would be cut off.
    ticks = [at for at in range(step, end, step) if at <= (1 - EDGE) * end]
    return {
        "showticklabels": True,
        "tickvals": ticks,
        "ticktext": [clock.story(at) or drill_time(at) for at in ticks],
        "tickfont": {"size": 11, "color": COLOURS["muted"]},
    }


def compared(was: Curve, now: Curve, clock: StoryClock, lang: str) -> PlotlyFigure:
    """The drill's curve and that of the drill with one act changed."""
    runs = [
        Run("was", say("as_it_was"), was, "accent", "solid", 2.0),
        Run("is", say("figure_is"), now, "well", "dash", 2.0),
    ]
    return _steps(runs, clock, lang, LOW)


def _steps(runs: list[Run], clock: StoryClock, lang: str, height: int, times: int = 0) -> PlotlyFigure:
    """Steps over each other; ``times`` of the pixels are for the times under them."""
    end = max((run.curve[-1][0] for run in runs if run.curve), default=0)
    floor = _floor(share for run in runs for _, share in run.curve)
    levels = [floor, (100 + floor) / 2, 100]
    below = _times(max(end, 1), clock) if times else {"showticklabels": False}
    over = PAD * (100 - floor) / (height - 2 * PAD)
    return figure(
        [_line(run, end, clock, lang) for run in runs],
        lang,
        height,
        margin={"l": 0, "r": 0, "t": 0, "b": times},
        hovermode="x",
        xaxis={"range": [0, max(end, 1)], **_AXIS, **below},
        yaxis={
            "range": [floor - over, 100 + over],
            **_AXIS,
            "tickvals": levels,
            "ticktext": [of(percent(level / 100), lang) for level in levels],
            "tickfont": {"size": 11, "color": COLOURS["muted"]},
            "ticklabelposition": "inside top",
        },
    )


_AXIS: dict[str, object] = {
    "gridcolor": COLOURS["line"],
    "zeroline": False,
    "showline": False,
    "fixedrange": True,
}


def _floor(shares: Iterable[float]) -> int:
    """Where the scale begins, per cent: the lowest share, rounded down to tens."""
    return max(0, 10 * int((100 * min(shares, default=1.0) - 1e-7) // 10))


def _line(run: Run, end: int, clock: StoryClock, lang: str) -> go.Scatter:
    # What does not change between two moments needs no point: the line is a step.
    steps = [next(rows) for _, rows in groupby(run.curve, key=lambda row: row[1])]
    steps += [(end, steps[-1][1])] if steps and steps[-1][0] < end else []
    name = of(run.name, lang)
    return go.Scatter(
        uid=run.key,
        name=name,
        x=[at for at, _ in steps],
        y=[round(100 * share, 4) for _, share in steps],
        mode="lines",
        line={"color": COLOURS[run.colour], "width": run.width, "dash": run.dash, "shape": "hv"},
        hovertext=[f"{clock.plain(at)}: {name} {of(percent(share, 1), lang)}" for at, share in steps],
        hoverinfo="text",
    )
