"""What simulated participants report because the rule profile asks for it: once, and of something new again."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.engine.drill import Drill
from drillsim.players.bots import play
from tests.drillsim.build import setup_of
from tests.drillsim.playing import seats, told


def reported(*injects: dict[str, Any]) -> list[tuple[str, int]]:
    """The initial reports to the team: what about, and in which hour."""
    fields = {"version": 2, "seats": seats(), "injects": list(injects), "length": "3h"}
    drill: Drill = play(setup_of(fields, players={"centre/technician": "expert"}))
    return [
        (str(record.data.get("about")), record.t // (60 * MINUTE))
        for record in drill.records
        if record.kind == "act" and record.data["verb"] == "report" and "cyber" in record.data["to"]
        if record.data["params"]["kind"] == "initial"
    ]


def again(*at: str, about: str = "app") -> list[dict[str, Any]]:
    return [told(f"{about}-{n}", moment, about=about, to="centre") for n, moment in enumerate(at)]


@pytest.mark.parametrize(
    ("injects", "expected"),
    [
        (again("5m", "55m", "110m", "160m"), [("app", 0)]),
        ([*again("5m"), *again("10m", about="dns"), *again("120m", about="dns")], [("app", 0)]),
        ([*again("5m"), *again("70m", about="dns"), *again("150m", about="dns")], [("app", 0), ("dns", 1)]),
    ],
    ids=["the same again", "another at the same time", "another later"],
)
def test_an_initial_report_is_sent_once(
    injects: list[dict[str, Any]], expected: list[tuple[str, int]]
) -> None:
    assert reported(*injects) == expected
