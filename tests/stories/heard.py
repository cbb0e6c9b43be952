"""What of orders, noise and wrong alarms was heard in a drill."""

from __future__ import annotations

from typing import NamedTuple

from drillsim.base.records import DeliveryRecord
from drillsim.engine.drill import Drill
from tests.stories.playing import inject_of


class Heard(NamedTuple):
    """How many of each were heard in a drill."""

    genuine: int
    false: int
    noise: int
    wrong_alarms: int


def heard(drill: Drill) -> Heard:
    """Orders, genuine and not, noise, and alarms without cause."""
    noise = drill.setup.scenario.noise
    sorts = {entry.entry: entry.sort for entry in noise.heard} if noise else {}
    found = [record for record in drill.records if record.kind == "delivery"]
    orders = [
        bool(record.data["hidden"].get("genuine", True))
        for record in found
        if "order" in record.data and inject_of(record) is not None
    ]
    hums = [record.data["hidden"]["noise"] for record in found if "noise" in record.data["hidden"]]
    alarms = [record for record in found if _without_cause(record, sorts)]
    return Heard(orders.count(True), orders.count(False), len(hums), len(alarms))


def _without_cause(record: DeliveryRecord, sorts: dict[str, str]) -> bool:
    """Whether a message is an alarm behind which there is nothing."""
    hidden = record.data["hidden"]
    if "noise" in hidden:
        return sorts.get(hidden["noise"]) == "wrong"
    return record.data["channel"] == "alert" and not hidden["indicates"] and "inject" not in hidden
