"""Plays the threat ``trouble`` in a world of its own, and tells what it did at which minute."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from drillsim.base.model import MINUTE
from drillsim.documents.city import City
from drillsim.documents.stages import AnyStage, Threat
from drillsim.engine.threats import Running, Stages
from drillsim.engine.triggers import Triggers
from tests.drillsim.build import small_city, threat_data, world_of

# a - b - c in a row, each reaching the next; `exposure` 0.5 leaves the time of a step as it is.
ROW = {
    "connects": [
        {"from": "a", "to": "b", "exposure": 0.5, "source": "assumption"},
        {"from": "b", "to": "c", "exposure": 0.5, "source": "assumption"},
    ]
}


def row(**systems: Mapping[str, Any]) -> City:
    """The city of ``a``, ``b`` and ``c`` in a row."""
    rows = {name: {"controls": "kept", **systems.get(name, {})} for name in "abc"}
    return small_city(
        rows,
        links=ROW,
        controls={
            "kept": {"patched": False, "backup_every": "24h"},
            "guarded": {"patched": False, "mfa": True, "endpoint": True},
            "patched": {"patched": True},
        },
    )


class Staged:
    """The threat's stages under way from 00:00."""

    def __init__(self, city: City, *stages: Mapping[str, Any], director: bool = False, seed: int = 1) -> None:
        self.played = world_of(city, seed=seed)
        self.world = self.played.world
        self.triggers = Triggers(self.world)
        self.stages = Stages(self.world, self.triggers, director=director)
        data = threat_data(*stages)
        self.threat = Threat.model_validate_json(json.dumps(data))
        self.stages.schedule((self.threat,))

    def to(self, minutes: float) -> Staged:
        """Play everything up to and at this minute."""
        self.played.to(minutes)
        return self

    def running(self, name: str) -> Running:
        """The run of a stage."""
        return self.stages.running[name]

    def stage(self, name: str) -> AnyStage:
        """What the scenario says of a stage."""
        return self.running(name).stage

    def changes(self, node: str, field: str) -> list[tuple[float, Any]]:
        """(minute, new value) of each change of a field of a node."""
        return [
            (record.t / MINUTE, record.data["changes"][node][field])
            for record in self.played.records
            if record.kind == "state" and field in record.data["changes"].get(node, {})
        ]

    def seen(self, name: str) -> list[tuple[float, str]]:
        """(minute, status) of each record of a stage; a taking names its system."""
        return [
            (record.t / MINUTE, record.data.get("system", record.data["status"]))
            for record in self.played.records
            if record.kind == "stage" and record.data["stage"] == name
        ]
