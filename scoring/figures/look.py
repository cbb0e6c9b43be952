"""What all figures share: colours, letters, and nothing that points outside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypedDict

import plotly.graph_objects as go

from drillsim.base.texts import Both


class Trace(Protocol):
    """A trace of ``plotly.graph_objects``, whose package tells no types."""

    def to_plotly_json(self) -> dict[str, object]:
        """Its JSON values."""


class PlotlyFigure(TypedDict):
    """A Plotly figure as JSON values.

    Attributes:
        data: its traces.
        layout: what is around them.
    """

    data: list[dict[str, object]]
    layout: dict[str, object]


COLOURS = {
    "text": "#1b2430",
    "muted": "#56616e",
    "line": "#d9dfe6",
    "panel": "#ffffff",
    "accent": "#0b57a4",
    "well": "#1f7a4d",
    "degraded": "#944700",
    "down": "#b3261e",
    "isolated": "#5b6573",
}
"""Name of a colour, as style sheets have it, and the shade that a figure is made in."""
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"


def of(text: Both, lang: str) -> str:
    """A text in one language."""
    return text[0] if lang == "vi" else text[1]


def figure(traces: Sequence[Trace], lang: str, height: int, **layout: object) -> PlotlyFigure:
    """A figure of these traces.

    Args:
        traces: of ``plotly.graph_objects``; a name that Plotly does not know is refused there.
        lang: ``vi`` or ``en``: how numbers are written.
        height: pixels.
        layout: what else its layout says.
    """
    letters = {"family": FONT, "size": 12, "color": COLOURS["text"]}
    made = go.Layout(
        template="none",
        height=height,
        showlegend=False,
        paper_bgcolor=COLOURS["panel"],
        plot_bgcolor=COLOURS["panel"],
        font=letters,
        separators=",." if lang == "vi" else ".,",
        hoverlabel={
            "bgcolor": COLOURS["panel"],
            "bordercolor": COLOURS["line"],
            "font": letters,
            "align": "left",
        },
        dragmode=False,
        **layout,
    )
    return {"data": [trace.to_plotly_json() for trace in traces], "layout": made.to_plotly_json()}
