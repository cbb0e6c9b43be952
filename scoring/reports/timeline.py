"""The timeline: each duty a bar from its opening to its answer, agency by agency."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from scoring.reports.figures import Inject, layout, time_axis
from scoring.reports.lanes import Bar, Placed, arrange, bars
from scoring.reports.markup import Both, plot_text
from scoring.reports.palette import ACCENT, BAD, BAND, GOOD, INK, LATE, MUTED, OPEN, SURFACE, TRACK
from scoring.telling.names import Names
from scoring.telling.numbers import Clock, decimal, span
from scoring.telling.texts import say
from scoring.telling.words import word

LANE = 30
LABEL = 42
MARKS = {"full": "✓", "part": "◐", "zero": "✗", "never": "∅", "open": "○"}
_LOOKS = {
    "full": (GOOD, GOOD, ""),
    "part": (LATE, LATE, "/"),
    "zero": (BAD, BAD, "x"),
    "never": (BAD, SURFACE, ""),
    "open": (OPEN, SURFACE, ""),
}
"""How a duty stands -> colour of its outline, of its bar, and pattern."""


class Timeline:
    """The timeline of a drill: injects on top, then a row of lanes for each agency.

    Args:
        card: the scorecard as JSON values.
        names: what things are called.
        clock: the drill's and the story's time.
        injects: time, number and title of each inject delivered.
    """

    def __init__(
        self,
        card: Mapping[str, Any],
        names: Names,
        clock: Clock,
        injects: Sequence[Inject],
    ) -> None:
        self._names = names
        self._clock = clock
        self._injects = injects
        self._end = max(card["end"], 1)
        found = bars(card)
        self._labels = {bar.line["duty"]: _label(bar, names) for bar in found}
        self.agencies = arrange(found, self._end, self._labels)
        self.lanes = sum(agency.lanes for agency in self.agencies)

    def figure(self, lang: str) -> dict[str, Any]:
        """The figure in ``lang`` as JSON values."""
        at = 0 if lang == "vi" else 1
        figure = go.Figure(
            [
                self._tracks(),
                *self._bars(at),
                self._labels_trace(at),
                self._marks(at, "target", "diamond-open", MUTED, 8),
                self._marks(at, "limit", "line-ns-open", BAD, 13),
                self._inject_marks(at),
            ]
        )
        figure.update_layout(**layout(lang, 96 + LANE * (self.lanes + 1), **self._axes(at)))
        found: dict[str, Any] = figure.to_plotly_json()
        return found

    def _axes(self, at: int) -> dict[str, Any]:
        middles = [agency.first + (agency.lanes - 1) / 2 for agency in self.agencies]
        words = [_wrapped(self._names.short(agency.id)[at], agency.lanes) for agency in self.agencies]
        return {
            "barmode": "overlay",
            "bargap": 0,
            "showlegend": True,
            "legend": {
                "orientation": "h",
                "x": 0,
                "y": 1,
                "yref": "container",
                "yanchor": "top",
                "font": {"size": 12},
            },
            "margin": {"l": 178, "r": 40, "t": 78, "b": 18},
            "xaxis": time_axis(self._end, side="top"),
            "yaxis": {
                "range": [self.lanes - 0.35, -1.75],
                "tickvals": [-1.15, *middles],
                "ticktext": [f"<i>{say('injects')[at]}</i>", *words],
                "tickfont": {"size": 12.5, "color": INK},
                "showgrid": False,
                "zeroline": False,
                "fixedrange": True,
            },
            "shapes": self._shapes(),
        }

    def _shapes(self) -> list[dict[str, Any]]:
        """Every second agency shaded; a faint line down from each inject."""
        across = {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "layer": "below", "line": {"width": 0}}
        shaded = [
            across | {"y0": agency.first - 0.65, "y1": agency.first + agency.lanes - 0.65, "fillcolor": BAND}
            for agency in self.agencies[::2]
        ]
        down = {"type": "line", "y0": -0.85, "y1": self.lanes - 0.35, "layer": "below"}
        lines = [
            down | {"x0": when, "x1": when, "line": {"color": TRACK, "width": 1, "dash": "dot"}}
            for when, _, _ in self._injects
        ]
        return shaded + lines

    def _placed(self) -> Iterable[Placed]:
        for agency in self.agencies:
            yield from agency.bars

    def _tracks(self) -> go.Scatter:
        """A pale line from the end of each bar to its limit: time that was not needed."""
        x: list[int | None] = []
        y: list[int | None] = []
        for lane, _, bar in self._placed():
            if bar.stop < min(bar.limit, self._end):
                x += [bar.stop, min(bar.limit, self._end), None]
                y += [lane, lane, None]
        line = {"color": TRACK, "width": 3}
        return go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", showlegend=False)

    def _bars(self, at: int) -> Iterable[go.Bar]:
        for state, (outline, colour, pattern) in _LOOKS.items():
            own = [(lane, bar) for lane, _, bar in self._placed() if bar.standing == state]
            if own:
                yield go.Bar(
                    name=f"{MARKS[state]} {word(state)[at]}",
                    orientation="h",
                    base=[bar.start for _, bar in own],
                    x=[max(bar.stop - bar.start, self._end // 400) for _, bar in own],
                    y=[lane for lane, _ in own],
                    width=0.34,
                    marker={
                        "color": colour,
                        "line": {"color": outline, "width": 1.5},
                        "pattern": {
                            "shape": pattern,
                            "fillmode": "overlay",
                            "fgcolor": SURFACE,
                            "fgopacity": 0.8,
                            "size": 7,
                            "solidity": 0.3,
                        },
                    },
                    customdata=[bar.line["duty"] for _, bar in own],
                    hovertext=[self._hover(bar, at) for _, bar in own],
                    hovertemplate="%{hovertext}<extra></extra>",
                )

    def _hover(self, bar: Bar, at: int) -> str:
        line, show = bar.line, self._clock.plain
        rows = [
            self._names.duty(line),
            self._names.agency(line["agency"]),
            say("hover_opened", opened=show(bar.start), target=show(bar.target), limit=show(bar.limit)),
        ]
        if line["answered"] is not None:
            took = span(line["answered"] - bar.start)
            rows.append(say("hover_answered", answered=show(line["answered"]), took=took))
        else:
            rows.append(word(bar.standing))
        rows += [
            say("hover_credit", credit=decimal(line["credit"], 2), weight=decimal(line["weight"])),
            say("hover_records", records=" ".join(f"#{seq}" for seq in line["records"])),
        ]
        first, *rest = ["<br>".join(map(plot_text, textwrap.wrap(row[at], 70))) for row in rows]
        return "<br>".join([f"<b>{first}</b>", *rest])

    def _labels_trace(self, at: int) -> go.Scatter:
        placed = list(self._placed())
        return go.Scatter(
            x=[label for _, label, _ in placed],
            y=[lane - 0.18 for lane, _, _ in placed],
            text=[plot_text(self._labels[bar.line["duty"]][at]) for _, _, bar in placed],
            mode="text",
            textposition="top right",
            textfont={"size": 11, "color": INK},
            hoverinfo="skip",
            showlegend=False,
            cliponaxis=True,
        )

    def _marks(self, at: int, which: str, symbol: str, colour: str, size: int) -> go.Scatter:
        """A mark at each target, or each limit, that falls within the drill."""
        own = [(lane, bar, getattr(bar, which)) for lane, _, bar in self._placed()]
        own = [row for row in own if row[2] <= self._end]
        texts = [
            say(f"hover_{which}", time=self._clock.plain(when), title=self._names.duty(bar.line))[at]
            for _, bar, when in own
        ]
        return go.Scatter(
            name=say(which)[at],
            x=[when for _, _, when in own],
            y=[lane for lane, _, _ in own],
            mode="markers",
            marker={"symbol": symbol, "size": size, "color": colour, "line": {"color": colour, "width": 2}},
            hovertext=[plot_text(text) for text in texts],
            hovertemplate="%{hovertext}<extra></extra>",
        )

    def _apart(self) -> list[str]:
        """Where the number of each inject stands: neighbours close in time lean away from each other."""
        times = [when for when, _, _ in self._injects]
        near = [later - sooner < self._end / 55 for sooner, later in pairwise(times)]
        before, after = [False, *near][: len(times)], [*near, False][: len(times)]
        return [
            "top center" if left == right else f"top {'right' if left else 'left'}"
            for left, right in zip(before, after, strict=True)
        ]

    def _inject_marks(self, at: int) -> go.Scatter:
        return go.Scatter(
            name=say("inject")[at],
            x=[when for when, _, _ in self._injects],
            y=[-1.0] * len(self._injects),
            mode="markers+text",
            text=[str(number) for _, number, _ in self._injects],
            textposition=self._apart(),
            textfont={"size": 11, "color": ACCENT},
            marker={"symbol": "triangle-down", "size": 9, "color": ACCENT},
            hovertext=[
                f"<b>{number}. {plot_text(title[at])}</b><br>{self._clock.plain(when)}"
                for when, number, title in self._injects
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )


def _label(bar: Bar, names: Names) -> Both:
    """What stands over a bar: its mark, and the duty without its agency's name."""
    mark, title, agency = MARKS[bar.standing], names.duty(bar.line), names.agency(bar.line["agency"])
    vi, en = (words.removeprefix(own).lstrip() or words for words, own in zip(title, agency, strict=True))
    return Both(f"{mark} {_cut(vi[:1].upper() + vi[1:])}", f"{mark} {_cut(en[:1].upper() + en[1:])}")


def _cut(text: str) -> str:
    return text if len(text) <= LABEL else text[: LABEL - 1].rstrip() + "…"


def _wrapped(text: str, lanes: int) -> str:
    """An agency's name in the margin, on as many lines as its lanes allow."""
    lines = textwrap.wrap(text, 25, max_lines=max(2, min(3, lanes)), placeholder="…")
    return "<br>".join(plot_text(line) for line in lines)
