"""What had reached an agency."""

from __future__ import annotations

from typing import Any

import pytest

from scoring.heard import Hearing
from scoring.index import Index
from tests.scoring.script import Script

PLAIN = {"indicates": [], "verify": False}


def heard(script: Script, family: str = "b") -> list[tuple[int, bool]]:
    """Number and whether it tells causes apart, of what reached a family."""
    drill = Index(script.end(60).records())
    return [(each.seq, each.tells) for each in Hearing(drill).between(family, -1, drill.last)]


@pytest.mark.parametrize(
    ("data", "tells"),
    [
        ({"hidden": PLAIN}, None),
        ({"hidden": {**PLAIN, "inject": "ask"}}, True),
        ({"hidden": {**PLAIN, "indicates": ["fire"]}}, False),
        ({"hidden": {**PLAIN, "indicates": ["fire"]}, "act": 9}, True),
        ({"hidden": PLAIN, "order": {"act": "isolate", "about": "mail"}}, False),
        ({"hidden": {**PLAIN, "indicates": ["fire"]}, "from": "unit"}, None),
    ],
)
def test_a_message_counts_where_it_says_something_and_comes_from_elsewhere(
    data: dict[str, Any], tells: bool | None
) -> None:
    script = Script()
    script.delivery(1, "b/duty", **data)
    assert heard(script) == ([] if tells is None else [(1, tells)])


def test_what_an_agency_sees_counts_and_a_cause_that_is_found_tells() -> None:
    script = Script()
    script.add(1, "perceived", {"agency": "unit", "system": "mail", "changes": {"suspected": True}})
    script.add(2, "perceived", {"agency": "b", "system": "mail", "changes": {"cause": "A1"}})
    assert heard(script) == [(1, False), (2, True)]
    assert heard(script, "a") == []
