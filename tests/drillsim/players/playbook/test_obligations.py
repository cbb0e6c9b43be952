"""What simulated participants report because the rule profile asks for it: once, and of something new again."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.engine.drill import Drill
from drillsim.players.bots import play
from tests.drillsim.build import setup_of
from tests.drillsim.playing import fault, seats, threat_data, told


def reported(*injects: dict[str, Any]) -> list[tuple[str, int]]:
    """The initial reports to the team: what about, and in which hour."""
    other = threat_data(fault("dns", id="late", at="9m"))
    threats = [threat_data(fault("app", at="1m"))]
    if any(inject.get("indicates") == "other" for inject in injects):
        threats.append({**other, "id": "other"})
    fields = {"version": 2, "seats": seats(), "injects": list(injects), "length": "3h", "threats": threats}
    drill: Drill = play(setup_of(fields, players={"centre/technician": "expert"}))
    return [
        (str(record.data.get("about")), record.t // (60 * MINUTE))
        for record in drill.records
        if record.kind == "act" and record.data["verb"] == "report" and "cyber" in record.data["to"]
        if record.data["params"]["kind"] == "initial"
    ]


def again(*at: str, about: str = "app", **fields: Any) -> list[dict[str, Any]]:
    return [told(f"{about}-{moment}", moment, about=about, to="centre", **fields) for moment in at]


OTHER: dict[str, Any] = {"about": "dns", "indicates": "other"}
NONE: dict[str, Any] = {"about": "dns", "indicates": None}


@pytest.mark.parametrize(
    ("injects", "expected"),
    [
        (again("5m", "55m", "110m", "160m"), [("app", 0)]),
        ([*again("5m"), *again("10m", about="dns"), *again("120m", about="dns")], [("app", 0)]),
        ([*again("5m"), *again("10m", **OTHER), *again("150m", **OTHER)], [("app", 0), ("dns", 0)]),
        ([*again("3m", **NONE), *again("8m"), *again("20m", **NONE)], [("dns", 0), ("app", 0)]),
    ],
    ids=["the same again", "another system of the same", "other trouble", "what is none hides nothing"],
)
def test_an_initial_report_is_sent_once_of_each_trouble(
    injects: list[dict[str, Any]], expected: list[tuple[str, int]]
) -> None:
    assert reported(*injects) == expected
