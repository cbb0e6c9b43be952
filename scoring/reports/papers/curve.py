"""The city's service over time, drawn as SVG for paper: told apart by dashes, not by colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drillsim.base.model import MINUTE
from drillsim.base.records import Record
from scoring.index import Index
from scoring.outcome import service_curve
from scoring.reports.markup import Html, join, tag
from scoring.reports.papers.content import Picture
from scoring.reports.papers.material import Material
from scoring.reports.papers.tongue import Tongue
from scoring.telling.numbers import drill_time

WIDTH, HEIGHT = 165.0, 74.0
"""Of the drawing, in millimetres."""
LEFT, RIGHT, TOP, BOTTOM = 14.0, 8.0, 11.0, 9.0
FONT = "Tinos, 'Times New Roman', 'Libertinus Serif', serif"
LOOKS = {
    "idle": ("#5b6470", "1.6 1.2", 0.5),
    "book": ("#1f6f43", "0.5 0.9", 0.6),
    "actual": ("#12407a", None, 0.8),
}
"""Run -> colour, dashes and width of its line (mm)."""

Curve = Sequence[tuple[int, float]]


def curve_picture(material: Material, say: Tongue) -> Picture | None:
    """The curves of this drill and of the reference runs; None when the drill took no time."""
    runs = {"idle": material.idle, "book": material.book, "actual": material.records}
    curves = {key: _curve(records) for key, records in runs.items() if records}
    end = max(curve[-1][0] for curve in curves.values())
    if not end:
        return None
    own = curves["actual"]
    alt = say(
        "curve_alt", lowest=say.percent(min(share for _, share in own), 1), last=say.percent(own[-1][1], 1)
    )
    return Picture(str(_drawing(curves, end, say)), WIDTH, HEIGHT, say("curve_caption"), alt)


def _curve(records: Sequence[Record]) -> Curve:
    return service_curve(Index(records))


def _drawing(curves: dict[str, Curve], end: int, say: Tongue) -> Html:
    low = min(share for curve in curves.values() for _, share in curve)
    floor = max(0.0, int(10 * low - 0.4) / 10)
    return tag(
        "svg",
        *_levels(floor, say),
        *_times(end),
        *(_line(key, curve, end, floor) for key, curve in curves.items()),
        *_legend(curves, say),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH:g} {HEIGHT:g}",
        width=f"{WIDTH:g}mm",
        height=f"{HEIGHT:g}mm",
        font_family=FONT,
        font_size="3.6",
    )


def _x(at: int, end: int) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * at / end


def _y(share: float, floor: float) -> float:
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - (share - floor) / (1 - floor))


def _levels(floor: float, say: Tongue) -> Iterator[Html]:
    """Horizontal lines, with their share of service."""
    tenths = range(round(10 * floor), 11, 1 if floor > 0.55 else 2)
    for tenth in tenths:
        y = _y(tenth / 10, floor)
        yield _stroke(LEFT, y, WIDTH - RIGHT, y)
        yield tag("text", say.percent(tenth / 10), x=f"{LEFT - 1.5:g}", y=f"{y + 1.2:.2f}", text_anchor="end")


def _times(end: int) -> Iterator[Html]:
    """Vertical lines, with their drill time."""
    steps = (5, 10, 15, 30, 60, 120, 240, 480, 1_440)
    step = MINUTE * next((one for one in steps if end <= 8 * one * MINUTE), steps[-1])
    for at in range(0, end + 1, step):
        x = _x(at, end)
        yield _stroke(x, TOP, x, HEIGHT - BOTTOM)
        yield tag("text", drill_time(at), x=f"{x:.2f}", y=f"{HEIGHT - BOTTOM + 4.6:g}", text_anchor="middle")


def _stroke(x1: float, y1: float, x2: float, y2: float) -> Html:
    ends = {"x1": f"{x1:.2f}", "y1": f"{y1:.2f}", "x2": f"{x2:.2f}", "y2": f"{y2:.2f}"}
    return tag("line", **ends, stroke="#c9ced6", stroke_width="0.15")


def _line(key: str, curve: Curve, end: int, floor: float) -> Html:
    """A curve in steps: each share holds until the next."""
    path = [f"M{_x(curve[0][0], end):.2f} {_y(curve[0][1], floor):.2f}"]
    path += [f"H{_x(at, end):.2f}V{_y(share, floor):.2f}" for at, share in curve[1:]]
    return _drawn("path", key, d="".join(path))


def _drawn(name: str, key: str, **where: str) -> Html:
    colour, dashes, width = LOOKS[key]
    return tag(name, **where, fill="none", stroke=colour, stroke_width=f"{width:g}", stroke_dasharray=dashes)


def _legend(curves: dict[str, Curve], say: Tongue) -> Iterator[Html]:
    x = LEFT
    for key in ("actual", "idle", "book"):
        if key in curves:
            yield _drawn("line", key, x1=f"{x:g}", y1="4", x2=f"{x + 10:g}", y2="4")
            yield join((tag("text", say(key), x=f"{x + 12:g}", y="5.2"),))
            x += 50.0
