"""What all plotly figures of the report share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from drillsim.base.model import HOUR, MINUTE
from drillsim.base.records import Record
from scoring.reports.markup import Both
from scoring.reports.palette import INK, MUTED, RULE, SURFACE
from scoring.telling.names import Names
from scoring.telling.numbers import drill_time

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

Inject = tuple[int, int, Both]
"""Time (ms), number and title of an inject delivered."""


def layout(lang: str, height: int, **more: Any) -> dict[str, Any]:
    """What every figure's layout has, in ``lang``, ``height`` pixels high, and ``more``."""
    return {
        "template": "none",
        "height": height,
        "paper_bgcolor": SURFACE,
        "plot_bgcolor": SURFACE,
        "font": {"family": FONT, "size": 12, "color": INK},
        "separators": ",." if lang == "vi" else ".,",
        "hoverlabel": {
            "bgcolor": SURFACE,
            "bordercolor": RULE,
            "font": {"family": FONT, "size": 12, "color": INK},
            "align": "left",
        },
        "dragmode": "zoom",
        "modebar": {"orientation": "v"},
        **more,
    }


def time_axis(end: int, **more: Any) -> dict[str, Any]:
    """An axis of drill time from 0 to ``end`` (ms), with at most ten ticks, and ``more``."""
    step = next(
        (minutes for minutes in (5, 10, 15, 30, 60, 120) if end / (minutes * MINUTE) <= 10),
        4 * HOUR // MINUTE,
    )
    ticks = list(range(0, end + 1, step * MINUTE)) or [0]
    return {
        "range": [-0.008 * end, 1.008 * end],
        "tickvals": ticks,
        "ticktext": [drill_time(at) for at in ticks],
        "tickfont": {"color": MUTED, "size": 11},
        "gridcolor": RULE,
        "zeroline": False,
        "showline": False,
        **more,
    }


def delivered_injects(records: Iterable[Record], names: Names) -> list[Inject]:
    """Time, number from 1, and title of each inject that was fired."""
    fired = [r for r in records if r.kind == "inject" and r.data["status"] == "fired"]
    return [(r.t, n, names.inject(r.data["inject"])) for n, r in enumerate(fired, start=1)]
