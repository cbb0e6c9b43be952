"""The contact network, required against actual; shown, never scored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import networkx as nx

from drillsim.base.model import HOUR
from scoring.index import Index
from scoring.shown import ContactSlice, Network, NetworkEdge, Through

SLICE = HOUR

Edge = tuple[str, str]


def network(drill: Index) -> Network:
    """Who had to contact whom, and who did.

    Returns:
        ``edges``: sender, receiver, contacts ``required`` and of them ``made``, ``messages`` sent;
        ``missing``: required edges with a contact not made; ``unexpected``: edges with messages that
        nobody required and that are no replies; ``betweenness`` by agency (0-1, highest first);
        ``reciprocity`` 0-1 or None without messages; ``slices``: the same edges by hour.
    """
    required = Counter((sender, receiver) for sender, receiver, _ in drill.contacts)
    made = Counter((sender, receiver) for sender, receiver, seq in drill.contacts if seq in drill.answered)
    sent = _messages(drill)
    actual = Counter(edge for _, edge, _ in sent)
    asked = {edge for _, edge, reply in sent if not reply}
    return {
        "edges": [
            {
                "from": edge[0],
                "to": edge[1],
                "required": required[edge],
                "made": made[edge],
                "messages": actual[edge],
            }
            for edge in sorted(required.keys() | actual.keys())
        ],
        "missing": [list(edge) for edge in sorted(required) if made[edge] < required[edge]],
        "unexpected": [list(edge) for edge in sorted(asked) if edge not in required],
        **_through(list(actual)),
        "slices": _slices(drill, sent),
    }


def state_of(edge: NetworkEdge, unexpected: Iterable[tuple[str, str]]) -> str:
    """How an edge of the network stands: ``missing``, ``made``, ``unexpected`` or ``reply``."""
    if edge.get("required"):
        return "made" if edge["made"] >= edge["required"] else "missing"
    return "unexpected" if (edge["from"], edge["to"]) in unexpected else "reply"


def _messages(drill: Index) -> list[tuple[int, Edge, bool]]:
    """Time, edge, and whether it replies, for each message that an act sends to an agency."""
    found = []
    for act in drill.acts.values():
        sender, reply = act.data["agency"], act.data.get("reply_to")
        receivers: list[str | None] = [*act.data["to"]]
        if not receivers and reply in drill.deliveries:
            receivers = [drill.deliveries[reply].data["from"]]
        found += [
            (act.t, (sender, receiver), reply is not None)
            for receiver in receivers
            if receiver is not None and receiver != sender
        ]
    return found


def _through(edges: list[Edge]) -> Through:
    graph: nx.DiGraph[str] = nx.DiGraph(sorted(edges))
    between = nx.betweenness_centrality(graph) if edges else {}
    ranked = sorted(between.items(), key=lambda item: (-item[1], item[0]))
    return {
        "betweenness": {agency: round(value, 6) for agency, value in ranked if value > 0},
        "reciprocity": nx.overall_reciprocity(graph) if edges else None,
    }


def _slices(drill: Index, sent: list[tuple[int, Edge, bool]]) -> list[ContactSlice]:
    found: list[ContactSlice] = []
    for begin in range(0, drill.end + 1, SLICE):
        within = Counter(edge for t, edge, _ in sent if begin <= t < begin + SLICE)
        rows: list[NetworkEdge] = [
            {"from": a, "to": b, "messages": count} for (a, b), count in sorted(within.items())
        ]
        found.append({"start": begin, "end": begin + SLICE, "edges": rows, **_through(list(within))})
    return found
