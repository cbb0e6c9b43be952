"""Builds tiny cities, rules, scenarios and worlds in code; durations are written as in files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import simpy

from drillsim.base.model import MINUTE, Dist
from drillsim.base.records import Record, entry
from drillsim.documents.city import City, CityDoc
from drillsim.documents.phrasebook import shipped
from drillsim.documents.rules import RulesDoc
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.stages import Threat
from drillsim.documents.yamltext import parse
from drillsim.engine.luck import Luck
from drillsim.engine.setup import Setup
from drillsim.engine.world import Contribution, Damage, Intrusion, Outflow, Surge, World
from drillsim.engine.world.contributions import damages, intrusions, surges

TINY_CITY: dict[str, Any] = parse(
    Path(__file__).with_name("tiny_city.yaml").read_bytes(), "tiny_city.yaml"
).data


def text(words: str) -> dict[str, str]:
    return {"vi": words, "en": words}


# -- rules ----------------------------------------------------------------------------------------

_BASIS = {"article": text("Article 1"), "mark": "s"}


def _step(number: int, *acts: str) -> dict[str, Any]:
    return {"number": str(number), "title": text(f"step {number}"), "acts": list(acts)}


def _duty(when: str, who: str, act: str, **more: Any) -> dict[str, Any]:
    return {"title": text(f"{who} {act}"), "basis": _BASIS, "when": when, "who": who, "act": [act], **more}


TINY_RULES: dict[str, Any] = {
    "version": 1,
    "profile": "tiny",
    "title": text("Tiny rules"),
    "note": text("For tests"),
    "classification": {
        "basis": _BASIS,
        "min_level": 4,
        "any_of": [
            "service_interrupted",
            "secret_leaking",
            "data_unrecoverable",
            "control_lost",
            "spreading",
        ],
        "beyond_owner": True,
    },
    "obligations": {
        "to-owner": _duty("aware", "operator", "report", kind="initial", to="owner", line="G1"),
        "to-team": _duty("aware", "operator", "report", kind="initial", to="standing", line="G2", weight=2.0),
        "to-chairman": _duty("aware", "police", "report", kind="initial", to="chairman", line="G4"),
        "progress": _duty("aware", "operator", "report", kind="progress", to="standing", after="1h"),
        "classify": _duty("aware", "standing", "classify"),
        "convene": _duty("classified", "standing", "convene_group", severity="serious"),
        "closing": _duty("assessed", "operator", "report", kind="closing", to="standing", line="G13"),
    },
    "processes": {
        name: {
            "title": text(name),
            "basis": _BASIS,
            "steps": {
                "isolate": _step(1, "isolate", "block"),
                "eradicate": _step(2, "eradicate"),
                "restore": _step(3, "restore_backup", "repair", "roll_back"),
            },
            "pairs": [["isolate", "eradicate"], ["eradicate", "restore"]],
        }
        for name in ("ordinary", "serious")
    },
    "forms": {
        "form-3": {
            "title": text("Form 3"),
            "basis": _BASIS,
            "kind": "initial",
            "fields": {
                "system-name": {"title": text("System"), "required": True, "fill": "system-name"},
                "remarks": {"title": text("Remarks")},
            },
        },
    },
    "acknowledgement": {"target": "5m", "limit": "15m"},
    "labels": {"report": "amber"},
}


def rules_data(**changes: Any) -> dict[str, Any]:
    """The tiny rules as data, with some top-level keys replaced."""
    return {**TINY_RULES, **changes}


def rules_of(data: Mapping[str, Any]) -> RulesDoc:
    """Rules from their data."""
    return RulesDoc.model_validate_json(json.dumps(data))


# -- cities ---------------------------------------------------------------------------------------


def city_of(data: Mapping[str, Any]) -> City:
    """A city from its data."""
    return City(CityDoc.model_validate_json(json.dumps(data)))


def small_city(
    systems: Mapping[str, Mapping[str, Any]],
    *,
    utilities: Mapping[str, Mapping[str, Any]] | None = None,
    agencies: Mapping[str, Mapping[str, Any]] | None = None,
    controls: Mapping[str, Mapping[str, Any]] | None = None,
    links: Mapping[str, Any] | None = None,
) -> City:
    """A city of the given systems and utilities alone; what they do not say is the plainest there is.

    Everything is run and owned by agency ``it``; ``cyber`` answers incidents.
    """
    node = {"operator": "it", "owner": "it", "source": "assumption"}
    system = node | {"level": 3, "zone": "lan", "controls": "plain"}
    agency = {"level": "city", "source": "assumption", "force": []}
    plain = {"source": "assumption", "monitoring": 0.0, "restore_takes": "30m"}
    named = {"it": {}, "cyber": {}, **(agencies or {})}
    return city_of(
        {
            "version": 1,
            "city": "small",
            "name": text("Small"),
            "sources": {"assumption": text("assumption")},
            "regions": {"middle": {"name": text("Middle"), "at": [10.0, 105.0]}},
            "roles": {"technician": {"name": text("Technician"), "may": ["inform", "technical"]}},
            "parties": dict.fromkeys(
                (
                    "standing",
                    "police",
                    "team",
                    "coordinator",
                    "chairman",
                    "national_standing",
                    "steering",
                ),
                "cyber",
            ),
            "controls": {name: plain | dict(row) for name, row in {"plain": {}, **(controls or {})}.items()},
            "agencies": {name: agency | {"name": text(name)} | dict(row) for name, row in named.items()},
            "systems": {name: system | {"name": text(name)} | dict(row) for name, row in systems.items()},
            "utilities": {
                name: node | {"name": text(name), "kind": "power"} | dict(row)
                for name, row in (utilities or {}).items()
            },
            "links": dict(links or {}),
        }
    )


def needs(on: str | list[str], share: float = 1.0, **more: Any) -> dict[str, Any]:
    """A dependency; ``buffer`` and ``refill`` may follow."""
    return {"on": on, "share": share, **more}


# -- scenarios ------------------------------------------------------------------------------------

NEVER = "999h"

# In it nothing happens by itself within its two hours.
QUIET: dict[str, Any] = {
    "version": 1,
    "code": "B06",
    "title": text("Quiet"),
    "summary": text("Nothing happens by itself"),
    "city": "tiny",
    "length": "2h",
    "objectives": [{"id": "contain", "title": text("Contain")}],
    "seats": [
        {"seat": "centre/technician"},
        {"seat": "centre/leader"},
        {"seat": "office/leader"},
        {"seat": "cyber/leader"},
    ],
    "threats": [
        {
            "id": "trouble",
            "title": text("Trouble"),
            "situation": "B06",
            "cause": "A1",
            "stages": [
                {
                    "id": "fault",
                    "kind": "degrade",
                    "by_hand": NEVER,
                    "hits": ["pc-a"],
                    "to": 0.0,
                    "repair": "repair",
                    "takes": "30m",
                },
            ],
        }
    ],
    "injects": [
        {
            "id": "hello",
            "title": text("Hello"),
            "channel": "mail",
            "by_hand": NEVER,
            "from": "cyber",
            "to": "centre",
            "body": text("Hello"),
        }
    ],
}


def inject_data(name: str, **fields: Any) -> dict[str, Any]:
    """An inject as data: a mail of ``cyber`` to ``centre`` unless said otherwise; needs a trigger."""
    plain = {"title": text(name), "channel": "mail", "from": "cyber", "to": "centre", "body": text(name)}
    return {"id": name, **plain, **fields}


def threat_data(*stages: Mapping[str, Any], **fields: Any) -> dict[str, Any]:
    """The threat ``trouble`` (B06, cause A1) with the given stages."""
    return {**QUIET["threats"][0], "stages": list(stages), **fields}


def threat_of(*stages: Mapping[str, Any], **fields: Any) -> Threat:
    """The same as a value."""
    return Threat.model_validate_json(json.dumps(threat_data(*stages, **fields)))


def scenario_of(**changes: Any) -> ScenarioDoc:
    """The quiet scenario with some top-level keys replaced."""
    return ScenarioDoc.model_validate_json(json.dumps({**QUIET, **changes}))


def setup_of(
    changes: Mapping[str, Any] | None = None,
    *,
    city: Mapping[str, Any] = TINY_CITY,
    rules: Mapping[str, Any] = TINY_RULES,
    seed: int = 1,
    players: Mapping[str, str] | None = None,
    graded: Iterable[str] | None = None,
    director: bool = False,
) -> Setup:
    """The quiet scenario with some top-level keys replaced, set up in a city under rules."""
    scenario = {**QUIET, **(changes or {})}
    return Setup.make(
        scenario_of(**scenario),
        city_of(city),
        rules_of(rules),
        {"scenario": scenario, "city": dict(city), "rules": dict(rules), "rubric": {}},
        seed=seed,
        players=dict(players or {}),
        graded=None if graded is None else tuple(graded),
        director=director,
    )


# -- worlds ---------------------------------------------------------------------------------------


class Played(NamedTuple):
    """A world alone, with the records it makes."""

    world: World
    records: list[Record]

    def to(self, minutes: float) -> None:
        """Play everything up to and at this minute of drill time; the clock then shows it."""
        env, end = self.world.env, round(minutes * MINUTE)
        while env.peek() <= end:
            env.step()
        if env.now < end:
            env.run(until=end)

    def data(self, kind: str) -> list[dict[str, Any]]:
        """The data of all records of a kind."""
        return [record.data for record in self.records if record.kind == kind]


def world_of(city: City, rules: Mapping[str, Any] = TINY_RULES, seed: int = 1) -> Played:
    """A world of a city, at 00:00, with nobody in it."""
    env = simpy.Environment()
    records: list[Record] = []

    def log(kind: str, data: dict[str, Any]) -> Record:
        records.append(entry(len(records), int(env.now), kind, data))
        return records[-1]

    return Played(World(env, city, rules_of(rules), Luck(seed), log, shipped()), records)


def suffer(world: World, node: str, threat: Threat | None = None, **fields: Any) -> None:
    """Let a node show these fields, whatever stood before; ``clean`` removes every intrusion.

    Args:
        world: the world.
        node: which node.
        threat: whose first stage it is, so that it is an incident; None for nobody's.
        fields: ``health``, ``impact``, ``demand``, ``compromise``, ``leaking``, or what no contribution shows.
    """
    there = world.nodes[node].standing
    ended: dict[str, Contribution | None] = {}
    begun: dict[str, Contribution] = {}
    if "health" in fields or "impact" in fields:
        ended |= dict.fromkeys(damages(there))
        health, impact = fields.pop("health", 1.0), fields.pop("impact", None)
        if health < 1.0 or impact is not None:
            begun["damage"] = Damage(health, "repair", Dist("constant", 1, 1, 0.0), impact=impact)
    if "demand" in fields:
        ended |= dict.fromkeys(surges(there))
        if excess := fields.pop("demand") - 1.0:
            begun["surge"] = Surge(excess)
    if "compromise" in fields:
        ended |= dict.fromkeys(intrusions(there))
        if (level := fields.pop("compromise")) != "clean":
            begun["intrusion"] = Intrusion(threat.id if threat else "trouble", level)
    begun |= {data: Outflow(data, rate) for data, rate in fields.pop("leaking", {}).items()}
    if threat is None:
        world.change(node, ended | begun, **fields)
    else:
        # A stage contributes one thing: the first is the first stage's.
        keys = [threat.stages[0].id, *list(begun)[1:]]
        mine: Any = ended | dict(zip(keys, begun.values(), strict=True))
        world.hit(threat, node, mine, **fields)
