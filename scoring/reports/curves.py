"""The city's service over time, beside what it would have been."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from scoring.reports.figures import Inject, layout, time_axis
from scoring.reports.palette import ACCENT, GOOD, MUTED, RULE, TRACK
from scoring.telling.numbers import Clock, percent
from scoring.telling.texts import say

Curve = Sequence[tuple[int, float]]


def curves(
    actual: Curve,
    idle: Curve | None,
    book: Curve | None,
    injects: Sequence[Inject],
    clock: Clock,
    lang: str,
) -> dict[str, Any]:
    """The city's service over time, beside the reference runs, as JSON values."""
    at = 0 if lang == "vi" else 1
    runs = [
        ("idle", idle, {"color": MUTED, "width": 2, "dash": "dash"}),
        ("book", book, {"color": GOOD, "width": 2, "dash": "dot"}),
        ("actual", actual, {"color": ACCENT, "width": 3}),
    ]
    shown = [(key, curve, line) for key, curve, line in runs if curve]
    end = max(curve[-1][0] for _, curve, _ in shown)
    low = min(share for _, curve, _ in shown for _, share in curve)
    floor = max(0.0, 10 * ((100 * low - 4) // 10))
    figure = go.Figure([_curve(key, curve, line, clock, at) for key, curve, line in shown])
    figure.update_layout(
        **layout(
            lang,
            330,
            showlegend=True,
            legend={"orientation": "h", "x": 0, "y": 1.16},
            margin={"l": 60, "r": 140, "t": 44, "b": 34},
            xaxis=time_axis(max(end, 1)),
            yaxis={
                "range": [floor - 1, 102],
                "ticksuffix": " %" if lang == "vi" else "%",
                "tickfont": {"color": MUTED, "size": 11},
                "gridcolor": RULE,
                "zeroline": False,
                "fixedrange": True,
            },
            annotations=_ends(shown, floor, at),
            shapes=[
                {
                    "type": "line",
                    "x0": when,
                    "x1": when,
                    "yref": "paper",
                    "y0": 0,
                    "y1": 1,
                    "layer": "below",
                    "line": {"color": TRACK, "width": 1, "dash": "dot"},
                }
                for when, _, _ in injects
            ],
        )
    )
    found: dict[str, Any] = figure.to_plotly_json()
    return found


def _curve(key: str, curve: Curve, line: dict[str, Any], clock: Clock, at: int) -> go.Scatter:
    name = say(key)[at]
    return go.Scatter(
        name=name,
        x=[when for when, _ in curve],
        y=[100 * share for _, share in curve],
        mode="lines",
        line={**line, "shape": "hv"},
        hovertext=[f"<b>{name}</b><br>{clock.plain(when)}: {percent(share, 1)[at]}" for when, share in curve],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _ends(shown: list[tuple[str, Curve, dict[str, Any]]], floor: float, at: int) -> list[dict[str, Any]]:
    """The name of each curve at its end, kept apart from its neighbours."""
    gap = 0.065 * (102 - floor)
    found: list[dict[str, Any]] = []
    above = 200.0
    for key, curve, line in sorted(shown, key=lambda row: -row[1][-1][1]):
        above = min(100 * curve[-1][1], above - gap)
        found.append(
            {
                "x": 1,
                "xref": "paper",
                "xanchor": "left",
                "xshift": 6,
                "y": above,
                "text": say(f"{key}_short")[at],
                "showarrow": False,
                "font": {"color": line["color"], "size": 12},
            }
        )
    return found
