"""The contact network: agencies on a ring, those that have much to do with each other side by side."""

from __future__ import annotations

import math
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

import plotly.graph_objects as go

from drillsim.base.texts import Both
from scoring.figures.look import COLOURS, PlotlyFigure, figure, of
from scoring.network import state_of
from scoring.reports.markup import plot_text
from scoring.shown import Contacts, Network, NetworkEdge
from scoring.telling.names import Names
from scoring.telling.texts import say

HEIGHT = 620
MOST = 40
"""Agencies that are all named; where there are more, only those through which much goes."""
MUCH = 0.02
NODE, THROUGH = 12, 52
"""Width of a node (pixels), and what an agency through which all contacts go has more."""
BEND, SHORT = 0.14, 0.045
WRAP = 24
ENDS: tuple[Literal["from", "to"], ...] = ("from", "to")
STATES = ("reply", "unexpected", "made", "missing")
"""In the order in which they are drawn: what matters most lies on top."""
_LOOKS = {
    "missing": ("down", "dash", 2.0),
    "made": ("well", "solid", 2.0),
    "unexpected": ("degraded", "dot", 1.6),
    "reply": ("isolated", "solid", 1.0),
}


class Place(NamedTuple):
    """Where an agency stands on the ring, whose radius is 1, and at which angle."""

    x: float
    y: float
    angle: float


def contacts(network: Network, names: Names, lang: str) -> list[PlotlyFigure]:
    """Figures of the whole drill and of each of its slices.

    An edge takes four points of the trace of its state; ``meta`` of the trace names them in order, so that a
    page can show some. ``customdata`` of the nodes are their agencies.

    Args:
        network: ``network`` of the card.
        names: what agencies are called.
        lang: ``vi`` or ``en``.
    """
    strays = {(sender, receiver) for sender, receiver in network["unexpected"]}
    return [_drawn(part, strays, names, lang) for part in (network, *network["slices"])]


def _drawn(part: Contacts, strays: set[tuple[str, str]], names: Names, lang: str) -> PlotlyFigure:
    places = ring(part["edges"])
    by_state: dict[str, list[NetworkEdge]] = defaultdict(list)
    for edge in part["edges"]:
        by_state[state_of(edge, strays)].append(edge)
    edges = [_edges(state, by_state[state], places, names, lang) for state in STATES if by_state[state]]
    nodes = [_nodes(places, part["betweenness"], names, lang)] if places else []
    blank = {"visible": False, "fixedrange": True}
    return figure(
        [*edges, *nodes],
        lang,
        HEIGHT,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        hovermode="closest",
        xaxis={"range": [-1.75, 1.75], **blank},
        yaxis={"range": [-1.25, 1.25], **blank},
    )


def ring(edges: Iterable[NetworkEdge]) -> dict[str, Place]:
    """Where each agency stands: from the busiest on, each beside the one it has most to do with."""
    weight: dict[str, Counter[str]] = defaultdict(Counter)
    for edge in edges:
        for one, other in ((edge["from"], edge["to"]), (edge["to"], edge["from"])):
            weight[one][other] += 1 + edge.get("required", 0) + edge["messages"]
    left = sorted(weight, key=lambda one: (-weight[one].total(), one))
    order: list[str] = []
    while left:
        near: Counter[str] = weight[order[-1]] if order else Counter()
        # Sorted by how busy they are already: the first of the nearest is the busiest of them.
        order.append(left.pop(left.index(max(left, key=lambda one: near[one]))))
    angles = ((agency, 2 * math.pi * n / len(order) - math.pi / 2) for n, agency in enumerate(order))
    return {agency: Place(math.cos(angle), -math.sin(angle), angle) for agency, angle in angles}


def _edges(
    state: str, edges: list[NetworkEdge], places: Mapping[str, Place], names: Names, lang: str
) -> go.Scatter:
    """All edges of one state as one line, broken after each."""
    colour, dash, width = _LOOKS[state]
    x: list[float | None] = []
    y: list[float | None] = []
    said: list[str] = []
    for edge in edges:
        line = _bow(places[edge["from"]], places[edge["to"]])
        x += [*(point[0] for point in line), None]
        y += [*(point[1] for point in line), None]
        sender, receiver = (_called(names.agency(edge[end]), lang) for end in ENDS)
        said += ["", f"{sender} → {receiver}: {_called(say(f'edge_{state}'), lang)}", "", ""]
    return go.Scatter(
        uid=state,
        x=[None if at is None else round(at, 4) for at in x],
        y=[None if at is None else round(at, 4) for at in y],
        mode="lines+markers",
        line={"color": COLOURS[colour], "width": width, "dash": dash, "shape": "spline"},
        marker={
            "symbol": "arrow",
            "angleref": "previous",
            "size": [0, 7, 0, 0] * len(edges),
            "color": COLOURS[colour],
            "line": {"width": 0},
        },
        hovertext=said,
        hoverinfo="text",
        meta={"edges": [[edge["from"], edge["to"]] for edge in edges]},
    )


def _bow(start: Place, end: Place) -> list[tuple[float, float]]:
    """Three points: bent to one side, so that the way there and the way back are told apart.

    It ends short of the nodes' middles: who points at a node means the node.
    """
    (x1, y1, _), (x2, y2, _) = start, end
    x, y = (x1 + x2) / 2 + BEND * (y2 - y1), (y1 + y2) / 2 - BEND * (x2 - x1)
    part = SHORT / math.hypot(x - x1, y - y1)
    return [
        (x1 + part * (x - x1), y1 + part * (y - y1)),
        (x, y),
        (x2 + part * (x - x2), y2 + part * (y - y2)),
    ]


def _nodes(places: Mapping[str, Place], between: Mapping[str, float], names: Names, lang: str) -> go.Scatter:
    crowded = len(places) > MOST
    return go.Scatter(
        uid="agencies",
        x=[round(place.x, 4) for place in places.values()],
        y=[round(place.y, 4) for place in places.values()],
        mode="markers+text",
        marker={
            "color": COLOURS["panel"],
            "size": [round(NODE + THROUGH * math.sqrt(between.get(agency, 0)), 1) for agency in places],
            "line": {"color": COLOURS["accent"], "width": 2},
            "opacity": 1,
        },
        text=[
            "" if crowded and between.get(agency, 0) <= MUCH else _wrapped(of(names.short(agency), lang))
            for agency in places
        ],
        textposition=[_beside(place) for place in places.values()],
        hovertext=[_called(names.agency(agency), lang) for agency in places],
        hoverinfo="text",
        customdata=list(places),
        cliponaxis=False,
    )


def _beside(place: Place) -> str:
    """On which side of a node its name stands."""
    if abs(place.x) > 0.15:
        return "middle right" if place.x > 0 else "middle left"
    return "top center" if place.y > 0 else "bottom center"


def _called(name: Both, lang: str) -> str:
    return plot_text(of(name, lang))


def _wrapped(name: str) -> str:
    return "<br>".join(map(plot_text, textwrap.wrap(name, WRAP, max_lines=2, placeholder="…")))
