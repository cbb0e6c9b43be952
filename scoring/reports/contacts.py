"""The contact network, drawn as SVG on a circle, and its table."""

from __future__ import annotations

import math
import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from scoring.reports.markup import Both, Html, join, tag
from scoring.reports.tables import cell, scroll, table
from scoring.telling.names import Names
from scoring.telling.numbers import decimal, drill_time
from scoring.telling.texts import say

WIDTH = 1_040
RADIUS = 308
BOW = 0.85
ROW = 40
NODE = 7
INWARD = 0.4
MOST = 32
_STATES = ("missing", "made", "unexpected", "reply")
_SIGNS = {"missing": "✗", "made": "✓", "unexpected": "+", "reply": "↩"}

Edge = Mapping[str, Any]
Point = tuple[float, float]


def state_of(edge: Edge, unexpected: Iterable[tuple[str, str]]) -> str:
    """How an edge of the network stands: ``missing``, ``made``, ``unexpected`` or ``reply``."""
    if edge["required"]:
        return "made" if edge["made"] >= edge["required"] else "missing"
    return "unexpected" if (edge["from"], edge["to"]) in unexpected else "reply"


def contacts(network: Mapping[str, Any], names: Names) -> Html:
    """The network's section: counts, drawing, legend, table, half hours.

    Args:
        network: ``network`` of the card.
        names: what agencies are called.
    """
    if not network["edges"]:
        return tag("p", say("no_edges"))
    strays = {(sender, receiver) for sender, receiver in network["unexpected"]}
    rows = [(state_of(edge, strays), edge) for edge in network["edges"]]
    return join(
        (
            tag("p", _counts(network)),
            _bridges(network, names),
            scroll(_drawing(rows, names)),
            _legend(),
            _left_out(rows),
            tag(
                "details",
                tag("summary", say("edges_of", count=len(rows))),
                _table(rows, names),
            ),
            tag("details", tag("summary", say("slices_of")), _slices(network["slices"], names)),
        )
    )


def _counts(network: Mapping[str, Any]) -> Both:
    reciprocity = network["reciprocity"]
    return say(
        "network_counts",
        made=sum(edge["made"] for edge in network["edges"]),
        required=sum(edge["required"] for edge in network["edges"]),
        missing=len(network["missing"]),
        unexpected=len(network["unexpected"]),
        reciprocity="–" if reciprocity is None else decimal(reciprocity, 2),
    )


def _left_out(rows: list[tuple[str, Edge]]) -> Html | None:
    count = len({agency for _, edge in rows for agency in (edge["from"], edge["to"])}) - len(_drawn(rows))
    return tag("p", say("not_drawn", count=count), class_="quiet") if count else None


def _bridges(network: Mapping[str, Any], names: Names) -> Html | None:
    top = [names.short(agency) for agency in list(network["betweenness"])[:3]]
    return tag("p", say("bridges", names=names.listed(top))) if top else None


# -- drawing ------------------------------------------------------------------------------------


def _drawn(rows: list[tuple[str, Edge]]) -> list[str]:
    """The agencies that are drawn: those with required contacts, and the busiest others."""
    weight: Counter[str] = Counter()
    for _, edge in rows:
        for agency in (edge["from"], edge["to"]):
            weight[agency] += 1_000 * edge["required"] + edge["messages"]
    ranked = sorted(weight, key=lambda agency: (-weight[agency], agency))
    return [agency for n, agency in enumerate(ranked) if n < MOST or weight[agency] >= 1_000]


def _places(rows: list[tuple[str, Edge]], agencies: Iterable[str]) -> dict[str, Point]:
    """Where each agency stands: round a ring open at top and bottom, in evenly spaced rows.

    Agencies that talk to each other face each other.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(agencies))
    graph.add_edges_from((e["from"], e["to"]) for _, e in rows if e["from"] in graph and e["to"] in graph)
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    order = [
        node
        for part in parts
        for node in nx.dfs_preorder_nodes(graph, max(sorted(part), key=lambda one: graph.degree(one)))
    ]
    half = (len(order) + 1) // 2
    columns = ((1, order[0::2]), (-1, order[1::2]))
    found = {}
    for side, column in columns:
        for n, node in enumerate(column):
            down = (2 * n + 1) / half - 1 if len(column) == half else (2 * n + 2) / half - 1
            across = side * RADIUS * math.sqrt(1 - (BOW * down) ** 2)
            found[node] = (WIDTH / 2 + across, half * ROW / 2 * (1 + down) + ROW / 2)
    return found


def _drawing(rows: list[tuple[str, Edge]], names: Names) -> Html:
    agencies = _drawn(rows)
    places = _places(rows, agencies)
    drawn = sorted(rows, key=lambda row: -_STATES.index(row[0]))
    drawn = [(state, edge) for state, edge in drawn if edge["from"] in places and edge["to"] in places]
    height = ROW * ((len(places) + 1) // 2 + 1)
    return tag(
        "svg",
        tag("title", " / ".join(say("network"))),
        tag("defs", *(_arrow(state) for state in _STATES)),
        *(_edge(state, edge, places, height, names) for state, edge in drawn),
        *(_node(agency, place, names) for agency, place in places.items()),
        viewBox=f"0 0 {WIDTH} {height}",
        class_="network",
        role="img",
    )


def _arrow(state: str) -> Html:
    tip = tag("path", d="M0 0L8 4L0 8z", class_=f"tip {state}")
    return tag(
        "marker",
        tip,
        id=f"tip-{state}",
        viewBox="0 0 8 8",
        refX="7",
        refY="4",
        markerWidth="8",
        markerHeight="8",
        markerUnits="userSpaceOnUse",
        orient="auto",
    )


def _edge(state: str, edge: Edge, places: Mapping[str, Point], height: int, names: Names) -> Html:
    """An arrow that bends to one side, so that the way there and the way back stand apart."""
    (x1, y1), (x2, y2) = places[edge["from"]], places[edge["to"]]
    length = math.hypot(x2 - x1, y2 - y1) or 1.0
    side_x, side_y = (y2 - y1) / length, -(x2 - x1) / length
    bend = 0.05 * length + 8
    middle_x = (x1 + x2) / 2 + bend * side_x + INWARD * (WIDTH / 2 - (x1 + x2) / 2)
    middle_y = (y1 + y2) / 2 + bend * side_y + INWARD * (height / 2 - (y1 + y2) / 2)
    x2, y2 = _short_of((middle_x, middle_y), (x2, y2))
    hover = say(
        "edge_hover",
        sender=names.agency(edge["from"]),
        receiver=names.agency(edge["to"]),
        **{key: edge[key] for key in ("required", "made", "messages")},
    )
    path = tag(
        "path",
        tag("title", "\n".join(hover)),
        d=f"M{x1:.1f} {y1:.1f}Q{middle_x:.1f} {middle_y:.1f} {x2:.1f} {y2:.1f}",
        class_=f"edge {state}",
        marker_end=f"url(#tip-{state})",
    )
    if state != "missing":
        return path
    at_x, at_y = (x1 + 2 * middle_x + x2) / 4, (y1 + 2 * middle_y + y2) / 4
    return join((path, tag("text", "✗", x=f"{at_x:.1f}", y=f"{at_y + 4:.1f}", class_="cross")))


def _short_of(start: Point, stop: Point) -> Point:
    """The point on the way to ``stop`` where the node's circle begins."""
    length = math.hypot(stop[0] - start[0], stop[1] - start[1]) or 1.0
    back = (NODE + 2) / length
    return stop[0] - back * (stop[0] - start[0]), stop[1] - back * (stop[1] - start[1])


def _node(agency: str, place: Point, names: Names) -> Html:
    x, y = place
    side, at_x = ("start", x + 14) if x > WIDTH / 2 else ("end", x - 14)
    name = names.short(agency)
    labels = [
        _label(lang, textwrap.wrap(text, 25, max_lines=2, placeholder="…"), at_x, y, side)
        for lang, text in (("vi", name.vi), ("en", name.en))
    ]
    return join((tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=NODE, class_="node"), *labels))


def _label(lang: str, lines: list[str], x: float, y: float, side: str) -> Html:
    top = y + 4 - 7.5 * (len(lines) - 1)
    spans = [tag("tspan", text, x=f"{x:.1f}", y=f"{top + 15 * n:.1f}") for n, text in enumerate(lines)]
    return tag("text", *spans, lang=lang, class_="name", text_anchor=side)


# -- tables -------------------------------------------------------------------------------------


def _legend() -> Html:
    return tag("ul", *(tag("li", _sign(state)) for state in _STATES), class_="legend")


def _table(rows: list[tuple[str, Edge]], names: Names) -> Html:
    ranked = sorted(rows, key=lambda row: (_STATES.index(row[0]), row[1]["from"], row[1]["to"]))
    columns = ("from", "to", "required", "made", "messages", "state")
    return table(say("network"), columns, [_row(state, edge, names) for state, edge in ranked], silent=True)


def _row(state: str, edge: Edge, names: Names) -> Html:
    return tag(
        "tr",
        tag("td", names.agency(edge["from"])),
        tag("td", names.agency(edge["to"])),
        *(cell(str(edge[key])) for key in ("required", "made", "messages")),
        tag("td", _sign(state)),
    )


def _sign(state: str) -> Html:
    mark = tag("span", _SIGNS[state], class_=f"sign {state}", aria_hidden="true")
    return join((mark, " ", say(f"edge_{state}")))


def _slices(slices: Iterable[Mapping[str, Any]], names: Names) -> Html:
    rows = [
        tag(
            "tr",
            tag("th", f"{drill_time(row['start'])} – {drill_time(row['end'])}", scope="row", class_="time"),
            cell(str(len(row["edges"]))),
            cell(str(sum(edge["messages"] for edge in row["edges"]))),
            tag("td", _hub(row["betweenness"], names)),
        )
        for row in slices
        if row["edges"]
    ]
    return table(say("slices_of"), ("time", "pairs", "messages", "busiest"), rows, silent=True)


def _hub(betweenness: Mapping[str, float], names: Names) -> Both:
    return names.short(next(iter(betweenness))) if betweenness else Both("–", "–")
