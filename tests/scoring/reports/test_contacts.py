from __future__ import annotations

from typing import Any

from scoring.reports.contacts import contacts, state_of
from scoring.telling.names import Names
from tests.scoring.script import CITY, SCENARIO

NAMES = Names({"city": CITY, "scenario": SCENARIO})


def edge(sender: str, receiver: str, required: int, made: int, messages: int) -> dict[str, Any]:
    return {"from": sender, "to": receiver, "required": required, "made": made, "messages": messages}


def network(*edges: dict[str, Any], **more: Any) -> dict[str, Any]:
    base = {"missing": [], "unexpected": [], "betweenness": {}, "reciprocity": None, "slices": []}
    return {"edges": list(edges), **base, **more}


def test_how_an_edge_stands() -> None:
    strays = {("a", "d")}
    assert state_of(edge("a", "b", 2, 2, 2), strays) == "made"
    assert state_of(edge("a", "c", 2, 1, 1), strays) == "missing"
    assert state_of(edge("a", "d", 0, 0, 1), strays) == "unexpected"
    assert state_of(edge("b", "a", 0, 0, 1), strays) == "reply"


def test_every_edge_is_drawn_and_listed() -> None:
    drawn = contacts(network(edge("a", "b", 1, 1, 1), edge("a", "c", 1, 0, 0)), NAMES)
    assert drawn.count('class="edge made"') == 1
    assert drawn.count('class="edge missing"') == 1
    assert drawn.count("<circle") == 3
    assert "1 of 2 required contacts made" in drawn


def test_a_crowd_is_cut_but_never_the_required() -> None:
    crowd = [edge("a", f"x{n}", 0, 0, 2) for n in range(50)]
    drawn = contacts(network(*crowd, edge("b", "c", 1, 0, 0)), NAMES)
    assert drawn.count("<circle") == 32
    assert "21 agencies with few contacts are not drawn" in drawn
    assert drawn.count("<td>Agency C</td>") == 1


def test_without_contacts_it_says_so() -> None:
    assert "There was no contact." in contacts(network(), NAMES)
